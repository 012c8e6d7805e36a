//! The name servers of a domain, each asked itself: who has the new record already.

use std::net::IpAddr;
use std::time::Duration;

use futures_util::future::join_all;
use serde::Serialize;

use crate::checks::{Names, failure_code};
use crate::facts::microsoft;
use crate::input::{Reach, reach};
use crate::ports::{DnsAnswer, DnsFailure, Ports, Question, RecordKind, RecordValue};
use crate::{Code, clean};

/// Most name servers that are asked; the root has as many.
const MOST_SERVERS: usize = 13;
/// Most octets of a record that is shown: all that a TXT record can hold, for it is compared and put back whole.
const SHOWN: usize = 65_535;

/// What one name server of the domain says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Authority {
    /// Its name.
    pub server: String,
    /// The address at which it was asked.
    pub address: Option<IpAddr>,
    /// Its SPF record, where it has exactly one.
    pub record: Option<String>,
    /// Which record that is.
    pub state: AuthorityState,
    /// How it answered.
    pub answered: AuthorityAnswer,
    /// For how many seconds its answer may be kept.
    pub ttl: Option<u32>,
}

/// Which record a name server has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum AuthorityState {
    /// The one that is to be there.
    New,
    /// The one that was there.
    Old,
    /// Neither: a slip in typing, or somebody else's change.
    Different,
    /// More than one.
    Several,
    /// None.
    Absent,
    /// It did not answer, or does not have the zone.
    Unreachable,
}

/// How a name server answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum AuthorityAnswer {
    /// With records.
    Records,
    /// The name has no TXT record.
    NoData,
    /// The name does not exist.
    NameNotFound,
    /// SERVFAIL or another error.
    ServerFailed,
    /// REFUSED.
    Refused,
    /// Not in time.
    TimedOut,
    /// Nothing is there.
    Unreachable,
    /// It answers, but not for this zone: a lame delegation.
    Lame,
    /// Its own name has no address on the internet, or none could be found out. Addresses of private networks are
    /// not asked: the domain's owner says which they are, and they would be somebody else's here.
    NoAddress,
}

/// The records to tell apart.
#[derive(Clone, Copy, Debug, Default)]
pub struct Expected<'a> {
    /// The one that is to be there.
    pub new: Option<&'a str>,
    /// Those that were there.
    pub old: &'a [String],
}

/// Who runs a domain's name servers, where their names tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DnsHost {
    /// What it is called.
    pub name: String,
    /// Where its help begins.
    pub help: Option<String>,
    /// Whether that page is among those that a click may open; otherwise it is shown as text.
    pub opens: bool,
}

/// Asks every name server of the domain's zone itself.
pub async fn ask_authorities<P: Ports>(domain: &str, expected: Expected<'_>, ports: &P) -> Vec<Authority> {
    let quiet = |_: &Question, _: Duration, _: Duration| {};
    let names = Names::new(ports, &quiet);
    match name_servers(domain, &names).await {
        Ok(servers) => ask_each(domain, &servers, expected, ports, &names).await,
        Err(_) => Vec::new(),
    }
}

/// Who runs these name servers.
pub fn dns_host(name_servers: &[String]) -> Option<DnsHost> {
    let name = name_servers.iter().find_map(|server| microsoft().dns_host(server))?;
    let help = microsoft().dns_help(name);
    let opens = help.is_some_and(|page| microsoft().is_link(page));
    Some(DnsHost { name: name.to_owned(), help: help.map(str::to_owned), opens })
}

