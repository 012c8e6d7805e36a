//! What is saved: one device, its answers, its way to send, and what was seen. Never a secret.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::advice::{Advice, Learnt, Measurement, Told, advise_measured, answers_from};
use crate::{Answers, Finding, Method, Outcome, RunFacts};

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
    /// The model, by its identifier in `facts/devices.toml`; empty where it is not listed or not known.
    #[serde(default)]
    pub model: String,
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
    /// What a plain device does, for the checks and the test message.
    #[serde(default)]
    pub as_device: AsDevice,
    /// How far each step of setting up has come, by the step's key: `<way>/<step>`, for example `relay-ip/spf`.
    #[serde(default)]
    pub guide: BTreeMap<String, StepProgress>,
    /// The warnings that the person ticked as read, by their message identifier.
    #[serde(default)]
    pub acknowledged: BTreeSet<String>,
    /// The domain's SPF records as they were before a change, to put back.
    #[serde(default)]
    pub spf_before: Vec<String>,
    /// The step that the window was at.
    #[serde(default)]
    pub step: Step,
    /// The public addresses that were seen, the latest last.
    #[serde(default)]
    pub addresses_seen: Vec<AddressSeen>,
    /// What runs found that the advice builds on, each with its time.
    #[serde(default)]
    pub measured: Vec<Measurement>,
    /// How the last check ended.
    #[serde(default)]
    pub last_check: Option<LastCheck>,
    /// How the last test message ended.
    #[serde(default)]
    pub last_message: Option<LastMessage>,
    /// Megabytes of the scan that the test message carries; 0 for none.
    #[serde(default)]
    pub scan_megabytes: u32,
    /// Where the person found the last test message.
    #[serde(default)]
    pub arrived: Option<Arrival>,
    /// What came of the device's own message; [`Arrived::Inbox`] makes the set-up done.
    #[serde(default)]
    pub device_sent: Option<Arrival>,
    /// When the device was taken out of use (RFC 3339, UTC).
    #[serde(default)]
    pub retired_at: Option<String>,
    /// Rejected sign-ins since the last accepted one or the last changed password.
    #[serde(default)]
    pub rejected_sign_ins: u32,
    /// The person does not want a control host to be asked when a port stays silent.
    #[serde(default)]
    pub no_control_host: bool,
    /// The mail server to ask in the place of the usual control host, as typed; empty for the usual one.
    #[serde(default)]
    pub control_host: String,
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
            model: String::new(),
            answers: Answers::default(),
            method: None,
            from: String::new(),
            to: String::new(),
            to_outside: String::new(),
            login: String::new(),
            endpoint: String::new(),
            helo: String::new(),
            as_device: AsDevice::default(),
            guide: BTreeMap::new(),
            acknowledged: BTreeSet::new(),
            spf_before: Vec::new(),
            step: Step::default(),
            addresses_seen: Vec::new(),
            measured: Vec::new(),
            last_check: None,
            last_message: None,
            scan_megabytes: 0,
            arrived: None,
            device_sent: None,
            retired_at: None,
            rejected_sign_ins: 0,
            no_control_host: false,
            control_host: String::new(),
            saved_at: String::new(),
        }
    }

    /// Which way to send, by its answers and what runs found.
    pub fn advise(&self, today: jiff::civil::Date) -> Advice {
        advise_measured(&self.answers, &self.measured, today)
    }

    /// Its answers after a run or a test message of its way; as they are where it has none.
    pub fn learn(&self, findings: Vec<&Finding>, facts: Option<&RunFacts>, at: &str) -> Learnt {
        match self.method {
            Some(method) => {
                let told = Told { method, findings, facts, at };
                answers_from(&told, &self.answers, &self.measured)
            }
            None => Learnt { answers: self.answers.clone(), measured: self.measured.clone() },
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
    /// What is to be set up in Microsoft 365 and DNS.
    SetUp,
    /// The checks.
    Check,
    /// The test message.
    Message,
    /// The settings for the device.
    HandOver,
}

/// What a plain device does, so that a good result speaks for the device and not only for this computer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AsDevice {
    /// Keep to it: one command at a time, AUTH LOGIN as old devices speak it, the limits below.
    pub enabled: bool,
    /// The encryption that it can do.
    #[serde(default)]
    pub encryption: Encryption,
    /// Another port than the way's usual one: 25 in the place of 587.
    #[serde(default)]
    pub port: Option<u16>,
}

/// The encryption that a conversation keeps to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Encryption {
    /// The best that both sides can.
    #[default]
    Best,
    /// TLS 1.2 at most.
    #[serde(rename = "tls-1.2")]
    Tls12,
    /// None: the conversation goes on in clear as far as nothing secret and no message is said.
    None,
}

impl Encryption {
    /// Every one, the best first.
    pub const ALL: [Self; 3] = [Self::Best, Self::Tls12, Self::None];

    /// The text form, for example `tls-1.2`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Tls12 => "tls-1.2",
            Self::None => "none",
        }
    }

    /// The encryption with this text form.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encryption| encryption.as_str() == text)
    }
}

/// How far a step of setting up has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StepProgress {
    /// As the person said.
    pub state: StepState,
    /// Whom or what is waited for, in the person's words.
    #[serde(default)]
    pub waiting_for: String,
    /// When the person said so (RFC 3339, UTC).
    pub at: String,
}

/// The state of a step as the person said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// Somebody else has it now.
    Waiting,
    /// Done.
    Done,
}

/// Where a message was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Arrival {
    /// Where.
    pub arrived: Arrived,
    /// When the person said so (RFC 3339, UTC).
    pub at: String,
}

/// Where a message can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Arrived {
    /// In the inbox.
    Inbox,
    /// In the junk folder.
    Junk,
    /// Not at all.
    Nowhere,
    /// The device showed an error instead. Its text is never stored: it may hold a secret.
    Error,
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
