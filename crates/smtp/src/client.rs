//! The client's side of a conversation, without I/O.
//!
//! A [`Session`] works through a [`Script`]. The caller owns the connection and the clock; it asks
//! [`Session::poll_output`] what to do, does it, and tells what happened with [`Session::handle`]:
//!
//! ```
//! use std::time::Duration;
//! use smtp::client::{Ended, Goal, Input, Output, Script, Session};
//!
//! let mut said: &[&[u8]] = &[b"220 mx.example ESMTP\r\n", b"221 2.0.0 Bye\r\n"]; // stands in for a connection
//! let mut session = Session::new(Script::new("printer.example".parse()?, Goal::Greeting));
//! let now = Duration::ZERO; // stands in for a clock
//! loop {
//!     match session.poll_output(now) {
//!         Output::Write(octets) => assert_eq!(octets.as_bytes(), b"QUIT\r\n"),
//!         Output::BeginTls { .. } => unreachable!("this goal needs no TLS"),
//!         Output::Event(_) => {}
//!         Output::Wait { until: _, awaiting: _ } => {
//!             let Some((octets, rest)) = said.split_first() else { break };
//!             session.handle(Input::Received { at: now, octets });
//!             said = rest;
//!         }
//!         Output::Done => break,
//!     }
//! }
//! assert_eq!(session.into_conversation().ended, Some(Ended::Finished));
//! # Ok::<(), smtp::path::PathError>(())
//! ```

mod conversation;
mod envelope;
mod port;
mod script;
mod sign_in;

use std::collections::VecDeque;
use std::time::Duration;

pub use conversation::{
    Closure, Conversation, Doubt, Ended, Exchange, Handshake, Obstacle, Recipient, Submission,
};
pub use port::{Awaiting, Event, Input, Output};
pub use script::{Goal, Patience, Script, Verified};

use crate::capabilities::Capabilities;
use crate::path::{Envelope, HeloName};
use crate::reply::{Parser, ProtocolError, Reply, ReplyCode};
use crate::secret::Credentials;
use crate::stage::Stage;
use crate::transcript::Direction;
use crate::wire::{Outgoing, WireLine};
use envelope::{Progress, Upload};
use sign_in::{Answer, Dialogue};

/// One conversation, from the greeting to QUIT.
///
/// AUTH, MAIL and DATA are written only after TLS was established with [`Verified`]. There is one sign-in at
/// most.
pub struct Session {
    aim: Aim,
    helo_name: HeloName,
    credentials: Option<Credentials>,
    envelope: Option<Envelope>,
    message: Vec<u8>,
    pipelining: bool,
    initial_response: bool,
    patience: Patience,

    state: State,
    parser: Parser,
    /// Commands that have not been handed out.
    queue: Vec<(Stage, Option<usize>, WireLine)>,
    /// Commands that have been handed out and not been answered.
    in_flight: VecDeque<InFlight>,
    events: VecDeque<Event>,
    deadline: Option<Duration>,
    verified: Option<Verified>,
    encrypted: bool,
    /// What the server offers now; what it offered in clear text is forgotten when TLS begins.
    offered: Option<Capabilities>,
    dialogue: Option<Dialogue>,
    progress: Progress,
    upload: Option<Upload>,
    record: Conversation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Aim {
    Greeting,
    Ehlo,
    Tls,
    SignIn,
    Probe,
    Submit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Connected,
    Greeting,
    Ehlo,
    Helo,
    StartTls,
    HandshakeDue,
    Handshake,
    Auth,
    Envelope,
    Body,
    AfterFinalDot,
    Quit,
    Done,
}

struct InFlight {
    exchange: usize,
    /// For RCPT: which recipient.
    recipient: Option<usize>,
}

impl Session {
    /// A conversation on a connection that has just been made.
    pub fn new(script: Script) -> Self {
        let (aim, credentials, envelope, message) = match script.goal {
            Goal::Greeting => (Aim::Greeting, None, None, Vec::new()),
            Goal::Ehlo => (Aim::Ehlo, None, None, Vec::new()),
            Goal::Tls => (Aim::Tls, None, None, Vec::new()),
            Goal::SignIn { credentials } => (Aim::SignIn, Some(credentials), None, Vec::new()),
            Goal::RecipientProbe { credentials, envelope } => {
                (Aim::Probe, credentials, Some(envelope), Vec::new())
            }
            Goal::Submit { credentials, envelope, message } => {
                (Aim::Submit, credentials, Some(envelope), message)
            }
        };
        Self {
            aim,
            helo_name: script.helo_name,
            credentials,
            envelope,
            message,
            pipelining: script.pipelining,
            initial_response: script.initial_response,
            patience: script.patience,
            state: State::Connected,
            parser: Parser::new(),
            queue: Vec::new(),
            in_flight: VecDeque::new(),
            events: VecDeque::new(),
            deadline: None,
            verified: None,
            encrypted: false,
            offered: None,
            dialogue: None,
            progress: Progress::default(),
            upload: None,
            record: Conversation::new(),
        }
    }

