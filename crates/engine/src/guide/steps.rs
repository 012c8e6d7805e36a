//! The steps of each way, in the order in which they are to be done.

use jiff::civil::Date;

use super::case::{Case, key};
use super::lack::Lack;
use super::powershell::{self, Connector};
use super::{GuideStep, PowerShell, Proof, Verify, dns, proof};
use crate::facts::microsoft;
use crate::{Cloud, Code, DeviceTls, Encryption, Method, Recipients, Role};

const USERS: &str = "https://admin.microsoft.com/Adminportal/Home#/users";
const DOMAINS: &str = "https://admin.microsoft.com/Adminportal/Home#/Domains";
const CONNECTORS: &str = "https://admin.exchange.microsoft.com/#/connectors";
const ACCEPTED_DOMAINS: &str = "https://admin.exchange.microsoft.com/#/accepteddomains";

/// What must be ticked before a connector by address is shown: safety rule 3.
pub(super) const BEFORE_A_CONNECTOR_BY_ADDRESS: [&str; 2] =
    ["guide-acknowledge-address-is-ours", "guide-acknowledge-office-is-a-relay"];

/// Every notice.
#[cfg(test)]
pub(super) const NOTICES: [&str; 7] = [
    "guide-notice-basic-auth-ends",
    "guide-notice-basic-auth-off",
    "guide-notice-direct-send-is-relay",
    "guide-notice-direct-send-refused",
    "guide-notice-direct-send-becomes-relay",
    "guide-notice-address-changed",
    "guide-notice-other-cloud",
];

pub(super) fn steps(case: &Case<'_>) -> Vec<GuideStep> {
    match case.method {
        Method::ClientSubmissionBasic => vec![mailbox(case), smtp_auth_mailbox(case), password(case)],
        Method::DirectSend => {
            let mut steps = vec![endpoint(case)];
            // What goes through a connector is relay, and refusing Direct Send does not touch it.
            steps.extend((!relays(case)).then(|| direct_send_allowed(case)));
            steps.extend([static_address(case), spf(case), sender(case)]);
            steps
        }
        Method::RelayIp => vec![
            connector_there(case),
            static_address(case),
            endpoint(case),
            connector(case),
            spf(case),
            sender(case),
        ],
        Method::RelayCertificate => vec![
            certificate(case),
            connector_there(case),
            endpoint(case),
            connector_certificate(case),
            spf(case),
            sender(case),
        ],
        Method::ClientSubmissionOauth
        | Method::HighVolumeEmail
        | Method::AzureCommunicationServices
        | Method::OnSiteRelay => Vec::new(),
    }
}

/// What holds for the whole way.
pub(super) fn notices(case: &Case<'_>, today: Date) -> Vec<&'static str> {
    let mut notices = Vec::new();
    let has_steps = case.method == Method::ClientSubmissionBasic || case.method.uses_mx_endpoint();
    if case.method == Method::ClientSubmissionBasic {
        let ended = today > microsoft().basic_auth_last_day();
        notices.push(if ended { "guide-notice-basic-auth-off" } else { "guide-notice-basic-auth-ends" });
    }
    if case.method == Method::DirectSend && relays(case) {
        notices.push("guide-notice-direct-send-is-relay");
    } else if case.method == Method::DirectSend && refuses_direct_send(case) {
        notices.push("guide-notice-direct-send-refused");
    }
    let direct_before = || case.setup.guide.keys().any(|key| key.starts_with("direct-send/"));
    if matches!(case.method, Method::RelayIp | Method::RelayCertificate) && direct_before() {
        notices.push("guide-notice-direct-send-becomes-relay");
    }
    if case.method.uses_mx_endpoint() && case.address_differs() {
        notices.push("guide-notice-address-changed");
    }
    if has_steps && case.cloud != Cloud::Worldwide {
        notices.push("guide-notice-other-cloud");
    }
    notices
}

/// Whether mail from this office goes through a connector.
fn relays(case: &Case<'_>) -> bool {
    case.existing_connector() == Some(true) || case.found_at_endpoint(Code::RelayAllowed).is_some()
}

fn said_to_refuse_direct_send(case: &Case<'_>) -> bool {
    case.setup.answers.reject_direct_send.known() == Some(&true)
}

fn refuses_direct_send(case: &Case<'_>) -> bool {
    said_to_refuse_direct_send(case) || matches!(proof::direct_send(case), Proof::Missing { .. })
}

fn mailbox(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "mailbox", Role::TenantAdmin);
    step.link = case.link(USERS);
    step.lacks(case.login.is_none(), Lack::Login);
    step
}

