use super::error::{Fault, SyntaxError, SyntaxErrorKind as Kind};
use super::macro_string::{Context, DomainSpec, MacroString};
use super::select::{VERSION, is_spf};
use super::{Directive, DualPrefix, Mechanism, Modifier, Qualifier, Record, Term, TermKind};
use crate::text::shown;

/// Most octets of a record: what the RDATA of a TXT record can hold.
pub const MAX_RECORD: usize = 65_535;
/// Most octets of a term that an error repeats.
const MAX_SHOWN_TERM: usize = 300;

pub(super) fn record(text: &[u8]) -> Result<Record, SyntaxError> {
    let error = |term: &[u8], offset: usize, fault: Fault| SyntaxError {
        term: shown(term, MAX_SHOWN_TERM),
        offset,
        at: offset + fault.at,
        kind: fault.kind,
    };
    if text.len() > MAX_RECORD {
        return Err(error(&[], 0, Fault::new(MAX_RECORD, Kind::TooLong)));
    }
    if !is_spf(text) {
        let first = text.split(|&byte| byte == b' ').next().unwrap_or_default();
        return Err(error(first, 0, Fault::new(0, Kind::NoVersion)));
    }
    let (version, rest) = text.split_at(VERSION.len());
    let mut terms = Vec::new();
    let mut offset = version.len();
    let mut spaces_before = 0;
    let (mut redirect, mut explanation) = (false, false);
    // The piece before the first space is empty: the version ends there.
    for (n, piece) in rest.split(|&byte| byte == b' ').enumerate() {
        if n > 0 {
            offset += 1;
            spaces_before += 1;
        }
        if piece.is_empty() {
            continue;
        }
        let (kind, written) = term(piece).map_err(|fault| error(piece, offset, fault))?;
        let seen = match kind {
            TermKind::Modifier(Modifier::Redirect(_)) => Some(&mut redirect),
            TermKind::Modifier(Modifier::Explanation(_)) => Some(&mut explanation),
            _ => None,
        };
        if seen.is_some_and(|seen| std::mem::replace(seen, true)) {
            return Err(error(piece, offset, Fault::new(0, Kind::ModifierTwice)));
        }
        terms.push(Term { kind, text: written.to_owned(), offset, spaces_before });
        offset += piece.len();
        spaces_before = 0;
    }
    Ok(Record { version: shown(version, VERSION.len()), terms, spaces_after: spaces_before })
}

/// Parses what stands between two spaces; returns its text too.
fn term(octets: &[u8]) -> Result<(TermKind, &str), Fault> {
    if let Some(at) = octets.iter().position(|byte| !byte.is_ascii_graphic()) {
        return Err(Fault::new(at, Kind::CharacterNotAllowed));
    }
    // Cannot fail after the test above.
    let text =
        str::from_utf8(octets).map_err(|error| Fault::new(error.valid_up_to(), Kind::CharacterNotAllowed))?;
    let qualifier = match octets.first() {
        Some(b'+') => Some(Qualifier::Pass),
        Some(b'-') => Some(Qualifier::Fail),
        Some(b'~') => Some(Qualifier::SoftFail),
        Some(b'?') => Some(Qualifier::Neutral),
        _ => None,
    };
    let start = usize::from(qualifier.is_some());
    let rest = &text[start..];
    let name_length = rest
        .bytes()
        .position(|byte| !(byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)))
        .unwrap_or(rest.len());
    let (name, argument) = rest.split_at(name_length);
    let kind = if let Some(value) = argument.strip_prefix('=') {
        if qualifier.is_some() {
            return Err(Fault::new(0, Kind::QualifierBeforeModifier));
        }
        TermKind::Modifier(modifier(name, value)?)
    } else {
        let mechanism = mechanism(name, argument).map_err(|fault| fault.after(start))?;
        TermKind::Directive(Directive { qualifier: qualifier.unwrap_or_default(), mechanism })
    };
    Ok((kind, text))
}

/// `modifier = redirect / explanation / unknown-modifier`
fn modifier(name: &str, value: &str) -> Result<Modifier, Fault> {
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Err(Fault::new(0, Kind::ModifierName));
    }
    let moved = |fault: Fault| fault.after(name.len() + 1);
    if name.eq_ignore_ascii_case("redirect") {
        Ok(Modifier::Redirect(DomainSpec::parse_at(value).map_err(moved)?))
    } else if name.eq_ignore_ascii_case("exp") {
        Ok(Modifier::Explanation(DomainSpec::parse_at(value).map_err(moved)?))
    } else {
        let value = MacroString::parse(value.as_bytes(), Context::UnknownModifier).map_err(moved)?;
        Ok(Modifier::Unknown { name: name.to_owned(), value })
    }
}

/// Parses a mechanism; `argument` is what follows its name, with `:` or `/`.
fn mechanism(name: &str, argument: &str) -> Result<Mechanism, Fault> {
    let moved = |fault: Fault| fault.after(name.len());
    let found = match name.to_ascii_lowercase().as_str() {
        "all" => no_argument(argument).map(|()| Mechanism::All),
        "include" => domain(argument).map(Mechanism::Include),
        "exists" => domain(argument).map(Mechanism::Exists),
        "a" => domain_and_prefix(argument).map(|(domain, prefix)| Mechanism::A { domain, prefix }),
        "mx" => domain_and_prefix(argument).map(|(domain, prefix)| Mechanism::Mx { domain, prefix }),
        "ptr" => optional_domain(argument).map(Mechanism::Ptr),
        "ip4" => network(argument, 32, Kind::Ip4Address)
            .map(|(network, prefix)| Mechanism::Ip4 { network, prefix }),
        "ip6" => network(argument, 128, Kind::Ip6Address)
            .map(|(network, prefix)| Mechanism::Ip6 { network, prefix }),
        _ => return Err(Fault::new(0, Kind::UnknownMechanism)),
    };
    found.map_err(moved)
}

