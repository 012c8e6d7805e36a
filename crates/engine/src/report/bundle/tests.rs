//! Each kind of name in pairs: hidden it is nowhere in any form, asked for it is there. And with random ones.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use proptest::prelude::*;

use super::*;
use crate::words::Language;
use crate::{
    Accepted, Answer, CheckId, CheckResult, Code, Direction, Evidence, EvidenceKind, Finding, Outcome,
    PathPicture, Place, Probe, ProbeCertificate, ProbeConnection, ProbePurpose, ProbeTls, RecipientReply,
    ReplyShown, Stage, Stretch, StretchState, SubmissionStage, Transcript, TranscriptLine,
};

/// Whose bundle it is.
#[derive(Clone, Debug)]
struct Person {
    domain: String,
    login: String,
    recipient: String,
    device: String,
    customer: String,
    helo: String,
    public: Ipv4Addr,
    private: Ipv4Addr,
    six: Ipv6Addr,
}

impl Person {
    fn contoso() -> Self {
        Self {
            domain: "contoso.com".into(),
            login: "copier.west@contoso.com".into(),
            recipient: "wilhelmina@fabrikam.example".into(),
            device: "Zeppelin room".into(),
            customer: "Contoso Dental Ltd".into(),
            helo: "KM7F3A21".into(),
            public: Ipv4Addr::new(203, 0, 113, 5),
            private: Ipv4Addr::new(192, 168, 17, 23),
            six: "2001:db8:17::23".parse().unwrap(),
        }
    }

    fn endpoint(&self) -> String {
        format!("{}.mail.protection.outlook.com", self.domain.replace('.', "-"))
    }

    /// Everything of theirs, in every form that is looked for.
    fn forms(&self) -> Vec<String> {
        let mut forms = vec![
            self.domain.clone(),
            self.domain.to_uppercase(),
            self.domain.replace('.', "-"),
            idna::domain_to_unicode(&self.domain).0,
            self.device.clone(),
            self.customer.clone(),
            self.helo.clone(),
            self.public.to_string(),
            self.public.to_string().replace('.', "-"),
            reversed(self.public),
            self.private.to_string(),
            reversed(self.private),
            self.six.to_string(),
            IpAddr::from(self.six).to_string().to_uppercase(),
        ];
        forms.push(self.domain.split('.').next().unwrap().to_owned());
        for mailbox in [&self.login, &self.recipient] {
            let (local, domain) = mailbox.split_once('@').unwrap();
            forms.extend([mailbox.clone(), mailbox.to_uppercase(), local.to_owned(), domain.to_owned()]);
            forms.push(format!("{local}%40{domain}"));
            forms.push(format!("{local}=40{domain}"));
            forms.push(STANDARD.encode(mailbox));
            forms.push(STANDARD_NO_PAD.encode(&mailbox[..mailbox.len() / 3 * 3]));
            forms.push(STANDARD.encode(format!("user={mailbox}\u{1}auth=Bearer x\u{1}\u{1}")));
        }
        forms
    }

