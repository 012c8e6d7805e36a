//! The records of the pretend network.

use std::collections::BTreeMap;
use std::net::IpAddr;

/// Zones with their records, and the names that are out of order.
///
/// Names are absolute; case and a trailing dot do not matter; the empty name is the root. A name that is in no
/// zone does not exist, as the root says. A record that cannot go on the wire (a label too long) makes its name
/// answer SERVFAIL.
#[derive(Debug, Clone, Default)]
pub struct Zones {
    records: BTreeMap<String, Vec<Value>>,
    failures: BTreeMap<String, Failure>,
}

/// How a name can be out of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Failure {
    /// SERVFAIL.
    ServerFailed,
    /// REFUSED.
    Refused,
    /// No answer, over UDP or TCP.
    Silent,
}

/// What a record says; names lower case without a trailing dot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Start { primary: String },
    NameServer(String),
    Address(IpAddr),
    Exchanger { preference: u16, exchange: String },
    Text(String),
    Alias(String),
    Pointer(String),
}

impl Zones {
    /// No zone, no record.
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins a zone: gives it a start of authority, with `primary` as its first name server.
    pub fn apex(&mut self, name: &str, primary: &str) {
        self.add(name, Value::Start { primary: normal(primary) });
        self.name_server(name, primary);
    }

    /// Adds a name server.
    pub fn name_server(&mut self, name: &str, host: &str) {
        self.add(name, Value::NameServer(normal(host)));
    }

    /// Adds an address, A or AAAA.
    pub fn address(&mut self, name: &str, address: IpAddr) {
        self.add(name, Value::Address(address));
    }

    /// Adds a mail exchanger. Preference 0 with an empty name is the null MX of RFC 7505.
    pub fn exchanger(&mut self, name: &str, preference: u16, exchange: &str) {
        self.add(name, Value::Exchanger { preference, exchange: normal(exchange) });
    }

    /// Adds a text; one beyond 255 octets goes out in several strings (RFC 7208 §3.3).
    pub fn text(&mut self, name: &str, text: &str) {
        self.add(name, Value::Text(text.to_owned()));
    }

    /// Makes a name the alias of another one.
    pub fn alias(&mut self, name: &str, target: &str) {
        self.add(name, Value::Alias(normal(target)));
    }

    /// Gives an address a reverse name.
    pub fn pointer(&mut self, address: IpAddr, name: &str) {
        self.add(&reverse_name(address), Value::Pointer(normal(name)));
    }

    /// Takes all texts of a name away.
    pub fn remove_texts(&mut self, name: &str) {
        if let Some(values) = self.records.get_mut(&normal(name)) {
            values.retain(|value| !matches!(value, Value::Text(_)));
        }
    }

    /// Takes all records of a name away.
    pub fn remove(&mut self, name: &str) {
        self.records.remove(&normal(name));
    }

    /// Puts a name out of order.
    pub fn fail(&mut self, name: &str, failure: Failure) {
        self.failures.insert(normal(name), failure);
    }

    /// Puts a name back in order.
    pub fn mend(&mut self, name: &str) {
        self.failures.remove(&normal(name));
    }

    fn add(&mut self, name: &str, value: Value) {
        let values = self.records.entry(normal(name)).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    pub(super) fn failure(&self, name: &str) -> Option<Failure> {
        self.failures.get(name).copied()
    }

    pub(super) fn values(&self, name: &str) -> &[Value] {
        self.records.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether there is a record at the name or below it (an empty non-terminal exists too, RFC 8020).
    pub(super) fn exists(&self, name: &str) -> bool {
        let below = format!(".{name}");
        name.is_empty()
            || self
                .records
                .iter()
                .any(|(other, values)| !values.is_empty() && (other == name || other.ends_with(&below)))
    }

    /// The zone that a name is in, and its primary name server.
    pub(super) fn enclosing(&self, name: &str) -> Option<(&str, &str)> {
        let mut rest = name;
        loop {
            let found = self.records.get_key_value(rest).and_then(|(apex, values)| {
                values.iter().find_map(|value| match value {
                    Value::Start { primary } => Some((apex.as_str(), primary.as_str())),
                    _ => None,
                })
            });
            match found {
                Some(found) => return Some(found),
                None if rest.is_empty() => return None,
                None => rest = rest.split_once('.').map_or("", |(_, parent)| parent),
            }
        }
    }
}

pub(super) fn normal(name: &str) -> String {
    name.trim_end_matches('.').to_ascii_lowercase()
}

/// The name under which the reverse name of an address is kept (RFC 1035 §3.5, RFC 3596 §2.5).
fn reverse_name(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, d] = v4.octets();
            format!("{d}.{c}.{b}.{a}.in-addr.arpa")
        }
        IpAddr::V6(v6) => {
            let nibbles = v6.octets().into_iter().rev().flat_map(|octet| [octet & 15, octet >> 4]);
            let digits = nibbles.filter_map(|nibble| char::from_digit(nibble.into(), 16));
            digits.flat_map(|digit| [digit, '.']).chain("ip6.arpa".chars()).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reverse_names_are_those_of_the_rfcs() {
        assert_eq!(reverse_name([203, 0, 113, 7].into()), "7.113.0.203.in-addr.arpa");
        assert_eq!(
            reverse_name("2001:db8::1".parse().unwrap()),
            "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"
        );
    }

    #[test]
    fn a_name_belongs_to_the_closest_zone_above_it() {
        let mut zones = Zones::new();
        assert_eq!(zones.enclosing("a.b"), None);
        zones.apex("", "root");
        zones.apex("B.", "ns.b");
        assert_eq!(zones.enclosing("a.b"), Some(("b", "ns.b")));
        assert_eq!(zones.enclosing("ab"), Some(("", "root")));
    }

    #[test]
    fn a_name_with_names_below_it_exists() {
        let mut zones = Zones::new();
        zones.text("a.b.c", "x");
        assert!(zones.exists("b.c") && zones.exists("a.b.c") && zones.exists("c"));
        assert!(!zones.exists("x.b.c") && !zones.exists("bb.c"));
        zones.remove_texts("a.b.c");
        assert!(!zones.exists("b.c"));
    }
}
