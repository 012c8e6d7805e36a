//! Checks: what is looked at for a way to send, in which order, and what is found.

mod aside;
mod board;
mod check;
mod connecting;
mod device;
pub(crate) mod dmarc;
mod event;
mod exchanger;
mod hearing;
mod judge;
#[cfg(test)]
mod line;
mod listener;
mod names;
mod once;
mod path;
mod picture;
mod plan;
mod run;
mod scene;
mod send;
mod server;
mod spf_check;

pub use board::Sink;
pub use check::{CheckId, CheckResult, Outcome};
pub use event::{Direction, PublicIpSeen, RunEvent, RunFacts, RunRecord, Stage, Transcript, TranscriptLine};
pub use path::{
    PathPicture, Place, Probe, ProbeCertificate, ProbeConnection, ProbePurpose, ProbeTls, Stretch,
    StretchState,
};
pub use picture::picture;
pub use plan::{
    MOST_PROBED_RECIPIENTS, Plan, REJECTIONS_BEFORE_ASKING, SILENCE_BEFORE_CONTROL, TOO_SLOW, UnfitField,
};
pub use run::run;
pub use send::send;
pub use spf_check::{evaluate as evaluate_spf, question as spf_question};

pub(crate) use connecting::reaches;
pub(crate) use exchanger::{Exchanger, failure_code};
pub(crate) use hearing::unusable;
pub(crate) use names::Names;
pub(crate) use spf_check::{evaluate_as, evaluate_with, spf_answer};
