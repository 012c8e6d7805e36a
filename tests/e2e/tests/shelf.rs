//! States of the start page and its dialogs that a walk on a good day does not come through, and of a text that is not
//! known. Each in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;

use e2e_tests::samples::{DOMAIN, THEN, relay, with};
use e2e_tests::{Home, Room, can_be_driven, in_both_languages};
use engine::words::{Language, Words};
use engine::{Argument, Arguments};
use serde_json::{Value, json};

in_both_languages! {
    set_ups_are_brought_in_and_what_is_none_is_said_at_the_field
    the_start_page_holds_many_customers_and_long_names
    a_start_page_that_cannot_be_read_says_so
    names_and_customers_change_in_a_dialog
    what_is_removed_or_forgotten_is_told_while_it_goes_and_after
    a_text_that_nobody_knows_stays_unknown
}

/// Twelve set-ups of four customers, with names as long as names are.
fn many(language: &str) -> Home {
    let long = "Multifunktionsgerät im Archivraum des Zentralkrankenhauses, drittes Obergeschoss links (Ersatzgerät)";
    let customers = [
        "",
        "Contoso",
        "Rechtsanwaltskanzlei Müller-Lüdenscheidt, Winterbottom & Partnergesellschaft mbB",
        "Woodgrove",
    ];
    let standings = [
        json!({}),
        json!({ "last_check": { "outcome": "inconclusive", "at": THEN } }),
        json!({ "last_check": { "outcome": "needs-attention", "at": THEN } }),
        json!({ "device_sent": { "arrived": "junk", "at": THEN } }),
        json!({ "device_sent": { "arrived": "nowhere", "at": THEN } }),
        json!({ "device_sent": { "arrived": "error", "at": THEN } }),
        json!({ "guide": { "relay-ip/connector": { "state": "waiting", "waiting_for": "", "at": THEN } } }),
    ];
    (0..12).fold(Home::speaking(language), |home, n| {
        let one = json!({
            "name": if n % 4 == 2 { format!("{n} {long}") } else { format!("Copier {n}") },
            "customer": customers[n % 4],
            "domain": if n % 4 == 2 { "zentralarchiv.winterbottom-und-partnergesellschaft.example" } else { DOMAIN },
            "method": if n == 7 { Value::Null } else { "relay-ip".into() },
        });
        home.with_setup(&format!("device-{n}"), &with(one, &standings[n % standings.len()]))
    })
}

async fn set_ups_are_brought_in_and_what_is_none_is_said_at_the_field(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &relay());
    let there = fs::read_to_string(home.saved().join("setups/copier.json")).unwrap();
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("import").await;
    window.wait("import-text").await;
    room.look("import").await;
    window.click("import-run").await;
    window.wait_for_words("import-text-problem").await;
    window.type_in("import-text", "Dear all, please find the export attached.").await;
    window.click("import-run").await;
    window.wait_for_attribute("import-text", "aria-invalid", "true").await;
    room.look("import-foreign").await;
    window.type_in("import-text", r#"{ "version": 99, "id": "copier" }"#).await;
    window.click("import-run").await;
    window.wait_for_attribute("import-text", "aria-invalid", "true").await;
    room.look("import-newer").await;
    let file = home.folder().join("export.json");
    fs::write(&file, "Dear all").unwrap();
    window.press("import-file", file.to_str().unwrap()).await;
    window.wait_for_words("import-file-problem").await;
    room.look("import-foreign-file").await;
    // The same once more: what is there stays as it is.
    fs::write(&file, &there).unwrap();
    window.press("import-file", file.to_str().unwrap()).await;
    window.wait("imported").await;
    room.look("imported").await;
    window.click("import-close").await;
    window.wait("tile-copier-2").await;
    let kept = fs::read_to_string(home.saved().join("setups/copier.json")).unwrap();
    assert_eq!(kept, there, "what was here already is as it was");
    room.look("imported-start").await;
    room.window.close().await;
}

