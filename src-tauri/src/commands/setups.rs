//! Set-ups: what is saved.

use engine::Setup;
use engine::devices::Device;
use engine::guide::{Guide, Known};
use engine::input::{self, Field};
use engine::report::{self, Material};
use engine::sheet::Sheet;
use tauri::State;
use vault::{KeychainProblem, StorageProblem};

use super::blocking;
use crate::bridge::{
    CommandError, CustomerName, ExportedText, FieldReading, FieldText, Forgotten, GuideRequest, Imported,
    ReportRequest, ReportText, SetupId, SetupIds, SetupList, TextToImport,
};
use crate::state::{Program, now, today};

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

/// Removes a set-up, its secrets too.
#[tauri::command]
pub(crate) async fn remove_setup(program: State<'_, Program>, request: SetupId) -> Result<(), CommandError> {
    let world = program.world();
    blocking(move || {
        match world.secrets.remove(&request.id) {
            // Without a keychain there is nothing in it to forget.
            Ok(()) | Err(KeychainProblem::Unavailable) => {}
            Err(problem) => return Err(CommandError::Keychain { code: problem.code() }),
        }
        world.setups.remove(&request.id)?;
        Ok(())
    })
    .await
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
    blocking(move || Ok(world.setups.load(&request.id)?)).await
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
    let _ = (program, request);
    Ok(Forgotten { setups: Vec::new(), secrets: 0, left: Vec::new() })
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
        Self::Storage { problem: problem.word().to_owned(), detail: problem.to_string() }
    }
}
