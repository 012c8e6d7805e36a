//! `advise`: which way fits.

use engine::Answers;
use engine::advice::{Measurement, advise_measured};

use crate::args::AdviseArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, input, json, text};

pub(crate) fn advise(args: &AdviseArgs, around: &Surroundings) -> Result<Answer, Failure> {
    let (answers, measured) = known(args, around)?;
    if let Some(domain) = answers.domain.known() {
        input::field("domain", domain, engine::input::domain, &around.words)?;
    }
    let advice = advise_measured(&answers, &measured, around.today);
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

/// The answers of the call, else those of the set-up; and what runs of the set-up found.
fn known(args: &AdviseArgs, around: &Surroundings) -> Result<(Answers, Vec<Measurement>), Failure> {
    let setup = match &around.setup_name {
        Some(name) => Some(super::setups::find(&around.setups()?, name)?),
        None => None,
    };
    if setup.is_none() && args.answers.is_none() {
        return Err(Failure::Usage("--answers is needed, or --setup".to_owned()));
    }
    let given = match &args.answers {
        Some(source) => {
            let document = input::document(source)?;
            let read = serde_json::from_slice(&document);
            Some(read.map_err(|error| Failure::Usage(format!("{source}: {error}")))?)
        }
        None => None,
    };
    let (saved, measured) = setup.map(|setup| (setup.answers, setup.measured)).unwrap_or_default();
    Ok((given.unwrap_or(saved), measured))
}
