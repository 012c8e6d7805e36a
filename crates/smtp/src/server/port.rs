//! What passes between a server session and its caller.

use std::fmt;
use std::time::Duration;

use crate::client::Closure;
use crate::command::Command;
use crate::path::{ForwardPath, ReversePath};
use crate::sasl::Mechanism;
use crate::secret::Secret;
use crate::transcript::Line;
use crate::wire::Outgoing;

/// What happened on the connection. `at` is the time since the start.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// Octets were read: the decrypted ones once TLS is established, and those in clear text before.
    Received {
        /// When.
        at: Duration,
        /// What was read.
        octets: &'a [u8],
    },
    /// The TLS handshake is done.
    TlsEstablished {
        /// When.
        at: Duration,
    },
    /// The TLS handshake failed.
    TlsFailed {
        /// When.
        at: Duration,
    },
    /// The connection ended.
    Closed {
        /// When.
        at: Duration,
        /// In which way.
        closure: Closure,
    },
    /// The time of [`Output::Wait`] or [`Output::BeginTls`] has come.
    Deadline {
        /// When.
        at: Duration,
    },
}

/// What to do next.
#[derive(Debug)]
pub enum Output {
    /// Write these octets, then poll again.
    Write(Outgoing),
    /// Take a TLS handshake on this connection, then say how it went.
    BeginTls {
        /// Give up at this time since the start.
        until: Duration,
    },
    /// Something happened. Where [`Event::wants_answer`], the session goes on with [`super::Session::answer`].
    Event(Event),
    /// The session waits for [`super::Session::answer`]; do not read meanwhile.
    AwaitAnswer,
    /// Read; at `until`, say [`Input::Deadline`].
    Wait {
        /// Time since the start.
        until: Duration,
    },
    /// Close the connection.
    Done,
}

/// What a client did.
#[derive(Debug)]
pub enum Event {
    /// A line was added to the transcript.
    Line(Line),
    /// A command in its right place; wants an answer. (In the wrong place it was answered with 503.)
    Command(Command),
    /// User name and secret have arrived; wants an answer.
    SignIn(SignIn),
    /// A sign-in that never came to its secret; it was answered with 501.
    SignInBroken(SignInFault),
    /// A whole message; wants an answer.
    Message(Message),
    /// A message beyond the limit; it was answered with 552.
    MessageTooLarge {
        /// Its size.
        octets: u64,
    },
    /// The conversation is over.
    Ended(Ended),
}

impl Event {
    /// Whether the session waits for [`super::Session::answer`].
    pub fn wants_answer(&self) -> bool {
        matches!(self, Self::Command(_) | Self::SignIn(_) | Self::Message(_))
    }
}

/// One try to sign in. Debug shows neither login nor secret.
pub struct SignIn {
    /// LOGIN or XOAUTH2.
    pub mechanism: Mechanism,
    /// The user name, as sent: it may hold anything.
    pub login: String,
    /// The password or the token.
    pub secret: Secret,
}

impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn").field("mechanism", &self.mechanism).finish_non_exhaustive()
    }
}

/// Why a sign-in never came to its secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInFault {
    /// The client took it back with `*`.
    Cancelled,
    /// A response is not base64.
    NotBase64,
    /// The response is not of the form of XOAUTH2.
    NotXOAuth2,
}

/// A message and its envelope. Debug shows its size only.
pub struct Message {
    /// The sender.
    pub reverse_path: ReversePath,
    /// The recipients that were accepted.
    pub forward_paths: Vec<ForwardPath>,
    /// Header and body, dot-stuffing undone.
    pub octets: Vec<u8>,
    /// How many lines ended with a bare LF, which RFC 5321 §2.3.8 forbids. 0 for a message in chunks.
    pub bare_line_feeds: usize,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("reverse_path", &self.reverse_path)
            .field("forward_paths", &self.forward_paths)
            .field("octets", &self.octets.len())
            .field("bare_line_feeds", &self.bare_line_feeds)
            .finish()
    }
}

/// Why a conversation ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// The client said QUIT.
    Quit,
    /// The client ended the connection without a word.
    Closed {
        /// In which way.
        closure: Closure,
    },
    /// The client was silent for too long.
    TimedOut,
    /// The caller answered 421.
    TurnedAway,
    /// The TLS handshake failed.
    TlsFailed,
    /// Commands in clear text came behind STARTTLS (RFC 3207 §6, CVE-2011-0411).
    PlaintextInjected,
    /// The client exceeded a limit: an endless line or message, too many commands.
    TooMuch,
}
