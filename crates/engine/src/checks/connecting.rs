//! Talking to the server, and where the way there ends when nothing answers.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::future::{Either, join_all, join3, select};
use futures_util::pin_mut;

use super::aside::Aside;
use super::board::Board;
use super::hearing::{Hearing, Told, not_connected};
use super::listener::Listener;
use super::names::Names;
use super::once::Once;
use super::path::{Probe, ProbeConnection, ProbePurpose};
use super::picture::{Pace, refusal_pace};
use super::scene::Scene;
use super::server::Server;
use super::{CheckId, Plan, SILENCE_BEFORE_CONTROL};
use crate::facts::microsoft;
use crate::ports::{
    Attempt, Call, ClientCertificate, ConnectFailure, Credentials, Goal, Heard, Ports, RecordKind, StageHeard,
};
use crate::{Code, ConnectionOutcome, Encryption, Finding};

/// What stands before Microsoft's submission host too, on a port that is open nearly everywhere.
const FRONT_DOOR: (&str, u16) = ("outlook.office365.com", 443);

/// How long a connection elsewhere may take, greeting and all.
const PATIENCE: Duration = Duration::from_millis(3_500);

/// How long a refusal waits for something to be compared with.
const COMPARISON: Duration = Duration::from_millis(500);

/// What a conversation with the way's server needs beside the plan.
pub(super) struct Errand {
    pub(super) goal: Goal,
    pub(super) credentials: Option<Credentials>,
    pub(super) certificate: Option<ClientCertificate>,
}

/// Where a port that stayed silent was tried elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Elsewhere {
    /// The control host on the same port: reached, silent, or not asked.
    control: Option<bool>,
    /// Microsoft on other ports: reached or silent.
    others: Vec<((String, u16), bool)>,
}

/// Has the conversation; looks elsewhere at the same time once the connection is silent for a while. What is measured
/// beside the checks hears it too, where there is such a thing.
pub(super) async fn converse<P: Ports>(
    scene: &Scene<'_, '_, P>,
    server: &Server,
    errand: Errand,
    seen: &(dyn Fn(Option<IpAddr>) + Send + Sync),
    aside: Option<&Aside<'_, '_, P>>,
) -> Told {
    let Scene { plan, ports, board, .. } = *scene;
    let now = || scene.now();
    board.start(CheckId::Connect, now());
    let submits = matches!(errand.goal, Goal::Submit { .. });
    let hearing = Hearing::new(plan, board, &now, (&server.host, server.port), submits, seen);
    let connected = AtomicBool::new(false);
    let overheard = aside.map(|aside| (aside, aside.listen(ProbePurpose::Server, &server.host, server.port)));
    let hear = |heard: Heard| {
        if matches!(heard, Heard::Stage { heard: StageHeard::Connected(_), .. }) {
            connected.store(true, Ordering::Relaxed);
        }
        if let Some((aside, listener)) = &overheard {
            aside.overhear(listener, &heard);
        }
        hearing.hear(heard);
    };
    let call = Call {
        host: server.host.clone(),
        port: server.port,
        addresses: server.addresses.clone(),
        helo: plan.helo(),
        goal: errand.goal,
        credentials: errand.credentials,
        certificate: errand.certificate,
        as_device: plan.as_device,
        encryption: plan.encryption,
    };
    let talk = ports.converse(call, &hear);
    let look = async {
        ports.wait(SILENCE_BEFORE_CONTROL).await;
        if connected.load(Ordering::Relaxed) {
            // Nothing to find out: wait until the conversation ends.
            std::future::pending::<Elsewhere>().await
        } else {
            elsewhere(scene, server, aside).await
        }
    };
    pin_mut!(talk, look);
    let elsewhere = match select(talk, look).await {
        Either::Left(((), look)) => {
            let told = hearing.told();
            let silent =
                !told.connected && told.attempts.iter().any(|a| a.outcome == Err(ConnectFailure::TimedOut));
            if silent { look.await } else { Elsewhere::default() }
        }
        Either::Right((elsewhere, talk)) => {
            talk.await;
            elsewhere
        }
    };
    let mut told = hearing.told();
    if !told.connected {
        if let Some(aside) = aside {
            aside.not_reached();
        }
        let finding = not_connected(&told.attempts, &server.host, server.port);
        let finding = match finding.code {
            Code::ConnectTimedOut => silence(finding, &elsewhere, server, scene.plan),
            _ => compared(scene, server, finding, &told.attempts, aside).await,
        };
        told.stopped_by = Some(finding.code);
        board.found(CheckId::Connect, finding);
        board.finish(CheckId::Connect, now());
        seen(None);
    }
    told
}

