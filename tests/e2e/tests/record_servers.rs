//! Which name server has the SPF record that is to be there, and the record that an address goes from.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::Duration;

use e2e_tests::names::Names;
use e2e_tests::record::{home, nothing, office, only};
use e2e_tests::samples::{DOMAIN, THEN, relay, with};
use e2e_tests::{Home, Room, Window, can_be_driven, in_both_languages};
use serde_json::{Value, json};

in_both_languages! {
    each_name_server_says_what_it_has
    an_address_goes_from_the_record_with_the_way_back
}

/// What one name server has.
fn server(number: usize, state: &str, answered: &str, ttl: Option<u32>) -> Value {
    let record =
        (state == "different").then_some("v=spf1 ip4:203.0.113.77 include:spf.protection.outlook.com -all");
    json!({
        "server": format!("ns{number:02}.dns.example"), "address": null, "record": record, "state": state,
        "answered": answered, "ttl": ttl,
    })
}

/// Who gives up after an hour of looks does so at once.
const HASTY: &str = "const real = window.setTimeout;
    window.setTimeout = (work, wait, ...more) => real(work, wait === 20000 ? 0 : wait, ...more)";

/// Asks the name servers, which have this.
async fn ask(window: &Window, servers: Value) {
    window.answer("watch_spf", servers).await;
    window.tap("spf-check").await;
    while window.script("return document.querySelector('[data-testid=spf-check]').disabled", vec![]).await
        == true
    {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// All of them have this.
fn all(state: &str, ttl: u32) -> Value {
    json!({ "servers": [server(1, state, "records", Some(ttl)), server(2, state, "records", Some(ttl))], "problem": null })
}

const OLD: &str = "v=spf1 include:spf.protection.outlook.com -all";
const NEW: &str = "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all";

async fn each_name_server_says_what_it_has(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let setup = office(&json!({}));
    let before = |records: &[&str]| office(&json!({ "spf_before": records }));
    let home = home(language, &["told", "watched", "fresh", "first"], &setup)
        .with_setup("same", &before(&[NEW, OLD]))
        .with_setup("several", &before(&[OLD, "v=spf1 mx ~all"]));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    let named =
        |record: &str, host: &str| Names::read(&format!("{DOMAIN} TXT {record}\n{DOMAIN} NS ns51.{host}"));

    window.open_record("told", &setup, &named(OLD, "domaincontrol.com")).await;
    window.show("spf-servers").await;
    window.hold("watch_spf").await;
    window.tap("spf-check").await;
    window.tell("watch_spf", server(1, "old", "records", Some(7200))).await;
    window.wait("spf-server-0").await;
    room.look_once("servers-asking").await;

    window.open_record("told", &setup, &named(OLD, "azure-dns.net")).await;
    window.show("spf-servers").await;
    let each = [
        ("new", "records", Some(60)),
        ("old", "records", Some(7200)),
        ("different", "records", Some(300)),
        ("several", "records", Some(300)),
        ("absent", "no-data", None),
        ("unreachable", "timed-out", None),
        ("unreachable", "refused", None),
        ("unreachable", "server-failed", None),
        ("unreachable", "lame", None),
        ("unreachable", "no-address", None),
        ("unreachable", "unreachable", None),
    ];
    let servers: Vec<Value> =
        each.iter().zip(1..).map(|((state, answered, ttl), n)| server(n, state, answered, *ttl)).collect();
    ask(window, json!({ "servers": servers, "problem": null })).await;
    assert_eq!(window.attribute("spf-server-10", "data-answered").await, "unreachable");
    room.look_once("servers-each").await;
    if !room.all_states() {
        return room.window.close().await;
    }
    for (problem, pictures) in [(json!("DNS_TIMED_OUT"), "servers-unknown"), (Value::Null, "servers-none")] {
        ask(window, json!({ "servers": [], "problem": problem })).await;
        room.look_once(pictures).await;
    }

    // Watched until all have it; the record passes then.
    window.open_record("watched", &setup, &named(OLD, "hover.com")).await;
    window.show("spf-servers").await;
    ask(window, all("old", 1)).await;
    room.look_once("servers-one-second").await;
    window.answer("watch_spf", all("old", 172_800)).await;
    window.tap("spf-watch").await;
    window.wait_for_attribute("spf-watch", "aria-pressed", "true").await;
    room.look_once("servers-watching").await;
    window.tap("spf-watch").await;
    let passes = named(NEW, "hover.com");
    window.answer("look_up_domain", passes.report().await).await;
    window.answer("plan_spf", passes.plan(&setup, nothing()).await).await;
    window.answer("watch_spf", all("new", 172_800)).await;
    window.tap("spf-watch").await;
    window.wait("spf-everywhere").await;
    window.is_why("SPF_PASSES").await;
    room.look_once("servers-everywhere").await;
    window.answer("watch_spf", all("old", 600)).await;
    window.tap("spf-put-back").await;
    ask(window, all("old", 600)).await;
    room.look_once("servers-back-not-yet").await;
    let one = json!({ "servers": [server(1, "new", "records", Some(600)), server(2, "old", "records", Some(600))], "problem": null });
    ask(window, one).await;
    room.look_once("servers-back-one").await;
    ask(window, all("new", 600)).await;
    assert!(window.has("spf-look-again").await, "what the page says of the record is from before");
    room.look_once("servers-back").await;

    // Only the person's own resolver still has the old one.
    window.open_record("fresh", &setup, &named(OLD, "dns.example")).await;
    window.show("spf-servers").await;
    ask(window, all("new", 600)).await;
    room.look_once("servers-resolver").await;
    window.answer("watch_spf", all("old", 600)).await;
    window.script(HASTY, vec![]).await;
    window.open_record("first", &setup, &named("v=spf1 mx -all", "dns.example")).await;
    window.show("spf-servers").await;
    window.tap("spf-watch").await;
    window.wait_for_attribute("spf-watch", "aria-pressed", "false").await;
    room.look_once("servers-gave-up").await;

    window.open_record("same", &before(&[NEW, OLD]), &named(NEW, "dns.example")).await;
    window.show("spf-servers").await;
    let same = json!({ "servers": [server(1, "new", "records", None), server(2, "old", "records", None)], "problem": null });
    ask(window, same).await;
    room.look_once("servers-same").await;
    window.open_record("several", &before(&[OLD, "v=spf1 mx ~all"]), &named(NEW, "dns.example")).await;
    window.show("spf-servers").await;
    window.tap("spf-put-back").await;
    ask(window, all("several", 600)).await;
    room.look_once("servers-back-several").await;
    room.window.close().await;
}

async fn an_address_goes_from_the_record_with_the_way_back(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language)
        .with_setup("gone", &with(relay(), &json!({ "retired_at": THEN, "step": "set-up" })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    let names = only("v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all");
    window.answer("look_up_domain", names.report().await).await;
    window.script("document.querySelector('[data-testid=retired]').open = true", vec![]).await;
    window.click("tile-gone").await;
    window.click("look-up").await;
    window.wait("record-change").await;
    assert!(!window.says("copy-record").await.is_empty());
    window.unfold("record-change").await;
    window.show("take-down-spf-address").await;
    room.look_once("record-address-goes").await;
    room.window.close().await;
}