fn no_argument(argument: &str) -> Result<(), Fault> {
    match argument.bytes().next() {
        None => Ok(()),
        Some(b'/') => Err(Fault::new(0, Kind::PrefixLengthNotAllowed)),
        Some(b':') => Err(Fault::new(0, Kind::ArgumentNotAllowed)),
        Some(_) => Err(Fault::new(0, Kind::UnknownMechanism)),
    }
}

/// `":" domain-spec`
fn domain(argument: &str) -> Result<DomainSpec, Fault> {
    optional_domain(argument)?.ok_or(Fault::new(0, Kind::ArgumentMissing))
}

/// `[ ":" domain-spec ]`
fn optional_domain(argument: &str) -> Result<Option<DomainSpec>, Fault> {
    let (written, prefix) = split_prefix(argument);
    if prefix != WrittenPrefix::default() {
        return Err(Fault::new(written.len(), Kind::PrefixLengthNotAllowed));
    }
    domain_part(written)
}

/// `[ ":" domain-spec ] [ dual-cidr-length ]`
fn domain_and_prefix(argument: &str) -> Result<(Option<DomainSpec>, DualPrefix), Fault> {
    let (written, prefix) = split_prefix(argument);
    let domain = domain_part(written)?;
    let mut at = written.len();
    let mut read = |digits: Option<&str>, slashes: usize, max: u8| -> Result<Option<u8>, Fault> {
        let Some(digits) = digits else { return Ok(None) };
        at += slashes;
        let bits = prefix_length(digits, max).ok_or(Fault::new(at, Kind::PrefixLength))?;
        at += digits.len();
        Ok(Some(bits))
    };
    let ip4 = read(prefix.ip4, 1, 32)?;
    let ip6 = read(prefix.ip6, 2, 128)?;
    Ok((domain, DualPrefix { ip4, ip6 }))
}

fn domain_part(written: &str) -> Result<Option<DomainSpec>, Fault> {
    match written.bytes().next() {
        None => Ok(None),
        Some(b':') => DomainSpec::parse_at(&written[1..]).map(Some).map_err(|fault| fault.after(1)),
        Some(b'/') => Err(Fault::new(0, Kind::PrefixLength)),
        Some(_) => Err(Fault::new(0, Kind::UnknownMechanism)),
    }
}

/// The digits of a dual-cidr-length, not yet read as numbers.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct WrittenPrefix<'a> {
    ip4: Option<&'a str>,
    ip6: Option<&'a str>,
}

/// Splits a dual-cidr-length off the end. A `/` may also be part of a domain-spec, but no domain-spec ends in a
/// slash and digits.
fn split_prefix(argument: &str) -> (&str, WrittenPrefix<'_>) {
    fn slash_and_digits(text: &str) -> Option<(&str, &str)> {
        let (head, digits) = text.rsplit_once('/')?;
        (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some((head, digits))
    }
    let Some((head, last)) = slash_and_digits(argument) else { return (argument, WrittenPrefix::default()) };
    let Some(head) = head.strip_suffix('/') else {
        return (head, WrittenPrefix { ip4: Some(last), ip6: None });
    };
    match slash_and_digits(head) {
        Some((head, first)) => (head, WrittenPrefix { ip4: Some(first), ip6: Some(last) }),
        None => (head, WrittenPrefix { ip4: None, ip6: Some(last) }),
    }
}

/// `":" network [ "/" prefix-length ]`
fn network<A: std::str::FromStr>(argument: &str, max: u8, kind: Kind) -> Result<(A, Option<u8>), Fault> {
    let Some(written) = argument.strip_prefix(':').filter(|written| !written.is_empty()) else {
        let kind = match argument.bytes().next() {
            None | Some(b':') => Kind::ArgumentMissing,
            Some(b'/') => kind,
            Some(_) => Kind::UnknownMechanism,
        };
        return Err(Fault::new(0, kind));
    };
    let (address, digits) = match written.split_once('/') {
        Some((address, digits)) => (address, Some(digits)),
        None => (written, None),
    };
    let network = address.parse().map_err(|_| Fault::new(1, kind))?;
    let prefix = digits
        .map(|digits| prefix_length(digits, max).ok_or(Fault::new(address.len() + 2, Kind::PrefixLength)))
        .transpose()?;
    Ok((network, prefix))
}

/// ```abnf
/// ip4-cidr-length = "/" ("0" / %x31-39 0*1DIGIT) ; value range 0-32
/// ip6-cidr-length = "/" ("0" / %x31-39 0*2DIGIT) ; value range 0-128
/// ```
fn prefix_length(digits: &str, max: u8) -> Option<u8> {
    let canonical =
        digits == "0" || (!digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit()));
    let bits: u8 = digits.parse().ok()?;
    (canonical && bits <= max).then_some(bits)
}
