//! Records that somebody made to hurt whoever checks them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::format_push_string)]

mod zone;

use proptest::prelude::*;
use spf::{
    Answer, Evaluation, Failure, MAX_QUESTIONS, Mx, Outcome, Query, QuestionKind, RecordTrace, Records,
    SpfResult, Step, Txt,
};
use zone::Zone;

const IP: &str = "192.0.2.1";

fn check(zone: &Zone) -> (Outcome, usize) {
    let (outcome, questions) = zone.check(Query::new(IP.parse().unwrap(), "a@e.example", "h.example"));
    (outcome, questions.len())
}

/// A record of as many octets as a TXT record can hold.
fn filled(start: &str, piece: &str, end: &str) -> Txt {
    let pieces = (65_000 - start.len() - end.len()) / piece.len();
    format!("{start}{}{end}", piece.repeat(pieces)).as_str().into()
}

fn octets_of_json(outcome: &Outcome) -> usize {
    serde_json::to_string(outcome).unwrap().len()
}

#[test]
fn a_record_full_of_terms_is_evaluated_and_its_trace_stays_small() {
    let mut zone = Zone::default();
    zone.txt("e.example", filled("v=spf1 ", "?ip4:1 ", ""));
    assert_eq!(check(&zone).0.result, SpfResult::PermError);

    let mut zone = Zone::default();
    zone.txt("e.example", filled("v=spf1 ", "ip4:192.0.2.2 ", "-all"));
    let (outcome, _) = check(&zone);
    assert_eq!((outcome.result, outcome.matched.as_deref()), (SpfResult::Fail, Some("-all")));
    assert_eq!(outcome.trace[0].terms.len() + outcome.trace[0].terms_left_out, 4_643);
    assert!(octets_of_json(&outcome) < 400_000);
}

#[test]
fn the_trace_lists_a_thousand_terms_of_all_records_together() {
    let mut zone = Zone::default();
    let long = "ip4:192.0.2.2 ".repeat(600);
    for (name, include) in
        [("e.example", "include:i.example"), ("i.example", "include:j.example"), ("j.example", "")]
    {
        zone.txt(name, format!("v=spf1 {include} {long}-all").as_str().into());
    }
    let (outcome, _) = check(&zone);
    let outer = &outcome.trace[0];
    let middle = &outer.terms[0].followed[0];
    let counts = [outer, middle].map(|record| (record.terms.len(), record.terms_left_out));
    assert_eq!(counts, [(602, 0), (398, 204)]);
    assert!(middle.terms[0].followed[0].terms.is_empty());
    assert_eq!((outcome.result, outcome.matched.as_deref()), (SpfResult::Fail, Some("-all")));
}

#[test]
fn a_record_full_of_lookups_ends_at_the_eleventh_and_counts_them_all() {
    let mut zone = Zone::default();
    zone.txt("e.example", filled("v=spf1 ", "a ", "-all"));
    zone.record("e.example", "A", "192.0.2.2");
    let (outcome, questions) = check(&zone);
    assert_eq!((outcome.result, outcome.lookups, questions), (SpfResult::PermError, 11, 2));
    assert_eq!(outcome.lookups_worst_case, 32_494);
}

#[test]
fn a_record_full_of_macros_asks_for_a_name_of_at_most_253_octets() {
    let mut zone = Zone::default();
    zone.txt("e.example", filled("v=spf1 exists:", "%{s}%{p}.", "example.com -all"));
    zone.record("1.2.0.192.in-addr.arpa", "PTR", "mail.e.example");
    zone.record("mail.e.example", "A", IP);
    let sender = "x".repeat(100_000) + "@e.example";
    let (outcome, questions) = zone.check(Query::new(IP.parse().unwrap(), sender, "h.example"));
    assert_eq!(outcome.result, SpfResult::Fail);
    assert!(questions.iter().all(|question| question.name.len() <= 253));
    assert!(octets_of_json(&outcome) < 20_000);
}

#[test]
fn an_endless_explanation_is_cut() {
    let mut zone = Zone::default();
    zone.txt("e.example", "v=spf1 -all exp=why.example".into());
    zone.txt("why.example", filled("", "%{s} ", ""));
    assert_eq!(check(&zone).0.explanation.map(|text| text.len()), Some(2_048));
}

