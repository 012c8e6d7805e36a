//! Drafts a plan: what is to be changed for whom the record has to let pass, before [`super::judge`] tries it.

use std::net::IpAddr;

use spf::lint::{LintReport, RemarkCode};
use spf::{DomainSpec, Mechanism, Qualifier, QuestionKind, Record, SpfResult, Term};

use super::lint::{microsoft_missing, report};
use super::offer::{Change, ChangeKind, Offer, merge, merged};
use super::plan::{Hosted, PlanRequest, ResultBefore, SpfPlan};
use crate::checks::{Names, unusable};
use crate::facts::microsoft;
use crate::ports::{DnsAnswer, Ports, RecordKind};
use crate::{Cloud, Code, Finding, IpKind, Method, Severity};

/// Whom the record has to let pass.
pub(super) enum Sender {
    /// This address, which is not in Microsoft's hands.
    Own(IpAddr),
    /// Whoever this include lists.
    Theirs(DomainSpec),
    /// Microsoft alone.
    Microsoft,
}

/// The sender that matters for the way, or why no plan is made for it.
pub(super) fn sender(request: &PlanRequest) -> Result<Sender, Finding> {
    let refused = |code| Finding::new(code).with("domain", &request.domain);
    let own = request.method.uses_mx_endpoint() || request.method == Method::OnSiteRelay;
    if !own {
        return Ok(Sender::Microsoft);
    }
    match &request.hosted {
        Some(Hosted::IncludeUnknown) => return Err(refused(Code::SpfIncludeUnknown)),
        Some(Hosted::Include(name)) => {
            return DomainSpec::parse(name).map(Sender::Theirs).map_err(|_| refused(Code::SpfIncludeUnknown));
        }
        None => {}
    }
    let Some(address) = request.address else { return Ok(Sender::Microsoft) };
    if let Some(finding) = unusable(address) {
        return Err(finding);
    }
    if request.address_kind == Some(IpKind::Dynamic) {
        return Err(refused(Code::SpfDynamicAddress).with("term", Term::address(address).text()));
    }
    Ok(Sender::Own(address.to_canonical()))
}

/// The plan while it is made.
pub(super) struct Draft<'a, 'n, P> {
    pub(super) request: &'a PlanRequest,
    pub(super) cloud: Cloud,
    pub(super) report: &'a LintReport,
    pub(super) names: &'a Names<'n, P>,
    pub(super) plan: SpfPlan,
}

impl<P: Ports> Draft<'_, '_, P> {
    pub(super) fn domain(&self) -> &str {
        &self.request.domain
    }

    pub(super) fn settle(&mut self, needed: impl Into<Option<bool>>, why: Code) {
        (self.plan.needed, self.plan.why) = (needed.into(), why);
    }

    /// Refuses to propose anything, and says why.
    fn refuse(&mut self, finding: Finding) {
        self.settle(true, finding.code);
        self.plan.findings.insert(0, finding);
    }

    /// Decides what is to be done.
    pub(super) async fn decide(&mut self, texts: &DnsAnswer) {
        let sender = match sender(self.request) {
            Ok(sender) => sender,
            Err(finding) => return self.refuse(finding),
        };
        match texts {
            DnsAnswer::Failed(_) => return self.settle(None, Code::SpfTemporaryError),
            DnsAnswer::NameNotFound if !matches!(sender, Sender::Microsoft) => {
                let finding = Finding::new(Code::DnsNameNotFound).with("name", self.domain());
                let finding = finding.with("domain", self.domain());
                return self.refuse(finding);
            }
            _ => {}
        }
        let current = self.plan.current.clone();
        match current.as_slice() {
            [] => self.first(&sender),
            [only] => match Record::parse(only.as_bytes()) {
                Ok(record) => self.change(&sender, &record).await,
                Err(_) => self.settle(true, Code::SpfSyntaxError),
            },
            several => self.several(&sender, several),
        }
    }

    /// There is no record yet.
    fn first(&mut self, sender: &Sender) {
        let include = self.microsoft_include();
        let qualifier = if self.request.every_sender_listed { Qualifier::Fail } else { Qualifier::SoftFail };
        let first = match sender {
            Sender::Own(address) => vec![Term::address(*address)],
            Sender::Theirs(spec) => vec![Term::include(spec.clone())],
            Sender::Microsoft => Vec::new(),
        };
        let record = Record::ending_in_all(first.iter().cloned().chain(include), qualifier);
        if first.is_empty() {
            self.settle(false, Code::SpfNotNeededForMethod);
            self.plan.offers.push(Offer { because: Code::SpfNone, record: record.to_string() });
            return;
        }
        self.settle(true, Code::SpfNone);
        self.plan.changes = record
            .terms()
            .iter()
            .map(|term| Change {
                kind: ChangeKind::Add,
                term: term.text().to_owned(),
                because: Code::SpfNone,
            })
            .collect();
        self.plan.proposed = Some(record.to_string());
    }

    /// There are several records: never put together without being told how.
    fn several(&mut self, sender: &Sender, records: &[String]) {
        self.settle(true, Code::SpfMultipleRecords);
        let merge = merge(records);
        if let Some(choice) = &self.request.choice
            && let Some(record) = merged(&merge, choice)
        {
            let term = match sender {
                Sender::Own(address) => Some(Term::address(*address)),
                Sender::Theirs(spec) => Some(Term::include(spec.clone())),
                Sender::Microsoft => None,
            };
            let listed = |term: &Term| record.terms().iter().any(|kept| kept.says_the_same(term));
            let added = term.filter(|term| !listed(term));
            let whole = added.iter().fold(record.clone(), |record, term| record.with_first(term.clone()));
            let change = |kind, term: &str, because| Change { kind, term: term.to_owned(), because };
            let dropped = merge.terms.iter().filter(|offered| !choice.keep.contains(&offered.term));
            self.plan.changes = dropped
                .map(|offered| change(ChangeKind::Remove, &offered.term, Code::SpfMultipleRecords))
                .chain(added.iter().map(|term| change(ChangeKind::Add, term.text(), Code::SpfIpNotListed)))
                .collect();
            self.plan.proposed = Some(whole.to_string());
        }
        self.plan.merge = Some(merge);
    }

