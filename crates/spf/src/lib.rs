//! Sender Policy Framework (RFC 7208) without I/O: records, macros and `check_host()`.
//!
//! - [`record`] parses a record into terms that know where they stand, and prints it back byte for byte;
//!   [`record::select`] says which of a name's TXT records are SPF records.
//! - [`macros`] expands macro-strings (§7).
//! - [`compose`] puts a sender's address into a record, or takes it out, and leaves the rest as it is.
//! - [`check_host`] is the check itself (§4) as a machine: [`Evaluation::poll`] either asks one DNS question or is
//!   done, [`Evaluation::answer`] feeds it, [`Evaluation::ahead`] says what else can be asked meanwhile. Nothing here
//!   waits, reads a clock or opens a socket.
//! - [`lint`] looks at the whole tree of a domain's records, whoever sends.
//!
//! Text from DNS is hostile. Every record is cut off at 65,535 octets, an evaluation asks at most
//! [`MAX_QUESTIONS`] questions, and the trace has a fixed upper size.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod check_host;
pub mod compose;
pub mod lint;
pub mod macros;
mod name;
pub mod record;
mod text;

pub use check_host::{
    Answer, Answered, Asked, Evaluation, Failure, MAX_QUESTIONS, Mx, Outcome, Problem, ProblemCode, Query,
    Question, QuestionKind, RecordTrace, Records, SpfResult, Step, TermOutcome, TermTrace, Txt, Why,
};
pub use name::reverse_name;
pub use record::{
    Directive, DomainSpec, DualPrefix, MacroString, Mechanism, Modifier, Qualifier, Record, SyntaxError,
    SyntaxErrorKind, Term, TermKind,
};
