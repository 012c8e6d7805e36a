//! Which questions evaluation may still come to, so that they can be asked all at once.
//!
//! Asking ahead never changes a result: an answer counts, is traced or fails only when evaluation reaches its term.

use super::frame::Frame;
use super::mechanism::{Asker, Known, Missing, Scope, Target, Verdict};
use super::query::Sender;
use super::question::{Answer, Mx, Question, QuestionKind, Records, Txt};
use super::{Evaluation, MAX_LOOKUPS, MAX_QUESTIONS, MAX_VOID_LOOKUPS, SpfResult, Stage};
use crate::name::{checkable, queryable};
use crate::record::{DomainSpec, Mechanism, Modifier, Record, Selection, TermKind, select};

impl Evaluation {
    /// The questions without answer that evaluation can still reach, as far as the answers so far tell, in its own
    /// order: those of the literal `include`, `redirect`, `a` and `mx` within the look-ups that are left of ten.
    /// Never those of `ptr`, `exists`, `exp` or of a name with macros: what they ask for depends on the message,
    /// and is asked for when it is needed.
    ///
    /// Only the answer to a TXT or MX question can add to this list.
    pub fn ahead(&self) -> Vec<Question> {
        // Enough is known: what is still missing is asked for in turn.
        if !matches!(self.stage, Stage::Checking) || self.known.len() >= MAX_QUESTIONS {
            return Vec::new();
        }
        let mut walk = Walk {
            sender: &self.sender,
            known: &self.known,
            left: MAX_LOOKUPS.saturating_sub(self.lookups),
            void_lookups: self.void_lookups,
            open: self.stack.iter().flat_map(Frame::domains).map(str::to_owned).collect(),
            questions: Vec::new(),
        };
        let mut inner: Option<Ending> = None;
        for frame in self.stack.iter().rev() {
            let ending = match (&frame.record, inner) {
                (None, _) => walk.domain(&frame.domain),
                (Some(record), None) => walk.record(&frame.domain, record, frame.next, true),
                (Some(record), Some(ending)) => walk.after_include(frame, record, ending),
            };
            if ending == Ending::Over {
                break;
            }
            walk.open.truncate(walk.open.len() - frame.domains().count());
            inner = Some(ending);
        }
        walk.questions
    }
}

/// What a record comes to, as far as the answers tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// This, whatever the open questions bring.
    Sure(SpfResult),
    /// Open.
    Unknown,
    /// Nothing behind it can be reached.
    Over,
}

/// Whether a term matches, as far as the answers tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Match,
    NoMatch,
    Unknown,
    /// It ends the whole evaluation with an error.
    Error,
    /// The look-ups are used up.
    Over,
}

struct Walk<'a> {
    sender: &'a Sender,
    known: &'a Known,
    /// Look-ups that are left.
    left: u32,
    void_lookups: u32,
    /// The domains whose records are being evaluated.
    open: Vec<String>,
    questions: Vec<Question>,
}

