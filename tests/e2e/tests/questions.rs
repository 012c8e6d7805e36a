//! What is asked, what is typed, and what is found: every answer of DNS and of Microsoft's servers about a domain, every
//! fault of a field at the field, questions without an answer, and practice. Each in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use e2e_tests::samples::{DOMAIN, SCANNER, password, relay, with};
use e2e_tests::{Home, Room, Window, can_be_driven, in_both_languages};
use engine::words::{Language, Words};
use engine::{Argument, Arguments};
use serde_json::{Value, json};

in_both_languages! {
    whatever_is_found_for_a_domain_has_its_own_words
    what_cannot_be_read_is_said_at_its_field
    questions_without_an_answer_are_pointed_out
    practice_begins_names_how_things_stand_and_mends_them
    checks_errors_and_what_is_left_of_a_customer_have_their_words
}

/// Everything was found for this domain, with these changes.
fn found(domain: &str, changes: &Value) -> Value {
    let report = json!({
        "domain": domain, "mail_host": "microsoft365", "mx": ["contoso-example.mail.protection.outlook.com"],
        "endpoint": "contoso-example.mail.protection.outlook.com", "cloud": "worldwide",
        "spf_record": "v=spf1 include:spf.protection.outlook.com -all", "spf_records": 1, "spf_result": "pass",
        "spf_lookups": 2, "dmarc_policy": "reject", "name_servers": ["ns1.cloudflare.com"], "dns_host": "Cloudflare",
        "public_ip": "203.0.113.7", "port_25_open": true, "port_587_open": true, "problems": [],
        "asked": ["smtp.office365.com"], "complete": true,
    });
    with(report, changes)
}

/// A domain's name, and what was found for it.
fn domains() -> Vec<(&'static str, Value)> {
    let outside = json!({ "endpoint": null, "cloud": null, "mx": ["mx1.example.net"], "port_25_open": null });
    let problems = json!([
        { "what": "mx", "code": "DNS_TIMED_OUT" }, { "what": "spf", "code": "DNS_TIMED_OUT" },
        { "what": "dmarc", "code": "DNS_SERVER_FAILED" }, { "what": "name-servers", "code": "DNS_NAME_NOT_FOUND" },
        { "what": "port-25", "code": "CONNECT_TIMED_OUT" }, { "what": "port-587", "code": "CONNECT_REFUSED" },
    ]);
    let nothing = json!({
        "mail_host": null, "mx": [], "endpoint": null, "cloud": null, "spf_record": null, "spf_records": null,
        "spf_result": null, "spf_lookups": null, "dmarc_policy": null, "name_servers": [], "dns_host": null,
        "public_ip": null, "port_25_open": null, "port_587_open": null, "problems": problems,
    });
    let missing = ["mx", "name-servers"].map(|what| json!({ "what": what, "code": "DNS_NAME_NOT_FOUND" }));
    let slip = json!({ "spf_records": 0, "dmarc_policy": "absent", "problems": missing, "public_ip": "203.0.113.7",
        "port_587_open": true });
    vec![
        ("gcc.example", json!({ "cloud": "gcc", "spf_result": "fail", "dmarc_policy": "quarantine" })),
        (
            "gcc-high.example",
            json!({ "cloud": "gcc-high", "spf_result": "softfail", "dmarc_policy": "none" }),
        ),
        ("dod.example", json!({ "cloud": "dod", "spf_result": "neutral", "dmarc_policy": "absent" })),
        (
            "china.example",
            json!({ "cloud": "china", "spf_result": "permerror", "dns_host": null,
            "name_servers": ["a.ns.zentralarchiv.winterbottom-und-partner.example", "b.ns.example.net"] }),
        ),
        ("worldwide.example", json!({ "spf_result": "temperror", "spf_lookups": 9, "port_25_open": false })),
        (
            "filter.example",
            with(
                outside.clone(),
                &json!({ "mail_host": "third-party-filter", "spf_records": 0,
            "spf_result": null, "port_587_open": false }),
            ),
        ),
        (
            "other.example",
            with(outside.clone(), &json!({ "mail_host": "other", "spf_records": 2, "spf_result": null })),
        ),
        ("mixed.example", json!({ "mail_host": "mixed", "spf_result": null, "public_ip": null })),
        ("none.example", with(outside, &json!({ "mail_host": "none", "mx": [] }))),
        ("slip.example", with(nothing.clone(), &slip)),
        ("silent.example", nothing),
    ]
}