    /// What to do next. `now` is the time since the start.
    pub fn poll_output(&mut self, now: Duration) -> Output {
        if self.state == State::Connected {
            self.expect_greeting(now);
        }
        if let Some(event) = self.events.pop_front() {
            return Output::Event(event);
        }
        if !self.queue.is_empty() {
            return Output::Write(self.flush(now));
        }
        match self.state {
            State::Done => Output::Done,
            State::HandshakeDue => {
                self.state = State::Handshake;
                self.record.tls = Some(Handshake { began_at: now, established_at: None, verified_for: None });
                let until = self.wait_until(now, Awaiting::Tls);
                Output::BeginTls { until }
            }
            State::Body => Output::Write(self.next_piece(now)),
            state => {
                let awaiting = match state {
                    State::Greeting => Awaiting::Greeting,
                    State::Handshake => Awaiting::Tls,
                    State::AfterFinalDot => Awaiting::AfterFinalDot,
                    State::Quit => Awaiting::Farewell,
                    _ => Awaiting::Reply,
                };
                Output::Wait { until: self.wait_until(now, awaiting), awaiting }
            }
        }
    }

    /// Takes what happened. An input that cannot happen in this state changes nothing.
    pub fn handle(&mut self, input: Input<'_>) {
        match input {
            Input::Received { at, octets } => self.received(at, octets),
            Input::TlsEstablished { at, verified } => self.tls_established(at, verified),
            Input::TlsFailed { at } => {
                if self.state == State::Handshake {
                    self.finish_stage(Stage::Tls, at);
                    self.end(at, Ended::TlsFailed);
                }
            }
            Input::Closed { at, closure } => {
                self.lost(at, Doubt::Closed { closure }, |stage| Ended::ClosedByPeer { stage, closure });
            }
            Input::Deadline { at } => self.lost(at, Doubt::TimedOut, |stage| Ended::TimedOut { stage }),
            Input::Stopped { at } => self.lost(at, Doubt::Stopped, |stage| Ended::Stopped { stage }),
        }
    }

    /// The record so far.
    pub fn conversation(&self) -> &Conversation {
        &self.record
    }

    /// The record, for good.
    pub fn into_conversation(self) -> Conversation {
        self.record
    }

    /// Whether the result stands. The caller may then close instead of waiting for the reply to QUIT.
    pub fn is_settled(&self) -> bool {
        self.record.ended.is_some()
    }

    /// Whether the final dot was handed out and its reply has not come: to stop now makes the outcome
    /// [`Ended::Uncertain`].
    pub fn awaits_acceptance(&self) -> bool {
        self.state == State::AfterFinalDot
    }

    // What comes in.

    fn received(&mut self, at: Duration, octets: &[u8]) {
        if self.state == State::Connected {
            self.expect_greeting(at);
        }
        let mut rest = octets;
        while !rest.is_empty() {
            match self.state {
                State::Done => return,
                State::HandshakeDue | State::Handshake => {
                    self.note(at, format!("{} octets in clear text where TLS begins", rest.len()));
                    return self.end(at, Ended::PlaintextInjected);
                }
                _ if self.in_flight.is_empty() => return self.spoke_unasked(at, rest),
                _ => {}
            }
            match self.parser.read(&mut rest) {
                Ok(Some(reply)) => self.replied(at, reply),
                Ok(None) => return,
                Err(error) => return self.broke_protocol(at, error),
            }
        }
    }

