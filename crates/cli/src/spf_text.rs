//! SPF in a terminal: records as trees, plans as what stands there now and what is to stand there.

use std::fmt::Write as _;

use engine::Argument;
use engine::dns::{Change, ChangeKind, SpfLint, SpfPlan};
use engine::words::Words;
use spf::lint::LintedRecord;
use spf::{Outcome, RecordTrace, TermOutcome};

use crate::text::{finding, say};

pub(crate) fn evaluation(outcome: &Outcome, words: &Words) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}  {}", outcome.result.as_str(), outcome.domain);
    if let Some(matched) = &outcome.matched {
        let _ = writeln!(out, "    {}: {matched}", say(words, "terminal-spf-matched"));
    }
    if let Some(problem) = &outcome.problem {
        let _ =
            writeln!(out, "    [{}] {}", problem.code.as_str(), problem.term.as_deref().unwrap_or_default());
    }
    if let Some(explanation) = &outcome.explanation {
        let _ = writeln!(out, "    {}", engine::clean(explanation, 1_000));
    }
    let _ = writeln!(out, "    {}: {}", say(words, "terminal-spf-lookups"), outcome.lookups);
    for record in &outcome.trace {
        trace(record, 1, &mut out);
    }
    out
}

fn trace(record: &RecordTrace, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth.min(20));
    let text = record.record.as_deref().unwrap_or_default();
    let _ = writeln!(out, "{indent}{}  {}", record.domain, engine::clean(text, 300));
    for term in &record.terms {
        let _ = writeln!(out, "{indent}  {}  {}", engine::clean(&term.text, 200), word(term.outcome));
        for followed in &term.followed {
            trace(followed, depth + 2, out);
        }
    }
}

/// The word of the JSON document for what became of a term.
fn word(outcome: TermOutcome) -> &'static str {
    match outcome {
        TermOutcome::NotReached => "not_reached",
        TermOutcome::Matched => "matched",
        TermOutcome::NotMatched => "not_matched",
        TermOutcome::Followed => "followed",
        TermOutcome::Used => "used",
        TermOutcome::Ignored => "ignored",
        TermOutcome::TempError => "temp_error",
        TermOutcome::PermError => "perm_error",
    }
}

pub(crate) fn lint(found: &SpfLint, words: &Words) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}", found.domain);
    let open = if found.complete { "" } else { "+" };
    let _ = writeln!(
        out,
        "    {}: {}{open} / 10",
        say(words, "terminal-spf-lookups-worst-case"),
        found.lookups_worst_case
    );
    match &found.tree {
        Some(tree) => record(tree, 1, &mut out),
        None => {
            for text in &found.records {
                let _ = writeln!(out, "    {}", engine::clean(text, 1_000));
            }
        }
    }
    for one in &found.findings {
        finding(one, words, &mut out);
        carets(one, &mut out);
    }
    if found.findings.is_empty() {
        let _ = writeln!(out, "    \u{2713} {}", say(words, "terminal-spf-nothing-wrong"));
    }
    out
}

/// The piece of a record with carets under the place, where a finding has one.
fn carets(finding: &engine::Finding, out: &mut String) {
    let Some(shown) = finding.evidence.first().map(|evidence| &evidence.shown) else { return };
    if finding.arguments.contains_key("offset") {
        for line in shown.lines() {
            let _ = writeln!(out, "        {line}");
        }
    }
    if let Some(Argument::List(list)) = finding.arguments.get("list") {
        for line in list {
            let _ = writeln!(out, "        {line}");
        }
    }
}

fn record(linted: &LintedRecord, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth.min(20));
    let _ = writeln!(out, "{indent}{}", linted.domain);
    for term in &linted.terms {
        let cost = if term.lookups > 0 { format!("  ({})", term.lookups) } else { String::new() };
        let _ = writeln!(out, "{indent}  {}{cost}", engine::clean(&term.text, 200));
        if let Some(followed) = &term.followed {
            record(followed, depth + 2, out);
        }
    }
    if linted.terms_left_out > 0 {
        let _ = writeln!(out, "{indent}  \u{2026} {}", linted.terms_left_out);
    }
}

pub(crate) fn plan(plan: &SpfPlan, words: &Words) -> String {
    let mut out = String::new();
    let none = || say(words, "terminal-spf-no-record");
    let line = |out: &mut String, label: &str, text: &str| {
        let _ = writeln!(out, "{}:\n    {}", say(words, label), engine::clean(text, 65_535));
    };
    for current in &plan.current {
        line(&mut out, "terminal-spf-current", current);
    }
    if plan.current.is_empty() && plan.needed.is_some() {
        line(&mut out, "terminal-spf-current", &none());
    }
    match &plan.proposed {
        Some(proposed) => {
            line(&mut out, "terminal-spf-proposed", proposed);
            for change in &plan.changes {
                let _ = writeln!(out, "    {}", changed(change));
            }
            let id = if plan.current.is_empty() { "terminal-spf-add-one" } else { "terminal-spf-edit-one" };
            let _ = writeln!(out, "    {}", say(words, id));
            line(&mut out, "terminal-spf-undo", plan.undo.as_deref().unwrap_or(&none()));
        }
        None if plan.needed == Some(false) => {
            let _ = writeln!(out, "\u{2713} {}", say(words, "terminal-spf-no-change"));
        }
        None => {
            let _ = writeln!(out, "? {}", say(words, "terminal-spf-no-proposal"));
        }
    }
    if let Some(before) = plan.before.result {
        let _ = writeln!(out, "{}: {}", say(words, "terminal-spf-before"), before.as_str());
    }
    if let (Some(after), true) = (plan.after.result, plan.proposed.is_some()) {
        let _ = writeln!(out, "{}: {}", say(words, "terminal-spf-after"), after.as_str());
    }
    if let (Some(seconds), Some(_), Some(_)) = (plan.cached_for_seconds, &plan.proposed, &plan.undo) {
        let minutes = engine::Arguments::from([("minutes".to_owned(), seconds.div_ceil(60).into())]);
        let _ = writeln!(out, "    {}", words.message("terminal-spf-cached", &minutes).unwrap_or_default());
    }
    if let Some(merge) = &plan.merge {
        let _ = writeln!(out, "{}:", say(words, "terminal-spf-terms"));
        for term in &merge.terms {
            let origins: Vec<String> = term.records.iter().map(|n| (n + 1).to_string()).collect();
            let _ = writeln!(out, "    {}  [{}]", engine::clean(&term.term, 200), origins.join(", "));
        }
        let _ = writeln!(out, "    {}", merge.endings.join("  "));
    }
    for offer in &plan.offers {
        let _ =
            writeln!(out, "{} [{}]:\n    {}", say(words, "terminal-spf-offer"), offer.because, offer.record);
    }
    for authority in &plan.authoritative {
        let state = serde_json::to_value(authority.state).ok();
        let state = state.as_ref().and_then(|state| state.as_str()).unwrap_or_default();
        let _ = writeln!(out, "    {}  {state}", authority.server);
    }
    if let Some(host) = &plan.dns_host {
        let help = host.help.as_deref().unwrap_or_default();
        let _ = writeln!(out, "{}: {}  {help}", say(words, "terminal-spf-dns-host"), host.name);
    }
    for one in &plan.findings {
        finding(one, words, &mut out);
        carets(one, &mut out);
    }
    out
}

fn changed(change: &Change) -> String {
    let sign = match change.kind {
        ChangeKind::Add => '+',
        ChangeKind::Remove => '-',
    };
    format!("{sign} {}  [{}]", engine::clean(&change.term, 200), change.because)
}
