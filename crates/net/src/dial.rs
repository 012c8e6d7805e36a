//! Making a connection: several addresses, each with a small lead over the next (RFC 8305).

use std::collections::VecDeque;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::time::Duration;

use engine::ports::{Attempt, ConnectFailure, Heard, Route};
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use crate::clock::Clock;
use crate::options::RouteTable;

/// How long an address may be tried before the next one joins in (RFC 8305 §5).
const LEAD: Duration = Duration::from_millis(250);

/// How long one address may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Most addresses tried; a hostile zone may list any number.
const MAX_ADDRESSES: usize = 10;

/// A connection that was made.
pub(crate) struct Dialled {
    pub(crate) stream: TcpStream,
    /// The address as it was asked for, whatever the route.
    pub(crate) address: SocketAddr,
    /// When the try that won began, since the run began.
    pub(crate) from: Duration,
    /// When the connection was there.
    pub(crate) to: Duration,
}

/// Connects to one of the addresses. Each finished try is heard; `None` where all failed.
pub(crate) async fn dial(
    addresses: &[IpAddr],
    port: u16,
    route: Option<&RouteTable>,
    clock: Clock,
    hear: &(dyn Fn(Heard) + Send + Sync),
) -> Option<Dialled> {
    let mut waiting = interleaved(addresses);
    let mut tries = FuturesUnordered::new();
    let mut running: Vec<(SocketAddr, Duration)> = Vec::new();
    let mut next_begins = Instant::now();
    let told = |address, outcome, from: Duration| {
        hear(Heard::Attempt(Attempt { address, outcome, took: clock.now().saturating_sub(from) }));
    };
    while !(waiting.is_empty() && tries.is_empty()) {
        tokio::select! {
            biased;
            Some((address, from, outcome)) = tries.next(), if !tries.is_empty() => {
                running.retain(|(other, _)| *other != address);
                match outcome {
                    Ok(stream) => {
                        told(address, Ok(()), from);
                        for (other, began) in running {
                            told(other, Err(ConnectFailure::Superseded), began);
                        }
                        return Some(Dialled { stream, address, from, to: clock.now() });
                    }
                    Err(failure) => {
                        told(address, Err(failure), from);
                        next_begins = Instant::now();
                    }
                }
            }
            () = sleep_until(next_begins), if !waiting.is_empty() => {
                if let Some(ip) = waiting.pop_front() {
                    let (address, from) = (SocketAddr::new(ip, port), clock.now());
                    running.push((address, from));
                    tries.push(async move { (address, from, connect(address, route).await) });
                    next_begins = Instant::now() + LEAD;
                }
            }
        }
    }
    None
}

/// Connects to one address, led by the route where there is one.
pub(crate) async fn connect(
    address: SocketAddr,
    route: Option<&RouteTable>,
) -> Result<TcpStream, ConnectFailure> {
    let to = match route.map_or(Route::To(address), |route| route(address)) {
        Route::To(to) => to,
        Route::Refused => return Err(ConnectFailure::Refused),
        Route::Silent => {
            sleep(PATIENCE).await;
            return Err(ConnectFailure::TimedOut);
        }
    };
    let stream = match timeout(PATIENCE, TcpStream::connect(to)).await {
        Ok(connected) => connected.map_err(|error| failure(&error, to))?,
        Err(_) => return Err(ConnectFailure::TimedOut),
    };
    // Commands are short and each is waited for.
    let _ = stream.set_nodelay(true);
    Ok(stream)
}

/// Families in turns, beginning with that of the first address (RFC 8305 §4); none twice.
fn interleaved(addresses: &[IpAddr]) -> VecDeque<IpAddr> {
    let first_is_v4 = addresses.first().is_some_and(IpAddr::is_ipv4);
    let (first, second): (Vec<&IpAddr>, Vec<&IpAddr>) =
        addresses.iter().partition(|address| address.is_ipv4() == first_is_v4);
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    let mut order = VecDeque::new();
    loop {
        let pair = [first.next(), second.next()];
        if pair == [None, None] {
            return order;
        }
        for address in pair.into_iter().flatten() {
            if order.len() < MAX_ADDRESSES && !order.contains(address) {
                order.push_back(*address);
            }
        }
    }
}

