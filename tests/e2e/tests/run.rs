//! A check's and a message's course and end, in every state that no computer can be brought into at will: the runs are
//! told by hand, as the engine would tell of them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::samples::{SCANNER, THEN, password, relay, untried, with};
use e2e_tests::{Home, Room, Run, can_be_driven, in_both_languages};
use engine::{CheckId, Code, EvidenceKind, Finding, Outcome};
use serde_json::{Value, json};

in_both_languages! {
    a_check_is_followed_to_every_end_that_it_can_have
    a_message_that_does_not_go_is_told_of
    what_a_check_asks_for_is_said_at_its_field
}

async fn a_check_is_followed_to_every_end_that_it_can_have(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &password(&untried(&json!({}))));
    let room = Room::at_the_check(&home, language).await;
    let window = &room.window;
    let exchanger =
        Finding::new(Code::MxIsMicrosoft365).with("endpoint", "contoso-example.mail.protection.outlook.com");
    let well = Run::passed().found(CheckId::Mx, exchanger);
    window.play("run_checks", well.events(0, 0), well.record()).await;
    window.click("run-checks").await;
    window.wait("check-names").await;
    room.look_if_wanted("run-waiting").await;
    window.let_go("run_checks").await;
    window.wait("run-outcome").await;
    window.play("run_checks", well.events(11, 0), well.record()).await;
    window.click("run-checks").await;
    window.wait("cancel").await;
    assert_eq!(window.attribute("check-spf", "data-outcome").await, "", "SPF is at work");
    room.look_once("run-all-at-work").await;
    window.let_go("run_checks").await;
    window.wait_for_attribute("run-outcome", "data-outcome", "passed").await;
    window.show_the_top().await;
    room.look_if_wanted("run-passed").await;
    window.play("run_checks", well.events(6, 4), well.record()).await;
    window.click("run-checks").await;
    window.wait_for_attribute("check-greeting", "data-outcome", "passed").await;
    room.look_if_wanted("run-half-way").await;
    window.let_go("run_checks").await;

    for (name, run, outcome) in ends() {
        window.is_told(&run).await;
        assert_eq!(
            window.attribute("run-outcome", "data-outcome").await,
            outcome,
            "{name}: {}",
            window.text().await
        );
        window.show_the_top().await;
        room.look_if_wanted(&format!("run-{name}")).await;
    }
    // Nothing had begun when the person thought better of it.
    window.refuse("run_checks", json!({ "kind": "stopped" })).await;
    window.click("run-checks").await;
    window.wait_for_attribute("run-outcome", "data-outcome", "stopped").await;
    window.show_the_top().await;
    room.look_once("run-stopped-at-once").await;
    room.window.close().await;
}

/// Runs by the name of their end.
fn ends() -> Vec<(&'static str, Run, &'static str)> {
    let after = |from: usize, because| {
        CheckId::ALL[from..].iter().fold(Run::passed(), |run, &check| run.open(check, because))
    };
    let all = |outcome, because| {
        CheckId::ALL.iter().fold(Run::passed(), |run, &check| run.end(check, outcome, because))
    };
    let timed_out =
        || Finding::new(Code::ConnectTimedOut).with("server", "smtp.office365.com").with("port", 587u16);
    let slow =
        || Finding::new(Code::ServerTooSlow).with("seconds", 14u16).with("server", "smtp.office365.com:587");
    let rejected = Finding::new(Code::SignInStopped).with("count", 2u16);
    let opened = Finding::new(Code::TlsInspected).with("issuer", "CN=Firewall CA");
    let ended = Finding::new(Code::BasicAuthEnds).with("date", "2026-12-31");
    vec![
        (
            "time-limit",
            after(4, Code::TimeLimit).found_at_large(Finding::new(Code::TimeLimit)),
            "inconclusive",
        ),
        (
            "failed-and-time-limit",
            after(5, Code::TimeLimit)
                .found(CheckId::Connect, timed_out())
                .skipped(CheckId::Greeting, Code::EarlierStepFailed)
                .found_at_large(Finding::new(Code::TimeLimit)),
            "failed",
        ),
        ("stopped", after(3, Code::Stopped).found_at_large(Finding::new(Code::Stopped)), "stopped"),
        ("inconclusive", Run::passed().open(CheckId::Spf, Code::SpfTemporaryError), "inconclusive"),
        ("one-to-improve", Run::passed().found(CheckId::Greeting, slow()), "needs-attention"),
        (
            "two-to-improve",
            Run::passed().found(CheckId::Greeting, slow()).found(CheckId::SignIn, ended),
            "needs-attention",
        ),
        ("no-password", Run::passed().skipped(CheckId::SignIn, Code::NoSecretGiven), "passed"),
        (
            "no-password-and-one-to-improve",
            Run::passed().found(CheckId::Greeting, slow()).skipped(CheckId::SignIn, Code::NoSecretGiven),
            "needs-attention",
        ),
        (
            "opened-and-no-password",
            Run::passed().found(CheckId::Tls, opened).skipped(CheckId::SignIn, Code::NoSecretGiven),
            "needs-attention",
        ),
        ("server-unknown", after(2, Code::AnswerMissing), "inconclusive"),
        ("every-check-passed", all(Outcome::Passed, None), "passed"),
        ("every-check-failed", all(Outcome::Failed, None), "failed"),
        ("every-check-needs-attention", all(Outcome::NeedsAttention, None), "needs-attention"),
        ("every-check-open", all(Outcome::Inconclusive, Some(Code::DnsServerFailed)), "inconclusive"),
        ("every-check-skipped", all(Outcome::Skipped, Some(Code::EarlierStepFailed)), "skipped"),
        (
            "sign-in-left-out",
            Run::passed().found(CheckId::SignIn, rejected).skipped(CheckId::SignIn, Code::SignInStopped),
            "passed",
        ),
    ]
}

