//! Dated facts about Microsoft 365: names, addresses, neighbours, and what changes by date.
//!
//! The data is in `facts/microsoft.toml`, each fact with its source and the day on which it was last read.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Cloud;

/// What is known about Microsoft 365.
pub fn microsoft() -> &'static Microsoft {
    static MICROSOFT: LazyLock<Microsoft> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "the text is part of the program, and a test reads it")]
        toml::from_str(include_str!("../facts/microsoft.toml")).expect("facts/microsoft.toml reads")
    });
    &MICROSOFT
}

/// What is known about Microsoft 365.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Microsoft {
    submission_port: u16,
    mx_port: u16,
    hve_host: String,
    acs_host: String,
    control_hosts: BTreeMap<String, String>,
    not_endpoints: Vec<String>,
    banner_suffixes: Vec<String>,
    banner_product: String,
    links: Vec<String>,
    clouds: Vec<CloudNames>,
    addresses: AddressRanges,
    filters: BTreeMap<String, String>,
    dns_hosts: BTreeMap<String, String>,
    dns_help: BTreeMap<String, String>,
    facts: Vec<Fact>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CloudNames {
    cloud: Cloud,
    submission_host: Option<String>,
    mx_suffixes: Vec<String>,
    spf_include: String,
    authority: String,
}

/// The addresses that Microsoft publishes for Exchange Online, to notice that a name was redirected on the way.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressRanges {
    /// Where Microsoft publishes them.
    pub source: String,
    /// Microsoft's version of the list.
    pub version: String,
    /// Servers that listen on port 25: the tenants' MX endpoints.
    pub port_25: Vec<AddressRange>,
    /// Servers for clients, port 587 among others (IPv4).
    pub client: Vec<AddressRange>,
}

/// An address block in CIDR form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct AddressRange {
    network: IpAddr,
    prefix: u8,
}

/// A tenant's MX endpoint, told by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The cloud whose suffix it has. Names cannot tell GCC from worldwide, nor DoD from GCC High.
    pub cloud: Cloud,
}

/// Something that Microsoft says and may change, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The stable name that reasons refer to as `fact:<id>`.
    pub id: String,
    /// The fact in a sentence or two of English; the words have it in every language.
    pub value: String,
    /// Its number, where it is a limit or a price.
    #[serde(default)]
    pub number: Option<u32>,
    /// The first day on which it holds, where that is known.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub valid_from: Option<Date>,
    /// The last day on which it holds, where it ends.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub valid_until: Option<Date>,
    /// Where it is written (https).
    pub source: String,
    /// What the source is called.
    pub source_title: String,
    /// The day on which the source was last read.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub checked_on: Date,
    /// How well it is founded.
    pub confidence: Confidence,
}

/// How well a fact is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Said by Microsoft, or by several independent sources.
    High,
    /// One good source.
    Medium,
    /// One secondary source, or sources that differ.
    Low,
    /// Common knowledge of the trade.
    Common,
}

impl Fact {
    /// Whether it holds on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_until.is_none_or(|until| day <= until)
    }
}

impl Microsoft {
    /// The tenant's MX endpoint that this host is, by a whole-label MX suffix of any cloud.
    pub fn endpoint(&self, host: &str) -> Option<Endpoint> {
        if self.not_endpoints.iter().any(|suffix| is_under(host, suffix)) {
            return None;
        }
        let names =
            self.clouds.iter().find(|names| names.mx_suffixes.iter().any(|suffix| is_under(host, suffix)))?;
        Some(Endpoint { cloud: names.cloud })
    }

    /// The host for SMTP AUTH client submission; `None` where Microsoft does not publish one.
    pub fn submission_host(&self, cloud: Cloud) -> Option<&str> {
        self.cloud(cloud).submission_host.as_deref()
    }

    /// The port for client submission, HVE and Azure Communication Services: 587, STARTTLS.
    pub fn submission_port(&self) -> u16 {
        self.submission_port
    }