    /// All of it in one text, in every form.
    fn woven(&self) -> Vec<String> {
        let (domain, login) = (&self.domain, &self.login);
        vec![
            format!("250-AM0PR01.outlook.office365.com Hello [{}]", self.public),
            format!("550 5.1.8 <{login}> bad outbound sender; {}", self.recipient.to_uppercase()),
            format!("550 blocked: {}.zen.spamhaus.org, {}", reversed(self.public), self.six),
            format!(
                "{}.in-addr.arpa is p{}.dyn.{domain}",
                reversed(self.private),
                self.public.to_string().replace('.', "-")
            ),
            format!(
                "v=spf1 include:_spf.{domain} ip4:{} ip6:{}/64 a:mail.{domain} -all",
                self.public, self.six
            ),
            format!("https://login.example/?user={}&x=1", login.replace('@', "%40")),
            format!("=?utf-8?Q?{}?=", login.replace('@', "=40")),
            format!("334 {}", STANDARD.encode(login)),
            format!("AUTH XOAUTH2 {}", STANDARD.encode(format!("user={login}\u{1}auth=Bearer x\u{1}\u{1}"))),
            format!("user={}", STANDARD_NO_PAD.encode(&self.recipient)),
            format!("mailbox {} is unknown here", login.split('@').next().unwrap()),
            format!("220 fw.{}.local at {} ESMTP", domain.split('.').next().unwrap(), domain.to_uppercase()),
            format!("220 {} SMTP of {} in {}", self.helo, self.customer, self.device),
            format!("CN={domain}, O={}, L=Kiel", self.customer),
            format!("{}:25 and {}", self.endpoint(), idna::domain_to_unicode(domain).0),
            format!("router [{}]:25 answered", self.private),
        ]
    }

    fn setup(&self) -> Setup {
        let mut setup = Setup {
            name: self.device.clone(),
            customer: self.customer.clone(),
            domain: self.domain.clone(),
            method: Some(Method::RelayIp),
            from: self.login.clone(),
            login: self.login.clone(),
            to: self.login.clone(),
            to_outside: self.recipient.clone(),
            endpoint: self.endpoint(),
            helo: self.helo.clone(),
            ..Setup::new("a")
        };
        setup.answers.public_ip = Answer::Known(self.public.into());
        setup.addresses_seen =
            vec![AddressSeen { address: self.six.into(), port: 25, at: "2026-11-25T09:00:00Z".into() }];
        setup
    }

    fn check(&self) -> RunRecord {
        let woven = self.woven();
        let text = woven.join(" | ");
        let evidence = || {
            woven.iter().map(|text| Evidence {
                kind: EvidenceKind::Reply,
                subject: text.clone(),
                shown: text.clone(),
                connection: None,
            })
        };
        let finding = Finding { evidence: evidence().collect(), ..Finding::new(Code::SpfRejected) }
            .with("domain", &self.domain)
            .with("ip", IpAddr::from(self.public))
            .with("record", &text)
            .with("names", woven.clone());
        let line = |direction, text: &String| TranscriptLine {
            server: format!("{}:25", self.endpoint()),
            direction,
            text: text.clone(),
            at: 7,
        };
        let mut lines = vec![line(Direction::Sent, &format!("EHLO {}", self.helo))];
        lines.extend(woven.iter().map(|text| line(Direction::Received, text)));
        let mut record = RunRecord {
            outcome: Outcome::Failed,
            checks: vec![CheckResult {
                id: CheckId::Spf,
                outcome: Outcome::Failed,
                because: None,
                milliseconds: 12,
                findings: vec![finding.clone()],
            }],
            findings: vec![finding],
            transcripts: vec![Transcript { server: format!("{}:25", self.endpoint()), lines }],
            stages: vec![Stage {
                name: format!("dns mx {}", self.domain),
                from: 0.0,
                to: 3.5,
                round_trips: 1,
            }],
            ..RunRecord::default()
        };
        record.facts.mx_endpoint = Some(self.endpoint());
        record.facts.server_address = Some(self.private.into());
        record.facts.public_ip_seen.port_25 = Some(self.public.into());
        record.facts.spf_record = Some(text.clone());
        record.facts.certificate_issuer = Some(format!("CN={} Root CA", self.customer));
        record.facts.probes = vec![Probe {
            purpose: ProbePurpose::Router,
            host: format!("gw.{}", self.domain),
            port: 25,
            address: self.private.into(),
            connection: ProbeConnection::Connected,
            milliseconds: 0.4,
            greeting: Some(text.clone()),
            keywords: woven.clone(),
            keywords_after_tls: woven.clone(),
            tls: Some(ProbeTls {
                version: Some("TLS 1.3".into()),
                cipher: Some("TLS13_AES_256_GCM_SHA384".into()),
                trusted_here: true,
                trusted_publicly: false,
                chain: vec![ProbeCertificate {
                    subject: format!("CN=gw.{}, O=Somebody Else, L=Kiel", self.domain),
                    issuer: "CN=FortiGate CA, O=Fortinet".into(),
                    names: vec![format!("*.{}", self.domain), self.public.to_string()],
                    not_before: "2026-01-01T00:00:00Z".into(),
                    not_after: "2027-01-01T00:00:00Z".into(),
                }],
            }),
            seen: Some(self.six.into()),
            wrong: vec![Code::Port25Blocked],
        }];
        record.facts.path = Some(PathPicture {
            server: Some(self.endpoint()),
            port: 25,
            stretches: vec![Stretch {
                from: Place::Computer,
                to: Place::Router,
                state: StretchState::Works,
                milliseconds: Some(0.4),
                evidence: evidence().collect(),
            }],
            trouble: Some(Code::Port25Blocked),
        });
        record
    }

