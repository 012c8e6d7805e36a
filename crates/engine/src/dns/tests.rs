//! Plans and looks against a DNS that is a table. Every answer is there at once, so a future is done when it is polled.

#![allow(clippy::format_collect, clippy::format_push_string, reason = "short tables are built that way")]

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;

use futures_util::FutureExt as _;
use proptest::prelude::*;

use super::*;
use crate::ports::{
    Attempt, Call, ComposeError, Composed, DnsAnswer, DnsFailure, Draft, Heard, Lookup, Ports, Question,
    Record, RecordKind, RecordValue, ServerAnswer,
};
use crate::{Code, Finding, IpKind, Method};

/// Lines `name TYPE value`; `FAIL` lets a name fail. Lines that begin with `@address` are what that server says.
#[derive(Default)]
pub(super) struct Table {
    resolver: BTreeMap<(String, RecordKind), Vec<RecordValue>>,
    failing: BTreeMap<String, DnsFailure>,
    servers: BTreeMap<IpAddr, BTreeMap<(String, RecordKind), Vec<RecordValue>>>,
    broken: BTreeMap<IpAddr, ServerAnswer>,
}

impl Table {
    pub(super) fn read(text: &str) -> Self {
        let mut table = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (server, line) = match line.strip_prefix('@') {
                Some(rest) => {
                    let (server, line) = rest.split_once(' ').unwrap();
                    (Some(server.parse::<IpAddr>().unwrap()), line)
                }
                None => (None, line),
            };
            let mut words = line.splitn(3, ' ');
            let (name, kind) = (words.next().unwrap(), words.next().unwrap_or("LAME"));
            let value = words.next().unwrap_or_default();
            let failure = match kind {
                "TIMEOUT" => Some(DnsFailure::TimedOut),
                "REFUSED" => Some(DnsFailure::Refused),
                "SERVFAIL" => Some(DnsFailure::ServerFailed),
                _ => None,
            };
            if let Some(failure) = failure {
                match server {
                    Some(server) => drop(table.broken.insert(
                        server,
                        ServerAnswer { answer: DnsAnswer::Failed(failure), authoritative: false },
                    )),
                    None => drop(table.failing.insert(name.to_owned(), failure)),
                }
                continue;
            }
            if let ("LAME", Some(server)) = (kind, server) {
                let lame = ServerAnswer { answer: DnsAnswer::NoData, authoritative: false };
                table.broken.insert(server, lame);
                continue;
            }
            let (kind, value) = match kind {
                "TXT" => (RecordKind::Txt, RecordValue::Text(value.as_bytes().to_vec())),
                "A" => (RecordKind::A, RecordValue::Address(value.parse().unwrap())),
                "NS" => (RecordKind::Ns, RecordValue::Name(value.to_owned())),
                "PTR" => (RecordKind::Ptr, RecordValue::Name(value.to_owned())),
                "CNAME" => (RecordKind::Cname, RecordValue::Name(value.to_owned())),
                "MX" => (RecordKind::Mx, RecordValue::Mx { preference: 0, exchange: value.to_owned() }),
                _ => panic!("no such type: {kind}"),
            };
            let records = match server {
                Some(server) => table.servers.entry(server).or_default(),
                None => &mut table.resolver,
            };
            records.entry((name.to_owned(), kind)).or_default().push(value);
        }
        table
    }

    fn answer(records: &BTreeMap<(String, RecordKind), Vec<RecordValue>>, question: &Question) -> DnsAnswer {
        match records.get(&(question.name.clone(), question.kind)) {
            Some(values) => DnsAnswer::Records(
                values.iter().map(|value| Record { ttl: 300, value: value.clone() }).collect(),
            ),
            None if records.keys().any(|(name, _)| *name == question.name) => DnsAnswer::NoData,
            None => DnsAnswer::NameNotFound,
        }
    }
}

impl Ports for Table {
    async fn lookup(&self, question: Question) -> Lookup {
        let answer = match self.failing.get(&question.name) {
            Some(failure) => DnsAnswer::Failed(*failure),
            None => Self::answer(&self.resolver, &question),
        };
        Lookup { answer, from: Duration::ZERO, to: Duration::ZERO }
    }

    async fn lookup_at(&self, server: IpAddr, question: Question) -> ServerAnswer {
        match (self.broken.get(&server), self.servers.get(&server)) {
            (Some(broken), _) => broken.clone(),
            (None, Some(records)) => {
                ServerAnswer { answer: Self::answer(records, &question), authoritative: true }
            }
            (None, None) => {
                let answer = DnsAnswer::Failed(DnsFailure::TimedOut);
                ServerAnswer { answer, authoritative: false }
            }
        }
    }

