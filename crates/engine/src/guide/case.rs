//! One case: what the set-up says, what was seen, and which of it can be used in a command or a record.

use std::net::{IpAddr, Ipv4Addr};

use super::Known;
use super::lack::Lack;
use crate::facts::microsoft;
use crate::input::{self, Reach, reach};
use crate::lookup::{DomainReport, MailHost};
use crate::{Arguments, Cloud, Code, Finding, IpKind, Location, Method, RunRecord, Setup};

/// What a guide is made from, read once.
pub(super) struct Case<'a> {
    pub(super) setup: &'a Setup,
    pub(super) method: Method,
    pub(super) cloud: Cloud,
    /// The domain, if it is one.
    pub(super) domain: Option<String>,
    /// The sender address, if it is one.
    pub(super) from: Option<String>,
    /// The mailbox that signs in, if it is an address.
    pub(super) login: Option<String>,
    /// The office's public address: the one that was typed, else the one that was seen.
    pub(super) address: Option<IpAddr>,
    /// The address that Microsoft saw last.
    pub(super) seen: Option<IpAddr>,
    /// The tenant's MX endpoint: pasted from the admin center, else named by DNS; never built.
    pub(super) endpoint: Option<String>,
    /// The look-up, if it is about this domain.
    pub(super) report: Option<&'a DomainReport>,
    pub(super) run: Option<&'a RunRecord>,
    pub(super) secret_kept: bool,
}

impl<'a> Case<'a> {
    pub(super) fn new(setup: &'a Setup, method: Method, known: Known<'a>) -> Self {
        let domain = input::domain(&setup.domain).ok().map(|domain| domain.value);
        let report =
            known.report.filter(|report| domain.as_ref().is_some_and(|domain| *domain == report.domain));
        let pasted = input::endpoint(&setup.endpoint).ok().map(|endpoint| endpoint.value);
        let found = report.and_then(|report| report.endpoint.clone());
        // A name that was pasted and does not fit is not replaced behind the person's back.
        let endpoint = if setup.endpoint.trim().is_empty() { found } else { pasted };
        let of_endpoint = endpoint.as_deref().and_then(|name| microsoft().endpoint(name));
        let answered = setup.answers.cloud.known().copied();
        let seen = seen(setup, report, known.run);
        Self {
            setup,
            method,
            cloud: answered.or(of_endpoint.map(|found| found.cloud)).unwrap_or(Cloud::Worldwide),
            domain,
            from: input::address(&setup.from).ok().map(|address| address.value),
            login: input::address(&setup.login).ok().map(|address| address.value),
            address: setup.answers.public_ip.known().map(IpAddr::to_canonical).or(seen),
            seen,
            endpoint,
            report,
            run: known.run,
            secret_kept: known.secret_kept,
        }
    }

    /// The office's address, where a connector takes it: public, IPv4, not one that may change.
    pub(super) fn connector_address(&self) -> Result<Ipv4Addr, Lack> {
        match self.lasting_address()? {
            IpAddr::V4(address) => Ok(address),
            IpAddr::V6(_) => Err(Lack::AddressIpv6),
        }
    }

    /// The office's address, where it can stand in SPF: public, not one that may change.
    pub(super) fn lasting_address(&self) -> Result<IpAddr, Lack> {
        let address = self.address.ok_or(Lack::Address)?;
        match reach(address) {
            Reach::Private => Err(Lack::AddressPrivate),
            Reach::Cgnat => Err(Lack::AddressShared),
            Reach::Reserved => Err(Lack::AddressReserved),
            Reach::Public if self.said_dynamic() => Err(Lack::AddressDynamic),
            Reach::Public => Ok(address),
        }
    }

    /// The person said that another company runs the device: its mail leaves from there.
    pub(super) fn hosted(&self) -> bool {
        self.setup.answers.location.known() == Some(&Location::ThirdPartyHosted)
    }

    pub(super) fn said_dynamic(&self) -> bool {
        self.setup.answers.ip_kind.known() == Some(&IpKind::Dynamic)
    }

    /// Whether the person said that a connector for the office exists.
    pub(super) fn existing_connector(&self) -> Option<bool> {
        self.setup.answers.existing_connector.known().copied()
    }

    /// The domain whose SPF record counts: the sender's.
    pub(super) fn sender_domain(&self) -> Option<&str> {
        let of_sender = self.from.as_deref().and_then(|from| from.rsplit_once('@')).map(|(_, domain)| domain);
        of_sender.or(self.domain.as_deref())
    }

