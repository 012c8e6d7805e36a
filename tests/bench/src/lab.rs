//! The test network of `tests/lab`, with its line of 40 ms.

use std::io::Write as _;
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Output, Stdio};
use std::time::{Duration, Instant};

/// One way, in milliseconds; a round trip takes twice that.
const DELAY: &str = "20";
/// How long another user of the one lab is waited for.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
const CONNECTIONS: usize = 5;

/// The lab, up. It goes down with this value.
pub(crate) struct Lab {
    script: PathBuf,
    /// The namespace of the office's computer.
    office: &'static str,
}

/// A program that ran in the office.
pub(crate) struct Ran {
    pub(crate) output: Output,
    /// From the start of the process to its end.
    pub(crate) milliseconds: f64,
}

impl Lab {
    /// Why there can be no lab on this computer, if so.
    pub(crate) fn can_run() -> Result<(), String> {
        if !cfg!(target_os = "linux") {
            return Err("the lab needs Linux (network namespaces)".to_owned());
        }
        let asked = script(&["can-run"])?;
        if asked.status.success() { Ok(()) } else { Err(words(&asked)) }
    }

    /// Brings it up; there is one a computer, so waits until it is free.
    pub(crate) fn up() -> Result<Self, String> {
        let until = Instant::now() + PATIENCE;
        let mut told = false;
        loop {
            if !script(&["status"])?.status.success() {
                let up = script(&["up", "--delay", DELAY])?;
                if up.status.success() {
                    return Ok(Self { script: lab_py(), office: "lab-pc" });
                }
                // Somebody else may have been faster.
                if !words(&up).contains("already up") {
                    script(&["down"])?;
                    return Err(format!("the lab does not come up: {}", words(&up)));
                }
            }
            if Instant::now() > until {
                return Err("the lab is in use, or was left up: cargo xtask lab down".to_owned());
            }
            if !told {
                println!("    waiting: the lab is in use");
                told = true;
            }
            std::thread::sleep(Duration::from_secs(1));
        }
    }

    /// Changes the lab: `egress connector`, `reset`.
    pub(crate) fn set(&self, change: &[&str]) -> Result<(), String> {
        let done = call(&self.script, change)?;
        if done.status.success() {
            Ok(())
        } else {
            Err(format!("lab {}: {}", change.join(" "), words(&done)))
        }
    }

    /// Runs a program on the office's computer.
    pub(crate) fn run(&self, program: &Path, arguments: &[&str], stdin: &str) -> Result<Ran, String> {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", self.office]).arg(program).args(arguments);
        // The operating system's roots, as on a person's computer.
        command.env_remove("SSL_CERT_FILE").env_remove("SSL_CERT_DIR");
        let began = Instant::now();
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = child.map_err(|error| format!("ip netns exec: {error}"))?;
        if let Some(mut input) = child.stdin.take() {
            // A program that does not read it may be gone already.
            let _ = input.write_all(stdin.as_bytes());
        }
        let output = child.wait_with_output().map_err(|error| error.to_string())?;
        Ok(Ran { output, milliseconds: began.elapsed().as_secs_f64() * 1_000.0 })
    }

    /// What the line takes now: some connections to `server`, in milliseconds.
    pub(crate) fn round_trips(&self, server: &str) -> Result<Vec<f64>, String> {
        let this = std::env::current_exe().map_err(|error| error.to_string())?;
        let ran = self.run(&this, &["connect", server], "")?;
        let text = String::from_utf8_lossy(&ran.output.stdout).into_owned();
        let times: Vec<f64> = text.lines().filter_map(|line| line.parse().ok()).collect();
        if times.len() == CONNECTIONS {
            Ok(times)
        } else {
            Err(format!("connecting to {server}: {}", words(&ran.output)))
        }
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        let _ = call(&self.script, &["down"]);
    }
}

/// Connects a few times and prints how long each took: the part of this program that runs in the office. A TCP
/// connection is there after one round trip.
pub(crate) fn inside(server: &str) -> ExitCode {
    let connect = || {
        let server: SocketAddr = server.parse().map_err(|error| format!("{server}: {error}"))?;
        for _ in 0..CONNECTIONS {
            let began = Instant::now();
            TcpStream::connect(server).map_err(|error| error.to_string())?;
            println!("{}", began.elapsed().as_secs_f64() * 1_000.0);
        }
        Ok::<_, String>(())
    };
    match connect() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// What a program said, in one line.
pub(crate) fn words(output: &Output) -> String {
    let said = if output.stderr.is_empty() { &output.stdout } else { &output.stderr };
    let said: String = String::from_utf8_lossy(said).chars().take(400).collect();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn script(arguments: &[&str]) -> Result<Output, String> {
    call(&lab_py(), arguments)
}

fn call(script: &Path, arguments: &[&str]) -> Result<Output, String> {
    let output = Command::new("python3").arg(script).args(arguments).stdin(Stdio::null()).output();
    output.map_err(|error| format!("the lab needs python3: {error}"))
}

fn lab_py() -> PathBuf {
    // Cargo tells where it found this package; two copies of the repository may share what is built.
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here).join("../lab/lab.py")
}
