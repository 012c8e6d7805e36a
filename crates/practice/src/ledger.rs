//! What happened in the pretend network, for tests and for whoever practises.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use smtp::{Envelope, Line};

/// The servers of the pretend network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ServerRole {
    /// `smtp.office365.com`: client submission.
    Submission,
    /// The tenant's MX endpoint: Direct Send and relay.
    Exchanger,
    /// A control host of somebody else.
    Bystander,
}

/// A message that was accepted.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// Sender and recipients.
    pub envelope: Envelope,
    /// Header and body.
    pub bytes: Vec<u8>,
    /// The version of TLS, for example `TLSv1_3`; `None`: it came in clear text.
    pub tls: Option<String>,
    /// The mailbox that signed in.
    pub auth: Option<String>,
    /// The server that took it.
    pub server: ServerRole,
}

/// A line of a conversation, seen from the server: no credentials, no message.
#[derive(Debug, Clone)]
pub struct Logged {
    /// The server.
    pub server: ServerRole,
    /// The conversation, counted from 1 over all servers.
    pub conversation: u64,
    /// The line.
    pub line: Line,
}

/// Lines kept; the oldest go first.
const MAX_LINES: usize = 5_000;
/// Octets of messages kept; the oldest go first, the newest stays in any case.
const MAX_OCTETS: usize = 200 * 1024 * 1024;

#[derive(Debug, Default)]
pub(crate) struct Ledger {
    delivered: Mutex<VecDeque<Delivered>>,
    lines: Mutex<VecDeque<Logged>>,
    sign_ins: AtomicUsize,
    conversations: AtomicU64,
}

impl Ledger {
    /// The number of a conversation that begins.
    pub(crate) fn open(&self) -> u64 {
        self.conversations.fetch_add(1, Ordering::Relaxed) + 1
    }

    pub(crate) fn conversations(&self) -> u64 {
        self.conversations.load(Ordering::Relaxed)
    }

    pub(crate) fn deliver(&self, message: Delivered) {
        let mut delivered = locked(&self.delivered);
        delivered.push_back(message);
        let mut octets: usize = delivered.iter().map(|message| message.bytes.len()).sum();
        while octets > MAX_OCTETS && delivered.len() > 1 {
            octets -= delivered.pop_front().map_or(0, |message| message.bytes.len());
        }
    }

    pub(crate) fn delivered(&self) -> Vec<Delivered> {
        locked(&self.delivered).iter().cloned().collect()
    }

    pub(crate) fn log(&self, server: ServerRole, conversation: u64, line: Line) {
        let mut lines = locked(&self.lines);
        if lines.len() == MAX_LINES {
            lines.pop_front();
        }
        lines.push_back(Logged { server, conversation, line });
    }

    pub(crate) fn lines(&self) -> Vec<Logged> {
        locked(&self.lines).iter().cloned().collect()
    }

    pub(crate) fn count_sign_in(&self) {
        self.sign_ins.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn sign_ins(&self) -> usize {
        self.sign_ins.load(Ordering::Relaxed)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
