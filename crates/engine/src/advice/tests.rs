//! What holds for all advice.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::case::{Case, number};
use super::situations::{AFTER, BEFORE, LAST_DAY, MUCH_LATER, SITUATIONS, Situation};
use super::table::{RULING_OUT, WEIGHING};
use super::unknown::Deciding;
use super::{Advice, Measurement, MethodAdvice, Verdict, Weight::RulesOut, advise};
use crate::Method::{
    self, AzureCommunicationServices as Acs, ClientSubmissionBasic as Basic, ClientSubmissionOauth as Oauth,
    HighVolumeEmail as Hve,
};
use crate::facts::microsoft;
use crate::{Answer, Answers, Cloud, Code, Location};

fn answers(added: &str) -> Answers {
    let mut all = serde_json::json!({
        "device_tls": "1.2", "location": "office", "ip_kind": "dynamic", "port_25": "open", "port_587": "open",
    });
    let added: serde_json::Value = serde_json::from_str(&format!("{{{added}}}")).unwrap();
    for (key, value) in added.as_object().unwrap() {
        all[key] = value.clone();
    }
    serde_json::from_value(all).unwrap()
}

fn of(advice: &Advice, method: Method) -> &MethodAdvice {
    advice.methods.iter().find(|advice| advice.method == method).unwrap()
}

#[test]
fn each_situation_gets_its_advice() {
    for situation in SITUATIONS {
        let advice = advise(&answers(situation.answers), situation.today);
        let about = situation.about;
        assert_eq!(advice.recommended().map(|way| way.method), situation.recommended, "{about}");
        assert_eq!(advice.depends_on, situation.depends_on, "{about}");
        for &(method, weighs, code) in situation.reasons {
            let said = of(&advice, method);
            let found = said.reasons.iter().any(|reason| reason.code == code && reason.weighs == weighs);
            assert!(found, "{about}: {method} {weighs:?} {code}: {said:#?}");
        }
    }
}

#[test]
fn every_rule_has_a_situation() {
    let case = |s: &Situation, measured| Case { answers: answers(s.answers), measured, today: s.today };
    let mut cases: Vec<Case> = SITUATIONS.iter().map(|s| case(s, Vec::new())).collect();
    // `measured_tests.rs` has what each of these leads to.
    cases.extend(Method::ALL.map(|method| {
        let all = Code::ALL.iter().map(|&code| Measurement { code, method: Some(method), at: String::new() });
        case(&SITUATIONS[0], all.collect())
    }));
    for rule in RULING_OUT.iter().chain(WEIGHING) {
        assert!(cases.iter().any(|case| (rule.when)(case)), "{:?} {} never holds", rule.weighs, rule.code);
    }
}

#[test]
fn every_source_and_every_number_is_there() {
    for rule in RULING_OUT.iter().chain(WEIGHING) {
        let (kind, name) = rule.source.split_once(':').unwrap();
        match kind {
            "fact" => assert!(microsoft().fact(name).is_some(), "{name}"),
            "measured" if Code::parse(name).is_some() => {}
            "answer" | "measured" => assert!(Answers::KEYS.contains(&name), "{name}"),
            _ => panic!("{}", rule.source),
        }
        assert_eq!(
            rule.weighs == RulesOut,
            RULING_OUT.iter().any(|other| std::ptr::eq(other, rule)),
            "{}",
            rule.code
        );
    }
    let numbers = [
        ("submission-recipients-per-day", 10_000),
        ("submission-connections", 3),
        ("message-size", 35),
        ("message-size-ceiling", 150),
        ("onmicrosoft-limit", 100),
        ("acs-limits", 100),
    ];
    for (fact, value) in numbers {
        assert_eq!(number(fact), value, "{fact}");
    }
    assert_eq!((Case::basic_ends_on(), Case::hve_basic_ends_on()), (LAST_DAY, date(2028, 9, 30)));
}

