use super::*;
use crate::advice::Reason;
use crate::facts::microsoft;

fn english() -> Words {
    Words::new(Language::English)
}

fn id_names(file: usize) -> Vec<String> {
    let lines = ENGLISH[file].lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()).collect()
}

/// Every text of every message and attribute, with these arguments.
fn all_texts(arguments: &Arguments) -> Vec<(String, String)> {
    let words = english();
    let mut texts = Vec::new();
    for file in ENGLISH {
        let mut id = String::new();
        for line in file.lines() {
            let Some((name, _)) = line.split_once(" =") else { continue };
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                name.clone_into(&mut id);
                texts.push((id.clone(), words.message(&id, arguments).unwrap()));
            } else if let Some(attribute) = name.strip_prefix("    .") {
                let text = words.attribute(&id, attribute, arguments).unwrap();
                texts.push((format!("{id}.{attribute}"), text));
            }
        }
    }
    texts
}

/// The codes that only advice uses, by their place in the table.
fn only_reasons() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().skip_while(|code| *code != Code::ExternalRecipientsNeeded)
}

const ALSO_REASONS: [Code; 17] = [
    Code::BasicAuthDisabled,
    Code::BasicAuthRetired,
    Code::IpBanned,
    Code::IpOnBlockList,
    Code::IpThrottled,
    Code::LimitConnections,
    Code::LimitRate,
    Code::LimitRecipients,
    Code::LimitSize,
    Code::LimitOnmicrosoft,
    Code::LimitTenantExternal,
    Code::Port25Blocked,
    Code::Port587Blocked,
    Code::BasicAuthEnds,
    Code::DeviceTlsTooOld,
    Code::DirectSendRejected,
    Code::DmarcRejectWithoutAlignment,
];

#[test]
fn every_file_reads_without_a_mistake_and_no_message_is_there_twice() {
    let mut seen = BTreeSet::new();
    for (n, file) in ENGLISH.iter().enumerate() {
        assert!(FluentResource::try_new((*file).to_owned()).is_ok(), "file {n}");
        for id in id_names(n) {
            assert!(seen.insert(id.clone()), "{id} twice");
        }
    }
}

#[test]
fn every_code_has_its_words() {
    let words = english();
    for &code in Code::ALL {
        let said = words.code(code);
        assert_ne!(said.title, code.as_str());
        if only_reasons().any(|reason| reason == code) {
            continue;
        }
        assert!(!said.meaning.is_empty(), "{code}");
        assert!(!said.steps.is_empty() || code.who().is_none(), "{code} has no steps");
    }
    for code in only_reasons().chain(ALSO_REASONS) {
        for weighs in [Weight::For, Weight::Against, Weight::RulesOut] {
            let reason = Reason { code, weighs, arguments: Arguments::new(), source: String::new() };
            assert!(
                words.message(&format!("reason-{}", code.kebab()), &Arguments::new()).is_some(),
                "{code}"
            );
            assert!(words.reason(&reason).ends_with('.'), "{code}");
        }
    }
}

#[test]
fn no_words_are_for_a_code_that_does_not_exist() {
    for id in id_names(0).iter().chain(&id_names(1)) {
        let kebab = id.strip_prefix("code-").or_else(|| id.strip_prefix("reason-")).unwrap();
        assert!(Code::ALL.iter().any(|code| code.kebab() == kebab), "{id}");
    }
}

/// `facts/microsoft.toml` is the truth; the words that are translated may not drift from it.
#[test]
fn every_fact_is_told_in_the_very_words_of_the_facts_and_no_other_is_told() {
    let words = english();
    let told = |id: &str| words.message(&format!("fact-{id}"), &Arguments::new());
    let different: Vec<&str> = microsoft()
        .facts()
        .iter()
        .filter(|fact| told(&fact.id).as_ref() != Some(&fact.value))
        .map(|fact| fact.id.as_str())
        .collect();
    assert!(different.is_empty(), "missing, or other than in the facts: {different:?}");
    let unknown: Vec<String> = id_names(2)
        .into_iter()
        .filter(|id| id.strip_prefix("fact-").and_then(|id| microsoft().fact(id)).is_none())
        .collect();
    assert!(unknown.is_empty(), "not in the facts: {unknown:?}");
}

