//! The SPF record in each of its states. The engine makes the plans, from a DNS with the faults that no domain at
//! hand has.
#![allow(clippy::format_collect, reason = "short tables are built that way")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::Duration;

use e2e_tests::names::Names;
use e2e_tests::record::{home, nothing, office, only};
use e2e_tests::samples::{DOMAIN, SCANNER, password, with};
use e2e_tests::{Home, Room, Way, Window, can_be_driven, in_both_languages, whole};
use serde_json::json;

in_both_languages! {
    a_record_that_is_read_or_cannot_be_read_says_so
    a_record_that_needs_nothing_says_why
    a_change_is_shown_with_what_is_new_what_goes_and_the_way_back
    several_records_become_the_one_that_the_person_picks
    where_nothing_can_be_proposed_the_reason_and_the_next_step_are_there
    a_record_is_shown_as_it_is_read_term_by_term
    what_ends_the_reading_is_named_at_its_term
}

/// Microsoft alone may send.
const SETTLED: &str = "v=spf1 include:spf.protection.outlook.com -all";

async fn a_record_that_is_read_or_cannot_be_read_says_so(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let mut nowhere = office(&json!({}));
    nowhere["answers"].as_object_mut().unwrap().remove("public_ip");
    let home = Home::speaking(language)
        .with_setup("read", &office(&json!({})))
        .with_setup("nowhere", &nowhere)
        .with_setup("unfit", &office(&json!({ "from": "scan at contoso" })));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.hold("plan_spf").await;
    window.open_set_up("read").await;
    window.to_the_record().await;
    window.wait("spf-stop").await;
    room.look_once("record-reading").await;
    let told = [(DOMAIN, "record-one-answer"), ("spf.protection.outlook.com", "record-two-answers")];
    for (name, pictures) in told {
        window.tell("plan_spf", json!({ "name": name })).await;
        room.look_once(pictures).await;
    }
    assert!(
        window.says("spf-panel").await.contains("spf.protection.outlook.com"),
        "the last question is named"
    );
    window.refuse("plan_spf", json!({ "kind": "stopped" })).await;
    window.open_set_up("nowhere").await;
    window.to_the_record().await;
    window.wait("spf-stopped").await;
    room.look_once("record-stopped").await;

    // The program itself says what is lacking.
    window.let_go("plan_spf").await;
    let found = only(SETTLED).report().await;
    let unseen = json!({ "public_ip": null, "spf_result": null, "spf_lookups": null });
    window.answer("look_up_domain", with(found, &unseen)).await;
    for (id, field, pictures) in
        [("nowhere", "public-ip", "record-address-unknown"), ("unfit", "address", "record-field-unfit")]
    {
        window.open_set_up(id).await;
        window.click("look-up").await;
        window.wait("found-spf").await;
        window.to_the_record().await;
        window.wait_for_attribute("spf-unfit", "data-field", field).await;
        room.look_once(pictures).await;
    }
    for (lines, why, pictures) in [
        ("contoso.example TIMEOUT", "SPF_TEMPORARY_ERROR", "record-could-not-check"),
        ("contoso.example GONE", "DNS_NAME_NOT_FOUND", "record-no-such-domain"),
    ] {
        window.open_record("read", &office(&json!({})), &Names::read(lines)).await;
        window.is_why(why).await;
        window.wait(&format!("finding-{why}")).await;
        room.look_once(pictures).await;
    }
    room.window.close().await;
}

async fn a_record_that_needs_nothing_says_why(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let certificate = office(&json!({ "method": "relay-certificate" }));
    let mut changing = certificate.clone();
    changing["answers"]["ip_kind"] = "dynamic".into();
    let home = Home::speaking(language)
        .with_setup("listed", &office(&json!({})))
        .with_setup("certificate", &changing);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    let passes = only("v=spf1 ptr include:spf.protection.outlook.com -all");
    window.open_record("listed", &office(&json!({})), &passes).await;
    assert_eq!(window.attribute("spf-panel", "data-needed").await, "false");
    window.unfold("spf-panel").await;
    room.look_once("record-passes").await;
    let listed = only(SETTLED);
    window.open_record("certificate", &changing, &listed).await;
    window.is_why("SPF_NOT_NEEDED_FOR_METHOD").await;
    room.look_once("record-not-needed-certificate").await;

    // A way through Microsoft has no step for the record; it can be looked at beside the check.
    if !room.all_states() {
        return room.window.close().await;
    }
    window.click("home").await;
    window.practise("healthy").await;
    window.walk_to_the_check(&SCANNER, DOMAIN, Way::CLIENT_SUBMISSION).await;
    window.click("spf-open").await;
    window.is_why("SPF_NOT_NEEDED_FOR_METHOD").await;
    window.show("spf-open").await;
    room.look_once("record-not-needed").await;
    let broken = only("v=spf1 include:gone.example include:spf.protection.outlook.com -all");
    let signs_in = password(&json!({}));
    for (names, pictures) in [
        (Names::read("contoso.example A 192.0.2.80"), "record-offered"),
        (broken, "record-mended-for-microsoft"),
    ] {
        window.answer("plan_spf", names.plan(&signs_in, nothing()).await).await;
        window.tap("spf-again").await;
        window.wait(if pictures == "record-offered" { "spf-offer" } else { "spf-proposed" }).await;
        window.unfold("spf-panel").await;
        room.look_once(pictures).await;
    }
    room.window.close().await;
}

