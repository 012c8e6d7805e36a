//! Undo for removed set-ups: in memory, for this session only.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use engine::Setup;
use smtp::Secret;

use crate::{KeychainProblem, SecretKind, Secrets, Setups, StorageProblem};

/// How many removals can be taken back; with the next one the oldest is forgotten.
pub const MOST_REMOVALS: usize = 20;

/// Set-ups that were removed in this session, with their secrets. Nothing of it outlives the program, and each
/// secret is zeroed once it is put back or forgotten.
#[derive(Default)]
pub struct Removals {
    removed: Mutex<VecDeque<Removal>>,
}

struct Removal {
    setup: Setup,
    secrets: Vec<(SecretKind, Secret)>,
}

/// Why a set-up was not removed. It is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RemovalProblem {
    /// Its file could not be read or removed.
    #[error(transparent)]
    Storage(#[from] StorageProblem),
    /// The keychain did not give its secret up.
    #[error(transparent)]
    Keychain(#[from] KeychainProblem),
}

impl Removals {
    /// Removes a set-up and its secrets, and remembers both.
    pub fn remove(&self, id: &str, setups: &Setups, secrets: &Secrets) -> Result<(), RemovalProblem> {
        let removal = Removal { setup: setups.load(id)?, secrets: secrets_of(id, secrets)? };
        let removed = match secrets.remove(id) {
            // Without a keychain there is nothing in it to forget.
            Ok(()) | Err(KeychainProblem::Unavailable) => setups.remove(id).map_err(RemovalProblem::from),
            Err(problem) => Err(problem.into()),
        };
        if let Err(problem) = removed {
            keep(id, removal.secrets, secrets);
            return Err(problem);
        }
        let mut removed = self.lock();
        removed.push_back(removal);
        if removed.len() > MOST_REMOVALS {
            removed.pop_front();
        }
        Ok(())
    }

    /// Puts the set-up that was last removed under this identifier back, with its secrets; under another identifier
    /// where its own is taken. After an error it can be tried again.
    pub fn restore(&self, id: &str, setups: &Setups, secrets: &Secrets) -> Result<Setup, StorageProblem> {
        let Some(removal) = self.take(id) else { return Err(StorageProblem::NotFound) };
        match setups.put_back(&removal.setup) {
            Ok(setup) => {
                keep(&setup.id, removal.secrets, secrets);
                Ok(setup)
            }
            Err(problem) => {
                self.lock().push_back(removal);
                Err(problem)
            }
        }
    }

    /// Forgets what can be put back of a customer's; gives how many secrets were among it. As with
    /// [`crate::forget_customer`] an empty name is nobody's.
    pub fn forget_customer(&self, customer: &str) -> u32 {
        let customer = customer.trim();
        let mut secrets = 0;
        self.lock().retain(|removal| {
            let stays = customer.is_empty() || removal.setup.customer.trim() != customer;
            if !stays {
                secrets += removal.secrets.len();
            }
            stays
        });
        u32::try_from(secrets).unwrap_or(u32::MAX)
    }

    fn take(&self, id: &str) -> Option<Removal> {
        let mut removed = self.lock();
        let last = removed.iter().rposition(|removal| removal.setup.id == id)?;
        removed.remove(last)
    }

    /// A thread that panicked cannot leave the list half changed.
    fn lock(&self) -> MutexGuard<'_, VecDeque<Removal>> {
        self.removed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every secret of a set-up. Without a keychain there are only those in memory.
fn secrets_of(id: &str, secrets: &Secrets) -> Result<Vec<(SecretKind, Secret)>, KeychainProblem> {
    let mut found = Vec::new();
    for kind in SecretKind::ALL {
        match secrets.load(id, kind) {
            Ok(secret) => found.extend(secret.map(|secret| (kind, secret))),
            Err(KeychainProblem::Unavailable) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(found)
}

/// In the keychain where it is there, else in memory: [`Secrets::store`] always keeps.
fn keep(id: &str, kept: Vec<(SecretKind, Secret)>, secrets: &Secrets) {
    for (kind, secret) in kept {
        let _ = secrets.store(id, kind, secret);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use keyring_core::{CredentialStore, mock};
    use tempfile::TempDir;

    use super::*;
    use crate::{Kept, Keychain};

    const NOW: &str = "2026-11-24T09:00:00Z";

    struct Place {
        _folder: TempDir,
        setups: Setups,
        secrets: Secrets,
        store: Arc<CredentialStore>,
        removals: Removals,
    }

    fn place() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let store: Arc<CredentialStore> = mock::Store::new().unwrap();
        let inner = Arc::clone(&store);
        let keychain = Keychain::opened_by(Box::new(move || Ok(Arc::clone(&inner))));
        Place {
            setups: Setups::new(folder.path()),
            _folder: folder,
            secrets: Secrets::with_keychain(keychain),
            store,
            removals: Removals::default(),
        }
    }

    impl Place {
        fn save(&self, id: &str, customer: &str) -> Setup {
            let mut setup = Setup { customer: customer.into(), ..Setup::new(id) };
            self.setups.save(&mut setup, NOW).unwrap();
            self.secrets.store(id, SecretKind::Password, Secret::new(format!("secret of {id}")));
            setup
        }

        fn remove(&self, id: &str) -> Result<(), RemovalProblem> {
            self.removals.remove(id, &self.setups, &self.secrets)
        }

        fn restore(&self, id: &str) -> Result<Setup, StorageProblem> {
            self.removals.restore(id, &self.setups, &self.secrets)
        }

        fn secret(&self, id: &str) -> Option<String> {
            let secret = self.secrets.load(id, SecretKind::Password).unwrap();
            secret.map(|secret| secret.expose().to_owned())
        }

        fn fail_next(&self, user: &str) {
            let entry = self.store.build("app.mailfitter", user, None).unwrap();
            let refused = keyring_core::Error::PlatformFailure("refused".into());
            entry.as_any().downcast_ref::<mock::Cred>().unwrap().set_error(refused);
        }
    }

    #[test]
    fn a_removed_set_up_comes_back_as_it_was_with_its_secret_in_the_keychain() {
        let place = place();
        let setup = place.save("a", "");
        place.remove("a").unwrap();
        assert!(matches!(place.setups.load("a"), Err(StorageProblem::NotFound)));
        assert_eq!(place.secret("a"), None);
        assert_eq!(place.restore("a").unwrap(), setup);
        assert_eq!(place.setups.load("a").unwrap(), setup);
        assert_eq!(place.secrets.state("a", SecretKind::Password), Ok(Some(Kept::Keychain)));
        assert_eq!(place.secret("a").as_deref(), Some("secret of a"));
        assert!(matches!(place.restore("a"), Err(StorageProblem::NotFound)), "once");
    }

    #[test]
    fn it_comes_back_under_another_identifier_where_its_own_is_taken() {
        let place = place();
        place.save("a", "");
        place.remove("a").unwrap();
        let mut other = Setup { name: "Another".into(), ..Setup::new("a") };
        place.setups.save(&mut other, NOW).unwrap();
        assert_eq!(place.restore("a").unwrap().id, "a-2");
        assert_eq!(place.setups.load("a").unwrap().name, "Another");
        assert_eq!((place.secret("a"), place.secret("a-2").as_deref()), (None, Some("secret of a")));
    }

    #[test]
    fn of_two_with_the_same_identifier_the_one_removed_last_comes_back_first() {
        let place = place();
        for customer in ["first", "second"] {
            place.save("a", customer);
            place.remove("a").unwrap();
        }
        assert_eq!(place.restore("a").unwrap().customer, "second");
        assert_eq!(place.restore("a").unwrap().customer, "first");
    }

    #[test]
    fn a_keychain_that_does_not_give_the_secret_up_leaves_everything_as_it_was() {
        let place = place();
        let setup = place.save("a", "");
        place.fail_next("a/password");
        assert!(matches!(place.remove("a"), Err(RemovalProblem::Keychain(KeychainProblem::Denied))));
        assert_eq!(place.setups.load("a").unwrap(), setup);
        assert_eq!(place.secret("a").as_deref(), Some("secret of a"));
        assert!(matches!(place.restore("a"), Err(StorageProblem::NotFound)));
    }

    #[test]
    fn a_set_up_that_is_not_there_takes_no_secret_along() {
        let place = place();
        place.secrets.store("gone", SecretKind::Password, Secret::new("x".into()));
        assert!(matches!(place.remove("gone"), Err(RemovalProblem::Storage(StorageProblem::NotFound))));
        assert_eq!(place.secret("gone").as_deref(), Some("x"));
    }

    #[test]
    fn after_twenty_more_removals_the_oldest_cannot_be_taken_back() {
        let place = place();
        for n in 0..=MOST_REMOVALS {
            place.save(&format!("s{n}"), "");
            place.remove(&format!("s{n}")).unwrap();
        }
        assert!(matches!(place.restore("s0"), Err(StorageProblem::NotFound)));
        assert!(place.restore("s1").is_ok());
    }

    #[test]
    fn a_customer_that_is_forgotten_cannot_be_put_back() {
        let place = place();
        for (id, customer) in [("a", "Contoso"), ("b", " Contoso "), ("c", "Fabrikam")] {
            place.save(id, customer);
            place.remove(id).unwrap();
        }
        assert_eq!(place.removals.forget_customer("Contoso"), 2);
        assert!(place.restore("a").is_err() && place.restore("b").is_err());
        assert_eq!(place.removals.forget_customer(" "), 0);
        assert!(place.restore("c").is_ok());
    }

    #[test]
    fn without_a_keychain_the_secret_in_memory_comes_back_too() {
        let place = Place { secrets: Secrets::in_memory(), ..place() };
        place.save("a", "");
        place.remove("a").unwrap();
        assert_eq!(place.secret("a"), None);
        place.restore("a").unwrap();
        assert_eq!(place.secret("a").as_deref(), Some("secret of a"));
    }
}
