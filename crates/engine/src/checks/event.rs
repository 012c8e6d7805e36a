//! The stream that a run produces, and its fold into a record. The window, the terminal and the report fold
//! it in the same way.

use std::collections::BTreeMap;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::check::{CheckId, CheckResult, Outcome};
use super::path::{PathPicture, Probe};
use crate::{Code, Finding};

/// One thing that happened in a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RunEvent {
    /// The run began with these checks.
    Started {
        /// In the order in which a person reads them.
        checks: Vec<CheckId>,
    },
    /// A check began to work.
    CheckStarted {
        /// Which.
        check: CheckId,
    },
    /// A line of a conversation with a server; never holds a credential.
    TranscriptLine {
        /// The line.
        line: TranscriptLine,
    },
    /// Something was found.
    Finding {
        /// What.
        finding: Finding,
    },
    /// Something was learnt that others build on.
    Learnt {
        /// The facts as known so far.
        facts: Box<RunFacts>,
    },
    /// A check ended.
    CheckFinished {
        /// Which.
        check: CheckId,
        /// How.
        outcome: Outcome,
        /// Why it was skipped or inconclusive.
        because: Option<Code>,
        /// How long it took, in milliseconds.
        milliseconds: u32,
    },
    /// A stage of the run ended: what took the time, for the critical path.
    Stage {
        /// Its name and span.
        stage: Stage,
    },
    /// The run ended.
    Finished {
        /// The worst outcome.
        outcome: Outcome,
        /// How long it took, in milliseconds.
        milliseconds: u32,
    },
}

/// One line of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TranscriptLine {
    /// The server, as `host:port`.
    pub server: String,
    /// Who spoke.
    pub direction: Direction,
    /// The line without its end; a credential stands as `«password»`.
    pub text: String,
    /// Milliseconds since the conversation began.
    pub at: u32,
}

/// Who spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// We did.
    Sent,
    /// The server did.
    Received,
    /// Neither: something that happened, such as what TLS negotiated.
    Note,
}

/// What a run learnt about the network and the domain.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RunFacts {
    /// The tenant's MX endpoint, where DNS names one of Microsoft's.
    pub mx_endpoint: Option<String>,
    /// The server that the way talks to.
    pub server: Option<String>,
    /// The server's port.
    pub port: Option<u16>,
    /// The address of the server that answered.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub server_address: Option<IpAddr>,
    /// The public address of this computer as Microsoft's servers saw it, by port.
    pub public_ip_seen: PublicIpSeen,
    /// The TLS version that was negotiated, for example `TLS 1.3`.
    pub tls_version: Option<String>,
    /// The cipher suite that was negotiated.
    pub tls_cipher: Option<String>,
    /// Who issued the server's certificate.
    pub certificate_issuer: Option<String>,
    /// SPF's result for the device's address.
    pub spf_result: Option<String>,
    /// The domain's SPF record.
    pub spf_record: Option<String>,
    /// The addresses that were tried, each by itself.
    #[serde(default)]
    pub probes: Vec<Probe>,
    /// The path to the server as it was measured; drawn when the run ends.
    #[serde(default)]
    pub path: Option<PathPicture>,
}

/// The public address that a server's EHLO reply showed, by port.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PublicIpSeen {
    /// On port 25.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub port_25: Option<IpAddr>,
    /// On port 587.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub port_587: Option<IpAddr>,
}

impl PublicIpSeen {
    /// The address seen on either port; port 25 first.
    pub fn any(&self) -> Option<IpAddr> {
        self.port_25.or(self.port_587)
    }

    /// The address seen on this port.
    pub fn on(&self, port: u16) -> Option<IpAddr> {
        if port == 25 { self.port_25 } else { self.port_587 }
    }
}

/// A stretch of the run that took network time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Stage {
    /// What was waited for, for example `dns mx contoso.com` or `smtp starttls`.
    pub name: String,
    /// Milliseconds since the run began, at its start.
    pub from: f64,
    /// Milliseconds since the run began, at its end.
    pub to: f64,
    /// Round trips that the exchange needs by its protocol.
    pub round_trips: u32,
}

/// A whole run, folded: the JSON of `check`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RunRecord {
    /// The worst outcome of all checks.
    pub outcome: Outcome,
    /// Every check of the plan.
    pub checks: Vec<CheckResult>,
    /// Findings of the run that belong to no check.
    pub findings: Vec<Finding>,
    /// What was learnt.
    pub facts: RunFacts,
    /// The conversations, by server.
    pub transcripts: Vec<Transcript>,
    /// How long the run took, in milliseconds.
    pub milliseconds: u32,
    /// What took the time.
    pub stages: Vec<Stage>,
}

/// A conversation with one server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Transcript {
    /// The server, as `host:port`.
    pub server: String,
    /// Its lines.
    pub lines: Vec<TranscriptLine>,
}

impl Default for RunRecord {
    fn default() -> Self {
        Self {
            outcome: Outcome::Inconclusive,
            checks: Vec::new(),
            findings: Vec::new(),
            facts: RunFacts::default(),
            transcripts: Vec::new(),
            milliseconds: 0,
            stages: Vec::new(),
        }
    }
}

impl RunRecord {
    /// Takes in one more event.
    pub fn fold(&mut self, event: &RunEvent) {
        match event {
            RunEvent::Started { checks } => {
                self.checks = checks
                    .iter()
                    .map(|&id| CheckResult {
                        id,
                        outcome: Outcome::Inconclusive,
                        because: Some(Code::Stopped),
                        milliseconds: 0,
                        findings: Vec::new(),
                    })
                    .collect();
            }
            RunEvent::CheckStarted { .. } => {}
            RunEvent::TranscriptLine { line } => {
                match self.transcripts.iter_mut().find(|transcript| transcript.server == line.server) {
                    Some(transcript) => transcript.lines.push(line.clone()),
                    None => self
                        .transcripts
                        .push(Transcript { server: line.server.clone(), lines: vec![line.clone()] }),
                }
            }
            RunEvent::Finding { finding } => {
                match finding.check.and_then(|id| self.checks.iter_mut().find(|check| check.id == id)) {
                    Some(check) => check.findings.push(finding.clone()),
                    None => self.findings.push(finding.clone()),
                }
            }
            RunEvent::Learnt { facts } => self.facts = (**facts).clone(),
            RunEvent::CheckFinished { check, outcome, because, milliseconds } => {
                if let Some(result) = self.checks.iter_mut().find(|result| result.id == *check) {
                    result.outcome = *outcome;
                    result.because = *because;
                    result.milliseconds = *milliseconds;
                }
            }
            RunEvent::Stage { stage } => self.stages.push(stage.clone()),
            RunEvent::Finished { outcome, milliseconds } => {
                self.outcome = *outcome;
                self.milliseconds = *milliseconds;
            }
        }
    }

    /// Every finding of the run, those of the checks first.
    pub fn all_findings(&self) -> impl Iterator<Item = &Finding> {
        self.checks.iter().flat_map(|check| &check.findings).chain(&self.findings)
    }

    /// The findings by code, for quick questions.
    pub fn codes(&self) -> BTreeMap<Code, usize> {
        let mut codes = BTreeMap::new();
        for finding in self.all_findings() {
            *codes.entry(finding.code).or_insert(0) += 1;
        }
        codes
    }
}
