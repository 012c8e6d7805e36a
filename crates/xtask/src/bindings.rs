//! `cargo xtask bindings`: the window's TypeScript types, written by the app's own test.

use crate::process::{Outcome, cargo, run};

/// The same test, run without the variable, compares what is there with what it would write.
pub(crate) fn bindings() -> Outcome {
    let test = ["test", "-p", "app", "--features", "custom-protocol", "bindings"];
    run(cargo().args(test).env("MAILFITTER_WRITE_BINDINGS", "1"))
}
