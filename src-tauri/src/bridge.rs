//! What crosses the bridge between the window and Rust, beside the engine's own types.

use engine::advice::Measurement;
use engine::dns::SpfWishes;
use engine::input::{Field, FieldProblem, Understood};
use engine::letters::Letter;
use engine::lookup::DomainReport;
use engine::report::{Names, ReportFor, ReportFormat};
use engine::{Answers, Code, Finding, RunFacts, RunRecord, Setup, SubmissionRecord};
use serde::{Deserialize, Serialize};

/// What the program is.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct About {
    /// The program's version.
    pub version: String,
    /// The operating system's family: `linux`, `macos` or `windows`.
    pub platform: String,
    /// The day on which the facts were last checked, `YYYY-MM-DD`.
    pub facts_checked_on: String,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// The practice scenario that the window is in, if it is practising.
    pub practice: Option<String>,
}

/// Every saved set-up, and the files that could not be read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetupList {
    /// Those that could be read, the latest saved first.
    pub setups: Vec<Setup>,
    /// File names of damaged ones, which are left as they are.
    pub damaged: Vec<String>,
    /// File names of those that a newer version of the program wrote, which are left as they are.
    pub newer: Vec<String>,
}

/// Which set-up is meant.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetupId {
    /// Its identifier.
    pub id: String,
}

/// Which set-ups are meant.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetupIds {
    /// Their identifiers.
    pub ids: Vec<String>,
}

/// Set-ups as a text for another computer. Never a secret.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportedText {
    /// JSON.
    pub text: String,
    /// A name for the file.
    pub file_name: String,
}

/// A text that somebody exported.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TextToImport {
    /// JSON, as exported.
    pub text: String,
}

/// What was taken in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Imported {
    /// The set-ups, each saved.
    pub setups: Vec<Setup>,
}

/// A customer's name, as set-ups have it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CustomerName {
    /// The name.
    pub customer: String,
}

/// What was removed of a customer, looked at again afterwards.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Forgotten {
    /// The names of the set-ups that were removed.
    pub setups: Vec<String>,
    /// How many passwords and tokens were in the keychain or in memory.
    pub secrets: u32,
    /// What is still there although it should be gone: file names, and why the keychain may still hold something.
    pub left: Vec<String>,
}

/// What a guide is made from.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuideRequest {
    /// The set-up as it stands in the window.
    pub setup: Setup,
    /// What looking the domain up found.
    pub report: Option<DomainReport>,
    /// The last check.
    pub run: Option<RunRecord>,
}

/// Which report is wanted.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportRequest {
    /// The set-up and what is known of it.
    pub guide: GuideRequest,
    /// For whom.
    pub for_whom: ReportFor,
    /// In which form.
    pub format: ReportFormat,
    /// In which language (BCP 47).
    pub language: String,
}

/// A report.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportText {
    /// Its text.
    pub text: String,
    /// A name for the file.
    pub file_name: String,
    /// Its title, fit to be the subject of a mail.
    pub subject: String,
}

/// A text to put into the person's folder for downloads.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileToSave {
    /// The file's name; another one is taken where it exists.
    pub file_name: String,
    /// What is in it.
    pub text: String,
}

/// Where it was put.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedFile {
    /// The whole path.
    pub path: String,
}

/// Everything that was found out, for whoever helps.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleRequest {
    /// The set-up as it stands in the window.
    pub setup: Setup,
    /// The last check.
    pub check: Option<RunRecord>,
    /// The last test message.
    pub message: Option<SubmissionRecord>,
    /// Whether names and addresses are in it.
    pub names: Names,
    /// In which language (BCP 47).
    pub language: String,
}

/// Where its two files were put.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedBundle {
    /// The whole path of the page.
    pub page: String,
    /// The whole path of the JSON document.
    pub json: String,
}

/// What the person prefers; kept in a file beside the set-ups.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Preferences {
    /// The language of the words (BCP 47); empty: the system's.
    #[serde(default)]
    pub language: String,
    /// The page about what leaves the computer has been read.
    #[serde(default)]
    pub welcomed: bool,
}

/// A field's text as it was left.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldText {
    /// Which field.
    pub field: Field,
    /// What was typed.
    pub text: String,
}

/// What was made of it: one of the two is there.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldReading {
    /// The text in the form that is used.
    pub understood: Option<Understood>,
    /// Why it does not fit.
    pub problem: Option<FieldProblem>,
}

