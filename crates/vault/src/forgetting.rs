//! Forgetting a customer, and looking again whether that was done.

use engine::words::Words;
use engine::{Arguments, Setup};

use crate::{KeychainProblem, SecretKind, Secrets, Setups, StorageProblem};

/// What was removed of a customer.
#[derive(Debug, Default)]
pub struct Forgotten {
    /// The set-ups, as they were.
    pub setups: Vec<Setup>,
    /// How many passwords and tokens there were and are not there any more.
    pub secrets: u32,
    /// What is still there, or may be, as seen afterwards.
    pub left: Vec<Left>,
}

/// What a look afterwards could not show to be gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// A file that is still there.
    File {
        /// Its name.
        file: String,
        /// Why it could not be removed, by [`StorageProblem::word`]; empty where somebody saved it again.
        problem: &'static str,
    },
    /// A file that cannot be read, so that nobody knows whose it is.
    Unreadable {
        /// Its name.
        file: String,
    },
    /// A secret that is still in the keychain.
    Secret {
        /// The set-up's name.
        setup: String,
    },
    /// The keychain could not be looked into: it may hold a secret of these.
    Keychain {
        /// The names of the set-ups.
        setups: Vec<String>,
        /// Why it could not be looked into.
        problem: KeychainProblem,
    },
}

impl Left {
    /// What is said of it, in one sentence.
    pub fn said(&self, words: &Words) -> String {
        let (id, key, value) = match self {
            Self::File { file, problem: "" } => ("forgotten-file-again", "file", file.as_str().into()),
            Self::File { file, .. } => ("forgotten-file", "file", file.as_str().into()),
            Self::Unreadable { file } => ("forgotten-unreadable", "file", file.as_str().into()),
            Self::Secret { setup } => ("forgotten-secret", "names", setup.as_str().into()),
            Self::Keychain { setups, problem } => {
                let id = match problem {
                    KeychainProblem::Unavailable => "forgotten-keychain-unavailable",
                    KeychainProblem::Locked => "forgotten-keychain-locked",
                    KeychainProblem::Denied => "forgotten-keychain-denied",
                };
                (id, "names", setups.clone().into())
            }
        };
        words.message(id, &Arguments::from([(key.to_owned(), value)])).unwrap_or_default()
    }
}

/// Removes every set-up of a customer with its secrets and what was set aside of it, then looks again. The
/// name must be the customer's exactly, blanks around it apart; an empty one is nobody's.
pub fn forget_customer(
    customer: &str,
    setups: &Setups,
    secrets: &Secrets,
) -> Result<Forgotten, StorageProblem> {
    let customer = customer.trim();
    if customer.is_empty() {
        return Ok(Forgotten::default());
    }
    let is_theirs = |setup: &Setup| setup.customer.trim() == customer;
    let theirs: Vec<Setup> = setups.list()?.setups.into_iter().filter(is_theirs).collect();
    let there = theirs.iter().map(|setup| kept(setup, secrets)).sum::<u32>();
    let mut refusals = Vec::new();
    for setup in &theirs {
        // What the keychain says now does not count: it is looked into below.
        let _ = secrets.remove(&setup.id);
        if let Err(problem) = setups.erase(&setup.id) {
            refusals.push((setup.id.as_str(), problem.word()));
        }
    }
    let (left, still) = look_again(&theirs, is_theirs, &refusals, setups, secrets)?;
    Ok(Forgotten { setups: theirs, secrets: there.saturating_sub(still), left })
}

