//! The words of the trade, each opened where it stands.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;

use e2e_tests::samples::{at_the_steps, with};
use e2e_tests::{Home, Room, can_be_driven, in_both_languages};
use serde_json::json;

in_both_languages! { every_word_of_the_trade_is_explained_where_it_stands }

/// The steps that explain a word, by way.
const STEPS: [(&str, &[&str]); 3] = [
    ("client-submission-basic", &["mailbox", "smtp-auth-mailbox"]),
    ("direct-send", &["direct-send-allowed", "endpoint", "spf", "sender"]),
    ("relay-certificate", &["connector-there", "certificate"]),
];

const OPEN: &str = "
    const terms = [...document.querySelectorAll('[data-testid^=\"term-\"]')].filter((one) => one.offsetParent);
    terms.filter((one) => one.ariaExpanded !== 'true').forEach((one) => one.click());
    return terms.map((one) => one.dataset.testid)";

/// Opens what is explained in sight; gives which words those are.
async fn explained(room: &Room, look: &str) -> BTreeSet<String> {
    let opened = room.window.script(OPEN, vec![]).await;
    room.look_if_wanted(look).await;
    serde_json::from_value(opened).unwrap()
}

async fn every_word_of_the_trade_is_explained_where_it_stands(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let needs = with(at_the_steps("relay-ip", &json!({}), &json!({})), &json!({ "step": "needs" }));
    let home = STEPS
        .iter()
        .fold(Home::speaking(language), |home, (method, _)| {
            home.with_setup(method, &at_the_steps(method, &json!({ "name": method }), &json!({})))
        })
        .with_setup("needs", &needs);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    let mut words = BTreeSet::new();
    window.click("tile-needs").await;
    window.wait("term-oauth").await;
    window.show("term-oauth").await;
    words.extend(explained(&room, "terms-needs").await);
    room.to_the_start().await;
    for (method, steps) in STEPS {
        room.open_steps(method).await;
        for step in steps {
            room.unfold_step(step).await;
            words.extend(explained(&room, &format!("terms-{method}-{step}")).await);
        }
        room.to_the_start().await;
    }
    // What was found names its own: the record, the policy, the endpoint and the address.
    window.practise("healthy").await;
    window.wait_for_attribute("found-panel", "data-complete", "true").await;
    window.open_panel().await;
    words.extend(explained(&room, "terms-found").await);
    let all = [
        "accepted-domain",
        "certificate",
        "connector",
        "direct-send",
        "dmarc",
        "mx-endpoint",
        "oauth",
        "public-address",
        "smtp-auth",
        "spf",
        "tenant",
    ];
    assert_eq!(words, all.map(|term| format!("term-{term}")).into());
    room.window.close().await;
}
