//! Every code's card: what is so, what it means and what to do, with the values that the engine gives and without.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use e2e_tests::samples::{DOMAIN, SCANNER, password, untried};
use e2e_tests::{Home, Room, Run, can_be_driven, in_both_languages, whole};
use engine::{Argument, CheckId, Code, Finding, Severity};
use fluent_syntax::ast::Entry;
use serde_json::json;

in_both_languages! {
    each_code_says_what_is_so_and_what_to_do
}

/// So many cards can be looked at to the page's end, however large letters are.
const ON_A_PAGE: usize = 8;

/// The codes that have words of their own, and the values that these name.
fn codes() -> Vec<(Code, Vec<String>)> {
    let words = include_str!("../../../crates/engine/locales/en/codes.ftl");
    let resource = fluent_syntax::parser::parse(words).expect("a whole file of messages");
    let texts: BTreeMap<&str, String> = resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, format!("{message:?}"))),
            _ => None,
        })
        .collect();
    let named = |text: &str| {
        let parts = text.split("VariableReference { id: Identifier { name: \"").skip(1);
        let mut names: Vec<String> =
            parts.filter_map(|part| Some(part.split('"').next()?.to_owned())).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let own = |code: &Code| Some((*code, named(texts.get(format!("code-{}", code.kebab()).as_str())?)));
    Code::ALL.iter().filter_map(own).collect()
}

/// A value as the engine would give it.
fn value(code: Code, name: &str) -> Argument {
    let of_ptr = code.as_str().starts_with("PTR_");
    match name {
        "address" if matches!(code, Code::DnsAnswerPrivate | Code::IpPrivate) => "192.168.1.10".into(),
        "address" if code == Code::IpSharedCgnat => "100.64.3.7".into(),
        "address" | "ip_seen" | "was" => "203.0.113.7".into(),
        "is" | "ip_expected" => "203.0.113.8".into(),
        "asked" => "microsoft".into(),
        "count" => 4u16.into(),
        "date" => "2026-12-31".into(),
        "domain" => DOMAIN.into(),
        "encryption" if code == Code::KeptToDevice => "tls-1.2".into(),
        "encryption" => "best".into(),
        "endpoint" => "contoso-example.mail.protection.outlook.com".into(),
        "expected" | "server" | "submission_server" => "smtp.office365.com".into(),
        "filter" => "Mimecast".into(),
        "from" => "copier@contoso.example".into(),
        "from_quoted" => "'copier@contoso.example'".into(),
        "helo" => "copier_2.contoso.example".into(),
        "host" => "mail.contoso.example".into(),
        "include" => "spf.protection.outlook.com".into(),
        "issuer" => "CN=Firewall CA, O=Contoso".into(),
        "keywords" => ["SIZE 157286400", "PIPELINING", "8BITMIME"].map(str::to_owned).to_vec().into(),
        "list" => "zen.spamhaus.org".into(),
        "login" => SCANNER.mailbox.into(),
        "most" => "35\u{a0}MB".into(),
        "login_quoted" => "'scan@contoso.example'".into(),
        "lookups" => 12u16.into(),
        "message_id" => "<1@contoso.example>".into(),
        "name" if of_ptr => "dsl-203-0-113-7.provider.example".into(),
        "name" => "smtp.office356.com".into(),
        "names" => ["outlook.com", "*.office365.com"].map(str::to_owned).to_vec().into(),
        "full" | "nearby" => "true".into(),
        "not_after" => "2026-11-01T23:59:59Z".into(),
        "policy" | "reversible" | "result" => "reject".into(),
        "port" => 587u16.into(),
        "recipient" => SCANNER.inside.into(),
        "reply" => "554 5.7.0 The reply as the server wrote it [AM0PR02CA0001]".into(),
        "seconds" => 14u16.into(),
        "seen" if code == Code::IpPathsDiffer => {
            ["203.0.113.7", "198.51.100.20"].map(str::to_owned).to_vec().into()
        }
        "seen" => "220 firewall.contoso.example ESMTP Postfix".into(),
        "size" => "37\u{a0}MB".into(),
        "stage" => "starttls".into(),
        "term" => "ip4:192.168.1.10".into(),
        "version" => "TLS 1.2".into(),
        other => panic!("{code} names {other}: what would the engine give?"),
    }
}

