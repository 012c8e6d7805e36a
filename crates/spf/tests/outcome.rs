//! How an evaluation is driven, and what an outcome tells beside its result.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod zone;

use spf::{
    Answer, Answered, Evaluation, Failure, Outcome, Query, Question, QuestionKind, Records, Step,
    TermOutcome, Why,
};
use zone::Zone;

fn check(zone: &Zone, ip: &str, domain: &str) -> Outcome {
    zone.check(Query::new(ip.parse().unwrap(), format!("someone@{domain}"), "client.example.org")).0
}

#[test]
fn answers_may_come_before_their_questions_and_the_first_one_stands() {
    let mut evaluation =
        Evaluation::new(Query::new("192.0.2.1".parse().unwrap(), "a@e.example", "h.example"));
    let record = Question::new("E.example.", QuestionKind::Txt);
    let address = Question::new("e.example", QuestionKind::A);
    evaluation.answer(&address, Answer::Records(Records::A(vec!["192.0.2.1".parse().unwrap()])));
    evaluation.answer(&record, Answer::Records(Records::Txt(vec!["v=spf1 a -all".into()])));
    evaluation.answer(&record, Answer::Failed(Failure::TimedOut));
    let Step::Done(outcome) = evaluation.poll() else { panic!("asks although everything is known") };
    assert_eq!(outcome.result.as_str(), "pass");
}

#[test]
fn records_of_another_type_than_asked_for_are_a_failure() {
    let mut evaluation =
        Evaluation::new(Query::new("192.0.2.1".parse().unwrap(), "a@e.example", "h.example"));
    let Step::Ask(question) = evaluation.poll() else { panic!("asks nothing") };
    assert_eq!(evaluation.poll(), Step::Ask(question.clone()));
    evaluation.answer(&question, Answer::Records(Records::Ptr(vec!["x.example".to_owned()])));
    let Step::Done(outcome) = evaluation.poll() else { panic!("asks again") };
    assert_eq!(outcome.result.as_str(), "temperror");
}

#[test]
fn an_empty_list_of_records_is_no_data() {
    let mut evaluation =
        Evaluation::new(Query::new("192.0.2.1".parse().unwrap(), "a@e.example", "h.example"));
    evaluation.answer(
        &Question::new("e.example", QuestionKind::Txt),
        Answer::Records(Records::Txt(vec!["v=spf1 exists:e.example -all".into()])),
    );
    evaluation.answer(&Question::new("e.example", QuestionKind::A), Answer::Records(Records::A(Vec::new())));
    let Step::Done(outcome) = evaluation.poll() else { panic!("asks although everything is known") };
    assert_eq!((outcome.result.as_str(), outcome.void_lookups), ("fail", 1));
}

#[test]
fn the_trace_tells_what_was_asked_for_each_term_and_why_it_came_out_so() {
    let zone = Zone::read(
        "t.example TXT v=spf1 a include:inner.example mx foo=bar redirect=u.example exp=why.example
         t.example A 192.0.2.9
         inner.example TXT v=spf1 ip4:192.0.2.1 -all",
    );
    let outcome = check(&zone, "192.0.2.1", "T.example");
    assert_eq!(
        (outcome.domain.as_str(), outcome.matched.as_deref()),
        ("T.example", Some("include:inner.example"))
    );
    let [record] = outcome.trace.as_slice() else { panic!("one record expected") };
    let terms: Vec<_> =
        record.terms.iter().map(|term| (term.text.as_str(), term.counted, term.outcome, term.why)).collect();
    assert_eq!(
        terms,
        [
            ("a", true, TermOutcome::NotMatched, Why::AddressDiffers),
            ("include:inner.example", true, TermOutcome::Matched, Why::IncludePass),
            ("mx", false, TermOutcome::NotReached, Why::AlreadyDecided),
            ("foo=bar", false, TermOutcome::Ignored, Why::UnknownModifier),
            ("redirect=u.example", false, TermOutcome::NotReached, Why::AlreadyDecided),
            ("exp=why.example", false, TermOutcome::Ignored, Why::NoExplanationNeeded),
        ]
    );
    let asked = &record.terms[0].asked[0];
    assert_eq!((asked.question.name.as_str(), asked.answered), ("t.example", Answered::Records));
    assert_eq!(asked.values, ["192.0.2.9"]);
    let [inner] = record.terms[1].followed.as_slice() else { panic!("one record expected") };
    assert_eq!((inner.domain.as_str(), inner.terms[0].outcome), ("inner.example", TermOutcome::Matched));
    assert_eq!(outcome.lookups_worst_case, 4);
}

/// The keys that the command line promises.
#[test]
fn an_outcome_is_serialised_with_the_promised_keys() {
    let zone = Zone::read("e.example TXT v=spf1 a:x -all\nf.example TXT v=spf1 -all");
    let json = serde_json::to_value(check(&zone, "192.0.2.1", "e.example")).unwrap();
    assert_eq!(json["result"], "permerror");
    assert_eq!(json["domain"], "e.example");
    assert_eq!(json["problem"]["code"], "SPF_SYNTAX_ERROR");
    assert_eq!(json["problem"]["term"], "a:x");
    assert_eq!(json["problem"]["offset"], 7);
    assert_eq!(json["problem"]["syntax"], "domain_end");
    assert_eq!(json["lookups"], 0);
    assert_eq!(json["void_lookups"], 0);
    assert_eq!(json["lookups_worst_case"], 0);
    assert!(json["explanation"].is_null() && json["matched"].is_null());
    assert_eq!(json["trace"][0]["asked"]["name"], "e.example");
    assert_eq!(json["trace"][0]["asked"]["kind"], "TXT");
    assert_eq!(json["trace"][0]["asked"]["answered"], "records");

    let json = serde_json::to_value(check(&zone, "192.0.2.1", "f.example")).unwrap();
    assert_eq!((&json["result"], &json["matched"]), (&"fail".into(), &"-all".into()));
    assert!(json["problem"].is_null());
    assert_eq!(json["trace"][0]["terms"][0]["outcome"], "matched");
    assert_eq!(json["trace"][0]["terms"][0]["why"], "always");
}

#[test]
fn an_evaluation_can_move_between_threads() {
    fn is_send<T: Send>(_: &T) {}
    is_send(&Evaluation::new(Query::new("192.0.2.1".parse().unwrap(), "a@e.example", "h.example")));
}
