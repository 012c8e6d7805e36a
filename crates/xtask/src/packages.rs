//! What the operating system has to bring along.

use std::io::{IsTerminal, Write};
use std::path::Path;

use crate::process::{Failed, Outcome, command, is_ci, is_on_path, is_root, run, said, works};

/// To build the terminal program.
pub(crate) const TERMINAL: &[&str] = &["build-essential"];
/// To build the window.
pub(crate) const WINDOW: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];
/// To drive the window and a keychain in tests.
pub(crate) const WINDOW_TESTS: &[&str] = &[
    "xvfb",
    "xauth",
    "dbus",
    "webkit2gtk-driver",
    "gnome-keyring",
    "libsecret-tools",
    "at-spi2-core",
    "fonts-dejavu-core",
    "imagemagick",
];
/// For the test network.
pub(crate) const LAB: &[&str] = &[
    "python3",
    "knot",
    "unbound",
    "exim4-daemon-heavy",
    "python3-aiosmtpd",
    "nftables",
    "iproute2",
    "openssl",
];
/// Other programs that hand over a message, to set beside this one.
pub(crate) const PEERS: &[&str] = &["curl", "python3", "swaks", "libnet-ssleay-perl"];
/// Programs among them that would start as servers of this computer.
const SERVERS: &[&str] = &["knot", "unbound", "exim4"];
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// Sees to it that `wanted` (Debian's names) is there. Installs it as root, on a build server and without a terminal;
/// asks before sudo otherwise. On systems without apt it looks for what it can and names the rest.
pub(crate) fn provide(wanted: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return provide_elsewhere();
    }
    if !(is_on_path("apt-get") && is_on_path("dpkg-query")) {
        return provide_on_other_linux(wanted);
    }
    let missing = missing(wanted);
    if missing.is_empty() {
        println!("    all there: {}", wanted.join(" "));
        return Ok(());
    }
    let by_hand = format!("sudo apt-get install --no-install-recommends {}", missing.join(" "));
    if is_root() {
        println!("    installing: {}", missing.join(" "));
        let _no_servers = missing.iter().any(|name| LAB.contains(name)).then(ServersStayDown::begin);
        return install(&["env"], &missing);
    }
    if is_ci() || !std::io::stdin().is_terminal() {
        println!("    installing with sudo: {}", missing.join(" "));
        return install(&["sudo", "-n", "env"], &missing)
            .map_err(|failed| Failed(format!("{failed}\nInstall them yourself: {by_hand}")));
    }
    println!("    These system packages are missing: {}", missing.join(" "));
    if !agreed("    Install them now with sudo apt-get?")? {
        return Err(Failed(format!("Install them, then run this again: {by_hand}")));
    }
    install(&["sudo", "env"], &missing)
}

fn missing<'a>(wanted: &[&'a str]) -> Vec<&'a str> {
    let is_installed = |name: &str| {
        said(command("dpkg-query").args(["-W", "-f", "${db:Status-Status}", name])).as_deref()
            == Some("installed")
    };
    wanted.iter().copied().filter(|name| !is_installed(name)).collect()
}

fn install(before: &[&str], packages: &[&str]) -> Outcome {
    let apt = |words: &[&str]| {
        let mut apt = command(before[0]);
        apt.args(&before[1..]).args([
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-q",
            "-o",
            "DPkg::Lock::Timeout=120",
        ]);
        apt.args(words).stdin(std::process::Stdio::null());
        apt
    };
    if before.contains(&"sudo") && !before.contains(&"-n") {
        // Asks for the password while standard input still is the terminal.
        run(command("sudo").arg("-v"))?;
    }
    // An old list often does still; if not, the installation says so.
    if let Err(failed) = run(&mut apt(&["update"])) {
        println!("    {failed}; going on with the package lists that are there");
    }
    run(apt(&["install", "-y", "--no-install-recommends"]).args(packages))
}

fn agreed(question: &str) -> Outcome<bool> {
    print!("{question} [Y/n] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_ascii_lowercase().as_str(), "" | "y" | "yes"))
}

/// While this lives, what apt installs is not started; afterwards it is not enabled either. The test network runs
/// these servers itself, in namespaces of its own.
struct ServersStayDown {
    /// Servers that were here before and are none of our business.
    before: Vec<&'static str>,
    made_policy: bool,
}

impl ServersStayDown {
    fn begin() -> Self {
        let before = SERVERS.iter().copied().filter(|name| has_unit(name)).collect();
        let made_policy = !Path::new(POLICY).exists() && write_policy().is_ok();
        Self { before, made_policy }
    }
}

impl Drop for ServersStayDown {
    fn drop(&mut self) {
        if self.made_policy {
            let _ = std::fs::remove_file(POLICY);
        }
        if Path::new("/run/systemd/system").exists() {
            for name in SERVERS.iter().filter(|name| !self.before.contains(name) && has_unit(name)) {
                works(command("systemctl").args(["disable", "-q", name]));
            }
        }
    }
}

fn has_unit(name: &str) -> bool {
    let unit = format!("{name}.service");
    Path::new("/lib/systemd/system").join(unit).exists() || Path::new("/etc/init.d").join(name).exists()
}

/// Debian's switch for "start nothing" (invoke-rc.d(8)): status 101.
fn write_policy() -> std::io::Result<()> {
    std::fs::write(POLICY, "#!/bin/sh\nexit 101\n")?;
    works(command("chmod").args(["755", POLICY]));
    Ok(())
}

fn provide_on_other_linux(wanted: &[&str]) -> Outcome {
    let webkit = wanted.contains(&"libwebkit2gtk-4.1-dev");
    if !webkit || works(command("pkg-config").args(["--exists", "webkit2gtk-4.1"])) {
        return Ok(());
    }
    Err(Failed(
        "WebKitGTK 4.1 with its development files is missing.\n\
         Fedora: sudo dnf install gcc pkgconf-pkg-config webkit2gtk4.1-devel\n\
         Arch:   sudo pacman -S --needed base-devel webkit2gtk-4.1\n\
         Others: the package that brings webkit2gtk-4.1.pc, a C compiler and pkg-config"
            .to_owned(),
    ))
}

fn provide_elsewhere() -> Outcome {
    if cfg!(target_os = "macos") && !works(command("xcode-select").arg("-p")) {
        return Err(Failed("The command line tools are missing. Run: xcode-select --install".to_owned()));
    }
    if cfg!(windows) {
        println!(
            "    needs Visual Studio's C++ build tools (winget install Microsoft.VisualStudio.2022.BuildTools, workload\n    \
             \"Desktop development with C++\") and WebView2, which is part of Windows 11 and of an updated Windows 10"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_does_not_exist_is_missing() {
        if is_on_path("dpkg-query") {
            assert_eq!(missing(&["dpkg", "no-such-package"]), ["no-such-package"]);
        } else {
            println!("SKIPPED: no dpkg here");
        }
    }
}
