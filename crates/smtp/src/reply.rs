//! SMTP replies: reply codes (RFC 5321 §4.2), enhanced status codes (RFC 3463) and the text beside them.

mod parser;

pub use parser::{Parser, ProtocolError};

use std::fmt;
use std::str::FromStr;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::text::visible;

/// What a server said to one command: its reply code, its enhanced status code if it gave one, and its text.
///
/// Everything in `lines` has passed [`visible`]: it holds no control characters.
///
/// Serialized as `{ "code", "enhanced", "text", "lines" }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The three digits, the same on every line of the reply.
    pub code: ReplyCode,
    /// The enhanced status code at the beginning of the first line (RFC 2034), if there is one.
    pub enhanced: Option<EnhancedStatusCode>,
    /// The lines without reply code and separator, the enhanced status code still in them. Never empty.
    pub lines: Vec<String>,
}

impl Reply {
    /// A reply of one line. An enhanced status code at the beginning of `text` is recognised; control
    /// characters are escaped, so that the text cannot grow into a further reply.
    pub fn new(code: ReplyCode, text: impl AsRef<str>) -> Self {
        Self::with_lines(code, [text])
    }

    /// A reply of several lines, as the answer to EHLO is. Without any line, the reply has one empty line.
    pub fn with_lines<T: AsRef<str>>(code: ReplyCode, lines: impl IntoIterator<Item = T>) -> Self {
        let mut lines: Vec<String> =
            lines.into_iter().map(|line| visible(line.as_ref().as_bytes())).collect();
        if lines.is_empty() {
            lines.push(String::new());
        }
        let enhanced = EnhancedStatusCode::leading(&lines[0]).map(|(enhanced, _)| enhanced);
        Self { code, enhanced, lines }
    }

    /// What the reply says in words: its lines joined by a space, without the enhanced status code (which
    /// servers repeat on each line). Servers fold long texts at any word, so a space is the right glue.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            let said = match EnhancedStatusCode::leading(line) {
                Some((enhanced, rest)) if Some(enhanced) == self.enhanced => rest,
                _ => line,
            };
            let said = said.trim();
            if !said.is_empty() {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(said);
            }
        }
        text
    }

    /// Whether a firewall has painted over the text: a run of asterisks, as in the greeting
    /// `220 ****2******0***` of an inspecting firewall.
    pub fn looks_masked(&self) -> bool {
        self.lines.iter().any(|line| line.contains("****"))
    }

    /// The reply as it goes over the wire, each line ended by CRLF (RFC 5321 §4.2.1).
    pub fn to_wire(&self) -> Vec<u8> {
        let mut wire = Vec::new();
        for (n, line) in self.lines.iter().enumerate() {
            let separator = if n + 1 == self.lines.len() { ' ' } else { '-' };
            wire.extend_from_slice(format!("{}{separator}{line}\r\n", self.code).as_bytes());
        }
        wire
    }
}

/// `550 5.7.64 TenantAttribution; Relay Access Denied`, on one line.
impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(enhanced) = self.enhanced {
            write!(f, " {enhanced}")?;
        }
        match self.text() {
            text if text.is_empty() => Ok(()),
            text => write!(f, " {text}"),
        }
    }
}

/// Reads one whole reply, as written in a log: `550 5.7.1 No`. A missing last line end is supplied.
impl FromStr for Reply {
    type Err = ProtocolError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parser = Parser::new();
        let mut input = text.as_bytes();
        if let Some(reply) = parser.read(&mut input)? {
            return if input.is_empty() { Ok(reply) } else { Err(ProtocolError::unsolicited(input)) };
        }
        let incomplete = || ProtocolError::NotAReply { seen: crate::text::excerpt(text.as_bytes(), 80) };
        parser.read(&mut &b"\r\n"[..])?.ok_or_else(incomplete)
    }
}

impl Serialize for Reply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut reply = serializer.serialize_struct("Reply", 4)?;
        reply.serialize_field("code", &self.code)?;
        reply.serialize_field("enhanced", &self.enhanced)?;
        reply.serialize_field("text", &self.text())?;
        reply.serialize_field("lines", &self.lines)?;
        reply.end()
    }
}

/// A reply code, 200 to 599 (RFC 5321 §4.2.1). Serialized as the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplyCode(u16);

