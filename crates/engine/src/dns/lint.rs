//! `spf lint`: the whole tree of a domain's records.

use std::time::Duration;

use futures_util::future::join_all;
use serde::Serialize;
use spf::lint::{Lint, LintReport, LintStep, LintedRecord, VoidLookups};
use spf::{Query, SpfResult};

use super::remark;
use crate::checks::{Exchanger, Names, evaluate_with, spf_answer};
use crate::facts::microsoft;
use crate::ports::{Ports, Question, RecordKind};
use crate::{Cloud, Code, Finding};

/// What is wrong or doubtful in a domain's SPF.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SpfLint {
    /// The domain.
    pub domain: String,
    /// Its SPF records.
    pub records: Vec<String>,
    /// The most look-ups that an evaluation can come to, of ten. A lower bound where not `complete`.
    pub lookups_worst_case: u32,
    /// The most terms that find nothing in one evaluation, of two.
    pub void_lookups: VoidLookups,
    /// Whether the whole tree was seen.
    pub complete: bool,
    /// Every domain whose record is part of this one's.
    pub included: Vec<String>,
    /// The record with all that it leads to.
    pub tree: Option<LintedRecord>,
    /// What was found.
    pub findings: Vec<Finding>,
}

/// Looks at a domain's SPF. Microsoft's include is missed only in a domain whose mail Microsoft receives, or where
/// the cloud is said.
pub async fn lint<P: Ports>(domain: &str, cloud: Option<Cloud>, ports: &P) -> SpfLint {
    let quiet = |_: &Question, _: Duration, _: Duration| {};
    let names = Names::new(ports, &quiet);
    let report = report(domain, None, &names).await;
    let mut findings = remark::findings(&report.remarks, &names).await;
    findings.extend(microsoft_missing(&report, cloud, &names).await);
    SpfLint {
        domain: report.domain,
        records: report.records,
        lookups_worst_case: report.lookups_worst_case,
        void_lookups: report.void_lookups,
        complete: report.complete,
        included: report.included,
        tree: report.tree,
        findings,
    }
}

/// The report, as if the domain had `instead` as its only TXT record where that is given.
pub(super) async fn report<P: Ports>(
    domain: &str,
    instead: Option<&str>,
    names: &Names<'_, P>,
) -> Box<LintReport> {
    let mut lint = Lint::new(domain);
    loop {
        let questions = match lint.poll() {
            LintStep::Done(report) => return report,
            LintStep::Ask(questions) => questions,
        };
        let answers = join_all(questions.into_iter().map(|asked| async move {
            let answer = spf_answer(names, &asked, instead.map(|record| (domain, record))).await;
            (asked, answer)
        }));
        for (asked, answer) in answers.await {
            lint.answer(&asked, answer);
        }
    }
}

/// Whether Microsoft delivers this domain's mail and its record does not say so.
pub(super) async fn microsoft_missing<P: Ports>(
    report: &LintReport,
    cloud: Option<Cloud>,
    names: &Names<'_, P>,
) -> Option<Finding> {
    report.tree.as_ref().filter(|_| report.complete)?;
    let cloud = if let Some(cloud) = cloud {
        cloud
    } else {
        let answer = names.answer(RecordKind::Mx, &report.domain).await;
        Exchanger::read(&answer)?.endpoint.map(|(_, cloud)| cloud)?
    };
    let include = microsoft().spf_include(cloud);
    if report.included.iter().any(|included| included == include) {
        return None;
    }
    // Some list Microsoft's addresses in another way.
    if let Some(address) = microsoft().outgoing_address(cloud) {
        let query = Query::new(address, format!("postmaster@{}", report.domain), report.domain.clone());
        let outcome = evaluate_with(names, query).await;
        // A record that gives an error says nothing about whom it lists.
        if matches!(outcome.result, SpfResult::Pass | SpfResult::PermError | SpfResult::TempError) {
            return None;
        }
    }
    Some(Finding::new(Code::SpfMicrosoftMissing).with("domain", &report.domain).with("include", include))
}
