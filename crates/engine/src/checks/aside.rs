//! What is measured beside the checks: each address family by itself, Microsoft's other port, the router.
//!
//! No check waits for any of it, and the run does not wait for it long. It connects, hears the greeting and EHLO, and
//! leaves; it never signs in and never names a sender or recipient.

use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::{Either, join, join3, select};
use futures_util::pin_mut;

use super::SILENCE_BEFORE_CONTROL;
use super::hearing::stage_name;
use super::listener::{Listener, of_router};
use super::once::Once;
use super::path::{Probe, ProbeConnection, ProbePurpose};
use super::picture::picture;
use super::scene::Scene;
use super::server::Server;
use crate::facts::microsoft;
use crate::ports::{Call, Goal, Heard, Ports, RecordKind, StageHeard};
use crate::{Code, Evidence, EvidenceKind, Finding, Method, RunEvent, Severity};

/// At most this many addresses of one family are tried.
const MOST_ADDRESSES: usize = 4;

/// How long what is still open may go on after the checks have ended.
const GRACE: Duration = Duration::from_secs(1);

/// Measures beside the checks of one run.
pub(super) struct Aside<'a, 'n, P> {
    scene: &'a Scene<'a, 'n, P>,
    /// The way's server, once its name is resolved; `None` where it is not.
    server: Once<Option<Server>>,
    /// The tenant's MX endpoint, where DNS names it.
    exchanger: Once<Option<String>>,
    /// The address of the server that the conversation went to, or that none took it.
    reached: Once<Option<IpAddr>>,
    /// Whether that conversation was neither cut nor left in silence.
    lasted: Once<bool>,
    /// Microsoft's other port, and whether it took a connection.
    other: Once<Option<OtherPort>>,
    /// That the address families are compared.
    compared: Once<()>,
    conversations: Mutex<Vec<Arc<Listener>>>,
    seen: Mutex<Vec<Seen>>,
}

/// Microsoft's other port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OtherPort {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) connected: bool,
}

/// A public address as a server of Microsoft's saw it.
struct Seen {
    address: IpAddr,
    port: u16,
    reply: Evidence,
}

impl<'a, 'n, P: Ports> Aside<'a, 'n, P> {
    pub(super) fn new(scene: &'a Scene<'a, 'n, P>) -> Self {
        Self {
            scene,
            server: Once::default(),
            exchanger: Once::default(),
            reached: Once::default(),
            lasted: Once::default(),
            other: Once::default(),
            compared: Once::default(),
            conversations: Mutex::default(),
            seen: Mutex::default(),
        }
    }

    /// The way's server is known.
    pub(super) fn server_is(&self, server: &Server) {
        self.server.tell(Some(server.clone()));
    }

    /// What DNS says of the tenant's MX endpoint is known.
    pub(super) fn exchanger_is(&self, host: Option<String>) {
        self.exchanger.tell(host);
    }

    /// No connection was made to the way's server.
    pub(super) fn not_reached(&self) {
        self.reached.tell(None);
    }

    /// The checks have ended: what they did not find out, nobody need wait for.
    pub(super) fn checks_ended(&self) {
        self.server.tell(None);
        self.exchanger.tell(None);
        self.reached.tell(None);
        self.lasted.tell(false);
    }

    /// Hears the conversation with the way's server, so that nothing is connected to twice.
    pub(super) fn overhear(&self, listener: &Listener, heard: &Heard) {
        listener.hear(heard);
        match heard {
            Heard::Stage { heard: StageHeard::Connected(address), .. } => {
                self.reached.tell(Some(address.ip()));
            }
            Heard::Stage { heard: StageHeard::Hello { after_tls: false, .. }, .. } => {
                if let Some(address) = listener.seen() {
                    let (host, port) = listener.server();
                    self.saw(host, port, address);
                }
            }
            Heard::Ended(_) => {
                let probes = listener.take().unwrap_or_default();
                self.lasted.tell(probes.iter().any(lasts));
                self.learn(probes);
            }
            Heard::Attempt(_) | Heard::Line(_) | Heard::Stage { .. } => {}
        }
    }

