use super::*;
use crate::{ProbeCertificate, ProbePurpose, ProbeTls};

const ENDPOINT: &str = "contoso-com.mail.protection.outlook.com";

fn at() -> Zoned {
    "2026-11-24T14:02:33+01:00[+01:00]".parse().unwrap()
}

fn english() -> Words {
    Words::new(Language::English)
}

fn probe(purpose: ProbePurpose, host: &str, port: u16, address: &str, connection: ProbeConnection) -> Probe {
    Probe {
        purpose,
        host: host.into(),
        port,
        address: address.parse().unwrap(),
        connection,
        milliseconds: if connection == ProbeConnection::TimedOut { 5_003.0 } else { 43.0 },
        greeting: None,
        keywords: Vec::new(),
        keywords_after_tls: Vec::new(),
        tls: None,
        seen: None,
        wrong: Vec::new(),
    }
}

fn blocked() -> RunFacts {
    let mut submission = probe(
        ProbePurpose::Microsoft,
        "smtp.office365.com",
        587,
        "198.51.100.87",
        ProbeConnection::Connected,
    );
    submission.seen = Some("203.0.113.7".parse().unwrap());
    RunFacts {
        server: Some(ENDPOINT.into()),
        port: Some(25),
        probes: vec![
            probe(ProbePurpose::Server, ENDPOINT, 25, "198.51.100.25", ProbeConnection::TimedOut),
            probe(ProbePurpose::Server, ENDPOINT, 25, "2001:db8::25", ProbeConnection::NotWaitedFor),
            probe(ProbePurpose::Control, "mx.example.net", 25, "192.0.2.25", ProbeConnection::TimedOut),
            submission,
        ],
        ..RunFacts::default()
    }
}

fn about(code: Code, facts: &RunFacts) -> Option<Letter> {
    letter(&Finding::new(code), facts, &at(), &english())
}

#[test]
fn a_blocked_port_has_a_text_for_the_provider_with_the_measured_values_the_time_and_the_address() {
    let letter = about(Code::Port25Blocked, &blocked()).unwrap();
    assert_eq!(letter.to, Role::Network);
    assert_eq!(letter.subject, "Please open port 25 on the way out");
    assert_eq!(letter.copy, "Copy the text for IT support or the provider");
    let text = &letter.text;
    assert!(text.contains("24 November 2026, 14:02 (UTC+01:00)"), "{text}");
    assert!(
        text.contains(&format!("- {ENDPOINT}, port 25, 198.51.100.25: no answer (5.0\u{a0}s)\n")),
        "{text}"
    );
    assert!(text.contains("- mx.example.net, port 25, 192.0.2.25: no answer (5.0\u{a0}s)\n"), "{text}");
    assert!(
        text.contains("- smtp.office365.com, port 587, 198.51.100.87: answered (43\u{a0}ms)\n"),
        "{text}"
    );
    assert!(text.contains("open it for 203.0.113.7."), "{text}");
    assert!(!text.contains("2001:db8::25"), "what was not waited for proves nothing: {text}");
}

#[test]
fn what_was_not_seen_is_said_to_be_so() {
    let letter = about(Code::Port25Blocked, &RunFacts::default()).unwrap();
    assert!(letter.text.contains("Our public address could not be seen."), "{}", letter.text);
}

#[test]
fn a_german_letter_is_german_in_its_numbers_too() {
    let finding = Finding::new(Code::Port25Blocked);
    let letter = letter(&finding, &blocked(), &at(), &Words::new(Language::German)).unwrap();
    assert_eq!(letter.subject, "Bitte Port 25 nach außen öffnen");
    assert!(letter.text.contains("am 24. November 2026, 14:02 (UTC+01:00)"), "{}", letter.text);
    assert!(letter.text.contains("keine Antwort (5,0\u{a0}s)"), "{}", letter.text);
}

#[test]
fn a_foreign_certificate_is_told_with_its_chain_and_the_greeting_where_it_is_wrong() {
    let mut facts = blocked();
    let wrong = &mut facts.probes[0];
    wrong.connection = ProbeConnection::Connected;
    wrong.greeting = Some("220 mailfilter.example ESMTP".into());
    wrong.wrong = vec![Code::TlsCertificateUntrusted];
    wrong.tls = Some(ProbeTls {
        version: Some("TLS 1.3".into()),
        cipher: None,
        trusted_here: false,
        trusted_publicly: false,
        chain: vec![ProbeCertificate {
            subject: "CN=filter".into(),
            issuer: "CN=Example Firewall CA".into(),
            names: Vec::new(),
            not_before: "2026-01-01T00:00:00Z".into(),
            not_after: "2027-01-01T00:00:00Z".into(),
        }],
    });
    let finding = Finding::new(Code::TlsCertificateUntrusted)
        .with("issuer", "CN=Example Firewall CA")
        .evidence(EvidenceKind::Certificate, "CN=filter", "issued by CN=Example Firewall CA");
    let text = letter(&finding, &facts, &at(), &english()).unwrap().text;
    assert!(text.contains("It was issued by CN=Example Firewall CA."), "{text}");
    assert!(text.contains("\n  - it greeted with: 220 mailfilter.example ESMTP\n"), "{text}");
    let line = "- Certificate of CN=filter, issued by CN=Example Firewall CA, valid from 1 January 2026 to 1 January 2027";
    assert!(text.contains(line), "{text}");
    assert_eq!(text.matches("CN=filter").count(), 1, "told once: {text}");
}

