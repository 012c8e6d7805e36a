//! What can be practised.

/// One situation, ready-made. Its words are kept with all others, under the message `practice-<name>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scenario {
    /// Everything works: sign-in, Direct Send, relay through a connector.
    Healthy,
    /// No server answers on port 25, neither Microsoft's nor anybody's.
    Port25Blocked,
    /// SMTP AUTH is switched off for the tenant.
    SmtpAuthOffForTenant,
    /// The mailbox has another password than the one suggested.
    WrongPassword,
    /// The domain has no SPF record.
    SpfMissing,
    /// No connector knows the office's address.
    RelayNotAllowed,
    /// The domain has two SPF records.
    SpfTwoRecords,
    /// SMTP AUTH is switched off for the mailbox.
    SmtpAuthOffForMailbox,
    /// Basic authentication is switched off; a token is taken.
    BasicAuthDisabled,
    /// The tenant rejects Direct Send, and no connector knows the office's address.
    DirectSendRejected,
    /// The connector exists, but was created disabled.
    ConnectorCreatedDisabled,
    /// The servers show a certificate for another name.
    CertificateWrong,
    /// The servers take nine seconds to greet.
    ServerSlow,
    /// The servers have IPv6 addresses that nothing answers at.
    Ipv6Dead,
}

impl Scenario {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Healthy,
        Self::Port25Blocked,
        Self::SmtpAuthOffForTenant,
        Self::WrongPassword,
        Self::SpfMissing,
        Self::RelayNotAllowed,
        Self::SpfTwoRecords,
        Self::SmtpAuthOffForMailbox,
        Self::BasicAuthDisabled,
        Self::DirectSendRejected,
        Self::ConnectorCreatedDisabled,
        Self::CertificateWrong,
        Self::ServerSlow,
        Self::Ipv6Dead,
    ];

    /// The name by which it is called, for example `port-25-blocked`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Port25Blocked => "port-25-blocked",
            Self::SmtpAuthOffForTenant => "smtp-auth-off-for-tenant",
            Self::WrongPassword => "wrong-password",
            Self::SpfMissing => "spf-missing",
            Self::RelayNotAllowed => "relay-not-allowed",
            Self::SpfTwoRecords => "spf-two-records",
            Self::SmtpAuthOffForMailbox => "smtp-auth-off-for-mailbox",
            Self::BasicAuthDisabled => "basic-auth-disabled",
            Self::DirectSendRejected => "direct-send-rejected",
            Self::ConnectorCreatedDisabled => "connector-created-disabled",
            Self::CertificateWrong => "certificate-wrong",
            Self::ServerSlow => "server-slow",
            Self::Ipv6Dead => "ipv6-dead",
        }
    }

    /// The scenario of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_is_found_by_its_name() {
        for scenario in Scenario::ALL {
            assert_eq!(Scenario::parse(scenario.name()), Some(scenario));
        }
        assert_eq!(Scenario::parse("Healthy"), None);
        assert_eq!(Scenario::parse(""), None);
    }
}