impl Walk<'_> {
    fn missing(&mut self, question: Question) {
        if !self.known.contains_key(&question) && !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }

    /// The record of a domain.
    fn domain(&mut self, domain: &str) -> Ending {
        let question = Question::new(domain, QuestionKind::Txt);
        let selection = match self.known.get(&question) {
            None => {
                self.missing(question);
                return Ending::Unknown;
            }
            Some(Answer::Failed(_)) => return Ending::Sure(SpfResult::TempError),
            Some(Answer::Records(Records::Txt(records))) => select(records.iter().map(Txt::joined)),
            Some(_) => Selection::None,
        };
        match selection {
            Selection::None => Ending::Sure(SpfResult::None),
            Selection::Several(_) => Ending::Sure(SpfResult::PermError),
            Selection::One(text) => match Record::parse(&text) {
                Err(_) => Ending::Sure(SpfResult::PermError),
                Ok(record) => self.record(domain, &record, 0, true),
            },
        }
    }

    /// A record from one of its terms on; `sure` says whether evaluation is there or is certain to come there.
    fn record(&mut self, domain: &str, record: &Record, from: usize, mut sure: bool) -> Ending {
        for directive in record.terms().iter().skip(from).filter_map(|term| term.as_directive()) {
            match self.mechanism(domain, &directive.mechanism) {
                Reach::NoMatch => {}
                Reach::Unknown => sure = false,
                Reach::Match if sure => return Ending::Sure(directive.qualifier.into()),
                Reach::Error if sure => return Ending::Over,
                Reach::Match | Reach::Error => return Ending::Unknown,
                Reach::Over => return Ending::Over,
            }
        }
        match self.redirect(record) {
            Ending::Sure(_) if !sure => Ending::Unknown,
            ending => ending,
        }
    }

    /// A record behind the `include` whose record is being evaluated.
    fn after_include(&mut self, frame: &Frame, record: &Record, ending: Ending) -> Ending {
        let sure = match ending {
            Ending::Over => return Ending::Over,
            Ending::Unknown => false,
            Ending::Sure(result) => match included(result) {
                Reach::Match => {
                    let directive = record.terms().get(frame.next).and_then(|term| term.as_directive());
                    return directive
                        .map_or(Ending::Unknown, |directive| Ending::Sure(directive.qualifier.into()));
                }
                Reach::NoMatch => true,
                _ => return Ending::Over,
            },
        };
        self.record(&frame.domain, record, frame.next + 1, sure)
    }

    fn redirect(&mut self, record: &Record) -> Ending {
        let redirect = record.terms().iter().find_map(|term| match term.kind() {
            TermKind::Modifier(Modifier::Redirect(spec)) => Some(spec),
            _ => None,
        });
        let Some(spec) = redirect else { return Ending::Sure(SpfResult::Neutral) };
        if self.left == 0 {
            return Ending::Over;
        }
        self.left -= 1;
        let Some(name) = spec.as_literal() else { return Ending::Unknown };
        match checkable(name).filter(|name| !self.open.contains(name)) {
            None => Ending::Over,
            Some(name) => self.opened(&name),
        }
    }

    /// The record of a domain that is being evaluated meanwhile.
    fn opened(&mut self, domain: &str) -> Ending {
        self.open.push(domain.to_owned());
        let ending = self.domain(domain);
        self.open.pop();
        ending
    }

    fn mechanism(&mut self, domain: &str, mechanism: &Mechanism) -> Reach {
        if mechanism.needs_lookup() {
            if self.left == 0 {
                return Reach::Over;
            }
            self.left -= 1;
        }
        let literal = mechanism.domain().map(DomainSpec::as_literal);
        let target = match (mechanism, literal) {
            (Mechanism::Ptr(_) | Mechanism::Exists(_), _) | (_, Some(None)) => return Reach::Unknown,
            (Mechanism::Include(_), Some(Some(name))) => return self.include(name),
            (_, Some(Some(name))) => Some(Target { name: queryable(name), text: name.to_owned() }),
            (_, None) => None,
        };
        let scope = Scope { sender: self.sender, domain };
        let mut asker = Asker::new(self.known);
        match scope.evaluate(mechanism, target.as_ref(), &mut asker) {
            Ok(Verdict::Match(_)) => Reach::Match,
            Ok(Verdict::NoMatch(_)) => Reach::NoMatch,
            Ok(Verdict::Void) => {
                self.void_lookups += 1;
                if self.void_lookups > MAX_VOID_LOOKUPS { Reach::Error } else { Reach::NoMatch }
            }
            Ok(Verdict::TempError(_) | Verdict::TooManyNames(_)) => Reach::Error,
            Ok(Verdict::Include(_)) => Reach::Unknown,
            Err(Missing(question)) => {
                let hosts =
                    self.hosts(mechanism, target.as_ref().map_or(Some(domain), |t| t.name.as_deref()));
                self.missing(question);
                for host in hosts {
                    self.missing(scope.address_question(&host));
                }
                Reach::Unknown
            }
        }
    }

    /// The hosts of an `mx` whose MX records are known.
    fn hosts(&self, mechanism: &Mechanism, name: Option<&str>) -> Vec<String> {
        let Some(name) = name.filter(|_| matches!(mechanism, Mechanism::Mx { .. })) else {
            return Vec::new();
        };
        match self.known.get(&Question::new(name, QuestionKind::Mx)) {
            Some(Answer::Records(Records::Mx(hosts))) => {
                hosts.iter().filter_map(|Mx { exchange, .. }| queryable(exchange)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn include(&mut self, name: &str) -> Reach {
        match checkable(name).filter(|name| !self.open.contains(name)) {
            None => Reach::Error,
            Some(name) => {
                let question = Question::new(&name, QuestionKind::Txt);
                if self.known.get(&question).is_some_and(Answer::is_void) {
                    self.void_lookups += 1;
                }
                match self.opened(&name) {
                    Ending::Sure(result) => included(result),
                    Ending::Unknown => Reach::Unknown,
                    Ending::Over => Reach::Over,
                }
            }
        }
    }
}

/// What an `include` does with the other record's result (§5.2).
fn included(result: SpfResult) -> Reach {
    match result {
        SpfResult::Pass => Reach::Match,
        SpfResult::Fail | SpfResult::SoftFail | SpfResult::Neutral => Reach::NoMatch,
        SpfResult::None | SpfResult::TempError | SpfResult::PermError => Reach::Error,
    }
}
