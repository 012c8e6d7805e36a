//! The way from the pretend addresses to sockets on loopback.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;

pub use engine::ports::Route;
use rustls::pki_types::CertificateDer;

/// [`Network::route`] as a value of its own.
pub type RouteTable = Arc<dyn Fn(SocketAddr) -> Route + Send + Sync>;

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

    /// The resolver, the roots (DER) and the routes, as a client is told them who is to be confined to this
    /// network.
    pub fn into_parts(self) -> (SocketAddr, Vec<Vec<u8>>, RouteTable) {
        let roots = self.roots.iter().map(|root| root.to_vec()).collect();
        (self.nameserver, roots, Arc::new(move |address| self.route(address)))
    }
}