    /// The server speaks though no command is unanswered. It may do so to say goodbye (421), and in the middle
    /// of a message to refuse the rest of it; anything else would be taken for the reply to a later command.
    fn spoke_unasked(&mut self, at: Duration, octets: &[u8]) {
        if self.is_settled() {
            return;
        }
        let uploading = self.state == State::Body;
        match self.parser.read(&mut &*octets) {
            Ok(Some(reply))
                if reply.code == ReplyCode::NOT_AVAILABLE || (uploading && reply.code.is_negative()) =>
            {
                let stage = self.stage();
                let exchange = Exchange {
                    stage,
                    encrypted: self.encrypted,
                    command: None,
                    sent_at: at,
                    replied_at: Some(at),
                    reply: Some(reply.clone()),
                };
                self.record.exchanges.push(exchange);
                self.show_reply(at, &reply);
                self.finish_stage(stage, at);
                self.end(at, Ended::Refused { stage, reply });
            }
            Ok(None) if uploading => {}
            _ => self.broke_protocol(at, ProtocolError::unsolicited(octets)),
        }
    }

    fn replied(&mut self, at: Duration, reply: Reply) {
        let Some(InFlight { exchange, recipient }) = self.in_flight.pop_front() else { return };
        self.deadline = None;
        self.show_reply(at, &reply);
        let answered = &mut self.record.exchanges[exchange];
        answered.replied_at = Some(at);
        answered.reply = Some(reply.clone());
        let stage = answered.stage;
        if self.is_settled() {
            if stage == Stage::Quit {
                self.finish_stage(stage, at);
                self.state = State::Done;
            }
            return;
        }
        if reply.code == ReplyCode::NOT_AVAILABLE {
            self.note_recipient(recipient, &reply);
            self.finish_stage(stage, at);
            return self.end(at, Ended::Refused { stage, reply });
        }
        match self.state {
            State::Greeting => self.greeted(at, reply),
            State::Ehlo | State::Helo => self.answered_hello(at, reply),
            State::StartTls => self.answered_starttls(at, reply),
            State::Auth => self.answered_auth(at, reply),
            State::Envelope => self.answered_envelope(at, stage, recipient, reply),
            State::AfterFinalDot => self.answered_final_dot(at, reply),
            // The other states have nothing in flight.
            State::Connected
            | State::HandshakeDue
            | State::Handshake
            | State::Body
            | State::Quit
            | State::Done => {}
        }
    }

    fn greeted(&mut self, at: Duration, reply: Reply) {
        self.finish_stage(Stage::Greeting, at);
        if !self.is_positive(at, Stage::Greeting, reply) {
            return;
        }
        if self.aim == Aim::Greeting { self.end_politely(at, Ended::Finished) } else { self.say_hello() }
    }

    fn say_hello(&mut self) {
        self.state = State::Ehlo;
        self.queue.push((Stage::Ehlo, None, WireLine::plain(format!("EHLO {}", self.helo_name))));
    }

    fn answered_hello(&mut self, at: Duration, reply: Reply) {
        // "Command not recognized" and its like; 501 and 550 are about the name and would be said to HELO too.
        let unknown = matches!(
            reply.code,
            ReplyCode::UNRECOGNIZED | ReplyCode::NOT_IMPLEMENTED | ReplyCode::PARAMETER_NOT_IMPLEMENTED
        );
        if unknown && self.state == State::Ehlo {
            self.state = State::Helo;
            self.queue.push((Stage::Ehlo, None, WireLine::plain(format!("HELO {}", self.helo_name))));
            return;
        }
        self.finish_stage(Stage::Ehlo, at);
        let capabilities = Capabilities::from_reply(&reply);
        if !self.is_positive(at, Stage::Ehlo, reply) {
            return;
        }
        let starttls = capabilities.starttls;
        let kept = if self.encrypted { &mut self.record.after_tls } else { &mut self.record.before_tls };
        *kept = Some(capabilities.clone());
        self.offered = Some(capabilities);
        match (self.encrypted, self.aim) {
            (false, Aim::Ehlo) | (true, Aim::Tls) => self.end_politely(at, Ended::Finished),
            (false, _) if starttls => {
                self.state = State::StartTls;
                self.queue.push((Stage::StartTls, None, WireLine::plain("STARTTLS")));
            }
            (false, _) => self.end_politely(at, Ended::StartTlsNotOffered),
            (true, _) => self.sign_in_if_asked(at),
        }
    }

