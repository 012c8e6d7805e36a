//! What the person prefers.

use tauri::State;

use super::blocking;
use crate::bridge::{CommandError, Preferences};
use crate::state::Program;

/// No tag of a language is longer.
const LONGEST_TAG: usize = 35;

/// What is kept of them; the defaults before the first time.
#[tauri::command]
pub(crate) async fn preferences(program: State<'_, Program>) -> Result<Preferences, CommandError> {
    let file = program.preferences.clone();
    blocking(move || Ok(file.load()?)).await
}

/// Keeps them, and speaks the chosen language from now on.
#[tauri::command]
pub(crate) async fn save_preferences(
    program: State<'_, Program>,
    request: Preferences,
) -> Result<Preferences, CommandError> {
    let preferences = Preferences { language: engine::clean(&request.language, LONGEST_TAG), ..request };
    // Whether it can be kept or not: it was chosen.
    program.speak(&preferences.language);
    let file = program.preferences.clone();
    blocking(move || {
        file.save(&preferences)?;
        Ok(preferences)
    })
    .await
}
