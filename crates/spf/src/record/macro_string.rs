use std::fmt;
use std::net::IpAddr;

use super::error::{Fault, SyntaxErrorKind};

/// Text with macros (§7.1), not yet expanded.
///
/// ```abnf
/// macro-string  = *( macro-expand / macro-literal )
/// macro-expand  = ( "%{" macro-letter transformers *delimiter "}" ) / "%%" / "%_" / "%-"
/// macro-literal = %x21-24 / %x26-7E
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MacroString {
    parts: Vec<Part>,
}

/// One piece of a [`MacroString`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that stands for itself; holds no `%`.
    Literal(String),
    /// `%%`, a percent sign.
    Percent,
    /// `%_`, a space.
    Space,
    /// `%-`, a space in URL form: `%20`.
    UrlSpace,
    /// `%{…}`.
    Macro(Macro),
}

/// `%{…}`: a value and what is done with it.
///
/// ```abnf
/// transformers = *DIGIT [ "r" ]
/// delimiter    = "." / "-" / "+" / "," / "/" / "_" / "="
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Macro {
    /// Which value.
    pub letter: Letter,
    /// Whether the letter is written in upper case: the expansion is URL-escaped (§7.3).
    pub url_escape: bool,
    /// How many parts are kept, counted from the right; never 0.
    pub keep: Option<u32>,
    /// Whether the parts are reversed first.
    pub reverse: bool,
    /// Where the value is split; empty means at dots.
    pub delimiters: String,
}

/// The macro letters (§7.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// `s`: <sender>.
    Sender,
    /// `l`: local-part of <sender>.
    LocalPart,
    /// `o`: domain of <sender>.
    SenderDomain,
    /// `d`: <domain>.
    Domain,
    /// `i`: <ip>, IPv6 as nibbles with dots.
    Ip,
    /// `p`: the validated domain name of <ip>. Not to be used (§7.2).
    ValidatedName,
    /// `v`: `in-addr` or `ip6`.
    Family,
    /// `h`: HELO/EHLO domain.
    Helo,
    /// `c`: SMTP client's address, readable; explanations only.
    Client,
    /// `r`: name of the host that checks; explanations only.
    Receiver,
    /// `t`: now, in seconds since 1970; explanations only.
    Time,
}

/// Which macro-string is parsed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Context {
    /// Inside a `domain-spec`: `c`, `r` and `t` are not allowed.
    Domain,
    /// The value of a modifier that nobody knows; it is only checked.
    UnknownModifier,
    /// `explain-string = *( macro-string / SP )`.
    Explanation,
}

impl MacroString {
    /// Parses the text of an explanation (§6.2), where spaces and all macro letters are allowed. `None` if it is not
    /// printable ASCII or holds an invalid macro.
    pub fn parse_explanation(text: &[u8]) -> Option<Self> {
        Self::parse(text, Context::Explanation).ok()
    }

    /// The pieces in order; no two literals in a row.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Whether the expansion needs the value of `letter`.
    pub fn uses(&self, letter: Letter) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Macro(found) if found.letter == letter))
    }

    pub(crate) fn parse(text: &[u8], context: Context) -> Result<Self, Fault> {
        let mut parts = Vec::new();
        let mut literal = String::new();
        let mut at = 0;
        while let Some(&byte) = text.get(at) {
            if byte != b'%' {
                let allowed = byte.is_ascii_graphic() || (byte == b' ' && context == Context::Explanation);
                if !allowed {
                    return Err(Fault::new(at, SyntaxErrorKind::CharacterNotAllowed));
                }
                literal.push(char::from(byte));
                at += 1;
                continue;
            }
            if !literal.is_empty() {
                parts.push(Part::Literal(std::mem::take(&mut literal)));
            }
            let (part, length) = expand_part(&text[at..], context).map_err(|fault| fault.after(at))?;
            parts.push(part);
            at += length;
        }
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        Ok(Self { parts })
    }
}

/// Parses `macro-expand` at the start of `text`, which begins with `%`; returns the octets that it takes too.
fn expand_part(text: &[u8], context: Context) -> Result<(Part, usize), Fault> {
    match text.get(1) {
        Some(b'%') => Ok((Part::Percent, 2)),
        Some(b'_') => Ok((Part::Space, 2)),
        Some(b'-') => Ok((Part::UrlSpace, 2)),
        Some(b'{') => {
            let (found, length) = braces(&text[2..], context).map_err(|fault| fault.after(2))?;
            Ok((Part::Macro(found), length + 2))
        }
        _ => Err(Fault::new(0, SyntaxErrorKind::Macro)),
    }
}

