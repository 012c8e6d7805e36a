//! Set-ups as files: `<data dir>/setups/<id>.json`, one each, never a secret in them.
//!
//! A file is replaced as a whole: written beside it, flushed to the disk, then renamed. Whoever reads sees the old
//! one or the new one; of two programs that save at once the later wins. What is left of a write that was cut off
//! is ignored, and swept away once it is old.

use std::path::{Path, PathBuf};

use engine::{SETUP_VERSION, Setup};

use crate::{StorageProblem, files};

/// The most that is read of one file, in bytes.
pub const LARGEST_FILE: u64 = 1_000_000;

/// An import larger than this is refused: hundreds of set-ups.
const LARGEST_IMPORT: u64 = 16 * LARGEST_FILE;
/// The longest identifier, in characters.
const LONGEST_ID: usize = 64;

/// Where the platform keeps a program's files: `$XDG_DATA_HOME/mailfitter`, `~/Library/Application
/// Support/app.mailfitter`, `%APPDATA%\Mailfitter`. `None` where there is no home.
pub fn data_dir() -> Option<PathBuf> {
    let name = if cfg!(target_os = "macos") {
        "app.mailfitter"
    } else if cfg!(windows) {
        "Mailfitter"
    } else {
        "mailfitter"
    };
    dirs::data_dir().map(|folder| folder.join(name))
}

/// The saved set-ups of one data folder.
#[derive(Clone, Debug)]
pub struct Setups {
    folder: PathBuf,
}

/// What is in the folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// Those that could be read, the latest saved first.
    pub setups: Vec<Setup>,
    /// File names of damaged ones, which are left as they are.
    pub damaged: Vec<String>,
    /// File names of those that a newer version of the program wrote, which are left as they are.
    pub newer: Vec<String>,
}

