//! What the tests of the architecture look at: the manifests and the source files of this workspace.

#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "only tests use this package; they fail by panic"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// A member of the workspace as its manifest tells it.
pub struct Member {
    /// The package's name.
    pub name: String,
    /// Its folder, relative to the top folder, with forward slashes.
    pub folder: String,
    /// Names it depends on to be built, on any platform. Those of tests alone are left out.
    pub dependencies: Vec<String>,
    /// Names that only its tests depend on.
    pub test_dependencies: Vec<String>,
}

/// A text file of the repository.
pub struct Source {
    /// Relative to the top folder, with forward slashes.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl Source {
    /// `(line number, line)`, without what follows `//`.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let without_comment = |line| str::split(line, "//").next().unwrap_or_default();
        self.text.lines().enumerate().map(move |(number, line)| (number + 1, without_comment(line)))
    }

    /// The same, up to the module of unit tests at the end.
    pub fn shipping_code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code().take_while(|(_, line)| !line.starts_with("mod tests {"))
    }
}

/// The top folder.
pub fn root() -> PathBuf {
    // At run time: two copies of the repository may share what is built.
    let here = std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs these tests");
    Path::new(&here).ancestors().nth(2).expect("this package is two folders deep").to_path_buf()
}

/// All members of the workspace.
pub fn members() -> Vec<Member> {
    let workspace = table("Cargo.toml");
    let folders = workspace["workspace"]["members"].as_array().expect("a virtual workspace").clone();
    folders.iter().map(|folder| member(folder.as_str().expect("a folder"))).collect()
}

fn member(folder: &str) -> Member {
    let manifest = table(&format!("{folder}/Cargo.toml"));
    let mut dependencies = Vec::new();
    let mut test_dependencies = Vec::new();
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    for table in targets.into_iter().flat_map(|targets| targets.values()).filter_map(toml::Value::as_table) {
        collect(table, &mut dependencies, &mut test_dependencies);
    }
    collect(&manifest, &mut dependencies, &mut test_dependencies);
    let name = manifest["package"]["name"].as_str().expect("a name").to_owned();
    Member { name, folder: folder.to_owned(), dependencies, test_dependencies }
}

fn collect(table: &toml::Table, dependencies: &mut Vec<String>, test_dependencies: &mut Vec<String>) {
    let names = |section: &str| {
        let section = table.get(section).and_then(toml::Value::as_table);
        section.into_iter().flat_map(|section| section.keys().cloned()).collect::<Vec<_>>()
    };
    dependencies.extend(names("dependencies"));
    dependencies.extend(names("build-dependencies"));
    test_dependencies.extend(names("dev-dependencies"));
}

/// A TOML file of the repository.
pub fn table(path: &str) -> toml::Table {
    let text = fs::read_to_string(root().join(path)).expect(path);
    text.parse().expect("valid TOML")
}

/// The files under `folder` (relative to the top folder) that end in one of `endings`; none if there is no such
/// folder. What is built or fetched is left out.
pub fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&root().join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Every Rust file of the workspace, tests included.
pub fn rust_sources() -> Vec<Source> {
    ["crates", "src-tauri", "tests"].iter().flat_map(|folder| sources(folder, &[".rs"])).collect()
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    const NOT_OURS: [&str; 6] = [".git", "target", "node_modules", "dist", "gen", "pictures"];
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("a readable folder").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !path.is_symlink() {
            if !NOT_OURS.contains(&name.as_str()) {
                walk(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending))
            && let Ok(text) = fs::read_to_string(&path)
        {
            found.push(Source { path: relative(&path), text });
        }
    }
}

fn relative(path: &Path) -> String {
    let path: PathBuf = path.strip_prefix(root()).expect("inside the repository").into();
    path.to_string_lossy().replace('\\', "/")
}
