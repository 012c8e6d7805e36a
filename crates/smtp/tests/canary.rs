//! No credential is ever seen outside the wire: not in a transcript, an event, a record, or what Debug prints.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use common::*;
use smtp::client::{Goal, Input, Output, Session};
use smtp::{Credentials, Secret, server};
use std::time::Duration;

const CANARY: &str = "Kanarienvogel-7361-Geheim";
const USER: &str = "canary.user@contoso.example";

/// The canary and the user name, raw and in base64 at each of the three alignments, as LOGIN, PLAIN and XOAUTH2
/// put them on the wire.
fn songs() -> Vec<String> {
    let xoauth2 = format!("user={USER}\u{1}auth=Bearer {CANARY}\u{1}\u{1}");
    let mut songs =
        vec![CANARY.to_owned(), USER.to_owned(), STANDARD.encode(USER), STANDARD.encode(&xoauth2)];
    for shift in 0..3 {
        for text in [CANARY, USER] {
            let shifted = STANDARD_NO_PAD.encode([&b"xxx"[..shift], text.as_bytes()].concat());
            // The characters that depend on the canary alone.
            let whole = &shifted[(shift * 8).div_ceil(6)..];
            songs.push(whole[..whole.len() - 1].to_owned());
        }
    }
    songs
}

fn assert_silent(what: &str, text: &str) {
    for song in songs() {
        assert!(!text.contains(&song), "{what} sings {song}: {text}");
    }
}

fn credentials(of_token: bool) -> Credentials {
    let secret = Secret::new(CANARY.to_owned());
    let made = if of_token { Credentials::token(USER, secret) } else { Credentials::password(USER, secret) };
    made.unwrap()
}

#[test]
fn the_canary_is_on_the_wire_and_nowhere_else() {
    for (of_token, initial_response, accepted) in [(false, true), (false, false), (true, true), (true, false)]
        .into_iter()
        .flat_map(|(t, i)| [(t, i, true), (t, i, false)])
    {
        let goal = Goal::Submit {
            credentials: Some(credentials(of_token)),
            envelope: envelope(&["user@contoso.example"]),
            message: MESSAGE.to_vec(),
        };
        let mut heard = 0;
        let held = hold(
            script(goal).initial_response(initial_response).pipelining(true),
            |event, session| match event {
                server::Event::SignIn(tried) => {
                    assert_eq!((tried.login.as_str(), tried.secret.expose()), (USER, CANARY));
                    heard += 1;
                    reply(if accepted { "235 2.7.0 ok" } else { "535 5.7.3 Authentication unsuccessful" })
                }
                event => policy(event, session),
            },
            trusted,
        );
        assert_eq!(heard, 1);
        let wire = String::from_utf8(held.flights.concat()).unwrap();
        assert!(songs().iter().any(|song| wire.contains(song)), "the songs are those of the wire");

        assert_silent("the record", &format!("{:?}", held.conversation));
        assert_silent("the record in JSON", &serde_json::to_string(&held.conversation).unwrap());
        assert_silent("the events", &format!("{:?}", held.events));
        assert_silent("the server's events", &held.server_events);
        assert_silent("the server's transcript", &format!("{:?}", held.server.transcript()));
    }
}

#[test]
fn what_is_to_be_written_shows_its_size_only() {
    let mut client = Session::new(script(Goal::SignIn { credentials: credentials(false) }));
    let says = [GREETING, EHLO_CLEAR, "220 ready", "", EHLO_TLS, "334 UGFzc3dvcmQ6", "235 ok", "221 bye"];
    let (mut says, mut outputs, at) = (says.iter(), String::new(), Duration::ZERO);
    loop {
        let output = client.poll_output(at);
        writeln!(outputs, "{output:?}").unwrap();
        match output {
            Output::Wait { .. } => match *says.next().unwrap() {
                "" => client.handle(Input::TlsEstablished { at, verified: trusted() }),
                line => client.handle(Input::Received { at, octets: format!("{line}\r\n").as_bytes() }),
            },
            Output::Done => break,
            _ => {}
        }
    }
    assert_silent("the outputs", &outputs);
    assert!(outputs.contains("Write(Outgoing("));
}

/// A device that says what it likes: each line and what the listener answers is up to the session.
fn listen(lines: &[String]) -> String {
    let mut session = server::Session::new(server::Settings::new(reply(GREETING)));
    let (at, mut seen, mut lines) = (Duration::ZERO, String::new(), lines.iter());
    loop {
        let output = session.poll_output(at);
        writeln!(seen, "{output:?}").unwrap();
        match output {
            server::Output::Event(event) if event.wants_answer() => {
                let answer = match &event {
                    server::Event::SignIn(_) => reply("535 5.7.3 no"),
                    server::Event::Command(smtp::command::Command::Ehlo { .. }) => reply("250 mx"),
                    server::Event::Command(command) => {
                        server::usual_reply(command).unwrap_or_else(|| reply("250 ok"))
                    }
                    _ => reply("250 ok"),
                };
                session.answer(&answer);
            }
            server::Output::Wait { .. } => match lines.next() {
                Some(line) => {
                    session.handle(server::Input::Received { at, octets: format!("{line}\r\n").as_bytes() });
                }
                None => break,
            },
            server::Output::Done => break,
            _ => {}
        }
    }
    seen + &format!("{:?}", session.transcript())
}

#[test]
fn a_device_that_signs_in_the_wrong_way_is_not_given_away() {
    let b64 = |text: &str| STANDARD.encode(text);
    let plain = b64(&format!("\0{USER}\0{CANARY}"));
    let cases: [Vec<String>; 7] = [
        vec![format!("AUTH PLAIN {plain}")],
        // It does not wait for the refusal.
        vec!["AUTH PLAIN".to_owned(), plain.clone()],
        vec!["AUTH LOGIN".to_owned(), b64(USER), b64(CANARY), b64(CANARY)],
        vec!["AUTH LOGIN".to_owned(), format!("{USER} not base64"), b64(CANARY)],
        vec!["AUTH XOAUTH2".to_owned(), b64(&format!("user={USER}\u{1}auth=Basic {CANARY}"))],
        vec![b64(USER), CANARY.to_owned(), format!("PASS {CANARY}"), format!("X-EXPS LOGIN {}", b64(CANARY))],
        vec![format!("AUTH {CANARY}")],
    ];
    for case in cases {
        let lines = [vec!["EHLO printer".to_owned()], case, vec!["QUIT".to_owned()]].concat();
        let seen = listen(&lines);
        assert!(seen.contains("221 2.0.0"), "{seen}");
        assert_silent("the listener", &seen);
    }
}
