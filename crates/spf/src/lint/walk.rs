//! The way through a domain's records and all that they lead to, with the answers that are there.

use std::collections::HashMap;

use super::report::{LintReport, LintedRecord, LintedTerm, Remark, RemarkCode, VoidLookups};
use super::{MAX_LINT_QUESTIONS, habits};
use crate::check_host::{Answer, MAX_LOOKUPS, MAX_VOID_LOOKUPS, Mx, Question, QuestionKind, Records, Txt};
use crate::name::{checkable, is_at_or_below, queryable};
use crate::record::{DomainSpec, Mechanism, Modifier, Record, Selection, Term, TermKind, select};
use crate::text::shown;

/// Most octets of a record's or a term's text.
const MAX_TEXT: usize = 4_096;
const MAX_TERM: usize = 300;
/// Most terms listed in a report, most remarks, most records within records.
const MAX_TERMS: usize = 1_000;
const MAX_REMARKS: usize = 200;
const MAX_DEPTH: usize = 20;
/// Most names of one `mx` (§4.6.4).
const MAX_NAMES: usize = 10;
/// Most octets of one string of a TXT record.
const MAX_STRING: usize = 255;
/// What an answer over UDP was sure to hold (RFC 1035 §4.2.1), and what of it is not text: the header, the question,
/// for each record a compressed name, type, class, TTL and length.
const MAX_ANSWER: usize = 512;
const HEADER: usize = 12;
const RECORD_HEADER: usize = 12;

type Known = HashMap<Question, Answer>;

/// What a record or a term costs in the worst case.
#[derive(Clone, Copy, Default)]
struct Cost {
    lookups: u32,
    void: VoidLookups,
}

pub(super) struct Walk<'a> {
    known: &'a Known,
    missing: Vec<Question>,
    remarks: Vec<Remark>,
    /// The domain looked at: what lies at it or below it is its own.
    home: &'a str,
    /// Domains whose records were walked through, with their cost.
    walked: HashMap<String, Cost>,
    /// In the order in which they came.
    included: Vec<String>,
    open: Vec<String>,
    /// How many more terms may be listed.
    room: usize,
    complete: bool,
}

/// The term that leads to a record.
#[derive(Clone, Copy)]
struct Via<'a> {
    domain: &'a str,
    record: &'a str,
    term: &'a Term,
}

impl<'a> Walk<'a> {
    /// The report as far as the answers go, and the questions that are missing.
    pub(super) fn of(domain: &'a str, known: &'a Known) -> (LintReport, Vec<Question>) {
        let mut walk = Self {
            known,
            missing: Vec::new(),
            remarks: Vec::new(),
            home: domain,
            walked: HashMap::new(),
            included: Vec::new(),
            open: Vec::new(),
            room: MAX_TERMS,
            complete: true,
        };
        let mut records = Vec::new();
        let mut tree = None;
        let mut cost = Cost::default();
        if checkable(domain).is_none() {
            walk.remark(Remark::new(RemarkCode::NoRecord, domain));
        } else {
            (records, tree, cost) = walk.home();
        }
        let report = LintReport {
            domain: domain.to_owned(),
            records,
            lookups_worst_case: cost.lookups,
            void_lookups: cost.void,
            complete: walk.complete && walk.missing.is_empty(),
            included: walk.included,
            tree,
            remarks: walk.remarks,
        };
        (report, walk.missing)
    }

    /// The domain itself: all its records are listed, and one is walked through.
    fn home(&mut self) -> (Vec<String>, Option<LintedRecord>, Cost) {
        let home = self.home;
        let question = Question::new(home, QuestionKind::Txt);
        let texts: Vec<&Txt> = match self.answer(&question) {
            Some(Answer::Records(Records::Txt(texts))) => texts.iter().collect(),
            Some(Answer::Failed(_)) => {
                self.unanswered(home, None, question);
                return Default::default();
            }
            Some(_) => Vec::new(),
            None => return Default::default(),
        };
        let spf: Vec<Vec<u8>> =
            texts.iter().map(|txt| txt.joined()).filter(|text| crate::record::is_spf(text)).collect();
        let records: Vec<String> = spf.iter().map(|text| shown(text, MAX_TEXT)).collect();
        self.size(home, &texts);
        let outcome = match spf.as_slice() {
            [] => {
                self.remark(Remark::new(RemarkCode::NoRecord, home));
                (None, Cost::default())
            }
            [text] => {
                let (linted, cost) = self.record(home, text, None);
                self.judge(&linted, cost);
                (Some(linted), cost)
            }
            several => {
                self.remark(Remark {
                    count: u32::try_from(several.len()).ok(),
                    list: records.iter().take(20).cloned().collect(),
                    ..Remark::new(RemarkCode::MultipleRecords, home)
                });
                (None, Cost::default())
            }
        };
        (records, outcome.0, outcome.1)
    }

