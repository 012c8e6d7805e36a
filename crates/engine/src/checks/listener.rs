//! Listens to one conversation and makes a probe of each address that it tried.

use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::board::milliseconds;
use super::judge;
use super::path::{Probe, ProbeCertificate, ProbeConnection, ProbePurpose, ProbeTls};
use crate::facts::microsoft;
use crate::ports::{
    Attempt, CallStage, Capabilities, CertificateFacts, CertificateVerdict, ConnectFailure, Ended, Heard,
    Reply, StageHeard, TlsFacts, TlsReport,
};
use crate::{Code, TranscriptLine, clean};

/// The most certificates of a chain, names of a certificate and keywords of a reply that a probe keeps.
const MOST_CERTIFICATES: usize = 6;
const MOST_NAMES: usize = 50;
const MOST_KEYWORDS: usize = 50;

/// One conversation, heard for the sake of its probes.
pub(super) struct Listener {
    purpose: ProbePurpose,
    host: String,
    port: u16,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    probes: Vec<Probe>,
    lines: Vec<TranscriptLine>,
    /// Which of the probes the conversation is with.
    with: Option<usize>,
    taken: bool,
}

impl Listener {
    pub(super) fn new(purpose: ProbePurpose, host: impl Into<String>, port: u16) -> Self {
        Self { purpose, host: host.into(), port, state: Mutex::default() }
    }

    /// Takes in one more thing.
    pub(super) fn hear(&self, heard: &Heard) {
        match heard {
            Heard::Attempt(attempt) => self.attempt(attempt),
            Heard::Line(_) => {}
            Heard::Stage { heard, .. } => self.stage(heard),
            Heard::Ended(ended) => self.ended(ended),
        }
    }

    /// Keeps a line of the conversation for [`Self::transcript`].
    pub(super) fn keep(&self, line: TranscriptLine) {
        self.lock().lines.push(line);
    }

    /// The address with which the conversation is, once there is a connection.
    pub(super) fn connected(&self) -> Option<IpAddr> {
        let state = self.lock();
        state.with.and_then(|with| state.probes.get(with)).map(|probe| probe.address)
    }

    /// The server's name and port.
    pub(super) fn server(&self) -> (&str, u16) {
        (&self.host, self.port)
    }

    /// The address that the server saw us come from.
    pub(super) fn seen(&self) -> Option<IpAddr> {
        let state = self.lock();
        state.with.and_then(|with| state.probes.get(with)).and_then(|probe| probe.seen)
    }

    /// Nobody waits any longer: the address of which nothing was heard did not answer for so long.
    pub(super) fn given_up(&self, address: IpAddr, waited: Duration) {
        let known = self.lock().probes.iter().any(|probe| probe.address == address);
        if !known && self.connected().is_none() {
            self.add(address, ProbeConnection::TimedOut, waited, vec![Code::ConnectTimedOut]);
        }
    }

    /// What was heard so far, once.
    pub(super) fn take(&self) -> Option<Vec<Probe>> {
        let mut state = self.lock();
        if std::mem::replace(&mut state.taken, true) { None } else { Some(state.probes.clone()) }
    }

    /// What was heard so far, as long as nobody took it.
    pub(super) fn untaken(&self) -> Vec<Probe> {
        let state = self.lock();
        if state.taken { Vec::new() } else { state.probes.clone() }
    }

    /// The lines of the conversation, under a heading that names the address.
    pub(super) fn transcript(&self) -> Vec<TranscriptLine> {
        let Some(address) = self.connected() else { return Vec::new() };
        let server = format!("{}:{} [{address}]", self.host, self.port);
        let lines = std::mem::take(&mut self.lock().lines);
        lines.into_iter().map(|line| TranscriptLine { server: server.clone(), ..line }).collect()
    }

    fn attempt(&self, attempt: &Attempt) {
        let (connection, wrong) = came_to(attempt.outcome);
        self.add(attempt.address.ip(), connection, attempt.took, wrong.into_iter().collect());
    }

    fn add(&self, address: IpAddr, connection: ProbeConnection, took: Duration, wrong: Vec<Code>) {
        self.lock().probes.push(Probe {
            purpose: self.purpose,
            host: clean(&self.host, 255),
            port: self.port,
            address,
            connection,
            milliseconds: milliseconds(took),
            greeting: None,
            keywords: Vec::new(),
            keywords_after_tls: Vec::new(),
            tls: None,
            seen: None,
            wrong,
        });
    }

    fn stage(&self, heard: &StageHeard) {
        match heard {
            StageHeard::Connected(address) => {
                let mut state = self.lock();
                let here = |probe: &Probe| probe.address == address.ip() && probe.connected();
                state.with = state.probes.iter().position(here);
            }
            StageHeard::Greeting(reply) => self.greeting(reply),
            StageHeard::Hello { reply, capabilities, after_tls } => {
                self.hello(reply, capabilities, *after_tls);
            }
            StageHeard::StartTls(reply) if reply.code.is_negative() => {
                self.wrong(judge::refusal_code(reply, CallStage::Starttls).0);
            }
            StageHeard::Tls(TlsReport::Done(facts)) => self.tls(facts),
            StageHeard::Tls(TlsReport::Failed(failure)) => {
                self.change(|probe| probe.tls = Some(without_handshake()));
                self.wrong(judge::tls_failure(*failure, &self.host).code);
            }
            StageHeard::StartTls(_)
            | StageHeard::Auth(_)
            | StageHeard::Mail(_)
            | StageHeard::Rcpt { .. }
            | StageHeard::Data(_)
            | StageHeard::Body(_) => {}
        }
    }

