//! Whole files or none.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::StorageProblem;

const UNFINISHED: (&str, &str) = (".writing-", ".tmp");
/// An unfinished file that is younger may still be being written by another program.
const OLD: Duration = Duration::from_secs(600);

/// Whether the name is that of a write that has not ended.
pub(crate) fn is_unfinished(name: &str) -> bool {
    name.starts_with(UNFINISHED.0) && name.ends_with(UNFINISHED.1)
}

/// Removes what is left of a write that was cut off. It does no harm where that fails.
pub(crate) fn sweep(path: &Path) {
    let changed = std::fs::symlink_metadata(path).and_then(|about| about.modified());
    if changed.is_ok_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > OLD)) {
        let _ = std::fs::remove_file(path);
    }
}

/// Makes the folder, for this user alone.
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A file's content; one that is larger than `limit` or no plain file is damaged.
pub(crate) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, StorageProblem> {
    // Opening a pipe would wait for somebody to write into it.
    if !std::fs::metadata(path)?.is_file() {
        return Err(StorageProblem::damaged(path));
    }
    let mut octets = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut octets)?;
    if octets.len() as u64 > limit { Err(StorageProblem::damaged(path)) } else { Ok(octets) }
}

/// Puts a new file in the place of the old one, when `write` has succeeded and the content is on the disk.
pub(crate) fn replace(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let folder = folder_of(path)?;
    let unfinished = unfinished(folder, write)?;
    unfinished.persist(path).map_err(|error| error.error)?;
    flush_folder(folder);
    Ok(())
}

/// Makes a new file; `false` where there is one already.
pub(crate) fn create(path: &Path, octets: &[u8]) -> io::Result<bool> {
    let folder = folder_of(path)?;
    let unfinished = unfinished(folder, |file| file.write_all(octets))?;
    match unfinished.persist_noclobber(path) {
        Ok(_) => {}
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(error.error),
    }
    flush_folder(folder);
    Ok(true)
}

/// Gives a file that cannot be understood another name, so that nothing is lost.
pub(crate) fn set_aside(path: &Path) -> io::Result<()> {
    for number in 1_u32.. {
        let mut name = path.as_os_str().to_owned();
        name.push(if number == 1 { ".damaged".to_owned() } else { format!("-{number}.damaged") });
        if std::fs::symlink_metadata(&name).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
            return std::fs::rename(path, name);
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Removes what [`set_aside`] made of a file.
pub(crate) fn remove_set_aside(path: &Path) -> io::Result<()> {
    let folder = folder_of(path)?;
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return Ok(()) };
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let other = entry.file_name().to_string_lossy().into_owned();
        if is_set_aside(&other, name) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Whether the first name is one that [`set_aside`] gives to a file of the second.
pub(crate) fn is_set_aside(name: &str, original: &str) -> bool {
    let middle = name.strip_prefix(original).and_then(|rest| rest.strip_suffix(".damaged"));
    middle.is_some_and(|middle| middle.is_empty() || middle.starts_with('-'))
}

/// Makes a rename last through a power cut, where the platform has a way to ask for that.
pub(crate) fn flush_folder(folder: &Path) {
    // The rename has happened; a file system that cannot flush a folder does not undo it.
    #[cfg(unix)]
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}

/// A file beside the final one, complete and on the disk; it is removed again when anything fails.
fn unfinished(
    folder: &Path,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix(UNFINISHED.0).suffix(UNFINISHED.1).tempfile_in(folder)?;
    write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn folder_of(path: &Path) -> io::Result<&Path> {
    path.parent().ok_or_else(|| ErrorKind::InvalidInput.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_that_fails_half_way_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        replace(&path, |file| file.write_all(b"old")).unwrap();
        let full = replace(&path, |file| {
            file.write_all(b"ne")?;
            Err(ErrorKind::StorageFull.into())
        });
        assert_eq!(StorageProblem::from(full.unwrap_err()).word(), "no-space");
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_there_is_not_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        assert!(create(&path, b"first").unwrap());
        assert!(!create(&path, b"second").unwrap());
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
    }

    #[test]
    fn an_old_unfinished_file_is_swept_away_and_a_young_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".writing-x.tmp");
        let file = File::create(&path).unwrap();
        sweep(&path);
        assert!(path.exists());
        file.set_modified(SystemTime::now() - OLD - Duration::from_secs(60)).unwrap();
        sweep(&path);
        assert!(!path.exists());
    }
}
