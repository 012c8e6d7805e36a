//! Where in a text a name, a mailbox or an address stands.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The longest text form of an IPv6 address, with an IPv4 address inside.
const LONGEST_IPV6: usize = 45;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// An IP address.
    Address(IpAddr),
    /// A name with a dot in it.
    Name(String),
    /// What stands before the `@`, and what stands behind it.
    Mailbox(String, Box<Piece>),
    /// Anything else.
    Other(String),
}

/// The text in pieces; their text forms in a row are the text again, but for how an address is written.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut other = String::new();
    let mut at = 0;
    while at < chars.len() {
        let (piece, end) = next(&chars, at);
        match piece {
            Piece::Other(more) => other.push_str(&more),
            piece => {
                if !other.is_empty() {
                    found.push(Piece::Other(std::mem::take(&mut other)));
                }
                found.push(piece);
            }
        }
        at = end;
    }
    if !other.is_empty() {
        found.push(Piece::Other(other));
    }
    found
}

/// The piece that begins here, and where it ends.
fn next(chars: &[char], at: usize) -> (Piece, usize) {
    if let Some(end) = reply_code(chars, at) {
        return (Piece::Other(chars[at..end].iter().collect()), end);
    }
    if let Some(found) = mailbox(chars, at).or_else(|| address(chars, at)) {
        return found;
    }
    if !in_name(chars[at]) || chars[at] == '.' {
        return (Piece::Other(chars[at].to_string()), at + 1);
    }
    let end = name_run(chars, at);
    if let Some(length) = name(&chars[at..end]) {
        return (Piece::Name(chars[at..at + length].iter().collect()), at + length);
    }
    // No name: an address may still stand in it, as in `host-203.0.113.7`.
    let inner = (at + 1..end).find(|&n| address(chars, n).is_some());
    let end = inner.unwrap_or(end);
    (Piece::Other(chars[at..end].iter().collect()), end)
}

/// The code before a line of a reply that goes on: `250-`. It is no part of the name behind it.
fn reply_code(chars: &[char], at: usize) -> Option<usize> {
    let begins = at == 0 || chars[at - 1] == '\n';
    let code = chars.get(at..at + 4)?;
    (begins && code[..3].iter().all(char::is_ascii_digit) && code[3] == '-').then_some(at + 4)
}

/// `local-part@domain`, where this is the first character of the local part.
fn mailbox(chars: &[char], at: usize) -> Option<(Piece, usize)> {
    if !in_local_part(chars[at]) || (at > 0 && in_local_part(chars[at - 1])) {
        return None;
    }
    let sign = run(chars, at, in_local_part);
    if chars.get(sign) != Some(&'@') {
        return None;
    }
    let local: String = chars[at..sign].iter().collect();
    let (domain, end) = domain(chars, sign + 1)?;
    Some((Piece::Mailbox(local, Box::new(domain)), end))
}

fn domain(chars: &[char], at: usize) -> Option<(Piece, usize)> {
    let first = *chars.get(at)?;
    if first == '[' {
        // An address literal: it is the next piece.
        return Some((Piece::Other(String::new()), at));
    }
    if let Some(found) = address(chars, at) {
        return Some(found);
    }
    let end = name_run(chars, at);
    let whole = &chars[at..end];
    let length = name(whole).unwrap_or_else(|| trimmed(whole));
    (length > 0).then(|| (Piece::Name(chars[at..at + length].iter().collect()), at + length))
}

/// How many characters of a run are a name: at least two labels, the last one no number. What follows it with a dot and
/// fits no name is left out.
fn name(run: &[char]) -> Option<usize> {
    let mut length = trimmed(run);
    loop {
        let dot = run[..length].iter().rposition(|&c| c == '.')?;
        let last = &run[dot + 1..length];
        if last.len() > 1 && last[0].is_alphabetic() {
            return Some(length);
        }
        length = dot;
    }
}

/// Without the dots and dashes of the sentence around it.
fn trimmed(run: &[char]) -> usize {
    run.iter().rposition(|c| !matches!(c, '.' | '-' | '_')).map_or(0, |last| last + 1)
}

/// An address that begins here and is not a part of something longer.
fn address(chars: &[char], at: usize) -> Option<(Piece, usize)> {
    let before = at.checked_sub(1).map(|n| chars[n]);
    if before.is_some_and(|c| c.is_alphanumeric() || c == '.') {
        return None;
    }
    let (address, length) = ipv6(&chars[at..]).or_else(|| ipv4(&chars[at..]))?;
    Some((Piece::Address(address), at + length))
}

fn ipv4(chars: &[char]) -> Option<(IpAddr, usize)> {
    let end = run(chars, 0, |c| c.is_ascii_digit() || c == '.');
    let length = trimmed(&chars[..end]);
    let text: String = chars[..length].iter().collect();
    let octets: Vec<u8> = text.split('.').map(octet).collect::<Option<_>>()?;
    let octets: [u8; 4] = octets.try_into().ok()?;
    let goes_on = match chars.get(length) {
        Some('.') => chars.get(length + 1).is_some_and(|c| c.is_alphanumeric()),
        next => next.is_some_and(|c| c.is_alphanumeric() || *c == '_'),
    };
    (!goes_on).then(|| (Ipv4Addr::from(octets).into(), length))
}

