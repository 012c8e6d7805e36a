//! What the person answered, in the form of the contract. Every answer may be unknown or left out.

use serde::{Deserialize, Serialize};

/// An answer that may be given, not known, or not asked yet.
///
/// In JSON: the value, the string `"unknown"`, or the key left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Answer<T> {
    /// Not asked, or not answered.
    #[default]
    Missing,
    /// Asked, and the person does not know.
    Unknown,
    /// Answered.
    Known(T),
}

impl<T> Answer<T> {
    /// The answer, if there is one.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Missing | Self::Unknown => None,
        }
    }

    /// Whether the key was left out.
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

#[cfg(feature = "typescript")]
impl<T: ts_rs::TS> ts_rs::TS for Answer<T> {
    type WithoutGenerics = Answer<ts_rs::Dummy>;
    type OptionInnerType = Self;
    fn name(config: &ts_rs::Config) -> String {
        format!("{} | 'unknown'", T::name(config))
    }
    fn inline(config: &ts_rs::Config) -> String {
        format!("{} | 'unknown'", T::inline(config))
    }
    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_dependencies(visitor);
    }
    fn visit_generics(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_generics(visitor);
        visitor.visit::<T>();
    }
}

impl<T: Serialize> Serialize for Answer<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Missing => serializer.serialize_none(),
            Self::Unknown => serializer.serialize_str("unknown"),
            Self::Known(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Answer<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "lowercase")]
        enum Word {
            Unknown,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either<T> {
            Unknown(#[allow(dead_code, reason = "only its presence counts")] Word),
            Known(T),
        }
        Ok(match Option::<Either<T>>::deserialize(deserializer)? {
            None => Self::Missing,
            Some(Either::Unknown(_)) => Self::Unknown,
            Some(Either::Known(value)) => Self::Known(value),
        })
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every value, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text form.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

words! {
    /// The Microsoft cloud that the tenant is in.
    Cloud {
        /// Worldwide.
        Worldwide "worldwide",
        /// US government, moderate.
        Gcc "gcc",
        /// US government, high.
        GccHigh "gcc-high",
        /// US Department of Defense.
        Dod "dod",
        /// Operated by 21Vianet in China.
        China "china",
    }
}
words! {
    /// To whom the device sends.
    Recipients {
        /// Only to the tenant's own domains.
        Internal "internal",
        /// Only to others.
        External "external",
        /// To both.
        Both "both",
    }
}
words! {
    /// How the device can identify itself to a server.
    DeviceAuth {
        /// It can send without signing in.
        None "none",
        /// User name and password.
        Basic "basic",
        /// Microsoft sign-in (OAuth 2.0).
        Oauth "oauth",
        /// A TLS client certificate.
        ClientCertificate "client-certificate",
    }
}
words! {
    /// The newest TLS version that the device speaks.
    DeviceTls {
        /// No TLS at all.
        None "none",
        /// TLS 1.0.
        Tls10 "1.0",
        /// TLS 1.1.
        Tls11 "1.1",
        /// TLS 1.2.
        Tls12 "1.2",
        /// TLS 1.3.
        Tls13 "1.3",
    }
}
words! {
    /// Where the device stands.
    Location {
        /// In the office, behind its internet line.
        Office "office",
        /// Hosted by somebody else.
        ThirdPartyHosted "third-party-hosted",
        /// In Azure.
        Azure "azure",
    }
}
words! {
    /// Whether the office's public address is promised to stay.
    IpKind {
        /// The provider's contract promises it.
        Static "static",
        /// It may change.
        Dynamic "dynamic",
    }
}
words! {
    /// How many sender addresses the device uses.
    Senders {
        /// One.
        One "one",
        /// Many, for example each user's own.
        Many "many",
    }
}
words! {
    /// The domain's DMARC policy (RFC 9989, `p=`).
    DmarcPolicy {
        /// `p=none`.
        None "none",
        /// `p=quarantine`.
        Quarantine "quarantine",
        /// `p=reject`.
        Reject "reject",
        /// No record.
        Absent "absent",
    }
}
words! {
    /// What is known of a port on the way out.
    PortState {
        /// Connections get through.
        Open "open",
        /// They do not.
        Blocked "blocked",
    }
}

macro_rules! answers {
    ($($(#[$doc:meta])* $key:ident: $type:ty => $ts:literal,)+) => {
        /// The answers, in the form of the contract; an unknown key is an error.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(deny_unknown_fields, default)]
        pub struct Answers {
            $(
                $(#[$doc])*
                #[serde(skip_serializing_if = "Answer::is_missing")]
                #[cfg_attr(feature = "typescript", ts(as = $ts, optional))]
                pub $key: Answer<$type>,
            )+
        }

        impl Answers {
            /// Every key, in the order of the contract.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),+];
        }
    };
}

answers! {
    /// The domain that mail is sent from.
    domain: String => "Option<Answer<String>>",
    /// The Microsoft cloud.
    cloud: Cloud => "Option<Answer<Cloud>>",
    /// Day on which the tenant was made, `YYYY-MM-DD`.
    tenant_created: jiff::civil::Date => "Option<Answer<String>>",
    /// To whom the device sends.
    recipients: Recipients => "Option<Answer<Recipients>>",
    /// Every way in which the device can identify itself.
    device_auth: Vec<DeviceAuth> => "Option<Answer<Vec<DeviceAuth>>>",
    /// The newest TLS version of the device.
    device_tls: DeviceTls => "Option<Answer<DeviceTls>>",
    /// Where the device stands.
    location: Location => "Option<Answer<Location>>",
    /// The office's public address.
    public_ip: std::net::IpAddr => "Option<Answer<String>>",
    /// Whether that address is promised to stay.
    ip_kind: IpKind => "Option<Answer<IpKind>>",
    /// How many sender addresses are used.
    senders: Senders => "Option<Answer<Senders>>",
    /// The sender address.
    from: String => "Option<Answer<String>>",
    /// The mailbox that signs in.
    login: String => "Option<Answer<String>>",
    /// Messages a day.
    messages_per_day: u32 => "Option<Answer<u32>>",
    /// Recipients a day.
    recipients_per_day: u32 => "Option<Answer<u32>>",
    /// Devices that share the mailbox.
    devices: u32 => "Option<Answer<u32>>",
    /// The largest message, in megabytes.
    largest_message_mb: f64 => "Option<Answer<f64>>",
    /// Whether SMTP AUTH is switched on for the mailbox.
    smtp_auth_allowed: bool => "Option<Answer<bool>>",
    /// Whether security defaults are on.
    security_defaults: bool => "Option<Answer<bool>>",
    /// Whether the tenant rejects Direct Send.
    reject_direct_send: bool => "Option<Answer<bool>>",
    /// The domain's DMARC policy.
    dmarc_policy: DmarcPolicy => "Option<Answer<DmarcPolicy>>",
    /// The MX endpoint.
    mx: String => "Option<Answer<String>>",
    /// Port 25 on the way out.
    port_25: PortState => "Option<Answer<PortState>>",
    /// Port 587 on the way out.
    port_587: PortState => "Option<Answer<PortState>>",
    /// Whether a mail server of one's own stands ready.
    on_premises_server: bool => "Option<Answer<bool>>",
    /// Whether a licensed mailbox is there for the device.
    licensed_mailbox: bool => "Option<Answer<bool>>",
    /// How many paid licences the tenant has.
    licences: u32 => "Option<Answer<u32>>",
    /// The tenant's plan, as its owner calls it.
    plan: String => "Option<Answer<String>>",
    /// Whether an inbound connector for the office exists.
    existing_connector: bool => "Option<Answer<bool>>",
    /// Whether somebody can sign in as an administrator.
    can_sign_in_as_admin: bool => "Option<Answer<bool>>",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_may_be_known_unknown_or_left_out() {
        let answers: Answers =
            serde_json::from_str(r#"{"recipients":"both","ip_kind":"unknown","device_auth":["basic","none"],"tenant_created":"2024-05-01","licences":"unknown"}"#).unwrap();
        assert_eq!(answers.recipients, Answer::Known(Recipients::Both));
        assert_eq!(answers.ip_kind, Answer::Unknown);
        assert_eq!(answers.location, Answer::Missing);
        assert_eq!(answers.licences, Answer::Unknown);
        let again: Answers = serde_json::from_value(serde_json::to_value(&answers).unwrap()).unwrap();
        assert_eq!(again, answers);
    }

    #[test]
    fn an_unknown_key_or_value_is_an_error() {
        assert!(serde_json::from_str::<Answers>(r#"{"colour":"red"}"#).is_err());
        assert!(serde_json::from_str::<Answers>(r#"{"recipients":"everyone"}"#).is_err());
    }
}