    fn answered_starttls(&mut self, at: Duration, reply: Reply) {
        self.finish_stage(Stage::StartTls, at);
        if self.is_positive(at, Stage::StartTls, reply) {
            self.offered = None;
            self.state = State::HandshakeDue;
        }
    }

    fn tls_established(&mut self, at: Duration, verified: Option<Verified>) {
        if self.state != State::Handshake {
            return;
        }
        let verified_for = verified.as_ref().map(|v| v.reference_identity().to_owned());
        self.note(
            at,
            match &verified_for {
                Some(name) => format!("TLS established, certificate verified for {name}"),
                None => "TLS established, certificate not verified".to_owned(),
            },
        );
        if let Some(tls) = &mut self.record.tls {
            tls.established_at = Some(at);
            tls.verified_for = verified_for;
        }
        self.finish_stage(Stage::Tls, at);
        self.verified = verified;
        self.encrypted = true;
        self.deadline = None;
        self.say_hello();
    }

    fn sign_in_if_asked(&mut self, at: Duration) {
        let Some(verified) = &self.verified else { return self.end_politely(at, Ended::NotVerified) };
        let Some(credentials) = self.credentials.take() else { return self.begin_envelope(at) };
        let wanted = credentials.mechanism();
        let offered = self.offered.as_ref().map(|offered| offered.auth.clone()).unwrap_or_default();
        if !offered.contains(&wanted) {
            return self.end_politely(at, Ended::AuthNotOffered { wanted, offered });
        }
        let (dialogue, command) = Dialogue::begin(verified, credentials, self.initial_response);
        self.dialogue = Some(dialogue);
        self.record.mechanism = Some(wanted);
        self.state = State::Auth;
        self.queue.push((Stage::Auth, None, command));
    }

    fn answered_auth(&mut self, at: Duration, reply: Reply) {
        if reply.code == ReplyCode::AUTH_CONTINUE {
            let answer = self.dialogue.as_mut().map_or(Answer::Nothing, |d| d.answer(&reply.lines[0]));
            let response = match answer {
                Answer::Response(response) => response,
                Answer::AfterError { error, response } => {
                    self.record.auth_error = Some(error);
                    response
                }
                Answer::Nothing => {
                    self.finish_stage(Stage::Auth, at);
                    return self.broke_protocol(at, ProtocolError::UnexpectedChallenge);
                }
            };
            self.queue.push((Stage::Auth, None, response));
            return;
        }
        self.finish_stage(Stage::Auth, at);
        self.dialogue = None;
        if self.is_positive(at, Stage::Auth, reply) {
            self.record.signed_in = true;
            self.begin_envelope(at);
        }
    }

    // How it ends.

    /// Whether the reply lets the conversation go on. If it does not, the conversation has ended.
    fn is_positive(&mut self, at: Duration, stage: Stage, reply: Reply) -> bool {
        if reply.code.is_negative() {
            self.end_politely(at, Ended::Refused { stage, reply });
            false
        } else if reply.code.is_intermediate() {
            self.broke_protocol(at, ProtocolError::UnexpectedReply { reply });
            false
        } else {
            true
        }
    }

    fn broke_protocol(&mut self, at: Duration, error: ProtocolError) {
        self.note(at, error.to_string());
        self.lost(at, Doubt::Protocol { error: error.clone() }, |stage| Ended::Protocol { stage, error });
    }

    /// The conversation cannot go on. Past the final dot that leaves a doubt.
    fn lost(&mut self, at: Duration, doubt: Doubt, otherwise: impl FnOnce(Stage) -> Ended) {
        if self.is_settled() {
            self.state = State::Done;
            self.queue.clear();
            return;
        }
        if let Some(line) = self.parser.unfinished_line() {
            self.note(at, format!("unfinished line: {line}"));
            self.record.unfinished_line = Some(line);
        }
        let ended = match self.state {
            State::AfterFinalDot => Ended::Uncertain { because: doubt },
            _ => otherwise(self.stage()),
        };
        self.end(at, ended);
    }

