//! `check_host()` (RFC 7208 §4) as a machine without I/O.
//!
//! ```
//! use spf::{Answer, Evaluation, Query, Records, SpfResult, Step};
//!
//! let query = Query::new("192.0.2.1".parse()?, "scanner@example.com", "printer.example.com");
//! let mut evaluation = Evaluation::new(query);
//! let outcome = loop {
//!     match evaluation.poll() {
//!         Step::Ask(question) => {
//!             assert_eq!(question.name, "example.com");
//!             let answer = Answer::Records(Records::Txt(vec!["v=spf1 ip4:192.0.2.0/24 -all".into()]));
//!             evaluation.answer(&question, answer);
//!         }
//!         Step::Done(outcome) => break outcome,
//!     }
//! };
//! assert_eq!(outcome.result, SpfResult::Pass);
//! # Ok::<(), std::net::AddrParseError>(())
//! ```

mod ahead;
mod frame;
mod mechanism;
mod outcome;
mod query;
mod question;
mod trace;

use frame::Frame;
use mechanism::{Asker, Known, Missing, Scope, Target, Verdict};
pub use outcome::{Outcome, Problem, ProblemCode, SpfResult};
pub use query::Query;
use query::Sender;
pub use question::{Answer, Failure, Mx, Question, QuestionKind, Records, Txt};
use trace::MAX_TERMS;
pub use trace::{Answered, Asked, RecordTrace, TermOutcome, TermTrace, Why};

use crate::macros;
use crate::name::checkable;
use crate::record::{
    DomainSpec, Letter, MacroString, Record, Selection, SyntaxError, Term, TermKind, select,
};
use crate::text::shown;

/// Most terms with look-ups in one evaluation (§4.6.4).
pub const MAX_LOOKUPS: u32 = 10;
/// Most terms whose look-up finds nothing (§4.6.4).
pub const MAX_VOID_LOOKUPS: u32 = 2;
/// Most questions that one evaluation asks: the first record; ten terms, each with ten names at most; the names of
/// the client's address, shared by all that need them; one explanation.
pub const MAX_QUESTIONS: usize = 1 + 10 * 11 + 11 + 1;
/// Most answers that are kept ahead of their questions.
const MAX_KNOWN: usize = 2 * MAX_QUESTIONS;
/// Most octets of a term in an outcome.
const MAX_TERM: usize = 300;

/// One `check_host()` (§4).
///
/// Call [`poll`](Self::poll), answer what it asks with [`answer`](Self::answer), and so on until it is done. Answers
/// may also be given before they are asked for. A time limit (§4.6.4 asks for one of at least 20 seconds) is the
/// caller's: when it is reached, answer [`Failure::TimedOut`].
#[derive(Debug)]
pub struct Evaluation {
    sender: Sender,
    known: Known,
    asked_for: Option<Question>,
    lookups: u32,
    void_lookups: u32,
    /// How many more terms the trace has room for.
    room: usize,
    /// The records being evaluated, each included by the one before it.
    stack: Vec<Frame>,
    stage: Stage,
}

/// What [`Evaluation::poll`] wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Needs the answer to this question.
    Ask(Question),
    /// Needs nothing any more.
    Done(Box<Outcome>),
}

#[derive(Debug)]
enum Stage {
    Checking,
    /// The result is `fail`, and the explanation is being fetched.
    Explaining(Explaining),
    Done(Box<Outcome>),
}

#[derive(Debug)]
struct Explaining {
    outcome: Box<Outcome>,
    domain: String,
    spec: DomainSpec,
    /// Which term of the last record it is.
    index: usize,
}

/// How a `check_host()` call ended.
struct Conclusion {
    result: SpfResult,
    matched: Option<String>,
    problem: Option<Problem>,
}

impl Evaluation {
    /// An evaluation that has asked nothing yet.
    pub fn new(query: Query) -> Self {
        let sender = Sender::from(query);
        let first = checkable(&sender.domain);
        let mut evaluation = Self {
            sender,
            known: Known::new(),
            asked_for: None,
            lookups: 0,
            void_lookups: 0,
            room: MAX_TERMS,
            stack: Vec::new(),
            stage: Stage::Checking,
        };
        match first {
            Some(domain) => evaluation.stack.push(Frame::new(domain, None)),
            None => evaluation.finish(Conclusion::of(SpfResult::None), Vec::new(), None),
        }
        evaluation
    }

    /// Goes as far as the answers allow. Asked again without a new answer, it says the same again.
    pub fn poll(&mut self) -> Step {
        loop {
            let advanced = match &self.stage {
                Stage::Done(outcome) => return Step::Done(outcome.clone()),
                Stage::Explaining(_) => self.explain(),
                Stage::Checking => self.check(),
            };
            if let Err(Missing(question)) = advanced {
                self.asked_for = Some(question.clone());
                return Step::Ask(question);
            }
        }
    }

