//! Who and what is called how in a bundle: each name, mailbox and address has one stand-in, the same everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use super::scan::{self, Piece};
use crate::facts::microsoft;
use crate::input::{Reach, reach};

/// Labels of a name that say what it is for and not whose.
const LABELS: [&str; 8] = ["autodiscover", "selector1", "selector2", "mail", "smtp", "mx", "www", "*"];
/// Labels that begin with `_` and are a protocol's.
const PROTOCOLS: [&str; 8] = ["_dmarc", "_domainkey", "_spf", "_smtp", "_tls", "_mta-sts", "_report", "_tcp"];
/// Names below these are a tenant's.
const TENANTS: [&str; 4] = ["onmicrosoft.com", "onmicrosoft.us", "partner.onmschina.cn", "sharepoint.com"];
/// Names of bodies that everybody has to do with.
const BODIES: [&str; 7] = [
    "microsoft.com",
    "office.com",
    "office.net",
    "in-addr.arpa",
    "ip6.arpa",
    "zen.spamhaus.org",
    "localhost",
];

/// The stand-ins given so far.
#[derive(Debug, Default)]
pub(super) struct StandIns {
    names: BTreeMap<String, String>,
    mailboxes: BTreeMap<String, String>,
    addresses: BTreeMap<IpAddr, String>,
    given: BTreeMap<&'static str, usize>,
}

impl StandIns {
    /// The next one of a kind: `mailbox-1`, `mailbox-2`.
    pub(super) fn next(&mut self, kind: &'static str) -> String {
        let number = self.given.entry(kind).or_default();
        *number += 1;
        format!("{kind}-{number}")
    }

    /// The stand-in for an address; one that Microsoft publishes and one that never leaves a computer stay.
    pub(super) fn address(&mut self, address: IpAddr) -> String {
        let address = address.to_canonical();
        let kind = match (reach(address), address) {
            (Reach::Reserved, _) => return address.to_string(),
            _ if microsoft().address_ranges().contains(address) => return address.to_string(),
            (Reach::Public, IpAddr::V4(_)) => "public-ipv4",
            (Reach::Public, IpAddr::V6(_)) => "public-ipv6",
            (Reach::Private, IpAddr::V4(_)) => "private-ipv4",
            (Reach::Private, IpAddr::V6(_)) => "private-ipv6",
            (Reach::Cgnat, _) => "shared-ipv4",
        };
        if let Some(known) = self.addresses.get(&address) {
            return known.clone();
        }
        let stand_in = self.next(kind);
        self.addresses.insert(address, stand_in.clone());
        stand_in
    }

    /// Takes note that one of a kind is there.
    pub(super) fn give(&mut self, kind: &'static str) {
        self.given.entry(kind).or_insert(1);
    }

