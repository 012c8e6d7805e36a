//! When a run tells what it finds: each event with the moment at which it left, by the clock of the run's own
//! stages.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use engine::checks::{CheckId, Plan};
use engine::ports::{Credentials, Ports as _};
use engine::{Code, Method, Outcome, RunEvent};
use serde::{Deserialize, Serialize};

use crate::TIMES;
use crate::figures::{Bound, Figures, median, spread};
use crate::lab::{Lab, words};
use crate::line::{DOMAIN, TRUST};

/// A finding leaves within this after the packet that it is read from.
const AFTER_PACKET: Bound = Bound::Milliseconds(100.0);
/// A silent port's verdict is there within this.
const SILENT: Bound = Bound::Milliseconds(6_000.0);
/// What does not need that port is there long before.
const OTHERS: Bound = Bound::Milliseconds(1_000.0);
/// A silent port takes its time whatever the line does.
const TIMES_SILENT: usize = 3;

/// An event and when it left, in milliseconds since the run began.
#[derive(Debug, Deserialize, Serialize)]
struct Left {
    at: f64,
    event: RunEvent,
}

pub(crate) fn measure(lab: &Lab, figures: &mut Figures) {
    println!("\n    findings as they leave");
    for (method, stdin) in [(Method::ClientSubmissionBasic, "Lab-1"), (Method::DirectSend, "")] {
        let name = format!("check {method}: a finding after its packet, the worst of {TIMES} runs");
        match (0..TIMES).map(|_| run(lab, method, stdin)).collect::<Result<Vec<_>, _>>() {
            Ok(runs) => {
                let mut worst = 0.0_f64;
                for (code, delay) in runs.iter().flat_map(|run| delays(run)) {
                    if delay > worst {
                        worst = delay;
                        println!("    {method}: {code} left {delay:.1} ms after its packet");
                    }
                }
                figures.milliseconds(&name, worst, AFTER_PACKET);
            }
            Err(why) => figures.failed(&name, why),
        }
    }
    if let Err(why) = silent_port(lab, figures) {
        figures.failed("port 25 silent: the verdict", why);
    }
}

fn silent_port(lab: &Lab, figures: &mut Figures) -> Result<(), String> {
    lab.set(&["path", "drop25"])?;
    let runs = (0..TIMES_SILENT).map(|_| run(lab, Method::DirectSend, "")).collect::<Result<Vec<_>, _>>();
    lab.set(&["reset"])?;
    let (mut verdicts, mut others) = (Vec::new(), Vec::new());
    for run in runs? {
        verdicts.push(verdict(&run, Code::Port25Blocked).ok_or("port 25 was not found to be blocked")?);
        others.push(last_other_result(&run).ok_or("no other check came to a result")?);
    }
    println!(
        "    port 25 silent: the verdict {} ms, the other results {} ms",
        spread(&verdicts),
        spread(&others)
    );
    figures.milliseconds("port 25 silent: the verdict", median(verdicts), SILENT);
    figures.milliseconds("port 25 silent: the last result that needs no port 25", median(others), OTHERS);
    Ok(())
}

/// When a finding of this code left.
fn verdict(run: &[Left], wanted: Code) -> Option<f64> {
    let is_it = |left: &&Left| matches!(&left.event, RunEvent::Finding { finding } if finding.code == wanted);
    run.iter().find(is_it).map(|left| left.at)
}

/// When the last check ended that came to a result without the connection.
fn last_other_result(run: &[Left]) -> Option<f64> {
    let has_result = |left: &&Left| match left.event {
        RunEvent::CheckFinished { check, outcome, .. } => {
            check != CheckId::Connect && !matches!(outcome, Outcome::Skipped | Outcome::Inconclusive)
        }
        _ => false,
    };
    run.iter().filter(has_result).map(|left| left.at).reduce(f64::max)
}

/// How long after the stage that it was read from each finding of a check left.
fn delays(run: &[Left]) -> impl Iterator<Item = (Code, f64)> {
    run.iter().enumerate().filter_map(|(n, left)| {
        let RunEvent::Finding { finding } = &left.event else { return None };
        let stages = sources(finding.check?);
        let packet = run[..n].iter().filter_map(|before| match &before.event {
            RunEvent::Stage { stage } if stages.iter().any(|start| stage.name.starts_with(start)) => {
                Some(stage.to)
            }
            _ => None,
        });
        Some((finding.code, left.at - packet.reduce(f64::max)?))
    })
}

