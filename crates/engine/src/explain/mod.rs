//! What a reply or an error text means.

mod about;
mod catalogue;
mod named;
mod secret;
mod text;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::facts::Confidence;
use crate::{Arguments, Code, Method, Role, clean};

pub use about::About;
pub use catalogue::{Catalogue, CodeRange, ReplyRule, classify, classify_reply};
pub use secret::without_secrets;

/// Characters of a pasted text that are shown back.
const SHOWN: usize = 2_000;

/// What an error text means. Title, meaning and steps are in `locales/` under the code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Explanation {
    /// What is so.
    pub code: Code,
    /// What the words need, as far as the text gave it or the set-up knows it.
    #[serde(default)]
    pub arguments: Arguments,
    /// Who can mend it.
    pub who: Option<Role>,
    /// The ways to which it applies.
    pub applies_to: Vec<Method>,
    /// Whether the way of the set-up is among them; `None` where no way is known.
    pub belongs: Option<bool>,
    /// Where the meaning comes from.
    pub source: String,
    /// The day on which the source was last read; common knowledge has none.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub checked_on: Option<Date>,
    /// How well the meaning is founded.
    pub confidence: Confidence,
    /// The part of the text that told.
    pub matched: String,
}

/// What is to be said about a pasted text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Explained {
    /// What it means, the most specific first, those of the set-up's way before others; empty where nobody knows.
    pub explanations: Vec<Explanation>,
    /// The text for showing it back: cleaned, cut, and without what looks like a secret.
    pub shown: String,
    /// Whether something in it looks like a password or a token.
    pub holds_secret: bool,
}

/// What a text means for a set-up of which this much is known. Nothing of the text is kept.
pub fn explain(text: &str, about: &About) -> Explained {
    let hidden = without_secrets(text);
    let mut explanations = match &hidden {
        Some(hidden) => told_without(text, hidden),
        None => classify(text),
    };
    for explanation in &mut explanations {
        about.fill(explanation.code, &mut explanation.arguments);
        explanation.belongs = about.method.map(|method| explanation.applies_to.contains(&method));
    }
    // Stable: within the set-up's way, and beside it, the most specific leads.
    explanations.sort_by_key(|explanation| explanation.belongs == Some(false));
    Explained {
        explanations,
        holds_secret: hidden.is_some(),
        shown: clean(hidden.as_deref().unwrap_or(text).trim(), SHOWN),
    }
}

/// What a text with a secret means, repeating nothing but what it says without.
fn told_without(text: &str, hidden: &str) -> Vec<Explanation> {
    let clear = classify(hidden);
    classify(text)
        .into_iter()
        .map(|told| match clear.iter().find(|known| known.code == told.code) {
            Some(known) => known.clone(),
            None => Explanation { arguments: Arguments::new(), matched: String::new(), ..told },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_in_the_text_comes_back_nowhere() {
        let text = "> AUTH LOGIN\n< 334 UGFzc3dvcmQ6\n> Y2FuYXJ5LXNlY3JldA==\n< 535 5.7.3 Authentication unsuccessful password=canary-9c2e";
        let told = explain(text, &About::default());
        assert_eq!(told.explanations[0].code, Code::AuthCredentialsRejected);
        assert!(told.holds_secret);
        let everything = format!("{told:?}");
        assert!(!everything.contains("canary-9c2e") && !everything.contains("Y2FuYXJ5"), "{everything}");
    }

    #[test]
    fn what_belongs_to_the_way_comes_first_and_the_rest_says_that_it_does_not() {
        let log = "550 5.7.64 TenantAttribution; Relay Access Denied\n535 5.7.139 Authentication unsuccessful, account locked.";
        let about = |method| About { method: Some(method), ..About::default() };
        for (method, first) in
            [(Method::RelayIp, Code::RelayAccessDenied), (Method::ClientSubmissionBasic, Code::AccountLocked)]
        {
            let told = explain(log, &about(method)).explanations;
            assert_eq!((told[0].code, told[0].belongs, told[1].belongs), (first, Some(true), Some(false)));
        }
        assert!(explain(log, &About::default()).explanations.iter().all(|told| told.belongs.is_none()));
    }

    #[test]
    fn a_text_that_nobody_knows_is_shown_as_it_came_but_for_what_could_harm() {
        let told = explain("Paper jam\u{202e} in tray 2", &About::default());
        assert_eq!(
            (told.explanations.as_slice(), told.shown.as_str()),
            (&[][..], "Paper jam\u{fffd} in tray 2")
        );
    }
}
