//! The rules that no check may break, held on whole runs.
#![allow(clippy::unwrap_used)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::{CheckId, Code, Method, Outcome};
use practice::{Scenario, Settings};
use runs_tests::{check, check_until, found, network, plan, send, tenant};

#[tokio::test]
async fn a_run_signs_in_once_on_one_connection() {
    let tenant = tenant(Scenario::WrongPassword).await;
    let mut plan = plan(Method::ClientSubmissionBasic, Settings::PASSWORD);
    plan.probe = vec![Settings::INSIDE.to_owned()];
    let _ = check(plan, &network(&tenant)).await;
    assert_eq!(tenant.sign_ins(), 1);
}

#[tokio::test]
async fn after_two_rejections_there_is_no_sign_in_without_asking() {
    let tenant = tenant(Scenario::WrongPassword).await;
    let mut stopped = plan(Method::ClientSubmissionBasic, Settings::PASSWORD);
    stopped.rejected_sign_ins = 2;
    let record = check(stopped, &network(&tenant)).await.0;
    assert!(found(&record, Code::SignInStopped), "{record:#?}");
    assert_eq!(tenant.sign_ins(), 0);
    let mut stopped = plan(Method::ClientSubmissionBasic, Settings::PASSWORD);
    stopped.rejected_sign_ins = 2;
    let sent = send(stopped, &[Settings::INSIDE], &network(&tenant)).await;
    assert!(sent.findings.iter().any(|finding| finding.code == Code::SignInStopped), "{sent:#?}");
    assert_eq!(tenant.sign_ins(), 0);
    let mut asked = plan(Method::ClientSubmissionBasic, Settings::PASSWORD);
    asked.rejected_sign_ins = 2;
    asked.sign_in_again = true;
    let _ = check(asked, &network(&tenant)).await;
    assert_eq!(tenant.sign_ins(), 1);
}

#[tokio::test]
async fn nothing_is_signed_in_or_sent_over_a_certificate_that_is_not_good() {
    let tenant = tenant(Scenario::CertificateWrong).await;
    let record = check(plan(Method::ClientSubmissionBasic, Settings::PASSWORD), &network(&tenant)).await.0;
    let tls = record.checks.iter().find(|check| check.id == CheckId::Tls).unwrap();
    assert_eq!(tls.outcome, Outcome::Failed, "{record:#?}");
    assert!(
        tls.findings.iter().any(|finding| finding.code.as_str().starts_with("TLS_CERTIFICATE_")),
        "{tls:#?}"
    );
    for method in [Method::ClientSubmissionBasic, Method::DirectSend, Method::RelayIp] {
        let _ = send(plan(method, Settings::PASSWORD), &[Settings::INSIDE], &network(&tenant)).await;
    }
    assert_eq!(tenant.sign_ins(), 0);
    assert!(tenant.mailbox().is_empty());
}

#[tokio::test]
async fn a_check_sends_no_message_and_tries_no_recipient_unasked() {
    for method in [Method::ClientSubmissionBasic, Method::DirectSend, Method::RelayIp] {
        let tenant = tenant(Scenario::Healthy).await;
        let record = check(plan(method, Settings::PASSWORD), &network(&tenant)).await.0;
        let recipient = record.checks.iter().find(|check| check.id == CheckId::Recipient).unwrap();
        assert_eq!(
            (recipient.outcome, recipient.because),
            (Outcome::Skipped, Some(Code::NotAsked)),
            "{record:#?}"
        );
        let said = tenant.log().iter().map(|logged| logged.line.text.clone()).collect::<Vec<_>>().join("\n");
        assert!(!said.contains("RCPT") && !said.contains("DATA"), "{said}");
        assert!(tenant.mailbox().is_empty());
    }
}