    /// The port of MX endpoints: 25.
    pub fn mx_port(&self) -> u16 {
        self.mx_port
    }

    /// The name that a domain's SPF record includes for this cloud.
    pub fn spf_include(&self, cloud: Cloud) -> &str {
        &self.cloud(cloud).spf_include
    }

    /// The host of the sign-in service (OAuth 2.0 authority).
    pub fn authority(&self, cloud: Cloud) -> &str {
        &self.cloud(cloud).authority
    }

    /// The host of High Volume Email.
    pub fn hve_host(&self) -> &str {
        &self.hve_host
    }

    /// The host of Azure Communication Services Email.
    pub fn acs_host(&self) -> &str {
        &self.acs_host
    }

    /// The mail filter whose MX host this is, by name.
    pub fn filter(&self, host: &str) -> Option<&str> {
        self.filters.iter().find(|(suffix, _)| is_under(host, suffix)).map(|(_, name)| name.as_str())
    }

    /// Who runs the DNS, by the name of a name server.
    pub fn dns_host(&self, name_server: &str) -> Option<&str> {
        let hit = self.dns_hosts.iter().find(|(suffix, _)| match suffix.strip_prefix("label:") {
            Some(start) => {
                without_dot(name_server).split('.').any(|label| starts_with_ignore_case(label, start))
            }
            None => is_under(name_server, suffix),
        });
        hit.map(|(_, name)| name.as_str())
    }

    /// Where the help of a DNS host begins, by its name. To be shown as text: it is not among [`Self::links`].
    pub fn dns_help(&self, name: &str) -> Option<&str> {
        self.dns_help.get(name).map(String::as_str)
    }

    /// A host outside Microsoft that greets everybody on this port. When it does not answer either, the port is
    /// closed on the way; when it does, the trouble is with Microsoft's host. It gets connect, greeting and QUIT.
    pub fn control_host(&self, port: u16) -> Option<&str> {
        self.control_hosts.get(&port.to_string()).map(String::as_str)
    }

    /// Whether a recipient may be tried at this host without sending anything: a tenant's endpoint or a
    /// submission host of Microsoft's, never a filter's or anybody else's.
    pub fn may_probe(&self, host: &str) -> bool {
        let submission = || self.clouds.iter().filter_map(|names| names.submission_host.as_deref());
        self.endpoint(host).is_some()
            || submission().chain([self.hve_host()]).any(|known| known.eq_ignore_ascii_case(host))
    }

    /// Whether a name is one that everybody meets, Microsoft's or a control host's, and so names nobody. A tenant's
    /// endpoint names its tenant, and is none.
    pub fn is_everybodys(&self, host: &str) -> bool {
        let host = without_dot(host);
        let of_clouds = self.clouds.iter().flat_map(|names| {
            let own = [&names.spf_include, &names.authority];
            own.into_iter().chain(&names.submission_host).chain(&names.mx_suffixes)
        });
        let named = of_clouds
            .chain([&self.hve_host, &self.acs_host])
            .chain(self.control_hosts.values())
            .chain(&self.links)
            .chain(&self.banner_suffixes);
        let of_servers = |suffix: &String| is_under(host, suffix);
        named.into_iter().any(|known| known.eq_ignore_ascii_case(host))
            || (self.endpoint(host).is_none() && self.banner_suffixes.iter().any(of_servers))
    }

    /// The suffix below which a name is a customer's: of tenants' endpoints, or of a mail filter.
    pub fn suffix_of_customers(&self, host: &str) -> Option<&str> {
        let of_tenants = self.clouds.iter().flat_map(|names| &names.mx_suffixes);
        let below = |suffix: &&String| is_under(host, suffix);
        of_tenants
            .chain(self.filters.keys())
            .filter(below)
            .map(String::as_str)
            .max_by_key(|suffix| suffix.len())
    }

    /// The last day on which password sign-in is on by default in tenants that exist already.
    pub fn basic_auth_last_day(&self) -> Date {
        self.fact("basic-auth-off-by-default")
            .and_then(|fact| fact.valid_from)
            .and_then(|from| from.yesterday().ok())
            .unwrap_or(Date::MAX)
    }