    /// There is one record.
    async fn change(&mut self, sender: &Sender, record: &Record) {
        let before = self.evaluate(sender, None).await;
        let result = before.as_ref().map(|outcome| outcome.result);
        self.plan.before = before.map(ResultBefore::from).unwrap_or_default();
        let listed = match sender {
            Sender::Theirs(spec) => {
                record.terms().iter().any(|term| term.says_the_same(&Term::include(spec.clone())))
            }
            Sender::Own(_) => result == Some(SpfResult::Pass),
            Sender::Microsoft => true,
        };
        if !listed && result == Some(SpfResult::TempError) {
            return self.settle(None, Code::SpfTemporaryError);
        }
        // Who passes already needs no change: only what breaks the record for everybody is mended then.
        let mends = !listed || matches!(sender, Sender::Microsoft);
        let (mut repaired, mut changes) =
            if mends { self.repaired(record).await } else { (record.clone(), Vec::new()) };
        let repairs = !changes.is_empty();
        let missing = match sender {
            Sender::Own(address) if !listed => Some(Term::address(*address)),
            Sender::Theirs(spec) if !listed => Some(Term::include(spec.clone())),
            _ => None,
        };
        if let Some(term) = missing {
            let add = ChangeKind::Add;
            changes
                .insert(0, Change { kind: add, term: term.text().to_owned(), because: Code::SpfIpNotListed });
            repaired = repaired.with_first(term);
        }
        let broken = self.broken();
        let why = match sender {
            _ if !listed => broken.unwrap_or(Code::SpfIpNotListed),
            Sender::Microsoft if repairs => broken.unwrap_or(Code::SpfNotNeededForMethod),
            Sender::Microsoft => Code::SpfNotNeededForMethod,
            _ => Code::SpfPasses,
        };
        self.settle(!listed || repairs, why);
        if !changes.is_empty() {
            self.plan.undo = Some(record.to_string());
            self.plan.proposed = Some(repaired.to_string());
            self.plan.changes = changes;
        }
        self.offer_microsoft(&repaired).await;
    }

    /// The first thing that makes receivers report an error.
    fn broken(&self) -> Option<Code> {
        let errors = self.plan.findings.iter().filter(|finding| finding.severity == Severity::Error);
        errors.map(|finding| finding.code).next()
    }

    /// What can be mended without dropping a sender: where a limit is exceeded, terms that stand twice and includes
    /// of names at which there is nothing.
    async fn repaired(&self, record: &Record) -> (Record, Vec<Change>) {
        let beyond = |code| self.report.remarks.iter().any(|remark| remark.code == code);
        let limits =
            [RemarkCode::TooManyLookups, RemarkCode::TooManyVoidLookups, RemarkCode::IncludeWithoutRecord];
        let mut changes = Vec::new();
        let mut repaired = record.clone();
        if !limits.into_iter().any(beyond) {
            return (repaired, changes);
        }
        for (index, term) in record.terms().iter().enumerate().rev() {
            let costs = term.as_directive().is_some_and(|directive| directive.mechanism.needs_lookup());
            let earlier = record.terms().iter().take(index);
            let because = if costs && earlier.clone().any(|other| other.says_the_same(term)) {
                Code::SpfDuplicateTerm
            } else if self.is_void_include(term).await {
                Code::SpfIncludeWithoutRecord
            } else {
                continue;
            };
            changes.insert(0, Change { kind: ChangeKind::Remove, term: term.text().to_owned(), because });
            repaired = repaired.without(index);
        }
        (repaired, changes)
    }

    async fn is_void_include(&self, term: &Term) -> bool {
        let Some(Mechanism::Include(spec)) = term.as_directive().map(|directive| &directive.mechanism) else {
            return false;
        };
        let Some(name) = spec.as_literal() else { return false };
        let asked = spf::Question::new(name, QuestionKind::Txt);
        let answer = self.names.answer(RecordKind::Txt, &asked.name).await;
        matches!(answer, DnsAnswer::NoData | DnsAnswer::NameNotFound)
    }

    fn microsoft_include(&self) -> Option<Term> {
        DomainSpec::parse(microsoft().spf_include(self.cloud)).ok().map(Term::include)
    }

    /// Microsoft's include is offered where it is missing, never put in.
    async fn offer_microsoft(&mut self, record: &Record) {
        let missing = microsoft_missing(self.report, self.request.cloud, self.names).await;
        if let (Some(finding), Some(include)) = (missing, self.microsoft_include()) {
            let offered = record.with_first(include).to_string();
            // A full record cannot hold it: it would be one look-up too many (RFC 7208, section 4.6.4).
            let after = report(self.domain(), Some(&offered), self.names).await;
            let full = !self.worse(&after).await.is_empty();
            if full {
                self.plan.findings.push(finding.with("full", "true"));
            } else {
                self.plan.offers.push(Offer { because: finding.code, record: offered });
                self.plan.findings.push(finding);
            }
        }
    }
}
