//! What was measured on the way to the server: the path, every try to connect, and the texts for those who can mend it.
//! The runs are told by hand, as the engine would tell of them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::net::IpAddr;

use e2e_tests::samples::{DOMAIN, SCANNER, password, relay, untried};
use e2e_tests::{Home, Room, Run, can_be_driven, in_both_languages};
use engine::checks::picture;
use engine::{
    CheckId, Code, ConnectionOutcome, ConnectionSeen, Evidence, EvidenceKind, Finding, Probe,
    ProbeCertificate, ProbeConnection, ProbePurpose, ProbeTls, RunFacts,
};
use serde_json::json;

in_both_languages! {
    the_path_is_drawn_as_far_as_it_was_measured
    every_try_to_connect_is_told
    each_letter_can_be_read_before_it_is_sent
}

const SERVER: &str = "smtp.office365.com";

fn probe(purpose: ProbePurpose, address: &str, port: u16, connection: ProbeConnection, took: f64) -> Probe {
    let host = match purpose {
        ProbePurpose::Router => address,
        ProbePurpose::Control => "gmail-smtp-in.l.google.com",
        ProbePurpose::Server | ProbePurpose::Microsoft => SERVER,
    };
    Probe {
        purpose,
        host: host.to_owned(),
        port,
        address: address.parse().unwrap(),
        connection,
        milliseconds: took,
        greeting: None,
        keywords: Vec::new(),
        keywords_after_tls: Vec::new(),
        tls: None,
        seen: None,
        wrong: Vec::new(),
    }
}

fn server(connection: ProbeConnection, took: f64) -> Probe {
    probe(ProbePurpose::Server, "52.98.10.2", 587, connection, took)
}

fn router() -> Probe {
    probe(ProbePurpose::Router, "192.168.1.1", 53, ProbeConnection::Refused, 0.4)
}

fn microsoft(connection: ProbeConnection) -> Probe {
    probe(ProbePurpose::Microsoft, "52.98.10.2", 443, connection, 38.0)
}

fn control(connection: ProbeConnection) -> Probe {
    probe(ProbePurpose::Control, "142.250.27.27", 587, connection, 5000.0)
}

fn wrong(code: Code, probe: Probe) -> Probe {
    Probe { wrong: vec![code], ..probe }
}

/// What a run with these probes learnt, with the path drawn from it.
fn facts(probes: Vec<Probe>, unreached: Option<Code>) -> RunFacts {
    let reached = probes.iter().find(|probe| probe.purpose == ProbePurpose::Server && probe.connected());
    let mut facts = RunFacts {
        server: Some(SERVER.to_owned()),
        port: Some(587),
        server_address: reached.map(|probe| probe.address),
        probes,
        ..RunFacts::default()
    };
    facts.path = Some(picture(&facts, 587, unreached));
    facts
}

async fn the_path_is_drawn_as_far_as_it_was_measured(language: &'static str) {
    use ProbeConnection::{Connected, Local, Refused, TimedOut};

    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &password(&untried(&json!({}))));
    let room = Room::at_the_check(&home, language).await;
    let window = &room.window;
    let held = || server(Local, 0.1);
    let forbidden = wrong(Code::BlockedByThisComputer, held());
    let cut = wrong(Code::ConnectionCut, server(Connected, 41.0));
    let paths = [
        ("forbidden", vec![router(), forbidden, microsoft(Connected)], Code::BlockedByThisComputer, "broken"),
        ("no-network", vec![held()], Code::NoNetwork, "broken"),
        ("held-back", vec![router(), held(), microsoft(Connected)], Code::ConnectUnreachable, "works"),
        (
            "behind-the-router",
            vec![router(), server(TimedOut, 5000.0), control(TimedOut)],
            Code::ConnectTimedOut,
            "works",
        ),
        ("anywhere", vec![server(TimedOut, 5000.0), control(TimedOut)], Code::ConnectTimedOut, "suspected"),
        (
            "refused-nearby",
            vec![router(), server(Refused, 0.9), microsoft(Connected)],
            Code::ConnectRefused,
            "suspected",
        ),
        (
            "refused-far-away",
            vec![router(), server(Refused, 39.0), microsoft(Connected)],
            Code::ConnectRefused,
            "works",
        ),
        ("cut", vec![router(), cut], Code::ConnectionCut, "suspected"),
        ("no-name", vec![router()], Code::DnsTimedOut, "works"),
    ];
    for (name, probes, code, first) in paths {
        let finding = Finding::new(code).with("server", SERVER).with("port", 587u16).with("name", SERVER);
        let check = if code == Code::DnsTimedOut { CheckId::Names } else { CheckId::Connect };
        window.is_told(&Run::passed().found(check, finding).with(facts(probes, Some(code)))).await;
        assert_eq!(window.attribute("stretch-computer-router", "data-state").await, first, "{name}");
        window.click("path-measured").await;
        window.show("path").await;
        room.look_if_wanted(&format!("path-{name}")).await;
    }
    let well = facts(vec![router(), server(Connected, 41.0)], None);
    let partly =
        facts(vec![router(), probe(ProbePurpose::Microsoft, "52.98.10.3", 25, TimedOut, 1000.0)], None);
    for (name, facts) in [("well", well), ("well-so-far", partly)] {
        window.is_told(&Run::passed().with(facts)).await;
        room.unfold("main").await;
        window.show("path").await;
        room.look_if_wanted(&format!("path-{name}")).await;
    }

    what_was_measured_weighs_on_the_ways(&room).await;
    room.window.close().await;
}

