//! The router of this network: which one it is, and that it is there.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use engine::ports::{Attempt, ConnectFailure};
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::time::{Instant, timeout};

use crate::dial::connect;
use crate::options::{Gateway, RouteTable};

/// Ports that routers listen on, or refuse: names, and their own pages.
const DOORS: [u16; 3] = [53, 80, 443];

/// How long a router may take. It is in the same building.
const PATIENCE: Duration = Duration::from_secs(1);

/// Knocks at the router's doors at once and says nothing there. The first that opens or is shut at once ends it; of a
/// router that stays silent, every door is told.
pub(crate) async fn knock(gateway: Gateway, route: Option<&RouteTable>) -> Vec<Attempt> {
    let Some(router) = address(gateway).await else { return Vec::new() };
    let mut doors: FuturesUnordered<_> =
        DOORS.into_iter().map(|port| one(SocketAddr::new(router, port), route)).collect();
    let mut attempts = Vec::new();
    while let Some(attempt) = doors.next().await {
        let is_there = matches!(attempt.outcome, Ok(()) | Err(ConnectFailure::Refused));
        if is_there {
            return vec![attempt];
        }
        attempts.push(attempt);
    }
    attempts
}

async fn one(address: SocketAddr, route: Option<&RouteTable>) -> Attempt {
    let began = Instant::now();
    let outcome = match timeout(PATIENCE, connect(address, route)).await {
        Ok(connected) => connected.map(drop),
        Err(_) => Err(ConnectFailure::TimedOut),
    };
    Attempt { address, outcome, took: began.elapsed() }
}

/// The router's address, where the operating system tells it.
async fn address(gateway: Gateway) -> Option<IpAddr> {
    match gateway {
        Gateway::Is(address) => address,
        // It reads tables of the operating system's, and on some platforms every interface.
        Gateway::OfSystem => tokio::task::spawn_blocking(of_system).await.ok().flatten(),
    }
}

fn of_system() -> Option<IpAddr> {
    let gateway = netdev::get_default_gateway().ok()?;
    let v4 = gateway.ipv4.into_iter().map(IpAddr::from);
    // An IPv6 router's address holds for one interface only, which it does not name: it cannot be connected to.
    v4.chain(gateway.ipv6.into_iter().filter(|v6| !v6.is_unicast_link_local()).map(IpAddr::from))
        .find(|address| !address.is_unspecified() && !address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_tells_is_an_address_that_can_be_connected_to() {
        let told = of_system();
        assert!(told.is_none_or(|address| !address.is_unspecified() && !address.is_loopback()), "{told:?}");
        if let (Some(IpAddr::V4(told)), Ok(table)) = (told, std::fs::read_to_string("/proc/net/route")) {
            // The kernel writes the address as its octets stand in memory.
            let written = format!("{:08X}", u32::from_ne_bytes(told.octets()));
            assert!(table.lines().any(|line| line.split_whitespace().nth(2) == Some(&written)), "{table}");
        }
    }
}
