//! What a command shows to a person in a terminal: readable without colour, the verdict as a sign and a word.

use std::fmt::Write as _;

use engine::advice::{Advice, Verdict, Weight};
use engine::explain::{Explained, Explanation};
use engine::sheet::Sheet;
use engine::words::Words;
use engine::{
    Accepted, Argument, Arguments, Finding, Method, Outcome, Place, RunRecord, Severity, Stretch,
    StretchState, SubmissionRecord,
};

pub(crate) fn outcome_sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "✓",
        Outcome::NeedsAttention => "!",
        Outcome::Failed => "✗",
        Outcome::Inconclusive => "?",
        Outcome::Skipped => "–",
    }
}

fn severity_sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "✗",
        Severity::Warning => "!",
        Severity::Notice | Severity::Info => "·",
    }
}

pub(crate) fn say(words: &Words, id: &str) -> String {
    words.message(id, &Arguments::new()).unwrap_or_else(|| id.to_owned())
}

pub(crate) fn finding(finding: &Finding, words: &Words, out: &mut String) {
    let (message, remedy) = words.finding(finding);
    let _ = writeln!(out, "    {} {message}  [{}]", severity_sign(finding.severity), finding.code);
    if finding.severity >= Severity::Warning {
        for step in remedy.iter().flat_map(|remedy| remedy.lines()) {
            let _ = writeln!(out, "        {step}");
        }
        if let Some(role) = finding.who {
            let _ = writeln!(out, "        {}: {}", say(words, "terminal-who"), words.role(role));
        }
    }
}

pub(crate) fn run(record: &RunRecord, words: &Words) -> String {
    let mut out = String::new();
    for check in &record.checks {
        let sign = outcome_sign(check.outcome);
        let _ = write!(out, "{sign} {}", words.check(check.id, check.outcome));
        match check.because {
            Some(code) => {
                let _ = writeln!(out, "  [{code}]");
            }
            None => {
                let _ = writeln!(out, "  {} ms", words.number(check.milliseconds));
            }
        }
        for found in &check.findings {
            finding(found, words, &mut out);
        }
    }
    for found in &record.findings {
        finding(found, words, &mut out);
    }
    if let Some(path) = record.facts.path.as_ref().filter(|path| path.trouble.is_some()) {
        for stretch in &path.stretches {
            let _ = writeln!(out, "{}", path_stretch(stretch, words));
        }
    }
    let _ = writeln!(
        out,
        "{} {}  {} ms",
        outcome_sign(record.outcome),
        words.outcome(record.outcome),
        words.number(record.milliseconds)
    );
    out
}

/// A stretch of the path to the server, and what was measured on it.
fn path_stretch(stretch: &Stretch, words: &Words) -> String {
    let place = |place| {
        let id = match place {
            Place::Computer => "bundle-place-computer",
            Place::Router => "bundle-place-router",
            Place::Provider => "bundle-place-provider",
            Place::Server => "bundle-place-server",
        };
        Argument::from(say(words, id))
    };
    let (sign, id) = match stretch.state {
        StretchState::Works => ("✓", "bundle-stretch-works"),
        StretchState::Broken => ("✗", "bundle-stretch-broken"),
        StretchState::Suspected => ("?", "bundle-stretch-suspected"),
        StretchState::NotMeasured => ("–", "bundle-stretch-not-measured"),
    };
    let ends = [("from".to_owned(), place(stretch.from)), ("to".to_owned(), place(stretch.to))];
    format!("{sign} {}", words.message(id, &ends.into()).unwrap_or_default())
}

pub(crate) fn message(record: &SubmissionRecord, words: &Words) -> String {
    let mut out = String::new();
    let (sign, id) = match record.accepted {
        Accepted::Yes => ("✓", "terminal-message-accepted"),
        Accepted::No => ("✗", "terminal-message-refused"),
        Accepted::Uncertain => ("?", "terminal-message-uncertain"),
    };
    let _ = writeln!(out, "{sign} {}  {} ms", say(words, id), words.number(record.milliseconds));
    for recipient in &record.recipients {
        let reply = recipient
            .reply
            .as_ref()
            .map_or_else(String::new, |reply| format!("{} {}", reply.code, reply.text));
        let _ = writeln!(out, "    {}  {reply}", recipient.to);
    }
    if let Some(reply) = &record.reply {
        let _ = writeln!(
            out,
            "    {} {} {}",
            reply.code,
            reply.enhanced.as_deref().unwrap_or_default(),
            reply.text
        );
    }
    let _ = writeln!(out, "    Message-ID: {}", record.message_id);
    for found in &record.findings {
        finding(found, words, &mut out);
    }
    out
}

