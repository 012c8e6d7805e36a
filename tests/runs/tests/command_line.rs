//! The command line on the pretend Microsoft 365: the contract's documents, exit statuses and secrets.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The command line, as handed over or beside this test.
fn program() -> Option<PathBuf> {
    let beside = || {
        Some(
            std::env::current_exe()
                .ok()?
                .parent()?
                .parent()?
                .join(format!("mailfitter{}", std::env::consts::EXE_SUFFIX)),
        )
    };
    let found =
        std::env::var_os("MAILFITTER_CLI").map(PathBuf::from).or_else(beside).filter(|path| path.exists());
    if found.is_none() {
        println!("SKIPPED: the command line is not built; `cargo xtask test` builds it");
    }
    found
}

fn run(words: &[&str], stdin: &str) -> Option<(i32, Value, Output)> {
    let mut child = Command::new(program()?)
        .args(words)
        .arg("--json")
        .args(["--today", "2026-11-24", "--language", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    let output = child.wait_with_output().unwrap();
    let json = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    Some((output.status.code().unwrap(), json, output))
}

#[test]
fn a_check_names_a_wrong_password_with_code_remedy_and_role() {
    let words = [
        "check",
        "--practice",
        "wrong-password",
        "--domain",
        "contoso.example",
        "--method",
        "client-submission-basic",
        "--login",
        "scan@contoso.example",
        "--password-stdin",
    ];
    let Some((exit, json, _)) = run(&words, "Practice-1\n") else { return };
    assert_eq!(exit, 1, "{json:#}");
    assert_eq!(json["outcome"], "failed");
    let ids: Vec<&str> =
        json["checks"].as_array().unwrap().iter().map(|check| check["id"].as_str().unwrap()).collect();
    assert_eq!(
        ids,
        [
            "names",
            "mx",
            "connect",
            "greeting",
            "tls",
            "sign-in",
            "recipient",
            "spf",
            "dmarc",
            "public-address",
            "block-lists"
        ]
    );
    let finding = &json["checks"][5]["findings"][0];
    assert_eq!(finding["code"], "AUTH_CREDENTIALS_REJECTED");
    assert_eq!((finding["severity"].as_str(), finding["who"].as_str()), (Some("error"), Some("device")));
    assert!(finding["remedy"].as_str().unwrap().len() > 20 && finding["message"].is_string(), "{finding:#}");
    for key in ["facts", "transcripts", "milliseconds", "stages"] {
        assert!(!json[key].is_null(), "{key}");
    }
}

#[test]
fn a_message_is_accepted_in_practice_and_says_by_whom() {
    let words = [
        "send",
        "--practice",
        "--domain",
        "contoso.example",
        "--method",
        "direct-send",
        "--from",
        "scan@contoso.example",
        "--to",
        "anna@contoso.example",
    ];
    let Some((exit, json, _)) = run(&words, "") else { return };
    assert_eq!(
        (exit, &json["accepted"], &json["stage"]),
        (0, &Value::from(true), &Value::from("body")),
        "{json:#}"
    );
    assert_eq!(json["reply"]["code"], 250);
    assert_eq!(json["recipients"][0]["reply"]["code"], 250);
    assert!(json["message_id"].as_str().unwrap().ends_with("@contoso.example>"), "{json:#}");
}

#[test]
fn wrong_words_are_told_before_anything_is_asked() {
    for words in [
        &["check", "--domain", "con toso.com", "--method", "direct-send"][..],
        &["check", "--domain", "192.0.2.1", "--method", "direct-send"],
        &["check", "--domain", "contoso.com", "--method", "pigeon"],
        &["check", "--domain", "contoso.com", "--method", "direct-send", "--from", "nobody"],
        &["check", "--domain", "contoso.com", "--method", "direct-send", "--public-ip", "here"],
        &["check", "--domain", "contoso.com", "--method", "direct-send", "--endpoint", "198.51.100.25"],
        &["check", "--method", "direct-send"],
        &["send", "--domain", "contoso.com", "--method", "direct-send"],
        &["send", "--domain", "contoso.com", "--method", "client-submission-basic", "--to", "a@b.example"],
        &["spf", "check", "--ip", "1.2.3", "--mail-from", "a@b.example"],
        &["check", "--practice", "no-such-scenario", "--domain", "contoso.com", "--method", "direct-send"],
        &["advise", "--answers", "/nonexistent/answers.json"],
    ] {
        let Some((exit, json, output)) = run(words, "") else { return };
        assert_eq!(exit, 2, "{words:?} {json:#}");
        assert!(output.stdout.is_empty() && output.stderr.len() > 10, "{words:?}");
    }
    let long = "a".repeat(100_000);
    let Some((exit, ..)) = run(&["check", "--domain", &long, "--method", "direct-send"], "") else { return };
    assert_eq!(exit, 2);
}

#[test]
fn advice_takes_answers_from_standard_input_and_refuses_unknown_keys() {
    let answers = r#"{"recipients":"internal","device_auth":["none"],"device_tls":"1.2","location":"office","ip_kind":"dynamic","port_25":"open","port_587":"open"}"#;
    let Some((exit, json, _)) = run(&["advise", "--answers", "-"], answers) else { return };
    let methods = json["methods"].as_array().unwrap();
    assert_eq!(methods.len(), 8);
    assert_eq!(
        (exit, &methods[0]["method"], &methods[0]["verdict"]),
        (0, &Value::from("direct-send"), &Value::from("recommended")),
        "{json:#}"
    );
    assert!(methods.iter().all(|method| {
        method["reasons"].as_array().unwrap().iter().all(|reason| reason["message"].is_string())
    }));
    let Some((exit, ..)) = run(&["advise", "--answers", "-"], r#"{"colour":"red"}"#) else { return };
    assert_eq!(exit, 2);
    let Some((exit, json, _)) = run(&["advise", "--answers", "-"], "{}") else { return };
    assert_eq!(exit, 3, "{json:#}");
    assert!(!json["depends_on"].as_array().unwrap().is_empty());
}

#[test]
fn advice_on_a_saved_set_up_counts_what_its_runs_found_and_says_when() {
    let folder = tempfile::tempdir().unwrap();
    let kept_in = folder.path().to_str().unwrap();
    let setup = r#"{"version":1,"id":"reception","name":"Reception copier","domain":"contoso.com",
        "answers":{"recipients":"both","device_auth":["basic","none"],"device_tls":"1.2","location":"office","ip_kind":"static","port_25":"blocked","port_587":"open"},
        "measured":[{"code":"PORT_25_BLOCKED","method":"relay-ip","at":"2026-11-24T13:02:00Z"}]}"#;
    let file = folder.path().join("setup.json");
    std::fs::write(&file, setup).unwrap();
    let words = ["setups", "import", file.to_str().unwrap(), "--data-dir", kept_in];
    let Some((0, ..)) = run(&words, "") else { return };
    let words = ["advise", "--setup", "Reception copier", "--data-dir", kept_in];
    let Some((exit, json, _)) = run(&words, "") else { return };
    let methods = json["methods"].as_array().unwrap();
    assert_eq!((exit, &methods[0]["method"]), (0, &Value::from("client-submission-basic")), "{json:#}");
    let relay = methods.iter().find(|way| way["method"] == "relay-ip").unwrap();
    let reason = &relay["reasons"].as_array().unwrap()[0];
    assert_eq!((&reason["code"], &reason["weighs"]), (&"PORT_25_BLOCKED".into(), &"rules-out".into()));
    assert!(reason["message"].as_str().unwrap().contains("24 November 2026, 13:02 UTC"), "{reason:#}");
    let Some((exit, ..)) = run(&["advise"], "") else { return };
    assert_eq!(exit, 2, "neither answers nor a set-up");
}

#[test]
fn an_error_text_is_explained_and_nonsense_is_not() {
    let text =
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.";
    let Some((exit, json, _)) = run(&["explain", text], "") else { return };
    assert_eq!(
        (exit, &json["explanations"][0]["code"]),
        (0, &Value::from("SMTP_AUTH_DISABLED_FOR_TENANT")),
        "{json:#}"
    );
    assert!(!json["explanations"][0]["steps"].as_array().unwrap().is_empty());
    let Some((exit, json, _)) = run(&["explain", text, "--method", "direct-send"], "") else { return };
    assert_eq!((exit, &json["explanations"][0]["belongs"]), (0, &Value::from(false)));
    let secret = "Paper jam, password=canary-9c2e";
    let Some((exit, json, output)) = run(&["explain", secret], "") else { return };
    assert_eq!((exit, &json["holds_secret"]), (3, &Value::from(true)), "{json:#}");
    assert!(!String::from_utf8_lossy(&output.stdout).contains("canary-9c2e"));
    let Some((exit, json, _)) = run(&["explain", "-"], &"the moon is full ".repeat(600_000)) else { return };
    assert_eq!((exit, json["explanations"].as_array().unwrap().len()), (3, 0));
}

#[test]
fn spf_is_evaluated_for_an_address() {
    let words = ["spf", "check", "--practice", "--ip", "203.0.113.7", "--mail-from", "scan@contoso.example"];
    let Some((exit, json, _)) = run(&words, "") else { return };
    assert_eq!(
        (exit, &json["result"], &json["explanation"]),
        (0, &Value::from("pass"), &Value::Null),
        "{json:#}"
    );
    for key in ["domain", "lookups", "void_lookups", "lookups_worst_case", "matched", "problem", "trace"] {
        assert!(json.get(key).is_some(), "{key}");
    }
    let words = ["spf", "check", "--practice", "--ip", "192.0.2.1", "--mail-from", "scan@contoso.example"];
    let Some((exit, json, _)) = run(&words, "") else { return };
    assert_eq!((exit, &json["result"]), (1, &Value::from("fail")), "{json:#}");
}

#[test]
fn set_ups_are_saved_shown_exported_imported_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().to_str().unwrap();
    let Some((exit, json, _)) = run(
        &[
            "setups",
            "save",
            "Reception copier",
            "--data-dir",
            at,
            "--domain",
            "USER@Contoso.example",
            "--method",
            "direct-send",
            "--from",
            "scan@contoso.example",
        ],
        "",
    ) else {
        return;
    };
    assert_eq!((exit, &json["setup"]["domain"]), (0, &Value::from("contoso.example")), "{json:#}");
    let (_, exported, _) = run(&["setups", "export", "Reception copier", "--data-dir", at], "").unwrap();
    let (exit, json, _) = run(&["setups", "import", "-", "--data-dir", at], &exported.to_string()).unwrap();
    assert_eq!(exit, 0, "{json:#}");
    let (_, json, _) = run(&["setups", "list", "--data-dir", at], "").unwrap();
    assert_eq!(json["setups"].as_array().unwrap().len(), 2, "{json:#}");
    assert_eq!(
        run(&["setups", "remove", "reception-copier", "--data-dir", at], "").unwrap().0,
        2,
        "only with --yes"
    );
    // A damaged file is told and left alone.
    std::fs::write(folder.path().join("setups/broken.json"), "{\"version\":1,").unwrap();
    let (exit, json, _) = run(&["setups", "list", "--data-dir", at], "").unwrap();
    assert_eq!((exit, json["damaged"].as_array().unwrap().len()), (0, 1), "{json:#}");
    assert_eq!(std::fs::read_to_string(folder.path().join("setups/broken.json")).unwrap(), "{\"version\":1,");
}

#[test]
fn set_ups_are_grouped_exported_and_removed_by_customer() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().to_str().unwrap();
    for (name, customer) in [("Copier", "Contoso"), ("Scanner", "Contoso"), ("Alarm", "Fabrikam")] {
        let words =
            ["setups", "save", name, "--customer", customer, "--data-dir", at, "--domain", "contoso.example"];
        let Some((exit, json, _)) = run(&words, "") else { return };
        assert_eq!(exit, 0, "{json:#}");
    }
    let (_, json, _) = run(&["setups", "list", "--data-dir", at], "").unwrap();
    let groups: Vec<_> = json["customers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| (group["customer"].as_str().unwrap(), group["setups"].as_array().unwrap().len()))
        .collect();
    assert_eq!(groups, [("Contoso", 2), ("Fabrikam", 1)]);
    let by_customer =
        |words: &[&str]| run(&[words, &["--customer", "Contoso", "--data-dir", at]].concat(), "").unwrap();
    let (exit, json, _) = by_customer(&["setups", "export"]);
    assert_eq!((exit, json.as_array().unwrap().len()), (0, 2), "{json:#}");
    assert_eq!(by_customer(&["setups", "remove"]).0, 2, "only with --yes");
    assert_eq!(by_customer(&["setups", "remove", "copier", "--yes"]).0, 2, "one or the other");
    let (exit, json, _) = by_customer(&["setups", "remove", "--yes"]);
    // Where no keychain can be looked into, that is said, and the exit is that of what is not known.
    assert_eq!(exit, if json["left"].as_array().unwrap().is_empty() { 0 } else { 3 }, "{json:#}");
    assert_eq!(json["removed"], serde_json::json!(["copier", "scanner"]));
    let (_, json, _) = run(&["setups", "list", "--data-dir", at], "").unwrap();
    assert_eq!(json["setups"].as_array().unwrap().len(), 1, "{json:#}");
    assert_eq!(by_customer(&["setups", "remove", "--yes"]).0, 2, "nobody is left to remove");
}

#[test]
fn a_set_up_keeps_what_its_device_does_and_a_check_heeds_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().to_str().unwrap();
    let save = |more: &[&str]| {
        let words = [
            "setups",
            "save",
            "Copier",
            "--data-dir",
            at,
            "--domain",
            "contoso.example",
            "--method",
            "direct-send",
        ];
        run(&[&words, more].concat(), "")
    };
    let Some((exit, json, _)) = save(&["--as-device", "--encryption", "tls-1.2"]) else { return };
    assert_eq!((exit, &json["setup"]["as_device"]["encryption"]), (0, &Value::from("tls-1.2")), "{json:#}");
    let check = |more: &[&str]| {
        run(&[&["check", "--practice", "--data-dir", at, "--setup", "Copier"], more].concat(), "").unwrap()
    };
    let (exit, json, _) = check(&[]);
    assert_eq!((exit, &json["facts"]["tls_version"]), (0, &Value::from("TLS 1.2")), "{json:#}");
    let codes = |json: &Value| {
        let findings = json["findings"].as_array().unwrap().clone();
        findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(codes(&json).contains(&"KEPT_TO_DEVICE".to_owned()), "{json:#}");
    let (exit, json, _) = check(&["--as-device", "--encryption", "none"]);
    assert_eq!((exit, &json["outcome"]), (3, &Value::from("inconclusive")), "{json:#}");
    assert!(codes(&json).contains(&"CLEAR_TEXT_NOT_TRIED".to_owned()), "{json:#}");
    assert_eq!(check(&["--encryption", "none"]).0, 2, "only with --as-device");
    assert_eq!(save(&["--model", "no such model"]).unwrap().0, 2);
}

#[test]
fn every_code_and_fact_is_listed_with_its_words_and_source() {
    let Some((exit, json, _)) = run(&["codes"], "") else { return };
    assert_eq!(exit, 0);
    let codes = json["codes"].as_array().unwrap();
    assert!(
        codes.len() > 100
            && codes.iter().all(|code| code["title"].as_str().is_some_and(|title| title.len() > 3))
    );
    let (_, json, _) = run(&["facts"], "").unwrap();
    assert!(json["facts"].as_array().unwrap().iter().all(|fact| {
        fact["source"].as_str().unwrap().starts_with("https://") && fact["checked_on"].is_string()
    }));
    let (_, json, _) = run(&["practice", "list"], "").unwrap();
    assert!(json["scenarios"].as_array().unwrap().len() >= 6);
}

#[test]
fn the_guided_job_in_the_terminal_ends_with_the_accepted_message() {
    let Some((exit, json, _)) = run(&["practice", "walk"], "") else { return };
    assert_eq!(
        (exit, &json["message"]["accepted"], &json["practice"]),
        (0, &Value::from(true), &Value::from(true)),
        "{json:#}"
    );
}

#[test]
fn no_secret_is_in_what_the_program_prints_or_writes() {
    const CANARY: &str = "Canary-7h3-p4ssw0rd";
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().to_str().unwrap();
    for command in ["check", "send"] {
        let mut words = vec![
            command,
            "--practice",
            "wrong-password",
            "--data-dir",
            at,
            "--domain",
            "contoso.example",
            "--method",
            "client-submission-basic",
            "--login",
            "scan@contoso.example",
            "--password-stdin",
        ];
        if command == "send" {
            words.extend(["--to", "anna@contoso.example"]);
        }
        let Some((_, _, output)) = run(&words, CANARY) else { return };
        let printed = [output.stdout, output.stderr].concat();
        let printed = String::from_utf8_lossy(&printed);
        // base64 of the canary at each of the three alignments, without the letters at its edges.
        for form in
            [CANARY, "Q2FuYXJ5LTdoMy1wNHNzdzByZ", "NhbmFyeS03aDMtcDRzc3cwc", "DYW5hcnktN2gzLXA0c3N3MH"]
        {
            assert!(!printed.contains(form), "{command} shows {form}");
        }
    }
    assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none(), "nothing was written");
}

