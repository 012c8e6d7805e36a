//! What a person types, made fit to be used: each field's rules and a message identifier when it does not fit.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// Longer input than this, in bytes, is refused without being looked at.
pub const LONGEST_FIELD: usize = 2_000;

/// A field that a person types into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// A mail domain.
    Domain,
    /// A mail address.
    Address,
    /// A public address of the office.
    PublicIp,
    /// The name of a server of Microsoft's.
    Endpoint,
    /// The name for EHLO.
    Helo,
}

/// Why a field's text does not fit. The words are in `locales/` under `field-<kebab-case>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FieldProblem {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// More text than any such name can have.
    #[error("longer than any such name can be")]
    TooLong,
    /// Several words, or a space inside.
    #[error("there is a space inside")]
    HasSpace,
    /// Not a domain name (RFC 1035, IDNA 2008).
    #[error("not a domain name")]
    NotADomain,
    /// A single label, such as `contoso`.
    #[error("a domain has a dot, such as contoso.com")]
    NoDot,
    /// An IP address where a name belongs.
    #[error("an IP address where a name belongs")]
    IpInsteadOfName,
    /// No `@` and domain.
    #[error("an address has an @ and a domain")]
    NoAtSign,
    /// The part before the `@` is not one that servers take.
    #[error("the part before the @ does not fit")]
    BadLocalPart,
    /// Not an IP address.
    #[error("not an IP address")]
    NotAnIp,
    /// A private address (RFC 1918 and others): the internet never sees it.
    #[error("a private address, the internet never sees it")]
    PrivateIp,
    /// A shared carrier address (RFC 6598).
    #[error("an address that the provider shares among customers")]
    CgnatIp,
    /// Loopback, multicast, unspecified and other addresses that no office has.
    #[error("an address that no office has")]
    ReservedIp,
    /// Not a name under one of Microsoft's suffixes.
    #[error("not a name of Microsoft's")]
    NotMicrosoft,
}

/// What was made of a field's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Understood {
    /// The text in the form that is used: trimmed, lower case, punycode where needed.
    pub value: String,
    /// The same for people to read (Unicode).
    pub shown: String,
    /// Whether it differs from what was typed in more than case and outer spaces.
    pub changed: bool,
}

/// A mail domain from what was typed or pasted: `user@contoso.com`, `https://contoso.com/x` and
/// `CONTOSO.com.` all mean `contoso.com`; Unicode becomes punycode (UTS 46).
pub fn domain(typed: &str) -> Result<Understood, FieldProblem> {
    let mut text = trimmed(typed)?;
    if let Some((scheme, rest)) = text.split_once("://")
        && scheme.chars().all(|c| c.is_ascii_alphanumeric())
    {
        text = rest;
    }
    text = text.split(['/', '?', '#']).next().unwrap_or(text);
    if let Some((_, host)) = text.rsplit_once('@') {
        text = host;
    }
    let text = text.trim_matches(['<', '>', '.', ',', ';', '"']);
    if text.is_empty() {
        return Err(FieldProblem::Empty);
    }
    if text.parse::<IpAddr>().is_ok() || text.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
        return Err(FieldProblem::IpInsteadOfName);
    }
    let text = match text.rsplit_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() => host,
        _ => text,
    };
    let value = host_name(text)?;
    if !value.contains('.') {
        return Err(FieldProblem::NoDot);
    }
    Ok(understood(typed, value))
}

/// A mail address: a local part of RFC 5321 §4.1.2 (dot-string) and a domain.
pub fn address(typed: &str) -> Result<Understood, FieldProblem> {
    let text = trimmed(typed)?;
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let text = match (text.rfind('<'), text.ends_with('>')) {
        (Some(open), true) => &text[open + 1..text.len() - 1],
        _ => text,
    };
    if text.chars().any(char::is_whitespace) {
        return Err(FieldProblem::HasSpace);
    }
    let (local, host) = text.rsplit_once('@').ok_or(FieldProblem::NoAtSign)?;
    if host.is_empty() {
        return Err(FieldProblem::NoAtSign);
    }
    if !is_dot_string(local) {
        return Err(FieldProblem::BadLocalPart);
    }
    let host = domain(host)?;
    let value = format!("{local}@{}", host.value);
    if value.len() > 254 {
        return Err(FieldProblem::TooLong);
    }
    Ok(Understood { shown: format!("{local}@{}", host.shown), changed: typed.trim() != value, value })
}

