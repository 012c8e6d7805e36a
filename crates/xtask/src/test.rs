//! `cargo xtask test`: every test that this computer can run.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::packages::{LAB, WINDOW, WINDOW_TESTS, provide};
use crate::process::{
    Failed, Outcome, built, cargo, command, is_on_path, is_root, root, run, run_and_hear, works,
};
use crate::steps::{Steps, Tally};
use crate::{lab, versions, window};

/// One choice for every build here: another would compile Tauri a second time.
pub(crate) const FEATURES: [&str; 2] = ["--features", "app/custom-protocol"];

/// The profile in `.config/nextest.toml` that keeps what tests print.
const PROFILE: &str = "all";
const SCREEN: [&str; 4] = ["xvfb-run", "-a", "-s", "-screen 0 1280x1000x24"];
const BUS: [&str; 2] = ["dbus-run-session", "--"];
/// Unlocks a keyring of its own before the tests; without one they run all the same and say what they skip.
const KEYCHAIN: [&str; 4] = [
    "sh",
    "-c",
    "if printf %s test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; \
     then MAILFITTER_REQUIRE_KEYCHAIN=1; export MAILFITTER_REQUIRE_KEYCHAIN; fi; exec \"$@\"",
    "sh",
];

/// Sets up, builds once, runs, and says at the end what ran and what did not.
pub(crate) fn test() -> Outcome {
    let mut steps = Steps::new();
    let ready = steps.run("system packages to build with", || {
        let mut wanted = WINDOW.to_vec();
        if !is_on_path("node") {
            wanted.extend(["nodejs", "npm"]);
        }
        provide(&wanted)
    });
    let ready =
        ready & steps.run("Rust and Node", || versions::check_rust().and_then(|()| versions::check_node()));
    if !ready {
        return steps.finish();
    }
    if cfg!(target_os = "linux") {
        let wanted = if is_root() { [WINDOW_TESTS, LAB].concat() } else { WINDOW_TESTS.to_vec() };
        println!("\n==> system packages for the tests");
        // Not fatal: the tests that need them are skipped below and named.
        if let Err(failed) = provide(&wanted) {
            println!("    {failed}");
        }
    }
    if steps.run("window: packages", window::install) {
        steps.run("window: build", window::build);
        steps.run("window: svelte-check", window::check);
        steps.run("window: unit tests", window::test);
    } else {
        steps.skip("window: build, svelte-check and unit tests", "its packages are not installed");
    }
    if steps.run("build of the workspace and its tests", build) {
        rust_tests(&mut steps)?;
    } else {
        steps.skip("Rust tests", "the build failed");
    }
    steps.finish()
}

/// Everything that tests run, built once.
pub(crate) fn build() -> Outcome {
    run(cargo().args(["build", "--workspace", "--bins", "--tests"]).args(FEATURES))
}

fn rust_tests(steps: &mut Steps) -> Outcome {
    let here = Surroundings::find()?;
    if works(cargo().args(["nextest", "--version"])) {
        steps.run_tests("units, whole runs, architecture", |tally| {
            let filter = "not (package(lab-tests) or package(e2e-tests))";
            nextest(tally, here.around(&nextest_words(filter), false))
        });
        let (lab, window) = ("lab: real name and mail servers", "the real window");
        match (&here.lab, &here.window) {
            // The one mostly waits while the other works.
            (Ok(()), Ok(())) => {
                let filter = "package(lab-tests) or package(e2e-tests)";
                steps.run_tests("lab and the real window, side by side", |tally| {
                    nextest(tally, here.around(&nextest_words(filter), true))
                });
            }
            (Ok(()), Err(why)) => {
                steps.run_tests(lab, |tally| {
                    nextest(tally, here.around(&nextest_words("package(lab-tests)"), false))
                });
                steps.skip(window, &why.0);
            }
            (Err(why), Ok(())) => {
                steps.skip(lab, &why.0);
                steps.run_tests(window, |tally| {
                    nextest(tally, here.around(&nextest_words("package(e2e-tests)"), true))
                });
            }
            (Err(no_lab), Err(no_window)) => {
                steps.skip(lab, &no_lab.0);
                steps.skip(window, &no_window.0);
            }
        }
        if here.window.is_ok() {
            steps.skip("each state of the window in German", "`cargo xtask pictures` looks at it");
        }
    } else {
        println!("\n(cargo-nextest is not installed: cargo test runs the test programs one after the other)");
        steps.run_tests("units, whole runs, architecture, lab, the real window", |tally| {
            let words = ["test", "--workspace", "--no-fail-fast", "--bins", "--lib", "--tests"];
            let words = words.into_iter().chain(FEATURES).chain(["--", "--show-output"]);
            let mut test = here.around(&words.map(OsString::from).collect::<Vec<_>>(), here.window.is_ok());
            // As .config/nextest.toml has it: there is one lab and one display.
            test.env("RUST_TEST_THREADS", "1");
            cargo_test(tally, test)
        });
    }
    steps.run_tests("examples in the documentation", |tally| {
        let mut test = cargo();
        test.args(["test", "--workspace", "--doc", "--quiet"]).args(FEATURES).stdin(Stdio::null());
        cargo_test(tally, test)
    });
    Ok(())
}

