//! What the window shows: the plan of a set-up beside its guide, and the name servers as they answer.

use std::sync::Mutex;

use futures_util::FutureExt as _;
use jiff::civil::date;

use super::tests::{AROUND, Table};
use super::*;
use crate::checks::Plan;
use crate::guide::{Known, guide};
use crate::lookup::DomainReport;
use crate::{Answer, Method, Setup};

fn office(method: Method) -> Setup {
    let mut setup = Setup::new("a");
    setup.domain = "e.example".to_owned();
    setup.method = Some(method);
    setup.answers.public_ip = Answer::Known("203.0.113.7".parse().unwrap());
    setup
}

fn planned(setup: &Setup, dns: &Table, asked: &Mutex<Vec<String>>) -> SpfPlan {
    let checked = Plan::of_setup(setup, false, date(2026, 11, 24)).unwrap();
    let request = PlanRequest::of_setup(setup, &SpfWishes::default(), &checked).unwrap();
    let tell = |question: &crate::ports::Question| asked.lock().unwrap().push(question.name.clone());
    plan_telling(&request, dns, &tell).now_or_never().unwrap()
}

#[test]
fn the_guide_and_the_plan_propose_the_same_for_the_same_record_and_address() {
    for method in [Method::DirectSend, Method::RelayIp, Method::RelayCertificate] {
        for (record, proposes) in [
            (None, true),
            (Some("v=spf1 include:spf.protection.outlook.com -all"), true),
            (Some("V=SPF1  include:spf.example   ?all"), true),
            (Some("v=spf1 redirect=spf.example"), true),
            (Some("v=spf1 x-note=kept include:spf.protection.outlook.com"), true),
            (Some("v=spf1 ip4:203.0.113.0/24 -all"), false),
            (Some("v=spf1 a:mail.e.example -all"), false),
            (Some("v=spf1 include:spf.example include:nobody.example -all"), false),
            (Some("v=spf1 include:e.example -all"), false),
        ] {
            let line = record.map(|record| format!("e.example TXT {record}")).unwrap_or_default();
            let setup = office(method);
            let plan = planned(&setup, &Table::read(&format!("{AROUND}\n{line}")), &Mutex::default());
            let report = DomainReport {
                domain: "e.example".to_owned(),
                spf_record: record.map(str::to_owned),
                spf_records: Some(record.iter().len().try_into().unwrap()),
                public_ip: "203.0.113.7".parse().ok(),
                spf_result: plan.before.result.map(|result| result.as_str().to_owned()),
                complete: true,
                ..DomainReport::default()
            };
            let known = Known { report: Some(&report), run: None, secret_kept: false };
            let guide = guide(&setup, known, date(2026, 11, 24));
            let step = guide.steps.iter().find(|step| step.id == "spf").unwrap();
            let change = step.change.clone().unwrap();
            // Repairs are the plan's alone: the guide leaves a broken record to somebody who mends it first.
            let repaired = plan.before.result == Some(spf::SpfResult::PermError);
            if !repaired {
                assert_eq!(change.proposed, plan.proposed, "{method} {record:?}");
            }
            assert!(change.proposed.is_none() || change.proposed == plan.proposed, "{method} {record:?}");
            assert_eq!(change.proposed.is_some(), proposes, "{method} {record:?}");
        }
    }
}

#[test]
fn a_plan_tells_what_it_asks_and_how_the_results_come_about() {
    let asked = Mutex::default();
    let dns = Table::read(&format!("{AROUND}\ne.example TXT v=spf1 include:spf.example -all"));
    let plan = planned(&office(Method::DirectSend), &dns, &asked);
    assert!(asked.lock().unwrap().iter().any(|name| name == "spf.example"));
    assert_eq!((plan.domain.as_str(), plan.address), ("e.example", "203.0.113.7".parse().ok()));
    assert_eq!(plan.before.trace[0].terms[1].outcome, spf::TermOutcome::Matched);
    assert_eq!(plan.after.trace[0].terms[0].text, "ip4:203.0.113.7");
    assert_eq!(
        (plan.lookups_worst_case, plan.after.lookups_worst_case, plan.complete),
        (Some(1), Some(1), true)
    );
}

#[test]
fn a_plan_that_proposes_nothing_has_the_one_trace() {
    let dns = Table::read(&format!("{AROUND}\ne.example TXT v=spf1 ip4:203.0.113.7 -all"));
    let plan = planned(&office(Method::RelayIp), &dns, &Mutex::default());
    assert_eq!((plan.needed, plan.before.trace.len(), plan.after.trace.len()), (Some(false), 1, 0));
}

#[test]
fn name_servers_are_told_of_as_they_answer_and_stand_in_order_at_the_end() {
    let new = "v=spf1 ip4:203.0.113.7 -all";
    let old = ["v=spf1 -all".to_owned()];
    let dns = Table::read(&format!(
        "e.example NS ns2.e.example
        e.example NS ns1.e.example
        ns1.e.example A 192.0.2.1
        ns2.e.example A 192.0.2.2
        @192.0.2.1 e.example TXT {new}
        @192.0.2.2 e.example TXT v=spf1 -all"
    ));
    let told = Mutex::new(Vec::new());
    let tell = |found: &Authority| told.lock().unwrap().push(found.server.clone());
    let expected = Expected { new: Some(new), old: &old };
    let watched = watch("e.example", expected, &dns, &tell).now_or_never().unwrap();
    let states: Vec<_> = watched.servers.iter().map(|found| (found.server.as_str(), found.state)).collect();
    assert_eq!(states, [("ns1.e.example", AuthorityState::New), ("ns2.e.example", AuthorityState::Old)]);
    assert_eq!((told.lock().unwrap().len(), watched.problem), (2, None));
}

#[test]
fn where_the_name_servers_cannot_be_found_out_that_is_said() {
    let dns = Table::read("e.example TIMEOUT");
    let watched = watch("e.example", Expected::default(), &dns, &|_| {}).now_or_never().unwrap();
    assert_eq!(watched.problem, Some(crate::Code::DnsTimedOut));
}
