//! What DNS and the network say about a domain before anything is asked of the person: the right-hand panel.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::join5;
use serde::{Deserialize, Serialize};

use crate::checks::{Exchanger, Names, dmarc, evaluate_with, failure_code, reaches};
use crate::dns::name_servers;
use crate::facts::microsoft;
use crate::ports::{Call, ConnectFailure, DnsAnswer, Goal, Heard, Ports, Question, RecordKind, StageHeard};
use crate::{Cloud, Code, DmarcPolicy, clean};

/// What was found for a domain. `None` means "not known yet or could not be looked up"; then
/// [`DomainReport::problems`] says which.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DomainReport {
    /// The domain, in the form that was asked.
    pub domain: String,
    /// Who runs the domain's mail, by its MX.
    pub mail_host: Option<MailHost>,
    /// The MX hosts as DNS names them, the most preferred first.
    pub mx: Vec<String>,
    /// The tenant's MX endpoint, where it is Microsoft's.
    pub endpoint: Option<String>,
    /// The cloud that the endpoint's name belongs to.
    pub cloud: Option<Cloud>,
    /// The SPF record, exactly one.
    pub spf_record: Option<String>,
    /// How many SPF records there are.
    pub spf_records: Option<u32>,
    /// SPF's result for the public address, when both are known: `pass`, `fail` and so on.
    pub spf_result: Option<String>,
    /// Look-ups that this evaluation used, of ten.
    pub spf_lookups: Option<u32>,
    /// The domain's DMARC policy.
    pub dmarc_policy: Option<DmarcPolicy>,
    /// Name servers of the domain.
    pub name_servers: Vec<String>,
    /// Who runs them, where their names tell.
    pub dns_host: Option<String>,
    /// This computer's public address as Microsoft's server saw it.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub public_ip: Option<IpAddr>,
    /// Whether port 25 to the endpoint got a greeting. `false` only where a control host is silent too and
    /// another port answers; else what went wrong is among the problems.
    pub port_25_open: Option<bool>,
    /// Whether port 587 to the submission host got a greeting; `false` as for port 25.
    pub port_587_open: Option<bool>,
    /// What could not be looked up, and why.
    pub problems: Vec<LookupProblem>,
    /// Whom we asked, for the one line that says so.
    pub asked: Vec<String>,
    /// Whether everything has been asked.
    pub complete: bool,
}

/// Who runs a domain's mail, by its MX.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum MailHost {
    /// Microsoft 365.
    Microsoft365,
    /// A filter in front of the real mailboxes.
    ThirdPartyFilter,
    /// Neither.
    Other,
    /// Microsoft 365 and others side by side.
    Mixed,
    /// No MX record.
    None,
}

/// Something that could not be looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LookupProblem {
    /// What was wanted: `mx`, `spf`, `dmarc`, `name-servers`, `port-25`, `port-587`.
    pub what: String,
    /// Why not.
    pub code: Code,
}

/// Looks a domain up: MX, SPF, DMARC, name servers, and, where `ask_microsoft`, this computer's public address by
/// a greeting from Microsoft's servers. `tell` hears every step; nothing is signed in to and nothing is sent.
pub async fn look_up<P: Ports>(
    domain: &str,
    ask_microsoft: bool,
    ports: &P,
    tell: &(dyn Fn(DomainReport) + Send + Sync),
) -> DomainReport {
    let quiet = |_: &Question, _: Duration, _: Duration| {};
    let names = Names::new(ports, &quiet);
    let page = Page {
        report: Mutex::new(DomainReport { domain: domain.to_owned(), ..DomainReport::default() }),
        tell,
    };
    page.change(|report| report.asked.push("dns".to_owned()));
    let mail = async {
        let endpoint = mail_host(domain, &names, &page).await;
        if let (Some(endpoint), true) = (endpoint, ask_microsoft) {
            hello(ports, &names, &page, &endpoint, 25).await;
        }
    };
    let submission = async {
        if ask_microsoft && let Some(host) = microsoft().submission_host(Cloud::Worldwide) {
            page.change(|report| report.asked.push(host.to_owned()));
            hello(ports, &names, &page, host, 587).await;
        }
    };
    join5(
        mail,
        submission,
        spf_record(domain, &names, &page),
        policy(domain, &names, &page),
        servers(domain, &names, &page),
    )
    .await;
    spf_result(domain, &names, &page).await;
    page.change(DomainReport::without_a_network);
    page.change(|report| report.complete = true);
    page.report.into_inner().unwrap_or_else(PoisonError::into_inner)
}

impl DomainReport {
    /// When no port answers, none of them is proven to be blocked.
    fn without_a_network(&mut self) {
        if self.port_25_open != Some(true) && self.port_587_open != Some(true) {
            self.port_25_open = None;
            self.port_587_open = None;
        }
    }
}

/// The report while it grows.
struct Page<'a> {
    report: Mutex<DomainReport>,
    tell: &'a (dyn Fn(DomainReport) + Send + Sync),
}

