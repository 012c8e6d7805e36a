//! What an evaluation did and why, for people to read.

use serde::Serialize;

use super::outcome::SpfResult;
use super::question::{Answer, Failure, Question, Records};
use crate::record::{Modifier, Record, TermKind};
use crate::text::shown;

/// Most terms listed in the whole trace.
pub(super) const MAX_TERMS: usize = 1_000;
/// Most octets of a record's or a term's text.
const MAX_TEXT: usize = 4_096;
const MAX_TERM: usize = 300;
/// Most records of an answer, and most octets of each.
const MAX_VALUES: usize = 20;
const MAX_VALUE: usize = 300;

/// One domain's record and how it was evaluated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[non_exhaustive]
pub struct RecordTrace {
    /// The domain.
    pub domain: String,
    /// Its SPF record, cut after 4,096 octets. Not set where there is not exactly one.
    pub record: Option<String>,
    /// The question for the record, with all TXT records that came.
    pub asked: Option<Asked>,
    /// The record's own result. Not set for a record that redirects to the next one in the list.
    pub result: Option<SpfResult>,
    /// The terms in the order of the record. Empty if the record could not be parsed.
    pub terms: Vec<TermTrace>,
    /// How many further terms are not listed, because the trace is full.
    pub terms_left_out: usize,
    /// The most look-ups that this record and those included from it can cost, as far as they were seen.
    pub lookups_worst_case: u32,
}

/// One term and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[non_exhaustive]
pub struct TermTrace {
    /// The term as it is written, cut after 300 octets.
    pub text: String,
    /// Where it begins, in octets from the start of the record.
    pub offset: usize,
    /// Whether this term was counted as one of the ten look-ups.
    pub counted: bool,
    /// The name that its domain expanded to, where it has one and was reached.
    pub target: Option<String>,
    /// What was asked for it, in order.
    pub asked: Vec<Asked>,
    /// What became of it.
    pub outcome: TermOutcome,
    /// Why.
    pub why: Why,
    /// For `include`: the other domain's record, and those it redirects to.
    pub followed: Vec<RecordTrace>,
}

/// What became of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TermOutcome {
    /// Not evaluated.
    NotReached,
    /// The mechanism matched; its qualifier is the result.
    Matched,
    /// The mechanism did not match.
    NotMatched,
    /// The `redirect` was followed; its record is the next in the list.
    Followed,
    /// The explanation was taken.
    Used,
    /// Has no bearing on this result.
    Ignored,
    /// Ended the evaluation with `temperror`.
    TempError,
    /// Ended the evaluation with `permerror`.
    PermError,
}

/// Why a term came out as it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "TermWhy"))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The result stood before this term.
    AlreadyDecided,
    /// `all` matches everybody.
    Always,
    /// The address is in the network, or among the addresses found.
    AddressMatches,
    /// It is not.
    AddressDiffers,
    /// `ip4` and an IPv6 address, or the other way round.
    OtherAddressFamily,
    /// The name asked for has no such record.
    NothingFound,
    /// `exists`: the name has an A record.
    NameExists,
    /// `ptr`: a name of the address lies in the domain and leads back to the address.
    ValidatedName,
    /// `ptr`: no such name.
    NoValidatedName,
    /// The domain expanded to what is no domain name; it is not asked for (§4.3, §4.8).
    TargetMalformed,
    /// `include`: the other domain's result is `pass`.
    IncludePass,
    /// `include`: the other domain's result is `fail`, `softfail` or `neutral`.
    IncludeNotPass,
    /// `include`: the other domain's result is `temperror` or `permerror`.
    IncludeError,
    /// `include` or `redirect`: the other domain has no SPF record.
    NoRecord,
    /// `include` or `redirect` leads back to a record that is being evaluated.
    Loop,
    /// Would have been the eleventh look-up.
    TooManyLookups,
    /// More than ten MX records.
    TooManyNames,
    /// The third look-up without records.
    TooManyVoidLookups,
    /// A question has no answer.
    LookupFailed,
    /// `redirect`: no mechanism matched.
    NoMechanismMatched,
    /// `redirect` beside `all` is ignored (§6.1).
    RedirectBesideAll,
    /// A modifier that RFC 7208 does not know is ignored (§6).
    UnknownModifier,
    /// `exp`: the result is not `fail`.
    NoExplanationNeeded,
    /// `exp`: the result is `fail`, and the text was found.
    Explained,
    /// `exp`: the result is `fail`, but there is not exactly one usable text.
    ExplanationUnusable,
}

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfAsked"))]
#[non_exhaustive]
pub struct Asked {
    /// The question.
    #[serde(flatten)]
    pub question: Question,
    /// What came back.
    pub answered: Answered,
    /// The records as text, at most 20, each cut after 300 octets and with `\xNN` for what is not printable ASCII.
    pub values: Vec<String>,
    /// How many further records came.
    pub values_left_out: usize,
}