/// The mailbox's own switch; the tenant's stays as it is.
fn smtp_auth_mailbox(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "smtp-auth-mailbox", Role::TenantAdmin);
    step.link = case.link(USERS);
    step.commands = case.login.as_deref().and_then(powershell::smtp_auth_on);
    step.lacks(step.commands.is_none(), Lack::Login);
    step.verified(proof::smtp_auth(case), Verify::Check)
}

fn password(case: &Case<'_>) -> GuideStep {
    GuideStep::new(case, "password", Role::Device).verified(proof::password(case), Verify::Secret)
}

fn endpoint(case: &Case<'_>) -> GuideStep {
    let who = if case.endpoint.is_some() { Role::Device } else { Role::TenantAdmin };
    let mut step = GuideStep::new(case, "endpoint", who);
    step.link = case.link(DOMAINS);
    let pasted = !case.setup.endpoint.trim().is_empty();
    step.lacks(case.endpoint.is_none() && pasted, Lack::EndpointNotMicrosoft);
    step.lacks(case.endpoint.is_none() && !pasted, Lack::Endpoint);
    step.verified(proof::endpoint(case), Verify::LookUp)
}

/// A look and no change: where Direct Send is refused, the cure is a connector.
fn direct_send_allowed(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "direct-send-allowed", Role::TenantAdmin);
    step.commands = Some(powershell::reject_direct_send());
    step.lacks(said_to_refuse_direct_send(case), Lack::DirectSend);
    step.verified(proof::direct_send(case), Verify::Check)
}

fn static_address(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "static-address", Role::Network);
    let lack = match case.method {
        Method::RelayIp => case.connector_address().err(),
        _ => case.lasting_address().err(),
    };
    // One that may change is asked about by its name; one that no office can have is not.
    if lack.is_some_and(|lack| lack != Lack::AddressDynamic) {
        step.arguments.remove("address");
    }
    step.lacks.extend(lack.map(|lack| lack.words().to_owned()));
    step.verified(proof::address(case), Verify::LookUp)
}

fn connector_there(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "connector-there", Role::TenantAdmin);
    step.link = case.link(CONNECTORS);
    step.commands = Some(powershell::connectors());
    step.lacks(case.existing_connector().is_none(), Lack::ConnectorAnswer);
    step
}

/// A new connector, or one more address in the one that is there.
fn connector(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "connector", Role::TenantAdmin);
    step.link = case.link(CONNECTORS);
    if case.connector_address().is_ok() {
        step.acknowledge = BEFORE_A_CONNECTOR_BY_ADDRESS.map(str::to_owned).to_vec();
    } else {
        step.arguments.remove("address");
    }
    if case.connector_address() == Err(Lack::AddressDynamic) {
        step.arguments.insert("sending".to_owned(), "changing".into());
    }
    step.offer(case, by_address(case));
    step.verified(proof::connector_by_address(case), Verify::Check)
}

fn by_address(case: &Case<'_>) -> Result<Option<PowerShell>, Lack> {
    let address = case.connector_address()?;
    let domain = case.domain.as_deref().ok_or(Lack::Domain)?;
    let moved = case.begun(Method::RelayIp, "connector") && !case.earlier_addresses().is_empty();
    Ok(match case.existing_connector().ok_or(Lack::ConnectorAnswer)? {
        true => powershell::add_address(&Connector::Theirs, address.into()),
        false if moved => powershell::add_address(&Connector::Ours(domain), address.into()),
        false => powershell::new_by_address(domain, address, encrypts(case)),
    })
}

