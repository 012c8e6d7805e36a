//! The pretend name server: what it tells, and the server itself.

mod answer;
mod server;
mod zones;

pub(crate) use server::{bind, serve_datagrams, serve_stream};
pub use zones::{Failure, Zones};
