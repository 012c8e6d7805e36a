//! Two ways to hold a conversation in memory: with the server session, or with lines from a list.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write as _;
use std::time::Duration;

use smtp::client::{Awaiting, Closure, Conversation, Event, Goal, Input, Output, Script, Session, Verified};
use smtp::command::Command;
use smtp::{Credentials, Envelope, Reply, Secret, server};

pub(crate) const GREETING: &str = "220 mx.example Microsoft ESMTP MAIL Service ready";
pub(crate) const EHLO_CLEAR: &str = "250-mx.example Hello [203.0.113.5]\r\n250-SIZE 157286400\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250-STARTTLS\r\n250 8BITMIME";
pub(crate) const EHLO_TLS: &str = "250-mx.example Hello [203.0.113.5]\r\n250-SIZE 157286400\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250-AUTH LOGIN XOAUTH2\r\n250 8BITMIME";
pub(crate) const LOGIN: &str = "scan@contoso.example";
pub(crate) const MESSAGE: &[u8] = b"From: scan@contoso.example\r\nSubject: test\r\n\r\n.hidden\r\nlast line";

pub(crate) fn reply(text: &str) -> Reply {
    text.parse().unwrap()
}

pub(crate) fn password(password: &str) -> Credentials {
    Credentials::password(LOGIN, Secret::new(password.to_owned())).unwrap()
}

pub(crate) fn token(token: &str) -> Credentials {
    Credentials::token(LOGIN, Secret::new(token.to_owned())).unwrap()
}

pub(crate) fn envelope(to: &[&str]) -> Envelope {
    Envelope::new(LOGIN.parse().unwrap(), to.iter().map(|to| to.parse().unwrap()).collect()).unwrap()
}

pub(crate) fn script(goal: Goal) -> Script {
    Script::new("mfp01.contoso.example".parse().unwrap(), goal)
}

pub(crate) fn submit(to: &[&str]) -> Goal {
    Goal::Submit { credentials: Some(password("Lab-1")), envelope: envelope(to), message: MESSAGE.to_vec() }
}

pub(crate) fn probe(to: &[&str]) -> Goal {
    Goal::RecipientProbe { credentials: None, envelope: envelope(to) }
}

/// Everything that can be seen of a conversation between the two sessions.
pub(crate) struct Held {
    pub(crate) conversation: Conversation,
    pub(crate) events: Vec<Event>,
    pub(crate) server: server::Session,
    pub(crate) messages: Vec<server::Message>,
    pub(crate) server_events: String,
    /// Octets the client wrote, each write one element.
    pub(crate) flights: Vec<Vec<u8>>,
}

/// The usual policy: the password is Lab-1, the token good-token, `nobody@` does not exist.
pub(crate) fn policy(event: &server::Event, session: &server::Session) -> Reply {
    match event {
        server::Event::Command(command) => match command {
            Command::Ehlo { .. } => reply(if session.is_encrypted() { EHLO_TLS } else { EHLO_CLEAR }),
            Command::Helo { .. } => reply("250 mx.example Hello [203.0.113.5]"),
            Command::Mail { .. } => reply("250 2.1.0 Sender OK"),
            Command::Rcpt { forward_path, .. } if forward_path.as_str().starts_with("nobody@") => {
                reply("550 5.4.1 Recipient address rejected: Access denied.")
            }
            Command::Rcpt { .. } => reply("250 2.1.5 Recipient OK"),
            other => server::usual_reply(other).unwrap(),
        },
        server::Event::SignIn(tried) => match tried.secret.expose() {
            "Lab-1" | "good-token" if tried.login == LOGIN => reply("235 2.7.0 Authentication successful"),
            _ => reply("535 5.7.3 Authentication unsuccessful"),
        },
        server::Event::Message(message) => {
            reply(&format!("250 2.0.0 OK {} bytes Queued mail for delivery", message.octets.len()))
        }
        _ => unreachable!("wants no answer"),
    }
}

