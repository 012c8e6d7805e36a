//! How letters read.
#![allow(clippy::unwrap_used, reason = "a test stops at what is not as expected")]

use std::path::Path;

use engine::letters::letter;
use engine::words::{Language, Words};
use engine::{
    Code, EvidenceKind, Finding, Probe, ProbeCertificate, ProbeConnection, ProbePurpose, ProbeTls, RunFacts,
};

const ENDPOINT: &str = "contoso-com.mail.protection.outlook.com";

fn probe(purpose: ProbePurpose, host: &str, port: u16, address: &str, connection: ProbeConnection) -> Probe {
    Probe {
        purpose,
        host: host.into(),
        port,
        address: address.parse().unwrap(),
        connection,
        milliseconds: if connection == ProbeConnection::TimedOut { 5_003.0 } else { 43.2 },
        greeting: None,
        keywords: Vec::new(),
        keywords_after_tls: Vec::new(),
        tls: None,
        seen: None,
        wrong: Vec::new(),
    }
}

fn blocked() -> RunFacts {
    use ProbeConnection::{Connected, TimedOut};
    let submission = Probe {
        seen: Some("203.0.113.7".parse().unwrap()),
        ..probe(ProbePurpose::Microsoft, "smtp.office365.com", 587, "198.51.100.87", Connected)
    };
    RunFacts {
        server: Some(ENDPOINT.into()),
        port: Some(25),
        probes: vec![
            probe(ProbePurpose::Server, ENDPOINT, 25, "198.51.100.25", TimedOut),
            probe(ProbePurpose::Server, ENDPOINT, 25, "198.51.100.26", TimedOut),
            probe(ProbePurpose::Control, "gmail-smtp-in.l.google.com", 25, "192.0.2.25", TimedOut),
            submission,
        ],
        ..RunFacts::default()
    }
}

fn foreign_certificate() -> RunFacts {
    let chain = vec![ProbeCertificate {
        subject: format!("CN={ENDPOINT}"),
        issuer: "CN=Office Firewall CA".into(),
        names: vec![ENDPOINT.into()],
        not_before: "2026-06-02T00:00:00Z".into(),
        not_after: "2027-06-01T23:59:59Z".into(),
    }];
    let tls = ProbeTls { version: None, cipher: None, trusted_here: false, trusted_publicly: false, chain };
    let mut facts = blocked();
    facts.probes = vec![Probe {
        greeting: Some(
            "220 AM6EUR05FT045.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready".into(),
        ),
        tls: Some(tls),
        wrong: vec![Code::TlsCertificateUntrusted],
        ..probe(ProbePurpose::Server, ENDPOINT, 25, "198.51.100.25", ProbeConnection::Connected)
    }];
    facts.public_ip_seen.port_25 = Some("203.0.113.7".parse().unwrap());
    facts
}

/// Subject and text.
fn written(finding: &Finding, facts: &RunFacts, language: Language) -> String {
    let at = "2026-11-24T14:02:33+01:00[+01:00]".parse().unwrap();
    let letter = letter(finding, facts, &at, &Words::new(language)).unwrap();
    format!("{}\n\n{}", letter.subject, letter.text)
}

/// Compares with the file; `MAILFITTER_WRITE_SNAPSHOTS=1` writes it.
#[expect(clippy::disallowed_methods, reason = "whoever runs the tests says whether to write")]
fn matches(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if std::env::var_os("MAILFITTER_WRITE_SNAPSHOTS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(kept, text, "{name} differs; MAILFITTER_WRITE_SNAPSHOTS=1 writes it anew");
}

#[test]
fn letters_read_as_they_were_read_by_a_person() {
    let blocked_port = Finding::new(Code::Port25Blocked).with("server", ENDPOINT).with("port", 25_u16);
    matches("letter-port-blocked.txt", &written(&blocked_port, &blocked(), Language::English));
    matches("letter-port-blocked.de.txt", &written(&blocked_port, &blocked(), Language::German));
    let foreign = Finding::new(Code::TlsCertificateUntrusted)
        .with("server", format!("{ENDPOINT}:25"))
        .with("issuer", "CN=Office Firewall CA")
        .evidence(EvidenceKind::Certificate, format!("CN={ENDPOINT}"), "issued by CN=Office Firewall CA");
    matches("letter-certificate.txt", &written(&foreign, &foreign_certificate(), Language::English));
    let reply =
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.";
    let off = Finding::new(Code::SmtpAuthDisabledForTenant)
        .with("login", "scan@contoso.com")
        .with("login_quoted", "'scan@contoso.com'")
        .with("mailbox", "scan@contoso.com")
        .evidence(EvidenceKind::Reply, "smtp.office365.com:587", reply);
    matches("letter-tenant-admin.txt", &written(&off, &RunFacts::default(), Language::English));
}
