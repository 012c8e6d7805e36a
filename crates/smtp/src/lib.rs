//! SMTP without I/O: replies and enhanced status codes (RFC 5321, RFC 3463), what a server offers, a client and
//! a server session with STARTTLS (RFC 3207), sign-in (RFC 4954) and pipelining (RFC 2920), and the transcript.
//!
//! Nothing here opens a socket, reads a clock or knows a certificate. A session is a machine: octets and the
//! time since the start go in, octets to write, events and the next deadline come out. Text from the other side
//! is limited and made visible before it is kept. Credentials are written through a type that puts the octets
//! on the wire and only a placeholder into the transcript.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod capabilities;
pub mod client;
pub mod command;
pub mod message;
pub mod path;
pub mod reply;
pub mod sasl;
pub mod secret;
pub mod server;
pub mod text;
pub mod transcript;

mod stage;
mod wire;

pub use capabilities::Capabilities;
pub use path::{Envelope, ForwardPath, HeloName, ReversePath};
pub use reply::{EnhancedStatusCode, ProtocolError, Reply, ReplyCode};
pub use sasl::Mechanism;
pub use secret::{Credentials, Secret};
pub use stage::Stage;
pub use transcript::{Direction, Line, Transcript};
pub use wire::Outgoing;
