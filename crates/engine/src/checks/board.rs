//! Where a run's state is kept while its branches work, and from where its events leave.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{CheckId, Outcome, RunEvent, RunFacts, Stage};
use crate::{Code, Finding, Severity};

/// Where events go.
pub type Sink<'a> = &'a (dyn Fn(RunEvent) + Send + Sync);

/// The state of a run. Every change leaves as an event at once.
pub(super) struct Board<'a> {
    sink: Sink<'a>,
    checks: Mutex<BTreeMap<CheckId, Progress>>,
    facts: Mutex<RunFacts>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Progress {
    started: Option<Duration>,
    worst: Option<Severity>,
    ended: Option<Outcome>,
}

impl<'a> Board<'a> {
    pub(super) fn new(sink: Sink<'a>) -> Self {
        sink(RunEvent::Started { checks: CheckId::ALL.to_vec() });
        let checks = CheckId::ALL.iter().map(|&id| (id, Progress::default())).collect();
        Self { sink, checks: Mutex::new(checks), facts: Mutex::default() }
    }

    /// Sends an event that changes nothing here.
    pub(super) fn say(&self, event: RunEvent) {
        (self.sink)(event);
    }

    pub(super) fn stage(&self, name: impl Into<String>, from: Duration, to: Duration, round_trips: u32) {
        let stage = Stage { name: name.into(), from: milliseconds(from), to: milliseconds(to), round_trips };
        self.say(RunEvent::Stage { stage });
    }

    /// Changes what is known and tells it.
    pub(super) fn learn(&self, change: impl FnOnce(&mut RunFacts)) {
        let mut facts = lock(&self.facts);
        let before = facts.clone();
        change(&mut facts);
        if *facts != before {
            self.say(RunEvent::Learnt { facts: Box::new(facts.clone()) });
        }
    }

    pub(super) fn facts(&self) -> RunFacts {
        lock(&self.facts).clone()
    }

    /// A check begins; said once.
    pub(super) fn start(&self, check: CheckId, now: Duration) {
        let mut checks = lock(&self.checks);
        let progress = checks.entry(check).or_default();
        if progress.started.is_none() && progress.ended.is_none() {
            progress.started = Some(now);
            self.say(RunEvent::CheckStarted { check });
        }
    }

    /// Something was found by a check that has not ended.
    pub(super) fn found(&self, check: CheckId, mut finding: Finding) {
        let mut checks = lock(&self.checks);
        let progress = checks.entry(check).or_default();
        if progress.ended.is_some() {
            return;
        }
        progress.worst = progress.worst.max(Some(finding.severity));
        finding.check = Some(check);
        self.say(RunEvent::Finding { finding });
    }

    /// Something was found that belongs to no check.
    pub(super) fn found_at_large(&self, finding: Finding) {
        self.say(RunEvent::Finding { finding });
    }

    /// A check ends as its findings say.
    pub(super) fn finish(&self, check: CheckId, now: Duration) {
        let worst = lock(&self.checks).get(&check).and_then(|progress| progress.worst);
        let outcome = match worst {
            Some(Severity::Error) => Outcome::Failed,
            Some(Severity::Warning) => Outcome::NeedsAttention,
            Some(Severity::Notice | Severity::Info) | None => Outcome::Passed,
        };
        self.end(check, outcome, None, now);
    }

    /// A check could not find out.
    pub(super) fn inconclusive(&self, check: CheckId, because: Code, now: Duration) {
        self.end(check, Outcome::Inconclusive, Some(because), now);
    }

    /// A check was not made.
    pub(super) fn skip(&self, check: CheckId, because: Code, now: Duration) {
        self.end(check, Outcome::Skipped, Some(because), now);
    }

    fn end(&self, check: CheckId, outcome: Outcome, because: Option<Code>, now: Duration) {
        let mut checks = lock(&self.checks);
        let progress = checks.entry(check).or_default();
        if progress.ended.is_none() {
            progress.ended = Some(outcome);
            let took = now.saturating_sub(progress.started.unwrap_or(now));
            let milliseconds = whole_milliseconds(took);
            self.say(RunEvent::CheckFinished { check, outcome, because, milliseconds });
        }
    }

    /// Whether a check has ended.
    pub(super) fn has_ended(&self, check: CheckId) -> bool {
        lock(&self.checks).get(&check).is_some_and(|progress| progress.ended.is_some())
    }

    /// Ends every open check as inconclusive: the time is over, or the person stopped the run.
    pub(super) fn is_over(&self, why: Code, now: Duration) {
        let open: Vec<_> = CheckId::ALL.iter().copied().filter(|&check| !self.has_ended(check)).collect();
        if !open.is_empty() {
            self.found_at_large(Finding::new(why));
        }
        for check in open {
            self.inconclusive(check, why, now);
        }
    }

    /// The run ends with the worst outcome.
    pub(super) fn close(&self, now: Duration) {
        let worst = lock(&self.checks).values().filter_map(|progress| progress.ended).max();
        let outcome = worst.unwrap_or(Outcome::Skipped);
        self.say(RunEvent::Finished { outcome, milliseconds: whole_milliseconds(now) });
    }
}

/// Milliseconds with their fraction, for stages.
#[expect(clippy::cast_precision_loss, reason = "microseconds of a run fit a f64 exactly")]
pub(super) fn milliseconds(duration: Duration) -> f64 {
    duration.as_micros().min(u128::from(u32::MAX) * 1_000) as f64 / 1_000.0
}

/// Whole milliseconds.
pub(super) fn whole_milliseconds(duration: Duration) -> u32 {
    u32::try_from(duration.as_millis()).unwrap_or(u32::MAX)
}

/// A lock that a panicking branch cannot poison: what it guards is consistent after every statement.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