/// A public address of the office; private, shared and reserved ones are refused with the reason.
pub fn public_ip(typed: &str) -> Result<IpAddr, FieldProblem> {
    let text = trimmed(typed)?;
    let address: IpAddr = text.trim_matches(['[', ']']).parse().map_err(|_| FieldProblem::NotAnIp)?;
    match reach(address) {
        Reach::Public => Ok(address),
        Reach::Private => Err(FieldProblem::PrivateIp),
        Reach::Cgnat => Err(FieldProblem::CgnatIp),
        Reach::Reserved => Err(FieldProblem::ReservedIp),
    }
}

/// An MX endpoint as the admin center shows it: a name under one of Microsoft's suffixes.
pub fn endpoint(typed: &str) -> Result<Understood, FieldProblem> {
    let name = domain(typed)?;
    if crate::facts::microsoft().endpoint(&name.value).is_none() {
        return Err(FieldProblem::NotMicrosoft);
    }
    Ok(name)
}

/// The name for EHLO (RFC 5321 §4.1.1.1): a host name; an address literal is allowed too.
pub fn helo(typed: &str) -> Result<Understood, FieldProblem> {
    let text = trimmed(typed)?;
    if text.chars().any(char::is_whitespace) {
        return Err(FieldProblem::HasSpace);
    }
    if text.starts_with('[') && text.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
        return Ok(understood(typed, text.to_owned()));
    }
    Ok(understood(typed, host_name(text)?))
}

/// How far an address reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Usable on the internet.
    Public,
    /// Private use: RFC 1918, RFC 4193, link-local.
    Private,
    /// Shared address space of carriers: RFC 6598, 100.64.0.0/10.
    Cgnat,
    /// Loopback, multicast, unspecified and future use.
    Reserved,
}

/// How far an address reaches. Documentation addresses (RFC 5737, RFC 3849) count as public, so that examples
/// and tests can use them.
pub fn reach(address: IpAddr) -> Reach {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            if v4.is_private() || v4.is_link_local() {
                Reach::Private
            } else if a == 100 && (64..128).contains(&b) {
                Reach::Cgnat
            } else if v4.is_loopback() || a == 0 || a >= 224 {
                Reach::Reserved
            } else {
                Reach::Public
            }
        }
        IpAddr::V6(v6) => {
            if v6.is_unique_local() || v6.is_unicast_link_local() {
                Reach::Private
            } else if v6.is_loopback() || v6.is_unspecified() || v6.is_multicast() {
                Reach::Reserved
            } else {
                Reach::Public
            }
        }
    }
}

fn trimmed(typed: &str) -> Result<&str, FieldProblem> {
    if typed.len() > LONGEST_FIELD {
        return Err(FieldProblem::TooLong);
    }
    let text = typed.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
    if text.is_empty() { Err(FieldProblem::Empty) } else { Ok(text) }
}