/// What the tests find around them, looked at before they start: what is here must run, or the test fails.
pub(crate) struct Surroundings {
    /// A home and a runtime folder of their own: no test meets the person's set-ups or keyring.
    home: PathBuf,
    bus: bool,
    lab: Outcome,
    pub(crate) window: Outcome,
}

impl Surroundings {
    pub(crate) fn find() -> Outcome<Self> {
        let home = std::env::temp_dir().join(format!("mailfitter-test-{}", std::process::id()));
        make_private(&home)?;
        let bus = cfg!(target_os = "linux") && works(command(BUS[0]).args([BUS[1], "true"]));
        Ok(Self { home, bus, lab: lab::can_run(), window: can_drive_window(bus) })
    }

    /// Cargo with `words` and everything that is here around it; `screen`: a display of its own as well.
    pub(crate) fn around(&self, words: &[OsString], screen: bool) -> Command {
        let mut line: Vec<OsString> = Vec::new();
        if screen {
            // Outside the bus, so that what the bus starts has the display too.
            line.extend(SCREEN.map(Into::into));
        }
        if self.bus {
            line.extend(BUS.map(Into::into));
            line.extend(KEYCHAIN.map(Into::into));
        }
        line.push(cargo().get_program().to_owned());
        line.extend_from_slice(words);
        let mut command = command(&line[0].to_string_lossy());
        command.args(&line[1..]).stdin(Stdio::null());
        command.env("MAILFITTER_CLI", built("mailfitter")).env("MAILFITTER_APP", built("mailfitter-app"));
        if cfg!(target_os = "linux") {
            self.move_in(&mut command);
        }
        if self.lab.is_ok() {
            command.env("MAILFITTER_REQUIRE_LAB", "1");
        }
        if screen {
            command.env("MAILFITTER_REQUIRE_WINDOW", "1");
        }
        command
    }

    fn move_in(&self, command: &mut Command) {
        if let Some(home) = std::env::var_os("HOME") {
            // Cargo and rustup stay where they are.
            for (name, folder) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
                if std::env::var_os(name).is_none() {
                    command.env(name, Path::new(&home).join(folder));
                }
            }
        }
        command.env("HOME", &self.home).env("XDG_RUNTIME_DIR", &self.home);
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
            command.env_remove(name);
        }
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"] {
            command.env_remove(name);
        }
    }
}

impl Drop for Surroundings {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.home); // at worst a folder in /tmp is left
    }
}

/// A folder only its owner can look into, as D-Bus and keyrings demand.
fn make_private(folder: &Path) -> std::io::Result<()> {
    #[cfg_attr(not(unix), allow(unused_mut, reason = "there are no modes to set"))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn can_drive_window(bus: bool) -> Outcome {
    let because = |why: &str| Err(Failed(why.to_owned()));
    if !cfg!(target_os = "linux") {
        return because("the window is driven through WebKitWebDriver, which exists on Linux only");
    }
    if !bus {
        return because("dbus-run-session does not work here (Debian: dbus)");
    }
    if !is_on_path("WebKitWebDriver") {
        return because("WebKitWebDriver is missing (Debian: webkit2gtk-driver)");
    }
    if !works(command(SCREEN[0]).args(&SCREEN[1..]).arg("true")) {
        return because("xvfb-run does not work here (Debian: xvfb xauth)");
    }
    Ok(())
}

