//! One entry for every platform: `cargo xtask COMMAND`.
//!
//! No dependencies, so that it is compiled in a moment and Windows never has to replace the running program.

#![allow(clippy::print_stdout, reason = "this is a program for the terminal")]

mod bench;
mod bindings;
mod lab;
mod lint;
mod packages;
mod pictures;
mod process;
mod start;
mod steps;
mod test;
mod versions;
mod window;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask start [ARGUMENT…]  build and open Mailfitter; without a display, a guided practice job in the terminal
cargo xtask test               build and run every test this computer can run; says what was skipped and why
cargo xtask lint               formatting, clippy, svelte-check, licences and advisories of the dependencies
cargo xtask bench              measure release builds: start, memory, size, runs over a line of 40 ms; fails over a bound
cargo xtask pictures           pictures of the window in every state, and what none of them shows (Linux)
cargo xtask bindings           write the window's TypeScript types anew from the Rust ones
cargo xtask lab COMMAND…       the test network with mail and name servers (tests/lab/README.md; Linux, root)";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next();
    let rest: Vec<String> = words.collect();
    let ended = match (command.as_deref(), rest.as_slice()) {
        (Some("start"), rest) => done(start::start(rest)),
        (Some("test"), []) => done(test::test()),
        (Some("lint"), []) => done(lint::lint()),
        (Some("bench"), []) => done(bench::bench()),
        (Some("pictures"), []) => done(pictures::pictures()),
        (Some("bindings"), []) => done(bindings::bindings()),
        (Some("lab"), rest) => lab::lab(rest),
        (None | Some("help" | "--help" | "-h"), _) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match ended {
        Ok(status) => status,
        Err(failed) => {
            eprintln!("\n{failed}");
            ExitCode::FAILURE
        }
    }
}

fn done(outcome: process::Outcome) -> process::Outcome<ExitCode> {
    outcome.map(|()| ExitCode::SUCCESS)
}
