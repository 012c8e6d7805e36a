//! Probes of a server, each address by itself, and the picture of the path between this computer and Microsoft.
//!
//! A [`Probe`] is measured; a [`PathPicture`] is drawn from probes and from nothing else. What was not measured stays
//! open: a program cannot always tell an office's router from its provider.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{Code, ConnectionOutcome, Evidence};

/// One address of one server, and how far a conversation with it went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Probe {
    /// Why it was tried.
    pub purpose: ProbePurpose,
    /// The server's name.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The address.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub address: IpAddr,
    /// What became of the connection.
    pub connection: ProbeConnection,
    /// How long the connection or its refusal took, in milliseconds.
    pub milliseconds: f64,
    /// The greeting, as text.
    pub greeting: Option<String>,
    /// EHLO keywords before TLS.
    pub keywords: Vec<String>,
    /// EHLO keywords under TLS.
    pub keywords_after_tls: Vec<String>,
    /// What TLS came to.
    pub tls: Option<ProbeTls>,
    /// The address that the server saw us come from, by its reply to EHLO.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub seen: Option<IpAddr>,
    /// What is wrong with it, by code; empty where nothing is.
    pub wrong: Vec<Code>,
}

impl Probe {
    /// Whether a connection was made.
    pub fn connected(&self) -> bool {
        self.connection == ProbeConnection::Connected
    }

    /// Whether something at the address, or on the way there, said anything at all.
    pub fn answered(&self) -> bool {
        matches!(self.connection, ProbeConnection::Connected | ProbeConnection::Refused)
    }

    /// What became of the connection, to be shown as it is.
    pub fn evidence(&self) -> Evidence {
        let (outcome, timed) = match self.connection {
            ProbeConnection::Connected => (ConnectionOutcome::Connected, true),
            ProbeConnection::Refused => (ConnectionOutcome::Refused, true),
            ProbeConnection::TimedOut => (ConnectionOutcome::TimedOut, true),
            ProbeConnection::Unreachable => (ConnectionOutcome::Unreachable, true),
            ProbeConnection::Local if self.wrong.contains(&Code::BlockedByThisComputer) => {
                (ConnectionOutcome::Forbidden, false)
            }
            ProbeConnection::Local => (ConnectionOutcome::NoRoute, false),
            ProbeConnection::NotWaitedFor => (ConnectionOutcome::NotWaitedFor, false),
        };
        let took = timed.then(|| Duration::from_secs_f64(self.milliseconds.max(0.0) / 1_000.0));
        let address = SocketAddr::new(self.address, self.port);
        let subject = if self.host == self.address.to_string() {
            address.to_string()
        } else {
            format!("{} [{}]:{}", self.host, self.address, self.port)
        };
        Evidence::connection(&subject, outcome, took)
    }
}

/// Why an address was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ProbePurpose {
    /// The server of the chosen way to send.
    Server,
    /// Another server or port of Microsoft's, to compare.
    Microsoft,
    /// A control host that is not Microsoft's.
    Control,
    /// The router of this network.
    Router,
}

/// What became of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ProbeConnection {
    /// It was made.
    Connected,
    /// Refused at once (RST).
    Refused,
    /// No answer.
    TimedOut,
    /// The network said that there is no way (ICMP).
    Unreachable,
    /// This computer did not let it out.
    Local,
    /// Given up because another answered first.
    NotWaitedFor,
}

/// What TLS came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ProbeTls {
    /// The version, for example `TLS 1.3`; none without a handshake.
    pub version: Option<String>,
    /// The cipher suite.
    pub cipher: Option<String>,
    /// Whether the operating system (and `--trust`) accepts the chain for the server's name.
    pub trusted_here: bool,
    /// Whether the built-in public roots (and `--trust`) accept it.
    pub trusted_publicly: bool,
    /// The chain as the server sent it, the leaf first.
    pub chain: Vec<ProbeCertificate>,
}

/// A certificate of a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ProbeCertificate {
    /// Subject.
    pub subject: String,
    /// Issuer.
    pub issuer: String,
    /// DNS names and addresses in the subject alternative name.
    pub names: Vec<String>,
    /// First second of validity (RFC 3339, UTC).
    pub not_before: String,
    /// Last.
    pub not_after: String,
}

/// The path to the server in stretches, from this computer outwards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PathPicture {
    /// The server's name, where it is known.
    pub server: Option<String>,
    /// Its port.
    pub port: u16,
    /// The stretches, in order; each begins where the one before it ended.
    pub stretches: Vec<Stretch>,
    /// What is wrong and between which places, where anything is.
    pub trouble: Option<Code>,
}

/// A stretch of the path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Stretch {
    /// Where it begins.
    pub from: Place,
    /// Where it ends.
    pub to: Place,
    /// What was measured on it.
    pub state: StretchState,
    /// How long an answer took over it, in milliseconds.
    pub milliseconds: Option<f64>,
    /// What was measured, to be shown as it is.
    pub evidence: Vec<Evidence>,
}

/// A place on the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// This computer.
    Computer,
    /// The office's router.
    Router,
    /// The internet provider.
    Provider,
    /// Microsoft 365, or the server that the way talks to.
    Server,
}

/// What was measured on a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum StretchState {
    /// What was sent over it came back.
    Works,
    /// The trouble is proven to be on this stretch.
    Broken,
    /// The trouble is on one of the stretches marked so; which one is not known.
    Suspected,
    /// Nothing was measured.
    NotMeasured,
}