async fn whatever_is_found_for_a_domain_has_its_own_words(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let empty = json!({ "name": SCANNER.device, "domain": "", "answers": {}, "step": "device" });
    let home = Home::speaking(language).with_setup("copier", &empty);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.hold("look_up_domain").await;
    window.fill("field-domain", "held.example").await;
    window.wait_for_attribute("found-panel", "aria-busy", "true").await;
    room.look_once("found-looking").await;
    let so_far = json!({
        "spf_record": null, "spf_records": null, "spf_result": null, "spf_lookups": null, "dmarc_policy": null,
        "public_ip": null, "port_25_open": null, "port_587_open": null, "complete": false,
    });
    window.tell("look_up_domain", found("held.example", &so_far)).await;
    window.wait("found-mail-host").await;
    room.look_if_wanted("found-looking-still").await;
    let rows = ["mail-host", "spf", "dmarc", "port-25", "port-587"];
    let mut said: Vec<BTreeSet<String>> = vec![BTreeSet::new(); rows.len()];
    for (domain, changes) in domains() {
        window.answer("look_up_domain", found(domain, &changes)).await;
        window.fill("field-domain", domain).await;
        window.wait_for_attribute("found-panel", "data-complete", "true").await;
        for (row, said) in rows.iter().zip(&mut said) {
            let row = format!("found-{row}");
            if window.has(&row).await {
                said.insert(window.says(&row).await);
            }
        }
        let state = format!("found-{}", domain.trim_end_matches(".example"));
        assert_eq!(window.has("no-such-domain").await, domain == "slip.example", "{domain}");
        if domain == "silent.example" {
            window.wait("not-looked-up").await;
            window.open_panel().await;
            room.look(&state).await;
        } else {
            look_at(&room, &state).await;
        }
    }
    let told: Vec<usize> = said.iter().map(BTreeSet::len).collect();
    // A soft fail is a fail to the office: its address is not in the record.
    assert_eq!(told, [9, 8, 4, 2, 2], "{said:#?}");
    room.window.close().await;
}

/// Typed into a field, looked at when it is left, and what is wrong with it.
const FAULTS: [(&str, &str); 7] = [
    ("no-dot", "contoso"),
    ("space", "contoso com"),
    ("no-domain", "con_toso.com"),
    ("address", "203.0.113.7"),
    ("pasted", "https://Müller-Lüdenscheidt.example/kontakt"),
    ("slip", "contoso.con,"),
    ("empty", ""),
];

async fn what_cannot_be_read_is_said_at_its_field(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let answers = with(relay()["answers"].clone(), &json!({ "mx": "unknown", "public_ip": "unknown" }));
    let endpoint =
        json!({ "answers": answers, "endpoint": "mail.contoso.com", "step": "check", "guide": {} });
    let home = Home::speaking(language)
        .with_setup(
            "empty",
            &json!({ "name": SCANNER.device, "domain": "", "answers": {}, "step": "device" }),
        )
        .with_setup("relay", &with(relay(), &endpoint))
        .with_setup(
            "password",
            &password(&json!({ "last_check": null, "last_message": null, "arrived": null })),
        );
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.answer("look_up_domain", found("contoso.con", &json!({ "public_ip": null }))).await;
    window.click("tile-empty").await;
    for (what, text) in FAULTS {
        if !text.is_empty() {
            window.type_in("field-domain", text).await;
        }
        match what {
            "pasted" | "slip" => {
                window.leave("field-domain").await;
                window.wait("field-domain-read").await;
            }
            "empty" => {
                window.script("document.querySelector('[data-testid=field-domain]').select()", vec![]).await;
                window.press("field-domain", "\u{e017}").await;
                window.click("next").await;
                window.wait_for_attribute("field-domain", "aria-invalid", "true").await;
            }
            _ => {
                window.leave("field-domain").await;
                window.wait_for_attribute("field-domain", "aria-invalid", "true").await;
            }
        }
        look_at(&room, &format!("domain-{what}")).await;
    }
    window.script("document.querySelector('[data-testid=field-domain]').value = ''", vec![]).await;
    let long = "longer.than.any.name.".repeat(110);
    let paste = "const field = document.querySelector('[data-testid=field-domain]'); field.focus();
        document.execCommand('insertText', false, arguments[0])";
    window.script(paste, vec![long.into()]).await;
    window.wait_for_attribute("field-domain", "aria-invalid", "true").await;
    look_at(&room, "domain-long").await;
    window.click("home").await;

    window.click("tile-password").await;
    for (what, text) in [("no-at", "scan"), ("local", "scan(2)@contoso.com"), ("named", "<Scan@Contoso.com>")]
    {
        window.fill("field-login", text).await;
        window.fill("field-from", text).await;
        let (there, wanted) =
            if what == "named" { ("field-from-read", "") } else { ("field-from-problem", "") };
        window.wait(there).await;
        assert_ne!(window.says(there).await, wanted);
        window.show("field-login").await;
        look_at(&room, &format!("address-{what}")).await;
    }
    window.click("home").await;

    window.click("tile-relay").await;
    window.fill("field-endpoint", "smtp.contoso.com").await;
    window.wait("field-endpoint-problem").await;
    window.show("field-from").await;
    look_at(&room, "endpoint-not-microsoft").await;
    window.click("step-set-up").await;
    window.wait("guide-foot").await;
    window.click("guide-step-static-address").await;
    for (what, text) in [
        ("no-address", "our router"),
        ("private", "192.168.1.20"),
        ("shared", "100.64.12.9"),
        ("reserved", "127.0.0.1"),
    ] {
        window.fill("field-public-ip", text).await;
        window.wait_for_attribute("field-public-ip", "aria-invalid", "true").await;
        window.show("guide-step-static-address").await;
        look_at(&room, &format!("public-address-{what}")).await;
    }
    room.window.close().await;
}

