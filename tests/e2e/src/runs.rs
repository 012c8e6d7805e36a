//! Runs as the engine would tell of them, made by hand: what no network can be made to do at will.

use engine::{CheckId, CheckResult, Code, Finding, Outcome, RunEvent, RunFacts, RunRecord, Severity};
use serde_json::{Value, to_value};

use crate::{Home, Room, Window};

/// A run: how each check ended, and what was found.
#[derive(Clone, Debug)]
pub struct Run(RunRecord);

impl Run {
    /// Every check passed, and what has to be asked for was not asked for.
    pub fn passed() -> Self {
        let checks = CheckId::ALL.iter().map(|&id| CheckResult {
            id,
            outcome: Outcome::Passed,
            because: None,
            milliseconds: 41,
            findings: Vec::new(),
        });
        let record = RunRecord { checks: checks.collect(), milliseconds: 912, ..RunRecord::default() };
        Self(record).skipped(CheckId::Recipient, Code::NotAsked).skipped(CheckId::BlockLists, Code::NotAsked)
    }

    /// A check found something, and ends as its findings say.
    #[must_use]
    pub fn found(self, check: CheckId, mut finding: Finding) -> Self {
        finding.check = Some(check);
        let mut run = self.end(check, Outcome::Passed, None);
        let result = run.check(check);
        result.findings.push(finding);
        result.outcome = match result.findings.iter().map(|finding| finding.severity).max() {
            Some(Severity::Error) => Outcome::Failed,
            Some(Severity::Warning) => Outcome::NeedsAttention,
            _ => Outcome::Passed,
        };
        run
    }

    /// Something was found that belongs to no check.
    #[must_use]
    pub fn found_at_large(mut self, finding: Finding) -> Self {
        self.0.findings.push(finding);
        self
    }

    /// A check was not made.
    #[must_use]
    pub fn skipped(self, check: CheckId, because: Code) -> Self {
        self.end(check, Outcome::Skipped, Some(because))
    }

    /// A check could not find out.
    #[must_use]
    pub fn open(self, check: CheckId, because: Code) -> Self {
        self.end(check, Outcome::Inconclusive, Some(because))
    }

    /// A check ended so.
    #[must_use]
    pub fn end(mut self, check: CheckId, outcome: Outcome, because: Option<Code>) -> Self {
        let result = self.check(check);
        (result.outcome, result.because) = (outcome, because);
        self
    }

    /// The run learnt these facts.
    #[must_use]
    pub fn with(mut self, facts: RunFacts) -> Self {
        self.0.facts = facts;
        self
    }

    fn check(&mut self, id: CheckId) -> &mut CheckResult {
        self.0.checks.iter_mut().find(|check| check.id == id).expect("every check is in the run")
    }

    /// As the program hands it over at its end.
    pub fn record(&self) -> Value {
        let outcome = self.0.checks.iter().map(|check| check.outcome).max().unwrap_or(Outcome::Skipped);
        to_value(RunRecord { outcome, ..self.0.clone() }).unwrap()
    }

    /// What it tells until so many checks have begun and so many have ended.
    pub fn events(&self, begun: usize, ended: usize) -> Value {
        let mut events = vec![RunEvent::Started { checks: CheckId::ALL.to_vec() }];
        events
            .extend(self.0.checks.iter().take(begun).map(|check| RunEvent::CheckStarted { check: check.id }));
        for result in self.0.checks.iter().take(ended) {
            events
                .extend(result.findings.iter().map(|finding| RunEvent::Finding { finding: finding.clone() }));
            let &CheckResult { id: check, outcome, because, milliseconds, .. } = result;
            events.push(RunEvent::CheckFinished { check, outcome, because, milliseconds });
        }
        to_value(events).unwrap()
    }
}

impl Window {
    /// Runs the checks and is told of this run.
    pub async fn is_told(&self, run: &Run) {
        self.answer("run_checks", run.record()).await;
        self.click("run-checks").await;
        self.wait_until_asked("run_checks").await;
        self.wait("run-outcome").await;
    }
}

impl Room {
    /// Opens the window, and in it the set-up `copier` at its check.
    pub async fn at_the_check(home: &Home, language: &'static str) -> Self {
        let room = Self::enter(home, language).await;
        room.window.click("tile-copier").await;
        room.window.wait("run-checks").await;
        room
    }
}
