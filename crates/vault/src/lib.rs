//! What is kept on this computer: secrets in the operating system's keychain, set-ups as files.
//!
//! Every function here blocks; a keychain can wait for a dialog until a person answers it. Callers on a
//! runtime use a thread for blocking work, never the main thread.
//!
//! A secret is never in a file: when the keychain is not there, it is kept in memory until the program ends, and
//! the caller is told so.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod secrets;
mod setups;

pub use secrets::{Kept, Keychain, KeychainProblem, Opener, SecretKind, Secrets, SessionSecrets};
pub use setups::{LARGEST_FILE, Listing, Setups, StorageProblem, data_dir};
pub use smtp::Secret;