/// The codes that RFC 5321 §4.2.3, RFC 3207 and RFC 4954 name.
impl ReplyCode {
    /// 214: help message.
    pub const HELP: Self = Self(214);
    /// 220: service ready; also the answer to STARTTLS.
    pub const READY: Self = Self(220);
    /// 221: service closing the channel.
    pub const CLOSING: Self = Self(221);
    /// 235: authentication succeeded.
    pub const AUTHENTICATED: Self = Self(235);
    /// 250: requested action okay.
    pub const OKAY: Self = Self(250);
    /// 252: cannot VRFY.
    pub const CANNOT_VERIFY: Self = Self(252);
    /// 334: go on with the authentication exchange.
    pub const AUTH_CONTINUE: Self = Self(334);
    /// 354: start mail input.
    pub const START_MAIL_INPUT: Self = Self(354);
    /// 421: service not available, closing the channel.
    pub const NOT_AVAILABLE: Self = Self(421);
    /// 432: a password transition, or, at Exchange Online, too many connections at once.
    pub const TRANSITION_NEEDED: Self = Self(432);
    /// 450: mailbox unavailable for now.
    pub const MAILBOX_BUSY: Self = Self(450);
    /// 451: local error.
    pub const LOCAL_ERROR: Self = Self(451);
    /// 452: insufficient storage.
    pub const INSUFFICIENT_STORAGE: Self = Self(452);
    /// 454: temporary authentication failure; TLS not available for now.
    pub const TEMPORARY_AUTH_FAILURE: Self = Self(454);
    /// 500: syntax error, command unrecognized.
    pub const UNRECOGNIZED: Self = Self(500);
    /// 501: syntax error in parameters.
    pub const SYNTAX_ERROR: Self = Self(501);
    /// 502: command not implemented.
    pub const NOT_IMPLEMENTED: Self = Self(502);
    /// 503: bad sequence of commands.
    pub const BAD_SEQUENCE: Self = Self(503);
    /// 504: parameter not implemented.
    pub const PARAMETER_NOT_IMPLEMENTED: Self = Self(504);
    /// 530: authentication required.
    pub const AUTH_REQUIRED: Self = Self(530);
    /// 535: credentials invalid.
    pub const AUTH_FAILED: Self = Self(535);
    /// 538: encryption required for this mechanism.
    pub const ENCRYPTION_REQUIRED: Self = Self(538);
    /// 550: mailbox unavailable.
    pub const MAILBOX_UNAVAILABLE: Self = Self(550);
    /// 552: exceeded storage allocation; message too large (RFC 1870).
    pub const EXCEEDED_STORAGE: Self = Self(552);
    /// 553: mailbox name not allowed.
    pub const MAILBOX_NAME_NOT_ALLOWED: Self = Self(553);
    /// 554: transaction failed; in a greeting: no SMTP service here.
    pub const TRANSACTION_FAILED: Self = Self(554);
}

impl ReplyCode {
    /// The code with this number, or `None` outside 200 to 599.
    pub const fn new(number: u16) -> Option<Self> {
        if number >= 200 && number <= 599 { Some(Self(number)) } else { None }
    }

    /// The number, 200 to 599.
    pub const fn value(self) -> u16 {
        self.0
    }

    /// 2yz: done.
    pub const fn is_completion(self) -> bool {
        self.0 / 100 == 2
    }

    /// 3yz: the server waits for more.
    pub const fn is_intermediate(self) -> bool {
        self.0 / 100 == 3
    }

    /// 4yz: refused for now; the same may be accepted later.
    pub const fn is_transient(self) -> bool {
        self.0 / 100 == 4
    }

    /// 5yz: refused; repeating the same does not help.
    pub const fn is_permanent(self) -> bool {
        self.0 / 100 == 5
    }

    /// 4yz or 5yz.
    pub const fn is_negative(self) -> bool {
        self.0 >= 400
    }
}

impl fmt::Display for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialEq<u16> for ReplyCode {
    fn eq(&self, other: &u16) -> bool {
        self.0 == *other
    }
}

impl Serialize for ReplyCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.0)
    }
}

/// An enhanced status code such as `5.7.139` (RFC 3463 §2). Serialized and shown in that form.
///
/// ```abnf
/// status-code = class "." subject "." detail
/// class       = "2"/"4"/"5"
/// subject     = 1*3digit
/// detail      = 1*3digit
/// ```
///
/// The class need not agree with the reply code, though RFC 2034 asks for it: `451 5.7.3` is said in practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnhancedStatusCode {
    /// 2 success, 4 persistent transient failure, 5 permanent failure.
    pub class: u8,
    /// What it is about: 1 addressing, 2 mailbox, 3 mail system, 4 network and routing, 5 protocol, 6 content, 7 security.
    pub subject: u16,
    /// What exactly happened, within its subject.
    pub detail: u16,
}