#[test]
fn every_check_role_method_and_problem_has_its_words() {
    let words = english();
    let none = Arguments::new();
    for &check in CheckId::ALL {
        let id = format!("check-{}", check.as_str());
        for attribute in ["running", "passed", "needs-attention", "failed", "inconclusive", "skipped"] {
            assert!(words.attribute(&id, attribute, &none).is_some(), "{id}.{attribute}");
        }
    }
    for method in Method::ALL {
        let id = format!("method-{method}");
        assert!(!words.method(method).starts_with("method-") && words.method_short(method).len() < 30);
        assert!(words.attribute(&id, "explained", &none).is_some(), "{id}");
    }
    let roles = [
        Role::Device,
        Role::TenantAdmin,
        Role::DnsHost,
        Role::Network,
        Role::ServerAdmin,
        Role::Microsoft,
        Role::Recipient,
    ];
    assert!(roles.iter().all(|role| !words.role(*role).starts_with("role-")));
    let problems = [
        FieldProblem::Empty,
        FieldProblem::TooLong,
        FieldProblem::HasSpace,
        FieldProblem::NotADomain,
        FieldProblem::NoDot,
        FieldProblem::IpInsteadOfName,
        FieldProblem::NoAtSign,
        FieldProblem::BadLocalPart,
        FieldProblem::NotAnIp,
        FieldProblem::PrivateIp,
        FieldProblem::CgnatIp,
        FieldProblem::ReservedIp,
        FieldProblem::NotMicrosoft,
    ];
    assert!(problems.iter().all(|problem| words.field(*problem).ends_with('.')));
    let outcomes =
        [Outcome::Passed, Outcome::NeedsAttention, Outcome::Failed, Outcome::Inconclusive, Outcome::Skipped];
    assert!(outcomes.iter().all(|outcome| !words.outcome(*outcome).starts_with("outcome-")));
    let severities = [Severity::Info, Severity::Notice, Severity::Warning, Severity::Error];
    assert!(severities.iter().all(|severity| !words.severity(*severity).starts_with("severity-")));
    let verdicts = [Verdict::Recommended, Verdict::Possible, Verdict::RuledOut];
    assert!(verdicts.iter().all(|verdict| !words.verdict(*verdict).starts_with("verdict-")));
}

#[test]
fn without_values_no_sentence_shows_a_gap() {
    for (id, text) in all_texts(&Arguments::new()) {
        if ["date-written", "moment-written"].contains(&id.as_str()) {
            continue;
        }
        assert!(!text.contains(['{', '}']), "{id}: {text}");
        assert!(!text.contains(UNSET) && !text.trim().is_empty(), "{id}: {text}");
        assert!(is_plain(&id, &text), "{id}: {text}");
    }
}

/// Single spaces, and one line but for the text of the test message.
fn is_plain(id: &str, text: &str) -> bool {
    !text.contains("  ") && (!text.contains('\n') || id == "message-text")
}

#[test]
fn with_every_value_no_sentence_shows_a_gap() {
    let names: BTreeSet<&str> = ENGLISH.iter().copied().flat_map(argument_names).collect();
    let arguments =
        names.iter().map(|name| ((*name).to_owned(), Argument::Text("2028-09-30".into()))).collect();
    for (id, text) in all_texts(&arguments) {
        assert!(!text.contains(['{', '}']) && is_plain(&id, &text), "{id}: {text}");
    }
}

#[test]
fn a_finding_has_a_message_with_its_values_and_a_remedy() {
    let finding = Finding::new(Code::IpChanged).with("was", "203.0.113.7").with("is", "203.0.113.8");
    let (message, remedy) = english().finding(&finding);
    assert_eq!(message, "Your public address is now 203.0.113.8; it was 203.0.113.7");
    assert!(remedy.unwrap().lines().count() > 1);
    let (message, remedy) = english().finding(&Finding::new(Code::TimeLimit));
    assert!(!message.is_empty() && remedy.is_some());
    let (_, remedy) = english().finding(&Finding::new(Code::SpfPasses));
    assert_eq!(remedy, None);
}

#[test]
fn a_device_without_encryption_is_not_told_to_look_at_what_is_right() {
    let finding = Finding::new(Code::AuthNotOffered).with("encryption", "none").with("keywords", "STARTTLS");
    let (message, remedy) = english().finding(&finding);
    assert_eq!(message, "The server offers no sign-in without encryption");
    assert!(remedy.unwrap().contains("firmware"));
    let (message, remedy) = english().finding(&Finding::new(Code::AuthNotOffered).with("keywords", "SIZE"));
    assert_eq!(message, "The server offers no sign-in here");
    assert!(remedy.unwrap().contains("587"));
}

