//! `explain`: what an error text means. Unknown stays unknown.

use engine::explain::About;
use serde_json::json;

use crate::args::ExplainArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, commands, input, json, text};

pub(crate) fn explain(args: &ExplainArgs, around: &Surroundings) -> Result<Answer, Failure> {
    let mut about = match &around.setup_name {
        Some(name) => About::setup(&commands::setups::find(&around.setups()?, name)?),
        None => About::default(),
    };
    about.method = args.method.or(about.method);
    let given = if args.text == "-" {
        String::from_utf8_lossy(&input::document("-")?).into_owned()
    } else {
        args.text.clone()
    };
    let explained = engine::explain::explain(&given, &about);
    let shown: Vec<_> = explained
        .explanations
        .iter()
        .map(|explanation| json::explanation(explanation, &around.words))
        .collect();
    Ok(Answer {
        json: json!({ "explanations": shown, "shown": explained.shown, "holds_secret": explained.holds_secret }),
        text: text::explained(&explained, about.method, &around.words),
        exit: if explained.explanations.is_empty() { Exit::Unknown } else { Exit::Done },
    })
}