/// Parses what follows `%{`, with the closing brace.
fn braces(text: &[u8], context: Context) -> Result<(Macro, usize), Fault> {
    let invalid = |at| Fault::new(at, SyntaxErrorKind::Macro);
    let written = *text.first().ok_or(invalid(0))?;
    let letter = Letter::from_byte(written).ok_or(invalid(0))?;
    if context == Context::Domain && letter.is_for_explanations() {
        return Err(Fault::new(0, SyntaxErrorKind::MacroLetterNotAllowed));
    }
    let mut at = 1;
    let mut keep: Option<u32> = None;
    while let Some(digit) = text.get(at).filter(|byte| byte.is_ascii_digit()) {
        keep = Some(keep.unwrap_or(0).saturating_mul(10).saturating_add(u32::from(digit - b'0')));
        at += 1;
    }
    if keep == Some(0) {
        return Err(invalid(at - 1));
    }
    let reverse = text.get(at).is_some_and(|byte| byte.eq_ignore_ascii_case(&b'r'));
    at += usize::from(reverse);
    let mut delimiters = String::new();
    while let Some(&delimiter) = text.get(at).filter(|byte| b".-+,/_=".contains(byte)) {
        delimiters.push(char::from(delimiter));
        at += 1;
    }
    if text.get(at) != Some(&b'}') {
        return Err(invalid(at));
    }
    Ok((Macro { letter, url_escape: written.is_ascii_uppercase(), keep, reverse, delimiters }, at + 1))
}

impl Letter {
    fn from_byte(byte: u8) -> Option<Self> {
        Some(match byte.to_ascii_lowercase() {
            b's' => Self::Sender,
            b'l' => Self::LocalPart,
            b'o' => Self::SenderDomain,
            b'd' => Self::Domain,
            b'i' => Self::Ip,
            b'p' => Self::ValidatedName,
            b'v' => Self::Family,
            b'h' => Self::Helo,
            b'c' => Self::Client,
            b'r' => Self::Receiver,
            b't' => Self::Time,
            _ => return None,
        })
    }

    fn as_char(self) -> char {
        match self {
            Self::Sender => 's',
            Self::LocalPart => 'l',
            Self::SenderDomain => 'o',
            Self::Domain => 'd',
            Self::Ip => 'i',
            Self::ValidatedName => 'p',
            Self::Family => 'v',
            Self::Helo => 'h',
            Self::Client => 'c',
            Self::Receiver => 'r',
            Self::Time => 't',
        }
    }

    fn is_for_explanations(self) -> bool {
        matches!(self, Self::Client | Self::Receiver | Self::Time)
    }
}

impl fmt::Display for MacroString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.parts {
            match part {
                Part::Literal(text) => f.write_str(text)?,
                Part::Percent => f.write_str("%%")?,
                Part::Space => f.write_str("%_")?,
                Part::UrlSpace => f.write_str("%-")?,
                Part::Macro(found) => write!(f, "{found}")?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Macro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = self.letter.as_char();
        write!(f, "%{{{}", if self.url_escape { letter.to_ascii_uppercase() } else { letter })?;
        if let Some(keep) = self.keep {
            write!(f, "{keep}")?;
        }
        write!(f, "{}{}}}", if self.reverse { "r" } else { "" }, self.delimiters)
    }
}

/// A name, possibly made with macros, as mechanisms and modifiers take it.
///
/// ```abnf
/// domain-spec = macro-string domain-end
/// domain-end  = ( "." toplabel [ "." ] ) / macro-expand
/// toplabel    = ( *alphanum ALPHA *alphanum ) / ( 1*alphanum "-" *( alphanum / "-" ) alphanum )
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainSpec(MacroString);

impl DomainSpec {
    /// Parses a `domain-spec`.
    ///
    /// # Errors
    /// What is wrong with it; where, is known only inside a [`Record`](super::Record).
    pub fn parse(text: &str) -> Result<Self, SyntaxErrorKind> {
        Self::parse_at(text).map_err(|fault| fault.kind)
    }

    /// The text with its macros.
    pub fn macro_string(&self) -> &MacroString {
        &self.0
    }

    /// The name, if it holds no macro and is therefore the same for every message.
    pub fn as_literal(&self) -> Option<&str> {
        match self.0.parts() {
            [Part::Literal(name)] => Some(name),
            _ => None,
        }
    }

