//! Each practice scenario raises what it is for, and not what its neighbours are for.
#![allow(clippy::unwrap_used)]

use engine::{Accepted, CheckId, Code, Method, Outcome, ProbePurpose, Severity, StretchState};
use practice::{Scenario, Settings, Tenant};
use runs_tests::{check, network, plan, send, tenant};

async fn codes(scenario: Scenario, method: Method, probe: &[&str]) -> engine::RunRecord {
    let tenant = tenant(scenario).await;
    let mut plan = plan(method, Settings::PASSWORD);
    plan.probe = probe.iter().map(|to| (*to).to_owned()).collect();
    check(plan, &network(&tenant)).await.0
}

fn outcome(record: &engine::RunRecord, id: CheckId) -> Outcome {
    record.checks.iter().find(|check| check.id == id).unwrap().outcome
}

macro_rules! raises {
    ($name:ident: $scenario:expr, $method:ident, $probe:expr, [$($must:ident),*], not [$($must_not:ident),*]) => {
        #[tokio::test]
        async fn $name() {
            let record = codes($scenario, Method::$method, &$probe).await;
            $(assert!(record.codes().contains_key(&Code::$must), "{} in {record:#?}", Code::$must);)*
            $(assert!(!record.codes().contains_key(&Code::$must_not), "{} in {record:#?}", Code::$must_not);)*
        }
    };
}

const INSIDE: &str = Settings::INSIDE;
const OUTSIDE: &str = Settings::OUTSIDE;

raises!(a_healthy_tenant_takes_a_password_and_warns_of_its_end: Scenario::Healthy, ClientSubmissionBasic, [INSIDE],
    [AuthAccepted, BasicAuthEnds, RecipientAccepted, MxIsMicrosoft365, SpfNotNeededForMethod, IpSeen], not [AuthCredentialsRejected, SpfIpNotListed]);
raises!(a_healthy_tenant_takes_direct_send_to_its_own: Scenario::Healthy, DirectSend, [INSIDE],
    [RecipientAccepted, SpfPasses], not [RelayAccessDenied, BasicAuthEnds]);
raises!(a_healthy_tenant_relays_outside: Scenario::Healthy, RelayIp, [INSIDE, OUTSIDE],
    [RelayAllowed, SpfPasses], not [RelayAccessDenied]);
raises!(a_blocked_port_25_is_told_from_a_silent_host: Scenario::Port25Blocked, DirectSend, [INSIDE],
    [Port25Blocked], not [ConnectTimedOut, Port587Blocked, ConnectRefused]);
raises!(a_blocked_port_25_does_not_touch_client_submission: Scenario::Port25Blocked, ClientSubmissionBasic, [],
    [AuthAccepted], not [Port25Blocked, ConnectTimedOut]);
raises!(smtp_auth_off_for_the_tenant_is_not_a_wrong_password: Scenario::SmtpAuthOffForTenant, ClientSubmissionBasic, [],
    [SmtpAuthDisabledForTenant], not [AuthCredentialsRejected, SmtpAuthDisabledForMailbox, AuthAccepted]);
raises!(smtp_auth_off_for_the_mailbox_is_not_the_tenants: Scenario::SmtpAuthOffForMailbox, ClientSubmissionBasic, [],
    [SmtpAuthDisabledForMailbox], not [AuthCredentialsRejected, SmtpAuthDisabledForTenant]);
raises!(basic_authentication_switched_off_is_named: Scenario::BasicAuthDisabled, ClientSubmissionBasic, [],
    [], not [AuthCredentialsRejected, AuthAccepted]);
raises!(a_wrong_password_is_the_persons_at_the_device: Scenario::WrongPassword, ClientSubmissionBasic, [],
    [AuthCredentialsRejected], not [SmtpAuthDisabledForTenant, AuthAccepted]);
raises!(a_missing_spf_record_is_a_warning_for_direct_send: Scenario::SpfMissing, DirectSend, [],
    [SpfNone], not [SpfPasses, SpfIpNotListed]);
raises!(two_spf_records_are_an_error: Scenario::SpfTwoRecords, DirectSend, [],
    [SpfMultipleRecords], not [SpfNone, SpfPasses]);
raises!(relay_without_a_connector_is_denied: Scenario::RelayNotAllowed, RelayIp, [OUTSIDE],
    [RelayAccessDenied], not [RelayAllowed]);
raises!(a_disabled_connector_looks_like_none: Scenario::ConnectorCreatedDisabled, RelayIp, [OUTSIDE],
    [RelayAccessDenied], not [RelayAllowed]);
raises!(direct_send_can_be_rejected_by_the_tenant: Scenario::DirectSendRejected, DirectSend, [INSIDE],
    [DirectSendRejected], not [RelayAccessDenied, RecipientAccepted]);
raises!(a_bad_certificate_stops_before_the_password: Scenario::CertificateWrong, ClientSubmissionBasic, [],
    [], not [AuthAccepted, AuthCredentialsRejected]);
raises!(a_slow_server_is_named_and_still_works: Scenario::ServerSlow, ClientSubmissionBasic, [],
    [ServerTooSlow, AuthAccepted], not [ServerSilent]);