    fn message(&self) -> SubmissionRecord {
        let reply =
            || ReplyShown { code: 550, enhanced: Some("5.7.64".into()), text: self.woven().join(" ") };
        SubmissionRecord {
            accepted: Accepted::Uncertain,
            recipients: vec![RecipientReply { to: self.recipient.clone(), reply: Some(reply()) }],
            reply: Some(reply()),
            stage: SubmissionStage::Rcpt,
            message_id: format!("<k3v9q2x7m1@{}>", self.domain),
            milliseconds: 80,
            findings: Vec::new(),
            transcript: self.check().transcripts.remove(0).lines,
            stages: Vec::new(),
        }
    }

    /// Page and document, one behind the other.
    fn bundle(&self, names: Names) -> String {
        let (setup, check, message, made) = (self.setup(), self.check(), self.message(), made());
        let case = Case {
            setup: &setup,
            check: Some(&check),
            message: Some(&message),
            made: &made,
            practice: false,
        };
        let bundle = Bundle::new(&case, names, &Words::new(Language::English)).unwrap();
        let page = bundle.page().1.replace("&#39;", "'").replace("&amp;", "&");
        format!("{page}\n{}", bundle.json().1)
    }
}

fn made() -> Made {
    Made { at: "2026-11-26T09:15:00Z".into(), program: "0.1.0".into(), system: "Debian GNU/Linux 13".into() }
}

fn reversed(address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    format!("{d}.{c}.{b}.{a}")
}

/// Where a text of theirs is still there.
fn left(person: &Person, bundle: &str) -> Vec<(String, String)> {
    let low = bundle.to_lowercase();
    let around = |form: &String| {
        // Base64 is told apart by case.
        let (text, form) =
            if form.len() > 20 { (bundle, form.clone()) } else { (low.as_str(), form.to_lowercase()) };
        let at = text.find(&form)?;
        let from = (0..=at.saturating_sub(60)).rev().find(|&n| text.is_char_boundary(n))?;
        Some((form.clone(), text[from..at + form.len()].to_owned()))
    };
    person.forms().iter().filter_map(around).collect()
}

#[test]
fn hidden_nothing_is_left_and_asked_for_everything_is_there() {
    let person = Person::contoso();
    assert_eq!(left(&person, &person.bundle(Names::Hidden)), []);
    let included = person.bundle(Names::Included);
    for text in
        [&person.domain, &person.login, &person.recipient, &person.device, &person.customer, &person.helo]
    {
        assert!(included.contains(text.as_str()), "{text}");
    }
    for address in [IpAddr::from(person.public), person.private.into(), person.six.into()] {
        assert!(included.contains(&address.to_string()), "{address}");
    }
    assert!(included.contains(&person.endpoint()) && included.contains(&STANDARD.encode(&person.login)));
}

