//! Advice and explanations: no network, no files.

use engine::advice::Advice;
use engine::explain::{Explanation, classify};

use crate::bridge::{AdviseRequest, ErrorText};
use crate::state::today;

/// Which way to send, for today.
#[tauri::command]
pub(crate) fn advise(request: AdviseRequest) -> Advice {
    engine::advice::advise(&request.answers, today())
}

/// What an error text means; nothing where nobody knows.
#[tauri::command]
pub(crate) async fn explain(request: ErrorText) -> Vec<Explanation> {
    classify(&request.text)
}
