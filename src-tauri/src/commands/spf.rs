//! The SPF record: what is to be changed, and which name server has the change.

use engine::checks::Plan;
use engine::dns::{Authority, Expected, PlanRequest, SpfPlan, Watched, plan_telling, watch};
use engine::ports::Question;
use tauri::State;
use tauri::ipc::Channel;

use super::network::limit;
use crate::bridge::{CommandError, DnsAsked, SpfRequest, SpfWatch};
use crate::state::{Program, today};

/// What is to be changed in the record for the set-up's way.
#[tauri::command]
pub(crate) async fn plan_spf(
    program: State<'_, Program>,
    request: SpfRequest,
    events: Channel<DnsAsked>,
) -> Result<SpfPlan, CommandError> {
    let world = program.world();
    let checked = Plan::of_setup(&request.setup, false, today())?;
    let wanted = PlanRequest::of_setup(&request.setup, &request.wishes, &checked)?;
    let ports = net::Ports::new(&world.network);
    let tell = |question: &Question| drop(events.send(DnsAsked { name: engine::clean(&question.name, 253) }));
    let cancelled = program.begin_run(request.run.clone());
    let made = tokio::select! {
        plan = Box::pin(plan_telling(&wanted, &ports, &tell)) => Ok(plan),
        code = limit(cancelled) => Err(code),
    };
    program.end_run(&request.run);
    match made {
        Err(engine::Code::Stopped) => Err(CommandError::Stopped),
        made => Ok(made.unwrap_or_else(|code| SpfPlan::unfinished(&wanted, code))),
    }
}

/// What each name server of the domain has now.
#[tauri::command]
pub(crate) async fn watch_spf(
    program: State<'_, Program>,
    request: SpfWatch,
    events: Channel<Authority>,
) -> Result<Watched, CommandError> {
    let world = program.world();
    let domain = engine::input::domain(&request.domain)
        .map_err(|problem| CommandError::Field { field: engine::input::Field::Domain, problem })?;
    let expected = Expected { new: request.new.as_deref(), old: &request.old };
    let ports = net::Ports::new(&world.network);
    let tell = |found: &Authority| drop(events.send(found.clone()));
    let cancelled = program.begin_run(request.run.clone());
    let watched = tokio::select! {
        watched = Box::pin(watch(&domain.value, expected, &ports, &tell)) => Ok(watched),
        code = limit(cancelled) => Err(code),
    };
    program.end_run(&request.run);
    match watched {
        Err(engine::Code::Stopped) => Err(CommandError::Stopped),
        watched => Ok(watched.unwrap_or_else(|code| Watched { servers: Vec::new(), problem: Some(code) })),
    }
}