#[test]
fn a_domain_outside_ascii_is_hidden_in_both_its_forms() {
    let domain = idna::domain_to_ascii("bäckerei-müller.example").unwrap();
    let person = Person {
        login: format!("backstube@{domain}"),
        domain,
        customer: "Bäckerei Müller".into(),
        ..Person::contoso()
    };
    assert_eq!(left(&person, &person.bundle(Names::Hidden)), []);
    assert!(person.bundle(Names::Included).contains("bäckerei-müller.example"));
}

/// What becomes of a text in the bundle of Contoso.
fn hidden(text: &str) -> String {
    let mut hiding = Hiding::new(&Person::contoso().setup());
    hiding.text(text)
}

#[test]
fn a_stand_in_can_be_read_and_is_the_same_everywhere() {
    for (text, expected) in [
        ("MAIL FROM:<copier.west@contoso.com>", "MAIL FROM:<mailbox-1@domain-1>"),
        ("MAIL FROM:<Copier.West@CONTOSO.com>", "MAIL FROM:<mailbox-1@domain-1>"),
        ("user=copier.west@contoso.com", "user=mailbox-1@domain-1"),
        ("scan.contoso.com, then mail.contoso.com.", "host-1.domain-1, then mail.domain-1."),
        ("_dmarc.contoso.com", "_dmarc.domain-1"),
        ("contoso-com.mail.protection.outlook.com:25", "domain-1-mx.mail.protection.outlook.com:25"),
        ("contoso.onmicrosoft.com", "tenant-1.onmicrosoft.com"),
        ("mx1.contoso.pphosted.com", "domain-3-mx.pphosted.com"),
        ("250-contoso.com Hello", "250-domain-1 Hello"),
        ("Hello [203.0.113.5]", "Hello [public-ipv4-1]"),
        ("ip4:203.0.113.0/24 and 10.1.2.3", "ip4:public-ipv4-1/24 and private-ipv4-1"),
        ("5.113.0.203.in-addr.arpa", "public-ipv4-1.in-addr.arpa"),
        ("5.113.0.203.zen.spamhaus.org", "public-ipv4-1.zen.spamhaus.org"),
        ("EHLO [IPv6:2001:db8::9]", "EHLO [IPv6:public-ipv6-1]"),
        ("user@[203.0.113.5]", "mailbox-3@[public-ipv4-1]"),
        ("AUTH LOGIN Y29waWVyLndlc3RAY29udG9zby5jb20=", "AUTH LOGIN [base64: mailbox-1@domain-1]"),
        ("CONTOSO\\copier.west", "domain-1\\mailbox-1"),
    ] {
        assert_eq!(hidden(text), expected, "{text}");
    }
}

#[test]
fn what_names_nobody_stays() {
    for text in [
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [AM0PR01CA0123.eurprd01.prod.exchangelabs.com 2026-11-26T09:15:00.123Z 08DE2C1F3B5A7D90]",
        "220 AMS0EPF0000019A.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready at Thu, 26 Nov 2026 09:15:00 +0000",
        "v=spf1 include:spf.protection.outlook.com -all",
        "smtp.office365.com:587",
        "gmail-smtp-in.l.google.com:25",
        "52.98.1.2:587",
        "127.0.0.1:2525",
        "C=US, O=DigiCert Inc, CN=DigiCert Cloud Services CA-1",
        "TLS13_AES_256_GCM_SHA384",
        "250-SIZE 157286400",
        "AUTH LOGIN",
        "relay-ip",
        "SPF_REJECTED",
    ] {
        assert_eq!(hidden(text), text);
    }
}

#[test]
fn a_company_in_a_certificate_goes_and_the_box_that_inspects_stays() {
    let text = Person::contoso().bundle(Names::Hidden);
    assert!(!text.contains("Somebody Else") && !text.contains("Kiel"), "{text}");
    assert!(text.contains("FortiGate"), "{text}");
    assert!(Person::contoso().bundle(Names::Included).contains("Somebody Else"));
}

