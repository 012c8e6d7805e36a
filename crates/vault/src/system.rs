//! What this computer runs, as it says itself.

/// The operating system with its version, and the kind of processor: `Debian GNU/Linux 13 (trixie), x86_64`. Where the
/// version cannot be read, the family alone.
pub fn system() -> String {
    let version = version().map(|version| engine::clean(version.trim(), 120)).filter(|text| !text.is_empty());
    let name = version.unwrap_or_else(|| std::env::consts::OS.to_owned());
    format!("{name}, {}", std::env::consts::ARCH)
}

#[cfg(target_os = "linux")]
fn version() -> Option<String> {
    pretty_name(&std::fs::read_to_string("/etc/os-release").ok()?)
}

/// The name for people in `os-release`.
#[cfg(target_os = "linux")]
fn pretty_name(text: &str) -> Option<String> {
    let value = text.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    Some(value.trim_matches(['"', '\'']).to_owned())
}

#[cfg(target_os = "macos")]
fn version() -> Option<String> {
    let told = std::process::Command::new("/usr/bin/sw_vers").arg("-productVersion").output().ok()?;
    Some(format!("macOS {}", String::from_utf8(told.stdout).ok()?.trim()))
}

#[cfg(windows)]
fn version() -> Option<String> {
    use std::os::windows::process::CommandExt as _;
    /// No console window flashes up (`CREATE_NO_WINDOW`).
    const NO_WINDOW: u32 = 0x0800_0000;
    let told =
        std::process::Command::new("cmd").args(["/c", "ver"]).creation_flags(NO_WINDOW).output().ok()?;
    Some(String::from_utf8_lossy(&told.stdout).into_owned())
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn version() -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_names_the_processor_and_is_one_line() {
        let told = system();
        assert!(told.ends_with(std::env::consts::ARCH) && told.lines().count() == 1, "{told}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_name_for_people_is_found_in_os_release() {
        let text = "NAME=\"Debian\"\nPRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\nID=debian\n";
        assert_eq!(pretty_name(text).as_deref(), Some("Debian GNU/Linux 13 (trixie)"));
        assert_eq!(pretty_name("NAME=x"), None);
    }
}
