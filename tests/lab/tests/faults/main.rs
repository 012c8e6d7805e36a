//! The fault table, run: each situation in the lab, the codes that must be named and no other, and the exit
//! status. It prints the table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod table;
mod ways;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Instant;

use lab_tests::{Lab, Ran};
use serde_json::Value;
use table::{Row, Situation, TABLE};

/// How many calls of one situation run at once.
const AT_ONCE: usize = 6;
/// Codes of success and codes that say something of the line: found only where a row names them, as errors are.
const NAMED_ALONE: &[&str] = &[
    "AUTH_ACCEPTED",
    "RECIPIENT_ACCEPTED",
    "RELAY_ALLOWED",
    "MESSAGE_ACCEPTED",
    "MESSAGE_UNCERTAIN",
    "IPV4_DEAD",
    "IPV6_DEAD",
    "IP_PATHS_DIFFER",
    "IP_THROTTLED",
    "SERVER_BUSY",
    "SERVER_TOO_SLOW",
    "TIME_LIMIT",
    "TLS_INSPECTED",
];
/// What the table hands to standard input, in clear text and as AUTH carries it.
const SECRETS: &[&str] = &["Lab-1", "TGFiLTE", "good-token", "stale-token", "auth=Bearer"];

#[test]
fn every_situation_of_the_table_is_named_and_no_other() {
    let Some(lab) = Lab::up() else { return };
    let mut wrong = Vec::new();
    for situation in TABLE {
        let began = Instant::now();
        for change in changes(situation) {
            lab.set(&change.split(' ').collect::<Vec<_>>());
        }
        let runs = run(&lab, situation.rows);
        let name = if situation.lab.is_empty() { "(as it is)" } else { situation.lab };
        println!("{name}  [{:.1} s]", began.elapsed().as_secs_f64());
        for (row, ran) in situation.rows.iter().zip(&runs) {
            let faults = judged(&lab, row, ran);
            let verdict = if faults.is_empty() { "ok   " } else { "WRONG" };
            println!("  {verdict} {:32} exit {} {}", row.call.name, ran.exit, ran.codes().join(" "));
            wrong.extend(faults.into_iter().map(|fault| format!("[{name}] {}: {fault}", row.call.name)));
        }
        for (who, verb, times) in situation.heard {
            let heard = lab.heard(who);
            let count = heard.lines().filter(|line| line.split(' ').nth(1) == Some(verb)).count();
            println!("        {who} heard {verb} {count} times");
            // A count is evidence only where somebody called.
            if count != *times || heard.is_empty() {
                wrong.push(format!("[{name}] {who} heard {verb} {count} times instead of {times}:\n{heard}"));
            }
        }
        if !situation.lab.is_empty() {
            lab.reset();
        }
    }
    let rows: usize = TABLE.iter().map(|situation| situation.rows.len()).sum();
    println!("{} situations, {rows} rows", TABLE.len());
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_word_that_changes_the_lab_is_in_the_table() {
    let known: BTreeSet<String> = lab_tests::words().into_iter().collect();
    let mut used = BTreeSet::new();
    for situation in TABLE {
        for change in changes(situation) {
            let (what, words) = change.split_once(' ').unwrap();
            used.extend(words.split(' ').map(|word| format!("{what} {word}")));
        }
    }
    // The default is what every other row has.
    let missing: Vec<_> = known.difference(&used).collect();
    assert!(known.contains("path drop25") && missing.is_empty(), "not in the table: {missing:?}");
    let unknown: Vec<_> = used.difference(&known).collect();
    assert!(unknown.is_empty(), "the lab does not know: {unknown:?}");
}

#[test]
fn at_the_time_bound_the_document_is_whole_and_open_checks_say_so() {
    let Some(lab) = Lab::up() else { return };
    lab.set(&["submission", "silent"]);
    let ran = lab.run(
        &["check", "--domain", "contoso.example", "--method", "client-submission-basic", "--timeout", "2"],
        "",
    );
    assert_eq!(ran.exit, 3, "{ran:#?}");
    assert_eq!(ran.outcome("greeting"), "inconclusive", "{ran:#?}");
    assert!(ran.codes().contains(&"TIME_LIMIT".into()), "{ran:#?}");
}

fn changes(situation: &Situation) -> impl Iterator<Item = &'static str> {
    situation.lab.split("; ").filter(|change| !change.is_empty())
}

