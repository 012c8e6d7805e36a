//! `check`: a way to send, looked at from this computer. Never sends DATA.

use std::io::IsTerminal as _;
use std::sync::{Mutex, PoisonError};

use engine::{RunEvent, RunRecord};

use crate::args::CheckArgs;
use crate::bundle::Wanted;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, input, json, text};

pub(crate) async fn check(args: CheckArgs, around: &Surroundings) -> Result<Answer, Failure> {
    let (mut plan, setup) = input::plan(&args.way, around)?;
    if !args.no_probe {
        plan.probe = input::recipients(&args.way, around)?;
    }
    let method = plan.method;
    let bundle = Wanted::of(&args.bundle, &plan, setup.as_ref(), &plan.probe)?;
    let decides_by_address = plan.method.uses_mx_endpoint();
    let record = Mutex::new(RunRecord::default());
    let progress = !around.json && std::io::stderr().is_terminal();
    let sink = |event: RunEvent| {
        if progress && let RunEvent::CheckStarted { check } = &event {
            eprintln!("  {} …", around.words.check_title(*check));
        }
        record.lock().unwrap_or_else(PoisonError::into_inner).fold(&event);
    };
    Box::pin(engine::checks::run(plan, &around.ports(), &sink, around.limit())).await;
    let record: RunRecord = record.into_inner().unwrap_or_else(PoisonError::into_inner);
    super::setups::note_run(setup, method, record.all_findings(), Some(&record.facts), around)?;
    let saved = bundle.map_or(Exit::Done, |bundle| bundle.save(Some(&record), None, around));
    Ok(Answer {
        json: json::run(&record, &around.words),
        text: text::run(&record, &around.words),
        exit: Exit::of_run(&record, decides_by_address).or(saved),
    })
}
