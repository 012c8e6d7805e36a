//! Files for the person, and paper.

use std::path::PathBuf;

use vault::{LARGEST_DOWNLOAD, StorageProblem};

use super::blocking;
use crate::bridge::{CommandError, FileToSave, SavedFile};

/// Puts a text into the person's folder for downloads.
#[tauri::command]
pub(crate) async fn save_file(request: FileToSave) -> Result<SavedFile, CommandError> {
    let named = std::env::var_os("MAILFITTER_DOWNLOAD_DIR").map(PathBuf::from);
    blocking(move || save(named.or_else(vault::download_dir), &request)).await
}

fn save(folder: Option<PathBuf>, file: &FileToSave) -> Result<SavedFile, CommandError> {
    if file.text.len() > LARGEST_DOWNLOAD {
        return Err(CommandError::Internal { detail: "the text is larger than 16 MB".into() });
    }
    let folder = folder.ok_or(StorageProblem::NotFound)?;
    let path = vault::save_download(&folder, &file.file_name, &file.text)?;
    Ok(SavedFile { path: path.display().to_string() })
}

/// Opens the system's dialog for printing the page.
#[tauri::command]
pub(crate) fn print_page(window: tauri::WebviewWindow) -> Result<(), CommandError> {
    window.print().map_err(|error| CommandError::Internal { detail: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> FileToSave {
        FileToSave { file_name: "sheet.html".into(), text: text.into() }
    }

    #[test]
    fn a_file_is_put_into_the_folder_and_its_path_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let saved = save(Some(folder.path().to_owned()), &file("<p>ä</p>")).unwrap();
        assert_eq!(saved.path, folder.path().join("sheet.html").display().to_string());
        assert_eq!(std::fs::read_to_string(&saved.path).unwrap(), "<p>ä</p>");
    }

    #[test]
    fn what_is_too_large_or_has_no_place_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let huge = file(&"x".repeat(LARGEST_DOWNLOAD + 1));
        assert!(matches!(save(Some(folder.path().to_owned()), &huge), Err(CommandError::Internal { .. })));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(matches!(save(None, &file("x")), Err(CommandError::Storage { .. })));
    }
}
