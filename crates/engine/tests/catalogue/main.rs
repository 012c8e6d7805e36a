//! The catalogue of replies as a whole: every row of the fact base, through every wrapper, and nothing for nonsense.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod facts;
mod harmless;
mod remedies;
mod rows;
mod wrapped;

use engine::Code;

/// The first meaning of a text.
fn first(text: &str) -> Option<Code> {
    engine::explain::classify(text).first().map(|told| told.code)
}
