//! Makes a permission for each of the window's commands, and an empty `ui/dist` where there is none, so that a
//! clean clone compiles.
#![allow(clippy::expect_used, reason = "a build that cannot be prepared must stop")]

include!("command_list.rs");

macro_rules! names {
    ($($module:ident :: $command:ident ($request:ty) $(streams $event:ty)? => $response:ty;)+) => {
        const COMMANDS: &[&str] = &[$(stringify!($command)),+];
    };
}
for_all_commands!(names);

fn main() {
    println!("cargo:rerun-if-changed=command_list.rs");
    let dist = std::path::Path::new("../ui/dist");
    if !dist.exists() {
        std::fs::create_dir_all(dist).expect("ui/dist can be made");
    }
    tauri_build::try_build(
        tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(COMMANDS)),
    )
    .expect("the window's build files are in order");
}