/// What became of a message, with the parts that the tests change.
fn message(changes: &Value) -> Value {
    let whole = json!({
        "accepted": false, "recipients": [{ "to": SCANNER.inside, "reply": null }], "reply": null, "stage": "rcpt",
        "message_id": "<1@contoso.example>", "milliseconds": 900, "findings": [], "transcript": [], "stages": [],
    });
    with(whole, changes)
}

async fn a_message_that_does_not_go_is_told_of(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let at = json!({ "last_check": { "outcome": "passed", "at": THEN }, "to": SCANNER.inside, "to_outside": SCANNER.outside });
    let home = Home::speaking(language).with_setup("copier", &with(relay(), &untried(&at)));
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("tile-copier").await;
    window.click("step-message").await;
    window.wait("send").await;
    let no = json!({ "code": 550, "enhanced": "5.7.64", "text": "TenantAttribution; Relay Access Denied [ATTR36]" });
    let yes = json!({ "code": 250, "enhanced": "2.1.5", "text": "Recipient OK" });
    let found = |code: Code| {
        let finding = Finding::new(code).with("from", SCANNER.mailbox).with("ip_seen", "203.0.113.7");
        serde_json::to_value([finding.evidence(
            EvidenceKind::Reply,
            "RCPT",
            "550 5.7.64 Relay Access Denied",
        )])
        .unwrap()
    };
    let both = json!([{ "to": SCANNER.inside, "reply": yes }, { "to": SCANNER.outside, "reply": no }]);
    let talk = json!([
        { "server": "contoso-example.mail.protection.outlook.com:25", "direction": "received", "text": "220 ready", "at": 3 },
        { "server": "contoso-example.mail.protection.outlook.com:25", "direction": "sent", "text": "EHLO copier", "at": 4 },
        { "server": "contoso-example.mail.protection.outlook.com:25", "direction": "note", "text": "TLS 1.3", "at": 9 },
    ]);
    let cases = [
        (
            "refused",
            json!({ "findings": found(Code::RelayAccessDenied), "reply": no, "transcript": talk }),
            "false",
        ),
        (
            "one-refused",
            json!({ "accepted": true, "stage": "body", "findings": found(Code::RelayAccessDenied), "recipients": both }),
            "true",
        ),
        ("stopped", json!({ "findings": found(Code::Stopped) }), "false"),
        ("time-limit", json!({ "findings": found(Code::TimeLimit), "stage": "connect" }), "false"),
        ("sign-in-stopped", json!({ "findings": found(Code::SignInStopped), "stage": "connect" }), "false"),
        ("server-unknown", json!({ "stage": "dns" }), "false"),
        ("nowhere", json!({ "accepted": true, "stage": "body" }), "true"),
    ];
    for (name, changes, accepted) in cases {
        window.answer("send_message", message(&changes)).await;
        window.click("send").await;
        window.wait_for_attribute("send-outcome", "data-accepted", accepted).await;
        if name == "nowhere" {
            window.click("arrived-nowhere").await;
            window.wait("arrived-nowhere-next").await;
        }
        room.unfold("aside").await;
        window.show_the_top().await;
        room.look_if_wanted(&format!("message-{name}")).await;
        window.click("send-another").await;
        window.wait("send").await;
    }
    window.refuse("send_message", json!({ "kind": "stopped" })).await;
    window.click("send").await;
    window.wait("send").await;
    window.show_the_top().await;
    room.look_if_wanted("message-stopped-at-once").await;
    room.window.close().await;
}

