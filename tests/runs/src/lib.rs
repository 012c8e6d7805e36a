//! Whole runs of the engine over the real network ports on the pretend Microsoft 365.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot go on must stop"
)]

use std::sync::{Arc, Mutex};

use engine::checks::Plan;
use engine::ports::{Credentials, Draft};
use engine::words::{Language, Words};
use engine::{Code, Method, RunEvent, RunRecord, SubmissionRecord};
use jiff::civil::{Date, date};
use practice::{Scenario, Settings, Tenant};

/// The day on which the runs are judged.
pub const TODAY: Date = date(2026, 11, 24);

/// The network of a pretend tenant, and nothing else.
pub fn network(tenant: &Tenant) -> net::Options {
    let network = tenant.network();
    let roots = network.roots.iter().map(|root| root.to_vec()).collect();
    net::Options::confined(network.nameserver, roots, Arc::new(move |address| network.route(address)))
}

/// A pretend tenant.
pub async fn tenant(scenario: Scenario) -> Tenant {
    Tenant::start(scenario).await.expect("the pretend tenant starts")
}

/// A plan for the suggested mailbox, signing in with this password where the way signs in.
pub fn plan(method: Method, password: &str) -> Plan {
    let mut plan = Plan::new(method, Settings::DOMAIN, TODAY);
    plan.from = Some(Settings::LOGIN.to_owned());
    if method.signs_in() {
        plan.login = Some(Settings::LOGIN.to_owned());
        let secret = smtp::Secret::new(password.to_owned());
        let made = match method {
            Method::ClientSubmissionOauth => Credentials::token(Settings::LOGIN, secret),
            _ => Credentials::password(Settings::LOGIN, secret),
        };
        plan.credentials = Some(made.expect("the credentials fit"));
    }
    plan
}

/// Runs the checks to their end; gives the record and every event.
pub async fn check(plan: Plan, options: &net::Options) -> (RunRecord, Vec<RunEvent>) {
    check_until(plan, options, std::future::pending()).await
}

/// Runs the checks until they or `limit` end.
pub async fn check_until(
    plan: Plan,
    options: &net::Options,
    limit: impl Future<Output = Code> + Send,
) -> (RunRecord, Vec<RunEvent>) {
    let events = Mutex::new(Vec::new());
    let sink = |event: RunEvent| events.lock().unwrap().push(event);
    Box::pin(engine::checks::run(plan, &net::Ports::new(options), &sink, limit)).await;
    let events = events.into_inner().unwrap();
    let mut record = RunRecord::default();
    for event in &events {
        record.fold(event);
    }
    (record, events)
}

/// Sends a test message.
pub async fn send(plan: Plan, to: &[&str], options: &net::Options) -> SubmissionRecord {
    let words = Words::new(Language::English);
    let to = to.iter().map(|to| (*to).to_owned()).collect();
    let draft = Draft::test_message(plan.reverse_path(), to, "Reception copier", &words);
    engine::checks::send(plan, draft, &net::Ports::new(options), &|_| {}, std::future::pending())
        .await
        .expect("the message is built")
}

/// Whether a run found this code.
pub fn found(record: &RunRecord, code: Code) -> bool {
    record.codes().contains_key(&code)
}
