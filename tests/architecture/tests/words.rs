//! No message in `locales/` is there for nothing: each is asked for by its identifier, or by a prefix with a value
//! behind it.

use std::collections::BTreeSet;

use architecture_tests::{Source, sources};

/// Identifiers that are put together in the code: what they begin with. The value behind stands in the code too.
const COMPOSED: &[&str] = &[
    "answer-",
    "check-",
    "code-",
    "device-",
    "device-limit-",
    "evidence-",
    "fact-",
    "field-",
    "guide-",
    "guide-proof-",
    "guide-take-down-",
    "letter-",
    "method-",
    "month-",
    "outcome-",
    "practice-",
    "reason-",
    "report-title-",
    "report-try-",
    "role-",
    "severity-",
    "step-",
    "term-",
    "verdict-",
    "window-answer-",
    "window-arrived-",
    "window-arrived-junk-",
    "window-arrived-nowhere-",
    "window-as-device-",
    "window-cloud-",
    "window-connector-there-",
    "window-device-",
    "window-device-arrived-",
    "window-direct-send-shows-",
    "window-dmarc-",
    "window-evidence-",
    "window-explain-",
    "window-found-",
    "window-guide-",
    "window-guide-none-",
    "window-guide-said-",
    "window-guide-unseen-",
    "window-health-",
    "window-import-",
    "window-left-",
    "window-mail-host-",
    "window-path-",
    "window-practise-group-",
    "window-probe-",
    "window-set-up-title-",
    "window-sheet-as-",
    "window-sheet-for-",
    "window-sheet-not-saved-",
    "window-spf-answered-",
    "window-spf-ending-",
    "window-spf-result-",
    "window-spf-server-",
    "window-spf-term-",
    "window-spf-tree-",
    "window-spf-verdict-",
    "window-spf-why-",
    "window-standing-",
    "window-transcript-",
    "window-trouble-list-",
    "window-trouble-storage-",
    "window-weighs-",
];
/// The questions of the window: `window-<question>`, and `window-<question>-<answer>` for each answer.
const QUESTIONS: [&str; 5] = ["recipients", "device-auth", "device-tls", "location", "ip-kind"];
/// What may follow a value.
const ENDINGS: [&str; 2] = ["-hint", "-next"];

/// What ships: Rust, TypeScript and Svelte without their tests.
fn shipping() -> Vec<Source> {
    let folders = [("crates", ".rs"), ("src-tauri", ".rs"), ("ui/src", ".ts"), ("ui/src", ".svelte")];
    let all = folders.iter().flat_map(|(folder, ending)| sources(folder, &[ending]));
    let is_test = |path: &str| ["test", "/fake/"].iter().any(|mark| path.contains(mark));
    all.filter(|source| !is_test(&source.path)).collect()
}

fn is_word(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || ['-', '_', '.'].contains(&c);
    !text.is_empty() && text.chars().all(fits)
}

/// The identifiers of the dated facts, which messages are named after.
fn facts() -> impl Iterator<Item = String> {
    let files = sources("crates/engine/facts", &["microsoft.toml"]);
    let lines = files.into_iter().flat_map(|file| file.text.lines().map(str::to_owned).collect::<Vec<_>>());
    lines.filter_map(|line| Some(line.strip_prefix("id = \"")?.strip_suffix('"')?.to_owned()))
}

/// Every word in quotation marks, and every fact, in the form that identifiers have: `1.2` and `SPF_NONE` are `1-2` and `spf-none`.
fn quoted(shipping: &[Source]) -> BTreeSet<String> {
    let lines = shipping.iter().flat_map(|source| source.text.lines());
    let words = lines.flat_map(|line| line.split(['"', '`', '\''])).filter(|text| is_word(text));
    let words = words.map(|word| word.to_ascii_lowercase().replace(['.', '_'], "-"));
    words.chain(facts().map(|id| format!("fact-{id}"))).collect()
}

/// `(file, identifier)` of every message.
fn messages(locales: &[Source]) -> impl Iterator<Item = (&str, &str)> {
    locales.iter().flat_map(|file| {
        let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
        let identifier = |line| str::split_once(line, " =").map(|(identifier, _)| identifier);
        file.text.lines().filter(begins).filter_map(identifier).map(|id| (file.path.as_str(), id))
    })
}

fn is_asked_for(id: &str, quoted: &BTreeSet<String>) -> bool {
    let is_value = |text: &str| text.parse::<u8>().is_ok() || quoted.contains(text);
    let value = |rest: &str| {
        let bare = ENDINGS.iter().filter_map(|ending| rest.strip_suffix(ending));
        std::iter::once(rest).chain(bare).any(is_value)
    };
    let composed = COMPOSED.iter().filter_map(|prefix| id.strip_prefix(prefix)).any(value);
    let asks = |question: &str| {
        let rest = id.strip_prefix("window-").and_then(|rest| rest.strip_prefix(question));
        rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(value))
    };
    quoted.contains(id) || composed || QUESTIONS.into_iter().any(asks)
}

#[test]
fn no_message_is_there_for_nothing() {
    let shipping = shipping();
    let quoted = quoted(&shipping);
    let locales = sources("crates/engine/locales/en", &[".ftl"]);
    let named_in_another = |id: &str| locales.iter().any(|file| file.text.contains(&format!("{{ {id} }}")));
    let unused: Vec<_> =
        messages(&locales).filter(|(_, id)| !is_asked_for(id, &quoted) && !named_in_another(id)).collect();
    assert!(messages(&locales).count() > 500, "this test looks at the wrong place");
    assert!(unused.is_empty(), "nothing asks for {unused:?}");
}

#[test]
fn a_message_that_nothing_asks_for_is_found() {
    let shipping = shipping();
    let quoted = quoted(&shipping);
    for id in [
        "window-nobody-asks",
        "window-health-radiant",
        "code-no-such-code",
        "check-weather",
        "fact-no-such-fact",
        "terminal-x",
    ] {
        assert!(!is_asked_for(id, &quoted), "{id}");
    }
    for id in ["code-spf-none", "check-mx", "month-12", "window-device-tls-1-2", "window-copier-hint"] {
        assert_eq!(is_asked_for(id, &quoted), id != "window-copier-hint", "{id}");
    }
}

#[test]
fn every_prefix_is_put_together_with_a_value_somewhere() {
    let shipping = shipping();
    let stale: Vec<_> = COMPOSED
        .iter()
        .filter(|prefix| {
            let forms = [format!("\"{prefix}{{"), format!("`{prefix}${{")];
            !shipping.iter().any(|source| forms.iter().any(|form| source.text.contains(form)))
        })
        .collect();
    assert!(stale.is_empty(), "no code asks for what begins with {stale:?}");
}

#[test]
fn no_attribute_is_there_for_nothing() {
    let shipping = shipping();
    let quoted = quoted(&shipping);
    let locales = sources("crates/engine/locales/en", &[".ftl"]);
    let attributes: BTreeSet<_> = locales
        .iter()
        .flat_map(|file| file.text.lines())
        .filter_map(|line| line.strip_prefix("    .")?.split_once(" ="))
        .map(|(name, _)| name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-'))
        .collect();
    let unused: Vec<_> =
        attributes.iter().filter(|name| **name != "step" && !quoted.contains(**name)).collect();
    assert!(attributes.len() > 10 && unused.is_empty(), "nothing asks for {unused:?}");
}
