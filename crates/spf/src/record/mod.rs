//! SPF records: their terms, where each stands, and how they are printed.
//!
//! ```abnf
//! record  = version terms *SP
//! version = "v=spf1"
//! terms   = *( 1*SP ( directive / modifier ) )
//! ```

mod edit;
mod error;
mod macro_string;
mod parse;
mod select;

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::Range;

pub use error::{SyntaxError, SyntaxErrorKind};
pub use macro_string::{DomainSpec, Letter, Macro, MacroString, Part};
pub use parse::MAX_RECORD;
use select::VERSION;
pub use select::{Selection, is_spf, select};

/// One SPF record. Printing gives back the very octets that were parsed: case, spaces and the way an address was
/// written are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    version: String,
    terms: Vec<Term>,
    spaces_after: usize,
}

/// A directive or modifier, with its text and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    kind: TermKind,
    text: String,
    offset: usize,
    spaces_before: usize,
}

/// What a term is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermKind {
    /// May decide the result.
    Directive(Directive),
    /// Gives further information.
    Modifier(Modifier),
}

/// `directive = [ qualifier ] mechanism`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// The result if the mechanism matches.
    pub qualifier: Qualifier,
    /// Whom it matches.
    pub mechanism: Mechanism,
}

/// `qualifier = "+" / "-" / "?" / "~"`; `+` when left out (§4.6.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// `+`
    #[default]
    Pass,
    /// `-`
    Fail,
    /// `~`
    SoftFail,
    /// `?`
    Neutral,
}

/// The mechanisms (§5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mechanism {
    /// `all = "all"` matches everybody.
    All,
    /// `include = "include" ":" domain-spec` matches whom the other domain's record passes.
    Include(DomainSpec),
    /// `a = "a" [ ":" domain-spec ] [ dual-cidr-length ]`
    A {
        /// Whose addresses; <domain> if left out.
        domain: Option<DomainSpec>,
        /// How many leading bits count.
        prefix: DualPrefix,
    },
    /// `mx = "mx" [ ":" domain-spec ] [ dual-cidr-length ]`
    Mx {
        /// Whose mail exchangers; those of <domain> if left out.
        domain: Option<DomainSpec>,
        /// How many leading bits count.
        prefix: DualPrefix,
    },
    /// `ptr = "ptr" [ ":" domain-spec ]`. Not to be published (§5.5).
    Ptr(Option<DomainSpec>),
    /// `ip4 = "ip4" ":" ip4-network [ ip4-cidr-length ]`
    Ip4 {
        /// The network; bits after the prefix are not looked at.
        network: Ipv4Addr,
        /// Prefix length as written, at most 32; all bits count if left out.
        prefix: Option<u8>,
    },
    /// `ip6 = "ip6" ":" ip6-network [ ip6-cidr-length ]`
    Ip6 {
        /// The network; bits after the prefix are not looked at.
        network: Ipv6Addr,
        /// Prefix length as written, at most 128; all bits count if left out.
        prefix: Option<u8>,
    },
    /// `exists = "exists" ":" domain-spec` matches if the name has an A record.
    Exists(DomainSpec),
}

/// `dual-cidr-length = [ ip4-cidr-length ] [ "/" ip6-cidr-length ]`: prefix lengths as written; where one is left
/// out, all bits count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DualPrefix {
    /// For IPv4, at most 32.
    pub ip4: Option<u8>,
    /// For IPv6, at most 128.
    pub ip6: Option<u8>,
}

/// The modifiers (§6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// `redirect = "redirect" "=" domain-spec`
    Redirect(DomainSpec),
    /// `explanation = "exp" "=" domain-spec`
    Explanation(DomainSpec),
    /// `unknown-modifier = name "=" macro-string`; ignored.
    Unknown {
        /// `name = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )`, as written.
        name: String,
        /// May be empty.
        value: MacroString,
    },
}

impl Record {
    /// Parses a record, given as the joined strings of a TXT record (§3.3).
    ///
    /// # Errors
    /// The first breach of the grammar, wherever it is (§4.6).
    pub fn parse(text: &[u8]) -> Result<Self, SyntaxError> {
        parse::record(text)
    }

    /// A record of these terms, one space before each.
    pub fn from_terms(terms: impl IntoIterator<Item = Term>) -> Self {
        let mut offset = VERSION.len();
        let terms = terms
            .into_iter()
            .map(|term| {
                let placed = Term { offset: offset + 1, spaces_before: 1, ..term };
                offset = placed.span().end;
                placed
            })
            .collect();
        Self { version: VERSION.to_owned(), terms, spaces_after: 0 }
    }

    /// The terms in the order in which they stand.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The directives, in order.
    pub fn directives(&self) -> impl Iterator<Item = &Directive> {
        self.terms.iter().filter_map(Term::as_directive)
    }

    /// Whether `all` stands in the record: then nothing after it is evaluated, and `redirect` is ignored (§5.1).
    pub fn has_all(&self) -> bool {
        self.directives().any(|directive| directive.mechanism == Mechanism::All)
    }

