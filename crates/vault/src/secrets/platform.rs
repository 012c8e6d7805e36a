//! The store of each platform, and what its own errors mean.

use std::error::Error;
use std::sync::Arc;

use keyring_core::CredentialStore;

use super::KeychainProblem;

/// What "no access" means where [`problem`] cannot tell: Credential Manager is never locked, only without a logon
/// session; the others are locked.
pub(super) const NO_ACCESS: KeychainProblem =
    if cfg!(windows) { KeychainProblem::Unavailable } else { KeychainProblem::Locked };

/// Opens the platform's store.
#[cfg(target_os = "linux")]
pub(super) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

/// Opens the platform's store.
#[cfg(windows)]
pub(super) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

/// Opens the platform's store.
#[cfg(target_os = "macos")]
pub(super) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

/// No store for this platform.
#[cfg(not(any(target_os = "linux", windows, target_os = "macos")))]
pub(super) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Err(keyring_core::Error::NoDefaultStore)
}

/// What the platform's own error means, where it tells more than the kind around it.
#[cfg(target_os = "linux")]
pub(super) fn problem(error: &(dyn Error + Send + Sync + 'static)) -> Option<KeychainProblem> {
    use secret_service::Error as Secrets;
    match error.downcast_ref::<Secrets>()? {
        // The prompt was dismissed, could not be shown, or its answer got lost.
        Secrets::Locked | Secrets::Prompt | Secrets::PromptDisconnected => Some(KeychainProblem::Locked),
        // No collection to keep it in, and none could be made.
        Secrets::NoResult | Secrets::Unavailable => Some(KeychainProblem::Unavailable),
        Secrets::Zbus(error) => bus_problem(error),
        Secrets::ZbusFdo(error) => standard_problem(error),
        _ => None,
    }
}

#[cfg(target_os = "linux")]
fn bus_problem(error: &zbus::Error) -> Option<KeychainProblem> {
    match error {
        zbus::Error::FDO(error) => standard_problem(error),
        // The names are part of the Secret Service's interface.
        zbus::Error::MethodError(name, _, _) => match name.as_str() {
            "org.freedesktop.Secret.Error.IsLocked" => Some(KeychainProblem::Locked),
            "org.freedesktop.Secret.Error.NoSession" => Some(KeychainProblem::Unavailable),
            _ => None,
        },
        zbus::Error::InputOutput(_) | zbus::Error::Connection(..) | zbus::Error::Handshake(_) => {
            Some(KeychainProblem::Unavailable)
        }
        _ => None,
    }
}

#[cfg(target_os = "linux")]
fn standard_problem(error: &zbus::fdo::Error) -> Option<KeychainProblem> {
    use zbus::fdo::Error as Standard;
    match error {
        Standard::AccessDenied(_) | Standard::AuthFailed(_) => Some(KeychainProblem::Denied),
        Standard::ServiceUnknown(_)
        | Standard::NameHasNoOwner(_)
        | Standard::NoServer(_)
        | Standard::NoReply(_)
        | Standard::Disconnected(_)
        | Standard::TimedOut(_)
        | Standard::Timeout(_) => Some(KeychainProblem::Unavailable),
        Standard::ZBus(error) => bus_problem(error),
        _ => None,
    }
}

/// What the platform's own error means, where it tells more than the kind around it.
#[cfg(target_os = "macos")]
pub(super) fn problem(error: &(dyn Error + Send + Sync + 'static)) -> Option<KeychainProblem> {
    const USER_CANCELED: i32 = -128;
    const NOT_AVAILABLE: i32 = -25291;
    const AUTH_FAILED: i32 = -25293;
    const NO_SUCH_KEYCHAIN: i32 = -25294;
    const INVALID_KEYCHAIN: i32 = -25295;
    const NO_DEFAULT_KEYCHAIN: i32 = -25307;
    const INTERACTION_NOT_ALLOWED: i32 = -25308;
    match error.downcast_ref::<security_framework::base::Error>()?.code() {
        INTERACTION_NOT_ALLOWED => Some(KeychainProblem::Locked),
        NOT_AVAILABLE | NO_SUCH_KEYCHAIN | INVALID_KEYCHAIN | NO_DEFAULT_KEYCHAIN => {
            Some(KeychainProblem::Unavailable)
        }
        USER_CANCELED | AUTH_FAILED => Some(KeychainProblem::Denied),
        _ => None,
    }
}

/// What the platform's own error means: Windows' store keeps its errors to itself.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(super) fn problem(_: &(dyn Error + Send + Sync + 'static)) -> Option<KeychainProblem> {
    None
}