#[test]
fn each_family_of_codes_has_its_own_text() {
    let families: [&[Code]; 14] = [
        &[Code::Port25Blocked, Code::Port587Blocked],
        &[Code::ConnectTimedOut],
        &[Code::ConnectUnreachable],
        &[Code::ConnectRefused],
        &[Code::ConnectionCut, Code::ServerSilent],
        &[Code::SmtpIntercepted],
        &[Code::SmtpInspected],
        &[Code::StarttlsNotOffered, Code::StarttlsRefused],
        &[Code::StarttlsInjection],
        &[Code::TlsInspected],
        &[Code::TlsCertificateUntrusted, Code::TlsCertificateNameMismatch, Code::TlsVersionTooOld],
        &[Code::IpBanned, Code::IpOnBlockList],
        &[Code::IpThrottled],
        &[Code::DnsServerFailed, Code::DnsTimedOut],
    ];
    let mut seen = std::collections::BTreeSet::new();
    for family in families {
        for &code in family {
            let letter = about(code, &RunFacts::default()).unwrap();
            assert_eq!(letter.to, Role::Network, "{code}");
        }
        let first = about(family[0], &RunFacts::default()).unwrap();
        assert!(seen.insert(first.text), "{} has the text of another", family[0]);
    }
}

#[test]
fn a_dead_ipv6_has_a_text_and_one_that_works_or_was_not_tried_has_none() {
    let facts = |connection| RunFacts {
        probes: vec![
            probe(ProbePurpose::Server, ENDPOINT, 25, "198.51.100.25", ProbeConnection::Connected),
            probe(ProbePurpose::Server, ENDPOINT, 25, "2001:db8::25", connection),
        ],
        ..RunFacts::default()
    };
    let told = |connection| about(Code::Ipv6Preferred, &facts(connection)).map(|letter| letter.subject);
    assert_eq!(told(ProbeConnection::TimedOut).as_deref(), Some("IPv6 does not work on our line"));
    assert_eq!(told(ProbeConnection::Unreachable).as_deref(), Some("IPv6 does not work on our line"));
    assert_eq!(told(ProbeConnection::Connected), None);
    assert_eq!(told(ProbeConnection::NotWaitedFor), None);
}

#[test]
fn the_administrator_and_dns_get_the_meaning_and_the_steps_of_the_code() {
    for (code, to) in [(Code::SmtpAuthDisabledForMailbox, Role::TenantAdmin), (Code::SpfNone, Role::DnsHost)]
    {
        let letter = about(code, &RunFacts::default()).unwrap();
        let said = english().code(code);
        assert_eq!(letter.to, to);
        assert!(letter.text.contains(&said.meaning), "{}", letter.text);
        assert!(letter.text.contains(&format!("1. {}", said.steps[0])), "{}", letter.text);
    }
}

#[test]
fn whoever_can_mend_it_is_not_told_to_ask_himself() {
    let asks = [
        ("tenant-admin", "sk your Microsoft 365 administrator", "Ihren Microsoft 365-Administrator"),
        ("tenant-admin", "ave an administrator", "einen Administrator"),
        ("dns-host", "ask whoever runs your domain", "die das DNS Ihrer Domäne"),
    ];
    for &language in Language::ALL {
        let words = Words::new(language);
        for &code in Code::ALL {
            let Some(letter) = letter(&Finding::new(code), &RunFacts::default(), &at(), &words) else {
                continue;
            };
            for (to, english, german) in asks {
                let himself = serde_json::to_value(letter.to).unwrap() == to;
                assert!(!himself || !letter.text.contains(english), "{code}: {}", letter.text);
                assert!(!himself || !letter.text.contains(german), "{code}: {}", letter.text);
            }
            let here = ["nter it here", "ie ihn hier", "stands below", "the plan", "der Plan"];
            assert!(!here.iter().any(|here| letter.text.contains(here)), "{code}: {}", letter.text);
        }
    }
}