    async fn converse(&self, _: Call, _: &(dyn Fn(Heard) + Send + Sync)) {
        panic!("DNS has no conversations");
    }

    async fn router(&self) -> Vec<Attempt> {
        Vec::new()
    }

    fn compose(&self, _: &Draft) -> Result<Composed, ComposeError> {
        panic!("DNS has no messages");
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    async fn wait(&self, _: Duration) {}
}

const IP: &str = "203.0.113.7";

/// Microsoft's own names, and the domain's mail at Microsoft.
pub(super) const AROUND: &str = "
    spf.protection.outlook.com TXT v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 -all
    spf.example TXT v=spf1 ip4:198.51.100.0/24 -all
    e.example MX e-example.mail.protection.outlook.com
    _dmarc.e.example TXT v=DMARC1; p=none
    selector1._domainkey.e.example CNAME selector1-e-example._domainkey.e.onmicrosoft.com
    7.113.0.203.in-addr.arpa PTR mail.e.example
    mail.e.example A 203.0.113.7
    host.example A 192.0.2.1
";

fn request(method: Method) -> PlanRequest {
    PlanRequest {
        domain: "e.example".to_owned(),
        method,
        address: Some(IP.parse().unwrap()),
        address_kind: None,
        hosted: None,
        cloud: None,
        every_sender_listed: false,
        choice: None,
        ask_authorities: false,
    }
}

fn made(request: &PlanRequest, records: &[&str]) -> SpfPlan {
    let lines: String = records.iter().map(|record| format!("e.example TXT {record}\n")).collect();
    let table = Table::read(&format!("{AROUND}\n{lines}"));
    plan(request, &table).now_or_never().unwrap()
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code.as_str()).collect()
}

fn result(plan: &SpfPlan) -> (Option<&'static str>, Option<&'static str>) {
    (plan.before.result.map(spf::SpfResult::as_str), plan.after.result.map(spf::SpfResult::as_str))
}

#[test]
fn ways_through_microsoft_need_no_address_and_get_no_proposal() {
    for method in [
        Method::ClientSubmissionBasic,
        Method::ClientSubmissionOauth,
        Method::HighVolumeEmail,
        Method::AzureCommunicationServices,
    ] {
        let plan = made(&request(method), &["v=spf1 include:spf.protection.outlook.com -all"]);
        assert_eq!((plan.needed, plan.why), (Some(false), Code::SpfNotNeededForMethod), "{method}");
        assert_eq!((plan.proposed, plan.undo, plan.changes.len()), (None, None, 0));
        assert!(!codes(&plan.findings).contains(&"SPF_IP_NOT_LISTED"));
    }
    let plan = made(&request(Method::ClientSubmissionBasic), &[]);
    assert_eq!((plan.needed, plan.proposed), (Some(false), None));
    assert_eq!(plan.offers[0].record, "v=spf1 include:spf.protection.outlook.com ~all");
}

#[test]
fn a_record_that_lets_the_address_pass_is_left_alone() {
    for record in [
        "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all",
        "v=spf1 ip4:203.0.113.0/24 include:spf.protection.outlook.com include:gone.example ~all",
        "v=spf1 a:mail.e.example include:spf.protection.outlook.com -all",
    ] {
        let plan = made(&request(Method::DirectSend), &[record]);
        assert_eq!(
            (plan.needed, plan.why, plan.proposed.as_deref()),
            (Some(false), Code::SpfPasses, None),
            "{record}"
        );
        assert_eq!(result(&plan), (Some("pass"), Some("pass")));
    }
}

