//! Advice, letters and explanations: no network; a set-up is read where an explanation is for one.

use engine::advice::{Advice, Learnt, advise_measured};
use engine::explain::{self, About, Explained};
use engine::letters;
use engine::words::{Language, Words};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tauri::State;

use super::blocking;
use crate::bridge::{AdviseRequest, CommandError, ErrorText, LetterRequest, LetterText, RunTold};
use crate::state::{Program, now, today};

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
pub(crate) async fn letter(
    program: State<'_, Program>,
    request: LetterRequest,
) -> Result<LetterText, CommandError> {
    let words = Words::new(Language::nearest(&request.language));
    let at = request.at.parse().unwrap_or_else(|_| Timestamp::now()).to_zoned(TimeZone::system());
    let letter = letters::letter(&request.finding, &request.facts, &at, &words);
    let practice = program.scenario().is_some();
    Ok(LetterText { letter: letter.map(|real| if practice { real.from_practice(&words) } else { real }) })
}

/// What an error text means; nothing where nobody knows. The text is kept nowhere.
#[tauri::command]
pub(crate) async fn explain(
    program: State<'_, Program>,
    request: ErrorText,
) -> Result<Explained, CommandError> {
    let world = program.world();
    blocking(move || {
        let about = match &request.setup {
            Some(id) => About::setup(&world.setups.load(id)?),
            None => About::default(),
        };
        Ok(explain::explain(&request.text, &about))
    })
    .await
}
