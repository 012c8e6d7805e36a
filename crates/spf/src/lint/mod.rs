//! What is wrong or doubtful in a domain's SPF records, whoever sends: the whole tree, not one evaluation.
//!
//! [`Lint`] is a machine like [`Evaluation`](crate::Evaluation): [`poll`](Lint::poll) gives all questions that can be
//! asked at once, or the report; [`answer`](Lint::answer) feeds it.
//!
//! ```
//! use spf::lint::{Lint, LintStep, RemarkCode};
//! use spf::{Answer, Records};
//!
//! let mut lint = Lint::new("example.com");
//! let LintStep::Ask(questions) = lint.poll() else { panic!() };
//! let record = "v=spf1 ip4:10.0.0.7 +all";
//! lint.answer(&questions[0], Answer::Records(Records::Txt(vec![record.into()])));
//! let LintStep::Done(report) = lint.poll() else { panic!() };
//! let codes: Vec<RemarkCode> = report.remarks.iter().map(|remark| remark.code).collect();
//! assert_eq!(codes, [RemarkCode::PrivateAddress, RemarkCode::AllIsPass]);
//! ```

mod habits;
mod report;
mod walk;

use std::collections::HashMap;

pub use habits::is_private;
pub use report::{LintReport, LintedRecord, LintedTerm, Remark, RemarkCode, VoidLookups, caret_line};
use walk::Walk;

use crate::check_host::{Answer, Question};
use crate::name::checkable;

/// Most questions asked for one report: ten look-ups with ten names each and as much again, to say by how much a
/// record is beyond the limit. What is beyond this too is left open, and the report says so.
pub const MAX_LINT_QUESTIONS: usize = 300;

/// The look at one domain's records.
#[derive(Debug)]
pub struct Lint {
    domain: String,
    known: HashMap<Question, Answer>,
}

/// What [`Lint::poll`] wants.
#[derive(Clone, Debug, PartialEq)]
pub enum LintStep {
    /// Needs the answers to these questions, in any order; each may lead to further ones.
    Ask(Vec<Question>),
    /// Needs nothing any more.
    Done(Box<LintReport>),
}

impl Lint {
    /// A look that has asked nothing yet. A name that cannot have a record has a report without one.
    pub fn new(domain: &str) -> Self {
        let domain = checkable(domain).unwrap_or_else(|| domain.to_ascii_lowercase());
        Self { domain, known: HashMap::new() }
    }

    /// Goes as far as the answers allow.
    pub fn poll(&self) -> LintStep {
        let (report, mut missing) = Walk::of(&self.domain, &self.known);
        missing.truncate(MAX_LINT_QUESTIONS.saturating_sub(self.known.len()));
        if missing.is_empty() { LintStep::Done(Box::new(report)) } else { LintStep::Ask(missing) }
    }

    /// Takes the answer to a question. The first answer stands.
    pub fn answer(&mut self, question: &Question, answer: Answer) {
        if self.known.len() < MAX_LINT_QUESTIONS {
            self.known.entry(question.clone()).or_insert_with(|| answer.normalised(question.kind));
        }
    }
}