pub(crate) fn nextest_words(filter: &str) -> Vec<OsString> {
    let words = ["nextest", "run", "--workspace", "--no-fail-fast", "--no-tests=pass", "--profile", PROFILE];
    words.into_iter().chain(FEATURES).chain(["-E", filter]).map(OsString::from).collect()
}

/// Runs nextest and reads its count and what tests said from the report it leaves.
pub(crate) fn nextest(tally: &mut Tally, mut command: Command) -> Outcome {
    // Not where Cargo builds: nextest's own place, relative to the workspace.
    let report = root().join("target").join("nextest").join(PROFILE).join("junit.xml");
    let _ = std::fs::remove_file(&report);
    let outcome = run(&mut command);
    count_report(tally, &std::fs::read_to_string(report).unwrap_or_default());
    outcome.map_err(|failed| told_apart(tally, failed))
}

fn count_report(tally: &mut Tally, report: &str) {
    let number = |name: &str| {
        let (_, rest) = report.split_once("<testsuites ")?.1.split_once(&format!("{name}=\""))?;
        rest.split_once('"')?.0.parse::<usize>().ok()
    };
    tally.failed = number("failures").unwrap_or(0) + number("errors").unwrap_or(0);
    for line in report.lines() {
        note_skipped(tally, &unescaped(line));
    }
    // Such a test ends well for nextest; it has not looked, though.
    tally.passed = number("tests").unwrap_or(0).saturating_sub(tally.failed + tally.skipped.len());
}

fn cargo_test(tally: &mut Tally, mut command: Command) -> Outcome {
    let outcome = run_and_hear(&mut command, |line| {
        count_line(tally, line);
        !is_empty_run(line)
    });
    tally.passed = tally.passed.saturating_sub(tally.skipped.len());
    outcome.map_err(|failed| told_apart(tally, failed))
}

/// Tests that failed are one thing, a program that could not run them another.
fn told_apart(tally: &Tally, failed: Failed) -> Failed {
    if tally.failed == 0 { failed } else { Failed("tests failed; they are named above".to_owned()) }
}

/// What a test program without tests prints; most packages have no examples in their documentation.
fn is_empty_run(line: &str) -> bool {
    line.is_empty()
        || line == "running 0 tests"
        || line == "successes:"
        || line.starts_with("test result: ok. 0 passed; 0 failed; 0 ignored;")
}

/// `test result: ok. 3 passed; 0 failed; 1 ignored; …`
fn count_line(tally: &mut Tally, line: &str) {
    let Some(result) = line.strip_prefix("test result: ") else {
        return note_skipped(tally, line);
    };
    let number = |word: &str| {
        let before = result.split([';', '.']).find_map(|part| part.trim().strip_suffix(word));
        before.and_then(|count| count.trim().parse::<usize>().ok()).unwrap_or(0)
    };
    tally.passed += number("passed");
    tally.failed += number("failed");
}

/// Tests say `SKIPPED: reason` when they could not look.
fn note_skipped(tally: &mut Tally, line: &str) {
    if let Some((_, reason)) = line.split_once("SKIPPED: ") {
        tally.skipped.push(reason.split("]]>").next().unwrap_or(reason).trim().to_owned());
    }
}

fn unescaped(text: &str) -> String {
    let text = text.split("</system-").next().unwrap_or(text);
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_of_a_nextest_report_takes_skipped_tests_out_of_the_passed_ones() {
        let report = "<testsuites name=\"nextest-run\" tests=\"4\" failures=\"1\" errors=\"0\" uuid=\"x\">\n\
                      <system-out>running 1 test\nSKIPPED: needs root &amp; Linux\n</system-out>";
        let mut tally = Tally::default();
        count_report(&mut tally, report);
        assert_eq!(tally, Tally { passed: 2, failed: 1, skipped: vec!["needs root & Linux".to_owned()] });
    }

    #[test]
    fn a_report_that_is_not_there_counts_nothing() {
        let mut tally = Tally::default();
        count_report(&mut tally, "");
        assert_eq!(tally, Tally::default());
    }

    #[test]
    fn the_results_of_several_test_programs_are_added_up() {
        let mut tally = Tally::default();
        count_line(&mut tally, "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        count_line(&mut tally, "SKIPPED: no keychain");
        count_line(&mut tally, "test result: FAILED. 12 passed; 2 failed; 0 ignored");
        assert_eq!((tally.passed, tally.failed, tally.skipped.len()), (15, 2, 1));
    }
}
