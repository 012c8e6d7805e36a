//! From answers to advice.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::case::Case;
use super::rank::{is_ruled_out, standing};
use super::table::{RULING_OUT, Rule, WEIGHING};
use super::unknown::{Deciding, Outcome, could_rule_out, outcome};
use super::{Advice, Measurement, MethodAdvice, Reason, Verdict, Weight};
use crate::{Answers, Arguments, Code, Method};

/// Which way to send, judged for this day.
///
/// What decides is to whom the device sends, how it signs in and encrypts, where it stands, whether its address
/// stays, and which ports are open. While one of these is not known and would change the recommendation, none is
/// made and [`Advice::depends_on`] names it. What is not known of the tenant is a condition among the reasons.
pub fn advise(answers: &Answers, today: Date) -> Advice {
    advise_measured(answers, &[], today)
}

/// The same, with what runs found: it counts together with the answers, and its time is said.
pub fn advise_measured(answers: &Answers, measured: &[Measurement], today: Date) -> Advice {
    let case = Case { answers: answers.clone(), measured: measured.to_vec(), today };
    let outcome = outcome(&case);
    let now = judged(&case, &outcome);
    let later: Vec<(Date, Judged)> = turns(today)
        .into_iter()
        .map(|day| {
            let then = Case { today: day, ..case.clone() };
            (day, judged(&then, &self::outcome(&then)))
        })
        .collect();

    let mut methods: Vec<MethodAdvice> = now
        .iter()
        .map(|&(method, verdict)| MethodAdvice {
            method,
            verdict,
            valid_until: valid_until(method, verdict, &case, &later),
            reasons: reasons(method, verdict, &case),
        })
        .collect();
    // Stable: equals stay in the contract's order.
    methods.sort_by_key(|advice| (order(advice.verdict), Reverse(standing(advice.method, &case))));
    let depends_on = match outcome {
        Outcome::Settled(_) => Vec::new(),
        Outcome::Open(keys) => keys.into_iter().map(|key| key.key().to_owned()).collect(),
    };
    Advice { today, depends_on, methods }
}

type Judged = [(Method, Verdict); Method::ALL.len()];

fn judged(case: &Case, outcome: &Outcome) -> Judged {
    Method::ALL.map(|method| {
        let verdict = if *outcome == Outcome::Settled(Some(method)) {
            Verdict::Recommended
        } else if is_ruled_out(method, case) {
            Verdict::RuledOut
        } else {
            Verdict::Possible
        };
        (method, verdict)
    })
}

const fn order(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Recommended => 0,
        Verdict::Possible => 1,
        Verdict::RuledOut => 2,
    }
}

/// The days after this one from which another rule holds.
fn turns(today: Date) -> Vec<Date> {
    let mut days: Vec<Date> = [Case::basic_ends_on(), Case::hve_basic_ends_on()]
        .into_iter()
        .filter(|&last| last >= today)
        .filter_map(|last| last.tomorrow().ok())
        .collect();
    days.sort_unstable();
    days
}

/// The last day before the verdict changes. Client submission with a password has its last good day in any case:
/// what can be switched on again afterwards stops until somebody does.
fn valid_until(method: Method, verdict: Verdict, case: &Case, later: &[(Date, Judged)]) -> Option<Date> {
    let ends = Case::basic_ends_on();
    if method == Method::ClientSubmissionBasic && verdict != Verdict::RuledOut && case.today <= ends {
        return Some(ends);
    }
    let turn = later.iter().find(|(_, judged)| !judged.contains(&(method, verdict)))?;
    turn.0.yesterday().ok()
}

/// The weightiest first. Where a way is ruled out, only what rules it out counts.
fn reasons(method: Method, verdict: Verdict, case: &Case) -> Vec<Reason> {
    let holds = |rule: &&Rule| rule.methods.contains(&method) && (rule.when)(case);
    let reason = |rule: &Rule| Reason {
        code: rule.code,
        weighs: rule.weighs,
        arguments: (rule.arguments)(case),
        source: rule.source.to_owned(),
    };
    if verdict == Verdict::RuledOut {
        return RULING_OUT.iter().filter(holds).map(reason).collect();
    }
    let mut reasons: Vec<Reason> = WEIGHING.iter().filter(holds).map(reason).collect();
    reasons.extend(missing(method, case));
    let first = if verdict == Verdict::Recommended { Weight::For } else { Weight::Against };
    reasons.sort_by_key(|reason| reason.weighs != first);
    reasons
}

/// What is not known and could still rule the way out, as one reason. Port 25 has words of its own.
fn missing(method: Method, case: &Case) -> Option<Reason> {
    let open =
        could_rule_out(method, case).into_iter().filter(|key| *key != Deciding::Port25).map(Deciding::key);
    let server = (method == Method::OnSiteRelay && case.answers.on_premises_server.known().is_none())
        .then_some("on_premises_server");
    let keys: Vec<String> = open.chain(server).map(str::to_owned).collect();
    let source = format!("answer:{}", keys.first()?);
    let arguments = Arguments::from([("answers".to_owned(), keys.into())]);
    Some(Reason { code: Code::AnswerMissing, weighs: Weight::Against, arguments, source })
}