#[test]
fn a_right_to_send_as_another_is_asked_of_the_administrator_and_nothing_where_there_is_no_other() {
    let denied = |from: &str| {
        let finding = Finding::new(Code::SendAsDenied).with("login", "scan@contoso.com").with("from", from);
        letter(&finding, &RunFacts::default(), &at(), &english())
    };
    assert_eq!(denied("copier@contoso.com").map(|letter| letter.to), Some(Role::TenantAdmin));
    assert_eq!(denied("scan@contoso.com"), None);
    assert_eq!(about(Code::SendAsDenied, &RunFacts::default()), None);
}

#[test]
fn an_old_record_is_to_be_kept_only_where_there_is_one() {
    let keeps = |code| about(code, &RunFacts::default()).unwrap().text.contains("write its old text down");
    assert!(keeps(Code::SpfIpNotListed) && keeps(Code::MxMixed));
    assert!(!keeps(Code::SpfNone) && !keeps(Code::MxMissing) && !keeps(Code::DnsNoAddress));
    assert!(!keeps(Code::SmtpAuthDisabledForMailbox));
}

#[test]
fn a_german_letter_goes_on_in_lower_case_after_its_greeting() {
    let words = Words::new(Language::German);
    let nouns = ["E-Mail", "Microsoft"];
    for &code in Code::ALL {
        let Some(letter) = letter(&Finding::new(code), &blocked(), &at(), &words) else { continue };
        let first = letter.text.split("\n\n").nth(1).unwrap();
        let small = first.starts_with(char::is_lowercase);
        assert!(small || nouns.iter().any(|noun| first.starts_with(noun)), "{code}: {first}");
    }
}

#[test]
fn what_somebody_answered_or_wrote_is_no_measurement_and_a_server_given_by_address_is_named_once() {
    let mut facts = blocked();
    let mut router = probe(ProbePurpose::Router, "192.168.1.1", 53, "192.168.1.1", ProbeConnection::Refused);
    router.milliseconds = 0.4;
    facts.probes.push(router);
    let finding = Finding::new(Code::Port25Blocked)
        .evidence(EvidenceKind::Answer, "port_25", "blocked")
        .evidence(EvidenceKind::Fact, "basic-auth-off-by-default", "2026-12-31");
    let text = letter(&finding, &facts, &at(), &english()).unwrap().text;
    assert!(!text.contains("port_25") && !text.contains("basic-auth-off"), "{text}");
    let line = "- 192.168.1.1, port 53: refused, and so the router is there (0.4\u{a0}ms)\n";
    assert!(text.contains(line), "{text}");
}

#[test]
fn what_the_person_can_mend_or_what_only_informs_has_no_letter() {
    for code in [Code::AuthCredentialsRejected, Code::SpfPasses, Code::ServerBusy, Code::RecipientNotFound] {
        assert_eq!(about(code, &blocked()), None, "{code}");
    }
}

#[test]
fn every_code_that_has_a_letter_has_one_in_every_language_without_a_gap() {
    for &language in Language::ALL {
        let words = Words::new(language);
        for &code in Code::ALL {
            let finding = Finding::new(code);
            let Some(letter) = letter(&finding, &RunFacts::default(), &at(), &words) else {
                let others = matches!(code.who(), Some(Role::TenantAdmin | Role::DnsHost | Role::Network));
                assert!(!others || code.severity() < Severity::Warning, "{code} has no letter");
                continue;
            };
            for text in [&letter.text, &letter.subject, &letter.copy] {
                assert!(!text.contains(['{', '}']) && !text.contains("unset"), "{code}: {text}");
            }
            assert!(!letter.subject.contains('\n'), "{code}");
        }
    }
}

#[test]
fn a_hostile_greeting_stays_one_line_without_control_characters() {
    let mut facts = blocked();
    facts.probes[0].connection = ProbeConnection::Connected;
    facts.probes[0].greeting = Some("220 x\u{202e}y\n- everything works\u{1b}[2J".into());
    facts.probes[0].wrong = vec![Code::SmtpIntercepted];
    let text = about(Code::SmtpIntercepted, &facts).unwrap().text;
    assert!(!text.lines().any(|line| line.starts_with("- everything works")), "{text}");
    assert!(!text.contains(['\u{202e}', '\u{1b}']), "{text}");
}

#[test]
fn a_letter_from_practice_says_so_in_subject_and_text() {
    for &language in Language::ALL {
        let words = Words::new(language);
        let real = letter(&Finding::new(Code::Port25Blocked), &blocked(), &at(), &words).unwrap();
        let pretended = real.clone().from_practice(&words);
        let word = words.message("report-practice-word", &Arguments::new()).unwrap();
        assert!(pretended.subject.starts_with(&word) && pretended.subject.ends_with(&real.subject));
        assert!(pretended.text.starts_with(&word) && pretended.text.ends_with(&real.text));
        assert!(!real.text.contains(&word));
    }
}
