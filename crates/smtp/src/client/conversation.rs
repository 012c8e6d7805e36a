use std::time::Duration;

use serde::Serialize;

use crate::capabilities::Capabilities;
use crate::path::ForwardPath;
use crate::reply::{ProtocolError, Reply};
use crate::sasl::Mechanism;
use crate::stage::Stage;
use crate::transcript::{Transcript, milliseconds};

/// The record of a conversation: everything that can be known of it afterwards. Readable at any time; what has
/// not happened (yet) is absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conversation {
    /// Every command and its reply, in the order of the commands; the greeting first.
    pub exchanges: Vec<Exchange>,
    /// What the server offered in clear text. Not trusted once TLS has begun (RFC 3207 §4.2), kept to compare.
    pub before_tls: Option<Capabilities>,
    /// What the server offered under TLS.
    pub after_tls: Option<Capabilities>,
    /// The TLS handshake, once it began.
    pub tls: Option<Handshake>,
    /// The mechanism of the sign-in, once AUTH was written.
    pub mechanism: Option<Mechanism>,
    /// Whether the server accepted the sign-in.
    pub signed_in: bool,
    /// What an XOAUTH2 server said about the error before its final reply: as a rule JSON, made visible.
    pub auth_error: Option<String>,
    /// The recipients in the envelope's order, once MAIL was written.
    pub recipients: Vec<Recipient>,
    /// Size of the message in octets as SIZE counts it; for a submission only.
    pub message_octets: Option<u64>,
    /// Whether the envelope went in one flight.
    pub pipelined: bool,
    /// Why the conversation came to its end; `None` while it goes on. QUIT's reply is not waited for.
    pub ended: Option<Ended>,
    /// When it ended.
    #[serde(rename = "ended_at_milliseconds", serialize_with = "optional_milliseconds")]
    pub ended_at: Option<Duration>,
    /// A reply line that had begun and never came to its end, made visible.
    pub unfinished_line: Option<String>,
    /// The lines as they went over the wire, without credentials and without the message.
    pub transcript: Transcript,
}

impl Conversation {
    pub(super) fn new() -> Self {
        Self {
            exchanges: Vec::new(),
            before_tls: None,
            after_tls: None,
            tls: None,
            mechanism: None,
            signed_in: false,
            auth_error: None,
            recipients: Vec::new(),
            message_octets: None,
            pipelined: false,
            ended: None,
            ended_at: None,
            unfinished_line: None,
            transcript: Transcript::new(),
        }
    }

    /// The server's first words.
    pub fn greeting(&self) -> Option<&Reply> {
        self.reply(Stage::Greeting)
    }

    /// The last reply of a stage: for [`Stage::Auth`] the final one, for [`Stage::Ehlo`] the one under TLS if
    /// there was one.
    pub fn reply(&self, stage: Stage) -> Option<&Reply> {
        self.exchanges.iter().rev().filter(|e| e.stage == stage).find_map(|e| e.reply.as_ref())
    }

    /// Every exchange of a stage, in order.
    pub fn of_stage(&self, stage: Stage) -> impl Iterator<Item = &Exchange> {
        self.exchanges.iter().filter(move |e| e.stage == stage)
    }

    /// The last stage that was reached, whether or not it was answered.
    pub fn last_stage(&self) -> Option<Stage> {
        let last = self.exchanges.iter().map(|e| e.stage).filter(|stage| *stage != Stage::Quit).max();
        last.max(self.tls.as_ref().map(|_| Stage::Tls))
    }

    /// The exchange that took longest, of those that were answered.
    pub fn slowest(&self) -> Option<&Exchange> {
        self.exchanges.iter().filter(|e| e.waited().is_some()).max_by_key(|e| e.waited())
    }

    /// What became of the message.
    pub fn submission(&self) -> Submission<'_> {
        match &self.ended {
            Some(Ended::Uncertain { .. }) => Submission::Uncertain,
            Some(Ended::Refused { stage: Stage::Body, reply }) => Submission::Refused(reply),
            Some(Ended::Finished) => {
                self.reply(Stage::Body).map_or(Submission::NotSent, Submission::Accepted)
            }
            _ => Submission::NotSent,
        }
    }
}

/// One command and its reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exchange {
    /// Where it belongs.
    pub stage: Stage,
    /// Whether it went under TLS.
    pub encrypted: bool,
    /// The command as in the transcript, credentials replaced; `None` where the server spoke unasked.
    pub command: Option<String>,
    /// When the command was handed out; for the greeting, when waiting for it began.
    #[serde(rename = "sent_at_milliseconds", serialize_with = "milliseconds")]
    pub sent_at: Duration,
    /// When the reply was whole.
    #[serde(rename = "replied_at_milliseconds", serialize_with = "optional_milliseconds")]
    pub replied_at: Option<Duration>,
    /// The reply; `None` where none came.
    pub reply: Option<Reply>,
}

