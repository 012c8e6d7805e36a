//! What Mailfitter knows: facts about Microsoft 365, the interview and its advice, the checks and what they
//! find, what every reply means, and the sheet for the device.
//!
//! No I/O, no clock, no environment: the network, the keychain and the day are handed in (see [`ports`]).
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod advice;
mod answers;
pub mod checks;
mod codes;
pub mod devices;
pub mod dns;
pub mod explain;
pub mod facts;
mod finding;
pub mod guide;
pub mod input;
pub mod letters;
pub mod lookup;
mod method;
pub mod ports;
pub mod report;
mod scan;
mod setup;
pub mod sheet;
mod submission;
pub mod words;

pub use answers::{
    Answer, Answers, Cloud, DeviceAuth, DeviceTls, DmarcPolicy, IpKind, Location, PortState, Recipients,
    Senders,
};
pub use checks::{
    CheckId, CheckResult, Direction, Outcome, PathPicture, Place, Probe, ProbeCertificate, ProbeConnection,
    ProbePurpose, ProbeTls, PublicIpSeen, RunEvent, RunFacts, RunRecord, Stage, Stretch, StretchState,
    Transcript, TranscriptLine,
};
pub use codes::{Code, Role, Severity};
pub use finding::{
    Argument, Arguments, ConnectionOutcome, ConnectionSeen, Evidence, EvidenceKind, Finding, clean,
};
pub use method::Method;
pub use setup::{
    AddressSeen, Arrival, Arrived, AsDevice, DeviceKind, Encryption, LastCheck, LastMessage, SETUP_VERSION,
    Setup, Step, StepProgress, StepState,
};
pub use submission::{Accepted, RecipientReply, ReplyShown, SubmissionRecord, SubmissionStage};
