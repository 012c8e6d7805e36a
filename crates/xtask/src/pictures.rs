//! `cargo xtask pictures`: the window in every state, to be looked at by people.

use crate::process::{Failed, Outcome, cargo, root, run};
use crate::steps::Steps;
use crate::test::{Surroundings, build, nextest, nextest_words};
use crate::window;

/// Every picture of the window's tests, of each page to its end, and then what no picture shows.
pub(crate) fn pictures() -> Outcome {
    let mut steps = Steps::new();
    let built = steps.run("window: packages", window::install)
        && steps.run("window: build", window::build)
        && steps.run("build of the workspace and its tests", build);
    if !built {
        return steps.finish();
    }
    let here = Surroundings::find()?;
    if let Err(why) = &here.window {
        return Err(Failed(format!("there is no window to take pictures of: {why}")));
    }
    let folder = root().join("tests").join("e2e").join("pictures");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    steps.run_tests("pictures", |tally| {
        let mut words = nextest_words("package(e2e-tests)");
        words.push("--ignore-default-filter".into());
        let mut tests = here.around(&words, true);
        tests.env("MAILFITTER_PICTURES", "whole");
        nextest(tally, tests)
    });
    steps.run("what no picture shows", || {
        run(cargo().args(["run", "--quiet", "-p", "e2e-tests", "--bin", "unseen"]))
    });
    println!("\nThe pictures are in {}", folder.display());
    steps.finish()
}
