//! `cargo xtask pictures` ends with this: which of the window's words no picture shows. Each message stands for a
//! state of the window, so a message that nobody has seen is a state that nobody has looked at.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a program for the terminal that stops where it cannot read"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// What the window shows; the rest is written to files and to the terminal.
const FILES: [&str; 10] =
    ["window", "common", "checks", "codes", "devices", "facts", "guide", "letters", "practice", "reasons"];
const LANGUAGES: [&str; 2] = ["en", "de"];
/// Shorter words stand in other ones too often to say anything.
const SHORTEST: usize = 3;

/// One way that a message can be said: which variants it takes, and its longest words that no value interrupts.
#[derive(Clone, Default)]
struct Form {
    variants: String,
    longest: String,
    open: String,
}

impl Form {
    /// A value follows, whatever it is.
    fn interrupted(mut self) -> Self {
        if self.open.trim().chars().count() > self.longest.trim().chars().count() {
            self.longest = std::mem::take(&mut self.open);
        }
        self.open.clear();
        self
    }

    /// Goes on with what one variant says.
    fn with(mut self, key: &str, inner: &Self) -> Self {
        self.variants.extend(["[", key, "]", inner.variants.as_str()]);
        self.open.push_str(&inner.longest);
        self.interrupted()
    }
}

fn forms(pattern: &Pattern<&str>) -> Vec<Form> {
    let mut forms = vec![Form::default()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => append(&mut forms, value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                let inner: Vec<_> = variants
                    .iter()
                    .flat_map(|one| {
                        self::forms(&one.value).into_iter().map(move |form| (key(&one.key), form))
                    })
                    .collect();
                forms = forms
                    .into_iter()
                    .map(Form::interrupted)
                    .flat_map(|form| inner.iter().map(move |(key, words)| form.clone().with(key, words)))
                    .collect();
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => append(&mut forms, &value.replace("\\u00AD", "\u{ad}")),
            PatternElement::Placeable { .. } => forms = forms.into_iter().map(Form::interrupted).collect(),
        }
    }
    let whole = forms.into_iter().map(Form::interrupted);
    whole.map(|form| Form { longest: plain(&form.longest), ..form }).collect()
}

fn append(forms: &mut [Form], words: &str) {
    for form in forms {
        form.open.push_str(words);
    }
}

fn key<'a>(key: &VariantKey<&'a str>) -> &'a str {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = key;
    name
}

/// As a page shows it: one space between words, no marks of direction, and hyphens that a line may end with.
fn plain(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
    visible.replace('\u{2011}', "-").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `identifier` or `identifier.attribute`, and its forms.
fn messages(locale: &Path) -> Vec<(String, Vec<Form>)> {
    let text = fs::read_to_string(locale).unwrap_or_else(|error| panic!("{}: {error}", locale.display()));
    let resource = fluent_syntax::parser::parse(text.as_str()).expect("a whole file of messages");
    let mut found = Vec::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            found.extend(message.value.iter().map(|value| (message.id.name.to_owned(), forms(value))));
            let attributes = message.attributes.iter();
            found.extend(
                attributes.map(|one| (format!("{}.{}", message.id.name, one.id.name), forms(&one.value))),
            );
        }
    }
    found
}

fn main() -> ExitCode {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pictures = here.join("pictures");
    let mut seen = String::new();
    for entry in fs::read_dir(&pictures).into_iter().flatten() {
        let path = entry.expect("a picture's words").path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            seen.push_str(&plain(&fs::read_to_string(&path).expect("a picture's words")));
            seen.push('\n');
        }
    }
    if seen.is_empty() {
        println!("There are no pictures in {}: `cargo xtask pictures` takes them.", pictures.display());
        return ExitCode::FAILURE;
    }
    let excused = fs::read_to_string(here.join("unseen.txt")).unwrap_or_default();
    let excused: BTreeMap<&str, &str> = excused
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
        .collect();
    let (mut all, mut unseen) = (0, 0);
    for language in LANGUAGES {
        for file in FILES {
            let locale = here.join("../../crates/engine/locales").join(language).join(format!("{file}.ftl"));
            for (id, forms) in messages(&locale) {
                let names = forms.iter().map(|form| (format!("{id}{}", form.variants), &form.longest));
                for (name, words) in names.filter(|(_, words)| words.chars().count() >= SHORTEST) {
                    if excused.contains_key(id.as_str()) || excused.contains_key(name.as_str()) {
                        continue;
                    }
                    all += 1;
                    if !seen.contains(words.as_str()) {
                        unseen += 1;
                        let beginning: String = words.chars().take(90).collect();
                        println!("{language} {file} {name}: {beginning}");
                    }
                }
            }
        }
    }
    println!(
        "{unseen} of {all} forms of messages are in no picture; {} messages are excused.",
        excused.len()
    );
    if unseen == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
