//! `setups`: what is saved. Never a secret in what is printed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use engine::advice::{Told, answers_from};
use engine::{Answer as Known, AsDevice, CheckId, Code, Finding, Method, RunFacts, Setup, Severity};
use serde_json::json;
use vault::{Kept, KeychainProblem, SecretKind, Setups, StorageProblem};

use crate::args::{SaveArgs, SetupsCommand};
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::text::say;
use crate::{Answer, Failure, input};

pub(crate) fn setups(command: SetupsCommand, around: &Surroundings) -> Result<Answer, Failure> {
    let setups = around.setups()?;
    match command {
        SetupsCommand::List => list(around, &setups),
        SetupsCommand::Show { name } => {
            let setup = find(&setups, &name)?;
            let kept = around.secrets().has(&setup.id, SecretKind::Password).unwrap_or(false)
                || around.secrets().has(&setup.id, SecretKind::Token).unwrap_or(false);
            let id = if kept { "terminal-setup-secret-kept" } else { "terminal-setup-secret-none" };
            let text = format!("{}\n{:#}\n{}\n", setup.name, json!(setup), say(&around.words, id));
            Ok(done(json!({ "setup": setup, "has_secret": kept }), text))
        }
        SetupsCommand::Save(args) => save(&args, around, &setups),
        SetupsCommand::Export { which } => {
            let ids = match &which.name {
                Some(name) => vec![find(&setups, name)?.id],
                None => ids_of(&setups, which.customer.as_deref().unwrap_or_default())?,
            };
            let document = setups.export(&ids).map_err(storage)?;
            let json = serde_json::from_str(&document).map_err(|error| Failure::Work(error.to_string()))?;
            Ok(done(json, format!("{document}\n")))
        }
        SetupsCommand::Import { file } => {
            let document = String::from_utf8(input::document(&file)?)
                .map_err(|_| Failure::Usage(format!("{file}: not text")))?;
            let imported = setups.import(&document, &now()).map_err(storage)?;
            let label = say(&around.words, "terminal-setup-imported");
            let text = imported.iter().fold(String::new(), |mut text, setup| {
                let _ = writeln!(text, "{label}: {}", setup.name);
                text
            });
            let json = match imported.as_slice() {
                [one] => json!({ "imported": one }),
                several => json!({ "imported": several }),
            };
            Ok(done(json, text))
        }
        SetupsCommand::Remove { which, yes } => match (which.name, which.customer) {
            (Some(name), _) => remove(&name, yes, around, &setups),
            (None, customer) => forget(&customer.unwrap_or_default(), yes, around, &setups),
        },
    }
}

fn remove(name: &str, yes: bool, around: &Surroundings, setups: &Setups) -> Result<Answer, Failure> {
    if !yes {
        return Err(Failure::Usage(format!("removing {name:?} takes its secret along; say --yes")));
    }
    let setup = find(setups, name)?;
    let secret = around.secrets().remove(&setup.id).map_err(KeychainProblem::code);
    setups.remove(&setup.id).map_err(storage)?;
    let words = &around.words;
    let mut text = format!("{}: {}\n", say(words, "terminal-setup-removed"), setup.name);
    if let Err(code) = secret {
        let _ = writeln!(text, "{}: {}", say(words, "terminal-setup-secret"), words.code(code).title);
    }
    let json = json!({ "removed": setup.id, "secret_removed": secret.is_ok(), "because": secret.err() });
    Ok(done(json, text))
}

/// Removes every set-up of a customer, and looks again.
fn forget(customer: &str, yes: bool, around: &Surroundings, setups: &Setups) -> Result<Answer, Failure> {
    let ids = ids_of(setups, customer)?;
    if !yes {
        let count = ids.len();
        return Err(Failure::Usage(format!(
            "removing {count} of {customer:?} takes secrets along; say --yes"
        )));
    }
    let forgotten = vault::forget_customer(customer, setups, &around.secrets()).map_err(storage)?;
    let left: Vec<String> = forgotten.left.iter().map(|left| left.said(&around.words)).collect();
    let mut text = String::new();
    for setup in &forgotten.setups {
        let _ = writeln!(text, "{}: {}", say(&around.words, "terminal-setup-removed"), setup.name);
    }
    let label = say(&around.words, "terminal-setup-secrets-removed");
    let _ = writeln!(text, "{label}: {}", forgotten.secrets);
    for left in &left {
        let _ = writeln!(text, "{left}");
    }
    let exit = if left.is_empty() { Exit::Done } else { Exit::Unknown };
    let json = json!({ "removed": ids, "secrets_removed": forgotten.secrets, "left": left });
    Ok(Answer { json, text, exit })
}