#[tokio::test]
async fn what_is_measured_beside_the_checks_says_no_more_than_hello() {
    for method in [Method::ClientSubmissionBasic, Method::DirectSend] {
        let tenant = tenant(Scenario::Healthy).await;
        let mut plan = plan(method, Settings::PASSWORD);
        plan.probe = vec![Settings::INSIDE.to_owned()];
        let record = check(plan, &network(&tenant)).await.0;
        assert_eq!(tenant.conversations(), 2, "one with each port");
        let heading = |transcript: &&engine::Transcript| transcript.server.contains(" [");
        let aside = record.transcripts.iter().find(heading).unwrap();
        let sent = aside.lines.iter().filter(|line| line.direction == engine::Direction::Sent);
        let said: Vec<&str> = sent.map(|line| line.text.split(' ').next().unwrap()).collect();
        assert_eq!(said, ["EHLO", "QUIT"], "{aside:#?}");
        assert_eq!(tenant.sign_ins(), usize::from(method.signs_in()));
    }
}

#[tokio::test]
async fn at_most_two_recipients_are_tried_and_the_envelope_is_taken_back() {
    let tenant = tenant(Scenario::Healthy).await;
    let mut plan = plan(Method::RelayIp, "");
    plan.probe = (1..5).map(|n| format!("person{n}@contoso.example")).collect();
    let _ = check(plan, &network(&tenant)).await;
    let said: Vec<String> = tenant.log().iter().map(|logged| logged.line.text.clone()).collect();
    assert_eq!(said.iter().filter(|line| line.contains("RCPT TO")).count(), 2, "{said:#?}");
    assert!(said.iter().any(|line| line.contains("RSET")), "{said:#?}");
}

#[tokio::test]
async fn a_stopped_run_ends_whole_with_its_open_checks_inconclusive() {
    let tenant = tenant(Scenario::ServerSlow).await;
    let limit = async {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        Code::Stopped
    };
    let (record, _) =
        check_until(plan(Method::ClientSubmissionBasic, Settings::PASSWORD), &network(&tenant), limit).await;
    let greeting = record.checks.iter().find(|check| check.id == CheckId::Greeting).unwrap();
    assert_eq!(
        (greeting.outcome, greeting.because),
        (Outcome::Inconclusive, Some(Code::Stopped)),
        "{record:#?}"
    );
    assert_eq!(record.outcome, Outcome::Inconclusive);
    assert_eq!(tenant.sign_ins(), 0);
}

#[tokio::test]
async fn no_secret_is_in_any_event_record_or_transcript() {
    const CANARY: &str = "Canary-7h3-p4ssw0rd";
    for (method, scenario) in [
        (Method::ClientSubmissionBasic, Scenario::WrongPassword),
        (Method::ClientSubmissionOauth, Scenario::Healthy),
        (Method::ClientSubmissionBasic, Scenario::SmtpAuthOffForTenant),
    ] {
        let tenant = tenant(scenario).await;
        let (record, events) = check(plan(method, CANARY), &network(&tenant)).await;
        let sent = send(plan(method, CANARY), &[Settings::INSIDE], &network(&tenant)).await;
        let everything = format!(
            "{record:?}{events:?}{sent:?}{}{}{}",
            serde_json::to_string(&record).unwrap(),
            serde_json::to_string(&events).unwrap(),
            serde_json::to_string(&sent).unwrap()
        );
        let login = Settings::LOGIN;
        let forms = [
            CANARY.to_owned(),
            STANDARD.encode(CANARY),
            STANDARD.encode(format!("user={login}\u{1}auth=Bearer {CANARY}\u{1}\u{1}")),
            STANDARD.encode(format!("\0{login}\0{CANARY}")),
            // Inside a longer base64 text the three alignments look different.
            STANDARD.encode(&CANARY[1..CANARY.len() / 3 * 3 - 2]),
        ];
        for form in forms {
            assert!(!everything.contains(&form), "{method} in {scenario:?} shows {form}");
        }
        assert_eq!(tenant.sign_ins(), 2, "one each");
    }
}
