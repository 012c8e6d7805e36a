//! One look at what each name server of a domain has, told of as the answers come.

use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use serde::Serialize;

use super::authority::{ask, name_servers};
use super::{Authority, Expected};
use crate::Code;
use crate::checks::Names;
use crate::ports::{Ports, Question};

/// What the domain's name servers have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Watched {
    /// Each server, by name.
    pub servers: Vec<Authority>,
    /// Why it could not be found out which servers there are.
    pub problem: Option<Code>,
}

/// Asks every name server of the domain's zone itself, once.
pub async fn watch<P: Ports>(
    domain: &str,
    expected: Expected<'_>,
    ports: &P,
    tell: &(dyn Fn(&Authority) + Send + Sync),
) -> Watched {
    let quiet = |_: &Question, _: Duration, _: Duration| {};
    let names = Names::new(ports, &quiet);
    let servers = match name_servers(domain, &names).await {
        Ok(servers) => servers,
        Err(code) => return Watched { servers: Vec::new(), problem: Some(code) },
    };
    let asked = servers.iter().map(|server| ask(domain, server, expected, ports, &names));
    let mut answers: FuturesUnordered<_> = asked.collect();
    let mut servers = Vec::new();
    while let Some(found) = answers.next().await {
        tell(&found);
        servers.push(found);
    }
    servers.sort_by(|one, other| one.server.cmp(&other.server));
    Watched { servers, problem: None }
}
