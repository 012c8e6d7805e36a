//! What the person prefers.

use crate::bridge::{CommandError, Preferences};

/// What is kept of them.
#[tauri::command]
pub(crate) async fn preferences() -> Result<Preferences, CommandError> {
    Ok(Preferences::default())
}

/// Keeps them.
#[tauri::command]
pub(crate) async fn save_preferences(request: Preferences) -> Result<Preferences, CommandError> {
    Ok(request)
}