/// What came back for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfAnswered"))]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// At least one record.
    Records,
    /// The name exists without such records.
    NoData,
    /// The name does not exist.
    NameNotFound,
    /// No answer in time.
    TimedOut,
    /// RCODE 2.
    ServerFailed,
    /// Another failure.
    Failed,
}

impl RecordTrace {
    /// A domain of which nothing is known yet.
    pub(super) fn new(domain: &str) -> Self {
        Self {
            domain: domain.to_owned(),
            record: None,
            asked: None,
            result: None,
            terms: Vec::new(),
            terms_left_out: 0,
            lookups_worst_case: 0,
        }
    }

    /// Enters the record with all its terms, none of them reached yet; at most `room` of them are listed.
    pub(super) fn enter(&mut self, record: &Record, room: usize) {
        let has_all = record.has_all();
        let listed = record.terms().len().min(room);
        self.lookups_worst_case = record.lookup_terms();
        self.terms_left_out = record.terms().len() - listed;
        self.terms = record.terms()[..listed]
            .iter()
            .map(|term| {
                let (outcome, why) = match term.kind() {
                    TermKind::Modifier(Modifier::Unknown { .. }) => {
                        (TermOutcome::Ignored, Why::UnknownModifier)
                    }
                    TermKind::Modifier(Modifier::Explanation(_)) => {
                        (TermOutcome::Ignored, Why::NoExplanationNeeded)
                    }
                    TermKind::Modifier(Modifier::Redirect(_)) if has_all => {
                        (TermOutcome::Ignored, Why::RedirectBesideAll)
                    }
                    TermKind::Modifier(Modifier::Redirect(_)) | TermKind::Directive(_) => {
                        (TermOutcome::NotReached, Why::AlreadyDecided)
                    }
                };
                TermTrace {
                    text: shown(term.text().as_bytes(), MAX_TERM),
                    offset: term.span().start,
                    counted: false,
                    target: None,
                    asked: Vec::new(),
                    outcome,
                    why,
                    followed: Vec::new(),
                }
            })
            .collect();
    }

    /// Enters the record's text.
    pub(super) fn enter_text(&mut self, text: &[u8]) {
        self.record = Some(shown(text, MAX_TEXT));
    }
}

impl TermOutcome {
    /// The outcome of a term that ended the evaluation.
    pub(super) fn of_error(result: SpfResult) -> Self {
        if result == SpfResult::TempError { Self::TempError } else { Self::PermError }
    }
}

impl Asked {
    pub(super) fn new(question: Question, answer: &Answer) -> Self {
        let answered = match answer {
            Answer::Records(_) => Answered::Records,
            Answer::NoData => Answered::NoData,
            Answer::NameNotFound => Answered::NameNotFound,
            Answer::Failed(Failure::TimedOut) => Answered::TimedOut,
            Answer::Failed(Failure::ServerFailed) => Answered::ServerFailed,
            Answer::Failed(Failure::Other) => Answered::Failed,
        };
        let (values, all) = match answer {
            Answer::Records(records) => (values(records), records.len()),
            _ => (Vec::new(), 0),
        };
        Self { question, answered, values_left_out: all - values.len(), values }
    }
}

fn values(records: &Records) -> Vec<String> {
    fn first<T>(records: &[T], show: impl Fn(&T) -> String) -> Vec<String> {
        records.iter().take(MAX_VALUES).map(show).collect()
    }
    match records {
        Records::Txt(records) => first(records, |txt| shown(&txt.joined(), MAX_VALUE)),
        Records::A(records) => first(records, ToString::to_string),
        Records::Aaaa(records) => first(records, ToString::to_string),
        Records::Mx(records) => {
            first(records, |mx| format!("{} {}", mx.preference, shown(mx.exchange.as_bytes(), MAX_VALUE)))
        }
        Records::Ptr(records) => first(records, |name| shown(name.as_bytes(), MAX_VALUE)),
    }
}
