//! The sentences that people read, from `locales/<language>/*.ftl` (Fluent).
//!
//! A value that a sentence could name but that is not there is handed in as `unset`; a message that names an
//! optional value selects on it: `{ $ip -> [unset] … *[set] … { $ip } … }`.

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use serde::Serialize;

use crate::advice::{Reason, Verdict, Weight};
use crate::explain::Explanation;
use crate::facts::Fact;
use crate::input::FieldProblem;
use crate::{Argument, Arguments, CheckId, Code, DeviceKind, Finding, Method, Outcome, Role, Severity, Step};

/// What stands for a value that is not there.
pub const UNSET: &str = "unset";

/// The files of one language; every language has the same.
macro_rules! files {
    ($tag:literal) => {
        &[
            include_str!(concat!("../locales/", $tag, "/codes.ftl")),
            include_str!(concat!("../locales/", $tag, "/reasons.ftl")),
            include_str!(concat!("../locales/", $tag, "/facts.ftl")),
            include_str!(concat!("../locales/", $tag, "/checks.ftl")),
            include_str!(concat!("../locales/", $tag, "/common.ftl")),
            include_str!(concat!("../locales/", $tag, "/message.ftl")),
            include_str!(concat!("../locales/", $tag, "/sheet.ftl")),
            include_str!(concat!("../locales/", $tag, "/guide.ftl")),
            include_str!(concat!("../locales/", $tag, "/devices.ftl")),
            include_str!(concat!("../locales/", $tag, "/report.ftl")),
            include_str!(concat!("../locales/", $tag, "/letters.ftl")),
            include_str!(concat!("../locales/", $tag, "/practice.ftl")),
            include_str!(concat!("../locales/", $tag, "/terminal.ftl")),
        ]
    };
}

const ENGLISH: &[&str] = files!("en");
const GERMAN: &[&str] = files!("de");

/// A language that Mailfitter speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, `en`.
    #[default]
    English,
    /// German, `de`.
    German,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::English, Self::German];

    /// The language that comes nearest to a tag (BCP 47, also in the form `de_DE.UTF-8`); English where none does.
    pub fn nearest(tag: &str) -> Self {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
            .unwrap_or_default()
    }

    /// The tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    const fn files(self) -> &'static [&'static str] {
        match self {
            Self::English => ENGLISH,
            Self::German => GERMAN,
        }
    }

    /// What stands between the thousands of a number.
    const fn thousands(self) -> &'static str {
        match self {
            Self::English => ",",
            Self::German => ".",
        }
    }
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
    names: BTreeSet<&'static str>,
}

/// What is to be said about a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CodeWords {
    /// What is so, in one sentence.
    pub title: String,
    /// What that means.
    pub meaning: String,
    /// What to do, in order; empty where there is nothing to do.
    pub steps: Vec<String>,
}

impl Words {
    /// The words of a language.
    pub fn new(language: Language) -> Self {
        let tag: unic_langid::LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let mut names = BTreeSet::new();
        for text in language.files() {
            // A file with a mistake still gives its other messages; a test holds that there are none.
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
            names.extend(argument_names(text));
        }
        Self { bundle, language, names }
    }

