//! Conversations with scripted servers on loopback.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod common;

use std::sync::Mutex;
use std::time::Duration;

use common::{
    ALL_OFFERS, Authority, Babble, Hear, HearAnything, HearMessage, Hold, PLAIN_OFFERS, Say, Server, Shows,
    Step, StopClock, Tls, call, options, password, submission, talk, to_starttls, to_tls,
};
use engine::ports::{
    Call, CallStage, ClientCertificate, Ended, EndedWhy, Goal, Heard, Ports as _, StageHeard, TlsFailure,
    TlsReport,
};
use smtp::Secret;

fn after(mut steps: Vec<Step>, more: Vec<Step>) -> Vec<Step> {
    steps.extend(more);
    steps
}

#[tokio::test]
async fn a_control_host_is_greeted_and_left() {
    let server = Server::start(vec![Say("220 mx.example ESMTP\r\n"), Hear("QUIT")]).await;
    let talk = talk(&options(&server, &Authority::new()), call(Goal::Greeting)).await;
    assert_eq!(talk.why(), EndedWhy::Finished);
    assert_eq!(talk.stages(), [("connected", 1), ("greeting", 1)]);
    assert_eq!(talk.lines(), ["220 mx.example ESMTP", "QUIT"]);
    server.hears("QUIT").await;
}

#[tokio::test]
async fn hello_tells_the_address_that_was_seen() {
    let steps = vec![
        Say("220 mx.example ESMTP\r\n"),
        Hear("EHLO printer.example"),
        Say("250-mx.example Hello [203.0.113.7]\r\n250 SIZE 1000\r\n"),
    ];
    let server = Server::start(steps).await;
    let talk = talk(&options(&server, &Authority::new()), call(Goal::Hello)).await;
    assert_eq!(talk.why(), EndedWhy::Finished);
    let seen = talk.heard.iter().find_map(|heard| match heard {
        Heard::Stage { heard: StageHeard::Hello { capabilities, .. }, .. } => capabilities.hello_address,
        _ => None,
    });
    assert_eq!(seen, Some("203.0.113.7".parse().unwrap()));
}

#[tokio::test]
async fn a_sign_in_takes_eight_round_trips_from_the_connection_on() {
    let authority = Authority::new();
    let steps = after(
        to_tls(authority.server(Shows::Good), ALL_OFFERS),
        vec![
            Hear("AUTH LOGIN c2NhbkBleGFtcGxlLm9yZw=="),
            Say("334 UGFzc3dvcmQ6\r\n"),
            Hear("c2VjcmV0"),
            Say("235 2.7.0 ok\r\n"),
        ],
    );
    let server = Server::start(steps).await;
    let call = Call { credentials: Some(password()), ..call(Goal::SignIn) };
    let talk = talk(&options(&server, &authority), call).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Quit, why: EndedWhy::Finished });
    let stages = [
        ("connected", 1),
        ("greeting", 1),
        ("hello", 1),
        ("starttls", 1),
        ("tls", 1),
        ("hello under tls", 1),
        ("auth", 2),
    ];
    assert_eq!(talk.stages(), stages);
    assert!(!talk.lines().iter().any(|line| line.contains("c2VjcmV0") || line.contains("secret")));
    assert!(talk.lines().contains(&"TLS 1.3, TLS13_AES_256_GCM_SHA384".to_owned()));
    server.hears("QUIT").await;
}

