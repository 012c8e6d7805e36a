//! The reply catalogue: which words behind which status code mean what, from `facts/replies.toml`.

use std::fmt::Write;
use std::net::IpAddr;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::Explanation;
use super::text::{Enhanced, Stretch, occurs, stretches};
use crate::facts::Confidence;
use crate::{Argument, Arguments, Code, Method, Role, clean};

/// Text longer than this is not searched for a code and words that stand far apart, in bytes.
const LONGEST_SCATTERED: usize = 4_096;

/// What a text means, the most specific first; empty where nothing is known, never a guess.
///
/// Any text will do, whatever program wrapped the server's reply. A reply within a reply
/// (`530 5.7.57 … Error: 535 5.7.139 …`) is read from the inside.
pub fn classify(text: &str) -> Vec<Explanation> {
    Catalogue::built_in().classify(text)
}

/// What one reply of a server means: its reply code, enhanced status code and text.
pub fn classify_reply(code: u16, enhanced: Option<&str>, text: &str) -> Option<(Code, Arguments)> {
    let whole = match enhanced {
        Some(enhanced) => format!("{code} {enhanced} {text}"),
        None => format!("{code} {text}"),
    };
    let best = classify(&whole).into_iter().next()?;
    Some((best.code, best.arguments))
}

/// Every rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    rules: Vec<ReplyRule>,
}

/// A reply and what it means.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyRule {
    /// What it means.
    pub code: Code,
    /// The enhanced status codes, single or as a range; any of them.
    #[serde(default)]
    pub enhanced: Vec<CodeRange>,
    /// The reply codes, where they tell meanings apart; any of them.
    #[serde(default)]
    pub replies: Vec<u16>,
    /// Words that must all occur, in lower case.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// Whether the words tell enough without a code.
    #[serde(default)]
    pub alone: bool,
    /// Who can mend it, where that is not the code's usual role.
    pub who: Option<Role>,
    /// The ways to which it applies.
    pub applies_to: Vec<Method>,
    /// Where the meaning comes from (https).
    pub source: String,
    /// The day on which the source was last read; common knowledge has none.
    pub checked_on: Option<Date>,
    /// How well it is founded.
    pub confidence: Confidence,
    /// The reply as a server writes it.
    pub sample: String,
    #[serde(skip)]
    dense: Vec<String>,
}

/// Enhanced status codes from one to another, of the same class and subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct CodeRange {
    first: Enhanced,
    last: u16,
}

impl Catalogue {
    /// The catalogue that the program carries.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(|| {
            #[expect(clippy::expect_used, reason = "the text is part of the program, and a test reads it")]
            let mut catalogue: Catalogue =
                toml::from_str(include_str!("../../facts/replies.toml")).expect("facts/replies.toml reads");
            for rule in &mut catalogue.rules {
                rule.dense = rule.phrases.iter().map(|phrase| without_spaces(phrase)).collect();
            }
            catalogue
        });
        &BUILT_IN
    }

    /// Every rule.
    pub fn rules(&self) -> &[ReplyRule] {
        &self.rules
    }

    fn classify(&self, text: &str) -> Vec<Explanation> {
        let stretches = stretches(text);
        let mut told: Vec<Option<(Weight, &ReplyRule)>> =
            stretches.iter().map(|stretch| self.best(stretch)).collect();
        for outer in 0..stretches.len() {
            // The outer reply says only that nobody signed in; why, the inner one says, known or not.
            let wraps = stretches[outer].wraps_the_next()
                && stretches[outer].enhanced == Some((5, 7, 57))
                && stretches
                    .get(outer + 1)
                    .is_some_and(|inner| inner.reply.is_some() || inner.enhanced.is_some());
            if wraps {
                told[outer] = None;
            }
        }
        let mut found: Vec<(Weight, &ReplyRule, &Stretch)> = told
            .into_iter()
            .zip(&stretches)
            .filter_map(|(hit, stretch)| hit.map(|(w, rule)| (w, rule, stretch)))
            .collect();
        if found.is_empty() && text.len() <= LONGEST_SCATTERED {
            found.extend(self.best_scattered(&stretches));
        }
        // Stable: among equals the first in the text leads.
        found.sort_by_key(|(weight, ..)| std::cmp::Reverse(*weight));
        let mut explanations: Vec<Explanation> = Vec::new();
        for (_, rule, stretch) in found {
            if explanations.iter().all(|known| known.code != rule.code) {
                explanations.push(rule.explain(stretch));
            }
        }
        explanations
    }

    fn best(&self, stretch: &Stretch) -> Option<(Weight, &ReplyRule)> {
        let hits = self.rules.iter().filter_map(|rule| Some((rule.weighs(stretch)?, rule)));
        hits.reduce(|best, next| if next.0 > best.0 { next } else { best })
    }

    /// Some programs print the code apart from the words: `Detail: … SMTP code: 535 Additional SMTP info: 5.7.3`.
    fn best_scattered<'a>(
        &'a self,
        stretches: &'a [Stretch],
    ) -> Option<(Weight, &'a ReplyRule, &'a Stretch)> {
        // The outer reply of a pair says nothing by itself.
        if stretches.iter().any(Stretch::wraps_the_next) {
            return None;
        }
        let all: String = stretches.iter().map(|stretch| stretch.dense.as_str()).collect();
        let hits = self.rules.iter().filter(|rule| !rule.phrases.is_empty()).filter_map(|rule| {
            let stretch = stretches.iter().find(|stretch| rule.has_code(stretch))?;
            let says = rule.dense.iter().all(|phrase| occurs(&all, phrase));
            says.then(|| (rule.weight(true), rule, stretch))
        });
        hits.reduce(|best, next| if next.0 > best.0 { next } else { best })
    }
}