    /// The look-up, if it is about the sender's domain.
    pub(super) fn sender_report(&self) -> Option<&'a DomainReport> {
        self.report.filter(|report| self.sender_domain() == Some(report.domain.as_str()))
    }

    /// The name that the certificate is to have: the device's own name, if it is in the domain, else the domain.
    pub(super) fn certificate(&self) -> Option<String> {
        let domain = self.domain.clone()?;
        let own = input::domain(&self.setup.helo).ok().map(|name| name.value);
        let inside =
            |name: &String| name.strip_suffix(domain.as_str()).is_some_and(|rest| rest.ends_with('.'));
        Some(own.filter(inside).unwrap_or(domain))
    }

    /// Who DNS says runs the domain's mail.
    pub(super) fn mail_host(&self) -> Option<MailHost> {
        self.report.and_then(|report| report.mail_host)
    }

    /// The last run's finding of this code, if the run talked to this case's endpoint.
    pub(super) fn found_at_endpoint(&self, code: Code) -> Option<&'a Finding> {
        let run = self.run?;
        let server = run.facts.server.as_deref()?;
        let ours = self.endpoint.as_deref().is_some_and(|endpoint| endpoint.eq_ignore_ascii_case(server));
        run.all_findings().find(|finding| ours && finding.code == code)
    }

    /// The address by which the last run was seen on port 25.
    pub(super) fn run_seen(&self) -> Option<IpAddr> {
        self.run?.facts.public_ip_seen.port_25.map(|address| address.to_canonical())
    }

    /// Whether the person said anything of a step of a way: done, or waiting for somebody.
    pub(super) fn begun(&self, method: Method, step: &str) -> bool {
        self.setup.guide.contains_key(&key(method, step))
    }

    /// Whether all of these warnings are ticked.
    pub(super) fn ticked<'w>(&self, mut warnings: impl Iterator<Item = &'w str>) -> bool {
        warnings.all(|warning| self.setup.acknowledged.contains(warning))
    }

    /// Earlier addresses of the office. Where the typed address and the one seen last differ, nobody knows yet which
    /// of the two is the old one, and neither is among them.
    pub(super) fn earlier_addresses(&self) -> Vec<IpAddr> {
        let mut earlier = Vec::new();
        for address in seen_before(self.setup).into_iter().rev() {
            let current = [self.address, self.seen].contains(&Some(address));
            if !current && reach(address) == Reach::Public && !earlier.contains(&address) {
                earlier.push(address);
            }
        }
        earlier.truncate(5);
        earlier
    }

    /// Whether Microsoft sees another address than the one that was typed.
    pub(super) fn address_differs(&self) -> bool {
        let comparable = |a: IpAddr, b: IpAddr| a.is_ipv4() == b.is_ipv4() && a != b;
        self.address.zip(self.seen).is_some_and(|(typed, seen)| comparable(typed, seen))
    }

    /// A page of Microsoft's, in the cloud whose admin centers have the addresses that are known.
    pub(super) fn link(&self, page: &str) -> Option<String> {
        (self.cloud == Cloud::Worldwide && microsoft().is_link(page)).then(|| page.to_owned())
    }

    /// Every value that the words may name.
    pub(super) fn arguments(&self) -> Arguments {
        let address = |address: Option<IpAddr>| address.map(|address| address.to_string());
        let values = [
            ("domain", self.sender_domain().map(str::to_owned)),
            ("from", self.from.clone()),
            ("login", self.login.clone()),
            ("address", address(self.address)),
            ("endpoint", self.endpoint.clone()),
            ("certificate", self.certificate()),
        ];
        values.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into()))).collect()
    }
}

/// The name of a step in [`Setup::guide`].
pub(super) fn key(method: Method, step: &str) -> String {
    format!("{method}/{step}")
}

/// The address that Microsoft saw last; port 25 is the one that connectors and SPF look at.
fn seen(setup: &Setup, report: Option<&DomainReport>, run: Option<&RunRecord>) -> Option<IpAddr> {
    run.and_then(|run| run.facts.public_ip_seen.port_25)
        .or(report.and_then(|report| report.public_ip))
        .map(|address| address.to_canonical())
        .or_else(|| seen_before(setup).pop())
}

/// The addresses in the order in which they were seen: those on port 25, or, where there are none, all.
fn seen_before(setup: &Setup) -> Vec<IpAddr> {
    let on_25 = setup.addresses_seen.iter().any(|seen| seen.port == 25);
    let kept = setup.addresses_seen.iter().filter(|seen| seen.port == 25 || !on_25);
    kept.map(|seen| seen.address.to_canonical()).collect()
}
