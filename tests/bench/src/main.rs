//! `cargo xtask bench`: what the program takes, as ratios to what it could not do without, measured in one run.
//!
//! The window stands beside an empty one of the same framework, a conversation beside the round trips that it
//! negotiated. Nothing is compared with a figure from another computer or another day.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]
#![allow(clippy::print_stdout, reason = "this is a program for the terminal")]

mod conversation;
mod figures;
mod lab;
mod line;
mod others;
mod processes;
mod size;
mod spf;
mod watch;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;

use figures::Figures;

/// How often each thing is measured; the figure is the median.
const TIMES: usize = 10;

/// What `cargo xtask bench` built.
struct Built {
    app: PathBuf,
    empty_window: PathBuf,
    cli: PathBuf,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => {}
        // This program again, inside a display or the test network.
        ["windows"] => return window::inside(&built()),
        ["connect", server] => return lab::inside(server),
        ["watch", method] => return watch::inside(method),
        // The line alone.
        ["line"] => {
            let mut figures = Figures::default();
            line::measure(&built(), &mut figures);
            figures.show();
            return if figures.all_within() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
        // SPF alone: no window is needed.
        ["spf"] => {
            let mut figures = Figures::default();
            spf::from_memory(&mut figures);
            line::measure_spf(&built(), &mut figures);
            figures.show();
            return if figures.all_within() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
        _ => {
            eprintln!("usage: cargo xtask bench");
            return ExitCode::from(2);
        }
    }
    let built = built();
    let mut figures = Figures::default();
    window::measure(&built, &mut figures);
    size::measure(&built, &mut figures);
    spf::from_memory(&mut figures);
    line::measure(&built, &mut figures);
    figures.show();
    if figures.all_within() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// As `cargo xtask bench` hands them over; else those beside this program.
fn built() -> Built {
    let beside =
        std::env::current_exe().ok().and_then(|here| Some(here.parent()?.to_path_buf())).unwrap_or_default();
    let path = |variable: &str, name: &str| {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        std::env::var_os(variable).map_or_else(|| beside.join(name), PathBuf::from)
    };
    Built {
        app: path("MAILFITTER_APP", "mailfitter-app"),
        empty_window: path("MAILFITTER_EMPTY_WINDOW", "examples/empty_window"),
        cli: path("MAILFITTER_CLI", "mailfitter"),
    }
}