fn with_values<'a>(code: Code, names: impl IntoIterator<Item = &'a String>) -> Finding {
    names.into_iter().fold(Finding::new(code), |finding, name| finding.with(name, value(code, name)))
}

/// Where one value makes the words others than both with and without all of them.
fn special() -> Vec<Finding> {
    let set = |code, values: &[(&str, &str)]| {
        values.iter().fold(Finding::new(code), |finding, &(name, value)| finding.with(name, value))
    };
    let device = |encryption| {
        set(Code::KeptToDevice, &[("encryption", encryption), ("port", "25"), ("helo", "copier")])
    };
    let expected = [("ip_expected", "203.0.113.8")];
    let none = [("submission_server", "none")];
    let cut = |stage| set(Code::ConnectionCut, &[("stage", stage)]);
    vec![
        cut("greeting"),
        cut("ehlo"),
        cut("tls"),
        cut("auth"),
        cut("mail"),
        cut("rcpt"),
        cut("data"),
        cut("body"),
        set(Code::DmarcFound, &[("policy", "none")]),
        set(Code::AuthNotOffered, &[("encryption", "none")]),
        device("none"),
        device("best"),
        set(Code::IpBanned, &expected),
        set(Code::IpOnBlockList, &expected),
        set(Code::SendAsDenied, &[("from_quoted", "'copier@contoso.example'")]),
        set(Code::DnsNameNotFound, &none),
        set(Code::DnsNameNotFound, &[("submission_server", "smtp.office365.us")]),
        set(Code::ImplicitTlsNotOffered, &none),
        set(Code::NotAuthenticated, &none),
        set(Code::AuthMechanismRefused, &none),
        set(Code::CommandNotRecognized, &none),
        set(Code::SpfMicrosoftMissing, &[("full", "true")]),
        set(Code::SpfMicrosoftMissing, &[("include", "spf.protection.outlook.com")]),
        Finding::new(Code::DeviceNeedsRoundTrips).with("count", 1u16),
        Finding::new(Code::ServerTooSlow).with("seconds", 1u16),
    ]
}

/// A check that could have found it.
fn check(code: Code) -> CheckId {
    match code.as_str().split('_').next().unwrap_or_default() {
        "DNS" => CheckId::Names,
        "MX" => CheckId::Mx,
        "SERVER" => CheckId::Greeting,
        "TLS" | "STARTTLS" => CheckId::Tls,
        "SPF" | "ADDRESS" => CheckId::Spf,
        "DMARC" | "DKIM" => CheckId::Dmarc,
        "IP" | "PTR" => CheckId::PublicAddress,
        _ => CheckId::Recipient,
    }
}

/// A run that found these. What only informs is a line under its check; at large it stands with all its words.
fn run(findings: &[Finding]) -> Run {
    findings.iter().fold(Run::passed(), |run, finding| {
        if finding.severity == Severity::Info {
            run.found_at_large(finding.clone())
        } else {
            run.found(check(finding.code), finding.clone())
        }
    })
}

async fn each_code_says_what_is_so_and_what_to_do(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &password(&untried(&json!({}))));
    let room = Room::at_the_check(&home, language).await;
    let window = &room.window;
    let codes = codes();
    let full: Vec<Finding> = codes.iter().map(|(code, names)| with_values(*code, names)).collect();
    let bare: Vec<Finding> =
        codes.iter().filter(|(_, names)| !names.is_empty()).map(|(code, _)| Finding::new(*code)).collect();
    let special = special();
    for (kind, findings) in [("full", &full), ("bare", &bare), ("special", &special)] {
        for (n, page) in findings.chunks(ON_A_PAGE).enumerate() {
            // Where pictures are what is wanted, all of them.
            if !whole() && (kind, n) != ("full", 0) {
                return;
            }
            window.is_told(&run(page)).await;
            for finding in page {
                window.wait(&format!("finding-{}", finding.code)).await;
            }
            let says = window.text().await;
            assert!(!says.contains(['⟦', '{']) && !says.contains("unset"), "every word is there: {says}");
            let name = format!("code-{kind}-{n:02}");
            if kind == "full" { room.look_once(&name).await } else { room.skim(&name).await }
        }
    }
    room.window.close().await;
}