/// It leaves none, another one, this one, or the question open.
async fn what_was_measured_weighs_on_the_ways(room: &Room) {
    let window = &room.window;
    for (name, at, weighs, tried, other) in [
        ("none", "2026-11-20T09:00:00Z", "rules-out", "ruled-out", "ruled-out"),
        ("left", "2026-11-21T09:00:00Z", "rules-out", "ruled-out", "recommended"),
        ("stays", "2026-11-22T09:00:00Z", "against", "recommended", "possible"),
        ("open", "2026-11-23T09:00:00Z", "rules-out", "ruled-out", "possible"),
    ] {
        let learnt = json!([{ "code": "PORT_587_BLOCKED", "method": null, "at": at }]);
        window.answer("learn", json!({ "answers": relay()["answers"], "measured": learnt })).await;
        let reason = json!({
            "code": "PORT_587_BLOCKED", "weighs": weighs, "arguments": { "at": at }, "source": "answer:port_587",
        });
        let ways = json!([
            { "method": "client-submission-basic", "verdict": tried, "valid_until": null, "reasons": [reason] },
            { "method": "relay-ip", "verdict": other, "valid_until": null, "reasons": [] },
        ]);
        let depends_on: &[&str] = if name == "open" { &["ip_kind"] } else { &[] };
        let advice = json!({ "today": "2026-11-26", "depends_on": depends_on, "methods": ways });
        window.answer("advise", advice).await;
        window.is_told(&Run::passed().found(CheckId::Connect, Finding::new(Code::Port587Blocked))).await;
        window.wait("follows-left").await;
        window.show("follows").await;
        room.look_if_wanted(&format!("follows-{name}")).await;
    }
}

