//! The window's page: npm in `ui/`.

use std::process::{Command, Stdio};

use crate::process::{Outcome, command, root, run};

/// `npm ci`, if the lock has changed since the last one here.
pub(crate) fn install() -> Outcome {
    let ui = root().join("ui");
    let lock = std::fs::read(ui.join("package-lock.json"))?;
    // A copy of the lock that node_modules was made from. `npm ci` empties the folder, so it cannot outlive it.
    let stamp = ui.join("node_modules").join(".made-from-lock");
    if std::fs::read(&stamp).is_ok_and(|made_from| made_from == lock) {
        println!("    node_modules is as package-lock.json says");
        return Ok(());
    }
    run(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    std::fs::write(stamp, lock)?;
    Ok(())
}

/// Makes `ui/dist`, which the app has inside it.
pub(crate) fn build() -> Outcome {
    run(npm().args(["run", "build"]))
}

/// svelte-check: types and accessibility warnings.
pub(crate) fn check() -> Outcome {
    run(npm().args(["run", "check"]))
}

/// The page's unit tests, if there are any.
pub(crate) fn test() -> Outcome {
    run(npm().args(["run", "--if-present", "test"]))
}

fn npm() -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(root().join("ui")).stdin(Stdio::null());
    npm
}
