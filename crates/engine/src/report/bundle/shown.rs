//! What the page is made of: the records after the gate, where an address may be a stand-in.

use serde::Deserialize;

use crate::{
    Accepted, CheckResult, Finding, Method, Outcome, PathPicture, ProbeConnection, ProbePurpose,
    RecipientReply, ReplyShown, Stage, Transcript, TranscriptLine,
};

use super::Names;

#[derive(Debug, Deserialize)]
pub(super) struct Shown {
    pub(super) names: Names,
    pub(super) made: Made,
    pub(super) facts: Facts,
    pub(super) setup: Of,
    pub(super) check: Option<Check>,
    pub(super) message: Option<Message>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Made {
    pub(super) at: String,
    pub(super) program: String,
    pub(super) system: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Facts {
    pub(super) checked_on: String,
    pub(super) addresses: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Of {
    pub(super) name: String,
    pub(super) customer: String,
    pub(super) model: String,
    pub(super) method: Option<Method>,
    pub(super) domain: String,
    pub(super) from: String,
    pub(super) login: String,
    pub(super) to: String,
    pub(super) to_outside: String,
    pub(super) endpoint: String,
    pub(super) helo: String,
    pub(super) addresses_seen: Vec<Seen>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Seen {
    pub(super) address: String,
    pub(super) port: u16,
    pub(super) at: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Check {
    pub(super) outcome: Outcome,
    pub(super) checks: Vec<CheckResult>,
    pub(super) findings: Vec<Finding>,
    pub(super) facts: Learnt,
    pub(super) transcripts: Vec<Transcript>,
    pub(super) milliseconds: u32,
    pub(super) stages: Vec<Stage>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Learnt {
    pub(super) mx_endpoint: Option<String>,
    pub(super) server: Option<String>,
    pub(super) port: Option<u16>,
    pub(super) server_address: Option<String>,
    pub(super) public_ip_seen: PublicIp,
    pub(super) tls_version: Option<String>,
    pub(super) tls_cipher: Option<String>,
    pub(super) certificate_issuer: Option<String>,
    pub(super) spf_result: Option<String>,
    pub(super) spf_record: Option<String>,
    #[serde(default)]
    pub(super) probes: Vec<Probe>,
    #[serde(default)]
    pub(super) path: Option<PathPicture>,
}

#[derive(Debug, Deserialize)]
pub(super) struct PublicIp {
    pub(super) port_25: Option<String>,
    pub(super) port_587: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Probe {
    pub(super) purpose: ProbePurpose,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) address: String,
    pub(super) connection: ProbeConnection,
    pub(super) milliseconds: f64,
    pub(super) greeting: Option<String>,
    pub(super) keywords: Vec<String>,
    pub(super) keywords_after_tls: Vec<String>,
    pub(super) tls: Option<crate::ProbeTls>,
    pub(super) seen: Option<String>,
    pub(super) wrong: Vec<crate::Code>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Message {
    pub(super) accepted: Accepted,
    pub(super) recipients: Vec<RecipientReply>,
    pub(super) reply: Option<ReplyShown>,
    #[serde(rename = "message_id")]
    pub(super) id: String,
    pub(super) milliseconds: u32,
    pub(super) findings: Vec<Finding>,
    pub(super) transcript: Vec<TranscriptLine>,
    pub(super) stages: Vec<Stage>,
}
