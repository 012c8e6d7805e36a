//! Runs that keep to what the device does: what they say and do not say, and what is found of it.
#![allow(clippy::unwrap_used)]

use engine::checks::Plan;
use engine::{Accepted, Argument, AsDevice, CheckId, Code, Encryption, Finding, Method, Outcome, Setup};
use engine::{RunRecord, SubmissionStage};
use practice::{Scenario, Settings, Tenant};
use runs_tests::{TODAY, check, found, network, plan, send, tenant};

fn as_device(method: Method, encryption: Encryption) -> Plan {
    let mut plan = plan(method, Settings::PASSWORD);
    plan.as_device = true;
    plan.encryption = encryption;
    plan
}

fn finding<'a>(mut findings: impl Iterator<Item = &'a Finding>, code: Code) -> &'a Finding {
    findings.find(|finding| finding.code == code).unwrap_or_else(|| panic!("no {code}"))
}

fn ended(record: &RunRecord, id: CheckId) -> (Outcome, Option<Code>) {
    let check = record.checks.iter().find(|check| check.id == id).unwrap();
    (check.outcome, check.because)
}

/// What the tenant's servers heard: the words of each line's command.
fn said(tenant: &Tenant) -> Vec<String> {
    tenant.log().iter().map(|logged| logged.line.text.clone()).collect()
}

fn was_said(tenant: &Tenant, word: &str) -> bool {
    said(tenant).iter().any(|line| line.starts_with(word))
}

#[tokio::test]
async fn a_run_says_what_of_the_device_it_kept_to() {
    let tenant = tenant(Scenario::Healthy).await;
    let mut plan = as_device(Method::ClientSubmissionBasic, Encryption::Tls12);
    plan.port = Some(25);
    plan.helo = Some("copier.contoso.example".into());
    let record = check(plan, &network(&tenant)).await.0;
    assert_eq!(record.outcome, Outcome::NeedsAttention, "{record:#?}");
    let kept = finding(record.all_findings(), Code::KeptToDevice);
    assert_eq!(kept.arguments["encryption"], Argument::Text("tls-1.2".into()));
    assert_eq!(kept.arguments["port"], Argument::Number(25));
    assert_eq!(kept.arguments["helo"], Argument::Text("copier.contoso.example".into()));
    assert_eq!(record.facts.tls_version.as_deref(), Some("TLS 1.2"));
    assert_eq!(record.facts.port, Some(25));
    assert_eq!(ended(&record, CheckId::SignIn).0, Outcome::NeedsAttention, "accepted, until it ends");
    assert!(was_said(&tenant, "EHLO copier.contoso.example"), "{:#?}", said(&tenant));
    let limited = finding(record.all_findings(), Code::DeviceTlsLimited);
    assert_eq!(limited.check, Some(CheckId::Tls));
}

#[tokio::test]
async fn a_run_at_this_computers_best_says_nothing_of_a_device() {
    let tenant = tenant(Scenario::Healthy).await;
    let mut plan = plan(Method::ClientSubmissionBasic, Settings::PASSWORD);
    plan.probe = vec![Settings::INSIDE.to_owned()];
    let record = check(plan, &network(&tenant)).await.0;
    for code in
        [Code::KeptToDevice, Code::DeviceTlsLimited, Code::DeviceNeedsRoundTrips, Code::ClearTextNotTried]
    {
        assert!(!found(&record, code), "{code}");
    }
    assert_eq!(record.facts.tls_version.as_deref(), Some("TLS 1.3"));
}

#[tokio::test]
async fn the_round_trips_that_one_command_at_a_time_takes_more_are_counted() {
    let healthy = tenant(Scenario::Healthy).await;
    let mut trial = as_device(Method::RelayIp, Encryption::Best);
    trial.probe = vec![Settings::INSIDE.to_owned(), Settings::OUTSIDE.to_owned()];
    let record = check(trial, &network(&healthy)).await.0;
    // MAIL, two RCPT and RSET, each waited for, where one flight would do.
    let more = finding(record.all_findings(), Code::DeviceNeedsRoundTrips);
    assert_eq!(more.arguments["count"], Argument::Number(3));
    assert!(!found(&record, Code::DeviceTlsLimited), "TLS was not limited");

    // MAIL, one RCPT and DATA.
    let sent =
        send(as_device(Method::DirectSend, Encryption::Best), &[Settings::INSIDE], &network(&healthy)).await;
    assert_eq!(sent.accepted, Accepted::Yes, "{sent:#?}");
    let more = finding(sent.findings.iter(), Code::DeviceNeedsRoundTrips);
    assert_eq!(more.arguments["count"], Argument::Number(2));

    let unasked = check(as_device(Method::RelayIp, Encryption::Best), &network(&healthy)).await.0;
    assert!(!found(&unasked, Code::DeviceNeedsRoundTrips), "nothing was measured");
}

