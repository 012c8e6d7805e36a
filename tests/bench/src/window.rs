//! The window beside an empty one: time to the first paint, and memory.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::figures::{Bound, Figures, median, spread};
use crate::{Built, TIMES, processes};

/// At most a fifth more than a window without anything in it.
const BOUND: Bound = Bound::Ratio(1.2);
const FROM_START: &str = "first paint, from the start of the process: window / empty window";
const BY_ITSELF: &str = "first paint, by the program's own clock: window / empty window";
const MEMORY: &str = "memory of all its processes (PSS): window / empty window";
const SCREEN: [&str; 4] = ["xvfb-run", "-a", "-s", "-screen 0 1280x1000x24"];
const BUS: [&str; 2] = ["dbus-run-session", "--"];
/// How long a window may take to say that it has been painted.
const PATIENCE: Duration = Duration::from_secs(30);
/// When memory is read: what the first page started has come to rest.
const SETTLED: Duration = Duration::from_secs(2);

/// What one opening of a window took.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Opening {
    /// Milliseconds from the start of the process to the word of the first paint.
    from_start: f64,
    /// The same by the program's own clock, which begins in `main`.
    by_itself: f64,
    /// Milliseconds from the start of the page's loading to its paint.
    page: f64,
    /// Bytes, or why the system does not tell them.
    pss: Result<u64, String>,
    /// How many processes there were.
    processes: usize,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Openings {
    window: Vec<Opening>,
    empty: Vec<Opening>,
}

pub(crate) fn measure(built: &Built, figures: &mut Figures) {
    println!("==> The window beside an empty one, {TIMES} times each in turn");
    if let Err(why) = can_open() {
        println!("    skipped: {why}");
        for name in [FROM_START, BY_ITSELF, MEMORY] {
            figures.skipped(name, &why);
        }
        return;
    }
    match open_in_display(built) {
        Ok(openings) => judge(&openings, figures),
        Err(why) => {
            println!("    FAILED: {why}");
            for name in [FROM_START, BY_ITSELF, MEMORY] {
                figures.failed(name, &why);
            }
        }
    }
}

/// Opens both in turn and prints what they took: the part of this program that runs inside a display.
pub(crate) fn inside(built: &Built) -> ExitCode {
    let opened =
        in_turn(built).and_then(|openings| serde_json::to_string(&openings).map_err(|e| e.to_string()));
    match opened {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn can_open() -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        return Err("windows are opened in a display of their own, which is done on Linux only".to_owned());
    }
    let works = |words: &[&str]| {
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    if !works(&[&SCREEN[..], &["true"]].concat()) {
        return Err("xvfb-run does not work here (Debian: xvfb xauth)".to_owned());
    }
    if !works(&[&BUS[..], &["true"]].concat()) {
        return Err("dbus-run-session does not work here (Debian: dbus)".to_owned());
    }
    Ok(())
}

fn open_in_display(built: &Built) -> Result<Openings, String> {
    // No set-up and no keyring of the person's: both windows begin as on the first day.
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(SCREEN[0]);
    command.args(&SCREEN[1..]).args(BUS).arg(this).arg("windows");
    command.env("MAILFITTER_APP", &built.app).env("MAILFITTER_EMPTY_WINDOW", &built.empty_window);
    command
        .env("HOME", home.path())
        .env("XDG_RUNTIME_DIR", home.path())
        .env("MAILFITTER_DATA_DIR", home.path());
    for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        command.env_remove(name);
    }
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"] {
        command.env_remove(name);
    }
    let ran = command.stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    // What the session starts writes to the same two places.
    if !ran.status.success() {
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        let own: Vec<&str> = said.lines().filter(|line| !line.starts_with("dbus-daemon")).collect();
        return Err(format!("the windows could not be opened ({}): {}", ran.status, own.join("; ")));
    }
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    let json =
        said.lines().rfind(|line| line.starts_with('{')).ok_or("no figures came out of the display")?;
    serde_json::from_str(json).map_err(|error| error.to_string())
}

fn in_turn(built: &Built) -> Result<Openings, String> {
    let mut openings = Openings::default();
    for turn in 0..=TIMES {
        let window = open(&built.app)?;
        let empty = open(&built.empty_window)?;
        // The first pair reads the programs from the disk and starts what the session shares.
        if turn > 0 {
            openings.window.push(window);
            openings.empty.push(empty);
        }
    }
    Ok(openings)
}