    /// Whether the limits are kept in the worst case.
    fn judge(&mut self, linted: &LintedRecord, cost: Cost) {
        let list = |costs: &dyn Fn(&LintedTerm) -> Option<u32>| -> Vec<String> {
            linted
                .terms
                .iter()
                .filter_map(|term| Some(format!("{} ({})", term.text, costs(term)?)))
                .take(50)
                .collect()
        };
        if cost.lookups > MAX_LOOKUPS {
            let list = list(&|term| Some(term.lookups).filter(|lookups| *lookups > 0));
            self.remark(Remark {
                record: linted.record.clone(),
                count: Some(cost.lookups),
                list,
                ..Remark::new(RemarkCode::TooManyLookups, &linted.domain)
            });
        }
        if cost.void.ip4 > MAX_VOID_LOOKUPS {
            let mut names = Vec::new();
            void_terms(linted, &mut names);
            self.remark(Remark {
                record: linted.record.clone(),
                count: Some(cost.void.ip4),
                list: names,
                ..Remark::new(RemarkCode::TooManyVoidLookups, &linted.domain)
            });
        }
    }

    /// The sizes of a name's TXT records.
    fn size(&mut self, domain: &str, texts: &[&Txt]) {
        for txt in texts.iter().filter(|txt| crate::record::is_spf(&txt.joined())) {
            if let Some(length) = txt.0.iter().map(Vec::len).find(|length| *length > MAX_STRING) {
                self.remark(Remark {
                    record: Some(shown(&txt.joined(), MAX_TEXT)),
                    count: u32::try_from(length).ok(),
                    ..Remark::new(RemarkCode::StringTooLong, domain)
                });
            }
        }
        let text = |txt: &&Txt| {
            let octets: usize = txt.0.iter().map(Vec::len).sum();
            RECORD_HEADER + octets + octets.div_ceil(MAX_STRING).max(1)
        };
        let answer = HEADER + domain.len() + 2 + 4 + texts.iter().map(text).sum::<usize>();
        if answer > MAX_ANSWER && texts.iter().any(|txt| crate::record::is_spf(&txt.joined())) {
            self.remark(Remark {
                count: u32::try_from(answer).ok(),
                ..Remark::new(RemarkCode::AnswerTooLarge, domain)
            });
        }
    }

    /// The record of a domain that a term leads to.
    fn lead(&mut self, domain: &str, via: Via<'_>) -> (Option<LintedRecord>, Cost) {
        let question = Question::new(domain, QuestionKind::Txt);
        let void = Cost { lookups: 0, void: VoidLookups { ip4: 1, ip6: 1 } };
        let answer = self.answer(&question);
        let selection = match answer {
            None => return (None, Cost::default()),
            Some(Answer::Failed(_)) => {
                self.unanswered(domain, Some(via), question);
                return (None, Cost::default());
            }
            Some(Answer::Records(Records::Txt(texts))) => select(texts.iter().map(Txt::joined)),
            Some(_) => Selection::None,
        };
        match selection {
            Selection::None => {
                self.remark_at(RemarkCode::IncludeWithoutRecord, via);
                (None, if answer.is_some_and(Answer::is_void) { void } else { Cost::default() })
            }
            Selection::Several(several) => {
                self.remark(Remark {
                    count: u32::try_from(several.len()).ok(),
                    list: several.iter().take(20).map(|text| shown(text, MAX_TEXT)).collect(),
                    ..Remark::new(RemarkCode::MultipleRecords, domain)
                });
                (None, Cost::default())
            }
            Selection::One(text) => {
                let (linted, cost) = self.record(domain, &text, Some(via));
                (Some(linted), cost)
            }
        }
    }

