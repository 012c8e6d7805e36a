//! The server's side of a conversation, without I/O: for a pretend server, and for a listener that watches what
//! a device says. It delivers nothing and relays nothing.
//!
//! The session reads commands, keeps their order (RFC 5321 §4.1.4), takes messages in and runs the sign-in
//! dialogues. What is said to a command is up to the caller: after [`Event::Command`], [`Event::SignIn`] and
//! [`Event::Message`] the session waits for [`Session::answer`].

mod intake;
mod port;
mod sign_in;

use std::collections::VecDeque;
use std::time::Duration;

pub use port::{Ended, Event, Input, Message, Output, SignIn, SignInFault};
use sign_in::Step;
use zeroize::Zeroizing;

use crate::command::{self, Command, Parsed};
use crate::message::DotUnstuffing;
use crate::path::{ForwardPath, ReversePath};
use crate::reply::{Reply, ReplyCode};
use crate::sasl::{self, MAX_AUTH_LINE, Mechanism};
use crate::transcript::{Direction, Transcript};

/// What a server session needs to know beforehand.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The first words. A negative code turns every client away.
    pub greeting: Reply,
    /// Largest message kept, in octets; a larger one is answered with 552.
    pub max_message: usize,
    /// How long to wait for a command, and for progress within a message.
    pub patience: Duration,
}

impl Settings {
    /// This greeting, messages up to 150 MiB (as Exchange Online), five minutes (RFC 5321 §4.5.3.2.7).
    pub fn new(greeting: Reply) -> Self {
        Self { greeting, max_message: 157_286_400, patience: Duration::from_secs(300) }
    }
}

/// One conversation with one client.
pub struct Session {
    settings: Settings,
    state: State,
    buffer: Zeroizing<Vec<u8>>,
    outbox: VecDeque<Pending>,
    deadline: Option<Duration>,
    now: Duration,
    encrypted: bool,
    greeted: bool,
    signed_in: bool,
    transaction: Option<Transaction>,
    commands: usize,
    /// Octets of an overlong line that are being passed over.
    passed_over: Option<usize>,
    transcript: Transcript,
    ended: Option<Ended>,
}

enum Pending {
    Write(Vec<u8>),
    Event(Event),
}

enum State {
    Connected,
    Commands,
    /// The caller was asked.
    Asked(Asked),
    /// A line of a sign-in is awaited.
    SignIn(Step),
    Message(DotUnstuffing),
    Chunk {
        remaining: u64,
        last: bool,
        refused: bool,
    },
    HandshakeDue,
    Handshake,
    /// What is in the outbox is the last.
    Closing,
}

enum Asked {
    Hello,
    StartTls,
    Auth { mechanism: Mechanism, response: Option<Zeroizing<Vec<u8>>> },
    SignIn,
    Mail(ReversePath),
    Rcpt(ForwardPath),
    Data,
    Message,
    Rset,
    Quit,
    Other,
}

struct Transaction {
    reverse_path: ReversePath,
    forward_paths: Vec<ForwardPath>,
    chunks: Option<Vec<u8>>,
    chunked_octets: u64,
}

/// Longest command line but for AUTH: 512 octets (RFC 5321 §4.5.3.1.4), and room for parameters and tolerance.
const MAX_COMMAND: usize = 2048;
/// Octets not yet worked off. More than this comes only from a caller that reads without being asked to.
const MAX_BUFFER: usize = 1024 * 1024;
/// Octets of an overlong line that are passed over before the connection is given up.
const MAX_PASSED_OVER: usize = 1024 * 1024;
/// Commands in one conversation.
const MAX_COMMANDS: usize = 2000;
/// Recipients in one transaction, as Exchange Online has it at most.
const MAX_RECIPIENTS: usize = 1000;

