//! What a reply or an error text means.

mod catalogue;
mod text;

use serde::{Deserialize, Serialize};

use crate::{Arguments, Code, Method, Role};

pub use catalogue::{Catalogue, CodeRange, ReplyRule, classify, classify_reply};

/// What an error text means. Title, meaning and steps are in `locales/` under the code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Explanation {
    /// What is so.
    pub code: Code,
    /// What the words need, as far as the text gave it.
    #[serde(default)]
    pub arguments: Arguments,
    /// Who can mend it.
    pub who: Option<Role>,
    /// The ways to which it applies.
    pub applies_to: Vec<Method>,
    /// Where the meaning comes from.
    pub source: String,
    /// The part of the text that told.
    pub matched: String,
}