impl EnhancedStatusCode {
    /// The code at the beginning of `line`, with what follows it, or `None` where the line begins otherwise.
    fn leading(line: &str) -> Option<(Self, &str)> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        Some((word.parse().ok()?, rest))
    }
}

/// The text is no enhanced status code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an enhanced status code")]
pub struct NotAStatusCode;

impl FromStr for EnhancedStatusCode {
    type Err = NotAStatusCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |digits: &str| match digits.len() {
            1..=3 if digits.bytes().all(|b| b.is_ascii_digit()) => digits.parse().map_err(|_| NotAStatusCode),
            _ => Err(NotAStatusCode),
        };
        let mut parts = text.split('.');
        let (Some(class), Some(subject), Some(detail), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotAStatusCode);
        };
        let class = match class {
            "2" => 2,
            "4" => 4,
            "5" => 5,
            _ => return Err(NotAStatusCode),
        };
        Ok(Self { class, subject: number(subject)?, detail: number(detail)? })
    }
}

impl fmt::Display for EnhancedStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

impl Serialize for EnhancedStatusCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_read_from_one_line() {
        let reply: Reply = "550 5.7.64 TenantAttribution; Relay Access Denied".parse().unwrap();
        assert_eq!(reply.code, ReplyCode::MAILBOX_UNAVAILABLE);
        assert_eq!(reply.enhanced, Some(EnhancedStatusCode { class: 5, subject: 7, detail: 64 }));
        assert_eq!(reply.text(), "TenantAttribution; Relay Access Denied");
        assert_eq!(reply.to_string(), "550 5.7.64 TenantAttribution; Relay Access Denied");
    }

    #[test]
    fn text_joins_folded_lines_and_drops_the_repeated_enhanced_code() {
        let reply: Reply = "550-5.7.1 Client host blocked\r\n550 5.7.1 using a list".parse().unwrap();
        assert_eq!(reply.text(), "Client host blocked using a list");
        assert_eq!(reply.lines, ["5.7.1 Client host blocked", "5.7.1 using a list"]);
    }

    #[test]
    fn an_enhanced_code_of_another_class_than_the_reply_code_is_kept() {
        let reply: Reply = "451 5.7.3 STARTTLS is required to send mail".parse().unwrap();
        assert_eq!(reply.enhanced.unwrap().to_string(), "5.7.3");
    }

    #[test]
    fn an_address_or_version_is_no_enhanced_code() {
        for text in ["5.7", "5.7.1.2", "3.1.1", "5.7.1234", "5..1", "5.7.x", "5.+7.1", ""] {
            assert_eq!(text.parse::<EnhancedStatusCode>(), Err(NotAStatusCode), "{text}");
        }
    }

    #[test]
    fn a_reply_made_from_text_with_line_ends_stays_one_reply() {
        let reply = Reply::new(ReplyCode::OKAY, "fine\r\n235 2.7.0 signed in");
        let wire = String::from_utf8(reply.to_wire()).unwrap();
        assert_eq!(wire.lines().collect::<Vec<_>>(), ["250 fine\\x0d\\x0a235 2.7.0 signed in"]);
    }

    #[test]
    fn a_reply_serializes_with_its_text() {
        let reply: Reply = "535 5.7.3 Authentication unsuccessful".parse().unwrap();
        assert_eq!(
            serde_json::to_string(&reply).unwrap(),
            r#"{"code":535,"enhanced":"5.7.3","text":"Authentication unsuccessful","lines":["5.7.3 Authentication unsuccessful"]}"#
        );
    }

    #[test]
    fn text_after_the_reply_is_not_part_of_it() {
        assert!(matches!("250 ok\r\n250 more\r\n".parse::<Reply>(), Err(ProtocolError::Unsolicited { .. })));
        assert!(matches!("250-ok\r\n".parse::<Reply>(), Err(ProtocolError::NotAReply { .. })));
    }

    #[test]
    fn a_greeting_of_asterisks_looks_masked() {
        assert!("220 *****2*****0***".parse::<Reply>().unwrap().looks_masked());
        assert!(!"220 mx.example * ESMTP".parse::<Reply>().unwrap().looks_masked());
    }
}