    /// Every kind of which one was given.
    pub(super) fn kinds(&self) -> BTreeSet<&'static str> {
        self.given.keys().copied().collect()
    }

    /// The stand-in for a name; `None` where it names nobody.
    pub(super) fn name(&mut self, name: &str) -> Option<String> {
        (!names_nobody(name)).then(|| self.name_of_somebody(name))
    }

    /// The stand-in for a name that is somebody's, whosever it looks.
    pub(super) fn name_of_somebody(&mut self, name: &str) -> String {
        let canonical = canonical(name);
        if let Some(known) = self.names.get(&canonical) {
            return known.clone();
        }
        let stand_in = self.made(&canonical);
        self.names.insert(canonical, stand_in.clone());
        stand_in
    }

    fn made(&mut self, name: &str) -> String {
        if let Some((address, rest)) = scan::reversed(name) {
            let stand_in = self.address(address);
            let stays = stand_in == address.to_canonical().to_string();
            let front = if stays { &name[..name.len() - rest.len() - 1] } else { &stand_in };
            return format!("{front}.{}", self.name(rest).unwrap_or_else(|| rest.to_owned()));
        }
        let ours = microsoft().suffix_of_customers(name);
        if let Some(suffix) = ours {
            return format!("{}.{suffix}", self.of_customer(&name[..name.len() - suffix.len() - 1]));
        }
        let is_below = |suffix: &&&str| name.strip_suffix(**suffix).is_some_and(|front| front.ends_with('.'));
        if let Some(suffix) = TENANTS.iter().find(is_below) {
            return format!("{}.{suffix}", self.next("tenant"));
        }
        match name.split_once('.') {
            Some((label, rest)) if PROTOCOLS.contains(&label) && rest.contains('.') => {
                format!("{label}.{}", self.name(rest).unwrap_or_else(|| rest.to_owned()))
            }
            _ => self.below_a_known_one(name).unwrap_or_else(|| self.next("domain")),
        }
    }

    /// What an endpoint's label says: `contoso-com` is contoso.com.
    fn of_customer(&mut self, front: &str) -> String {
        let first = front.split('.').next().unwrap_or_default();
        let known = self.names.iter().find(|(name, _)| name.replace('.', "-") == first);
        let domain = match known.map(|(_, stand_in)| stand_in.clone()) {
            Some(domain) => domain,
            None => self.next("domain"),
        };
        format!("{}-mx", domain.replace('.', "-"))
    }

    fn below_a_known_one(&mut self, name: &str) -> Option<String> {
        let dots = name.match_indices('.').map(|(n, _)| n);
        let (front, parent) = dots
            .map(|n| (&name[..n], &name[n + 1..]))
            .find_map(|(front, rest)| Some((front, self.names.get(rest)?.clone())))?;
        let front = if LABELS.contains(&front) { front.to_owned() } else { self.next("host") };
        Some(format!("{front}.{parent}"))
    }

    /// The stand-in for a mailbox's local part.
    pub(super) fn mailbox(&mut self, local: &str, domain: &str) -> String {
        let whole = mailbox(local, domain);
        if let Some(known) = self.mailboxes.get(&whole) {
            return known.clone();
        }
        let stand_in = self.next("mailbox");
        self.mailboxes.insert(whole, stand_in.clone());
        stand_in
    }

    /// Whether a mailbox has a stand-in already.
    pub(super) fn knows_mailbox(&self, local: &str, domain: &str) -> bool {
        self.mailboxes.contains_key(&mailbox(local, domain))
    }

    /// Whether a text has a mailbox, name or address in it that has a stand-in already.
    pub(super) fn knows_a_piece_of(&self, text: &str) -> bool {
        scan::pieces(text).iter().any(|piece| match piece {
            Piece::Address(address) => self.addresses.contains_key(&address.to_canonical()),
            Piece::Name(name) => self.names.contains_key(&canonical(name)),
            Piece::Mailbox(_, domain) => {
                matches!(&**domain, Piece::Name(name) if self.names.contains_key(&canonical(name)))
            }
            Piece::Other(_) => false,
        })
    }
}

fn mailbox(local: &str, domain: &str) -> String {
    format!("{}@{}", local.to_lowercase(), canonical(domain))
}

/// Lower case and Punycode, without a dot at the end.
pub(super) fn canonical(name: &str) -> String {
    let name = name.trim_end_matches('.');
    idna::domain_to_ascii(name).unwrap_or_else(|_| name.to_lowercase())
}

/// Whether a name is Microsoft's or everybody's. A server of an endpoint is named in capitals, as it greets.
fn names_nobody(name: &str) -> bool {
    microsoft().is_everybodys(name)
        || BODIES.iter().any(|body| name.eq_ignore_ascii_case(body))
        || is_server_of_an_endpoint(name)
}

/// `DB5EUR03FT047.mail.protection.outlook.com` and `AMS0EPF0000019A.mail.protection.outlook.com` greet for an
/// endpoint. A tenant's label has a dash, for the dot in its domain.
fn is_server_of_an_endpoint(name: &str) -> bool {
    let Some((label, rest)) = name.split_once('.') else { return false };
    let numbered = |mark: &str, digits: usize| {
        let number = label.rsplit_once(mark).map(|(_, number)| number).unwrap_or_default();
        number.len() == digits && number.bytes().all(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b))
    };
    microsoft().endpoint(name).is_some()
        && microsoft().suffix_of_customers(name).is_some_and(|suffix| suffix.eq_ignore_ascii_case(rest))
        && label.len() >= 11
        && label.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        && (numbered("FT", 3) || numbered("EPF", 8))
}
