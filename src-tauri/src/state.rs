//! What the commands share.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use engine::Setup;
use engine::words::{Language, Words};
use jiff::Timestamp;
use jiff::civil::Date;
use tokio::sync::oneshot;

use crate::bridge::{CommandError, Preferences};

/// The program's state. In practice the set-ups, the secrets and the network are those of the pretend
/// organization, and end with it.
pub(crate) struct Program {
    pub(crate) started: Instant,
    /// The person's own, in practice too.
    pub(crate) preferences: vault::PreferencesFile,
    words: Mutex<Arc<Words>>,
    real: World,
    practice: Mutex<Option<Practising>>,
    runs: Mutex<HashMap<String, oneshot::Sender<()>>>,
    rejections: Mutex<HashMap<String, u32>>,
    last_touch: Mutex<Option<Instant>>,
}

/// Test messages and trials with recipients are this far apart.
const BETWEEN_TOUCHES: Duration = Duration::from_secs(10);

/// Where set-ups and secrets are kept.
#[derive(Clone)]
pub(crate) struct World {
    pub(crate) setups: Arc<vault::Setups>,
    pub(crate) secrets: Arc<vault::Secrets>,
    pub(crate) removals: Arc<vault::Removals>,
    pub(crate) network: Arc<net::Options>,
}

struct Practising {
    scenario: String,
    world: World,
    /// Keeps the pretend servers up.
    tenant: practice::Tenant,
    /// Keeps the folder there.
    _folder: tempfile::TempDir,
}

impl Program {
    pub(crate) fn new(started: Instant) -> Self {
        let folder = std::env::var_os("MAILFITTER_DATA_DIR")
            .map(PathBuf::from)
            .or_else(vault::data_dir)
            .unwrap_or_else(|| PathBuf::from("."));
        Self::kept_in(started, folder, vault::Secrets::of_the_system())
    }

    fn kept_in(started: Instant, folder: PathBuf, secrets: vault::Secrets) -> Self {
        let preferences = vault::PreferencesFile::new(&folder);
        let preferred: Preferences = preferences.load().unwrap_or_default();
        let real = World {
            setups: Arc::new(vault::Setups::new(folder)),
            secrets: Arc::new(secrets),
            removals: Arc::default(),
            network: Arc::new(net::Options::from_system()),
        };
        Self {
            started,
            preferences,
            words: Mutex::new(Arc::new(words(&preferred.language))),
            real,
            practice: Mutex::default(),
            runs: Mutex::default(),
            rejections: Mutex::default(),
            last_touch: Mutex::default(),
        }
    }

    /// The world that the window is in now.
    pub(crate) fn world(&self) -> World {
        lock(&self.practice).as_ref().map_or_else(|| self.real.clone(), |practising| practising.world.clone())
    }

    /// The words in the person's language.
    pub(crate) fn words(&self) -> Arc<Words> {
        Arc::clone(&lock(&self.words))
    }

    /// Speaks another language from now on: this tag's (BCP 47), or the system's where it is empty.
    pub(crate) fn speak(&self, tag: &str) {
        *lock(&self.words) = Arc::new(words(tag));
    }

    /// The scenario, when the window is practising.
    pub(crate) fn scenario(&self) -> Option<String> {
        lock(&self.practice).as_ref().map(|practising| practising.scenario.clone())
    }

    /// Begins to practise, or changes how things stand in a practice that goes on: its set-ups and passwords stay.
    pub(crate) fn practise(&self, scenario: String, tenant: practice::Tenant) -> Result<(), CommandError> {
        let network = Arc::new(practice_network(&tenant));
        let mut practising = lock(&self.practice);
        if let Some(practising) = practising.as_mut() {
            practising.scenario = scenario;
            practising.world.network = network;
            practising.tenant = tenant;
            return Ok(());
        }
        let folder = tempfile::tempdir()
            .map_err(|error| CommandError::Storage { problem: "other".into(), detail: error.to_string() })?;
        let world = World {
            setups: Arc::new(vault::Setups::new(folder.path().to_owned())),
            secrets: Arc::new(vault::Secrets::in_memory()),
            removals: Arc::default(),
            network,
        };
        *practising = Some(Practising { scenario, world, tenant, _folder: folder });
        Ok(())
    }

    /// Back to the real world.
    pub(crate) fn end_practice(&self) {
        *lock(&self.practice) = None;
    }

    /// Registers a run under the window's name; the receiver hears when it is cancelled.
    pub(crate) fn begin_run(&self, run: String) -> oneshot::Receiver<()> {
        let (cancel, cancelled) = oneshot::channel();
        lock(&self.runs).insert(run, cancel);
        cancelled
    }

    /// Cancels a run; one that is over is none any more.
    pub(crate) fn cancel_run(&self, run: &str) {
        if let Some(cancel) = lock(&self.runs).remove(run) {
            let _ = cancel.send(());
        }
    }

    /// How long to wait before somebody's mailbox is touched again; from now on it counts as touched.
    pub(crate) fn pace(&self) -> Duration {
        if self.scenario().is_some() {
            return Duration::ZERO;
        }
        let mut last = lock(&self.last_touch);
        let wait = last.map_or(Duration::ZERO, |last| {
            (last + BETWEEN_TOUCHES).saturating_duration_since(Instant::now())
        });
        *last = Some(Instant::now() + wait);
        wait
    }

