//! What is kept when the window goes, and what is kept nowhere but in the keychain.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use e2e_tests::{Home, Person, Way, Window, can_be_driven, skip};

const PERSON: Person<'_> = Person {
    device: "Scanner at the reception",
    mailbox: "scan@contoso.example",
    password: "Canary-7f3a9c51-Sparrow",
    inside: "anna@contoso.example",
    outside: "somebody@fabrikam.example",
    pictures: None,
};
const DOMAIN: &str = "contoso.example";

#[tokio::test]
async fn a_set_up_is_gone_on_with_where_the_window_was_closed() {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("start-new").await;
    window.fill("field-name", PERSON.device).await;
    window.fill("field-domain", DOMAIN).await;
    window.click("next").await;
    window.click("recipients-internal").await;
    window.click("device_auth-none").await;
    window.fill("field-from", PERSON.mailbox).await;
    saved(&home, &[PERSON.mailbox]).await;
    window.close().await;

    let window = Window::open(&home).await;
    let tile = saved_tile(&window).await;
    assert!(window.says(&tile).await.contains(PERSON.device));
    window.look("start-with-a-set-up").await;
    window.click(&tile).await;
    // The step, the answers and the words are those that were left.
    assert_eq!(window.value("field-from").await, PERSON.mailbox);
    assert_eq!(window.attribute("step-needs", "aria-current").await, "step");
    for answer in ["recipients-internal", "device_auth-none"] {
        let script = "return document.querySelector(`[data-testid=\"${arguments[0]}\"]`).checked";
        assert_eq!(window.script(script, vec![answer.into()]).await, true, "{answer} is still ticked");
    }
    window.close().await;
}

