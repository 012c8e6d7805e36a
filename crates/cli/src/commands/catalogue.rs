//! `codes` and `facts`: what is known, as it stands.

use std::fmt::Write as _;

use engine::Code;
use engine::facts::microsoft;
use serde_json::{Value, json};

use crate::Answer;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::text::say;

pub(crate) fn codes(around: &Surroundings) -> Answer {
    let words = &around.words;
    let mut text = String::new();
    let all: Vec<Value> = Code::ALL
        .iter()
        .map(|&code| {
            let said = words.code(code);
            let who = code.who().map(|role| words.role(role)).unwrap_or_default();
            let _ = writeln!(text, "{code}\n  {} {who}\n  {}", words.severity(code.severity()), said.title);
            json!({
                "code": code,
                "severity": code.severity(),
                "who": code.who(),
                "title": said.title,
                "meaning": said.meaning,
                "steps": said.steps,
            })
        })
        .collect();
    Answer { json: json!({ "codes": all }), text, exit: Exit::Done }
}

pub(crate) fn facts(around: &Surroundings) -> Answer {
    let facts = microsoft();
    let words = &around.words;
    let checked_on = words.date(facts.checked_on());
    let mut text = format!("{} {checked_on}\n", say(words, "terminal-facts-checked"));
    for fact in facts.facts() {
        let _ = writeln!(
            text,
            "{}\n  {}\n  {}, {}: {}",
            fact.id,
            fact.value,
            fact.source_title,
            words.date(fact.checked_on),
            fact.source
        );
    }
    let json = json!({ "checked_on": facts.checked_on(), "facts": facts.facts() });
    Answer { json, text, exit: Exit::Done }
}
