//! A message on the wire: line ends and dot-stuffing (RFC 5321 §4.5.2), both ways.

/// The message as DATA carries it: every line ended by CRLF, a dot at the beginning of a line doubled, and the
/// final dot at the end.
///
/// A bare CR or LF becomes CRLF (RFC 5321 §2.3.8 forbids either on its own). To send a large message piece by
/// piece, see [`DotStuffing`].
pub fn dot_stuff(message: &[u8]) -> Vec<u8> {
    let mut wire = Vec::with_capacity(message.len() + message.len() / 32 + 8);
    let mut stuffing = DotStuffing::default();
    stuffing.push(message, &mut wire);
    stuffing.finish(&mut wire);
    wire
}

/// The number of octets of the message with CRLF line ends and without dot-stuffing, which is what SIZE counts
/// (RFC 1870 §5).
pub fn size_on_the_wire(message: &[u8]) -> u64 {
    let mut size = 0;
    let mut previous = b'\n';
    let mut after_cr = false;
    for &octet in message {
        size += match octet {
            b'\n' if after_cr => 0,
            b'\r' | b'\n' => 2,
            _ => 1,
        };
        after_cr = octet == b'\r';
        previous = octet;
    }
    if previous != b'\n' && previous != b'\r' { size + 2 } else { size }
}

/// [`dot_stuff`] piece by piece: pieces may be cut anywhere.
#[derive(Debug)]
pub struct DotStuffing {
    line_begins: bool,
    after_cr: bool,
}

impl Default for DotStuffing {
    fn default() -> Self {
        Self { line_begins: true, after_cr: false }
    }
}

impl DotStuffing {
    /// Appends the wire form of `piece` to `wire`: at most twice as many octets, and one.
    pub fn push(&mut self, piece: &[u8], wire: &mut Vec<u8>) {
        for &octet in piece {
            let after_cr = std::mem::replace(&mut self.after_cr, octet == b'\r');
            match octet {
                // The CRLF went out with its CR.
                b'\n' if after_cr => {}
                b'\r' | b'\n' => {
                    wire.extend_from_slice(b"\r\n");
                    self.line_begins = true;
                }
                _ => {
                    if octet == b'.' && self.line_begins {
                        wire.push(b'.');
                    }
                    wire.push(octet);
                    self.line_begins = false;
                }
            }
        }
    }

    /// Ends the last line where it is open, and appends the final dot.
    pub fn finish(self, wire: &mut Vec<u8>) {
        wire.extend_from_slice(if self.line_begins { b".\r\n" } else { b"\r\n.\r\n" });
    }
}

/// Takes a message out of what follows DATA, up to a limit.
///
/// A bare LF ends a line too, and is counted: devices do send it. That makes this reader unfit for a server
/// that passes messages on (a message could then end where the next server sees no end); nothing here does.
#[derive(Debug)]
pub(crate) struct DotUnstuffing {
    message: Vec<u8>,
    limit: usize,
    octets: u64,
    bare_line_feeds: usize,
    state: Unstuffing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unstuffing {
    LineBegins,
    /// A dot at the beginning of a line, not yet known to be the final one.
    Dot,
    DotCr,
    Text,
    Cr,
}

impl DotUnstuffing {
    pub(crate) fn new(limit: usize) -> Self {
        Self { message: Vec::new(), limit, octets: 0, bare_line_feeds: 0, state: Unstuffing::LineBegins }
    }

    /// Takes octets from the front of `input`; `true` once the final dot has come. What follows stays.
    pub(crate) fn read(&mut self, input: &mut &[u8]) -> bool {
        while let Some((&octet, rest)) = input.split_first() {
            *input = rest;
            if self.take(octet) {
                return true;
            }
        }
        false
    }

    /// Octets of the message so far, those beyond the limit counted too.
    pub(crate) fn octets(&self) -> u64 {
        self.octets
    }

    pub(crate) fn is_too_large(&self) -> bool {
        self.octets > self.limit as u64
    }

