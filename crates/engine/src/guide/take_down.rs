//! What is left behind in Microsoft 365 and DNS by a device that is retired, a way that was changed, or an address
//! that the office no longer has.

use std::net::IpAddr;

use super::case::Case;
use super::powershell::{self, Connector};
use super::{Change, PowerShell, TakeDown, dns, steps};
use crate::{Method, Role};

/// Something that a way leaves in the tenant or in DNS.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    Connector,
    CertificateConnector,
    SpfAddress,
    SmtpAuth,
}

/// Every identifier of something to be taken down.
#[cfg(test)]
pub(super) const IDS: [&str; 5] =
    ["connector", "connector-certificate", "spf-address", "smtp-auth", "earlier-address"];

const EVERYTHING: [Left; 4] = [Left::Connector, Left::CertificateConnector, Left::SpfAddress, Left::SmtpAuth];

pub(super) fn take_down(case: &Case<'_>) -> Vec<TakeDown> {
    let retired = case.setup.retired_at.is_some();
    let gone = EVERYTHING.into_iter().filter(|left| {
        let needed = left.needed_by(case.method);
        if needed { retired } else { left.behind(case) }
    });
    let mut list: Vec<TakeDown> = gone.filter_map(|left| item(left, case)).collect();
    if case.method.uses_mx_endpoint() || EVERYTHING.iter().any(|left| left.behind(case)) {
        list.extend(case.earlier_addresses().into_iter().map(|was| earlier_address(case, was)));
    }
    list
}

impl Left {
    /// The steps that make it, by way.
    fn made_by(self) -> &'static [(Method, &'static str)] {
        match self {
            Self::Connector => &[(Method::RelayIp, "connector")],
            Self::CertificateConnector => &[(Method::RelayCertificate, "connector-certificate")],
            Self::SpfAddress => {
                &[(Method::DirectSend, "spf"), (Method::RelayIp, "spf"), (Method::RelayCertificate, "spf")]
            }
            Self::SmtpAuth => &[(Method::ClientSubmissionBasic, "smtp-auth-mailbox")],
        }
    }

    fn needed_by(self, method: Method) -> bool {
        // Signing in with a token needs the mailbox's switch too.
        let with_token = self == Self::SmtpAuth && method == Method::ClientSubmissionOauth;
        with_token || self.made_by().iter().any(|(by, _)| *by == method)
    }

    /// Whether it may be there: somebody did the step, or was asked to.
    fn behind(self, case: &Case<'_>) -> bool {
        self.made_by().iter().any(|(method, step)| case.begun(*method, step))
    }
}

fn item(left: Left, case: &Case<'_>) -> Option<TakeDown> {
    let (id, who) = match left {
        Left::Connector => ("connector", Role::TenantAdmin),
        Left::CertificateConnector => ("connector-certificate", Role::TenantAdmin),
        Left::SpfAddress => ("spf-address", Role::DnsHost),
        Left::SmtpAuth => ("smtp-auth", Role::TenantAdmin),
    };
    let mut change = None;
    let mut commands = None;
    match left {
        Left::Connector => commands = connector(case),
        Left::CertificateConnector => commands = connector_certificate(case),
        Left::SmtpAuth => commands = case.login.as_deref().and_then(powershell::smtp_auth_off),
        Left::SpfAddress => {
            change = case.address.and_then(|address| dns::without_address(case, address));
            let looked = case.sender_report().is_some_and(|report| report.spf_records.is_some());
            // The record was read, and the address does not stand in it.
            if change.is_none() && looked {
                return None;
            }
        }
    }
    Some(of(case, id, who, commands, change))
}

/// The connector that the guide made; of one that was there before, only the address is taken out. Making it again is
/// shown behind the same warnings as making it.
fn connector(case: &Case<'_>) -> Option<PowerShell> {
    let (domain, address) = (case.domain.as_deref()?, case.connector_address().ok());
    if case.existing_connector() != Some(false) {
        return powershell::remove_address(&Connector::Theirs, address?.into());
    }
    let mut commands = powershell::remove_by_address(domain)?;
    if let Some(address) = address
        && case.ticked(steps::BEFORE_A_CONNECTOR_BY_ADDRESS.into_iter())
    {
        commands.undo = powershell::new_by_address(domain, address, steps::encrypts(case))?.change;
    }
    Some(commands)
}

fn connector_certificate(case: &Case<'_>) -> Option<PowerShell> {
    let (domain, certificate) = (case.domain.as_deref()?, case.certificate()?);
    if case.existing_connector() != Some(false) {
        return Some(powershell::connectors());
    }
    powershell::remove_by_certificate(domain, &certificate)
}

/// An address that the office had before: a stranger may hold it now.
fn earlier_address(case: &Case<'_>, was: IpAddr) -> TakeDown {
    let connector = match (case.existing_connector(), case.domain.as_deref()) {
        (Some(false), Some(domain)) => Connector::Ours(domain),
        _ => Connector::Theirs,
    };
    let by_address = case.method == Method::RelayIp || Left::Connector.behind(case);
    let commands =
        (by_address && was.is_ipv4()).then(|| powershell::remove_address(&connector, was)).flatten();
    let mut item = of(case, "earlier-address", Role::TenantAdmin, commands, dns::without_address(case, was));
    item.arguments.insert("was".to_owned(), was.to_string().into());
    item
}

fn of(
    case: &Case<'_>,
    id: &str,
    who: Role,
    commands: Option<PowerShell>,
    change: Option<Change>,
) -> TakeDown {
    TakeDown { id: id.to_owned(), who, arguments: case.arguments(), commands, change }
}