/// A silent port is "blocked" only where a control host is silent too and another port answers; else no more
/// is proven than that this host does not answer.
fn silence(finding: Finding, elsewhere: &Elsewhere, server: &Server, plan: &Plan) -> Finding {
    let code = match (finding.code, server.port) {
        (Code::ConnectTimedOut, 25) => Code::Port25Blocked,
        (Code::ConnectTimedOut, 587) => Code::Port587Blocked,
        _ => return finding,
    };
    let outcome = |reached| if reached { ConnectionOutcome::Connected } else { ConnectionOutcome::TimedOut };
    let mut finding = finding;
    if let Some(reached) = elsewhere.control {
        let control = plan.control_host(server.port).unwrap_or_default();
        finding = finding.tried(&format!("{control}:{}", server.port), outcome(reached), None);
    }
    for ((host, port), reached) in &elsewhere.others {
        finding = finding.tried(&format!("{host}:{port}"), outcome(*reached), None);
    }
    if elsewhere.control == Some(false) && elsewhere.others.iter().any(|(_, reached)| *reached) {
        let Finding { arguments, evidence, .. } = finding;
        return Finding { arguments, evidence, ..Finding::new(code) };
    }
    finding
}

/// What else was reached, next to a refusal: one that comes back sooner than Microsoft's answer is not Microsoft's,
/// and where this computer knows a way to no server at all, it has no network.
async fn compared<P: Ports>(
    scene: &Scene<'_, '_, P>,
    server: &Server,
    mut finding: Finding,
    attempts: &[Attempt],
    aside: Option<&Aside<'_, '_, P>>,
) -> Finding {
    let Some(aside) = aside.filter(|_| server.microsoft) else { return finding };
    let refused = finding.code == Code::ConnectRefused;
    let without_route = attempts.iter().all(|attempt| attempt.outcome == Err(ConnectFailure::NoRoute));
    let comparison = async {
        if without_route || (refused && server.port == 25) {
            aside.other_port().await;
        } else if refused {
            sound(scene.ports, scene.names, Some(aside), ProbePurpose::Microsoft, FRONT_DOOR).await;
        }
    };
    let patience = scene.ports.wait(COMPARISON);
    pin_mut!(comparison, patience);
    let _ = select(comparison, patience).await;
    let probes = aside.so_far();
    let mut microsofts = probes.iter().filter(|probe| probe.purpose == ProbePurpose::Microsoft).peekable();
    if refused && refusal_pace(&probes, server.port) == Pace::Near {
        finding.evidence.extend(microsofts.filter(|probe| probe.connected()).map(Probe::evidence));
        return finding.with("nearby", "true");
    }
    let nowhere =
        microsofts.peek().is_some() && microsofts.all(|probe| probe.connection == ProbeConnection::Local);
    if without_route && nowhere {
        let Finding { arguments, evidence, .. } = finding;
        return Finding { arguments, evidence, ..Finding::new(Code::NoNetwork) };
    }
    finding
}

