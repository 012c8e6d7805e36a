//! The emptiest window that Tauri can open, for `cargo xtask bench`: what the real one takes beyond this is our own.
//!
//! The same size, the same command at the same moment, no plugins and no state but the time at which it began.

use std::process::ExitCode;
use std::time::Instant;

use tauri::State;

struct Began(Instant);

/// What the page says of itself.
#[derive(serde::Deserialize)]
struct Painted {
    milliseconds: f64,
}

/// As the real window's `painted`; the build makes the permission for both from one list.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "commands take their arguments by value")]
fn painted(began: State<'_, Began>, request: Painted) {
    let milliseconds = began.0.elapsed().as_secs_f64() * 1_000.0;
    eprintln!("first paint {milliseconds:.1} ms, page {:.1} ms", request.milliseconds);
}

#[allow(clippy::exit, reason = "in what Tauri generates")]
fn main() -> ExitCode {
    let began = Instant::now();
    let opened = tauri::Builder::default()
        .manage(Began(began))
        .invoke_handler(tauri::generate_handler![painted])
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"));
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the empty window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