    /// With further messages, in Fluent's form; one that is there already gives way.
    #[must_use]
    pub fn with_messages(mut self, text: &'static str) -> Self {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        self.bundle.add_resource_overriding(resource);
        self.names.extend(argument_names(text));
        self
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message's value.
    pub fn message(&self, id: &str, arguments: &Arguments) -> Option<String> {
        self.format(id, None, arguments)
    }

    /// One of a message's attributes.
    pub fn attribute(&self, id: &str, attribute: &str, arguments: &Arguments) -> Option<String> {
        self.format(id, Some(attribute), arguments)
    }

    /// What a finding says, and what to do about it, one step a line.
    pub fn finding(&self, finding: &Finding) -> (String, Option<String>) {
        let words = self.code_with(finding.code, &finding.arguments);
        let remedy = if words.steps.is_empty() { None } else { Some(words.steps.join("\n")) };
        (words.title, remedy)
    }

    /// What a reason says, for the way that it weighs.
    pub fn reason(&self, reason: &Reason) -> String {
        let id = format!("reason-{}", reason.code.kebab());
        let attribute = match reason.weighs {
            Weight::For => "for",
            Weight::Against => "against",
            Weight::RulesOut => "rules-out",
        };
        let arguments = self.with_answers_told(&reason.arguments);
        self.attribute(&id, attribute, &arguments)
            .or_else(|| self.message(&id, &arguments))
            .unwrap_or_else(|| self.code_with(reason.code, &arguments).title)
    }

    /// The keys of answers in the words of `answer-…`.
    fn with_answers_told(&self, arguments: &Arguments) -> Arguments {
        let mut told = arguments.clone();
        if let Some(Argument::List(keys)) = told.get_mut("answers") {
            for key in keys {
                *key = self.word(&format!("answer-{}", key.replace('_', "-")));
            }
        }
        told
    }

    /// Title, meaning and steps of an explanation.
    pub fn explanation(&self, explanation: &Explanation) -> CodeWords {
        self.code_with(explanation.code, &explanation.arguments)
    }

    /// Title, meaning and steps of a code, without the values of a case.
    pub fn code(&self, code: Code) -> CodeWords {
        self.code_with(code, &Arguments::new())
    }

    /// Title, meaning and steps of a code with the values of a case. A code that is only a reason in advice
    /// has a title alone.
    pub fn code_with(&self, code: Code, arguments: &Arguments) -> CodeWords {
        let id = format!("code-{}", code.kebab());
        let steps = (1..).map_while(|n| self.attribute(&id, &format!("step-{n}"), arguments)).collect();
        CodeWords {
            title: self
                .message(&id, arguments)
                .or_else(|| self.message(&format!("reason-{}", code.kebab()), arguments))
                .unwrap_or_else(|| code.to_string()),
            meaning: self.attribute(&id, "meaning", arguments).unwrap_or_default(),
            steps,
        }
    }

    /// A dated fact in a sentence or two.
    pub fn fact(&self, fact: &Fact) -> String {
        self.message(&format!("fact-{}", fact.id), &Arguments::new()).unwrap_or_else(|| fact.value.clone())
    }

    /// The title of a check.
    pub fn check_title(&self, check: CheckId) -> String {
        self.word(&format!("check-{}", check.as_str()))
    }

    /// What a check's outcome means, in one sentence.
    pub fn check(&self, check: CheckId, outcome: Outcome) -> String {
        let id = format!("check-{}", check.as_str());
        self.attribute(&id, &kebab(&outcome), &Arguments::new()).unwrap_or_else(|| self.outcome(outcome))
    }

    /// What a check does while it runs.
    pub fn check_running(&self, check: CheckId) -> String {
        let id = format!("check-{}", check.as_str());
        self.attribute(&id, "running", &Arguments::new()).unwrap_or_else(|| self.check_title(check))
    }

    /// A role, as a noun.
    pub fn role(&self, role: Role) -> String {
        self.word(&format!("role-{}", kebab(&role)))
    }

    /// The name of a way to send.
    pub fn method(&self, method: Method) -> String {
        self.word(&format!("method-{method}"))
    }

    /// The short name of a way to send.
    pub fn method_short(&self, method: Method) -> String {
        self.attribute(&format!("method-{method}"), "short", &Arguments::new())
            .unwrap_or_else(|| self.method(method))
    }

    /// An outcome.
    pub fn outcome(&self, outcome: Outcome) -> String {
        self.word(&format!("outcome-{}", kebab(&outcome)))
    }

    /// A verdict.
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.word(&format!("verdict-{}", kebab(&verdict)))
    }

    /// A severity.
    pub fn severity(&self, severity: Severity) -> String {
        self.word(&format!("severity-{}", kebab(&severity)))
    }

