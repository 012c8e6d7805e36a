//! `spf plan`: what is to be changed in a domain's SPF for a way to send, and when nothing is.

use std::net::IpAddr;
use std::time::Duration;

use serde::Serialize;
use spf::lint::{LintReport, RemarkCode};
use spf::{
    DomainSpec, Mechanism, Outcome, Qualifier, Query, QuestionKind, Record, RecordTrace, SpfResult, Term,
};

use super::authority::{ask_each, dns_host, name_servers, records};
use super::lint::{microsoft_missing, report};
use super::offer::{Change, ChangeKind, Choice, Merge, Offer, merge, merged};
use super::remark::{self, notice};
use super::{Authority, AuthorityState, DnsHost, Expected, inform};
use crate::checks::{Exchanger, Names, evaluate_as, unusable};
use crate::facts::microsoft;
use crate::ports::{DnsAnswer, Ports, Question, RecordKind};
use crate::{Cloud, Code, EvidenceKind, Finding, IpKind, Method, Severity};

/// Most octets of one string of a TXT record.
const MAX_STRING: usize = 255;

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

/// Whom the record has to let pass.
enum Sender {
    /// This address, which is not in Microsoft's hands.
    Own(IpAddr),
    /// Whoever this include lists.
    Theirs(DomainSpec),
    /// Microsoft alone.
    Microsoft,
}

/// The sender that matters for the way, or why no plan is made for it.
fn sender(request: &PlanRequest) -> Result<Sender, Finding> {
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
struct Draft<'a, 'n, P> {
    request: &'a PlanRequest,
    cloud: Cloud,
    report: &'a LintReport,
    names: &'a Names<'n, P>,
    plan: SpfPlan,
}

impl<P: Ports> Draft<'_, '_, P> {
    fn domain(&self) -> &str {
        &self.request.domain
    }

    fn settle(&mut self, needed: impl Into<Option<bool>>, why: Code) {
        (self.plan.needed, self.plan.why) = (needed.into(), why);
    }

    /// Refuses to propose anything, and says why.
    fn refuse(&mut self, finding: Finding) {
        self.settle(true, finding.code);
        self.plan.findings.insert(0, finding);
    }

    /// Decides what is to be done.
    async fn decide(&mut self, texts: &DnsAnswer) {
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
            if self.worse(&after).await.is_empty() {
                self.plan.offers.push(Offer { because: finding.code, record: offered });
            }
            self.plan.findings.push(finding);
        }
    }

    /// The address that the record is judged for.
    fn judged(&self, sender: &Sender) -> Option<IpAddr> {
        match sender {
            Sender::Own(address) => Some(*address),
            Sender::Theirs(_) => self.request.address,
            Sender::Microsoft => microsoft().outgoing_address(self.cloud),
        }
    }

    /// SPF's result for the sender, as the domain is or as if it had `instead`.
    async fn evaluate(&self, sender: &Sender, instead: Option<&str>) -> Option<Outcome> {
        let address = self.judged(sender)?;
        let domain = self.domain();
        let query = Query::new(address, format!("postmaster@{domain}"), format!("device.{domain}"));
        Some(evaluate_as(self.names, query, instead.map(|record| (domain, record))).await)
    }

    /// Evaluates what is proposed; what does not do what it is for is not proposed.
    async fn check(&mut self) {
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
    async fn worse(&self, after: &LintReport) -> Vec<Finding> {
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
