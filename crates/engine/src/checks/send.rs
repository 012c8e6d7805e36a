//! Handing over a test message.

use std::future::Future;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use futures_util::future::{Either, select};
use futures_util::pin_mut;

use super::board::{Board, Sink, whole_milliseconds};
use super::connecting::{Errand, converse};
use super::hearing::Told;
use super::names::Names;
use super::run::stage_name;
use super::scene::Scene;
use super::server::{exchanger, resolve, submission_host};
use super::{CheckId, Plan, RunRecord, device};
use crate::ports::{CallStage, ComposeError, Draft, EndedWhy, Goal, Ports, Question, Reply};
use crate::submission::{Accepted, RecipientReply, SubmissionRecord, SubmissionStage};
use crate::{Code, EvidenceKind, Finding, RunEvent};

/// Sends `draft` by the plan's way, once. A connection lost after the final dot ends
/// [`Accepted::Uncertain`] and nothing is sent again.
///
/// # Errors
/// Only where the message cannot be built.
pub async fn send<P: Ports>(
    mut plan: Plan,
    draft: Draft,
    ports: &P,
    sink: Sink<'_>,
    limit: impl Future<Output = Code> + Send,
) -> Result<SubmissionRecord, ComposeError> {
    let composed = ports.compose(&draft)?;
    let record = Mutex::new(RunRecord::default());
    let tee = |event: RunEvent| {
        record.lock().unwrap_or_else(PoisonError::into_inner).fold(&event);
        sink(event);
    };
    let board = Board::new(&tee);
    let note = |question: &Question, from: Duration, to: Duration| {
        board.stage(stage_name(question), from, to, 1);
    };
    let names = Names::new(ports, &note);
    if plan.extra_trust {
        board.found_at_large(Finding::new(Code::ExtraTrustUsed));
    }
    if let Some(finding) = device::kept(&plan) {
        board.found_at_large(finding);
    }
    let stopped = plan.method.signs_in() && plan.sign_in_stopped() && !plan.in_clear();
    let credentials = plan.credentials.take().filter(|_| plan.method.signs_in());
    let certificate = plan.certificate.take();
    let errand = if plan.in_clear() {
        Errand { goal: Goal::Hello, credentials: None, certificate: None }
    } else {
        let goal = Goal::Submit { from: plan.reverse_path(), to: draft.to.clone(), message: composed.bytes };
        Errand { goal, credentials, certificate }
    };
    let mut outcome = Err(Code::SignInStopped);
    if stopped {
        board.found(CheckId::SignIn, Finding::new(Code::SignInStopped).with("count", plan.rejected_sign_ins));
    } else {
        let scene = Scene { plan: &plan, ports, names: &names, board: &board };
        let work = deliver(&scene, errand);
        pin_mut!(work, limit);
        match select(work, limit).await {
            Either::Left((told, _)) => outcome = told,
            Either::Right((why, _)) => board.found_at_large(Finding::new(why)),
        }
    }
    let now = ports.elapsed();
    let told = outcome.unwrap_or_default();
    if was_cut_off(&record.lock().unwrap_or_else(PoisonError::into_inner), &told) {
        board.found_at_large(Finding::new(Code::MessageUncertain));
    }
    if told.body.as_ref().is_some_and(|reply| reply.code.is_completion()) {
        let reply = told.body.as_ref().map(Reply::text).unwrap_or_default();
        board.found_at_large(
            Finding::new(Code::MessageAccepted)
                .with("message_id", &composed.message_id)
                .with("reply", &reply)
                .evidence(EvidenceKind::Reply, "end of message", reply),
        );
    }
    board.close(now);
    let record = record.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let mut sent = submission(&record, &told, &draft, composed.message_id, now);
    if plan.in_clear() && told.ended.as_ref().is_some_and(|ended| ended.stage == CallStage::Quit) {
        sent.stage = SubmissionStage::Ehlo;
    }
    Ok(sent)
}

async fn deliver<P: Ports>(scene: &Scene<'_, '_, P>, errand: Errand) -> Result<Told, Code> {
    let Scene { plan, names, board, .. } = *scene;
    let now = || scene.now();
    let host = match (&plan.endpoint, plan.method.uses_mx_endpoint() && plan.server.is_none()) {
        (Some(endpoint), true) => endpoint.clone(),
        (None, true) => exchanger(plan, names, board, now).await?,
        (_, false) => submission_host(plan)?,
    };
    let server = resolve(&host, plan, names, board, now).await?;
    let told = converse(scene, &server, errand, &|_| {}, None).await;
    device::round_trips(plan, &told, true, board);
    Ok(told)
}

fn submission(
    record: &RunRecord,
    told: &Told,
    draft: &Draft,
    message_id: String,
    now: Duration,
) -> SubmissionRecord {
    let uncertain = was_cut_off(record, told)
        || told.ended.as_ref().is_some_and(|ended| ended.why == EndedWhy::Uncertain);
    let accepted = match &told.body {
        Some(reply) if reply.code.is_completion() => Accepted::Yes,
        None if uncertain => Accepted::Uncertain,
        Some(_) | None => Accepted::No,
    };
    let recipients = draft
        .to
        .iter()
        .map(|to| RecipientReply {
            to: to.clone(),
            reply: told.recipients.iter().find(|heard| heard.to == *to).and_then(|heard| heard.reply.clone()),
        })
        .collect();
    SubmissionRecord {
        accepted,
        recipients,
        reply: told.deciding_reply(),
        stage: stage(told, record),
        message_id,
        milliseconds: whole_milliseconds(now),
        findings: record.all_findings().cloned().collect(),
        transcript: record.transcripts.iter().flat_map(|transcript| transcript.lines.clone()).collect(),
        stages: record.stages.clone(),
    }
}

/// Whether the run was ended from outside while the message was on its way: what was heard last tells.
fn was_cut_off(record: &RunRecord, told: &Told) -> bool {
    let reached = |stage: &str| record.stages.iter().any(|reached| reached.name.starts_with(stage));
    told.ended.is_none() && reached("smtp data") && !reached("smtp body")
}

/// How far it came: the stage that decided.
fn stage(told: &Told, record: &RunRecord) -> SubmissionStage {
    if told.body.is_some() {
        return SubmissionStage::Body;
    }
    match &told.ended {
        Some(ended) => match ended.stage {
            CallStage::Connect => SubmissionStage::Connect,
            CallStage::Greeting => SubmissionStage::Greeting,
            CallStage::Ehlo => SubmissionStage::Ehlo,
            CallStage::Starttls => SubmissionStage::Starttls,
            CallStage::Tls => SubmissionStage::Tls,
            CallStage::Auth => SubmissionStage::Auth,
            CallStage::Mail => SubmissionStage::Mail,
            CallStage::Rcpt => SubmissionStage::Rcpt,
            CallStage::Data => SubmissionStage::Data,
            CallStage::Body | CallStage::Quit => SubmissionStage::Body,
        },
        None if record.stages.iter().any(|reached| reached.name.starts_with("smtp data")) => {
            SubmissionStage::Body
        }
        None if record.facts.server_address.is_some() => SubmissionStage::Greeting,
        None if !told.attempts.is_empty() => SubmissionStage::Connect,
        None => SubmissionStage::Dns,
    }
}
