//! What is allowed by the grammar and still not wise: looked at in the records that are the domain's own.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::report::RemarkCode;
use crate::record::{Directive, DualPrefix, Mechanism, Qualifier, Record, Term, TermKind};

/// The shortest prefixes that are not too wide.
const IP4_PREFIX: u8 = 24;
const IP6_PREFIX: u8 = 48;

/// Each remark with the term that it is about.
pub(super) fn remarks(record: &Record) -> Vec<(RemarkCode, &Term)> {
    let mut found = Vec::new();
    let mut ended = false;
    let mut seen = HashSet::new();
    for term in record.terms() {
        let TermKind::Directive(directive) = term.kind() else { continue };
        if ended {
            found.push((RemarkCode::TermsAfterAll, term));
            continue;
        }
        found.extend(of_directive(directive).map(|code| (code, term)));
        ended = directive.mechanism == Mechanism::All;
        if !seen.insert(directive.mechanism.normal()) {
            found.push((RemarkCode::DuplicateTerm, term));
        }
    }
    found
}

/// The term that lets everybody send: of others' records only this is the domain's concern.
pub(super) fn open_door(record: &Record) -> Option<&Term> {
    let all =
        |term: &&Term| term.as_directive().is_some_and(|directive| directive.mechanism == Mechanism::All);
    // Nothing behind the first `all` is reached.
    let all = record.terms().iter().find(all)?;
    all.as_directive().filter(|directive| directive.qualifier == Qualifier::Pass).map(|_| all)
}

fn of_directive(directive: &Directive) -> Option<RemarkCode> {
    let passes = directive.qualifier == Qualifier::Pass;
    let wide = |prefix: DualPrefix| {
        prefix.ip4.is_some_and(|bits| bits < IP4_PREFIX) || prefix.ip6.is_some_and(|bits| bits < IP6_PREFIX)
    };
    match &directive.mechanism {
        Mechanism::All if passes => Some(RemarkCode::AllIsPass),
        Mechanism::Ptr(_) => Some(RemarkCode::UsesPtr),
        Mechanism::Ip4 { network, prefix } => match prefix.unwrap_or(32) {
            bits if is_private_v4(*network, bits) => Some(RemarkCode::PrivateAddress),
            bits => (passes && bits < IP4_PREFIX).then_some(RemarkCode::RangeTooWide),
        },
        Mechanism::Ip6 { network, prefix } => match prefix.unwrap_or(128) {
            bits if is_private_v6(*network, bits) => Some(RemarkCode::PrivateAddress),
            bits => (passes && bits < IP6_PREFIX).then_some(RemarkCode::RangeTooWide),
        },
        Mechanism::A { prefix, .. } | Mechanism::Mx { prefix, .. } => {
            (passes && wide(*prefix)).then_some(RemarkCode::RangeTooWide)
        }
        _ => None,
    }
}

/// Networks that never send on the internet: RFC 1918, 6598, 1122, 3927.
const PRIVATE_V4: [(Ipv4Addr, u8); 7] = [
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::UNSPECIFIED, 8),
];

/// RFC 4193, 4291.
const PRIVATE_V6: [(Ipv6Addr, u8); 3] = [
    (Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0), 7),
    (Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0), 10),
    (Ipv6Addr::LOCALHOST, 128),
];

fn is_private_v4(network: Ipv4Addr, bits: u8) -> bool {
    let lies_in = |(outer, prefix): &(Ipv4Addr, u8)| {
        let mask = u32::MAX.checked_shl(32 - u32::from(*prefix)).unwrap_or(0);
        bits >= *prefix && (network.to_bits() ^ outer.to_bits()) & mask == 0
    };
    PRIVATE_V4.iter().any(lies_in)
}

fn is_private_v6(network: Ipv6Addr, bits: u8) -> bool {
    if let (Some(mapped), 96..) = (network.to_ipv4_mapped(), bits) {
        return is_private_v4(mapped, bits - 96);
    }
    let lies_in = |(outer, prefix): &(Ipv6Addr, u8)| {
        let mask = u128::MAX.checked_shl(128 - u32::from(*prefix)).unwrap_or(0);
        bits >= *prefix && (network.to_bits() ^ outer.to_bits()) & mask == 0
    };
    PRIVATE_V6.iter().any(lies_in)
}

/// Whether the internet never sees this address, or many customers of a provider share it: it must not stand in a
/// record.
pub fn is_private(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => is_private_v4(ip, 32),
        IpAddr::V6(ip) => is_private_v6(ip, 128),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(record: &str) -> String {
        let record = Record::parse(record.as_bytes()).unwrap();
        let found: Vec<String> = remarks(&record)
            .iter()
            .map(|(code, term)| format!("{} {}", code.as_str(), term.text()))
            .collect();
        found.join(", ")
    }

    #[test]
    fn each_habit_is_named_at_its_term_and_good_records_have_none() {
        for (record, expected) in [
            (
                "v=spf1 ip4:192.0.2.1 ip4:198.51.100.0/24 ip6:2001:db8::/48 include:a.example mx a/24//48 -all",
                "",
            ),
            ("v=spf1 +all", "SPF_ALL_IS_PASS +all"),
            ("v=spf1 ?all", ""),
            ("v=spf1 ip4:203.0.112.0/23 -all", "SPF_RANGE_TOO_WIDE ip4:203.0.112.0/23"),
            ("v=spf1 -ip4:203.0.112.0/23 ~all", ""),
            ("v=spf1 ip4:0.0.0.0/0 -all", "SPF_RANGE_TOO_WIDE ip4:0.0.0.0/0"),
            ("v=spf1 ip6:2001:db8::/47 -all", "SPF_RANGE_TOO_WIDE ip6:2001:db8::/47"),
            ("v=spf1 mx/16 a//32 -all", "SPF_RANGE_TOO_WIDE mx/16, SPF_RANGE_TOO_WIDE a//32"),
            (
                "v=spf1 ip4:10.1.2.3 ip4:172.31.0.0/16 ip4:172.32.0.0/24 -all",
                "SPF_PRIVATE_ADDRESS ip4:10.1.2.3, SPF_PRIVATE_ADDRESS ip4:172.31.0.0/16",
            ),
            ("v=spf1 ip4:100.64.0.0/10 ip4:100.128.0.1 -all", "SPF_PRIVATE_ADDRESS ip4:100.64.0.0/10"),
            (
                "v=spf1 ip6:fd00::1 ip6:fe80::/64 ip6:::ffff:10.0.0.1 -all",
                "SPF_PRIVATE_ADDRESS ip6:fd00::1, SPF_PRIVATE_ADDRESS ip6:fe80::/64, SPF_PRIVATE_ADDRESS ip6:::ffff:10.0.0.1",
            ),
            ("v=spf1 -all ip4:192.0.2.1 x=y", "SPF_TERMS_AFTER_ALL ip4:192.0.2.1"),
            ("v=spf1 ptr ptr:e.example -all", "SPF_USES_PTR ptr, SPF_USES_PTR ptr:e.example"),
            (
                "v=spf1 include:a.example ~include:A.example ip4:192.0.2.1 ip4:192.0.2.1/32 -all",
                "SPF_DUPLICATE_TERM ~include:A.example, SPF_DUPLICATE_TERM ip4:192.0.2.1/32",
            ),
        ] {
            assert_eq!(codes(record), expected, "{record}");
        }
    }
}
