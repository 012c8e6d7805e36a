//! Names and addresses that go into commands, checked so that they cannot carry a command of their own.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// Why a text cannot stand in a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// Nothing there.
    #[error("empty")]
    Empty,
    /// Longer than RFC 5321 §4.5.3.1 allows: local part 64, domain 255, path 254 octets.
    #[error("too long")]
    TooLong,
    /// A space, a control character or a bracket where none may stand.
    #[error("a character that may not stand here")]
    Character,
    /// No `@` with something on both sides.
    #[error("not an address of the form name@domain")]
    NotAnAddress,
    /// An envelope without a recipient.
    #[error("no recipient")]
    NoRecipient,
    /// An envelope with more than [`Envelope::MAX_RECIPIENTS`] recipients.
    #[error("too many recipients")]
    TooManyRecipients,
}

/// The name a client gives in EHLO: a domain or an address literal (RFC 5321 §4.1.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct HeloName(String);

impl HeloName {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for HeloName {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        match text {
            "" => Err(PathError::Empty),
            _ if text.len() > 255 => Err(PathError::TooLong),
            _ if !text.bytes().all(|b| b.is_ascii_graphic()) => Err(PathError::Character),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

impl fmt::Display for HeloName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Where a message comes from, the address of MAIL FROM; empty for a bounce (RFC 5321 §4.5.5).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReversePath(Option<Address>);

impl ReversePath {
    /// The null reverse-path `<>`.
    pub const NULL: Self = Self(None);

    /// The address, or the empty text for the null reverse-path.
    pub fn as_str(&self) -> &str {
        self.0.as_ref().map_or("", |address| &address.0)
    }

    /// Whether this is `<>`.
    pub fn is_null(&self) -> bool {
        self.0.is_none()
    }
}

/// Reads `name@domain` without brackets; the empty text is the null reverse-path.
impl FromStr for ReversePath {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        if text.is_empty() { Ok(Self::NULL) } else { Ok(Self(Some(Address::parse(text)?))) }
    }
}

impl fmt::Display for ReversePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.as_str())
    }
}

impl Serialize for ReversePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Where a message goes, the address of RCPT TO.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ForwardPath(Address);

impl ForwardPath {
    /// The address without brackets.
    pub fn as_str(&self) -> &str {
        &self.0.0
    }
}

/// Reads `name@domain` without brackets; `postmaster` alone is allowed too (RFC 5321 §4.1.1.3).
impl FromStr for ForwardPath {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        if text.eq_ignore_ascii_case("postmaster") {
            return Ok(Self(Address(text.to_owned())));
        }
        Address::parse(text).map(Self)
    }
}

impl fmt::Display for ForwardPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.as_str())
    }
}

impl Serialize for ForwardPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// `local-part@domain`. Not the whole grammar of RFC 5321 §4.1.2: what a server can judge itself is left to it,
/// what would break out of the command is not.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Address(String);

impl Address {
    fn parse(text: &str) -> Result<Self, PathError> {
        if text.is_empty() {
            return Err(PathError::Empty);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(PathError::NotAnAddress)?;
        if local.is_empty() || domain.is_empty() {
            return Err(PathError::NotAnAddress);
        }
        if local.len() > 64 || domain.len() > 255 || text.len() > 254 {
            return Err(PathError::TooLong);
        }
        let plain = |c: char| !(c.is_control() || c.is_whitespace() || "<>()[],;:\\\"@".contains(c));
        let literal = domain.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
        let domain_fits = match literal {
            Some(inner) => {
                inner.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b':' || b == b'-')
            }
            None => domain.chars().all(plain),
        };
        let local_fits = match local.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')) {
            Some(inner) => is_quoted_content(inner),
            None => local.chars().all(plain),
        };
        if domain_fits && local_fits { Ok(Self(text.to_owned())) } else { Err(PathError::Character) }
    }
}

