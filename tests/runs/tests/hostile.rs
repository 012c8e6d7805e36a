//! Servers that mean ill or are broken: a run ends within its bound, whole, without a panic and without giving
//! anything away.
#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use engine::ports::Draft;
use engine::words::{Language, Words};
use engine::{Accepted, CheckId, Code, Encryption, Method, Outcome, RunRecord};
use practice::hostile::{Act, Behaviour, Server, Stage};
use practice::{Scenario, Settings, Tenant};
use runs_tests::{check_until, found, plan, send, tenant};

/// A tenant whose submission host is this server.
async fn behind(act: Act, at: Stage) -> (Tenant, Server, net::Options) {
    let tenant = tenant(Scenario::Healthy).await;
    let server = Server::start(Behaviour { at, act }).await.unwrap();
    let mut network = tenant.network();
    server.stand_in(&mut network, SocketAddr::new(Settings::SUBMISSION.into(), 587));
    let roots = network.roots.iter().map(|root| root.to_vec()).collect();
    let options =
        net::Options::confined(network.nameserver, roots, Arc::new(move |address| network.route(address)));
    (tenant, server, options)
}

async fn bounded(options: &net::Options, seconds: u64) -> RunRecord {
    let limit = async move {
        tokio::time::sleep(Duration::from_secs(seconds)).await;
        Code::TimeLimit
    };
    let mut plan = plan(Method::ClientSubmissionBasic, Settings::PASSWORD);
    plan.probe = vec![Settings::INSIDE.to_owned()];
    check_until(plan, options, limit).await.0
}

#[tokio::test]
async fn whatever_a_server_does_at_whatever_stage_the_run_ends_whole() {
    let acts: [fn() -> Act; 8] = [
        || Act::Close,
        || Act::Reset,
        || Act::Silence,
        || Act::TalkForever,
        || Act::EndlessLine,
        || Act::LongLine(1 << 20),
        || Act::ControlCharacters,
        || Act::Say(b"999 what\r\n\xff\xfe\0\r\n".to_vec()),
    ];
    let mut runs = tokio::task::JoinSet::new();
    for act in acts {
        for stage in Stage::ALL {
            runs.spawn(one_hostile_run(act, stage));
        }
    }
    while let Some(run) = runs.join_next().await {
        run.unwrap();
    }
}

async fn one_hostile_run(act: fn() -> Act, stage: Stage) {
    let name = format!("{:?} at {stage:?}", act());
    let (_tenant, server, options) = behind(act(), stage).await;
    let record = bounded(&options, 3).await;
    let open = record.checks.iter().filter(|check| check.because == Some(Code::Stopped)).count();
    assert_eq!(open, 0, "{name}: every check has an end: {record:#?}");
    let text = format!("{record:?}");
    assert!(!text.contains(Settings::PASSWORD), "{name}");
    assert!(text.len() < 2_000_000, "{name}: a record stays small, {} bytes", text.len());
    assert!(server.sign_ins() <= 1, "{name}");
    assert_eq!(server.messages(), 0, "{name}");
}

#[tokio::test]
async fn a_connection_cut_before_the_greeting_is_named() {
    let (_tenant, _server, options) = behind(Act::Close, Stage::Greeting).await;
    let record = bounded(&options, 10).await;
    assert!(found(&record, Code::ConnectionCut), "{record:#?}");
}

#[tokio::test]
async fn an_endless_line_is_a_broken_protocol_and_not_a_slow_server() {
    let (_tenant, _server, options) = behind(Act::EndlessLine, Stage::Greeting).await;
    let record = bounded(&options, 10).await;
    assert!(found(&record, Code::ProtocolError), "{record:#?}");
    assert!(!found(&record, Code::TimeLimit), "{record:#?}");
}

#[tokio::test]
async fn clear_text_waiting_at_starttls_ends_the_conversation_before_the_password() {
    let injected = b"250 AUTH PLAIN\r\n".to_vec();
    let (_tenant, server, options) = behind(Act::Inject(injected), Stage::StartTls).await;
    let record = bounded(&options, 10).await;
    assert!(found(&record, Code::StarttlsInjection), "{record:#?}");
    assert_eq!(server.sign_ins(), 0);
    let tls = record.checks.iter().find(|check| check.id == CheckId::Tls).unwrap();
    assert_eq!(tls.outcome, Outcome::Failed);
}

#[tokio::test]
async fn a_connection_lost_after_the_final_dot_is_uncertain_and_nothing_is_sent_again() {
    let (_tenant, server, options) =
        behind(Act::WaitThenClose(Duration::from_millis(50)), Stage::Message).await;
    let sent =
        send(plan(Method::ClientSubmissionBasic, Settings::PASSWORD), &[Settings::INSIDE], &options).await;
    assert_eq!(sent.accepted, Accepted::Uncertain, "{sent:#?}");
    assert!(sent.findings.iter().any(|finding| finding.code == Code::MessageUncertain), "{sent:#?}");
    assert_eq!(server.messages(), 1);
}

#[tokio::test]
async fn a_run_ended_from_outside_after_the_final_dot_says_that_nobody_knows() {
    let (_tenant, server, options) = behind(Act::Silence, Stage::Message).await;
    // The time is over once the server has the message: no sooner, however slow this computer is.
    let limit = async {
        while server.messages() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Code::TimeLimit
    };
    let plan = plan(Method::ClientSubmissionBasic, Settings::PASSWORD);
    let words = Words::new(Language::English);
    let draft = Draft::test_message(plan.reverse_path(), vec![Settings::INSIDE.to_owned()], "", &words);
    let ports = net::Ports::new(&options);
    let sent = engine::checks::send(plan, draft, &ports, &|_| {}, limit).await.unwrap();
    assert_eq!(sent.accepted, Accepted::Uncertain, "{sent:#?}");
    for code in [Code::MessageUncertain, Code::TimeLimit] {
        assert!(sent.findings.iter().any(|finding| finding.code == code), "{code:?}: {sent:#?}");
    }
}

#[tokio::test]
async fn a_sign_in_offered_in_clear_is_not_made_by_a_device_without_encryption() {
    let offer = b"250-smtp.office365.com Hello [203.0.113.7]\r\n250 AUTH LOGIN PLAIN\r\n".to_vec();
    let (_tenant, server, options) = behind(Act::Say(offer), Stage::Ehlo).await;
    let mut device = plan(Method::ClientSubmissionBasic, Settings::PASSWORD);
    device.as_device = true;
    device.encryption = Encryption::None;
    device.probe = vec![Settings::INSIDE.to_owned()];
    let record = check_until(device, &options, std::future::pending()).await.0;
    for id in [CheckId::SignIn, CheckId::Recipient] {
        let check = record.checks.iter().find(|check| check.id == id).unwrap();
        let expected = (Outcome::Inconclusive, Some(Code::ClearTextNotTried));
        assert_eq!((check.outcome, check.because), expected, "{record:#?}");
    }
    assert!(!found(&record, Code::AuthNotOffered), "it was offered");
    let said = server.commands();
    assert!(said.iter().all(|line| line.starts_with("EHLO") || line.starts_with("QUIT")), "{said:?}");
    assert_eq!(server.sign_ins(), 0);
}