#[test]
fn the_widest_tree_asks_no_more_questions_than_promised() {
    let mut zone = Zone::default();
    let mut mechanisms = String::new();
    for n in 0..9 {
        mechanisms += &format!("mx:m{n}.example ");
        for host in 0..10 {
            zone.record(&format!("m{n}.example"), "MX", &format!("1 h{host}.m{n}.example"));
            zone.record(&format!("h{host}.m{n}.example"), "A", "192.0.2.2");
        }
    }
    for n in 0..20 {
        zone.record("1.2.0.192.in-addr.arpa", "PTR", &format!("forged{n}.example"));
    }
    zone.txt(
        "top.example",
        format!("v=spf1 {mechanisms}exists:%{{p}}.e.example -all exp=why.example").as_str().into(),
    );
    let (outcome, questions) = zone.check(Query::new(IP.parse().unwrap(), "a@top.example", "h.example"));
    assert_eq!((outcome.result, outcome.lookups), (SpfResult::Fail, 10));
    // The record, nine mx of eleven questions, the client's eleven, exists, exp.
    assert_eq!(questions.len(), 1 + 9 * 11 + 11 + 1 + 1);
    assert!(questions.len() <= MAX_QUESTIONS);
}

fn records(traces: &[RecordTrace]) -> usize {
    traces.iter().map(|trace| 1 + trace.terms.iter().map(|term| records(&term.followed)).sum::<usize>()).sum()
}

/// Names, few enough that records lead to one another.
fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "e.example",
        "a.example",
        "b.example",
        "%{p}",
        "%{l}.example",
        "x..y.example",
        "%{d2}",
    ])
    .prop_map(str::to_owned)
}

fn record() -> impl Strategy<Value = String> {
    let term = prop_oneof![
        8 => (prop::sample::select(vec!["include:", "a:", "mx:", "ptr:", "exists:", "redirect=", "exp="]), name())
            .prop_map(|(mechanism, name)| format!("{mechanism}{name}")),
        2 => prop::sample::select(vec!["a", "mx", "ptr", "-all", "ip4:192.0.2.0/24", "~ip6:::/0", "bad", "x=y"])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(term, 0..14).prop_map(|terms| format!("v=spf1 {}", terms.join(" ")))
}

fn answers() -> impl Strategy<Value = (Vec<String>, u8, Vec<String>)> {
    (prop::collection::vec(record(), 1..3), any::<u8>(), prop::collection::vec("[a-c]\\.example", 0..14))
}

proptest! {
    #[test]
    fn every_evaluation_ends_within_its_limits(
        answers in prop::collection::vec(answers(), 1..8),
        ip in any::<std::net::IpAddr>(),
        mail_from in ".{0,40}",
        helo in ".{0,40}",
    ) {
        let mail_from = if mail_from.len() % 4 == 0 { mail_from } else { "a@e.example".to_owned() };
        let mut evaluation = Evaluation::new(Query::new(ip, mail_from, helo));
        let mut asked = 0;
        let outcome = loop {
            let question = match evaluation.poll() {
                Step::Ask(question) => question,
                Step::Done(outcome) => break outcome,
            };
            let (texts, how, names) = &answers[asked % answers.len()];
            asked += 1;
            prop_assert!(asked <= MAX_QUESTIONS);
            prop_assert!(question.labels().all(|label| (1..=63).contains(&label.len())));
            prop_assert!(question.name.len() <= 253);
            let answer = match (how % 8, question.kind) {
                (0, _) => Answer::Failed(Failure::TimedOut),
                (1, _) => Answer::NameNotFound,
                (2, _) => Answer::NoData,
                (_, QuestionKind::Txt) => {
                    let texts = if how % 8 == 3 { &texts[..] } else { &texts[..1] };
                    Answer::Records(Records::Txt(texts.iter().map(|text| text.as_str().into()).collect()))
                }
                (_, QuestionKind::A) => Answer::Records(Records::A(vec!["192.0.2.77".parse().unwrap()])),
                (_, QuestionKind::Aaaa) => Answer::Records(Records::Aaaa(vec!["2001:db8::77".parse().unwrap()])),
                (_, QuestionKind::Mx) => Answer::Records(Records::Mx(
                    names.iter().map(|name| Mx { preference: 1, exchange: name.clone() }).collect(),
                )),
                (_, QuestionKind::Ptr) => Answer::Records(Records::Ptr(names.clone())),
            };
            evaluation.answer(&question, answer);
        };
        let error = matches!(outcome.result, SpfResult::TempError | SpfResult::PermError);
        prop_assert_eq!(error, outcome.problem.is_some());
        prop_assert!(outcome.explanation.is_none() || outcome.result == SpfResult::Fail);
        prop_assert!(outcome.lookups <= 10 || outcome.result == SpfResult::PermError);
        prop_assert!(outcome.lookups <= 11 && outcome.lookups <= outcome.lookups_worst_case);
        prop_assert!(outcome.void_lookups <= 2 || outcome.result == SpfResult::PermError);
        prop_assert!(records(&outcome.trace) <= 11);
        if let Some(problem) = &outcome.problem {
            prop_assert_eq!(problem.result(), outcome.result);
        }
    }
}