async fn questions_without_an_answer_are_pointed_out(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let answers = json!({ "domain": DOMAIN, "public_ip": "203.0.113.7" });
    let open = json!({ "name": SCANNER.device, "domain": DOMAIN, "answers": answers, "step": "needs" });
    let home = Home::speaking(language).with_setup("copier", &open);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.click("next").await;
    is_spoken(window).await;
    window.show_the_top().await;
    room.look("needs-unanswered").await;
    for answer in ["recipients-internal", "device_auth-oauth", "location-office", "ip_kind-dynamic"] {
        window.click(answer).await;
    }
    window.click("next").await;
    window.wait("device_tls-1.2").await;
    assert_eq!(
        window.script("return document.querySelectorAll('.choices .problem').length", vec![]).await,
        1
    );
    window.show("device_tls-1.3").await;
    look_at(&room, "needs-one-unanswered").await;
    window.show_the_top().await;
    for (what, answers) in [
        (
            "outside",
            ["recipients-external", "device_auth-basic", "location-third-party-hosted", "device_tls-1.0"],
        ),
        ("azure", ["recipients-both", "device_auth-client-certificate", "location-azure", "device_tls-none"]),
        ("unknown", ["recipients-unknown", "device_auth-unknown", "location-unknown", "device_tls-unknown"]),
    ] {
        for answer in answers {
            window.click(answer).await;
        }
        assert_eq!(window.has("ip_kind-static").await, what == "unknown", "{what}");
        look_at(&room, &format!("needs-{what}")).await;
    }
    room.window.close().await;
}

async fn practice_begins_names_how_things_stand_and_mends_them(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("start-practise").await;
    window.wait("practise-healthy").await;
    window.hold("practise").await;
    window.click("practise-smtp-auth-off-for-mailbox").await;
    window.wait_for_attribute("practise-healthy", "disabled", "true").await;
    room.look("practise-starting").await;
    window.let_go("practise").await;
    window.wait_for_attribute("practice-banner", "data-scenario", "smtp-auth-off-for-mailbox").await;
    window.wait_for_attribute("found-panel", "data-complete", "true").await;
    look_at(&room, "practice-device").await;
    window.click("practice-mend").await;
    window.wait_for_attribute("practice-banner", "data-scenario", "healthy").await;
    is_spoken(window).await;
    look_at(&room, "practice-mended").await;
    window.click("end-practice").await;
    window.click("start-practise").await;
    window.click("practise-connector-created-disabled").await;
    window.wait_for_attribute("practice-banner", "data-scenario", "connector-created-disabled").await;
    room.look_once("practice-connector").await;
    room.window.close().await;
}

/// Looked at in every run; the other states where pictures are wanted.
const OFTEN: [&str; 8] = [
    "found-china",
    "found-slip",
    "domain-pasted",
    "domain-no-domain",
    "public-address-private",
    "needs-azure",
    "checks-needs-attention",
    "forgotten-left-named",
];

async fn look_at(room: &Room, state: &str) {
    let wanted = std::env::var("MAILFITTER_PICTURES").is_ok_and(|which| which == "whole");
    if wanted || OFTEN.contains(&state) {
        room.look_once(state).await;
    }
}

/// Something is said to whoever listens to the page; on the screen it is nowhere.
async fn is_spoken(window: &Window) {
    let spoken = "return document.querySelector('[data-testid=live]').textContent !== ''";
    let until = Instant::now() + Duration::from_secs(10);
    while window.script(spoken, vec![]).await != true {
        assert!(Instant::now() < until, "nothing is said");
    }
}