#[test]
fn what_the_server_saw_stands_apart_from_what_it_means() {
    let finding = Finding::new(Code::RelayAccessDenied).with("ip_seen", "203.0.113.7");
    let meaning = english().code_with(finding.code, &finding.arguments).meaning;
    assert!(meaning.starts_with("The server saw the address 203.0.113.7. For outside"), "{meaning}");
}

#[test]
fn a_day_is_written_out() {
    let finding = Finding::new(Code::BasicAuthEnds).with("date", "2026-12-31");
    assert_eq!(english().finding(&finding).0, "Signing in with a password works until 31 December 2026");
    let finding = Finding::new(Code::TlsCertificateExpired).with("not_after", "2026-01-02T03:04:05Z");
    assert_eq!(english().finding(&finding).0, "The server’s certificate expired on 2 January 2026");
}

#[test]
fn lists_and_numbers_are_put_into_the_sentence() {
    let finding = Finding::new(Code::TlsCertificateNameMismatch)
        .with("names", vec!["a.example".into(), "b.example".into()]);
    assert_eq!(english().finding(&finding).0, "The certificate is for other names: a.example, b.example");
    let finding = Finding::new(Code::ServerTooSlow).with("seconds", 9_u32);
    assert_eq!(english().finding(&finding).0, "The server took 9 seconds to reply");
}

#[test]
fn a_tag_finds_its_language_or_english() {
    for tag in ["en", "en-GB", "EN_us.UTF-8", "fr-CH", "", "C"] {
        assert_eq!(Language::nearest(tag), Language::English);
    }
    for tag in ["de", "de-AT", "DE_ch.UTF-8"] {
        assert_eq!(Language::nearest(tag), Language::German);
    }
}

/// What weakens a whole tenant or the connection must never be the first thing that somebody is told to do.
#[test]
fn no_first_step_weakens_the_tenant() {
    let words = english();
    let forbidden = [
        "security defaults off",
        "turn off security defaults",
        "turn security defaults off",
        "switch off security defaults",
        "exclude",
        "exclusion",
        "set-transportconfig",
        "for the whole organization",
        "rejectdirectsend",
        "reject direct send off",
        "smtp-legacy",
        "fullaccess",
        "do not verify",
        "not verify",
        "ignore the certificate",
        "accept all certificates",
    ];
    for &code in Code::ALL {
        let steps = words.code(code).steps;
        let Some(first) = steps.first().map(|step| step.to_lowercase()) else { continue };
        for words in forbidden {
            // Excluding mail traffic from a firewall's inspection weakens nothing.
            let inspection = words == "exclude" && first.contains("inspection");
            assert!(inspection || !first.contains(words), "{code}: {first}");
        }
    }
}

#[test]
fn nothing_is_told_that_weakens_every_account() {
    for (id, text) in all_texts(&Arguments::new()) {
        let text = text.to_lowercase();
        for words in
            ["smtp-legacy", "set-transportconfig", "fullaccess", "rejectdirectsend $false", "do not verify"]
        {
            assert!(!text.contains(words), "{id}: {text}");
        }
    }
}

/// A command that changes something stands behind one that looks, with its values in single quotes.
#[test]
fn commands_look_before_they_change() {
    let words = english();
    for &code in Code::ALL {
        let mut looked = false;
        for step in words.code(code).steps {
            if step.contains("Get-") {
                looked = true;
            }
            let changes =
                ["Set-", "Add-", "New-", "Remove-"].iter().any(|verb| step.contains(&format!(": {verb}")));
            assert!(!changes || looked, "{code}: {step}");
            assert!(!changes || step.contains("-Identity '"), "{code}: {step}");
        }
    }
}

#[test]
fn a_moment_is_written_out_in_utc_and_what_is_none_stays_as_it_is() {
    let said = |at: &str| {
        let reason = Reason {
            code: Code::Port25Blocked,
            weighs: Weight::RulesOut,
            arguments: Arguments::from([("at".to_owned(), at.into())]),
            source: String::new(),
        };
        english().reason(&reason)
    };
    assert!(
        said("2026-11-24T14:02:33+01:00").starts_with("Measured on 24 November 2026, 13:02 UTC: port 25 is")
    );
    assert!(said("soon").starts_with("Measured on soon: port 25"));
}
