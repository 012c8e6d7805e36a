//! Why there is no command or no proposal yet.

/// Something that is missing, or does not fit. The words are the message [`Lack::words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lack {
    Domain,
    Login,
    Sender,
    /// An onmicrosoft.com sender is no good for mail to the outside.
    SenderOnmicrosoft,
    Endpoint,
    EndpointNotMicrosoft,
    Address,
    AddressPrivate,
    /// Shared by the provider among customers (RFC 6598).
    AddressShared,
    AddressReserved,
    /// Connectors know IPv4 only.
    AddressIpv6,
    /// The person said that it may change.
    AddressDynamic,
    /// Whether a connector is there has not been answered.
    ConnectorAnswer,
    /// A connector is there; whether it knows the certificate has to be looked at.
    ConnectorThere,
    /// The person said that the tenant refuses Direct Send.
    DirectSend,
    SpfLookUp,
    SpfSeveral,
    SpfRepair,
    /// A third party sends: its include belongs in the record.
    SpfHosted,
    /// Another way to be known than the address: SPF can stay.
    SpfOptional,
}

impl Lack {
    /// Each of them.
    #[cfg(test)]
    pub(super) const ALL: [Self; 20] = [
        Self::Domain,
        Self::Login,
        Self::Sender,
        Self::SenderOnmicrosoft,
        Self::Endpoint,
        Self::EndpointNotMicrosoft,
        Self::Address,
        Self::AddressPrivate,
        Self::AddressShared,
        Self::AddressReserved,
        Self::AddressIpv6,
        Self::AddressDynamic,
        Self::ConnectorAnswer,
        Self::ConnectorThere,
        Self::DirectSend,
        Self::SpfLookUp,
        Self::SpfSeveral,
        Self::SpfRepair,
        Self::SpfHosted,
        Self::SpfOptional,
    ];

    /// The message.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Domain => "guide-lacks-domain",
            Self::Login => "guide-lacks-login",
            Self::Sender => "guide-lacks-sender",
            Self::SenderOnmicrosoft => "guide-lacks-sender-onmicrosoft",
            Self::Endpoint => "guide-lacks-endpoint",
            Self::EndpointNotMicrosoft => "guide-lacks-endpoint-not-microsoft",
            Self::Address => "guide-lacks-address",
            Self::AddressPrivate => "guide-lacks-address-private",
            Self::AddressShared => "guide-lacks-address-shared",
            Self::AddressReserved => "guide-lacks-address-reserved",
            Self::AddressIpv6 => "guide-lacks-address-ipv6",
            Self::AddressDynamic => "guide-lacks-address-dynamic",
            Self::ConnectorAnswer => "guide-lacks-connector-answer",
            Self::ConnectorThere => "guide-lacks-connector-there",
            Self::DirectSend => "guide-lacks-direct-send",
            Self::SpfLookUp => "guide-lacks-spf-look-up",
            Self::SpfSeveral => "guide-lacks-spf-several",
            Self::SpfRepair => "guide-lacks-spf-repair",
            Self::SpfHosted => "guide-lacks-spf-hosted",
            Self::SpfOptional => "guide-lacks-spf-optional",
        }
    }
}