#[tokio::test]
async fn without_encryption_a_way_that_signs_in_fails_before_the_password() {
    for method in [Method::ClientSubmissionBasic, Method::ClientSubmissionOauth] {
        let tenant = tenant(Scenario::Healthy).await;
        let record = check(as_device(method, Encryption::None), &network(&tenant)).await.0;
        assert_eq!(ended(&record, CheckId::SignIn).0, Outcome::Failed, "{record:#?}");
        let not_offered = finding(record.all_findings(), Code::AuthNotOffered);
        assert_eq!(not_offered.arguments["encryption"], Argument::Text("none".into()));
        assert_eq!(ended(&record, CheckId::Tls), (Outcome::Skipped, Some(Code::KeptToDevice)));
        assert_eq!(ended(&record, CheckId::Recipient).0, Outcome::Skipped);
        assert_eq!(ended(&record, CheckId::Greeting).0, Outcome::Passed);
        assert_eq!(ended(&record, CheckId::PublicAddress).0, Outcome::Passed);
        assert_eq!(tenant.sign_ins(), 0);
        assert!(!was_said(&tenant, "AUTH") && !was_said(&tenant, "STARTTLS"), "{:#?}", said(&tenant));
    }
}

#[tokio::test]
async fn without_encryption_the_rest_of_a_way_through_the_mx_endpoint_is_not_known() {
    for method in [Method::DirectSend, Method::RelayIp, Method::RelayCertificate] {
        let tenant = tenant(Scenario::Healthy).await;
        let mut plan = as_device(method, Encryption::None);
        plan.probe = vec![Settings::INSIDE.to_owned()];
        let record = check(plan, &network(&tenant)).await.0;
        assert_eq!(record.outcome, Outcome::Inconclusive, "{record:#?}");
        assert!(found(&record, Code::ClearTextNotTried) && !found(&record, Code::AuthNotOffered));
        assert_eq!(
            ended(&record, CheckId::Recipient),
            (Outcome::Inconclusive, Some(Code::ClearTextNotTried))
        );
        assert_eq!(ended(&record, CheckId::Greeting).0, Outcome::Passed);
        for word in ["MAIL", "RCPT", "DATA", "STARTTLS"] {
            assert!(!was_said(&tenant, word), "{word}: {:#?}", said(&tenant));
        }
    }
}

#[tokio::test]
async fn without_encryption_no_message_is_sent_by_any_way() {
    for method in [Method::ClientSubmissionBasic, Method::DirectSend, Method::RelayIp] {
        let tenant = tenant(Scenario::Healthy).await;
        let sent = send(as_device(method, Encryption::None), &[Settings::INSIDE], &network(&tenant)).await;
        assert_eq!((sent.accepted, sent.stage), (Accepted::No, SubmissionStage::Ehlo), "{sent:#?}");
        let expected = if method.signs_in() { Code::AuthNotOffered } else { Code::ClearTextNotTried };
        finding(sent.findings.iter(), expected);
        assert!(tenant.mailbox().is_empty());
        assert_eq!(tenant.sign_ins(), 0);
    }
}

#[tokio::test]
async fn a_blocked_port_is_named_without_encryption_too() {
    let tenant = tenant(Scenario::Port25Blocked).await;
    let record = check(as_device(Method::DirectSend, Encryption::None), &network(&tenant)).await.0;
    assert!(found(&record, Code::Port25Blocked) && !found(&record, Code::ClearTextNotTried), "{record:#?}");
    assert_eq!(ended(&record, CheckId::Recipient).0, Outcome::Skipped);
}

#[tokio::test]
async fn a_saved_set_up_is_checked_as_its_device_would() {
    let tenant = tenant(Scenario::Healthy).await;
    let setup = Setup {
        domain: Settings::DOMAIN.into(),
        method: Some(Method::DirectSend),
        from: Settings::LOGIN.into(),
        to: Settings::INSIDE.into(),
        helo: "copier.contoso.example".into(),
        as_device: AsDevice { enabled: true, encryption: Encryption::Tls12, port: None },
        ..Setup::new("a")
    };
    let plan = Plan::of_setup(&setup, true, TODAY).unwrap();
    let record = check(plan, &network(&tenant)).await.0;
    assert_eq!(record.facts.tls_version.as_deref(), Some("TLS 1.2"), "{record:#?}");
    assert_eq!(
        finding(record.all_findings(), Code::DeviceNeedsRoundTrips).arguments["count"],
        Argument::Number(2)
    );
    assert!(was_said(&tenant, "EHLO copier.contoso.example"));
}
