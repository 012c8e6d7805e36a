//! Showing bytes from the network.

/// `bytes` as text that is safe to show: printable ASCII as it is, everything else as `\xNN`, cut after `limit`
/// octets with `…`.
pub(crate) fn shown(bytes: &[u8], limit: usize) -> String {
    use std::fmt::Write;

    let mut out = String::with_capacity(bytes.len().min(limit));
    for &byte in bytes.iter().take(limit) {
        if matches!(byte, b' '..=b'~') {
            out.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(out, "\\x{byte:02X}");
        }
    }
    if bytes.len() > limit {
        out.push('…');
    }
    out
}

/// The first octets of `text`, at most `limit`, cut between characters.
pub(crate) fn head(text: &str, limit: usize) -> &str {
    let end = (0..=limit.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    &text[..end]
}

/// The last octets of `text`, at most `limit`, cut between characters.
pub(crate) fn tail(text: &str, limit: usize) -> &str {
    let earliest = text.len().saturating_sub(limit);
    let start = (earliest..=text.len()).find(|&start| text.is_char_boundary(start)).unwrap_or(text.len());
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_printable_ascii_are_escaped_and_long_text_is_cut() {
        assert_eq!(shown(b"v=spf1 \x00\xff a", 100), "v=spf1 \\x00\\xFF a");
        assert_eq!(shown(b"abcdef", 3), "abc…");
    }

    #[test]
    fn text_is_cut_between_characters() {
        assert_eq!((head("aü", 2), head("aü", 3), head("aü", 9)), ("a", "aü", "aü"));
        assert_eq!((tail("üa", 2), tail("üa", 3), tail("üa", 9)), ("a", "üa", "üa"));
    }
}
