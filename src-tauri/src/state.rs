//! What the commands share.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use engine::Setup;
use jiff::Timestamp;
use jiff::civil::Date;
use tokio::sync::oneshot;

use crate::bridge::CommandError;

/// The program's state. In practice the set-ups, the secrets and the network are those of the pretend
/// organization, and end with it.
pub(crate) struct Program {
    pub(crate) started: Instant,
    pub(crate) words: engine::words::Words,
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
    pub(crate) network: Arc<net::Options>,
}

struct Practising {
    scenario: String,
    world: World,
    /// Keeps the pretend servers up and the folder there.
    _tenant: practice::Tenant,
    _folder: tempfile::TempDir,
}

impl Program {
    pub(crate) fn new(started: Instant) -> Self {
        let folder = std::env::var_os("MAILFITTER_DATA_DIR")
            .map(PathBuf::from)
            .or_else(vault::data_dir)
            .unwrap_or_else(|| PathBuf::from("."));
        let real = World {
            setups: Arc::new(vault::Setups::new(folder)),
            secrets: Arc::new(vault::Secrets::of_the_system()),
            network: Arc::new(net::Options::from_system()),
        };
        let words = engine::words::Words::new(engine::words::Language::default());
        Self {
            started,
            words,
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

    /// The scenario, when the window is practising.
    pub(crate) fn scenario(&self) -> Option<String> {
        lock(&self.practice).as_ref().map(|practising| practising.scenario.clone())
    }

    /// Begins to practise.
    pub(crate) fn practise(&self, scenario: String, tenant: practice::Tenant) -> Result<(), CommandError> {
        let folder = tempfile::tempdir()
            .map_err(|error| CommandError::Storage { problem: "other".into(), detail: error.to_string() })?;
        let world = World {
            setups: Arc::new(vault::Setups::new(folder.path().to_owned())),
            secrets: Arc::new(vault::Secrets::in_memory()),
            network: Arc::new(practice_network(&tenant)),
        };
        *lock(&self.practice) = Some(Practising { scenario, world, _tenant: tenant, _folder: folder });
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
