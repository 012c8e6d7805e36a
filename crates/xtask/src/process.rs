//! Other programs: where they are, how they are run, what they said.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// Why something could not be done, in words for the person at the terminal.
#[derive(Debug)]
pub(crate) struct Failed(pub(crate) String);

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

pub(crate) type Outcome<T = ()> = Result<T, Failed>;

/// The top folder of the repository.
pub(crate) fn root() -> PathBuf {
    // Cargo tells where it found this package; two copies of the repository may share what is built.
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here).ancestors().nth(2).unwrap_or(Path::new(&here)).to_path_buf()
}

/// Where Cargo puts what it builds, also when the person's own configuration moves it.
pub(crate) fn target_folder() -> PathBuf {
    let metadata = said(cargo().args(["metadata", "--no-deps", "--format-version", "1"])).unwrap_or_default();
    let told = metadata.split_once("\"target_directory\":\"").and_then(|(_, rest)| rest.split_once('"'));
    told.map_or_else(|| root().join("target"), |(folder, _)| PathBuf::from(folder.replace("\\\\", "\\")))
}

/// A program that the debug build made.
pub(crate) fn built(name: &str) -> PathBuf {
    target_folder().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

pub(crate) fn cargo() -> Command {
    command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// A program to be run in the top folder.
pub(crate) fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Runs it before the person's eyes; fails unless it ends well.
pub(crate) fn run(command: &mut Command) -> Outcome {
    println!("    $ {}", shown(command));
    let status = command.status().map_err(|error| not_started(command, &error))?;
    ended(command, status)
}

/// Runs it before the person's eyes and hands each line of its standard output to `listener`, which says whether the
/// person sees it too.
pub(crate) fn run_and_hear(command: &mut Command, mut listener: impl FnMut(&str) -> bool) -> Outcome {
    println!("    $ {}", shown(command));
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            if listener(&line) {
                println!("{line}");
            }
        }
    }
    let status = child.wait()?;
    ended(command, status)
}

/// What it wrote to standard output, if it ended well.
pub(crate) fn said(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether it starts and ends well; what it says is not shown.
pub(crate) fn works(command: &mut Command) -> bool {
    said(command).is_some()
}

pub(crate) fn is_on_path(program: &str) -> bool {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(&name).is_file()))
}

pub(crate) fn is_root() -> bool {
    cfg!(unix) && said(command("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// Whether nobody sits here: a build server.
pub(crate) fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false" && value != "0")
}

fn ended(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() {
        Ok(())
    } else {
        Err(Failed(format!("`{}` ended with {status}", shortened(&shown(command), 60))))
    }
}

fn not_started(command: &Command, error: &std::io::Error) -> Failed {
    Failed(format!("`{}` did not start: {error}", shortened(&shown(command), 60)))
}

/// As one would type it; a script among its words is cut short.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args()).map(|word| {
        let word = shortened(&word.to_string_lossy(), 120);
        if word.is_empty() || word.contains([' ', '"', '$', '(']) { format!("'{word}'") } else { word }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most / 2).chain("…".chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        assert_eq!(shown(Command::new("/usr/bin/cargo").args(["build", "a b"])), "cargo build 'a b'");
    }

    #[test]
    fn the_top_folder_holds_the_workspace() {
        assert!(root().join("Cargo.lock").is_file());
    }
}
