//! SPF for the address that the device uses, where the way needs it.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::future::join;
use futures_util::stream::FuturesUnordered;
use spf::{Answer, Evaluation, Failure, Mx, Outcome, Query, QuestionKind, Records, SpfResult, Step, Txt};

use super::board::Board;
use super::hearing::unusable;
use super::names::Names;
use super::{CheckId, Plan};
use crate::dns::inform;
use crate::facts::microsoft;
use crate::ports::{DnsAnswer, DnsFailure, Ports, Question, RecordKind, RecordValue};
use crate::{Code, EvidenceKind, Finding, Method, Severity, clean};

/// The engine's question for one of SPF's.
pub fn question(question: &spf::Question) -> Question {
    let kind = match question.kind {
        QuestionKind::Txt => RecordKind::Txt,
        QuestionKind::A => RecordKind::A,
        QuestionKind::Aaaa => RecordKind::Aaaa,
        QuestionKind::Mx => RecordKind::Mx,
        QuestionKind::Ptr => RecordKind::Ptr,
    };
    Question::new(kind, question.name.clone())
}

/// Runs `check_host()` (RFC 7208 §4) over the resolver.
pub async fn evaluate<P: Ports>(ports: &P, query: Query) -> Outcome {
    let quiet = |_: &Question, _: Duration, _: Duration| {};
    evaluate_with(&Names::new(ports, &quiet), query).await
}

/// The same over a run's memory.
pub(crate) async fn evaluate_with<P: Ports>(names: &Names<'_, P>, query: Query) -> Outcome {
    evaluate_as(names, query, None).await
}

/// The same, as if a domain had the given text as its only TXT record.
///
/// What evaluation can still come to is asked for at once; the result is as if one question followed another, and
/// what is open when it stands is dropped.
pub(crate) async fn evaluate_as<P: Ports>(
    names: &Names<'_, P>,
    query: Query,
    instead: Option<(&str, &str)>,
) -> Outcome {
    let ask = |question: spf::Question| async move {
        let answer = spf_answer(names, &question, instead).await;
        (question, answer)
    };
    let mut evaluation = Evaluation::new(query);
    let mut asked = HashSet::new();
    let mut open = FuturesUnordered::new();
    let mut ahead = true;
    loop {
        let needed = match evaluation.poll() {
            Step::Done(outcome) => return *outcome,
            Step::Ask(needed) => needed,
        };
        let others = if ahead { evaluation.ahead() } else { Vec::new() };
        for question in std::iter::once(needed.clone()).chain(others) {
            if asked.insert(question.clone()) {
                open.push(ask(question));
            }
        }
        if open.is_empty() {
            // Its answer came when there was no room for answers ahead of their questions.
            open.push(ask(needed));
        }
        let Some((question, answer)) = open.next().await else { continue };
        ahead = matches!(question.kind, QuestionKind::Txt | QuestionKind::Mx);
        evaluation.answer(&question, answer);
    }
}

/// The answer to one of SPF's questions; `instead` names a domain and its only TXT record.
pub(crate) async fn spf_answer<P: Ports>(
    names: &Names<'_, P>,
    asked: &spf::Question,
    instead: Option<(&str, &str)>,
) -> Answer {
    if let Some((domain, text)) = instead
        && asked.kind == QuestionKind::Txt
        && asked.name.eq_ignore_ascii_case(domain)
    {
        return Answer::Records(Records::Txt(vec![text.into()]));
    }
    let Question { name, kind } = question(asked);
    translated(names.answer(kind, &name).await, asked.kind)
}

