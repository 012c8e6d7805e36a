//! Many set-ups and many customers: what the start page does with them, and what is left of one that is removed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::process::Command;

use e2e_tests::{Home, Window, can_be_driven, skip};
use serde_json::json;

/// One of each standing, with two customers and none.
fn home() -> Home {
    let password = json!({
        "domain": "contoso.com", "recipients": "both", "device_auth": ["basic"], "location": "office",
        "ip_kind": "static", "device_tls": "1.2",
    });
    Home::speaking("en")
        .with_setup("reception-copier", &json!({
            "customer": "Contoso", "domain": "contoso.com", "method": "client-submission-basic", "answers": password,
            "last_check": { "outcome": "passed", "at": "2026-11-20T09:00:00Z" },
        }))
        .with_setup("warehouse-scanner", &json!({
            "customer": "Contoso", "domain": "contoso.com", "method": "relay-ip", "answers": password,
            "guide": { "relay-ip/connector": { "state": "waiting", "waiting_for": "Kim, the admin", "at": "2026-11-20T09:00:00Z" } },
        }))
        .with_setup("ups", &json!({
            "customer": "Fabrikam", "domain": "fabrikam.com", "method": "direct-send",
            "last_check": { "outcome": "failed", "at": "2026-11-20T09:00:00Z" },
        }))
        .with_setup("invoices", &json!({
            "domain": "tailspin.com", "method": "relay-ip",
            "last_check": { "outcome": "passed", "at": "2026-11-20T09:00:00Z" },
            "device_sent": { "arrived": "inbox", "at": "2026-11-20T09:00:00Z" },
        }))
        .with_setup("old-fax", &json!({ "domain": "tailspin.com", "retired_at": "2026-11-01T09:00:00Z" }))
}

#[tokio::test]
async fn every_set_up_stands_with_its_customer_and_says_how_it_is() {
    if !can_be_driven() {
        return;
    }
    let home = home();
    let window = Window::open(&home).await;
    window.wait("tile-ups").await;
    let says = window.text().await;
    for words in
        ["Contoso", "Fabrikam", "Waiting for Kim, the admin", "Done: the device sends", "Does not work yet"]
    {
        assert!(says.contains(words), "{words} in:\n{says}");
    }
    assert!(window.has("stops-banner").await, "a password that ends is told of: {says}");
    window.look("start-customers").await;
    window.click("tile-menu-ups").await;
    window.look("start-menu").await;
    window.click("plan-move").await;
    window.wait("method-relay-ip").await;
    window.close().await;
}

#[tokio::test]
async fn a_removed_set_up_is_put_back_with_undo() {
    if !can_be_driven() {
        return;
    }
    let home = home();
    let window = Window::open(&home).await;
    let file = home.saved().join("setups/ups.json");
    let before = fs::read_to_string(&file).unwrap();
    window.click("tile-menu-ups").await;
    window.click("remove-ups").await;
    window.wait("undo-remove").await;
    assert!(!file.exists(), "removed is removed at once");
    window.look("start-undo").await;
    window.click("undo-remove").await;
    window.wait("tile-ups").await;
    let after: serde_json::Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let before: serde_json::Value = serde_json::from_str(&before).unwrap();
    assert_eq!((&after["domain"], &after["customer"]), (&before["domain"], &before["customer"]));
    window.close().await;
}

#[tokio::test]
async fn a_forgotten_customer_leaves_neither_file_nor_password() {
    if !can_be_driven() {
        return;
    }
    let home = home();
    let window = Window::open(&home).await;
    // A password of the customer's, kept as the wizard keeps it.
    window.click("tile-reception-copier").await;
    window.click("step-set-up").await;
    window.click("guide-step-password").await;
    window.type_in("field-password", "Canary-forget-51").await;
    window.click("keep-password").await;
    window.wait_for_attribute("secret-state", "data-kept", "true").await;
    let in_keychain = window.attribute("secret-state", "data-session-only").await == "false";
    window.click("home").await;
    window.click("forget-customer-1").await;
    window.wait("forget-yes").await;
    window.look("forget-asked").await;
    window.click("forget-yes").await;
    window.wait("forget-close").await;
    window.look("forgotten").await;
    window.click("forget-close").await;
    let left: Vec<_> = fs::read_dir(home.saved().join("setups"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        left.iter().all(|name| !name.starts_with("reception") && !name.starts_with("warehouse")),
        "{left:?}"
    );
    assert!(left.iter().any(|name| name.starts_with("ups")), "the other customer's are there: {left:?}");
    if in_keychain {
        let asked = Command::new("secret-tool")
            .args(["search", "--all", "service", "app.mailfitter"])
            .output()
            .expect("secret-tool");
        let found = String::from_utf8_lossy(&asked.stderr).into_owned();
        assert!(!found.contains("reception-copier"), "the keychain has none of the customer's: {found}");
    } else {
        skip("MAILFITTER_REQUIRE_KEYCHAIN", "there is no keychain here: its entry could not be looked for");
    }
    window.close().await;
}

#[tokio::test]
async fn the_language_changes_at_once_and_is_spoken_again_next_time() {
    if !can_be_driven() {
        return;
    }
    let home = home();
    let window = Window::open(&home).await;
    let choose = "const one = document.querySelector('[data-testid=language]'); one.value = 'de'; \
                  one.dispatchEvent(new Event('change', { bubbles: true }))";
    window.wait("language").await;
    window.script(choose, vec![]).await;
    window.wait_for_language("de").await;
    assert!(window.text().await.contains("Neue Einrichtung"), "{}", window.text().await);
    window.look("start-german").await;
    window.close().await;
    let window = Window::open(&home).await;
    window.wait_for_language("de").await;
    window.close().await;
}

#[tokio::test]
async fn whoever_is_new_reads_first_what_leaves_the_computer() {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    let window = Window::open_first(&home).await;
    window.wait("welcome").await;
    window.look("welcome").await;
    window.click("welcome-begin").await;
    window.wait("start-new").await;
    window.close().await;
    let window = Window::open_first(&home).await;
    window.wait("start-new").await;
    window.close().await;
}