    /// Takes the answer to a question, whether or not it has been asked yet. The first answer to a question stands.
    /// Records of another type than asked for count as [`Failure::Other`].
    pub fn answer(&mut self, question: &Question, answer: Answer) {
        if self.known.len() < MAX_KNOWN || self.asked_for.as_ref() == Some(question) {
            self.known.entry(question.clone()).or_insert_with(|| answer.normalised(question.kind));
        }
    }

    /// One step of the innermost record.
    fn check(&mut self) -> Result<(), Missing> {
        let Some(frame) = self.stack.last_mut() else {
            // Cannot be: the last frame leaves the stack only together with this stage.
            self.finish(Conclusion::of(SpfResult::None), Vec::new(), None);
            return Ok(());
        };
        let Some(record) = &frame.record else { return self.fetch() };
        match record.terms().get(frame.next).map(Term::kind) {
            Some(TermKind::Directive(_)) => self.directive(),
            Some(TermKind::Modifier(_)) => {
                frame.next += 1;
                Ok(())
            }
            None => self.no_match(),
        }
    }

    /// Fetches the record of the innermost frame (§4.4, §4.5).
    fn fetch(&mut self) -> Result<(), Missing> {
        let Some(frame) = self.stack.last_mut() else { return Ok(()) };
        let question = Question::new(&frame.domain, QuestionKind::Txt);
        let mut asker = Asker::new(&self.known);
        let answer = asker.ask(&question)?;
        frame.current.asked = asker.asked.pop();
        let selection = match answer {
            Answer::Failed(_) => {
                let problem = frame.problem(ProblemCode::TemporaryError, question);
                self.conclude(problem.into());
                return Ok(());
            }
            Answer::Records(Records::Txt(records)) => select(records.iter().map(Txt::joined)),
            _ => Selection::None,
        };
        if frame.via.is_some() && answer.is_void() {
            self.void_lookups += 1;
        }
        match selection {
            Selection::None if frame.earlier.is_empty() => self.conclude(Conclusion::of(SpfResult::None)),
            Selection::None => {
                // A redirect to nothing (§6.1).
                let problem = frame.problem(ProblemCode::IncludeWithoutRecord, question);
                if let Some(redirect) = frame.redirected_from() {
                    (redirect.outcome, redirect.why) = (TermOutcome::PermError, Why::NoRecord);
                }
                self.conclude(problem.into());
            }
            Selection::Several(_) => {
                let problem = frame.problem(ProblemCode::MultipleRecords, question);
                self.conclude(problem.into());
            }
            Selection::One(text) => {
                frame.current.enter_text(&text);
                match Record::parse(&text) {
                    Ok(record) => {
                        frame.current.enter(&record, self.room);
                        self.room -= frame.current.terms.len();
                        frame.record = Some(record);
                    }
                    Err(error) => {
                        let problem = Problem::from_syntax(error, &frame.domain);
                        self.conclude(problem.into());
                    }
                }
            }
        }
        Ok(())
    }

    /// Evaluates the next term, a directive.
    fn directive(&mut self) -> Result<(), Missing> {
        let Some((frame, directive)) = self.stack.last_mut().and_then(Frame::split_at_directive) else {
            return Ok(());
        };
        let counted = directive.mechanism.needs_lookup();
        if counted && self.lookups >= MAX_LOOKUPS {
            self.lookups += 1;
            self.note(|term| term.counted = true);
            self.give_up(ProblemCode::TooManyLookups, Why::TooManyLookups, None);
            return Ok(());
        }
        let scope = Scope { sender: &self.sender, domain: frame.domain };
        let mut asker = Asker::new(&self.known);
        let target = match directive.mechanism.domain() {
            Some(spec) => Some(scope.target(spec, &mut asker)?),
            None => None,
        };
        let verdict = scope.evaluate(&directive.mechanism, target.as_ref(), &mut asker)?;
        let last_asked = asker.asked.last().map(|asked| asked.question.clone());
        let qualifier = directive.qualifier;
        self.lookups += u32::from(counted);
        self.note(|term| {
            term.counted = counted;
            term.target = target.as_ref().map(Target::shown);
            term.asked = asker.asked;
        });
        match verdict {
            Verdict::Match(why) => self.decide(qualifier.into(), why),
            Verdict::NoMatch(why) => self.go_on(why),
            Verdict::Void => {
                self.void_lookups += 1;
                if self.void_lookups > MAX_VOID_LOOKUPS {
                    self.give_up(ProblemCode::TooManyVoidLookups, Why::TooManyVoidLookups, last_asked);
                } else {
                    self.go_on(Why::NothingFound);
                }
            }
            Verdict::TempError(question) => {
                self.give_up(ProblemCode::TemporaryError, Why::LookupFailed, Some(question));
            }
            Verdict::TooManyNames(question) => {
                self.give_up(ProblemCode::TooManyLookups, Why::TooManyNames, Some(question));
            }
            Verdict::Include(name) => self.include(name.as_deref()),
        }
        Ok(())
    }

