//! Asking ahead: what may be asked, and that it changes nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::format_push_string)]

mod zone;

use proptest::prelude::*;
use spf::{Evaluation, MAX_QUESTIONS, Outcome, Query, Question, QuestionKind, Step};
use zone::Zone;

fn evaluation(domain: &str) -> Evaluation {
    Evaluation::new(Query::new("192.0.2.1".parse().unwrap(), format!("a@{domain}"), "h.example"))
}

/// Answers all that is ahead, round after round; gives each round's questions.
fn rounds(zone: &Zone, domain: &str) -> Vec<Vec<String>> {
    let mut evaluation = evaluation(domain);
    let mut rounds = Vec::new();
    while let Step::Ask(needed) = evaluation.poll() {
        let ahead = evaluation.ahead();
        let asked = if ahead.contains(&needed) { ahead } else { vec![needed] };
        for question in &asked {
            evaluation.answer(question, zone.answer(question));
        }
        rounds.push(asked.iter().map(|q| format!("{} {}", q.kind.as_str(), q.name)).collect());
    }
    rounds
}

#[test]
fn a_record_with_ten_includes_takes_two_rounds() {
    let mut zone = Zone::read(
        "e.example TXT v=spf1 include:i0.example include:i1.example include:i2.example include:i3.example include:i4.example include:i5.example include:i6.example include:i7.example include:i8.example include:i9.example -all",
    );
    for n in 0..10 {
        zone.txt(&format!("i{n}.example"), "v=spf1 ip4:198.51.100.1 -all".into());
    }
    let rounds = rounds(&zone, "e.example");
    assert_eq!(rounds.iter().map(Vec::len).collect::<Vec<_>>(), [1, 10]);
}

#[test]
fn an_a_adds_one_round_and_an_mx_two() {
    let zone = Zone::read(
        "e.example TXT v=spf1 a:a.example mx -all
         a.example A 192.0.2.9
         e.example MX 10 m1.example
         e.example MX 20 m2.example
         m1.example A 192.0.2.8
         m2.example A 192.0.2.7",
    );
    assert_eq!(
        rounds(&zone, "e.example"),
        [vec!["TXT e.example"], vec!["A a.example", "MX e.example"], vec!["A m1.example", "A m2.example"]]
    );
}

#[test]
fn what_cannot_be_reached_or_depends_on_the_message_is_not_asked_ahead() {
    for (record, ahead) in [
        ("v=spf1 ip4:192.0.2.0/24 include:i.example -all", ""),
        ("v=spf1 -all include:i.example", ""),
        ("v=spf1 include:i.example -all a redirect=r.example", "TXT i.example"),
        ("v=spf1 include:i.example redirect=r.example", "TXT i.example, TXT r.example"),
        ("v=spf1 ptr exists:x.example include:%{d}.example a:%{i}.example mx:m.example -all", "MX m.example"),
        ("v=spf1 include:e.example a -all", ""),
        ("v=spf1 ip4:198.51.100.1 a -all exp=why.example", "A e.example"),
        ("v=spf1 a:localhost mx:m.example", ""),
    ] {
        let mut zone = Zone::default();
        zone.txt("e.example", record.into());
        let mut evaluation = evaluation("e.example");
        let Step::Ask(first) = evaluation.poll() else { panic!("nothing asked") };
        evaluation.answer(&first, zone.answer(&first));
        evaluation.poll();
        let found: Vec<String> =
            evaluation.ahead().iter().map(|q| format!("{} {}", q.kind.as_str(), q.name)).collect();
        assert_eq!(found.join(", "), ahead, "{record}");
    }
}

#[test]
fn no_more_terms_are_asked_ahead_than_look_ups_are_left() {
    let mut record = "v=spf1 ptr".to_owned();
    for n in 0..30 {
        record.push_str(&format!(" a:a{n}.example"));
    }
    let mut zone = Zone::default();
    zone.txt("e.example", record.as_str().into());
    let mut evaluation = evaluation("e.example");
    let Step::Ask(first) = evaluation.poll() else { panic!("nothing asked") };
    evaluation.answer(&first, zone.answer(&first));
    evaluation.poll();
    let names: Vec<String> = evaluation.ahead().into_iter().map(|question| question.name).collect();
    assert_eq!(names, (0..9).map(|n| format!("a{n}.example")).collect::<Vec<_>>());
}

