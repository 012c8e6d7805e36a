//! Exchange Online: what it says, and when.

mod clock;
mod exchanger;
mod message;
mod sign_in;
mod submission;
mod words;

pub(crate) use exchanger::Exchanger;
pub(crate) use submission::Submission;