fn host_name(text: &str) -> Result<String, FieldProblem> {
    if text.chars().any(char::is_whitespace) {
        return Err(FieldProblem::HasSpace);
    }
    let ascii = idna::domain_to_ascii(text).map_err(|_| FieldProblem::NotADomain)?;
    if ascii.is_empty() || ascii.len() > 253 {
        return Err(FieldProblem::TooLong);
    }
    let fits = ascii.split('.').all(|label| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    if fits { Ok(ascii) } else { Err(FieldProblem::NotADomain) }
}

fn is_dot_string(local: &str) -> bool {
    local.len() <= 64
        && local.split('.').all(|atom| {
            !atom.is_empty()
                && atom.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
        })
}

fn understood(typed: &str, value: String) -> Understood {
    let (shown, _) = idna::domain_to_unicode(&value);
    Understood { changed: !typed.trim().eq_ignore_ascii_case(&value), shown, value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_domain_is_found_in_what_people_paste() {
        for typed in [
            "contoso.com",
            " Contoso.COM. ",
            "user@contoso.com",
            "https://contoso.com/owa?x=1",
            "Anna <anna@contoso.com>",
            "contoso.com:25",
            "\u{feff}contoso.com",
        ] {
            assert_eq!(domain(typed).map(|d| d.value), Ok("contoso.com".into()), "{typed}");
        }
        let bakery = domain("bäckerei.example").unwrap();
        assert_eq!(bakery.value, "xn--bckerei-5wa.example");
        assert_eq!(bakery.shown, "bäckerei.example");
    }

    #[test]
    fn what_is_no_domain_says_why() {
        assert_eq!(domain(""), Err(FieldProblem::Empty));
        assert_eq!(domain("contoso com"), Err(FieldProblem::HasSpace));
        assert_eq!(domain("contoso"), Err(FieldProblem::NoDot));
        assert_eq!(domain("192.0.2.1"), Err(FieldProblem::IpInsteadOfName));
        assert_eq!(domain("con_toso..com"), Err(FieldProblem::NotADomain));
        assert_eq!(domain(&"a".repeat(10_000_000)), Err(FieldProblem::TooLong));
    }

    #[test]
    fn an_address_needs_both_sides() {
        assert_eq!(address("scan@contoso.com").map(|a| a.value), Ok("scan@contoso.com".into()));
        assert_eq!(address("Scanner <scan@Contoso.com>").map(|a| a.value), Ok("scan@contoso.com".into()));
        assert_eq!(address("scan@"), Err(FieldProblem::NoAtSign));
        assert_eq!(address("scan"), Err(FieldProblem::NoAtSign));
        assert_eq!(address("sc an@contoso.com"), Err(FieldProblem::HasSpace));
        assert_eq!(address("@contoso.com"), Err(FieldProblem::BadLocalPart));
        assert_eq!(address("scan@contoso"), Err(FieldProblem::NoDot));
        assert_eq!(address("a\r\nRCPT@contoso.com"), Err(FieldProblem::HasSpace));
    }

    #[test]
    fn private_shared_and_reserved_addresses_are_refused_with_their_reason() {
        assert_eq!(public_ip("10.5.3.2"), Err(FieldProblem::PrivateIp));
        assert_eq!(public_ip("fd00::1"), Err(FieldProblem::PrivateIp));
        assert_eq!(public_ip("100.64.0.9"), Err(FieldProblem::CgnatIp));
        assert_eq!(public_ip("127.0.0.1"), Err(FieldProblem::ReservedIp));
        assert_eq!(public_ip("300.1.1.1"), Err(FieldProblem::NotAnIp));
        assert!(public_ip("203.0.113.7").is_ok());
    }

    #[test]
    fn an_endpoint_is_a_name_of_microsofts_and_never_an_address() {
        assert!(endpoint("contoso-com.mail.protection.outlook.com").is_ok());
        assert!(endpoint("contoso-com.o-v1.mx.microsoft").is_ok());
        assert_eq!(endpoint("198.51.100.25"), Err(FieldProblem::IpInsteadOfName));
        assert_eq!(endpoint("mx.filter.example"), Err(FieldProblem::NotMicrosoft));
    }

    proptest! {
        #[test]
        fn no_text_makes_a_field_panic(text in any::<String>()) {
            let _ = (domain(&text), address(&text), public_ip(&text), endpoint(&text), helo(&text));
        }

        #[test]
        fn what_is_understood_is_understood_again(text in "[a-z0-9.@äö -]{0,40}") {
            if let Ok(first) = domain(&text) {
                prop_assert_eq!(domain(&first.value).map(|d| d.value), Ok(first.value));
            }
        }
    }
}
