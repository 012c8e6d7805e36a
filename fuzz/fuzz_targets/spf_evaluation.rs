//! Any octets as a DNS: evaluation ends within its bounds, asking ahead changes nothing, lint ends too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use spf::lint::{Lint, LintStep, MAX_LINT_QUESTIONS};
use spf::{Answer, Evaluation, Failure, MAX_QUESTIONS, Mx, Outcome, Query, Question, QuestionKind, Records, Step, Txt};

/// The octets cut at NUL; which piece answers a question hangs on its name and kind alone.
struct Dns<'a>(Vec<&'a [u8]>);

impl Dns<'_> {
    fn answer(&self, question: &Question) -> Answer {
        let sum = question.name.bytes().fold(question.kind as usize, |sum, octet| sum * 31 % 65_521 + usize::from(octet));
        let piece = self.0[sum % self.0.len()];
        let text = || String::from_utf8_lossy(piece).into_owned();
        match (piece.len() % 11, question.kind) {
            (0, _) => Answer::NameNotFound,
            (1, _) => Answer::Failed(Failure::TimedOut),
            (_, QuestionKind::Txt) => Answer::Records(Records::Txt(vec![Txt(vec![piece.to_vec()])])),
            (_, QuestionKind::A) => Answer::Records(Records::A(vec![[192, 0, 2, 77].into()])),
            (_, QuestionKind::Aaaa) => Answer::NoData,
            (_, QuestionKind::Mx) => Answer::Records(Records::Mx(vec![Mx { preference: 1, exchange: text() }])),
            (_, QuestionKind::Ptr) => Answer::Records(Records::Ptr(vec![text()])),
        }
    }
}

fn evaluate(dns: &Dns<'_>, ahead: bool) -> Outcome {
    let query = Query::new([192, 0, 2, 1].into(), "a@e.example", "h.example");
    let mut evaluation = Evaluation::new(query);
    let mut asked = 0;
    loop {
        let question = match evaluation.poll() {
            Step::Done(outcome) => return *outcome,
            Step::Ask(question) => question,
        };
        asked += 1;
        assert!(asked <= MAX_QUESTIONS);
        if ahead {
            for question in evaluation.ahead().into_iter().rev() {
                let answer = dns.answer(&question);
                evaluation.answer(&question, answer);
            }
        }
        let answer = dns.answer(&question);
        evaluation.answer(&question, answer);
    }
}

fuzz_target!(|octets: &[u8]| {
    let dns = Dns(octets.split(|&octet| octet == 0).collect());
    assert_eq!(evaluate(&dns, false), evaluate(&dns, true));
    let mut lint = Lint::new("e.example");
    let mut asked = 0;
    while let LintStep::Ask(questions) = lint.poll() {
        for question in questions {
            asked += 1;
            assert!(asked <= MAX_LINT_QUESTIONS);
            let answer = dns.answer(&question);
            lint.answer(&question, answer);
        }
    }
});
