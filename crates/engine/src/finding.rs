//! What is found is a finding, not an error.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{CheckId, Code, Role, Severity};

/// Something that is so, with the evidence for it. The words come from `locales/` at the edge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Finding {
    /// What is so.
    pub code: Code,
    /// How much it matters here; usually [`Code::severity`].
    pub severity: Severity,
    /// Who can mend it; usually [`Code::who`].
    pub who: Option<Role>,
    /// The check that found it.
    pub check: Option<CheckId>,
    /// What the words need: names, addresses, numbers.
    pub arguments: Arguments,
    /// What was measured.
    pub evidence: Vec<Evidence>,
}

/// The values that a finding's or a reason's words are filled with.
pub type Arguments = BTreeMap<String, Argument>;

/// One value for the words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Argument {
    /// A count, a port, seconds.
    Number(i32),
    /// Text, already cut and cleaned where it came from the network.
    Text(String),
    /// Several texts.
    List(Vec<String>),
}

/// One piece of what was measured, to be shown as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Evidence {
    /// What kind of thing was looked at.
    pub kind: EvidenceKind,
    /// What was asked: a name, an address with port, a stage.
    pub subject: String,
    /// What came back, as text; of a connection, in English.
    pub shown: String,
    /// What became of a connection, so that it can be said in every language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub connection: Option<ConnectionSeen>,
}

/// What became of a connection, and how long that took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ConnectionSeen {
    /// What became of it.
    pub outcome: ConnectionOutcome,
    /// How long it took, in microseconds, where that was measured.
    pub microseconds: Option<u32>,
}

/// What became of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ConnectionOutcome {
    /// It was made.
    Connected,
    /// Refused (RST).
    Refused,
    /// No answer.
    TimedOut,
    /// The network said that there is no way (ICMP).
    Unreachable,
    /// A rule of this computer did not let it out.
    Forbidden,
    /// This computer knows no way there.
    NoRoute,
    /// This computer could not begin it.
    Local,
    /// Given up, because another answered first.
    NotWaitedFor,
}

impl ConnectionOutcome {
    /// The text form, for example `timed-out`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Connected => "connected",
            Self::Refused => "refused",
            Self::TimedOut => "timed-out",
            Self::Unreachable => "unreachable",
            Self::Forbidden => "forbidden",
            Self::NoRoute => "no-route",
            Self::Local => "local",
            Self::NotWaitedFor => "not-waited-for",
        }
    }

    const fn in_english(self) -> &'static str {
        match self {
            Self::Connected => "answers",
            Self::Refused => "refuses",
            Self::TimedOut => "no answer",
            Self::Unreachable => "the network says there is no way",
            Self::Forbidden => "this computer did not let it out",
            Self::NoRoute => "this computer knows no way there",
            Self::Local => "this computer could not begin it",
            Self::NotWaitedFor => "not waited for",
        }
    }
}

impl Evidence {
    /// Of a connection: to what, what became of it, and how long that took.
    pub(crate) fn connection(subject: &str, outcome: ConnectionOutcome, took: Option<Duration>) -> Self {
        let shown = match took {
            Some(took) => format!("{} ({})", outcome.in_english(), in_milliseconds(took)),
            None => outcome.in_english().to_owned(),
        };
        let microseconds = took.map(|took| u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
        Self {
            kind: EvidenceKind::Connection,
            subject: clean(subject, 300),
            shown,
            connection: Some(ConnectionSeen { outcome, microseconds }),
        }
    }
}

/// A time, as long as it has to be to be read.
fn in_milliseconds(took: Duration) -> String {
    let milliseconds = took.as_secs_f64() * 1_000.0;
    if milliseconds < 10.0 {
        format!("{milliseconds:.1} ms")
    } else if milliseconds < 1_000.0 {
        format!("{milliseconds:.0} ms")
    } else {
        format!("{:.1} s", milliseconds / 1_000.0)
    }
}

/// What kind of thing was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// A DNS answer.
    Dns,
    /// A TCP connection.
    Connection,
    /// A reply of an SMTP server.
    Reply,
    /// A certificate or what TLS negotiated.
    Certificate,
    /// An answer of the person.
    Answer,
    /// A dated fact.
    Fact,
}

impl Finding {
    /// A finding with the code's usual severity and role.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            severity: code.severity(),
            who: code.who(),
            check: None,
            arguments: Arguments::new(),
            evidence: Vec::new(),
        }
    }

    /// With another severity, where the contract gives the code two.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        if severity <= Severity::Info {
            self.who = None;
        }
        self
    }

    /// With one more value for the words.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(key.to_owned(), value.into());
        self
    }

    /// With what became of a connection as one more piece of evidence.
    #[must_use]
    pub(crate) fn tried(mut self, subject: &str, outcome: ConnectionOutcome, took: Option<Duration>) -> Self {
        self.evidence.push(Evidence::connection(subject, outcome, took));
        self
    }

    /// With one more piece of evidence; the text is cleaned and cut to 1,000 characters.
    #[must_use]
    pub fn evidence(
        mut self,
        kind: EvidenceKind,
        subject: impl Into<String>,
        shown: impl AsRef<str>,
    ) -> Self {
        let shown = clean(shown.as_ref(), 1_000);
        self.evidence.push(Evidence { kind, subject: clean(&subject.into(), 300), shown, connection: None });
        self
    }
}

/// Text from the network, fit to be shown: control characters (bidirectional overrides too) become `�`, and
/// what is longer than `limit` characters ends in `…`.
pub fn clean(text: &str, limit: usize) -> String {
    let mut out = String::with_capacity(text.len().min(limit * 4));
    for (n, c) in text.chars().enumerate() {
        if n == limit {
            out.push('…');
            break;
        }
        let hostile = (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        out.push(if hostile { '\u{fffd}' } else { c });
    }
    out
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(clean(text, 1_000))
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<std::net::IpAddr> for Argument {
    fn from(address: std::net::IpAddr) -> Self {
        Self::Text(address.to_string())
    }
}

impl From<u16> for Argument {
    fn from(number: u16) -> Self {
        Self::Number(i32::from(number))
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(i32::try_from(number).unwrap_or(i32::MAX))
    }
}

impl From<Vec<String>> for Argument {
    fn from(list: Vec<String>) -> Self {
        Self::List(list.iter().take(50).map(|text| clean(text, 300)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_the_network_is_cut_and_loses_its_control_characters() {
        assert_eq!(clean("a\u{1b}[31mb\0c\u{202e}", 99), "a\u{fffd}[31mb\u{fffd}c\u{fffd}");
        assert_eq!(clean("abcdef", 3), "abc…");
    }
}