#[test]
fn a_missing_address_goes_directly_after_the_version_and_the_rest_stays() {
    for (record, proposed) in [
        (
            "v=spf1 include:spf.protection.outlook.com -all",
            "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all",
        ),
        ("v=spf1 mx x-tag=1  ?all", "v=spf1 ip4:203.0.113.7 mx x-tag=1  ?all"),
        ("v=spf1 redirect=spf.example", "v=spf1 ip4:203.0.113.7 redirect=spf.example"),
        (
            "v=spf1 include:spf.protection.outlook.com",
            "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com",
        ),
        ("v=spf1 -ip4:203.0.113.0/24 +mx ~all", "v=spf1 ip4:203.0.113.7 -ip4:203.0.113.0/24 +mx ~all"),
    ] {
        let plan = made(&request(Method::RelayIp), &[record]);
        assert_eq!((plan.needed, plan.why), (Some(true), Code::SpfIpNotListed), "{record}");
        assert_eq!(plan.proposed.as_deref(), Some(proposed));
        assert_eq!(plan.undo.as_deref(), Some(record), "the way back");
        assert_eq!(plan.after.result, Some(spf::SpfResult::Pass));
        assert_eq!(plan.changes.len(), 1);
    }
    let mut with_ipv6 = request(Method::DirectSend);
    with_ipv6.address = Some("2001:db8::7".parse().unwrap());
    let plan = made(&with_ipv6, &["v=spf1 -all"]);
    assert_eq!(plan.proposed.as_deref(), Some("v=spf1 ip6:2001:db8::7 -all"));
}

#[test]
fn a_long_record_is_changed_and_put_back_whole() {
    let senders: Vec<String> = (0..400).map(|n| format!("ip4:198.51.{}.{}", n / 200, n % 200)).collect();
    let record = format!("v=spf1 {} include:spf.protection.outlook.com -all", senders.join(" "));
    let plan = made(&request(Method::DirectSend), &[&record]);
    assert_eq!(plan.proposed, Some(record.replacen("v=spf1", "v=spf1 ip4:203.0.113.7", 1)));
    assert_eq!(plan.undo.as_deref(), Some(record.as_str()));
    assert!(codes(&plan.findings).contains(&"SPF_STRING_TOO_LONG"), "it has to be split when it is entered");
}

#[test]
fn a_first_record_ends_softly_unless_every_sender_is_confirmed() {
    let mut request = request(Method::DirectSend);
    let plan = made(&request, &[]);
    assert_eq!((plan.needed, plan.why, plan.undo), (Some(true), Code::SpfNone, None));
    assert_eq!(
        plan.proposed.as_deref(),
        Some("v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com ~all")
    );
    request.every_sender_listed = true;
    assert!(made(&request, &[]).proposed.unwrap().ends_with(" -all"));
}

#[test]
fn two_records_are_put_side_by_side_and_made_one_only_as_the_person_picks() {
    let records = ["v=spf1 include:spf.protection.outlook.com -all", "v=spf1 mx ip4:203.0.113.7 ~all"];
    let mut request = request(Method::RelayIp);
    let plan = made(&request, &records);
    assert_eq!((plan.needed, plan.why, plan.proposed), (Some(true), Code::SpfMultipleRecords, None));
    assert_eq!(plan.merge.unwrap().endings[0], "~all");
    assert_eq!(plan.before.result, Some(spf::SpfResult::PermError));
    request.choice =
        Some(Choice { keep: vec!["include:spf.protection.outlook.com".to_owned()], ending: None });
    let plan = made(&request, &records);
    assert_eq!(
        plan.proposed.as_deref(),
        Some("v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com ~all")
    );
    assert_eq!(plan.after.result, Some(spf::SpfResult::Pass));
    request.choice = Some(Choice { keep: vec!["include:evil.example".to_owned()], ending: None });
    assert_eq!(made(&request, &records).proposed, None);
}

#[test]
fn addresses_that_must_not_stand_in_a_record_are_refused_with_the_reason() {
    for (address, kind, code) in [
        ("10.5.3.2", None, Code::IpPrivate),
        ("192.168.1.7", None, Code::IpPrivate),
        ("127.0.0.1", None, Code::IpPrivate),
        ("fd00::7", None, Code::IpPrivate),
        ("100.64.0.9", None, Code::IpSharedCgnat),
        (IP, Some(IpKind::Dynamic), Code::SpfDynamicAddress),
    ] {
        let mut request = request(Method::DirectSend);
        request.address = Some(address.parse().unwrap());
        request.address_kind = kind;
        for records in [&[][..], &["v=spf1 -all"], &["v=spf1 +all"]] {
            let plan = made(&request, records);
            assert_eq!((plan.why, plan.proposed.as_deref()), (code, None), "{address}");
            assert_eq!(plan.findings[0].code, code);
        }
    }
}

