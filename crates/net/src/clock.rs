//! The clock of a run.

use std::time::Duration;

use tokio::time::Instant;

/// Counts from the beginning of a run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock(Instant);

impl Clock {
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// Time since the run began.
    pub(crate) fn now(self) -> Duration {
        self.0.elapsed()
    }

    /// The point in time that is `since` after the beginning.
    pub(crate) fn at(self, since: Duration) -> Instant {
        self.0 + since
    }
}