/// Runs the rows, several at once; what they came to, in their order.
fn run(lab: &Lab, rows: &[Row]) -> Vec<Ran> {
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(rows.len()) {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                while let Some((n, row)) = rows.iter().enumerate().nth(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut words: Vec<&str> = row.call.words.split(' ').collect();
                    words.extend(row.within.iter().flat_map(|seconds| ["--timeout", seconds]));
                    send.send((n, lab.run(&words, row.call.stdin))).unwrap();
                }
            });
        }
    });
    drop(send);
    let mut runs: Vec<(usize, Ran)> = receive.into_iter().collect();
    runs.sort_by_key(|(n, _)| *n);
    runs.into_iter().map(|(_, ran)| ran).collect()
}

/// What is wrong with a run.
fn judged(lab: &Lab, row: &Row, ran: &Ran) -> Vec<String> {
    let mut faults = Vec::new();
    let codes = ran.codes();
    let found = |code: &str| codes.iter().any(|found| found == code);
    for code in row.must.iter().filter(|code| !found(code)) {
        faults.push(format!("{code} is missing"));
    }
    for code in row.must_not.iter().filter(|code| found(code)) {
        faults.push(format!("{code} is forbidden"));
    }
    let named = |code: &str| row.must.contains(&code);
    for code in NAMED_ALONE.iter().filter(|code| found(code) && !named(code)) {
        faults.push(format!("{code} is not so"));
    }
    for finding in ran.findings() {
        let code = finding["code"].as_str().unwrap_or_default();
        if finding["severity"] == "error" && !named(code) {
            faults.push(format!("{code} is an error that is not so"));
        }
        if finding["severity"] == "error" && !(finding["remedy"].is_string() && finding["who"].is_string()) {
            faults.push(format!("{code} says neither what to do nor who can: {finding}"));
        }
        // A character made visible is written with braces as well: `\u{202e}`.
        if finding["message"].as_str().unwrap_or("{").replace("\\u{", "").contains('{') {
            faults.push(format!("{code} has no words: {finding}"));
        }
    }
    if ran.exit != row.exit {
        faults.push(format!(
            "exit {} instead of {}; found {codes:?} {}",
            ran.exit,
            row.exit,
            ran.stderr.trim()
        ));
    }
    if row.call.words.starts_with("send ") {
        faults.extend(delivered(lab, ran));
    }
    faults.extend(unfit_text(&ran.json));
    let document = format!("{} {}", ran.json, ran.stderr);
    for secret in SECRETS.iter().filter(|secret| document.contains(*secret)) {
        faults.push(format!("a secret is shown: {secret}"));
    }
    faults
}

/// Accepted: once in the mailbox. Refused: not there. Uncertain: at most once.
fn delivered(lab: &Lab, ran: &Ran) -> Option<String> {
    let id = ran.json["message_id"].as_str()?;
    let times = |wait| lab.mail_within(id, wait).matches(&format!("Message-ID: {id}")).count();
    match &ran.json["accepted"] {
        Value::Bool(true) if times("5") == 1 => None,
        Value::Bool(false) if times("0") == 0 => None,
        Value::String(uncertain) if uncertain == "uncertain" && times("0") <= 1 => None,
        accepted => Some(format!("accepted {accepted}, and {} times in the mailbox", times("0"))),
    }
}

/// What comes from the network is shown as text: nothing in a document moves a terminal's cursor or turns its
/// direction.
fn unfit_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let unfit = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
            text.contains(unfit).then(|| format!("unfit for a screen: {text:?}"))
        }
        Value::Array(values) => values.iter().find_map(unfit_text),
        Value::Object(fields) => fields.values().find_map(unfit_text),
        _ => None,
    }
}
