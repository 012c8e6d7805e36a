//! Replies out of octets, as they arrive.

use serde::Serialize;

use super::{EnhancedStatusCode, Reply, ReplyCode};
use crate::text::{excerpt, visible};

/// Collects octets into replies, with a limit on everything a server could make endless.
///
/// ```abnf
/// Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF   ; RFC 5321 §4.2
/// ```
///
/// A line ended by a bare LF is accepted. RFC 5321 §4.5.3.1.5 allows 512 octets a line; servers that explain
/// themselves say more, so up to [`Parser::MAX_LINE`] is read. The replies do not depend on how the octets were
/// cut into reads. After an error the parser stays in it.
#[derive(Debug, Default)]
pub struct Parser {
    line: Vec<u8>,
    code: Option<ReplyCode>,
    lines: Vec<String>,
    octets: usize,
    error: Option<ProtocolError>,
}

impl Parser {
    /// Longest line read, in octets with its line end.
    pub const MAX_LINE: usize = 2048;
    /// Most lines in one reply.
    pub const MAX_LINES: usize = 100;
    /// Most octets in one reply, line ends included.
    pub const MAX_REPLY: usize = 64 * 1024;

    /// A parser at the beginning of a reply.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes octets from the front of `input` until one reply is whole. `Ok(None)`: all were taken, the reply
    /// is not whole yet. What follows a whole reply stays in `input`.
    pub fn read(&mut self, input: &mut &[u8]) -> Result<Option<Reply>, ProtocolError> {
        if let Some(error) = &self.error {
            return Err(error.clone());
        }
        let read = self.read_lines(input);
        if let Err(error) = &read {
            self.error = Some(error.clone());
            self.line = Vec::new();
            self.lines = Vec::new();
        }
        read
    }

    /// The line that has begun and not ended yet, made visible; `None` between lines.
    pub fn unfinished_line(&self) -> Option<String> {
        (!self.line.is_empty()).then(|| excerpt(&self.line, 200))
    }

    /// Whether nothing of a reply has arrived.
    pub fn is_idle(&self) -> bool {
        self.line.is_empty() && self.code.is_none()
    }

    fn read_lines(&mut self, input: &mut &[u8]) -> Result<Option<Reply>, ProtocolError> {
        while !input.is_empty() {
            let room = Self::MAX_LINE - self.line.len();
            let window = &input[..input.len().min(room)];
            let Some(end) = window.iter().position(|b| *b == b'\n') else {
                self.line.extend_from_slice(window);
                *input = &input[window.len()..];
                if self.line.len() >= Self::MAX_LINE {
                    return Err(ProtocolError::LineTooLong { limit: Self::MAX_LINE });
                }
                continue;
            };
            self.line.extend_from_slice(&window[..end]);
            *input = &input[end + 1..];
            let line = std::mem::take(&mut self.line);
            if let Some(reply) = self.end_line(&line)? {
                return Ok(Some(reply));
            }
        }
        Ok(None)
    }

    /// Takes one line, its LF already removed.
    fn end_line(&mut self, line: &[u8]) -> Result<Option<Reply>, ProtocolError> {
        self.octets += line.len() + 1;
        if self.octets > Self::MAX_REPLY {
            return Err(ProtocolError::ReplyTooLarge { limit: Self::MAX_REPLY });
        }
        if self.lines.len() == Self::MAX_LINES {
            return Err(ProtocolError::TooManyLines { limit: Self::MAX_LINES });
        }
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let not_a_reply = || ProtocolError::NotAReply { seen: excerpt(line, 80) };
        let (code, rest) = leading_code(line).ok_or_else(not_a_reply)?;
        let (last, text) = match rest {
            [] => (true, rest),
            [b' ', text @ ..] => (true, text),
            [b'-', text @ ..] => (false, text),
            _ => return Err(not_a_reply()),
        };
        match self.code {
            Some(first) if first != code => {
                return Err(ProtocolError::CodeChanged { first, then: code });
            }
            _ => self.code = Some(code),
        }
        self.lines.push(visible(text));
        if !last {
            return Ok(None);
        }
        let lines = std::mem::take(&mut self.lines);
        self.code = None;
        self.octets = 0;
        let enhanced = EnhancedStatusCode::leading(&lines[0]).map(|(enhanced, _)| enhanced);
        Ok(Some(Reply { code, enhanced, lines }))
    }
}

fn leading_code(line: &[u8]) -> Option<(ReplyCode, &[u8])> {
    let (digits, rest) = line.split_at_checked(3)?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
    Some((ReplyCode::new(number)?, rest))
}

