//! Which part may know which.

#![allow(clippy::expect_used, reason = "a test may end where it cannot go on")]

use std::process::Command;

use architecture_tests::{Member, members, root, rust_sources, table};

/// What ships, in layers: a package depends on packages of lower layers only.
const LAYERS: &[&[&str]] = &[&["spf", "smtp"], &["engine"], &["net", "vault", "practice"], &["cli", "app"]];
/// The packages without input or output, clock or environment.
const PURE: [&str; 3] = ["spf", "smtp", "engine"];

fn layer(name: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&name))
}

fn ships(member: &Member) -> bool {
    !member.folder.starts_with("tests/") && member.name != "xtask"
}

#[test]
fn every_package_that_ships_has_a_layer() {
    let without: Vec<_> =
        members().into_iter().filter(|m| ships(m) && layer(&m.name).is_none()).map(|m| m.name).collect();
    assert!(without.is_empty(), "give {without:?} a place in LAYERS");
}

#[test]
fn the_arrows_between_the_packages_never_turn() {
    let all = members();
    let is_member = |name: &&String| all.iter().any(|m| m.name == **name);
    let mut seen = 0;
    for member in all.iter().filter(|m| ships(m)) {
        for dependency in member.dependencies.iter().filter(is_member) {
            let (above, below) = (layer(&member.name), layer(dependency));
            assert!(below.is_some() && below < above, "{} must not depend on {dependency}", member.name);
            seen += 1;
        }
    }
    assert!(seen > 0, "no package depends on another: this test looks at the wrong place");
}

#[test]
fn spf_smtp_and_engine_know_neither_tokio_nor_tauri_not_even_through_another_crate() {
    let runs_things = ["tokio", "async_std", "smol", "mio", "socket2", "wry", "tao", "reqwest", "hyper"];
    for package in PURE {
        let tree = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
            .args(["tree", "--offline", "--all-features", "--edges", "normal,build", "--prefix", "none"])
            .args(["--format", "{lib}", "--package", package])
            .current_dir(root())
            .output()
            .expect("cargo runs");
        assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
        let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
        assert!(tree.lines().any(|name| name == package), "{tree}");
        let known: Vec<_> = tree
            .lines()
            .filter(|name| {
                runs_things.contains(name) || name.starts_with("tauri") || name.starts_with("tokio")
            })
            .collect();
        assert!(known.is_empty(), "{package} knows {known:?}");
    }
}

#[test]
fn the_packages_without_input_or_output_name_no_socket_file_or_process() {
    let forbidden =
        ["std::net::Tcp", "std::net::Udp", "std::fs", "std::process", "std::thread", "std::env::"];
    let pure = |path: &str| PURE.iter().any(|package| path.starts_with(&format!("crates/{package}/src/")));
    for source in rust_sources().iter().filter(|source| pure(&source.path)) {
        for (number, line) in source.shipping_code() {
            let word = forbidden.iter().find(|word| line.contains(*word));
            assert!(word.is_none(), "{}:{number} names {}", source.path, word.expect("just found"));
        }
    }
}

#[test]
fn only_the_shell_of_the_window_knows_tauri() {
    for member in members().iter().filter(|m| m.folder != "src-tauri") {
        let all = member.dependencies.iter().chain(&member.test_dependencies);
        let tauri: Vec<_> = all.filter(|name| name.starts_with("tauri") || *name == "wry").collect();
        assert!(tauri.is_empty(), "{} knows {tauri:?}", member.name);
    }
}

#[test]
fn nothing_depends_on_tests_or_on_xtask() {
    let all = members();
    let no_ones: Vec<_> = all.iter().filter(|m| !ships(m)).map(|m| &m.name).collect();
    for member in &all {
        let wrong: Vec<_> = member.dependencies.iter().filter(|name| no_ones.contains(name)).collect();
        assert!(wrong.is_empty(), "{} depends on {wrong:?}", member.name);
    }
}

#[test]
fn lettre_is_built_without_tracing_which_would_log_passwords() {
    let lock = table("Cargo.lock");
    let packages = lock["package"].as_array().expect("packages");
    let lettre = packages.iter().filter(|package| package["name"].as_str() == Some("lettre"));
    for package in lettre {
        let dependencies =
            package.get("dependencies").and_then(|d| d.as_array()).cloned().unwrap_or_default();
        let tracing =
            dependencies.iter().filter_map(|d| d.as_str()).any(|d| d.split(' ').next() == Some("tracing"));
        assert!(!tracing, "lettre has its feature `tracing`");
    }
}
