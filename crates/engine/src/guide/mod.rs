//! What is to be set up for a way, in Microsoft 365, in DNS and here: who does it, how long it takes, the commands
//! with their way back, and what a machine could verify.
//!
//! - `case` reads the set-up: which address, endpoint and names this case has, and which of them can be used.
//! - `steps` has the steps of each way, `powershell` their commands, `dns` the SPF record's change.
//! - `proof` says what a look-up or a check saw of a step, and never more than that.
//! - `take_down` lists what a retired device or an abandoned way leaves behind.

mod case;
mod dns;
mod lack;
mod powershell;
mod proof;
mod steps;
mod take_down;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use self::case::Case;
use crate::lookup::DomainReport;
use crate::{Arguments, Role, RunRecord, Setup, StepProgress};

/// What is to be said beside every command: it was not run against the tenant. A message.
pub const COMMANDS_NOT_RUN: &str = "guide-commands-not-run";

/// What is to be said beside a command in which a name has to be put in. A message.
pub const COMMANDS_NAME: &str = "guide-commands-name";

/// What stands there until then. A message.
pub const COMMANDS_PLACEHOLDER: &str = "guide-commands-placeholder";

/// A value for a command, between quotes as PowerShell reads them; `None` where it would not stay on its line.
pub(crate) fn quoted(value: &str) -> Option<String> {
    powershell::Literal::new(value).map(|literal| literal.to_string())
}

/// The steps for a set-up, and what is to be taken down.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Guide {
    /// In the order in which they are to be done. Empty where no way is chosen, or none is to be set up here.
    pub steps: Vec<GuideStep>,
    /// What stands in Microsoft 365 or DNS and is not needed any more: the way was changed, or the device retired.
    pub take_down: Vec<TakeDown>,
    /// What holds for the whole way: messages `guide-notice-…`.
    pub notices: Vec<String>,
}

/// One step. Its words are the message `guide-<id>` with `.what`, `.why`, `.clicks`, `.time`, `.undo`; an attribute
/// that does not apply is not there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GuideStep {
    /// For example `smtp-auth-mailbox`.
    pub id: String,
    /// Where its progress stands in [`Setup::guide`]: `<way>/<id>`, for example `relay-ip/connector`. So a set-up
    /// that changes its way still knows what was done for the way before.
    pub key: String,
    /// Who does it.
    pub who: Role,
    /// The values of this case for the words.
    pub arguments: Arguments,
    /// Microsoft's page where it is done; its host is one of the listed ones.
    pub link: Option<String>,
    /// The same in PowerShell. While a warning is not ticked, and while something is lacking, it only looks.
    pub commands: Option<PowerShell>,
    /// An exact text to enter somewhere, such as an SPF record, with what stands there now.
    pub change: Option<Change>,
    /// Why there is no command or no proposal yet: messages `guide-lacks-…`.
    pub lacks: Vec<String>,
    /// Warnings that must be ticked before commands and values are shown (messages `guide-acknowledge-…`). Those in
    /// [`Setup::acknowledged`] are ticked; the changing commands are left out until all are.
    pub acknowledge: Vec<String>,
    /// What the person said of it.
    pub progress: Option<StepProgress>,
    /// What a machine saw of it.
    pub proof: Proof,
    /// How a machine can look at it.
    pub verify: Verify,
}

/// PowerShell for a step, in lines that are safe to paste. Never run from here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PowerShell {
    /// Looks and changes nothing; comes first.
    pub look: Vec<String>,
    /// Makes the change.
    pub change: Vec<String>,
    /// Takes it back.
    pub undo: Vec<String>,
    /// What stands in the lines where the name of a connector has to be put in before they are pasted. It is said
    /// in the language of the reader (message `guide-commands-placeholder`).
    pub placeholder: Option<String>,
}

/// A text that is to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Change {
    /// Where: the name of the record.
    pub at: String,
    /// What stands there now; `None`: nothing.
    pub now: Option<String>,
    /// What is to stand there; `None`: it stays as it is.
    pub proposed: Option<String>,
    /// What to put back to undo it.
    pub before: Option<String>,
}

/// What a machine saw of a step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Proof {
    /// Nobody has looked, or it cannot be told.
    #[default]
    Open,
    /// It is so: the message `guide-proof-<words>`.
    Seen {
        /// Which words.
        words: String,
        /// Their values.
        arguments: Arguments,
    },
    /// It is not so yet.
    Missing {
        /// Which words.
        words: String,
        /// Their values.
        arguments: Arguments,
    },
}

/// How a machine can look at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Verify {
    /// It cannot.
    No,
    /// By looking the domain up.
    LookUp,
    /// By a check of the way, which may need a recipient for a trial.
    Check,
    /// By asking the keychain.
    Secret,
}

/// Something that is to be taken down: the message `guide-take-down-<id>`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TakeDown {
    /// For example `connector`.
    pub id: String,
    /// Who does it.
    pub who: Role,
    /// The values for the words.
    pub arguments: Arguments,
    /// The commands, the looking one first.
    pub commands: Option<PowerShell>,
    /// The record to put back or change.
    pub change: Option<Change>,
}

/// What is known when a guide is made.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// What looking the domain up found.
    pub report: Option<&'a DomainReport>,
    /// The last check.
    pub run: Option<&'a RunRecord>,
    /// Whether the password is kept.
    pub secret_kept: bool,
}

/// The guide for a set-up on a day.
pub fn guide(setup: &Setup, known: Known<'_>, today: Date) -> Guide {
    let Some(method) = setup.method else { return Guide::default() };
    let case = Case::new(setup, method, known);
    Guide {
        steps: steps::steps(&case),
        take_down: take_down::take_down(&case),
        notices: steps::notices(&case, today).into_iter().map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests;
