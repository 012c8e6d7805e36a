//! What is saved: one device, its answers, its way to send, and what was seen. Never a secret.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::{Answers, Method, Outcome};

/// The version of the saved form; a file of a newer version is left alone.
pub const SETUP_VERSION: u32 = 1;

/// One set-up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Setup {
    /// The version of this form.
    pub version: u32,
    /// A stable identifier: lower-case letters, digits and dashes.
    pub id: String,
    /// What the person calls the device.
    pub name: String,
    /// The customer it belongs to, for people who look after several.
    #[serde(default)]
    pub customer: String,
    /// What kind of device it is.
    #[serde(default)]
    pub device: DeviceKind,
    /// The domain as typed, kept even while it is not valid.
    #[serde(default)]
    pub domain: String,
    /// The answers so far.
    #[serde(default)]
    pub answers: Answers,
    /// The chosen way, when one has been chosen.
    #[serde(default)]
    pub method: Option<Method>,
    /// The sender address as typed.
    #[serde(default)]
    pub from: String,
    /// The recipient of the test message as typed.
    #[serde(default)]
    pub to: String,
    /// A second recipient, outside the tenant, for the trial and the test message.
    #[serde(default)]
    pub to_outside: String,
    /// The mailbox that signs in, as typed.
    #[serde(default)]
    pub login: String,
    /// The MX endpoint typed from the admin center, where DNS does not name it.
    #[serde(default)]
    pub endpoint: String,
    /// The name that the device gives in EHLO.
    #[serde(default)]
    pub helo: String,
    /// The step that the window was at.
    #[serde(default)]
    pub step: Step,
    /// The public addresses that were seen, the latest last.
    #[serde(default)]
    pub addresses_seen: Vec<AddressSeen>,
    /// How the last check ended.
    #[serde(default)]
    pub last_check: Option<LastCheck>,
    /// How the last test message ended.
    #[serde(default)]
    pub last_message: Option<LastMessage>,
    /// Rejected sign-ins since the last accepted one or the last changed password.
    #[serde(default)]
    pub rejected_sign_ins: u32,
    /// The person does not want a control host to be asked when a port stays silent.
    #[serde(default)]
    pub no_control_host: bool,
    /// When it was last saved (RFC 3339, UTC); set on saving.
    #[serde(default)]
    pub saved_at: String,
}

impl Setup {
    /// An empty set-up.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            version: SETUP_VERSION,
            id: id.into(),
            name: String::new(),
            customer: String::new(),
            device: DeviceKind::default(),
            domain: String::new(),
            answers: Answers::default(),
            method: None,
            from: String::new(),
            to: String::new(),
            to_outside: String::new(),
            login: String::new(),
            endpoint: String::new(),
            helo: String::new(),
            step: Step::default(),
            addresses_seen: Vec::new(),
            last_check: None,
            last_message: None,
            rejected_sign_ins: 0,
            no_control_host: false,
            saved_at: String::new(),
        }
    }
}

/// What kind of device mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DeviceKind {
    /// A copier or multifunction printer.
    #[default]
    Copier,
    /// A scanner.
    Scanner,
    /// A network storage box.
    Nas,
    /// A UPS, an alarm, a camera, a switch.
    Appliance,
    /// A program on a computer or server.
    Application,
}

/// A step of the guided set-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Which device, which domain.
    #[default]
    Device,
    /// What it needs.
    Needs,
    /// The way to send.
    Way,
    /// The checks.
    Check,
    /// The test message.
    Message,
    /// The settings for the device.
    HandOver,
}

/// A public address that a server of Microsoft's saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AddressSeen {
    /// The address.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub address: IpAddr,
    /// The port on which it was seen.
    pub port: u16,
    /// When (RFC 3339, UTC).
    pub at: String,
}

/// How the last check ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LastCheck {
    /// The worst outcome.
    pub outcome: Outcome,
    /// When (RFC 3339, UTC).
    pub at: String,
}

/// How the last test message ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LastMessage {
    /// Whether the server took it over.
    pub accepted: bool,
    /// When (RFC 3339, UTC).
    pub at: String,
}
