//! `cargo xtask lint`: what a reader would object to before a test does.

use std::path::PathBuf;
use std::process::Command;

use crate::packages::{WINDOW, provide};
use crate::process::{Outcome, cargo, command, is_on_path, root, run, works};
use crate::steps::Steps;
use crate::test::FEATURES;
use crate::{versions, window};

const DENY: &str = "0.20.2";

/// Formatting, clippy, the fuzz targets, svelte-check, then licences, bans and advisories of the dependencies.
pub(crate) fn lint() -> Outcome {
    let mut steps = Steps::new();
    steps.run("formatting", || run(cargo().args(["fmt", "--all", "--check"])));
    if steps.run("system packages", || provide(WINDOW)) {
        steps.run("clippy", || {
            run(cargo().args([
                "clippy",
                "--workspace",
                "--all-targets",
                FEATURES[0],
                FEATURES[1],
                "--",
                "-D",
                "warnings",
            ]))
        });
    } else {
        steps.skip("clippy", "the app does not compile without its system packages");
    }
    // They are no part of the workspace, so nothing else compiles them.
    let fuzz = ["--manifest-path", "fuzz/Cargo.toml"];
    if works(cargo().arg("fetch").args(fuzz)) {
        steps.run("fuzz targets", || run(cargo().arg("check").args(fuzz).args(["--target-dir", "target"])));
    } else {
        steps.skip("fuzz targets", "their packages cannot be fetched from here");
    }
    if steps.run("window: packages", || versions::check_node().and_then(|()| window::install())) {
        steps.run("window: svelte-check", window::check);
    } else {
        steps.skip("window: svelte-check", "its packages are not installed");
    }
    if steps.run("cargo-deny", install_deny) {
        steps
            .run("licences, bans and sources", || run(deny().args(["check", "licenses", "bans", "sources"])));
        if works(deny().arg("fetch").arg("db")) {
            steps.run("advisories", || run(deny().args(["check", "--disable-fetch", "advisories"])));
        } else {
            steps.skip(
                "advisories",
                "the advisory database (github.com/rustsec/advisory-db) cannot be fetched from here",
            );
        }
    } else {
        steps.skip("licences, bans, sources and advisories", "cargo-deny could not be installed");
    }
    steps.finish()
}

/// Once; it is no dependency of the workspace, so it lives among what is built.
fn install_deny() -> Outcome {
    if is_on_path("cargo-deny") || own_deny().is_file() {
        return Ok(());
    }
    println!("    cargo-deny is not installed: building it once into target/tools (some minutes)");
    let folder = own_deny_root();
    run(cargo().args(["install", "cargo-deny", "--version", DENY, "--locked", "--root"]).arg(folder))
}

fn deny() -> Command {
    let own = own_deny();
    let mut deny = if own.is_file() { command(&own.to_string_lossy()) } else { command("cargo-deny") };
    deny.arg("--all-features");
    deny
}

fn own_deny_root() -> PathBuf {
    root().join("target").join("tools")
}

fn own_deny() -> PathBuf {
    own_deny_root().join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX))
}