fn certificate(subject: &str, issuer: &str, names: &[&str]) -> ProbeCertificate {
    ProbeCertificate {
        subject: subject.to_owned(),
        issuer: issuer.to_owned(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        not_before: "2026-03-01T00:00:00Z".to_owned(),
        not_after: "2027-02-28T23:59:59Z".to_owned(),
    }
}

fn inspected() -> Probe {
    let firewall = "CN=Firewall CA, O=Contoso, Inc.";
    Probe {
        greeting: Some(
            "220 AM0PR02CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready".to_owned(),
        ),
        keywords: ["SIZE 157286400", "PIPELINING", "STARTTLS", "8BITMIME"].map(str::to_owned).into(),
        keywords_after_tls: ["SIZE 157286400", "AUTH LOGIN XOAUTH2"].map(str::to_owned).into(),
        seen: Some(IpAddr::from([203, 0, 113, 7])),
        tls: Some(ProbeTls {
            version: Some("TLS 1.2".to_owned()),
            cipher: Some("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384".to_owned()),
            trusted_here: true,
            trusted_publicly: false,
            chain: vec![
                certificate("CN=outlook.com", firewall, &["outlook.com", "*.office365.com"]),
                certificate(firewall, firewall, &[]),
            ],
        }),
        ..wrong(Code::TlsInspected, server(ProbeConnection::Connected, 41.0))
    }
}

fn trusted() -> ProbeTls {
    let chain =
        vec![certificate("CN=smtp.gmail.com", "CN=WR2, O=Google Trust Services", &["smtp.gmail.com"])];
    let version = Some("TLS 1.3".to_owned());
    ProbeTls { version, cipher: None, trusted_here: true, trusted_publicly: true, chain }
}

/// Several addresses of one server, all with the same end.
fn several(connection: ProbeConnection, port: u16, family: &str) -> Vec<Probe> {
    let at = |n: u16| probe(ProbePurpose::Microsoft, &format!("{family}{n}"), port, connection, f64::from(n));
    vec![at(4), at(5), at(6)]
}

async fn every_try_to_connect_is_told(language: &'static str) {
    use ProbeConnection::{Connected, Local, NotWaitedFor, Refused, TimedOut, Unreachable};

    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &password(&untried(&json!({}))));
    let room = Room::at_the_check(&home, language).await;
    let window = &room.window;
    window.open_panel().await;
    let no_certificate = Probe {
        tls: Some(ProbeTls {
            version: None,
            cipher: None,
            trusted_here: false,
            trusted_publicly: false,
            chain: Vec::new(),
        }),
        ..wrong(Code::TlsHandshakeFailed, probe(ProbePurpose::Server, "52.98.10.9", 587, Connected, 44.0))
    };
    let told = Finding::new(Code::TlsInspected).with("issuer", "CN=Firewall CA").with("server", SERVER);
    let mut probes = vec![router(), inspected(), no_certificate];
    probes.extend(several(Connected, 25, "52.98.10."));
    probes.extend(several(NotWaitedFor, 465, "52.98.10."));
    probes.push(control(Refused));
    probes.push(Probe { tls: Some(trusted()), ..control(Connected) });
    window.is_told(&Run::passed().found(CheckId::Tls, told.clone()).with(facts(probes, None))).await;
    window.wait("how-we-know").await;
    room.look_if_wanted("how-folded").await;
    room.unfold("[data-testid=how-we-know]").await;
    window.show("each-server-587").await;
    room.look_once("how-inspected").await;
    window.show("probes-microsoft-465").await;
    room.look_if_wanted("how-not-waited-for").await;

    let silent = Finding::new(Code::ConnectTimedOut).with("server", SERVER).with("port", 587u16);
    let evidence = [
        (EvidenceKind::Dns, "A smtp.office365.com", "52.98.10.2, 52.98.10.3"),
        (EvidenceKind::Reply, "EHLO", "250 OK"),
        (EvidenceKind::Certificate, SERVER, "CN=outlook.com"),
        (EvidenceKind::Answer, "port_25", "blocked"),
        (EvidenceKind::Fact, "basic-auth-off-by-default", "2026-12-31"),
    ];
    let silent =
        evidence.iter().fold(silent, |found, &(kind, subject, shown)| found.evidence(kind, subject, shown));
    for (family, first, second) in [
        ("52.98.10.", [TimedOut, Refused, Unreachable], [Local, Connected]),
        ("2603:1026::", [Unreachable, Local, NotWaitedFor], [TimedOut, Refused]),
    ] {
        let mut probes = vec![router(), server(TimedOut, 21_000.0), server(Unreachable, 3.0)];
        for (n, connection) in first.into_iter().chain(second).enumerate() {
            probes.extend(several(connection, 25 + u16::try_from(n).unwrap(), family));
        }
        // One of each as evidence too, in the words of the spoken language.
        let ended = probes.iter().map(Probe::evidence);
        let mut silent = silent.clone();
        silent.evidence.extend(ended);
        for outcome in [ConnectionOutcome::Local, ConnectionOutcome::Refused, ConnectionOutcome::TimedOut] {
            silent.evidence.push(Evidence {
                kind: EvidenceKind::Connection,
                subject: SERVER.to_owned(),
                shown: outcome.as_str().to_owned(),
                connection: Some(ConnectionSeen { outcome, microseconds: None }),
            });
        }
        silent.evidence.push(wrong(Code::BlockedByThisComputer, server(Local, 0.1)).evidence());
        let run = Run::passed().found(CheckId::Connect, silent);
        window.is_told(&run.with(facts(probes, Some(Code::ConnectTimedOut)))).await;
        room.unfold("body").await;
        window.wait("how-we-know").await;
        window.show("how-we-know").await;
        room.look_if_wanted(&format!("how-{}", if family.contains(':') { "ipv6" } else { "ipv4" })).await;
    }
    window.show("finding-CONNECT_TIMED_OUT").await;
    room.look_if_wanted("how-evidence").await;
    room.window.close().await;
}

