//! Why something could not be kept.

use std::io::{Error, ErrorKind};
use std::path::Path;

/// Why a set-up could not be read or saved.
#[derive(Debug, thiserror::Error)]
pub enum StorageProblem {
    /// There is no such set-up.
    #[error("no such set-up")]
    NotFound,
    /// Several set-ups have this name.
    #[error("several set-ups have this name")]
    Ambiguous,
    /// Not an identifier: lower-case letters, digits and dashes, at most 64.
    #[error("not an identifier of a set-up")]
    BadId,
    /// What was to be imported or saved is no set-up, or is too large for one.
    #[error("not a set-up")]
    NotASetup,
    /// The file cannot be understood. It is left as it is.
    #[error("the file is damaged: {file}")]
    Damaged {
        /// The file's name.
        file: String,
    },
    /// A newer version of the program wrote the file. It is left as it is.
    #[error("a newer version of the program wrote it: {file}")]
    Newer {
        /// The file's name; empty for an import.
        file: String,
    },
    /// The disk is full, or the quota used up.
    #[error("no space left: {0}")]
    NoSpace(#[source] Error),
    /// The disk can only be read.
    #[error("the disk is read-only: {0}")]
    ReadOnly(#[source] Error),
    /// No right to the file or folder.
    #[error("no permission: {0}")]
    Denied(#[source] Error),
    /// Something else went wrong with the disk.
    #[error("could not read or write: {0}")]
    Other(#[source] Error),
}

impl StorageProblem {
    /// This file cannot be understood.
    pub(crate) fn damaged(path: &Path) -> Self {
        Self::Damaged { file: file_name(path) }
    }

    /// A newer version wrote this file.
    pub(crate) fn newer(path: &Path) -> Self {
        Self::Newer { file: file_name(path) }
    }

    /// A stable word for the kind.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Ambiguous => "ambiguous",
            Self::BadId => "bad-id",
            Self::NotASetup => "not-a-setup",
            Self::Damaged { .. } => "damaged",
            Self::Newer { .. } => "newer",
            Self::NoSpace(_) => "no-space",
            Self::ReadOnly(_) => "read-only",
            Self::Denied(_) => "denied",
            Self::Other(_) => "other",
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

impl From<Error> for StorageProblem {
    fn from(error: Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::NoSpace(error)
            }
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(error),
            ErrorKind::PermissionDenied => Self::Denied(error),
            _ => Self::Other(error),
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_told_by_its_number() {
        let words = [28, 122, 30, 13, 1, 2, 5]
            .map(|number| StorageProblem::from(Error::from_raw_os_error(number)).word());
        let expected = ["no-space", "no-space", "read-only", "denied", "denied", "not-found", "other"];
        if cfg!(target_os = "linux") {
            assert_eq!(words, expected);
        }
    }
}
