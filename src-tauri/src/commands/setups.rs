//! Set-ups: what is saved.

use engine::Setup;
use engine::input::{self, Field};
use engine::sheet::Sheet;
use tauri::State;
use vault::{KeychainProblem, StorageProblem};

use super::blocking;
use crate::bridge::{CommandError, FieldReading, FieldText, SetupId, SetupList};
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
