//! Macro expansion (RFC 7208 §7).

use std::borrow::Cow;
use std::fmt::Write;
use std::net::IpAddr;

use crate::name;
use crate::record::{DomainSpec, Letter, Macro, MacroString, Part};
use crate::text;

/// Most octets of an expanded explanation; what comes after is cut off.
pub const MAX_EXPLANATION: usize = 2_048;
/// What `p` expands to without a validated domain name (§7.3).
pub const UNKNOWN: &str = "unknown";

/// What the macro letters stand for (§7.2).
#[derive(Clone, Copy, Debug)]
pub struct Values<'a> {
    /// Local-part of <sender>: half of `s`, and `l`.
    pub local_part: &'a str,
    /// Domain of <sender>: half of `s`, and `o`.
    pub sender_domain: &'a str,
    /// The domain whose record is evaluated: `d`.
    pub domain: &'a str,
    /// Address of the SMTP client: `i`, `c`, `v`. An IPv4-mapped address must already be IPv4.
    pub ip: IpAddr,
    /// The HELO or EHLO domain: `h`.
    pub helo: &'a str,
    /// Name of the host that checks: `r`.
    pub receiver: &'a str,
    /// Now, in seconds since 1970-01-01 UTC: `t`.
    pub unix_seconds: u64,
    /// The validated domain name of the address, or [`UNKNOWN`]: `p`.
    pub validated: &'a str,
}

/// Expands a `domain-spec` to the name that is to be asked: at most 253 octets, labels removed from the left (§7.3),
/// lower case, no final dot. `None` where no DNS query can be made of the result.
pub fn target_name(spec: &DomainSpec, values: &Values<'_>) -> Option<String> {
    name::queryable(&target_text(spec, values))
}

/// The text that a `domain-spec` expands to, truncated (§7.3) but not checked.
pub(crate) fn target_text(spec: &DomainSpec, values: &Values<'_>) -> String {
    // Truncation looks at the last octets only, so the head of an endless expansion can go at once.
    const KEPT: usize = 4 * name::MAX_NAME;
    let mut out = String::new();
    for part in spec.macro_string().parts() {
        out.push_str(&expand_part(part, values));
        if out.len() > 2 * KEPT {
            out.drain(..out.len() - text::tail(&out, KEPT).len());
        }
    }
    name::truncate(out)
}

/// Expands the text of an explanation (§6.2), cut after [`MAX_EXPLANATION`] octets. Control characters, which can only
/// come from <sender> or HELO, become `\u{FFFD}`.
pub fn explanation(template: &MacroString, values: &Values<'_>) -> String {
    let mut out = String::new();
    for part in template.parts() {
        out.push_str(&expand_part(part, values));
        if out.len() > MAX_EXPLANATION {
            out.truncate(text::head(&out, MAX_EXPLANATION).len());
            break;
        }
    }
    out.replace(char::is_control, "\u{fffd}")
}

fn expand_part<'a>(part: &'a Part, values: &'a Values<'_>) -> Cow<'a, str> {
    match part {
        Part::Literal(text) => text.into(),
        Part::Percent => "%".into(),
        Part::Space => " ".into(),
        Part::UrlSpace => "%20".into(),
        Part::Macro(found) => expand_macro(found, values),
    }
}

fn expand_macro<'a>(found: &Macro, values: &'a Values<'_>) -> Cow<'a, str> {
    let value = transform(values.value(found.letter), found);
    if found.url_escape { url_escape(&value).into() } else { value }
}

/// Splits, reverses, keeps the rightmost parts and joins them with dots (§7.3).
fn transform<'a>(value: Cow<'a, str>, found: &Macro) -> Cow<'a, str> {
    if found.keep.is_none() && !found.reverse && found.delimiters.is_empty() {
        return value;
    }
    let delimiters = if found.delimiters.is_empty() { "." } else { &found.delimiters };
    let mut parts: Vec<&str> = value.split(|c| delimiters.contains(c)).collect();
    if found.reverse {
        parts.reverse();
    }
    let keep = found.keep.and_then(|keep| usize::try_from(keep).ok()).unwrap_or(usize::MAX);
    parts[parts.len().saturating_sub(keep)..].join(".").into()
}

/// Escapes all but `unreserved` of RFC 3986.
fn url_escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

impl Values<'_> {
    fn value(&self, letter: Letter) -> Cow<'_, str> {
        match letter {
            Letter::Sender => format!("{}@{}", self.local_part, self.sender_domain).into(),
            Letter::LocalPart => self.local_part.into(),
            Letter::SenderDomain => self.sender_domain.into(),
            Letter::Domain => self.domain.into(),
            Letter::Ip => dotted(self.ip).into(),
            Letter::ValidatedName => self.validated.into(),
            Letter::Family => if self.ip.is_ipv4() { "in-addr" } else { "ip6" }.into(),
            Letter::Helo => self.helo.into(),
            Letter::Client => self.ip.to_string().into(),
            Letter::Receiver => self.receiver.into(),
            Letter::Time => self.unix_seconds.to_string().into(),
        }
    }
}

