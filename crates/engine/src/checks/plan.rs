//! What a run is to do.

use std::net::IpAddr;
use std::time::Duration;

use jiff::civil::Date;

use crate::facts::microsoft;
use crate::input::{self, Field, FieldProblem, Understood};
use crate::ports::{ClientCertificate, Credentials};
use crate::{AsDevice, Cloud, Encryption, Method, Setup};

/// A connect that takes longer than this sets off the look at other ways out.
pub const SILENCE_BEFORE_CONTROL: Duration = Duration::from_secs(2);

/// From this wait for a first reply on, a server is too slow for many devices.
pub const TOO_SLOW: Duration = Duration::from_secs(8);

/// At most this many recipients are tried in one probe.
pub const MOST_PROBED_RECIPIENTS: usize = 2;

/// After this many rejected sign-ins in a set-up no further one is made without asking.
pub const REJECTIONS_BEFORE_ASKING: u32 = 2;

/// What a run is to do. Everything in it has been through [`crate::input`].
pub struct Plan {
    /// The way to check.
    pub method: Method,
    /// The domain that mail is sent from.
    pub domain: String,
    /// The tenant's cloud.
    pub cloud: Cloud,
    /// The sender address; `postmaster` at the domain where none was given.
    pub from: Option<String>,
    /// Recipients for the trial; giving them is the consent to it.
    pub probe: Vec<String>,
    /// The public address that the device will use, where it is known better than by looking.
    pub public_ip: Option<IpAddr>,
    /// The tenant's MX endpoint as read in the admin center, where DNS does not name it.
    pub endpoint: Option<String>,
    /// A server of one's own, for the ways that use neither of Microsoft's.
    pub server: Option<String>,
    /// The port, where it is not the way's usual one.
    pub port: Option<u16>,
    /// The mailbox that signs in.
    pub login: Option<String>,
    /// What to sign in with. One sign-in per run at most.
    pub credentials: Option<Credentials>,
    /// A client certificate for a connector.
    pub certificate: Option<ClientCertificate>,
    /// The name for EHLO.
    pub helo: Option<String>,
    /// Keep to what a plain device does: one command at a time, AUTH LOGIN step by step.
    pub as_device: bool,
    /// The encryption that the device can do; other than [`Encryption::Best`] only with `as_device`.
    pub encryption: Encryption,
    /// The day for which dated rules are judged.
    pub today: Date,
    /// Whether further roots were given; then the run says so.
    pub extra_trust: bool,
    /// Whether control hosts may be asked when a port is silent.
    pub control_hosts: bool,
    /// The control host to ask in the place of the usual one.
    pub control_host: Option<String>,
    /// The public addresses saved in the set-up, with the port that each was seen on: the last one of each port and
    /// address family.
    pub addresses_before: Vec<(IpAddr, u16)>,
    /// Rejected sign-ins in this set-up so far.
    pub rejected_sign_ins: u32,
    /// The person asked for another sign-in in spite of the rejections.
    pub sign_in_again: bool,
}

impl Plan {
    /// A plan with nothing but a way and a domain.
    pub fn new(method: Method, domain: impl Into<String>, today: Date) -> Self {
        Self {
            method,
            domain: domain.into(),
            cloud: Cloud::Worldwide,
            from: None,
            probe: Vec::new(),
            public_ip: None,
            endpoint: None,
            server: None,
            port: None,
            login: None,
            credentials: None,
            certificate: None,
            helo: None,
            as_device: false,
            encryption: Encryption::Best,
            today,
            extra_trust: false,
            control_hosts: true,
            control_host: None,
            addresses_before: Vec::new(),
            rejected_sign_ins: 0,
            sign_in_again: false,
        }
    }