    pub(crate) fn finish(self) -> (Vec<u8>, usize) {
        (self.message, self.bare_line_feeds)
    }

    fn take(&mut self, octet: u8) -> bool {
        use Unstuffing::{Cr, Dot, DotCr, LineBegins, Text};
        self.state = match (self.state, octet) {
            (Dot | DotCr, b'\n') => {
                self.bare_line_feeds += usize::from(self.state == Dot);
                return true;
            }
            (LineBegins, b'.') => Dot,
            (Dot, b'\r') => DotCr,
            (state, _) => {
                if state == DotCr {
                    self.keep(b'\r');
                }
                self.keep(octet);
                match octet {
                    b'\n' => {
                        self.bare_line_feeds += usize::from(state != Cr);
                        LineBegins
                    }
                    b'\r' => Cr,
                    _ => Text,
                }
            }
        };
        false
    }

    fn keep(&mut self, octet: u8) {
        self.octets += 1;
        if self.message.len() < self.limit {
            self.message.push(octet);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dots_at_the_beginning_of_lines_are_doubled() {
        assert_eq!(dot_stuff(b".a\r\nb.\r\n..\r\n"), b"..a\r\nb.\r\n...\r\n.\r\n");
        assert_eq!(dot_stuff(b""), b".\r\n");
        assert_eq!(dot_stuff(b"a"), b"a\r\n.\r\n");
    }

    #[test]
    fn a_bare_line_end_becomes_crlf_so_that_no_final_dot_can_hide_behind_it() {
        assert_eq!(dot_stuff(b"a\n.\nMAIL"), b"a\r\n..\r\nMAIL\r\n.\r\n");
        assert_eq!(dot_stuff(b"a\r.\rMAIL"), b"a\r\n..\r\nMAIL\r\n.\r\n");
        assert_eq!(dot_stuff(b"a\r\r\n"), b"a\r\n\r\n.\r\n");
    }

    fn unstuff(mut wire: &[u8], limit: usize) -> (Vec<u8>, usize, u64) {
        let mut reader = DotUnstuffing::new(limit);
        assert!(reader.read(&mut wire));
        assert!(wire.is_empty());
        let octets = reader.octets();
        let (message, bare) = reader.finish();
        (message, bare, octets)
    }

    #[test]
    fn bare_line_feeds_are_counted() {
        assert_eq!(unstuff(b"a\n..b\n.\n", 100), (b"a\n.b\n".to_vec(), 3, 5));
        assert_eq!(unstuff(b"a\r\n.\r\n", 100), (b"a\r\n".to_vec(), 0, 3));
    }

    #[test]
    fn a_message_beyond_the_limit_is_counted_and_not_kept() {
        assert_eq!(unstuff(b"abcdef\r\n.\r\n", 3), (b"abc".to_vec(), 0, 8));
    }

    proptest! {
        #[test]
        fn what_was_stuffed_is_unstuffed(message in "[ab.\r\n]{0,60}", cut in 0_usize..60) {
            let message = message.as_bytes();
            let wire = dot_stuff(message);
            let mut pieces = Vec::new();
            let mut stuffing = DotStuffing::default();
            let (head, tail) = message.split_at(cut.min(message.len()));
            stuffing.push(head, &mut pieces);
            stuffing.push(tail, &mut pieces);
            stuffing.finish(&mut pieces);
            prop_assert_eq!(&pieces, &wire);
            let end = wire.windows(5).position(|w| w == b"\r\n.\r\n");
            prop_assert!(end.is_none_or(|end| end + 5 == wire.len()));
            let (read, bare, octets) = unstuff(&wire, 1000);
            prop_assert_eq!(bare, 0);
            // A message without any line needs no line end.
            prop_assert_eq!(octets, size_on_the_wire(message));
            let mut again = dot_stuff(&read);
            prop_assert_eq!(&again, &wire);
            again.clear();
        }
    }
}
