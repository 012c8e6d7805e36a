//! A whole run: its branches work at once and wait for each other only where one needs the other.

use std::future::Future;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::{Either, join, join3, select};
use futures_util::pin_mut;

use super::aside::Aside;
use super::board::{Board, Sink};
use super::connecting::{Errand, converse};
use super::hearing::Told;
use super::names::Names;
use super::once::Once;
use super::scene::Scene;
use super::server::{exchanger, resolve, submission_host};
use super::{CheckId, MOST_PROBED_RECIPIENTS, Plan, device, dmarc, judge, spf_check};
use crate::ports::{Goal, Ports, Question, RecordKind};
use crate::{Code, DmarcPolicy, Finding, Method};

/// Runs every check of the plan's way. `limit` bounds the network work: when it ends first, with
/// [`Code::TimeLimit`] or [`Code::Stopped`], the checks still open end inconclusive because of it. Dropping the
/// future cancels the run without a word.
pub async fn run<P: Ports>(
    mut plan: Plan,
    ports: &P,
    sink: Sink<'_>,
    limit: impl Future<Output = Code> + Send,
) {
    let board = Board::new(sink);
    let note = |question: &Question, from: Duration, to: Duration| {
        board.stage(stage_name(question), from, to, 1);
    };
    let names = Names::new(ports, &note);
    let now = || ports.elapsed();
    let errand = errand(&mut plan);
    if plan.extra_trust {
        board.found_at_large(Finding::new(Code::ExtraTrustUsed));
    }
    if let Some(finding) = device::kept(&plan) {
        board.found_at_large(finding);
    }
    board.skip(
        CheckId::BlockLists,
        if plan.method.uses_mx_endpoint() { Code::NotAsked } else { Code::NotNeededForMethod },
        now(),
    );
    let seen = Seen::default();
    let unreached = Mutex::new(None);
    let scene = Scene { plan: &plan, ports, names: &names, board: &board };
    let aside = Aside::new(&scene);
    {
        let server = async {
            let code = server_branch(&scene, errand, &seen, &aside).await;
            *unreached.lock().unwrap_or_else(PoisonError::into_inner) = code;
        };
        let spf = spf_branch(&scene, &seen);
        let work = beside(join3(server, spf, prefetch(&plan, &names)), &aside);
        pin_mut!(work, limit);
        if let Either::Right((why, _)) = select(work, limit).await {
            board.is_over(why, now());
        }
    }
    aside.conclude(unreached.into_inner().unwrap_or_else(PoisonError::into_inner));
    board.close(now());
}

/// Does the checks' work while the rest is measured beside it. The work waits for nothing; the rest gets a little time
/// afterwards.
async fn beside<P: Ports>(work: impl Future, aside: &Aside<'_, '_, P>) {
    // On the heap: each has several conversations, and a run would be one very large future.
    let (work, measuring) = (Box::pin(work), Box::pin(aside.measure()));
    match select(work, measuring).await {
        Either::Left((_, measuring)) => {
            aside.checks_ended();
            let grace = aside.grace();
            pin_mut!(grace);
            let _ = select(measuring, grace).await;
        }
        Either::Right(((), work)) => {
            work.await;
        }
    }
}

/// What the conversation is to do, taken out of the plan: credentials are used once.
fn errand(plan: &mut Plan) -> Errand {
    let credentials = plan.credentials.take().filter(|_| plan.method.signs_in() && !plan.sign_in_stopped());
    let certificate = plan.certificate.take();
    if plan.in_clear() {
        return Errand { goal: Goal::Hello, credentials: None, certificate: None };
    }
    let mut to = plan.probe.clone();
    to.truncate(MOST_PROBED_RECIPIENTS);
    let can_probe = !to.is_empty() && (credentials.is_some() || !plan.method.signs_in());
    let goal = if can_probe { Goal::Probe { from: plan.reverse_path(), to } } else { Goal::SignIn };
    Errand { goal, credentials, certificate }
}

/// Gives the code of what kept the conversation from being connected, if something did.
async fn server_branch<P: Ports>(
    scene: &Scene<'_, '_, P>,
    errand: Errand,
    seen: &Seen,
    aside: &Aside<'_, '_, P>,
) -> Option<Code> {
    let Scene { plan, names, board, .. } = *scene;
    let now = || scene.now();
    // In clear the reply to EHLO says whether one could sign in at all.
    let lacks_sign_in = plan.method.signs_in() && errand.credentials.is_none() && !plan.in_clear();
    if !plan.method.signs_in() {
        board.skip(CheckId::SignIn, Code::NotNeededForMethod, now());
    } else if plan.sign_in_stopped() && lacks_sign_in {
        board.found(CheckId::SignIn, Finding::new(Code::SignInStopped).with("count", plan.rejected_sign_ins));
        board.skip(CheckId::SignIn, Code::SignInStopped, now());
    }
    if plan.probe.is_empty() && !plan.in_clear() {
        board.skip(CheckId::Recipient, Code::NotAsked, now());
    }
    let reached = if plan.method.uses_mx_endpoint() && plan.server.is_none() {
        let endpoint = exchanger(plan, names, board, now).await;
        match plan.endpoint.clone().map_or(endpoint, Ok) {
            Ok(host) => talk(&host, scene, errand, seen, aside).await,
            Err(code) => Err(code),
        }
    } else {
        let domains = async { aside.exchanger_is(exchanger(plan, names, board, now).await.ok()) };
        let (reached, ()) = join(
            async {
                match submission_host(plan) {
                    Ok(host) => talk(&host, scene, errand, seen, aside).await,
                    Err(code) => Err(code),
                }
            },
            domains,
        )
        .await;
        reached
    };
    seen.tell(None);
    if lacks_sign_in && reached.as_ref().is_ok_and(|told| told.connected && told.stopped_by.is_none()) {
        without_sign_in(plan, board, now());
    }
    close(&reached, board, now());
    reached.ok().filter(|told| !told.connected)?.stopped_by
}