fn translated(answer: DnsAnswer, kind: QuestionKind) -> Answer {
    let records = match answer {
        DnsAnswer::NoData => return Answer::NoData,
        DnsAnswer::NameNotFound => return Answer::NameNotFound,
        DnsAnswer::Failed(DnsFailure::TimedOut | DnsFailure::Unreachable) => {
            return Answer::Failed(Failure::TimedOut);
        }
        DnsAnswer::Failed(DnsFailure::ServerFailed | DnsFailure::Refused) => {
            return Answer::Failed(Failure::ServerFailed);
        }
        DnsAnswer::Records(records) => records.into_iter().map(|record| record.value),
    };
    Answer::Records(match kind {
        QuestionKind::Txt => Records::Txt(records.filter_map(text).collect()),
        QuestionKind::A => Records::A(records.filter_map(|value| ipv4(&value)).collect()),
        QuestionKind::Aaaa => Records::Aaaa(records.filter_map(|value| ipv6(&value)).collect()),
        QuestionKind::Mx => Records::Mx(records.filter_map(exchanger).collect()),
        QuestionKind::Ptr => Records::Ptr(records.filter_map(name).collect()),
    })
}

/// The strings of a text come joined here; in DNS none of them is longer than 255 octets.
fn text(value: RecordValue) -> Option<Txt> {
    let RecordValue::Text(text) = value else { return None };
    Some(Txt(text.chunks(255).map(<[u8]>::to_vec).collect()))
}

fn ipv4(value: &RecordValue) -> Option<Ipv4Addr> {
    if let RecordValue::Address(IpAddr::V4(address)) = value { Some(*address) } else { None }
}

fn ipv6(value: &RecordValue) -> Option<Ipv6Addr> {
    if let RecordValue::Address(IpAddr::V6(address)) = value { Some(*address) } else { None }
}

fn exchanger(value: RecordValue) -> Option<Mx> {
    if let RecordValue::Mx { preference, exchange } = value {
        Some(Mx { preference, exchange })
    } else {
        None
    }
}

fn name(value: RecordValue) -> Option<String> {
    if let RecordValue::Name(name) = value { Some(name) } else { None }
}

/// The record that the evaluation began with.
fn record(outcome: &Outcome) -> Option<&str> {
    outcome.trace.first()?.record.as_deref()
}

/// The check `spf`. Gives whether SPF passes for the device's address, where that is known and matters.
pub(super) async fn check<P: Ports>(
    plan: &Plan,
    address: Option<IpAddr>,
    names: &Names<'_, P>,
    board: &Board<'_>,
    now: impl Fn() -> Duration,
) -> Option<bool> {
    board.start(CheckId::Spf, now());
    let domain = plan.sender_domain().to_owned();
    if !plan.method.uses_mx_endpoint() {
        match outgoing(plan, &domain, names, board).await {
            Ok(()) => finish(board, now()),
            Err(why) => board.inconclusive(CheckId::Spf, why, now()),
        }
        return None;
    }
    if plan.method == Method::RelayCertificate && address.is_none() {
        board.found(CheckId::Spf, Finding::new(Code::SpfNotNeededForMethod).with("domain", &domain));
        finish(board, now());
        return None;
    }
    let Some(address) = address else {
        board.inconclusive(CheckId::Spf, Code::AddressUnknown, now());
        return None;
    };
    if let Some(finding) = unusable(address) {
        board.found(CheckId::Spf, finding);
        finish(board, now());
        return None;
    }
    let (outcome, reverse) =
        join(evaluate_with(names, query(plan, address)), inform::reverse(address, names)).await;
    let result = outcome.result.as_str().to_owned();
    board.learn(|facts| {
        facts.spf_result = Some(result.clone());
        facts.spf_record = record(&outcome).map(|text| clean(text, 2_000));
    });
    let finding = finding(&outcome, plan, address, &domain);
    let temporary = finding.code == Code::SpfTemporaryError;
    if temporary && nothing_answered(&domain, names).await {
        board.inconclusive(CheckId::Spf, Code::DnsTimedOut, now());
        return None;
    }
    let passes = finding.code == Code::SpfPasses;
    for finding in std::iter::once(finding).chain(reverse) {
        board.found(CheckId::Spf, finding);
    }
    if temporary {
        board.inconclusive(CheckId::Spf, Code::SpfTemporaryError, now());
        return None;
    }
    finish(board, now());
    Some(passes)
}

