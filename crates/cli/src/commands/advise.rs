//! `advise`: which way fits.

use engine::Answers;
use engine::advice::advise as recommend;

use crate::args::AdviseArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, input, json, text};

pub(crate) fn advise(args: &AdviseArgs, around: &Surroundings) -> Result<Answer, Failure> {
    let document = input::document(&args.answers)?;
    let answers: Answers = serde_json::from_slice(&document)
        .map_err(|error| Failure::Usage(format!("{}: {error}", args.answers)))?;
    if let Some(domain) = answers.domain.known() {
        input::field("domain", domain, engine::input::domain, &around.words)?;
    }
    let advice = recommend(&answers, around.today);
    let exit = if advice.recommended().is_some() {
        Exit::Done
    } else if advice.depends_on.is_empty() {
        Exit::Bad
    } else {
        Exit::Unknown
    };
    Ok(Answer {
        json: json::advice(&advice, &around.words),
        text: text::advice(&advice, &around.words),
        exit,
    })
}
