//! `cargo xtask bench`: release builds, then the package `bench` measures them.

use std::path::PathBuf;

use crate::packages::{PEERS, WINDOW, provide};
use crate::process::{Outcome, cargo, run, target_folder};
use crate::{versions, window};

/// One build after the other: each program is made as it ships, with no feature that another one asks for.
const BUILDS: [&[&str]; 4] = [
    &["-p", "app", "--features", "custom-protocol", "--bins"],
    &["-p", "cli", "--bins"],
    &["-p", "app", "--features", "custom-protocol", "--example", "empty_window"],
    &["-p", "bench"],
];

/// Fails when a bound is broken. What cannot be measured here is named in the table.
pub(crate) fn bench() -> Outcome {
    provide(WINDOW)?;
    // Figures for information: the bench says which it could not take.
    if let Err(failed) = provide(PEERS) {
        println!("    {failed}; going on without");
    }
    versions::check_rust().and_then(|()| versions::check_node())?;
    window::install()?;
    window::build()?;
    for build in BUILDS {
        run(cargo().args(["build", "--release"]).args(build))?;
    }
    run(cargo()
        .args(["run", "--release", "--quiet", "-p", "bench"])
        .env("MAILFITTER_APP", built("mailfitter-app"))
        .env("MAILFITTER_CLI", built("mailfitter"))
        .env("MAILFITTER_EMPTY_WINDOW", built("examples/empty_window")))
}

fn built(name: &str) -> PathBuf {
    target_folder().join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