raises!(a_dead_ipv6_path_does_not_stop_ipv4: Scenario::Ipv6Dead, ClientSubmissionBasic, [],
    [AuthAccepted, Ipv6Dead], not [ConnectTimedOut, Port587Blocked]);
raises!(a_dead_ipv6_path_is_told_apart_from_a_relay_over_ipv4: Scenario::Ipv6Dead, RelayIp, [OUTSIDE],
    [RelayAllowed, Ipv6Dead], not [ConnectTimedOut, Port25Blocked]);

#[tokio::test]
async fn a_run_measures_both_ports_and_the_router_and_draws_the_path() {
    let record = codes(Scenario::Healthy, Method::RelayIp, &[INSIDE]).await;
    let facts = &record.facts;
    let office = Some(Settings::PUBLIC_ADDRESS.into());
    assert_eq!((facts.public_ip_seen.port_25, facts.public_ip_seen.port_587), (office, office));
    for purpose in [ProbePurpose::Server, ProbePurpose::Microsoft, ProbePurpose::Router] {
        let probes: Vec<_> = facts.probes.iter().filter(|probe| probe.purpose == purpose).collect();
        let [probe] = probes[..] else { panic!("{purpose:?}: {probes:#?}") };
        assert!(probe.answered() && probe.wrong.is_empty(), "{probe:#?}");
    }
    assert_eq!(path(&record), [StretchState::Works; 3]);
    assert!(!record.codes().contains_key(&Code::IpPathsDiffer));
}

#[tokio::test]
async fn a_blocked_port_is_drawn_behind_the_router() {
    let record = codes(Scenario::Port25Blocked, Method::DirectSend, &[]).await;
    assert_eq!(path(&record), [StretchState::Works, StretchState::Suspected, StretchState::Suspected]);
    assert_eq!(record.facts.path.unwrap().trouble, Some(Code::Port25Blocked));
}

#[tokio::test]
async fn two_ways_out_of_the_office_are_told_as_the_way_needs_it() {
    let second = "198.51.100.200".parse().unwrap();
    for (method, severity) in
        [(Method::RelayIp, Severity::Warning), (Method::ClientSubmissionBasic, Severity::Info)]
    {
        let settings = Settings { address_on_587: Some(second), ..Settings::of(Scenario::Healthy) };
        let tenant = Tenant::start_with(settings).await.unwrap();
        let (record, _) = check(plan(method, Settings::PASSWORD), &network(&tenant)).await;
        let differ = record.findings.iter().find(|finding| finding.code == Code::IpPathsDiffer).unwrap();
        assert_eq!(differ.severity, severity, "{method}");
        assert_eq!(differ.evidence.len(), 2);
        assert_eq!(record.facts.public_ip_seen.port_587, Some(second));
    }
}

fn path(record: &engine::RunRecord) -> Vec<StretchState> {
    record.facts.path.as_ref().unwrap().stretches.iter().map(|stretch| stretch.state).collect()
}

#[tokio::test]
async fn each_way_delivers_on_a_healthy_tenant() {
    for (method, to) in
        [(Method::ClientSubmissionBasic, OUTSIDE), (Method::DirectSend, INSIDE), (Method::RelayIp, OUTSIDE)]
    {
        let tenant = tenant(Scenario::Healthy).await;
        let sent = send(plan(method, Settings::PASSWORD), &[to], &network(&tenant)).await;
        assert_eq!(sent.accepted, Accepted::Yes, "{method}: {sent:#?}");
        let mailbox = tenant.mailbox();
        assert_eq!(mailbox.len(), 1, "{method}");
        let text = String::from_utf8_lossy(&mailbox[0].bytes).into_owned();
        assert!(text.contains("Auto-Submitted: auto-generated"), "{text}");
        assert!(text.contains(&sent.message_id), "{text}");
    }
}

#[tokio::test]
async fn a_refused_recipient_decides_and_not_what_is_refused_because_of_it() {
    let tenant = tenant(Scenario::RelayNotAllowed).await;
    let sent = send(plan(Method::RelayIp, Settings::PASSWORD), &[OUTSIDE], &network(&tenant)).await;
    let errors: Vec<_> = sent.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(matches!(errors[..], [only] if only.code == Code::RelayAccessDenied), "{sent:#?}");
    assert_eq!(sent.reply.as_ref().unwrap().code, 550, "{sent:#?}");
}

#[tokio::test]
async fn a_token_signs_in_where_passwords_do_not() {
    let tenant = tenant(Scenario::Healthy).await;
    let record = check(plan(Method::ClientSubmissionOauth, Settings::TOKEN), &network(&tenant)).await.0;
    assert_eq!(outcome(&record, CheckId::SignIn), Outcome::Passed, "{record:#?}");
    assert!(!record.codes().contains_key(&Code::BasicAuthEnds));
}

#[tokio::test]
async fn a_refused_sign_in_leaves_the_trial_undone_and_says_so() {
    let record = codes(Scenario::WrongPassword, Method::ClientSubmissionBasic, &[INSIDE]).await;
    assert_eq!(outcome(&record, CheckId::SignIn), Outcome::Failed);
    assert_eq!(outcome(&record, CheckId::Recipient), Outcome::Skipped, "{record:#?}");
    assert_eq!(outcome(&record, CheckId::Tls), Outcome::Passed);
}