    /// One record with all that it leads to.
    fn record(&mut self, domain: &str, text: &[u8], via: Option<Via<'_>>) -> (LintedRecord, Cost) {
        let written = shown(text, MAX_TEXT);
        let mut linted = LintedRecord {
            domain: domain.to_owned(),
            record: Some(written.clone()),
            terms: Vec::new(),
            terms_left_out: 0,
        };
        if let Some(cost) = self.walked.get(domain) {
            return (linted, *cost);
        }
        if self.open.len() >= MAX_DEPTH {
            self.complete = false;
            return (linted, Cost::default());
        }
        if via.is_some() {
            self.included.push(domain.to_owned());
        }
        let record = match Record::parse(text) {
            Ok(record) => record,
            Err(error) => {
                self.remark(Remark {
                    record: Some(written),
                    span: Some(error.offset..error.offset + error.term.len().max(1)),
                    at: Some(error.at),
                    syntax: Some(error.kind),
                    term: Some(error.term),
                    ..Remark::new(RemarkCode::SyntaxError, domain)
                });
                self.walked.insert(domain.to_owned(), Cost::default());
                return (linted, Cost::default());
            }
        };
        self.open.push(domain.to_owned());
        self.habits(domain, &written, &record);
        let mut total = Cost::default();
        let reached = reached(&record);
        for (n, term) in record.terms().iter().enumerate() {
            let via = Via { domain, record: &written, term };
            let counts = if is_redirect(term) { !record.has_all() } else { n < reached };
            let (followed, cost, void) = if counts { self.term(via) } else { Default::default() };
            total.lookups = total.lookups.saturating_add(cost.lookups);
            total.void.ip4 = total.void.ip4.saturating_add(cost.void.ip4);
            total.void.ip6 = total.void.ip6.saturating_add(cost.void.ip6);
            if self.room == 0 {
                linted.terms_left_out += 1;
                continue;
            }
            self.room -= 1;
            linted.terms.push(LintedTerm {
                text: shown(term.text().as_bytes(), MAX_TERM),
                offset: term.span().start,
                lookups: cost.lookups,
                void,
                followed: followed.map(Box::new),
            });
        }
        self.open.pop();
        self.walked.insert(domain.to_owned(), total);
        (linted, total)
    }

    fn habits(&mut self, domain: &str, written: &str, record: &Record) {
        let remarks = if is_at_or_below(domain, self.home) {
            habits::remarks(record)
        } else {
            habits::open_door(record).map(|term| (RemarkCode::AllIsPass, term)).into_iter().collect()
        };
        for (code, term) in remarks {
            self.remark_at(code, Via { domain, record: written, term });
        }
    }

    /// One term: what it leads to, what it costs, and whether it finds nothing at all.
    fn term(&mut self, via: Via<'_>) -> (Option<LintedRecord>, Cost, bool) {
        let (mut followed, mut cost) = (None, Cost::default());
        let counted = match via.term.kind() {
            TermKind::Modifier(Modifier::Redirect(spec)) => {
                (followed, cost) = self.other_record(spec, via);
                true
            }
            TermKind::Modifier(_) => false,
            TermKind::Directive(directive) => {
                match &directive.mechanism {
                    Mechanism::Include(spec) => (followed, cost) = self.other_record(spec, via),
                    mechanism => cost.void = self.void(mechanism, via),
                }
                directive.mechanism.needs_lookup()
            }
        };
        let void = followed.is_none() && cost.void.ip4 > 0 && cost.void.ip6 > 0;
        cost.lookups = cost.lookups.saturating_add(u32::from(counted));
        (followed, cost, void)
    }

    fn other_record(&mut self, spec: &DomainSpec, via: Via<'_>) -> (Option<LintedRecord>, Cost) {
        let Some(name) = spec.as_literal() else {
            self.complete = false;
            return Default::default();
        };
        match checkable(name) {
            None => {
                self.remark_at(RemarkCode::IncludeWithoutRecord, via);
                Default::default()
            }
            Some(name) if self.open.contains(&name) => {
                self.remark_at(RemarkCode::IncludeLoop, via);
                Default::default()
            }
            Some(name) => self.lead(&name, via),
        }
    }

    /// Whether a mechanism other than `include` finds nothing.
    fn void(&mut self, mechanism: &Mechanism, via: Via<'_>) -> VoidLookups {
        let name = match mechanism.domain() {
            None => Some(via.domain.to_owned()),
            Some(spec) => spec.as_literal().and_then(queryable),
        };
        let Some(name) = name else { return VoidLookups::default() };
        match mechanism {
            Mechanism::A { .. } => self.addresses(&name, via),
            Mechanism::Exists(_) => {
                let question = Question::new(&name, QuestionKind::A);
                let void = u32::from(self.is_void(question, via));
                VoidLookups { ip4: void, ip6: void }
            }
            Mechanism::Mx { .. } => self.exchangers(&name, via),
            _ => VoidLookups::default(),
        }
    }