    /// The most terms that can do a look-up when this record is evaluated, without those of other domains' records:
    /// `include`, `a`, `mx`, `ptr`, `exists` before the first `all`, and `redirect` if there is no `all` (§4.6.4).
    pub fn lookup_terms(&self) -> u32 {
        let mut terms = 0;
        let mut redirects = 0;
        for term in &self.terms {
            match &term.kind {
                TermKind::Directive(Directive { mechanism: Mechanism::All, .. }) => return terms,
                TermKind::Directive(directive) => terms += u32::from(directive.mechanism.needs_lookup()),
                TermKind::Modifier(Modifier::Redirect(_)) => redirects = 1,
                TermKind::Modifier(_) => {}
            }
        }
        terms + redirects
    }
}

impl Term {
    /// What the term says.
    pub fn kind(&self) -> &TermKind {
        &self.kind
    }

    /// The term as it is written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the term stands, in octets from the start of the record.
    pub fn span(&self) -> Range<usize> {
        self.offset..self.offset + self.text.len()
    }

    /// The directive, if it is one.
    pub fn as_directive(&self) -> Option<&Directive> {
        match &self.kind {
            TermKind::Directive(directive) => Some(directive),
            TermKind::Modifier(_) => None,
        }
    }
}

impl From<TermKind> for Term {
    /// A term in its canonical text, with its place not yet known (0).
    fn from(kind: TermKind) -> Self {
        Self { text: kind.to_string(), kind, offset: 0, spaces_before: 1 }
    }
}

impl From<Directive> for Term {
    fn from(directive: Directive) -> Self {
        TermKind::Directive(directive).into()
    }
}

impl From<Modifier> for Term {
    fn from(modifier: Modifier) -> Self {
        TermKind::Modifier(modifier).into()
    }
}

impl Mechanism {
    /// The domain that it names.
    pub fn domain(&self) -> Option<&DomainSpec> {
        match self {
            Self::Include(domain) | Self::Exists(domain) => Some(domain),
            Self::A { domain, .. } | Self::Mx { domain, .. } | Self::Ptr(domain) => domain.as_ref(),
            Self::All | Self::Ip4 { .. } | Self::Ip6 { .. } => None,
        }
    }

    /// Whether evaluating it does DNS look-ups, of which an evaluation may do ten (§4.6.4).
    pub fn needs_lookup(&self) -> bool {
        match self {
            Self::Include(_) | Self::A { .. } | Self::Mx { .. } | Self::Ptr(_) | Self::Exists(_) => true,
            Self::All | Self::Ip4 { .. } | Self::Ip6 { .. } => false,
        }
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.version)?;
        for term in &self.terms {
            write!(f, "{:1$}{2}", "", term.spaces_before, term.text)?;
        }
        write!(f, "{:1$}", "", self.spaces_after)
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for TermKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Directive(directive) => directive.fmt(f),
            Self::Modifier(modifier) => modifier.fmt(f),
        }
    }
}

impl fmt::Display for Directive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.qualifier, self.mechanism)
    }
}

impl fmt::Display for Qualifier {
    /// Nothing for [`Qualifier::Pass`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pass => "",
            Self::Fail => "-",
            Self::SoftFail => "~",
            Self::Neutral => "?",
        })
    }
}

impl fmt::Display for Mechanism {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = |f: &mut fmt::Formatter<'_>, domain: &Option<DomainSpec>| match domain {
            Some(domain) => write!(f, ":{domain}"),
            None => Ok(()),
        };
        match self {
            Self::All => f.write_str("all"),
            Self::Include(domain) => write!(f, "include:{domain}"),
            Self::A { domain, prefix } => {
                f.write_str("a")?;
                colon(f, domain)?;
                prefix.fmt(f)
            }
            Self::Mx { domain, prefix } => {
                f.write_str("mx")?;
                colon(f, domain)?;
                prefix.fmt(f)
            }
            Self::Ptr(domain) => {
                f.write_str("ptr")?;
                colon(f, domain)
            }
            Self::Ip4 { network, prefix } => {
                write!(f, "ip4:{network}{}", DualPrefix { ip4: *prefix, ip6: None })
            }
            Self::Ip6 { network, prefix } => {
                // One slash, unlike in a dual-cidr-length.
                write!(f, "ip6:{network}{}", DualPrefix { ip4: *prefix, ip6: None })
            }
            Self::Exists(domain) => write!(f, "exists:{domain}"),
        }
    }
}

impl fmt::Display for DualPrefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(bits) = self.ip4 {
            write!(f, "/{bits}")?;
        }
        if let Some(bits) = self.ip6 {
            write!(f, "//{bits}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Modifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Redirect(domain) => write!(f, "redirect={domain}"),
            Self::Explanation(domain) => write!(f, "exp={domain}"),
            Self::Unknown { name, value } => write!(f, "{name}={value}"),
        }
    }
}

#[cfg(test)]
mod tests;