impl Session {
    /// A conversation on a connection that has just been accepted.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            state: State::Connected,
            buffer: Zeroizing::default(),
            outbox: VecDeque::new(),
            deadline: None,
            now: Duration::ZERO,
            encrypted: false,
            greeted: false,
            signed_in: false,
            transaction: None,
            commands: 0,
            passed_over: None,
            transcript: Transcript::new(),
            ended: None,
        }
    }

    /// Whether TLS is established.
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// Whether a sign-in was accepted.
    pub fn is_signed_in(&self) -> bool {
        self.signed_in
    }

    /// The sender of the transaction that is open.
    pub fn reverse_path(&self) -> Option<&ReversePath> {
        self.transaction.as_ref().map(|transaction| &transaction.reverse_path)
    }

    /// The lines so far, without credentials and without messages.
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// Why the conversation ended; `None` while it goes on.
    pub fn ended(&self) -> Option<&Ended> {
        self.ended.as_ref()
    }

    /// What to do next. `now` is the time since the start.
    pub fn poll_output(&mut self, now: Duration) -> Output {
        self.now = now;
        if matches!(self.state, State::Connected) {
            let greeting = self.settings.greeting.clone();
            self.state = State::Commands;
            self.write(&greeting);
        }
        match self.outbox.pop_front() {
            Some(Pending::Event(event)) => return Output::Event(event),
            Some(Pending::Write(octets)) => {
                self.deadline = None;
                return Output::Write(octets.into());
            }
            None => {}
        }
        match self.state {
            State::Closing => Output::Done,
            State::Asked(_) => Output::AwaitAnswer,
            State::HandshakeDue => {
                self.state = State::Handshake;
                Output::BeginTls { until: self.wait_until() }
            }
            _ => Output::Wait { until: self.wait_until() },
        }
    }

    /// Takes what happened. An input that cannot happen in this state changes nothing.
    pub fn handle(&mut self, input: Input<'_>) {
        match input {
            Input::Received { at, octets } => {
                self.now = at;
                self.received(octets);
            }
            Input::TlsEstablished { at } => {
                self.now = at;
                if matches!(self.state, State::Handshake) {
                    // RFC 3207 §4.2: as if the connection had just been made, but for the greeting.
                    self.encrypted = true;
                    self.greeted = false;
                    self.signed_in = false;
                    self.transaction = None;
                    self.deadline = None;
                    self.state = State::Commands;
                    self.show(Direction::Note, "TLS established".to_owned());
                }
            }
            Input::TlsFailed { at } => {
                self.now = at;
                if matches!(self.state, State::Handshake) {
                    self.end(Ended::TlsFailed);
                }
            }
            Input::Closed { at, closure } => {
                self.now = at;
                self.end(Ended::Closed { closure });
            }
            Input::Deadline { at } => {
                self.now = at;
                let reply = Reply::new(ReplyCode::NOT_AVAILABLE, "4.4.2 Connection timed out");
                self.turn_away(&reply, Ended::TimedOut);
            }
        }
    }

    /// Answers the command, sign-in or message the caller was asked about. The code decides what follows: 334
    /// to AUTH runs the dialogue, 354 to DATA takes the message, 220 to STARTTLS begins TLS, 235 signs in, 421
    /// ends the conversation. Without a question, nothing is written.
    pub fn answer(&mut self, reply: &Reply) {
        let asked = match std::mem::replace(&mut self.state, State::Commands) {
            State::Asked(asked) => asked,
            state => {
                self.state = state;
                return;
            }
        };
        if reply.code == ReplyCode::NOT_AVAILABLE {
            return self.turn_away(reply, Ended::TurnedAway);
        }
        let positive = reply.code.is_completion();
        match asked {
            Asked::Auth { mechanism, response } if reply.code == ReplyCode::AUTH_CONTINUE => {
                self.begin_sign_in(&mechanism, response);
                return self.work();
            }
            Asked::Data if reply.code == ReplyCode::START_MAIL_INPUT => {
                self.state = State::Message(DotUnstuffing::new(self.settings.max_message));
            }
            Asked::StartTls if positive => {
                self.state = State::HandshakeDue;
                self.write(reply);
                if !self.buffer.is_empty() {
                    self.end(Ended::PlaintextInjected);
                }
                return;
            }
            Asked::Quit => return self.turn_away(reply, Ended::Quit),
            Asked::Hello if positive => {
                self.greeted = true;
                self.transaction = None;
            }
            Asked::SignIn if positive => self.signed_in = true,
            Asked::Mail(reverse_path) if positive => {
                self.transaction = Some(Transaction {
                    reverse_path,
                    forward_paths: Vec::new(),
                    chunks: None,
                    chunked_octets: 0,
                });
            }
            Asked::Rcpt(forward_path) if positive => {
                if let Some(transaction) = &mut self.transaction {
                    transaction.forward_paths.push(forward_path);
                }
            }
            Asked::Message | Asked::Rset => self.transaction = None,
            _ => {}
        }
        self.write(reply);
        self.work();
    }

    /// Refuses an XOAUTH2 sign-in in two steps: `error` (JSON by convention) in a 334 challenge, and once the
    /// client has answered that, `reply`.
    pub fn answer_with_error(&mut self, error: &str, reply: Reply) {
        if !matches!(self.state, State::Asked(Asked::SignIn)) {
            return;
        }
        let challenge = Reply::new(ReplyCode::AUTH_CONTINUE, sasl::encode(error.as_bytes()).as_str());
        self.state = State::SignIn(Step::AfterError(reply));
        self.write(&challenge);
        self.work();
    }

    // What comes in.

    fn received(&mut self, octets: &[u8]) {
        match self.state {
            State::Closing => return,
            State::HandshakeDue | State::Handshake => return self.end(Ended::PlaintextInjected),
            _ => {}
        }
        if self.buffer.len() + octets.len() > MAX_BUFFER {
            // A message is worked off at once; what piles up here comes while the caller was asked.
            if !matches!(self.state, State::Message(_) | State::Chunk { .. }) {
                return self.give_up();
            }
        }
        self.buffer.extend_from_slice(octets);
        self.work();
    }

    /// Works off the buffer until the caller has to be asked or more is needed.
    fn work(&mut self) {
        loop {
            match &mut self.state {
                State::Message(_) => {
                    if !self.read_message() {
                        return;
                    }
                }
                State::Chunk { .. } => {
                    if !self.read_chunk() {
                        return;
                    }
                }
                State::Commands | State::SignIn(_) => match self.take_line() {
                    Some(line) => self.line(&line),
                    None => return,
                },
                _ => return,
            }
        }
    }

    /// The next line without its line end, or `None` where it is not whole.
    fn take_line(&mut self) -> Option<Zeroizing<Vec<u8>>> {
        let signing_in = matches!(self.state, State::SignIn(_));
        loop {
            let end = self.buffer.iter().position(|b| *b == b'\n');
            if let Some(passed) = self.passed_over {
                let taken = end.map_or(self.buffer.len(), |end| end + 1);
                self.buffer.drain(..taken);
                if end.is_some() {
                    self.passed_over = None;
                    self.respond(ReplyCode::UNRECOGNIZED, "5.5.2 Line too long");
                    self.state = State::Commands;
                    continue;
                }
                self.passed_over = Some(passed + taken);
                if passed + taken > MAX_PASSED_OVER {
                    self.give_up();
                }
                return None;
            }
            let is_auth = self.buffer.get(..5).is_some_and(|verb| verb.eq_ignore_ascii_case(b"AUTH "));
            let limit = if signing_in || is_auth { MAX_AUTH_LINE } else { MAX_COMMAND };
            match end {
                Some(end) if end < limit => {
                    let mut line = Zeroizing::new(self.buffer[..end].to_vec());
                    if line.last() == Some(&b'\r') {
                        line.pop();
                    }
                    self.buffer.drain(..=end);
                    return Some(line);
                }
                None if self.buffer.len() < limit => return None,
                _ => {
                    self.show(Direction::Received, format!("«line longer than {limit} octets»"));
                    self.passed_over = Some(0);
                }
            }
        }
    }

    fn line(&mut self, line: &[u8]) {
        self.deadline = None;
        match std::mem::replace(&mut self.state, State::Commands) {
            State::SignIn(step) => self.sign_in_line(step, line),
            _ => self.command(command::parse(line)),
        }
    }

    fn command(&mut self, parsed: Parsed) {
        let Parsed { command, response, shown } = parsed;
        self.show(Direction::Received, shown);
        self.commands += 1;
        if self.commands > MAX_COMMANDS {
            return self.give_up();
        }
        let recipients = self.transaction.as_ref().map(|transaction| transaction.forward_paths.len());
        let in_order = match &command {
            Command::StartTls => self.greeted && !self.encrypted,
            Command::Auth { .. } => self.greeted && !self.signed_in && recipients.is_none(),
            Command::Mail { .. } => self.greeted && recipients.is_none(),
            Command::Rcpt { .. } => recipients.is_some(),
            Command::Data => recipients.is_some_and(|n| n > 0) && !self.is_chunked(),
            _ => true,
        };
        if !in_order {
            return self.respond(ReplyCode::BAD_SEQUENCE, "5.5.1 Bad sequence of commands");
        }
        let asked = match &command {
            Command::Ehlo { .. } | Command::Helo { .. } => Asked::Hello,
            Command::StartTls => Asked::StartTls,
            Command::Auth { mechanism, .. } => Asked::Auth { mechanism: mechanism.clone(), response },
            Command::Mail { reverse_path, .. } => Asked::Mail(reverse_path.clone()),
            Command::Rcpt { .. } if recipients >= Some(MAX_RECIPIENTS) => {
                return self.respond(ReplyCode::INSUFFICIENT_STORAGE, "4.5.3 Too many recipients");
            }
            Command::Rcpt { forward_path, .. } => Asked::Rcpt(forward_path.clone()),
            Command::Data => Asked::Data,
            Command::Bdat { octets, last } => {
                // The octets follow at once, whatever is said to the command (RFC 3030 §2).
                let refused = recipients.is_none_or(|n| n == 0);
                self.state = State::Chunk { remaining: *octets, last: *last, refused };
                return;
            }
            Command::Rset => Asked::Rset,
            Command::Quit => Asked::Quit,
            Command::Noop | Command::Malformed { .. } | Command::Unknown { .. } => Asked::Other,
        };
        self.state = State::Asked(asked);
        self.outbox.push_back(Pending::Event(Event::Command(command)));
    }

    // What goes out.

    fn respond(&mut self, code: ReplyCode, text: &str) {
        self.write(&Reply::new(code, text));
    }

    fn write(&mut self, reply: &Reply) {
        for (n, line) in reply.lines.iter().enumerate() {
            let separator = if n + 1 == reply.lines.len() { ' ' } else { '-' };
            self.show(Direction::Sent, format!("{}{separator}{line}", reply.code));
        }
        self.outbox.push_back(Pending::Write(reply.to_wire()));
    }

    fn show(&mut self, direction: Direction, text: String) {
        if let Some(line) = self.transcript.add(direction, self.now, text) {
            self.outbox.push_back(Pending::Event(Event::Line(line)));
        }
    }

    fn wait_until(&mut self) -> Duration {
        *self.deadline.get_or_insert(self.now.saturating_add(self.settings.patience))
    }

    // How it ends.

    fn give_up(&mut self) {
        let reply = Reply::new(ReplyCode::NOT_AVAILABLE, "4.7.0 Too much, closing connection");
        self.turn_away(&reply, Ended::TooMuch);
    }

    fn turn_away(&mut self, reply: &Reply, ended: Ended) {
        if self.ended.is_none() {
            if !matches!(self.state, State::HandshakeDue | State::Handshake) {
                self.write(reply);
            }
            self.end(ended);
        }
    }

    fn end(&mut self, ended: Ended) {
        if self.ended.is_none() {
            self.ended = Some(ended.clone());
            self.outbox.push_back(Pending::Event(Event::Ended(ended)));
            self.state = State::Closing;
            self.buffer = Zeroizing::default();
        }
    }
}

