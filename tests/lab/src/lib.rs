//! The command line inside a pretend office: real name and mail servers in network namespaces, `lab.py` beside
//! this crate. There is one lab a computer; a test holds it as long as it works.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::print_stdout,
    reason = "a test that cannot go on must stop"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The lab, up and in its first state. It goes down with this value.
pub struct Lab {
    program: PathBuf,
    /// Held as long as the lab is used: there is one a computer.
    _turn: std::fs::File,
}

/// What a call of the command line came to.
#[derive(Debug)]
pub struct Ran {
    /// Its exit status.
    pub exit: i32,
    /// Its document, or null where there was none.
    pub json: Value,
    /// What it said on standard error.
    pub stderr: String,
}

impl Lab {
    /// Brings the lab up, or says why it cannot be had and gives none.
    ///
    /// # Panics
    /// Where `MAILFITTER_REQUIRE_LAB` says that it can be had and it cannot.
    pub fn up() -> Option<Self> {
        let can = script(&["can-run"]);
        let program = program();
        if !can.status.success() || program.is_none() {
            let why = String::from_utf8_lossy(&can.stdout).trim().to_owned();
            let why = if program.is_none() { "the command line is not built".to_owned() } else { why };
            assert!(std::env::var_os("MAILFITTER_REQUIRE_LAB").is_none(), "the lab is required: {why}");
            println!("SKIPPED: the lab cannot run here: {why}");
            return None;
        }
        let turn =
            std::fs::File::create(std::env::temp_dir().join("mailfitter-lab.lock")).expect("a lock file");
        turn.lock().expect("the lab's turn");
        script(&["down"]);
        let up = script(&["up", "--delay", "0"]);
        assert!(up.status.success(), "the lab does not come up: {}", String::from_utf8_lossy(&up.stderr));
        Some(Self { program: program.unwrap(), _turn: turn })
    }

    /// Back to the first state; delivered mail stays.
    pub fn reset(&self) {
        self.set(&["reset"]);
    }

    /// Changes the lab: `path drop25`, `egress banned`, `mx expired` and so on.
    pub fn set(&self, words: &[&str]) {
        let done = script(words);
        assert!(done.status.success(), "lab {words:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// Runs the command line on the office's computer with `--json` and the lab's root as public.
    pub fn run(&self, words: &[&str], stdin: &str) -> Ran {
        let mut all = vec!["--json", "--trust", "/run/mail-lab/ca/root.pem"];
        all.extend(words);
        self.run_bare(&all, stdin)
    }

    /// What the command line says on standard output, run on the office's computer with these words alone.
    pub fn run_text(&self, words: &[&str], stdin: &str) -> String {
        String::from_utf8_lossy(&self.output(words, stdin).stdout).into_owned()
    }

    /// Runs the command line on the office's computer with these words alone.
    pub fn run_bare(&self, words: &[&str], stdin: &str) -> Ran {
        let Output { status, stdout, stderr } = self.output(words, stdin);
        Ran {
            exit: status.code().unwrap_or(-1),
            json: serde_json::from_slice(&stdout).unwrap_or(Value::Null),
            stderr: String::from_utf8_lossy(&stderr).into_owned(),
        }
    }

    fn output(&self, words: &[&str], stdin: &str) -> Output {
        let mut child = Command::new("ip")
            .args(["netns", "exec", "lab-pc"])
            .arg(&self.program)
            .args(words)
            // What this office's computers trust beside --trust: the root of the box that inspects mail.
            .env("SSL_CERT_FILE", "/run/mail-lab/ca/office.pem")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command line starts");
        // A program that does not read its standard input may be gone already.
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        child.wait_with_output().expect("the command line ends")
    }

    /// The delivered messages that contain a text.
    pub fn mail(&self, text: &str) -> String {
        self.mail_within(text, "5")
    }

    /// The same, waiting so many seconds for the first one.
    pub fn mail_within(&self, text: &str, seconds: &str) -> String {
        String::from_utf8_lossy(&script(&["mail", "--wait", seconds, text]).stdout).into_owned()
    }

    /// What a hostile server or a box on the line heard since the last reset: port and verb, one a line.
    pub fn heard(&self, name: &str) -> String {
        String::from_utf8_lossy(&script(&["heard", name]).stdout).into_owned()
    }
}

/// As long as this is held, its thread's sockets and the programs that it starts are on the office's network.
#[cfg(target_os = "linux")]
#[derive(Debug)]
pub struct InTheOffice {
    before: std::fs::File,
}

#[cfg(target_os = "linux")]
impl Lab {
    /// Takes this thread into the office: a driver and the window that it starts must be on one network, and
    /// so must who drives.
    pub fn enter_the_office(&self) -> InTheOffice {
        let before = std::fs::File::open("/proc/thread-self/ns/net").expect("this thread's network");
        move_into(&std::fs::File::open("/run/netns/lab-pc").expect("the office's network"));
        InTheOffice { before }
    }
}

#[cfg(target_os = "linux")]
impl Drop for InTheOffice {
    fn drop(&mut self) {
        move_into(&self.before);
    }
}

#[cfg(target_os = "linux")]
fn move_into(network: &std::fs::File) {
    use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};
    use std::os::fd::AsFd as _;
    move_into_link_name_space(network.as_fd(), Some(LinkNameSpaceType::Network)).expect("another network");
}

impl Drop for Lab {
    fn drop(&mut self) {
        script(&["down"]);
    }
}

impl Ran {
    /// Every finding, those of the whole run first, then those of its checks.
    pub fn findings(&self) -> impl Iterator<Item = &Value> {
        let checks = self.json["checks"].as_array().into_iter().flatten();
        let lists = std::iter::once(&self.json["findings"]).chain(checks.map(|check| &check["findings"]));
        lists.filter_map(Value::as_array).flatten()
    }

    /// Every code found.
    pub fn codes(&self) -> Vec<String> {
        self.findings().filter_map(|finding| finding["code"].as_str()).map(str::to_owned).collect()
    }

    /// A finding of this code.
    pub fn finding(&self, code: &str) -> Option<&Value> {
        self.findings().find(|finding| finding["code"] == code)
    }

    /// How a check ended.
    pub fn outcome(&self, check: &str) -> &str {
        self.json["checks"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| one["id"] == check)
            .and_then(|one| one["outcome"].as_str())
            .unwrap_or("absent")
    }
}

/// Every word that changes the lab, with what it changes: `path drop25`.
pub fn words() -> Vec<String> {
    String::from_utf8_lossy(&script(&["words"]).stdout).lines().map(str::to_owned).collect()
}

fn script(words: &[&str]) -> Output {
    Command::new("python3")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("lab.py"))
        .args(words)
        .stdin(Stdio::null())
        .output()
        .expect("python3 starts")
}

/// The command line, as handed over or beside this test.
fn program() -> Option<PathBuf> {
    let beside = || {
        let test = std::env::current_exe().ok()?;
        Some(test.parent()?.parent()?.join("mailfitter"))
    };
    std::env::var_os("MAILFITTER_CLI").map(PathBuf::from).or_else(beside).filter(|path| path.exists())
}
