use serde::Serialize;

/// Where and why a record breaks the grammar of RFC 7208 §12. Any such error makes the whole record a `permerror`
/// (§4.6), also when it stands after a term that would have matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{kind} in {term:?} at octet {at}")]
pub struct SyntaxError {
    /// The term at fault, with octets that are not printable ASCII as `\xNN`, cut after 300 octets.
    pub term: String,
    /// Where the term begins, in octets from the start of the record.
    pub offset: usize,
    /// Where the fault itself is, in octets from the start of the record; never before `offset`.
    pub at: usize,
    /// What is wrong.
    pub kind: SyntaxErrorKind,
}

/// What is wrong with a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum SyntaxErrorKind {
    /// The text does not begin with `v=spf1` followed by a space or the end (§4.5).
    #[error("no version section")]
    NoVersion,
    /// More octets than a TXT record can hold.
    #[error("record too long")]
    TooLong,
    /// A control character or an octet above 127; terms are separated by spaces only (§4.6.1).
    #[error("character not allowed")]
    CharacterNotAllowed,
    /// No mechanism of this name; a record is not extensible by mechanisms (§4.6.1).
    #[error("unknown mechanism")]
    UnknownMechanism,
    /// A modifier's name is empty or does not begin with a letter.
    #[error("invalid name of a modifier")]
    ModifierName,
    /// `+`, `-`, `~` or `?` before a modifier.
    #[error("qualifier before a modifier")]
    QualifierBeforeModifier,
    /// `redirect` or `exp` a second time (§6).
    #[error("modifier given twice")]
    ModifierTwice,
    /// An argument after `all`.
    #[error("argument not allowed")]
    ArgumentNotAllowed,
    /// `include`, `exists`, `ip4` or `ip6` without its argument.
    #[error("argument missing")]
    ArgumentMissing,
    /// A `:` or `=` with nothing after it where a domain must stand.
    #[error("empty domain")]
    EmptyDomain,
    /// An address where a domain must stand: `a:192.0.2.1` instead of `ip4:192.0.2.1`.
    #[error("address instead of a domain")]
    AddressInsteadOfDomain,
    /// A domain that ends neither in a macro nor in `.` and a valid top label (§7.1).
    #[error("invalid end of a domain")]
    DomainEnd,
    /// A `%` that begins no macro, an unknown letter, a transformer of 0, a missing `}` (§7.1).
    #[error("invalid macro")]
    Macro,
    /// `c`, `r` or `t` outside the text of an explanation (§7.2).
    #[error("macro letter allowed in explanations only")]
    MacroLetterNotAllowed,
    /// Not an IPv4 address in full (§5.6).
    #[error("invalid IPv4 address")]
    Ip4Address,
    /// Not an IPv6 address (§5.6).
    #[error("invalid IPv6 address")]
    Ip6Address,
    /// A prefix length that is empty, has a leading zero, or exceeds 32 or 128.
    #[error("invalid prefix length")]
    PrefixLength,
    /// A prefix length after a mechanism that has none.
    #[error("prefix length not allowed")]
    PrefixLengthNotAllowed,
}

/// A fault at an octet of the piece being parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) kind: SyntaxErrorKind,
}

impl Fault {
    pub(crate) fn new(at: usize, kind: SyntaxErrorKind) -> Self {
        Self { at, kind }
    }

    /// The same fault seen from a piece that begins `octets` earlier.
    pub(crate) fn after(self, octets: usize) -> Self {
        Self { at: self.at + octets, ..self }
    }
}