/// Every check of a run ended so.
fn ended(outcome: &str, because: Option<&str>) -> Value {
    let checks = [
        "names",
        "mx",
        "connect",
        "greeting",
        "tls",
        "sign-in",
        "recipient",
        "spf",
        "dmarc",
        "public-address",
        "block-lists",
    ];
    let ended = |id: &&str| json!({ "id": id, "outcome": outcome, "because": because, "milliseconds": 12, "findings": [] });
    json!({
        "outcome": outcome, "checks": checks.iter().map(ended).collect::<Vec<_>>(), "findings": [],
        "facts": {
            "mx_endpoint": null, "server": null, "port": null, "server_address": null,
            "public_ip_seen": { "port_25": null, "port_587": null }, "tls_version": null, "tls_cipher": null,
            "certificate_issuer": null, "spf_result": null, "spf_record": null, "probes": [], "path": null,
        },
        "transcripts": [], "milliseconds": 132, "stages": [],
    })
}

async fn checks_errors_and_what_is_left_of_a_customer_have_their_words(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let fresh = json!({ "step": "check", "last_check": null, "last_message": null, "arrived": null, "customer": "Contoso" });
    let home = Home::speaking(language).with_setup("copier", &with(relay(), &fresh));
    let room = Room::enter(&home, language).await;
    every_check_says_how_it_ended(&room).await;
    room.window.click("home").await;
    a_text_for_another_way_and_one_with_a_secret_are_told_apart(&room).await;
    room.window.click("home").await;
    what_is_left_of_a_customer_is_named(&room, language).await;
    room.window.close().await;
}

async fn every_check_says_how_it_ended(room: &Room) {
    let window = &room.window;
    window.click("tile-copier").await;
    let mut said = BTreeSet::new();
    for outcome in ["passed", "needs-attention", "failed", "inconclusive", "skipped", "stopped"] {
        let record = match outcome {
            "stopped" => ended("inconclusive", Some("STOPPED")),
            _ => ended(outcome, None),
        };
        window.answer("run_checks", record).await;
        window.check_again().await;
        window.show("check-names").await;
        look_at(room, &format!("checks-{outcome}")).await;
        said.insert(window.says("check-block-lists").await);
    }
    assert_eq!(said.len(), 6, "each end of a check has its own words: {said:#?}");
}

async fn a_text_for_another_way_and_one_with_a_secret_are_told_apart(room: &Room) {
    let window = &room.window;
    window.click("start-explain").await;
    let choose = "const list = document.querySelector('[data-testid=explain-for]'); list.value = 'copier'; \
                  list.dispatchEvent(new Event('change', { bubbles: true }))";
    window.script(choose, vec![]).await;
    let text = "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.";
    window.type_in("explain-text", text).await;
    window.click("explain-run").await;
    window.wait("explanation-other-way").await;
    window.show("explain-run").await;
    look_at(room, "explained-other-way").await;
    let text =
        "AUTH LOGIN password=Sommer2026! 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found";
    window.type_in("explain-text", text).await;
    window.click("explain-run").await;
    window.wait("explain-secret").await;
    assert!(!window.says("explain-secret").await.contains("Sommer2026"), "a secret is not shown again");
    look_at(room, "explained-secret").await;
    window.type_in("explain-text", "530 5.7.1 Client was not authenticated").await;
    window.click("explain-run").await;
    window.wait("explanation-ON_PREMISES_RELAY_DENIED").await;
    look_at(room, "explained-own-server").await;
    window.type_in("explain-text", "550 5.7.505 Access denied, banned recipient").await;
    window.click("explain-run").await;
    window.wait("explanation-RECIPIENT_REFUSES").await;
    look_at(room, "explained-recipient").await;
}

async fn what_is_left_of_a_customer_is_named(room: &Room, language: &str) {
    let window = &room.window;
    let words = Words::new(Language::nearest(language));
    let files = ["forgotten-file", "forgotten-file-again", "forgotten-unreadable"].map(|id| (id, "file"));
    let keychain = [
        "forgotten-secret",
        "forgotten-keychain-unavailable",
        "forgotten-keychain-locked",
        "forgotten-keychain-denied",
    ]
    .map(|id| (id, "names"));
    let left = |named: bool| -> Vec<String> {
        let said = |&(id, key): &(&str, &str)| {
            let value: Argument = if key == "file" {
                "copier.json".into()
            } else {
                vec!["Copier, 2nd floor".to_owned()].into()
            };
            let arguments = if named { Arguments::from([(key.to_owned(), value)]) } else { Arguments::new() };
            words.message(id, &arguments).unwrap()
        };
        files.iter().chain(&keychain).map(said).collect()
    };
    for (state, left) in [("named", left(true)), ("unnamed", left(false))] {
        let forgotten = json!({ "setups": ["Copier, 2nd floor"], "secrets": 0, "left": left });
        window.answer("forget_customer", forgotten).await;
        window.click("forget-customer-1").await;
        window.click("forget-yes").await;
        window.wait("forgotten-left").await;
        for sentence in &left {
            assert!(window.says("forgotten-left").await.contains(sentence.as_str()), "{sentence}");
        }
        look_at(room, &format!("forgotten-left-{state}")).await;
        window.click("forget-close").await;
    }
}
