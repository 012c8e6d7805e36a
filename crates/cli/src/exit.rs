//! How a call ends, as a number.

use engine::{Accepted, CheckId, Code, Finding, Outcome, RunRecord, Severity, SubmissionRecord};

/// The exit statuses of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done; nothing of severity error.
    Done,
    /// An error was found, a message was not accepted, SPF does not pass, no way fits.
    Bad,
    /// The call's words are wrong; nothing was contacted.
    Usage,
    /// Something needed could not be found out.
    Unknown,
    /// Stopped by the person.
    Stopped,
}

impl Exit {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Bad => 1,
            Self::Usage => 2,
            Self::Unknown => 3,
            Self::Stopped => 130,
        }
    }

    /// The worse of two: stopped, then an error, then what is not known.
    pub(crate) fn or(self, other: Self) -> Self {
        let rank = |exit| match exit {
            Self::Done => 0,
            Self::Unknown => 1,
            Self::Bad => 2,
            Self::Usage => 3,
            Self::Stopped => 4,
        };
        if rank(other) > rank(self) { other } else { self }
    }

    /// For a run of checks.
    pub(crate) fn of_run(record: &RunRecord, decides_by_address: bool) -> Self {
        let needed = |id: CheckId| match id {
            CheckId::Dmarc | CheckId::BlockLists | CheckId::PublicAddress => false,
            CheckId::Spf | CheckId::Mx => decides_by_address,
            _ => true,
        };
        let open = || {
            record.checks.iter().any(|check| {
                check.outcome == Outcome::Inconclusive && (needed(check.id) || ran_out(check.because))
            })
        };
        if record.all_findings().any(|finding| finding.code == Code::Stopped) {
            Self::Stopped
        } else if has_error(record.all_findings()) {
            Self::Bad
        } else if open() {
            Self::Unknown
        } else {
            Self::Done
        }
    }

    /// For a message.
    pub(crate) fn of_message(record: &SubmissionRecord) -> Self {
        let stopped = record.findings.iter().any(|finding| finding.code == Code::Stopped);
        match record.accepted {
            Accepted::Yes => Self::Done,
            Accepted::Uncertain => Self::Unknown,
            Accepted::No if stopped => Self::Stopped,
            Accepted::No => Self::Bad,
        }
    }
}

fn ran_out(because: Option<Code>) -> bool {
    because == Some(Code::TimeLimit)
}

fn has_error<'a>(mut findings: impl Iterator<Item = &'a Finding>) -> bool {
    findings.any(|finding| finding.severity == Severity::Error)
}