#[test]
fn a_message_keeps_the_word_by_which_it_is_found() {
    let text = Person::contoso().bundle(Names::Hidden);
    assert!(text.contains("k3v9q2x7m1@domain-1"), "{text}");
}

#[test]
fn the_document_says_what_it_is_and_whether_it_is_practice() {
    let (setup, made) = (Person::contoso().setup(), made());
    let words = Words::new(Language::German);
    for practice in [true, false] {
        let case = Case { setup: &setup, check: None, message: None, made: &made, practice };
        let bundle = Bundle::new(&case, Names::Hidden, &words).unwrap();
        let (name, text) = bundle.json();
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&json["format"], &json["version"]), (&BUNDLE_FORMAT.into(), &BUNDLE_VERSION.into()));
        assert_eq!((&json["names"], json["practice"].is_string()), (&"hidden".into(), practice));
        let marked = if practice { "practice-" } else { "" };
        assert_eq!(name, format!("mailfitter-{marked}diagnosis-2026-11-26-0915.json"));
        let (name, page) = bundle.page();
        assert_eq!(name, format!("mailfitter-{marked}diagnosis-2026-11-26-0915.html"));
        let sentence = words.message("report-practice", &Arguments::new()).unwrap();
        assert_eq!(page.contains(&sentence), practice);
        assert!(page.contains("<html lang=\"de\">") && page.contains("Debian GNU/Linux 13"), "{page}");
    }
}

#[test]
fn what_a_person_wrote_for_themselves_is_not_in_it() {
    let mut setup = Person::contoso().setup();
    setup.guide.insert(
        "relay-ip/spf".into(),
        crate::StepProgress {
            state: crate::StepState::Waiting,
            waiting_for: "Frau Zwiebel".into(),
            at: "2026-11-26T09:00:00Z".into(),
        },
    );
    let made = made();
    let case = Case { setup: &setup, check: None, message: None, made: &made, practice: false };
    let bundle = Bundle::new(&case, Names::Included, &Words::new(Language::English)).unwrap();
    assert!(!bundle.json().1.contains("Zwiebel") && !bundle.page().1.contains("Zwiebel"));
}

#[test]
fn a_hostile_reply_stays_text_on_the_page() {
    let person = Person { customer: "<script>alert(1)</script>".into(), ..Person::contoso() };
    let (setup, check, made) = (person.setup(), person.check(), made());
    let case = Case { setup: &setup, check: Some(&check), message: None, made: &made, practice: false };
    let bundle = Bundle::new(&case, Names::Included, &Words::new(Language::English)).unwrap();
    assert!(!bundle.page().1.contains("<script"));
}

/// A label that is in no word of the page by chance.
fn label() -> impl Strategy<Value = String> {
    "[bcdfgjkpqvwxz]{3}[aeiou][bcdfgjkpqvwxz]{3,6}"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_anybody_is_left_in_a_bundle(
        (domain, other, local, reader) in (label(), label(), label(), label()),
        (device, customer, helo) in (label(), label(), label()),
        (public, private, six) in (11_u8..=99, any::<u8>(), any::<u16>()),
    ) {
        let person = Person {
            domain: format!("{domain}.example"),
            login: format!("{local}@{domain}.example"),
            recipient: format!("{reader}@{other}.test"),
            device,
            customer: format!("{customer} GmbH"),
            helo,
            public: Ipv4Addr::new(198, 51, public, private),
            private: Ipv4Addr::new(10, public, private, 211),
            six: Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, six | 0x1000, 0x17),
        };
        prop_assert_eq!(left(&person, &person.bundle(Names::Hidden)), vec![]);
    }

    #[test]
    fn no_text_makes_the_gate_panic(text in any::<String>(), domain in any::<String>()) {
        let mut hiding = Hiding::new(&Setup { domain, ..Setup::new("a") });
        let _ = hiding.text(&text);
    }
}