/// What the operating system's refusal means. It says the same of a missing route and of a router's word that there is
/// no way, so the routes of this computer are asked as well.
fn failure(error: &io::Error, to: SocketAddr) -> ConnectFailure {
    use io::ErrorKind::{
        AddrNotAvailable, ConnectionRefused, ConnectionReset, HostUnreachable, NetworkUnreachable,
        PermissionDenied, TimedOut,
    };

    match error.kind() {
        ConnectionRefused | ConnectionReset => ConnectFailure::Refused,
        TimedOut => ConnectFailure::TimedOut,
        HostUnreachable | NetworkUnreachable | AddrNotAvailable if route_to(to) == RouteHere::Missing => {
            ConnectFailure::NoRoute
        }
        HostUnreachable | NetworkUnreachable => ConnectFailure::Unreachable,
        // Unix says EACCES as well where ICMPv6 said "administratively prohibited".
        PermissionDenied
            if cfg!(unix)
                && to.is_ipv6()
                && error.raw_os_error() == Some(EACCES)
                && route_to(to) == RouteHere::Known =>
        {
            ConnectFailure::Unreachable
        }
        PermissionDenied => ConnectFailure::Forbidden,
        _ => ConnectFailure::Local,
    }
}

/// The same number on every Unix.
const EACCES: i32 = 13;

/// What this computer's own table of routes says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RouteHere {
    Known,
    Missing,
    Forbidden,
}

/// Looks for a route without sending anything: a UDP socket is connected by looking one up.
fn route_to(to: SocketAddr) -> RouteHere {
    let any = if to.is_ipv4() {
        SocketAddr::from((Ipv4Addr::UNSPECIFIED, 0))
    } else {
        SocketAddr::from((Ipv6Addr::UNSPECIFIED, 0))
    };
    match UdpSocket::bind(any).and_then(|socket| socket.connect(to)) {
        Ok(()) => RouteHere::Known,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => RouteHere::Forbidden,
        Err(_) => RouteHere::Missing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: io::ErrorKind, to: &str) -> ConnectFailure {
        failure(&io::Error::from(kind), to.parse().unwrap())
    }

    #[test]
    fn a_router_that_knows_no_way_is_not_this_computer() {
        // Loopback always has a route, so somebody else must have said so.
        assert_eq!(of(io::ErrorKind::HostUnreachable, "127.0.0.1:25"), ConnectFailure::Unreachable);
        assert_eq!(of(io::ErrorKind::NetworkUnreachable, "127.0.0.1:25"), ConnectFailure::Unreachable);
    }

    #[test]
    fn a_rule_of_this_computer_is_told_from_a_refusal_outside() {
        assert_eq!(of(io::ErrorKind::PermissionDenied, "127.0.0.1:25"), ConnectFailure::Forbidden);
        assert_eq!(of(io::ErrorKind::ConnectionRefused, "127.0.0.1:25"), ConnectFailure::Refused);
        assert_eq!(of(io::ErrorKind::OutOfMemory, "127.0.0.1:25"), ConnectFailure::Local);
    }

    #[test]
    fn looking_for_a_route_finds_loopback() {
        assert_eq!(route_to(SocketAddr::from((Ipv4Addr::LOCALHOST, 25))), RouteHere::Known);
    }

    #[cfg(unix)]
    #[test]
    fn over_ipv6_a_firewall_outside_may_say_that_permission_is_denied() {
        let denied = io::Error::from_raw_os_error(EACCES);
        if route_to("[::1]:25".parse().unwrap()) == RouteHere::Known {
            assert_eq!(failure(&denied, "[::1]:25".parse().unwrap()), ConnectFailure::Unreachable);
        }
        assert_eq!(failure(&denied, "127.0.0.1:25".parse().unwrap()), ConnectFailure::Forbidden);
    }
}
