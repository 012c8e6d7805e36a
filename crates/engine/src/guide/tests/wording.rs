use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::guide::{powershell, proof, take_down};

/// Every message that a guide can use.
fn messages() -> BTreeSet<String> {
    let steps = WITH_STEPS.into_iter().flat_map(|method| of_setup(&setup(method)).steps);
    let mut used: BTreeSet<String> = steps.map(|step| format!("guide-{}", step.id)).collect();
    used.extend(steps::BEFORE_A_CONNECTOR_BY_ADDRESS.map(str::to_owned));
    used.extend(steps::NOTICES.map(str::to_owned));
    used.extend(Lack::ALL.map(|lack| lack.words().to_owned()));
    used.extend(proof::WORDS.map(|words| format!("guide-proof-{words}")));
    used.extend(take_down::IDS.map(|id| format!("guide-take-down-{id}")));
    used.extend([COMMANDS_NAME, COMMANDS_NOT_RUN, COMMANDS_PLACEHOLDER].map(str::to_owned));
    used
}

#[test]
fn everything_that_a_guide_says_has_its_words_and_no_words_are_left_over() {
    let text = include_str!("../../../locales/en/guide.ftl");
    let written: BTreeSet<String> = text
        .lines()
        .filter(|line| line.starts_with("guide-"))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .collect();
    assert_eq!(written, messages());
    for method in WITH_STEPS {
        for step in of_setup(&setup(method)).steps {
            for attribute in ["what", "why", "time"] {
                let id = format!("guide-{}", step.id);
                assert!(english().attribute(&id, attribute, &step.arguments).is_some(), "{id}.{attribute}");
            }
        }
    }
    for id in take_down::IDS {
        for attribute in ["what", "why", "undo"] {
            let id = format!("guide-take-down-{id}");
            assert!(english().attribute(&id, attribute, &Arguments::new()).is_some(), "{id}.{attribute}");
        }
    }
}

proptest! {
    /// Whatever was typed, seen or found: a command is one line of known shape, and no word is without its sentence.
    #[test]
    fn nothing_typed_breaks_out_of_a_command_or_is_without_words(
        typed in prop::collection::vec(".{0,24}|[a-z'‘’;$`(){}| ]{1,12}@contoso\\.com|[a-z']{1,8}\\.com", 5),
        method in prop::sample::select(WITH_STEPS.to_vec()),
        bits in any::<u32>(),
        existing in any::<bool>(),
        retired in any::<bool>(),
        codes in prop::collection::vec(prop::sample::select(Code::ALL.to_vec()), 0..6),
    ) {
        let mut setup = setup(method);
        [&mut setup.domain, &mut setup.from, &mut setup.login, &mut setup.endpoint, &mut setup.helo]
            .into_iter()
            .zip(typed)
            .for_each(|(field, text)| *field = text);
        setup.answers.public_ip = Answer::Known(std::net::Ipv4Addr::from(bits).into());
        setup.answers.existing_connector = Answer::Known(existing);
        setup.retired_at = retired.then(String::new);
        setup.addresses_seen = vec![seen("198.51.100.9"), seen("203.0.113.7")];
        let login = setup.login.clone();
        let run = checked(codes.into_iter().map(|code| Finding::new(code).with("login", &login)).collect());
        let guide = of(&setup, Some(&looked_up()), Some(&run));
        let used = messages();
        for step in &guide.steps {
            if let Some(words) = proof_words(&step.proof) {
                let id = format!("guide-proof-{words}");
                prop_assert!(used.contains(&id), "{id}");
            }
            prop_assert!(step.lacks.iter().all(|lack| used.contains(lack)));
        }
        prop_assert!(guide.notices.iter().all(|notice| used.contains(notice)));
        prop_assert!(guide.take_down.iter().all(|item| take_down::IDS.contains(&item.id.as_str())));
        let commands = guide.steps.iter().filter_map(|step| step.commands.as_ref());
        for commands in commands.chain(guide.take_down.iter().filter_map(|item| item.commands.as_ref())) {
            for line in commands.look.iter().chain(&commands.change).chain(&commands.undo) {
                prop_assert!(is_of_known_shape(line), "{line}");
            }
        }
    }
}

/// One line that begins as ours do and holds, outside its quotes, only what we write ourselves.
fn is_of_known_shape(line: &str) -> bool {
    let mut outside = String::new();
    let mut quoted = false;
    for c in line.chars() {
        if powershell::is_single_quote(c) {
            quoted = !quoted;
        } else if !quoted {
            outside.push(c);
        }
    }
    let ours = |c: char| c.is_ascii_alphanumeric() || " -|,$@().{}_=+".contains(c);
    let begins =
        ["Get-", "Set-", "New-InboundConnector ", "Remove-InboundConnector ", "$connector", "$before"];
    !quoted && outside.chars().all(ours) && begins.iter().any(|start| line.starts_with(start))
}

/// A sheet goes to people who have no window to enter anything in.
#[test]
fn what_speaks_of_the_window_is_told_otherwise_in_sheets() {
    let of_the_window =
        ["answer here", "it here", " above.", " on the page ", " in the step ", "look the domain up"];
    let speaks =
        |text: &str| of_the_window.iter().find(|words| text.to_lowercase().contains(**words)).copied();
    let said: BTreeSet<String> = messages().into_iter().filter(|id| id.starts_with("guide-lacks-")).collect();
    let steps = WITH_STEPS.into_iter().flat_map(|method| of_setup(&setup(method)).steps);
    let steps = steps.filter(|step| step.id != "password").map(|step| format!("guide-{}", step.id));
    for id in said.into_iter().chain(steps) {
        let (words, none) = (english(), Arguments::new());
        let text = words.attribute(&id, "what", &none).or_else(|| words.message(&id, &none)).unwrap();
        let told = words.attribute(&id, "told", &none);
        if speaks(&text).is_some() {
            assert!(told.is_some(), "{id}: {text}");
        }
        let told = told.unwrap_or_default();
        assert_eq!(speaks(&told), None, "{id}: {told}");
    }
}
