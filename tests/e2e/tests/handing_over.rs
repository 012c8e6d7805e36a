//! The settings, in every device's own words and with its limits; what the device sends; and what is to be taken down
//! when it goes. Each in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::samples::{DOMAIN, ENDPOINT, SCANNER, THEN, at_the_steps, looked_up, password, relay, with};
use e2e_tests::{Home, Room, can_be_driven, in_both_languages};
use serde_json::{Value, json};

in_both_languages! {
    every_device_says_its_settings_in_its_own_words_and_its_limits
    settings_are_read_fail_and_come_with_every_way
    a_device_that_sends_is_done_and_one_that_goes_leaves_nothing
    what_is_left_of_every_way_is_listed_with_its_commands
    a_sheet_for_somebody_else_is_made_refused_and_saved
    the_start_counts_the_days_that_are_left
}

/// A device of the catalogue, a kind that it is, and a way for which its limits matter.
const DEVICES: [(&str, &str, &str, &[&str]); 17] = [
    ("sharp-bp", "copier", "relay-ip", &[]),
    ("sharp-bp-70c65", "copier", "client-submission-oauth", &["token-at-machine"]),
    ("ricoh-pro-c9110", "copier", "client-submission-basic", &["several-senders"]),
    ("ricoh-mp-c307", "copier", "client-submission-basic", &["own-sender"]),
    ("xerox-workcentre-7755", "copier", "relay-ip", &["message-size", "message-size-preset"]),
    ("xerox-workcentre-6015", "copier", "client-submission-basic", &["password-length", "user-length"]),
    ("lexmark-ms617", "copier", "client-submission-basic", &["sign-in-off"]),
    ("epson-web-config", "scanner", "client-submission-oauth", &[]),
    ("canon-cs-7100", "scanner", "client-submission-oauth", &["clock-ends-sign-in"]),
    ("apc-nmc", "appliance", "direct-send", &["timeout"]),
    ("ict-din", "appliance", "relay-ip", &["ssl-box-off"]),
    ("dell-idrac-9", "appliance", "relay-ip", &["name-in-address-field", "alerts-off"]),
    ("hpe-ilo-5", "appliance", "client-submission-basic", &["sender-from-domain"]),
    ("hpe-ilo-4", "appliance", "relay-ip", &["no-encryption-setting"]),
    ("grafana", "application", "relay-certificate", &["host-with-port"]),
    ("zabbix", "application", "direct-send", &["builds-endpoint"]),
    ("ricoh-cloudstream", "application", "client-submission-basic", &["ssl-preset"]),
];

/// A set-up at its settings, with these changes; whatever the way, who signs in and what the server is called is known.
fn at_the_settings(method: &str, changes: &Value) -> Value {
    let known =
        json!({ "method": method, "step": "hand-over", "endpoint": ENDPOINT, "login": SCANNER.mailbox });
    with(with(relay(), &known), changes)
}

async fn open(room: &Room, setup: &str) {
    room.window.click(&format!("tile-{setup}")).await;
    room.window.wait("sheet").await;
}

async fn every_device_says_its_settings_in_its_own_words_and_its_limits(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = DEVICES.iter().fold(Home::speaking(language), |home, (model, kind, way, _)| {
        home.with_setup(
            model,
            &at_the_settings(way, &json!({ "name": model, "model": model, "device": kind })),
        )
    });
    let home = home.with_setup(
        "quoted",
        &at_the_settings(
            "client-submission-basic",
            &json!({ "name": "Grafana", "model": "grafana", "device": "application" }),
        ),
    );
    let home = home.with_setup(
        "unnamed",
        &at_the_settings(
            "direct-send",
            &json!({ "name": "Canon", "model": "canon-cs-7100", "device": "scanner" }),
        ),
    );
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    for (model, _, _, limits) in DEVICES {
        open(&room, model).await;
        window.wait("device-source").await;
        for limit in limits {
            window.wait(&format!("device-limit-{limit}")).await;
        }
        room.look_if_wanted(&format!("device-{model}")).await;
        room.to_the_start().await;
    }
    open(&room, "quoted").await;
    window.wait("device-limit-quoted-password").await;
    room.look_once("device-grafana-password").await;
    room.to_the_start().await;
    // Its names are those of another way's menu.
    open(&room, "unnamed").await;
    assert!(!window.has("device-source").await, "{}", window.text().await);
    room.look_if_wanted("device-names-unknown").await;
    room.window.close().await;
}

