//! Set-ups as the program would have saved them.

use serde_json::{Value, json};

use crate::Person;

/// The person at a copier of the pretend organisation.
pub const SCANNER: Person<'_> = Person {
    device: "Copier, 2nd floor",
    mailbox: "scan@contoso.example",
    password: "Practice-1",
    inside: "anna@contoso.example",
    outside: "somebody@fabrikam.example",
    pictures: None,
};

/// The pretend organisation's domain.
pub const DOMAIN: &str = "contoso.example";

/// When it was.
pub const THEN: &str = "2026-11-20T09:00:00Z";

fn answers() -> Value {
    json!({
        "domain": "contoso.example", "recipients": "both", "device_auth": ["none"], "location": "office",
        "ip_kind": "static", "public_ip": "203.0.113.7", "device_tls": "1.2", "from": SCANNER.mailbox,
        "mx": "contoso-example.mail.protection.outlook.com",
    })
}

fn step_done() -> Value {
    json!({ "state": "done", "waiting_for": "", "at": THEN })
}

/// A set-up by relay that was set up, checked and tried.
pub fn relay() -> Value {
    json!({
        "name": SCANNER.device, "domain": DOMAIN, "method": "relay-ip", "answers": answers(), "from": SCANNER.mailbox,
        "step": "hand-over",
        "guide": { "relay-ip/connector": step_done(), "relay-ip/spf": step_done() },
        "acknowledged": [],
        "last_check": { "outcome": "passed", "at": THEN },
        "last_message": { "accepted": true, "at": THEN },
        "arrived": { "arrived": "inbox", "at": THEN },
    })
}

/// A set-up with these changes.
pub fn with(mut setup: Value, changes: &Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        setup[key] = value.clone();
    }
    setup
}

/// A set-up that signs in with a password, with these changes.
pub fn password(changes: &Value) -> Value {
    let mut answers = answers();
    answers["device_auth"] = json!(["basic"]);
    answers["login"] = SCANNER.mailbox.into();
    let method = json!({
        "method": "client-submission-basic", "answers": answers, "login": SCANNER.mailbox, "guide": {}, "step": "check",
    });
    with(with(relay(), &method), changes)
}

/// Changes that make a set-up one at its check, where nothing was checked or sent yet, and these ones.
pub fn untried(changes: &Value) -> Value {
    let nothing = json!({ "last_check": null, "last_message": null, "arrived": null, "step": "check" });
    with(nothing, changes)
}
