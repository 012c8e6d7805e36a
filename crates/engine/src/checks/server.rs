//! Which server a way talks to, and its addresses.

use std::net::IpAddr;

use futures_util::future::join;

use super::board::Board;
use super::exchanger::{Exchanger, failure, failure_code, informs};
use super::names::Names;
use super::{CheckId, Plan};
use crate::facts::microsoft;
use crate::input::{Reach, reach};
use crate::ports::{DnsAnswer, Ports, RecordKind};
use crate::{Code, EvidenceKind, Finding, Method, Severity};

/// A server to talk to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Server {
    pub(super) host: String,
    pub(super) port: u16,
    /// The addresses that the way uses.
    pub(super) addresses: Vec<IpAddr>,
    /// Every address that its name has.
    pub(super) all: Vec<IpAddr>,
    /// Whether the name is one of Microsoft's, so that a recipient may be tried there.
    pub(super) microsoft: bool,
}

/// The check `mx`. Gives the endpoint that DNS names.
pub(super) async fn exchanger<P: Ports>(
    plan: &Plan,
    names: &Names<'_, P>,
    board: &Board<'_>,
    now: impl Fn() -> std::time::Duration,
) -> Result<String, Code> {
    board.start(CheckId::Mx, now());
    let answer = names.answer(RecordKind::Mx, &plan.domain).await;
    let decides = plan.method.uses_mx_endpoint() && plan.endpoint.is_none();
    if let DnsAnswer::Failed(why) = answer {
        let finding = failure(why, "MX", &plan.domain);
        let code = finding.code;
        if decides {
            board.found(CheckId::Mx, finding);
            board.finish(CheckId::Mx, now());
        } else {
            board.found(CheckId::Mx, finding.severity(Severity::Notice));
            board.inconclusive(CheckId::Mx, code, now());
        }
        return Err(code);
    }
    if answer == DnsAnswer::NameNotFound {
        let finding = Finding::new(Code::DnsNameNotFound)
            .with("name", &plan.domain)
            .with("domain", &plan.domain)
            .evidence(EvidenceKind::Dns, format!("MX {}", plan.domain), "NXDOMAIN");
        let severity = if decides { Severity::Error } else { Severity::Warning };
        board.found(CheckId::Mx, finding.severity(severity));
        board.finish(CheckId::Mx, now());
        return Err(Code::DnsNameNotFound);
    }
    let Some(exchanger) = Exchanger::read(&answer) else { return Err(Code::DnsServerFailed) };
    let finding = exchanger.finding(&plan.domain, plan.method);
    let code = finding.code;
    board.found(CheckId::Mx, finding);
    board.learn(|facts| facts.mx_endpoint = exchanger.endpoint.as_ref().map(|(host, _)| host.clone()));
    board.finish(CheckId::Mx, now());
    match exchanger.endpoint {
        Some((host, _)) => Ok(host),
        None => Err(code),
    }
}

/// The name of the server that the way talks to, or why it is not known.
pub(super) fn submission_host(plan: &Plan) -> Result<String, Code> {
    if let Some(server) = &plan.server {
        return Ok(server.clone());
    }
    match plan.method {
        Method::HighVolumeEmail => Ok(microsoft().hve_host().to_owned()),
        Method::AzureCommunicationServices => Ok(microsoft().acs_host().to_owned()),
        Method::ClientSubmissionBasic | Method::ClientSubmissionOauth => {
            microsoft().submission_host(plan.cloud).map(str::to_owned).ok_or(Code::AnswerMissing)
        }
        Method::DirectSend | Method::RelayIp | Method::RelayCertificate | Method::OnSiteRelay => {
            Err(Code::AnswerMissing)
        }
    }
}

/// The check `names`: the server's addresses.
pub(super) async fn resolve<P: Ports>(
    host: &str,
    plan: &Plan,
    names: &Names<'_, P>,
    board: &Board<'_>,
    now: impl Fn() -> std::time::Duration,
) -> Result<Server, Code> {
    board.start(CheckId::Names, now());
    board.learn(|facts| {
        facts.server = Some(host.to_owned());
        facts.port = Some(plan.port());
    });
    let (v4, v6) = join(names.answer(RecordKind::A, host), names.answer(RecordKind::Aaaa, host)).await;
    let v4_addresses: Vec<IpAddr> = v4.addresses().collect();
    let v6_addresses: Vec<IpAddr> = v6.addresses().collect();
    if plan.method.uses_mx_endpoint() && !v6_addresses.is_empty() {
        let finding = Finding::new(Code::Ipv6Preferred).with("name", host).evidence(
            EvidenceKind::Dns,
            format!("AAAA {host}"),
            shown(&v6_addresses),
        );
        let matters = plan.method == Method::RelayIp;
        board.found(CheckId::Names, if matters { finding } else { informs(finding) });
    }
    let all: Vec<IpAddr> = v4_addresses.iter().chain(&v6_addresses).copied().collect();
    // What a connector knows is an IPv4 address, and Direct Send over IPv6 is judged by other rules.
    let addresses =
        if plan.method.uses_mx_endpoint() && !v4_addresses.is_empty() { v4_addresses } else { all.clone() };
    if addresses.is_empty() {
        let finding =
            match (&v4, &v6) {
                (DnsAnswer::Failed(why), _) | (_, DnsAnswer::Failed(why)) => failure(*why, "A", host),
                (DnsAnswer::NameNotFound, _) => Finding::new(Code::DnsNameNotFound)
                    .with("name", host)
                    .evidence(EvidenceKind::Dns, format!("A {host}"), "NXDOMAIN"),
                _ => Finding::new(Code::DnsNoAddress).with("name", host).evidence(
                    EvidenceKind::Dns,
                    format!("A {host}"),
                    "no address record",
                ),
            };
        let code = finding.code;
        board.found(CheckId::Names, finding);
        board.finish(CheckId::Names, now());
        return Err(code);
    }
    if let DnsAnswer::Failed(why) = v6 {
        let finding = Finding::new(failure_code(why)).severity(Severity::Notice).with("name", host);
        board.found(CheckId::Names, finding);
    }
    let microsoft = microsoft().may_probe(host);
    if microsoft && let Some(finding) = inside(host, &addresses) {
        board.found(CheckId::Names, finding);
    }
    board.finish(CheckId::Names, now());
    Ok(Server { host: host.to_owned(), port: plan.port(), addresses, all, microsoft })
}

/// The finding for a name of Microsoft's that leads into this network: none of its addresses is on the internet.
fn inside(host: &str, addresses: &[IpAddr]) -> Option<Finding> {
    if addresses.iter().any(|&address| reach(address) == Reach::Public) {
        return None;
    }
    let finding =
        Finding::new(Code::DnsAnswerPrivate).with("name", host).with("address", *addresses.first()?);
    Some(finding.evidence(EvidenceKind::Dns, host, shown(addresses)))
}

fn shown(addresses: &[IpAddr]) -> String {
    addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
