//! `mailfitter`: the engine of the window in a terminal, for scripts and fleets.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod args;
mod bundle;
mod commands;
mod exit;
mod input;
mod json;
mod spf_text;
mod surroundings;
mod text;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

use args::{Call, Command, PracticeCommand, SpfCommand};
use exit::Exit;
use surroundings::Surroundings;

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The call's words are wrong; nothing was contacted.
    #[error("{0}")]
    Usage(String),
    /// The work could not be done.
    #[error("{0}")]
    Work(String),
}

/// What a command made: the document (null where it was streamed already), the same for people, and the exit status.
pub(crate) struct Answer {
    pub(crate) json: serde_json::Value,
    pub(crate) text: String,
    pub(crate) exit: Exit,
}

fn main() -> ExitCode {
    let call = match Call::try_parse_from(args::words(std::env::args_os())) {
        Ok(call) => call,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { Exit::Usage.code() } else { 0 });
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return told(&format!("mailfitter: no threads: {error}"), Exit::Bad),
    };
    let json = call.everywhere.json;
    let answer = runtime.block_on(Box::pin(answer(call)));
    // What still hangs in a look-up or a keychain must not hold the program back.
    runtime.shutdown_background();
    match answer {
        Ok(answer) => {
            let shown = match (json, answer.json) {
                // Streamed already.
                (_, serde_json::Value::Null) => String::new(),
                (true, document) => format!("{document:#}\n"),
                (false, _) => answer.text,
            };
            let mut stdout = std::io::stdout().lock();
            // A reader that went away has had enough.
            let _ = stdout.write_all(shown.as_bytes()).and_then(|()| stdout.flush());
            ExitCode::from(answer.exit.code())
        }
        Err(Failure::Usage(why)) => told(&format!("mailfitter: {why}"), Exit::Usage),
        Err(Failure::Work(why)) => told(&format!("mailfitter: {why}"), Exit::Bad),
    }
}

async fn answer(call: Call) -> Result<Answer, Failure> {
    let mut around = Surroundings::new(call.everywhere)?;
    match call.command {
        Command::Advise(args) => commands::advise::advise(&args, &around),
        Command::Check(args) => {
            around.start_practice().await?;
            Box::pin(commands::check::check(args, &around)).await
        }
        Command::Send(args) => {
            around.start_practice().await?;
            Box::pin(commands::send::send(args, &around)).await
        }
        Command::Spf(SpfCommand::Check(args)) => {
            around.start_practice().await?;
            Box::pin(commands::spf::check(args, &around)).await
        }
        Command::Spf(SpfCommand::Lint(args)) => {
            around.start_practice().await?;
            Box::pin(commands::spf_lint::lint(args, &around)).await
        }
        Command::Spf(SpfCommand::Plan(args)) => {
            around.start_practice().await?;
            Box::pin(commands::spf_plan::plan(args, &around)).await
        }
        Command::Explain(args) => commands::explain::explain(&args, &around),
        Command::Codes => Ok(commands::catalogue::codes(&around)),
        Command::Facts => Ok(commands::catalogue::facts(&around)),
        Command::Practice(PracticeCommand::List) => Ok(commands::practice::list(&around)),
        Command::Practice(PracticeCommand::Walk { scenario }) => {
            around.practise(&scenario).await?;
            Box::pin(commands::practice::walk(&around)).await
        }
        Command::Report(args) => {
            around.start_practice().await?;
            Box::pin(commands::report::report(&args, &around)).await
        }
        Command::Setups(command) => commands::setups::setups(command, &around),
    }
}

fn told(line: &str, exit: Exit) -> ExitCode {
    eprintln!("{line}");
    ExitCode::from(exit.code())
}
