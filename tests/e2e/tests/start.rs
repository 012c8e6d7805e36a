//! The start page on other days than today, while it reads, and with one or several of everything. Each in both
//! languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use e2e_tests::samples::{THEN, password, relay, with};
use e2e_tests::{Home, Room, Window, can_be_driven, in_both_languages};
use serde_json::{Value, json};

in_both_languages! {
    whoever_is_new_reads_first
    the_list_is_being_read_and_says_so
    the_days_that_a_password_still_works_are_counted_down
    one_and_several_are_told_apart
    what_is_moved_or_put_back_is_said_aloud
    what_is_forgotten_is_counted
    what_is_brought_in_may_be_long_too_long_or_several
}

async fn whoever_is_new_reads_first(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let room = Room::enter_early(&Home::new_to(language), language).await;
    room.window.wait("welcome").await;
    room.look("welcome").await;
    room.window.close().await;
}

async fn the_list_is_being_read_and_says_so(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &relay());
    let Some(held) = Held::file(&home.saved().join("setups/copier.json")) else {
        println!("SKIPPED: no file can be held here, so that who opens it has to wait");
        return;
    };
    let room = Room::enter_early(&home, language).await;
    let window = &room.window;
    window.wait("reading-setups").await;
    // It is shown only to those who wait for it.
    tokio::time::sleep(Duration::from_millis(600)).await;
    room.look("start-reading").await;
    assert!(!window.has("no-setups").await, "until the list is read it is not empty");
    assert!(!window.has("damaged").await, "and not damaged");
    drop(held);
    window.wait("tile-copier").await;
    assert!(!window.has("reading-setups").await);
    room.window.close().await;
}

/// A file that somebody else has a lease on (`fcntl(2)`): who opens it waits until this is dropped, as on a slow disk.
struct Held(Child);

