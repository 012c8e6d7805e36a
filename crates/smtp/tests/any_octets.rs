//! Whatever comes, from whichever side: no panic, no endless growth, and the cuts between reads do not matter.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::time::Duration;

use common::*;
use proptest::collection::vec;
use proptest::prelude::*;
use smtp::client::{Goal, Input, Output, Session};
use smtp::reply::Parser;
use smtp::{Capabilities, ProtocolError, Reply, server};

/// Octets with the structure of replies more often than chance would have it.
fn server_octets() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => "(220|250|334|354|421|535|550)[ -](5\\.7\\.1 )?[a-zA-Z \\[\\]\\.0-9:]{0,20}\r?\n",
        1 => "250-(STARTTLS|PIPELINING|AUTH LOGIN XOAUTH2|SIZE 1000|AUTH=LOGIN|XXXXXXXA)\r\n",
        1 => "[0-9]{1,4}[ -]?",
        1 => "\r?\n?",
    ]
    .prop_map(String::into_bytes);
    vec(prop_oneof![8 => piece, 1 => vec(any::<u8>(), 0..40)], 0..12).prop_map(|pieces| pieces.concat())
}

fn read_all(pieces: &[&[u8]]) -> (Vec<Reply>, Option<ProtocolError>) {
    let mut parser = Parser::new();
    let mut replies = Vec::new();
    for piece in pieces {
        let mut rest = *piece;
        loop {
            match parser.read(&mut rest) {
                Ok(Some(reply)) => replies.push(reply),
                Ok(None) => break,
                Err(error) => return (replies, Some(error)),
            }
        }
    }
    (replies, None)
}

proptest! {
    #[test]
    fn replies_do_not_depend_on_the_cuts(octets in server_octets(), cuts in vec(any::<prop::sample::Index>(), 0..5)) {
        let whole = read_all(&[&octets]);
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(octets.len() + 1)).collect();
        cuts.extend([0, octets.len()]);
        cuts.sort_unstable();
        let pieces: Vec<&[u8]> = cuts.windows(2).map(|w| &octets[w[0]..w[1]]).collect();
        prop_assert_eq!(&read_all(&pieces), &whole);
        let single: Vec<&[u8]> = octets.chunks(1).collect();
        prop_assert_eq!(&read_all(&single), &whole);
    }

    #[test]
    fn a_reply_that_was_read_is_read_the_same_again(octets in server_octets()) {
        for reply in read_all(&[&octets]).0 {
            let again = read_all(&[&reply.to_wire()]).0;
            prop_assert_eq!(again, vec![reply.clone()]);
            prop_assert!(!reply.to_string().contains(|c: char| c.is_control()));
            let _ = Capabilities::from_reply(&reply);
        }
    }

    #[test]
    fn text_made_visible_has_no_control_characters(octets in vec(any::<u8>(), 0..200)) {
        let text = smtp::text::visible(&octets);
        let hidden = text.contains(|c: char| c.is_control() || c == '\u{202e}');
        prop_assert!(!hidden);
        prop_assert!(text.len() <= octets.len() * 4);
    }

    #[test]
    fn the_client_comes_to_an_end_whatever_the_server_says(
        said in vec(server_octets(), 0..10), submit_it in any::<bool>(), pipelining in any::<bool>(), trusts in any::<bool>(),
    ) {
        let goal = if submit_it { submit(&["a@b", "c@d"]) } else { probe(&["a@b", "c@d"]) };
        let mut client = Session::new(script(goal).pipelining(pipelining));
        let mut said = said.iter();
        let mut at = Duration::ZERO;
        let mut written = Vec::new();
        let mut steps = 0;
        loop {
            steps += 1;
            prop_assert!(steps < 5000, "no end");
            match client.poll_output(at) {
                Output::Write(octets) => written.extend_from_slice(octets.as_bytes()),
                Output::Event(_) => {}
                Output::BeginTls { .. } => {
                    let verified = trusts.then(trusted).flatten();
                    client.handle(Input::TlsEstablished { at, verified });
                }
                Output::Wait { until, .. } => {
                    if let Some(octets) = said.next() {
                        client.handle(Input::Received { at, octets });
                    } else {
                        at = until;
                        client.handle(Input::Deadline { at });
                    }
                }
                Output::Done => break,
            }
        }
        let record = client.into_conversation();
        prop_assert!(record.ended.is_some());
        let proved = record.tls.as_ref().is_some_and(|tls| tls.verified_for.is_some());
        let written = String::from_utf8_lossy(&written);
        let guarded = ["AUTH", "MAIL", "RCPT", "DATA"].iter().any(|verb| written.lines().any(|l| l.starts_with(verb)));
        prop_assert!(proved || !guarded);
        prop_assert!(submit_it || !written.lines().any(|line| line == "DATA"));
        prop_assert!(serde_json::to_string(&record).is_ok());
    }

    #[test]
    fn the_server_comes_to_an_end_whatever_the_client_says(said in vec(client_octets(), 0..12)) {
        let mut session = server::Session::new(server::Settings { max_message: 50, ..server::Settings::new(reply(GREETING)) });
        let mut said = said.iter();
        let mut at = Duration::ZERO;
        let mut steps = 0;
        loop {
            steps += 1;
            prop_assert!(steps < 5000, "no end");
            match session.poll_output(at) {
                server::Output::Write(_) => {}
                server::Output::BeginTls { .. } => session.handle(server::Input::TlsEstablished { at }),
                server::Output::Event(event) => {
                    if let server::Event::Message(message) = &event {
                        prop_assert!(message.octets.len() <= 50 && !message.forward_paths.is_empty());
                    }
                    if event.wants_answer() {
                        let answer = policy_for_anything(&event);
                        session.answer(&answer);
                    }
                }
                server::Output::AwaitAnswer => prop_assert!(false, "an answer was given"),
                server::Output::Wait { until } => {
                    if let Some(octets) = said.next() {
                        session.handle(server::Input::Received { at, octets });
                    } else {
                        at = until;
                        session.handle(server::Input::Deadline { at });
                    }
                }
                server::Output::Done => break,
            }
        }
        prop_assert!(session.ended().is_some());
    }
}

