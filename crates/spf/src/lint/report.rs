//! What a look at a domain's records found.

use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::check_host::Question;
use crate::record::SyntaxErrorKind;

/// What a look at a domain's records found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct LintReport {
    /// The domain.
    pub domain: String,
    /// Its SPF records, each cut after 4,096 octets.
    pub records: Vec<String>,
    /// The most look-ups that an evaluation can come to, of ten. A lower bound where not `complete`.
    pub lookups_worst_case: u32,
    /// The most terms that find nothing in one evaluation, of two.
    pub void_lookups: VoidLookups,
    /// Whether the whole tree was seen: every question answered, no include whose name depends on the message, and
    /// nothing beyond the bounds.
    pub complete: bool,
    /// Every domain whose record is part of this one's, in the order in which they come.
    pub included: Vec<String>,
    /// The record with all that it leads to. Not set where there is not exactly one.
    pub tree: Option<LintedRecord>,
    /// What is wrong or doubtful, in the order in which it stands.
    pub remarks: Vec<Remark>,
}

/// Terms that find nothing, by the family of the sender's address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VoidLookups {
    /// For a sender with an IPv4 address.
    pub ip4: u32,
    /// For a sender with an IPv6 address.
    pub ip6: u32,
}

/// One domain's record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct LintedRecord {
    /// The domain.
    pub domain: String,
    /// The record, cut after 4,096 octets. Not set where there is not exactly one.
    pub record: Option<String>,
    /// Its terms. Empty where the record does not follow the grammar, or stands further up with its terms already.
    pub terms: Vec<LintedTerm>,
    /// How many further terms are not listed.
    pub terms_left_out: usize,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct LintedTerm {
    /// The term as it is written, cut after 300 octets.
    pub text: String,
    /// Where it begins, in octets from the start of the record.
    pub offset: usize,
    /// How many look-ups it costs, with those of the record that it leads to.
    pub lookups: u32,
    /// Whether it finds nothing, whatever address the sender has.
    pub void: bool,
    /// The record that it leads to.
    pub followed: Option<Box<LintedRecord>>,
}

/// Something wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Remark {
    /// What.
    pub code: RemarkCode,
    /// The domain whose record it is about.
    pub domain: String,
    /// That record, cut after 4,096 octets.
    pub record: Option<String>,
    /// The term, cut after 300 octets. Not set where the record as a whole is meant.
    pub term: Option<String>,
    /// Where the term stands in the record, in octets.
    pub span: Option<Range<usize>>,
    /// Where exactly a syntax error is, in octets from the start of the record.
    pub at: Option<usize>,
    /// What is wrong with the syntax.
    pub syntax: Option<SyntaxErrorKind>,
    /// How many: records, look-ups, void look-ups, octets.
    pub count: Option<u32>,
    /// The terms that add up to `count`, each with its share.
    pub list: Vec<String>,
    /// The question without answer.
    pub question: Option<Question>,
}

/// What a remark can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RemarkCode {
    /// No SPF record.
    NoRecord,
    /// More than one (§4.5).
    MultipleRecords,
    /// The record breaks the grammar (§4.6).
    SyntaxError,
    /// More than ten look-ups in the worst case, or more than ten names for one `mx` (§4.6.4).
    TooManyLookups,
    /// More than two terms that find nothing (§4.6.4).
    TooManyVoidLookups,
    /// An `include` or `redirect` leads back to a record that holds it.
    IncludeLoop,
    /// An `include` or `redirect` leads to a domain without record, or to what is no domain.
    IncludeWithoutRecord,
    /// A question without answer.
    TemporaryError,
    /// `+all`.
    AllIsPass,
    /// A range of more addresses than a /24 or a /48.
    RangeTooWide,
    /// A string of more than 255 octets.
    StringTooLong,
    /// All TXT records of the name together do not fit in an answer of 512 octets (§3.4).
    AnswerTooLarge,
    /// An address that the internet never sees.
    PrivateAddress,
    /// Terms behind `all` (§5.1).
    TermsAfterAll,
    /// `ptr` (§5.5).
    UsesPtr,
    /// The same mechanism twice.
    DuplicateTerm,
}