/// Client session against server session, TLS by agreement.
pub(crate) fn hold(
    script: Script,
    mut policy: impl FnMut(&server::Event, &server::Session) -> Reply,
    verified: impl Fn() -> Option<Verified>,
) -> Held {
    let mut client = Session::new(script);
    let mut server = server::Session::new(server::Settings::new(reply(GREETING)));
    let (mut events, mut messages, mut server_events, mut flights) = (vec![], vec![], String::new(), vec![]);
    let (mut client_tls, mut server_tls) = (false, false);
    for step in 0..10_000_u64 {
        let at = Duration::from_millis(step);
        if client_tls && server_tls {
            (client_tls, server_tls) = (false, false);
            client.handle(Input::TlsEstablished { at, verified: verified() });
            server.handle(server::Input::TlsEstablished { at });
        }
        let mut idle = true;
        match server.poll_output(at) {
            server::Output::Write(octets) => {
                idle = false;
                client.handle(Input::Received { at, octets: octets.as_bytes() });
            }
            server::Output::BeginTls { .. } => {
                idle = false;
                server_tls = true;
            }
            server::Output::Event(event) => {
                idle = false;
                writeln!(server_events, "{event:?}").unwrap();
                if event.wants_answer() {
                    let answer = policy(&event, &server);
                    server.answer(&answer);
                }
                if let server::Event::Message(message) = event {
                    messages.push(message);
                }
            }
            server::Output::AwaitAnswer => panic!("an answer was not given"),
            server::Output::Wait { .. } => {}
            server::Output::Done => client.handle(Input::Closed { at, closure: Closure::EndOfFile }),
        }
        match client.poll_output(at) {
            Output::Write(octets) => {
                flights.push(octets.as_bytes().to_vec());
                server.handle(server::Input::Received { at, octets: octets.as_bytes() });
            }
            Output::BeginTls { .. } => client_tls = true,
            Output::Event(event) => events.push(event),
            Output::Wait { .. } if idle && !(client_tls && server_tls) => panic!("both sides wait"),
            Output::Wait { .. } => {}
            Output::Done => {
                return Held {
                    conversation: client.into_conversation(),
                    events,
                    server,
                    messages,
                    server_events,
                    flights,
                };
            }
        }
    }
    panic!("the conversation has no end");
}

// A function to be handed to `hold`, beside one that returns None.
#[allow(clippy::unnecessary_wraps)]
pub(crate) fn trusted() -> Option<Verified> {
    Some(Verified::accepted_by_verifier("mx.example"))
}

/// What the other side does when the client waits.
#[derive(Clone, Copy)]
pub(crate) enum Then<'a> {
    /// It says this; CRLF is supplied.
    Says(&'a str),
    /// It says exactly this.
    Sends(&'a [u8]),
    /// It says exactly this, after so many seconds.
    SendsLate(u64, &'a [u8]),
    Closes,
    Resets,
    /// It lets the time pass.
    IsSilent,
    /// TLS is established, verified or not.
    Tls(bool),
    TlsFails,
    /// The caller has enough.
    Stops,
}

/// The client against a list, and every octet it wrote.
pub(crate) fn recite(script: Script, list: &[Then<'_>]) -> (Conversation, String) {
    let mut client = Session::new(script);
    let mut written = Vec::new();
    let mut at = Duration::ZERO;
    let mut list = list.iter();
    loop {
        at += Duration::from_millis(1);
        let (until, awaiting) = match client.poll_output(at) {
            Output::Write(octets) => {
                written.extend_from_slice(octets.as_bytes());
                continue;
            }
            Output::Event(_) | Output::BeginTls { .. } => continue,
            Output::Wait { until, awaiting } => (until, awaiting),
            Output::Done => {
                return (client.into_conversation(), String::from_utf8_lossy(&written).into_owned());
            }
        };
        match list.next() {
            Some(Then::Says(line)) => {
                client.handle(Input::Received { at, octets: format!("{line}\r\n").as_bytes() });
            }
            Some(Then::Sends(octets)) => client.handle(Input::Received { at, octets }),
            Some(Then::SendsLate(seconds, octets)) => {
                at += Duration::from_secs(*seconds);
                assert!(at < until, "later than the client waits");
                client.handle(Input::Received { at, octets });
            }
            Some(Then::Closes) => client.handle(Input::Closed { at, closure: Closure::EndOfFile }),
            Some(Then::Resets) => client.handle(Input::Closed { at, closure: Closure::Reset }),
            Some(Then::IsSilent) => {
                at = until;
                client.handle(Input::Deadline { at });
            }
            Some(Then::Tls(verified)) => {
                let verified = verified.then(trusted).flatten();
                client.handle(Input::TlsEstablished { at, verified });
            }
            Some(Then::TlsFails) => client.handle(Input::TlsFailed { at }),
            Some(Then::Stops) => client.handle(Input::Stopped { at }),
            None if awaiting == Awaiting::Farewell => {
                client.handle(Input::Received { at, octets: b"221 2.0.0 Bye\r\n" });
            }
            None => panic!("the client waits for {awaiting:?} after {}", String::from_utf8_lossy(&written)),
        }
    }
}
