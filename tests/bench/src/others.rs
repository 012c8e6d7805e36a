//! Other programs that hand over a message, where they are installed: for information.

use std::path::{Path, PathBuf};

use crate::TIMES;
use crate::figures::{Figures, spread};
use crate::lab::{Lab, words};
use crate::line::DOMAIN;

const FROM: &str = "scan@contoso.example";
const TO: &str = "anna@contoso.example";
const MESSAGE: &str =
    "From: scan@contoso.example\r\nTo: anna@contoso.example\r\nSubject: test\r\n\r\nA test message.\r\n";

pub(crate) fn measure(lab: &Lab, trust: &str, figures: &mut Figures) {
    println!("\n    other programs");
    let swaks = ["--from", FROM, "--to", TO, "--tls", "--silent", "2", "--server"];
    let sign_in = ["--auth", "LOGIN", "--auth-user", FROM, "--auth-password", "Lab-1"];
    let curl = [
        "-sS",
        "--ssl-reqd",
        "--cacert",
        trust,
        "--mail-from",
        FROM,
        "--mail-rcpt",
        TO,
        "--upload-file",
        "-",
        "--url",
    ];
    let user = ["--login-options", "AUTH=LOGIN", "--user", "scan@contoso.example:Lab-1"];
    // No MX lookup: they are told the server.
    let exchanger = "contoso-example.mail.protection.outlook.com";
    let curl_exchanger = format!("smtp://{exchanger}:25");
    let calls = [
        (
            "send client-submission-basic",
            "swaks",
            [&swaks[..], &["smtp.office365.com:587"], &sign_in].concat(),
        ),
        (
            "send client-submission-basic",
            "curl",
            [&curl[..], &["smtp://smtp.office365.com:587"], &user].concat(),
        ),
        ("send direct-send", "swaks", [&swaks[..], &[exchanger]].concat()),
        ("send direct-send", "curl", [&curl[..], &[&curl_exchanger]].concat()),
    ];
    for (what, program, arguments) in calls {
        let name = format!("{what}: {program}, for information");
        let Some(path) = on_path(program) else {
            figures.skipped(&name, format!("{program} is not installed"));
            continue;
        };
        shown(&name, repeat(lab, &path, &arguments, MESSAGE), figures);
    }
    let name = "five look-ups, port 25, send by port 587: a sequential script, for information";
    match on_path("python3") {
        Some(python) => {
            let script = sequential();
            let arguments = [script.to_str().unwrap_or_default(), DOMAIN, FROM, TO, trust];
            shown(name, repeat(lab, &python, &arguments, "Lab-1\n"), figures);
        }
        None => figures.skipped(name, "python3 is not installed"),
    }
}

fn shown(name: &str, took: Result<Vec<f64>, String>, figures: &mut Figures) {
    match took {
        Ok(took) => {
            println!("    {name}: {} ms", spread(&took));
            figures.shown(name, format!("{} ms", spread(&took)));
        }
        // Another program's trouble breaks no bound of ours.
        Err(why) => figures.skipped(name, why),
    }
}

/// What an administrator would write: one thing after the other.
fn sequential() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here).join("sequential.py")
}

fn repeat(lab: &Lab, program: &Path, arguments: &[&str], stdin: &str) -> Result<Vec<f64>, String> {
    lab.set(&["egress", "dynamic"])?;
    let mut took = Vec::new();
    for turn in 0..=TIMES {
        let ran = lab.run(program, arguments, stdin)?;
        if !ran.output.status.success() {
            return Err(format!("{}: {}", ran.output.status, words(&ran.output)));
        }
        if turn > 0 {
            took.push(ran.milliseconds);
        }
    }
    Ok(took)
}

fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}
