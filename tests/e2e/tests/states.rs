//! States of a set-up that a walk on a good day does not come through: what the window shows while it waits, when
//! somebody else has to do something, when a thing is refused, and when a device goes. Each in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use e2e_tests::samples::{DOMAIN, SCANNER, THEN, password, relay, with};
use e2e_tests::{Home, Room, Way, can_be_driven, in_both_languages};
use serde_json::json;

in_both_languages! {
    steps_that_wait_for_somebody_are_sent_to_them
    a_check_and_a_message_speak_for_the_device
    a_device_without_encryption_sends_no_password
    what_stands_for_nothing_is_listed_when_a_device_goes
    another_way_tells_what_the_first_one_left
    a_keychain_that_waits_refuses_or_is_not_there_is_told_of
    what_the_device_itself_sent_leads_on
    after_two_rejections_the_sign_in_asks_first
    a_message_on_its_way_and_one_of_uncertain_fate_are_told
}

async fn steps_that_wait_for_somebody_are_sent_to_them(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.practise("healthy").await;
    window.device(&SCANNER, DOMAIN).await;
    window.needs(&SCANNER, Way::RELAY_IP).await;
    window.open_panel().await;
    room.look("facts-panel").await;
    window.take_way(&SCANNER, Way::RELAY_IP).await;

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
    window.device(&SCANNER, DOMAIN).await;
    window.needs(&SCANNER, Way::RELAY_IP).await;
    window.way(&SCANNER, Way::RELAY_IP).await;
    window.click("as-device").await;
    window.click("as-device-tls-1.2").await;
    window.fill("field-helo", "copier.contoso.example").await;
    window.show("as-device").await;
    room.look("as-device-form").await;
    window.ask_for_a_trial(&SCANNER).await;
    let outcome = window.check(&SCANNER, Way::RELAY_IP).await;
    assert_ne!(outcome, "failed", "{}", window.text().await);
    for code in ["KEPT_TO_DEVICE", "DEVICE_TLS_LIMITED", "DEVICE_NEEDS_ROUND_TRIPS"] {
        window.wait(&format!("finding-{code}")).await;
    }
    window.show_the_top().await;
    room.look("as-device-checked").await;
    window.show("finding-DEVICE_TLS_LIMITED").await;
    room.look("as-device-differences").await;
    assert_eq!(window.send(&SCANNER).await, "true", "{}", window.text().await);
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
    window.device(&SCANNER, DOMAIN).await;
    window.needs(&SCANNER, Way::CLIENT_SUBMISSION).await;
    window.way(&SCANNER, Way::CLIENT_SUBMISSION).await;
    window.click("as-device").await;
    window.click("as-device-none").await;
    window.click("as-device-port-25").await;
    window.show("as-device").await;
    room.look("as-device-plain-form").await;
    window.check(&SCANNER, Way::CLIENT_SUBMISSION).await;
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
    assert!(!window.has("guide-foot").await, "nothing is to be set up any more");
    room.look("retired-set-up").await;
    window.click("take-down-done-connector").await;
    window.wait_for_attribute("take-down-done-connector", "aria-pressed", "true").await;
    room.look("retired-taken-down").await;
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
    window.show("take-down").await;
    room.look_once("way-left-take-down").await;
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
    assert!(window.has("keychain-again").await, "it can be tried again");
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
    let unseen = json!({ "kept": false, "session_only": false, "problem": "KEYCHAIN_LOCKED" });
    window.answer("secret_state", unseen).await;
    window.click("step-set-up").await;
    window.click("step-check").await;
    window.wait("keychain-again").await;
    window.show("secret-state").await;
    room.look_once("keychain-unseen").await;
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
    window.fill("field-name", SCANNER.device).await;
    window.click("next").await;
    window.needs(&SCANNER, Way::RELAY_IP).await;
    window.way(&SCANNER, Way::RELAY_IP).await;
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
    assert_eq!(window.check(&SCANNER, Way::RELAY_IP).await, "failed", "{}", window.text().await);
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

async fn a_message_on_its_way_and_one_of_uncertain_fate_are_told(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.practise("healthy").await;
    window.walk_to_the_check(&SCANNER, DOMAIN, Way::CLIENT_SUBMISSION).await;
    window.click("next").await;
    window.fill("field-to", SCANNER.inside).await;
    window.hold("send_message").await;
    window.click("send").await;
    window.wait("cancel").await;
    room.look("message-sending").await;
    window.let_go("send_message").await;
    window.wait("send-outcome").await;
    window.click("send-another").await;
    let finding = json!({
        "code": "MESSAGE_UNCERTAIN", "severity": "warning", "who": "device", "check": null, "arguments": {},
        "evidence": [],
    });
    let uncertain = json!({
        "accepted": "uncertain", "recipients": [{ "to": SCANNER.inside, "reply": null }], "reply": null,
        "stage": "body", "message_id": "<1@contoso.example>", "milliseconds": 30_000, "findings": [finding],
        "transcript": [{ "server": "smtp.example:25", "direction": "received", "text": "354 Go ahead", "at": 40 }],
        "stages": [],
    });
    window.answer("send_message", uncertain).await;
    window.click("send").await;
    window.wait_for_attribute("send-outcome", "data-accepted", "uncertain").await;
    room.look("message-uncertain").await;
    room.window.close().await;
}
