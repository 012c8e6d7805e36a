//! The server session by itself: what it keeps in order without being asked.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::time::Duration;

use common::*;
use smtp::client::Closure;
use smtp::command::Command;
use smtp::server::{Ended, Event, Input, Output, Session, Settings, SignInFault, usual_reply};
use smtp::{Mechanism, Reply};

const AT: Duration = Duration::ZERO;

struct Listener {
    session: Session,
    events: Vec<Event>,
    answers: Box<dyn FnMut(&Event) -> Reply>,
    tls: bool,
    done: bool,
}

impl Listener {
    fn new() -> Self {
        Self::answering(|event| match event {
            Event::Command(command) => usual_reply(command).unwrap_or_else(|| reply("250 2.1.0 ok")),
            _ => reply("250 2.0.0 ok"),
        })
    }

    fn answering(answers: impl FnMut(&Event) -> Reply + 'static) -> Self {
        let session = Session::new(Settings { max_message: 100, ..Settings::new(reply("220 listener")) });
        let mut listener =
            Self { session, events: Vec::new(), answers: Box::new(answers), tls: false, done: false };
        assert_eq!(listener.drain(), "220 listener\r\n");
        listener
    }

    /// Says something and returns what is said back.
    fn hears(&mut self, octets: &str) -> String {
        self.session.handle(Input::Received { at: AT, octets: octets.as_bytes() });
        self.drain()
    }

    fn drain(&mut self) -> String {
        let mut said = String::new();
        loop {
            match self.session.poll_output(AT) {
                Output::Write(octets) => said.push_str(std::str::from_utf8(octets.as_bytes()).unwrap()),
                Output::Event(Event::Line(_)) => {}
                Output::Event(event) => {
                    if event.wants_answer() {
                        let answer = (self.answers)(&event);
                        self.session.answer(&answer);
                    }
                    self.events.push(event);
                }
                Output::BeginTls { .. } => self.tls = true,
                Output::AwaitAnswer => panic!("an answer was not given"),
                Output::Wait { .. } => return said,
                Output::Done => {
                    self.done = true;
                    return said;
                }
            }
        }
    }
}

#[test]
fn commands_out_of_order_get_503_and_reach_nobody() {
    let mut listener = Listener::new();
    for command in ["MAIL FROM:<a@b>", "RCPT TO:<a@b>", "DATA", "AUTH LOGIN", "STARTTLS", "BDAT 0 LAST"] {
        assert!(listener.hears(&format!("{command}\r\n")).starts_with("503 5.5.1"), "{command}");
    }
    assert!(listener.events.is_empty());
    listener.hears("EHLO a\r\nMAIL FROM:<a@b>\r\n");
    for command in ["MAIL FROM:<a@b>", "DATA", "AUTH LOGIN"] {
        assert!(listener.hears(&format!("{command}\r\n")).starts_with("503"), "{command}");
    }
    assert!(listener.hears("RSET\r\nMAIL FROM:<a@b>\r\n").ends_with("250 2.1.0 ok\r\n"));
}

#[test]
fn commands_in_one_flight_are_answered_one_by_one() {
    let mut listener = Listener::new();
    let said =
        listener.hears("EHLO a\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\nhi\r\n..\r\n.\r\nQUIT\r\n");
    let codes: Vec<_> = said.lines().map(|line| &line[..3]).collect();
    assert_eq!(codes, ["250", "250", "250", "354", "250", "221"]);
    let message = listener.events.iter().find_map(|e| if let Event::Message(m) = e { Some(m) } else { None });
    assert_eq!(message.unwrap().octets, b"hi\r\n.\r\n");
    assert_eq!(listener.session.ended(), Some(&Ended::Quit));
}

#[test]
fn a_message_in_chunks_is_put_together() {
    let mut listener = Listener::new();
    listener.hears("EHLO a\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\n");
    assert!(listener.hears("BDAT 4\r\nhi\r\n").contains("4 octets"));
    assert!(listener.hears("BDAT 3 LAST\r\n.\r\n").starts_with("250 2.0.0"));
    let message = listener.events.iter().find_map(|e| if let Event::Message(m) = e { Some(m) } else { None });
    assert_eq!(message.unwrap().octets, b"hi\r\n.\r\n");
    // The octets of a refused chunk are not taken for commands.
    assert!(listener.hears("BDAT 6\r\nQUIT\r\n").starts_with("503"));
    assert!(!listener.done);
}

#[test]
fn a_message_beyond_the_limit_is_refused_and_the_conversation_goes_on() {
    let mut listener = Listener::new();
    for data in
        [format!("DATA\r\n{}\r\n.\r\n", "x".repeat(200)), format!("BDAT 200 LAST\r\n{}", "x".repeat(200))]
    {
        listener.hears("EHLO a\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\n");
        assert!(
            listener.hears(&data).ends_with("552 5.3.4 Message size exceeds fixed maximum message size\r\n")
        );
    }
    assert!(listener.events.iter().any(|e| matches!(e, Event::MessageTooLarge { octets: 202 })));
    assert!(listener.hears("MAIL FROM:<a@b>\r\n").starts_with("250"));
}

#[test]
fn an_endless_line_is_passed_over_and_in_the_end_given_up() {
    let mut listener = Listener::new();
    assert_eq!(listener.hears(&"x".repeat(3000)), "");
    assert_eq!(listener.hears("more\r\nNOOP\r\n"), "500 5.5.2 Line too long\r\n250 2.0.0 OK\r\n");
    for _ in 0..200 {
        listener.hears(&"x".repeat(10_000));
    }
    assert!(listener.done);
    assert_eq!(listener.session.ended(), Some(&Ended::TooMuch));
}

