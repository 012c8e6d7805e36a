//! Reports: what they say, that every text in them stays text, and that they hold no secret.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeSet;
use std::path::Path;

use engine::guide::{Change, Guide, GuideStep, PowerShell, Proof, TakeDown, Verify};
use engine::report::{Material, ReportFor, ReportFormat, document, file_name, report, subject};
use engine::sheet::{Sheet, sheet};
use engine::words::{Language, Words};
use engine::{Answer, Arguments, Method, Role, Setup, StepProgress, StepState};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

const TODAY: Date = date(2026, 11, 26);
const ENDPOINT: &str = "contoso-com.mail.protection.outlook.com";

/// Words of steps that exist only here, so that these tests do not hang on those of the guide.
const STEP_WORDS: &str = "
guide-test-address = The office has a fixed address
    .what = Confirm that { $address } is fixed and is yours alone.
    .why = Whoever has this address can send as your domain.
    .time = One call to your provider.
guide-test-connector = Create the connector
    .what = Microsoft 365 learns to accept mail from { $address }.
    .why = Without it, mail to people outside is refused.
    .clicks = Exchange admin center › Mail flow › Connectors › Add a connector.
    .time = Ten minutes, then up to an hour.
    .undo = Remove the connector again.
guide-test-spf = Add the address to SPF
    .what = The record says which servers send for { $domain }.
    .time = Until the old record is forgotten everywhere, usually an hour.
guide-acknowledge-test = Every computer behind { $address } can then send as your domain.
guide-proof-test-seen = Microsoft’s server saw { $address }.
guide-take-down-test-connector = The old connector
    .what = It is not used any more.
";

fn words() -> Words {
    Words::new(Language::English).with_messages(STEP_WORDS)
}

fn setup() -> Setup {
    let mut setup = Setup {
        name: "Reception copier".into(),
        customer: "Contoso Dental".into(),
        domain: "contoso.com".into(),
        model: "sharp-bp".into(),
        method: Some(Method::RelayIp),
        from: "scan@contoso.com".into(),
        to: "anna@contoso.com".into(),
        to_outside: "somebody@fabrikam.example".into(),
        acknowledged: BTreeSet::from(["guide-acknowledge-test".to_owned()]),
        ..Setup::new("reception-copier")
    };
    setup.answers.public_ip = Answer::Known("203.0.113.7".parse().unwrap());
    setup
}

fn step(id: &str, who: Role) -> GuideStep {
    let values = [("address", "203.0.113.7"), ("domain", "contoso.com")];
    GuideStep {
        id: id.to_owned(),
        key: format!("relay-ip/{id}"),
        who,
        arguments: values.map(|(name, value)| (name.to_owned(), value.into())).into(),
        link: None,
        commands: None,
        change: None,
        lacks: Vec::new(),
        acknowledge: Vec::new(),
        progress: None,
        proof: Proof::Open,
        verify: Verify::No,
    }
}

fn commands(change: &str) -> PowerShell {
    PowerShell {
        look: vec!["Get-InboundConnector | Format-List Name,Enabled,SenderIPAddresses".into()],
        change: vec![change.into()],
        undo: vec!["Remove-InboundConnector -Identity 'Office devices'".into()],
        placeholder: None,
    }
}

fn guide() -> Guide {
    let connector = "New-InboundConnector -Name 'Office devices' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.7' -RestrictDomainsToIPAddresses $false -RequireTls $true";
    let now = "v=spf1 include:spf.protection.outlook.com ~all";
    let seen = Proof::Seen { words: "test-seen".into(), arguments: step("", Role::Device).arguments };
    let done = StepProgress {
        state: StepState::Done,
        waiting_for: String::new(),
        at: "2026-11-25T09:00:00Z".into(),
    };
    Guide {
        steps: vec![
            GuideStep { proof: seen, progress: Some(done), ..step("test-address", Role::Network) },
            GuideStep {
                link: Some("https://admin.exchange.microsoft.com/#/connectors".into()),
                commands: Some(commands(connector)),
                acknowledge: vec!["guide-acknowledge-test".into()],
                ..step("test-connector", Role::TenantAdmin)
            },
            GuideStep {
                change: Some(Change {
                    at: "contoso.com".into(),
                    now: Some(now.into()),
                    proposed: Some("v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com ~all".into()),
                    before: Some(now.into()),
                }),
                ..step("test-spf", Role::DnsHost)
            },
        ],
        notices: Vec::new(),
        take_down: Vec::new(),
    }
}