    /// Rejected sign-ins of a set-up, as the window says or as seen here, whichever is more.
    pub(crate) fn rejections(&self, setup: &Setup) -> u32 {
        lock(&self.rejections).get(&setup.id).copied().unwrap_or_default().max(setup.rejected_sign_ins)
    }

    /// Takes note of how a sign-in ended.
    pub(crate) fn signed_in(&self, setup: &Setup, accepted: bool) {
        let mut rejections = lock(&self.rejections);
        let count = rejections.entry(setup.id.clone()).or_insert(setup.rejected_sign_ins);
        *count = if accepted { 0 } else { count.saturating_add(1) };
    }

    /// A new secret begins anew.
    pub(crate) fn forget_rejections(&self, id: &str) {
        lock(&self.rejections).remove(id);
    }

    /// Forgets a run that is over.
    pub(crate) fn end_run(&self, run: &str) {
        lock(&self.runs).remove(run);
    }
}

/// The network of the pretend organization, and nothing else.
fn practice_network(tenant: &practice::Tenant) -> net::Options {
    let network = tenant.network();
    let roots = network.roots.iter().map(|root| root.to_vec()).collect();
    net::Options::confined(network.nameserver, roots, Arc::new(move |address| network.route(address)))
}

/// The words in the language of a tag; the system's where it is empty.
fn words(tag: &str) -> Words {
    let system = || sys_locale::get_locale().unwrap_or_default();
    let tag = if tag.is_empty() { system() } else { tag.to_owned() };
    Words::new(Language::nearest(&tag))
}

/// Today, where the person is.
pub(crate) fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Now, for what is saved.
pub(crate) fn now() -> String {
    let now = Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(folder: &tempfile::TempDir) -> Program {
        Program::kept_in(Instant::now(), folder.path().to_owned(), vault::Secrets::in_memory())
    }

    #[tokio::test]
    async fn in_practice_preferences_are_the_persons_own_and_set_ups_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let program = program(&folder);
        let tenant = practice::Tenant::start(practice::Scenario::Healthy).await.unwrap();
        program.practise("healthy".into(), tenant).unwrap();
        let preferred = Preferences { language: "en".into(), welcomed: true };
        program.preferences.save(&preferred).unwrap();
        program.world().setups.save(&mut Setup::new("a"), &now()).unwrap();
        program.end_practice();
        assert!(program.world().setups.list().unwrap().setups.is_empty());
        let again: Preferences = self::program(&folder).preferences.load().unwrap();
        assert_eq!((again.language.as_str(), again.welcomed), ("en", true));
    }

    #[tokio::test]
    async fn a_fault_is_mended_in_practice_and_the_set_ups_stay() {
        let folder = tempfile::tempdir().unwrap();
        let program = program(&folder);
        let tenant = practice::Tenant::start(practice::Scenario::WrongPassword).await.unwrap();
        program.practise("wrong-password".into(), tenant).unwrap();
        program.world().setups.save(&mut Setup::new("a"), &now()).unwrap();
        let before = program.world().network;
        let tenant = practice::Tenant::start(practice::Scenario::Healthy).await.unwrap();
        program.practise("healthy".into(), tenant).unwrap();
        assert_eq!(program.scenario().as_deref(), Some("healthy"));
        assert_eq!(program.world().setups.list().unwrap().setups.len(), 1);
        assert!(!Arc::ptr_eq(&before, &program.world().network));
    }

    #[tokio::test]
    async fn what_was_removed_in_practice_cannot_be_put_back_outside() {
        let folder = tempfile::tempdir().unwrap();
        let program = program(&folder);
        let tenant = practice::Tenant::start(practice::Scenario::Healthy).await.unwrap();
        program.practise("healthy".into(), tenant).unwrap();
        let world = program.world();
        world.setups.save(&mut Setup::new("a"), &now()).unwrap();
        world.removals.remove("a", &world.setups, &world.secrets).unwrap();
        program.end_practice();
        let world = program.world();
        assert!(world.removals.restore("a", &world.setups, &world.secrets).is_err());
    }

    #[test]
    fn after_a_restart_there_is_nothing_to_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let world = program(&folder).world();
        world.setups.save(&mut Setup::new("a"), &now()).unwrap();
        world.removals.remove("a", &world.setups, &world.secrets).unwrap();
        let later = program(&folder).world();
        assert!(later.removals.restore("a", &later.setups, &later.secrets).is_err());
        assert!(world.removals.restore("a", &world.setups, &world.secrets).is_ok());
    }

    #[test]
    fn the_words_are_those_of_the_language_that_was_kept_and_change_when_another_is_chosen() {
        let folder = tempfile::tempdir().unwrap();
        for &language in Language::ALL {
            let preferred = Preferences { language: language.tag().into(), welcomed: false };
            vault::PreferencesFile::new(folder.path()).save(&preferred).unwrap();
            let program = program(&folder);
            assert_eq!(program.words().language(), language);
            for &other in Language::ALL {
                program.speak(other.tag());
                assert_eq!(program.words().language(), other);
            }
        }
    }
}
