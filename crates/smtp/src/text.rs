//! Text from the network, made safe to keep and to show.

use std::fmt::Write as _;

/// Turns octets of unknown origin into text that can be shown: printable characters stay, a tab becomes a
/// space, and everything that could move a cursor or turn a line around (control characters, NUL, bidirectional
/// overrides, invisible format characters, octets that are not UTF-8) is written as a visible escape.
///
/// The result has at most four times as many octets as the input.
pub fn visible(octets: &[u8]) -> String {
    let mut text = String::with_capacity(octets.len());
    for chunk in octets.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\t' => text.push(' '),
                _ if !is_hidden(c) => text.push(c),
                _ if c.is_ascii() => escape(&mut text, c as u8),
                _ => text.extend(c.escape_unicode()),
            }
        }
        for &octet in chunk.invalid() {
            escape(&mut text, octet);
        }
    }
    text
}

/// The first `limit` characters of [`visible`] text, with an ellipsis where something was left off.
pub(crate) fn excerpt(octets: &[u8], limit: usize) -> String {
    let text = visible(&octets[..octets.len().min(limit * 4)]);
    match text.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn escape(text: &mut String, octet: u8) {
    // Writing to a String cannot fail.
    let _ = write!(text, "\\x{octet:02x}");
}

/// Control characters and the format characters of Unicode (category Cf) that hide or reorder what follows.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printable_text_stays_as_it_is() {
        assert_eq!(visible("220 mx.example Grüße".as_bytes()), "220 mx.example Grüße");
    }

    #[test]
    fn what_moves_a_cursor_is_written_as_an_escape() {
        assert_eq!(visible(b"a\0b\x1b[31m\r\xff\tz"), "a\\x00b\\x1b[31m\\x0d\\xff z");
        assert_eq!(visible("ab\u{202e}cd\u{85}".as_bytes()), "ab\\u{202e}cd\\u{85}");
    }

    #[test]
    fn an_excerpt_says_that_something_was_left_off() {
        assert_eq!(excerpt(b"abcdef", 3), "abc…");
        assert_eq!(excerpt(b"abc", 3), "abc");
    }
}