    /// Begins with the record of an included domain (§5.2).
    fn include(&mut self, name: Option<&str>) {
        match name.and_then(checkable) {
            None => self.give_up(ProblemCode::IncludeWithoutRecord, Why::TargetMalformed, None),
            Some(domain) if self.is_open(&domain) => self.give_up(ProblemCode::IncludeLoop, Why::Loop, None),
            Some(domain) => {
                let via = self.stack.last().and_then(Frame::here);
                self.stack.push(Frame::new(domain, via));
            }
        }
    }

    /// Goes on in the innermost record with what the included one came to.
    fn included(&mut self, conclusion: Conclusion, followed: Vec<RecordTrace>) {
        let worst_case: u32 = followed.iter().map(|record| record.lookups_worst_case).sum();
        let question =
            followed.last().and_then(|record| record.asked.as_ref()).map(|asked| asked.question.clone());
        self.note(|term| term.followed = followed);
        let Some((frame, directive)) = self.stack.last_mut().and_then(Frame::split_at_directive) else {
            return;
        };
        frame.current.lookups_worst_case += worst_case;
        let qualifier = directive.qualifier;
        match conclusion.result {
            SpfResult::Pass => self.decide(qualifier.into(), Why::IncludePass),
            SpfResult::Fail | SpfResult::SoftFail | SpfResult::Neutral => self.go_on(Why::IncludeNotPass),
            SpfResult::None => self.give_up(ProblemCode::IncludeWithoutRecord, Why::NoRecord, question),
            SpfResult::TempError | SpfResult::PermError => {
                let outcome = TermOutcome::of_error(conclusion.result);
                self.note(|term| (term.outcome, term.why) = (outcome, Why::IncludeError));
                self.conclude(Conclusion { matched: None, ..conclusion });
            }
        }
    }

    /// The innermost record has no more terms: `redirect` (§6.1), else `neutral` (§4.7).
    fn no_match(&mut self) -> Result<(), Missing> {
        let Some(frame) = self.stack.last_mut() else { return Ok(()) };
        let Some((index, spec)) = frame.redirection() else {
            self.conclude(Conclusion::of(SpfResult::Neutral));
            return Ok(());
        };
        if self.lookups >= MAX_LOOKUPS {
            frame.next = index;
            self.lookups += 1;
            self.note(|term| term.counted = true);
            self.give_up(ProblemCode::TooManyLookups, Why::TooManyLookups, None);
            return Ok(());
        }
        let scope = Scope { sender: &self.sender, domain: &frame.domain };
        let mut asker = Asker::new(&self.known);
        let target = scope.target(spec, &mut asker)?;
        frame.next = index;
        self.lookups += 1;
        self.note(|term| {
            term.counted = true;
            term.target = Some(target.shown());
            term.asked = asker.asked;
            (term.outcome, term.why) = (TermOutcome::Followed, Why::NoMechanismMatched);
        });
        match target.name.as_deref().and_then(checkable) {
            None => self.give_up(ProblemCode::IncludeWithoutRecord, Why::TargetMalformed, None),
            Some(domain) if self.is_open(&domain) => self.give_up(ProblemCode::IncludeLoop, Why::Loop, None),
            Some(domain) => {
                if let Some(frame) = self.stack.last_mut() {
                    frame.redirect(domain);
                }
            }
        }
        Ok(())
    }

    /// Whether the record of `domain` is being evaluated already. With the same address and sender it would do again
    /// what it did the first time, and come back here.
    fn is_open(&self, domain: &str) -> bool {
        self.stack.iter().flat_map(Frame::domains).any(|open| open == domain)
    }

    /// The current term matched.
    fn decide(&mut self, result: SpfResult, why: Why) {
        self.note(|term| (term.outcome, term.why) = (TermOutcome::Matched, why));
        let matched = self.stack.last().and_then(Frame::here).map(|here| here.term);
        self.conclude(Conclusion { matched, ..Conclusion::of(result) });
    }

    /// The current term did not match.
    fn go_on(&mut self, why: Why) {
        self.note(|term| (term.outcome, term.why) = (TermOutcome::NotMatched, why));
        if let Some(frame) = self.stack.last_mut() {
            frame.next += 1;
        }
    }

