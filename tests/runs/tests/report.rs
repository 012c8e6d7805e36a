//! `mailfitter report` on a saved set-up, on the pretend Microsoft 365.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

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

/// A folder with one set-up in it.
struct Saved {
    folder: tempfile::TempDir,
}

impl Saved {
    fn new() -> Option<Self> {
        let saved = Self { folder: tempfile::tempdir().unwrap() };
        let words = "setups save Reception --domain contoso.example --method relay-ip \
            --from scan@contoso.example --public-ip 203.0.113.7 --to anna@contoso.example";
        let (exit, output) = saved.run(&words.split_whitespace().collect::<Vec<_>>())?;
        assert_eq!(exit, 0, "{}", String::from_utf8_lossy(&output.stderr));
        Some(saved)
    }

    fn run(&self, words: &[&str]) -> Option<(i32, Output)> {
        let mut command = Command::new(program()?);
        command.args(words).arg("--data-dir").arg(self.folder.path());
        let output = command.args(["--today", "2026-11-26", "--language", "en"]).output().unwrap();
        Some((output.status.code().unwrap(), output))
    }

    fn report(&self, more: &[&str]) -> String {
        let (exit, output) =
            self.run(&[&["report", "--setup", "Reception", "--practice"], more].concat()).unwrap();
        assert_eq!(exit, 0, "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

#[test]
fn every_sheet_comes_in_every_form_and_says_that_it_is_practice() {
    let Some(saved) = Saved::new() else { return };
    for sheet in ["device", "tenant-admin", "dns", "full"] {
        for (format, begins) in
            [("html", "<!doctype html>"), ("text", "PRACTICE: "), ("markdown", "# PRACTICE: ")]
        {
            let text = saved.report(&["--sheet", sheet, "--format", format]);
            assert!(text.starts_with(begins) && text.contains("PRACTICE, not real"), "{text}");
            assert_eq!(text.contains("anna@contoso.example"), sheet == "full", "{text}");
        }
    }
}

#[test]
fn the_device_sheet_has_the_endpoint_that_dns_names() {
    let Some(saved) = Saved::new() else { return };
    let text = saved.report(&["--sheet", "device"]);
    assert!(text.contains("contoso-example.mail.protection.outlook.com"), "{text}");
    assert!(text.contains("scan@contoso.example") && text.contains("Port"), "{text}");
}

#[test]
fn the_json_document_is_one_and_holds_what_the_sheet_is_made_of() {
    let Some(saved) = Saved::new() else { return };
    for words in [&["--format", "json"][..], &["--format", "html", "--json"]] {
        let text = saved.report(&[&["--sheet", "full"], words].concat());
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&json["sheet_for"], &json["practice"]), (&"full".into(), &true.into()));
        assert!(json["document"]["sections"].as_array().unwrap().len() > 2, "{json:#}");
        assert!(json["sheet"]["rows"].is_array() && json["guide"]["steps"].is_array(), "{json:#}");
        assert_eq!(json["text"].is_string(), words.contains(&"html"));
    }
}

#[test]
fn what_could_not_be_looked_up_is_left_open() {
    let Some(saved) = Saved::new() else { return };
    // Nothing answers questions about names at this address.
    let words = "report --setup Reception --sheet device --nameserver 127.0.0.1:9 --timeout 1";
    let (exit, output) = saved.run(&words.split_whitespace().collect::<Vec<_>>()).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(exit, 0, "{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("Not known yet") && !text.contains("mail.protection.outlook.com"), "{text}");
    assert!(!text.contains("PRACTICE"), "{text}");
}

#[test]
fn a_report_needs_a_set_up_that_is_there() {
    let Some(saved) = Saved::new() else { return };
    for words in [&["report", "--sheet", "dns"][..], &["report", "--sheet", "dns", "--setup", "nobody"]] {
        let (exit, output) = saved.run(words).unwrap();
        assert_eq!((exit, output.stdout.is_empty()), (2, true));
    }
}
