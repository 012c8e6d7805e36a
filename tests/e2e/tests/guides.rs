//! What has to be set up: every step of every way opened, what is lacking, and what a check saw. Each in both
//! languages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::samples::{
    ADDRESS, DOMAIN, ENDPOINT, SCANNER, THEN, at_the_steps, checked, looked_up, password, with,
};
use e2e_tests::{Home, Room, can_be_driven, in_both_languages};
use serde_json::{Value, json};

in_both_languages! {
    every_step_of_a_connector_by_address_is_opened_and_settled
    an_address_that_no_connector_may_know_is_refused
    every_step_of_a_connector_by_certificate_is_opened
    every_step_of_direct_send_is_opened
    every_step_of_signing_in_with_a_password_is_opened
    what_a_check_saw_stands_at_the_steps
    ways_without_steps_and_steps_of_another_day_are_told
}

const ELSEWHERE: &str = "198.51.100.20";

async fn every_step_of_a_connector_by_address_is_opened_and_settled(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language)
        .with_setup("copier", &at_the_steps("relay-ip", &json!({}), &json!({ "ip_kind": "static" })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.refuse("guide", json!({ "kind": "internal", "detail": "worker gone" })).await;
    window.hold("plan_spf").await;
    window.click("tile-copier").await;
    window.wait("guide-again").await;
    room.look_once("guide-failed").await;
    window.hold("guide").await;
    window.click("guide-again").await;
    window.wait("guide-reading").await;
    room.look_if_wanted("guide-reading").await;
    window.let_go("guide").await;
    window.wait("guide-foot").await;
    window.show_the_top().await;
    room.look_once("guide-relay").await;
    room.look_at_step("static-address", "step-static-address").await;
    room.look_at_step("endpoint", "step-endpoint-unknown").await;
    window.wait("guide-lacks-endpoint").await;
    room.look_at_step("sender", "step-sender").await;

    // The connector: locked until both warnings are read, and without a command until there is an answer.
    room.unfold_step("connector").await;
    window.wait("guide-locked-connector").await;
    room.look_once("step-connector-locked").await;
    window.click("guide-ack-connector-0").await;
    window.click("guide-ack-connector-1").await;
    window.wait("guide-lacks-connector-answer").await;
    room.look_at_step("connector", "step-connector-unanswered").await;
    room.unfold_step("connector-there").await;
    window.click("guide-powershell-connector-there").await;
    room.look_at_step("connector-there", "step-connector-there").await;
    window.click("existing_connector-no").await;
    window.wait_until_gone("guide-lacks-connector-answer").await;
    room.unfold_step("connector").await;
    window.click("guide-powershell-connector").await;
    window.wait("copy-undo").await;
    room.look_at_step("connector", "step-connector-new").await;
    room.unfold_step("connector-there").await;
    window.click("existing_connector-yes").await;
    window.show("guide-step-connector").await;
    window.wait("commands-name").await;
    room.look_at_step("connector", "step-connector-one-more").await;
    window.click("guide-clicks-connector").await;
    room.look_at_step("connector", "step-connector-clicks").await;

    // Looked up, said to be done, taken back.
    window.refuse("plan_spf", json!({ "kind": "stopped" })).await;
    room.look_up("endpoint", &looked_up(&json!({}))).await;
    window.wait_for_attribute("guide-proof-endpoint", "data-kind", "seen").await;
    window.wait_for_attribute("guide-proof-static-address", "data-kind", "seen").await;
    room.look_at_step("endpoint", "step-endpoint-seen").await;
    room.unfold_step("connector").await;
    window.click("guide-done-connector").await;
    window.wait_for_attribute("guide-step-connector", "data-standing", "done").await;
    room.fold().await;
    room.look_if_wanted("guide-relay-under-way").await;
    room.look_at_step("connector", "step-connector-done").await;
    window.click("guide-undo-connector").await;
    window.wait_for_attribute("guide-step-connector", "data-standing", "open").await;
    room.look_if_wanted("step-connector-opened-again").await;
    window.click("guide-wait-connector").await;
    window.wait_for_attribute("guide-step-connector", "data-standing", "waiting").await;
    window.click("guide-undo-connector").await;
    for step in ["connector-there", "connector", "spf", "sender"] {
        room.unfold_step(step).await;
        window.click(&format!("guide-done-{step}")).await;
    }
    window.show_the_top().await;
    room.look_once("guide-relay-done").await;
    room.window.close().await;
}

async fn an_address_that_no_connector_may_know_is_refused(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let addresses = [
        ("unknown", Value::Null, "guide-lacks-address"),
        ("private", json!("192.168.1.20"), "field-public-ip-unfit"),
        ("shared", json!("100.64.10.7"), "field-public-ip-unfit"),
        ("reserved", json!("0.12.0.7"), "field-public-ip-unfit"),
        ("ipv6", json!("2001:db8:10::7"), "field-public-ip-unfit"),
    ];
    let home = addresses.iter().fold(Home::speaking(language), |home, (name, address, _)| {
        let named = json!({ "name": name, "endpoint": ENDPOINT });
        let setup = at_the_steps("relay-ip", &named, &json!({ "public_ip": address }));
        home.with_setup(name, &setup)
    });
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    for (name, _, lacks) in &addresses {
        room.open_steps(name).await;
        room.unfold_step("static-address").await;
        window.wait(lacks).await;
        room.look_if_wanted(&format!("address-{name}")).await;
        room.to_the_start().await;
    }
    room.open_steps("unknown").await;
    room.unfold_step("static-address").await;
    window.fill("field-public-ip", "100.64.10.7").await;
    window.wait_for_attribute("field-public-ip", "aria-invalid", "true").await;
    room.look_if_wanted("address-typed-shared").await;
    window.fill("field-public-ip", ADDRESS).await;
    window.wait_until_gone("guide-lacks-address").await;
    window.click("guide-ip_kind-dynamic").await;
    window.wait("guide-lacks-address-dynamic").await;
    room.look_if_wanted("address-dynamic").await;
    room.unfold_step("connector").await;
    window.wait("guide-ways-connector").await;
    assert!(!window.has("guide-clicks-connector").await, "how it is done is not shown");
    room.look_at_step("connector", "step-connector-dynamic").await;
    // Microsoft sees another one.
    room.unfold_step("static-address").await;
    window.click("guide-ip_kind-static").await;
    window.refuse("plan_spf", json!({ "kind": "stopped" })).await;
    room.check(&checked(ELSEWHERE, &[("RELAY_ACCESS_DENIED", json!({}))])).await;
    window.wait_for_attribute("guide-proof-static-address", "data-kind", "missing").await;
    window.show_the_top().await;
    room.look_if_wanted("address-changed").await;
    room.look_at_step("static-address", "address-changed-step").await;
    window.wait_for_attribute("guide-proof-connector", "data-kind", "missing").await;
    room.look_at_step("connector", "step-connector-denied-elsewhere").await;
    room.window.close().await;
}

async fn every_step_of_a_connector_by_certificate_is_opened(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let certificate = json!({ "device_auth": ["client-certificate"], "ip_kind": "dynamic" });
    let home = Home::speaking(language)
        .with_setup(
            "copier",
            &at_the_steps("relay-certificate", &json!({ "helo": "mail.contoso.example" }), &certificate),
        )
        .with_setup(
            "nameless",
            &at_the_steps(
                "relay-certificate",
                &json!({ "domain": "", "from": "", "helo": "" }),
                &certificate,
            ),
        );
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    room.open_steps("nameless").await;
    room.look_at_step("certificate", "step-certificate-no-domain").await;
    window.wait("guide-lacks-domain").await;
    room.unfold_step("spf").await;
    window.wait_until_gone("spf-panel").await;
    room.look_if_wanted("step-spf-no-domain").await;
    room.look_at_step("sender", "step-sender-missing").await;
    window.wait("guide-lacks-sender").await;
    room.to_the_start().await;
    window.refuse("plan_spf", json!({ "kind": "stopped" })).await;
    room.open_steps("copier").await;
    room.look_once("guide-certificate").await;
    room.look_at_step("certificate", "step-certificate").await;
    window.click("guide-powershell-certificate").await;
    room.look_if_wanted("step-certificate-commands").await;
    room.look_at_step("connector-certificate", "step-connector-certificate-unanswered").await;
    room.unfold_step("connector-there").await;
    window.click("existing_connector-yes").await;
    window.wait("guide-lacks-connector-there").await;
    room.look_at_step("connector-certificate", "step-connector-certificate-there").await;
    room.unfold_step("connector-there").await;
    window.click("existing_connector-no").await;
    window.wait_until_gone("guide-lacks-connector-there").await;
    room.unfold_step("connector-certificate").await;
    window.click("guide-powershell-connector-certificate").await;
    room.look_at_step("connector-certificate", "step-connector-certificate-new").await;
    let optional = json!({
        "domain": DOMAIN, "address": ADDRESS, "needed": false, "why": "SPF_NOT_NEEDED_FOR_METHOD", "current": [],
        "proposed": null, "undo": null, "changes": [], "offers": [], "merge": null, "findings": [],
        "before": { "result": null, "lookups": 0, "trace": [] }, "after": { "result": null, "lookups": 0, "trace": [] },
        "lookups_worst_case": null, "complete": true, "cached_for_seconds": null, "dns_host": null,
        "authoritative": [],
    });
    window.answer("plan_spf", optional).await;
    room.unfold_step("spf").await;
    window.click("spf-again").await;
    window.wait("spf-verdict").await;
    room.look_once("step-spf-optional").await;
    window.answer("look_up_domain", looked_up(&json!({}))).await;
    room.unfold_step("endpoint").await;
    window.click("guide-check-endpoint").await;
    window.wait_for_attribute("guide-proof-endpoint", "data-kind", "seen").await;
    room.check(&checked(ADDRESS, &[("CONNECTOR_DISABLED", json!({}))])).await;
    window.wait_for_attribute("guide-proof-connector-certificate", "data-kind", "missing").await;
    room.fold().await;
    room.look_if_wanted("guide-certificate-connector-off").await;
    room.window.close().await;
}

async fn every_step_of_direct_send_is_opened(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let inside = json!({ "recipients": "internal", "mx": null, "ip_kind": "static" });
    let home = Home::speaking(language)
        .with_setup("copier", &at_the_steps("direct-send", &json!({}), &inside))
        .with_setup(
            "china",
            &at_the_steps(
                "direct-send",
                &json!({ "name": "Copier in Shanghai", "endpoint": "mx1.filter.example" }),
                &json!({ "cloud": "china", "existing_connector": true, "mx": null }),
            ),
        );
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.refuse("plan_spf", json!({ "kind": "stopped" })).await;
    room.open_steps("china").await;
    window.wait("guide-notice-other-cloud").await;
    window.wait("guide-lacks-endpoint-not-microsoft").await;
    room.look_if_wanted("guide-direct-other-cloud").await;
    room.to_the_start().await;
    room.open_steps("copier").await;
    room.look_if_wanted("guide-direct").await;
    // A filter stands before the mailboxes: the name has to be pasted.
    let filter = json!({ "mail_host": "third-party-filter", "mx": ["mx1.filter.example"], "endpoint": null });
    room.look_up("endpoint", &looked_up(&filter)).await;
    window.wait_for_attribute("guide-proof-endpoint", "data-kind", "missing").await;
    room.look_at_step("endpoint", "step-endpoint-not-in-dns").await;
    window.fill("field-endpoint", "mx1.filter.example").await;
    window.wait_for_attribute("field-endpoint", "aria-invalid", "true").await;
    room.look_at_step("endpoint", "step-endpoint-not-microsoft").await;
    window.fill("field-endpoint", ENDPOINT).await;
    window.wait_for_attribute("guide-proof-endpoint", "data-kind", "open").await;
    room.look_at_step("direct-send-allowed", "step-direct-send-allowed").await;
    window.click("reject_direct_send-refused").await;
    window.wait("guide-lacks-direct-send").await;
    room.look_once("step-direct-send-refused").await;
    window.click("reject_direct_send-taken").await;
    room.check(&checked(
        ADDRESS,
        &[("DIRECT_SEND_REJECTED", json!({})), ("SENDER_DOMAIN_NOT_ACCEPTED", json!({}))],
    ))
    .await;
    window.wait_for_attribute("guide-proof-direct-send-allowed", "data-kind", "missing").await;
    room.fold().await;
    window.wait("guide-notice-direct-send-refused").await;
    room.look_once("guide-direct-refused").await;
    room.look_at_step("endpoint", "step-endpoint-answered").await;
    room.check(&checked(ADDRESS, &[("RELAY_ALLOWED", json!({ "recipient": SCANNER.outside }))])).await;
    window.wait("guide-notice-direct-send-is-relay").await;
    assert!(!window.has("guide-step-direct-send-allowed").await, "refusing Direct Send does not touch it");
    room.fold().await;
    room.look_if_wanted("guide-direct-is-relay").await;
    room.window.close().await;
}

async fn every_step_of_signing_in_with_a_password_is_opened(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let steps = json!({
        "step": "set-up", "last_check": null, "last_message": null, "arrived": null, "login": "", "from": "",
    });
    // The keychain is one for all.
    let mailbox = format!("copier-{language}");
    let home = Home::speaking(language).with_setup(&mailbox, &password(&steps));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    room.open_steps(&mailbox).await;
    room.look_if_wanted("guide-password").await;
    room.look_at_step("mailbox", "step-mailbox").await;
    room.look_at_step("smtp-auth-mailbox", "step-smtp-auth-no-login").await;
    room.unfold_step("mailbox").await;
    window.fill("field-login", SCANNER.mailbox).await;
    window.wait_until_gone("guide-lacks-login").await;
    room.unfold_step("smtp-auth-mailbox").await;
    room.look_once("step-smtp-auth").await;
    window.click("guide-powershell-smtp-auth-mailbox").await;
    room.look_at_step("smtp-auth-mailbox", "step-smtp-auth-commands").await;
    room.look_at_step("password", "step-password").await;
    window.type_in("field-password", SCANNER.password).await;
    window.click("keep-password").await;
    window.wait_for_attribute("guide-proof-password", "data-kind", "seen").await;
    room.look_at_step("password", "step-password-kept").await;
    window.click("step-check").await;
    window.fill("field-from", SCANNER.mailbox).await;
    let login = json!({ "login": SCANNER.mailbox });
    for (code, step, kind) in [
        ("SMTP_AUTH_DISABLED_FOR_TENANT", "smtp-auth-mailbox", "missing"),
        ("SMTP_AUTH_DISABLED_FOR_MAILBOX", "smtp-auth-mailbox", "missing"),
        ("AUTH_CREDENTIALS_REJECTED", "password", "missing"),
        ("AUTH_ACCEPTED", "smtp-auth-mailbox", "seen"),
    ] {
        room.check(&checked(ADDRESS, &[(code, login.clone())])).await;
        window.wait_for_attribute(&format!("guide-proof-{step}"), "data-kind", kind).await;
        room.fold().await;
        room.look_if_wanted(&format!("guide-password-{}", code.to_lowercase().replace('_', "-"))).await;
    }
    room.unfold_step("smtp-auth-mailbox").await;
    room.look_if_wanted("step-smtp-auth-seen").await;
    room.window.close().await;
}

async fn what_a_check_saw_stands_at_the_steps(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let before = json!({
        "acknowledged": ["guide-acknowledge-address-is-ours", "guide-acknowledge-office-is-a-relay"],
        "guide": { "direct-send/spf": { "state": "done", "waiting_for": "", "at": THEN } },
    });
    let home = Home::speaking(language)
        .with_setup("copier", &at_the_steps("relay-ip", &before, &json!({ "existing_connector": false })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.refuse("plan_spf", json!({ "kind": "stopped" })).await;
    room.open_steps("copier").await;
    window.wait("guide-notice-direct-send-becomes-relay").await;
    let listed = looked_up(&json!({
        "spf_record": "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all", "spf_result": null, "public_ip": null,
    }));
    room.look_up("endpoint", &listed).await;
    window.wait_for_attribute("guide-proof-spf", "data-kind", "seen").await;
    room.fold().await;
    room.look_if_wanted("guide-saw-listed").await;
    let spf = json!({ "domain": DOMAIN, "address": ADDRESS });
    room.check(&checked(
        ADDRESS,
        &[("RELAY_ACCESS_DENIED", json!({})), ("SENDER_DOMAIN_NOT_ACCEPTED", json!({}))],
    ))
    .await;
    window.wait_for_attribute("guide-proof-connector", "data-kind", "missing").await;
    room.fold().await;
    room.look_once("guide-saw-denied").await;
    room.look_at_step("sender", "step-sender-not-accepted").await;
    room.check(&checked(ADDRESS, &[("CONNECTOR_DISABLED", json!({})), ("SPF_PASSES", spf.clone())])).await;
    window.wait_for_attribute("guide-proof-connector", "data-kind", "missing").await;
    room.fold().await;
    room.look_if_wanted("guide-saw-disabled").await;
    room.look_at_step("connector", "step-connector-disabled").await;
    room.check(&checked(
        ADDRESS,
        &[("RELAY_ALLOWED", json!({ "recipient": SCANNER.outside })), ("SPF_PASSES", spf.clone())],
    ))
    .await;
    window.wait_for_attribute("guide-proof-connector", "data-kind", "seen").await;
    room.fold().await;
    room.look_if_wanted("guide-saw-allowed").await;
    room.look_up("endpoint", &looked_up(&json!({ "spf_result": "permerror" }))).await;
    room.check(&checked(ADDRESS, &[("SPF_IP_NOT_LISTED", spf)])).await;
    room.fold().await;
    room.look_if_wanted("guide-saw-not-listed").await;
    // Nobody answered: then it is not known.
    let silent = json!({
        "mx": [], "endpoint": null, "mail_host": null, "spf_record": null, "spf_records": null, "spf_result": null,
        "public_ip": null, "problems": [{ "what": "mx", "code": "DNS_TIMED_OUT" }],
    });
    room.look_up("endpoint", &looked_up(&silent)).await;
    window.wait_for_attribute("guide-proof-endpoint", "data-kind", "open").await;
    room.look_at_step("endpoint", "step-endpoint-not-told").await;
    room.window.close().await;
}

async fn ways_without_steps_and_steps_of_another_day_are_told(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let ways =
        ["client-submission-oauth", "high-volume-email", "azure-communication-services", "on-site-relay"];
    let home = ways.iter().fold(Home::speaking(language), |home, way| {
        home.with_setup(
            way,
            &at_the_steps(way, &json!({ "name": way }), &json!({ "on_premises_server": true })),
        )
    });
    let later = password(&json!({ "step": "set-up", "name": "Later" }));
    let onmicrosoft = json!({ "name": "Onmicrosoft", "from": "scan@contoso.onmicrosoft.com" });
    let home = home
        .with_setup("later", &later)
        .with_setup("onmicrosoft", &at_the_steps("relay-ip", &onmicrosoft, &json!({})));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    for way in ways {
        window.click(&format!("tile-{way}")).await;
        window.wait("guide-none").await;
        room.look_if_wanted(&format!("guide-none-{way}")).await;
        room.to_the_start().await;
    }
    room.open_steps("onmicrosoft").await;
    room.unfold_step("sender").await;
    window.wait("guide-lacks-sender-onmicrosoft").await;
    room.look_if_wanted("step-sender-onmicrosoft").await;
    room.to_the_start().await;
    // What the program says next year.
    let setup = serde_json::from_value(with(later, &json!({ "version": 1, "id": "later" }))).unwrap();
    let known = engine::guide::Known { report: None, run: None, secret_kept: false };
    let mut guide = engine::guide::guide(&setup, known, "2027-01-15".parse().unwrap());
    guide.steps.truncate(1);
    window.answer("guide", serde_json::to_value(&guide).unwrap()).await;
    room.open_steps("later").await;
    window.wait("guide-notice-basic-auth-off").await;
    window.show_the_top().await;
    room.look_once("guide-next-year").await;
    room.window.close().await;
}
