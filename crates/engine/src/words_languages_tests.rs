//! Every language says the same: what is missing, too much or different is named.

use std::collections::BTreeMap;

use super::*;
use crate::facts::microsoft;

/// A message (`id`) or attribute (`id.attribute`), with what it is written with.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// The others than English.
fn others() -> impl Iterator<Item = Language> {
    Language::ALL.iter().copied().filter(|language| *language != Language::English)
}

/// What a line begins, with the identifier of the message that it belongs to.
fn begins(line: &str, id: &str) -> Option<String> {
    let (name, _) = line.split_once(" =")?;
    if line.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Some(name.to_owned());
    }
    let attribute = name.strip_prefix("    .")?;
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_name(attribute).then(|| format!("{id}.{attribute}"))
}

fn texts(language: Language) -> Texts {
    let mut texts = Texts::new();
    for &file in language.files() {
        let (mut id, mut current) = (String::new(), String::new());
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some(begun) = begins(line, &id) {
                if !begun.contains('.') {
                    begun.clone_into(&mut id);
                }
                current = begun;
                texts.entry(current.clone()).or_default();
            }
            let used = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
            });
            // `$true`, `$false` and `$null` are PowerShell's, and `US$42` is a price.
            let is_name = |name: &String| name.starts_with(|c: char| c.is_ascii_lowercase());
            let used =
                used.filter(|name| is_name(name) && !["true", "false", "null"].contains(&name.as_str()));
            if let Some(arguments) = texts.get_mut(&current) {
                arguments.extend(used);
            }
        }
    }
    texts
}

fn said(words: &Words, name: &str, arguments: &Arguments) -> Option<String> {
    match name.split_once('.') {
        Some((id, attribute)) => words.attribute(id, attribute, arguments),
        None => words.message(name, arguments),
    }
}

/// No value, and a value for each argument.
fn cases(texts: &Texts) -> [Arguments; 2] {
    let set = |name: &String| (name.clone(), Argument::Text("contoso.example".into()));
    [Arguments::new(), texts.values().flatten().map(set).collect()]
}

#[test]
fn every_language_has_the_same_messages_and_attributes() {
    let english = texts(Language::English);
    assert!(english.len() > 500, "{}", english.len());
    for language in others() {
        let theirs = texts(language);
        let missing: Vec<_> = english.keys().filter(|name| !theirs.contains_key(*name)).collect();
        let extra: Vec<_> = theirs.keys().filter(|name| !english.contains_key(*name)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{}: missing {missing:?}, too much {extra:?}",
            language.tag()
        );
    }
}

#[test]
fn every_language_uses_the_same_arguments() {
    let english = texts(Language::English);
    for language in others() {
        let theirs = texts(language);
        let different: Vec<_> = english
            .iter()
            .filter_map(|(name, arguments)| Some((name, arguments, theirs.get(name)?)))
            .filter(|(_, arguments, theirs)| arguments != theirs)
            .collect();
        assert!(different.is_empty(), "{}: {different:?}", language.tag());
    }
}

#[test]
fn every_language_reads_without_a_mistake() {
    for &language in Language::ALL {
        let mut seen = BTreeSet::new();
        for (n, file) in language.files().iter().enumerate() {
            let read = FluentResource::try_new((*file).to_owned());
            assert!(read.is_ok(), "{} file {n}: {:?}", language.tag(), read.err().map(|(_, errors)| errors));
            let ids = file.lines().filter_map(|line| begins(line, "")).filter(|id| !id.starts_with('.'));
            for id in ids {
                assert!(seen.insert(id.clone()), "{} {id} twice", language.tag());
            }
        }
    }
}

/// Fluent drops it, and two sentences run into one another.
#[test]
fn no_line_ends_in_a_space() {
    for &language in Language::ALL {
        let lost = language.files().iter().flat_map(|file| file.lines()).find(|line| line.ends_with(' '));
        assert_eq!(lost, None, "{}: write {{ \" \" }}", language.tag());
    }
}

#[test]
fn in_every_language_every_message_says_something_and_shows_no_gap() {
    for &language in Language::ALL {
        let (words, texts) = (Words::new(language), texts(language));
        for arguments in cases(&texts) {
            for name in
                texts.keys().filter(|name| !["date-written", "moment-written"].contains(&name.as_str()))
            {
                let text = said(&words, name, &arguments).unwrap_or_default();
                let plain = !text.contains(['{', '}']) && !text.contains("  ") && !text.contains(UNSET);
                assert!(plain && !text.trim().is_empty(), "{} {name}: {text:?}", language.tag());
            }
        }
    }
}

