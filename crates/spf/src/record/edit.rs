//! Records made from records: what is not meant to change keeps its octets.

use std::net::IpAddr;

use super::select::VERSION;
use super::{Directive, DomainSpec, Mechanism, Qualifier, Record, Term};

impl Record {
    /// The record with `term` directly after `v=spf1`, where it is evaluated before all others. Everything else
    /// stays as it is written, spaces included.
    #[must_use]
    pub fn with_first(&self, term: Term) -> Self {
        let first = Term { offset: VERSION.len() + 1, spaces_before: 1, ..term };
        let moved = first.text.len() + 1;
        let others = self.terms.iter().map(|term| Term { offset: term.offset + moved, ..term.clone() });
        Self { terms: std::iter::once(first.clone()).chain(others).collect(), ..self.clone() }
    }

    /// The record without one of its terms and the spaces before it.
    #[must_use]
    pub fn without(&self, index: usize) -> Self {
        let mut terms = self.terms.clone();
        if index < terms.len() {
            let removed = terms.remove(index);
            for term in terms.iter_mut().skip(index) {
                term.offset -= removed.text.len() + removed.spaces_before;
            }
        }
        Self { terms, ..self.clone() }
    }

    /// A new record: these terms, then `all` with this qualifier.
    pub fn ending_in_all(terms: impl IntoIterator<Item = Term>, qualifier: Qualifier) -> Self {
        let all = Directive { qualifier, mechanism: Mechanism::All };
        Self::from_terms(terms.into_iter().chain([all.into()]))
    }
}

impl Term {
    /// `ip4:` or `ip6:` with this one address. An IPv4-mapped IPv6 address becomes `ip4:` (§5).
    pub fn address(ip: IpAddr) -> Self {
        let mechanism = match ip.to_canonical() {
            IpAddr::V4(network) => Mechanism::Ip4 { network, prefix: None },
            IpAddr::V6(network) => Mechanism::Ip6 { network, prefix: None },
        };
        Directive { qualifier: Qualifier::Pass, mechanism }.into()
    }

    /// `include:` with this domain.
    pub fn include(domain: DomainSpec) -> Self {
        Directive { qualifier: Qualifier::Pass, mechanism: Mechanism::Include(domain) }.into()
    }

    /// Whether two terms say the same: case and the ways to write an address or a prefix of all bits do not matter.
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self.as_directive(), other.as_directive()) {
            (Some(one), Some(other)) => {
                one.qualifier == other.qualifier && one.mechanism.normal() == other.mechanism.normal()
            }
            (None, None) => self.text.eq_ignore_ascii_case(&other.text),
            _ => false,
        }
    }
}

impl Mechanism {
    /// One text for all that means the same.
    pub(crate) fn normal(&self) -> String {
        let masked = |bits: u8, all: u8| (bits < all).then_some(bits);
        let normal = match self.clone() {
            Self::Ip4 { network, prefix } => {
                Self::Ip4 { network, prefix: prefix.and_then(|bits| masked(bits, 32)) }
            }
            Self::Ip6 { network, prefix } => {
                Self::Ip6 { network, prefix: prefix.and_then(|bits| masked(bits, 128)) }
            }
            Self::A { domain, prefix } => Self::A { domain, prefix: prefix.normal() },
            Self::Mx { domain, prefix } => Self::Mx { domain, prefix: prefix.normal() },
            other => other,
        };
        normal.to_string().to_ascii_lowercase()
    }
}

impl super::DualPrefix {
    fn normal(self) -> Self {
        Self { ip4: self.ip4.filter(|bits| *bits < 32), ip6: self.ip6.filter(|bits| *bits < 128) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(text: &str) -> Record {
        Record::parse(text.as_bytes()).unwrap()
    }

    #[test]
    fn an_address_goes_directly_after_the_version_and_the_rest_keeps_its_octets() {
        for (before, after) in [
            ("v=spf1 include:a.example -all", "v=spf1 ip4:192.0.2.1 include:a.example -all"),
            ("V=SPF1   A  x-y=%{d}  ?all ", "V=SPF1 ip4:192.0.2.1   A  x-y=%{d}  ?all "),
            ("v=spf1 redirect=a.example", "v=spf1 ip4:192.0.2.1 redirect=a.example"),
            ("v=spf1", "v=spf1 ip4:192.0.2.1"),
        ] {
            let composed = record(before).with_first(Term::address("192.0.2.1".parse().unwrap()));
            assert_eq!(composed.to_string(), after);
            assert_eq!(composed, record(after), "offsets and spaces");
        }
    }

    #[test]
    fn a_term_leaves_with_the_spaces_before_it() {
        let before = record("v=spf1 a  mx   -all ");
        assert_eq!(before.without(1), record("v=spf1 a   -all "));
        assert_eq!(before.without(0), record("v=spf1  mx   -all "));
        assert_eq!(before.without(9), before);
    }

    #[test]
    fn an_address_is_written_for_its_family_and_a_mapped_one_as_ipv4() {
        for (ip, text) in [
            ("192.0.2.1", "ip4:192.0.2.1"),
            ("2001:db8::1", "ip6:2001:db8::1"),
            ("::ffff:192.0.2.1", "ip4:192.0.2.1"),
        ] {
            assert_eq!(Term::address(ip.parse().unwrap()).text(), text);
        }
    }

    #[test]
    fn a_new_record_ends_in_all() {
        let include = Term::include(DomainSpec::parse("a.example").unwrap());
        let made = Record::ending_in_all(
            [Term::address("192.0.2.1".parse().unwrap()), include],
            Qualifier::SoftFail,
        );
        assert_eq!(made.to_string(), "v=spf1 ip4:192.0.2.1 include:a.example ~all");
    }

    #[test]
    fn terms_that_say_the_same_are_told_from_those_that_do_not() {
        let terms = record(
            "v=spf1 A:x.example +a:X.example ip4:192.0.2.1 ip4:192.0.2.1/32 -a:x.example a:x.example/24 all",
        );
        let same = |one: usize, other: usize| terms.terms()[one].says_the_same(&terms.terms()[other]);
        assert!(same(0, 1) && same(2, 3));
        assert!(!same(0, 4) && !same(0, 5) && !same(0, 6));
    }
}
