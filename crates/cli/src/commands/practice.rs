//! `practice`: the pretend Microsoft 365, and the whole guided job on it.

use std::fmt::Write as _;
use std::io::{IsTerminal as _, Write as _};
use std::sync::{Mutex, PoisonError};

use engine::advice::advise;
use engine::checks::Plan;
use engine::lookup::look_up;
use engine::ports::{Credentials, Draft};
use engine::{
    Accepted, Answer as Known, Answers, DeviceAuth, DeviceTls, IpKind, Location, Method, Recipients,
    RunRecord, Setup,
};
use serde_json::json;

use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::text::{self, say};
use crate::{Answer, Failure};

pub(crate) fn list(around: &Surroundings) -> Answer {
    let names: Vec<&str> = practice::Scenario::ALL.iter().map(|scenario| scenario.name()).collect();
    let mut text = String::new();
    for name in &names {
        let _ = writeln!(text, "{name}  {}", say(&around.words, &format!("practice-{name}")));
    }
    Answer { json: json!({ "scenarios": names }), text, exit: Exit::Done }
}

/// Device, needs, way, check, test message, hand over: the same steps as in the window, with the same engine.
/// With a terminal the person may change the answers; without one the suggested ones are taken.
pub(crate) async fn walk(around: &Surroundings) -> Result<Answer, Failure> {
    let ask = Ask { interactive: std::io::stdin().is_terminal() && !around.json };
    let words = &around.words;
    let say = |id: &str| say(words, id);

    heading(&say("terminal-walk-device"), around.json);
    let name = ask.line(&say("terminal-walk-name"), &say("practice-device"), around.json)?;
    let domain = ask.line(&say("terminal-walk-domain"), "contoso.example", around.json)?;
    let domain = crate::input::field("domain", &domain, engine::input::domain, words)?;
    let report = look_up(&domain, true, &around.ports(), &|_| {}).await;
    line(&format!("    MX: {}", report.endpoint.as_deref().unwrap_or("?")), around.json);
    line(&format!("    SPF: {}", report.spf_record.as_deref().unwrap_or("?")), around.json);
    let address = report.public_ip.map_or_else(|| "?".to_owned(), |address| address.to_string());
    line(&format!("    {}: {address}", say("terminal-walk-address")), around.json);

    heading(&say("terminal-walk-needs"), around.json);
    let answers = Answers {
        domain: Known::Known(domain.clone()),
        recipients: Known::Known(Recipients::Both),
        device_auth: Known::Known(vec![DeviceAuth::Basic, DeviceAuth::None]),
        device_tls: Known::Known(DeviceTls::Tls12),
        location: Known::Known(Location::Office),
        ip_kind: Known::Known(IpKind::Static),
        port_25: known_port(report.port_25_open),
        port_587: known_port(report.port_587_open),
        ..Answers::default()
    };
    line(&format!("    {}", json!(answers)), around.json);

    heading(&say("terminal-walk-way"), around.json);
    let advice = advise(&answers, around.today);
    line(text::advice(&advice, words).trim_end(), around.json);
    let method = advice.recommended().map_or(Method::ClientSubmissionBasic, |best| best.method);

    heading(&say("terminal-walk-check"), around.json);
    let from = format!("scan@{domain}");
    let mut setup =
        Setup { name, domain, answers, method: Some(method), from: from.clone(), ..Setup::new("walk") };
    setup.to = format!("anna@{}", setup.domain);
    "somebody@fabrikam.example".clone_into(&mut setup.to_outside);
    if method.signs_in() {
        setup.login = from;
    }
    let record = Mutex::new(RunRecord::default());
    let sink = |event| record.lock().unwrap_or_else(PoisonError::into_inner).fold(&event);
    Box::pin(engine::checks::run(plan(&setup, true, around)?, &around.ports(), &sink, around.limit())).await;
    let record = record.into_inner().unwrap_or_else(PoisonError::into_inner);
    line(text::run(&record, words).trim_end(), around.json);

    heading(&say("terminal-walk-message"), around.json);
    let to = setup.recipients().map_err(|unfit| Failure::Work(words.field(unfit.problem)))?;
    let draft = Draft::test_message(setup.from.clone(), to, &setup.name, words);
    let sent = Box::pin(engine::checks::send(
        plan(&setup, false, around)?,
        draft,
        &around.ports(),
        &|_| {},
        around.limit(),
    ))
    .await
    .map_err(|error| Failure::Work(error.to_string()))?;
    line(text::message(&sent, words).trim_end(), around.json);

    heading(&say("terminal-walk-hand-over"), around.json);
    let sheet = engine::sheet::sheet(&setup, report.endpoint.as_deref(), around.today);
    line(text::sheet(&sheet, words).trim_end(), around.json);
    line(&say("terminal-walk-practice"), around.json);

    let accepted = sent.accepted == Accepted::Yes;
    let json = json!({ "practice": true, "advice": crate::json::advice(&advice, words), "check": crate::json::run(&record, words),
        "message": crate::json::message(&sent, words), "sheet": sheet });
    // What a person reads has been shown as it came.
    Ok(Answer { json, text: String::new(), exit: if accepted { Exit::Done } else { Exit::Bad } })
}

fn plan(setup: &Setup, probe: bool, around: &Surroundings) -> Result<Plan, Failure> {
    let mut plan = Plan::of_setup(setup, probe, around.today)
        .map_err(|unfit| Failure::Work(around.words.field(unfit.problem)))?;
    if plan.method.signs_in() {
        let password = smtp::Secret::new(practice::Settings::PASSWORD.to_owned());
        plan.credentials = Some(
            Credentials::password(setup.login.clone(), password)
                .map_err(|error| Failure::Work(error.to_string()))?,
        );
    }
    Ok(plan)
}

fn known_port(open: Option<bool>) -> Known<engine::PortState> {
    open.map_or(Known::Missing, |open| {
        Known::Known(if open { engine::PortState::Open } else { engine::PortState::Blocked })
    })
}

struct Ask {
    interactive: bool,
}

impl Ask {
    /// Asks with a suggestion; Enter takes it.
    fn line(&self, question: &str, suggestion: &str, quiet: bool) -> Result<String, Failure> {
        if !self.interactive {
            line(&format!("    {question}: {suggestion}"), quiet);
            return Ok(suggestion.to_owned());
        }
        eprint!("    {question} [{suggestion}]: ");
        let _ = std::io::stderr().flush();
        let mut typed = String::new();
        std::io::stdin().read_line(&mut typed).map_err(|error| Failure::Work(error.to_string()))?;
        let typed = typed.trim();
        Ok(if typed.is_empty() { suggestion.to_owned() } else { typed.to_owned() })
    }
}

fn heading(words: &str, quiet: bool) {
    line(&format!("\n{words}"), quiet);
}

/// Shows a line at once.
fn line(words: &str, quiet: bool) {
    if !quiet {
        let mut stdout = std::io::stdout().lock();
        let _ = writeln!(stdout, "{words}").and_then(|()| stdout.flush());
    }
}
