//! What RFC 7208 needs to know of domain names.

use std::fmt::Write;
use std::net::IpAddr;

/// Longest domain name as text, without the final dot (§7.3).
pub(crate) const MAX_NAME: usize = 253;
const MAX_LABEL: usize = 63;

/// `text` in the form in which it can be asked: lower case, no final dot. `None` where no DNS query can be made of
/// it (§4.3): an empty label, a label of more than 63 octets, more than 253 octets, or an octet that is not ASCII
/// (RFC 8616 §4: such a name never matches).
pub(crate) fn queryable(text: &str) -> Option<String> {
    let name = text.strip_suffix('.').unwrap_or(text);
    let well_formed = name.is_ascii()
        && name.len() <= MAX_NAME
        && name.split('.').all(|label| !label.is_empty() && label.len() <= MAX_LABEL);
    well_formed.then(|| name.to_ascii_lowercase())
}

/// The <domain> that `check_host()` works on (§4.3): besides what [`queryable`] asks, more than one label and no
/// address literal.
pub(crate) fn checkable(text: &str) -> Option<String> {
    queryable(text).filter(|name| name.contains('.') && !name.starts_with('['))
}

/// Truncates an expanded name to 253 octets by removing labels from the left (§7.3). A name whose last label alone
/// is longer stays as it is.
pub(crate) fn truncate(expanded: String) -> String {
    let name = expanded.strip_suffix('.').unwrap_or(&expanded);
    if name.len() <= MAX_NAME {
        return expanded;
    }
    let earliest_dot = name.len() - MAX_NAME - 1;
    match name.as_bytes()[earliest_dot..].iter().position(|&byte| byte == b'.') {
        Some(dot) => name[earliest_dot + dot + 1..].to_owned(),
        None => expanded,
    }
}

/// Whether `name` is `ancestor` or lies below it; both as [`queryable`] returns them.
pub(crate) fn is_at_or_below(name: &str, ancestor: &str) -> bool {
    name.strip_suffix(ancestor).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// The name that holds the PTR records of `ip`.
pub fn reverse_name(ip: IpAddr) -> String {
    let mut name = String::with_capacity(72);
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, d] = ip.octets();
            let _ = write!(name, "{d}.{c}.{b}.{a}.in-addr.arpa");
        }
        IpAddr::V6(ip) => {
            for octet in ip.octets().iter().rev() {
                let _ = write!(name, "{:x}.{:x}.", octet & 0xf, octet >> 4);
            }
            name.push_str("ip6.arpa");
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_which_no_query_can_be_made_are_told_apart() {
        let longest = format!("{}.example.com", "a".repeat(63));
        for (text, expected) in [
            ("Example.COM", Some("example.com")),
            ("example.com.", Some("example.com")),
            ("a..example.com", None),
            (".example.com", None),
            ("example.com..", None),
            ("", None),
            (".", None),
            ("bücher.example", None),
            (longest.as_str(), Some(longest.as_str())),
        ] {
            assert_eq!(queryable(text).as_deref(), expected, "{text}");
        }
        assert_eq!(queryable(&format!("a{longest}")), None);
        assert_eq!(queryable(&["abcdefg"; 32].join(".")), None);
    }

    #[test]
    fn a_single_label_and_an_address_literal_cannot_be_checked() {
        assert_eq!(checkable("localhost"), None);
        assert_eq!(checkable("[192.0.2.1]"), None);
        assert_eq!(checkable("mail.example"), Some("mail.example".to_owned()));
    }

    #[test]
    fn truncation_removes_whole_labels_from_the_left() {
        let kept = ["abcdefg"; 31].join(".") + ".ijklm";
        assert_eq!(kept.len(), 253);
        assert_eq!(truncate(format!("x.{kept}")), kept);
        assert_eq!(truncate(kept.clone()), kept);
        assert_eq!(truncate(format!("{kept}n")), kept[8..].to_owned() + "n");
        assert_eq!(truncate(format!("x.{kept}.")), kept);
        let hopeless = "a".repeat(300);
        assert_eq!(truncate(hopeless.clone()), hopeless);
    }

    #[test]
    fn a_name_is_below_another_only_at_a_label_boundary() {
        assert!(is_at_or_below("mail.example.com", "example.com"));
        assert!(is_at_or_below("example.com", "example.com"));
        assert!(!is_at_or_below("notexample.com", "example.com"));
        assert!(!is_at_or_below("com", "example.com"));
    }

    #[test]
    fn reverse_names_are_those_of_rfc_1035_and_rfc_3596() {
        assert_eq!(reverse_name("192.0.2.129".parse().unwrap()), "129.2.0.192.in-addr.arpa");
        assert_eq!(
            reverse_name("2001:db8::cb01".parse().unwrap()),
            "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"
        );
    }
}
