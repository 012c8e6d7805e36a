//! `cargo xtask start`: from a clone to the open app in one command.

use std::process::Command;
use std::time::Instant;

use crate::packages::{TERMINAL, WINDOW, provide};
use crate::process::{Outcome, built, cargo, is_ci, is_on_path, run};
use crate::{versions, window};

/// Builds and opens the app; without a display, builds the terminal program and walks through a practice job there.
pub(crate) fn start(arguments: &[String]) -> Outcome {
    if has_display() { open_window(arguments) } else { practice_in_terminal(arguments) }
}

fn open_window(arguments: &[String]) -> Outcome {
    let mut wanted = WINDOW.to_vec();
    if !is_on_path("node") {
        wanted.extend(["nodejs", "npm"]);
    }
    step("System packages", || provide(&wanted))?;
    step("Node and Rust", || versions::check_rust().and_then(|()| versions::check_node()))?;
    step("The window's packages", window::install)?;
    step("The window's page", window::build)?;
    step("The app (the first time takes some minutes)", || {
        run(cargo().args(["build", "-p", "app", "--features", "custom-protocol"]))
    })?;
    println!("\n==> Mailfitter is open; this ends when its window is closed");
    run(Command::new(built("mailfitter-app")).args(arguments))
}

fn practice_in_terminal(arguments: &[String]) -> Outcome {
    println!(
        "No display here: building the terminal program instead, for a practice job that touches no network."
    );
    step("System packages", || provide(TERMINAL))?;
    step("Rust", versions::check_rust)?;
    step("The terminal program (the first time takes some minutes)", || {
        run(cargo().args(["build", "-p", "cli"]))
    })?;
    println!("\n==> A practice job");
    run(Command::new(built("mailfitter")).args(["practice", "walk"]).args(arguments))
}

fn step(name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    println!("\n==> {name}");
    let began = Instant::now();
    work()?;
    println!("    done in {:.1} s", began.elapsed().as_secs_f32());
    Ok(())
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !is_ci() && (!cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY"))
}