/// What is left, and how many secrets are among it for certain.
fn look_again(
    theirs: &[Setup],
    is_theirs: impl Fn(&Setup) -> bool,
    refusals: &[(&str, &'static str)],
    setups: &Setups,
    secrets: &Secrets,
) -> Result<(Vec<Left>, u32), StorageProblem> {
    let mut left = Vec::new();
    let listing = setups.list()?;
    let mut ids: Vec<&str> = theirs.iter().map(|setup| setup.id.as_str()).collect();
    ids.extend(listing.setups.iter().filter(|setup| is_theirs(setup)).map(|setup| setup.id.as_str()));
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let problem = refusals.iter().find(|(refused, _)| *refused == id).map_or("", |(_, word)| *word);
        left.extend(setups.files_of(id)?.into_iter().map(|file| Left::File { file, problem }));
    }
    let is_listed = |file: &String| {
        left.iter().any(|left| matches!(left, Left::File { file: named, .. } if named == file))
    };
    let unreadable: Vec<_> =
        listing.damaged.into_iter().chain(listing.newer).filter(|file| !is_listed(file)).collect();
    left.extend(unreadable.into_iter().map(|file| Left::Unreadable { file }));
    let mut still = 0;
    let mut unknown: Vec<(KeychainProblem, Vec<String>)> = Vec::new();
    for setup in theirs {
        for kind in SecretKind::ALL {
            match secrets.has(&setup.id, kind) {
                Ok(false) => {}
                Ok(true) => {
                    still += 1;
                    left.push(Left::Secret { setup: setup.name.clone() });
                }
                Err(problem) => match unknown.iter_mut().find(|(known, _)| *known == problem) {
                    Some((_, names)) if names.last() == Some(&setup.name) => {}
                    Some((_, names)) => names.push(setup.name.clone()),
                    None => unknown.push((problem, vec![setup.name.clone()])),
                },
            }
        }
    }
    left.extend(unknown.into_iter().map(|(problem, setups)| Left::Keychain { setups, problem }));
    Ok((left, still))
}

fn kept(setup: &Setup, secrets: &Secrets) -> u32 {
    let kinds = SecretKind::ALL.into_iter().filter(|kind| secrets.has(&setup.id, *kind) == Ok(true));
    u32::try_from(kinds.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    use keyring_core::{CredentialStore, mock};
    use smtp::Secret;
    use tempfile::TempDir;

    use super::*;
    use crate::Keychain;

    const NOW: &str = "2026-11-24T09:00:00Z";

    fn place() -> (TempDir, Setups, Secrets, Arc<CredentialStore>) {
        let folder = tempfile::tempdir().unwrap();
        let store: Arc<CredentialStore> = mock::Store::new().unwrap();
        let inner = Arc::clone(&store);
        let keychain = Keychain::opened_by(Box::new(move || Ok(Arc::clone(&inner))));
        let setups = Setups::new(folder.path());
        (folder, setups, Secrets::with_keychain(keychain), store)
    }

    fn save(setups: &Setups, id: &str, customer: &str) {
        let mut setup = Setup { name: format!("Copier {id}"), customer: customer.into(), ..Setup::new(id) };
        setups.save(&mut setup, NOW).unwrap();
    }

    #[test]
    fn every_set_up_and_secret_of_the_customer_is_gone_and_no_other() {
        let (_folder, setups, secrets, store) = place();
        for (id, customer) in [("a", "Contoso"), ("b", " Contoso"), ("c", "contoso"), ("d", "")] {
            save(&setups, id, customer);
            secrets.store(id, SecretKind::Password, Secret::new("x".into()));
        }
        secrets.store("b", SecretKind::Token, Secret::new("y".into()));
        let forgotten = forget_customer("Contoso ", &setups, &secrets).unwrap();
        assert_eq!((forgotten.setups.len(), forgotten.secrets, forgotten.left), (2, 3, Vec::new()));
        let mut ids: Vec<_> = setups.list().unwrap().setups.into_iter().map(|setup| setup.id).collect();
        ids.sort();
        assert_eq!(ids, ["c", "d"]);
        for user in ["a/password", "b/password", "b/token"] {
            let entry = store.build("app.mailfitter", user, None).unwrap();
            assert!(matches!(entry.get_secret(), Err(keyring_core::Error::NoEntry)), "{user}");
        }
        assert_eq!(secrets.has("c", SecretKind::Password), Ok(true));
    }

    #[test]
    fn what_was_set_aside_of_the_customers_set_ups_goes_too() {
        let (folder, setups, secrets, _) = place();
        save(&setups, "a", "Contoso");
        let file = |name: &str| folder.path().join("setups").join(name);
        for name in ["a.json.damaged", "a.json-2.damaged", "ab.json.damaged"] {
            std::fs::write(file(name), "{").unwrap();
        }
        let forgotten = forget_customer("Contoso", &setups, &secrets).unwrap();
        assert_eq!(forgotten.left, []);
        assert!(!file("a.json.damaged").exists() && !file("a.json-2.damaged").exists());
        assert!(file("ab.json.damaged").exists());
    }

    #[test]
    fn nobody_is_forgotten_by_an_empty_name() {
        let (_folder, setups, secrets, _) = place();
        save(&setups, "a", "");
        assert!(forget_customer("  ", &setups, &secrets).unwrap().setups.is_empty());
        assert_eq!(setups.list().unwrap().setups.len(), 1);
    }

    #[test]
    fn a_secret_that_the_keychain_does_not_let_go_is_named() {
        let (_folder, setups, _, store) = place();
        let opened = AtomicUsize::new(0);
        // Opened for the secret, for two looks before, for two removals (these fail), and for two looks afterwards.
        let open = move || match opened.fetch_add(1, Relaxed) {
            3 | 4 => Err(keyring_core::Error::PlatformFailure("no bus".into())),
            _ => Ok(Arc::clone(&store)),
        };
        let secrets = Secrets::with_keychain(Keychain::opened_by(Box::new(open)));
        save(&setups, "a", "Contoso");
        secrets.store("a", SecretKind::Password, Secret::new("x".into()));
        let forgotten = forget_customer("Contoso", &setups, &secrets).unwrap();
        assert_eq!(forgotten.left, [Left::Secret { setup: "Copier a".into() }]);
        assert_eq!(forgotten.secrets, 0);
    }

    #[test]
    fn a_keychain_that_cannot_be_looked_into_is_said_once() {
        let (_folder, setups, _, _) = place();
        let open = || Err(keyring_core::Error::PlatformFailure("no bus".into()));
        let secrets = Secrets::with_keychain(Keychain::opened_by(Box::new(open)));
        save(&setups, "a", "Contoso");
        save(&setups, "b", "Contoso");
        let forgotten = forget_customer("Contoso", &setups, &secrets).unwrap();
        let [Left::Keychain { setups: names, problem }] = forgotten.left.as_slice() else {
            panic!("{:?}", forgotten.left)
        };
        assert_eq!((names.len(), *problem), (2, KeychainProblem::Unavailable));
        assert_eq!(forgotten.secrets, 0);
        assert!(setups.list().unwrap().setups.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_cannot_be_removed_is_named_with_the_reason() {
        let (folder, setups, secrets, _) = place();
        save(&setups, "a", "Contoso");
        // A folder in the place of a file that was set aside cannot be removed as a file, not even by root.
        std::fs::create_dir(folder.path().join("setups/a.json.damaged")).unwrap();
        let forgotten = forget_customer("Contoso", &setups, &secrets).unwrap();
        let [Left::File { file, problem }] = forgotten.left.as_slice() else {
            panic!("{:?}", forgotten.left)
        };
        assert_eq!(file, "a.json.damaged");
        assert!(!problem.is_empty());
    }

    #[test]
    fn a_file_that_nobody_can_read_is_named() {
        let (folder, setups, secrets, _) = place();
        save(&setups, "a", "Contoso");
        std::fs::write(folder.path().join("setups/torn.json"), "{").unwrap();
        let forgotten = forget_customer("Contoso", &setups, &secrets).unwrap();
        assert_eq!(forgotten.left, [Left::Unreadable { file: "torn.json".into() }]);
    }
}
