//! What a run or a test message found out, as answers: from there on it counts in the advice, with its time.

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Answers, Code, Finding, Method, PortState, Probe, ProbeConnection, ProbePurpose, RunFacts,
    Severity,
};

/// Something that advice builds on, and that was measured and not answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Measurement {
    /// What was found.
    pub code: Code,
    /// The way that was tried.
    pub method: Option<Method>,
    /// When (RFC 3339, UTC).
    pub at: String,
}

/// The answers after a run, and what in them was measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Learnt {
    /// The answers.
    pub answers: Answers,
    /// What was measured, now or earlier, each code once.
    pub measured: Vec<Measurement>,
}

/// What a run or a message told.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The way that was tried.
    pub method: Method,
    /// Everything that was found.
    pub findings: Vec<&'a Finding>,
    /// What was learnt of the network; a message tells nothing of it.
    pub facts: Option<&'a RunFacts>,
    /// When (RFC 3339, UTC).
    pub at: &'a str,
}

/// The answers as they stand after a run or a message.
///
/// What was found wrong is taken in with its time. It goes again when a later run proves the contrary: the port is
/// reached, the sign-in or the message accepted. What a run did not look at stays as it was.
pub fn answers_from(told: &Told<'_>, answers: &Answers, measured: &[Measurement]) -> Learnt {
    let mut learnt = Learnt { answers: answers.clone(), measured: measured.to_vec() };
    for &code in disproven(told) {
        learnt.forget(code);
    }
    for (port, blocked) in [(25, Code::Port25Blocked), (587, Code::Port587Blocked)] {
        if told.reached(port) {
            learnt.forget(blocked);
            *port_answer(&mut learnt.answers, port) = Answer::Known(PortState::Open);
        }
    }
    for finding in &told.findings {
        // A list that nobody refused us for only warns.
        if finding.code == Code::IpOnBlockList && finding.severity < Severity::Error {
            continue;
        }
        if takes_in(finding.code, &mut learnt.answers) {
            learnt.measured.retain(|known| known.code != finding.code);
            learnt.measured.push(Measurement {
                code: finding.code,
                method: Some(told.method),
                at: told.at.to_owned(),
            });
        }
    }
    learnt
}

/// Makes a finding an answer, where there is one for it; `false` where advice does not build on it.
fn takes_in(code: Code, answers: &mut Answers) -> bool {
    match code {
        Code::Port25Blocked => answers.port_25 = Answer::Known(PortState::Blocked),
        Code::Port587Blocked => answers.port_587 = Answer::Known(PortState::Blocked),
        Code::DirectSendRejected => answers.reject_direct_send = Answer::Known(true),
        Code::SmtpAuthDisabledForTenant | Code::SmtpAuthDisabledForMailbox => {
            answers.smtp_auth_allowed = Answer::Known(false);
        }
        Code::AuthBlockedBySecurityDefaults => answers.security_defaults = Answer::Known(true),
        // No question is asked about these; the measurement itself is the answer.
        Code::BasicAuthDisabled
        | Code::BasicAuthRetired
        | Code::IpBanned
        | Code::IpOnBlockList
        | Code::IpThrottled
        | Code::LimitConnections
        | Code::LimitRate
        | Code::LimitRecipients
        | Code::LimitSize
        | Code::LimitOnmicrosoft
        | Code::LimitTenantExternal => {}
        _ => return false,
    }
    true
}

/// What this proves to be so no longer.
fn disproven(told: &Told<'_>) -> &'static [Code] {
    let with_mailbox = matches!(told.method, Method::ClientSubmissionBasic | Method::ClientSubmissionOauth);
    let taken = told.found(&[Code::MessageAccepted, Code::RelayAllowed, Code::RecipientAccepted]);
    if with_mailbox && told.found(&[Code::AuthAccepted]) {
        if told.method == Method::ClientSubmissionBasic {
            &[
                Code::SmtpAuthDisabledForTenant,
                Code::SmtpAuthDisabledForMailbox,
                Code::AuthBlockedBySecurityDefaults,
                Code::BasicAuthDisabled,
                Code::BasicAuthRetired,
            ]
        } else {
            &[Code::SmtpAuthDisabledForTenant, Code::SmtpAuthDisabledForMailbox]
        }
    } else if told.method == Method::DirectSend && told.found(&[Code::MessageAccepted]) {
        &[Code::DirectSendRejected, Code::IpBanned, Code::IpOnBlockList, Code::IpThrottled]
    } else if told.method.uses_mx_endpoint() && taken {
        &[Code::IpBanned, Code::IpOnBlockList, Code::IpThrottled]
    } else {
        &[]
    }
}

impl Told<'_> {
    fn found(&self, codes: &[Code]) -> bool {
        self.findings.iter().any(|finding| codes.contains(&finding.code))
    }

    /// Whether Microsoft answered on a port. A connection that ends at somebody else's server, or before a
    /// greeting, proves nothing.
    fn reached(&self, port: u16) -> bool {
        let Some(facts) = self.facts else { return false };
        if self.found(&[Code::SmtpIntercepted]) {
            return false;
        }
        let seen = match port {
            25 => facts.public_ip_seen.port_25,
            _ => facts.public_ip_seen.port_587,
        };
        let of_microsoft =
            |probe: &&Probe| matches!(probe.purpose, ProbePurpose::Server | ProbePurpose::Microsoft);
        let greets = |probe: &Probe| {
            probe.port == port && probe.connection == ProbeConnection::Connected && probe.greeting.is_some()
        };
        seen.is_some() || facts.probes.iter().filter(of_microsoft).any(greets)
    }
}

impl Learnt {
    /// Takes a measurement back, and the answer that came from it.
    fn forget(&mut self, code: Code) {
        let before = self.measured.len();
        self.measured.retain(|known| known.code != code);
        if self.measured.len() == before {
            return;
        }
        match code {
            Code::SmtpAuthDisabledForTenant | Code::SmtpAuthDisabledForMailbox => {
                self.answers.smtp_auth_allowed = Answer::Known(true);
            }
            // Not refused this time: the switch itself was not read.
            Code::AuthBlockedBySecurityDefaults => self.answers.security_defaults = Answer::Missing,
            Code::DirectSendRejected => self.answers.reject_direct_send = Answer::Missing,
            _ => {}
        }
    }
}

fn port_answer(answers: &mut Answers, port: u16) -> &mut Answer<PortState> {
    if port == 25 { &mut answers.port_25 } else { &mut answers.port_587 }
}

#[cfg(test)]
#[path = "measured_tests.rs"]
mod tests;
