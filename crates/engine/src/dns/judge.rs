//! Judges a drafted plan: evaluates what is proposed, and takes back what does not do what it is for.

use std::net::IpAddr;

use spf::lint::LintReport;
use spf::{Outcome, Query, SpfResult};

use super::draft::{Draft, Sender, sender};
use super::lint::report;
use super::plan::{ResultAfter, ResultBefore};
use super::remark::{self, notice};
use crate::checks::evaluate_as;
use crate::facts::microsoft;
use crate::ports::Ports;
use crate::{Code, Finding, Method, Severity};

/// Most octets of one string of a TXT record.
const MAX_STRING: usize = 255;

impl<P: Ports> Draft<'_, '_, P> {
    /// The address that the record is judged for.
    fn judged(&self, sender: &Sender) -> Option<IpAddr> {
        match sender {
            Sender::Own(address) => Some(*address),
            Sender::Theirs(_) => self.request.address,
            Sender::Microsoft => microsoft().outgoing_address(self.cloud),
        }
    }

    /// SPF's result for the sender, as the domain is or as if it had `instead`.
    pub(super) async fn evaluate(&self, sender: &Sender, instead: Option<&str>) -> Option<Outcome> {
        let address = self.judged(sender)?;
        let domain = self.domain();
        let query = Query::new(address, format!("postmaster@{domain}"), format!("device.{domain}"));
        Some(evaluate_as(self.names, query, instead.map(|record| (domain, record))).await)
    }

    /// Evaluates what is proposed; what does not do what it is for is not proposed.
    pub(super) async fn check(&mut self) {
        let Ok(sender) = sender(self.request) else { return };
        self.plan.address = self.judged(&sender);
        if self.plan.before.result.is_none() {
            let before = self.evaluate(&sender, None).await;
            self.plan.before = before.map(ResultBefore::from).unwrap_or_default();
        }
        let proposed = self.plan.proposed.clone();
        let after = self.evaluate(&sender, proposed.as_deref()).await;
        if let Some(outcome) = after {
            let trace = if proposed.is_some() { outcome.trace } else { Vec::new() };
            let lookups = Some(outcome.lookups);
            self.plan.after =
                ResultAfter { result: Some(outcome.result), lookups, lookups_worst_case: None, trace };
            if proposed.is_some() && matches!(sender, Sender::Own(_)) && outcome.result != SpfResult::Pass {
                self.plan.proposed = None;
                self.plan.undo = None;
                self.plan.changes.clear();
                self.plan.after.trace.clear();
            }
        }
        if let Some(record) = &proposed {
            self.withdraw_if_broken(record).await;
        }
        self.results(&sender);
        if let Some(record) = &self.plan.proposed
            && record.len() > MAX_STRING
        {
            let octets = u32::try_from(record.len()).unwrap_or(u32::MAX);
            self.plan.findings.push(notice(
                Finding::new(Code::SpfStringTooLong)
                    .with("domain", &self.request.domain)
                    .with("count", octets),
            ));
        }
    }

    /// A record that would give receivers an error which the present one does not give is not proposed.
    async fn withdraw_if_broken(&mut self, proposed: &str) {
        let after = report(self.domain(), Some(proposed), self.names).await;
        if self.plan.proposed.is_some() {
            self.plan.after.lookups_worst_case = Some(after.lookups_worst_case);
        }
        let worse = self.worse(&after).await;
        let Some(first) = worse.first() else { return };
        let unknown = worse.iter().all(|finding| finding.code == Code::SpfTemporaryError);
        self.settle((!unknown).then_some(true), first.code);
        (self.plan.proposed, self.plan.undo) = (None, None);
        self.plan.changes.clear();
        self.plan.after = ResultAfter { result: self.plan.before.result, ..ResultAfter::default() };
        self.plan.findings.extend(worse);
    }

    /// The errors of another record that the present one does not give.
    pub(super) async fn worse(&self, after: &LintReport) -> Vec<Finding> {
        let known = |code| self.report.remarks.iter().any(|remark| remark.code == code);
        let new: Vec<_> = after.remarks.iter().filter(|remark| !known(remark.code)).cloned().collect();
        let found = remark::findings(&new, self.names).await.into_iter();
        found
            .filter(|finding| finding.severity == Severity::Error || finding.code == Code::SpfTemporaryError)
            .collect()
    }

    /// The finding that says how the address stands.
    fn results(&mut self, sender: &Sender) {
        let domain = self.request.domain.clone();
        let Sender::Own(address) = sender else {
            if matches!(sender, Sender::Microsoft) {
                self.plan
                    .findings
                    .insert(0, Finding::new(Code::SpfNotNeededForMethod).with("domain", domain));
            }
            return;
        };
        let finding = |code| Finding::new(code).with("domain", &domain).with("address", *address);
        match self.plan.before.result {
            Some(SpfResult::Pass) => self.plan.findings.insert(0, finding(Code::SpfPasses)),
            Some(result @ (SpfResult::Fail | SpfResult::SoftFail | SpfResult::Neutral)) => {
                let listed = finding(Code::SpfIpNotListed).with("result", result.as_str());
                let direct = self.request.method == Method::DirectSend;
                self.plan.findings.insert(0, if direct { listed } else { notice(listed) });
            }
            _ => {}
        }
    }
}