#[tokio::test]
async fn a_flight_counts_as_one_round_trip() {
    let authority = Authority::new();
    let steps = after(
        to_tls(authority.server(Shows::Good), ALL_OFFERS),
        vec![
            Hear("MAIL"),
            Hear("RCPT"),
            Hear("RCPT"),
            Hear("DATA"),
            Say("250 ok\r\n250 ok\r\n550 5.1.1 no\r\n354 go\r\n"),
            HearMessage,
            Say("250 2.0.0 taken\r\n"),
        ],
    );
    let server = Server::start(steps).await;
    let talk = talk(&options(&server, &authority), call(submission(b"Subject: x\r\n\r\n.x\r\n"))).await;
    assert_eq!(talk.why(), EndedWhy::Finished);
    let envelope = [("mail", 0), ("rcpt", 0), ("rcpt", 0), ("data", 1), ("body", 1)];
    assert_eq!(talk.stages()[6..], envelope);
    let replies = talk.heard.iter().filter_map(|heard| match heard {
        Heard::Stage { heard: StageHeard::Rcpt { to, reply }, .. } => Some((to.as_str(), reply.code.value())),
        _ => None,
    });
    assert_eq!(replies.collect::<Vec<_>>(), [("one@example.org", 250), ("two@example.org", 550)]);
}

#[tokio::test]
async fn a_device_sends_one_command_at_a_time() {
    let authority = Authority::new();
    let steps = after(
        to_tls(authority.server(Shows::Good), ALL_OFFERS),
        vec![
            Hear("MAIL"),
            Say("250 ok\r\n"),
            Hear("RCPT"),
            Say("250 ok\r\n"),
            Hear("RCPT"),
            Say("250 ok\r\n"),
            Hear("RSET"),
            Say("250 ok\r\n"),
        ],
    );
    let server = Server::start(steps).await;
    let goal = Goal::Probe {
        from: "scan@example.org".to_owned(),
        to: vec!["one@example.org".to_owned(), "two@example.org".to_owned()],
    };
    let talk = talk(&options(&server, &authority), Call { as_device: true, ..call(goal) }).await;
    assert_eq!(talk.why(), EndedWhy::Finished);
    assert_eq!(talk.stages()[6..], [("mail", 1), ("rcpt", 1), ("rcpt", 1)]);
}

#[tokio::test]
async fn the_dot_that_takes_a_refused_message_back_is_not_heard_as_a_message() {
    let authority = Authority::new();
    let steps = after(
        to_tls(authority.server(Shows::Good), ALL_OFFERS),
        vec![
            Hear("MAIL"),
            Hear("RCPT"),
            Hear("RCPT"),
            Hear("DATA"),
            Say("250 ok\r\n550 5.1.1 no\r\n550 5.1.1 no\r\n354 go\r\n"),
            Hear("."),
            Say("250 2.0.0 taken, whatever it was\r\n"),
        ],
    );
    let server = Server::start(steps).await;
    let talk = talk(&options(&server, &authority), call(submission(b"Subject: x\r\n\r\nx\r\n"))).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Rcpt, why: EndedWhy::Finished });
    assert!(!talk.stages().contains(&("body", 1)));
}

#[tokio::test]
async fn a_connection_that_ends_after_the_final_dot_leaves_a_doubt() {
    let authority = Authority::new();
    let steps = after(
        to_tls(authority.server(Shows::Good), PLAIN_OFFERS),
        vec![
            Hear("MAIL"),
            Say("250 ok\r\n"),
            Hear("RCPT"),
            Say("250 ok\r\n"),
            Hear("RCPT"),
            Say("250 ok\r\n"),
            Hear("DATA"),
            Say("354 go\r\n"),
            HearMessage,
            Step::Close,
        ],
    );
    let server = Server::start(steps).await;
    let talk = talk(&options(&server, &authority), call(submission(b"Subject: x\r\n\r\nx\r\n"))).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Body, why: EndedWhy::Uncertain });
    assert_eq!(talk.stages().last(), Some(&("data", 1)));
}

