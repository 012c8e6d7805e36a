//! Advice, letters and explanations: no network, no files.

use engine::advice::{Advice, Learnt, advise_measured};
use engine::explain::{Explanation, classify};
use engine::letters;
use engine::words::{Language, Words};
use jiff::tz::TimeZone;

use crate::bridge::{AdviseRequest, ErrorText, LetterRequest, LetterText, RunTold};
use crate::state::{now, today};

/// Which way to send, for today.
#[tauri::command]
pub(crate) fn advise(request: AdviseRequest) -> Advice {
    advise_measured(&request.answers, &request.measured, today())
}

/// The answers as they stand after a run or a test message.
#[tauri::command]
pub(crate) fn learn(request: RunTold) -> Learnt {
    request.setup.learn(request.findings.iter().collect(), request.facts.as_ref(), &now())
}

/// A ready text for whoever can mend what was found, with the time as the clocks here show it.
#[tauri::command]
pub(crate) async fn letter(request: LetterRequest) -> LetterText {
    let words = Words::new(Language::nearest(&request.language));
    let at = request.at.parse().unwrap_or_else(|_| jiff::Timestamp::now()).to_zoned(TimeZone::system());
    LetterText { letter: letters::letter(&request.finding, &request.facts, &at, &words) }
}

/// What an error text means; nothing where nobody knows.
#[tauri::command]
pub(crate) async fn explain(request: ErrorText) -> Vec<Explanation> {
    classify(&request.text)
}