/// The stages that a check's findings are read from, by the beginning of their names.
fn sources(check: CheckId) -> &'static [&'static str] {
    match check {
        CheckId::Names => &["dns a ", "dns aaaa "],
        CheckId::Mx => &["dns mx "],
        CheckId::Greeting => &["smtp greeting ", "smtp ehlo "],
        CheckId::PublicAddress => &["smtp ehlo "],
        CheckId::Tls => &["smtp starttls ", "smtp tls "],
        CheckId::SignIn => &["smtp auth "],
        CheckId::Recipient => &["smtp mail ", "smtp rcpt "],
        CheckId::Dmarc => &["dns txt "],
        CheckId::Spf => &["dns ", "smtp ehlo "],
        // A verdict on silence has no packet.
        CheckId::Connect | CheckId::BlockLists => &[],
    }
}

fn run(lab: &Lab, method: Method, stdin: &str) -> Result<Vec<Left>, String> {
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let ran = lab.run(&this, &["watch", &method.to_string()], stdin)?;
    if !ran.output.status.success() {
        return Err(words(&ran.output));
    }
    let text = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    text.lines().map(|line| serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))).collect()
}

/// Checks a way and prints each event as it leaves: the part of this program that runs in the office.
pub(crate) fn inside(method: &str) -> ExitCode {
    match watch(method) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn watch(method: &str) -> Result<(), String> {
    let method = Method::parse(method).ok_or_else(|| format!("no way to send: {method}"))?;
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password).map_err(|error| error.to_string())?;
    let login = format!("scan@{DOMAIN}");
    let mut plan = Plan::new(method, DOMAIN, jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date());
    plan.from = Some(login.clone());
    plan.probe = vec![format!("anna@{DOMAIN}")];
    if method.signs_in() {
        plan.login = Some(login.clone());
        let made = Credentials::password(&login, smtp::Secret::new(password));
        plan.credentials = Some(made.map_err(|error| error.to_string())?);
    }
    let mut options = net::Options::from_system();
    let pem = std::fs::read(Path::new(TRUST)).map_err(|error| format!("{TRUST}: {error}"))?;
    options.trust_pem(&pem).map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(async {
        let ports = net::Ports::new(&options);
        let sink = |event: RunEvent| {
            let left = Left { at: ports.elapsed().as_secs_f64() * 1_000.0, event };
            if let Ok(line) = serde_json::to_string(&left) {
                let _ = writeln!(std::io::stdout(), "{line}");
            }
        };
        Box::pin(engine::checks::run(plan, &ports, &sink, std::future::pending())).await;
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::{Finding, Stage};

    fn stage(name: &str, to: f64) -> RunEvent {
        RunEvent::Stage { stage: Stage { name: name.to_owned(), from: 0.0, to, round_trips: 1 } }
    }

    fn finding(check: CheckId, code: Code) -> RunEvent {
        let mut finding = Finding::new(code);
        finding.check = Some(check);
        RunEvent::Finding { finding }
    }

    fn finished(check: CheckId, outcome: Outcome) -> RunEvent {
        RunEvent::CheckFinished { check, outcome, because: None, milliseconds: 1 }
    }

    fn run(events: impl IntoIterator<Item = (f64, RunEvent)>) -> Vec<Left> {
        events.into_iter().map(|(at, event)| Left { at, event }).collect()
    }

    #[test]
    fn a_finding_is_late_by_the_time_since_its_own_packet() {
        let run = run([
            (41.0, stage("smtp ehlo mx.example:25", 40.0)),
            (80.5, stage("dns txt contoso.example", 80.0)),
            (90.0, finding(CheckId::PublicAddress, Code::IpSeen)),
            (91.0, finding(CheckId::Dmarc, Code::DmarcFound)),
            (92.0, finding(CheckId::Connect, Code::ConnectTimedOut)),
        ]);
        let delays: Vec<_> = delays(&run).collect();
        assert_eq!(delays, [(Code::IpSeen, 50.0), (Code::DmarcFound, 11.0)]);
    }

    #[test]
    fn what_was_skipped_or_could_not_be_seen_is_no_result() {
        let run = run([
            (50.0, finished(CheckId::Mx, Outcome::Passed)),
            (60.0, finished(CheckId::Dmarc, Outcome::NeedsAttention)),
            (5_000.0, finding(CheckId::Connect, Code::Port25Blocked)),
            (5_001.0, finished(CheckId::Connect, Outcome::Failed)),
            (5_002.0, finished(CheckId::Spf, Outcome::Inconclusive)),
            (5_003.0, finished(CheckId::Tls, Outcome::Skipped)),
        ]);
        assert_eq!(last_other_result(&run), Some(60.0));
        assert_eq!(verdict(&run, Code::Port25Blocked), Some(5_000.0));
        assert_eq!(verdict(&run, Code::ConnectTimedOut), None);
    }
}
