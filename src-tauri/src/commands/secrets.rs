//! Secrets go from the window to the keychain and never back.

use tauri::State;
use vault::{Kept, KeychainProblem};

use super::blocking;
use crate::bridge::{CommandError, SecretState, SecretToKeep, SetupId};
use crate::state::Program;

/// Keeps a set-up's password.
#[tauri::command]
pub(crate) async fn put_secret(
    program: State<'_, Program>,
    request: SecretToKeep,
) -> Result<SecretState, CommandError> {
    let world = program.world();
    program.forget_rejections(&request.id);
    blocking(move || {
        let kept = world.secrets.store(&request.id, vault::SecretKind::Password, request.secret);
        Ok(match kept {
            Kept::Keychain => SecretState { kept: true, session_only: false, problem: None },
            Kept::SessionOnly(problem) => {
                SecretState { kept: true, session_only: true, problem: problem.map(KeychainProblem::code) }
            }
        })
    })
    .await
}

/// Whether a set-up's password is kept, and where.
#[tauri::command]
pub(crate) async fn secret_state(
    program: State<'_, Program>,
    request: SetupId,
) -> Result<SecretState, CommandError> {
    let world = program.world();
    blocking(move || {
        Ok(match world.secrets.state(&request.id, vault::SecretKind::Password) {
            Ok(Some(Kept::Keychain)) => SecretState { kept: true, session_only: false, problem: None },
            Ok(Some(Kept::SessionOnly(problem))) => {
                SecretState { kept: true, session_only: true, problem: problem.map(KeychainProblem::code) }
            }
            Ok(None) => SecretState { kept: false, session_only: false, problem: None },
            Err(problem) => SecretState { kept: false, session_only: false, problem: Some(problem.code()) },
        })
    })
    .await
}

/// Forgets a set-up's password.
#[tauri::command]
pub(crate) async fn forget_secret(
    program: State<'_, Program>,
    request: SetupId,
) -> Result<SecretState, CommandError> {
    let world = program.world();
    blocking(move || {
        world
            .secrets
            .remove(&request.id)
            .map_err(|problem| CommandError::Keychain { code: problem.code() })?;
        Ok(SecretState { kept: false, session_only: false, problem: None })
    })
    .await
}