impl RemarkCode {
    /// The stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoRecord => "SPF_NONE",
            Self::MultipleRecords => "SPF_MULTIPLE_RECORDS",
            Self::SyntaxError => "SPF_SYNTAX_ERROR",
            Self::TooManyLookups => "SPF_TOO_MANY_LOOKUPS",
            Self::TooManyVoidLookups => "SPF_TOO_MANY_VOID_LOOKUPS",
            Self::IncludeLoop => "SPF_INCLUDE_LOOP",
            Self::IncludeWithoutRecord => "SPF_INCLUDE_WITHOUT_RECORD",
            Self::TemporaryError => "SPF_TEMPORARY_ERROR",
            Self::AllIsPass => "SPF_ALL_IS_PASS",
            Self::RangeTooWide => "SPF_RANGE_TOO_WIDE",
            Self::StringTooLong => "SPF_STRING_TOO_LONG",
            Self::AnswerTooLarge => "SPF_ANSWER_TOO_LARGE",
            Self::PrivateAddress => "SPF_PRIVATE_ADDRESS",
            Self::TermsAfterAll => "SPF_TERMS_AFTER_ALL",
            Self::UsesPtr => "SPF_USES_PTR",
            Self::DuplicateTerm => "SPF_DUPLICATE_TERM",
        }
    }
}

impl Serialize for RemarkCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Remark {
    pub(super) fn new(code: RemarkCode, domain: &str) -> Self {
        Self {
            code,
            domain: domain.to_owned(),
            record: None,
            term: None,
            span: None,
            at: None,
            syntax: None,
            count: None,
            list: Vec::new(),
            question: None,
        }
    }

    /// The piece of the record around the place, and a line with carets under it; where there is a place.
    pub fn caret(&self) -> Option<(String, String)> {
        let span = self.span.clone()?;
        let from = self.at.filter(|at| span.contains(at)).unwrap_or(span.start);
        Some(caret_line(self.record.as_deref()?, from..span.end))
    }
}

/// Most columns of a line with carets, and how many stand before the place at most.
const WIDTH: usize = 76;
const BEFORE: usize = 30;

/// The piece of `record` around `place`, cut with `…`, and a line with carets under it. Octets count as columns: a
/// record as it is shown here is ASCII.
pub fn caret_line(record: &str, place: Range<usize>) -> (String, String) {
    let start = place.start.min(record.len()).saturating_sub(BEFORE);
    let start = if place.start < BEFORE + 10 { 0 } else { start };
    let piece: String = record.chars().skip(start).take(WIDTH).collect();
    let cut_after = record.chars().count() > start + WIDTH;
    let lead = if start > 0 { "…" } else { "" };
    let column = place.start - start + lead.chars().count();
    let wide = place.len().clamp(1, WIDTH.saturating_sub(place.start - start).max(1));
    (
        format!("{lead}{piece}{}", if cut_after { "…" } else { "" }),
        format!("{}{}", " ".repeat(column), "^".repeat(wide)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_stand_under_their_place_also_in_a_long_record() {
        assert_eq!(
            caret_line("v=spf1 ipv4:1 -all", 7..13),
            ("v=spf1 ipv4:1 -all".into(), "       ^^^^^^".into())
        );
        let long = format!("v=spf1 {}bad {}-all", "ip4:192.0.2.1 ".repeat(10), "a ".repeat(60));
        let at = long.find("bad").unwrap();
        let (line, carets) = caret_line(&long, at..at + 3);
        let column = carets.find('^').unwrap();
        assert_eq!(line.chars().skip(column).take(3).collect::<String>(), "bad");
        assert!(line.starts_with('…') && line.ends_with('…') && line.chars().count() <= WIDTH + 2);
    }
}