    /// The port that the way talks to.
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(if self.method.signs_in() { 587 } else { 25 })
    }

    /// The envelope sender (reverse-path).
    pub fn reverse_path(&self) -> String {
        self.from.clone().unwrap_or_else(|| format!("postmaster@{}", self.domain))
    }

    /// The domain of the envelope sender, for SPF and DMARC.
    pub fn sender_domain(&self) -> &str {
        self.from.as_deref().and_then(|from| from.rsplit_once('@')).map_or(&self.domain, |(_, domain)| domain)
    }

    /// The name for EHLO.
    pub fn helo(&self) -> String {
        self.helo.clone().unwrap_or_else(|| format!("device.{}", self.domain))
    }

    /// The control host for a port that stays silent; none where the person wants none, or the port has none.
    pub fn control_host(&self, port: u16) -> Option<&str> {
        let usual = microsoft().control_host(port).filter(|_| self.control_hosts)?;
        Some(self.control_host.as_deref().unwrap_or(usual))
    }

    /// Whether the run keeps to a conversation in clear, which ends after EHLO.
    pub fn in_clear(&self) -> bool {
        self.encryption == Encryption::None
    }

    /// Keeps to what the device does, as the set-up says. A port counts only where the way has a server on it.
    fn keep_to(&mut self, device: AsDevice) {
        if !device.enabled {
            return;
        }
        self.as_device = true;
        self.encryption = device.encryption;
        self.port = device.port.filter(|&port| port == 25 || (port == 587 && self.method.signs_in()));
    }

    /// The address that was seen before on this port and is another one than `now`, of the same family.
    pub(super) fn changed_from(&self, now: IpAddr, port: u16) -> Option<IpAddr> {
        let comparable = |(was, on): &&(IpAddr, u16)| *on == port && was.is_ipv4() == now.is_ipv4();
        self.addresses_before.iter().find(comparable).map(|(was, _)| *was).filter(|was| *was != now)
    }

    /// Whether signing in must wait for the person's word, after rejections.
    pub fn sign_in_stopped(&self) -> bool {
        self.rejected_sign_ins >= REJECTIONS_BEFORE_ASKING && !self.sign_in_again
    }
}

/// A field of a set-up that does not fit yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field:?}: {problem}")]
pub struct UnfitField {
    /// Which.
    pub field: Field,
    /// Why.
    pub problem: FieldProblem,
}

impl Plan {
    /// The plan for a saved set-up, without credentials. `probe` adds its recipients for the trial.
    ///
    /// # Errors
    /// The first field whose text does not fit.
    pub fn of_setup(setup: &Setup, probe: bool, today: Date) -> Result<Self, UnfitField> {
        let unfit = |field| move |problem| UnfitField { field, problem };
        let domain = input::domain(&setup.domain).map_err(unfit(Field::Domain))?.value;
        let method = setup.method.unwrap_or(Method::ClientSubmissionBasic);
        let mut plan = Self::new(method, domain, today);
        plan.cloud = setup.answers.cloud.known().copied().unwrap_or(Cloud::Worldwide);
        plan.from = optional(&setup.from, input::address).map_err(unfit(Field::Address))?;
        plan.login = optional(&setup.login, input::address).map_err(unfit(Field::Address))?;
        plan.helo = optional(&setup.helo, input::helo).map_err(unfit(Field::Helo))?;
        if method.uses_mx_endpoint() {
            plan.endpoint = optional(&setup.endpoint, input::endpoint).map_err(unfit(Field::Endpoint))?;
        }
        plan.public_ip = setup.answers.public_ip.known().copied();
        plan.keep_to(setup.as_device);
        if probe {
            plan.probe = setup.recipients()?;
        }
        for seen in setup.addresses_seen.iter().rev() {
            let same = |(address, port): &(IpAddr, u16)| {
                *port == seen.port && address.is_ipv4() == seen.address.is_ipv4()
            };
            if !plan.addresses_before.iter().any(same) {
                plan.addresses_before.push((seen.address, seen.port));
            }
        }
        plan.rejected_sign_ins = setup.rejected_sign_ins;
        plan.control_hosts = !setup.no_control_host;
        plan.control_host = optional(&setup.control_host, input::domain).map_err(unfit(Field::Domain))?;
        Ok(plan)
    }
}

impl Setup {
    /// The recipients that were typed for this way, fit to be used. One outside, typed for another way, is left out
    /// where the way does not reach it: the window does not show it there either.
    ///
    /// # Errors
    /// The first that does not fit.
    pub fn recipients(&self) -> Result<Vec<String>, UnfitField> {
        let outside = self.method.is_none_or(Method::reaches_outside).then_some(&self.to_outside);
        std::iter::once(&self.to)
            .chain(outside)
            .filter(|text| !text.trim().is_empty())
            .map(|text| {
                input::address(text)
                    .map(|address| address.value)
                    .map_err(|problem| UnfitField { field: Field::Address, problem })
            })
            .collect()
    }
}