    pub(crate) fn parse_at(text: &str) -> Result<Self, Fault> {
        if text.is_empty() {
            return Err(Fault::new(0, SyntaxErrorKind::EmptyDomain));
        }
        if text.parse::<IpAddr>().is_ok() {
            return Err(Fault::new(0, SyntaxErrorKind::AddressInsteadOfDomain));
        }
        let parsed = MacroString::parse(text.as_bytes(), Context::Domain)?;
        if let Some(Part::Literal(end)) = parsed.parts.last() {
            let without_dot = end.strip_suffix('.').unwrap_or(end);
            let ends_well = without_dot.rsplit_once('.').is_some_and(|(_, label)| is_top_label(label));
            if !ends_well {
                let label = without_dot.rfind('.').map_or(0, |dot| dot + 1);
                return Err(Fault::new(text.len() - end.len() + label, SyntaxErrorKind::DomainEnd));
            }
        }
        Ok(Self(parsed))
    }
}

impl fmt::Display for DomainSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn is_top_label(label: &str) -> bool {
    !label.is_empty()
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
        && !label.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_ends_in_a_macro_or_a_top_label() {
        use SyntaxErrorKind as Kind;
        for (text, expected) in [
            ("example.com", Ok(())),
            ("example.com.", Ok(())),
            (".museum", Ok(())),
            ("a..example.com", Ok(())),
            ("foo:bar/baz.example.com", Ok(())),
            ("example.xn--zckzah", Ok(())),
            ("example.1a", Ok(())),
            ("%{d}", Ok(())),
            ("_spf.%{d2}", Ok(())),
            ("%{ir}.%{v}._spf.%{d2}", Ok(())),
            ("example%%", Ok(())),
            ("museum", Err(Kind::DomainEnd)),
            ("museum.", Err(Kind::DomainEnd)),
            ("%{d}com", Err(Kind::DomainEnd)),
            ("example.123", Err(Kind::DomainEnd)),
            ("example.-com", Err(Kind::DomainEnd)),
            ("example.com-", Err(Kind::DomainEnd)),
            ("example.com:25", Err(Kind::DomainEnd)),
            ("example.com..", Err(Kind::DomainEnd)),
            ("192.0.2.1", Err(Kind::AddressInsteadOfDomain)),
            ("2001:db8::1", Err(Kind::AddressInsteadOfDomain)),
            ("", Err(Kind::EmptyDomain)),
            ("%(d).example.com", Err(Kind::Macro)),
            ("%{d", Err(Kind::Macro)),
            ("%{", Err(Kind::Macro)),
            ("%", Err(Kind::Macro)),
            ("%{x}", Err(Kind::Macro)),
            ("%{d0}", Err(Kind::Macro)),
            ("%{dr2}", Err(Kind::Macro)),
            ("%{d.r}", Err(Kind::Macro)),
            ("%{d!}", Err(Kind::Macro)),
            ("%{c}", Err(Kind::MacroLetterNotAllowed)),
            ("%{R}", Err(Kind::MacroLetterNotAllowed)),
            ("a b.example.com", Err(Kind::CharacterNotAllowed)),
        ] {
            assert_eq!(DomainSpec::parse(text).map(|_| ()), expected, "{text:?}");
        }
    }

    #[test]
    fn transformers_are_read_in_their_order() {
        let spec = DomainSpec::parse("%{L12R-+}").unwrap();
        let expected = Macro {
            letter: Letter::LocalPart,
            url_escape: true,
            keep: Some(12),
            reverse: true,
            delimiters: "-+".to_owned(),
        };
        assert_eq!(spec.macro_string().parts(), [Part::Macro(expected)]);
        assert_eq!(spec.to_string(), "%{L12r-+}");
    }

    #[test]
    fn a_count_larger_than_any_number_is_no_overflow() {
        let spec = DomainSpec::parse(&format!("%{{d{}}}", "9".repeat(10_000))).unwrap();
        assert!(matches!(spec.macro_string().parts(), [Part::Macro(Macro { keep: Some(u32::MAX), .. })]));
    }

    #[test]
    fn an_explanation_may_hold_spaces_and_every_letter() {
        assert!(MacroString::parse_explanation(b"%{c} is not %{S} at %{t} for %{r}").is_some());
        assert!(MacroString::parse_explanation(b"The %{x}-files").is_none());
        assert!(MacroString::parse_explanation(b"tab\there").is_none());
        assert!(MacroString::parse_explanation("naïve".as_bytes()).is_none());
    }
}