async fn the_start_page_holds_many_customers_and_long_names(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = many(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.wait("tile-device-2").await;
    room.look("start-many").await;
    window.show("tile-device-2").await;
    window.click("tile-menu-device-2").await;
    room.look("start-many-menu").await;
    window.key("\u{e00c}").await;
    window.type_in("find", "winterbottom").await;
    window.show_the_top().await;
    room.look("start-found").await;
    window.type_in("find", "fax machine").await;
    window.wait("none-found").await;
    room.look("start-none-found").await;
    window.type_in("find", "copier").await;
    window.script("dispatchEvent(new Event('offline'))", vec![]).await;
    window.wait("offline").await;
    window.click("export-customer-1").await;
    window.wait("exported").await;
    window.show_the_top().await;
    room.look("start-offline-exported").await;
    room.window.close().await;
}

async fn a_start_page_that_cannot_be_read_says_so(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let folder = home.saved().join("setups");
    fs::write(&folder, "no folder").unwrap();
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.wait("unreadable").await;
    room.look("start-unreadable").await;
    fs::remove_file(&folder).unwrap();
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("torn.json"), "{ \"version\": 1, ").unwrap();
    fs::write(folder.join("from-the-future.json"), r#"{ "version": 99 }"#).unwrap();
    window.click("read-again").await;
    window.wait("damaged").await;
    window.wait("newer").await;
    room.look("start-damaged").await;
    room.window.close().await;
}

async fn names_and_customers_change_in_a_dialog(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = many(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-menu-device-2").await;
    window.click("rename-device-2").await;
    window.wait("rename-text").await;
    room.look("rename").await;
    window.key("\u{e00c}").await;
    window.wait_until_gone("rename-dialog").await;
    assert!(!window.has("rename-dialog").await, "Escape closes a dialog");
    window.click("tile-menu-device-2").await;
    window.click("rename-device-2").await;
    window.wait("rename-text").await;
    window.refuse("save_setup", json!({ "kind": "storage", "problem": "no-space", "detail": "" })).await;
    window.click("rename-save").await;
    window.wait_for_words("rename-problem").await;
    room.look("rename-not-saved").await;
    window.let_go("save_setup").await;
    window.type_in("rename-text", "Copier in the archive").await;
    window.click("rename-save").await;
    window.wait_until_gone("rename-dialog").await;
    window.click("tile-menu-device-2").await;
    window.click("move-device-2").await;
    window.wait("move-text").await;
    room.look("move").await;
    window.click("move-cancel").await;
    window.wait_until_gone("move-dialog").await;
    window.click("tile-menu-device-1").await;
    window.click("copy-device-1").await;
    window.wait("name-copy-text").await;
    room.look("name-copy").await;
    room.window.close().await;
}

async fn what_is_removed_or_forgotten_is_told_while_it_goes_and_after(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = many(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.hold("remove_setup").await;
    window.click("tile-menu-device-2").await;
    window.click("remove-device-2").await;
    window.wait("removing").await;
    room.look("removing").await;
    window.let_go("remove_setup").await;
    window.wait("removed").await;
    room.look("removed").await;
    let words = Words::new(Language::nearest(language));
    let said = |id: &str, key: &str, value: Argument| {
        words.message(id, &Arguments::from([(key.to_owned(), value)])).unwrap()
    };
    let left = json!({
        "setups": ["Copier 1", "Copier 5", ""], "secrets": 1,
        "left": [
            said("forgotten-file", "file", "device-9.json".into()),
            said("forgotten-secret", "names", "Copier 9".into()),
        ],
    });
    window.hold("forget_customer").await;
    window.click("forget-customer-1").await;
    window.wait("forget-yes").await;
    window.click("forget-yes").await;
    room.look("forgetting").await;
    window.let_go("forget_customer").await;
    window.wait("forget-close").await;
    room.look("forgotten").await;
    window.click("forget-close").await;
    window.answer("forget_customer", left).await;
    window.click("forget-customer-1").await;
    window.click("forget-yes").await;
    window.wait("forgotten-left").await;
    room.look("forgotten-left").await;
    room.window.close().await;
}

async fn a_text_that_nobody_knows_stays_unknown(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    room.look("start-empty").await;
    window.click("start-explain").await;
    window.click("explain-run").await;
    room.look("explain-empty").await;
    window.type_in("explain-text", "Error #2203-0014 <b>please call service</b> ++ job 7f3a9c51aa6be7dd0123456789abcdef0123456789abcdef").await;
    window.click("explain-run").await;
    window.wait("explain-unknown").await;
    room.look("explain-unknown").await;
    room.window.close().await;
}
