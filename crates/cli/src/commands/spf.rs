//! `spf check`: RFC 7208 for one address.

use engine::checks::evaluate_spf;
use serde_json::json;
use spf::{Outcome, Query, SpfResult};

use crate::args::SpfCheckArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, spf_text};

/// A name longer than this is no name (RFC 1035 §2.3.4), with room for a local part.
const LONGEST_ADDRESS: usize = 512;

pub(crate) async fn check(args: SpfCheckArgs, around: &Surroundings) -> Result<Answer, Failure> {
    if args.mail_from.len() > LONGEST_ADDRESS
        || args.helo.as_ref().is_some_and(|helo| helo.len() > LONGEST_ADDRESS)
    {
        return Err(Failure::Usage("longer than any address can be".to_owned()));
    }
    if args.mail_from.is_empty() && args.helo.is_none() {
        return Err(Failure::Usage("an empty --mail-from needs --helo (RFC 7208 section 2.4)".to_owned()));
    }
    let mail_from = ascii(&args.mail_from);
    let helo = args.helo.as_deref().map_or_else(|| domain_of(&mail_from).to_owned(), ascii);
    let mut query = Query::new(args.ip, mail_from, helo);
    query.unix_seconds = u64::try_from(jiff::Timestamp::now().as_second()).unwrap_or_default();
    let ports = around.ports();
    let evaluation = Box::pin(evaluate_spf(&ports, query));
    let limit = around.limit();
    let outcome = tokio::select! {
        outcome = evaluation => Some(outcome),
        _ = limit => None,
    };
    let Some(outcome) = outcome else {
        let json = json!({ "result": "temperror", "domain": domain_of(&args.mail_from), "explanation": null, "lookups": 0,
            "void_lookups": 0, "lookups_worst_case": 0, "matched": null,
            "problem": { "code": "TIME_LIMIT", "term": null, "offset": null }, "trace": [] });
        return Ok(Answer { json, text: "temperror\n".to_owned(), exit: Exit::Unknown });
    };
    Ok(Answer {
        json: json!(outcome),
        text: spf_text::evaluation(&outcome, &around.words),
        exit: exit(&outcome),
    })
}

fn exit(outcome: &Outcome) -> Exit {
    match outcome.result {
        SpfResult::Pass => Exit::Done,
        SpfResult::TempError => Exit::Unknown,
        _ => Exit::Bad,
    }
}

/// The domain in A-labels, where it is one; anything else stays and is judged by RFC 7208 itself.
fn ascii(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').map_or(("", address), |(local, domain)| (local, domain));
    if domain.is_ascii() {
        return address.to_owned();
    }
    match engine::input::domain(domain) {
        Ok(understood) if address.contains('@') => format!("{local}@{}", understood.value),
        Ok(understood) => understood.value,
        Err(_) => address.to_owned(),
    }
}

fn domain_of(address: &str) -> &str {
    address.rsplit_once('@').map_or(address, |(_, domain)| domain)
}