impl Exchange {
    /// How long the reply took. For the final dot this includes no upload.
    pub fn waited(&self) -> Option<Duration> {
        self.replied_at.map(|at| at.saturating_sub(self.sent_at))
    }
}

/// The TLS handshake.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Handshake {
    /// When it began.
    #[serde(rename = "began_at_milliseconds", serialize_with = "milliseconds")]
    pub began_at: Duration,
    /// When it was done; `None` where it failed or goes on.
    #[serde(rename = "established_at_milliseconds", serialize_with = "optional_milliseconds")]
    pub established_at: Option<Duration>,
    /// The name the certificate was verified for; `None` where it was not verified.
    pub verified_for: Option<String>,
}

/// A recipient and what the server said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recipient {
    /// The address.
    pub forward_path: ForwardPath,
    /// The reply to RCPT; `None` where none came.
    pub reply: Option<Reply>,
}

impl Recipient {
    /// Whether the server accepted this recipient.
    pub fn is_accepted(&self) -> bool {
        self.reply.as_ref().is_some_and(|reply| reply.code.is_completion())
    }
}

/// What became of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submission<'a> {
    /// The final dot was never written: the server does not have the message.
    NotSent,
    /// Accepted for the recipients that were accepted, with this reply.
    Accepted(&'a Reply),
    /// Refused after the final dot (or before it, by a server that had enough), with this reply.
    Refused(&'a Reply),
    /// The final dot may have arrived, its reply did not: the message may be delivered or not.
    Uncertain,
}

/// Why a conversation came to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Ended {
    /// The goal was reached. A probe is finished once every recipient was answered, a submission once the
    /// message was accepted.
    Finished,
    /// The server refused a command that has to succeed. At [`Stage::Rcpt`]: every recipient was refused, and
    /// this is the first refusal.
    Refused {
        /// Where.
        stage: Stage,
        /// Its words.
        reply: Reply,
    },
    /// The other side ended the connection.
    ClosedByPeer {
        /// While this was awaited.
        stage: Stage,
        /// In which way.
        closure: Closure,
    },
    /// Nothing came within the patience.
    TimedOut {
        /// While this was awaited.
        stage: Stage,
    },
    /// The caller stopped.
    Stopped {
        /// While this was awaited.
        stage: Stage,
    },
    /// What came is not SMTP.
    Protocol {
        /// While this was awaited.
        stage: Stage,
        /// What was wrong.
        error: ProtocolError,
    },
    /// Octets in clear text came behind the answer to STARTTLS: somebody puts words into the server's mouth
    /// (RFC 3207 §6, CVE-2011-0411).
    PlaintextInjected,
    /// The server does not offer STARTTLS, and the goal requires it.
    StartTlsNotOffered,
    /// The TLS handshake failed; why, only the caller knows.
    TlsFailed,
    /// TLS was established, the certificate was not verified, and the goal requires it.
    NotVerified,
    /// The mechanism of the credentials is not offered under TLS. Nothing was tried.
    AuthNotOffered {
        /// The mechanism that is needed.
        wanted: Mechanism,
        /// Those that are offered.
        offered: Vec<Mechanism>,
    },
    /// The server does not offer what this message needs. Nothing was tried.
    Unsendable {
        /// What stands in the way.
        obstacle: Obstacle,
    },
    /// The final dot was handed out, and its reply did not come: the message may be delivered or not, and must
    /// not be sent again without asking.
    Uncertain {
        /// What came instead of the reply.
        because: Doubt,
    },
}

/// How the other side ended a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Closure {
    /// It said that it will send no more (a TCP FIN or a TLS close_notify).
    EndOfFile,
    /// It was reset, or broke in another way (a TCP RST, an ICMP error).
    Reset,
}

/// What keeps a message from being sent to this server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Obstacle {
    /// The message is larger than SIZE allows (RFC 1870).
    TooLarge {
        /// Octets of the message.
        octets: u64,
        /// Octets allowed.
        limit: u64,
    },
    /// The message has octets above 127, and 8BITMIME is not offered (RFC 6152).
    EightBitMimeNotOffered,
    /// An address has characters outside ASCII, and SMTPUTF8 is not offered (RFC 6531).
    SmtpUtf8NotOffered,
}

/// What came instead of the reply to the final dot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Doubt {
    /// The end of the connection.
    Closed {
        /// In which way.
        closure: Closure,
    },
    /// Nothing, within the patience.
    TimedOut,
    /// The caller stopped.
    Stopped,
    /// Something that is not SMTP.
    Protocol {
        /// What was wrong.
        error: ProtocolError,
    },
}

#[allow(clippy::ref_option)] // serde hands a reference to the field
fn optional_milliseconds<S: serde::Serializer>(
    time: &Option<Duration>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => milliseconds(time, serializer),
        None => serializer.serialize_none(),
    }
}
