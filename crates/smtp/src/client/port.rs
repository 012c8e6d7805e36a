//! What passes between a client session and its caller.

use std::time::Duration;

use super::{Closure, Ended, Verified};
use crate::reply::Reply;
use crate::stage::Stage;
use crate::transcript::Line;
use crate::wire::Outgoing;

/// What happened on the connection. `at` is the time since the start, the same clock as for
/// [`super::Session::poll_output`].
#[derive(Debug)]
pub enum Input<'a> {
    /// Octets were read. They are the decrypted ones once TLS is established. Whatever was read in clear text
    /// before TLS began has to come here, also while the handshake goes on: hiding it would hide an injection.
    Received {
        /// When.
        at: Duration,
        /// What was read, in pieces of any size.
        octets: &'a [u8],
    },
    /// The TLS handshake is done.
    TlsEstablished {
        /// When.
        at: Duration,
        /// The proof of a verifier, or `None` where the certificate was not accepted.
        verified: Option<Verified>,
    },
    /// The TLS handshake failed.
    TlsFailed {
        /// When.
        at: Duration,
    },
    /// The connection ended. After a failed write, read first: the server's last words may be waiting.
    Closed {
        /// When.
        at: Duration,
        /// In which way.
        closure: Closure,
    },
    /// The time of [`Output::Wait`] or [`Output::BeginTls`] has come, or a write made no progress for
    /// [`super::Patience::reply`].
    Deadline {
        /// When.
        at: Duration,
    },
    /// The caller wants no more of it (a bound on the whole run, a click on Cancel).
    Stopped {
        /// When.
        at: Duration,
    },
}

/// What to do next.
#[derive(Debug)]
pub enum Output {
    /// Write these octets, then poll again.
    Write(Outgoing),
    /// Begin the TLS handshake on this connection, then say how it went.
    BeginTls {
        /// Give up at this time since the start.
        until: Duration,
    },
    /// Something to show or to note.
    Event(Event),
    /// Read; at `until`, say [`Input::Deadline`]. The time stays the same while a reply trickles in.
    Wait {
        /// Time since the start.
        until: Duration,
        /// What is awaited.
        awaiting: Awaiting,
    },
    /// Close the connection. The conversation is complete.
    Done,
}

/// What is awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaiting {
    /// The greeting.
    Greeting,
    /// The outcome of the TLS handshake.
    Tls,
    /// The reply to a command.
    Reply,
    /// The reply to the final dot.
    AfterFinalDot,
    /// The reply to QUIT. [`Event::Settled`] has been seen: the caller may close without waiting.
    Farewell,
}

/// Something to show while the conversation goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A line was added to the transcript.
    Line(Line),
    /// A stage is over, well or badly.
    StageFinished {
        /// Which.
        stage: Stage,
        /// Its replies: one, for AUTH and RCPT as many as there were, for TLS none.
        replies: Vec<Reply>,
        /// When.
        at: Duration,
    },
    /// The result stands; only QUIT may follow.
    Settled(Ended),
}
