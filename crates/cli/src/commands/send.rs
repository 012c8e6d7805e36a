//! `send`: one test message, once.

use engine::RunEvent;
use engine::ports::{Attachment, Draft};

use crate::args::SendArgs;
use crate::bundle::Wanted;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, input, json, text};

/// Exchange Online takes no larger message (SIZE 157286400), encoded.
const LARGEST_ATTACHMENT: usize = 110 * 1024 * 1024;

pub(crate) async fn send(args: SendArgs, around: &Surroundings) -> Result<Answer, Failure> {
    let (plan, setup) = input::plan(&args.way, around)?;
    let mut to = input::recipients(&args.way, around)?;
    if to.is_empty()
        && let Some(setup) = &setup
    {
        to = setup.recipients().map_err(|unfit| Failure::Usage(around.words.field(unfit.problem)))?;
    }
    if to.is_empty() {
        return Err(Failure::Usage("--to is needed: a test message goes only where you say".to_owned()));
    }
    if plan.method.signs_in() && plan.credentials.is_none() {
        return Err(Failure::Usage(format!(
            "{} signs in: --password-stdin, --token-stdin or --from-keychain",
            plan.method
        )));
    }
    let bundle = Wanted::of(&args.bundle, &plan, setup.as_ref(), &to)?;
    let device = setup.as_ref().map_or("", |setup| setup.name.as_str());
    let mut draft = Draft::test_message(plan.reverse_path(), to, device, &around.words);
    draft.attachment = match (&args.attach, args.scan_size) {
        (Some(file), _) => {
            let bytes = std::fs::read(file)
                .map_err(|error| Failure::Usage(format!("{}: {error}", file.display())))?;
            if bytes.len() > LARGEST_ATTACHMENT {
                return Err(Failure::Usage(format!(
                    "{}: larger than any message that is taken",
                    file.display()
                )));
            }
            let name = file
                .file_name()
                .map_or_else(|| "attachment".to_owned(), |name| name.to_string_lossy().into_owned());
            Some(Attachment { name, media_type: "application/octet-stream".to_owned(), bytes })
        }
        (None, Some(megabytes)) => Some(Attachment::scan(megabytes)),
        (None, None) => None,
    };
    let method = plan.method;
    let sink = |_: RunEvent| {};
    let record = Box::pin(engine::checks::send(plan, draft, &around.ports(), &sink, around.limit()))
        .await
        .map_err(|error| Failure::Work(error.to_string()))?;
    super::setups::note_run(setup, method, record.findings.iter(), None, around)?;
    let saved = bundle.map_or(Exit::Done, |bundle| bundle.save(None, Some(&record), around));
    Ok(Answer {
        json: json::message(&record, &around.words),
        text: text::message(&record, &around.words),
        exit: Exit::of_message(&record).or(saved),
    })
}