    /// The current term ends the evaluation of its record.
    fn give_up(&mut self, code: ProblemCode, why: Why, question: Option<Question>) {
        let Some(frame) = self.stack.last() else { return };
        let mut problem = Problem { question, ..Problem::new(code, &frame.domain) };
        if let Some(here) = frame.here() {
            (problem.term, problem.offset) = (Some(here.term), Some(here.offset));
        }
        let outcome = TermOutcome::of_error(problem.result());
        self.note(|term| (term.outcome, term.why) = (outcome, why));
        self.conclude(problem.into());
    }

    /// Writes the current term's trace, if it is listed.
    fn note(&mut self, write: impl FnOnce(&mut TermTrace)) {
        if let Some(term) = self.stack.last_mut().and_then(|frame| frame.current.terms.get_mut(frame.next)) {
            write(term);
        }
    }

    /// Ends the innermost `check_host()` call.
    fn conclude(&mut self, conclusion: Conclusion) {
        let Some(mut frame) = self.stack.pop() else { return };
        let explanation =
            frame.explanation().map(|(index, spec)| (frame.domain.clone(), index, spec.clone()));
        frame.current.result = Some(conclusion.result);
        let mut records = frame.earlier;
        records.push(frame.current);
        if self.stack.is_empty() {
            self.finish(conclusion, records, explanation);
        } else {
            self.included(conclusion, records);
        }
    }

    /// The result stands; what remains is the explanation, if it is `fail` (§6.2).
    fn finish(
        &mut self,
        conclusion: Conclusion,
        trace: Vec<RecordTrace>,
        explanation: Option<(String, usize, DomainSpec)>,
    ) {
        let seen: u32 = trace.iter().map(|record| record.lookups_worst_case).sum();
        let outcome = Box::new(Outcome {
            result: conclusion.result,
            domain: self.sender.domain.clone(),
            explanation: None,
            lookups: self.lookups,
            void_lookups: self.void_lookups,
            lookups_worst_case: seen.max(self.lookups),
            matched: conclusion.matched,
            problem: conclusion.problem,
            trace,
        });
        self.stage = match explanation {
            Some((domain, index, spec)) if conclusion.result == SpfResult::Fail => {
                Stage::Explaining(Explaining { outcome, domain, spec, index })
            }
            _ => Stage::Done(outcome),
        };
    }

    /// Fetches the explanation. Whatever goes wrong with it changes nothing but that there is none (§6.2), and its
    /// look-ups count towards no limit.
    fn explain(&mut self) -> Result<(), Missing> {
        let Stage::Explaining(explaining) = &mut self.stage else { return Ok(()) };
        let scope = Scope { sender: &self.sender, domain: &explaining.domain };
        let mut asker = Asker::new(&self.known);
        let target = scope.target(&explaining.spec, &mut asker)?;
        let template = match &target.name {
            Some(name) => explanation_text(asker.ask(&Question::new(name, QuestionKind::Txt))?),
            None => None,
        };
        let text = match template {
            Some(template) => {
                let validated = scope.validated_name_for(template.uses(Letter::ValidatedName), &mut asker)?;
                Some(macros::explanation(&template, &scope.values(&validated)))
            }
            None => None,
        };
        let mut outcome = explaining.outcome.clone();
        if let Some(term) = outcome.trace.last_mut().and_then(|record| record.terms.get_mut(explaining.index))
        {
            term.target = Some(target.shown());
            term.asked = asker.asked;
            (term.outcome, term.why) = match text {
                Some(_) => (TermOutcome::Used, Why::Explained),
                None => (TermOutcome::Ignored, Why::ExplanationUnusable),
            };
        }
        outcome.explanation = text;
        self.stage = Stage::Done(outcome);
        Ok(())
    }
}

/// The text of an explanation, if there is exactly one and it is an `explain-string`.
fn explanation_text(answer: &Answer) -> Option<MacroString> {
    match answer {
        Answer::Records(Records::Txt(records)) => match records.as_slice() {
            [only] => MacroString::parse_explanation(&only.joined()),
            _ => None,
        },
        _ => None,
    }
}

impl Conclusion {
    fn of(result: SpfResult) -> Self {
        Self { result, matched: None, problem: None }
    }
}

impl From<Problem> for Conclusion {
    fn from(problem: Problem) -> Self {
        Self { problem: Some(problem.clone()), ..Self::of(problem.result()) }
    }
}

impl Problem {
    fn from_syntax(error: SyntaxError, domain: &str) -> Self {
        Self {
            term: Some(error.term),
            offset: Some(error.offset),
            at: Some(error.at),
            syntax: Some(error.kind),
            ..Self::new(ProblemCode::SyntaxError, domain)
        }
    }
}

impl Target {
    fn shown(&self) -> String {
        match &self.name {
            Some(name) => shown(name.as_bytes(), MAX_TERM),
            None => shown(self.text.as_bytes(), MAX_TERM),
        }
    }
}