#[tokio::test]
async fn a_server_that_has_enough_in_the_middle_of_a_message_is_heard() {
    let authority = Authority::new();
    let steps = after(
        to_tls(authority.server(Shows::Good), PLAIN_OFFERS),
        vec![
            Hear("MAIL"),
            Say("250 ok\r\n"),
            Hear("RCPT"),
            Say("250 ok\r\n"),
            Hear("RCPT"),
            Say("250 ok\r\n"),
            Hear("DATA"),
            Say("354 go\r\n552 5.3.4 too large\r\n"),
            Hold,
        ],
    );
    let server = Server::start(steps).await;
    // More than the buffers of a connection hold: to write on would be to wait for each other.
    let message = vec![b'x'; 32 * 1024 * 1024];
    let talk = talk(&options(&server, &authority), call(submission(&message))).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Body, why: EndedWhy::Finished });
    assert_eq!(talk.stages().last(), Some(&("body", 1)));
    assert!(talk.took < Duration::from_secs(20), "{:?}", talk.took);
}

#[tokio::test]
async fn a_message_beyond_the_size_limit_is_not_begun() {
    let authority = Authority::new();
    let steps = to_tls(authority.server(Shows::Good), "250-smtp.example\r\n250 SIZE 10\r\n");
    let server = Server::start(steps).await;
    let talk = talk(&options(&server, &authority), call(submission(b"Subject: x\r\n\r\nx\r\n"))).await;
    let why = EndedWhy::TooLarge { octets: 17, limit: 10 };
    assert_eq!(talk.ended(), Ended { stage: CallStage::Mail, why });
    server.hears("QUIT").await;
    assert!(!server.heard().iter().any(|line| line.starts_with("MAIL")));
}

#[tokio::test]
async fn clear_text_behind_the_reply_to_starttls_is_an_injection() {
    let authority = Authority::new();
    let mut steps = to_starttls();
    steps.pop();
    steps.push(Say("220 2.0.0 Ready\r\n250 2.0.0 injected\r\n"));
    steps.push(Tls(authority.server(Shows::Good)));
    let server = Server::start(steps).await;
    let call = Call { credentials: Some(password()), ..call(Goal::SignIn) };
    let talk = talk(&options(&server, &authority), call).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Starttls, why: EndedWhy::PlaintextInjected });
}

#[tokio::test]
async fn a_server_without_starttls_gets_no_credentials() {
    let steps =
        vec![Say("220 smtp.example ESMTP\r\n"), Hear("EHLO"), Say("250-smtp.example\r\n250 AUTH LOGIN\r\n")];
    let server = Server::start(steps).await;
    let call = Call { credentials: Some(password()), ..call(Goal::SignIn) };
    let talk = talk(&options(&server, &Authority::new()), call).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Starttls, why: EndedWhy::StarttlsNotOffered });
    server.hears("QUIT").await;
    assert_eq!(server.heard(), ["EHLO printer.example", "QUIT"]);
}

#[tokio::test]
async fn a_server_that_does_not_greet_is_left_after_its_time() {
    let server = Server::start(vec![StopClock, Hold]).await;
    let talk = talk(&options(&server, &Authority::new()), call(Goal::Greeting)).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Greeting, why: EndedWhy::TimedOut });
    assert!(talk.took >= Duration::from_secs(20) && talk.took < Duration::from_secs(21), "{:?}", talk.took);
}

#[tokio::test]
async fn a_server_that_stops_in_the_handshake_is_left_after_its_time() {
    let server = Server::start(after(to_starttls(), vec![HearAnything, StopClock, Hold])).await;
    let talk = talk(&options(&server, &Authority::new()), call(Goal::SignIn)).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Tls, why: EndedWhy::TimedOut });
    assert_eq!(talk.tls(), TlsReport::Failed(TlsFailure::TimedOut));
}

#[tokio::test]
async fn a_server_that_hangs_up_in_the_handshake_is_said_to() {
    let server = Server::start(after(to_starttls(), vec![HearAnything, Step::Close])).await;
    let talk = talk(&options(&server, &Authority::new()), call(Goal::SignIn)).await;
    assert_eq!(talk.tls(), TlsReport::Failed(TlsFailure::Closed));
    assert_eq!(talk.ended(), Ended { stage: CallStage::Tls, why: EndedWhy::Closed });
}