    fn greeting(&self, reply: &Reply) {
        let text = clean(&reply.text(), 500);
        let wrong = if reply.looks_masked() {
            Some(Code::SmtpInspected)
        } else if reply.code.is_negative() {
            Some(judge::refusal_code(reply, CallStage::Greeting).0)
        } else if self.expects_microsoft() && !microsoft().is_banner_of_microsoft(&text) {
            Some(Code::SmtpIntercepted)
        } else {
            None
        };
        self.change(|probe| {
            probe.greeting = Some(text);
            add_wrong(probe, wrong);
        });
    }

    fn hello(&self, reply: &Reply, capabilities: &Capabilities, after_tls: bool) {
        let keywords: Vec<String> =
            capabilities.keywords.iter().take(MOST_KEYWORDS).map(|keyword| clean(keyword, 200)).collect();
        let wrong = if reply.code.is_negative() {
            Some(judge::refusal_code(reply, CallStage::Ehlo).0)
        } else {
            (!capabilities.rewritten.is_empty()).then_some(Code::SmtpInspected)
        };
        let seen = capabilities.hello_address.filter(|_| self.expects_microsoft());
        self.change(|probe| {
            if after_tls {
                probe.keywords_after_tls = keywords;
            } else {
                probe.keywords = keywords;
                probe.seen = seen;
            }
            add_wrong(probe, wrong);
        });
    }

    fn tls(&self, facts: &TlsFacts) {
        let wrong = judge::certificate(facts, &self.host, &self.host).map(|finding| finding.code);
        let tls = ProbeTls {
            version: Some(clean(&facts.version, 100)),
            cipher: Some(clean(&facts.cipher, 100)),
            trusted_here: facts.verdict == CertificateVerdict::Trusted,
            trusted_publicly: facts.publicly_trusted,
            chain: facts.chain.iter().take(MOST_CERTIFICATES).map(certificate).collect(),
        };
        self.change(|probe| {
            probe.tls = Some(tls);
            add_wrong(probe, wrong);
        });
    }

    fn ended(&self, ended: &Ended) {
        // What becomes of a sign-in or a recipient says nothing about the path.
        if ended.stage <= CallStage::Tls
            && let Some(finding) = judge::ending(&ended.why, ended.stage, &self.host)
        {
            self.wrong(finding.code);
        }
    }

    fn wrong(&self, code: Code) {
        self.change(|probe| add_wrong(probe, Some(code)));
    }

    /// Changes the probe that the conversation is with.
    fn change(&self, change: impl FnOnce(&mut Probe)) {
        let mut state = self.lock();
        let with = state.with;
        if let Some(probe) = with.and_then(|with| state.probes.get_mut(with)) {
            change(probe);
        }
    }

    fn expects_microsoft(&self) -> bool {
        microsoft().may_probe(&self.host)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a try to connect came to, and its code.
fn came_to(outcome: Result<(), ConnectFailure>) -> (ProbeConnection, Option<Code>) {
    match outcome {
        Ok(()) => (ProbeConnection::Connected, None),
        Err(ConnectFailure::Refused) => (ProbeConnection::Refused, Some(Code::ConnectRefused)),
        Err(ConnectFailure::TimedOut) => (ProbeConnection::TimedOut, Some(Code::ConnectTimedOut)),
        Err(ConnectFailure::Unreachable) => (ProbeConnection::Unreachable, Some(Code::ConnectUnreachable)),
        Err(ConnectFailure::Superseded) => (ProbeConnection::NotWaitedFor, None),
        Err(ConnectFailure::Forbidden) => (ProbeConnection::Local, Some(Code::BlockedByThisComputer)),
        // A computer without this address family lacks nothing; what the run makes of it stands in its findings.
        Err(ConnectFailure::NoRoute | ConnectFailure::Local) => (ProbeConnection::Local, None),
    }
}

/// The probes of a router: it is not expected to speak.
pub(super) fn of_router(attempts: &[Attempt]) -> Vec<Probe> {
    let of = |attempt: &Attempt| {
        let address = attempt.address.ip();
        let listener = Listener::new(ProbePurpose::Router, address.to_string(), attempt.address.port());
        let (connection, _) = came_to(attempt.outcome);
        listener.add(address, connection, attempt.took, Vec::new());
        listener.take().unwrap_or_default()
    };
    let mut probes: Vec<Probe> = attempts.iter().flat_map(of).collect();
    if probes.iter().any(Probe::answered) {
        probes.retain(Probe::answered);
    }
    probes
}

fn add_wrong(probe: &mut Probe, code: Option<Code>) {
    if let Some(code) = code.filter(|code| !probe.wrong.contains(code)) {
        probe.wrong.push(code);
    }
}

/// What is shown of TLS where no handshake came to its end.
fn without_handshake() -> ProbeTls {
    ProbeTls { version: None, cipher: None, trusted_here: false, trusted_publicly: false, chain: Vec::new() }
}

fn certificate(facts: &CertificateFacts) -> ProbeCertificate {
    ProbeCertificate {
        subject: clean(&facts.subject, 300),
        issuer: clean(&facts.issuer, 300),
        names: facts.names.iter().take(MOST_NAMES).map(|name| clean(name, 255)).collect(),
        not_before: clean(&facts.not_before, 40),
        not_after: clean(&facts.not_after, 40),
    }
}