/// Whether no question about the domain got through: the trouble is this network's, and its own check tells of it.
async fn nothing_answered<P: Ports>(domain: &str, names: &Names<'_, P>) -> bool {
    let (texts, exchangers) =
        join(names.answer(RecordKind::Txt, domain), names.answer(RecordKind::Mx, domain)).await;
    let unanswered =
        |answer| matches!(answer, DnsAnswer::Failed(DnsFailure::TimedOut | DnsFailure::Unreachable));
    unanswered(texts) && unanswered(exchangers)
}

fn finish(board: &Board<'_>, now: Duration) {
    board.finish(CheckId::Spf, now);
}

fn query(plan: &Plan, address: IpAddr) -> Query {
    Query::new(address, plan.reverse_path(), plan.helo())
}

/// Client submission needs no address of one's own: mail leaves from Microsoft's. What matters is whether the
/// record lists those.
async fn outgoing<P: Ports>(
    plan: &Plan,
    domain: &str,
    names: &Names<'_, P>,
    board: &Board<'_>,
) -> Result<(), Code> {
    board.found(CheckId::Spf, Finding::new(Code::SpfNotNeededForMethod).with("domain", domain));
    let Some(address) = microsoft().outgoing_address(plan.cloud) else { return Ok(()) };
    let outcome = evaluate_with(names, query(plan, address)).await;
    board.learn(|facts| facts.spf_record = record(&outcome).map(|text| clean(text, 2_000)));
    let include = microsoft().spf_include(plan.cloud);
    let code = match outcome.result {
        SpfResult::Pass => return Ok(()),
        SpfResult::None => Code::SpfNone,
        SpfResult::PermError => problem_code(&outcome),
        SpfResult::TempError => Code::SpfTemporaryError,
        _ => Code::SpfMicrosoftMissing,
    };
    let finding = described(Finding::new(code), &outcome, domain).with("include", include);
    if code == Code::SpfTemporaryError {
        if nothing_answered(domain, names).await {
            return Err(Code::DnsTimedOut);
        }
        board.found(CheckId::Spf, finding.severity(Severity::Notice));
        return Err(code);
    }
    board.found(CheckId::Spf, finding);
    Ok(())
}

fn finding(outcome: &Outcome, plan: &Plan, address: IpAddr, domain: &str) -> Finding {
    let code = match outcome.result {
        SpfResult::Pass => Code::SpfPasses,
        SpfResult::None => Code::SpfNone,
        SpfResult::TempError => Code::SpfTemporaryError,
        SpfResult::PermError => problem_code(outcome),
        _ => Code::SpfIpNotListed,
    };
    let mut finding = described(Finding::new(code), outcome, domain)
        .with("address", address)
        .with("result", outcome.result.as_str())
        .with("include", microsoft().spf_include(plan.cloud));
    if code == Code::SpfIpNotListed && plan.method != Method::DirectSend {
        finding = finding.severity(Severity::Notice);
    }
    finding
}

fn described(finding: Finding, outcome: &Outcome, domain: &str) -> Finding {
    let mut finding = finding.with("domain", domain).with("lookups", outcome.lookups);
    if let Some(problem) = &outcome.problem {
        finding = finding.with("term", problem.term.clone().unwrap_or_default());
    }
    let shown =
        record(outcome).map_or_else(|| outcome.result.as_str().to_owned(), |record| clean(record, 1_000));
    finding.evidence(EvidenceKind::Dns, format!("TXT {domain}"), shown)
}

fn problem_code(outcome: &Outcome) -> Code {
    outcome
        .problem
        .as_ref()
        .and_then(|problem| Code::parse(problem.code.as_str()))
        .unwrap_or(Code::SpfSyntaxError)
}