    /// What is wrong with a field's text.
    pub fn field(&self, problem: FieldProblem) -> String {
        self.word(&format!("field-{}", kebab(&problem)))
    }

    /// A kind of device.
    pub fn device(&self, device: DeviceKind) -> String {
        self.word(&format!("device-{}", kebab(&device)))
    }

    /// A step of the guided set-up.
    pub fn step(&self, step: Step) -> String {
        self.word(&format!("step-{}", kebab(&step)))
    }

    /// A quantity, its thousands set apart: `10,000`. Ports and codes are none.
    pub fn number(&self, number: impl Into<u64>) -> String {
        let digits = number.into().to_string();
        let mut written = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                written.push_str(self.language.thousands());
            }
            written.push(digit);
        }
        written
    }

    /// A day, written out: `31 December 2026`.
    pub fn date(&self, date: Date) -> String {
        let month = self.word(&format!("month-{}", date.month()));
        let mut arguments = Arguments::new();
        arguments.insert("day".into(), Argument::Text(date.day().to_string()));
        arguments.insert("month".into(), Argument::Text(month));
        arguments.insert("year".into(), Argument::Text(date.year().to_string()));
        self.message("date-written", &arguments).unwrap_or_else(|| date.to_string())
    }

    /// A moment, written out: `24 November 2026, 13:02 UTC`. The window, which knows where it stands, says local time.
    pub fn moment(&self, at: jiff::Timestamp) -> String {
        let at = at.to_zoned(jiff::tz::TimeZone::UTC);
        let clock = format!("{:02}:{:02}", at.hour(), at.minute());
        let arguments =
            Arguments::from([("date".into(), self.date(at.date()).into()), ("clock".into(), clock.into())]);
        self.message("moment-written", &arguments).unwrap_or_else(|| at.timestamp().to_string())
    }

    fn word(&self, id: &str) -> String {
        self.message(id, &Arguments::new()).unwrap_or_else(|| id.to_owned())
    }

    fn format(&self, id: &str, attribute: Option<&str>, arguments: &Arguments) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::with_capacity(self.names.len());
        for &name in &self.names {
            let value = match arguments.get(name) {
                Some(Argument::Number(number)) => match u64::try_from(*number) {
                    Ok(quantity) if QUANTITIES.contains(&name) => FluentValue::from(self.number(quantity)),
                    _ => FluentValue::from(*number),
                },
                Some(Argument::List(list)) if list.is_empty() => FluentValue::from(UNSET),
                Some(Argument::List(list)) => FluentValue::from(list.join(", ")),
                Some(Argument::Text(text)) if text.is_empty() => FluentValue::from(UNSET),
                Some(Argument::Text(text)) => match self.written_time(name, text) {
                    Some(date) => FluentValue::from(date),
                    None => FluentValue::from(text.as_str()),
                },
                None => FluentValue::from(UNSET),
            };
            values.set(name, value);
        }
        // Only a mistake in a message makes an error here, and a test holds that there is none.
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    fn written_time(&self, name: &str, text: &str) -> Option<String> {
        if MOMENTS.contains(&name) {
            return text.parse().ok().map(|at| self.moment(at));
        }
        if !DATES.contains(&name) {
            return None;
        }
        let date: Date = text.get(..10)?.parse().ok()?;
        Some(self.date(date))
    }
}

/// The arguments whose `YYYY-MM-DD` is written out.
const DATES: [&str; 3] = ["date", "until", "not_after"];
/// The arguments whose RFC 3339 time is written out.
const MOMENTS: [&str; 1] = ["at"];
/// The arguments that are large enough to have their thousands set apart. No message selects on one's number.
const QUANTITIES: [&str; 1] = ["limit"];

/// A value's text form in JSON, which is what message identifiers are made of.
fn kebab<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// The names of the arguments that a file's messages use.
fn argument_names(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split('$').skip(1)).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

#[cfg(test)]
#[path = "words_languages_tests.rs"]
mod languages_tests;
#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
