//! Everything that was found out, for whoever helps: a page to read and a JSON document, both on this computer until
//! the person hands them over.
//!
//! What goes in is a [`Case`]. No type in it can hold a password or a token: they have no text form and no `Serialize`.
//! Everything becomes one JSON value and passes one gate, [`hiding`], before anything is written; the page is made of
//! what came out of it. A field that a record gets one day is hidden there as all the others are.
//!
//! ```compile_fail
//! // A secret has no way into a document.
//! fn into_json(secret: smtp::Secret) -> serde_json::Value { serde_json::to_value(secret).unwrap() }
//! ```

mod forms;
mod hiding;
mod needles;
mod own_words;
mod page;
mod probes;
mod scan;
mod shown;
mod standins;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::facts::microsoft;
use crate::words::Words;
use crate::{AddressSeen, Answers, AsDevice, DeviceKind, LastCheck, LastMessage, Method, RunRecord, Setup};
use crate::{Arguments, SubmissionRecord};
use hiding::Hiding;
use shown::Shown;

/// What the JSON document says it is.
pub const BUNDLE_FORMAT: &str = "mailfitter-diagnosis";
/// The version of its form.
pub const BUNDLE_VERSION: u32 = 1;

/// Whether names and addresses are in a bundle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Names {
    /// Each has a stand-in, the same everywhere in the bundle.
    #[default]
    Hidden,
    /// They are there: the person asked for it.
    Included,
}

/// What a bundle is made of.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The set-up.
    pub setup: &'a Setup,
    /// The last check.
    pub check: Option<&'a RunRecord>,
    /// The last test message.
    pub message: Option<&'a SubmissionRecord>,
    /// The program that made it, and where.
    pub made: &'a Made,
    /// It is from practice, and says so on every page.
    pub practice: bool,
}

/// By which program, on what, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Made {
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The program's version.
    pub program: String,
    /// The operating system and its version, as it says itself.
    pub system: String,
}

/// A bundle, with names and addresses hidden where that was wanted.
#[derive(Debug)]
pub struct Bundle {
    json: Value,
    page: String,
    stem: String,
}

/// What a set-up tells of itself. Not what a person wrote for themselves, and no step of setting up.
#[derive(Serialize)]
struct Of<'a> {
    name: &'a str,
    customer: &'a str,
    device: DeviceKind,
    model: &'a str,
    method: Option<Method>,
    domain: &'a str,
    from: &'a str,
    login: &'a str,
    to: &'a str,
    to_outside: &'a str,
    endpoint: &'a str,
    helo: &'a str,
    as_device: AsDevice,
    answers: &'a Answers,
    addresses_seen: &'a [AddressSeen],
    last_check: Option<&'a LastCheck>,
    last_message: Option<&'a LastMessage>,
    rejected_sign_ins: u32,
    no_control_host: bool,
}

#[derive(Serialize)]
struct Whole<'a> {
    format: &'static str,
    version: u32,
    language: &'static str,
    practice: Option<String>,
    names: Names,
    made: &'a Made,
    facts: Facts,
    setup: Of<'a>,
    check: Option<&'a RunRecord>,
    message: Option<&'a SubmissionRecord>,
}

/// How old what the program knows is.
#[derive(Serialize)]
struct Facts {
    checked_on: String,
    addresses: &'static str,
}

impl Bundle {
    /// Makes it. Fails only where a record does not have the form that this program gives it.
    pub fn new(case: &Case<'_>, names: Names, words: &Words) -> Result<Self, serde_json::Error> {
        let mut json = serde_json::to_value(whole(case, names, words))?;
        let mut kinds = std::collections::BTreeSet::new();
        if names == Names::Hidden {
            let mut hiding = Hiding::new(case.setup);
            // A name may stand in a reply before it stands where it is told to be one.
            hiding.learn(&json);
            for (field, kind) in [("name", "device"), ("customer", "customer")] {
                hiding.replace(&mut json["setup"][field], kind);
            }
            hiding.hide(&mut json);
            kinds = hiding.kinds();
        }
        let shown = Shown::deserialize(&json)?;
        let document = page::document(&shown, &kinds, case.practice, words);
        let practice = if case.practice { "practice-" } else { "" };
        let at: String = case.made.at.chars().take(16).filter(|c| !matches!(c, ':')).collect();
        let stem = format!("mailfitter-{practice}diagnosis-{}", at.replace('T', "-"));
        Ok(Self { json, page: super::html::render(&document), stem })
    }

    /// The page, by the name of its file.
    pub fn page(&self) -> (String, &str) {
        (format!("{}.html", self.stem), &self.page)
    }

    /// The JSON document, by the name of its file.
    pub fn json(&self) -> (String, String) {
        (format!("{}.json", self.stem), format!("{:#}\n", self.json))
    }
}

fn whole<'a>(case: &Case<'a>, names: Names, words: &Words) -> Whole<'a> {
    let setup = case.setup;
    Whole {
        format: BUNDLE_FORMAT,
        version: BUNDLE_VERSION,
        language: words.language().tag(),
        practice: case.practice.then(|| words.message("report-practice", &Arguments::new())).flatten(),
        names,
        made: case.made,
        facts: Facts {
            checked_on: microsoft().checked_on().to_string(),
            addresses: &microsoft().address_ranges().version,
        },
        setup: Of {
            name: &setup.name,
            customer: &setup.customer,
            device: setup.device,
            model: &setup.model,
            method: setup.method,
            domain: &setup.domain,
            from: &setup.from,
            login: &setup.login,
            to: &setup.to,
            to_outside: &setup.to_outside,
            endpoint: &setup.endpoint,
            helo: &setup.helo,
            as_device: setup.as_device,
            answers: &setup.answers,
            addresses_seen: &setup.addresses_seen,
            last_check: setup.last_check.as_ref(),
            last_message: setup.last_message.as_ref(),
            rejected_sign_ins: setup.rejected_sign_ins,
            no_control_host: setup.no_control_host,
        },
        check: case.check,
        message: case.message,
    }
}

#[cfg(test)]
mod tests;