async fn settings_are_read_fail_and_come_with_every_way(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let without_tls = with(relay()["answers"].clone(), &json!({ "device_tls": "none" }));
    let nobody = json!({ "last_message": null, "arrived": null });
    let ways = [
        ("client-submission-oauth", nobody.clone()),
        ("direct-send", json!({ "answers": without_tls })),
        ("relay-certificate", nobody.clone()),
        ("high-volume-email", nobody.clone()),
        ("azure-communication-services", nobody.clone()),
        ("on-site-relay", with(nobody, &json!({ "from": "", "device": "nas" }))),
    ];
    let codes = [
        "LIMIT_CONNECTIONS",
        "LIMIT_RATE",
        "LIMIT_RECIPIENTS",
        "LIMIT_SIZE",
        "LIMIT_ONMICROSOFT",
        "LIMIT_TENANT_EXTERNAL",
    ];
    let measured = codes.map(|code| json!({ "code": code, "method": "client-submission-basic", "at": THEN }));
    let met = json!({ "measured": measured });
    let home = ways.iter().fold(Home::speaking(language), |home, (way, changes)| {
        home.with_setup(way, &at_the_settings(way, &with(json!({ "name": way }), changes)))
    });
    let home = home.with_setup("met", &at_the_settings("client-submission-basic", &met));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.hold("sheet").await;
    window.click("tile-met").await;
    window.wait("settings-reading").await;
    room.look_if_wanted("settings-reading").await;
    window.let_go("sheet").await;
    window.wait("sheet-warning-connections-reached").await;
    room.look_once("settings-limits-met").await;
    room.to_the_start().await;
    window.refuse("sheet", json!({ "kind": "internal", "detail": "worker gone" })).await;
    window.click("tile-direct-send").await;
    window.wait("settings-again").await;
    room.look_once("settings-failed").await;
    window.let_go("sheet").await;
    window.click("settings-again").await;
    window.wait("sheet").await;
    room.to_the_start().await;
    for (way, _) in ways {
        open(&room, way).await;
        room.look_if_wanted(&format!("settings-{way}")).await;
        room.to_the_start().await;
    }
    room.window.close().await;
}

async fn a_device_that_sends_is_done_and_one_that_goes_leaves_nothing(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let nas = json!({ "name": "NAS in the cellar", "device": "nas", "guide": {}, "endpoint": ENDPOINT });
    let home = Home::speaking(language).with_setup("copier", &at_the_settings("relay-ip", &nas)).with_setup(
        "token",
        &at_the_settings(
            "high-volume-email",
            &json!({ "name": "Accounts", "device": "application", "guide": {} }),
        ),
    );
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    open(&room, "copier").await;
    window.show("device-try").await;
    room.look_if_wanted("device-to-send").await;
    window.click("device-arrived-inbox").await;
    window.wait("device-done").await;
    room.look_once("device-done").await;
    window.click("finish").await;
    window.wait("start-new").await;
    open(&room, "token").await;
    let unfold = "document.querySelector('[data-testid=retirement] > summary').click()";
    window.script(unfold, vec![]).await;
    window.click("retire").await;
    window.wait("retire-undo").await;
    assert!(!window.has("take-down").await, "{}", window.text().await);
    window.show("retirement").await;
    room.look_once("retired-nothing-left").await;
    window.click("step-set-up").await;
    window.show_the_top().await;
    room.look_if_wanted("retired-nothing-left-set-up").await;
    window.click("step-hand-over").await;
    window.wait("retire-undo").await;
    window.click("retire-undo").await;
    window.wait("device-try").await;
    window.show("retirement").await;
    room.look_if_wanted("in-use-again").await;
    room.window.close().await;
}

async fn what_is_left_of_every_way_is_listed_with_its_commands(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let done = json!({ "state": "done", "waiting_for": "", "at": THEN });
    let begun = |steps: &[&str]| -> Value {
        steps.iter().map(|step| ((*step).to_owned(), done.clone())).collect::<serde_json::Map<_, _>>().into()
    };
    let moved = json!({
        "guide": begun(&["relay-ip/connector", "relay-ip/spf"]), "step": "set-up",
        "addresses_seen": [
            { "address": "198.51.100.20", "port": 25, "at": THEN }, { "address": "203.0.113.7", "port": 25, "at": THEN },
        ],
    });
    let everything = json!({
        "guide": begun(&["relay-ip/connector", "relay-ip/spf", "relay-certificate/connector-certificate",
            "client-submission-basic/smtp-auth-mailbox"]),
        "retired_at": THEN,
    });
    let nameless = json!({
        "guide": begun(&["client-submission-basic/smtp-auth-mailbox", "direct-send/spf"]), "login": "", "domain": "", "from": "",
        "retired_at": THEN,
    });
    let home = Home::speaking(language)
        .with_setup("moved", &at_the_settings("relay-ip", &moved))
        .with_setup("everything", &at_the_settings("relay-certificate", &everything))
        .with_setup("nameless", &with(password(&json!({ "step": "hand-over" })), &nameless));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-moved").await;
    window.wait("take-down-earlier-address").await;
    let unfold =
        "document.querySelectorAll('[data-testid=take-down] details').forEach((one) => { one.open = true; })";
    window.script(unfold, vec![]).await;
    window.show("take-down").await;
    room.look_once("take-down-earlier-address").await;
    room.to_the_start().await;
    window.script("document.querySelector('[data-testid=retired] > summary').click()", vec![]).await;
    for (setup, items) in [
        ("everything", &["connector", "connector-certificate", "spf-address", "smtp-auth"][..]),
        ("nameless", &["spf-address", "smtp-auth"][..]),
    ] {
        open(&room, setup).await;
        for item in items {
            window.wait(&format!("take-down-{item}")).await;
        }
        window.show("take-down").await;
        room.look_if_wanted(&format!("take-down-{setup}")).await;
        window.script(unfold, vec![]).await;
        for item in items {
            window.show(&format!("take-down-{item}")).await;
            room.look_if_wanted(&format!("take-down-{setup}-{item}")).await;
        }
        room.to_the_start().await;
        let folded =
            "document.querySelectorAll('[data-testid=retired]').forEach((one) => { one.open = true; })";
        window.script(folded, vec![]).await;
    }
    room.window.close().await;
}

