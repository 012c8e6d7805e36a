//! What is heard in a conversation, turned into findings as it comes.

use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::board::Board;
use super::device;
use super::judge::{self, shown_reply};
use super::{CheckId, Plan};
use crate::facts::microsoft;
use crate::input::{Reach, reach};
use crate::ports::{
    Attempt, CallStage, Capabilities, ConnectFailure, Ended, EndedWhy, Heard, Reply, StageHeard, TlsFacts,
    TlsReport,
};
use crate::submission::RecipientReply;
use crate::{Code, ConnectionOutcome, EvidenceKind, Finding, ReplyShown, RunEvent, Severity};

/// Listens to one conversation on behalf of the checks `connect` to `recipient` and `public-address`.
pub(super) struct Hearing<'a> {
    plan: &'a Plan,
    board: &'a Board<'a>,
    now: &'a (dyn Fn() -> Duration + Send + Sync),
    host: String,
    port: u16,
    /// Whether the goal was to hand over a message.
    submits: bool,
    told: Mutex<Told>,
    seen: &'a (dyn Fn(Option<IpAddr>) + Send + Sync),
}

/// What the conversation came to, for `send` and for the branches that wait.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub(super) attempts: Vec<Attempt>,
    pub(super) connected: bool,
    pub(super) greeting: Option<Reply>,
    pub(super) masked: bool,
    pub(super) tls: Option<TlsFacts>,
    /// Whether the server takes commands in one go, as it said under TLS.
    pub(super) offers_pipelining: bool,
    /// What MAIL, RCPT and DATA took.
    pub(super) envelope_round_trips: u32,
    pub(super) auth: Option<Reply>,
    pub(super) mail: Option<Reply>,
    pub(super) recipients: Vec<RecipientReply>,
    pub(super) body: Option<Reply>,
    /// The reply that decided against us, if one did.
    pub(super) refusal: Option<Reply>,
    pub(super) ended: Option<Ended>,
    /// What stopped it, if something did.
    pub(super) stopped_by: Option<Code>,
}