fn sheet_of(setup: &Setup) -> Sheet {
    sheet(setup, Some(ENDPOINT), TODAY)
}

/// A report of these, real or from practice.
fn written(
    setup: &Setup,
    guide: &Guide,
    practice: bool,
    for_whom: ReportFor,
    format: ReportFormat,
) -> String {
    let sheet = sheet_of(setup);
    let material = Material { setup, sheet: &sheet, guide, today: TODAY, practice };
    report(&material, for_whom, format, &words())
}

fn text(for_whom: ReportFor) -> String {
    written(&setup(), &guide(), false, for_whom, ReportFormat::Text)
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
fn the_sheets_of_a_relay_read_as_they_were_read_by_a_person() {
    matches("relay-tenant-admin.txt", &text(ReportFor::TenantAdmin));
    matches("relay-device.txt", &text(ReportFor::Device));
    matches("relay-dns.txt", &text(ReportFor::Dns));
    let as_format = |format| written(&setup(), &guide(), false, ReportFor::TenantAdmin, format);
    matches("relay-tenant-admin.html.txt", &as_format(ReportFormat::Html));
    matches("relay-tenant-admin.md.txt", &as_format(ReportFormat::Markdown));
    let practice = written(&setup(), &guide(), true, ReportFor::Full, ReportFormat::Text);
    matches("practice-full.txt", &practice);
}

#[test]
fn the_device_sheet_has_the_devices_own_words_and_its_path() {
    let text = text(ReportFor::Device);
    for wanted in ["Primary Server", ENDPOINT, "Service Settings › SMTP", "scan@contoso.com", "Sharp"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let unknown = Setup { model: String::new(), ..setup() };
    let text = written(&unknown, &guide(), false, ReportFor::Device, ReportFormat::Text);
    assert!(!text.contains("Primary Server") && text.contains("not known here"), "{text}");
}

#[test]
fn the_administrators_sheet_has_only_the_administrators_steps() {
    let text = text(ReportFor::TenantAdmin);
    assert!(text.contains("1. Create the connector") && !text.contains("Add the address to SPF"), "{text}");
    let look = text.find("Get-InboundConnector").unwrap();
    let change = text.find("New-InboundConnector").unwrap();
    let undo = text.find("Remove-InboundConnector").unwrap();
    assert!(look < change && change < undo);
    let unwrapped = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(unwrapped.contains("Mailfitter has not run these commands"), "{text}");
}

#[test]
fn what_has_not_been_confirmed_is_not_told_how_to_do() {
    let cautious = Setup { acknowledged: BTreeSet::new(), ..setup() };
    for for_whom in [ReportFor::TenantAdmin, ReportFor::Full] {
        for format in ReportFormat::ALL {
            let text = written(&cautious, &guide(), false, for_whom, format);
            for hidden in ["New-InboundConnector", "Remove-InboundConnector", "Add a connector"] {
                assert!(!text.contains(hidden), "{text}");
            }
            assert!(text.contains("Every computer behind 203.0.113.7"), "{text}");
        }
    }
}

#[test]
fn the_dns_sheet_says_name_old_new_and_the_way_back() {
    let text = text(ReportFor::Dns);
    let at = |wanted: &str| text.find(wanted).unwrap_or_else(|| panic!("{wanted}: {text}"));
    assert!(at("Edit the one TXT record that begins with v=spf1") < at("v=spf1 ip4:203.0.113.7"));
    assert!(at("v=spf1 ip4:203.0.113.7") < at("put this back"));
    assert_eq!(text.matches("    v=spf1 include:spf.protection.outlook.com ~all").count(), 2);
}

#[test]
fn a_record_that_was_not_looked_up_is_not_guessed() {
    let unknown = Guide { steps: vec![step("test-spf", Role::DnsHost)], ..Guide::default() };
    let text = written(&setup(), &unknown, false, ReportFor::Dns, ReportFormat::Text);
    assert!(text.contains("Do not guess it") && !text.contains("    v=spf1"), "{text}");
}

#[test]
fn a_record_for_which_nothing_could_be_proposed_is_not_said_to_stay() {
    let now = "v=spf1 include:spf.protection.outlook.com ~all";
    let unproposed = |now: Option<&str>, lacks: &[&str]| {
        let change =
            Change { at: "contoso.com".into(), now: now.map(Into::into), proposed: None, before: None };
        let lacks = lacks.iter().map(|lack| (*lack).to_owned()).collect();
        let step = GuideStep { change: Some(change), lacks, ..step("test-spf", Role::DnsHost) };
        let guide = Guide { steps: vec![step], ..Guide::default() };
        [ReportFor::Dns, ReportFor::Full].map(|whom| {
            let text = written(&setup(), &guide, false, whom, ReportFormat::Text);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
    };
    for text in unproposed(None, &["guide-lacks-spf-several"]) {
        assert!(
            text.contains("There are several SPF records") && !text.contains("It stays as it is"),
            "{text}"
        );
    }
    for text in unproposed(Some(now), &[]) {
        assert!(text.contains("It stays as it is"), "{text}");
    }
}

#[test]
fn without_any_step_nothing_is_said_to_be_done() {
    for for_whom in [ReportFor::TenantAdmin, ReportFor::Dns, ReportFor::Full] {
        let text = written(&setup(), &Guide::default(), false, for_whom, ReportFormat::Text);
        assert!(text.contains("The steps are not known") && !text.contains("nothing to do"), "{text}");
    }
    let only_admin = Guide { steps: vec![step("test-connector", Role::TenantAdmin)], ..Guide::default() };
    let text = written(&setup(), &only_admin, false, ReportFor::Dns, ReportFormat::Text);
    assert!(text.contains("No DNS record has to be changed"), "{text}");
}

#[test]
fn what_is_to_be_taken_down_is_told_to_whoever_can() {
    let item = TakeDown {
        id: "test-connector".into(),
        who: Role::TenantAdmin,
        arguments: Arguments::new(),
        commands: Some(commands("Remove-InboundConnector -Identity 'Old'")),
        change: None,
    };
    let guide = Guide { take_down: vec![item], ..guide() };
    let told = |for_whom| {
        written(&setup(), &guide, false, for_whom, ReportFormat::Text).contains("The old connector")
    };
    assert!(told(ReportFor::TenantAdmin) && told(ReportFor::Full));
    assert!(!told(ReportFor::Dns) && !told(ReportFor::Device));
}

#[test]
fn recipients_of_test_messages_are_in_the_full_report_only() {
    for for_whom in ReportFor::ALL {
        for format in ReportFormat::ALL {
            let text = written(&setup(), &guide(), false, for_whom, format);
            let full = for_whom == ReportFor::Full;
            assert_eq!(text.contains("anna@contoso.com"), full, "{for_whom:?} {format:?}");
            assert_eq!(text.contains("somebody@fabrikam.example"), full, "{for_whom:?} {format:?}");
        }
    }
}

/// There is no place for a secret in what a report is made of; should one get into the row of the password, it
/// still is not written.
#[test]
fn no_report_holds_the_password() {
    let setup =
        Setup { method: Some(Method::ClientSubmissionBasic), login: "scan@contoso.com".into(), ..setup() };
    let mut sheet = sheet_of(&setup);
    let row = sheet.rows.iter_mut().find(|row| row.label == "sheet-password").unwrap();
    row.value = "Canary-7h3-p4ssw0rd".into();
    row.value_words = None;
    row.device_value = Some("Canary-7h3-p4ssw0rd".into());
    let guide = guide();
    let material = Material { setup: &setup, sheet: &sheet, guide: &guide, today: TODAY, practice: false };
    for for_whom in ReportFor::ALL {
        for format in ReportFormat::ALL {
            assert!(!report(&material, for_whom, format, &words()).contains("Canary"), "{for_whom:?}");
        }
    }
    assert!(report(&material, ReportFor::Device, ReportFormat::Text, &words()).contains("Not printed here"));
}

#[test]
fn practice_says_so_in_title_and_on_every_page_and_a_real_report_does_not() {
    for for_whom in ReportFor::ALL {
        let text = written(&setup(), &guide(), true, for_whom, ReportFormat::Text);
        assert!(text.starts_with("PRACTICE: "), "{text}");
        assert!(text.matches("PRACTICE, not real").count() >= 2, "{text}");
        let html = written(&setup(), &guide(), true, for_whom, ReportFormat::Html);
        assert!(html.contains("<title>PRACTICE: ") && html.contains("<h1>PRACTICE: "));
        // The head of a table is repeated on every page of paper, and everything else is inside that table.
        let (head, body) = html.split_once("</thead>").unwrap();
        assert!(head.contains("<thead><tr><td class=\"practice\">PRACTICE, not real"), "{html}");
        assert!(!head.contains("<main>") && body.contains("<main>"));
        let headings = html.matches("<h2>").count() + html.matches("<h3>").count();
        assert_eq!(html.matches("<span class=\"mark\">PRACTICE</span>").count(), headings);
        let markdown = written(&setup(), &guide(), true, for_whom, ReportFormat::Markdown);
        let unmarked = markdown.lines().find(|line| line.starts_with('#') && !line.contains("PRACTICE"));
        assert_eq!(unmarked, None);
        for format in ReportFormat::ALL {
            assert!(!written(&setup(), &guide(), false, for_whom, format).contains("PRACTICE"));
        }
    }
    let sheet = sheet_of(&setup());
    let (setup, guide) = (setup(), guide());
    let material = Material { setup: &setup, sheet: &sheet, guide: &guide, today: TODAY, practice: true };
    assert!(subject(&material, ReportFor::Device, &words()).starts_with("PRACTICE: "));
    assert!(file_name(&material, ReportFor::Device, ReportFormat::Html).contains("practice"));
}

#[test]
fn the_page_loads_nothing_and_runs_nothing() {
    for for_whom in ReportFor::ALL {
        let html = written(&setup(), &guide(), false, for_whom, ReportFormat::Html);
        for forbidden in
            ["<script", "<link", "<img", "<a ", "href", "src=", "url(", "@import", "javascript:", " on"]
        {
            let tags: String = html.split('<').skip(1).filter_map(|part| part.split('>').next()).collect();
            let style = html.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
            let found = tags.contains(forbidden) || (forbidden != " on" && style.contains(forbidden));
            assert!(!found, "{forbidden}");
        }
        assert!(html.contains("default-src 'none'") && html.contains("@page"));
    }
}

#[test]
fn a_text_for_a_mail_is_72_columns_wide_but_for_what_is_to_be_copied() {
    for for_whom in ReportFor::ALL {
        for line in text(for_whom).lines().filter(|line| !line.starts_with("    ")) {
            assert!(line.chars().count() <= 72, "{line}");
        }
    }
}

#[test]
fn a_command_is_one_line_that_can_be_copied() {
    let text = text(ReportFor::TenantAdmin);
    let line = text.lines().find(|line| line.contains("New-InboundConnector")).unwrap();
    assert!(line.ends_with("-RequireTls $true"), "{line}");
}

#[test]
fn a_file_name_is_never_a_path() {
    let guide = Guide::default();
    for (name, expected) in [
        ("Reception copier", "mailfitter-reception-copier-device.html"),
        ("../../etc/passwd", "mailfitter-etc-passwd-device.html"),
        ("Büro: Kopierer 2", "mailfitter-buero-kopierer-2-device.html"),
        ("複合機", "mailfitter-contoso-com-device.html"),
        ("C:\\con\0.txt\n", "mailfitter-c-con-txt-device.html"),
    ] {
        let setup = Setup { name: name.into(), ..setup() };
        let sheet = sheet_of(&setup);
        let material =
            Material { setup: &setup, sheet: &sheet, guide: &guide, today: TODAY, practice: false };
        assert_eq!(file_name(&material, ReportFor::Device, ReportFormat::Html), expected);
    }
}

#[test]
fn a_subject_is_one_short_line() {
    let setup = Setup { name: format!("a\r\nBcc: x@y.example {}", "z".repeat(5_000)), ..setup() };
    let (sheet, guide) = (sheet_of(&setup), guide());
    let material = Material { setup: &setup, sheet: &sheet, guide: &guide, today: TODAY, practice: false };
    for for_whom in ReportFor::ALL {
        let subject = subject(&material, for_whom, &words());
        assert!(subject.chars().count() < 200 && !subject.contains(['\r', '\n']), "{subject}");
    }
}

/// A set-up and a guide with this text wherever a text of somebody else's can be.
fn filled_with(hostile: &str) -> (Setup, Guide) {
    let text = || hostile.to_owned();
    let setup = Setup {
        name: text(),
        customer: text(),
        domain: text(),
        from: text(),
        to: text(),
        to_outside: text(),
        login: text(),
        endpoint: text(),
        model: String::new(),
        ..setup()
    };
    let mut guide = guide();
    let waiting = StepProgress { state: StepState::Waiting, waiting_for: text(), at: text() };
    for step in &mut guide.steps {
        step.arguments.insert("address".into(), hostile.into());
        step.arguments.insert("domain".into(), hostile.into());
        step.progress = Some(waiting.clone());
    }
    guide.steps[1].link = Some(text());
    guide.steps[1].commands = Some(PowerShell {
        look: vec![text()],
        change: vec![text()],
        undo: vec![text()],
        placeholder: Some(text()),
    });
    guide.steps[2].change =
        Some(Change { at: text(), now: Some(text()), proposed: Some(text()), before: Some(text()) });
    (setup, guide)
}

/// A report about this text, with a word of our own at its ends: it is never empty, and never a record of ours.
fn about(hostile: &str, practice: bool, for_whom: ReportFor, format: ReportFormat) -> String {
    let (setup, guide) = filled_with(&format!("a{hostile}z"));
    written(&setup, &guide, practice, for_whom, format)
}

/// The tags of a page, without the text between them.
fn tags(html: &str) -> Vec<String> {
    html.split('<').skip(1).filter_map(|part| Some(part.split_once('>')?.0.to_owned())).collect()
}

/// The shape of Markdown: what begins and ends, without the text.
fn shape(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH;
    let shape = Parser::new_ext(markdown, options).filter_map(|event| match event {
        Event::Text(_) | Event::Code(_) => None,
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => Some("HTML".to_owned()),
        Event::Start(Tag::CodeBlock(_)) => Some("code".to_owned()),
        event => Some(format!("{event:?}")),
    });
    shape.collect()
}

/// Pieces that mean something in one of the forms, between any characters.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("```"),
        Just("````"),
        Just("`"),
        Just("\n```\n"),
        Just("</code></pre>"),
        Just("<script>alert(1)</script>"),
        Just("<img src=x onerror=1>"),
        Just("\" onload=\""),
        Just("'"),
        Just("&lt;"),
        Just("&#60;"),
        Just("|"),
        Just("\\"),
        Just("\\|"),
        Just("\n\n# h\n"),
        Just("\n- a\n"),
        Just("\n---\n"),
        Just("[x](http://e.example)"),
        Just("![x](http://e.example)"),
        Just("<http://e.example>"),
        Just("*a* __b__ ~~c~~"),
        Just("$a$"),
        Just("> q"),
        Just("1. "),
        Just("\u{2028}"),
        Just("\u{202e}"),
        Just("\u{1b}[31m"),
        Just("]]>"),
        Just("-->"),
        Just("</title>"),
    ];
    let part = prop_oneof![piece.prop_map(str::to_owned), "\\PC{0,6}", any::<char>().prop_map(String::from)];
    proptest::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_becomes_a_tag(text in hostile(), practice: bool) {
        for for_whom in ReportFor::ALL {
            let plain = about("", practice, for_whom, ReportFormat::Html);
            let html = about(&text, practice, for_whom, ReportFormat::Html);
            prop_assert_eq!(tags(&html), tags(&plain));
            let control = html.contains(['\u{1b}', '\u{202e}']);
            prop_assert!(!control);
        }
    }

    #[test]
    fn no_text_becomes_markdown_or_leaves_its_fence(text in hostile(), practice: bool) {
        for for_whom in ReportFor::ALL {
            let plain = about("", practice, for_whom, ReportFormat::Markdown);
            let markdown = about(&text, practice, for_whom, ReportFormat::Markdown);
            prop_assert_eq!(shape(&markdown), shape(&plain), "{}", markdown);
        }
    }

    #[test]
    fn no_text_begins_a_heading_in_a_mail(text in hostile()) {
        for for_whom in ReportFor::ALL {
            let rules = |text: &str| {
                let rule = |line: &&str| line.len() > 3 && line.chars().all(|c| c == '-' || c == '=');
                text.lines().filter(rule).count()
            };
            let plain = about("", false, for_whom, ReportFormat::Text);
            prop_assert_eq!(rules(&about(&text, false, for_whom, ReportFormat::Text)), rules(&plain));
        }
    }
}

#[test]
fn the_document_is_the_same_whatever_the_form() {
    let (setup, guide) = (setup(), guide());
    let sheet = sheet_of(&setup);
    let material = Material { setup: &setup, sheet: &sheet, guide: &guide, today: TODAY, practice: false };
    let document = document(&material, ReportFor::Full, &words());
    assert!(document.sections.iter().all(|section| section.heading.is_some() || section.level == 2));
    for format in ReportFormat::ALL {
        let text = report(&material, ReportFor::Full, format, &words());
        for heading in document.sections.iter().filter_map(|section| section.heading.as_ref()) {
            let found = text.contains(heading.as_str()) || text.contains(&heading.replacen(". ", "\\. ", 1));
            assert!(found, "{heading}");
        }
    }
}
