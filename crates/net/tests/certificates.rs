//! What is told of certificates, and what is not done over bad ones.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod common;

use std::sync::Arc;

use common::{
    ALL_OFFERS, Authority, HOST, Say, Server, Shows, call, options, password, submission, talk, to_starttls,
    to_tls,
};
use engine::ports::{Call, CertificateVerdict, EndedWhy, Goal, Route, TlsFacts, TlsFailure, TlsReport};

async fn facts(shows: Shows) -> TlsFacts {
    let authority = Authority::new();
    let server = Server::start(to_tls(authority.server(shows), ALL_OFFERS)).await;
    let talk = talk(&options(&server, &authority), call(Goal::SignIn)).await;
    match talk.tls() {
        TlsReport::Done(facts) => facts,
        TlsReport::Failed(failure) => panic!("{failure:?}"),
    }
}

#[tokio::test]
async fn a_good_chain_is_told_as_the_server_sent_it() {
    let facts = facts(Shows::Good).await;
    assert_eq!(facts.verdict, CertificateVerdict::Trusted);
    assert!(facts.publicly_trusted);
    assert_eq!((facts.version.as_str(), facts.cipher.as_str()), ("TLS 1.3", "TLS13_AES_256_GCM_SHA384"));
    let [leaf, issuer] = facts.chain.as_slice() else { panic!("{:?}", facts.chain) };
    assert_eq!(leaf.names, [HOST]);
    assert!(leaf.subject.contains(HOST) && leaf.issuer.contains("Test Root's Issuer"), "{leaf:?}");
    assert_eq!(leaf.not_before, "1975-01-01T00:00:00Z");
    assert!(issuer.issuer.contains("Test Root"), "{issuer:?}");
}

#[tokio::test]
async fn each_fault_of_a_chain_is_told_apart() {
    for (shows, verdict) in [
        (Shows::Expired, CertificateVerdict::Expired),
        (Shows::NotYetValid, CertificateVerdict::NotYetValid),
        (Shows::OtherName, CertificateVerdict::NameMismatch),
        (Shows::SelfSigned, CertificateVerdict::UnknownIssuer),
        (Shows::LeafAlone, CertificateVerdict::ChainIncomplete),
        // No public authority made this one: its issuer is not missing but unknown.
        (Shows::LeafOfNobody, CertificateVerdict::UnknownIssuer),
    ] {
        let facts = facts(shows).await;
        assert_eq!(facts.verdict, verdict);
        assert!(!facts.publicly_trusted);
        assert!(!facts.chain.is_empty());
    }
}

#[tokio::test]
async fn an_issuer_from_elsewhere_is_unknown() {
    let (ours, theirs) = (Authority::new(), Authority::named("Other Root"));
    let server = Server::start(to_tls(theirs.server(Shows::Good), ALL_OFFERS)).await;
    let talk = talk(&options(&server, &ours), call(Goal::SignIn)).await;
    let TlsReport::Done(facts) = talk.tls() else { panic!("{:?}", talk.tls()) };
    assert_eq!(facts.verdict, CertificateVerdict::UnknownIssuer);
}

#[tokio::test]
async fn neither_credentials_nor_a_message_go_over_a_bad_certificate() {
    for shows in [Shows::Expired, Shows::OtherName, Shows::SelfSigned, Shows::LeafAlone, Shows::NotYetValid] {
        for goal in [Goal::SignIn, submission(b"Subject: x\r\n\r\nx\r\n")] {
            let authority = Authority::new();
            let server = Server::start(to_tls(authority.server(shows), ALL_OFFERS)).await;
            let call = Call { credentials: Some(password()), ..call(goal) };
            let talk = talk(&options(&server, &authority), call).await;
            assert_eq!(talk.why(), EndedWhy::NotVerified);
            server.hears("QUIT").await;
            let heard = server.heard();
            assert_eq!(heard, ["EHLO printer.example", "STARTTLS", "EHLO printer.example", "QUIT"]);
        }
    }
}

#[tokio::test]
async fn tls_1_2_takes_one_more_round_trip() {
    let authority = Authority::new();
    let config = authority.with_versions(Shows::Good, &[&rustls::version::TLS12]);
    let server = Server::start(to_tls(config, ALL_OFFERS)).await;
    let talk = talk(&options(&server, &authority), call(Goal::SignIn)).await;
    assert!(talk.stages().contains(&("tls", 2)), "{:?}", talk.stages());
    let TlsReport::Done(facts) = talk.tls() else { panic!("{:?}", talk.tls()) };
    assert_eq!(facts.version, "TLS 1.2");
}

#[tokio::test]
async fn roots_of_ones_own_count_beside_the_operating_systems() {
    let authority = Authority::new();
    let server = Server::start(to_tls(authority.server(Shows::Good), ALL_OFFERS)).await;
    let mut options = net::Options::from_system();
    let to = server.address;
    options.route = Some(Arc::new(move |_| Route::To(to)));
    let without = talk(&options, call(Goal::SignIn)).await;
    let TlsReport::Done(facts) = without.tls() else { panic!("{:?}", without.tls()) };
    assert_ne!(facts.verdict, CertificateVerdict::Trusted);

    options.extra_roots = vec![authority.root.clone()];
    let with = talk(&options, call(Goal::SignIn)).await;
    let TlsReport::Done(facts) = with.tls() else { panic!("{:?}", with.tls()) };
    assert_eq!(facts.verdict, CertificateVerdict::Trusted);
    assert!(facts.publicly_trusted);
}

/// An alert of level fatal: handshake_failure.
const ALERT: &str = "\u{15}\u{3}\u{1}\0\u{2}\u{2}\u{28}";
/// The beginning of a ServerHello for TLS 1.0, and of one for TLS 1.2.
const OLD_HELLO: &str = "\u{16}\u{3}\u{1}\0\u{31}\u{2}\0\0\u{2d}\u{3}\u{1}";
const NEW_HELLO: &str = "\u{16}\u{3}\u{3}\0\u{31}\u{2}\0\0\u{2d}\u{3}\u{3}";

/// A server that refuses the first handshake and answers the second one with `hello`.
async fn refused_then(hello: &'static str) -> TlsReport {
    let authority = Authority::new();
    let refusing = [to_starttls(), vec![common::HearAnything, Say(ALERT)]].concat();
    let answering = [to_starttls(), vec![common::HearAnything, Say(hello), common::Hold]].concat();
    let server = Server::start_in_turn(vec![refusing, answering]).await;
    talk(&options(&server, &authority), call(Goal::SignIn)).await.tls()
}

#[tokio::test]
async fn a_server_that_speaks_only_old_versions_is_found_out() {
    assert_eq!(refused_then(OLD_HELLO).await, TlsReport::Failed(TlsFailure::VersionTooOld));
}

#[tokio::test]
async fn a_server_that_lacks_modern_suites_only_is_not_called_old() {
    assert_eq!(refused_then(NEW_HELLO).await, TlsReport::Failed(TlsFailure::Refused));
    assert_eq!(refused_then(ALERT).await, TlsReport::Failed(TlsFailure::Refused));
}
