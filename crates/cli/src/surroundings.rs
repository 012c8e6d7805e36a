//! What a command works with: the words, the day, the network, the place for set-ups.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use engine::Code;
use engine::words::{Language, Words};
use jiff::civil::Date;
use vault::{Secrets, Setups};

use crate::Failure;
use crate::args::Everywhere;

/// What a command works with.
pub(crate) struct Surroundings {
    pub(crate) json: bool,
    pub(crate) words: Words,
    pub(crate) today: Date,
    pub(crate) network: net::Options,
    /// Whether `--trust` was given.
    pub(crate) extra_trust: bool,
    /// Whether `--nameserver` was given.
    pub(crate) nameserver_given: bool,
    pub(crate) setup_name: Option<String>,
    pub(crate) tenant: Option<practice::Tenant>,
    timeout: Duration,
    scenario: Option<String>,
    data_dir: Option<std::path::PathBuf>,
}

impl Surroundings {
    pub(crate) fn new(everywhere: Everywhere) -> Result<Self, Failure> {
        let mut network = net::Options::from_system();
        if !everywhere.nameserver.is_empty() {
            network.nameservers.clone_from(&everywhere.nameserver);
        }
        if let Some(file) = &everywhere.trust {
            let pem = std::fs::read(file)
                .map_err(|error| Failure::Usage(format!("--trust {}: {error}", file.display())))?;
            network
                .trust_pem(&pem)
                .map_err(|error| Failure::Usage(format!("--trust {}: {error}", file.display())))?;
        }
        let tag = everywhere.language.clone().or_else(sys_locale::get_locale).unwrap_or_default();
        Ok(Self {
            json: everywhere.json,
            words: Words::new(Language::nearest(&tag)),
            today: everywhere.today.unwrap_or_else(|| jiff::Zoned::now().date()),
            network,
            extra_trust: everywhere.trust.is_some(),
            nameserver_given: !everywhere.nameserver.is_empty(),
            setup_name: everywhere.setup,
            tenant: None,
            timeout: Duration::from_secs_f64(everywhere.timeout),
            scenario: everywhere.practice,
            data_dir: everywhere.data_dir,
        })
    }

    /// Starts the pretend Microsoft 365 where `--practice` was given.
    pub(crate) async fn start_practice(&mut self) -> Result<(), Failure> {
        match self.scenario.clone() {
            Some(name) => self.practise(&name).await,
            None => Ok(()),
        }
    }

    /// Starts the pretend Microsoft 365; from then on no other network is used.
    pub(crate) async fn practise(&mut self, name: &str) -> Result<(), Failure> {
        let scenario = practice::Scenario::parse(name).ok_or_else(|| {
            let all: Vec<_> = practice::Scenario::ALL.iter().map(|scenario| scenario.name()).collect();
            Failure::Usage(format!("no practice scenario is called {name:?}; there are: {}", all.join(", ")))
        })?;
        let tenant = practice::Tenant::start(scenario)
            .await
            .map_err(|error| Failure::Work(format!("practice: {error}")))?;
        let network = tenant.network();
        let roots = network.roots.iter().map(|root| root.to_vec()).collect();
        self.network = net::Options::confined(
            network.nameserver,
            roots,
            Arc::new(move |address| network.route(address)),
        );
        self.tenant = Some(tenant);
        Ok(())
    }

    /// The network for one run.
    pub(crate) fn ports(&self) -> net::Ports {
        net::Ports::new(&self.network)
    }

    /// The bound on network work.
    pub(crate) fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Ends when network work must: at `--timeout`, or when the person stops it.
    pub(crate) fn limit(&self) -> impl Future<Output = Code> + Send + use<> {
        let timeout = self.timeout;
        async move {
            match tokio::time::timeout(timeout, tokio::signal::ctrl_c()).await {
                Ok(Ok(())) => Code::Stopped,
                // Without a signal handler only the time counts.
                Ok(Err(_)) => {
                    tokio::time::sleep(timeout).await;
                    Code::TimeLimit
                }
                Err(_) => Code::TimeLimit,
            }
        }
    }

    /// Where set-ups are kept.
    pub(crate) fn setups(&self) -> Result<Setups, Failure> {
        let folder = self.data_dir.clone().or_else(vault::data_dir).ok_or_else(|| {
            Failure::Work("this account has no home folder for set-ups; name one with --data-dir".to_owned())
        })?;
        Ok(Setups::new(folder))
    }

    /// Where secrets are kept; in practice nowhere but in memory.
    pub(crate) fn secrets(&self) -> Secrets {
        if self.tenant.is_some() { Secrets::in_memory() } else { Secrets::of_the_system() }
    }
}