/// The name servers of the zone that the domain is in, as the resolver knows them.
pub(crate) async fn name_servers<P: Ports>(domain: &str, names: &Names<'_, P>) -> Result<Vec<String>, Code> {
    let mut at = domain;
    loop {
        match names.answer(RecordKind::Ns, at).await {
            DnsAnswer::Failed(why) => return Err(failure_code(why)),
            DnsAnswer::Records(records) => {
                let name = |value: RecordValue| match value {
                    RecordValue::Name(name) => Some(name),
                    _ => None,
                };
                let servers = records.into_iter().filter_map(|record| name(record.value));
                return Ok(servers.take(MOST_SERVERS).collect());
            }
            DnsAnswer::NoData | DnsAnswer::NameNotFound => match at.split_once('.') {
                Some((_, parent)) if parent.contains('.') => at = parent,
                _ => return Ok(Vec::new()),
            },
        }
    }
}

pub(super) async fn ask_each<P: Ports>(
    domain: &str,
    servers: &[String],
    expected: Expected<'_>,
    ports: &P,
    names: &Names<'_, P>,
) -> Vec<Authority> {
    let mut servers: Vec<&String> = servers.iter().collect();
    servers.sort();
    join_all(servers.into_iter().map(|server| ask(domain, server, expected, ports, names))).await
}

pub(super) async fn ask<P: Ports>(
    domain: &str,
    server: &str,
    expected: Expected<'_>,
    ports: &P,
    names: &Names<'_, P>,
) -> Authority {
    let mut found = Authority {
        server: clean(server, 300),
        address: None,
        record: None,
        state: AuthorityState::Unreachable,
        answered: AuthorityAnswer::NoAddress,
        ttl: None,
    };
    let public = |answer: &DnsAnswer| answer.addresses().find(|address| reach(*address) == Reach::Public);
    let address = match public(&names.answer(RecordKind::A, server).await) {
        Some(address) => Some(address),
        None => public(&names.answer(RecordKind::Aaaa, server).await),
    };
    let Some(address) = address else { return found };
    found.address = Some(address);
    let heard = ports.lookup_at(address, Question::new(RecordKind::Txt, domain)).await;
    found.answered = match &heard.answer {
        DnsAnswer::Failed(DnsFailure::ServerFailed) => AuthorityAnswer::ServerFailed,
        DnsAnswer::Failed(DnsFailure::Refused) => AuthorityAnswer::Refused,
        DnsAnswer::Failed(DnsFailure::TimedOut) => AuthorityAnswer::TimedOut,
        DnsAnswer::Failed(DnsFailure::Unreachable) => AuthorityAnswer::Unreachable,
        // A referral, or an answer from hearsay.
        _ if !heard.authoritative => AuthorityAnswer::Lame,
        DnsAnswer::Records(_) => AuthorityAnswer::Records,
        DnsAnswer::NoData => AuthorityAnswer::NoData,
        DnsAnswer::NameNotFound => AuthorityAnswer::NameNotFound,
    };
    let answered = matches!(
        found.answered,
        AuthorityAnswer::Records | AuthorityAnswer::NoData | AuthorityAnswer::NameNotFound
    );
    if answered {
        let records: Vec<String> = records(&heard.answer);
        found.ttl = heard.answer.records().iter().map(|record| record.ttl).max();
        found.state = state(&records, expected);
        found.record = if let [only] = records.as_slice() { Some(only.clone()) } else { None };
    }
    found
}

/// The SPF records of an answer, for showing and comparing.
pub(super) fn records(answer: &DnsAnswer) -> Vec<String> {
    let spf = answer.texts().filter(|text| spf::record::is_spf(text)).take(20);
    spf.map(|text| clean(&String::from_utf8_lossy(text), SHOWN)).collect()
}

fn state(records: &[String], expected: Expected<'_>) -> AuthorityState {
    match records {
        [] => AuthorityState::Absent,
        [only] if expected.new.is_some_and(|new| same(only, new)) => AuthorityState::New,
        [only] if expected.old.iter().any(|old| same(only, old)) => AuthorityState::Old,
        [_] => AuthorityState::Different,
        _ => AuthorityState::Several,
    }
}

/// Spaces at the end are lost in many a form, and mean nothing.
fn same(one: &str, other: &str) -> bool {
    one.trim_end() == clean(other, SHOWN).trim_end()
}
