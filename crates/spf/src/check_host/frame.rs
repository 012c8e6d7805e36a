//! The state of one `check_host()` call.

use super::outcome::{Problem, ProblemCode};
use super::question::Question;
use super::trace::{RecordTrace, TermTrace};
use crate::record::{Directive, DomainSpec, Modifier, Record, TermKind};
use crate::text::shown;

/// Most octets of a term in an outcome.
const MAX_TERM: usize = 300;

/// A `check_host()` call: a domain, and those to which its record redirects.
#[derive(Debug)]
pub(super) struct Frame {
    /// The domain whose record is evaluated now.
    pub(super) domain: String,
    /// Its record, once it is there.
    pub(super) record: Option<Record>,
    /// The term to be evaluated next.
    pub(super) next: usize,
    pub(super) current: RecordTrace,
    /// The records that redirected here.
    pub(super) earlier: Vec<RecordTrace>,
    /// The term, in another record, that led to this one.
    pub(super) via: Option<Via>,
}

#[derive(Debug)]
pub(super) struct Via {
    pub(super) domain: String,
    pub(super) term: String,
    pub(super) offset: usize,
}

impl Frame {
    pub(super) fn new(domain: String, via: Option<Via>) -> Self {
        let current = RecordTrace::new(&domain);
        Self { domain, record: None, next: 0, current, earlier: Vec::new(), via }
    }

    /// The domains whose records this call has begun with, the first one first.
    pub(super) fn domains(&self) -> impl Iterator<Item = &str> {
        self.earlier.iter().map(|record| record.domain.as_str()).chain([self.domain.as_str()])
    }

    /// Goes on with the record of another domain instead.
    pub(super) fn redirect(&mut self, domain: String) {
        self.via = self.here();
        self.record = None;
        self.next = 0;
        self.earlier.push(std::mem::replace(&mut self.current, RecordTrace::new(&domain)));
        self.domain = domain;
    }

    /// The frame's own state beside the directive that is evaluated.
    pub(super) fn split_at_directive(&mut self) -> Option<(FrameState<'_>, &Directive)> {
        let directive = self.record.as_ref()?.terms().get(self.next)?.as_directive()?;
        Some((FrameState { domain: &self.domain, current: &mut self.current }, directive))
    }

    /// `redirect`, and which term it is.
    pub(super) fn redirection(&self) -> Option<(usize, &DomainSpec)> {
        self.find_modifier(|modifier| match modifier {
            Modifier::Redirect(spec) => Some(spec),
            _ => None,
        })
    }

    /// `exp`, and which term it is.
    pub(super) fn explanation(&self) -> Option<(usize, &DomainSpec)> {
        self.find_modifier(|modifier| match modifier {
            Modifier::Explanation(spec) => Some(spec),
            _ => None,
        })
    }

    fn find_modifier<'a, T>(&'a self, wanted: impl Fn(&'a Modifier) -> Option<T>) -> Option<(usize, T)> {
        self.record.as_ref()?.terms().iter().enumerate().find_map(|(index, term)| match term.kind() {
            TermKind::Modifier(modifier) => wanted(modifier).map(|found| (index, found)),
            TermKind::Directive(_) => None,
        })
    }

    /// The current term and its place.
    pub(super) fn here(&self) -> Option<Via> {
        let term = self.record.as_ref()?.terms().get(self.next)?;
        Some(Via {
            domain: self.domain.clone(),
            term: shown(term.text().as_bytes(), MAX_TERM),
            offset: term.span().start,
        })
    }

    /// The trace of the `redirect` that led here.
    pub(super) fn redirected_from(&mut self) -> Option<&mut TermTrace> {
        let offset = self.via.as_ref()?.offset;
        self.earlier.last_mut()?.terms.iter_mut().find(|term| term.offset == offset)
    }

    /// A problem of this domain's records; at the term that led to them, if there is one.
    pub(super) fn problem(&self, code: ProblemCode, question: Question) -> Problem {
        let mut problem = Problem { question: Some(question), ..Problem::new(code, &self.domain) };
        if let Some(via) = &self.via {
            problem.domain.clone_from(&via.domain);
            (problem.term, problem.offset) = (Some(via.term.clone()), Some(via.offset));
        }
        problem
    }
}

pub(super) struct FrameState<'a> {
    pub(super) domain: &'a str,
    pub(super) current: &'a mut RecordTrace,
}
