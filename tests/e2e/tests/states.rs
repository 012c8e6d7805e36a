//! States that a walk on a good day does not come through: what the window shows while it waits, when somebody else
//! has to do something, when a thing is refused, and when a device goes. Each in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::fs;

use e2e_tests::{Home, Person, Way, Window, can_be_driven};
use serde_json::{Value, json};

const ANNA: Person<'_> = Person {
    device: "Copier, 2nd floor",
    mailbox: "scan@contoso.example",
    password: "Practice-1",
    inside: "anna@contoso.example",
    outside: "somebody@fabrikam.example",
    pictures: None,
};
const DOMAIN: &str = "contoso.example";
const THEN: &str = "2026-11-20T09:00:00Z";

/// Each walk once in English, with every picture, and once in German, with those where length shows.
macro_rules! in_both_languages {
    ($($walk:ident)+) => {
        mod in_english { $(#[tokio::test] async fn $walk() { super::$walk("en").await; })+ }
        mod in_german { $(#[tokio::test] async fn $walk() { super::$walk("de").await; })+ }
    };
}

in_both_languages! {
    steps_that_wait_for_somebody_are_sent_to_them
    a_check_and_a_message_speak_for_the_device
    a_device_without_encryption_sends_no_password
    what_stands_for_nothing_is_listed_when_a_device_goes
    another_way_tells_what_the_first_one_left
    set_ups_are_brought_in_and_what_is_none_is_said_at_the_field
    a_keychain_that_waits_refuses_or_is_not_there_is_told_of
    what_the_device_itself_sent_leads_on
    the_start_page_holds_many_customers_and_long_names
    a_start_page_that_cannot_be_read_says_so
    names_and_customers_change_in_a_dialog
    what_is_removed_or_forgotten_is_told_while_it_goes_and_after
    a_text_that_nobody_knows_stays_unknown
    after_two_rejections_the_sign_in_asks_first
}

struct Room {
    window: Window,
    language: &'static str,
    /// Whether every picture is taken, or only those where length shows.
    all: bool,
}

impl Room {
    async fn enter(home: &Home, language: &'static str) -> Self {
        let window = Window::open(home).await;
        window.wait_for_language(language).await;
        Self { window, language, all: language == "en" }
    }

    /// Of a walk that takes its time and is made in German alone.
    async fn enter_for_all(home: &Home) -> Self {
        Self { all: true, ..Self::enter(home, "de").await }
    }

    async fn look(&self, state: &str) {
        let name = format!("state-{state}-{}", self.language);
        if self.all { self.window.look(&name).await } else { self.window.glance(&name).await }
    }
}

fn answers() -> Value {
    json!({
        "domain": "contoso.example", "recipients": "both", "device_auth": ["none"], "location": "office",
        "ip_kind": "static", "public_ip": "203.0.113.7", "device_tls": "1.2", "from": ANNA.mailbox,
        "mx": "contoso-example.mail.protection.outlook.com",
    })
}

fn step_done() -> Value {
    json!({ "state": "done", "waiting_for": "", "at": THEN })
}

/// A set-up by relay that was set up, checked and tried.
fn relay() -> Value {
    json!({
        "name": ANNA.device, "domain": DOMAIN, "method": "relay-ip", "answers": answers(), "from": ANNA.mailbox,
        "step": "hand-over",
        "guide": { "relay-ip/connector": step_done(), "relay-ip/spf": step_done() },
        "acknowledged": [],
        "last_check": { "outcome": "passed", "at": THEN },
        "last_message": { "accepted": true, "at": THEN },
        "arrived": { "arrived": "inbox", "at": THEN },
    })
}

fn with(mut setup: Value, changes: &Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        setup[key] = value.clone();
    }
    setup
}

fn password(changes: &Value) -> Value {
    let mut answers = answers();
    answers["device_auth"] = json!(["basic"]);
    answers["login"] = ANNA.mailbox.into();
    let method = json!({
        "method": "client-submission-basic", "answers": answers, "login": ANNA.mailbox, "guide": {}, "step": "check",
    });
    with(with(relay(), &method), changes)
}

async fn steps_that_wait_for_somebody_are_sent_to_them(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.practise("healthy").await;
    window.device(&ANNA, DOMAIN).await;
    window.needs(&ANNA, Way::RELAY_IP).await;
    window.open_panel().await;
    room.look("facts-panel").await;
    window.take_way(&ANNA, Way::RELAY_IP).await;

    window.click("guide-step-connector-there").await;
    window.click("guide-wait-connector-there").await;
    window.fill("guide-waiting-for-connector-there", "Kim from the IT supplier Woodgrove & Sons").await;
    window.show("guide-step-connector-there").await;
    room.look("waiting-open").await;
    window.click("guide-step-spf").await;
    window.wait_for_attribute("guide-step-connector-there", "data-standing", "waiting").await;
    window.show_the_top().await;
    room.look("waiting-folded").await;

    window.click("send-steps").await;
    window.wait("sheet-text").await;
    room.look("send-steps-admin").await;
    window.click("sheet-for-dns").await;
    window.click("save-sheet").await;
    window.wait("sheet-saved").await;
    room.look("send-steps-saved").await;
    window.click("close-sheet").await;
    window.click("step-hand-over").await;
    window.click("save-sheets").await;
    window.wait("sheet-text").await;
    room.look("save-sheets").await;
    room.window.close().await;
}

async fn a_check_and_a_message_speak_for_the_device(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.practise("healthy").await;
    window.device(&ANNA, DOMAIN).await;
    window.needs(&ANNA, Way::RELAY_IP).await;
    window.way(&ANNA, Way::RELAY_IP).await;
    window.click("as-device").await;
    window.click("as-device-tls-1.2").await;
    window.fill("field-helo", "copier.contoso.example").await;
    window.show("as-device").await;
    room.look("as-device-form").await;
    window.ask_for_a_trial(&ANNA).await;
    let outcome = window.check(&ANNA, Way::RELAY_IP).await;
    assert_ne!(outcome, "failed", "{}", window.text().await);
    for code in ["KEPT_TO_DEVICE", "DEVICE_TLS_LIMITED", "DEVICE_NEEDS_ROUND_TRIPS"] {
        window.wait(&format!("finding-{code}")).await;
    }
    window.show_the_top().await;
    room.look("as-device-checked").await;
    window.show("finding-DEVICE_TLS_LIMITED").await;
    room.look("as-device-differences").await;
    assert_eq!(window.send(&ANNA).await, "true", "{}", window.text().await);
    window.wait("finding-KEPT_TO_DEVICE").await;
    window.show_the_top().await;
    room.look("as-device-sent").await;
    window.show("speaks-for").await;
    room.look("as-device-sent-differences").await;
    room.window.close().await;
}

async fn a_device_without_encryption_sends_no_password(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.practise("healthy").await;
    window.device(&ANNA, DOMAIN).await;
    window.needs(&ANNA, Way::CLIENT_SUBMISSION).await;
    window.way(&ANNA, Way::CLIENT_SUBMISSION).await;
    window.click("as-device").await;
    window.click("as-device-none").await;
    window.click("as-device-port-25").await;
    window.show("as-device").await;
    room.look("as-device-plain-form").await;
    window.check(&ANNA, Way::CLIENT_SUBMISSION).await;
    window.show_the_top().await;
    room.look("as-device-plain").await;
    room.window.close().await;
}

async fn what_stands_for_nothing_is_listed_when_a_device_goes(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &relay());
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.wait("sheet").await;
    window.show("retirement").await;
    window.script("document.querySelector('[data-testid=retirement] > summary').click()", vec![]).await;
    window.show("retirement").await;
    room.look("retire-asked").await;
    window.click("retire").await;
    window.wait("take-down").await;
    assert!(!window.has("device-try").await, "a device that is out of use is not asked to send");
    window.show("retirement").await;
    room.look("retired").await;
    window.show_the_top().await;
    room.look("retired-hand-over").await;
    window.click("step-set-up").await;
    window.wait("take-down").await;
    window.show_the_top().await;
    room.look("retired-set-up").await;
    window.click("home").await;
    window.wait("retired").await;
    window.script("document.querySelector('[data-testid=retired] > summary').click()", vec![]).await;
    window.wait("tile-copier").await;
    room.look("retired-start").await;
    room.window.close().await;
}

async fn another_way_tells_what_the_first_one_left(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup(
        "copier",
        &password(&with(json!({ "step": "way" }), &json!({ "guide": relay()["guide"] }))),
    );
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.wait("take-down").await;
    window.script("document.querySelector('[data-testid=way-left] summary').click()", vec![]).await;
    window.show("way-left").await;
    room.look("way-left").await;
    window.click("step-set-up").await;
    window.wait("take-down").await;
    window.show_the_top().await;
    room.look("way-left-set-up").await;
    room.window.close().await;
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
    says(window, "import-text-problem").await;
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
    says(window, "import-file-problem").await;
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

async fn a_keychain_that_waits_refuses_or_is_not_there_is_told_of(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language)
        .without_a_keychain()
        .with_setup("copier", &password(&json!({ "last_check": null, "last_message": null })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.wait("field-password").await;
    window.hold("put_secret").await;
    window.type_in("field-password", "Canary-looks-12").await;
    window.click("keep-password").await;
    assert_eq!(window.value("field-password").await, "", "what was handed over is not held");
    window.show("secret-state").await;
    room.look("keychain-waiting").await;
    window.let_go("put_secret").await;
    window.wait_for_attribute("secret-state", "data-session-only", "true").await;
    room.look("keychain-absent").await;
    window.refuse("forget_secret", json!({ "kind": "keychain", "code": "KEYCHAIN_DENIED" })).await;
    window.click("forget-password").await;
    window.wait("field-password").await;
    if language == "en" {
        let says = window.says("secret-state").await;
        assert!(says.contains("may still be in this computer’s keychain"), "{says}");
    }
    room.look("keychain-denied").await;
    let locked = json!({ "kept": true, "session_only": true, "problem": "KEYCHAIN_LOCKED" });
    window.answer("put_secret", locked).await;
    window.type_in("field-password", "Canary-looks-13").await;
    window.click("keep-password").await;
    window.wait_for_attribute("secret-state", "data-session-only", "true").await;
    room.look("keychain-locked").await;
    window.click("replace-password").await;
    window.click("keep-password").await;
    room.look("keychain-empty").await;
    room.window.close().await;
}

async fn what_the_device_itself_sent_leads_on(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &relay());
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.wait("device-try").await;
    // The name server of this domain names nobody: the row is not known, and says so.
    let sheet = window.says("sheet").await;
    assert!(!sheet.contains("the password you kept") && !sheet.contains("Kennwort"), "{sheet}");
    window.click("device-arrived-junk").await;
    window.wait("arrived-junk-next").await;
    window.show("device-try").await;
    room.look("device-junk").await;
    window.click("device-arrived-nowhere").await;
    window.wait("arrived-nowhere-next").await;
    window.show("device-try").await;
    room.look("device-nowhere").await;
    window.click("device-arrived-error").await;
    window.click("device-error-explain").await;
    window.show("device-try").await;
    room.look("device-error-empty").await;
    window.type_in("device-error-text", "E-711 B2: Vorgang abgebrochen").await;
    window.click("device-error-explain").await;
    window.wait("device-error-unknown").await;
    window.show("device-error-text").await;
    room.look("device-error-unknown").await;
    window
        .type_in(
            "device-error-text",
            "Send error: 550 5.7.64 TenantAttribution; Relay Access Denied [ATTR36]",
        )
        .await;
    window.click("device-error-explain").await;
    window.wait("explanation-RELAY_ACCESS_DENIED").await;
    window.show("device-error-text").await;
    room.look("device-error-known").await;
    // The same of the test message.
    window.click("step-message").await;
    window.click("arrived-junk").await;
    window.wait("arrived-junk-next").await;
    room.look("message-junk").await;
    window.click("arrived-nowhere").await;
    window.wait("arrived-nowhere-next").await;
    room.look("message-nowhere").await;
    room.window.close().await;
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
    says(window, "rename-problem").await;
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
    let left = json!({
        "setups": ["Copier 1", "Copier 5", ""], "secrets": 1, "left": ["device-9.json", "app.mailfitter device-9"],
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

async fn after_two_rejections_the_sign_in_asks_first(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let rejected = json!({
        "rejected_sign_ins": 2, "last_check": { "outcome": "failed", "at": THEN }, "last_message": null,
        "arrived": null,
    });
    let home = Home::speaking(language).with_setup("copier", &password(&rejected));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.wait("sign-in-stopped").await;
    room.look("sign-in-stopped").await;
    window.click("step-message").await;
    window.wait("sign-in-stopped").await;
    room.look("sign-in-stopped-message").await;
    room.window.close().await;
}

#[tokio::test]
async fn a_slow_check_shows_what_it_has_and_can_be_stopped() {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking("de");
    let room = Room::enter_for_all(&home).await;
    let window = &room.window;
    window.practise("server-slow").await;
    room.look("looking-up").await;
    window.fill("field-name", ANNA.device).await;
    window.click("next").await;
    window.needs(&ANNA, Way::RELAY_IP).await;
    window.way(&ANNA, Way::RELAY_IP).await;
    window.click("run-checks").await;
    window.wait("cancel").await;
    room.look("checking").await;
    window.click("cancel").await;
    window.wait("run-outcome").await;
    window.show_the_top().await;
    room.look("check-stopped").await;
    room.window.close().await;
}

/// At this step, with a name server that refuses every question; `None` where that cannot be arranged.
async fn without_names(step: &str) -> Option<(Home, Room)> {
    let Some(home) = Home::speaking("de").without_names() else {
        println!("SKIPPED: the name server of a program of its own can be changed by root only");
        return None;
    };
    let home = home.with_setup("copier", &with(relay(), &json!({ "step": step, "no_control_host": true })));
    let room = Room::enter_for_all(&home).await;
    room.window.click("tile-copier").await;
    Some((home, room))
}

#[tokio::test]
async fn without_a_name_server_a_check_says_that_nobody_answered() {
    if !can_be_driven() {
        return;
    }
    let Some((_home, room)) = without_names("check").await else { return };
    let window = &room.window;
    assert_eq!(window.check(&ANNA, Way::RELAY_IP).await, "failed", "{}", window.text().await);
    window.wait("finding-DNS_TIMED_OUT").await;
    window.show_the_top().await;
    room.look("could-not-check").await;
    room.window.close().await;
}

#[tokio::test]
async fn without_a_name_server_nothing_is_found_and_nothing_said_to_be_wrong() {
    if !can_be_driven() {
        return;
    }
    let Some((_home, room)) = without_names("device").await else { return };
    let window = &room.window;
    window.click("look-up").await;
    window.wait_for_attribute("found-panel", "data-complete", "true").await;
    window.wait("not-looked-up").await;
    window.open_panel().await;
    room.look("could-not-look").await;
    room.window.close().await;
}

/// Waits until something that is there has words.
async fn says(window: &Window, testid: &str) {
    for _ in 0..200 {
        if !window.says(testid).await.is_empty() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("{testid} says nothing: {}", window.text().await);
}
