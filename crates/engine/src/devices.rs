//! Devices whose menus and labels are known from the maker's own documents, in `facts/devices.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Argument, Arguments, DeviceKind, Method};

/// Every device that is known, by maker and name.
pub fn devices() -> &'static [Device] {
    static DEVICES: LazyLock<Devices> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "the text is part of the program, and a test reads it")]
        toml::from_str(include_str!("../facts/devices.toml")).expect("facts/devices.toml reads")
    });
    &DEVICES.devices
}

/// The device of this identifier.
pub fn device(id: &str) -> Option<&'static Device> {
    devices().iter().find(|device| device.id == id)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Devices {
    #[serde(default)]
    devices: Vec<Device>,
}

/// A device or program, and what its mail settings are called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// A stable identifier.
    pub id: String,
    /// Who makes it.
    pub maker: String,
    /// Model or family.
    pub name: String,
    /// The kinds of device that it is.
    pub kinds: Vec<DeviceKind>,
    /// Where its mail settings are, from the outside in. Empty where it is not known.
    #[serde(default)]
    pub path: Vec<String>,
    /// What a setting is called, by the row of the sheet (`server`, `port`, `encryption`, `sign-in`, `user`,
    /// `password`, `sender`, `certificate`). A row that is not here has no known name.
    #[serde(default)]
    pub labels: BTreeMap<String, String>,
    /// What a value is called, by the value of the sheet (`starttls`, `none`, `login`, `oauth`). A value that is not
    /// here has no known name.
    #[serde(default)]
    pub choices: BTreeMap<String, String>,
    /// The ways that path and labels are for. Empty: for all.
    #[serde(default)]
    pub ways: Vec<Method>,
    /// What limits it, and where that is written.
    #[serde(default)]
    pub limits: Vec<DeviceLimit>,
    /// How well the labels are founded.
    pub grade: Grade,
    /// Where they are written.
    pub source: String,
    /// The day on which the source was last read.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub checked_on: Date,
}

impl Device {
    /// Whether path and labels are those of the menu for this way.
    pub fn names_fit(&self, method: Method) -> bool {
        self.ways.is_empty() || self.ways.contains(&method)
    }

    /// Maker and model; the maker once, where the model's name begins with it.
    pub fn whole_name(&self) -> String {
        let first = |text: &str| text.split(' ').next().map(str::to_owned);
        if first(&self.maker) == first(&self.name) {
            self.name.clone()
        } else {
            format!("{} {}", self.maker, self.name)
        }
    }
}

/// A limit of a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DeviceLimit {
    /// What is limited: the message `device-limit-<kind>`.
    pub kind: LimitKind,
    /// How far: characters, seconds, megabytes.
    #[serde(default)]
    pub number: Option<u32>,
    /// The device's fields that it is about.
    #[serde(default)]
    pub fields: Vec<String>,
}

impl DeviceLimit {
    /// What its words need.
    pub fn arguments(&self) -> Arguments {
        let number = self.number.map(|number| ("number".to_owned(), Argument::from(number)));
        let fields =
            (!self.fields.is_empty()).then(|| ("fields".to_owned(), Argument::from(self.fields.clone())));
        number.into_iter().chain(fields).collect()
    }
}

