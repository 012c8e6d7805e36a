//! From what `spf` remarked to findings.

use spf::lint::{Remark, RemarkCode};

use crate::checks::{Names, spf_question};
use crate::ports::{DnsAnswer, DnsFailure, Ports, RecordKind};
use crate::{Code, EvidenceKind, Finding, Severity, clean};

/// The findings for these remarks, in their order.
pub(super) async fn findings<P: Ports>(remarks: &[Remark], names: &Names<'_, P>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for remark in remarks {
        let mut finding = finding(remark);
        let unanswered = remark.question.as_ref().filter(|_| remark.code == RemarkCode::TemporaryError);
        if let Some(asked) = unanswered {
            // Asked before in this run: the answer is there, with more about the failure than SPF needs.
            let question = spf_question(asked);
            if let DnsAnswer::Failed(why) = names.answer(question.kind, &question.name).await {
                let subject = format!("{} {}", asked.kind.as_str(), asked.name);
                finding = finding.with("failure", failure(why)).with("name", &asked.name).evidence(
                    EvidenceKind::Dns,
                    subject,
                    failure(why),
                );
            }
        }
        if remark.code == RemarkCode::NoRecord {
            let (word, shown) = match names.answer(RecordKind::Txt, &remark.domain).await {
                DnsAnswer::NameNotFound => ("name-not-found", "the name does not exist"),
                DnsAnswer::NoData => ("no-data", "no TXT record"),
                _ => ("records", "no SPF record among the TXT records"),
            };
            let subject = format!("TXT {}", remark.domain);
            finding = finding.with("answered", word).evidence(EvidenceKind::Dns, subject, shown);
        }
        findings.push(finding);
    }
    findings
}

/// The word for a failure in evidence and JSON.
pub(super) fn failure(why: DnsFailure) -> &'static str {
    match why {
        DnsFailure::ServerFailed => "server-failed",
        DnsFailure::Refused => "refused",
        DnsFailure::TimedOut => "timed-out",
        DnsFailure::Unreachable => "unreachable",
    }
}

fn finding(remark: &Remark) -> Finding {
    let code = Code::parse(remark.code.as_str()).unwrap_or(Code::SpfSyntaxError);
    let mut finding = Finding::new(code).with("domain", &remark.domain);
    if code == Code::SpfTooManyLookups {
        finding = finding.with("lookups", remark.count.unwrap_or_default());
    } else if let Some(count) = remark.count {
        finding = finding.with("count", count);
    }
    if let Some(term) = &remark.term {
        finding = finding.with("term", term);
        let name = term.split_once([':', '=']).map_or("", |(_, name)| name);
        if matches!(code, Code::SpfIncludeLoop | Code::SpfIncludeWithoutRecord) {
            finding = finding.with("include", name);
        }
    }
    if !remark.list.is_empty() {
        finding = finding.with("list", remark.list.clone());
    }
    if let Some(syntax) = remark.syntax {
        finding = finding.with("syntax", syntax.to_string());
    }
    if let Some(span) = &remark.span {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        finding = finding.with("offset", number(span.start)).with("end", number(span.end));
        finding = match remark.at {
            Some(at) => finding.with("at", number(at)),
            None => finding,
        };
    }
    let subject = format!("TXT {}", remark.domain);
    match (remark.caret(), &remark.record) {
        (Some((line, carets)), _) => {
            finding.evidence(EvidenceKind::Dns, subject, format!("{line}\n{carets}"))
        }
        (None, Some(record)) => finding.evidence(EvidenceKind::Dns, subject, clean(record, 1_000)),
        (None, None) if code == Code::SpfMultipleRecords => remark
            .list
            .iter()
            .fold(finding, |finding, record| finding.evidence(EvidenceKind::Dns, &subject, record)),
        (None, None) => finding,
    }
}

/// A finding that informs and asks for nothing.
pub(super) fn notice(finding: Finding) -> Finding {
    let severity = finding.severity.min(Severity::Notice);
    finding.severity(severity)
}