#[test]
fn a_third_party_is_listed_by_its_include_and_never_by_an_address() {
    let mut request = request(Method::DirectSend);
    request.hosted = Some(Hosted::IncludeUnknown);
    let plan = made(&request, &["v=spf1 -all"]);
    assert_eq!((plan.why, plan.proposed), (Code::SpfIncludeUnknown, None));
    request.hosted = Some(Hosted::Include("spf.example".to_owned()));
    let plan = made(&request, &["v=spf1 mx -all"]);
    assert_eq!(plan.proposed.as_deref(), Some("v=spf1 include:spf.example mx -all"));
    let plan = made(&request, &["v=spf1 mx include:SPF.example -all"]);
    assert_eq!((plan.needed, plan.proposed), (Some(false), None));
    // Through Microsoft it does not matter who runs the program.
    request.method = Method::ClientSubmissionOauth;
    assert_eq!(made(&request, &["v=spf1 -all"]).why, Code::SpfNotNeededForMethod);
}

#[test]
fn what_would_break_the_record_for_everybody_is_not_proposed() {
    let mut request = request(Method::DirectSend);
    request.hosted = Some(Hosted::Include("gone.example".to_owned()));
    let plan = made(&request, &["v=spf1 mx -all"]);
    assert_eq!((plan.proposed.as_deref(), plan.why), (None, Code::SpfIncludeWithoutRecord));
    request.hosted = Some(Hosted::Include("spf.example".to_owned()));
    let full = format!("v=spf1 {} -all", ["a:host.example"; 10].join(" "));
    let plan = made(&request, &[&full]);
    assert_eq!((plan.proposed.as_deref(), plan.why), (None, Code::SpfTooManyLookups));
    // The same by picking from two records.
    let [one, other] = [0, 5].map(|from| {
        let terms: Vec<String> = (from..from + 6).map(|n| format!("a:h{n}.host.example")).collect();
        terms
    });
    let mut request = request_with_choice(one.iter().chain(&other).cloned().collect());
    let records = [format!("v=spf1 {} -all", one.join(" ")), format!("v=spf1 {} ~all", other.join(" "))];
    let hosts: String = (0..11).map(|n| format!("h{n}.host.example A 192.0.2.{n}\n")).collect();
    let lines = format!("{AROUND}\n{hosts}e.example TXT {}\ne.example TXT {}", records[0], records[1]);
    request.method = Method::RelayIp;
    let planned = super::plan(&request, &Table::read(&lines)).now_or_never().unwrap();
    assert_eq!((planned.proposed.as_deref(), planned.why), (None, Code::SpfTooManyLookups));
}

#[test]
fn a_full_record_is_offered_no_entry_that_it_cannot_hold() {
    let mut request = request(Method::DirectSend);
    request.hosted = Some(Hosted::Include("spf.example".to_owned()));
    request.cloud = Some(crate::Cloud::Worldwide);
    let full = format!("v=spf1 {} -all", ["a:host.example"; 10].join(" "));
    let plan = made(&request, &[&full]);
    assert_eq!(plan.why, Code::SpfTooManyLookups);
    assert!(plan.findings.iter().any(|finding| finding.code == Code::SpfMicrosoftMissing), "it is said");
    assert!(plan.offers.is_empty(), "{:?}", plan.offers);
    let missing = plan.findings.iter().find(|finding| finding.code == Code::SpfMicrosoftMissing).unwrap();
    assert!(missing.arguments.contains_key("full"), "whoever reads it makes room first");
}

fn request_with_choice(keep: Vec<String>) -> PlanRequest {
    PlanRequest { choice: Some(Choice { keep, ending: None }), ..request(Method::RelayIp) }
}

#[test]
fn beyond_ten_only_what_stands_twice_or_leads_nowhere_is_taken_out() {
    let senders: String = (0..10).map(|n| format!(" include:s{n}.example")).collect();
    let zones: String =
        (0..10).map(|n| format!("s{n}.example TXT v=spf1 ip4:198.51.100.{n} -all\n")).collect();
    let record = format!("v=spf1{senders} include:gone.example include:s3.example -all");
    let table = Table::read(&format!("{AROUND}\n{zones}e.example TXT {record}"));
    let planned = plan(&request(Method::DirectSend), &table).now_or_never().unwrap();
    assert_eq!(planned.proposed, Some(format!("v=spf1 ip4:203.0.113.7{senders} -all")));
    let why: Vec<(&str, Code)> =
        planned.changes.iter().map(|change| (change.term.as_str(), change.because)).collect();
    assert_eq!(
        why[1..],
        [
            ("include:gone.example", Code::SpfIncludeWithoutRecord),
            ("include:s3.example", Code::SpfDuplicateTerm)
        ]
    );
    // A live sender too many: named, and left to the person.
    let record = format!("v=spf1{senders} include:spf.example -all");
    let table = Table::read(&format!("{AROUND}\n{zones}e.example TXT {record}"));
    let planned = plan(&request(Method::ClientSubmissionBasic), &table).now_or_never().unwrap();
    assert_eq!((planned.proposed.as_deref(), planned.lookups_worst_case), (None, Some(11)));
    assert!(codes(&planned.findings).contains(&"SPF_TOO_MANY_LOOKUPS"));
}