async fn a_change_is_shown_with_what_is_new_what_goes_and_the_way_back(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let setup = office(&json!({}));
    let home = home(language, &["first", "one", "larger", "untidy", "over", "long"], &setup);
    let room = Room::enter(&home, language).await;
    let window = &room.window;

    let none = Names::read("contoso.example A 192.0.2.80");
    window.open_record("first", &setup, &none).await;
    room.look_once("record-first").await;
    let confirmed = with(nothing(), &json!({ "every_sender_listed": true }));
    window.answer("plan_spf", none.plan(&setup, confirmed).await).await;
    window.tap("spf-every-sender").await;
    wait_for_words(window, "spf-proposed", "-all").await;
    window.tap("spf-put-back").await;
    room.look_once("record-first-back").await;

    let one = only("v=spf1 include:spf.protection.outlook.com include:spf.mailer.example ~all");
    window.open_record("one", &setup, &one).await;
    assert!(window.says("spf-proposed").await.contains("ip4:203.0.113.7"));
    room.look_once("record-one-change").await;
    window.tap("spf-put-back").await;
    window.wait_until_gone("spf-proposed").await;
    room.look_once("record-one-change-back").await;

    let senders: String = (0..10).map(|n| format!(" include:s{n}.mailer.example")).collect();
    let zones: String =
        (0..10).map(|n| format!("s{n}.mailer.example TXT v=spf1 ip4:198.51.100.{n} -all\n")).collect();
    let record = format!("v=spf1{senders} include:gone.example include:s3.mailer.example +all");
    let larger = Names::read(&format!("{zones}{DOMAIN} TXT {record}\n_dmarc.{DOMAIN} GONE"));
    let larger_plan = larger.plan(&setup, nothing()).await;
    window.open_record("larger", &setup, &larger).await;
    assert!(larger_plan["changes"].as_array().unwrap().len() > 1, "{larger_plan}");
    window.unfold("spf-informing").await;
    room.look_once("record-larger-change").await;

    if !room.all_states() {
        return room.window.close().await;
    }
    // All that can be said beside a change, of a network whose reverse name is somebody else's.
    let untidy = Names::read(
        "7.113.0.203.in-addr.arpa GONE
        7.113.0.203.in-addr.arpa PTR p203-0-113-7.dip0.line.example
        p203-0-113-7.dip0.line.example A 192.0.2.7
        _dmarc.contoso.example GONE
        selector1._domainkey.contoso.example GONE
        web.example A 192.0.2.80
        contoso.example TXT v=spf1 ip4:8.0.0.0/6 ip4:192.168.1.7 ptr a:web.example a:web.example -all mx",
    );
    window.open_record("untidy", &setup, &untidy).await;
    window.unfold("spf-informing").await;
    for code in ["SPF_RANGE_TOO_WIDE", "SPF_PRIVATE_ADDRESS", "SPF_TERMS_AFTER_ALL", "PTR_NOT_CONFIRMED"] {
        window.wait(&format!("finding-{code}")).await;
    }
    room.look_once("record-untidy").await;

    let of = |count: usize| {
        let senders: Vec<String> =
            (0..count).map(|n| format!("ip4:198.51.{}.{}", 100 + n / 200, n % 200)).collect();
        only(&format!("v=spf1 {} -all", senders.join(" ")))
    };
    if whole() {
        window.open_record("over", &setup, &of(199)).await;
        window.show("spf-more").await;
        room.look_once("record-one-over").await;
        assert!(!window.has("spf-terms-left").await, "a few are not folded away");
    }
    window.open_record("long", &setup, &of(400)).await;
    window.wait("spf-more").await;
    room.look_once("record-long").await;
    window.show("spf-left").await;
    room.look_once("record-long-tree").await;
    room.window.close().await;
}