/// An IPv4 address as usual, an IPv6 address as 32 nibbles with dots between them (§7.3).
fn dotted(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let nibbles: Vec<String> = ip
                .octets()
                .iter()
                .flat_map(|octet| [octet >> 4, octet & 0xf])
                .map(|n| format!("{n:X}"))
                .collect();
            nibbles.join(".")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(ip: &str) -> Values<'_> {
        Values {
            local_part: "strong-bad",
            sender_domain: "email.example.com",
            domain: "email.example.com",
            ip: ip.parse().unwrap(),
            helo: "mx.example.org",
            receiver: "receiver.example",
            unix_seconds: 1_700_000_000,
            validated: "mx.example.org",
        }
    }

    fn explained(text: &str, values: &Values<'_>) -> String {
        explanation(&MacroString::parse_explanation(text.as_bytes()).unwrap(), values)
    }

    /// The table of RFC 7208 §7.4, and the letters that it leaves out.
    #[test]
    fn macros_expand_as_the_rfc_shows() {
        for (text, expected) in [
            ("%{s}", "strong-bad@email.example.com"),
            ("%{o}", "email.example.com"),
            ("%{d}", "email.example.com"),
            ("%{d4}", "email.example.com"),
            ("%{d3}", "email.example.com"),
            ("%{d2}", "example.com"),
            ("%{d1}", "com"),
            ("%{dr}", "com.example.email"),
            ("%{d2r}", "example.email"),
            ("%{l}", "strong-bad"),
            ("%{l-}", "strong.bad"),
            ("%{lr}", "strong-bad"),
            ("%{lr-}", "bad.strong"),
            ("%{l1r-}", "strong"),
            ("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"),
            ("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com"),
            ("%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com"),
            ("%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com"),
            ("%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net"),
            ("%{h}|%{p2}|%{c}|%{r}|%{t}", "mx.example.org|example.org|192.0.2.3|receiver.example|1700000000"),
            ("100%% %_%-end.", "100%  %20end."),
            ("%{S}", "strong-bad%40email.example.com"),
            ("%{L1R-}", "strong"),
        ] {
            assert_eq!(explained(text, &values("192.0.2.3")), expected, "{text}");
        }
    }

    #[test]
    fn an_ipv6_address_expands_to_nibbles_and_reads_short_for_people() {
        let values = values("2001:db8::cb01");
        assert_eq!(
            explained("%{ir}.%{v}._spf.%{d2}", &values),
            "1.0.B.C.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.B.D.0.1.0.0.2.ip6._spf.example.com"
        );
        assert_eq!(explained("%{c}", &values), "2001:db8::cb01");
    }

    #[test]
    fn upper_case_letters_escape_what_a_url_does_not_take() {
        let values = Values { local_part: "~jack&jill=up-a_b3.c/ü", ..values("192.0.2.3") };
        assert_eq!(explained("%{L}", &values), "~jack%26jill%3Dup-a_b3.c%2F%C3%BC");
    }

    #[test]
    fn a_name_is_truncated_on_the_left_only_when_it_is_too_long() {
        let domain = ["abcdefg"; 20].join(".");
        let values = Values { domain: &domain, ..values("192.0.2.3") };
        let once = DomainSpec::parse("x.%{d}.example.com").unwrap();
        assert_eq!(target_name(&once, &values), Some(format!("x.{domain}.example.com")));
        let twice = DomainSpec::parse("x.%{d}.%{d}.example.com").unwrap();
        let name = target_name(&twice, &values).unwrap();
        assert!(name.len() <= 253 && name.len() > 253 - 8, "{}", name.len());
        assert!(format!("x.{domain}.{domain}.example.com").ends_with(&format!(".{name}")));
    }

    #[test]
    fn a_macro_bomb_expands_in_bounded_memory() {
        let domain = ["abcdefg"; 31].join(".");
        let values = Values { domain: &domain, ..values("192.0.2.3") };
        let bomb = "%{d}.".repeat(13_000) + "example.com";
        let name = target_name(&DomainSpec::parse(&bomb).unwrap(), &values).unwrap();
        assert!(name.ends_with("abcdefg.example.com") && name.len() <= 253);
        let text = explained(&"%{s} ".repeat(13_000), &values);
        assert_eq!(text.len(), MAX_EXPLANATION);
    }

    #[test]
    fn control_characters_of_the_sender_do_not_reach_the_explanation() {
        let values = Values { local_part: "a\r\nb\u{1b}[31m", ..values("192.0.2.3") };
        assert_eq!(explained("%{l}", &values), "a\u{fffd}\u{fffd}b\u{fffd}[31m");
    }

    #[test]
    fn a_local_part_that_is_not_ascii_makes_no_name() {
        let values = Values { local_part: "jörg", ..values("192.0.2.3") };
        assert_eq!(target_name(&DomainSpec::parse("%{l}.example.com").unwrap(), &values), None);
    }
}