    /// An address from which Microsoft delivers mail in this cloud, for asking whether a domain's SPF record lists
    /// Microsoft. `None` where no such address is known.
    pub fn outgoing_address(&self, cloud: Cloud) -> Option<IpAddr> {
        let worldwide = matches!(cloud, Cloud::Worldwide | Cloud::Gcc);
        self.addresses.port_25.first().filter(|_| worldwide).map(|range| range.network)
    }

    /// The suffixes of hosts at which a recipient may be tried without sending anything.
    pub fn probe_suffixes(&self) -> impl Iterator<Item = &str> {
        let mut seen = std::collections::BTreeSet::new();
        let all = self.clouds.iter().flat_map(|names| names.mx_suffixes.iter());
        all.map(String::as_str).filter(move |suffix| seen.insert(*suffix))
    }

    /// Whether a greeting (the text after 220) is that of Exchange Online: its product name and a host of
    /// Microsoft's. An Exchange server of one's own has the same product name.
    pub fn is_banner_of_microsoft(&self, greeting: &str) -> bool {
        let host = greeting.split_whitespace().next().unwrap_or_default();
        contains_ignore_case(greeting, &self.banner_product)
            && self.banner_suffixes.iter().any(|suffix| is_under(host, suffix))
    }

    /// The addresses that Microsoft publishes.
    pub fn address_ranges(&self) -> &AddressRanges {
        &self.addresses
    }

    /// The hosts that may be opened with a click.
    pub fn links(&self) -> &[String] {
        &self.links
    }

    /// Whether this address may be opened with a click: https, no user name, no port, a listed host.
    pub fn is_link(&self, url: &str) -> bool {
        let Some(rest) = url.strip_prefix("https://") else { return false };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        self.links.iter().any(|link| link.eq_ignore_ascii_case(host))
    }

    /// Every dated fact.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The fact of this name.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The latest day on which a fact was checked.
    pub fn checked_on(&self) -> Date {
        self.facts.iter().map(|fact| fact.checked_on).max().unwrap_or(Date::ZERO)
    }

    /// Outside recipients that a tenant with this many paid licences can reach in 24 hours:
    /// 500 × licences^0.7 + 9,500, rounded.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "2^32^0.7 × 500 fits u32 and is positive"
    )]
    pub fn tenant_external_limit(&self, licences: u32) -> u32 {
        (500.0 * f64::from(licences.max(1)).powf(0.7) + 9_500.0).round() as u32
    }

    fn cloud(&self, cloud: Cloud) -> &CloudNames {
        // Every cloud is in the file; a test holds this. The first is worldwide.
        self.clouds.iter().find(|names| names.cloud == cloud).unwrap_or(&self.clouds[0])
    }
}

impl AddressRanges {
    /// Whether the address is one of Microsoft's, on whatever port.
    pub fn contains(&self, address: IpAddr) -> bool {
        self.port_25.iter().chain(&self.client).any(|range| range.contains(address))
    }
}

impl AddressRange {
    /// Whether the address lies in the block.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.network, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let shift = 32 - u32::from(self.prefix.min(32));
                u64::from(network.to_bits()) >> shift == u64::from(address.to_bits()) >> shift
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let shift = 128 - u32::from(self.prefix.min(128));
                shift == 128 || network.to_bits() >> shift == address.to_bits() >> shift
            }
            _ => false,
        }
    }
}

impl TryFrom<String> for AddressRange {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let parsed = text.split_once('/').and_then(|(network, prefix)| {
            Some(Self { network: network.parse().ok()?, prefix: prefix.parse().ok()? })
        });
        let longest = |range: &Self| if range.network.is_ipv4() { 32 } else { 128 };
        parsed
            .filter(|range| range.prefix <= longest(range))
            .ok_or_else(|| format!("not an address block: {text}"))
    }
}

impl std::fmt::Display for AddressRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.network, self.prefix)
    }
}

