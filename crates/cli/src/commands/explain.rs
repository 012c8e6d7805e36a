//! `explain`: what an error text means. Unknown stays unknown.

use engine::explain::classify;
use serde_json::json;

use crate::args::ExplainArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, input, json, text};

pub(crate) fn explain(args: &ExplainArgs, around: &Surroundings) -> Result<Answer, Failure> {
    let given = if args.text == "-" {
        String::from_utf8_lossy(&input::document("-")?).into_owned()
    } else {
        args.text.clone()
    };
    let explanations = classify(&given);
    let shown: Vec<_> =
        explanations.iter().map(|explanation| json::explanation(explanation, &around.words)).collect();
    Ok(Answer {
        json: json!({ "explanations": shown }),
        text: text::explanations(&explanations, &around.words),
        exit: if explanations.is_empty() { Exit::Unknown } else { Exit::Done },
    })
}