/// The identifiers of a customer's set-ups; none is an error in the call.
fn ids_of(setups: &Setups, customer: &str) -> Result<Vec<String>, Failure> {
    let customer = customer.trim();
    let theirs = |setup: &Setup| !customer.is_empty() && setup.customer.trim() == customer;
    let listed = setups.list().map_err(storage)?.setups;
    let mut ids: Vec<String> = listed.into_iter().filter(theirs).map(|setup| setup.id).collect();
    ids.sort();
    if ids.is_empty() {
        Err(Failure::Usage(format!("no set-up is of the customer {customer:?}")))
    } else {
        Ok(ids)
    }
}

/// The set-up of this name or identifier.
pub(crate) fn find(setups: &Setups, name: &str) -> Result<Setup, Failure> {
    setups.find(name).map_err(|problem| match problem {
        StorageProblem::NotFound => Failure::Usage(format!("no set-up is called {name:?}")),
        StorageProblem::Ambiguous => {
            Failure::Usage(format!("several set-ups are called {name:?}; use the identifier"))
        }
        problem => storage(problem),
    })
}

/// Keeps in the set-up what a run or a message of its way told: a rejected sign-in is counted, an accepted one ends
/// the count, and what the advice builds on is taken in.
pub(crate) fn note_run<'a>(
    setup: Option<Setup>,
    method: Method,
    findings: impl Iterator<Item = &'a Finding>,
    facts: Option<&RunFacts>,
    around: &Surroundings,
) -> Result<(), Failure> {
    let Some(before) = setup else { return Ok(()) };
    let findings: Vec<&Finding> = findings.collect();
    let mut setup = before.clone();
    let mut of_sign_in = findings
        .iter()
        .filter(|finding| finding.check == Some(CheckId::SignIn) && finding.code != Code::AuthNotOffered);
    match of_sign_in.find(|finding| finding.code == Code::AuthAccepted || finding.severity == Severity::Error)
    {
        Some(finding) if finding.code == Code::AuthAccepted => setup.rejected_sign_ins = 0,
        Some(_) => setup.rejected_sign_ins = setup.rejected_sign_ins.saturating_add(1),
        None => {}
    }
    // What the pretend Microsoft 365 says is true of no office.
    if around.tenant.is_none() {
        let told = Told { method, findings, facts, at: &now() };
        let learnt = answers_from(&told, &setup.answers, &setup.measured);
        (setup.answers, setup.measured) = (learnt.answers, learnt.measured);
    }
    if setup != before {
        around.setups()?.save(&mut setup, &now()).map_err(storage)?;
    }
    Ok(())
}

/// An identifier that resembles the name and is not taken.
fn new_id(name: &str, setups: &Setups) -> Result<String, Failure> {
    let letters = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let dashed: String = name.chars().take(40).map(letters).collect();
    let words: Vec<&str> = dashed.split('-').filter(|word| !word.is_empty()).collect();
    let base = if words.is_empty() { "set-up".to_owned() } else { words.join("-") };
    let taken = setups.list().map_err(storage)?.setups;
    let free = |id: &String| !taken.iter().any(|setup| setup.id == *id);
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    Ok(std::iter::once(base.clone()).chain(numbered).find(free).unwrap_or(base))
}

fn list(around: &Surroundings, setups: &Setups) -> Result<Answer, Failure> {
    let listing = setups.list().map_err(storage)?;
    let mut by_customer: BTreeMap<&str, Vec<&Setup>> = BTreeMap::new();
    for setup in &listing.setups {
        by_customer.entry(setup.customer.trim()).or_default().push(setup);
    }
    let mut text = String::new();
    for (customer, theirs) in &by_customer {
        let margin = if customer.is_empty() { "" } else { "  " };
        if !customer.is_empty() {
            let _ = writeln!(text, "{}:", engine::clean(customer, 200));
        }
        for setup in theirs {
            let method = setup.method.map_or("-", Method::as_str);
            let _ = writeln!(text, "{margin}{}  {}  {}  {method}", setup.id, setup.name, setup.domain);
        }
    }
    for file in &listing.damaged {
        let _ = writeln!(text, "{}: {file}", say(&around.words, "terminal-setup-damaged"));
    }
    for file in &listing.newer {
        let _ = writeln!(text, "{}: {file}", say(&around.words, "terminal-setup-newer"));
    }
    if text.is_empty() {
        let _ = writeln!(text, "{}", say(&around.words, "terminal-no-setups"));
    }
    let customers: Vec<_> = by_customer
        .iter()
        .map(|(customer, theirs)| {
            let ids: Vec<&str> = theirs.iter().map(|setup| setup.id.as_str()).collect();
            json!({ "customer": customer, "setups": ids })
        })
        .collect();
    let json = json!({
        "setups": listing.setups,
        "customers": customers,
        "damaged": listing.damaged,
        "newer": listing.newer,
    });
    Ok(done(json, text))
}

