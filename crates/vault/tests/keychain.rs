//! The real keychain of this computer, where the person who runs the tests has one unlocked and says so.

#![cfg(any(target_os = "linux", windows, target_os = "macos"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use vault::{Kept, Secret, SecretKind, Secrets};

#[test]
fn a_secret_goes_through_the_real_keychain() {
    if std::env::var_os("MAILFITTER_TEST_KEYCHAIN").is_none_or(|value| value != "1") {
        println!("skipped: MAILFITTER_TEST_KEYCHAIN=1 is not set");
        return;
    }
    let setup = format!("test-{}", std::process::id());
    let secrets = Secrets::of_the_system();
    let kind = SecretKind::Password;
    assert_eq!(secrets.state(&setup, kind), Ok(None));
    assert_eq!(secrets.store(&setup, kind, Secret::new("pässword one".to_owned())), Kept::Keychain);
    assert_eq!(secrets.store(&setup, kind, Secret::new("pässword two".to_owned())), Kept::Keychain);
    let again = Secrets::of_the_system();
    assert_eq!(again.state(&setup, kind), Ok(Some(Kept::Keychain)));
    assert_eq!(again.load(&setup, kind).unwrap().unwrap().expose(), "pässword two");
    assert_eq!(again.remove(&setup), Ok(()));
    assert_eq!(again.state(&setup, kind), Ok(None));
    assert!(again.load(&setup, kind).unwrap().is_none());
}
