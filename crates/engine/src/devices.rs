//! Devices whose menus and labels are known from the maker's own documents, in `facts/devices.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::DeviceKind;

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
}

/// What of a device can be limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum LimitKind {
    /// Characters of a password.
    PasswordLength,
    /// Characters of a user name.
    UserLength,
    /// Seconds that it waits for a server.
    Timeout,
    /// Megabytes of a message.
    MessageSize,
    /// Its list of certificate authorities cannot be renewed.
    FixedCertificates,
    /// The sender address cannot be chosen freely.
    SenderFromDomain,
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
