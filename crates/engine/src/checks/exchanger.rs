//! The domain's mail exchanger: whose it is, and which host is the tenant's MX endpoint.

use crate::facts::microsoft;
use crate::lookup::MailHost;
use crate::ports::{DnsAnswer, DnsFailure, RecordValue};
use crate::{Cloud, Code, EvidenceKind, Finding, Method, Severity};

/// What a domain's MX records say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Exchanger {
    /// The hosts, the most preferred first.
    pub(crate) hosts: Vec<String>,
    /// Whose they are.
    pub(crate) mail_host: MailHost,
    /// Microsoft's most preferred host among them.
    pub(crate) endpoint: Option<(String, Cloud)>,
    /// The third-party filter's name.
    pub(crate) filter: Option<&'static str>,
}

impl Exchanger {
    /// Reads the answer to the MX question; `None` where it could not be had.
    pub(crate) fn read(answer: &DnsAnswer) -> Option<Self> {
        if matches!(answer, DnsAnswer::Failed(_)) {
            return None;
        }
        let mut hosts: Vec<(u16, String)> = answer
            .records()
            .iter()
            .filter_map(|record| match &record.value {
                RecordValue::Mx { preference, exchange } if !exchange.is_empty() => {
                    Some((*preference, exchange.clone()))
                }
                _ => None,
            })
            .collect();
        hosts.sort();
        let hosts: Vec<String> = hosts.into_iter().map(|(_, host)| host).collect();
        let ours = hosts.iter().filter(|host| microsoft().endpoint(host).is_some()).count();
        let filter = hosts.iter().find_map(|host| microsoft().filter(host));
        let mail_host = match (hosts.len(), ours) {
            (0, _) => MailHost::None,
            (all, ours) if all == ours => MailHost::Microsoft365,
            (_, 1..) => MailHost::Mixed,
            _ if filter.is_some() => MailHost::ThirdPartyFilter,
            _ => MailHost::Other,
        };
        let endpoint = hosts
            .iter()
            .find_map(|host| microsoft().endpoint(host).map(|endpoint| (host.clone(), endpoint.cloud)));
        Some(Self { hosts, mail_host, endpoint, filter })
    }

    /// What is to be said about it for this way to send.
    pub(crate) fn finding(&self, domain: &str, method: Method) -> Finding {
        let code = match self.mail_host {
            MailHost::Microsoft365 => Code::MxIsMicrosoft365,
            MailHost::ThirdPartyFilter => Code::MxIsThirdPartyFilter,
            MailHost::Other => Code::MxIsNotMicrosoft365,
            MailHost::Mixed => Code::MxMixed,
            MailHost::None => Code::MxMissing,
        };
        let mut finding = Finding::new(code).with("domain", domain);
        if let Some((endpoint, cloud)) = &self.endpoint {
            finding = finding.with("endpoint", endpoint).with("cloud", cloud.as_str());
        }
        if let Some(filter) = self.filter {
            finding = finding.with("filter", filter);
        }
        if let Some(host) = self.hosts.first() {
            finding = finding.with("host", host);
        }
        let shown = if self.hosts.is_empty() { "no MX record".to_owned() } else { self.hosts.join(", ") };
        finding = finding.evidence(EvidenceKind::Dns, format!("MX {domain}"), shown);
        if method.uses_mx_endpoint() { finding } else { informs(finding) }
    }
}

/// A finding about something that the chosen way does not use informs and no more.
pub(crate) fn informs(finding: Finding) -> Finding {
    let severity = finding.severity.min(Severity::Info);
    finding.severity(severity)
}

/// The code for a question that got no answer.
pub(crate) fn failure_code(failure: DnsFailure) -> Code {
    match failure {
        DnsFailure::ServerFailed | DnsFailure::Refused => Code::DnsServerFailed,
        DnsFailure::TimedOut | DnsFailure::Unreachable => Code::DnsTimedOut,
    }
}

/// The finding for a question that got no answer.
pub(crate) fn failure(failure: DnsFailure, kind: &str, name: &str) -> Finding {
    let shown = match failure {
        DnsFailure::ServerFailed => "SERVFAIL",
        DnsFailure::Refused => "REFUSED",
        DnsFailure::TimedOut => "no answer in time",
        DnsFailure::Unreachable => "no resolver could be reached",
    };
    Finding::new(failure_code(failure)).with("name", name).evidence(
        EvidenceKind::Dns,
        format!("{kind} {name}"),
        shown,
    )
}
