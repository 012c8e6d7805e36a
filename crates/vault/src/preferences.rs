//! What the person prefers: `<data dir>/preferences.json`.

use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{StorageProblem, files};

/// More than this is no file of ours.
const LARGEST: u64 = 64_000;

/// The file of preferences in one data folder. What is in it is the caller's.
#[derive(Clone, Debug)]
pub struct PreferencesFile {
    path: PathBuf,
}

impl PreferencesFile {
    /// The file in this data folder, which is made on the first save.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self { path: data_dir.into().join("preferences.json") }
    }

    /// What is kept; the defaults where nothing is, or where the file is damaged. It is left as it is.
    pub fn load<T: DeserializeOwned + Default>(&self) -> Result<T, StorageProblem> {
        match files::read(&self.path, LARGEST) {
            Ok(octets) => Ok(serde_json::from_slice(&octets).unwrap_or_default()),
            Err(StorageProblem::NotFound | StorageProblem::Damaged { .. }) => Ok(T::default()),
            Err(problem) => Err(problem),
        }
    }

    /// Keeps the preferences. A damaged file in their place is kept beside them under the end `.damaged`.
    pub fn save<T: Serialize + DeserializeOwned>(&self, preferences: &T) -> Result<(), StorageProblem> {
        let mut text = serde_json::to_string_pretty(preferences).map_err(|_| StorageProblem::NotASetup)?;
        text.push('\n');
        let is_whole = match files::read(&self.path, LARGEST) {
            Ok(octets) => serde_json::from_slice::<T>(&octets).is_ok(),
            Err(StorageProblem::NotFound) => true,
            Err(StorageProblem::Damaged { .. }) => false,
            Err(problem) => return Err(problem),
        };
        if !is_whole {
            files::set_aside(&self.path)?;
        }
        if let Some(folder) = self.path.parent() {
            files::make_folder(folder)?;
        }
        files::replace(&self.path, |file| std::io::Write::write_all(file, text.as_bytes()))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Kept = std::collections::BTreeMap<String, bool>;

    fn kept(value: bool) -> Kept {
        Kept::from([("welcomed".to_owned(), value)])
    }

    #[test]
    fn preferences_come_back_and_there_are_defaults_before_the_first_save() {
        let folder = tempfile::tempdir().unwrap();
        let file = PreferencesFile::new(folder.path().join("not there yet"));
        assert_eq!(file.load::<Kept>().unwrap(), Kept::new());
        file.save(&kept(true)).unwrap();
        assert_eq!(file.load::<Kept>().unwrap(), kept(true));
    }

    #[test]
    fn a_damaged_file_gives_the_defaults_and_is_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        let file = PreferencesFile::new(folder.path());
        std::fs::write(folder.path().join("preferences.json"), "{torn").unwrap();
        assert_eq!(file.load::<Kept>().unwrap(), Kept::new());
        assert_eq!(std::fs::read_to_string(folder.path().join("preferences.json")).unwrap(), "{torn");
        file.save(&kept(true)).unwrap();
        assert_eq!(std::fs::read_to_string(folder.path().join("preferences.json.damaged")).unwrap(), "{torn");
        assert_eq!(file.load::<Kept>().unwrap(), kept(true));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_told() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), "").unwrap();
        let file = PreferencesFile::new(folder.path().join("file"));
        assert!(file.save(&kept(true)).is_err());
    }
}
