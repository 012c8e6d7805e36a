//! What the program could not do, as the window says it, and the small things: copying, a long text to be explained.
//! Each in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::samples::{THEN, relay, with};
use e2e_tests::{Home, Room, can_be_driven, in_both_languages};
use serde_json::json;

in_both_languages! {
    whatever_keeps_a_change_from_being_saved_is_said_with_what_was_typed_still_there
    whatever_keeps_the_list_from_being_changed_is_said_on_the_start_page
    what_was_copied_is_said_and_what_was_not
    a_long_text_is_shortened_and_several_errors_are_explained
}

const STORAGE: [&str; 7] = ["no-space", "read-only", "denied", "damaged", "newer", "missing", "other"];

async fn whatever_keeps_a_change_from_being_saved_is_said_with_what_was_typed_still_there(
    language: &'static str,
) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("start-new").await;
    let troubles = STORAGE
        .map(|problem| {
            (problem, json!({ "kind": "storage", "problem": problem, "detail": "set-ups/copier.json" }))
        })
        .into_iter()
        .chain([
            ("field", json!({ "kind": "field", "field": "domain", "problem": "too-long" })),
            ("keychain", json!({ "kind": "keychain", "code": "KEYCHAIN_LOCKED" })),
            ("internal", json!({ "kind": "internal", "detail": "the list of roots is empty" })),
        ]);
    for (name, error) in troubles {
        window.refuse("save_setup", error.clone()).await;
        window.fill("field-name", &format!("Copier {name}")).await;
        window.wait("trouble").await;
        assert_eq!(window.attribute("trouble", "data-kind").await, error["kind"]);
        assert_eq!(window.value("field-name").await, format!("Copier {name}"), "what was typed stays");
        room.look_once(&format!("trouble-{name}")).await;
        let close = "[...document.querySelectorAll('[data-testid=trouble] button')].at(-1).click()";
        window.script(close, vec![]).await;
        window.wait_until_gone("trouble").await;
    }
    window.let_go("save_setup").await;
    window.fill("field-name", "Copier in the end").await;
    window.click("home").await;
    window.wait("start-new").await;
    assert!(!window.has("trouble").await, "{}", window.text().await);
    room.window.close().await;
}

async fn whatever_keeps_the_list_from_being_changed_is_said_on_the_start_page(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &with(relay(), &json!({ "saved_at": THEN })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    for problem in ["no-space", "read-only", "denied", "damaged", "newer", "other"] {
        window
            .refuse(
                "remove_setup",
                json!({ "kind": "storage", "problem": problem, "detail": "set-ups/copier.json" }),
            )
            .await;
        window.click("tile-menu-copier").await;
        window.click("remove-copier").await;
        window.wait("trouble").await;
        assert!(window.has("tile-copier").await, "what was not removed is still there");
        room.look_once(&format!("trouble-list-{problem}")).await;
        let close = "[...document.querySelectorAll('[data-testid=trouble] button')].at(-1).click()";
        window.script(close, vec![]).await;
        window.wait_until_gone("trouble").await;
    }
    room.window.close().await;
}

async fn what_was_copied_is_said_and_what_was_not(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &relay());
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.click("copy-all").await;
    window.show("copy-all").await;
    room.look_once("copied").await;
    let said = window.script("return document.querySelector('[data-testid=live]').textContent", vec![]).await;
    assert!(said.as_str().unwrap().contains("scan@contoso.example"), "what was copied is said aloud: {said}");
    let forbid = "navigator.clipboard.writeText = () => Promise.reject(new Error()); document.execCommand = () => false";
    window.script(forbid, vec![]).await;
    let before = window.says("copy-all").await;
    window.click("copy-all").await;
    room.look_once("not-copied").await;
    assert_ne!(window.says("copy-all").await, before, "the button says that it was not");
    room.window.close().await;
}

async fn a_long_text_is_shortened_and_several_errors_are_explained(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &relay());
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("start-explain").await;
    window.click("explain-text").await;
    let paste = "document.execCommand('insertText', false, 'scan to mail failed\\n'.repeat(5_000)); \
                 return document.activeElement.value.length";
    assert!(window.script(paste, vec![]).await.as_u64().unwrap() <= 64_000, "not more is taken in");
    window.wait("explain-shortened").await;
    room.look_once("explain-shortened").await;
    let grow = "const text = document.querySelector('[data-testid=explain-text]'); \
                text.value = 'scan failed '.repeat(6_000); text.dispatchEvent(new Event('input', { bubbles: true }))";
    window.script(grow, vec![]).await;
    window.click("explain-run").await;
    window.wait_for_attribute("explain-text", "aria-invalid", "true").await;
    room.look_once("explain-too-long").await;
    window.type_in("explain-text", " ").await;
    let paste = "document.activeElement.select(); document.execCommand('insertText', false, arguments[0])";
    let several = "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.\n\
                   550 5.7.64 TenantAttribution; Relay Access Denied";
    window.script(paste, vec![several.into()]).await;
    window.click("explain-run").await;
    window.wait("explanation-RELAY_ACCESS_DENIED").await;
    window.wait("explanation-AUTH_CREDENTIALS_REJECTED").await;
    let open = "document.querySelectorAll('article details').forEach((one) => { one.open = true; })";
    window.script(open, vec![]).await;
    room.look_once("explain-several").await;
    // What is known in the trade alone says so.
    window.type_in("explain-text", "Error: connect ETIMEDOUT 203.0.113.9:587").await;
    window.click("explain-run").await;
    window.wait("explanation-CONNECT_TIMED_OUT").await;
    window.script(open, vec![]).await;
    window.show("explanation-CONNECT_TIMED_OUT").await;
    room.look_once("explain-common").await;
    room.window.close().await;
}
