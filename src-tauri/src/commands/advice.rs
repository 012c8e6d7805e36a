//! Advice and explanations: no network; a set-up is read where an explanation is for one.

use engine::advice::Advice;
use engine::explain::{self, About, Explained};
use tauri::State;

use super::blocking;
use crate::bridge::{AdviseRequest, CommandError, ErrorText};
use crate::state::{Program, today};

/// Which way to send, for today.
#[tauri::command]
pub(crate) fn advise(request: AdviseRequest) -> Advice {
    engine::advice::advise(&request.answers, today())
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
