//! The TypeScript side of the bridge: written by `cargo xtask bindings`, compared by every test run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use engine::advice::{Advice, Learnt};
use engine::devices::Device;
use engine::dns::{Authority, SpfPlan, Watched};
use engine::explain::Explained;
use engine::facts::Fact;
use engine::guide::Guide;
use engine::lookup::DomainReport;
use engine::sheet::Sheet;
use engine::{RunEvent, RunRecord, Setup, SubmissionRecord};
use ts_rs::{Config, TS, TypeVisitor};

use crate::bridge::*;

include!("../command_list.rs");

struct Export<'a>(&'a Config);

impl TypeVisitor for Export<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            T::export_all(self.0).unwrap();
        }
    }
}

fn export<T: TS + 'static>(config: &Config) -> String {
    let mut visitor = Export(config);
    visitor.visit::<T>();
    T::visit_generics(&mut visitor);
    T::name(config)
}

macro_rules! write_commands {
    ($($module:ident :: $command:ident ($request:ty) $(streams $event:ty)? => $response:ty;)+) => {
        fn commands(config: &Config) -> String {
            let mut lines = Vec::new();
            $(
                #[allow(unused_mut)]
                let mut line = format!("  {}: {{ request: {}; ", stringify!($command), export::<$request>(config));
                $(line += &format!("events: {}; ", export::<$event>(config));)?
                line += &format!("response: {} }};", export::<$response>(config));
                lines.push(line);
            )+
            lines.join("\n")
        }
        const COMMANDS: &[&str] = &[$(stringify!($command)),+];
    };
}
for_all_commands!(write_commands);

fn written(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.insert(name, std::fs::read_to_string(path).unwrap().replace("\r\n", "\n"));
    }
    files
}

#[test]
fn the_typescript_side_of_the_bridge_is_fresh() {
    let target = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/backend/bindings");
    let fresh = tempfile::tempdir().unwrap();
    let config = Config::new().with_out_dir(fresh.path()).with_large_int("number");
    let commands = commands(&config);
    // What any command can be rejected with.
    let _ = export::<CommandError>(&config);
    let types: Vec<String> = written(fresh.path()).into_keys().map(|name| name.replace(".ts", "")).collect();
    let used = |name: &&String| commands.split(|c: char| !c.is_alphanumeric()).any(|word| word == *name);
    let lines = |word: &str, names: &mut dyn Iterator<Item = &String>| {
        names.fold(String::new(), |text, name| {
            text + word + " type { " + name + " } from \"./" + name + "\";\n"
        })
    };
    let imports = lines("import", &mut types.iter().filter(used));
    let exports = lines("export", &mut types.iter());
    let head = "// Written by `cargo xtask bindings`. Do not edit.\n";
    std::fs::write(
        fresh.path().join("index.ts"),
        format!("{head}{exports}export type {{ Commands }} from \"./commands\";\n"),
    )
    .unwrap();
    std::fs::write(
        fresh.path().join("commands.ts"),
        format!("{head}{imports}\n/** Every command of the window. */\nexport type Commands = {{\n{commands}\n}};\n"),
    )
    .unwrap();
    let fresh = written(fresh.path());
    if std::env::var_os("MAILFITTER_WRITE_BINDINGS").is_some() {
        let _ = std::fs::remove_dir_all(&target);
        std::fs::create_dir_all(&target).unwrap();
        for (name, text) in &fresh {
            std::fs::write(target.join(name), text).unwrap();
        }
    }
    let there = written(&target);
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&there), names(&fresh), "run `cargo xtask bindings`");
    for (name, text) in &fresh {
        assert!(there[name] == *text, "{name} is stale: run `cargo xtask bindings`");
    }
}

#[test]
fn the_window_may_call_every_command_and_nothing_else() {
    let capability: serde_json::Value =
        serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    let mut allowed: Vec<&str> =
        capability["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
    allowed.sort_unstable();
    let mut wanted: Vec<String> =
        COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    wanted.sort_unstable();
    assert_eq!(allowed, wanted);
}
