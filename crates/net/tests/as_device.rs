//! Conversations that keep to what a plain device does.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod common;

use common::{
    ALL_OFFERS, Authority, Hear, Say, Server, Shows, call, options, password, submission, talk, to_tls,
};
use engine::Encryption;
use engine::ports::{Call, EndedWhy, Goal, TlsReport};

#[tokio::test]
async fn a_device_waits_to_be_asked_for_the_user_name_and_the_password() {
    let authority = Authority::new();
    let mut steps = to_tls(authority.server(Shows::Good), ALL_OFFERS);
    steps.extend([
        Hear("AUTH LOGIN"),
        Say("334 VXNlcm5hbWU6\r\n"),
        Hear("c2NhbkBleGFtcGxlLm9yZw=="),
        Say("334 UGFzc3dvcmQ6\r\n"),
        Hear("c2VjcmV0"),
        Say("235 2.7.0 ok\r\n"),
    ]);
    let server = Server::start(steps).await;
    let call = Call { as_device: true, credentials: Some(password()), ..call(Goal::SignIn) };
    let talk = talk(&options(&server, &authority), call).await;
    assert_eq!(talk.why(), EndedWhy::Finished);
    assert!(server.heard().contains(&"AUTH LOGIN".to_owned()), "{:?}", server.heard());
    assert!(talk.stages().contains(&("auth", 3)), "{:?}", talk.stages());
}

#[tokio::test]
async fn tls_1_2_is_agreed_with_a_server_that_knows_a_newer_version() {
    for (encryption, version) in [(Encryption::Best, "TLS 1.3"), (Encryption::Tls12, "TLS 1.2")] {
        let authority = Authority::new();
        let server = Server::start(to_tls(authority.server(Shows::Good), ALL_OFFERS)).await;
        let talk = talk(&options(&server, &authority), Call { encryption, ..call(Goal::SignIn) }).await;
        let TlsReport::Done(facts) = talk.tls() else { panic!("{:?}", talk.tls()) };
        assert_eq!(facts.version, version);
    }
}

#[tokio::test]
async fn tls_1_2_is_not_agreed_with_a_server_that_knows_only_a_newer_version() {
    let authority = Authority::new();
    let config = authority.with_versions(Shows::Good, &[&rustls::version::TLS13]);
    let server = Server::start(to_tls(config, ALL_OFFERS)).await;
    let call = Call { encryption: Encryption::Tls12, credentials: Some(password()), ..call(Goal::SignIn) };
    let talk = talk(&options(&server, &authority), call).await;
    assert!(matches!(talk.tls(), TlsReport::Failed(_)), "{:?}", talk.tls());
    assert!(server.heard().iter().all(|line| !line.contains("AUTH")), "{:?}", server.heard());
}

#[tokio::test]
async fn tls_1_2_takes_no_bad_certificate_either() {
    let authority = Authority::new();
    let server = Server::start(to_tls(authority.server(Shows::OtherName), ALL_OFFERS)).await;
    let call = Call { encryption: Encryption::Tls12, credentials: Some(password()), ..call(Goal::SignIn) };
    let talk = talk(&options(&server, &authority), call).await;
    assert_eq!(talk.why(), EndedWhy::NotVerified);
}

/// Also where the server would take all of it.
#[tokio::test]
async fn in_clear_nothing_is_said_after_ehlo_whatever_the_goal() {
    let goals = [
        Goal::Hello,
        Goal::SignIn,
        Goal::Probe { from: "scan@example.org".into(), to: vec!["one@example.org".into()] },
        submission(b"Subject: x\r\n\r\nx\r\n"),
    ];
    for goal in goals {
        let steps = vec![
            Say("220 smtp.example ESMTP\r\n"),
            Hear("EHLO"),
            Say("250-smtp.example\r\n250-STARTTLS\r\n250-PIPELINING\r\n250 AUTH LOGIN\r\n"),
            Hear("QUIT"),
        ];
        let server = Server::start(steps).await;
        let authority = Authority::new();
        let call = Call {
            as_device: true,
            encryption: Encryption::None,
            credentials: Some(password()),
            ..call(goal)
        };
        let talk = talk(&options(&server, &authority), call).await;
        assert_eq!(talk.why(), EndedWhy::Finished);
        server.hears("QUIT").await;
        assert_eq!(server.heard(), ["EHLO printer.example", "QUIT"]);
        assert_eq!(talk.stages(), [("connected", 1), ("greeting", 1), ("hello", 1)]);
    }
}

#[tokio::test]
async fn in_clear_a_control_host_is_still_greeted_and_left() {
    let server = Server::start(vec![Say("220 mx.example ESMTP\r\n"), Hear("QUIT")]).await;
    let call = Call { encryption: Encryption::None, ..call(Goal::Greeting) };
    let talk = talk(&options(&server, &Authority::new()), call).await;
    assert_eq!(talk.lines(), ["220 mx.example ESMTP", "QUIT"]);
}