impl Setups {
    /// The set-ups below this data folder, which is made on the first save.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self { folder: data_dir.into().join("setups") }
    }

    /// Everything that is saved. One file that cannot be read does not hide the others.
    pub fn list(&self) -> Result<Listing, StorageProblem> {
        let mut listing = Listing::default();
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(listing),
            Err(error) => return Err(error.into()),
        };
        for entry in entries {
            let name = entry?.file_name();
            let file = name.to_string_lossy().into_owned();
            if files::is_unfinished(&file) {
                files::sweep(&self.folder.join(&name));
                continue;
            }
            let Some(id) = file.strip_suffix(".json") else { continue };
            match self.load(id) {
                Ok(setup) => listing.setups.push(setup),
                Err(StorageProblem::Newer { .. }) => listing.newer.push(file),
                // Another program has removed it meanwhile.
                Err(StorageProblem::NotFound) => {}
                Err(_) => listing.damaged.push(file),
            }
        }
        listing.setups.sort_by(|a, b| b.saved_at.cmp(&a.saved_at).then_with(|| a.id.cmp(&b.id)));
        listing.damaged.sort();
        listing.newer.sort();
        Ok(listing)
    }

    /// One set-up. Its file's name says which it is, whatever stands in it.
    pub fn load(&self, id: &str) -> Result<Setup, StorageProblem> {
        let path = self.path(id)?;
        let octets = files::read(&path, LARGEST_FILE)?;
        let mut setup = understood(&octets).map_err(|problem| problem.of(&path))?;
        id.clone_into(&mut setup.id);
        Ok(setup)
    }

    /// The set-up that a person means: by its identifier, else by its name, whatever the case.
    pub fn find(&self, name: &str) -> Result<Setup, StorageProblem> {
        match self.load(name) {
            Err(StorageProblem::NotFound | StorageProblem::BadId) => {}
            found => return found,
        }
        let wanted = name.trim().to_lowercase();
        let mut named =
            self.list()?.setups.into_iter().filter(|setup| setup.name.trim().to_lowercase() == wanted);
        match (named.next(), named.next()) {
            (Some(setup), None) => Ok(setup),
            (Some(_), Some(_)) => Err(StorageProblem::Ambiguous),
            (None, _) => Err(StorageProblem::NotFound),
        }
    }

    /// Saves a set-up, with `now` (RFC 3339, UTC) as its time. After an error the earlier file is as it was, and so
    /// is `setup`. A damaged file in its place is kept beside it under the end `.damaged`; one that a newer version
    /// wrote is left alone, with an error.
    pub fn save(&self, setup: &mut Setup, now: &str) -> Result<(), StorageProblem> {
        let path = self.path(&setup.id)?;
        let saved = Setup { version: SETUP_VERSION, saved_at: now.to_owned(), ..setup.clone() };
        let text = written(&saved)?;
        match self.load(&setup.id) {
            Ok(_) | Err(StorageProblem::NotFound) => {}
            Err(StorageProblem::Damaged { .. }) => files::set_aside(&path)?,
            Err(problem) => return Err(problem),
        }
        files::make_folder(&self.folder)?;
        files::replace(&path, |file| std::io::Write::write_all(file, text.as_bytes()))?;
        *setup = saved;
        Ok(())
    }

    /// Removes a set-up. Its secrets are not here.
    pub fn remove(&self, id: &str) -> Result<(), StorageProblem> {
        let path = self.path(id)?;
        std::fs::remove_file(&path)?;
        files::flush_folder(&self.folder);
        Ok(())
    }

    /// Removes a set-up with everything that was set aside of it. What is gone already is no error.
    pub fn erase(&self, id: &str) -> Result<(), StorageProblem> {
        let path = self.path(id)?;
        match self.remove(id) {
            Ok(()) | Err(StorageProblem::NotFound) => {}
            Err(problem) => return Err(problem),
        }
        match files::remove_set_aside(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => {
                files::flush_folder(&self.folder);
                Ok(())
            }
        }
    }

    /// The names of the files that are there of a set-up, those set aside too.
    pub fn files_of(&self, id: &str) -> Result<Vec<String>, StorageProblem> {
        let path = self.path(id)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut found = Vec::new();
        for entry in entries {
            let file = entry?.file_name().to_string_lossy().into_owned();
            if file == name || files::is_set_aside(&file, &name) {
                found.push(file);
            }
        }
        found.sort();
        Ok(found)
    }

    /// Puts a removed set-up back as it was, under another identifier where its own is taken meanwhile.
    pub fn put_back(&self, setup: &Setup) -> Result<Setup, StorageProblem> {
        self.create(setup.clone(), &setup.saved_at)
    }

    /// A copy of a set-up under an identifier of its own: the answers, not what was seen or sent.
    pub fn copy(&self, id: &str, now: &str) -> Result<Setup, StorageProblem> {
        let original = self.load(id)?;
        let copy = Setup {
            addresses_seen: Vec::new(),
            last_check: None,
            last_message: None,
            arrived: None,
            device_sent: None,
            retired_at: None,
            rejected_sign_ins: 0,
            ..original
        };
        self.create(copy, now)
    }

    /// Set-ups as text for another computer: JSON, without secrets, since none is in a set-up. One set-up stands
    /// alone, several in a list.
    pub fn export(&self, ids: &[String]) -> Result<String, StorageProblem> {
        let setups = ids.iter().map(|id| self.load(id)).collect::<Result<Vec<_>, _>>()?;
        match setups.as_slice() {
            [one] => written(one),
            several => {
                let mut text =
                    serde_json::to_string_pretty(several).map_err(|_| StorageProblem::NotASetup)?;
                text.push('\n');
                Ok(text)
            }
        }
    }

    /// Takes exported set-ups in and saves each, under another identifier where its own is taken or not usable.
    /// All are read before the first is saved.
    pub fn import(&self, text: &str, now: &str) -> Result<Vec<Setup>, StorageProblem> {
        if text.len() as u64 > LARGEST_IMPORT {
            return Err(StorageProblem::NotASetup);
        }
        let foreign = |problem| match problem {
            Unreadable::Damaged => StorageProblem::NotASetup,
            Unreadable::Newer => StorageProblem::Newer { file: String::new() },
        };
        let value: serde_json::Value = serde_json::from_str(text).map_err(|_| StorageProblem::NotASetup)?;
        let values = match value {
            serde_json::Value::Array(values) if !values.is_empty() => values,
            one => vec![one],
        };
        let setups = values
            .into_iter()
            .map(|value| of_value(value).map_err(foreign))
            .collect::<Result<Vec<_>, _>>()?;
        setups.into_iter().map(|setup| self.create(setup, now)).collect()
    }

    /// Saves a set-up that is new here, under another identifier where its own is taken or not usable.
    fn create(&self, mut setup: Setup, now: &str) -> Result<Setup, StorageProblem> {
        now.clone_into(&mut setup.saved_at);
        let wanted = if is_id(&setup.id) { setup.id.clone() } else { slug(&setup.name) };
        files::make_folder(&self.folder)?;
        for number in 1_u32.. {
            setup.id = if number == 1 { wanted.clone() } else { numbered(&wanted, number) };
            let text = written(&setup)?;
            if files::create(&self.path(&setup.id)?, text.as_bytes())? {
                return Ok(setup);
            }
        }
        Err(StorageProblem::BadId)
    }

    fn path(&self, id: &str) -> Result<PathBuf, StorageProblem> {
        if is_id(id) { Ok(self.folder.join(format!("{id}.json"))) } else { Err(StorageProblem::BadId) }
    }
}

