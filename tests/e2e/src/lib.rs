//! The real window, driven as a person would: WebKitWebDriver starts the program on the display at hand and finds
//! things by their `data-testid`. Every window has a home and set-ups of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::missing_panics_doc,
    reason = "a test that cannot go on must stop"
)]

mod look;
pub mod names;
pub mod record;
mod room;
mod runs;
pub mod samples;
mod steps;
mod walk;
mod window;
mod wire;

pub use look::whole;
pub use room::Room;
pub use runs::Run;
pub use walk::{Person, Way};
pub use window::{Home, Window};

use std::path::PathBuf;

/// Whether there is a window to drive; says why not.
///
/// # Panics
/// Where `MAILFITTER_REQUIRE_WINDOW` says that there is one and there is none.
pub fn can_be_driven() -> bool {
    let why = if !cfg!(target_os = "linux") {
        "the window is driven through WebKitWebDriver, which exists on Linux only"
    } else if std::env::var_os("DISPLAY").is_none() {
        "there is no display (xvfb-run gives one)"
    } else if !on_path("WebKitWebDriver") {
        "WebKitWebDriver is missing (Debian: webkit2gtk-driver)"
    } else if program().is_none() {
        "the window is not built (cargo build -p app --features app/custom-protocol)"
    } else {
        return true;
    };
    skip("MAILFITTER_REQUIRE_WINDOW", why);
    false
}

/// Says that something was not looked at.
///
/// # Panics
/// Where the environment variable `required` is set.
pub fn skip(required: &str, why: &str) {
    assert!(std::env::var_os(required).is_none(), "{required} is set, and {why}");
    println!("SKIPPED: {why}");
}

fn on_path(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|at| at.join(name).exists()))
}

/// The window's program, as handed over or beside this test.
fn program() -> Option<PathBuf> {
    let beside = || {
        let test = std::env::current_exe().ok()?;
        Some(test.parent()?.parent()?.join("mailfitter-app"))
    };
    std::env::var_os("MAILFITTER_APP").map(PathBuf::from).or_else(beside).filter(|path| path.exists())
}
