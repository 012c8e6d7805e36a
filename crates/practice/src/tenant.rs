//! The pretend Microsoft 365 as a whole.

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustls::ServerConfig;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::bystander::{Bystander, hold};
use crate::certificates::{Authority, ClientIdentity};
use crate::conversation::{self, Stage};
use crate::exchange::{Exchanger, Submission};
use crate::ledger::{Delivered, Ledger, Logged, ServerRole};
use crate::listener::serve;
use crate::names::{self, Zones};
use crate::network::{Network, Route};
use crate::scenario::Scenario;
use crate::settings::Settings;

/// A pretend Microsoft 365, running on loopback. Dropping it ends everything.
pub struct Tenant {
    network: Network,
    ledger: Arc<Ledger>,
    zones: Arc<Mutex<Zones>>,
    device: ClientIdentity,
    /// Held; with it gone, every server ends.
    running: watch::Sender<()>,
    servers: JoinSet<()>,
    listeners: Vec<SocketAddr>,
}

/// Why practice could not begin.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No socket on loopback.
    #[error("no socket on loopback")]
    Listen(#[from] io::Error),
    /// A key or certificate could not be made.
    #[error("a certificate could not be made")]
    Certificate(#[from] rcgen::Error),
    /// The TLS library refused a key or certificate that was just made.
    #[error("a certificate could not be used")]
    Tls(#[from] rustls::Error),
    /// It refused the root for client certificates.
    #[error("client certificates could not be set up")]
    Clients(#[from] rustls::server::VerifierBuilderError),
}

/// The names in the certificate of the submission server, as in Microsoft's own.
pub(crate) const SUBMISSION_NAMES: &[&str] =
    &["outlook.com", "*.outlook.com", "smtp.office365.com", "*.office365.com", "*.office.com"];
/// Those of the MX endpoint.
pub(crate) const EXCHANGER_NAMES: &[&str] = &[
    "mail.protection.outlook.com",
    "*.mail.protection.outlook.com",
    "*.mail.eo.outlook.com",
    "*.olc.protection.outlook.com",
    "*.mx.microsoft",
    "*.o-v1.mx.microsoft",
];

impl Tenant {
    /// Starts everything for a scenario. Runs on the Tokio runtime it is called in.
    pub async fn start(scenario: Scenario) -> Result<Self, StartError> {
        Self::start_with(Settings::of(scenario)).await
    }

    /// Starts everything with these settings.
    pub async fn start_with(settings: Settings) -> Result<Self, StartError> {
        let authority = Authority::new()?;
        let clients = authority.client_knowledge()?;
        let submission_tls = authority.server(SUBMISSION_NAMES, settings.certificate, None)?;
        let exchanger_tls =
            authority.server(EXCHANGER_NAMES, settings.certificate, Some(Arc::clone(&clients)))?;
        let device = authority.client(Settings::CERTIFICATE_NAME)?;
        let settings = Arc::new(settings);
        let ledger = Arc::new(Ledger::default());
        let zones = Arc::new(Mutex::new(settings.zones.clone()));
        let mut servers =
            Servers { tasks: JoinSet::new(), running: watch::Sender::new(()), listeners: Vec::new() };

        let nameserver = servers.names(&zones).await?;
        let submission = {
            let (settings, ledger) = (Arc::clone(&settings), Arc::clone(&ledger));
            let greeting_after = settings.greeting_after;
            let plan = Plan { role: ServerRole::Submission, tls: Some(submission_tls), greeting_after };
            servers
                .smtp(plan, Arc::clone(&ledger), move |number| {
                    Submission::new(Arc::clone(&settings), Arc::clone(&ledger), number)
                })
                .await?
        };
        let exchanger = {
            let (settings, ledger) = (Arc::clone(&settings), Arc::clone(&ledger));
            let greeting_after = settings.greeting_after;
            let plan = Plan { role: ServerRole::Exchanger, tls: Some(exchanger_tls), greeting_after };
            servers
                .smtp(plan, Arc::clone(&ledger), move |number| {
                    Exchanger::new(Arc::clone(&settings), Arc::clone(&ledger), Arc::clone(&clients), number)
                })
                .await?
        };
        let client = settings.public_address;
        let plan = Plan { role: ServerRole::Bystander, tls: None, greeting_after: Duration::ZERO };
        let control =
            servers.smtp(plan, Arc::clone(&ledger), move |number| Bystander::new(number, client)).await?;
        let web = servers.web().await?;

        let mut routes = HashMap::new();
        for (address, port, to) in [
            (Settings::SUBMISSION, 587, submission),
            (Settings::SUBMISSION, 25, submission),
            (Settings::SUBMISSION, 443, web),
            (Settings::EXCHANGER, 25, exchanger),
            (Settings::CONTROL_25, 25, control),
            (Settings::CONTROL_587, 587, control),
            (Settings::NAME_SERVERS[0], 53, nameserver),
            (Settings::NAME_SERVERS[1], 53, nameserver),
        ] {
            let silent = settings.silent_ports.contains(&port);
            let route = if silent { Route::Silent } else { Route::To(to) };
            routes.insert(SocketAddr::from((address, port)), route);
        }
        for address in [Settings::SUBMISSION_V6, Settings::EXCHANGER_V6] {
            for port in [25, 443, 587] {
                routes.insert(SocketAddr::from((address, port)), Route::Silent);
            }
        }
        let network = Network { nameserver, roots: vec![authority.root()], routes };
        let Servers { tasks, running, listeners } = servers;
        Ok(Self { network, ledger, zones, device, running, servers: tasks, listeners })
    }

    /// What a client has to know to live here.
    pub fn network(&self) -> Network {
        self.network.clone()
    }

    /// The messages that were accepted, the oldest first.
    pub fn mailbox(&self) -> Vec<Delivered> {
        self.ledger.delivered()
    }

    /// How many sign-ins came as far as a password or a token, accepted or not.
    pub fn sign_ins(&self) -> usize {
        self.ledger.sign_ins()
    }

    /// How many connections the SMTP servers have seen.
    pub fn conversations(&self) -> u64 {
        self.ledger.conversations()
    }

    /// The lines of all conversations, as the servers saw them.
    pub fn log(&self) -> Vec<Logged> {
        self.ledger.lines()
    }

    /// A certificate that the tenant's connector knows in a healthy scenario.
    pub fn device_certificate(&self) -> ClientIdentity {
        self.device.clone()
    }

    /// Changes the records that the name server tells, from now on.
    pub fn change_names(&self, change: impl FnOnce(&mut Zones)) {
        change(&mut self.zones.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Every socket that is listened on: all on loopback.
    pub fn listeners(&self) -> &[SocketAddr] {
        &self.listeners
    }

    /// Ends everything and waits until it has ended.
    pub async fn stop(self) {
        let Self { running, mut servers, .. } = self;
        drop(running);
        while servers.join_next().await.is_some() {}
    }
}

/// The servers while they are being started.
struct Servers {
    tasks: JoinSet<()>,
    running: watch::Sender<()>,
    listeners: Vec<SocketAddr>,
}

/// What an SMTP server has beside its policy.
struct Plan {
    role: ServerRole,
    tls: Option<Arc<ServerConfig>>,
    greeting_after: Duration,
}

impl Servers {
    /// Comes when the tenant is dropped.
    fn shutdown(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut running = self.running.subscribe();
        // Nothing is ever sent: what comes is the end of the sender.
        async move { while running.changed().await.is_ok() {} }
    }

    async fn listener(&mut self) -> io::Result<(TcpListener, SocketAddr)> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        self.listeners.push(address);
        Ok((listener, address))
    }

    async fn smtp<P: conversation::Policy + 'static>(
        &mut self,
        plan: Plan,
        ledger: Arc<Ledger>,
        policy: impl Fn(u64) -> P + Send + 'static,
    ) -> io::Result<SocketAddr> {
        let (listener, address) = self.listener().await?;
        let talk = move |stream| {
            let number = ledger.open();
            let stage = Stage {
                role: plan.role,
                number,
                ledger: Arc::clone(&ledger),
                tls: plan.tls.clone(),
                greeting_after: plan.greeting_after,
            };
            conversation::talk(stream, stage, policy(number))
        };
        self.tasks.spawn(serve(listener, self.shutdown(), talk));
        Ok(address)
    }

    async fn web(&mut self) -> io::Result<SocketAddr> {
        let (listener, address) = self.listener().await?;
        self.tasks.spawn(serve(listener, self.shutdown(), hold));
        Ok(address)
    }

    async fn names(&mut self, zones: &Arc<Mutex<Zones>>) -> io::Result<SocketAddr> {
        let (socket, listener, address) = names::bind().await?;
        self.listeners.push(address);
        self.tasks.spawn(names::serve_datagrams(socket, Arc::clone(zones), self.shutdown()));
        let zones = Arc::clone(zones);
        let talk = move |stream| names::serve_stream(stream, Arc::clone(&zones));
        self.tasks.spawn(serve(listener, self.shutdown(), talk));
        Ok(address)
    }
}
