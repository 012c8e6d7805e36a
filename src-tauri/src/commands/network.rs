//! Runs over the network: streamed, bounded, to be cancelled.

use std::time::Duration;

use engine::checks::{Plan, UnfitField};
use engine::lookup::{DomainReport, look_up};
use engine::ports::{Attachment, Credentials, Draft};
use engine::{CheckId, Code, Finding, Method, RunEvent, RunRecord, Setup, Severity, SubmissionRecord};
use tauri::State;
use tauri::ipc::Channel;
use tokio::sync::oneshot;

use vault::{KeychainProblem, SecretKind};

use super::blocking;
use crate::bridge::{CommandError, LookUp, RunId, RunRequest};
use crate::state::{Program, World, today};

/// No run takes longer.
const LONGEST_RUN: Duration = Duration::from_secs(180);

/// What DNS and Microsoft's greetings say about a domain.
#[tauri::command]
pub(crate) async fn look_up_domain(
    program: State<'_, Program>,
    request: LookUp,
    events: Channel<DomainReport>,
) -> Result<DomainReport, CommandError> {
    let world = program.world();
    let domain = engine::input::domain(&request.domain)
        .map_err(|problem| CommandError::Field { field: engine::input::Field::Domain, problem })?;
    let ports = net::Ports::new(&world.network);
    let tell = |report: DomainReport| drop(events.send(report));
    Ok(look_up(&domain.value, request.ask_microsoft, &ports, &tell).await)
}

/// Checks the set-up's way.
#[tauri::command]
pub(crate) async fn run_checks(
    program: State<'_, Program>,
    request: RunRequest,
    events: Channel<RunEvent>,
) -> Result<RunRecord, CommandError> {
    let world = program.world();
    let plan = plan(&request, &program, &world).await?;
    let mut cancelled = program.begin_run(request.run.clone());
    let touches = !plan.probe.is_empty();
    let record = std::sync::Mutex::new(RunRecord::default());
    let sink = |event: RunEvent| {
        record.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fold(&event);
        drop(events.send(event));
    };
    if touches {
        wait_for_turn(&program, &request, &mut cancelled).await?;
    }
    let ports = net::Ports::new(&world.network);
    Box::pin(engine::checks::run(plan, &ports, &sink, limit(cancelled))).await;
    program.end_run(&request.run);
    let record = record.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    note_sign_in(&program, &request.setup, record.all_findings());
    Ok(record)
}

/// Sends the test message, once.
#[tauri::command]
pub(crate) async fn send_message(
    program: State<'_, Program>,
    request: RunRequest,
    events: Channel<RunEvent>,
) -> Result<SubmissionRecord, CommandError> {
    let world = program.world();
    let plan = plan(&request, &program, &world).await?;
    let to = request.setup.recipients().map_err(CommandError::from)?;
    let mut draft = Draft::test_message(plan.reverse_path(), to, &request.setup.name, &program.words());
    draft.attachment = scan(&request.setup);
    let sink = |event: RunEvent| drop(events.send(event));
    let mut cancelled = program.begin_run(request.run.clone());
    wait_for_turn(&program, &request, &mut cancelled).await?;
    let ports = net::Ports::new(&world.network);
    let sent = Box::pin(engine::checks::send(plan, draft, &ports, &sink, limit(cancelled))).await;
    program.end_run(&request.run);
    let sent = sent.map_err(|error| CommandError::Internal { detail: error.to_string() })?;
    note_sign_in(&program, &request.setup, sent.findings.iter());
    Ok(sent)
}

/// The pretend scan that the message carries, where the set-up asks for one.
fn scan(setup: &Setup) -> Option<Attachment> {
    const LARGEST: u32 = 25;
    (setup.scan_megabytes > 0).then(|| Attachment::scan(setup.scan_megabytes.min(LARGEST).into()))
}

/// Waits until a mailbox may be touched again.
async fn wait_for_turn(
    program: &Program,
    request: &RunRequest,
    cancelled: &mut oneshot::Receiver<()>,
) -> Result<(), CommandError> {
    tokio::select! {
        () = tokio::time::sleep(program.pace()) => Ok(()),
        _ = cancelled => {
            program.end_run(&request.run);
            Err(CommandError::Stopped)
        }
    }
}

/// Counts a rejected sign-in, and an accepted one ends the count.
fn note_sign_in<'a>(program: &Program, setup: &Setup, findings: impl Iterator<Item = &'a Finding>) {
    // Where none is offered, none was made.
    let mut of_sign_in = findings
        .filter(|finding| finding.check == Some(CheckId::SignIn) && finding.code != Code::AuthNotOffered);
    let ended =
        of_sign_in.find(|finding| finding.code == Code::AuthAccepted || finding.severity == Severity::Error);
    if let Some(finding) = ended {
        program.signed_in(setup, finding.code == Code::AuthAccepted);
    }
}

/// Stops a run; its record says so.
#[tauri::command]
pub(crate) fn cancel_run(program: State<'_, Program>, request: RunId) {
    program.cancel_run(&request.run);
}

/// Ends when the run must: the person stopped it, or its time is over.
pub(super) async fn limit(cancelled: oneshot::Receiver<()>) -> Code {
    match tokio::time::timeout(LONGEST_RUN, cancelled).await {
        // Stopped, or the window is gone or began another run under the same name.
        Ok(_) => Code::Stopped,
        Err(_) => Code::TimeLimit,
    }
}

/// The plan for the set-up, with the secret from where it is kept.
async fn plan(request: &RunRequest, program: &Program, world: &World) -> Result<Plan, CommandError> {
    let mut plan = Plan::of_setup(&request.setup, request.probe_recipients, today())?;
    plan.rejected_sign_ins = program.rejections(&request.setup);
    plan.sign_in_again = request.sign_in_again;
    // Nothing secret is said in clear, so the keychain need not be asked.
    if !plan.in_clear() {
        plan.credentials = credentials(&request.setup, plan.login.as_deref(), world).await?;
    }
    Ok(plan)
}

async fn credentials(
    setup: &Setup,
    login: Option<&str>,
    world: &World,
) -> Result<Option<Credentials>, CommandError> {
    let (Some(method), Some(login)) = (setup.method, login.map(str::to_owned)) else { return Ok(None) };
    if !method.signs_in() {
        return Ok(None);
    }
    let (id, secrets) = (setup.id.clone(), world.secrets.clone());
    let kind = if method == Method::ClientSubmissionOauth { SecretKind::Token } else { SecretKind::Password };
    blocking(move || {
        let secret = match secrets.load(&id, kind) {
            Ok(secret) => secret,
            Err(KeychainProblem::Unavailable) => None,
            Err(problem) => return Err(CommandError::Keychain { code: problem.code() }),
        };
        secret
            .map(|secret| match kind {
                SecretKind::Token => Credentials::token(login, secret),
                SecretKind::Password => Credentials::password(login, secret),
            })
            .transpose()
            .map_err(|error| CommandError::Internal { detail: error.to_string() })
    })
    .await
}

impl From<UnfitField> for CommandError {
    fn from(unfit: UnfitField) -> Self {
        Self::Field { field: unfit.field, problem: unfit.problem }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_carries_a_scan_only_where_asked_for_and_none_beyond_bounds() {
        let octets = |scan_megabytes| {
            let setup = Setup { scan_megabytes, ..Setup::new("a") };
            scan(&setup).map(|scan| scan.bytes.len())
        };
        assert_eq!(octets(0), None);
        assert!((990_000..1_010_000).contains(&octets(1).unwrap()));
        assert!((24_990_000..25_010_000).contains(&octets(4_000_000_000).unwrap()));
    }
}
