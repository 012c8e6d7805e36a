//! What the window asks for about the SPF record, over the real network ports on the pretend Microsoft 365.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::sync::Mutex;

use engine::checks::Plan;
use engine::dns::{
    Authority, AuthorityState, Expected, PlanRequest, SpfPlan, SpfWishes, Watched, plan_telling, watch,
};
use engine::{Answer, Code, Method, Setup};
use practice::{Scenario, Settings, Tenant};
use runs_tests::{TODAY, network, tenant};

async fn planned(tenant: &Tenant, asked: &Mutex<Vec<String>>) -> SpfPlan {
    let (domain, method) = (Settings::DOMAIN.to_owned(), Some(Method::RelayIp));
    let mut setup = Setup { domain, method, ..Setup::new("a") };
    setup.answers.public_ip = Answer::Known(Settings::PUBLIC_ADDRESS.into());
    let checked = Plan::of_setup(&setup, false, TODAY).unwrap();
    let request = PlanRequest::of_setup(&setup, &SpfWishes::default(), &checked).unwrap();
    let tell = |question: &engine::ports::Question| asked.lock().unwrap().push(question.name.clone());
    plan_telling(&request, &net::Ports::new(&network(tenant)), &tell).await
}

async fn watched(tenant: &Tenant, new: Option<&str>, told: &Mutex<Vec<Authority>>) -> Watched {
    let tell = |found: &Authority| told.lock().unwrap().push(found.clone());
    let expected = Expected { new, old: &[] };
    watch(Settings::DOMAIN, expected, &net::Ports::new(&network(tenant)), &tell).await
}

fn states(watched: &Watched) -> Vec<AuthorityState> {
    watched.servers.iter().map(|server| server.state).collect()
}

#[tokio::test]
async fn a_change_is_planned_entered_and_seen_at_every_name_server() {
    let tenant = tenant(Scenario::SpfMissing).await;
    let asked = Mutex::default();
    let plan = planned(&tenant, &asked).await;
    assert_eq!((plan.needed, plan.why), (Some(true), Code::SpfNone));
    assert!(asked.lock().unwrap().iter().any(|name| name == Settings::DOMAIN));
    assert!(plan.authoritative.is_empty(), "the name servers are asked when the person asks for it");

    let told = Mutex::default();
    let proposed = plan.proposed.as_deref();
    let before = watched(&tenant, proposed, &told).await;
    assert_eq!(states(&before), [AuthorityState::Absent, AuthorityState::Absent]);
    assert_eq!(told.lock().unwrap().len(), 2);

    tenant.change_names(|zones| zones.text(Settings::DOMAIN, plan.proposed.as_deref().unwrap()));
    let after = watched(&tenant, proposed, &Mutex::default()).await;
    assert_eq!(states(&after), [AuthorityState::New, AuthorityState::New]);
    assert_eq!(planned(&tenant, &Mutex::default()).await.why, Code::SpfPasses);
}