/// How specific a match is: by code, then by the length of the words.
type Weight = (bool, usize);

impl ReplyRule {
    fn weighs(&self, stretch: &Stretch) -> Option<Weight> {
        let says = self.dense.iter().all(|phrase| stretch.says(phrase));
        if self.has_code(stretch) && says && (!self.dense.is_empty() || stretch.anchored) {
            return Some(self.weight(true));
        }
        (self.alone && says && !self.dense.is_empty()).then(|| self.weight(false))
    }

    fn has_code(&self, stretch: &Stretch) -> bool {
        stretch.enhanced.is_some_and(|code| self.enhanced.iter().any(|range| range.contains(code)))
            && (self.replies.is_empty() || stretch.reply.is_some_and(|reply| self.replies.contains(&reply)))
    }

    fn weight(&self, by_code: bool) -> Weight {
        (by_code, self.dense.iter().map(String::len).sum())
    }

    fn explain(&self, stretch: &Stretch) -> Explanation {
        let mut matched = String::new();
        if let Some(reply) = stretch.reply {
            matched = format!("{reply} ");
        }
        if let Some((class, subject, detail)) = stretch.enhanced {
            let _ = write!(matched, "{class}.{subject}.{detail} ");
        }
        matched.push_str(stretch.words.trim());
        Explanation {
            code: self.code,
            arguments: arguments(self.code, stretch.words.trim()),
            who: self.who.or(self.code.who()),
            applies_to: self.applies_to.clone(),
            source: self.source.clone(),
            matched: clean(matched.trim(), 300),
        }
    }
}

impl CodeRange {
    /// Whether an enhanced status code lies within.
    fn contains(self, (class, subject, detail): Enhanced) -> bool {
        (class, subject) == (self.first.0, self.first.1) && (self.first.2..=self.last).contains(&detail)
    }
}

impl TryFrom<String> for CodeRange {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (first, last) = text.split_once('-').unwrap_or((&text, &text));
        match (enhanced(first), enhanced(last)) {
            (Some(first), Some(last)) if (first.0, first.1) == (last.0, last.1) && first.2 <= last.2 => {
                Ok(Self { first, last: last.2 })
            }
            _ => Err(format!("not an enhanced status code or a range of them: {text}")),
        }
    }
}

fn enhanced(text: &str) -> Option<Enhanced> {
    let mut parts = text.split('.').map(|part| part.parse().ok());
    let code = (parts.next()??, parts.next()??, parts.next()??);
    parts.next().is_none().then_some(code)
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect()
}

/// What the words need, from the words of the reply.
fn arguments(code: Code, words: &str) -> Arguments {
    let mut arguments = Arguments::new();
    let mut put = |key: &str, value: Option<&str>| {
        if let Some(value) = value.map(|value| clean(value, 254)).filter(|value| !value.is_empty()) {
            arguments.insert(key.to_owned(), Argument::Text(value));
        }
    };
    match code {
        Code::IpBanned | Code::IpThrottled | Code::Ipv6NotAuthenticated => {
            put("address", bracketed_address(words));
        }
        Code::IpOnBlockList => {
            put("address", bracketed_address(words));
            put("list", word_after(words, "blocked using "));
        }
        Code::SendAsDenied => {
            put("login", words.split(" not allowed to send as ").next().and_then(last_address));
            put("from", word_after(words, " not allowed to send as ").filter(|word| word.contains('@')));
        }
        Code::DmarcRejected => {
            put("domain", word_after(words, "sending domain ").filter(|word| word.contains('.')));
        }
        Code::DnsNameNotFound => {
            let markers = ["ENOTFOUND ", "could not resolve host: ", "getaddrinfo for "];
            put(
                "name",
                markers.iter().find_map(|marker| word_after(words, marker)).filter(|word| word.contains('.')),
            );
        }
        Code::ConnectTimedOut | Code::ConnectRefused | Code::ConnectUnreachable => {
            let target = [
                "connect ETIMEDOUT ",
                "connect ECONNREFUSED ",
                "connect ENETUNREACH ",
                "connect EHOSTUNREACH ",
            ];
            if let Some((address, port)) = target
                .iter()
                .find_map(|marker| word_after(words, marker))
                .and_then(|word| word.rsplit_once(':'))
                && address.parse::<IpAddr>().is_ok()
            {
                put("server", Some(address));
                put("address", Some(address));
                put("port", Some(port).filter(|port| port.parse::<u16>().is_ok()));
            }
        }
        _ => {}
    }
    arguments
}

/// The first IP address in square brackets.
fn bracketed_address(words: &str) -> Option<&str> {
    words
        .split('[')
        .skip(1)
        .filter_map(|rest| rest.split(']').next())
        .find(|inner| inner.parse::<IpAddr>().is_ok())
}

/// The word behind a marker, whatever the marker's case, without brackets and closing punctuation.
fn word_after<'a>(words: &'a str, marker: &str) -> Option<&'a str> {
    let at = words.to_ascii_lowercase().find(&marker.to_ascii_lowercase())? + marker.len();
    let word = words[at..].split([' ', ';', ',', '(', ')', '<', '>']).next()?;
    Some(word.trim_matches(['[', ']', '.', '\'', '"'])).filter(|word| !word.is_empty())
}

fn last_address(words: &str) -> Option<&str> {
    let word = words.rsplit([' ', ';', ',', '<', '>', '(']).next()?.trim_matches(['\'', '"', '[', ']']);
    word.contains('@').then_some(word)
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
