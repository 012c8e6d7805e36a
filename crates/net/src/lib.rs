//! The engine's ports on the real network: a resolver, connections by the order of RFC 8305, TLS with a
//! verdict that is recorded before it counts, the conversation with a server, and the message.
//!
//! [`Options`] say which resolver to ask and whom to trust, [`Ports`] serve one run. Every wait has an end,
//! every read a limit, and a future that is dropped takes its connection with it.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod authority;
mod clock;
mod compose;
mod connection;
mod conversation;
mod dial;
mod driver;
mod options;
mod resolver;
mod router;
mod tls;

use std::net::IpAddr;
use std::time::Duration;

use engine::ports::{Attempt, Call, ComposeError, Composed, Draft, Heard, Lookup, Question, ServerAnswer};

pub use options::{Gateway, Options, RouteTable, TrustError};

use tokio::sync::Semaphore;

use clock::Clock;
use resolver::Resolver;
use tls::Trust;

/// The network for one run; the run's clock starts when this value is made.
pub struct Ports {
    clock: Clock,
    resolver: Resolver,
    trust: Trust,
    route: Option<RouteTable>,
    gateway: Gateway,
    /// A turn for each question that may be open at once.
    turns: Semaphore,
}

impl Ports {
    /// The network as `options` say.
    pub fn new(options: &Options) -> Self {
        Self {
            clock: Clock::start(),
            resolver: Resolver::new(options.nameservers.clone()),
            trust: Trust::new(options),
            route: options.route.clone(),
            gateway: options.gateway,
            turns: Semaphore::new(options.questions_at_once),
        }
    }
}

impl engine::ports::Ports for Ports {
    async fn lookup(&self, question: Question) -> Lookup {
        // Never closed: a turn always comes.
        let _turn = self.turns.acquire().await;
        let from = self.clock.now();
        let answer = self.resolver.ask(&question).await;
        Lookup { answer, from, to: self.clock.now() }
    }

    async fn lookup_at(&self, server: IpAddr, question: Question) -> ServerAnswer {
        let _turn = self.turns.acquire().await;
        authority::ask(server, &question, self.route.as_ref()).await
    }

    async fn converse(&self, call: Call, hear: &(dyn Fn(Heard) + Send + Sync)) {
        // On the heap: the whole conversation is one large future, and a run has several of them.
        Box::pin(conversation::converse(call, hear, self.clock, &self.trust, self.route.as_ref())).await;
    }

    async fn router(&self) -> Vec<Attempt> {
        router::knock(self.gateway, self.route.as_ref()).await
    }

    fn compose(&self, draft: &Draft) -> Result<Composed, ComposeError> {
        compose::compose(draft)
    }

    fn elapsed(&self) -> Duration {
        self.clock.now()
    }

    async fn wait(&self, duration: Duration) {
        tokio::time::sleep(duration).await;
    }
}
