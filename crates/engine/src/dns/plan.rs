//! `spf plan`: what is to be changed in a domain's SPF for a way to send, and when nothing is.

use std::net::IpAddr;
use std::time::Duration;

use serde::Serialize;
use spf::{Outcome, RecordTrace, SpfResult};

use super::authority::{ask_each, dns_host, name_servers, records};
use super::draft::{Draft, Sender, sender};
use super::lint::report;
use super::offer::{Change, Choice, Merge, Offer};
use super::{Authority, AuthorityState, DnsHost, Expected, inform, remark};
use crate::checks::{Exchanger, Names};
use crate::ports::{DnsAnswer, Ports, Question, RecordKind};
use crate::{Cloud, Code, EvidenceKind, Finding, IpKind, Method};

/// What a plan is made for.
#[derive(Clone, Debug)]
pub struct PlanRequest {
    /// The domain of the envelope sender, as [`crate::input::domain`] gives it.
    pub domain: String,
    /// The way.
    pub method: Method,
    /// The public address that the device sends from.
    pub address: Option<IpAddr>,
    /// Whether that address stays, where the person said so.
    pub address_kind: Option<IpKind>,
    /// A third party runs the device or program, and mail leaves from its addresses.
    pub hosted: Option<Hosted>,
    /// The tenant's cloud; by the MX where it is not said.
    pub cloud: Option<Cloud>,
    /// The person confirmed that every sender of the domain will be listed.
    pub every_sender_listed: bool,
    /// What the person picked of several records.
    pub choice: Option<Choice>,
    /// Whether the domain's name servers are asked themselves.
    pub ask_authorities: bool,
}

/// Mail that leaves from a third party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hosted {
    /// What that party's include is has to be asked.
    IncludeUnknown,
    /// It is this domain.
    Include(String),
}

/// What is to be changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SpfPlan {
    /// The domain whose record it is about.
    pub domain: String,
    /// The sending address that it was judged for: the device's, or one of Microsoft's where Microsoft sends.
    pub address: Option<IpAddr>,
    /// Whether the way needs a change; `None` where that could not be found out.
    pub needed: Option<bool>,
    /// What decided.
    pub why: Code,
    /// The SPF records that the domain has now.
    pub current: Vec<String>,
    /// The record that is to take the place of the current one.
    pub proposed: Option<String>,
    /// What to put back to undo it. Nothing where there was no record: then the new one is removed.
    pub undo: Option<String>,
    /// Term by term.
    pub changes: Vec<Change>,
    /// What would be good too, and is left to the person.
    pub offers: Vec<Offer>,
    /// Where there are several records: all their terms, to pick from.
    pub merge: Option<Merge>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// The result for the sending address now.
    pub before: ResultBefore,
    /// The result with the proposed record.
    pub after: ResultAfter,
    /// The most look-ups that the current record can come to.
    pub lookups_worst_case: Option<u32>,
    /// Whether all was seen that the current record leads to; if not, `lookups_worst_case` is a lower bound.
    pub complete: bool,
    /// For how many seconds caches may keep the current record.
    pub cached_for_seconds: Option<u32>,
    /// Who runs the domain's DNS, where the names of its servers tell.
    pub dns_host: Option<DnsHost>,
    /// What each name server of the domain has. Empty where they were not asked.
    pub authoritative: Vec<Authority>,
}

/// SPF's result before the change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfBefore"))]
pub struct ResultBefore {
    /// `pass`, `fail` and so on; nothing where no address is known to judge for.
    pub result: Option<SpfResult>,
    /// How it came about, term by term.
    pub trace: Vec<RecordTrace>,
}

/// SPF's result after the change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfAfter"))]
pub struct ResultAfter {
    /// `pass`, `fail` and so on; the same as before where nothing is proposed.
    pub result: Option<SpfResult>,
    /// The look-ups of this evaluation.
    pub lookups: Option<u32>,
    /// The most look-ups that the proposed record can come to; nothing where none is proposed.
    pub lookups_worst_case: Option<u32>,
    /// How the result comes about, term by term; nothing where it is the one before.
    pub trace: Vec<RecordTrace>,
}

/// Makes the plan.
pub async fn plan<P: Ports>(request: &PlanRequest, ports: &P) -> SpfPlan {
    plan_telling(request, ports, &|_| {}).await
}

