//! The versions of Node and Rust this repository needs.

use crate::process::{Failed, Outcome, command, said};

type Version = (u32, u32);

const RUST: Version = (1, 90);

/// Fails with what to install when rustc is too old.
pub(crate) fn check_rust() -> Outcome {
    let found = said(command("rustc").arg("--version")).unwrap_or_default();
    match version(found.trim_start_matches("rustc ")) {
        Some(found) if found >= RUST => {
            println!("    rustc {}.{}", found.0, found.1);
            Ok(())
        }
        Some((major, minor)) => Err(Failed(format!(
            "rustc {major}.{minor} is too old: {}.{} or newer is needed. Run: rustup update stable (https://rustup.rs)",
            RUST.0, RUST.1
        ))),
        None => Err(Failed("rustc was not found. Install it from https://rustup.rs".to_owned())),
    }
}

/// Fails with what to install when Node is missing or too old for the window's build.
pub(crate) fn check_node() -> Outcome {
    let found = said(command("node").arg("--version")).unwrap_or_default();
    match version(found.trim_start_matches('v')) {
        Some(found) if suffices(found) => {
            println!("    node {}.{}", found.0, found.1);
            Ok(())
        }
        Some((major, minor)) => Err(Failed(format!(
            "node {major}.{minor} does not suffice: 20.19 or newer of 20, or 22.12 or newer, is needed. {}",
            where_from()
        ))),
        None => Err(Failed(format!("Node was not found; 20.19 or newer is needed. {}", where_from()))),
    }
}

/// What Vite asks for: `^20.19 || >=22.12`.
fn suffices((major, minor): Version) -> bool {
    match major {
        20 => minor >= 19,
        22 => minor >= 12,
        _ => major > 22,
    }
}

fn where_from() -> &'static str {
    if cfg!(windows) {
        "Run: winget install OpenJS.NodeJS.LTS"
    } else if cfg!(target_os = "macos") {
        "Run: brew install node (or see https://nodejs.org/en/download)"
    } else {
        "See https://nodejs.org/en/download (a distribution's own package is often older)"
    }
}

fn version(text: &str) -> Option<Version> {
    let mut parts = text.split(['.', ' ', '-', '\n']);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_node_and_rustc_print_them() {
        assert_eq!(version("20.20.2\n"), Some((20, 20)));
        assert_eq!(version("1.95.0 (abc 2026-03-21)"), Some((1, 95)));
        assert_eq!(version("1.97-nightly"), Some((1, 97)));
        assert_eq!(version(""), None);
    }

    #[test]
    fn node_is_taken_from_20_19_on_and_from_22_12_on() {
        assert!(suffices((20, 19)) && suffices((22, 12)) && suffices((24, 0)));
        assert!(!suffices((18, 20)) && !suffices((20, 18)) && !suffices((21, 7)) && !suffices((22, 11)));
    }
}