/// `*QcontentSMTP` (RFC 5321 §4.1.2): printable, with `"` and `\` only after a backslash.
fn is_quoted_content(inner: &str) -> bool {
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        let shown = match c {
            '\\' => chars.next(),
            '"' => None,
            c => Some(c),
        };
        if shown.is_none_or(char::is_control) {
            return false;
        }
    }
    true
}

/// A reverse-path and one or more forward-paths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Envelope {
    reverse_path: ReversePath,
    forward_paths: Vec<ForwardPath>,
}

impl Envelope {
    /// Most recipients in one transaction: what every server must take (RFC 5321 §4.5.3.1.8).
    pub const MAX_RECIPIENTS: usize = 100;

    /// An envelope with 1 to [`Self::MAX_RECIPIENTS`] recipients.
    pub fn new(reverse_path: ReversePath, forward_paths: Vec<ForwardPath>) -> Result<Self, PathError> {
        match forward_paths.len() {
            0 => Err(PathError::NoRecipient),
            1..=Self::MAX_RECIPIENTS => Ok(Self { reverse_path, forward_paths }),
            _ => Err(PathError::TooManyRecipients),
        }
    }

    /// The sender.
    pub fn reverse_path(&self) -> &ReversePath {
        &self.reverse_path
    }

    /// The recipients, never empty.
    pub fn forward_paths(&self) -> &[ForwardPath] {
        &self.forward_paths
    }

    /// Whether an address has characters outside ASCII, which need SMTPUTF8 (RFC 6531).
    pub fn needs_smtputf8(&self) -> bool {
        !self.reverse_path.as_str().is_ascii() || self.forward_paths.iter().any(|p| !p.as_str().is_ascii())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_addresses_are_taken() {
        for text in [
            "scan@contoso.example",
            "o'brien+x@a.b",
            "\"a b>\\\"\"@x.example",
            "x@[192.0.2.1]",
            "jürgen@bücher.example",
        ] {
            assert_eq!(text.parse::<ForwardPath>().unwrap().as_str(), text);
        }
        assert!("".parse::<ReversePath>().unwrap().is_null());
        assert_eq!(ReversePath::NULL.to_string(), "<>");
        assert!("Postmaster".parse::<ForwardPath>().is_ok());
    }

    #[test]
    fn what_would_break_out_of_the_command_is_refused() {
        for text in [
            "a@b>\r\nDATA",
            "a@b> SIZE=1",
            "a b@c",
            "a@b c",
            "a@b\0",
            "<a@b>",
            "\"a\"b\"@c",
            "\"a\\\"@c",
            "a@[b>]",
        ] {
            assert!(text.parse::<ForwardPath>().is_err(), "{text:?}");
        }
        assert_eq!("scanner".parse::<ReversePath>(), Err(PathError::NotAnAddress));
        assert_eq!("a@".parse::<ReversePath>(), Err(PathError::NotAnAddress));
        assert!("printer local".parse::<HeloName>().is_err());
        assert!("printer\r\nQUIT".parse::<HeloName>().is_err());
        assert!("[192.0.2.7]".parse::<HeloName>().is_ok());
    }

    #[test]
    fn an_address_longer_than_the_limit_is_refused() {
        assert_eq!(format!("{}@b", "a".repeat(65)).parse::<ForwardPath>(), Err(PathError::TooLong));
        assert_eq!(format!("a@{}", "b".repeat(253)).parse::<ForwardPath>(), Err(PathError::TooLong));
    }

    #[test]
    fn an_envelope_needs_a_recipient_and_at_most_a_hundred() {
        let to: ForwardPath = "a@b".parse().unwrap();
        assert_eq!(Envelope::new(ReversePath::NULL, vec![]), Err(PathError::NoRecipient));
        assert!(Envelope::new(ReversePath::NULL, vec![to.clone(); 100]).is_ok());
        assert_eq!(Envelope::new(ReversePath::NULL, vec![to; 101]), Err(PathError::TooManyRecipients));
    }
}