    /// Settles the result and says QUIT.
    fn end_politely(&mut self, at: Duration, ended: Ended) {
        self.end(at, ended);
        self.state = State::Quit;
        self.queue.push((Stage::Quit, None, WireLine::plain("QUIT")));
    }

    /// Settles the result; the connection is of no further use.
    fn end(&mut self, at: Duration, ended: Ended) {
        self.record.ended = Some(ended.clone());
        self.record.ended_at = Some(at);
        self.events.push_back(Event::Settled(ended));
        self.state = State::Done;
        self.deadline = None;
        self.queue.clear();
        self.in_flight.clear();
        self.credentials = None;
        self.dialogue = None;
        self.message = Vec::new();
        self.upload = None;
    }

    /// What is being done or awaited.
    fn stage(&self) -> Stage {
        if let Some(first) = self.in_flight.front() {
            return self.record.exchanges[first.exchange].stage;
        }
        if let Some((stage, ..)) = self.queue.first() {
            return *stage;
        }
        match self.state {
            State::Connected | State::Greeting => Stage::Greeting,
            State::Ehlo | State::Helo => Stage::Ehlo,
            State::StartTls => Stage::StartTls,
            State::HandshakeDue | State::Handshake => Stage::Tls,
            State::Auth => Stage::Auth,
            State::Envelope => Stage::Mail,
            State::Body | State::AfterFinalDot => Stage::Body,
            State::Quit | State::Done => Stage::Quit,
        }
    }

    // What goes out.

    fn expect_greeting(&mut self, now: Duration) {
        self.state = State::Greeting;
        self.put_in_flight(Stage::Greeting, None, None, now);
    }

    /// Every queued command in one write.
    fn flush(&mut self, now: Duration) -> Outgoing {
        let mut lines = std::mem::take(&mut self.queue).into_iter().map(|(stage, recipient, line)| {
            let (octets, shown) = line.finish();
            self.put_in_flight(stage, recipient, Some(shown.clone()), now);
            self.show(Direction::Sent, now, shown);
            octets
        });
        // A line with a credential is alone and is handed on as it is; a flight is put together.
        let mut octets = lines.next().unwrap_or_default();
        for line in lines {
            octets.extend_from_slice(&line);
        }
        self.deadline = None;
        octets.into()
    }

    fn put_in_flight(
        &mut self,
        stage: Stage,
        recipient: Option<usize>,
        command: Option<String>,
        now: Duration,
    ) {
        self.in_flight.push_back(InFlight { exchange: self.record.exchanges.len(), recipient });
        self.record.exchanges.push(Exchange {
            stage,
            encrypted: self.encrypted,
            command,
            sent_at: now,
            replied_at: None,
            reply: None,
        });
    }

    fn wait_until(&mut self, now: Duration, awaiting: Awaiting) -> Duration {
        let patience = match awaiting {
            Awaiting::Greeting => self.patience.greeting,
            Awaiting::Reply | Awaiting::Tls => self.patience.reply,
            Awaiting::AfterFinalDot => self.patience.after_final_dot,
            Awaiting::Farewell => self.patience.farewell,
        };
        *self.deadline.get_or_insert(now.saturating_add(patience))
    }

    // What is noted.

    fn show(&mut self, direction: Direction, at: Duration, text: String) {
        if let Some(line) = self.record.transcript.add(direction, at, text) {
            self.events.push_back(Event::Line(line));
        }
    }

    fn show_reply(&mut self, at: Duration, reply: &Reply) {
        for (n, line) in reply.lines.iter().enumerate() {
            let separator = if n + 1 == reply.lines.len() { ' ' } else { '-' };
            self.show(Direction::Received, at, format!("{}{separator}{line}", reply.code));
        }
    }

    fn note(&mut self, at: Duration, text: String) {
        self.show(Direction::Note, at, text);
    }

    fn finish_stage(&mut self, stage: Stage, at: Duration) {
        let encrypted = self.encrypted;
        let replies = self.record.of_stage(stage).filter(|e| e.encrypted == encrypted);
        let replies = replies.filter_map(|e| e.reply.clone()).collect();
        self.events.push_back(Event::StageFinished { stage, replies, at });
    }
}