fn policy_for_anything(event: &server::Event) -> Reply {
    match event {
        server::Event::Command(command) => server::usual_reply(command).unwrap_or_else(|| reply("250 ok")),
        _ => reply("250 2.0.0 ok"),
    }
}

fn client_octets() -> impl Strategy<Value = Vec<u8>> {
    let line = prop_oneof![
        Just("EHLO a".to_owned()),
        Just("MAIL FROM:<a@b>".to_owned()),
        Just("RCPT TO:<a@b>".to_owned()),
        Just("DATA".to_owned()),
        Just("some text".to_owned()),
        Just(".".to_owned()),
        Just("AUTH LOGIN".to_owned()),
        Just("AUTH XOAUTH2 dXNlcj0=".to_owned()),
        Just("YQ==".to_owned()),
        Just("*".to_owned()),
        Just("STARTTLS".to_owned()),
        "BDAT [0-9]{1,2}( LAST)?",
        "(MAIL FROM:|RCPT TO:|AUTH |BDAT |EHLO )[<>a-z@ =\"\\\\]{0,20}",
    ];
    let line = (line, prop_oneof![4 => Just("\r\n"), 1 => Just("\n"), 1 => Just("")])
        .prop_map(|(l, end)| (l + end).into_bytes());
    vec(prop_oneof![10 => line, 1 => vec(any::<u8>(), 0..30)], 0..8).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_goal_in_clear_text_survives_a_list_of_any_length() {
    let mut client = Session::new(script(Goal::Ehlo));
    let at = Duration::ZERO;
    let mut octets = b"220 mx\r\n".to_vec();
    for _ in 0..2000 {
        match client.poll_output(at) {
            Output::Wait { .. } => {
                client.handle(Input::Received { at, octets: &octets });
                octets = b"250-more and more and more\r\n".repeat(50);
            }
            Output::Done => break,
            _ => {}
        }
    }
    let ended = client.into_conversation().ended.unwrap();
    assert!(matches!(
        ended,
        smtp::client::Ended::Protocol { error: ProtocolError::TooManyLines { limit: 100 }, .. }
    ));
}