#[test]
fn a_verdict_has_its_last_day() {
    let by_password = answers(r#""recipients":"both","device_auth":["basic"]"#);
    let before = advise(&by_password, BEFORE);
    assert_eq!(of(&before, Basic).valid_until, Some(LAST_DAY));
    // It is recommended from the next day on.
    assert_eq!(of(&before, Acs).valid_until, Some(LAST_DAY));
    assert_eq!(of(&before, Oauth).valid_until, None);
    let after = advise(&by_password, AFTER);
    assert_eq!((of(&after, Basic).verdict, of(&after, Basic).valid_until), (Verdict::Possible, None));
    assert_eq!((of(&after, Acs).verdict, of(&after, Acs).valid_until), (Verdict::Recommended, None));

    let inside = advise(&answers(r#""recipients":"internal","device_auth":["basic"]"#), BEFORE);
    assert_eq!(of(&inside, Hve).valid_until, Some(date(2028, 9, 30)));
    let oauth = advise(&answers(r#""recipients":"internal","device_auth":["oauth"]"#), BEFORE);
    assert_eq!(of(&oauth, Hve).valid_until, None);
}

#[test]
fn the_end_of_basic_authentication_is_told_with_its_date() {
    let advice = advise(&answers(r#""recipients":"both","device_auth":["basic"]"#), BEFORE);
    let reason = of(&advice, Basic).reasons.iter().find(|reason| reason.code == Code::BasicAuthEnds).unwrap();
    assert_eq!(reason.source, "fact:basic-auth-until-then");
    let arguments = serde_json::to_value(&reason.arguments).unwrap();
    assert_eq!(arguments, serde_json::json!({"date": "2026-12-31", "reversible": "true"}));
    let later = advise(&answers(r#""recipients":"both","device_auth":["basic"]"#), AFTER);
    let words = crate::words::Words::new(crate::words::Language::English);
    let said = of(&later, Basic).reasons.iter().map(|reason| words.reason(reason)).collect::<Vec<_>>();
    assert!(said[0].starts_with("Microsoft has switched signing in with a password off"), "{said:?}");
}

#[test]
fn what_a_way_still_hangs_on_is_named() {
    let advice =
        advise(&answers(r#""recipients":"both","device_auth":["basic"],"port_587":"unknown""#), BEFORE);
    for (language, said) in [
        (crate::words::Language::English, "It still depends on whether port 587 is open on the way out"),
        (crate::words::Language::German, "Das hängt noch davon ab, ob Port 587 nach außen offen ist"),
    ] {
        let words = crate::words::Words::new(language);
        let all: Vec<String> = of(&advice, Basic).reasons.iter().map(|reason| words.reason(reason)).collect();
        assert!(all.iter().any(|text| text.contains(said)), "{all:?}");
    }
    // Whatever an answer's key is, it has words.
    let words = crate::words::Words::new(crate::words::Language::English);
    for key in Deciding::unknown_in(&Answers::default()).into_iter().filter(|key| *key != Deciding::Port25) {
        let id = format!("answer-{}", key.key().replace('_', "-"));
        assert!(words.message(&id, &crate::Arguments::new()).is_some(), "{id}");
    }
}

#[test]
fn an_empty_list_says_nothing_about_the_device() {
    let advice = advise(&answers(r#""recipients":"both","device_auth":[]"#), BEFORE);
    assert_eq!(advice.depends_on, ["device_auth"]);
}

/// Any answers; about half of them known.
fn any_answers() -> impl Strategy<Value = Answers> {
    fn maybe<T: std::fmt::Debug + Clone + 'static>(
        value: impl Strategy<Value = T>,
    ) -> impl Strategy<Value = Answer<T>> {
        prop_oneof![1 => Just(Answer::Missing), 1 => Just(Answer::Unknown), 3 => value.prop_map(Answer::Known)]
    }
    let deciding = proptest::collection::vec(proptest::option::weighted(0.75, 0_usize..15), 7);
    let switches = proptest::array::uniform6(maybe(any::<bool>()));
    let amounts = (maybe(0_u32..30_000), maybe(0_u32..2_000), maybe(0_u32..9), maybe(0.0..300.0));
    let cloud = maybe(proptest::sample::select(Cloud::ALL));
    (deciding, switches, amounts, cloud, maybe(Just(date(2027, 2, 1)))).prop_map(
        |(deciding, switches, amounts, cloud, made)| {
            let mut answers = Answers { cloud, tenant_created: made, ..Answers::default() };
            let keys = Deciding::unknown_in(&answers);
            for (key, value) in keys.into_iter().zip(deciding) {
                if let Some(n) = value {
                    key.set(&mut answers, n % key.values());
                }
            }
            let [smtp_auth, defaults, reject, server, mailbox, connector] = switches;
            answers.smtp_auth_allowed = smtp_auth;
            answers.security_defaults = defaults;
            answers.reject_direct_send = reject;
            answers.on_premises_server = server;
            answers.licensed_mailbox = mailbox;
            answers.existing_connector = connector;
            (answers.recipients_per_day, answers.licences, answers.devices, answers.largest_message_mb) =
                amounts;
            answers
        },
    )
}

fn any_day() -> impl Strategy<Value = Date> {
    proptest::sample::select(vec![date(2026, 1, 1), BEFORE, LAST_DAY, AFTER, date(2028, 9, 30), MUCH_LATER])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn advice_is_whole_and_does_not_contradict_itself(answers in any_answers(), today in any_day()) {
        let advice = advise(&answers, today);
        prop_assert_eq!(&advice, &advise(&answers, today));
        let each: BTreeSet<Method> = advice.methods.iter().map(|way| way.method).collect();
        prop_assert_eq!((advice.methods.len(), each.len()), (8, 8));
        let verdicts: Vec<Verdict> = advice.methods.iter().map(|way| way.verdict).collect();
        let order: Vec<usize> = verdicts
            .iter()
            .map(|verdict| [Verdict::Recommended, Verdict::Possible, Verdict::RuledOut].iter().position(|v| v == verdict).unwrap())
            .collect();
        prop_assert!(order.is_sorted());
        prop_assert!(verdicts.iter().filter(|verdict| **verdict == Verdict::Recommended).count() <= 1);
        for way in &advice.methods {
            let out = way.reasons.iter().any(|reason| reason.weighs == RulesOut);
            prop_assert_eq!(out, way.verdict == Verdict::RuledOut, "{:?}", way);
            prop_assert!(!way.reasons.is_empty() || way.verdict != Verdict::RuledOut);
            prop_assert!(way.valid_until.is_none_or(|until| until >= today));
        }
        prop_assert!(advice.recommended().is_none() || advice.depends_on.is_empty());
        // Only what is unknown is asked for, and only while something could fit.
        let unknown: Vec<&str> = Deciding::unknown_in(&answers).into_iter().map(Deciding::key).collect();
        prop_assert!(advice.depends_on.iter().all(|key| unknown.contains(&key.as_str())));
        prop_assert!(advice.depends_on.is_empty() || verdicts.contains(&Verdict::Possible));
    }

    #[test]
    fn what_is_learned_later_stays_within_the_advice(
        answers in any_answers(),
        today in any_day(),
        learned in proptest::array::uniform7(0_usize..15),
    ) {
        let advice = advise(&answers, today);
        let mut known = answers.clone();
        for (key, n) in Deciding::unknown_in(&answers).into_iter().zip(learned) {
            key.set(&mut known, n % key.values());
        }
        let later = advise(&known, today);
        prop_assert!(later.depends_on.is_empty());
        let method = later.recommended().map(|way| way.method);
        if advice.depends_on.is_empty() {
            prop_assert_eq!(method, advice.recommended().map(|way| way.method));
        } else if let Some(method) = method {
            prop_assert_eq!(of(&advice, method).verdict, Verdict::Possible);
        }
    }

    #[test]
    fn an_answer_that_is_named_can_change_the_recommendation(answers in any_answers(), today in any_day()) {
        let advice = advise(&answers, today);
        let named: Vec<Deciding> =
            Deciding::unknown_in(&answers).into_iter().filter(|key| advice.depends_on.iter().any(|k| k == key.key())).collect();
        // Learning everything that is named settles the matter, whatever else stays unknown.
        let mut known = answers.clone();
        for key in &named {
            key.set(&mut known, 0);
        }
        if known.location != Answer::Known(Location::ThirdPartyHosted) {
            prop_assert!(advise(&known, today).depends_on.is_empty());
        }
    }
}