async fn a_sheet_for_somebody_else_is_made_refused_and_saved(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home =
        Home::speaking(language).with_setup("copier", &at_the_steps("relay-ip", &json!({}), &json!({})));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.refuse("plan_spf", json!({ "kind": "stopped" })).await;
    room.open_steps("copier").await;
    window.hold("report").await;
    window.click("send-steps").await;
    window.wait("sheet-reading").await;
    room.look_if_wanted("sheet-reading").await;
    window.let_go("report").await;
    window.wait("sheet-text").await;
    room.look_once("sheet-admin").await;
    window.click("sheet-for-dns").await;
    room.look_if_wanted("sheet-dns-not-looked-up").await;
    window.click("close-sheet").await;
    for (name, found) in [
        ("several", json!({ "spf_records": 2, "spf_record": null, "spf_result": "permerror" })),
        ("repair", json!({ "spf_result": "permerror" })),
        ("first", json!({ "spf_records": 0, "spf_record": null, "spf_result": "none" })),
    ] {
        room.look_up("endpoint", &looked_up(&found)).await;
        window.wait_for_attribute("guide-proof-endpoint", "data-kind", "seen").await;
        window.click("send-steps").await;
        window.wait("sheet-text").await;
        room.look_if_wanted(&format!("sheet-dns-{name}")).await;
        window.click("close-sheet").await;
    }
    window.click("step-hand-over").await;
    window.click("save-sheets").await;
    for whom in ["device", "tenant-admin", "dns", "full"] {
        window.click(&format!("sheet-for-{whom}")).await;
        window.wait("sheet-text").await;
        room.look_if_wanted(&format!("sheet-{whom}")).await;
    }
    for form in ["html", "text", "markdown"] {
        let choose = "const list = document.querySelector('[data-testid=sheet-format]'); list.value = arguments[0]; \
                      list.dispatchEvent(new Event('change', { bubbles: true }))";
        window.script(choose, vec![form.into()]).await;
        window.click("save-sheet").await;
        window.wait("sheet-saved").await;
        room.look_if_wanted(&format!("sheet-saved-{form}")).await;
    }
    window
        .refuse(
            "save_file",
            json!({ "kind": "storage", "problem": "no-space", "detail": "/home/kim/Downloads" }),
        )
        .await;
    window.click("save-sheet").await;
    window.wait("sheet-not-saved").await;
    room.look_once("sheet-not-saved").await;
    window.refuse("save_file", json!({ "kind": "storage", "problem": "denied", "detail": "" })).await;
    window.click("save-sheet").await;
    window.wait_until_gone("sheet-not-saved").await;
    window.wait("sheet-not-saved").await;
    room.look_if_wanted("sheet-denied").await;
    window.refuse("report", json!({ "kind": "internal", "detail": "worker gone" })).await;
    window.click("sheet-for-device").await;
    window.wait("sheet-again").await;
    room.look_once("sheet-refused").await;
    room.window.close().await;
}

async fn the_start_counts_the_days_that_are_left(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &password(&json!({ "domain": DOMAIN })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    let mut seen = Vec::new();
    for (name, today) in [
        ("weeks", "2026-12-10"),
        ("days", "2026-12-21"),
        ("one-day", "2026-12-30"),
        ("last-day", "2026-12-31"),
    ] {
        let about = json!({
            "version": "0.1.0", "platform": "linux", "facts_checked_on": "2026-11-23", "today": today, "practice": null,
        });
        window.answer("practise", about).await;
        window.click("start-practise").await;
        window.click("practise-healthy").await;
        window.wait("field-domain").await;
        room.to_the_start().await;
        window.wait("stops-banner").await;
        seen.push(window.says("stops-banner").await);
        room.look_if_wanted(&format!("start-left-{name}")).await;
    }
    seen.dedup();
    assert_eq!(seen.len(), 4, "{seen:?}");
    room.window.close().await;
}
