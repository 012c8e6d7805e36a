//! The command line in German: what a person reads is German, what a program reads is not.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that cannot go on must stop")]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// The command line, as handed over or beside this test.
fn program() -> Option<PathBuf> {
    let beside = || {
        let folder = std::env::current_exe().ok()?.parent()?.parent()?.to_owned();
        Some(folder.join(format!("mailfitter{}", std::env::consts::EXE_SUFFIX)))
    };
    let found =
        std::env::var_os("MAILFITTER_CLI").map(PathBuf::from).or_else(beside).filter(|path| path.exists());
    if found.is_none() {
        println!("SKIPPED: the command line is not built; `cargo xtask test` builds it");
    }
    found
}

/// What it prints in a language.
fn says(language: &str, words: &[&str], stdin: &str) -> Option<String> {
    let mut child = Command::new(program()?)
        .args(words)
        .args(["--today", "2026-11-24", "--language", language])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    Some(String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap())
}

/// Every one of these stands in the text.
fn holds(text: &str, wanted: &[&str]) {
    let missing: Vec<_> = wanted.iter().filter(|words| !text.contains(**words)).collect();
    assert!(missing.is_empty(), "{missing:?} in:\n{text}");
}

const ANSWERS: &str = r#"{"recipients":"internal","device_auth":["basic","none"],"device_tls":"1.2","location":"office","ip_kind":"dynamic","port_25":"open","port_587":"open"}"#;

#[test]
fn advice_is_german_down_to_the_day() {
    let Some(text) = says("de", &["advise", "--answers", "-"], ANSWERS) else { return };
    holds(
        &text,
        &[
            "Clientübermittlung mit Benutzername und Kennwort: ",
            "Empfohlen",
            "Passt nicht",
            "Gilt bis: 31. Dezember 2026",
            "[BASIC_AUTH_ENDS]",
        ],
    );
    assert!(!text.contains("Recommended") && !text.contains("December"), "{text}");
}

#[test]
fn a_check_in_practice_is_german_and_keeps_its_codes() {
    let words = ["check", "--practice", "wrong-password", "--domain", "contoso.example"];
    let way = ["--method", "client-submission-basic", "--login", "scan@contoso.example", "--password-stdin"];
    let words: Vec<&str> = words.into_iter().chain(way).collect();
    let Some(text) = says("de-AT", &words, "Practice-1\n") else { return };
    holds(
        &text,
        &[
            "✓ Der Server ist erreichbar.",
            "✗ Die Anmeldung funktioniert nicht.",
            "Benutzername oder Kennwort wurde für scan@contoso.example abgelehnt  [AUTH_CREDENTIALS_REJECTED]",
            "Wer es beheben kann: Die Person am Gerät",
        ],
    );
}

#[test]
fn facts_are_german_to_read_and_english_as_data() {
    let Some(text) = says("de", &["facts"], "") else { return };
    holds(&text, &["azure-port-25", "Azure sperrt Port 25 nach außen bei den meisten Arten von Abonnement."]);
    let json: Value = serde_json::from_str(&says("de", &["facts", "--json"], "").unwrap()).unwrap();
    let facts = json["facts"].as_array().unwrap();
    let english: Vec<&str> = facts.iter().map(|fact| fact["value"].as_str().unwrap()).collect();
    assert!(english.contains(&"Azure blocks port 25 on the way out for most kinds of subscription."));
    let left: Vec<_> = english.iter().filter(|value| text.contains(**value)).collect();
    assert!(left.is_empty(), "{left:?} in:\n{text}");
}

#[test]
fn an_error_is_explained_in_german_and_its_source_named() {
    let reply = "550 5.7.64 TenantAttribution; Relay Access Denied";
    let Some(text) = says("de", &["explain", reply], "") else { return };
    holds(
        &text,
        &["[RELAY_ACCESS_DENIED]", "akzeptierten Domänen", "Betrifft: Relay über", "Quelle: https://"],
    );
    let Some(text) = says("de", &["explain", "es piept"], "") else { return };
    assert!(
        text.starts_with("? Dieser Text ist hier nicht bekannt. Mailfitter stellt keine Vermutungen an.\n"),
        "{text}"
    );
    holds(&text, &["Der Text: es piept", "Zeitzone", "nichts aufbewahrt"]);
}

#[test]
fn what_a_program_reads_differs_in_its_sentences_alone() {
    let document = |language: &str| -> Option<Value> {
        let text = says(language, &["advise", "--answers", "-", "--json"], ANSWERS)?;
        Some(serde_json::from_str(&text).unwrap())
    };
    let (Some(english), Some(german)) = (document("en"), document("de")) else { return };
    let shape = |document: &Value| -> Vec<(Value, Value, Value)> {
        let methods = document["methods"].as_array().unwrap();
        let parts = |method: &Value| {
            let codes = method["reasons"].as_array().unwrap().iter().map(|reason| reason["code"].clone());
            (method["method"].clone(), method["verdict"].clone(), codes.collect())
        };
        methods.iter().map(parts).collect()
    };
    assert_ne!(english, german);
    assert_eq!(shape(&english), shape(&german));
}

#[test]
fn in_a_language_that_is_not_spoken_it_speaks_english() {
    let Some(text) = says("tlh", &["explain", "nothing known"], "") else { return };
    assert!(text.starts_with("? This text is not known here. Nothing is guessed.\n"), "{text}");
}
