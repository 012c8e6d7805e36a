//! A pretend Microsoft 365 on loopback, for practice and for tests: a name server, the two SMTP servers of
//! Exchange Online with their replies word for word, the control hosts of somebody else, and a certification
//! authority of its own.
//!
//! Everything runs without privileges on 127.0.0.1 and on ports that the operating system picks. The names and
//! addresses are those of a small office: the name server tells addresses that are reserved for documentation
//! (RFC 5737), and [`Network::route`] says which socket on loopback stands for which of them. What has no route
//! is refused, so that nothing can reach beyond loopback. No keychain, no trust store and no file is touched;
//! keys and certificates are made anew at each start and live in memory.
//!
//! ```no_run
//! # async fn practise() -> Result<(), practice::StartError> {
//! use practice::{Scenario, Tenant};
//!
//! let tenant = Tenant::start(Scenario::SmtpAuthOffForTenant).await?;
//! let network = tenant.network();
//! // Ask `network.nameserver`, trust `network.roots`, connect where `network.route(address)` says.
//! # Ok(()) }
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod hostile;
pub mod names;

mod bystander;
mod certificates;
mod conversation;
mod exchange;
mod ledger;
mod listener;
mod network;
mod scenario;
mod settings;
mod tenant;
mod wire;

pub use certificates::{ClientIdentity, Presented};
pub use ledger::{Delivered, Logged, ServerRole};
pub use network::{Network, Route};
pub use scenario::Scenario;
pub use settings::{Connector, Mailbox, Reputation, Settings, Standing};
pub use tenant::{StartError, Tenant};