/// With leading zeros too, as some devices write it.
fn octet(text: &str) -> Option<u8> {
    ((1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())).then_some(())?;
    text.parse().ok()
}

fn ipv6(chars: &[char]) -> Option<(IpAddr, usize)> {
    let end = run(chars, 0, |c| c.is_ascii_hexdigit() || matches!(c, ':' | '.')).min(LONGEST_IPV6);
    let colons = chars[..end].iter().filter(|&&c| c == ':').count();
    if colons < 2 {
        return None;
    }
    (3..=end).rev().find_map(|length| {
        let goes_on = chars.get(length).is_some_and(|c| c.is_alphanumeric());
        let text: String = chars[..length].iter().collect();
        let address: Ipv6Addr = text.parse().ok()?;
        (!goes_on).then_some((address.into(), length))
    })
}

/// The address that a name for reverse look-ups means, and what follows the address in it: `in-addr.arpa`, or the
/// zone of a block list.
pub(super) fn reversed(name: &str) -> Option<(IpAddr, &str)> {
    let dots: Vec<usize> = name.match_indices('.').map(|(n, _)| n).collect();
    let first = |labels: usize| dots.get(labels - 1).map(|&n| (&name[..n], &name[n + 1..]));
    let octets = |(front, rest): (&str, &'_ str)| {
        let octets: Vec<u8> = front.rsplit('.').map(octet).collect::<Option<_>>()?;
        let octets: [u8; 4] = octets.try_into().ok()?;
        Some((IpAddr::from(octets), rest.len()))
    };
    let nibbles = |(front, rest): (&str, &'_ str)| {
        let mut bits = 0_u128;
        for label in front.rsplit('.') {
            let nibble = (label.len() == 1).then(|| u128::from_str_radix(label, 16).ok())??;
            bits = bits << 4 | nibble;
        }
        Some((IpAddr::from(Ipv6Addr::from_bits(bits)), rest.len()))
    };
    let (address, rest) = first(32).and_then(nibbles).or_else(|| first(4).and_then(octets))?;
    Some((address, &name[name.len() - rest..]))
}

fn run(chars: &[char], from: usize, fits: impl Fn(char) -> bool) -> usize {
    chars[from..].iter().position(|&c| !fits(c)).map_or(chars.len(), |n| from + n)
}

/// Where a run of a name's characters ends, two dots in a row at the latest.
fn name_run(chars: &[char], from: usize) -> usize {
    let end = run(chars, from, in_name);
    let dots = chars[from..end].windows(2).position(|pair| pair == ['.', '.']);
    dots.map_or(end, |n| from + n)
}

fn in_name(c: char) -> bool {
    // Combining marks too: `ä` may be written as two characters.
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '\u{300}'..='\u{36f}')
}

fn in_local_part(c: char) -> bool {
    c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c) || ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        pieces(text)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Address(address) => Some(address.to_string()),
                Piece::Name(name) => Some(name),
                Piece::Mailbox(local, domain) => match *domain {
                    Piece::Name(name) => Some(format!("{local}@{name}")),
                    other => Some(format!("{local}@{other:?}")),
                },
                Piece::Other(_) => None,
            })
            .collect()
    }

    #[test]
    fn names_mailboxes_and_addresses_are_found_in_what_servers_say() {
        for (text, expected) in [
            ("a..", &[][..]),
            ("250-x.outlook.com Hello [203.0.113.5]", &["x.outlook.com", "203.0.113.5"]),
            ("MAIL FROM:<scan@contoso.com> SIZE=1", &["scan@contoso.com"]),
            ("v=spf1 ip4:203.0.113.7/32 ip6:2001:db8::1/64 -all", &["203.0.113.7", "2001:db8::1"]),
            ("EHLO [IPv6:2001:db8::1]", &["2001:db8::1"]),
            ("mail.contoso.com:25, and so on.", &["mail.contoso.com"]),
            ("host-203.0.113.7 and 203.000.113.007.", &["203.0.113.7", "203.0.113.7"]),
            ("7.113.0.203.in-addr.arpa", &["7.113.0.203.in-addr.arpa"]),
            ("CN=*.bäckerei.example", &["bäckerei.example"]),
            (".contoso.com and a..contoso.com and contoso.com.1", &["contoso.com"; 3]),
            ("scan@printer", &["scan@printer"]),
            ("<scan@[203.0.113.7]>", &["scan@Other(\"\")", "203.0.113.7"]),
            ("::ffff:203.0.113.7", &["::ffff:203.0.113.7"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn codes_versions_and_times_are_no_names() {
        for text in [
            "535 5.7.139",
            "TLS 1.3",
            "2026-11-26T09:15:00.123Z",
            "Postfix 3.7.2",
            "6.8.0-45-generic",
            "e.g. so",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_reverse_name_is_an_address() {
        let address: IpAddr = "203.0.113.7".parse().unwrap();
        assert_eq!(reversed("7.113.0.203.in-addr.arpa"), Some((address, "in-addr.arpa")));
        assert_eq!(reversed("7.113.0.203.zen.spamhaus.org"), Some((address, "zen.spamhaus.org")));
        let six = "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa";
        assert_eq!(reversed(six), Some(("2001:db8::1".parse().unwrap(), "ip6.arpa")));
        assert_eq!(reversed("mail.contoso.com"), None);
    }
}
