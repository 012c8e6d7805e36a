//! What a plan shows beside the record: each change with its reason, what could be done too, and two records side by
//! side.

use serde::{Deserialize, Serialize};
use spf::{Mechanism, Qualifier, Record, Term, TermKind};

use crate::Code;

/// One change to a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfChange"))]
pub struct Change {
    /// What is done.
    pub kind: ChangeKind,
    /// The term.
    pub term: String,
    /// Why.
    pub because: Code,
}

/// What is done with a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfChangeKind"))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// It is added.
    Add,
    /// It is taken out.
    Remove,
}

/// Something that would be good too, and is left to the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfOffer"))]
pub struct Offer {
    /// Why.
    pub because: Code,
    /// The record that it would be.
    pub record: String,
}

/// Several records, to be made one by somebody who knows the senders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfMerge"))]
pub struct Merge {
    /// Each term once, with the records that it comes from.
    pub terms: Vec<MergeTerm>,
    /// How the records end, the softest first: the one that is taken unless the person says otherwise.
    pub endings: Vec<String>,
}

/// A term of several records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfMergeTerm"))]
pub struct MergeTerm {
    /// The term.
    pub term: String,
    /// Which records it comes from, counted from 0 in the order of `current`.
    pub records: Vec<usize>,
}

/// What the person picked of several records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SpfChoice"))]
pub struct Choice {
    /// The terms to keep, as they are written.
    pub keep: Vec<String>,
    /// `~all` or `-all` or `?all`; the softest where nothing is said.
    pub ending: Option<String>,
}

/// Several records side by side. Those that do not follow the grammar add nothing.
pub(super) fn merge(records: &[String]) -> Merge {
    let parsed: Vec<(usize, Record)> = records
        .iter()
        .enumerate()
        .filter_map(|(n, text)| Some((n, Record::parse(text.as_bytes()).ok()?)))
        .collect();
    let mut terms: Vec<(Term, Vec<usize>)> = Vec::new();
    let mut endings: Vec<Qualifier> = Vec::new();
    for (n, record) in &parsed {
        for term in record.terms() {
            if let Some(directive) = term.as_directive().filter(|it| it.mechanism == Mechanism::All) {
                if !endings.contains(&directive.qualifier) {
                    endings.push(directive.qualifier);
                }
                continue;
            }
            match terms.iter_mut().find(|(known, _)| known.says_the_same(term)) {
                Some((_, origins)) if !origins.contains(n) => origins.push(*n),
                Some(_) => {}
                None => terms.push((term.clone(), vec![*n])),
            }
        }
    }
    endings.sort_by_key(|qualifier| hardness(*qualifier));
    // Whoever listed nobody beyond does not want everybody in.
    endings.retain(|qualifier| *qualifier != Qualifier::Pass);
    if endings.is_empty() {
        endings.push(Qualifier::SoftFail);
    }
    Merge {
        terms: terms
            .into_iter()
            .map(|(term, records)| MergeTerm { term: term.text().to_owned(), records })
            .collect(),
        endings: endings.into_iter().map(|qualifier| format!("{qualifier}all")).collect(),
    }
}

/// The record that the person's choice makes; `None` where it picks a term that is in no record.
pub(super) fn merged(merge: &Merge, choice: &Choice) -> Option<Record> {
    let ending = choice.ending.as_ref().or(merge.endings.first())?;
    let known = |term: &String| merge.terms.iter().any(|offered| offered.term == *term);
    if !choice.keep.iter().all(known) || !["~all", "-all", "?all"].contains(&ending.as_str()) {
        return None;
    }
    let text = format!("v=spf1 {} {ending}", choice.keep.join(" "));
    let record = Record::parse(text.as_bytes()).ok()?;
    // `redirect` beside `all` would be ignored without a word.
    let redirects = record
        .terms()
        .iter()
        .any(|term| matches!(term.kind(), TermKind::Modifier(spf::Modifier::Redirect(_))));
    (!redirects).then_some(record)
}

fn hardness(qualifier: Qualifier) -> u8 {
    match qualifier {
        Qualifier::SoftFail => 0,
        Qualifier::Fail => 1,
        // Says nothing about anybody: offered, never first.
        Qualifier::Neutral => 2,
        Qualifier::Pass => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records() -> Vec<String> {
        vec!["v=spf1 include:a.example mx -all".to_owned(), "v=spf1 MX ip4:192.0.2.1 ~all".to_owned()]
    }

    #[test]
    fn each_term_stands_once_with_its_origins_and_the_softer_ending_comes_first() {
        let merge = merge(&records());
        let terms: Vec<(&str, &[usize])> =
            merge.terms.iter().map(|term| (term.term.as_str(), term.records.as_slice())).collect();
        assert_eq!(terms, [("include:a.example", &[0][..]), ("mx", &[0, 1]), ("ip4:192.0.2.1", &[1])]);
        assert_eq!(merge.endings, ["~all", "-all"]);
    }

    #[test]
    fn only_what_was_picked_is_put_together() {
        let merge = merge(&records());
        let keep = vec!["include:a.example".to_owned(), "ip4:192.0.2.1".to_owned()];
        let made = merged(&merge, &Choice { keep: keep.clone(), ending: None }).unwrap();
        assert_eq!(made.to_string(), "v=spf1 include:a.example ip4:192.0.2.1 ~all");
        let made = merged(&merge, &Choice { keep, ending: Some("-all".to_owned()) }).unwrap();
        assert!(made.to_string().ends_with(" -all"));
        let unknown = Choice { keep: vec!["include:evil.example".to_owned()], ending: None };
        assert_eq!(merged(&merge, &unknown), None);
        let open = Choice { keep: Vec::new(), ending: Some("+all".to_owned()) };
        assert_eq!(merged(&merge, &open), None);
    }
}