/// A run that met every way in which a connection can end.
fn every_end() -> RunFacts {
    use ProbeConnection::{Connected, Local, NotWaitedFor, Refused, TimedOut, Unreachable};

    let nobody = Probe {
        tls: Some(ProbeTls {
            version: None,
            cipher: None,
            trusted_here: false,
            trusted_publicly: false,
            chain: vec![certificate("", "", &[])],
        }),
        ..wrong(Code::ServerSilent, probe(ProbePurpose::Server, "52.98.10.9", 587, Connected, 44.0))
    };
    let ends = [Refused, TimedOut, Unreachable, Local, NotWaitedFor]
        .iter()
        .zip(3..)
        .map(|(&end, n): (_, u8)| probe(ProbePurpose::Server, &format!("52.98.10.{n}"), 587, end, 2.0));
    facts(vec![router(), inspected(), nobody].into_iter().chain(ends).collect(), None)
}

async fn each_letter_can_be_read_before_it_is_sent(language: &'static str) {
    use ProbeConnection::{Connected, TimedOut};

    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &password(&untried(&json!({}))));
    let room = Room::at_the_check(&home, language).await;
    let window = &room.window;
    let seen = every_end();
    let newer = probe(ProbePurpose::Server, "2603:1026::2", 587, TimedOut, 5000.0);
    let unseen = facts(vec![newer, server(Connected, 41.0)], None);
    let pages = [
        (
            &seen,
            [
                Code::Port587Blocked,
                Code::ConnectTimedOut,
                Code::ConnectUnreachable,
                Code::ConnectRefused,
                Code::ConnectionCut,
            ],
        ),
        (
            &unseen,
            [
                Code::Port25Blocked,
                Code::SmtpIntercepted,
                Code::SmtpInspected,
                Code::StarttlsNotOffered,
                Code::StarttlsInjection,
            ],
        ),
        (
            &unseen,
            [
                Code::TlsInspected,
                Code::TlsCertificateUntrusted,
                Code::IpPathsDiffer,
                Code::IpBanned,
                Code::IpThrottled,
            ],
        ),
        (
            &seen,
            [Code::IpOnBlockList, Code::DnsTimedOut, Code::Ipv6Preferred, Code::IpThrottled, Code::NoNetwork],
        ),
        (
            &unseen,
            [Code::Ipv6Dead, Code::RelayAccessDenied, Code::SpfNone, Code::DnsNoAddress, Code::SendAsDenied],
        ),
        (
            &unseen,
            [
                Code::SpfMultipleRecords,
                Code::OnPremisesRelayDenied,
                Code::BlockedByThisComputer,
                Code::ReplyUnknown,
                Code::MxMixed,
            ],
        ),
    ];
    for (n, (facts, codes)) in pages.iter().enumerate() {
        let run = codes.iter().fold(Run::passed().with((*facts).clone()), |run, &code| {
            let finding = Finding::new(code)
                .with("server", SERVER)
                .with("port", 587u16)
                .with("name", "smtp.office365.com")
                .with("seen", vec!["203.0.113.7".to_owned(), "198.51.100.20".to_owned()])
                .with("issuer", "CN=Firewall CA")
                .with("from", SCANNER.mailbox)
                .with("login", SCANNER.mailbox);
            let finding = if code == Code::SpfNone { finding.with("domain", DOMAIN) } else { finding };
            run.found(CheckId::Recipient, finding)
        });
        window.is_told(&run).await;
        for code in codes {
            // The person at the device mends these alone.
            let alone = matches!(code, Code::SendAsDenied | Code::Ipv6Preferred);
            if alone {
                assert!(!window.has(&format!("letter-{code}")).await, "nobody else is asked for {code}");
                continue;
            }
            window.wait(&format!("read-letter-{code}")).await;
            room.unfold(&format!("[data-testid=letter-{code}]")).await;
        }
        window.show(&format!("letter-{}", codes[0])).await;
        room.look_if_wanted(&format!("letters-{n}")).await;
    }
    room.window.close().await;
}