#[test]
fn an_spf_plan_has_the_keys_of_the_contract_and_its_own_exit_status() {
    let plan = |scenario, more: &[&str]| {
        let words = ["spf", "plan", "--practice", scenario, "--domain", "contoso.example"];
        run(&[&words[..], more].concat(), "")
    };
    let direct = ["--method", "direct-send", "--ip", "203.0.113.7"];
    let Some((exit, json, _)) = plan("healthy", &direct) else { return };
    assert_eq!((exit, &json["needed"], &json["why"]), (0, &Value::Bool(false), &"SPF_PASSES".into()));
    let Some((exit, json, _)) = plan("spf-missing", &direct) else { return };
    assert_eq!(exit, 0);
    assert_eq!(json["proposed"], "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com ~all");
    assert_eq!(
        (&json["undo"], &json["before"]["result"], &json["after"]["result"]),
        (&Value::Null, &"none".into(), &"pass".into())
    );
    for key in [
        "needed",
        "why",
        "current",
        "proposed",
        "undo",
        "changes",
        "findings",
        "before",
        "after",
        "authoritative",
    ] {
        assert!(json.get(key).is_some(), "{key}");
    }
    let Some((exit, json, _)) = plan("spf-two-records", &direct) else { return };
    assert_eq!((exit, &json["proposed"], json["current"].as_array().unwrap().len()), (1, &Value::Null, 2));
    let Some((exit, _, _)) = plan("healthy", &["--method", "direct-send", "--ip", "10.5.3.2"]) else {
        return;
    };
    assert_eq!(exit, 1, "a private address");
    let Some((exit, _, output)) = plan("healthy", &["--method", "relay-ip"]) else { return };
    assert_eq!((exit, output.stdout.len()), (2, 0), "an address is needed");
    let Some((exit, json, _)) = plan("healthy", &["--method", "client-submission-basic"]) else { return };
    assert_eq!((exit, &json["why"]), (0, &"SPF_NOT_NEEDED_FOR_METHOD".into()));
}

#[test]
fn many_domains_come_back_as_a_document_a_line() {
    let words = ["spf", "lint", "--practice", "--domains", "-"];
    let domains = "contoso.example\n# a comment\nfabrikam.example\nabsent.example\nnot a domain\n";
    let Some((exit, _, output)) = run(&words, domains) else { return };
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((exit, lines.len()), (3, 4), "{text}");
    let of = |domain: &str| lines.iter().find(|line| line["domain"] == domain).unwrap();
    assert_eq!(of("contoso.example")["lookups_worst_case"], 1);
    assert_eq!(of("absent.example")["findings"][0]["code"], "SPF_NONE");
    assert_eq!(of("not a domain")["problem"], "not-a-domain");
}