/// Whether a host is below a suffix, label by label; the suffix itself is not.
fn is_under(host: &str, suffix: &str) -> bool {
    let host = without_dot(host);
    host.len() > suffix.len() + 1
        && host.is_char_boundary(host.len() - suffix.len())
        && host[host.len() - suffix.len()..].eq_ignore_ascii_case(suffix)
        && host.as_bytes()[host.len() - suffix.len() - 1] == b'.'
}

fn without_dot(host: &str) -> &str {
    host.strip_suffix('.').unwrap_or(host)
}

fn starts_with_ignore_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn contains_ignore_case(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_has_a_whole_suffix_of_a_cloud() {
        let known = |host: &str| microsoft().endpoint(host).map(|endpoint| endpoint.cloud);
        assert_eq!(known("contoso-com.mail.protection.outlook.com"), Some(Cloud::Worldwide));
        assert_eq!(known("Contoso-com.Mail.Protection.Outlook.com."), Some(Cloud::Worldwide));
        assert_eq!(known("contoso-com.o-v1.mx.microsoft"), Some(Cloud::Worldwide));
        assert_eq!(known("contoso-us.mail.protection.office365.us"), Some(Cloud::GccHigh));
        assert_eq!(known("contoso-cn.mail.protection.partner.outlook.cn"), Some(Cloud::China));
        assert_eq!(known("evilmail.protection.outlook.com"), None);
        assert_eq!(known("contoso.evilmx.microsoft"), None);
        assert_eq!(known("mail.protection.outlook.com"), None);
        assert_eq!(known("mail.protection.outlook.com.example.org"), None);
        assert_eq!(known("smtp.hve.mx.microsoft"), None);
        assert_eq!(known(""), None);
        assert_eq!(known("ä.mx.microsofT"), Some(Cloud::Worldwide));
        assert_eq!(known("éxmicrosoft"), None);
    }

    #[test]
    fn every_cloud_has_its_names_and_only_dod_lacks_a_submission_host() {
        for &cloud in Cloud::ALL {
            assert!(microsoft().clouds.iter().any(|names| names.cloud == cloud), "{cloud:?}");
            assert_eq!(microsoft().submission_host(cloud).is_none(), cloud == Cloud::Dod);
            assert!(microsoft().spf_include(cloud).starts_with("spf.protection."));
        }
        assert_eq!(microsoft().submission_host(Cloud::China), Some("smtp.partner.outlook.cn"));
    }

    #[test]
    fn what_is_everybodys_names_no_tenant() {
        for host in [
            "smtp.office365.com",
            "SMTP.Office365.com.",
            "gmail-smtp-in.l.google.com",
            "spf.protection.outlook.com",
            "mail.protection.outlook.com",
            "AM6PR08CA0034.eurprd08.prod.outlook.com",
            "smtp.hve.mx.microsoft",
        ] {
            assert!(microsoft().is_everybodys(host), "{host}");
        }
        for host in
            ["contoso-com.mail.protection.outlook.com", "contoso-com.o-v1.mx.microsoft", "contoso.com"]
        {
            assert!(!microsoft().is_everybodys(host), "{host}");
        }
        let suffix = |host| microsoft().suffix_of_customers(host);
        assert_eq!(suffix("contoso-com.mail.protection.outlook.com"), Some("mail.protection.outlook.com"));
        assert_eq!(suffix("contoso.mimecast.com"), Some("mimecast.com"));
        assert_eq!(suffix("contoso.com"), None);
    }

    #[test]
    fn filters_and_dns_hosts_are_told_by_their_names() {
        assert_eq!(microsoft().filter("de-smtp-inbound-1.mimecast.com"), Some("Mimecast"));
        assert_eq!(microsoft().filter("mx1.notmimecast.com"), None);
        assert_eq!(microsoft().dns_host("ns43.domaincontrol.com."), Some("GoDaddy"));
        assert_eq!(microsoft().dns_host("ns-1536.awsdns-00.co.uk"), Some("Amazon Route 53"));
        assert_eq!(microsoft().dns_host("ns1-03.azure-dns.com"), Some("Azure DNS"));
        assert_eq!(microsoft().dns_host("ns1.contoso.com"), None);
    }

    #[test]
    fn the_help_of_a_dns_host_is_a_start_page_of_a_host_that_is_known() {
        for (name, page) in &microsoft().dns_help {
            assert!(microsoft().dns_hosts.values().any(|known| known == name), "{name}");
            assert!(page.starts_with("https://") && page.ends_with('/'), "{page}");
        }
        assert!(microsoft().dns_help("GoDaddy").is_some() && microsoft().dns_help("nobody").is_none());
    }

    #[test]
    fn a_greeting_is_microsofts_by_host_and_product() {
        let greets = |text: &str| microsoft().is_banner_of_microsoft(text);
        assert!(greets(
            "SY5P282CA0097.outlook.office365.com Microsoft ESMTP MAIL Service ready at Sun, 23 Nov 2025"
        ));
        assert!(greets(
            "AMS0EPF0000019A.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready at Sun"
        ));
        assert!(!greets("mail.contoso.com Microsoft ESMTP MAIL Service ready at Sun, 23 Nov 2025"));
        assert!(!greets("smtp.office365.com ESMTP Postfix"));
        assert!(!greets(""));
    }

    #[test]
    fn the_ports_for_mail_have_a_control_host_outside_microsoft() {
        for port in [microsoft().mx_port(), microsoft().submission_port()] {
            let host = microsoft().control_host(port).unwrap();
            assert!(microsoft().endpoint(host).is_none() && !host.ends_with("office365.com"));
        }
        assert_eq!(microsoft().control_host(443), None);
    }

    #[test]
    fn microsofts_addresses_are_told_from_others() {
        let ranges = microsoft().address_ranges();
        for address in ["52.101.68.0", "40.93.1.1", "104.47.127.255", "2a01:111:f400:1::1", "52.97.1.2"] {
            assert!(ranges.contains(address.parse().unwrap()), "{address}");
        }
        for address in ["104.47.128.1", "192.168.1.1", "2a01:111:f500::1", "203.0.113.7"] {
            assert!(!ranges.contains(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn only_listed_hosts_are_links() {
        let link = |url: &str| microsoft().is_link(url);
        assert!(link("https://admin.exchange.microsoft.com/#/connectors"));
        assert!(!link("http://admin.exchange.microsoft.com/"));
        assert!(!link("https://admin.exchange.microsoft.com@evil.example/"));
        assert!(!link("https://admin.exchange.microsoft.com.evil.example/"));
        assert!(!link("https://aka.ms:444/x"));
    }

    #[test]
    fn every_fact_has_an_id_of_its_own_a_source_and_a_date() {
        let mut ids = std::collections::BTreeSet::new();
        for fact in microsoft().facts() {
            assert!(ids.insert(&fact.id), "{} twice", fact.id);
            assert!(fact.source.starts_with("https://") && !fact.source_title.is_empty(), "{}", fact.id);
            assert!(
                fact.valid_from.zip(fact.valid_until).is_none_or(|(from, until)| from <= until),
                "{}",
                fact.id
            );
        }
        assert!(microsoft().checked_on() >= jiff::civil::date(2026, 11, 23));
    }

    #[test]
    fn basic_authentication_has_its_last_good_day() {
        let off = microsoft().fact("basic-auth-off-by-default").unwrap();
        assert!(!off.holds_on(jiff::civil::date(2026, 12, 31)));
        assert!(off.holds_on(jiff::civil::date(2027, 1, 1)));
    }

    #[test]
    fn the_tenant_limit_follows_microsofts_formula() {
        let limit = |licences| microsoft().tenant_external_limit(licences);
        let published = [(1, 10_000), (10, 12_006), (25, 14_259), (100, 22_059), (1_000, 72_446)];
        for (licences, recipients) in published {
            assert_eq!(limit(licences), recipients);
        }
    }
}
