//! Where a password or a token is kept, and what is told about it.

mod keychain;
mod platform;
mod session;

pub use keychain::{Keychain, KeychainProblem, Opener};
pub use session::SessionSecrets;

use smtp::Secret;

/// What kind of secret is kept for a set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecretKind {
    /// A password.
    Password,
    /// A token of the Microsoft sign-in.
    Token,
}

impl SecretKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Password, Self::Token];

    /// The text form, which is part of the entry's name in the keychain.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Token => "token",
        }
    }
}

/// Where a secret is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In the operating system's keychain.
    Keychain,
    /// In memory, until the program ends; with what is wrong with the keychain. `None` where none is used.
    SessionOnly(Option<KeychainProblem>),
}

/// The secrets of all set-ups: in the keychain where it is there, else in memory for this session.
///
/// What is in memory is newer than what the keychain may still hold, and goes before it.
pub struct Secrets {
    keychain: Option<Keychain>,
    session: SessionSecrets,
}

impl Secrets {
    /// In the keychain of this computer, with memory behind it.
    pub fn of_the_system() -> Self {
        Self::with_keychain(Keychain::of_the_system())
    }

    /// In memory alone: the operating system's keychain is never touched. For practice.
    pub fn in_memory() -> Self {
        Self { keychain: None, session: SessionSecrets::default() }
    }

    /// In this keychain, with memory behind it.
    pub fn with_keychain(keychain: Keychain) -> Self {
        Self { keychain: Some(keychain), session: SessionSecrets::default() }
    }

    /// Keeps a secret in place of an earlier one, and says where. May wait for the person to unlock the keychain.
    pub fn store(&self, setup: &str, kind: SecretKind, secret: Secret) -> Kept {
        let problem = match &self.keychain {
            None => None,
            Some(keychain) => match keychain.store(setup, kind, &secret) {
                Ok(()) => {
                    self.session.remove(setup, kind);
                    return Kept::Keychain;
                }
                Err(problem) => Some(problem),
            },
        };
        self.session.store(setup, kind, secret, problem);
        Kept::SessionOnly(problem)
    }

    /// The secret, or `None` where none is kept. May wait for the person to unlock the keychain.
    pub fn load(&self, setup: &str, kind: SecretKind) -> Result<Option<Secret>, KeychainProblem> {
        if let Some(secret) = self.session.load(setup, kind) {
            return Ok(Some(secret));
        }
        self.keychain.as_ref().map_or(Ok(None), |keychain| keychain.load(setup, kind))
    }

    /// Where the secret is kept, or `None` where none is. The secret itself is not read where the keychain can do
    /// without.
    pub fn state(&self, setup: &str, kind: SecretKind) -> Result<Option<Kept>, KeychainProblem> {
        if let Some(problem) = self.session.problem(setup, kind) {
            return Ok(Some(Kept::SessionOnly(problem)));
        }
        let Some(keychain) = &self.keychain else { return Ok(None) };
        Ok(keychain.has(setup, kind)?.then_some(Kept::Keychain))
    }

    /// Whether a secret is kept.
    pub fn has(&self, setup: &str, kind: SecretKind) -> Result<bool, KeychainProblem> {
        Ok(self.state(setup, kind)?.is_some())
    }

    /// Forgets every secret of a set-up. An error means that the keychain may still hold one; those in memory are
    /// gone in any case.
    pub fn remove(&self, setup: &str) -> Result<(), KeychainProblem> {
        for kind in SecretKind::ALL {
            self.session.remove(setup, kind);
        }
        let Some(keychain) = &self.keychain else { return Ok(()) };
        // Each is tried, even after one has failed.
        let outcomes = SecretKind::ALL.map(|kind| keychain.remove(setup, kind));
        outcomes.into_iter().collect()
    }

