//! The operating system's keychain: Secret Service, Credential Manager, Keychain.

use std::sync::Arc;

use keyring_core::{CredentialStore, Entry, Error};
use smtp::Secret;
use zeroize::{Zeroize as _, Zeroizing};

use super::{SecretKind, platform};

/// The name under which the keychain shows our entries.
const SERVICE: &str = "app.mailfitter";

/// Opens the keychain.
pub type Opener = Box<dyn Fn() -> keyring_core::Result<Arc<CredentialStore>> + Send + Sync>;

/// The keychain. It is opened for every call, so that one that was not there a moment ago (no session bus, not
/// unlocked) is found once it is.
pub struct Keychain {
    open: Opener,
}

/// Why a secret could not be kept in, or read from, the keychain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum KeychainProblem {
    /// There is none, or it cannot be reached.
    #[error("no keychain can be reached")]
    Unavailable,
    /// It is locked and was not unlocked.
    #[error("the keychain is locked")]
    Locked,
    /// It refuses: no right to the entry, or the secret does not fit.
    #[error("the keychain refuses")]
    Denied,
}

impl KeychainProblem {
    /// The code that says the same.
    pub const fn code(self) -> engine::Code {
        match self {
            Self::Unavailable => engine::Code::KeychainUnavailable,
            Self::Locked => engine::Code::KeychainLocked,
            Self::Denied => engine::Code::KeychainDenied,
        }
    }
}

impl Keychain {
    /// The keychain of this computer.
    pub fn of_the_system() -> Self {
        Self::opened_by(Box::new(platform::open))
    }

    /// A keychain that is opened in this way.
    pub fn opened_by(open: Opener) -> Self {
        Self { open }
    }

    /// Keeps a secret in place of an earlier one.
    pub fn store(&self, setup: &str, kind: SecretKind, secret: &Secret) -> Result<(), KeychainProblem> {
        self.entry(setup, kind)?.set_secret(secret.expose().as_bytes()).map_err(problem)
    }

    /// The secret, or `None` where there is none.
    pub fn load(&self, setup: &str, kind: SecretKind) -> Result<Option<Secret>, KeychainProblem> {
        match self.entry(setup, kind)?.get_secret() {
            Ok(octets) => text(octets).map(Some),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(problem(error)),
        }
    }

    /// Whether there is a secret. Not every keychain can tell without reading it.
    pub fn has(&self, setup: &str, kind: SecretKind) -> Result<bool, KeychainProblem> {
        match self.entry(setup, kind)?.get_credential() {
            // The same name twice is still a secret that is there.
            Ok(_) | Err(Error::Ambiguous(_)) => Ok(true),
            Err(Error::NoEntry) => Ok(false),
            Err(error) => Err(problem(error)),
        }
    }

    /// Forgets a secret; one that is not there is forgotten already.
    pub fn remove(&self, setup: &str, kind: SecretKind) -> Result<(), KeychainProblem> {
        match self.entry(setup, kind)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(Error::Ambiguous(entries)) => {
                entries.iter().try_for_each(Entry::delete_credential).map_err(problem)
            }
            Err(error) => Err(problem(error)),
        }
    }

    fn entry(&self, setup: &str, kind: SecretKind) -> Result<Entry, KeychainProblem> {
        let store = (self.open)().map_err(|_| KeychainProblem::Unavailable)?;
        store.build(SERVICE, &format!("{setup}/{}", kind.as_str()), None).map_err(problem)
    }
}

/// The octets' own buffer becomes the secret's.
fn text(octets: Vec<u8>) -> Result<Secret, KeychainProblem> {
    match String::from_utf8(octets) {
        Ok(text) => Ok(Secret::from(Zeroizing::new(text))),
        Err(error) => {
            error.into_bytes().zeroize();
            Err(KeychainProblem::Denied)
        }
    }
}

/// Told by the error's kind and the platform's number, never by its text.
fn problem(error: Error) -> KeychainProblem {
    match error {
        Error::NoDefaultStore => KeychainProblem::Unavailable,
        Error::NoStorageAccess(platform) => {
            platform::problem(platform.as_ref()).unwrap_or(platform::NO_ACCESS)
        }
        Error::PlatformFailure(platform) => {
            platform::problem(platform.as_ref()).unwrap_or(KeychainProblem::Denied)
        }
        // These two carry what was read.
        Error::BadEncoding(mut octets) | Error::BadDataFormat(mut octets, _) => {
            octets.zeroize();
            KeychainProblem::Denied
        }
        _ => KeychainProblem::Denied,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_has_its_code() {
        let codes = [KeychainProblem::Unavailable, KeychainProblem::Locked, KeychainProblem::Denied]
            .map(|problem| problem.code().as_str());
        assert_eq!(codes, ["KEYCHAIN_UNAVAILABLE", "KEYCHAIN_LOCKED", "KEYCHAIN_DENIED"]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(text(vec![0xff, 0xfe]).err(), Some(KeychainProblem::Denied));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_secret_services_errors_are_told_apart_by_kind() {
        let no_access = |error| problem(Error::NoStorageAccess(Box::new(error)));
        let failure = |error| problem(Error::PlatformFailure(Box::new(error)));
        assert_eq!(no_access(secret_service::Error::Locked), KeychainProblem::Locked);
        assert_eq!(no_access(secret_service::Error::Prompt), KeychainProblem::Locked);
        assert_eq!(failure(secret_service::Error::Locked), KeychainProblem::Locked);
        assert_eq!(no_access(secret_service::Error::NoResult), KeychainProblem::Unavailable);
        assert_eq!(failure(secret_service::Error::Unavailable), KeychainProblem::Unavailable);
        let denied = zbus::fdo::Error::AccessDenied(String::new());
        assert_eq!(failure(secret_service::Error::ZbusFdo(denied.clone())), KeychainProblem::Denied);
        assert_eq!(
            failure(secret_service::Error::Zbus(zbus::Error::FDO(Box::new(denied)))),
            KeychainProblem::Denied
        );
        let gone = zbus::fdo::Error::ServiceUnknown(String::new());
        assert_eq!(failure(secret_service::Error::ZbusFdo(gone)), KeychainProblem::Unavailable);
    }
}
