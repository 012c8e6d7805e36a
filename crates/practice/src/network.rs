//! The way from the pretend addresses to sockets on loopback.

use std::collections::HashMap;
use std::net::SocketAddr;

pub use engine::ports::Route;
use rustls::pki_types::CertificateDer;

/// What a client has to know to live in the pretend network instead of the real one.
#[derive(Debug, Clone)]
pub struct Network {
    /// The only resolver to ask: UDP and TCP on loopback.
    pub nameserver: SocketAddr,
    /// The roots that vouch for the servers. They count as public ones here.
    pub roots: Vec<CertificateDer<'static>>,
    /// The routes; an address and port that is not in here is refused.
    pub routes: HashMap<SocketAddr, Route>,
}

impl Network {
    /// Where a connection to `address` goes. The address itself is never to be connected to.
    pub fn route(&self, address: SocketAddr) -> Route {
        self.routes.get(&address).copied().unwrap_or(Route::Refused)
    }
}