async fn wait_for_words(window: &Window, testid: &str, words: &str) {
    for _ in 0..100 {
        if window.says(testid).await.contains(words) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    panic!("{testid} does not say {words}: {}", window.text().await);
}

async fn several_records_become_the_one_that_the_person_picks(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let setup = office(&json!({}));
    let home = home(language, &["several", "full"], &setup);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    let several = Names::read(
        "contoso.example TXT v=spf1 include:spf.protection.outlook.com a:web.example ~all
        contoso.example TXT v=spf1 include:spf.protection.outlook.com redirect=spf.mailer.example
        contoso.example TXT v=spf1 mx ?all
        contoso.example TXT v=spf1 ip4:198.51.100.0/24 -all
        web.example A 192.0.2.80",
    );
    let keep = |terms: &[&str]| with(nothing(), &json!({ "choice": { "keep": terms, "ending": "~all" } }));
    window.open_record("several", &setup, &several).await;
    window.is_why("SPF_MULTIPLE_RECORDS").await;
    room.look_once("record-several").await;
    let all = ["include:spf.protection.outlook.com", "a:web.example", "redirect=spf.mailer.example", "mx"];
    window.tap("spf-term-2").await;
    window.answer("plan_spf", several.plan(&setup, keep(&all)).await).await;
    window.tap("spf-make-one").await;
    window.wait("spf-impossible").await;
    window.show("spf-pick").await;
    room.look_once("record-several-impossible").await;
    let fit = ["include:spf.protection.outlook.com", "a:web.example"];
    window.answer("plan_spf", several.plan(&setup, keep(&fit)).await).await;
    window.tap("spf-make-one").await;
    window.wait("spf-proposed").await;
    assert!(!window.has("spf-impossible").await);
    window.show("guide-step-spf").await;
    room.look_once("record-one-for-several").await;
    window.tap("spf-put-back").await;
    window.wait_until_gone("spf-pick").await;
    window.show("guide-step-spf").await;
    room.look_once("record-one-for-several-back").await;

    let terms: Vec<String> = (0..12).map(|n| format!("a:h{n}.mailer.example")).collect();
    let hosts: String = (0..12).map(|n| format!("h{n}.mailer.example A 198.51.100.{n}\n")).collect();
    let [one, other] = [&terms[..6], &terms[6..]].map(|terms| terms.join(" "));
    let full =
        Names::read(&format!("{hosts}{DOMAIN} TXT v=spf1 {one} ~all\n{DOMAIN} TXT v=spf1 {other} ~all"));
    window.open_record("full", &setup, &full).await;
    let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
    window.answer("plan_spf", full.plan(&setup, keep(&terms)).await).await;
    window.tap("spf-make-one").await;
    window.is_why("SPF_TOO_MANY_LOOKUPS").await;
    window.show("spf-pick").await;
    room.look_once("record-several-too-many").await;
    room.window.close().await;
}

async fn where_nothing_can_be_proposed_the_reason_and_the_next_step_are_there(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let setup = office(&json!({}));
    let mut hosted = office(&json!({ "method": "direct-send" }));
    hosted["answers"]["location"] = "third-party-hosted".into();
    let mut changing = setup.clone();
    changing["answers"]["ip_kind"] = "dynamic".into();
    let home = Home::speaking(language)
        .with_setup("refused", &setup)
        .with_setup("hosted", &hosted)
        .with_setup("changing", &changing);
    let room = Room::enter(&home, language).await;
    let window = &room.window;

    let slip = only("v=spf1 ipv4:203.0.113.7 include:spf.protection.outlook.com -all");
    window.open_record("refused", &setup, &slip).await;
    window.wait("finding-SPF_SYNTAX_ERROR").await;
    room.look_once("record-syntax-error").await;
    window.open_record("changing", &changing, &only("v=spf1 mx -all")).await;
    window.wait("finding-SPF_DYNAMIC_ADDRESS").await;
    room.look_once("record-dynamic").await;

    let theirs = only(SETTLED);
    window.open_record("hosted", &hosted, &theirs).await;
    window.wait("finding-SPF_INCLUDE_UNKNOWN").await;
    room.look_once("record-include-unknown").await;
    let named = |include: &str| with(nothing(), &json!({ "include": include }));
    for (include, outcome, pictures) in [
        ("gone.example", "finding-SPF_INCLUDE_WITHOUT_RECORD", "record-include-without-record"),
        ("spf.mailer.example", "spf-proposed", "record-include-named"),
    ] {
        window.answer("plan_spf", theirs.plan(&hosted, named(include)).await).await;
        window.fill("spf-include", include).await;
        window.wait(outcome).await;
        room.look_once(pictures).await;
    }
    if !room.all_states() {
        return room.window.close().await;
    }
    let full: String = (0..10).map(|n| format!(" a:h{n}.mailer.example")).collect();
    let hosts: String = (0..10).map(|n| format!("h{n}.mailer.example A 198.51.100.{n}\n")).collect();
    let full = Names::read(&format!("{hosts}{DOMAIN} TXT v=spf1{full} -all"));
    window.answer("plan_spf", full.plan(&hosted, named("spf.mailer.example")).await).await;
    window.tap("spf-again").await;
    window.wait("finding-SPF_TOO_MANY_LOOKUPS").await;
    room.look_once("record-too-many-lookups").await;
    room.window.close().await;
}

async fn a_record_is_shown_as_it_is_read_term_by_term(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let setup = office(&json!({}));
    let home = home(language, &["every", "led", "soft"], &setup);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    let many: String = (1..=24).map(|n| format!("web.example A 192.0.2.{n}\n")).collect();
    let every = Names::read(&format!(
        "{many}plain.example A 192.0.2.80
        news.example TXT v=spf1 a:plain.example ?all
        why.example TXT See https://contoso.example/spf
        contoso.example TXT v=spf1 ip4:198.51.100.0/24 ip6:2001:db8::/32 a:gone.example mx:plain.example \
        a:web.example ptr:other.example a:%{{l}}%{{l}}%{{l}}%{{l}}%{{l}}%{{l}}%{{l}}.example include:news.example \
        x-checked=2026 redirect=other.example exp=why.example -all"
    ));
    window.open_record("every", &setup, &every).await;
    window.tap("spf-tree-now").await;
    window.wait_for_attribute("spf-result", "data-result", "fail").await;
    window.unfold("spf-tree").await;
    window.show("spf-tree").await;
    room.look_once("record-tree").await;

    let led = Names::read(
        "203.0.113.7.allowed.example A 127.0.0.2
        inner.example TXT v=spf1 exists:%{i}.allowed.example -all
        led.example TXT v=spf1 include:inner.example ~all
        why.example TXT See https://contoso.example/spf
        contoso.example TXT v=spf1 exp=why.example redirect=led.example",
    );
    window.open_record("led", &setup, &led).await;
    window.wait_for_attribute("spf-result", "data-result", "pass").await;
    window.unfold("spf-tree").await;
    window.show("spf-tree").await;
    room.look_once("record-tree-led").await;

    if !room.all_states() {
        return room.window.close().await;
    }
    for (record, result) in [("v=spf1 mx ~all", "softfail"), ("v=spf1 mx", "neutral")] {
        window.open_record("soft", &setup, &only(record)).await;
        window.tap("spf-tree-now").await;
        window.wait_for_attribute("spf-result", "data-result", result).await;
        window.show("spf-tree").await;
        room.look_once(&format!("record-tree-{result}")).await;
    }
    room.window.close().await;
}

async fn what_ends_the_reading_is_named_at_its_term(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let setup = office(&json!({}));
    let senders: String = (0..11).map(|n| format!(" include:s{n}.mailer.example")).collect();
    let eleven: String =
        (0..11).map(|n| format!("s{n}.mailer.example TXT v=spf1 ip4:198.51.100.{n} -all\n")).collect();
    let names: String = (0..11).map(|n| format!("contoso.example MX mx{n}.mailer.example\n")).collect();
    let ends = [
        ("loop", "contoso.example TXT v=spf1 include:back.example -all\nback.example TXT v=spf1 include:contoso.example -all".to_owned()),
        ("no-record", "contoso.example TXT v=spf1 include:plain.example -all\nplain.example A 192.0.2.1".to_owned()),
        ("too-many-lookups", format!("{eleven}contoso.example TXT v=spf1{senders} -all")),
        ("too-many-names", format!("{names}contoso.example TXT v=spf1 mx -all")),
        ("too-many-voids", "contoso.example TXT v=spf1 a:one.gone.example a:two.gone.example a:three.gone.example -all".to_owned()),
        ("unusable", "contoso.example TXT v=spf1 exp=gone.example -all".to_owned()),
        ("timed-out", "contoso.example TXT v=spf1 include:slow.example -all\nslow.example TIMEOUT".to_owned()),
        ("failed", "contoso.example TXT v=spf1 include:nested.example -all\nnested.example TXT v=spf1 include:broken.example -all\nbroken.example SERVFAIL".to_owned()),
        ("refused", "contoso.example TXT v=spf1 a:closed.example -all\nclosed.example REFUSED".to_owned()),
    ];
    let ids: Vec<&str> = ends.iter().map(|(id, _)| *id).collect();
    let home = home(language, &ids, &setup);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    let few = if room.all_states() { ends.len() } else { 2 };
    for (id, lines) in &ends[..few] {
        window.open_record(id, &setup, &Names::read(lines)).await;
        window.wait("spf-tree").await;
        if window.has("spf-tree-now").await {
            window.tap("spf-tree-now").await;
        }
        assert_ne!(window.attribute("spf-result", "data-result").await, "pass", "{id}");
        window.unfold("spf-tree").await;
        room.look_once(&format!("record-ends-{id}")).await;
    }
    room.window.close().await;
}
