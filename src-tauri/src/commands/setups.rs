//! Set-ups: what is saved.

use engine::Setup;
use engine::devices::Device;
use engine::guide::{Guide, Known};
use engine::input::{self, Field};
use engine::report::{self, Material};
use engine::sheet::Sheet;
use tauri::State;
use vault::{RemovalProblem, StorageProblem};

use super::blocking;
use crate::bridge::{
    CommandError, CustomerName, ExportedText, FieldReading, FieldText, Forgotten, GuideRequest, Imported,
    ReportRequest, ReportText, SetupId, SetupIds, SetupList, TextToImport,
};
use crate::state::{Program, World, now, today};

/// Every saved set-up.
#[tauri::command]
pub(crate) async fn list_setups(program: State<'_, Program>) -> Result<SetupList, CommandError> {
    let world = program.world();
    blocking(move || {
        let listing = world.setups.list()?;
        Ok(SetupList { setups: listing.setups, damaged: listing.damaged, newer: listing.newer })
    })
    .await
}

/// Saves a set-up as it stands.
#[tauri::command]
pub(crate) async fn save_setup(program: State<'_, Program>, request: Setup) -> Result<Setup, CommandError> {
    let world = program.world();
    blocking(move || {
        let mut setup = request;
        world.setups.save(&mut setup, &now())?;
        Ok(setup)
    })
    .await
}

/// Removes a set-up, its secrets too. Until the program ends it can be put back.
#[tauri::command]
pub(crate) async fn remove_setup(program: State<'_, Program>, request: SetupId) -> Result<(), CommandError> {
    let world = program.world();
    blocking(move || Ok(world.removals.remove(&request.id, &world.setups, &world.secrets)?)).await
}

/// A copy of a set-up under its own identifier: the same device once more. Neither its secret nor its results.
#[tauri::command]
pub(crate) async fn copy_setup(program: State<'_, Program>, request: SetupId) -> Result<Setup, CommandError> {
    let world = program.world();
    blocking(move || Ok(world.setups.copy(&request.id, &now())?)).await
}

/// Puts back a set-up that was removed in this session, its secrets too.
#[tauri::command]
pub(crate) async fn restore_setup(
    program: State<'_, Program>,
    request: SetupId,
) -> Result<Setup, CommandError> {
    let world = program.world();
    blocking(move || Ok(world.removals.restore(&request.id, &world.setups, &world.secrets)?)).await
}

/// Set-ups as a text for another computer.
#[tauri::command]
pub(crate) async fn export_setups(
    program: State<'_, Program>,
    request: SetupIds,
) -> Result<ExportedText, CommandError> {
    let world = program.world();
    blocking(move || {
        Ok(ExportedText {
            text: world.setups.export(&request.ids)?,
            file_name: "mailfitter-set-ups.json".into(),
        })
    })
    .await
}

/// Takes exported set-ups in.
#[tauri::command]
pub(crate) async fn import_setups(
    program: State<'_, Program>,
    request: TextToImport,
) -> Result<Imported, CommandError> {
    let world = program.world();
    blocking(move || Ok(Imported { setups: world.setups.import(&request.text, &now())? })).await
}

/// Removes every set-up of a customer with its secrets, and looks again whether they are gone.
#[tauri::command]
pub(crate) async fn forget_customer(
    program: State<'_, Program>,
    request: CustomerName,
) -> Result<Forgotten, CommandError> {
    let (world, words) = (program.world(), program.words());
    let (forgotten, ids) = blocking(move || forget(&request.customer, &world, &words)).await?;
    for id in ids {
        program.forget_rejections(&id);
    }
    Ok(forgotten)
}

/// What was forgotten of a customer, and the identifiers of the set-ups.
fn forget(
    customer: &str,
    world: &World,
    words: &engine::words::Words,
) -> Result<(Forgotten, Vec<String>), CommandError> {
    let undone = world.removals.forget_customer(customer);
    let vault::Forgotten { setups, secrets, left } =
        vault::forget_customer(customer, &world.setups, &world.secrets)?;
    let (ids, names) = setups.into_iter().map(|setup| (setup.id, setup.name)).unzip();
    let left = left.iter().map(|left| left.said(words)).collect();
    Ok((Forgotten { setups: names, secrets: secrets.saturating_add(undone), left }, ids))
}

/// The devices whose menus are known.
#[tauri::command]
pub(crate) fn devices() -> Vec<Device> {
    engine::devices::devices().to_vec()
}

/// What is to be set up, and how far it is.
#[tauri::command]
pub(crate) async fn guide(program: State<'_, Program>, request: GuideRequest) -> Result<Guide, CommandError> {
    let world = program.world();
    blocking(move || {
        let secret_kept = world.secrets.has(&request.setup.id, vault::SecretKind::Password).unwrap_or(false);
        let known = Known { report: request.report.as_ref(), run: request.run.as_ref(), secret_kept };
        Ok(engine::guide::guide(&request.setup, known, today()))
    })
    .await
}

