//! Practising with a pretend organization.

use tauri::State;

use super::program::about;
use crate::bridge::{About, CommandError, PracticeChoice, PracticeScenario};
use crate::state::Program;

/// The scenarios that can be practised.
#[tauri::command]
pub(crate) fn practice_scenarios() -> Vec<PracticeScenario> {
    practice::Scenario::ALL
        .iter()
        .map(|scenario| PracticeScenario { name: scenario.name().to_owned() })
        .collect()
}

/// Begins or ends the practice.
#[tauri::command]
pub(crate) async fn practise(
    program: State<'_, Program>,
    request: PracticeChoice,
) -> Result<About, CommandError> {
    match request.scenario {
        None => program.end_practice(),
        Some(name) => {
            let scenario = practice::Scenario::parse(&name)
                .ok_or_else(|| CommandError::Internal { detail: format!("no scenario {name:?}") })?;
            let tenant = practice::Tenant::start(scenario)
                .await
                .map_err(|error| CommandError::Internal { detail: error.to_string() })?;
            program.practise(name, tenant)?;
        }
    }
    Ok(about(program))
}