/// Kills at moments that differ from round to round: while a field is typed into, just after it was left, and later.
/// What stood in a field that had been left, and was answered as saved, is there again; nothing is ever torn.
#[tokio::test]
async fn nothing_that_was_typed_is_lost_when_the_program_is_killed() {
    if !can_be_driven() {
        return;
    }
    let rounds = std::env::var("MAILFITTER_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(6_u64);
    let home = Home::speaking("en");
    let mut kept = String::new();
    for round in 0..rounds {
        let window = Window::open(&home).await;
        if round == 0 {
            window.click("start-new").await;
            window.fill("field-domain", "no-such-name.example").await;
        } else {
            let tile = saved_tile(&window).await;
            window.click(&tile).await;
            assert_eq!(window.value("field-name").await, kept, "after round {round}");
            assert_eq!(window.value("field-domain").await, "no-such-name.example");
        }
        kept = format!("Device of round {round}");
        window.fill("field-name", &kept).await;
        saved(&home, &["no-such-name.example", &kept]).await;
        // Typed on, and perhaps left; that one may be lost or kept, and must not harm what was kept before.
        window.type_in("field-customer", "Half a na").await;
        if round % 3 == 0 {
            window.leave("field-customer").await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(round * 37 % 101)).await;
        window.kill();
    }
}

#[tokio::test]
async fn a_password_is_in_the_keychain_and_nowhere_else() {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("start-new").await;
    window.device(&PERSON, DOMAIN).await;
    window.needs(&PERSON, Way::CLIENT_SUBMISSION).await;
    window.way(&PERSON, Way::CLIENT_SUBMISSION).await;
    window.fill("field-login", PERSON.mailbox).await;
    window.type_in("field-password", PERSON.password).await;
    window.click("keep-password").await;
    window.wait_for_attribute("secret-state", "data-kept", "true").await;
    let session_only = window.attribute("secret-state", "data-session-only").await == "true";
    window.look("password-kept").await;

    let page = window.everything_in_the_page().await;
    assert!(page.contains(PERSON.mailbox), "what is typed elsewhere is in the page");
    for form in forms(PERSON.password) {
        assert!(!page.contains(&form), "{form} is not in the page");
        for what in ["cmdline", "environ"] {
            let told = fs::read(format!("/proc/{}/{what}", window.pid)).unwrap();
            assert!(!contains(&told, &form), "{form} is not in the process's {what}");
        }
    }
    if session_only {
        skip(
            "MAILFITTER_REQUIRE_KEYCHAIN",
            "there is no keychain here: a password is kept for the session only",
        );
    } else {
        let found = secrets_of("app.mailfitter");
        assert!(found.contains("app.mailfitter"), "the keychain has an entry: {found}");
    }
    window.close().await;

    let mut places = vec![home.folder().to_owned()];
    for (name, below) in
        [("HOME", ".local/share"), ("HOME", ".config"), ("HOME", ".cache"), ("XDG_RUNTIME_DIR", "")]
    {
        places.extend(std::env::var_os(name).map(|at| Path::new(&at).join(below)));
    }
    let mut looked_at = 0;
    for file in places.iter().flat_map(|place| files_under(place)) {
        let Ok(held) = fs::read(&file) else { continue };
        looked_at += 1;
        for form in forms(PERSON.password) {
            assert!(!contains(&held, &form), "{form} is in {}", file.display());
        }
    }
    assert!(looked_at > 0, "the saved set-up at least was looked at");

    if !session_only {
        // It is there again in the next window, and can be forgotten.
        let window = Window::open(&home).await;
        let tile = saved_tile(&window).await;
        window.click(&tile).await;
        window.wait_for_attribute("secret-state", "data-kept", "true").await;
        window.click("forget-password").await;
        window.wait_for_attribute("secret-state", "data-kept", "false").await;
        let found = secrets_of("app.mailfitter");
        assert!(!found.contains(tile.trim_start_matches("tile-")), "the keychain has it no more: {found}");
        window.close().await;
    }
}

/// The one saved set-up's tile.
async fn saved_tile(window: &Window) -> String {
    let script = "return document.querySelector('[data-testid^=\"tile-\"]')?.dataset.testid ?? ''";
    for _ in 0..200 {
        let tile = window.script(script, vec![]).await;
        if tile != "" {
            return tile.as_str().unwrap().to_owned();
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("no set-up was saved: {}", window.text().await);
}

/// Waits, for two seconds at most, until the saved set-up holds these texts.
async fn saved(home: &Home, texts: &[&str]) {
    for _ in 0..100 {
        // A set-up that is still being written has another name.
        let files = files_under(&home.saved());
        let whole = files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "json"));
        let held: Vec<String> = whole.filter_map(|file| fs::read_to_string(file).ok()).collect();
        if held.iter().any(|held| texts.iter().all(|text| held.contains(text))) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("nothing saved holds {texts:?}");
}

/// A secret as it may stand in a file: plain, and in Base64 wherever it begins.
fn forms(secret: &str) -> Vec<String> {
    let mut forms = vec![secret.to_owned()];
    for before in 0..3 {
        let padded = [&vec![0; before][..], secret.as_bytes()].concat();
        let encoded = BASE64_STANDARD_NO_PAD.encode(padded);
        // The first and the last letters hang on the neighbours.
        let first = before * 8_usize.div_ceil(6);
        forms.push(encoded[first + usize::from(before > 0)..encoded.len() - 2].to_owned());
    }
    forms
}

#[test]
fn every_form_of_a_secret_is_found_in_base64_wherever_it_begins() {
    for before in 0..3 {
        let text = [&vec![b'x'; before][..], PERSON.password.as_bytes(), b"tail"].concat();
        let encoded = BASE64_STANDARD_NO_PAD.encode(text);
        assert!(forms(PERSON.password).iter().any(|form| encoded.contains(form.as_str())), "{encoded}");
    }
}

fn contains(held: &[u8], form: &str) -> bool {
    held.windows(form.len()).any(|part| part == form.as_bytes())
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => found.push(entry.path()),
                _ => {}
            }
        }
    }
    found
}

/// What the keychain says of this program's entries, the secrets left out.
fn secrets_of(service: &str) -> String {
    let asked = Command::new("secret-tool")
        .args(["search", "--all", "service", service])
        .output()
        .expect("secret-tool");
    // The attributes come on standard error.
    String::from_utf8_lossy(&asked.stderr).into_owned()
}
