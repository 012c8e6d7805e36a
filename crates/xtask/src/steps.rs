//! What was done, how long it took, and the account of it at the end.

use std::time::{Duration, Instant};

use crate::process::{Failed, Outcome};

/// The count of a program that runs tests.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    /// Tests that could not look, each with its reason.
    pub(crate) skipped: Vec<String>,
}

enum End {
    Done,
    Failed(String),
    Skipped(String),
}

struct Step {
    name: String,
    end: End,
    took: Duration,
    tally: Option<Tally>,
}

/// The steps of one command, in order.
pub(crate) struct Steps {
    began: Instant,
    steps: Vec<Step>,
}

impl Steps {
    pub(crate) fn new() -> Self {
        Self { began: Instant::now(), steps: Vec::new() }
    }

    /// Does one step; whether it went well. A failure does not end the command: later steps may still tell something.
    pub(crate) fn run(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> bool {
        self.record(name, |_| work())
    }

    /// A step that runs tests and counts them, also when some fail.
    pub(crate) fn run_tests(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Outcome) -> bool {
        self.record(name, |tally| work(tally.insert(Tally::default())))
    }

    pub(crate) fn skip(&mut self, name: &str, because: &str) {
        println!("\n==> {name}\n    SKIPPED: {because}");
        self.push(name, End::Skipped(because.to_owned()), Duration::ZERO, None);
    }

    /// Prints the account; fails if a step has.
    pub(crate) fn finish(self) -> Outcome {
        println!("\n==> Summary ({})", seconds(self.began.elapsed()));
        let mut total = Tally::default();
        for step in self.steps {
            let count = match &step.tally {
                Some(tally) => format!(
                    " ({} passed, {} failed, {} skipped)",
                    tally.passed,
                    tally.failed,
                    tally.skipped.len()
                ),
                None => String::new(),
            };
            let (word, why) = match &step.end {
                End::Done => ("done", String::new()),
                End::Failed(why) => ("FAILED", format!(": {why}")),
                End::Skipped(why) => ("SKIPPED", format!(": {why}")),
            };
            println!("    {word:7} {:>9}  {}{count}{why}", seconds(step.took), step.name);
            match (step.tally, &step.end) {
                (None, End::Done) => total.passed += 1,
                (None, End::Skipped(why)) => total.skipped.push(why.clone()),
                (None, End::Failed(_)) => total.failed += 1,
                (Some(tally), end) => {
                    total.passed += tally.passed;
                    // A test program that ends badly without naming a test has failed as a whole.
                    let whole = usize::from(tally.failed == 0 && matches!(end, End::Failed(_)));
                    total.failed += tally.failed + whole;
                    for (why, times) in grouped(&tally.skipped) {
                        println!("                       SKIPPED: {why}{times}");
                    }
                    total.skipped.extend(tally.skipped);
                }
            }
        }
        println!("{} passed, {} failed, {} skipped", total.passed, total.failed, total.skipped.len());
        if total.failed == 0 {
            Ok(())
        } else {
            Err(Failed("Not everything passed; see FAILED above.".to_owned()))
        }
    }

    fn record(&mut self, name: &str, work: impl FnOnce(&mut Option<Tally>) -> Outcome) -> bool {
        println!("\n==> {name}");
        let began = Instant::now();
        let mut tally = None;
        let outcome = work(&mut tally);
        let took = began.elapsed();
        let went_well = outcome.is_ok();
        let end = match outcome {
            Ok(()) => End::Done,
            Err(failed) => End::Failed(failed.to_string()),
        };
        match &end {
            End::Failed(why) => println!("    FAILED after {}: {why}", seconds(took)),
            _ => println!("    done in {}", seconds(took)),
        }
        self.push(name, end, took, tally);
        went_well
    }

    fn push(&mut self, name: &str, end: End, took: Duration, tally: Option<Tally>) {
        self.steps.push(Step { name: name.to_owned(), end, took, tally });
    }
}

/// Each reason once, with how often it was given if more than that.
fn grouped(reasons: &[String]) -> Vec<(&str, String)> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for reason in reasons {
        match counts.iter_mut().find(|(known, _)| known == reason) {
            Some((_, count)) => *count += 1,
            None => counts.push((reason, 1)),
        }
    }
    let times = |count| if count == 1 { String::new() } else { format!(" ({count} times)") };
    counts.into_iter().map(|(reason, count)| (reason, times(count))).collect()
}

fn seconds(took: Duration) -> String {
    match took.as_secs() {
        0..100 => format!("{:.1} s", took.as_secs_f32()),
        whole => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_fails_the_command_and_a_skipped_one_does_not() {
        let mut steps = Steps::new();
        steps.push("one", End::Skipped("no display".to_owned()), Duration::ZERO, None);
        assert!(steps.run("two", || Ok(())));
        assert!(steps.finish().is_ok());
        let mut steps = Steps::new();
        assert!(!steps.run("one", || Err(Failed("broken".to_owned()))));
        assert!(steps.run("two", || Ok(())));
        assert!(steps.finish().is_err());
    }

    #[test]
    fn a_test_program_that_dies_without_a_count_fails_the_command() {
        let mut steps = Steps::new();
        steps.run_tests("tests", |_| Err(Failed("signal 11".to_owned())));
        assert!(steps.finish().is_err());
    }

    #[test]
    fn a_reason_given_twice_is_told_once() {
        let reasons = ["needs root", "no keychain", "needs root"].map(str::to_owned);
        let told = grouped(&reasons);
        assert_eq!(told, [("needs root", " (2 times)".to_owned()), ("no keychain", String::new())]);
    }

    #[test]
    fn long_times_are_shown_in_minutes() {
        assert_eq!(seconds(Duration::from_millis(1_640)), "1.6 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
