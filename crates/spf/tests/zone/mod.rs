//! A DNS that is a table, and an evaluation that asks it.
#![allow(dead_code)] // not every test uses all of it

use std::collections::{HashMap, HashSet};

use spf::{
    Answer, Evaluation, Failure, MAX_QUESTIONS, Mx, Outcome, Query, Question, QuestionKind, Records, Step,
    Txt,
};

/// Names with their records. A name that is in no table does not exist.
#[derive(Clone, Debug, Default)]
pub(crate) struct Zone {
    names: HashSet<String>,
    txt: HashMap<String, Vec<Txt>>,
    a: HashMap<String, Vec<std::net::Ipv4Addr>>,
    aaaa: HashMap<String, Vec<std::net::Ipv6Addr>>,
    mx: HashMap<String, Vec<Mx>>,
    ptr: HashMap<String, Vec<String>>,
    aliases: HashMap<String, String>,
    failing: HashMap<String, Failure>,
}

impl Zone {
    /// Reads a zone of lines `name type value`. A `|` in a TXT value divides strings, `\xNN` is an octet; `TIMEOUT`
    /// and `SERVFAIL` let all other questions at the name fail, `NAME` only makes it exist.
    pub(crate) fn read(text: &str) -> Self {
        let mut zone = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (name, rest) = line.split_once(' ').unwrap();
            let (kind, value) = rest.split_once(' ').unwrap_or((rest, ""));
            match kind {
                "NAME" => drop(zone.name(name)),
                "TIMEOUT" => zone.failing(name, Failure::TimedOut),
                "SERVFAIL" => zone.failing(name, Failure::ServerFailed),
                "TXT" => zone.txt(name, Txt(value.split('|').map(octets).collect())),
                _ => zone.record(name, kind, value),
            }
        }
        zone
    }

    /// Adds a name without records.
    pub(crate) fn name(&mut self, name: &str) -> String {
        let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
        self.names.insert(name.clone());
        name
    }

    pub(crate) fn txt(&mut self, name: &str, record: Txt) {
        let name = self.name(name);
        self.txt.entry(name).or_default().push(record);
    }

    /// Adds a record other than TXT; `value` as in a zone file.
    pub(crate) fn record(&mut self, name: &str, kind: &str, value: &str) {
        let name = self.name(name);
        match kind {
            "A" => self.a.entry(name).or_default().push(value.parse().unwrap()),
            "AAAA" => self.aaaa.entry(name).or_default().push(value.parse().unwrap()),
            "MX" => {
                let (preference, exchange) = value.split_once(' ').unwrap();
                let mx = Mx { preference: preference.parse().unwrap(), exchange: exchange.to_owned() };
                self.mx.entry(name).or_default().push(mx);
            }
            "PTR" => self.ptr.entry(name).or_default().push(value.to_owned()),
            "CNAME" => {
                self.aliases.insert(name, value.to_ascii_lowercase().trim_end_matches('.').to_owned());
            }
            _ => panic!("no such type in this zone: {kind}"),
        }
    }

    /// Lets every question at `name` fail for which there is no record.
    pub(crate) fn failing(&mut self, name: &str, failure: Failure) {
        let name = self.name(name);
        self.failing.insert(name, failure);
    }

    pub(crate) fn answer(&self, question: &Question) -> Answer {
        let mut name = &question.name;
        let mut aliases = 0;
        while let Some(target) = self.aliases.get(name) {
            name = target;
            aliases += 1;
            if aliases > 8 {
                return Answer::Failed(Failure::Other);
            }
        }
        let records = match question.kind {
            QuestionKind::Txt => self.txt.get(name).cloned().map(Records::Txt),
            QuestionKind::A => self.a.get(name).cloned().map(Records::A),
            QuestionKind::Aaaa => self.aaaa.get(name).cloned().map(Records::Aaaa),
            QuestionKind::Mx => self.mx.get(name).cloned().map(Records::Mx),
            QuestionKind::Ptr => self.ptr.get(name).cloned().map(Records::Ptr),
        };
        match (records, self.failing.get(name)) {
            (Some(records), _) => Answer::Records(records),
            (None, Some(failure)) => Answer::Failed(*failure),
            (None, None) if self.names.contains(name) => Answer::NoData,
            (None, None) => Answer::NameNotFound,
        }
    }

    /// Runs `check_host()` against this zone; returns the questions too.
    pub(crate) fn check(&self, query: Query) -> (Outcome, Vec<Question>) {
        let mut evaluation = Evaluation::new(query);
        let mut questions = Vec::new();
        loop {
            match evaluation.poll() {
                Step::Ask(question) => {
                    assert!(!questions.contains(&question), "asked twice: {question:?}");
                    assert!(questions.len() < MAX_QUESTIONS, "more questions than MAX_QUESTIONS");
                    evaluation.answer(&question, self.answer(&question));
                    questions.push(question);
                }
                Step::Done(outcome) => return (*outcome, questions),
            }
        }
    }
}

impl Zone {
    /// The same with the answers ahead of their questions, the last one first.
    pub(crate) fn check_ahead(&self, query: Query) -> Outcome {
        let mut evaluation = Evaluation::new(query);
        loop {
            match evaluation.poll() {
                Step::Done(outcome) => return *outcome,
                Step::Ask(question) => {
                    for ahead in evaluation.ahead().iter().rev().chain([&question]) {
                        evaluation.answer(ahead, self.answer(ahead));
                    }
                }
            }
        }
    }
}

fn octets(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once("\\x") {
        out.extend_from_slice(head.as_bytes());
        out.push(u8::from_str_radix(&tail[..2], 16).unwrap());
        rest = &tail[2..];
    }
    out.extend_from_slice(rest.as_bytes());
    out
}
