//! A record changed by one sender's address, and a first record. Pure: nothing is looked up, and nothing but the
//! one term is touched.

use std::net::IpAddr;
use std::ops::Range;

use crate::record::{Directive, Mechanism, Qualifier, Record, Term};

/// The record with the address in its first place, so that no earlier term decides before it. Everything else stays
/// as it is, to the octet. `None` where the record lists the address already.
pub fn with_sender(record: &Record, address: IpAddr) -> Option<String> {
    if lists(record, address) {
        return None;
    }
    Some(record.with_first(Term::address(address)).to_string())
}

/// The record without the terms that list exactly this address. `None` where there is no such term.
pub fn without_sender(record: &Record, address: IpAddr) -> Option<String> {
    let alone: Vec<Range<usize>> = record
        .terms()
        .iter()
        .filter(|term| term.as_directive().is_some_and(|directive| is_alone(directive, address)))
        .map(Term::span)
        .collect();
    if alone.is_empty() {
        return None;
    }
    let mut printed = record.to_string();
    for span in alone.into_iter().rev() {
        // With the space that stands before every term.
        printed.replace_range(span.start - 1..span.end, "");
    }
    Some(printed)
}

/// A first record: the address, the hosts of the include, and soft fail for everybody else, until it is certain that
/// no sender was forgotten.
pub fn first_record(address: IpAddr, include: &str) -> String {
    format!("v=spf1 {} include:{include} ~all", Term::address(address))
}

/// Whether a term passes the address before any term could decide otherwise. What would need a look-up is not
/// looked at: it could only let the address pass too.
fn lists(record: &Record, address: IpAddr) -> bool {
    record
        .directives()
        .take_while(|directive| directive.qualifier == Qualifier::Pass)
        .any(|directive| covers(&directive.mechanism, address.to_canonical()))
}

fn covers(mechanism: &Mechanism, address: IpAddr) -> bool {
    match (mechanism, address) {
        (Mechanism::All, _) => true,
        (Mechanism::Ip4 { network, prefix }, IpAddr::V4(address)) => {
            let ignored = 32 - u32::from(prefix.unwrap_or(32).min(32));
            network.to_bits().checked_shr(ignored) == address.to_bits().checked_shr(ignored)
        }
        (Mechanism::Ip6 { network, prefix }, IpAddr::V6(address)) => {
            let ignored = 128 - u32::from(prefix.unwrap_or(128).min(128));
            network.to_bits().checked_shr(ignored) == address.to_bits().checked_shr(ignored)
        }
        _ => false,
    }
}

fn is_alone(directive: &Directive, address: IpAddr) -> bool {
    directive.qualifier == Qualifier::Pass
        && match (&directive.mechanism, address.to_canonical()) {
            (Mechanism::Ip4 { network, prefix: None | Some(32) }, IpAddr::V4(address)) => *network == address,
            (Mechanism::Ip6 { network, prefix: None | Some(128) }, IpAddr::V6(address)) => {
                *network == address
            }
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, Ipv6Addr};

    use proptest::prelude::*;

    use super::*;

    fn record(text: &str) -> Record {
        Record::parse(text.as_bytes()).unwrap()
    }

    fn office() -> IpAddr {
        "203.0.113.7".parse().unwrap()
    }

    #[test]
    fn an_address_goes_before_every_term_and_nothing_else_moves() {
        for (before, after) in [
            (
                "v=spf1 include:spf.protection.outlook.com -all",
                "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all",
            ),
            ("V=SPF1  ?a  MX/24 x-note=1 ~all ", "V=SPF1 ip4:203.0.113.7  ?a  MX/24 x-note=1 ~all "),
            ("v=spf1 redirect=_spf.contoso.com", "v=spf1 ip4:203.0.113.7 redirect=_spf.contoso.com"),
            ("v=spf1", "v=spf1 ip4:203.0.113.7"),
            ("v=spf1 -ip4:203.0.113.7 +all", "v=spf1 ip4:203.0.113.7 -ip4:203.0.113.7 +all"),
        ] {
            assert_eq!(with_sender(&record(before), office()).as_deref(), Some(after));
        }
        let ip6 = "2001:db8::7".parse().unwrap();
        assert_eq!(with_sender(&record("v=spf1 -all"), ip6).as_deref(), Some("v=spf1 ip6:2001:db8::7 -all"));
    }

    #[test]
    fn an_address_that_is_listed_changes_nothing() {
        for text in
            ["v=spf1 a ip4:203.0.113.0/24 -all", "v=spf1 ip4:203.0.113.7 ~all", "v=spf1 ip4:0.0.0.0/0"]
        {
            assert_eq!(with_sender(&record(text), office()), None, "{text}");
        }
        // A term that fails may match first.
        assert!(with_sender(&record("v=spf1 -a ip4:203.0.113.7 -all"), office()).is_some());
    }

    #[test]
    fn taking_an_address_out_leaves_wider_blocks_alone() {
        assert_eq!(
            without_sender(&record("v=spf1 ip4:203.0.113.7 mx ip4:203.0.113.7/32 -all"), office()).as_deref(),
            Some("v=spf1 mx -all")
        );
        assert_eq!(
            without_sender(&record("v=spf1 ip4:203.0.113.0/24 -ip4:203.0.113.7 -all"), office()),
            None
        );
    }

    #[test]
    fn a_first_record_lists_the_address_and_the_include_and_ends_softly() {
        let first = first_record(office(), "spf.protection.outlook.com");
        assert_eq!(first, "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com ~all");
        assert!(Record::parse(first.as_bytes()).is_ok());
    }

    fn addresses() -> impl Strategy<Value = IpAddr> {
        prop_oneof![
            any::<[u8; 4]>().prop_map(|octets| IpAddr::V4(Ipv4Addr::from(octets))),
            any::<u128>().prop_map(|bits| IpAddr::V6(Ipv6Addr::from(bits))),
        ]
    }

    proptest! {
        #[test]
        fn what_is_put_in_is_listed_and_comes_out_again(
            terms in prop::collection::vec(
                prop::sample::select(vec!["a", "-mx", "?include:b.example", "ip4:192.0.2.0/24", "x=y", "~exists:%{i}.c.example"]),
                0..6,
            ),
            address in addresses(),
        ) {
            let before = record(&format!("v=spf1 {} -all", terms.join(" ")));
            if let Some(after) = with_sender(&before, address) {
                let after = record(&after);
                prop_assert_eq!(with_sender(&after, address), None);
                prop_assert_eq!(without_sender(&after, address), Some(before.to_string()));
            }
        }
    }
}
