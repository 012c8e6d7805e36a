//! What may not stand in a source file.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test may end where it cannot go on, and say what it skips"
)]

use architecture_tests::{members, rust_sources, sources};

/// Longer files that are tables: read by looking up a row, never from top to bottom. Each with its reason.
const TABLES: &[(&str, &str)] = &[];
const MOST_LINES: usize = 600;

#[test]
fn no_type_is_called_after_a_job_that_could_be_any() {
    let forbidden = ["Manager", "Service", "Services", "Helper", "Helpers", "Util", "Utils", "Processor"];
    for source in rust_sources() {
        for (number, line) in source.code() {
            let Some(name) = declared(line, &["struct ", "enum ", "trait ", "type ", "union "]) else {
                continue;
            };
            let word = words(name).into_iter().find(|word| forbidden.contains(&word.as_str()));
            assert!(word.is_none(), "{}:{number} declares {name}", source.path);
        }
    }
}

#[test]
fn no_module_is_a_drawer_for_what_has_no_place() {
    let forbidden = ["util", "utils", "helper", "helpers", "misc", "common", "core", "feature", "features"];
    // `tests/common/mod.rs` is Cargo's own word for what several test programs share.
    for source in rust_sources().iter().filter(|source| source.path.contains("/src/")) {
        let drawer = source.path.trim_end_matches(".rs").split('/').find(|part| forbidden.contains(part));
        assert!(drawer.is_none(), "{}", source.path);
    }
}

#[test]
fn no_function_begins_with_get() {
    for source in rust_sources() {
        for (number, line) in source.code() {
            let name = declared(line, &["fn "]).unwrap_or_default();
            assert!(!name.starts_with("get_"), "{}:{number} declares {name}", source.path);
        }
    }
}

#[test]
fn no_source_file_is_longer_than_600_lines_except_tables() {
    let ships = |path: &str| path.split('/').any(|part| part == "src") && !path.starts_with("tests/");
    for source in rust_sources().iter().filter(|source| ships(&source.path)) {
        let lines = source.text.lines().count();
        let is_table = TABLES.iter().any(|(path, _)| *path == source.path);
        assert!(lines <= MOST_LINES || is_table, "{} has {lines} lines: split it", source.path);
    }
}

/// Web views that people have end in a crash with it: docs/decisions/0018.
#[test]
fn no_style_asks_for_other_line_ends() {
    for source in sources("ui/src", &["svelte", "css"]) {
        assert!(!source.text.contains("text-wrap"), "{}", source.path);
    }
}

#[test]
fn no_secret_has_a_place_in_a_report_or_bundle() {
    let all = rust_sources();
    let of_reports = |path: &str| path.starts_with("crates/engine/src/report/") && !path.contains("test");
    let reports: Vec<_> = all.iter().filter(|source| of_reports(&source.path)).collect();
    assert!(
        reports.iter().any(|source| source.path.ends_with("bundle/mod.rs")),
        "this looks at the wrong place"
    );
    for source in reports {
        for (number, line) in source.shipping_code() {
            let found = ["Secret", "Credentials", "expose("].iter().find(|word| line.contains(**word));
            assert!(found.is_none(), "{}:{number} speaks of {found:?}", source.path);
        }
    }
}

#[test]
fn a_connection_is_declared_verified_in_one_place_only() {
    let declaration = "fn accepted_by_verifier(";
    let call = "Verified::accepted_by_verifier(";
    let all = rust_sources();
    let declared = all.iter().any(|s| s.path.starts_with("crates/smtp/src/") && s.text.contains(declaration));
    assert!(declared, "smtp::Verified has another constructor now: look for its calls here");
    let net_speaks_smtp =
        members().iter().any(|m| m.name == "net" && m.dependencies.iter().any(|name| name == "smtp"));
    let ships = |path: &str| {
        path.contains("/src/") && !path.starts_with("tests/") && !path.starts_with("crates/smtp/")
    };
    let mut calls = Vec::new();
    for source in all.iter().filter(|source| ships(&source.path)) {
        for (number, line) in source.shipping_code() {
            let here = line.matches("accepted_by_verifier").count();
            calls.extend(vec![
                (format!("{}:{number}", source.path), line.matches(call).count() == here);
                here
            ]);
        }
    }
    assert!(calls.iter().all(|(at, _)| at.starts_with("crates/net/")), "{calls:?}");
    assert!(
        calls.iter().all(|(_, named_in_full)| *named_in_full),
        "write `{call}`, so that it can be found: {calls:?}"
    );
    if !net_speaks_smtp && calls.is_empty() {
        println!("SKIPPED: crates/net does not speak SMTP yet");
        return;
    }
    assert_eq!(calls.len(), 1, "{calls:?}");
}

#[test]
fn the_page_shows_text_as_text_and_never_as_markup() {
    let forbidden = [
        "{@html",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "srcdoc",
        "createContextualFragment",
    ];
    for source in sources("ui/src", &[".svelte", ".ts", ".js", ".html"]) {
        for (number, line) in source.text.lines().enumerate() {
            let word = forbidden.iter().find(|word| line.contains(*word));
            assert!(word.is_none(), "{}:{} uses {}", source.path, number + 1, word.expect("just found"));
        }
    }
}

#[test]
fn no_file_names_a_place_outside_the_repository() {
    // In two parts, so that this file does not name it either.
    let place = concat!("/wo", "rk/");
    let endings = [
        ".rs", ".toml", ".md", ".ts", ".svelte", ".css", ".html", ".json", ".ftl", ".py", ".yml", ".zone",
        ".conf", "run", ".sh", ".js", ".svg",
    ];
    for source in sources("", &endings) {
        for (number, line) in source.text.lines().enumerate() {
            let absolute = line.match_indices(place).any(|(at, _)| {
                // Part of a longer path or address (`https://example.org/…`) is something else.
                !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-~".contains(c))
            });
            assert!(!absolute, "{}:{} names {place}", source.path, number + 1);
        }
    }
}

/// The name that `line` declares after one of `keywords`, if it does.
fn declared<'a>(line: &'a str, keywords: &[&str]) -> Option<&'a str> {
    let line = line.trim_start();
    keywords.iter().find_map(|keyword| {
        let at = line.find(keyword)?;
        // Before it only words such as `pub(crate)`, `async`, `const`; a string or a call is no declaration.
        let before = &line[..at];
        let plain = before.chars().all(|c| c.is_alphanumeric() || " ()_:".contains(c));
        if !plain || !(before.is_empty() || before.ends_with(' ')) {
            return None;
        }
        let name = &line[at + keyword.len()..];
        let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
        (end > 0).then(|| &name[..end])
    })
}

/// `InboxProcessor` is `Inbox`, `Processor`.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for c in name.chars() {
        match words.last_mut() {
            Some(word) if !c.is_uppercase() => word.push(c),
            _ => words.push(c.to_string()),
        }
    }
    words
}

#[test]
fn declarations_are_recognised() {
    assert_eq!(declared("pub(crate) struct MailService<T> {", &["struct "]), Some("MailService"));
    assert_eq!(declared("    pub async fn get_it(self)", &["fn "]), Some("get_it"));
    assert_eq!(declared("let text = \"fn get_it\";", &["fn "]), None);
    assert_eq!(words("MailServiceX"), ["Mail", "Service", "X"]);
}