#[test]
fn a_long_token_fits_where_a_long_command_does_not() {
    let mut listener = Listener::new();
    listener.hears("EHLO a\r\n");
    assert!(listener.hears(&format!("AUTH XOAUTH2 {}\r\n", "a".repeat(12_000))).starts_with("501 5.5.124"));
    assert!(listener.hears(&format!("NOOP {}\r\n", "a".repeat(3000))).starts_with("500"));
}

#[test]
fn sign_ins_that_break_off_are_told_apart() {
    let mut listener = Listener::new();
    listener.hears("EHLO a\r\n");
    assert_eq!(listener.hears("AUTH LOGIN\r\n"), "334 VXNlcm5hbWU6\r\n");
    assert!(listener.hears("*\r\n").starts_with("501"));
    listener.hears("AUTH LOGIN\r\n");
    assert!(listener.hears("not base64!\r\n").starts_with("501"));
    assert_eq!(listener.hears("AUTH XOAUTH2\r\n"), "334 \r\n");
    assert!(listener.hears("YQ==\r\n").starts_with("501"));
    assert!(listener.hears("AUTH CRAM-MD5\r\n").starts_with("504"));
    let faults: Vec<_> = listener
        .events
        .iter()
        .filter_map(|e| if let Event::SignInBroken(f) = e { Some(*f) } else { None })
        .collect();
    assert_eq!(faults, [SignInFault::Cancelled, SignInFault::NotBase64, SignInFault::NotXOAuth2]);
}

#[test]
fn a_policy_may_refuse_a_mechanism_that_is_known() {
    let mut listener = Listener::answering(|event| match event {
        Event::Command(Command::Auth { mechanism: Mechanism::Login, initial_response: true }) => {
            reply("538 5.7.11 Encryption required")
        }
        _ => reply("250 ok"),
    });
    listener.hears("EHLO a\r\n");
    assert!(listener.hears("AUTH LOGIN YQ==\r\n").starts_with("538"));
    assert!(!listener.events.iter().any(|e| matches!(e, Event::SignIn(_))));
}

#[test]
fn an_error_of_xoauth2_is_told_before_the_final_reply() {
    let mut session = Session::new(Settings::new(reply("220 mx")));
    session.handle(Input::Received { at: AT, octets: b"EHLO a\r\n" });
    let mut said = String::new();
    let mut heard = ["AUTH XOAUTH2 dXNlcj1hAWF1dGg9QmVhcmVyIGIBAQ==\r\n", "\r\n"].iter();
    loop {
        match session.poll_output(AT) {
            Output::Write(octets) => said.push_str(std::str::from_utf8(octets.as_bytes()).unwrap()),
            Output::Event(Event::SignIn(_)) => {
                session.answer_with_error("{\"status\":\"401\"}", reply("535 5.7.3 no"));
            }
            Output::Event(Event::Command(command)) => {
                session.answer(&usual_reply(&command).unwrap_or_else(|| reply("250 ok")));
            }
            Output::Wait { .. } => match heard.next() {
                Some(octets) => session.handle(Input::Received { at: AT, octets: octets.as_bytes() }),
                None => break,
            },
            _ => {}
        }
    }
    assert!(said.ends_with("334 eyJzdGF0dXMiOiI0MDEifQ==\r\n535 5.7.3 no\r\n"), "{said}");
}

#[test]
fn commands_in_clear_text_behind_starttls_are_never_obeyed() {
    let mut listener = Listener::new();
    listener.hears("EHLO a\r\n");
    let said = listener.hears("STARTTLS\r\nRSET\r\n");
    assert!(said.starts_with("220") && listener.done && !listener.tls);
    assert_eq!(listener.session.ended(), Some(&Ended::PlaintextInjected));
    assert!(!listener.events.iter().any(|e| matches!(e, Event::Command(Command::Rset))));
}

#[test]
fn tls_makes_everything_begin_again() {
    let mut listener = Listener::new();
    listener.hears("EHLO a\r\nSTARTTLS\r\n");
    assert!(listener.tls);
    listener.session.handle(Input::TlsEstablished { at: AT });
    assert!(listener.session.is_encrypted());
    assert!(listener.hears("MAIL FROM:<a@b>\r\n").starts_with("503"));
    assert!(listener.hears("EHLO a\r\n").starts_with("250"));
    assert!(listener.hears("STARTTLS\r\n").starts_with("503"));
}

#[test]
fn silence_and_a_lost_connection_are_told_apart() {
    let mut listener = Listener::new();
    listener.session.handle(Input::Deadline { at: AT });
    assert!(listener.drain().starts_with("421") && listener.done);
    assert_eq!(listener.session.ended(), Some(&Ended::TimedOut));

    let mut listener = Listener::new();
    listener.session.handle(Input::Closed { at: AT, closure: Closure::Reset });
    assert_eq!(listener.drain(), "");
    assert_eq!(listener.session.ended(), Some(&Ended::Closed { closure: Closure::Reset }));
}

#[test]
fn a_policy_can_turn_a_client_away() {
    let mut listener = Listener::answering(|_| reply("421 4.7.66 TLS 1.0 and 1.1 are not supported"));
    assert!(listener.hears("EHLO a\r\nNOOP\r\n").ends_with("not supported\r\n"));
    assert!(listener.done);
    assert_eq!(listener.session.ended(), Some(&Ended::TurnedAway));
}

#[test]
fn too_many_commands_end_the_conversation() {
    let mut listener = Listener::new();
    for _ in 0..2001 {
        listener.hears("NOOP\r\n");
    }
    assert!(listener.done);
}
