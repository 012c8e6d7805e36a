//! The ways to send mail through Microsoft 365.

use serde::{Deserialize, Serialize};

/// A way to send. The text form is what the command line takes and JSON carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// SMTP AUTH client submission with user name and password.
    ClientSubmissionBasic,
    /// SMTP AUTH client submission with an OAuth token (XOAUTH2).
    ClientSubmissionOauth,
    /// Direct Send: to the tenant's MX endpoint, own recipients only.
    DirectSend,
    /// SMTP relay through an inbound connector that knows the public address.
    RelayIp,
    /// SMTP relay through an inbound connector that knows a TLS client certificate.
    RelayCertificate,
    /// High Volume Email: internal recipients, an account of its own.
    HighVolumeEmail,
    /// Azure Communication Services Email.
    AzureCommunicationServices,
    /// A mail server of one's own that relays for the device.
    OnSiteRelay,
}

impl Method {
    /// Every way, in the order of the contract.
    pub const ALL: [Self; 8] = [
        Self::ClientSubmissionBasic,
        Self::ClientSubmissionOauth,
        Self::DirectSend,
        Self::RelayIp,
        Self::RelayCertificate,
        Self::HighVolumeEmail,
        Self::AzureCommunicationServices,
        Self::OnSiteRelay,
    ];

    /// The text form, for example `relay-ip`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ClientSubmissionBasic => "client-submission-basic",
            Self::ClientSubmissionOauth => "client-submission-oauth",
            Self::DirectSend => "direct-send",
            Self::RelayIp => "relay-ip",
            Self::RelayCertificate => "relay-certificate",
            Self::HighVolumeEmail => "high-volume-email",
            Self::AzureCommunicationServices => "azure-communication-services",
            Self::OnSiteRelay => "on-site-relay",
        }
    }

    /// The way with this text form.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == text)
    }

    /// Whether the device signs in to a mailbox or an account.
    pub const fn signs_in(self) -> bool {
        matches!(
            self,
            Self::ClientSubmissionBasic
                | Self::ClientSubmissionOauth
                | Self::HighVolumeEmail
                | Self::AzureCommunicationServices
        )
    }

    /// Whether mail goes to the tenant's MX endpoint on port 25.
    pub const fn uses_mx_endpoint(self) -> bool {
        matches!(self, Self::DirectSend | Self::RelayIp | Self::RelayCertificate)
    }

    /// Whether it reaches people outside the tenant.
    pub const fn reaches_outside(self) -> bool {
        !matches!(self, Self::DirectSend | Self::HighVolumeEmail)
    }
}

impl std::fmt::Display for Method {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
