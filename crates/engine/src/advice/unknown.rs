//! What the unknown answers could be, and whether that matters.

use super::case::{Case, ways};
use super::rank::{best, is_ruled_out};
use crate::{Answer, Answers, DeviceAuth, DeviceTls, IpKind, Location, Method, PortState, Recipients};

/// An answer that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deciding {
    Recipients,
    DeviceAuth,
    DeviceTls,
    Location,
    IpKind,
    Port25,
    Port587,
}

impl Deciding {
    const ALL: [Self; 7] = [
        Self::Recipients,
        Self::DeviceAuth,
        Self::DeviceTls,
        Self::Location,
        Self::IpKind,
        Self::Port25,
        Self::Port587,
    ];

    /// The answer's key.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Recipients => "recipients",
            Self::DeviceAuth => "device_auth",
            Self::DeviceTls => "device_tls",
            Self::Location => "location",
            Self::IpKind => "ip_kind",
            Self::Port25 => "port_25",
            Self::Port587 => "port_587",
        }
    }

    /// The deciding answers that are missing or unknown.
    pub(super) fn unknown_in(answers: &Answers) -> Vec<Self> {
        // Where somebody else hosts the device, the office's address plays no part.
        let hosted = answers.location == Answer::Known(Location::ThirdPartyHosted);
        let is_known = |key: &Self| match key {
            Self::Recipients => answers.recipients.known().is_some(),
            Self::DeviceAuth => ways(answers).is_some(),
            Self::DeviceTls => answers.device_tls.known().is_some(),
            Self::Location => answers.location.known().is_some(),
            Self::IpKind => answers.ip_kind.known().is_some() || hosted,
            Self::Port25 => answers.port_25.known().is_some(),
            Self::Port587 => answers.port_587.known().is_some(),
        };
        Self::ALL.into_iter().filter(|key| !is_known(key)).collect()
    }

    /// How many values are to be tried: TLS versions that no rule tells apart count once, and a device can
    /// identify itself in at least one way.
    pub(super) const fn values(self) -> usize {
        match self {
            Self::DeviceAuth => 15,
            Self::Recipients | Self::DeviceTls | Self::Location => 3,
            Self::IpKind | Self::Port25 | Self::Port587 => 2,
        }
    }

    /// Sets the answer to its `n`th value.
    pub(super) fn set(self, answers: &mut Answers, n: usize) {
        match self {
            Self::Recipients => answers.recipients = Answer::Known(Recipients::ALL[n]),
            Self::DeviceAuth => {
                let some = DeviceAuth::ALL.iter().enumerate().filter(|(bit, _)| (n + 1) >> bit & 1 == 1);
                answers.device_auth = Answer::Known(some.map(|(_, &auth)| auth).collect());
            }
            Self::DeviceTls => {
                answers.device_tls = Answer::Known([DeviceTls::None, DeviceTls::Tls11, DeviceTls::Tls12][n]);
            }
            Self::Location => answers.location = Answer::Known(Location::ALL[n]),
            Self::IpKind => answers.ip_kind = Answer::Known(IpKind::ALL[n]),
            Self::Port25 => answers.port_25 = Answer::Known(PortState::ALL[n]),
            Self::Port587 => answers.port_587 = Answer::Known(PortState::ALL[n]),
        }
    }
}

/// What can be recommended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// This way, whatever the unknown answers are; or none, because nothing fits.
    Settled(Option<Method>),
    /// It depends on these answers.
    Open(Vec<Deciding>),
}

/// Tries every value of every unknown answer that decides, together: at most 3,240 cases.
pub(super) fn outcome(case: &Case) -> Outcome {
    let keys = Deciding::unknown_in(&case.answers);
    let cases: usize = keys.iter().map(|key| key.values()).product();
    let mut tried = case.clone();
    let mut recommended = Vec::with_capacity(cases);
    for number in 0..cases {
        let mut rest = number;
        for key in &keys {
            key.set(&mut tried.answers, rest % key.values());
            rest /= key.values();
        }
        recommended.push(best(&tried));
    }
    let first = recommended[0];
    if recommended.iter().all(|method| *method == first) {
        return Outcome::Settled(first);
    }
    // An answer matters when two cases that differ in it alone end differently.
    let mut stride = 1;
    let mut open = Vec::new();
    for key in keys {
        let block = stride * key.values();
        let matters =
            (0..cases).any(|case| recommended[case] != recommended[case - case % block + case % stride]);
        if matters {
            open.push(key);
        }
        stride = block;
    }
    Outcome::Open(open)
}

/// The unknown answers that could, each for itself, still rule the way out.
pub(super) fn could_rule_out(method: Method, case: &Case) -> Vec<Deciding> {
    let mut keys = Deciding::unknown_in(&case.answers);
    keys.retain(|key| {
        (0..key.values()).any(|n| {
            let mut tried = case.clone();
            key.set(&mut tried.answers, n);
            is_ruled_out(method, &tried)
        })
    });
    keys
}