macro_rules! limits {
    ($($(#[doc = $doc:literal])+ $variant:ident $text:literal;)+) => {
        /// What of a device can be limited. The words are `device-limit-<kind>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum LimitKind {
            $($(#[doc = $doc])+ #[serde(rename = $text)] $variant,)+
        }

        impl LimitKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The text form, for example `password-length`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }
    };
}

limits! {
    /// Characters of a password.
    PasswordLength "password-length";
    /// Characters of a user name.
    UserLength "user-length";
    /// Seconds that it waits for a server.
    Timeout "timeout";
    /// Megabytes of a message.
    MessageSize "message-size";
    /// Megabytes of a message as delivered; can be raised.
    MessageSizePreset "message-size-preset";
    /// The sender address cannot be chosen freely.
    SenderFromDomain "sender-from-domain";
    /// Server and port share a field.
    HostWithPort "host-with-port";
    /// A password with certain characters must be quoted.
    QuotedPassword "quoted-password";
    /// Several fields hold a sender.
    SeveralSenders "several-senders";
    /// The person's own address may become the sender.
    OwnSender "own-sender";
    /// It does not sign in as delivered.
    SignInOff "sign-in-off";
    /// The sign-in with Microsoft is done at the machine.
    TokenAtMachine "token-at-machine";
    /// A changed clock ends the sign-in with Microsoft.
    ClockEndsSignIn "clock-ends-sign-in";
    /// A field called an IP address takes a name.
    NameInAddressField "name-in-address-field";
    /// It mails nothing as delivered.
    AlertsOff "alerts-off";
    /// Encryption cannot be set.
    NoEncryptionSetting "no-encryption-setting";
    /// It can build the endpoint's name from the domain.
    BuildsEndpoint "builds-endpoint";
    /// A box for SSL that must be empty for STARTTLS.
    SslBoxOff "ssl-box-off";
    /// It comes set to TLS from the first byte.
    SslPreset "ssl-preset";
}

impl LimitKind {
    /// Whether it matters for a way.
    pub fn matters_for(self, method: Method) -> bool {
        let with_token = method == Method::ClientSubmissionOauth;
        match self {
            Self::PasswordLength | Self::QuotedPassword | Self::SignInOff => method.signs_in() && !with_token,
            Self::UserLength | Self::SeveralSenders | Self::OwnSender => method.signs_in(),
            Self::TokenAtMachine | Self::ClockEndsSignIn => with_token,
            Self::BuildsEndpoint => method.uses_mx_endpoint(),
            Self::Timeout
            | Self::MessageSize
            | Self::MessageSizePreset
            | Self::SenderFromDomain
            | Self::HostWithPort
            | Self::NameInAddressField
            | Self::AlertsOff
            | Self::NoEncryptionSetting
            | Self::SslBoxOff
            | Self::SslPreset => true,
        }
    }
}

/// How well a device's labels are founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Grade {
    /// The maker's own manual or documentation.
    A,
    /// The maker's own programming interface or schema: the screen may say it differently.
    B,
}

impl Grade {
    /// The message that says what it means.
    pub const fn words(self) -> &'static str {
        match self {
            Self::A => "device-grade-a",
            Self::B => "device-grade-b",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;
    use crate::words::{Language, Words};

    #[test]
    fn every_device_has_its_own_identifier_a_source_and_something_to_say() {
        let mut ids = BTreeSet::new();
        for device in devices() {
            assert!(ids.insert(&device.id), "{} twice", device.id);
            let plain = device.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            assert!(plain && !device.kinds.is_empty(), "{}", device.id);
            assert!(device.source.len() > 15 && !device.source.starts_with("http:"), "{}", device.id);
            assert!(device.checked_on >= date(2026, 11, 23), "{}", device.id);
            assert!(!device.path.is_empty() || !device.labels.is_empty(), "{}", device.id);
        }
        assert!(ids.len() > 15);
    }

    #[test]
    fn labels_are_of_rows_and_choices_are_of_values_that_the_sheet_has() {
        let words = Words::new(Language::English);
        let has = |id: String| words.message(&id, &Arguments::new()).is_some();
        for device in devices() {
            for (row, label) in &device.labels {
                assert!(has(format!("sheet-{row}")) && !label.is_empty(), "{}: {row}", device.id);
            }
            for (value, choice) in &device.choices {
                assert!(has(format!("sheet-value-{value}")) && !choice.is_empty(), "{}: {value}", device.id);
            }
        }
    }

    #[test]
    fn every_kind_of_limit_and_every_grade_has_words_with_and_without_its_values() {
        let words = Words::new(Language::English);
        for kind in LimitKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            let id = format!("device-limit-{}", kind.as_str());
            assert!(words.message(&id, &Arguments::new()).is_some_and(|text| text.ends_with('.')), "{id}");
        }
        for limit in devices().iter().flat_map(|device| &device.limits) {
            let said = words.message(&format!("device-limit-{}", limit.kind.as_str()), &limit.arguments());
            let number = limit.number.map(|number| number.to_string()).unwrap_or_default();
            assert!(said.is_some_and(|said| said.contains(&number)), "{limit:?}");
        }
        for grade in [Grade::A, Grade::B] {
            assert!(words.message(grade.words(), &Arguments::new()).is_some());
        }
    }

    #[test]
    fn a_device_says_each_limit_once() {
        for device in devices() {
            let kinds: BTreeSet<_> = device.limits.iter().map(|limit| limit.kind.as_str()).collect();
            assert_eq!(kinds.len(), device.limits.len(), "{}", device.id);
        }
    }

    #[test]
    fn names_of_the_menu_for_one_way_are_not_given_for_another() {
        let canon = device("canon-cs-7100").unwrap();
        assert!(canon.names_fit(Method::ClientSubmissionOauth));
        assert!(!canon.names_fit(Method::DirectSend));
    }
}