impl<'a> Hearing<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        board: &'a Board<'a>,
        now: &'a (dyn Fn() -> Duration + Send + Sync),
        server: (&str, u16),
        submits: bool,
        seen: &'a (dyn Fn(Option<IpAddr>) + Send + Sync),
    ) -> Self {
        let (host, port) = (server.0.to_owned(), server.1);
        Self { plan, board, now, host, port, submits, told: Mutex::default(), seen }
    }

    /// What was heard so far.
    pub(super) fn told(&self) -> Told {
        self.lock().clone()
    }

    /// Takes in one more thing.
    pub(super) fn hear(&self, heard: Heard) {
        match heard {
            Heard::Attempt(attempt) => self.attempt(attempt),
            Heard::Line(line) => self.board.say(RunEvent::TranscriptLine { line }),
            Heard::Stage { heard, from, to, round_trips } => {
                let name = stage_name(&heard);
                self.board.stage(format!("smtp {name} {}:{}", self.host, self.port), from, to, round_trips);
                if matches!(heard, StageHeard::Mail(_) | StageHeard::Rcpt { .. } | StageHeard::Data(_)) {
                    self.lock().envelope_round_trips += round_trips;
                }
                self.stage(heard, to.saturating_sub(from));
            }
            Heard::Ended(ended) => self.ended(ended),
        }
    }

    fn attempt(&self, attempt: Attempt) {
        self.lock().attempts.push(attempt);
    }

    fn stage(&self, heard: StageHeard, took: Duration) {
        match heard {
            StageHeard::Connected(address) => {
                self.lock().connected = true;
                self.board.learn(|facts| facts.server_address = Some(address.ip()));
                self.finish(CheckId::Connect);
                self.start(CheckId::Greeting);
            }
            StageHeard::Greeting(reply) => self.greeting(&reply, took),
            StageHeard::Hello { reply, capabilities, after_tls } => {
                self.hello(&reply, &capabilities, after_tls);
            }
            StageHeard::StartTls(reply) => {
                if reply.code.is_negative() {
                    self.judged(CheckId::Tls, &reply, CallStage::Starttls);
                }
            }
            StageHeard::Tls(report) => self.tls(report),
            StageHeard::Auth(reply) => self.auth(reply),
            StageHeard::Mail(reply) => {
                self.lock().mail = Some(reply.clone());
                if reply.code.is_negative() {
                    self.judged(CheckId::Recipient, &reply, CallStage::Mail);
                }
            }
            StageHeard::Rcpt { to, reply } => self.recipient(to, &reply),
            StageHeard::Data(reply) => {
                // Refused because of what was refused before it in the same flight: that decided.
                if reply.code.is_negative() && !self.told().refuses_envelope() {
                    self.judged(CheckId::Recipient, &reply, CallStage::Data);
                }
            }
            StageHeard::Body(reply) => {
                if reply.code.is_negative() {
                    self.judged(CheckId::Recipient, &reply, CallStage::Body);
                }
                self.lock().body = Some(reply);
            }
        }
    }

    fn greeting(&self, reply: &Reply, took: Duration) {
        let subject = self.subject();
        if took >= super::TOO_SLOW {
            let seconds = u32::try_from(took.as_secs()).unwrap_or(u32::MAX);
            self.found(
                CheckId::Greeting,
                Finding::new(Code::ServerTooSlow).with("seconds", seconds).with("server", &subject),
            );
        }
        let text = reply.text();
        let masked = reply.looks_masked();
        {
            let mut told = self.lock();
            told.greeting = Some(reply.clone());
            told.masked = masked;
        }
        if masked {
            self.found(
                CheckId::Greeting,
                Finding::new(Code::SmtpInspected).with("server", &subject).evidence(
                    EvidenceKind::Reply,
                    format!("{subject} greeting"),
                    &text,
                ),
            );
        } else if reply.code.is_negative() {
            self.judged(CheckId::Greeting, reply, CallStage::Greeting);
        } else if self.is_another(reply) {
            self.found(
                CheckId::Greeting,
                Finding::new(Code::SmtpIntercepted)
                    .with("seen", &text)
                    .with("expected", &self.host)
                    .evidence(EvidenceKind::Reply, format!("{subject} greeting"), &text),
            );
        }
    }

    fn hello(&self, reply: &Reply, capabilities: &Capabilities, after_tls: bool) {
        let subject = self.subject();
        if !capabilities.rewritten.is_empty() && !self.lock().masked {
            self.lock().masked = true;
            self.found(
                CheckId::Greeting,
                Finding::new(Code::SmtpInspected).with("server", &subject).evidence(
                    EvidenceKind::Reply,
                    format!("{subject} EHLO"),
                    reply.text(),
                ),
            );
        }
        if reply.code.is_negative() {
            self.judged(CheckId::Greeting, reply, CallStage::Ehlo);
            return;
        }
        if after_tls {
            self.lock().offers_pipelining = capabilities.pipelining;
            return;
        }
        self.finish(CheckId::Greeting);
        if !self.plan.in_clear() {
            self.start(CheckId::Tls);
        }
        self.public_address(capabilities.hello_address);
        if self.plan.in_clear() {
            let stopped = device::ends_in_clear(self.plan, capabilities, &subject, self.board, (self.now)());
            self.lock().stopped_by = stopped;
        }
    }

    fn public_address(&self, address: Option<IpAddr>) {
        // Only Microsoft's own reply is taken for the public address.
        let address = address.filter(|_| self.expects_microsoft());
        (self.seen)(address);
        self.start(CheckId::PublicAddress);
        let Some(address) = address else {
            self.board.inconclusive(CheckId::PublicAddress, Code::AddressUnknown, (self.now)());
            return;
        };
        self.board.learn(|facts| match self.port {
            25 => facts.public_ip_seen.port_25 = Some(address),
            _ => facts.public_ip_seen.port_587 = Some(address),
        });
        self.found(
            CheckId::PublicAddress,
            Finding::new(Code::IpSeen).with("address", address).with("port", self.port).evidence(
                EvidenceKind::Reply,
                format!("{} EHLO", self.subject()),
                format!("Hello [{address}]"),
            ),
        );
        if let Some(finding) = unusable(address)
            && self.plan.method.uses_mx_endpoint()
        {
            self.found(CheckId::PublicAddress, finding);
        }
        if let Some(was) = self.plan.changed_from(address, self.port) {
            let finding =
                Finding::new(Code::IpChanged).with("was", was).with("is", address).with("port", self.port);
            let finding =
                if self.plan.method.uses_mx_endpoint() { finding } else { finding.severity(Severity::Info) };
            self.found(CheckId::PublicAddress, finding);
        }
        self.finish(CheckId::PublicAddress);
    }

    fn tls(&self, report: TlsReport) {
        let subject = self.subject();
        let facts = match report {
            TlsReport::Done(facts) => facts,
            TlsReport::Failed(failure) => {
                let finding = judge::tls_failure(failure, &subject);
                self.lock().stopped_by = Some(finding.code);
                self.found(CheckId::Tls, finding);
                self.finish(CheckId::Tls);
                return;
            }
        };
        self.board.learn(|learnt| {
            learnt.tls_version = Some(facts.version.clone());
            learnt.tls_cipher = Some(facts.cipher.clone());
            learnt.certificate_issuer = facts.chain.first().map(|leaf| leaf.issuer.clone());
        });
        if let Some(mut finding) = judge::certificate(&facts, &self.host, &subject) {
            // Nobody typed that name: what shows another one's certificate answers in Microsoft's place.
            if self.expects_microsoft() {
                finding = finding.with("asked", "microsoft");
            }
            if let Some(greeting) = self.told().greeting.filter(|greeting| self.is_another(greeting)) {
                finding = finding.with("seen", greeting.text());
            }
            let severe = finding.severity == Severity::Error;
            if severe {
                self.lock().stopped_by = Some(finding.code);
            }
            self.found(CheckId::Tls, finding);
        }
        if let Some(finding) = device::tls_limited(self.plan, &facts.version) {
            self.found(CheckId::Tls, finding);
        }
        self.lock().tls = Some(facts);
        self.finish(CheckId::Tls);
    }

    fn auth(&self, reply: Reply) {
        self.start(CheckId::SignIn);
        if reply.code.is_negative() {
            let finding = judge::sign_in(&reply, self.plan);
            self.refused(CheckId::SignIn, finding, &reply, CallStage::Auth);
        } else {
            let login = self.plan.login.as_deref().unwrap_or_default();
            self.found(
                CheckId::SignIn,
                Finding::new(Code::AuthAccepted).with("login", login).evidence(
                    EvidenceKind::Reply,
                    format!("{} AUTH", self.subject()),
                    reply.text(),
                ),
            );
            if let Some(finding) = judge::basic_auth_ends(self.plan) {
                self.found(CheckId::SignIn, finding);
            }
            self.finish(CheckId::SignIn);
        }
        self.lock().auth = Some(reply);
    }

    fn recipient(&self, to: String, reply: &Reply) {
        self.start(CheckId::Recipient);
        if reply.code.is_negative() {
            if !self.told().refuses_sender() {
                self.judged(CheckId::Recipient, reply, CallStage::Rcpt);
            }
        } else if !self.submits {
            let outside =
                to.rsplit_once('@').is_none_or(|(_, domain)| !domain.eq_ignore_ascii_case(&self.plan.domain));
            let code = if self.plan.method.uses_mx_endpoint() && outside {
                Code::RelayAllowed
            } else {
                Code::RecipientAccepted
            };
            self.found(
                CheckId::Recipient,
                Finding::new(code).with("recipient", &to).evidence(
                    EvidenceKind::Reply,
                    format!("{} RCPT", self.subject()),
                    reply.text(),
                ),
            );
        }
        self.lock().recipients.push(RecipientReply { to, reply: Some(shown_reply(reply)) });
    }

    /// A negative reply whose meaning the catalogue knows or does not.
    fn judged(&self, check: CheckId, reply: &Reply, stage: CallStage) {
        self.start(check);
        let seen = self.board.facts().public_ip_seen.on(self.port);
        let mut finding = judge::refusal(reply, self.plan, seen, stage);
        if stage <= CallStage::Starttls {
            finding = finding.with("server", self.subject());
        }
        self.refused(check, finding, reply, stage);
    }

    fn refused(&self, check: CheckId, finding: Finding, reply: &Reply, stage: CallStage) {
        let finding = finding.evidence(
            EvidenceKind::Reply,
            format!("{} {}", self.subject(), stage.as_str().to_ascii_uppercase()),
            judge::reply_line(reply),
        );
        {
            let mut told = self.lock();
            told.refusal = Some(reply.clone());
            told.stopped_by = Some(finding.code);
        }
        let temporary = finding.severity < Severity::Error;
        let code = finding.code;
        self.start(check);
        self.found(check, finding);
        // After a refused recipient another may still be tried.
        if stage != CallStage::Rcpt {
            if temporary {
                self.board.inconclusive(check, code, (self.now)());
            } else {
                self.finish(check);
            }
        }
    }

    fn ended(&self, ended: Ended) {
        let told = self.told();
        let stage = ended.stage;
        let check = check_of(stage);
        match &ended.why {
            EndedWhy::Finished => {
                let temporary = told
                    .refusal
                    .as_ref()
                    .is_some_and(|reply| reply.code.is_transient())
                    .then_some(told.stopped_by)
                    .flatten();
                match temporary {
                    Some(code) if code.severity() < Severity::Error => {
                        self.board.inconclusive(CheckId::Recipient, code, (self.now)());
                    }
                    _ if !told.recipients.is_empty() || told.mail.is_some() => {
                        self.finish(CheckId::Recipient);
                    }
                    _ => {}
                }
            }
            EndedWhy::NotConnected => {} // the branch that dials says why, once it has looked further
            why => {
                if told.stopped_by.is_none()
                    && let Some(finding) = judge::ending(why, stage, &self.subject())
                {
                    self.lock().stopped_by = Some(finding.code);
                    self.start(check);
                    let temporary = finding.severity < Severity::Error;
                    let code = finding.code;
                    self.found(check, finding);
                    if temporary {
                        self.board.inconclusive(check, code, (self.now)());
                    } else {
                        self.finish(check);
                    }
                }
            }
        }
        self.lock().ended = Some(ended);
    }

    fn subject(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Whether the server should be one of Microsoft's by its name.
    fn expects_microsoft(&self) -> bool {
        microsoft().may_probe(&self.host)
    }

    /// Whether something else than Microsoft's server greeted where Microsoft's should be.
    fn is_another(&self, greeting: &Reply) -> bool {
        self.expects_microsoft() && !microsoft().is_banner_of_microsoft(&greeting.text())
    }

    fn start(&self, check: CheckId) {
        self.board.start(check, (self.now)());
    }

    fn found(&self, check: CheckId, finding: Finding) {
        self.board.found(check, finding);
    }

    fn finish(&self, check: CheckId) {
        self.board.finish(check, (self.now)());
    }

    fn lock(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Why an address cannot be used in SPF or a connector, if it cannot.
pub(crate) fn unusable(address: IpAddr) -> Option<Finding> {
    let code = match reach(address) {
        Reach::Public => return None,
        Reach::Private | Reach::Reserved => Code::IpPrivate,
        Reach::Cgnat => Code::IpSharedCgnat,
    };
    Some(Finding::new(code).with("address", address))
}

pub(super) fn stage_name(heard: &StageHeard) -> &'static str {
    match heard {
        StageHeard::Connected(_) => "connect",
        StageHeard::Greeting(_) => "greeting",
        StageHeard::Hello { after_tls: false, .. } => "ehlo",
        StageHeard::Hello { after_tls: true, .. } => "ehlo after tls",
        StageHeard::StartTls(_) => "starttls",
        StageHeard::Tls(_) => "tls",
        StageHeard::Auth(_) => "auth",
        StageHeard::Mail(_) => "mail",
        StageHeard::Rcpt { .. } => "rcpt",
        StageHeard::Data(_) => "data",
        StageHeard::Body(_) => "body",
    }
}

fn check_of(stage: CallStage) -> CheckId {
    match stage {
        CallStage::Connect => CheckId::Connect,
        CallStage::Greeting | CallStage::Ehlo => CheckId::Greeting,
        CallStage::Starttls | CallStage::Tls => CheckId::Tls,
        CallStage::Auth => CheckId::SignIn,
        CallStage::Mail | CallStage::Rcpt | CallStage::Data | CallStage::Body | CallStage::Quit => {
            CheckId::Recipient
        }
    }
}

/// The finding for attempts that all failed, before anything further was looked at.
pub(super) fn not_connected(attempts: &[Attempt], host: &str, port: u16) -> Finding {
    let worst = |failure| attempts.iter().any(|attempt| attempt.outcome == Err(failure));
    let code = if worst(ConnectFailure::TimedOut) {
        Code::ConnectTimedOut
    } else if worst(ConnectFailure::Refused) {
        Code::ConnectRefused
    } else if worst(ConnectFailure::Forbidden) && !worst(ConnectFailure::Unreachable) {
        Code::BlockedByThisComputer
    } else {
        Code::ConnectUnreachable
    };
    let mut finding = Finding::new(code).with("server", host).with("port", port);
    if let Some(first) = attempts.first() {
        finding = finding.with("address", first.address.ip());
    }
    for attempt in attempts.iter().take(8) {
        let outcome = match attempt.outcome {
            Ok(()) => ConnectionOutcome::Connected,
            Err(ConnectFailure::Refused) => ConnectionOutcome::Refused,
            Err(ConnectFailure::TimedOut) => ConnectionOutcome::TimedOut,
            Err(ConnectFailure::Unreachable) => ConnectionOutcome::Unreachable,
            Err(ConnectFailure::Superseded) => ConnectionOutcome::NotWaitedFor,
            Err(ConnectFailure::NoRoute) => ConnectionOutcome::NoRoute,
            Err(ConnectFailure::Forbidden) => ConnectionOutcome::Forbidden,
            Err(ConnectFailure::Local) => ConnectionOutcome::Local,
        };
        finding = finding.tried(&attempt.address.to_string(), outcome, Some(attempt.took));
    }
    finding
}

impl Told {
    /// Whether MAIL was refused.
    fn refuses_sender(&self) -> bool {
        self.mail.as_ref().is_some_and(|reply| reply.code.is_negative())
    }

    /// Whether MAIL or every recipient so far was refused.
    fn refuses_envelope(&self) -> bool {
        let refused = |to: &RecipientReply| to.reply.as_ref().is_some_and(|reply| reply.code >= 400);
        self.refuses_sender() || (!self.recipients.is_empty() && self.recipients.iter().all(refused))
    }

    /// The reply that decided, for `send`: the one to the message, else the refusal.
    pub(super) fn deciding_reply(&self) -> Option<ReplyShown> {
        self.body.as_ref().or(self.refusal.as_ref()).map(shown_reply)
    }
}
