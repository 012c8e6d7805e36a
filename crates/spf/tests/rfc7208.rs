//! The openspf.org test suite for RFC 7208 (release 2014.04), where its file is at hand: named by the environment
//! variable `MAILFITTER_RFC7208`, or at `../shared/rfc7208/rfc7208-tests.yml` beside the workspace.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

mod zone;

use std::path::PathBuf;

use serde_json::{Map, Value};
use spf::{Failure, Query, Txt};
use zone::Zone;

/// How many tests release 2014.04 has: a file that is read only in part must not look like success.
const TESTS: usize = 203;

#[test]
fn every_case_of_the_suite_has_an_allowed_result() {
    let Some(path) = suite() else {
        eprintln!(
            "SKIPPED: the RFC 7208 test suite is not here; set MAILFITTER_RFC7208 to rfc7208-tests.yml"
        );
        return;
    };
    let text = std::fs::read_to_string(&path).unwrap();
    let scenarios: Vec<Value> = serde_saphyr::from_multiple(&text).unwrap();
    let mut failures = Vec::new();
    let mut run = 0;
    for scenario in &scenarios {
        let zone = zone(scenario["zonedata"].as_object().unwrap());
        for (name, test) in scenario["tests"].as_object().unwrap() {
            run += 1;
            let query = Query::new(
                text_of(&test["host"]).parse().unwrap(),
                text_of(&test["mailfrom"]),
                text_of(&test["helo"]),
            );
            let (outcome, _) = zone.check(query.clone());
            assert_eq!(zone.check_ahead(query), outcome, "{name}: asking ahead changes something");
            let allowed = match &test["result"] {
                Value::Array(list) => list.iter().map(text_of).collect(),
                one => vec![text_of(one)],
            };
            let explanation = match &test["explanation"] {
                Value::Null => true,
                Value::String(text) if text == "DEFAULT" => outcome.explanation.is_none(),
                other => outcome.explanation.as_deref() == Some(text_of(other).as_str()),
            };
            if !allowed.iter().any(|result| result == outcome.result.as_str()) || !explanation {
                failures.push(format!(
                    "{name}: {} {:?} {:?}, expected {allowed:?} {}",
                    outcome.result.as_str(),
                    outcome.explanation,
                    outcome.problem,
                    test["explanation"],
                ));
            }
        }
    }
    println!("{} of {run} cases of {}", run - failures.len(), path.display());
    assert!(failures.is_empty(), "{} of {run} cases fail:\n{}", failures.len(), failures.join("\n"));
    assert_eq!(run, TESTS);
}

#[allow(clippy::disallowed_methods)] // only the tests of the library may look at the environment
fn suite() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("MAILFITTER_RFC7208") {
        let path = PathBuf::from(named);
        assert!(path.is_file(), "MAILFITTER_RFC7208 names no file: {}", path.display());
        return Some(path);
    }
    let workspace = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    Some(workspace.join("../shared/rfc7208/rfc7208-tests.yml")).filter(|path| path.is_file())
}

/// The suite's zones: a type SPF record stands for a TXT record as well, unless a TXT entry is there; `TXT: NONE`
/// is an entry without a record. `TIMEOUT` lets all other questions at the name time out.
fn zone(names: &Map<String, Value>) -> Zone {
    let mut zone = Zone::default();
    for (name, entries) in names {
        zone.name(name);
        let entries = entries.as_array().unwrap();
        let has_txt = entries.iter().any(|entry| entry.get("TXT").is_some());
        for entry in entries {
            let Some(record) = entry.as_object() else {
                assert_eq!(entry, "TIMEOUT");
                zone.failing(name, Failure::TimedOut);
                continue;
            };
            for (kind, value) in record {
                match kind.as_str() {
                    "TIMEOUT" => zone.failing(name, Failure::TimedOut),
                    "RCODE" => zone.failing(name, Failure::ServerFailed),
                    "SPF" if has_txt => {}
                    "TXT" if value == "NONE" => {}
                    "SPF" | "TXT" => zone.txt(name, strings(value)),
                    "MX" => {
                        let exchange = text_of(&value[1]);
                        zone.record(name, "MX", &format!("{} {exchange}", text_of(&value[0])));
                    }
                    _ => zone.record(name, kind, &text_of(value)),
                }
            }
        }
    }
    zone
}

fn strings(value: &Value) -> Txt {
    match value {
        Value::Array(strings) => Txt(strings.iter().map(octets).collect()),
        one => Txt(vec![octets(one)]),
    }
}

/// `\xNN` in the file means the octet, which YAML reads as the character of that number.
fn octets(value: &Value) -> Vec<u8> {
    text_of(value).chars().map(|c| u8::try_from(c).unwrap()).collect()
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => panic!("neither text nor number: {other}"),
    }
}
