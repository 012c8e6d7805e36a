//! The window's shell and nothing else: commands, what they share, and how the window is opened.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

#[cfg(test)]
mod bindings;
pub mod bridge;
mod commands;
mod state;

use std::process::ExitCode;
use std::time::Instant;

use state::Program;
use tauri::Manager as _;

include!("../command_list.rs");

macro_rules! handler {
    ($($module:ident :: $command:ident ($request:ty) $(streams $event:ty)? => $response:ty;)+) => {
        tauri::generate_handler![$(commands::$module::$command),+]
    };
}

/// Opens the window and stays until it is closed.
#[allow(clippy::exit, reason = "in what Tauri generates")]
pub fn start() -> ExitCode {
    let started = Instant::now();
    let opened = tauri::Builder::default()
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .manage(Program::new(started))
        .invoke_handler(for_all_commands!(handler))
        .setup(|app| {
            let window = app.config().app.windows.first().cloned().unwrap_or_default();
            let opened = tauri::WebviewWindowBuilder::from_config(app.handle(), &window)?
                .initialization_script(preferred(&app.state::<Program>()))
                .initialization_script(desktops_font())
                // The window shows its own pages and nothing else.
                .on_navigation(|url| {
                    matches!(url.scheme(), "tauri" | "about")
                        || url.host_str() == Some("tauri.localhost")
                        || (cfg!(debug_assertions) && url.host_str() == Some("127.0.0.1"))
                })
                .build()?;
            draw_plainly(&opened)?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Mailfitter: the window could not be opened: {error}");
            eprintln!(
                "On Windows the WebView2 runtime must be installed, on Linux WebKitGTK 4.1. The command line `mailfitter` needs neither."
            );
            ExitCode::FAILURE
        }
    }
}

/// What the first page hangs on comes with the page: asking for it there would hold the first paint up. Where it
/// cannot be read, the page asks, and hears why.
fn preferred(program: &Program) -> String {
    let preferences = program.preferences.load::<bridge::Preferences>().ok();
    let json = preferences.and_then(|preferences| serde_json::to_string(&preferences).ok());
    json.map(|json| format!("globalThis.mailfitterPreferences = {json};")).unwrap_or_default()
}

/// The desktop's font by its own name. `WebKitGTK` takes long to find out what `system-ui` stands for.
#[cfg(target_os = "linux")]
fn desktops_font() -> String {
    use gtk::prelude::GtkSettingsExt as _;
    let name = gtk::Settings::default().and_then(|settings| settings.gtk_font_name());
    let family = name.and_then(|name| gtk::pango::FontDescription::from_string(&name).family());
    let json = family.and_then(|family| serde_json::to_string(family.as_str()).ok());
    json.map(|json| format!("globalThis.mailfitterFont = {json};")).unwrap_or_default()
}

#[cfg(not(target_os = "linux"))]
const fn desktops_font() -> &'static str {
    ""
}

/// Forms need no graphics card. Without asking for one the first page is there sooner and takes less memory, and
/// computers whose driver and `WebKitGTK` disagree show a page at all.
#[cfg(target_os = "linux")]
fn draw_plainly(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

#[cfg(not(target_os = "linux"))]
#[allow(clippy::unnecessary_wraps, reason = "as on Linux")]
fn draw_plainly(_: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