/// A sheet or the full report.
#[tauri::command]
pub(crate) async fn report(
    program: State<'_, Program>,
    request: ReportRequest,
) -> Result<ReportText, CommandError> {
    let world = program.world();
    let practice = program.scenario().is_some();
    blocking(move || {
        let ReportRequest { guide: GuideRequest { setup, report, run }, for_whom, format, language } =
            request;
        let secret_kept = world.secrets.has(&setup.id, vault::SecretKind::Password).unwrap_or(false);
        let known = Known { report: report.as_ref(), run: run.as_ref(), secret_kept };
        let guide = engine::guide::guide(&setup, known, today());
        let endpoint = report.and_then(|report| report.endpoint);
        let sheet = engine::sheet::sheet(&setup, endpoint.as_deref(), today());
        let words = engine::words::Words::new(engine::words::Language::nearest(&language));
        let material = Material { setup: &setup, sheet: &sheet, guide: &guide, today: today(), practice };
        Ok(ReportText {
            text: report::report(&material, for_whom, format, &words),
            file_name: report::file_name(&material, for_whom, format),
            subject: report::subject(&material, for_whom, &words),
        })
    })
    .await
}

/// What is made of a field's text.
#[tauri::command]
pub(crate) fn understand(request: FieldText) -> FieldReading {
    let read = match request.field {
        Field::Domain => input::domain(&request.text),
        Field::Address => input::address(&request.text),
        Field::Endpoint => input::endpoint(&request.text),
        Field::Helo => input::helo(&request.text),
        Field::PublicIp => input::public_ip(&request.text).map(|address| input::Understood {
            value: address.to_string(),
            shown: address.to_string(),
            changed: address.to_string() != request.text.trim(),
        }),
    };
    match read {
        Ok(understood) => FieldReading { understood: Some(understood), problem: None },
        Err(problem) => FieldReading { understood: None, problem: Some(problem) },
    }
}

/// The settings for the device. The MX endpoint is looked up where the way needs it.
#[tauri::command]
pub(crate) async fn sheet(program: State<'_, Program>, request: Setup) -> Result<Sheet, CommandError> {
    let world = program.world();
    let needs_endpoint =
        request.method.is_some_and(engine::Method::uses_mx_endpoint) && request.endpoint.is_empty();
    let endpoint = match (needs_endpoint, input::domain(&request.domain)) {
        (true, Ok(domain)) => {
            let ports = net::Ports::new(&world.network);
            engine::lookup::look_up(&domain.value, false, &ports, &|_| {}).await.endpoint
        }
        _ => None,
    };
    Ok(engine::sheet::sheet(&request, endpoint.as_deref(), today()))
}

impl From<StorageProblem> for CommandError {
    fn from(problem: StorageProblem) -> Self {
        let word = if matches!(problem, StorageProblem::NotFound) { "missing" } else { problem.word() };
        Self::Storage { problem: word.to_owned(), detail: problem.to_string() }
    }
}

impl From<RemovalProblem> for CommandError {
    fn from(problem: RemovalProblem) -> Self {
        match problem {
            RemovalProblem::Storage(problem) => problem.into(),
            RemovalProblem::Keychain(problem) => Self::Keychain { code: problem.code() },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use engine::words::{Language, Words};
    use vault::{Secret, SecretKind, Secrets, Setups};

    use super::*;

    fn world(folder: &tempfile::TempDir) -> World {
        World {
            setups: Arc::new(Setups::new(folder.path())),
            secrets: Arc::new(Secrets::in_memory()),
            removals: Arc::default(),
            network: Arc::new(net::Options::from_system()),
        }
    }

    fn save(world: &World, id: &str, customer: &str) {
        let mut setup = Setup { name: format!("Copier {id}"), customer: customer.into(), ..Setup::new(id) };
        world.setups.save(&mut setup, "2026-11-24T09:00:00Z").unwrap();
        world.secrets.store(id, SecretKind::Password, Secret::new("x".into()));
    }

    #[test]
    fn a_forgotten_customer_is_gone_from_the_files_the_secrets_and_what_can_be_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let world = world(&folder);
        for (id, customer) in [("a", "Contoso"), ("b", "Contoso"), ("c", "Fabrikam")] {
            save(&world, id, customer);
        }
        world.removals.remove("b", &world.setups, &world.secrets).unwrap();
        let (forgotten, ids) = forget("Contoso", &world, &Words::new(Language::English)).unwrap();
        assert_eq!((forgotten.setups, forgotten.secrets), (vec!["Copier a".to_owned()], 2));
        assert_eq!((forgotten.left, ids), (Vec::<String>::new(), vec!["a".to_owned()]));
        assert!(world.removals.restore("b", &world.setups, &world.secrets).is_err());
        assert!(world.secrets.load("a", SecretKind::Password).unwrap().is_none());
        assert_eq!(world.setups.list().unwrap().setups.len(), 1);
    }

    #[test]
    fn what_could_not_be_forgotten_is_said_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let world = world(&folder);
        save(&world, "a", "Contoso");
        std::fs::create_dir(folder.path().join("setups/a.json.damaged")).unwrap();
        let (forgotten, _) = forget("Contoso", &world, &Words::new(Language::English)).unwrap();
        assert_eq!(forgotten.left, ["This file could not be removed: a.json.damaged"]);
    }
}
