//! Which way to send is best: every reason for and against a way, every rule with its source, and what the page says
//! where no way fits or an answer is missing. Each in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::samples::{SCANNER, THEN, relay, with};
use e2e_tests::{Home, Room, Window, can_be_driven, in_both_languages};
use engine::Answers;
use engine::advice::advise_measured;
use jiff::civil::date;
use serde_json::{Value, json};

in_both_languages! {
    every_reason_is_said_at_the_way_that_it_speaks_of
    after_a_rule_has_turned_the_reasons_say_so
    where_the_way_hangs_on_an_answer_it_is_asked_for
}

/// An office, what is other there, what a run found, and reasons that the page gives then.
type Office = (&'static str, Value, &'static [&'static str], &'static [&'static str]);

/// A device that can do everything, in an office with a fixed address and open ports.
fn answers(changes: &Value) -> Value {
    let office = json!({
        "device_auth": ["oauth", "basic", "none", "client-certificate"], "port_25": "open", "port_587": "open",
        "cloud": "worldwide",
    });
    with(with(relay()["answers"].clone(), &office), changes)
}

fn setup((id, changes, measured, _): &Office) -> Value {
    // A message that was too large counts for the way that it was sent by.
    let method = |code: &str| if code == "LIMIT_SIZE" { "client-submission-basic" } else { "relay-ip" };
    let measured: Vec<Value> =
        measured.iter().map(|code| json!({ "code": code, "method": method(code), "at": THEN })).collect();
    with(
        relay(),
        &json!({
            "name": format!("{} ({id})", SCANNER.device), "answers": answers(changes), "measured": measured, "step": "way",
            "method": if id.starts_with("fell-out") { "relay-ip".into() } else { Value::Null }, "guide": {}, "last_check": null,
            "last_message": null, "arrived": null,
        }),
    )
}

fn home(language: &str, offices: &[Office]) -> Home {
    offices.iter().fold(Home::speaking(language), |home, one| home.with_setup(one.0, &setup(one)))
}

/// Looked at in every run; the others where pictures are wanted.
const OFTEN: [&str; 4] = ["many-of-everything", "larger-than-anything-takes", "fell-out", "found-limits"];

fn pictures_are_wanted() -> bool {
    std::env::var("MAILFITTER_PICTURES").is_ok_and(|which| which == "whole")
}

/// Opens what is folded away, and gives every reason as `way CODE weight`.
const REASONS: &str = "
    for (const one of ['ruled-out', 'read-ports-letter'])
        document.querySelector(`[data-testid=${one}]`)?.setAttribute('open', '');
    return [...document.querySelectorAll('[data-verdict] [data-code]')].map((one) =>
        `${one.closest('[data-verdict]').dataset.testid.slice('method-'.length)} ${one.dataset.code}`);";

/// The ways as they are weighed for one of these offices; every reason that is asked for is there and has words.
async fn weighed(window: &Window, office: &Office) {
    window.click(&format!("tile-{}", office.0)).await;
    window.wait("method-direct-send").await;
    has_reasons(window, office.0, office.3).await;
}

async fn has_reasons(window: &Window, office: &str, wanted: &[&str]) {
    let given = window.script(REASONS, vec![]).await;
    for &reason in wanted {
        assert!(given.as_array().unwrap().contains(&reason.into()), "{office}: {reason} in {given:#}");
    }
    let text = window.text().await;
    assert!(!text.contains('⟦'), "{office}: {text}");
}

#[expect(clippy::too_many_lines, reason = "a table")]
fn offices() -> Vec<Office> {
    vec![
        (
            "many-of-everything",
            json!({
                "senders": "many", "devices": 5, "from": "copier@contoso.onmicrosoft.com", "largest_message_mb": 40,
                "recipients_per_day": 9000, "smtp_auth_allowed": false, "licensed_mailbox": false,
                "existing_connector": true, "on_premises_server": true,
            }),
            &[],
            &[
                "client-submission-oauth DEVICE_CAN_OAUTH",
                "client-submission-basic MANY_SENDERS",
                "client-submission-basic TOO_MANY_DEVICES_FOR_ONE_MAILBOX",
                "relay-ip MANY_SENDERS",
                "client-submission-basic MESSAGE_ABOVE_SIZE_LIMIT",
                "relay-ip SENDER_MUST_BE_CUSTOM_DOMAIN",
                "client-submission-basic SMTP_AUTH_SWITCHED_OFF",
                "client-submission-basic NO_LICENSED_MAILBOX",
                "relay-ip CONNECTOR_EXISTS",
                "relay-certificate CERTIFICATE_AVAILABLE",
                "azure-communication-services VOLUME_ABOVE_LIMIT",
                "on-site-relay ON_PREMISES_SERVER_AVAILABLE",
                "high-volume-email EXTERNAL_RECIPIENTS_NEEDED",
            ],
        ),
        (
            "more-than-a-mailbox-sends",
            json!({
                "recipients_per_day": 20000, "licences": 1, "security_defaults": true, "on_premises_server": false,
                "device_auth": ["oauth", "basic", "none"],
            }),
            &[],
            &[
                "client-submission-basic VOLUME_ABOVE_LIMIT",
                "client-submission-basic SECURITY_DEFAULTS_ON",
                "relay-ip VOLUME_ABOVE_LIMIT",
                "on-site-relay ON_PREMISES_SERVER_MISSING",
                "relay-certificate DEVICE_CANNOT_PRESENT_CERTIFICATE",
            ],
        ),
        (
            "larger-than-anything-takes",
            json!({
                "recipients": "external", "recipients_per_day": 20000, "licences": 1, "largest_message_mb": 200,
            }),
            &[],
            &["relay-ip MESSAGE_ABOVE_SIZE_LIMIT", "relay-ip VOLUME_ABOVE_LIMIT"],
        ),
        (
            "security-defaults",
            json!({ "security_defaults": true, "device_auth": ["oauth", "basic"] }),
            &[],
            &["client-submission-oauth SECURITY_DEFAULTS_ON", "client-submission-basic SECURITY_DEFAULTS_ON"],
        ),
        (
            "azure",
            json!({ "location": "azure", "ip_kind": "unknown", "port_25": "unknown" }),
            &[],
            &[
                "azure-communication-services HOSTED_IN_AZURE",
                "relay-ip HOSTED_IN_AZURE",
                "client-submission-basic WORKS_FROM_ANYWHERE",
                "relay-ip PORT_25_MUST_BE_OPEN",
            ],
        ),
        (
            "hosted",
            json!({
                "location": "third-party-hosted", "ip_kind": "unknown", "recipients": "internal",
                "device_auth": ["none", "basic"], "dmarc_policy": "reject",
            }),
            &[],
            &[
                "direct-send HOSTED_BY_THIRD_PARTY",
                "direct-send DMARC_REJECT_WITHOUT_ALIGNMENT",
                "relay-ip HOSTED_BY_THIRD_PARTY",
                "high-volume-email HVE_BASIC_UNTIL",
                "high-volume-email HVE_COSTS_MONEY",
                "high-volume-email INTERNAL_RECIPIENTS_ONLY",
            ],
        ),
        (
            "shared-address",
            json!({
                "ip_kind": "dynamic", "public_ip": "100.64.12.9", "recipients": "internal", "device_auth": ["none"],
                "dmarc_policy": "reject",
            }),
            &[],
            &[
                "direct-send DYNAMIC_IP_IS_FILTERED_MORE",
                "direct-send IP_SHARED_CGNAT",
                "relay-ip IP_SHARED_CGNAT",
                "relay-ip NO_STATIC_IP",
                "direct-send DMARC_REJECT_WITHOUT_ALIGNMENT",
                "direct-send DIRECT_SEND_LEAST_PREFERRED",
                "direct-send REJECT_DIRECT_SEND_MUST_BE_OFF",
                "high-volume-email DEVICE_CANNOT_SIGN_IN",
            ],
        ),
        (
            "own-server-alone",
            json!({ "device_auth": ["none"], "ip_kind": "dynamic" }),
            &[],
            &["relay-ip NO_STATIC_IP", "on-site-relay REACHES_EVERYBODY"],
        ),
        (
            "port-25-said-to-be-blocked",
            json!({ "device_auth": ["none"], "port_25": "blocked" }),
            &[],
            &["relay-ip PORT_25_BLOCKED"],
        ),
        (
            "no-encryption",
            json!({ "device_tls": "none" }),
            &[],
            &["client-submission-basic DEVICE_WITHOUT_TLS", "relay-ip DEVICE_WITHOUT_TLS"],
        ),
        (
            "old-encryption",
            json!({ "device_tls": "1.0" }),
            &[],
            &["client-submission-basic DEVICE_TLS_TOO_OLD", "relay-ip DEVICE_TLS_TOO_OLD"],
        ),
        (
            "ports-said-to-be-blocked",
            json!({
                "port_25": "blocked", "port_587": "blocked", "reject_direct_send": true, "device_auth": ["basic"],
            }),
            &[],
            &[
                "relay-ip PORT_25_BLOCKED",
                "client-submission-basic PORT_587_BLOCKED",
                "direct-send DIRECT_SEND_REJECTED",
                "direct-send DEVICE_MUST_SIGN_IN",
            ],
        ),
        (
            "government",
            json!({ "recipients": "internal", "device_auth": ["basic"], "cloud": "gcc-high" }),
            &[],
            &["high-volume-email HVE_NOT_IN_THIS_CLOUD"],
        ),
        (
            "nobody-knows-who-gets-mail",
            json!({ "recipients": "unknown", "device_auth": ["none"] }),
            &[],
            &["direct-send INTERNAL_RECIPIENTS_ONLY", "high-volume-email DEVICE_CANNOT_SIGN_IN"],
        ),
        (
            "made-in-2027",
            json!({ "tenant_created": "2027-02-01", "device_auth": ["basic"] }),
            &[],
            &["client-submission-basic BASIC_AUTH_NOT_IN_NEW_TENANTS"],
        ),
        ("fell-out-for-another", json!({ "ip_kind": "dynamic" }), &[], &["relay-ip NO_STATIC_IP"]),
        (
            "fell-out",
            json!({ "ip_kind": "dynamic", "device_auth": ["none"], "on_premises_server": false }),
            &[],
            &["relay-ip NO_STATIC_IP"],
        ),
    ]
}

/// What a check or a message found counts as well, and says when.
fn measured() -> Vec<Office> {
    let blocked = json!({ "port_25": "blocked", "port_587": "blocked", "reject_direct_send": true });
    let tenant = json!({ "smtp_auth_allowed": false, "security_defaults": true });
    vec![
        (
            "found-blocked",
            blocked,
            &["PORT_25_BLOCKED", "PORT_587_BLOCKED", "DIRECT_SEND_REJECTED"],
            &[
                "relay-ip PORT_25_BLOCKED",
                "client-submission-oauth PORT_587_BLOCKED",
                "direct-send DIRECT_SEND_REJECTED",
            ],
        ),
        (
            "found-limits",
            json!({}),
            &[
                "LIMIT_CONNECTIONS",
                "LIMIT_RATE",
                "LIMIT_RECIPIENTS",
                "LIMIT_SIZE",
                "LIMIT_ONMICROSOFT",
                "LIMIT_TENANT_EXTERNAL",
                "IP_BANNED",
                "IP_ON_BLOCK_LIST",
                "IP_THROTTLED",
                "BASIC_AUTH_DISABLED",
            ],
            &[
                "client-submission-basic LIMIT_CONNECTIONS",
                "client-submission-basic LIMIT_RATE",
                "client-submission-basic LIMIT_RECIPIENTS",
                "client-submission-basic LIMIT_SIZE",
                "client-submission-basic BASIC_AUTH_DISABLED",
                "relay-ip LIMIT_ONMICROSOFT",
                "relay-ip LIMIT_TENANT_EXTERNAL",
                "relay-ip IP_BANNED",
                "relay-ip IP_ON_BLOCK_LIST",
                "relay-ip IP_THROTTLED",
            ],
        ),
        (
            "found-in-the-tenant",
            tenant,
            &["SMTP_AUTH_DISABLED_FOR_TENANT", "AUTH_BLOCKED_BY_SECURITY_DEFAULTS"],
            &[
                "client-submission-oauth SMTP_AUTH_SWITCHED_OFF",
                "client-submission-basic SECURITY_DEFAULTS_ON",
            ],
        ),
        // What alone was met at a time says the time itself.
        (
            "found-connections",
            json!({}),
            &["LIMIT_CONNECTIONS"],
            &["client-submission-basic LIMIT_CONNECTIONS"],
        ),
        (
            "found-basic-off",
            json!({}),
            &["BASIC_AUTH_DISABLED"],
            &["client-submission-basic BASIC_AUTH_DISABLED"],
        ),
        ("found-listed", json!({}), &["IP_ON_BLOCK_LIST"], &["relay-ip IP_ON_BLOCK_LIST"]),
        ("found-tenant-limit", json!({}), &["LIMIT_TENANT_EXTERNAL"], &["relay-ip LIMIT_TENANT_EXTERNAL"]),
        (
            "found-retired",
            json!({}),
            &["BASIC_AUTH_RETIRED"],
            &["client-submission-basic BASIC_AUTH_RETIRED"],
        ),
    ]
}

async fn every_reason_is_said_at_the_way_that_it_speaks_of(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let offices = [offices(), measured()].concat();
    let home = home(language, &offices);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.hold("advise").await;
    window.click("tile-azure").await;
    window.wait("panel").await;
    assert!(!window.has("method-direct-send").await, "nothing is said before it is weighed");
    room.look_once("way-working").await;
    window.let_go("advise").await;
    window.wait("method-direct-send").await;
    window.click("home").await;
    for office in &offices {
        weighed(window, office).await;
        if !office.2.is_empty() {
            let text = window.text().await;
            assert!(text.contains("2026"), "what was measured has its time: {text}");
        }
        window.show_the_top().await;
        if office.0 == "azure" {
            window.open_panel().await;
            room.look("way-facts").await;
        } else if pictures_are_wanted() || OFTEN.contains(&office.0) {
            room.look_once(&format!("way-{}", office.0)).await;
        }
        if office.0.ends_with("blocked") {
            window.wait("ports-blocked").await;
            window.wait("measure-again").await;
        }
        if office.0 == "fell-out-for-another" {
            window.click("choose-client-submission-oauth").await;
            window.wait_until_gone("choose-client-submission-oauth").await;
            room.look_once("way-chosen").await;
        }
        window.click("home").await;
    }
    room.window.close().await;
}

async fn after_a_rule_has_turned_the_reasons_say_so(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let offices: [Office; 2] = [
        (
            "passwords-off",
            json!({ "device_auth": ["basic"] }),
            &[],
            &["client-submission-basic BASIC_AUTH_ENDS"],
        ),
        (
            "no-passwords-at-all",
            json!({ "device_auth": ["basic"], "recipients": "internal" }),
            &[],
            &["client-submission-basic BASIC_AUTH_ENDS", "high-volume-email HVE_BASIC_UNTIL"],
        ),
    ];
    let days = [date(2027, 3, 1), date(2028, 10, 1)];
    let home = home(language, &offices);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    for (office, day) in offices.iter().zip(days) {
        let answers: Answers = serde_json::from_value(answers(&office.1)).unwrap();
        let advice = advise_measured(&answers, &[], day);
        window.answer("advise", serde_json::to_value(advice).unwrap()).await;
        weighed(window, office).await;
        window.show_the_top().await;
        room.look_once(&format!("way-{}", office.0)).await;
        window.click("home").await;
    }
    room.window.close().await;
}

async fn where_the_way_hangs_on_an_answer_it_is_asked_for(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let several = json!({ "recipients": "unknown", "device_auth": "unknown", "device_tls": "unknown",
        "location": "unknown", "ip_kind": "unknown", "port_25": "unknown", "port_587": "unknown" });
    let offices: [Office; 4] = [
        ("several-open", several, &[], &["relay-ip ANSWER_MISSING"]),
        ("port-25-open", json!({ "device_auth": ["none", "basic"], "port_25": "unknown" }), &[], &[]),
        ("port-587-open", json!({ "device_auth": ["basic"], "port_587": "unknown" }), &[], &[]),
        (
            "one-open",
            json!({ "device_auth": ["none", "basic"], "ip_kind": "unknown" }),
            &[],
            &["relay-ip ANSWER_MISSING"],
        ),
    ];
    let home = home(language, &offices);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    for office in &offices {
        weighed(window, office).await;
        window.wait("depends-on").await;
        assert_eq!(window.has("measure").await, office.0.starts_with("port-") || office.0 == "several-open");
        window.show_the_top().await;
        room.look_once(&format!("way-{}", office.0)).await;
        if office.0 != "one-open" {
            window.click("home").await;
        }
    }
    window.click("answer-open").await;
    window.wait("ip_kind-static").await;
    let here = "return document.activeElement?.closest('.choices')?.id ?? ''";
    let until = std::time::Instant::now() + std::time::Duration::from_secs(5);
    while window.script(here, vec![]).await != "ask-ip_kind" && std::time::Instant::now() < until {}
    assert_eq!(window.script(here, vec![]).await, "ask-ip_kind", "the question is where one types next");
    room.look_once("way-answer-asked").await;
    room.window.close().await;
}