    /// Forgets one secret of a set-up, for a sign-out. See [`Self::remove`].
    pub fn remove_one(&self, setup: &str, kind: SecretKind) -> Result<(), KeychainProblem> {
        self.session.remove(setup, kind);
        self.keychain.as_ref().map_or(Ok(()), |keychain| keychain.remove(setup, kind))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    use keyring_core::{CredentialStore, mock};

    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned())
    }

    fn shown(secret: Option<Secret>) -> Option<String> {
        secret.map(|secret| secret.expose().to_owned())
    }

    /// A keychain that cannot be opened for the first `times`.
    fn opening_after(times: usize) -> (Secrets, Arc<CredentialStore>) {
        let store: Arc<CredentialStore> = mock::Store::new().unwrap();
        let (inner, tries) = (Arc::clone(&store), AtomicUsize::new(0));
        let open = move || {
            if tries.fetch_add(1, Relaxed) < times {
                return Err(keyring_core::Error::PlatformFailure("no bus".into()));
            }
            Ok(Arc::clone(&inner))
        };
        (Secrets::with_keychain(Keychain::opened_by(Box::new(open))), store)
    }

    fn fail_next(store: &Arc<CredentialStore>, user: &str, error: keyring_core::Error) {
        let entry = store.build("app.mailfitter", user, None).unwrap();
        entry.as_any().downcast_ref::<mock::Cred>().unwrap().set_error(error);
    }

    #[test]
    fn a_secret_is_kept_in_the_keychain_and_comes_back() {
        let (secrets, store) = opening_after(0);
        assert_eq!(secrets.state("a", SecretKind::Password), Ok(None));
        assert_eq!(secrets.store("a", SecretKind::Password, secret("geheim ä")), Kept::Keychain);
        assert_eq!(secrets.state("a", SecretKind::Password), Ok(Some(Kept::Keychain)));
        assert_eq!(shown(secrets.load("a", SecretKind::Password).unwrap()).as_deref(), Some("geheim ä"));
        assert_eq!(shown(secrets.load("a", SecretKind::Token).unwrap()), None);
        assert_eq!(shown(secrets.load("b", SecretKind::Password).unwrap()), None);
        let entry = store.build("app.mailfitter", "a/password", None).unwrap();
        assert_eq!(entry.get_password().unwrap(), "geheim ä");
    }

    #[test]
    fn a_keychain_that_could_not_be_opened_is_asked_again() {
        let (secrets, _) = opening_after(1);
        let unavailable = KeychainProblem::Unavailable;
        assert_eq!(
            secrets.store("a", SecretKind::Password, secret("1")),
            Kept::SessionOnly(Some(unavailable))
        );
        assert_eq!(secrets.state("a", SecretKind::Password), Ok(Some(Kept::SessionOnly(Some(unavailable)))));
        assert_eq!(secrets.store("a", SecretKind::Password, secret("2")), Kept::Keychain);
        assert_eq!(secrets.state("a", SecretKind::Password), Ok(Some(Kept::Keychain)));
        assert_eq!(shown(secrets.load("a", SecretKind::Password).unwrap()).as_deref(), Some("2"));
    }

    #[test]
    fn a_secret_in_memory_goes_before_the_older_one_in_the_keychain() {
        let (secrets, store) = opening_after(0);
        secrets.store("a", SecretKind::Password, secret("old"));
        fail_next(&store, "a/password", keyring_core::Error::PlatformFailure("refused".into()));
        assert!(matches!(
            secrets.store("a", SecretKind::Password, secret("new")),
            Kept::SessionOnly(Some(_))
        ));
        assert_eq!(shown(secrets.load("a", SecretKind::Password).unwrap()).as_deref(), Some("new"));
    }

    #[test]
    fn removing_takes_every_secret_of_the_set_up_and_no_other() {
        let (secrets, _) = opening_after(0);
        for (setup, kind) in
            [("a", SecretKind::Password), ("a", SecretKind::Token), ("b", SecretKind::Password)]
        {
            secrets.store(setup, kind, secret("x"));
        }
        assert_eq!(secrets.remove("a"), Ok(()));
        assert_eq!(secrets.remove("a"), Ok(()));
        assert_eq!(secrets.has("a", SecretKind::Password), Ok(false));
        assert_eq!(secrets.has("a", SecretKind::Token), Ok(false));
        assert_eq!(secrets.has("b", SecretKind::Password), Ok(true));
    }

    #[test]
    fn removing_says_when_the_keychain_may_still_hold_something_and_tries_the_rest() {
        let (secrets, store) = opening_after(0);
        secrets.store("a", SecretKind::Password, secret("x"));
        secrets.store("a", SecretKind::Token, secret("y"));
        fail_next(&store, "a/password", keyring_core::Error::PlatformFailure("refused".into()));
        assert_eq!(secrets.remove("a"), Err(KeychainProblem::Denied));
        assert_eq!(secrets.has("a", SecretKind::Password), Ok(true));
        assert_eq!(secrets.has("a", SecretKind::Token), Ok(false));
    }

    #[test]
    fn in_memory_no_keychain_is_asked_for_anything() {
        let secrets = Secrets::in_memory();
        assert!(secrets.keychain.is_none());
        assert_eq!(secrets.store("a", SecretKind::Password, secret("x")), Kept::SessionOnly(None));
        assert_eq!(secrets.state("a", SecretKind::Password), Ok(Some(Kept::SessionOnly(None))));
        assert_eq!(shown(secrets.load("a", SecretKind::Password).unwrap()).as_deref(), Some("x"));
        assert_eq!(secrets.remove_one("a", SecretKind::Password), Ok(()));
        assert_eq!(secrets.has("a", SecretKind::Password), Ok(false));
    }

    #[test]
    fn a_locked_keychain_is_told_when_asked_for_a_secret() {
        let (secrets, store) = opening_after(0);
        fail_next(&store, "a/password", keyring_core::Error::NoStorageAccess("locked".into()));
        assert!(secrets.load("a", SecretKind::Password).is_err());
        assert_eq!(shown(secrets.load("a", SecretKind::Password).unwrap()), None);
    }
}