/// A domain to look up.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LookUp {
    /// The domain as understood.
    pub domain: String,
    /// Whether Microsoft's servers may be asked for this computer's public address.
    pub ask_microsoft: bool,
}

/// Answers to advise on, for today.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AdviseRequest {
    /// The answers.
    pub answers: Answers,
    /// What runs found that counts with them.
    pub measured: Vec<Measurement>,
}

/// What a run or a test message told of a set-up's way.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RunTold {
    /// The set-up as it stands in the window.
    pub setup: Setup,
    /// Everything that was found.
    pub findings: Vec<Finding>,
    /// What was learnt of the network; a test message tells nothing of it.
    pub facts: Option<RunFacts>,
}

/// A letter to whoever can mend what was found.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LetterRequest {
    /// What was found.
    pub finding: Finding,
    /// What the run measured.
    pub facts: RunFacts,
    /// When (RFC 3339).
    pub at: String,
    /// In which language (BCP 47).
    pub language: String,
}

/// The letter; none where nobody else has to do anything.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LetterText {
    /// The letter.
    pub letter: Option<Letter>,
}

/// A secret on its way into the keychain. It never comes back.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SecretToKeep {
    /// The set-up that it belongs to.
    pub id: String,
    /// The secret.
    #[serde(deserialize_with = "secret")]
    #[cfg_attr(test, ts(type = "string"))]
    pub secret: smtp::Secret,
}

/// The text's own buffer becomes the secret's, which is zeroed on drop.
fn secret<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<smtp::Secret, D::Error> {
    String::deserialize(deserializer).map(smtp::Secret::new)
}

/// Where a secret is kept.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SecretState {
    /// Whether there is one.
    pub kept: bool,
    /// Whether it is kept for this session only.
    pub session_only: bool,
    /// Why the keychain does not hold it.
    pub problem: Option<Code>,
}

/// A run over the network.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RunRequest {
    /// Chosen by the window, to cancel the run with.
    pub run: String,
    /// The set-up as it stands in the window.
    pub setup: Setup,
    /// The person asked for the trial with the recipients.
    pub probe_recipients: bool,
    /// The person asked to sign in once more after two rejections.
    pub sign_in_again: bool,
}

/// A plan for the SPF record.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpfRequest {
    /// Chosen by the window, to cancel it with.
    pub run: String,
    /// The set-up as it stands in the window.
    pub setup: Setup,
    /// What the person says of the record itself.
    pub wishes: SpfWishes,
}

/// A question that the resolver answered.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DnsAsked {
    /// The name that was asked for.
    pub name: String,
}

/// A look at what the domain's name servers have.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpfWatch {
    /// Chosen by the window, to cancel it with.
    pub run: String,
    /// The domain.
    pub domain: String,
    /// The record that is to be there; `null` where it is to be gone, or nothing is to change.
    pub new: Option<String>,
    /// Those that were there.
    pub old: Vec<String>,
}

/// Which run is meant.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RunId {
    /// The window's name for it.
    pub run: String,
}

/// A text to explain.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErrorText {
    /// What the device or log says.
    pub text: String,
}

/// A page to open in the browser; only hosts listed in the facts are opened.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Link {
    /// Its address.
    pub url: String,
}

/// A scenario of the practice tenant.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PracticeScenario {
    /// Its name; the words are in `practice-<name>` with `.about`.
    pub name: String,
}

/// Which scenario to practise with; `null` ends the practice.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PracticeChoice {
    /// Its name.
    pub scenario: Option<String>,
}

/// When the first page was painted, for the start-up benchmark.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Painted {
    /// Milliseconds since the page began to load.
    pub milliseconds: f64,
}

/// Why a command could not do its work. What is *found* is never an error.
#[derive(Clone, Debug, Serialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CommandError {
    /// A field's text does not fit.
    #[error("{field:?}: {problem}")]
    Field {
        /// Which field.
        field: Field,
        /// Why.
        problem: FieldProblem,
    },
    /// The set-up could not be read or written; `problem` is `no-space`, `read-only`, `denied`, `damaged`, `newer`, `missing` or `other`.
    #[error("{problem}: {detail}")]
    Storage {
        /// What kind.
        problem: String,
        /// The path and the operating system's word for it.
        detail: String,
    },
    /// The keychain did not do it.
    #[error("{code}")]
    Keychain {
        /// Why.
        code: Code,
    },
    /// The run was cancelled.
    #[error("stopped")]
    Stopped,
    /// Something that the person cannot mend; the detail is for a report.
    #[error("{detail}")]
    Internal {
        /// What happened.
        detail: String,
    },
}
