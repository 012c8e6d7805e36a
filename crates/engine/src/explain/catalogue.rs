//! The reply catalogue: which words behind which status code mean what, from `facts/replies.toml`.

use std::fmt::Write;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::Explanation;
use super::named::arguments;
use super::text::{Enhanced, Stretch, dense, occurs, stretches};
use crate::facts::Confidence;
use crate::{Arguments, Code, Method, Role, clean};

/// Text longer than this is not searched for a code and words that stand far apart, in bytes.
const LONGEST_SCATTERED: usize = 4_096;

/// What a server says to a device that has not signed in, without spaces.
const OUTER: &str = "notauthenticatedtosend";

/// What a text means, the most specific first; empty where nothing is known, never a guess.
///
/// Any text will do, whatever program wrapped the server's reply. A reply within a reply
/// (`530 5.7.57 … Error: 535 5.7.139 …`) is read from the inside.
///
/// [`super::explain`] says it with what is known of a set-up.
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
                rule.dense = rule.phrases.iter().map(|phrase| dense(phrase)).collect();
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
        // Where a reply wraps another one, the outer says only that nobody signed in; why, the inner one says, known
        // or not. Some programs print the outer code apart from its words.
        let is_outer = |rule: &ReplyRule| rule.code == Code::NotAuthenticated;
        let wrapped = stretches.iter().any(|stretch| {
            stretch.wraps_the_next() && (stretch.enhanced == Some((5, 7, 57)) || stretch.says(OUTER))
        });
        let mut found: Vec<(Weight, &ReplyRule, &Stretch)> = stretches
            .iter()
            .filter_map(|stretch| self.best(stretch).map(|(weight, rule)| (weight, rule, stretch)))
            .filter(|(_, rule, _)| !wrapped || !is_outer(rule))
            .collect();
        if found.is_empty() && !wrapped && text.len() <= LONGEST_SCATTERED {
            found.extend(self.best_scattered(&stretches));
        }
        if found.is_empty() {
            found.extend(self.best_broken_off(&stretches));
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
        let all: String = stretches.iter().map(|stretch| stretch.dense.as_str()).collect();
        let hits = self.rules.iter().filter(|rule| !rule.phrases.is_empty()).filter_map(|rule| {
            let stretch = stretches.iter().find(|stretch| rule.has_code(stretch))?;
            let says = rule.dense.iter().all(|phrase| occurs(&all, phrase));
            says.then(|| (rule.weight(true), rule, stretch))
        });
        hits.reduce(|best, next| if next.0 > best.0 { next } else { best })
    }

    /// A panel cuts what is longer than its line: where every rule that goes on so means the same, that is what is so.
    fn best_broken_off<'a>(
        &'a self,
        stretches: &'a [Stretch],
    ) -> Option<(Weight, &'a ReplyRule, &'a Stretch)> {
        let last = stretches.last()?;
        let hits = self.rules.iter().filter(|rule| rule.has_code(last));
        let mut hits = hits.filter_map(|rule| Some((rule.weighs_broken_off(last)?, rule, last)));
        let first = hits.next()?;
        let (same, best) = hits.fold((true, first), |(same, best), next| {
            (same && next.1.code == best.1.code, if next.0 > best.0 { next } else { best })
        });
        same.then_some(best)
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

    fn weighs_broken_off(&self, stretch: &Stretch) -> Option<Weight> {
        let missing = self.dense.iter().find(|phrase| !stretch.says(phrase))?;
        stretch.breaks_off_in(missing).map(|length| (true, length))
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
            belongs: None,
            source: self.source.clone(),
            checked_on: self.checked_on,
            confidence: self.confidence,
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

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
