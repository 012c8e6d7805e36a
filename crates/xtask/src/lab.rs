//! `cargo xtask lab`: the test network of `tests/lab/lab.py`.

use std::process::{Command, Stdio};

use crate::process::{Failed, Outcome, command, root, run};

/// Passes the words through.
pub(crate) fn lab(words: &[String]) -> Outcome {
    run(lab_py().args(words))
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