async fn what_a_check_asks_for_is_said_at_its_field(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let oauth = json!({ "method": "client-submission-oauth" });
    let mut unknown = relay()["answers"].clone();
    unknown["mx"] = "unknown".into();
    unknown["public_ip"] = "unknown".into();
    let changes = json!({ "endpoint": "two words", "answers": unknown, "guide": {} });
    let home = Home::speaking(language)
        .with_setup("copier", &password(&untried(&json!({}))))
        .with_setup("oauth", &password(&untried(&oauth)))
        .with_setup("relay", &with(relay(), &untried(&changes)));
    let room = Room::at_the_check(&home, language).await;
    let window = &room.window;
    let kept = json!({ "kept": true, "session_only": false, "problem": null });
    window.answer("put_secret", kept.clone()).await;
    window.answer("secret_state", kept).await;
    window.type_in("field-password", "Canary-looks-14").await;
    window.click("keep-password").await;
    window.wait("forget-password").await;
    room.look_if_wanted("password-kept").await;
    window.click("step-hand-over").await;
    window.wait("sheet").await;
    room.look_if_wanted("password-of-the-sheet").await;
    window.click("step-check").await;
    window.wait("forget-password").await;
    window.let_go("secret_state").await;
    window.answer("forget_secret", json!({ "kept": false, "session_only": false, "problem": null })).await;
    window.click("forget-password").await;
    window.wait("field-password").await;
    room.look_if_wanted("password-forgotten").await;
    window.fill("field-from", " ").await;
    window.click("run-checks").await;
    window.wait_for_attribute("field-from", "aria-invalid", "true").await;
    room.look_if_wanted("sender-missing").await;

    window.fill("field-from", SCANNER.mailbox).await;

    window.is_told(&Run::passed()).await;
    window.click("bundle").await;
    window.hold("save_bundle").await;
    window.click("bundle-save").await;
    room.look_if_wanted("bundle-saving").await;
    window.let_go("save_bundle").await;
    window.wait("bundle-saved").await;
    window.click("bundle-close").await;
    window.click("bundle").await;
    window.refuse("save_bundle", json!({ "kind": "storage", "problem": "no-space", "detail": "" })).await;
    window.click("bundle-save").await;
    window.wait("bundle-refused").await;
    assert!(!window.has("trouble").await, "it is said where the question stands");
    room.look_once("bundle-not-saved").await;
    let denied = "/home/anna/Downloads: Permission denied (os error 13)";
    window.refuse("save_bundle", json!({ "kind": "storage", "problem": "denied", "detail": denied })).await;
    window.click("bundle-save").await;
    window.wait_until_asked("save_bundle").await;
    window.wait("bundle-refused").await;
    room.look_if_wanted("bundle-denied").await;
    window.key("\u{e00c}").await;
    window.wait_until_gone("bundle-dialog").await;
    window.click("step-message").await;
    window.wait("send").await;
    room.look_if_wanted("message-no-password").await;

    window.click("home").await;
    window.click("tile-oauth").await;
    window.wait("run-checks").await;
    assert!(!window.has("field-password").await, "this way has no password");
    room.look_if_wanted("oauth-form").await;
    window.is_told(&Run::passed().skipped(CheckId::SignIn, Code::NoSecretGiven)).await;
    room.look_if_wanted("oauth-nobody-signed-in").await;
    window.click("home").await;
    window.click("tile-relay").await;
    window.wait("field-endpoint").await;
    window.click("run-checks").await;
    window.wait_for_attribute("field-endpoint", "aria-invalid", "true").await;
    room.look_once("endpoint-wrong").await;
    window.click("step-set-up").await;
    window.click("guide-step-static-address").await;
    window.fill("field-public-ip", "10.0.0.5").await;
    window.wait_for_attribute("field-public-ip", "aria-invalid", "true").await;
    window.show("guide-step-static-address").await;
    room.look_once("public-address-wrong").await;
    window.click("step-check").await;
    window.fill("field-endpoint", "contoso-example.mail.protection.outlook.com").await;
    window
        .is_told(
            &CheckId::ALL[2..].iter().fold(Run::passed(), |run, &check| run.open(check, Code::AnswerMissing)),
        )
        .await;
    assert!(window.has("field-endpoint").await, "the server can be named where it is missing");
    room.look_if_wanted("endpoint-unknown").await;
    room.window.close().await;
}