/// A field that may be left empty.
fn optional(
    text: &str,
    read: impl Fn(&str) -> Result<Understood, FieldProblem>,
) -> Result<Option<String>, FieldProblem> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(|understood| Some(understood.value)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn plan_for(setup: &Setup) -> Plan {
        Plan::of_setup(setup, true, date(2026, 11, 24)).unwrap()
    }

    fn setup(method: Method, as_device: AsDevice) -> Setup {
        Setup { domain: "contoso.com".into(), method: Some(method), as_device, ..Setup::new("a") }
    }

    #[test]
    fn a_plan_keeps_to_the_device_only_where_the_set_up_says_so() {
        let device = AsDevice { enabled: true, encryption: Encryption::Tls12, port: Some(25) };
        let plan = plan_for(&setup(Method::ClientSubmissionBasic, device));
        assert_eq!((plan.as_device, plan.encryption, plan.port()), (true, Encryption::Tls12, 25));
        let off = AsDevice { enabled: false, ..device };
        let plan = plan_for(&setup(Method::ClientSubmissionBasic, off));
        assert_eq!((plan.as_device, plan.encryption, plan.port()), (false, Encryption::Best, 587));
    }

    #[test]
    fn a_port_that_the_way_has_no_server_on_is_passed_over() {
        let at = |port| AsDevice { enabled: true, encryption: Encryption::Best, port: Some(port) };
        assert_eq!(plan_for(&setup(Method::RelayIp, at(587))).port(), 25);
        assert_eq!(plan_for(&setup(Method::ClientSubmissionBasic, at(2525))).port(), 587);
    }

    #[test]
    fn an_address_is_compared_with_the_last_one_of_its_port_and_family() {
        let seen = |port, address: &str| crate::AddressSeen {
            address: address.parse().unwrap(),
            port,
            at: String::new(),
        };
        let addresses_seen = vec![
            seen(25, "192.0.2.9"),
            seen(25, "192.0.2.1"),
            seen(25, "2001:db8::1"),
            seen(587, "192.0.2.2"),
        ];
        let setup = Setup { addresses_seen, ..setup(Method::RelayIp, AsDevice::default()) };
        let plan = plan_for(&setup);
        assert_eq!(plan.changed_from([192, 0, 2, 7].into(), 25), Some([192, 0, 2, 1].into()));
        assert_eq!(plan.changed_from([192, 0, 2, 1].into(), 25), None);
        assert_eq!(plan.changed_from([192, 0, 2, 1].into(), 587), Some([192, 0, 2, 2].into()));
        assert_eq!(plan.changed_from("2001:db8::2".parse().unwrap(), 587), None, "none was seen there");
    }

    #[test]
    fn a_recipient_outside_is_left_out_where_the_way_does_not_reach_one() {
        let typed = |method| {
            let setup = Setup {
                method: Some(method),
                to: "anna@contoso.com".into(),
                to_outside: "someone@fabrikam.com".into(),
                ..Setup::new("a")
            };
            setup.recipients().unwrap()
        };
        assert_eq!(typed(Method::DirectSend), ["anna@contoso.com"]);
        assert_eq!(typed(Method::RelayIp), ["anna@contoso.com", "someone@fabrikam.com"]);
    }

    #[test]
    fn the_control_host_can_be_another_one_or_none() {
        let usual = setup(Method::DirectSend, AsDevice::default());
        assert_eq!(plan_for(&usual).control_host(25), microsoft().control_host(25));
        let other = Setup { control_host: "mail.fabrikam.com".into(), ..usual };
        assert_eq!(plan_for(&other).control_host(25), Some("mail.fabrikam.com"));
        assert_eq!(plan_for(&other).control_host(443), None);
        let none = Setup { no_control_host: true, ..other };
        assert_eq!(plan_for(&none).control_host(25), None);
    }

    #[test]
    fn the_model_of_the_device_changes_nothing_in_a_plan() {
        let plain = setup(Method::DirectSend, AsDevice::default());
        let with_model = Setup { model: "no-such-model".into(), ..plain.clone() };
        let shown = |setup| {
            let made = plan_for(setup);
            (made.port(), made.helo(), made.reverse_path(), made.as_device, made.endpoint)
        };
        assert_eq!(shown(&plain), shown(&with_model));
    }
}
