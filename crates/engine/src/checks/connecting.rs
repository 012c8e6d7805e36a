//! Talking to the server, and where the way there ends when nothing answers.

use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::future::{Either, join, join_all, select};
use futures_util::pin_mut;

use super::board::Board;
use super::hearing::{Hearing, Told, not_connected};
use super::names::Names;
use super::server::Server;
use super::{CheckId, Plan, SILENCE_BEFORE_CONTROL};
use crate::facts::microsoft;
use crate::ports::{
    Call, ClientCertificate, ConnectFailure, Credentials, Goal, Heard, Ports, RecordKind, StageHeard,
};
use crate::{Code, Encryption, EvidenceKind, Finding};

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

/// Has the conversation; looks elsewhere at the same time once the connection is silent for a while.
pub(super) async fn converse<P: Ports>(
    ports: &P,
    plan: &Plan,
    server: &Server,
    errand: Errand,
    names: &Names<'_, P>,
    board: &Board<'_>,
    seen: &(dyn Fn(Option<IpAddr>) + Send + Sync),
) -> Told {
    let now = || ports.elapsed();
    board.start(CheckId::Connect, now());
    let submits = matches!(errand.goal, Goal::Submit { .. });
    let hearing = Hearing::new(plan, board, &now, (&server.host, server.port), submits, seen);
    let connected = AtomicBool::new(false);
    let hear = |heard: Heard| {
        if matches!(heard, Heard::Stage { heard: StageHeard::Connected(_), .. }) {
            connected.store(true, Ordering::Relaxed);
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
            elsewhere(ports, plan, server, names, board).await
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
        let finding = silence(not_connected(&told.attempts, &server.host, server.port), &elsewhere, server);
        told.stopped_by = Some(finding.code);
        board.found(CheckId::Connect, finding);
        board.finish(CheckId::Connect, now());
        seen(None);
    }
    told
}

/// A silent port is "blocked" only where a control host is silent too and another port answers; else no more
/// is proven than that this host does not answer.
fn silence(finding: Finding, elsewhere: &Elsewhere, server: &Server) -> Finding {
    let code = match (finding.code, server.port) {
        (Code::ConnectTimedOut, 25) => Code::Port25Blocked,
        (Code::ConnectTimedOut, 587) => Code::Port587Blocked,
        _ => return finding,
    };
    let shown = |reached| if reached { "answers" } else { "no answer" };
    let mut finding = finding;
    if let Some(reached) = elsewhere.control {
        let control = microsoft().control_host(server.port).unwrap_or_default();
        finding =
            finding.evidence(EvidenceKind::Connection, format!("{control}:{}", server.port), shown(reached));
    }
    for ((host, port), reached) in &elsewhere.others {
        finding = finding.evidence(EvidenceKind::Connection, format!("{host}:{port}"), shown(*reached));
    }
    if elsewhere.control == Some(false) && elsewhere.others.iter().any(|(_, reached)| *reached) {
        let Finding { arguments, evidence, .. } = finding;
        return Finding { arguments, evidence, ..Finding::new(code) };
    }
    finding
}

/// Asks a control host on the same port, and Microsoft on other ones, at once.
async fn elsewhere<P: Ports>(
    ports: &P,
    plan: &Plan,
    server: &Server,
    names: &Names<'_, P>,
    board: &Board<'_>,
) -> Elsewhere {
    let control = async {
        let host = microsoft().control_host(server.port).filter(|_| plan.control_hosts)?;
        reaches(ports, names, host, server.port).await
    };
    let ways = other_ways(plan, server, board);
    let others = join_all(ways.iter().map(|(host, port)| reaches(ports, names, host, *port)));
    let (control, reached) = join(control, others).await;
    let others = ways.into_iter().zip(reached).filter_map(|(way, reached)| Some((way, reached?))).collect();
    Elsewhere { control, others }
}

/// Other ports of Microsoft's, to tell a silent port from no network at all.
fn other_ways(plan: &Plan, server: &Server, board: &Board<'_>) -> Vec<(String, u16)> {
    if server.port == 25 {
        let host = microsoft().submission_host(plan.cloud).unwrap_or("smtp.office365.com");
        return vec![(host.to_owned(), 587)];
    }
    let mut ways = vec![("outlook.office365.com".to_owned(), 443)];
    ways.extend(board.facts().mx_endpoint.map(|host| (host, 25)));
    ways
}

/// Whether a host takes a connection; `None` where its name does not resolve.
pub(crate) async fn reaches<P: Ports>(
    ports: &P,
    names: &Names<'_, P>,
    host: &str,
    port: u16,
) -> Option<bool> {
    let addresses: Vec<IpAddr> = names.answer(RecordKind::A, host).await.addresses().take(3).collect();
    if addresses.is_empty() {
        return None;
    }
    let connected = AtomicBool::new(false);
    let hear = |heard: Heard| {
        if matches!(heard, Heard::Stage { heard: StageHeard::Connected(_), .. }) {
            connected.store(true, Ordering::Relaxed);
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
    // A connection is all that is wanted: a port that is not for mail never greets.
    let patience = ports.wait(Duration::from_millis(3_500));
    let talk = ports.converse(call, &hear);
    pin_mut!(talk, patience);
    let _ = select(talk, patience).await;
    Some(connected.load(Ordering::Relaxed))
}
