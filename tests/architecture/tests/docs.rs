//! What the documentation says is there.

#![allow(clippy::expect_used, reason = "a test may end where it cannot go on")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use architecture_tests::{Source, root, rust_sources, sources};

/// Written in capitals with underscores, and no codes: environment variables and constants.
const NO_CODES: &[&str] = &["MAILFITTER_", "TAURI_", "XDG_", "SSL_CERT_", "MAX_"];

/// Every page of the documentation.
fn pages() -> Vec<Source> {
    let mut pages = sources("docs", &[".md"]);
    let top = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"];
    pages.extend(top.map(|path| Source { path: path.to_owned(), text: text(path) }));
    pages
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect(path)
}

/// The strings in the rows of a table that a macro makes: `Names "names",`.
fn rows(path: &str, macro_name: &str) -> BTreeSet<String> {
    let text = text(path);
    let (_, table) = text.split_once(&format!("\n{macro_name}! {{\n")).expect("the table");
    let (table, _) = table.split_once("\n}").expect("its end");
    let in_quotes = |line: &str| Some(line.split_once('"')?.1.split_once('"')?.0.to_owned());
    table.lines().filter(|line| !line.trim_start().starts_with("//")).filter_map(in_quotes).collect()
}

fn codes() -> BTreeSet<String> {
    let codes = rows("crates/engine/src/codes.rs", "codes");
    assert!(codes.contains("PORT_25_BLOCKED") && codes.len() > 100, "the table of codes is read wrongly");
    codes
}

fn checks() -> BTreeSet<String> {
    let checks = rows("crates/engine/src/checks/check.rs", "checks");
    assert!(checks.contains("sign-in") && checks.len() > 5, "the table of checks is read wrongly");
    checks
}

/// The maximal runs of characters in `text` that satisfy `part`.
fn words(text: &str, part: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    text.split(move |c| !part(c)).filter(|word| !word.is_empty())
}

/// What stands between single backticks, blocks of code left out.
fn in_backticks(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    prose.flat_map(|prose| prose.lines()).flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

/// The targets of `[…](target)` and `![…](target)`, blocks of code left out.
fn links(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    let target = |rest: &'_ str| rest.find(')');
    prose
        .flat_map(|prose| prose.split("](").skip(1).filter_map(move |rest| Some(&rest[..target(rest)?])))
        .collect()
}

fn is_code(word: &str) -> bool {
    let shape =
        word.contains('_') && word.starts_with(|c: char| c.is_ascii_uppercase()) && !word.ends_with('_');
    shape && !NO_CODES.iter().any(|start| word.starts_with(start))
}

#[test]
fn every_check_has_its_page_and_every_page_its_check() {
    let pages: BTreeSet<String> = sources("docs/checks", &[".md"])
        .into_iter()
        .filter_map(|page| Some(page.path.rsplit_once('/')?.1.strip_suffix(".md")?.to_owned()))
        .filter(|name| name != "README")
        .collect();
    assert_eq!(pages, checks());
    let list = text("docs/checks/README.md");
    for check in checks() {
        let page = text(&format!("docs/checks/{check}.md"));
        assert!(
            page.starts_with(&format!("# `{check}`: ")),
            "docs/checks/{check}.md begins with another name"
        );
        assert!(
            list.contains(&format!("[`{check}`]({check}.md)")),
            "{check} is not in docs/checks/README.md"
        );
    }
}