/// Whether the connector may insist on encryption: always but for a device that cannot.
pub(super) fn encrypts(case: &Case<'_>) -> bool {
    let old = case.setup.answers.device_tls.known().is_some_and(|tls| *tls < DeviceTls::Tls12);
    let plain = case.setup.as_device.enabled && case.setup.as_device.encryption == Encryption::None;
    !old && !plain
}

fn certificate(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "certificate", Role::Device);
    step.link = case.link(ACCEPTED_DOMAINS);
    step.commands = Some(powershell::accepted_domains());
    step.lacks(case.certificate().is_none(), Lack::Domain);
    step
}

fn connector_certificate(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "connector-certificate", Role::TenantAdmin);
    step.link = case.link(CONNECTORS);
    step.offer(case, by_certificate(case));
    step.verified(proof::connector_by_certificate(case), Verify::Check)
}

fn by_certificate(case: &Case<'_>) -> Result<Option<PowerShell>, Lack> {
    let domain = case.domain.as_deref().ok_or(Lack::Domain)?;
    let certificate = case.certificate().ok_or(Lack::Domain)?;
    if case.existing_connector().ok_or(Lack::ConnectorAnswer)? {
        return Err(Lack::ConnectorThere);
    }
    Ok(powershell::new_by_certificate(domain, &certificate))
}

fn spf(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "spf", Role::DnsHost);
    let proof = proof::spf(case);
    let proposal = dns::with_address(case, matches!(proof, Proof::Seen { .. }));
    let proof = match proposal.lacks {
        Some(Lack::SpfOptional) => {
            step.arguments.insert("sending".to_owned(), "by-certificate".into());
            proof::spf_needless(case)
        }
        Some(Lack::SpfHosted) => {
            step.arguments.insert("sending".to_owned(), "elsewhere".into());
            proof
        }
        Some(Lack::AddressDynamic) => {
            step.arguments.insert("sending".to_owned(), "changing".into());
            proof
        }
        _ => proof,
    };
    step.change = proposal.change;
    step.lacks.extend(proposal.lacks.map(|lack| lack.words().to_owned()));
    step.verified(proof, Verify::LookUp)
}

fn sender(case: &Case<'_>) -> GuideStep {
    let mut step = GuideStep::new(case, "sender", Role::Device);
    step.link = case.link(ACCEPTED_DOMAINS);
    step.commands = Some(powershell::accepted_domains());
    let inside_only = case.method == Method::DirectSend
        || case.setup.answers.recipients.known() == Some(&Recipients::Internal);
    let onmicrosoft = case.from.as_deref().is_some_and(dns::is_onmicrosoft);
    step.lacks(case.from.is_none(), Lack::Sender);
    step.lacks(onmicrosoft && !inside_only, Lack::SenderOnmicrosoft);
    step.verified(proof::sender(case), Verify::Check)
}

impl GuideStep {
    fn new(case: &Case<'_>, id: &str, who: Role) -> Self {
        let key = key(case.method, id);
        Self {
            id: id.to_owned(),
            who,
            arguments: case.arguments(),
            link: None,
            commands: None,
            change: None,
            lacks: Vec::new(),
            acknowledge: Vec::new(),
            progress: case.setup.guide.get(&key).cloned(),
            proof: Proof::Open,
            verify: Verify::No,
            key,
        }
    }

    fn lacks(&mut self, so: bool, lack: Lack) {
        if so {
            self.lacks.push(lack.words().to_owned());
        }
    }

    fn verified(mut self, proof: Proof, verify: Verify) -> Self {
        (self.proof, self.verify) = (proof, verify);
        self
    }

    /// The commands for a connector, or only the look, while something is lacking or a warning is not ticked.
    fn offer(&mut self, case: &Case<'_>, commands: Result<Option<PowerShell>, Lack>) {
        let ticked = case.ticked(self.acknowledge.iter().map(String::as_str));
        self.commands = Some(match commands {
            Ok(Some(commands)) if ticked => commands,
            Ok(_) => powershell::connectors(),
            Err(lack) => {
                self.lacks(true, lack);
                powershell::connectors()
            }
        });
    }
}