pub(crate) fn advice(advice: &Advice, words: &Words) -> String {
    let mut out = String::new();
    for method in &advice.methods {
        let sign = match method.verdict {
            Verdict::Recommended => "✓",
            Verdict::Possible => "·",
            Verdict::RuledOut => "✗",
        };
        let _ = writeln!(out, "{sign} {}: {}", words.method(method.method), words.verdict(method.verdict));
        if let Some(until) = method.valid_until {
            let _ = writeln!(out, "    {}: {}", say(words, "terminal-valid-until"), words.date(until));
        }
        for reason in &method.reasons {
            let sign = match reason.weighs {
                Weight::For => "+",
                Weight::Against => "!",
                Weight::RulesOut => "✗",
            };
            let _ = writeln!(out, "    {sign} {}  [{}]", words.reason(reason), reason.code);
        }
    }
    if advice.depends_on.is_empty() && advice.methods.iter().all(|method| method.verdict == Verdict::RuledOut)
    {
        let _ = writeln!(out, "✗ {}", say(words, "terminal-no-method"));
    }
    if !advice.depends_on.is_empty() {
        let _ = writeln!(out, "? {}: {}", say(words, "terminal-depends-on"), advice.depends_on.join(", "));
    }
    out
}

/// What is to be noted for whoever helps with a text that is not known.
const NOTES: [&str; 4] = [
    "terminal-unknown-note-time",
    "terminal-unknown-note-log",
    "terminal-unknown-note-who",
    "terminal-unknown-note-kept",
];

pub(crate) fn explained(explained: &Explained, method: Option<Method>, words: &Words) -> String {
    let mut out = String::new();
    if explained.explanations.is_empty() {
        let _ = writeln!(out, "? {}", say(words, "terminal-unknown-text"));
        let shown = explained.shown.replace('\n', "\n    ");
        if !shown.is_empty() {
            let _ = writeln!(out, "    {}: {shown}", say(words, "terminal-unknown-shown"));
        }
        for note in NOTES {
            let _ = writeln!(out, "  - {}", say(words, note));
        }
    }
    for told in &explained.explanations {
        explanation(told, method, words, &mut out);
    }
    if explained.holds_secret {
        let _ = writeln!(out, "! {}", say(words, "explanation-secret"));
    }
    out
}

fn explanation(told: &Explanation, method: Option<Method>, words: &Words, out: &mut String) {
    let said = words.explanation(told);
    let _ = writeln!(out, "{}  [{}]\n    {}", said.title, told.code, said.meaning);
    let ways: Vec<String> = told.applies_to.iter().map(|&method| words.method_short(method)).collect();
    if let (Some(false), Some(method)) = (told.belongs, method) {
        let arguments = Arguments::from([
            ("ways".to_owned(), Argument::List(ways.clone())),
            ("method".to_owned(), Argument::Text(words.method_short(method))),
        ]);
        let _ =
            writeln!(out, "    ! {}", words.message("explanation-other-way", &arguments).unwrap_or_default());
    }
    for (n, step) in said.steps.iter().enumerate() {
        let _ = writeln!(out, "    {}. {step}", n + 1);
    }
    if !ways.is_empty() {
        let _ = writeln!(out, "    {}: {}", say(words, "terminal-applies-to"), ways.join(", "));
    }
    if let Some(role) = told.who {
        let _ = writeln!(out, "    {}: {}", say(words, "terminal-who"), words.role(role));
    }
    let read = told.checked_on.map(|day| format!(" ({})", words.date(day))).unwrap_or_default();
    let _ = writeln!(out, "    {}: {}{read}", say(words, "terminal-source"), told.source);
}

pub(crate) fn sheet(sheet: &Sheet, words: &Words) -> String {
    let mut out = String::new();
    for row in &sheet.rows {
        let value = row.value_words.as_deref().map_or_else(|| row.value.clone(), |id| say(words, id));
        let _ = writeln!(out, "    {:<24} {value}", say(words, &row.label));
    }
    for warning in &sheet.warnings {
        let said = words.message(&warning.id, &warning.arguments).unwrap_or_default();
        let _ = writeln!(out, "    ! {said}");
    }
    out
}
