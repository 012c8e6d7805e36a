//! `report`: a sheet for one of the people who do a part of the work, or everything. Never a secret.

use std::sync::{Mutex, PoisonError};

use engine::Setup;
use engine::guide::Known;
use engine::lookup::DomainReport;
use engine::report::{self, Material};
use serde_json::json;
use vault::SecretKind;

use super::setups;
use crate::args::ReportArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure};

pub(crate) async fn report(args: &ReportArgs, around: &Surroundings) -> Result<Answer, Failure> {
    let name = around
        .setup_name
        .as_deref()
        .ok_or_else(|| Failure::Usage("report is about a saved set-up; name it with --setup".to_owned()))?;
    let setup = setups::find(&around.setups()?, name)?;
    let found = look_up(&setup, around).await;
    let secret_kept = around.secrets().has(&setup.id, SecretKind::Password).unwrap_or(false);
    let guide =
        engine::guide::guide(&setup, Known { report: found.as_ref(), run: None, secret_kept }, around.today);
    let endpoint = found.as_ref().and_then(|found| found.endpoint.as_deref());
    let sheet = engine::sheet::sheet(&setup, endpoint, around.today);
    let practice = around.tenant.is_some();
    let material = Material { setup: &setup, sheet: &sheet, guide: &guide, today: around.today, practice };

    let document = report::document(&material, args.sheet, &around.words);
    let form = args.format.form();
    let text = form.map(|form| report::render(&document, form));
    let json = json!({
        "sheet_for": args.sheet,
        "format": args.format.as_str(),
        "practice": practice,
        "subject": report::subject(&material, args.sheet, &around.words),
        "file_name": form.map(|form| report::file_name(&material, args.sheet, form)),
        "text": text,
        "document": document,
        "sheet": sheet,
        "guide": guide,
    });
    let text = text.unwrap_or_else(|| format!("{json:#}\n"));
    Ok(Answer { json, text, exit: Exit::Done })
}

/// What DNS says of the domain, as far as it was found out in time; `None` where the set-up names no domain.
async fn look_up(setup: &Setup, around: &Surroundings) -> Option<DomainReport> {
    let domain = engine::input::domain(&setup.domain).ok()?.value;
    let latest = Mutex::new(None);
    let tell = |report: DomainReport| *latest.lock().unwrap_or_else(PoisonError::into_inner) = Some(report);
    let ports = around.ports();
    tokio::select! {
        report = engine::lookup::look_up(&domain, false, &ports, &tell) => return Some(report),
        _ = around.limit() => {}
    }
    latest.into_inner().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use crate::args::{Call, Command};

    #[test]
    fn every_sheet_and_format_of_the_contract_is_taken() {
        for sheet in ["device", "tenant-admin", "dns", "full"] {
            for format in ["html", "text", "json", "markdown"] {
                let words = ["mailfitter", "report", "--setup", "a", "--sheet", sheet, "--format", format];
                let Command::Report(args) = Call::try_parse_from(words).unwrap().command else {
                    panic!("another command");
                };
                assert_eq!((args.sheet.as_str(), args.format.as_str()), (sheet, format));
            }
        }
        assert!(Call::try_parse_from(["mailfitter", "report", "--setup", "a", "--sheet", "all"]).is_err());
    }
}