/// Opens a window, waits until it has been painted and has settled, and closes it.
fn open(program: &Path) -> Result<Opening, String> {
    let name = program.display();
    let began = Instant::now();
    let mut child = Command::new(program)
        .env("MAILFITTER_TELL_FIRST_PAINT", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{name}: {error}"))?;
    let painted = first_paint(&mut child, began).map_err(|why| format!("{name}: {why}"));
    if painted.is_ok() {
        std::thread::sleep(SETTLED);
    }
    let tree = processes::tree(child.id());
    let pss = processes::pss(&tree);
    let _ = child.kill();
    let _ = child.wait();
    processes::wait_until_gone(&tree);
    let (from_start, by_itself, page) = painted?;
    Ok(Opening { from_start, by_itself, page, pss, processes: tree.len() })
}

/// `(from the start of the process, by its own clock, since the page began)`, in milliseconds.
fn first_paint(child: &mut Child, began: Instant) -> Result<(f64, f64, f64), String> {
    let stderr = child.stderr.take().ok_or("has no standard error")?;
    let (tell, told) = channel();
    // It reads to the end, so that the program never waits for a reader.
    std::thread::spawn(move || {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            let _ = tell.send((began.elapsed(), line));
        }
    });
    let mut said = Vec::new();
    loop {
        match told.recv_timeout(PATIENCE.saturating_sub(began.elapsed())) {
            Ok((at, line)) => match paint_told(&line) {
                Some((by_itself, page)) => return Ok((at.as_secs_f64() * 1_000.0, by_itself, page)),
                None => said.push(line),
            },
            Err(RecvTimeoutError::Timeout) => {
                return Err(format!("not painted within {} s; it said: {said:?}", PATIENCE.as_secs()));
            }
            Err(RecvTimeoutError::Disconnected) => {
                return Err(format!("ended before it was painted: {said:?}"));
            }
        }
    }
}

/// `first paint 612.3 ms, page 210.0 ms`
fn paint_told(line: &str) -> Option<(f64, f64)> {
    let (own, page) = line.strip_prefix("first paint ")?.strip_suffix(" ms")?.split_once(" ms, page ")?;
    Some((own.parse().ok()?, page.parse().ok()?))
}

fn judge(openings: &Openings, figures: &mut Figures) {
    let (window, empty) = (&openings.window, &openings.empty);
    for (name, of) in [("window", window), ("empty window", empty)] {
        let all = |value: fn(&Opening) -> f64| spread(&of.iter().map(value).collect::<Vec<_>>());
        println!(
            "    {name:12}  from the start {} ms, own clock {} ms, page {} ms, PSS {} MB in {} processes",
            all(|o| o.from_start),
            all(|o| o.by_itself),
            all(|o| o.page),
            all(|o| megabytes(o).unwrap_or(f64::NAN)),
            median(of.iter().map(|o| f64::from(u32::try_from(o.processes).unwrap_or(u32::MAX)))),
        );
    }
    let medians =
        |value: fn(&Opening) -> f64| (median(window.iter().map(value)), median(empty.iter().map(value)));
    figures.ratio(FROM_START, medians(|o| o.from_start), "ms", BOUND);
    figures.ratio(BY_ITSELF, medians(|o| o.by_itself), "ms", BOUND);
    match window.iter().chain(empty).find_map(|o| o.pss.as_ref().err()) {
        Some(why) => figures.skipped(MEMORY, why),
        None => figures.ratio(MEMORY, medians(|o| megabytes(o).unwrap_or(f64::NAN)), "MB", BOUND),
    }
}

fn megabytes(opening: &Opening) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
    opening.pss.as_ref().ok().map(|bytes| *bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_the_first_paint_is_read_and_no_other() {
        assert_eq!(paint_told("first paint 612.3 ms, page 210.0 ms"), Some((612.3, 210.0)));
        assert_eq!(paint_told("Gtk-WARNING: first paint 1.0 ms, page 1.0 ms"), None);
        assert_eq!(paint_told("first paint soon"), None);
    }

    #[test]
    #[cfg(unix)]
    fn a_program_that_ends_without_a_paint_is_told_with_its_words() {
        let mut child =
            Command::new("sh").args(["-c", "echo no display >&2"]).stderr(Stdio::piped()).spawn().unwrap();
        let failed = first_paint(&mut child, Instant::now()).unwrap_err();
        child.wait().unwrap();
        assert!(failed.contains("no display"), "{failed}");
    }
}
