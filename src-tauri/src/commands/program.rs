//! The program itself.

use engine::facts::{Fact, microsoft};
use tauri::State;
use tauri_plugin_opener::OpenerExt as _;

use crate::bridge::{About, CommandError, Link, Painted};
use crate::state::{Program, today};

/// What the program is.
#[tauri::command]
pub(crate) fn about(program: State<'_, Program>) -> About {
    About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        platform: std::env::consts::OS.to_owned(),
        facts_checked_on: microsoft().checked_on().to_string(),
        today: today().to_string(),
        practice: program.scenario(),
    }
}

/// The first page is on the screen. Said on stderr where the benchmark asks for it.
#[tauri::command]
pub(crate) fn painted(program: State<'_, Program>, request: Painted) {
    if std::env::var_os("MAILFITTER_TELL_FIRST_PAINT").is_some() {
        let milliseconds = program.started.elapsed().as_secs_f64() * 1_000.0;
        eprintln!("first paint {milliseconds:.1} ms, page {:.1} ms", request.milliseconds);
    }
}

/// Opens a page in the browser, if its host is listed in the facts.
#[tauri::command]
pub(crate) fn open_link(app: tauri::AppHandle, request: Link) -> Result<(), CommandError> {
    if !microsoft().is_link(&request.url) {
        return Err(CommandError::Internal { detail: "this host is not one that Mailfitter opens".into() });
    }
    app.opener()
        .open_url(request.url, None::<&str>)
        .map_err(|error| CommandError::Internal { detail: error.to_string() })
}

/// Every dated fact.
#[tauri::command]
pub(crate) fn facts() -> Vec<Fact> {
    microsoft().facts().to_vec()
}