/// Resolves the server's name and has the conversation.
async fn talk<P: Ports>(
    host: &str,
    scene: &Scene<'_, '_, P>,
    mut errand: Errand,
    seen: &Seen,
    aside: &Aside<'_, '_, P>,
) -> Result<Told, Code> {
    let Scene { plan, names, board, .. } = *scene;
    let server = resolve(host, plan, names, board, || scene.now()).await?;
    aside.server_is(&server);
    if matches!(errand.goal, Goal::Probe { .. }) && !server.microsoft {
        board.skip(CheckId::Recipient, Code::ProbeHostNotMicrosoft, scene.now());
        errand.goal = Goal::SignIn;
    }
    let told = converse(scene, &server, errand, &|address| seen.tell(address), Some(aside)).await;
    device::round_trips(plan, &told, false, board);
    Ok(told)
}

/// Ends the checks that the conversation never came to.
fn close(reached: &Result<Told, Code>, board: &Board<'_>, now: Duration) {
    const ORDER: [CheckId; 7] = [
        CheckId::Names,
        CheckId::Connect,
        CheckId::Greeting,
        CheckId::Tls,
        CheckId::SignIn,
        CheckId::Recipient,
        CheckId::PublicAddress,
    ];
    for check in ORDER {
        if board.has_ended(check) {
            continue;
        }
        match reached {
            // Why the server is not known decides: nobody looked, and nobody can say that it is bad.
            Err(code @ (Code::MxIsThirdPartyFilter | Code::MxIsNotMicrosoft365 | Code::AnswerMissing)) => {
                board.inconclusive(check, *code, now);
            }
            Err(_) | Ok(_) if check == CheckId::PublicAddress => {
                let reached = reached.as_ref().is_ok_and(|told| told.connected);
                let because = if reached { Code::AddressUnknown } else { Code::EarlierStepFailed };
                board.inconclusive(check, because, now);
            }
            Err(_) => board.skip(check, Code::EarlierStepFailed, now),
            Ok(told) if told.stopped_by.is_some() => board.skip(check, Code::EarlierStepFailed, now),
            Ok(_) => board.finish(check, now),
        }
    }
}

/// The server would have let somebody sign in, and there was nothing to do it with.
fn without_sign_in(plan: &Plan, board: &Board<'_>, now: Duration) {
    if !board.has_ended(CheckId::SignIn)
        && let Some(finding) = judge::basic_auth_ends(plan)
    {
        board.found_at_large(finding);
    }
    for check in [CheckId::SignIn, CheckId::Recipient] {
        board.skip(check, Code::NoSecretGiven, now);
    }
}

async fn spf_branch<P: Ports>(scene: &Scene<'_, '_, P>, seen: &Seen) {
    let Scene { plan, names, board, .. } = *scene;
    let now = || scene.now();
    let domain = plan.sender_domain();
    let spf = async {
        let waits = plan.method.uses_mx_endpoint() && plan.public_ip.is_none();
        let address = if waits { seen.wait().await } else { plan.public_ip };
        spf_check::check(plan, address, names, board, now).await
    };
    let dmarc = dmarc::check(domain, plan.method, names, board, now);
    let (passes, policy) = join(spf, dmarc).await;
    if policy == Some(DmarcPolicy::Reject) && plan.method == Method::DirectSend {
        dmarc::judge_alignment(passes, domain, board, now());
    }
}

/// Asks early for the record that SPF will start with.
async fn prefetch<P: Ports>(plan: &Plan, names: &Names<'_, P>) {
    let _ = names.lookup(RecordKind::Txt, plan.sender_domain()).await;
}

pub(super) fn stage_name(question: &Question) -> String {
    let kind = match question.kind {
        RecordKind::A => "a",
        RecordKind::Aaaa => "aaaa",
        RecordKind::Mx => "mx",
        RecordKind::Txt => "txt",
        RecordKind::Ns => "ns",
        RecordKind::Ptr => "ptr",
        RecordKind::Cname => "cname",
    };
    format!("dns {kind} {}", question.name)
}

/// The public address on its way from the conversation to SPF; `None` where it will not be known.
type Seen = Once<Option<IpAddr>>;

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
