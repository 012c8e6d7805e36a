//! Other forms in which a name can stand in a text: base64, and characters written by their number.

use std::ops::Range;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);
/// A shorter run holds no more than five characters.
const SHORTEST_BASE64: usize = 8;

/// A part of a text with what it may mean.
#[derive(Debug)]
pub(super) struct Coded {
    /// Where it stands, in octets.
    pub(super) at: Range<usize>,
    /// What it may mean: one reading for each place where it could begin.
    pub(super) readings: Vec<String>,
    /// Whether it is base64.
    pub(super) base64: bool,
}

/// What may be base64.
pub(super) fn base64(text: &str) -> Vec<Coded> {
    let of_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=');
    runs(text, of_base64)
        .filter(|at| at.len() >= SHORTEST_BASE64)
        .map(|at| {
            let run = text[at.clone()].trim_end_matches('=').replace('-', "+").replace('_', "/");
            // A run that holds a `=` inside, as `user=c2Nhbg`, is read from behind it.
            let run = run.rsplit('=').next().unwrap_or_default().to_owned();
            let readings = (0..4_usize.min(run.len())).filter_map(|from| decoded(&run[from..])).collect();
            Coded { at, readings, base64: true }
        })
        .collect()
}

fn decoded(run: &str) -> Option<String> {
    // One character alone says nothing.
    let run = if run.len() % 4 == 1 { &run[..run.len() - 1] } else { run };
    let bytes = BASE64.decode(run).ok()?;
    let wide = bytes.len() > 3 && bytes.iter().skip(1).step_by(2).all(|&b| b == 0);
    let bytes = if wide { bytes.into_iter().step_by(2).collect() } else { bytes };
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// What may be written by the number of its characters: `%40` (URL), `=40` (quoted-printable), `+40` (RFC 3461),
/// `\x40`, `\u0040`, `&#64;`.
pub(super) fn numbered(text: &str) -> Vec<Coded> {
    runs(text, |c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | ','))
        .filter_map(|at| {
            let run = &text[at.clone()];
            let mut readings: Vec<_> = [("%", 2), ("=", 2), ("+", 2), ("\\x", 2), ("\\u", 4)]
                .into_iter()
                .filter_map(|(sign, digits)| read(run, sign, digits))
                .collect();
            readings.extend(entities(run));
            (!readings.is_empty()).then_some(Coded { at, readings, base64: false })
        })
        .collect()
}

fn read(run: &str, sign: &str, digits: usize) -> Option<String> {
    let mut bytes = Vec::with_capacity(run.len());
    let mut parts = run.split(sign);
    bytes.extend_from_slice(parts.next()?.as_bytes());
    let mut any = false;
    for part in parts {
        let number = part.get(..digits).filter(|number| number.bytes().all(|b| b.is_ascii_hexdigit()));
        match number.and_then(|number| u32::from_str_radix(number, 16).ok()) {
            Some(number) if digits == 2 => bytes.push(u8::try_from(number).ok()?),
            Some(number) => {
                bytes.extend_from_slice(char::from_u32(number)?.encode_utf8(&mut [0; 4]).as_bytes());
            }
            None => bytes.extend_from_slice(sign.as_bytes()),
        }
        any |= number.is_some();
        let rest = if number.is_some() { &part[digits..] } else { part };
        bytes.extend_from_slice(rest.as_bytes());
    }
    any.then(|| String::from_utf8(bytes).ok())?
}

fn entities(run: &str) -> Option<String> {
    let mut parts = run.split("&#");
    let mut out = parts.next()?.to_owned();
    let mut any = false;
    for part in parts {
        let read = part.split_once(';').and_then(|(number, rest)| {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16).ok()?,
                None => number.parse().ok()?,
            };
            Some((char::from_u32(number)?, rest))
        });
        if let Some((c, rest)) = read {
            any = true;
            out.push(c);
            out.push_str(rest);
        } else {
            out.push_str("&#");
            out.push_str(part);
        }
    }
    any.then_some(out)
}

/// The runs of characters that fit, in octets.
fn runs(text: &str, fits: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (fits(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    found.extend(start.map(|from| from..text.len()));
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(coded: Vec<Coded>) -> Vec<String> {
        coded.into_iter().flat_map(|coded| coded.readings).collect()
    }

    #[test]
    fn a_mailbox_is_read_whatever_stands_before_it() {
        for text in [
            "c2NhbkBjb250b3NvLmNvbQ==",
            "c2NhbkBjb250b3NvLmNvbQ",
            "user=c2NhbkBjb250b3NvLmNvbQ==",
            "xc2NhbkBjb250b3NvLmNvbQ",
        ] {
            let found = readings(base64(text));
            assert!(found.iter().any(|reading| reading == "scan@contoso.com"), "{text}: {found:?}");
        }
        for text in [
            "scan%40contoso.com",
            "scan=40contoso.com",
            "scan+40contoso.com",
            "scan&#64;contoso.com",
            "scan\\u0040contoso.com",
        ] {
            let found = readings(numbered(text));
            assert!(found.iter().any(|reading| reading == "scan@contoso.com"), "{text}: {found:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in proptest::prelude::any::<String>()) {
            for coded in base64(&text).into_iter().chain(numbered(&text)) {
                proptest::prop_assert!(text.is_char_boundary(coded.at.start) && text.is_char_boundary(coded.at.end));
            }
        }
    }
}
