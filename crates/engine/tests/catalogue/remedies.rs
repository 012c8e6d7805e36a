//! The order of remedies: the mailbox before the tenant, and what weakens something last or never.

use std::collections::BTreeMap;

use engine::words::{Language, Words};
use engine::{Argument, Arguments, Code};
use serde::Deserialize;

#[derive(Deserialize)]
struct LastResorts {
    last_resorts: Vec<LastResort>,
}

/// Something that weakens a tenant or the connection.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LastResort {
    name: String,
    /// Whether it is not told at all.
    #[serde(default)]
    never: bool,
    en: Vec<Vec<String>>,
    de: Vec<Vec<String>>,
    /// A step that recommends it, by language.
    caught: BTreeMap<String, String>,
}

impl LastResort {
    fn is_in(&self, step: &str, language: Language) -> bool {
        let step = step.to_lowercase();
        let lines = match language {
            Language::English => &self.en,
            Language::German => &self.de,
        };
        lines.iter().any(|words| words.iter().all(|word| step.contains(word)))
    }
}

fn last_resorts() -> Vec<LastResort> {
    let read: LastResorts = toml::from_str(include_str!("last_resorts.toml")).unwrap();
    read.last_resorts
}

/// The values that steps name, all there or all missing.
fn cases() -> [Arguments; 2] {
    let names = [
        "login",
        "login_quoted",
        "from",
        "from_quoted",
        "domain",
        "ip_expected",
        "endpoint",
        "submission_server",
        "address",
        "encryption",
    ];
    [
        Arguments::new(),
        names.iter().map(|name| ((*name).to_owned(), Argument::from("contoso.example"))).collect(),
    ]
}

/// At which step of which code a last resort stands.
fn told(language: Language, arguments: &Arguments) -> Vec<(Code, usize, usize)> {
    let words = Words::new(language);
    let resorts = last_resorts();
    let mut told = Vec::new();
    for &code in Code::ALL {
        for (at, step) in words.code_with(code, arguments).steps.iter().enumerate() {
            let hits = resorts.iter().enumerate().filter(|(_, resort)| resort.is_in(step, language));
            told.extend(hits.map(|(resort, _)| (code, at, resort)));
        }
    }
    told
}

#[test]
fn no_remedy_begins_with_a_last_resort_in_any_language() {
    let resorts = last_resorts();
    for &language in Language::ALL {
        for arguments in cases() {
            for (code, at, resort) in told(language, &arguments) {
                let LastResort { name, never, .. } = &resorts[resort];
                assert!(at > 0, "{} {code} begins with: {name}", language.tag());
                assert!(!never, "{} {code} tells: {name}", language.tag());
            }
        }
    }
}

#[test]
fn after_a_last_resort_nothing_gentler_follows() {
    for &language in Language::ALL {
        let words = Words::new(language);
        for (code, at, _) in told(language, &Arguments::new()) {
            assert_eq!(at + 1, words.code(code).steps.len(), "{} {code}", language.tag());
        }
    }
}

#[test]
fn every_language_tells_last_resorts_at_the_same_place() {
    for arguments in cases() {
        let english = told(Language::English, &arguments);
        assert!(!english.is_empty(), "this test looks for the wrong words");
        for &language in Language::ALL {
            assert_eq!(told(language, &arguments), english, "{}", language.tag());
        }
    }
}

#[test]
fn the_words_looked_for_find_what_they_are_for() {
    let resorts = last_resorts();
    assert_eq!(resorts.len(), 8);
    for resort in &resorts {
        for &language in Language::ALL {
            assert!(
                resort.is_in(&resort.caught[language.tag()], language),
                "{} {}",
                language.tag(),
                resort.name
            );
        }
    }
}

#[test]
fn what_a_command_is_told_with_is_the_set_ups_own() {
    let words = Words::new(Language::English);
    let own: Arguments = [("login", "scan@contoso.example"), ("login_quoted", "'scan@contoso.example'")]
        .map(|(name, value)| (name.to_owned(), Argument::from(value)))
        .into();
    let steps = words.code_with(Code::SmtpAuthDisabledForMailbox, &own).steps;
    assert!(steps[0].contains("choose scan@contoso.example"), "{}", steps[0]);
    assert!(
        steps[2].ends_with(
            "Set-CASMailbox -Identity 'scan@contoso.example' -SmtpClientAuthenticationDisabled $false"
        ),
        "{}",
        steps[2]
    );
    // Of the server's words alone no command is made.
    let said = Arguments::from([("login".to_owned(), Argument::from("x'; Remove-Mailbox"))]);
    let steps = words.code_with(Code::SmtpAuthDisabledForMailbox, &said).steps;
    assert!(steps[2].contains("'MAILBOX'") && !steps[2].contains("Remove-Mailbox"), "{}", steps[2]);
}