#[test]
fn every_code_in_the_documentation_exists() {
    let codes = codes();
    let mut seen = 0;
    for page in pages() {
        let part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        for word in words(&page.text, |c| part(c) || c.is_ascii_lowercase()).filter(|w| w.chars().all(part)) {
            if is_code(word) {
                assert!(codes.contains(word), "{} names {word}", page.path);
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "only {seen} codes were seen: this test looks at the wrong place");
}

#[test]
fn every_finding_that_a_check_raises_by_name_stands_on_a_page_of_the_checks() {
    let variants = variants();
    let told: String = sources("docs/checks", &[".md"]).into_iter().map(|page| page.text).collect();
    for source in sources("crates/engine/src/checks", &[".rs"]) {
        for (number, line) in source.shipping_code() {
            for after in line.split("Code::").skip(1) {
                let name = words(after, |c| c.is_ascii_alphanumeric()).next().unwrap_or_default();
                let Some(code) = variants.get(name) else { continue };
                assert!(
                    told.contains(&format!("`{code}`")),
                    "{}:{number} raises {code}, and no page in docs/checks tells of it",
                    source.path
                );
            }
        }
    }
}

/// `Port25Blocked` is `PORT_25_BLOCKED`.
fn variants() -> BTreeMap<String, String> {
    let text = text("crates/engine/src/codes.rs");
    let row = |line: &str| {
        let (variant, rest) = line.trim().split_once(" \"")?;
        let (code, _) = rest.split_once('"')?;
        variant.chars().all(char::is_alphanumeric).then(|| (variant.to_owned(), code.to_owned()))
    };
    let variants: BTreeMap<_, _> = text.lines().filter_map(row).collect();
    assert_eq!(variants.get("Port25Blocked").map(String::as_str), Some("PORT_25_BLOCKED"));
    variants
}

#[test]
fn every_link_between_the_pages_leads_somewhere() {
    let mut seen = 0;
    for page in pages() {
        let folder = Path::new(&page.path).parent().expect("a folder").to_path_buf();
        for link in links(&page.text) {
            if link.starts_with("https://") {
                continue;
            }
            let file = link.split('#').next().unwrap_or_default();
            // Pictures are made from the running program, and may not have been yet.
            if file.is_empty() || file.starts_with("docs/pictures/") {
                continue;
            }
            assert!(root().join(&folder).join(file).is_file(), "{} links to {link}", page.path);
            seen += 1;
        }
    }
    assert!(seen > 20, "only {seen} links were seen: this test looks at the wrong place");
}

#[test]
fn every_decision_has_a_number_of_its_own_and_stands_in_the_list() {
    let list = text("docs/decisions/README.md");
    let mut numbers = BTreeSet::new();
    for page in sources("docs/decisions", &[".md"]) {
        let name = page.path.rsplit('/').next().expect("a name").to_owned();
        if name == "README.md" {
            continue;
        }
        let number = name.get(..4).unwrap_or_default().to_owned();
        assert!(number.parse::<u16>().is_ok(), "{name} has no number");
        assert!(list.contains(&format!("]({name})")), "{name} is not in docs/decisions/README.md");
        assert!(numbers.insert(number), "{name} has another's number");
    }
    assert!(!numbers.is_empty());
}

#[test]
fn every_test_and_file_that_the_threat_model_names_exists() {
    let model = text("docs/threat-model.md");
    let tests = rust_sources();
    let mut seen = 0;
    for word in in_backticks(&model) {
        let name = word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if name && word.matches('_').count() >= 3 {
            let declared = format!("fn {word}(");
            assert!(tests.iter().any(|source| source.text.contains(&declared)), "there is no test {word}");
            seen += 1;
        }
        let is_file = [".rs", ".svelte", ".json"].iter().any(|ending| word.ends_with(ending));
        if is_file {
            let places = ["", "crates/", "crates/engine/src/"];
            let crates = ["engine", "smtp"].map(|name| format!("crates/{name}/src/"));
            let mut places = places.iter().map(|place| (*place).to_owned()).chain(crates);
            assert!(places.any(|place| root().join(place).join(word).is_file()), "there is no file {word}");
        }
    }
    assert!(seen > 30, "only {seen} tests were seen: this test looks at the wrong place");
}

#[test]
fn the_readme_names_both_commands_and_the_versions_that_are_asked_for() {
    let readme = text("README.md");
    for command in ["cargo xtask start", "cargo xtask test"] {
        assert!(readme.lines().any(|line| line == command), "{command} does not stand on a line of its own");
    }
    let cargo = text("Cargo.toml");
    let rust = cargo.split_once("rust-version = \"").and_then(|(_, rest)| rest.split_once('"'));
    let rust = rust.expect("a version of Rust").0;
    assert!(readme.contains(&format!("Rust {rust}")), "the README asks for another Rust than {rust}");
    let package = text("ui/package.json");
    let node = package.split_once("\"node\": \">=").and_then(|(_, rest)| rest.split_once('"'));
    let node = node.expect("a version of Node").0;
    assert!(readme.contains(node), "the README asks for another Node than {node}");
}

#[test]
fn the_flags_of_the_command_line_stand_in_its_page() {
    let page = text("docs/command-line.md");
    let args = text("crates/cli/src/args.rs");
    let mut long = false;
    let mut seen = 0;
    for line in args.lines().map(str::trim) {
        if line.starts_with("#[arg(long") {
            long = true;
        } else if long && let Some(field) = line.strip_prefix("pub(crate) ").or(line.strip_suffix(": bool,"))
        {
            let name = field.split(':').next().unwrap_or_default();
            let flag = format!("--{}", name.replace('_', "-"));
            assert!(page.contains(&flag), "docs/command-line.md does not name {flag}");
            (long, seen) = (false, seen + 1);
        }
    }
    assert!(seen > 20, "only {seen} flags were seen: this test looks at the wrong place");
}

#[test]
fn links_and_names_are_found_in_prose_and_not_in_code() {
    let page = "a [b](c.md), ![d](e.png)\n```\n[x](y.md) `no`\n```\n`yes` and `this`";
    assert_eq!(links(page), ["c.md", "e.png"]);
    assert_eq!(in_backticks(page), ["yes", "this"]);
    assert!(is_code("SPF_NONE") && !is_code("SPF") && !is_code("MAILFITTER_APP") && !is_code("PORT_"));
}
