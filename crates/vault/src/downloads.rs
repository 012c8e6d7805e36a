//! Files for the person: in the folder for downloads, never in the place of another.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use engine::report::Bundle;

use crate::StorageProblem;

/// The largest text that is put there, in octets.
pub const LARGEST_DOWNLOAD: usize = 16_000_000;

/// The longest name without its ending, in octets; file systems take 255 of the whole.
const LONGEST_STEM: usize = 120;
/// What a text may be; anything else becomes a plain text.
const ENDINGS: [&str; 6] = ["html", "txt", "md", "json", "csv", "eml"];

/// The person's folder for downloads, else that for documents, else the home folder.
pub fn download_dir() -> Option<PathBuf> {
    dirs::download_dir().or_else(dirs::document_dir).or_else(dirs::home_dir)
}

/// Puts a text into a folder, which is made where it is missing, and gives the path. The name is cleaned, and
/// numbered where it is taken.
pub fn save_download(folder: &Path, name: &str, text: &str) -> Result<PathBuf, StorageProblem> {
    let (stem, ending) = clean_name(name);
    std::fs::create_dir_all(folder)?;
    for number in 1_u32.. {
        let name =
            if number == 1 { format!("{stem}.{ending}") } else { format!("{stem} ({number}).{ending}") };
        let path = folder.join(name);
        let mut file = match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(error.into()),
        };
        if let Err(error) = file.write_all(text.as_bytes()).and_then(|()| file.sync_all()) {
            drop(file);
            // Half a file is worse than none.
            let _ = std::fs::remove_file(&path);
            return Err(error.into());
        }
        return Ok(path);
    }
    Err(StorageProblem::BadId)
}

/// Where the two files of a bundle were put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedBundle {
    /// The page to read.
    pub page: PathBuf,
    /// The JSON document.
    pub json: PathBuf,
}

/// Puts a bundle's page and document into a folder: both, or none.
pub fn save_bundle(folder: &Path, bundle: &Bundle) -> Result<SavedBundle, StorageProblem> {
    let ((page_name, page), (json_name, json)) = (bundle.page(), bundle.json());
    let page = save_download(folder, &page_name, page)?;
    match save_download(folder, &json_name, &json) {
        Ok(json) => Ok(SavedBundle { page, json }),
        Err(problem) => {
            let _ = std::fs::remove_file(page);
            Err(problem)
        }
    }
}

/// A name without any path, in characters that every file system takes, and its ending.
fn clean_name(name: &str) -> (String, String) {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ENDINGS.contains(&ending.to_ascii_lowercase().as_str()) => {
            (stem, ending.to_ascii_lowercase())
        }
        _ => (name, "txt".to_owned()),
    };
    let plain = engine::clean(stem, LONGEST_STEM)
        .replace(['<', '>', ':', '"', '|', '?', '*', '\n', '\t', '\u{fffd}'], "-");
    let mut plain = plain.trim_matches(|c: char| c == '.' || c.is_whitespace()).to_owned();
    while plain.len() > LONGEST_STEM {
        plain.pop();
    }
    // Windows keeps these names for devices, whatever the ending.
    let first = plain.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |device| first.strip_prefix(device).is_some_and(|n: &str| n.len() == 1);
    let reserved =
        matches!(first.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt");
    let plain = match plain.trim_end() {
        "" => "mailfitter".to_owned(),
        plain if reserved => format!("mailfitter-{plain}"),
        plain => plain.to_owned(),
    };
    (plain, ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved_as(name: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = save_download(folder.path(), name, "text").unwrap();
        assert_eq!(path.parent(), Some(folder.path()), "{name:?}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "text");
        path.file_name().unwrap().to_string_lossy().into_owned()
    }

    #[test]
    fn a_name_is_no_path_and_has_no_character_that_does_harm() {
        for (name, file) in [
            ("Copier, first floor.html", "Copier, first floor.html"),
            ("../../etc/passwd", "passwd.txt"),
            ("..\\..\\start.md", "start.md"),
            ("/tmp/x.json", "x.json"),
            ("a\0b\u{202e}c.txt", "a-b-c.txt"),
            ("run.exe", "run.exe.txt"),
            ("...", "mailfitter.txt"),
            ("", "mailfitter.txt"),
            (".html", "mailfitter.html"),
            ("con.txt", "mailfitter-con.txt"),
            ("what? when: now.MD", "what- when- now.md"),
            ("复印机.html", "复印机.html"),
        ] {
            assert_eq!(saved_as(name), file, "{name:?}");
        }
        let long = saved_as(&format!("{}.html", "ä".repeat(500)));
        assert!(long.len() < 200 && Path::new(&long).extension().is_some_and(|end| end == "html"), "{long}");
    }

    #[test]
    fn nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let names: Vec<_> = ["one", "two", "three"]
            .iter()
            .map(|text| save_download(folder.path(), "sheet.html", text).unwrap())
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["sheet.html", "sheet (2).html", "sheet (3).html"]);
        assert_eq!(std::fs::read_to_string(folder.path().join("sheet.html")).unwrap(), "one");
    }

    #[test]
    fn a_folder_that_is_missing_is_made_and_one_that_cannot_be_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(save_download(&folder.path().join("new"), "a.txt", "x").is_ok());
        std::fs::write(folder.path().join("file"), "").unwrap();
        assert!(save_download(&folder.path().join("file"), "a.txt", "x").is_err());
    }
}
