//! One thin command per operation; the work is done behind them.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands every argument over by value")]

pub(crate) mod advice;
pub(crate) mod files;
pub(crate) mod network;
pub(crate) mod practice;
pub(crate) mod preferences;
pub(crate) mod program;
pub(crate) mod secrets;
pub(crate) mod setups;
pub(crate) mod spf;

use crate::bridge::CommandError;

/// Runs work that may block (files, the keychain) away from the threads that serve the window.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, CommandError> + Send + 'static,
) -> Result<T, CommandError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(CommandError::Internal { detail: error.to_string() }),
    }
}