impl Page<'_> {
    fn change(&self, change: impl FnOnce(&mut DomainReport)) {
        let mut report = self.report.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut report);
        (self.tell)(report.clone());
    }

    fn problem(&self, what: &str, code: Code) {
        self.change(|report| report.problems.push(LookupProblem { what: what.to_owned(), code }));
    }

    fn read<T>(&self, read: impl FnOnce(&DomainReport) -> T) -> T {
        read(&self.report.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn mail_host<P: Ports>(domain: &str, names: &Names<'_, P>, page: &Page<'_>) -> Option<String> {
    let answer = names.answer(RecordKind::Mx, domain).await;
    match &answer {
        DnsAnswer::Failed(why) => page.problem("mx", failure_code(*why)),
        DnsAnswer::NameNotFound => page.problem("mx", Code::DnsNameNotFound),
        _ => {}
    }
    let exchanger = Exchanger::read(&answer)?;
    page.change(|report| {
        report.mail_host = Some(exchanger.mail_host);
        report.mx = exchanger.hosts.iter().take(20).cloned().collect();
        report.endpoint = exchanger.endpoint.as_ref().map(|(host, _)| host.clone());
        report.cloud = exchanger.endpoint.as_ref().map(|(_, cloud)| *cloud);
    });
    exchanger.endpoint.map(|(host, _)| host)
}

/// Greeting and EHLO: whether the port is open, and the address that Microsoft sees.
async fn hello<P: Ports>(ports: &P, names: &Names<'_, P>, page: &Page<'_>, host: &str, port: u16) {
    let what = format!("port-{port}");
    let answer = names.answer(RecordKind::A, host).await;
    let addresses: Vec<IpAddr> = answer.addresses().collect();
    if addresses.is_empty() {
        let code = match answer {
            DnsAnswer::Failed(why) => failure_code(why),
            DnsAnswer::NameNotFound => Code::DnsNameNotFound,
            _ => Code::DnsNoAddress,
        };
        page.problem(&what, code);
        return;
    }
    let heard = Mutex::new((false, None::<IpAddr>, None::<Code>));
    let hear = |event: Heard| {
        let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
        match event {
            Heard::Stage { heard: StageHeard::Greeting(reply), .. } => heard.0 = !reply.code.is_negative(),
            Heard::Stage { heard: StageHeard::Hello { capabilities, .. }, .. } => {
                heard.1 = capabilities.hello_address;
            }
            Heard::Attempt(attempt) => {
                heard.2 = match attempt.outcome {
                    Err(ConnectFailure::TimedOut) => Some(Code::ConnectTimedOut),
                    Err(ConnectFailure::Refused) => Some(Code::ConnectRefused),
                    Err(_) => heard.2.or(Some(Code::ConnectUnreachable)),
                    Ok(()) => None,
                }
            }
            _ => {}
        }
    };
    let call = Call {
        host: host.to_owned(),
        port,
        addresses,
        helo: format!("device.{}", page.read(|report| report.domain.clone())),
        goal: Goal::Hello,
        credentials: None,
        certificate: None,
        as_device: false,
        encryption: crate::Encryption::Best,
    };
    ports.converse(call, &hear).await;
    let (greeted, address, failure) = *heard.lock().unwrap_or_else(PoisonError::into_inner);
    // Silence alone proves nothing about the port: a control host has to be silent as well.
    let silent = !greeted && failure == Some(Code::ConnectTimedOut);
    let control = match microsoft().control_host(port).filter(|_| silent) {
        Some(control) => {
            page.change(|report| report.asked.push(control.to_owned()));
            reaches(ports, names, control, port).await
        }
        None => None,
    };
    page.change(|report| {
        let open = if port == 25 { &mut report.port_25_open } else { &mut report.port_587_open };
        *open = if greeted { Some(true) } else { (control == Some(false)).then_some(false) };
        // Port 25 is the one that connectors and SPF look at.
        if port == 25 || report.public_ip.is_none() {
            report.public_ip = address.or(report.public_ip);
        }
        if let (false, Some(code)) = (greeted, failure) {
            report.problems.push(LookupProblem { what, code });
        }
    });
}

async fn spf_record<P: Ports>(domain: &str, names: &Names<'_, P>, page: &Page<'_>) {
    match names.answer(RecordKind::Txt, domain).await {
        DnsAnswer::Failed(why) => page.problem("spf", failure_code(why)),
        answer => {
            let records: Vec<&[u8]> = answer.texts().filter(|text| spf::record::is_spf(text)).collect();
            page.change(|report| {
                report.spf_records = u32::try_from(records.len()).ok();
                if let [record] = records[..] {
                    report.spf_record = Some(clean(&String::from_utf8_lossy(record), 2_000));
                }
            });
        }
    }
}

async fn policy<P: Ports>(domain: &str, names: &Names<'_, P>, page: &Page<'_>) {
    match dmarc::find(names, domain).await {
        Err(code) => page.problem("dmarc", code),
        Ok(found) => {
            page.change(|report| {
                report.dmarc_policy = Some(found.map_or(DmarcPolicy::Absent, |found| found.policy));
            });
        }
    }
}

/// The name servers of the zone that the domain is in.
async fn servers<P: Ports>(domain: &str, names: &Names<'_, P>, page: &Page<'_>) {
    match name_servers(domain, names).await {
        Err(code) => page.problem("name-servers", code),
        Ok(servers) => page.change(|report| {
            report.dns_host = servers.iter().find_map(|name| microsoft().dns_host(name)).map(str::to_owned);
            report.name_servers = servers;
        }),
    }
}

async fn spf_result<P: Ports>(domain: &str, names: &Names<'_, P>, page: &Page<'_>) {
    let (address, records) = page.read(|report| (report.public_ip, report.spf_records));
    if let (Some(address), Some(1..)) = (address, records) {
        let query = spf::Query::new(address, format!("postmaster@{domain}"), format!("device.{domain}"));
        let outcome = evaluate_with(names, query).await;
        page.change(|report| {
            report.spf_result = Some(outcome.result.as_str().to_owned());
            report.spf_lookups = Some(outcome.lookups);
        });
    }
}