fn save(args: &SaveArgs, around: &Surroundings, setups: &Setups) -> Result<Answer, Failure> {
    let words = &around.words;
    let way = &args.way;
    let mut setup = match setups.find(&args.name) {
        Ok(setup) => setup,
        Err(StorageProblem::NotFound) => {
            Setup { name: engine::clean(&args.name, 200), ..Setup::new(new_id(&args.name, setups)?) }
        }
        Err(problem) => return Err(storage(problem)),
    };
    if let Some(customer) = &args.customer {
        setup.customer = engine::clean(customer, 200);
    }
    if let Some(model) = &args.model {
        if !model.is_empty() && engine::devices::device(model).is_none() {
            let shown = engine::clean(model, 60);
            return Err(Failure::Usage(format!("--model {shown:?}: no such model is known")));
        }
        setup.model.clone_from(model);
    }
    if way.as_device {
        setup.as_device =
            AsDevice { enabled: true, encryption: way.encryption.unwrap_or_default(), port: way.port };
    }
    if let Some(domain) = &way.domain {
        setup.domain = input::field("--domain", domain, engine::input::domain, words)?;
        setup.answers.domain = Known::Known(setup.domain.clone());
    }
    setup.method = way.method.or(setup.method);
    if let Some(from) = &way.from {
        setup.from = input::field("--from", from, engine::input::address, words)?;
    }
    if let Some(login) = &way.login {
        setup.login = input::field("--login", login, engine::input::address, words)?;
    }
    if let Some(helo) = &way.helo {
        setup.helo = input::field("--helo", helo, engine::input::helo, words)?;
    }
    if let Some(endpoint) = &way.endpoint {
        setup.endpoint = input::field("--endpoint", endpoint, engine::input::endpoint, words)?;
    }
    if let Some(address) = way.public_ip {
        engine::input::public_ip(&address.to_string())
            .map_err(|problem| Failure::Usage(format!("--public-ip {address}: {}", words.field(problem))))?;
        setup.answers.public_ip = Known::Known(address);
    }
    let mut recipients = way.to.iter();
    if let Some(to) = recipients.next() {
        setup.to = input::field("--to", to, engine::input::address, words)?;
    }
    if let Some(to) = recipients.next() {
        setup.to_outside = input::field("--to", to, engine::input::address, words)?;
    }
    setups.save(&mut setup, &now()).map_err(storage)?;
    let mut text = format!("{}: {} ({})\n", say(words, "terminal-setup-saved"), setup.name, setup.id);
    let mut kept = None;
    if way.password_stdin || way.token_stdin {
        let kind = if way.token_stdin { SecretKind::Token } else { SecretKind::Password };
        // A secret that no keychain takes would be gone with this call: then say so and fail.
        match around.secrets().store(&setup.id, kind, input::secret()?) {
            Kept::Keychain => kept = Some(true),
            Kept::SessionOnly(problem) => {
                let why = problem.map(|problem| words.code(problem.code()).title).unwrap_or_default();
                return Err(Failure::Work(format!("the set-up is saved, its secret is not kept: {why}")));
            }
        }
        let _ = writeln!(text, "{}", say(words, "terminal-setup-secret-kept"));
    }
    Ok(done(json!({ "setup": setup, "secret_kept": kept }), text))
}

fn done(json: serde_json::Value, text: String) -> Answer {
    Answer { json, text, exit: Exit::Done }
}

fn now() -> String {
    let now = jiff::Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}

#[expect(clippy::needless_pass_by_value, reason = "the form that map_err takes")]
fn storage(problem: StorageProblem) -> Failure {
    Failure::Work(problem.to_string())
}
