use serde::{Serialize, Serializer};

use super::question::Question;
use super::trace::RecordTrace;
use crate::record::{Qualifier, SyntaxErrorKind};

/// The results of `check_host()` (§2.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum SpfResult {
    /// No domain to check, or no SPF record.
    None,
    /// The domain says nothing about the address.
    Neutral,
    /// The address may send.
    Pass,
    /// The address may not send.
    Fail,
    /// The address probably may not send.
    SoftFail,
    /// DNS gave no answer; another time it may.
    TempError,
    /// The domain's records cannot be evaluated until somebody mends them.
    PermError,
}

/// What an [`Evaluation`](super::Evaluation) found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Outcome {
    /// The result.
    pub result: SpfResult,
    /// The <domain> that was checked: that of the reverse-path or of HELO, as it was given, without final dot.
    pub domain: String,
    /// The domain owner's explanation (§6.2), at most [`MAX_EXPLANATION`](crate::macros::MAX_EXPLANATION) octets and
    /// without control characters. Only for [`SpfResult::Fail`], and only if the domain gives one that is usable. It
    /// is a stranger's text.
    pub explanation: Option<String>,
    /// How many `include`, `a`, `mx`, `ptr`, `exists` and `redirect` were evaluated, of ten (§4.6.4). An eleventh is
    /// counted, although it is not looked up: 11 means too many.
    pub lookups: u32,
    /// How many of these found no record at all, of two (§4.6.4, which counts terms rather than queries: an `mx`
    /// counts once, if it has no hosts or none of them has an address). Explanations, names for `p` and the
    /// addresses of the client's own names do not count.
    pub void_lookups: u32,
    /// How many look-ups an address that matches nothing would cost, as far as this evaluation saw the records: the
    /// terms after the one that matched are counted too, but an `include` or `redirect` that was not followed counts
    /// as one, so that this is a lower bound. No smaller than `lookups`.
    pub lookups_worst_case: u32,
    /// The directive that decided, as it is written in the record of `domain`, or in that to which it redirects. An
    /// `include` here, not the directive inside. Not set where nothing matched.
    pub matched: Option<String>,
    /// What is wrong, for [`SpfResult::TempError`] and [`SpfResult::PermError`].
    pub problem: Option<Problem>,
    /// The record of `domain`, then the one it redirects to, and so on. Empty if `domain` cannot be asked for.
    pub trace: Vec<RecordTrace>,
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// The term at fault, cut after 300 octets. Not set where a record as a whole is at fault.
    pub term: Option<String>,
    /// Where the term begins, in octets from the start of the record.
    pub offset: Option<usize>,
    /// The domain whose record holds the term, or whose records are at fault.
    pub domain: String,
    /// What is wrong with the term's syntax, for [`ProblemCode::SyntaxError`].
    pub syntax: Option<SyntaxErrorKind>,
    /// Where in the record the syntax is wrong, in octets from its start; never before `offset`.
    pub at: Option<usize>,
    /// The question whose answer, or lack of one, was the problem.
    pub question: Option<Question>,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemCode {
    /// More than one SPF record (§4.5).
    MultipleRecords,
    /// A record that breaks the grammar (§4.6).
    SyntaxError,
    /// An eleventh look-up, or more than ten names for one `mx` (§4.6.4).
    TooManyLookups,
    /// A third look-up without records (§4.6.4).
    TooManyVoidLookups,
    /// An `include` or `redirect` that leads back to a record being evaluated: it would go round until the limit of
    /// look-ups ends it.
    IncludeLoop,
    /// An `include` or `redirect` to a domain without SPF record (§5.2, §6.1), or to what is no domain.
    IncludeWithoutRecord,
    /// A question without answer (§2.6.6).
    TemporaryError,
}

impl SpfResult {
    /// The result's name in RFC 7208: `none`, `neutral`, `pass`, `fail`, `softfail`, `temperror` or `permerror`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Neutral => "neutral",
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::SoftFail => "softfail",
            Self::TempError => "temperror",
            Self::PermError => "permerror",
        }
    }
}

impl From<Qualifier> for SpfResult {
    fn from(qualifier: Qualifier) -> Self {
        match qualifier {
            Qualifier::Pass => Self::Pass,
            Qualifier::Fail => Self::Fail,
            Qualifier::SoftFail => Self::SoftFail,
            Qualifier::Neutral => Self::Neutral,
        }
    }
}

impl Problem {
    /// A problem of `domain`'s records as a whole.
    pub(super) fn new(code: ProblemCode, domain: &str) -> Self {
        Self {
            code,
            term: None,
            offset: None,
            domain: domain.to_owned(),
            syntax: None,
            at: None,
            question: None,
        }
    }

    /// The result that it leads to.
    pub fn result(&self) -> SpfResult {
        match self.code {
            ProblemCode::TemporaryError => SpfResult::TempError,
            _ => SpfResult::PermError,
        }
    }
}

impl ProblemCode {
    /// The stable code: `SPF_MULTIPLE_RECORDS` and so on.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MultipleRecords => "SPF_MULTIPLE_RECORDS",
            Self::SyntaxError => "SPF_SYNTAX_ERROR",
            Self::TooManyLookups => "SPF_TOO_MANY_LOOKUPS",
            Self::TooManyVoidLookups => "SPF_TOO_MANY_VOID_LOOKUPS",
            Self::IncludeLoop => "SPF_INCLUDE_LOOP",
            Self::IncludeWithoutRecord => "SPF_INCLUDE_WITHOUT_RECORD",
            Self::TemporaryError => "SPF_TEMPORARY_ERROR",
        }
    }
}

impl Serialize for ProblemCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