#[tokio::test]
async fn a_line_without_end_is_given_up() {
    let server = Server::start(vec![Babble]).await;
    let talk = talk(&options(&server, &Authority::new()), call(Goal::Greeting)).await;
    assert!(matches!(talk.why(), EndedWhy::Protocol(_)), "{:?}", talk.why());
    assert!(talk.lines().iter().all(|line| line.len() < 4096));
}

#[tokio::test]
async fn a_server_that_speaks_something_else_is_said_to() {
    let server = Server::start(vec![Say("HTTP/1.1 400 Bad Request\r\n\r\n"), Hold]).await;
    let talk = talk(&options(&server, &Authority::new()), call(Goal::Hello)).await;
    let Ended { stage: CallStage::Greeting, why: EndedWhy::Protocol(text) } = talk.ended() else {
        panic!("{:?}", talk.ended())
    };
    assert!(text.contains("HTTP/1.1"), "{text}");
}

#[tokio::test]
async fn a_reply_that_nobody_asked_for_breaks_the_protocol() {
    let steps = vec![Say("220 smtp.example\r\n250 smtp.example\r\n250 more\r\n"), Hold];
    let server = Server::start(steps).await;
    let talk = talk(&options(&server, &Authority::new()), call(Goal::Hello)).await;
    assert!(matches!(talk.why(), EndedWhy::Protocol(_)), "{:?}", talk.why());
}

#[tokio::test]
async fn a_dropped_conversation_takes_its_connection_with_it() {
    let server = Server::start(vec![Say("220 smtp.example\r\n"), Hear("EHLO"), Hear("QUIT")]).await;
    let ports = net::Ports::new(&options(&server, &Authority::new()));
    let (greeted, heard) = tokio::sync::oneshot::channel::<()>();
    let greeted = Mutex::new(Some(greeted));
    let hear = |heard: Heard| {
        if matches!(heard, Heard::Stage { heard: StageHeard::Greeting(_), .. }) {
            drop(greeted.lock().unwrap().take());
        }
    };
    tokio::select! {
        () = ports.converse(call(Goal::Hello), &hear) => panic!("the server says no more"),
        _ = heard => {}
    }
    // The server's wait for a line ends with the connection, and with it the test.
    server.closes().await;
    assert!(!server.heard().contains(&"QUIT".to_owned()));
}

#[tokio::test]
async fn what_cannot_be_used_is_said_before_anything_is_connected_to() {
    let authority = Authority::new();
    let server = Server::start(vec![Say("220 smtp.example\r\n")]).await;
    let options = options(&server, &authority);
    let from = "scan@example.org".to_owned();
    let calls = [
        (CallStage::Tls, Call { host: "not a name".to_owned(), ..call(Goal::SignIn) }),
        (CallStage::Ehlo, Call { helo: "a\r\nMAIL".to_owned(), ..call(Goal::SignIn) }),
        (CallStage::Mail, call(Goal::Probe { from: "a\r\nb".to_owned(), to: vec![from.clone()] })),
        (CallStage::Rcpt, call(Goal::Probe { from: from.clone(), to: vec!["x".to_owned()] })),
        (CallStage::Rcpt, call(Goal::Probe { from, to: Vec::new() })),
        (CallStage::Tls, Call { certificate: Some(certificate("", "")), ..call(Goal::SignIn) }),
    ];
    for (stage, call) in calls {
        let talk = talk(&options, call).await;
        let ended = talk.ended();
        assert!(ended.stage == stage && matches!(ended.why, EndedWhy::Protocol(_)), "{ended:?}");
        assert_eq!(talk.heard.len(), 1);
    }
}

fn certificate(chain: &str, key: &str) -> ClientCertificate {
    ClientCertificate { chain: chain.as_bytes().to_vec(), key: Secret::new(key.to_owned()) }
}
