//! What every branch of a run works with.

use std::time::Duration;

use super::Plan;
use super::board::Board;
use super::names::Names;
use crate::ports::Ports;

/// The plan, the way out, and where results go.
pub(super) struct Scene<'a, 'n, P> {
    pub(super) plan: &'a Plan,
    pub(super) ports: &'a P,
    pub(super) names: &'a Names<'n, P>,
    pub(super) board: &'a Board<'a>,
}

impl<P: Ports> Scene<'_, '_, P> {
    /// Time since the run began.
    pub(super) fn now(&self) -> Duration {
        self.ports.elapsed()
    }
}
