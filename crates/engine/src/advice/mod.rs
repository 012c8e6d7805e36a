//! Which way to send, and why the others fall out.

mod case;
mod measured;
mod rank;
mod rules;
#[cfg(test)]
mod situations;
mod table;
#[cfg(test)]
mod tests;
mod unknown;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Arguments, Code, Method};

pub use measured::{Learnt, Measurement, Told, answers_from};
pub use rules::{advise, advise_measured};

/// The advice for one set of answers on one day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Advice {
    /// The day that the dated rules were judged for.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub today: Date,
    /// Answers that are missing or unknown and would change the recommendation.
    pub depends_on: Vec<String>,
    /// Every way exactly once, best first.
    pub methods: Vec<MethodAdvice>,
}

impl Advice {
    /// The recommended way, if one can be recommended.
    pub fn recommended(&self) -> Option<&MethodAdvice> {
        self.methods.iter().find(|method| method.verdict == Verdict::Recommended)
    }
}

/// What is to be said about one way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MethodAdvice {
    /// The way.
    pub method: Method,
    /// Whether it fits.
    pub verdict: Verdict,
    /// The last day on which the verdict holds.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub valid_until: Option<Date>,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Whether a way fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The one to take.
    Recommended,
    /// It would work too.
    Possible,
    /// It cannot work.
    RuledOut,
}

/// One reason for or against a way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reason {
    /// What is so.
    pub code: Code,
    /// Which way it weighs.
    pub weighs: Weight,
    /// What the words need.
    pub arguments: Arguments,
    /// Where it comes from: `answer:<key>`, `fact:<id>`, `measured:<key>`, or `measured:<CODE>` for what only a run
    /// can find.
    pub source: String,
}

/// Which way a reason weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Speaks for the way.
    For,
    /// Speaks against it, or is a condition to be met.
    Against,
    /// Makes it impossible.
    RulesOut,
}
