//! Secrets that end with the program.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use smtp::Secret;

use super::{KeychainProblem, SecretKind};

/// Secrets in memory, for this session only. Each is zeroed when it is replaced, removed, or the session ends.
#[derive(Default)]
pub struct SessionSecrets {
    kept: Mutex<BTreeMap<(String, SecretKind), Entry>>,
}

struct Entry {
    secret: Secret,
    problem: Option<KeychainProblem>,
}

impl SessionSecrets {
    /// Keeps a secret in place of an earlier one, with the reason why it is not in the keychain.
    pub fn store(&self, setup: &str, kind: SecretKind, secret: Secret, problem: Option<KeychainProblem>) {
        self.lock().insert((setup.to_owned(), kind), Entry { secret, problem });
    }

    /// A copy of the secret.
    pub fn load(&self, setup: &str, kind: SecretKind) -> Option<Secret> {
        let kept = self.lock();
        kept.get(&(setup.to_owned(), kind)).map(|entry| Secret::new(entry.secret.expose().to_owned()))
    }

    /// Why the secret is not in the keychain; the outer `None` where none is kept here.
    pub fn problem(&self, setup: &str, kind: SecretKind) -> Option<Option<KeychainProblem>> {
        self.lock().get(&(setup.to_owned(), kind)).map(|entry| entry.problem)
    }

    /// Forgets a secret.
    pub fn remove(&self, setup: &str, kind: SecretKind) {
        self.lock().remove(&(setup.to_owned(), kind));
    }

    /// A thread that panicked cannot leave the map half changed.
    fn lock(&self) -> MutexGuard<'_, BTreeMap<(String, SecretKind), Entry>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
