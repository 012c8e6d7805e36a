//! What is kept on this computer: secrets in the operating system's keychain, set-ups as files.
//!
//! Every function here blocks; a keychain can wait for a dialog until a person answers it. Callers on a
//! runtime use a thread for blocking work, never the main thread.
//!
//! A secret is never in a file: when the keychain is not there, it is kept in memory until the program ends, and
//! the caller is told so.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod downloads;
mod files;
mod forgetting;
mod preferences;
mod problem;
mod removals;
mod secrets;
mod setups;
mod system;

pub use downloads::{LARGEST_DOWNLOAD, SavedBundle, download_dir, save_bundle, save_download};
pub use forgetting::{Forgotten, Left, forget_customer};
pub use preferences::PreferencesFile;
pub use problem::StorageProblem;
pub use removals::{MOST_REMOVALS, RemovalProblem, Removals};
pub use secrets::{Kept, Keychain, KeychainProblem, Opener, SecretKind, Secrets, SessionSecrets};
pub use setups::{LARGEST_FILE, Listing, Setups, data_dir};
pub use smtp::Secret;
pub use system::system;