    fn addresses(&mut self, name: &str, via: Via<'_>) -> VoidLookups {
        let ip4 = self.is_void(Question::new(name, QuestionKind::A), via);
        let ip6 = self.is_void(Question::new(name, QuestionKind::Aaaa), via);
        VoidLookups { ip4: ip4.into(), ip6: ip6.into() }
    }

    fn exchangers(&mut self, name: &str, via: Via<'_>) -> VoidLookups {
        let question = Question::new(name, QuestionKind::Mx);
        let hosts: &[Mx] = match self.answer(&question) {
            None => return VoidLookups::default(),
            Some(Answer::Failed(_)) => {
                self.unanswered(name, Some(via), question);
                return VoidLookups::default();
            }
            Some(Answer::Records(Records::Mx(hosts))) => hosts,
            Some(_) => return VoidLookups { ip4: 1, ip6: 1 },
        };
        if hosts.len() > MAX_NAMES {
            self.remark(Remark {
                count: u32::try_from(hosts.len()).ok(),
                ..remark_of(RemarkCode::TooManyLookups, via)
            });
            return VoidLookups::default();
        }
        let names: Vec<String> = hosts.iter().filter_map(|host| queryable(&host.exchange)).collect();
        if names.is_empty() {
            return VoidLookups::default();
        }
        let found: Vec<VoidLookups> = names.iter().map(|name| self.addresses(name, via)).collect();
        VoidLookups {
            ip4: found.iter().all(|void| void.ip4 > 0).into(),
            ip6: found.iter().all(|void| void.ip6 > 0).into(),
        }
    }

    fn is_void(&mut self, question: Question, via: Via<'_>) -> bool {
        match self.answer(&question) {
            Some(Answer::Failed(_)) => {
                self.unanswered(&question.name.clone(), Some(via), question);
                false
            }
            answer => answer.is_some_and(Answer::is_void),
        }
    }

    fn answer(&mut self, question: &Question) -> Option<&'a Answer> {
        let answer = self.known.get(question);
        // Beyond the bound a question is not asked; that one is missing is enough to know.
        let room = self.missing.len() < MAX_LINT_QUESTIONS;
        if answer.is_none() && room && !self.missing.contains(question) {
            self.missing.push(question.clone());
        }
        answer
    }

    fn unanswered(&mut self, domain: &str, via: Option<Via<'_>>, question: Question) {
        self.complete = false;
        let remark = match via {
            Some(via) => remark_of(RemarkCode::TemporaryError, via),
            None => Remark::new(RemarkCode::TemporaryError, domain),
        };
        self.remark(Remark { question: Some(question), ..remark });
    }

    fn remark_at(&mut self, code: RemarkCode, via: Via<'_>) {
        let remark = remark_of(code, via);
        self.remark(remark);
    }

    fn remark(&mut self, remark: Remark) {
        if self.remarks.len() < MAX_REMARKS {
            self.remarks.push(remark);
        }
    }
}

fn remark_of(code: RemarkCode, via: Via<'_>) -> Remark {
    Remark {
        record: Some(via.record.to_owned()),
        term: Some(shown(via.term.text().as_bytes(), MAX_TERM)),
        span: Some(via.term.span()),
        ..Remark::new(code, via.domain)
    }
}

/// How many terms stand up to the first `all`, itself included.
fn reached(record: &Record) -> usize {
    let all =
        |term: &Term| term.as_directive().is_some_and(|directive| directive.mechanism == Mechanism::All);
    record.terms().iter().position(all).map_or(record.terms().len(), |all| all + 1)
}

fn is_redirect(term: &Term) -> bool {
    matches!(term.kind(), TermKind::Modifier(Modifier::Redirect(_)))
}

/// The terms that find nothing, in this record and those that it leads to.
fn void_terms(record: &LintedRecord, names: &mut Vec<String>) {
    for term in &record.terms {
        if term.void && names.len() < 50 {
            names.push(format!("{} ({})", term.text, record.domain));
        }
        if let Some(followed) = &term.followed {
            void_terms(followed, names);
        }
    }
}