/// The same evaluation with answers ahead in an order that `choices` make, some of them never.
fn hurried(zone: &Zone, query: Query, choices: &[usize]) -> (Outcome, usize) {
    let mut evaluation = Evaluation::new(query);
    let mut asked: Vec<Question> = Vec::new();
    let mut open: Vec<Question> = Vec::new();
    let mut turn = 0;
    loop {
        let needed = match evaluation.poll() {
            Step::Done(outcome) => return (*outcome, asked.len()),
            Step::Ask(question) => question,
        };
        for question in evaluation.ahead().into_iter().chain([needed]) {
            if !asked.contains(&question) {
                asked.push(question.clone());
                open.push(question);
            }
        }
        assert!(asked.len() <= 2 * MAX_QUESTIONS, "no end of questions");
        let chosen = choices[turn % choices.len()] % open.len();
        turn += 1;
        let question = open.swap_remove(chosen);
        evaluation.answer(&question, zone.answer(&question));
    }
}

const NAMES: [&str; 8] = [
    "e.example",
    "a.example",
    "b.example",
    "c.example",
    "d.example",
    "void.example",
    "slow.example",
    "broken.example",
];

fn term() -> impl Strategy<Value = String> {
    let name = || prop::sample::select(NAMES.to_vec());
    prop_oneof![
        6 => (prop::sample::select(vec!["", "", "-", "~", "?"]), prop::sample::select(vec!["include:", "include:", "a:", "mx:", "exists:", "ptr:"]), name())
            .prop_map(|(qualifier, mechanism, name)| format!("{qualifier}{mechanism}{name}")),
        1 => name().prop_map(|name| format!("redirect={name}")),
        1 => name().prop_map(|name| format!("exp={name}")),
        3 => prop::sample::select(vec!["a", "mx", "ptr", "~all", "-ip4:192.0.2.0/24", "ip4:198.51.100.1", "include:%{d}", "a:%{l}.example", "x=y", "bad"])
            .prop_map(str::to_owned),
    ]
}

fn zone() -> impl Strategy<Value = Zone> {
    let records = prop::collection::vec(prop::collection::vec(term(), 0..6), 5);
    let hosts = prop::collection::vec((0..NAMES.len(), 0..NAMES.len(), any::<bool>()), 0..8);
    (records, hosts, any::<bool>()).prop_map(|(records, hosts, twice)| {
        let mut zone = Zone::read("void.example NAME\nslow.example TIMEOUT\nbroken.example SERVFAIL");
        for (name, terms) in NAMES.iter().zip(records) {
            zone.txt(name, format!("v=spf1 {}", terms.join(" ")).as_str().into());
        }
        if twice {
            zone.txt("d.example", "v=spf1 -all".into());
        }
        for (at, to, near) in hosts {
            zone.record(NAMES[at], "MX", &format!("1 {}", NAMES[to]));
            zone.record(NAMES[to], "A", if near { "192.0.2.1" } else { "192.0.2.99" });
        }
        zone
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn asking_ahead_changes_neither_result_nor_counts_nor_trace(
        zone in zone(),
        choices in prop::collection::vec(any::<usize>(), 1..12),
        ip in prop::sample::select(vec!["192.0.2.1", "203.0.113.9", "2001:db8::1"]),
    ) {
        let query = || Query::new(ip.parse().unwrap(), "a@e.example", "h.example");
        let (expected, _) = zone.check(query());
        let (found, _) = hurried(&zone, query(), &choices);
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn only_names_that_stand_in_the_records_are_asked_ahead(zone in zone()) {
        let mut evaluation = evaluation("e.example");
        while let Step::Ask(question) = evaluation.poll() {
            for ahead in evaluation.ahead() {
                prop_assert!(NAMES.contains(&ahead.name.as_str()), "{:?}", ahead);
                prop_assert!(ahead.kind != QuestionKind::Ptr);
            }
            evaluation.answer(&question, zone.answer(&question));
        }
    }
}
