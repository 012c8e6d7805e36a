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

/// Its server at Microsoft.
pub const ENDPOINT: &str = "contoso-example.mail.protection.outlook.com";

/// The office's public address.
pub const ADDRESS: &str = "203.0.113.7";

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

/// A set-up at its steps, none of which was done, with these changes of its own and of its answers.
pub fn at_the_steps(method: &str, changes: &Value, answers: &Value) -> Value {
    let begun = json!({
        "method": method, "step": "set-up", "guide": {}, "last_check": null, "last_message": null, "arrived": null,
    });
    let mut setup = with(with(relay(), &begun), changes);
    for (key, value) in answers.as_object().unwrap() {
        setup["answers"][key] = value.clone();
    }
    setup["answers"].as_object_mut().unwrap().retain(|_, value| !value.is_null());
    setup
}

/// What looking the domain up found.
pub fn looked_up(changes: &Value) -> Value {
    let report = json!({
        "domain": DOMAIN, "mail_host": "microsoft365", "mx": [ENDPOINT], "endpoint": ENDPOINT, "cloud": "worldwide",
        "spf_record": "v=spf1 include:spf.protection.outlook.com -all", "spf_records": 1, "spf_result": "fail",
        "spf_lookups": 1, "dmarc_policy": "none", "name_servers": ["ns1.contoso.example"], "dns_host": null,
        "public_ip": ADDRESS, "port_25_open": true, "port_587_open": true, "problems": [], "asked": ["dns"],
        "complete": true,
    });
    with(report, changes)
}

/// A check that ended with these findings, seen at Microsoft under this address.
pub fn checked(seen: &str, findings: &[(&str, Value)]) -> Value {
    let findings: Vec<Value> = findings
        .iter()
        .map(|(code, arguments)| {
            json!({
                "code": code, "severity": "warning", "who": "tenant-admin", "check": null, "arguments": arguments,
                "evidence": [],
            })
        })
        .collect();
    json!({
        "outcome": "needs-attention", "checks": [], "findings": findings, "transcripts": [], "milliseconds": 900,
        "stages": [],
        "facts": {
            "mx_endpoint": ENDPOINT, "server": ENDPOINT, "port": 25, "server_address": "203.0.113.99",
            "public_ip_seen": { "port_25": seen, "port_587": null }, "tls_version": "TLSv1.3", "tls_cipher": null,
            "certificate_issuer": null, "spf_result": null, "spf_record": null, "probes": [], "path": null,
        },
    })
}

/// Changes that make a set-up one at its check, where nothing was checked or sent yet, and these ones.
pub fn untried(changes: &Value) -> Value {
    let nothing = json!({ "last_check": null, "last_message": null, "arrived": null, "step": "check" });
    with(nothing, changes)
}