#[test]
fn what_cannot_be_read_or_found_out_is_not_changed() {
    let plan_of = |lines: &str| {
        let table = Table::read(&format!("{AROUND}\n{lines}"));
        plan(&request(Method::DirectSend), &table).now_or_never().unwrap()
    };
    let typo = plan_of("e.example TXT v=spf1 ipv4:203.0.113.7 -all");
    assert_eq!((typo.needed, typo.why, typo.proposed), (Some(true), Code::SpfSyntaxError, None));
    let silent = plan_of("e.example TIMEOUT");
    assert_eq!((silent.needed, silent.why, silent.proposed), (None, Code::SpfTemporaryError, None));
    let half = plan_of("e.example TXT v=spf1 include:slow.example -all\nslow.example REFUSED");
    assert_eq!((half.needed, half.why, half.proposed), (None, Code::SpfTemporaryError, None));
    let finding = half.findings.iter().find(|finding| finding.code == Code::SpfTemporaryError).unwrap();
    assert_eq!(finding.arguments["failure"], "refused".into());
}

#[test]
fn microsofts_include_is_offered_where_its_mail_would_not_pass() {
    let plan = made(&request(Method::DirectSend), &["v=spf1 mx -all"]);
    assert_eq!(plan.proposed.as_deref(), Some("v=spf1 ip4:203.0.113.7 mx -all"));
    assert_eq!(plan.offers[0].because, Code::SpfMicrosoftMissing);
    assert_eq!(plan.offers[0].record, "v=spf1 include:spf.protection.outlook.com ip4:203.0.113.7 mx -all");
    let listed = made(&request(Method::DirectSend), &["v=spf1 ip4:40.92.0.0/15 -all"]);
    assert!(listed.offers.is_empty());
}

#[test]
fn each_name_server_is_asked_itself_and_its_record_told_apart() {
    let old = "v=spf1 -all";
    let new = "v=spf1 ip4:203.0.113.7 -all";
    let mut zone = format!("{AROUND}\ne.example TXT {old}\n");
    for n in 1..=8 {
        zone += &format!("e.example NS ns{n}.domaincontrol.com\nns{n}.domaincontrol.com A 192.0.2.{n}\n");
    }
    zone += "e.example NS ns9.domaincontrol.com\nns9.domaincontrol.com A 192.168.1.1\n";
    zone += "@192.168.1.1 e.example TXT v=spf1 -all\n";
    zone += &format!("@192.0.2.1 e.example TXT {new}\n@192.0.2.2 e.example TXT {old}\n");
    zone += "@192.0.2.3 e.example TXT v=spf1 ip4:203.0.113.77 -all\n@192.0.2.4 e.example TXT v=spf1 -all\n";
    zone += "@192.0.2.4 e.example TXT v=spf1 mx -all\n@192.0.2.5 e.example MX m.example\n";
    zone += "@192.0.2.6 e.example REFUSED\n@192.0.2.7 e.example LAME\n";
    let mut request = request(Method::DirectSend);
    request.ask_authorities = true;
    let planned = plan(&request, &Table::read(&zone)).now_or_never().unwrap();
    let states: Vec<String> = planned
        .authoritative
        .iter()
        .map(|authority| {
            let word = |value| serde_json::to_value(value).unwrap().as_str().unwrap().to_owned();
            format!(
                "{} {}",
                serde_json::to_value(authority.state).unwrap().as_str().unwrap(),
                word(authority.answered)
            )
        })
        .collect();
    assert_eq!(
        states,
        [
            "new records",
            "old records",
            "different records",
            "several records",
            "absent no-data",
            "unreachable refused",
            "unreachable lame",
            "unreachable timed-out",
            "unreachable no-address"
        ]
    );
    assert_eq!(planned.dns_host.unwrap().name, "GoDaddy");
    assert_eq!(planned.cached_for_seconds, Some(300));
    assert!(codes(&planned.findings).contains(&"SPF_NOT_YET_EVERYWHERE"));
}