    /// A conversation to be heard for its probes.
    pub(super) fn listen(&self, purpose: ProbePurpose, host: &str, port: u16) -> Arc<Listener> {
        let listener = Arc::new(Listener::new(purpose, host, port));
        lock(&self.conversations).push(Arc::clone(&listener));
        listener
    }

    /// A conversation is over: its probes are told.
    pub(super) fn tell(&self, listener: &Listener) {
        if let Some(probes) = listener.take() {
            self.learn(probes);
        }
    }

    /// Every probe by now, those included whose conversation still goes on.
    pub(super) fn so_far(&self) -> Vec<Probe> {
        let mut probes = self.scene.board.facts().probes;
        probes.extend(lock(&self.conversations).iter().flat_map(|listener| listener.untaken()));
        probes
    }

    /// Microsoft's other port, once it is known whether it takes a connection. `None`: there is none to be tried.
    pub(super) async fn other_port(&self) -> Option<OtherPort> {
        self.other.wait().await
    }

    /// The public address was seen on a port: kept, and compared with what another port saw.
    fn saw(&self, host: &str, port: u16, address: IpAddr) {
        let reply = Evidence {
            kind: EvidenceKind::Reply,
            subject: format!("{host}:{port} EHLO"),
            shown: format!("Hello [{address}]"),
            connection: None,
        };
        if port != self.scene.plan.port() {
            self.scene.board.learn(|facts| {
                let seen = &mut facts.public_ip_seen;
                let slot = if port == 25 { &mut seen.port_25 } else { &mut seen.port_587 };
                slot.get_or_insert(address);
            });
        }
        let mut seen = lock(&self.seen);
        let differs = seen.iter().find(|other| other.port != port && differ(other.address, address));
        if let Some(other) = differs {
            let mut finding = Finding::new(Code::IpPathsDiffer)
                .with("seen", vec![other.address.to_string(), address.to_string()]);
            finding.evidence = vec![other.reply.clone(), reply.clone()];
            let is_used = self.scene.plan.method.uses_mx_endpoint();
            self.scene.board.found_at_large(if is_used { finding } else { finding.severity(Severity::Info) });
        }
        seen.push(Seen { address, port, reply });
    }

    /// Measures everything. Whoever stops waiting loses nothing that was heard.
    pub(super) async fn measure(&self) {
        join3(self.router(), self.families(), self.other_port_itself()).await;
    }

    /// Ends when what is still open has had its time.
    pub(super) async fn grace(&self) {
        self.scene.ports.wait(GRACE).await;
        // A silent family is judged by a silence as long as the one that sets off the look elsewhere.
        let (compared, longer) = (self.compared.wait(), self.scene.ports.wait(GRACE));
        pin_mut!(compared, longer);
        let _ = select(compared, longer).await;
    }

    /// The end: what was heard of conversations that nobody waited for, and the picture.
    pub(super) fn conclude(&self, unreached: Option<Code>) {
        let conversations = lock(&self.conversations).clone();
        for listener in &conversations {
            self.tell(listener);
        }
        for line in conversations.iter().flat_map(|listener| listener.transcript()) {
            self.scene.board.say(RunEvent::TranscriptLine { line });
        }
        self.compare_with_before();
        let port = self.scene.plan.port();
        self.scene.board.learn(|facts| facts.path = Some(picture(facts, port, unreached)));
    }

    /// The address on the port that the way does not use, next to the one in the set-up.
    fn compare_with_before(&self) {
        let facts = self.scene.board.facts();
        let (own, other) = if self.scene.plan.port() == 25 { (25, 587) } else { (587, 25) };
        let change = |port| {
            let is = facts.public_ip_seen.on(port)?;
            Some((self.scene.plan.changed_from(is, port)?, is))
        };
        if let Some((was, is)) = change(other)
            && change(own) != Some((was, is))
        {
            let finding = Finding::new(Code::IpChanged).with("was", was).with("is", is).with("port", other);
            self.scene.board.found_at_large(finding.severity(Severity::Info));
        }
    }