/// What the other side sent is not SMTP as RFC 5321 has it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProtocolError {
    /// A line that does not begin with a reply code: another protocol, or an intercepting device.
    #[error("not an SMTP reply: {seen}")]
    NotAReply {
        /// The beginning of the line, made visible.
        seen: String,
    },
    /// A line without an end.
    #[error("a line longer than {limit} octets")]
    LineTooLong {
        /// [`Parser::MAX_LINE`].
        limit: usize,
    },
    /// A reply without a last line.
    #[error("a reply of more than {limit} lines")]
    TooManyLines {
        /// [`Parser::MAX_LINES`].
        limit: usize,
    },
    /// A reply that is too large as a whole.
    #[error("a reply larger than {limit} octets")]
    ReplyTooLarge {
        /// [`Parser::MAX_REPLY`].
        limit: usize,
    },
    /// The lines of one reply carry different codes (RFC 5321 §4.2.1 forbids it).
    #[error("the reply code changed from {first} to {then} within one reply")]
    CodeChanged {
        /// The code of the first line.
        first: ReplyCode,
        /// The code of the line that differs.
        then: ReplyCode,
    },
    /// The server spoke though nothing was asked: replies and commands can no longer be matched.
    #[error("a reply that nobody asked for: {seen}")]
    Unsolicited {
        /// The beginning of what came, made visible.
        seen: String,
    },
    /// A well-formed reply of a class that cannot follow this command, such as 354 to MAIL.
    #[error("the reply {reply} cannot follow this command")]
    UnexpectedReply {
        /// The reply.
        reply: Reply,
    },
    /// The server asked for more than the mechanism has to say.
    #[error("a challenge after the sign-in dialogue was over")]
    UnexpectedChallenge,
}

impl ProtocolError {
    pub(crate) fn unsolicited(octets: &[u8]) -> Self {
        Self::Unsolicited { seen: excerpt(octets, 80) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(mut input: &[u8]) -> Result<Vec<Reply>, ProtocolError> {
        let mut parser = Parser::new();
        let mut replies = Vec::new();
        while let Some(reply) = parser.read(&mut input)? {
            replies.push(reply);
        }
        Ok(replies)
    }

    #[test]
    fn a_reply_of_several_lines_is_one_reply() {
        let replies = read_all(b"250-mx.example\r\n250-SIZE 10\r\n250 8BITMIME\r\n220 next\r\n").unwrap();
        assert_eq!(replies.len(), 2);
        assert_eq!(replies[0].lines, ["mx.example", "SIZE 10", "8BITMIME"]);
    }

    #[test]
    fn bare_line_feeds_and_a_missing_text_are_tolerated() {
        let replies = read_all(b"250-one\n250\n").unwrap();
        assert_eq!(replies[0].lines, ["one", ""]);
    }

    #[test]
    fn what_is_no_text_is_kept_visible() {
        assert_eq!(read_all(b"220 a\0b\x1b\xff\r\n").unwrap()[0].lines, ["a\\x00b\\x1b\\xff"]);
    }

    #[test]
    fn another_protocol_is_not_a_reply() {
        for garbage in [
            &b"SSH-2.0-OpenSSH\r\n"[..],
            b"HTTP/1.1 400\r\n",
            b"\r\n",
            b"25\r\n",
            b"199 a\r\n",
            b"600 a\r\n",
            b"2500\r\n",
        ] {
            assert!(matches!(read_all(garbage), Err(ProtocolError::NotAReply { .. })), "{garbage:?}");
        }
    }

    #[test]
    fn a_code_that_changes_within_a_reply_is_an_error() {
        let error = read_all(b"250-one\r\n251 two\r\n").unwrap_err();
        assert!(matches!(error, ProtocolError::CodeChanged { first, then } if first == 250 && then == 251));
    }

    #[test]
    fn a_line_longer_than_the_limit_is_refused() {
        let mut longest = b"250 ".to_vec();
        longest.resize(Parser::MAX_LINE - 2, b'a');
        longest.extend_from_slice(b"\r\n");
        assert_eq!(longest.len(), Parser::MAX_LINE);
        assert_eq!(read_all(&longest).unwrap().len(), 1);
        longest.insert(4, b'a');
        assert_eq!(read_all(&longest), Err(ProtocolError::LineTooLong { limit: 2048 }));
    }

    #[test]
    fn a_reply_without_an_end_is_refused() {
        assert_eq!(read_all(&b"250-a\r\n".repeat(101)), Err(ProtocolError::TooManyLines { limit: 100 }));
        let line = [&b"250-"[..], &[b'a'; 1000], b"\r\n"].concat();
        assert_eq!(read_all(&line.repeat(70)), Err(ProtocolError::ReplyTooLarge { limit: 65536 }));
    }

    #[test]
    fn an_error_stays() {
        let mut parser = Parser::new();
        assert!(parser.read(&mut &b"nonsense\r\n"[..]).is_err());
        assert!(parser.read(&mut &b"250 ok\r\n"[..]).is_err());
    }
}