#[test]
fn what_else_receivers_look_at_informs_and_does_not_frighten() {
    let good =
        made(&request(Method::RelayIp), &["v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all"]);
    assert_eq!(codes(&good.findings), ["SPF_PASSES", "DMARC_FOUND"]);
    let bare = Table::read(
        "e.example TXT v=spf1 -all\n7.113.0.203.in-addr.arpa PTR p7.dip0.example.net\np7.dip0.example.net A 192.0.2.9",
    );
    let planned = plan(&request(Method::RelayIp), &bare).now_or_never().unwrap();
    for code in ["DMARC_NONE", "DKIM_NOT_FOUND", "PTR_NOT_CONFIRMED", "PTR_LOOKS_DYNAMIC"] {
        assert!(codes(&planned.findings).contains(&code), "{code}");
    }
    assert!(planned.findings.iter().all(|finding| finding.severity <= crate::Severity::Notice));
    let strict =
        Table::read("e.example TXT v=spf1 ipv4:1 -all\n_dmarc.example TXT v=DMARC1; p=none; sp=reject");
    let planned = plan(&request(Method::DirectSend), &strict).now_or_never().unwrap();
    assert!(codes(&planned.findings).contains(&"DMARC_REJECT_WITHOUT_ALIGNMENT"));
    assert!(!codes(&planned.findings).contains(&"DKIM_NOT_FOUND"), "Direct Send carries no signature");
}

#[test]
fn each_way_to_have_no_record_is_told_apart() {
    for (lines, expected) in [
        ("", "name-not-found"),
        ("e.example A 192.0.2.1", "no-data"),
        ("e.example TXT v=spf10 -all", "records"),
    ] {
        let found = lint("e.example", None, &Table::read(lines)).now_or_never().unwrap();
        assert_eq!(found.findings[0].arguments["answered"], expected.into(), "{lines}");
    }
}

#[test]
fn a_look_misses_microsofts_include_only_where_microsoft_has_the_mail() {
    let look = |lines: &str| {
        let table = Table::read(&format!("{AROUND}\n{lines}"));
        let found = lint("e.example", None, &table).now_or_never().unwrap();
        codes(&found.findings)
    };
    assert_eq!(look("e.example TXT v=spf1 ip4:192.0.2.1 -all"), ["SPF_MICROSOFT_MISSING"]);
    assert_eq!(look("e.example TXT v=spf1 include:spf.protection.outlook.com -all"), [""; 0]);
    assert_eq!(look("e.example TXT v=spf1 ip4:40.92.0.0/15 -all"), ["SPF_RANGE_TOO_WIDE"]);
    let elsewhere =
        Table::read("e.example MX mail.e.example\ne.example TXT v=spf1 mx -all\nmail.e.example A 192.0.2.1");
    assert!(lint("e.example", None, &elsewhere).now_or_never().unwrap().findings.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_plan_fed_back_passes_and_changes_no_other_address_unless_it_says_so(
        terms in prop::collection::vec(
            "(include:spf\\.example|include:gone\\.example|a:host\\.example|mx|ptr|ip4:192\\.0\\.2\\.0/24|-ip4:203\\.0\\.113\\.0/24|~exists:host\\.example|x=y|\\?a:gone\\.example)", 0..14),
        end in "( -all| ~all| redirect=spf\\.example| \\?all|)",
        other in prop::sample::select(vec!["192.0.2.1", "198.51.100.7", "203.0.113.8", "40.92.0.1", "2001:db8::1"]),
    ) {
        let record = format!("v=spf1 {}{end}", terms.join(" "));
        let planned = made(&request(Method::DirectSend), &[&record]);
        let Some(proposed) = planned.proposed.as_deref() else {
            prop_assert_eq!(planned.needed, Some(false), "{}", record);
            return Ok(());
        };
        let again = made(&request(Method::DirectSend), &[proposed]);
        prop_assert_eq!((again.needed, again.proposed.as_deref()), (Some(false), None));
        let result = |record: &str| {
            let mut request = request(Method::DirectSend);
            request.address = Some(other.parse().unwrap());
            made(&request, &[record]).before.result
        };
        let (old, new) = (result(&record), result(proposed));
        let removes = planned.changes.iter().any(|change| change.kind == ChangeKind::Remove);
        // What is taken out stood in a record that gave receivers an error.
        prop_assert!(old == new || removes && old == Some(spf::SpfResult::PermError), "{:?} {:?}", old, new);
    }
}