/// Asks a control host on the same port, and Microsoft on other ones, at once.
async fn elsewhere<P: Ports>(
    scene: &Scene<'_, '_, P>,
    server: &Server,
    aside: Option<&Aside<'_, '_, P>>,
) -> Elsewhere {
    let Scene { plan, ports, names, board } = *scene;
    let control = async {
        let host = plan.control_host(server.port)?;
        sound(ports, names, aside, ProbePurpose::Control, (host, server.port)).await
    };
    let other_port = async {
        let other = aside?.other_port();
        let patience = ports.wait(PATIENCE);
        pin_mut!(other, patience);
        match select(other, patience).await {
            Either::Left((other, _)) => other,
            Either::Right(_) => None,
        }
    };
    let ways = other_ways(plan, server, board, aside.is_some());
    let others = join_all(
        ways.iter()
            .map(|(host, port)| sound(ports, names, aside, ProbePurpose::Microsoft, (host.as_str(), *port))),
    );
    let (control, other_port, reached) = join3(control, other_port, others).await;
    let mut others: Vec<_> =
        ways.into_iter().zip(reached).filter_map(|(way, reached)| Some((way, reached?))).collect();
    others.extend(other_port.map(|other| ((other.host, other.port), other.connected)));
    Elsewhere { control, others }
}

/// Other ports of Microsoft's, to tell a silent port from no network at all. What is measured beside the checks has
/// the other mail port already.
fn other_ways(plan: &Plan, server: &Server, board: &Board<'_>, measured: bool) -> Vec<(String, u16)> {
    let mut ways = Vec::new();
    if server.port == 25 {
        let host = microsoft().submission_host(plan.cloud).unwrap_or("smtp.office365.com");
        ways.push((host.to_owned(), 587));
    } else {
        ways.push((FRONT_DOOR.0.to_owned(), FRONT_DOOR.1));
        ways.extend(board.facts().mx_endpoint.map(|host| (host, 25)));
    }
    ways.retain(|(_, port)| !measured || *port == FRONT_DOOR.1);
    ways
}

/// Whether a host takes a connection; `None` where its name does not resolve.
pub(crate) async fn reaches<P: Ports>(
    ports: &P,
    names: &Names<'_, P>,
    host: &str,
    port: u16,
) -> Option<bool> {
    sound(ports, names, None, ProbePurpose::Control, (host, port)).await
}

/// Connects to a host, and leaves when it has greeted. What is measured beside the checks hears it.
async fn sound<P: Ports>(
    ports: &P,
    names: &Names<'_, P>,
    aside: Option<&Aside<'_, '_, P>>,
    purpose: ProbePurpose,
    (host, port): (&str, u16),
) -> Option<bool> {
    let addresses: Vec<IpAddr> = names.answer(RecordKind::A, host).await.addresses().take(3).collect();
    let first = *addresses.first()?;
    let listener = match aside {
        Some(aside) => aside.listen(purpose, host, port),
        None => Arc::new(Listener::new(purpose, host, port)),
    };
    let connected = Once::default();
    let hear = |heard: Heard| {
        listener.hear(&heard);
        if matches!(heard, Heard::Stage { heard: StageHeard::Connected(_), .. }) {
            connected.tell(());
        }
    };
    let call = Call {
        host: host.to_owned(),
        port,
        addresses,
        helo: String::from("localhost"), // never said: the goal ends before EHLO
        goal: Goal::Greeting,
        credentials: None,
        certificate: None,
        as_device: false,
        encryption: Encryption::Best,
    };
    let began = ports.elapsed();
    let patience = async {
        let (over, connected) = (ports.wait(PATIENCE), connected.wait());
        pin_mut!(over, connected);
        match select(over, connected).await {
            // A port that is not for mail never greets.
            Either::Right(((), over)) if port != FRONT_DOOR.1 => over.await,
            _ => {}
        }
    };
    let talk = ports.converse(call, &hear);
    pin_mut!(talk, patience);
    let _ = select(talk, patience).await;
    listener.given_up(first, ports.elapsed().saturating_sub(began));
    if let Some(aside) = aside {
        aside.tell(&listener);
    }
    Some(listener.connected().is_some())
}