/// A short name may be the same in two languages; a sentence is not.
#[test]
fn no_sentence_is_left_in_english() {
    let english = Words::new(Language::English);
    for language in others() {
        let (words, texts) = (Words::new(language), texts(language));
        for arguments in cases(&texts) {
            let same: Vec<_> = texts
                .keys()
                .filter_map(|name| Some((name, said(&words, name, &arguments)?)))
                .filter(|(name, text)| said(&english, name, &arguments).as_ref() == Some(text))
                .filter(|(_, text)| text.split_whitespace().count() > 4)
                .collect();
            assert!(same.is_empty(), "{}: {same:?}", language.tag());
        }
    }
}

#[test]
fn german_writes_days_numbers_and_plurals_its_own_way() {
    let words = Words::new(Language::German);
    let ends = Finding::new(Code::BasicAuthEnds).with("date", "2026-12-31");
    assert_eq!(words.finding(&ends).0, "Die Anmeldung mit Kennwort funktioniert bis zum 31. Dezember 2026");
    let slow = |seconds: u32| words.finding(&Finding::new(Code::ServerTooSlow).with("seconds", seconds)).0;
    assert_eq!(slow(1), "Der Server brauchte 1 Sekunde für seine Antwort");
    assert_eq!(slow(9), "Der Server brauchte 9 Sekunden für seine Antwort");
    assert_eq!(words.number(1_234_567_u64), "1.234.567");
    let limit = Arguments::from([("limit".to_owned(), Argument::Number(10_000))]);
    let above = words.message("reason-volume-above-limit", &limit).unwrap();
    assert_eq!(
        above,
        "Sie senden mehr, als dieser Weg erlaubt: Die Grenze liegt bei 10.000 Empfängern am Tag."
    );
}

/// A fact's days, quantities and ports are the same in German, whatever stands between the thousands.
#[test]
fn facts_have_the_same_numbers_in_every_language() {
    let numbers = |text: &str| -> Vec<String> {
        let text: String = text.chars().filter(|c| !matches!(c, '.' | ',')).collect();
        let digits = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        let mut numbers: Vec<_> = digits.map(str::to_owned).collect();
        numbers.sort();
        numbers
    };
    for language in others() {
        let words = Words::new(language);
        let different: Vec<_> = microsoft()
            .facts()
            .iter()
            .filter(|fact| numbers(&words.fact(fact)) != numbers(&fact.value))
            .map(|fact| &fact.id)
            .collect();
        assert!(different.is_empty(), "{}: {different:?}", language.tag());
    }
}

#[test]
fn english_sets_thousands_apart_by_a_comma() {
    let words = Words::new(Language::English);
    let written = [0_u64, 7, 999, 1_000, 10_000, 999_999, 1_000_000].map(|number| words.number(number));
    assert_eq!(written, ["0", "7", "999", "1,000", "10,000", "999,999", "1,000,000"]);
}

/// What weakens a whole tenant or the connection is no first step in German either.
#[test]
fn no_first_step_in_german_weakens_the_tenant() {
    let words = Words::new(Language::German);
    let forbidden = [
        "sicherheitsstandards aus",
        "sicherheitsstandards ab",
        "ausnahme",
        "ausnehmen",
        "set-transportconfig",
        "ganze organisation",
        "rejectdirectsend",
        "smtp-legacy",
        "fullaccess",
        "nicht prüfen",
        "zertifikat ignorieren",
        "alle zertifikate",
    ];
    for &code in Code::ALL {
        let steps = words.code(code).steps;
        let Some(first) = steps.first().map(|step| step.to_lowercase()) else { continue };
        for words in forbidden {
            // Excluding mail traffic from a firewall's inspection weakens nothing.
            let inspection = words == "ausnehmen" && first.contains("untersuchung");
            assert!(inspection || !first.contains(words), "{code}: {first}");
        }
    }
}

/// A command is the same letter by letter, in whichever language it is explained.
#[test]
fn commands_are_the_same_in_every_language() {
    let commands = |language: Language| -> BTreeMap<String, Vec<String>> {
        let words = Words::new(language);
        let of = |code: &Code| {
            let steps = words.code(*code).steps;
            let commands = steps.iter().filter_map(|step| {
                let from =
                    [": Get-", ": Set-", ": Add-", ": Remove-"].iter().find_map(|verb| step.find(verb))?;
                step.get(from + 2..).map(|command| command.split(". ").next().unwrap_or(command).to_owned())
            });
            (code.to_string(), commands.collect())
        };
        Code::ALL.iter().map(of).collect()
    };
    let english = commands(Language::English);
    assert!(english.values().flatten().count() > 5);
    for language in others() {
        assert_eq!(commands(language), english, "{}", language.tag());
    }
}
