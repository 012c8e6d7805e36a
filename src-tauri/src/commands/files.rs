//! Files for the person, and paper.

use std::path::PathBuf;

use engine::report::{Bundle, Case, Made};
use engine::words::{Language, Words};
use tauri::State;
use vault::{LARGEST_DOWNLOAD, StorageProblem};

use super::blocking;
use crate::bridge::{BundleRequest, CommandError, FileToSave, SavedBundle, SavedFile};
use crate::state::{Program, now};

/// Puts a text into the person's folder for downloads.
#[tauri::command]
pub(crate) async fn save_file(request: FileToSave) -> Result<SavedFile, CommandError> {
    blocking(move || save(downloads(), &request)).await
}

/// Puts everything that was found out into the person's folder for downloads, as a page and as JSON.
#[tauri::command]
pub(crate) async fn save_bundle(
    program: State<'_, Program>,
    request: BundleRequest,
) -> Result<SavedBundle, CommandError> {
    let practice = program.scenario().is_some();
    blocking(move || bundle(downloads(), &request, practice)).await
}

fn bundle(
    folder: Option<PathBuf>,
    request: &BundleRequest,
    practice: bool,
) -> Result<SavedBundle, CommandError> {
    let made = Made { at: now(), program: env!("CARGO_PKG_VERSION").to_owned(), system: vault::system() };
    let case = Case {
        setup: &request.setup,
        check: request.check.as_ref(),
        message: request.message.as_ref(),
        made: &made,
        practice,
    };
    let words = Words::new(Language::nearest(&request.language));
    let bundle = Bundle::new(&case, request.names, &words)
        .map_err(|error| CommandError::Internal { detail: error.to_string() })?;
    let saved = vault::save_bundle(&folder.ok_or(StorageProblem::NotFound)?, &bundle)?;
    Ok(SavedBundle { page: saved.page.display().to_string(), json: saved.json.display().to_string() })
}

fn downloads() -> Option<PathBuf> {
    std::env::var_os("MAILFITTER_DOWNLOAD_DIR").map(PathBuf::from).or_else(vault::download_dir)
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
    fn a_bundle_is_two_files_that_say_whether_they_are_practice() {
        for practice in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let request = BundleRequest {
                setup: engine::Setup { domain: "contoso.com".into(), ..engine::Setup::new("a") },
                check: Some(engine::RunRecord::default()),
                message: None,
                names: engine::report::Names::Hidden,
                language: "de".into(),
            };
            let saved = bundle(Some(folder.path().to_owned()), &request, practice).unwrap();
            for path in [saved.page, saved.json] {
                let text = std::fs::read_to_string(&path).unwrap();
                assert!(text.contains("domain-1") && !text.contains("contoso"), "{text}");
                assert_eq!((text.contains("ÜBUNG"), path.contains("practice-")), (practice, practice));
            }
            assert!(matches!(bundle(None, &request, practice), Err(CommandError::Storage { .. })));
        }
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