/// What a server says where nothing particular is to be said: to RSET, NOOP, QUIT, DATA, AUTH with a mechanism
/// that is known here, and to what it does not understand. `None` for a command that needs a policy.
pub fn usual_reply(command: &Command) -> Option<Reply> {
    let (code, text) = match command {
        Command::Rset => (ReplyCode::OKAY, "2.0.0 Resetting"),
        Command::Noop => (ReplyCode::OKAY, "2.0.0 OK"),
        Command::Quit => (ReplyCode::CLOSING, "2.0.0 Service closing transmission channel"),
        Command::Data => (ReplyCode::START_MAIL_INPUT, "Start mail input; end with <CRLF>.<CRLF>"),
        Command::StartTls => (ReplyCode::READY, "2.0.0 SMTP server ready"),
        Command::Auth { mechanism: Mechanism::Login | Mechanism::XOAuth2, .. } => {
            (ReplyCode::AUTH_CONTINUE, "")
        }
        Command::Auth { .. } => {
            (ReplyCode::PARAMETER_NOT_IMPLEMENTED, "5.7.4 Unrecognized authentication type")
        }
        Command::Malformed { .. } => (ReplyCode::SYNTAX_ERROR, "5.5.4 Invalid arguments"),
        Command::Unknown { .. } => (ReplyCode::UNRECOGNIZED, "5.3.3 Unrecognized command"),
        Command::Ehlo { .. }
        | Command::Helo { .. }
        | Command::Mail { .. }
        | Command::Rcpt { .. }
        | Command::Bdat { .. } => return None,
    };
    Some(Reply::new(code, text))
}
