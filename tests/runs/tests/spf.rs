//! SPF plans and looks over the real network ports on the pretend Microsoft 365.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use engine::dns::{AuthorityState, Expected, PlanRequest, SpfPlan, ask_authorities, lint, plan};
use engine::{Code, Method};
use practice::{Scenario, Settings, Tenant};
use runs_tests::{network, tenant};

async fn planned(tenant: &Tenant, method: Method) -> SpfPlan {
    let request = PlanRequest {
        domain: Settings::DOMAIN.to_owned(),
        method,
        address: Some(Settings::PUBLIC_ADDRESS.into()),
        address_kind: None,
        hosted: None,
        cloud: None,
        every_sender_listed: false,
        choice: None,
        ask_authorities: true,
    };
    plan(&request, &net::Ports::new(&network(tenant))).await
}

fn codes(plan: &SpfPlan) -> Vec<Code> {
    plan.findings.iter().map(|finding| finding.code).collect()
}

#[tokio::test]
async fn a_healthy_domain_needs_nothing_and_its_name_servers_agree() {
    let tenant = tenant(Scenario::Healthy).await;
    let plan = planned(&tenant, Method::DirectSend).await;
    assert_eq!((plan.needed, plan.why, plan.proposed.as_deref()), (Some(false), Code::SpfPasses, None));
    assert_eq!(codes(&plan), [Code::SpfPasses, Code::DmarcFound]);
    let states: Vec<AuthorityState> = plan.authoritative.iter().map(|authority| authority.state).collect();
    assert_eq!(states, [AuthorityState::New, AuthorityState::New]);
    assert_eq!(plan.cached_for_seconds, Some(300));
}

#[tokio::test]
async fn a_domain_without_record_gets_a_first_one_and_it_passes_once_it_is_there() {
    let tenant = tenant(Scenario::SpfMissing).await;
    let first = planned(&tenant, Method::DirectSend).await;
    assert_eq!((first.needed, first.why), (Some(true), Code::SpfNone));
    let record = first.proposed.unwrap();
    assert_eq!(record, "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com ~all");
    assert!(first.authoritative.iter().all(|authority| authority.state == AuthorityState::Absent));
    tenant.change_names(|zones| zones.text(Settings::DOMAIN, &record));
    let second = planned(&tenant, Method::DirectSend).await;
    assert_eq!((second.needed, second.proposed), (Some(false), None));
}

#[tokio::test]
async fn two_records_are_shown_side_by_side() {
    let tenant = tenant(Scenario::SpfTwoRecords).await;
    let plan = planned(&tenant, Method::RelayIp).await;
    assert_eq!((plan.needed, plan.why, plan.proposed), (Some(true), Code::SpfMultipleRecords, None));
    assert_eq!(plan.current.len(), 2);
    assert_eq!(plan.merge.unwrap().terms.len(), 2);
    assert!(plan.authoritative.iter().all(|authority| authority.state == AuthorityState::Several));
}

#[tokio::test]
async fn a_zone_that_moves_is_watched_from_the_old_record_to_the_new_one() {
    let tenant = tenant(Scenario::Healthy).await;
    let old = "v=spf1 include:spf.protection.outlook.com -all".to_owned();
    let new = "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all";
    let states = async |record: &str| {
        tenant.change_names(|zones| {
            zones.remove_texts(Settings::DOMAIN);
            zones.text(Settings::DOMAIN, record);
        });
        let ports = net::Ports::new(&network(&tenant));
        let expected = Expected { new: Some(new), old: std::slice::from_ref(&old) };
        let found = ask_authorities(Settings::DOMAIN, expected, &ports).await;
        found.into_iter().map(|authority| authority.state).collect::<Vec<_>>()
    };
    assert_eq!(states(&old).await, [AuthorityState::Old; 2]);
    assert_eq!(states("v=spf1 ip4:203.0.113.77 -all").await, [AuthorityState::Different; 2]);
    assert_eq!(states("no record of this kind").await, [AuthorityState::Absent; 2]);
    assert_eq!(states(new).await, [AuthorityState::New; 2]);
}

#[tokio::test]
async fn a_look_at_a_long_record_follows_it_over_tcp() {
    let tenant = tenant(Scenario::Healthy).await;
    let long: Vec<String> = (0..200).map(|n| format!("ip4:198.51.100.{n}")).collect();
    let long = long.join(" ");
    tenant.change_names(|zones| {
        zones.remove_texts(Settings::DOMAIN);
        zones.text(Settings::DOMAIN, &format!("v=spf1 {long} include:spf.protection.outlook.com -all"));
    });
    let ports = net::Ports::new(&network(&tenant));
    let found = lint(Settings::DOMAIN, None, &ports).await;
    assert_eq!((found.lookups_worst_case, found.complete), (1, true));
    assert_eq!(
        found.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(),
        [Code::SpfAnswerTooLarge]
    );
    let authorities = ask_authorities(Settings::DOMAIN, Expected::default(), &ports).await;
    assert!(authorities.iter().all(|authority| authority.record.as_ref().unwrap().ends_with(" -all")));
}
