//! A bundle of whole runs on the pretend Microsoft 365: no secret in it in any form, no name unless it was asked for.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::report::{Bundle, Case, Made, Names};
use engine::words::{Language, Words};
use engine::{Method, Setup};
use practice::{Scenario, Settings};
use runs_tests::{check, network, plan, send, tenant};
use serde_json::Value;

const CANARY: &str = "Canary-7h3-p4ssw0rd";

/// Page and document of a check and a message.
async fn bundle(method: Method, scenario: Scenario, names: Names) -> String {
    let tenant = tenant(scenario).await;
    let check = check(plan(method, CANARY), &network(&tenant)).await.0;
    let message = send(plan(method, CANARY), &[Settings::INSIDE], &network(&tenant)).await;
    let setup = Setup {
        name: "Zeppelin copier".into(),
        customer: "Contoso Dental".into(),
        domain: Settings::DOMAIN.into(),
        method: Some(method),
        from: Settings::LOGIN.into(),
        login: Settings::LOGIN.into(),
        to: Settings::INSIDE.into(),
        ..Setup::new("a")
    };
    let made =
        Made { at: "2026-11-26T09:15:00Z".into(), program: "0.1.0".into(), system: "Debian 13".into() };
    let case =
        Case { setup: &setup, check: Some(&check), message: Some(&message), made: &made, practice: true };
    let bundle = Bundle::new(&case, names, &Words::new(Language::English)).unwrap();
    format!("{}\n{}", bundle.page().1, bundle.json().1)
}

#[tokio::test]
async fn no_secret_is_in_a_bundle_whether_names_are_in_it_or_not() {
    for (method, scenario) in [
        (Method::ClientSubmissionBasic, Scenario::Healthy),
        (Method::ClientSubmissionBasic, Scenario::WrongPassword),
        (Method::ClientSubmissionOauth, Scenario::Healthy),
    ] {
        for names in [Names::Hidden, Names::Included] {
            let text = bundle(method, scenario, names).await;
            let login = Settings::LOGIN;
            let forms = [
                CANARY.to_owned(),
                STANDARD.encode(CANARY),
                STANDARD.encode(format!("user={login}\u{1}auth=Bearer {CANARY}\u{1}\u{1}")),
                STANDARD.encode(format!("\0{login}\0{CANARY}")),
                STANDARD.encode(&CANARY[1..CANARY.len() / 3 * 3 - 2]),
                CANARY.replace('-', "%2D"),
            ];
            for form in forms {
                assert!(!text.contains(&form), "{method} in {scenario:?} shows {form}");
            }
            assert!(
                text.contains("AUTH") && text.contains("«"),
                "{method}: the conversation is in it: {text}"
            );
        }
    }
}

#[tokio::test]
async fn nobody_is_named_in_a_bundle_of_any_way_unless_it_was_asked_for() {
    for method in [Method::ClientSubmissionBasic, Method::DirectSend, Method::RelayIp] {
        for scenario in [Scenario::Healthy, Scenario::CertificateWrong] {
            let hidden = bundle(method, scenario, Names::Hidden).await.to_lowercase();
            for name in ["contoso", Settings::LOGIN, Settings::INSIDE, "zeppelin"] {
                let at = hidden.find(&name.to_lowercase());
                let around = at.map(|at| hidden.get(at.saturating_sub(80)..at + 40));
                assert!(at.is_none(), "{method} in {scenario:?} shows {name}: {around:?}");
            }
            assert!(hidden.contains("mailbox-1@domain-1"), "{hidden}");
        }
    }
    let included = bundle(Method::RelayIp, Scenario::Healthy, Names::Included).await;
    for name in [Settings::DOMAIN, Settings::LOGIN, Settings::INSIDE, "Zeppelin copier", "Contoso Dental"] {
        assert!(included.contains(name), "{name}");
    }
}

/// The command line, as handed over or beside this test.
fn program() -> Option<PathBuf> {
    let name = format!("mailfitter{}", std::env::consts::EXE_SUFFIX);
    let beside = || Some(std::env::current_exe().ok()?.parent()?.parent()?.join(name));
    let found =
        std::env::var_os("MAILFITTER_CLI").map(PathBuf::from).or_else(beside).filter(|path| path.exists());
    if found.is_none() {
        println!("SKIPPED: the command line is not built; `cargo xtask test` builds it");
    }
    found
}

fn call(words: &str, folder: &Path) -> Option<(i32, Output)> {
    let mut child = Command::new(program()?)
        .args(words.split_whitespace())
        .args(["--practice", "--json", "--language", "en", "--bundle"])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(b"Practice-1\n");
    let output = child.wait_with_output().unwrap();
    Some((output.status.code().unwrap(), output))
}

/// The texts in a folder, by the ending of their names.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<_> = paths
        .map(|path| {
            (path.extension().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect();
    texts.sort();
    texts
}

#[test]
fn the_command_line_puts_two_files_where_it_is_told_and_says_so_on_stderr() {
    let way = "--domain contoso.example --method client-submission-basic --login scan@contoso.example --password-stdin";
    for (command, with_names, part) in [
        (format!("check {way}"), false, "check"),
        (format!("check {way} --with-names"), true, "check"),
        (format!("send {way} --to anna@contoso.example"), false, "message"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let Some((exit, output)) = call(&command, &folder.path().join("new")) else { return };
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(exit == 0 || exit == 3, "{told}");
        assert!(serde_json::from_slice::<Value>(&output.stdout).is_ok_and(|json| json.is_object()));
        let texts = texts(&folder.path().join("new"));
        let endings: Vec<_> = texts.iter().map(|(ending, _)| ending.as_str()).collect();
        assert_eq!(endings, ["html", "json"]);
        assert_eq!(told.matches("mailfitter-practice-diagnosis-").count(), 2, "{told}");
        for (_, text) in &texts {
            assert_eq!(text.contains("contoso"), with_names, "{text}");
            assert!(text.contains("PRACTICE, not real") && !text.contains("Practice-1"), "{text}");
        }
        let json: Value = serde_json::from_str(&texts[1].1).unwrap();
        assert_eq!((&json["format"], &json["version"]), (&"mailfitter-diagnosis".into(), &1.into()));
        assert!(json[part].is_object(), "{json:#}");
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_told_before_anything_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), "").unwrap();
    let words = "check --domain contoso.example --method direct-send";
    let Some((exit, output)) = call(words, &folder.path().join("file")) else { return };
    assert_eq!((exit, output.stdout.is_empty()), (2, true));
}