/// `[a-z0-9-]{1,64}`, and no name that Windows keeps for a device of its own.
fn is_id(text: &str) -> bool {
    let digit = |prefix| text.strip_prefix(prefix).is_some_and(|rest: &str| rest.len() == 1 && rest != "0");
    (1..=LONGEST_ID).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !(matches!(text, "con" | "prn" | "aux" | "nul") || digit("com") || digit("lpt"))
}

/// An identifier from a name.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars() {
        match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() => id.push(c),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
        if id.len() == 40 {
            break;
        }
    }
    let id = id.trim_end_matches('-');
    if is_id(id) { id.to_owned() } else { "setup".to_owned() }
}

fn numbered(id: &str, number: u32) -> String {
    let end = format!("-{number}");
    // An identifier is ASCII, so any cut is between characters.
    format!("{}{end}", &id[..id.len().min(LONGEST_ID - end.len())])
}

fn written(setup: &Setup) -> Result<String, StorageProblem> {
    let mut text = serde_json::to_string_pretty(setup).map_err(|_| StorageProblem::NotASetup)?;
    text.push('\n');
    if text.len() as u64 > LARGEST_FILE { Err(StorageProblem::NotASetup) } else { Ok(text) }
}

/// Why a file's content is no set-up.
enum Unreadable {
    Damaged,
    Newer,
}

impl Unreadable {
    fn of(self, path: &Path) -> StorageProblem {
        match self {
            Self::Damaged => StorageProblem::damaged(path),
            Self::Newer => StorageProblem::newer(path),
        }
    }
}

/// The version is looked at before the rest: what a newer version means is not ours to guess.
fn understood(octets: &[u8]) -> Result<Setup, Unreadable> {
    of_value(serde_json::from_slice(octets).map_err(|_| Unreadable::Damaged)?)
}

fn of_value(value: serde_json::Value) -> Result<Setup, Unreadable> {
    match value.get("version").and_then(serde_json::Value::as_u64) {
        Some(version) if version > u64::from(SETUP_VERSION) => Err(Unreadable::Newer),
        Some(1..) => serde_json::from_value(value).map_err(|_| Unreadable::Damaged),
        _ => Err(Unreadable::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_short_plain_and_no_path() {
        for id in ["a", "copier-2", "0", "com", "com0", "console", &"a".repeat(64)] {
            assert!(is_id(id), "{id}");
        }
        for id in [
            "",
            "..",
            "a/b",
            "a\\b",
            "A",
            "ä",
            "a.b",
            "a b",
            "con",
            "nul",
            "com1",
            "lpt9",
            "a\0",
            &"a".repeat(65),
        ] {
            assert!(!is_id(id), "{id}");
        }
    }

    #[test]
    fn a_name_becomes_an_identifier() {
        assert_eq!(slug("Copier, 2nd floor!"), "copier-2nd-floor");
        assert_eq!(slug("复印机"), "setup");
        assert_eq!(slug("CON"), "setup");
        assert!(is_id(&slug(&"word ".repeat(50))));
        assert_eq!(numbered(&"a".repeat(64), 12), format!("{}-12", "a".repeat(61)));
    }
}