    async fn router(&self) {
        let attempts = self.scene.ports.router().await;
        self.learn(of_router(&attempts));
    }

    /// Each address family of the way's server by itself. The conversation's own family is measured by it.
    async fn families(&self) {
        if let Some(server) = self.server.wait().await
            && let Some(first) = server.addresses.first()
        {
            self.families_of(&server, first.is_ipv4()).await;
        }
        self.compared.tell(());
    }

    async fn families_of(&self, server: &Server, first: bool) {
        let family = |is_v4: bool| -> Vec<IpAddr> {
            let of = server.all.iter().filter(move |address| address.is_ipv4() == is_v4);
            of.copied().take(MOST_ADDRESSES).collect()
        };
        let other = self.family(server, family(!first));
        let passed_over = async {
            let reached = self.reached.wait().await;
            if reached.is_some_and(|address| address.is_ipv4() != first) {
                self.family(server, family(first)).await;
            }
        };
        join(other, passed_over).await;
    }

    /// Dials one family and judges it, where the conversation went over the other one.
    async fn family(&self, server: &Server, addresses: Vec<IpAddr>) {
        let Some(&first) = addresses.first() else { return };
        let listener = self.listen(ProbePurpose::Server, &server.host, server.port);
        let goal = if self.scene.plan.in_clear() { Goal::Hello } else { Goal::SignIn };
        let from = self.scene.now();
        let hear = |heard: Heard| self.hear(&listener, &heard);
        let call = Call { addresses, ..self.call(&server.host, server.port, goal) };
        let talk = self.scene.ports.converse(call, &hear);
        let silence = async {
            self.scene.ports.wait(SILENCE_BEFORE_CONTROL).await;
            self.reached.wait().await;
            if listener.connected().is_some() {
                std::future::pending::<()>().await;
            }
        };
        pin_mut!(talk, silence);
        if let Either::Right(_) = select(talk, silence).await {
            listener.given_up(first, self.scene.now().saturating_sub(from));
        }
        // Taken only when nothing is left to wait for: what is taken must be told.
        let reached = self.reached.wait().await;
        let Some(probes) = listener.take() else { return };
        let other = reached.is_some_and(|address| address.is_ipv4() != first.is_ipv4());
        let finding = if other { dead(&probes, server) } else { None };
        let is_cut = probes.iter().any(Probe::connected);
        self.learn(probes);
        // What is cut in both families is not the fault of one.
        if let Some(finding) = finding
            && (!is_cut || self.lasted.wait().await)
        {
            self.scene.board.found_at_large(finding);
        }
    }

    /// Microsoft's port that the way does not use: whether it is open, and which address it sees.
    async fn other_port_itself(&self) {
        let Some((host, port)) = self.other_way().await else { return self.other.tell(None) };
        let answer = self.scene.names.answer(RecordKind::A, &host).await;
        let addresses: Vec<IpAddr> = answer.addresses().take(MOST_ADDRESSES).collect();
        if addresses.is_empty() {
            return self.other.tell(None);
        }
        let listener = self.listen(ProbePurpose::Microsoft, &host, port);
        let is_connected = |connected| {
            self.other.tell(Some(OtherPort { host: host.clone(), port, connected }));
        };
        let hear = |heard: Heard| {
            self.hear(&listener, &heard);
            if let Heard::Stage { heard: StageHeard::Connected(_), .. } = heard {
                is_connected(true);
            }
        };
        self.scene.ports.converse(Call { addresses, ..self.call(&host, port, Goal::Hello) }, &hear).await;
        is_connected(false);
        self.tell(&listener);
    }