/// Makes the plan, and tells of each question to the resolver as it is answered.
pub async fn plan_telling<P: Ports>(
    request: &PlanRequest,
    ports: &P,
    tell: &(dyn Fn(&Question) + Send + Sync),
) -> SpfPlan {
    let note = |question: &Question, _: Duration, _: Duration| tell(question);
    let names = Names::new(ports, &note);
    let domain = request.domain.as_str();
    let report = report(domain, None, &names).await;
    let texts = names.answer(RecordKind::Txt, domain).await;
    let cloud = match request.cloud {
        Some(cloud) => cloud,
        None => cloud_by_mx(domain, &names).await,
    };
    let mut draft =
        Draft { request, cloud, report: &report, names: &names, plan: SpfPlan::new(request, &texts) };
    draft.plan.lookups_worst_case = report.tree.as_ref().map(|_| report.lookups_worst_case);
    draft.plan.complete = report.complete;
    draft.plan.findings = remark::findings(&report.remarks, &names).await;
    draft.decide(&texts).await;
    draft.check().await;
    draft.inform().await;
    draft.authorities(ports).await;
    draft.plan
}

async fn cloud_by_mx<P: Ports>(domain: &str, names: &Names<'_, P>) -> Cloud {
    let answer = names.answer(RecordKind::Mx, domain).await;
    let endpoint = Exchanger::read(&answer).and_then(|exchanger| exchanger.endpoint);
    endpoint.map_or(Cloud::Worldwide, |(_, cloud)| cloud)
}

impl SpfPlan {
    fn new(request: &PlanRequest, texts: &DnsAnswer) -> Self {
        let cached_for_seconds = texts.records().iter().map(|record| record.ttl).max();
        let why = Code::SpfTemporaryError;
        Self { current: records(texts), cached_for_seconds, ..Self::unfinished(request, why) }
    }

    /// A plan that did not come to its end.
    pub fn unfinished(request: &PlanRequest, why: Code) -> Self {
        Self {
            domain: request.domain.clone(),
            address: request.address,
            needed: None,
            why,
            current: Vec::new(),
            proposed: None,
            undo: None,
            changes: Vec::new(),
            offers: Vec::new(),
            merge: None,
            findings: Vec::new(),
            before: ResultBefore::default(),
            after: ResultAfter::default(),
            lookups_worst_case: None,
            complete: false,
            cached_for_seconds: None,
            dns_host: None,
            authoritative: Vec::new(),
        }
    }
}

impl From<Outcome> for ResultBefore {
    fn from(outcome: Outcome) -> Self {
        Self { result: Some(outcome.result), trace: outcome.trace }
    }
}

impl<P: Ports> Draft<'_, '_, P> {
    /// DMARC, DKIM and the reverse name.
    async fn inform(&mut self) {
        let aligned = match self.plan.after.result {
            None | Some(SpfResult::TempError) => None,
            Some(result) => Some(result == SpfResult::Pass),
        };
        let (domain, method) = (self.request.domain.clone(), self.request.method);
        self.plan.findings.extend(inform::policy(&domain, method, aligned, self.names).await);
        let own = matches!(sender(self.request), Ok(Sender::Own(_)));
        if let Some(address) = self.request.address.filter(|_| own) {
            self.plan.findings.extend(inform::reverse(address.to_canonical(), self.names).await);
        }
    }

    /// What each name server has, and who runs them.
    async fn authorities(&mut self, ports: &P) {
        let domain = self.domain().to_owned();
        let Ok(servers) = name_servers(&domain, self.names).await else { return };
        self.plan.dns_host = dns_host(&servers);
        if !self.request.ask_authorities {
            return;
        }
        let current = self.plan.current.clone();
        // Where nothing is to change, the record that is there is the one to be there.
        let settled = if let [only] = current.as_slice() { Some(only.as_str()) } else { None };
        let new = self.plan.proposed.clone();
        let expected = Expected { new: new.as_deref().or(settled), old: &current };
        let found = ask_each(&domain, &servers, expected, ports, self.names).await;
        let states: Vec<AuthorityState> = found
            .iter()
            .map(|authority| authority.state)
            .filter(|state| *state != AuthorityState::Unreachable)
            .collect();
        if states.windows(2).any(|pair| pair[0] != pair[1]) {
            let behind = found.iter().filter(|authority| authority.state != AuthorityState::New);
            let mut finding = Finding::new(Code::SpfNotYetEverywhere)
                .with("domain", &domain)
                .with("server", behind.map(|authority| authority.server.clone()).collect::<Vec<_>>());
            for authority in &found {
                let shown = authority.record.as_deref().unwrap_or("no single SPF record");
                finding = finding.evidence(
                    EvidenceKind::Dns,
                    format!("TXT {domain} at {}", authority.server),
                    shown,
                );
            }
            self.plan.findings.push(finding);
        }
        self.plan.cached_for_seconds =
            found.iter().filter_map(|authority| authority.ttl).max().or(self.plan.cached_for_seconds);
        self.plan.authoritative = found;
    }
}
