use std::time::Duration;

use crate::path::{Envelope, HeloName};
use crate::secret::Credentials;

/// What a client conversation is to do. It holds credentials and can be neither printed nor cloned.
pub struct Script {
    /// The name for EHLO.
    pub helo_name: HeloName,
    /// How far to go.
    pub goal: Goal,
    /// Whether MAIL, RCPT and DATA may go in one flight where the server offers PIPELINING (RFC 2920). Plain
    /// devices send one command at a time.
    pub pipelining: bool,
    /// Whether AUTH carries its first response (RFC 4954 §4), which saves a round trip.
    pub initial_response: bool,
    /// How long to wait for what.
    pub patience: Patience,
}

impl Script {
    /// A script that keeps to what a plain device does: one command at a time. AUTH carries its first response.
    pub fn new(helo_name: HeloName, goal: Goal) -> Self {
        Self { helo_name, goal, pipelining: false, initial_response: true, patience: Patience::default() }
    }

    /// The same with pipelining allowed or not.
    #[must_use]
    pub fn pipelining(mut self, allowed: bool) -> Self {
        self.pipelining = allowed;
        self
    }

    /// The same with AUTH carrying its first response or waiting to be asked for it.
    #[must_use]
    pub fn initial_response(mut self, carried: bool) -> Self {
        self.initial_response = carried;
        self
    }

    /// The same with another patience.
    #[must_use]
    pub fn patience(mut self, patience: Patience) -> Self {
        self.patience = patience;
        self
    }
}

/// How far a conversation goes. Every goal ends with QUIT; every goal from [`Goal::Tls`] on requires STARTTLS,
/// every goal beyond it a verified certificate.
pub enum Goal {
    /// The greeting.
    Greeting,
    /// The answer to EHLO, in clear text.
    Ehlo,
    /// STARTTLS, the handshake and the answer to EHLO under TLS.
    Tls,
    /// One sign-in.
    SignIn {
        /// With what.
        credentials: Credentials,
    },
    /// MAIL and RCPT, then RSET; never DATA.
    RecipientProbe {
        /// Signs in first where given.
        credentials: Option<Credentials>,
        /// Who to whom.
        envelope: Envelope,
    },
    /// A whole message.
    Submit {
        /// Signs in first where given.
        credentials: Option<Credentials>,
        /// Who to whom.
        envelope: Envelope,
        /// Header and body; line ends and dots are seen to on the way out.
        message: Vec<u8>,
    },
}

/// How long to wait for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For the greeting.
    pub greeting: Duration,
    /// For each later reply as a whole, and for the TLS handshake.
    pub reply: Duration,
    /// For the reply to the final dot, when the server does its work.
    pub after_final_dot: Duration,
    /// For the reply to QUIT, when nothing depends on it any more.
    pub farewell: Duration,
}

/// 20, 30, 120 and 5 seconds.
impl Default for Patience {
    fn default() -> Self {
        Self {
            greeting: Duration::from_secs(20),
            reply: Duration::from_secs(30),
            after_final_dot: Duration::from_secs(120),
            farewell: Duration::from_secs(5),
        }
    }
}

/// Proof that the connection goes to whom it should: AUTH, MAIL and DATA are not written without it.
///
/// It cannot be cloned; each one belongs to one handshake.
#[derive(Debug, PartialEq, Eq)]
pub struct Verified {
    reference_identity: String,
}

impl Verified {
    /// **Only where a certificate verifier accepted the chain for this reference identity** (RFC 9525) in the
    /// handshake of this very connection. A verifier that lets a bad handshake finish to record its chain must
    /// not come here.
    pub fn accepted_by_verifier(reference_identity: impl Into<String>) -> Self {
        Self { reference_identity: reference_identity.into() }
    }

    /// The name the certificate was verified for.
    pub fn reference_identity(&self) -> &str {
        &self.reference_identity
    }
}
