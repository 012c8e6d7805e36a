use std::net::{Ipv4Addr, Ipv6Addr};

use serde::Serialize;

/// One DNS question of an [`Evaluation`](super::Evaluation).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfQuestion"))]
#[non_exhaustive]
pub struct Question {
    /// The name, fully qualified although without final dot, in lower case. Labels are what stands between the dots,
    /// 1 to 63 octets of ASCII each, without any escapes: macros can put spaces, `%`, `\` and control characters
    /// there. No search list may be applied to it.
    pub name: String,
    /// The record type.
    pub kind: QuestionKind,
}

/// The record types that SPF asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "UPPERCASE")]
pub enum QuestionKind {
    /// Text: the records themselves, and explanations.
    Txt,
    /// IPv4 addresses.
    A,
    /// IPv6 addresses.
    Aaaa,
    /// Mail exchangers.
    Mx,
    /// Names of an address.
    Ptr,
}

/// What the DNS said to a [`Question`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Records of the type asked for, aliases already followed. An empty list is taken as [`Answer::NoData`].
    Records(Records),
    /// The name exists without such records (RCODE 0, no answer).
    NoData,
    /// The name does not exist (RCODE 3).
    NameNotFound,
    /// It could not be found out.
    Failed(Failure),
}

/// Why a question has no answer. Each of them is a `temperror` (§2.6.6), for §4.4 and §5 name no other outcome for a
/// timeout or an RCODE other than 0 and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// No answer in time.
    TimedOut,
    /// RCODE 2.
    ServerFailed,
    /// Any other RCODE, an answer that makes no sense, an alias loop.
    Other,
}

/// The records of an answer, in the order in which they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Records {
    /// TXT records.
    Txt(Vec<Txt>),
    /// A records.
    A(Vec<Ipv4Addr>),
    /// AAAA records.
    Aaaa(Vec<Ipv6Addr>),
    /// MX records.
    Mx(Vec<Mx>),
    /// PTR records: names without escapes, with or without final dot.
    Ptr(Vec<String>),
}

/// The strings of one TXT record; octets, not text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Txt(pub Vec<Vec<u8>>);

/// One MX record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mx {
    /// Lower is tried first; SPF does not look at it.
    pub preference: u16,
    /// The host, without escapes. Empty or `.` for a null MX (RFC 7505).
    pub exchange: String,
}

impl Question {
    /// The question for `name`, whose case and final dot do not matter.
    pub fn new(name: &str, kind: QuestionKind) -> Self {
        Self { name: name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase(), kind }
    }

    /// The labels of the name, from left to right.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.name.split('.')
    }
}

impl QuestionKind {
    /// The type's mnemonic: `TXT`, `A`, `AAAA`, `MX` or `PTR`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Txt => "TXT",
            Self::A => "A",
            Self::Aaaa => "AAAA",
            Self::Mx => "MX",
            Self::Ptr => "PTR",
        }
    }
}

impl Answer {
    /// Puts what can be said in two ways into one: empty lists become [`Answer::NoData`], records of another type
    /// than asked for [`Failure::Other`].
    pub(crate) fn normalised(self, asked: QuestionKind) -> Self {
        match self {
            Self::Records(records) if records.kind() != asked => Self::Failed(Failure::Other),
            Self::Records(records) if records.is_empty() => Self::NoData,
            answer => answer,
        }
    }

    /// Whether a term that got this answer has found nothing (§4.6.4).
    pub(crate) fn is_void(&self) -> bool {
        matches!(self, Self::NoData | Self::NameNotFound)
    }
}

impl Records {
    /// The type of these records.
    pub fn kind(&self) -> QuestionKind {
        match self {
            Self::Txt(_) => QuestionKind::Txt,
            Self::A(_) => QuestionKind::A,
            Self::Aaaa(_) => QuestionKind::Aaaa,
            Self::Mx(_) => QuestionKind::Mx,
            Self::Ptr(_) => QuestionKind::Ptr,
        }
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Txt(records) => records.len(),
            Self::A(records) => records.len(),
            Self::Aaaa(records) => records.len(),
            Self::Mx(records) => records.len(),
            Self::Ptr(records) => records.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Txt {
    /// The strings put together without spaces between them (§3.3).
    pub fn joined(&self) -> Vec<u8> {
        self.0.concat()
    }
}

impl From<&str> for Txt {
    /// A record of strings of at most 255 octets, as a name server would split it.
    fn from(text: &str) -> Self {
        Self(text.as_bytes().chunks(255).map(<[u8]>::to_vec).collect())
    }
}