    /// Which one that is. A way that does not go to the tenant's Microsoft 365 has none.
    async fn other_way(&self) -> Option<(String, u16)> {
        let elsewhere =
            matches!(self.scene.plan.method, Method::OnSiteRelay | Method::AzureCommunicationServices);
        if elsewhere || self.scene.plan.server.is_some() {
            return None;
        }
        if self.scene.plan.port() == 25 {
            return microsoft().submission_host(self.scene.plan.cloud).map(|host| (host.to_owned(), 587));
        }
        Some((self.exchanger.wait().await?, 25))
    }

    fn call(&self, host: &str, port: u16, goal: Goal) -> Call {
        Call {
            host: host.to_owned(),
            port,
            addresses: Vec::new(),
            helo: self.scene.plan.helo(),
            goal,
            credentials: None,
            certificate: None,
            as_device: false,
            encryption: self.scene.plan.encryption,
        }
    }

    /// Hears a conversation of its own. Its stages and lines are told under names of their own.
    fn hear(&self, listener: &Listener, heard: &Heard) {
        listener.hear(heard);
        let (host, port) = listener.server();
        match heard {
            Heard::Line(line) => listener.keep(line.clone()),
            Heard::Stage { heard: stage, from, to, round_trips } => {
                if let Some(address) = listener.connected() {
                    let name = format!("probe {} {host}:{port} [{address}]", stage_name(stage));
                    self.scene.board.stage(name, *from, *to, *round_trips);
                }
                if let (StageHeard::Hello { after_tls: false, .. }, Some(address)) = (stage, listener.seen())
                {
                    self.saw(host, port, address);
                }
            }
            Heard::Attempt(_) | Heard::Ended(_) => {}
        }
    }

    /// Keeps one probe of each address: the one that got further, or else the first. The conversation may try an address
    /// that is dialled by itself as well.
    fn learn(&self, probes: Vec<Probe>) {
        self.scene.board.learn(|facts| {
            for probe in probes {
                let place = |probe: &Probe| (probe.purpose, probe.address, probe.port);
                match facts.probes.iter_mut().find(|known| place(known) == place(&probe)) {
                    Some(known) if probe.connected() && !known.connected() => *known = probe,
                    Some(_) => {}
                    None => facts.probes.push(probe),
                }
            }
        });
    }
}

/// The finding for an address family that no connection came through, where the other one works.
fn dead(probes: &[Probe], server: &Server) -> Option<Finding> {
    // What this computer itself did not send says nothing about the way.
    let fails = |probe: &&Probe| {
        let said_nothing = matches!(probe.connection, ProbeConnection::Local | ProbeConnection::NotWaitedFor);
        !said_nothing && !lasts(probe)
    };
    let first = probes.iter().find(fails).filter(|_| !probes.iter().any(lasts))?;
    let code = if first.address.is_ipv4() { Code::Ipv4Dead } else { Code::Ipv6Dead };
    let mut finding = Finding::new(code)
        .with("server", &server.host)
        .with("port", server.port)
        .with("address", first.address);
    finding.evidence = probes.iter().map(Probe::evidence).collect();
    Some(finding)
}

/// Whether the conversation with an address was neither cut nor left in silence.
fn lasts(probe: &Probe) -> bool {
    probe.connected()
        && !probe.wrong.iter().any(|code| matches!(code, Code::ConnectionCut | Code::ServerSilent))
}

/// Whether two addresses of one family are those of two ways out. An IPv6 address changes within its network.
fn differ(one: IpAddr, other: IpAddr) -> bool {
    let network = |address: Ipv6Addr| address.to_bits() >> 64;
    match (one.to_canonical(), other.to_canonical()) {
        (IpAddr::V4(one), IpAddr::V4(other)) => one != other,
        (IpAddr::V6(one), IpAddr::V6(other)) => network(one) != network(other),
        _ => false,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[path = "aside_tests.rs"]
mod tests;
