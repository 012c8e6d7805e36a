//! `cargo xtask lab`: the test network of `tests/lab/lab.py`.

use std::process::{Command, ExitCode, Stdio};

use crate::process::{Failed, Outcome, command, root};

/// Passes the words through, and the exit status back; prints nothing of its own, so that output can be piped.
pub(crate) fn lab(words: &[String]) -> Outcome<ExitCode> {
    let status = lab_py().args(words).status();
    let status = status.map_err(|error| Failed(format!("the lab needs python3: {error}")))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Whether the test network runs here; if not, why.
pub(crate) fn can_run() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err(Failed("the lab needs Linux (network namespaces)".to_owned()));
    }
    let asked = lab_py().arg("can-run").stdin(Stdio::null()).output();
    let asked = asked.map_err(|error| Failed(format!("the lab needs python3: {error}")))?;
    if asked.status.success() {
        return Ok(());
    }
    Err(Failed(String::from_utf8_lossy(&asked.stderr).trim().replace('\n', "; ")))
}

fn lab_py() -> Command {
    let mut python = command("python3");
    python.arg(root().join("tests").join("lab").join("lab.py"));
    python
}