impl Held {
    fn file(path: &Path) -> Option<Self> {
        const HOLD: &str = "import fcntl, signal, sys\n\
            signal.signal(signal.SIGIO, signal.SIG_IGN)\n\
            file = open(sys.argv[1], 'r+')\n\
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)\n\
            print('held', flush=True)\n\
            sys.stdin.read()\n";
        let mut holder = Command::new("python3")
            .args(["-c", HOLD])
            .arg(path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut said = String::new();
        let _ = BufReader::new(holder.stdout.take()?).read_line(&mut said);
        let held = Self(holder);
        (said.trim() == "held").then_some(held)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn the_days_that_a_password_still_works_are_counted_down(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language)
        .with_setup("copier", &password(&json!({})))
        .with_setup("ups", &password(&json!({ "name": "UPS" })))
        .with_setup(
            "scanner",
            &password(&json!({
                "name": "Scanner", "last_check": { "outcome": "passed", "at": "2027-01-02T09:00:00Z" },
            })),
        );
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    for (today, counts) in [("2026-12-07", "3"), ("2026-12-20", "11"), ("2026-12-30", ""), ("2026-12-31", "")]
    {
        on(window, today).await;
        window.wait("stops-banner").await;
        assert!(
            window.says("stops-banner").await.contains(counts),
            "{today}: {}",
            window.says("stops-banner").await
        );
        room.look_once(&format!("start-stops-{today}")).await;
    }
    on(window, "2027-01-03").await;
    window.wait("stops-banner").await;
    assert!(!window.says("stops-banner").await.contains("0 "), "what has passed is not counted down");
    room.look_once("start-stopped").await;
    window.click("tile-menu-copier").await;
    window.click("remove-copier").await;
    window.wait("removed").await;
    room.look_once("start-one-stopped").await;
    window.click("tile-menu-ups").await;
    window.click("remove-ups").await;
    window.wait_until_gone("tile-ups").await;
    assert!(
        !window.has("stops-banner").await,
        "what was seen to work since is left alone: {}",
        window.text().await
    );
    room.window.close().await;
}

/// The start page as it is on this day: the program tells the day, and is asked for it when practice ends.
async fn on(window: &Window, today: &str) {
    let about = |practice: Value| json!({ "version": "0.1.0", "platform": "linux", "facts_checked_on": "2026-11-23", "today": today, "practice": practice });
    window.answer("practise", about("healthy".into())).await;
    window.click("start-practise").await;
    window.click("practise-healthy").await;
    window.wait("end-practice").await;
    window.answer("practise", about(Value::Null)).await;
    window.click("end-practice").await;
    window.wait("start-new").await;
}

async fn one_and_several_are_told_apart(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let retired = |name: &str| with(relay(), &json!({ "name": name, "retired_at": THEN }));
    let mut home =
        Home::speaking(language).with_setup("fax", &retired("Fax")).with_setup("ups", &retired("UPS"));
    for n in 0..8 {
        home = home
            .with_setup(&format!("device-{n}"), &with(relay(), &json!({ "name": format!("Device {n}") })));
    }
    for name in ["torn-1", "torn-2"] {
        fs::write(home.saved().join(format!("setups/{name}.json")), "{").unwrap();
    }
    for name in ["newer-1", "newer-2"] {
        fs::write(home.saved().join(format!("setups/{name}.json")), r#"{ "version": 99 }"#).unwrap();
    }
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.wait("damaged").await;
    for file in ["torn-1.json", "torn-2.json", "newer-1.json", "newer-2.json"] {
        assert!(window.text().await.contains(file), "{file} is named");
    }
    room.look_once("start-several-damaged").await;
    window.type_in("find", "Device 3").await;
    window.wait("tile-device-3").await;
    window.show("find").await;
    room.look_once("start-found-one").await;
    window.type_in("find", " ").await;
    window.show("retired").await;
    room.look_once("start-several-retired").await;
    room.window.close().await;
}

async fn what_is_moved_or_put_back_is_said_aloud(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home =
        Home::speaking(language).with_setup("copier", &with(relay(), &json!({ "customer": "Contoso" })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    for (customer, look) in [("Woodgrove", "start-moved"), ("", "start-moved-out")] {
        window.click("tile-menu-copier").await;
        window.click("move-copier").await;
        window.wait("move-text").await;
        if customer.is_empty() {
            let empty = "const one = document.querySelector('[data-testid=move-text]'); one.value = ''; \
                         one.dispatchEvent(new Event('input', { bubbles: true }))";
            window.script(empty, vec![]).await;
        } else {
            window.fill("move-text", customer).await;
        }
        window.click("move-save").await;
        window.wait_until_gone("move-dialog").await;
        let said = heard(window).await;
        assert!(said.contains(customer) && !said.is_empty(), "{said}");
        room.look_once(look).await;
    }
    window.click("tile-menu-copier").await;
    window.click("remove-copier").await;
    window.click("undo-remove").await;
    window.wait("tile-copier").await;
    assert!(heard(window).await.contains("Copier, 2nd floor"));
    room.look_once("start-restored").await;
    room.window.close().await;
}

/// What a screen reader was told last.
async fn heard(window: &Window) -> String {
    let said = window.script("return document.querySelector('[data-testid=live]').textContent", vec![]).await;
    said.as_str().unwrap_or_default().to_owned()
}

async fn what_is_forgotten_is_counted(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let of = |customer: &str, id: &str| {
        with(relay(), &json!({ "customer": customer, "name": format!("Device {id}") }))
    };
    let home = Home::speaking(language)
        .with_setup("one", &of("Contoso", "one"))
        .with_setup("two", &of("Fabrikam", "two"))
        .with_setup("three", &of("Fabrikam", "three"))
        .with_setup("four", &of("Woodgrove", "four"));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    // The customers by name: one device, two devices, and one that somebody else has removed meanwhile.
    let none = json!({ "setups": [], "secrets": 0, "left": [] });
    let two = json!({ "setups": ["Device two", "Device three"], "secrets": 2, "left": [] });
    for (look, answer) in [("one", None), ("two", Some(two)), ("none", Some(none))] {
        let answered = answer.is_some();
        if let Some(answer) = answer {
            window.answer("forget_customer", answer).await;
        }
        let customer = match look {
            "none" => 2,
            _ => 1,
        };
        window.click(&format!("forget-customer-{customer}")).await;
        window.wait("forget-yes").await;
        room.look_once(&format!("forget-{look}")).await;
        window.click("forget-yes").await;
        window.wait("forgotten").await;
        room.look_once(&format!("forgotten-{look}")).await;
        window.click("forget-close").await;
        window.wait_until_gone("forget-dialog").await;
        if !answered {
            assert!(!home.saved().join("setups/one.json").exists());
            window.wait_until_gone("tile-one").await;
        }
    }
    room.window.close().await;
}

async fn what_is_brought_in_may_be_long_too_long_or_several(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language)
        .with_setup("copier", &relay())
        .with_setup("scanner", &with(relay(), &json!({ "name": "Scanner" })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("import").await;
    window.wait("import-text").await;
    window.click("import-run").await;
    window.wait_for_words("import-text-problem").await;
    room.look_once("import-empty").await;
    // As a paste does it: at once, by the browser's own editing.
    window.click("import-text").await;
    let paste = "document.execCommand('insertText', false, 'a'.repeat(60_000)); return document.activeElement.value.length";
    assert_eq!(window.script(paste, vec![]).await, 0, "a long text is held without being laid out");
    room.look_once("import-held").await;
    window.click("import-run").await;
    window.wait_for_attribute("import-text", "aria-invalid", "true").await;
    let long = home.folder().join("long.json");
    fs::write(&long, " ".repeat(16_000_001)).unwrap();
    window.press("import-file", long.to_str().unwrap()).await;
    window.wait_for_words("import-file-problem").await;
    room.look_once("import-too-long").await;
    let there = ["copier", "scanner"].map(|id| {
        let text = fs::read_to_string(home.saved().join(format!("setups/{id}.json"))).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()
    });
    window.answer("import_setups", json!({ "setups": there })).await;
    window.type_in("import-text", "[]").await;
    window.click("import-run").await;
    window.wait("imported").await;
    room.look_once("imported-several").await;
    room.window.close().await;
}
