//! A ready text for whoever can mend what was found: the provider, the IT supplier, the administrator, DNS.
//!
//! A letter is made from a finding and from what the run measured, and from nothing else. The addresses in it are
//! the person's own to give; a secret cannot be in it, because no finding and no probe holds one.

use std::fmt::Write as _;
use std::net::IpAddr;

use jiff::Zoned;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::words::{Language, Words};
use crate::{
    Arguments, Code, EvidenceKind, Finding, Probe, ProbeConnection, ProbePurpose, Role, RunFacts, Severity,
    clean,
};

/// More lines of measurements than this help nobody.
const MOST_LINES: usize = 24;

/// The families that have their words from the code.
const GENERAL: [&str; 4] = ["network", "tenant-admin", "dns-host", "server-admin"];

/// A text to send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Letter {
    /// What it is about.
    pub code: Code,
    /// Who can mend it.
    pub to: Role,
    /// The words of the button that copies it.
    pub copy: String,
    /// The subject.
    pub subject: String,
    /// The text, lines of any length.
    pub text: String,
}

impl Letter {
    /// Marked as made with the pretend Microsoft 365, so that nobody acts on it.
    #[must_use]
    pub fn from_practice(self, words: &Words) -> Self {
        let title = Arguments::from([("title".to_owned(), self.subject.as_str().into())]);
        let subject = words.message("report-title-practice", &title).unwrap_or(self.subject);
        let warning = words.message("report-practice", &Arguments::new()).unwrap_or_default();
        Self { subject, text: format!("{warning}\n\n{}", self.text), ..self }
    }
}

/// The letter about a finding; none where nobody else has to do anything.
pub fn letter(finding: &Finding, facts: &RunFacts, at: &Zoned, words: &Words) -> Option<Letter> {
    if finding.severity < Severity::Warning {
        return None;
    }
    let (family, to) = family(finding, facts)?;
    let id = format!("letter-{family}");
    let values = values(finding, facts, words);
    let attribute = |name| words.attribute(&id, name, &values);
    let plain = |id: &str| words.message(id, &values);

    let mut paragraphs = vec![plain("letter-greeting")?, plain(&id)?, attribute("ask")?];
    // A family without words of its own has those of the code. The steps for a network are told to the person at
    // the device, who asks others; here those are asked already.
    if GENERAL.contains(&family) {
        let said = words.code_with(finding.code, &finding.arguments);
        // With a heading, for it says “you” and “this computer” to the sender of the letter.
        paragraphs.push(listed(&plain("letter-meaning")?, vec![said.meaning]));
        if to != Role::Network {
            paragraphs.push(listed(&plain("letter-steps")?, numbered(&said.steps)));
        }
        if to == Role::DnsHost && changes_a_record(finding.code) {
            paragraphs.push(plain("letter-keep-old")?);
        }
    }
    let measured =
        words.message("letter-measured", &Arguments::from([("at".to_owned(), moment(at, words).into())]))?;
    let mut lines = measurements(finding, facts, words);
    lines.extend(about(finding, facts, to, words).iter().map(|line| item(line)));
    paragraphs.push(listed(&measured, lines));
    paragraphs.push(plain("letter-closing")?);
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    Some(Letter {
        code: finding.code,
        to,
        copy: attribute("copy")?,
        subject: attribute("subject")?,
        text: paragraphs.join("\n\n") + "\n",
    })
}

/// Which text fits, and for whom it is.
fn family(finding: &Finding, facts: &RunFacts) -> Option<(&'static str, Role)> {
    let family = match finding.code {
        Code::Port25Blocked | Code::Port587Blocked => "port-blocked",
        Code::ConnectTimedOut => "no-answer",
        Code::ConnectUnreachable => "unreachable",
        Code::ConnectRefused => "refused",
        Code::ConnectionCut | Code::ServerSilent => "cut",
        Code::SmtpIntercepted => "intercepted",
        Code::SmtpInspected => "inspected",
        Code::StarttlsNotOffered | Code::StarttlsRefused => "starttls-missing",
        Code::StarttlsInjection => "injection",
        Code::TlsInspected => "tls-inspected",
        Code::TlsCertificateUntrusted
        | Code::TlsCertificateExpired
        | Code::TlsCertificateNameMismatch
        | Code::TlsCertificateChainIncomplete => "certificate-wrong",
        Code::IpPathsDiffer => "paths-differ",
        Code::IpBanned | Code::IpOnBlockList => "address-refused",
        Code::IpThrottled => "throttled",
        Code::DnsServerFailed | Code::DnsTimedOut => "dns-failing",
        code if code.as_str().starts_with("IPV6_") && ipv6_is_dead(facts) => "ipv6",
        // With two addresses, an administrator can give the one a right on the other.
        Code::SendAsDenied if finding.arguments.get("from") != finding.arguments.get("login") => {
            return Some(("tenant-admin", Role::TenantAdmin));
        }
        _ => {
            return match finding.who? {
                Role::Network => Some(("network", Role::Network)),
                Role::TenantAdmin => Some(("tenant-admin", Role::TenantAdmin)),
                Role::DnsHost => Some(("dns-host", Role::DnsHost)),
                Role::ServerAdmin => Some(("server-admin", Role::ServerAdmin)),
                _ => None,
            };
        }
    };
    Some((family, Role::Network))
}

/// Whether what is to be done changes a record that is there already.
const fn changes_a_record(code: Code) -> bool {
    !matches!(
        code,
        Code::DnsNoAddress
            | Code::MxMissing
            | Code::DomainOnBlockList
            | Code::SpfNone
            | Code::SpfTemporaryError
    )
}

/// IPv6 was tried and came to nothing, where IPv4 came through.
fn ipv6_is_dead(facts: &RunFacts) -> bool {
    let connected = |probe: &&Probe| probe.connection == ProbeConnection::Connected;
    let tried = |probe: &&Probe| probe.connection != ProbeConnection::NotWaitedFor;
    let (newer, older): (Vec<&Probe>, Vec<&Probe>) =
        facts.probes.iter().filter(tried).partition(|probe| probe.address.is_ipv6());
    !newer.is_empty() && !newer.iter().any(connected) && older.iter().any(connected)
}

/// The finding's values that the texts name, and those of the run.
fn values(finding: &Finding, facts: &RunFacts, words: &Words) -> Arguments {
    let known = ["seen", "expected", "issuer", "list", "name", "domain", "server", "port"];
    let mut values: Arguments =
        known.iter().filter_map(|&key| Some((key.to_owned(), finding.arguments.get(key)?.clone()))).collect();
    let title = words.code_with(finding.code, &finding.arguments).title;
    values.insert("title".to_owned(), title.into());
    if let Some(server) = &facts.server {
        values.entry("server".to_owned()).or_insert_with(|| server.into());
    }
    let port = match finding.code {
        Code::Port25Blocked => Some(25),
        Code::Port587Blocked => Some(587),
        _ => facts.port,
    };
    if let Some(port) = port {
        values.entry("port".to_owned()).or_insert_with(|| port.into());
    }
    if let Some(address) = public_address(finding, facts) {
        values.insert("address".to_owned(), address.into());
    }
    values
}

/// The office's address, as a server saw it.
fn public_address(finding: &Finding, facts: &RunFacts) -> Option<String> {
    // In the other findings `address` is the server's.
    let about_us = matches!(finding.code, Code::IpBanned | Code::IpOnBlockList | Code::IpThrottled);
    let told =
        about_us.then(|| finding.arguments.get("address")).flatten().and_then(|argument| match argument {
            crate::Argument::Text(text) => Some(text.clone()),
            _ => None,
        });
    let seen = facts.public_ip_seen.any().or_else(|| facts.probes.iter().find_map(|probe| probe.seen));
    told.or_else(|| seen.map(|address: IpAddr| address.to_string()))
}

/// What was measured, an item each; what belongs to a connection stands below it.
fn measurements(finding: &Finding, facts: &RunFacts, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = facts
        .probes
        .iter()
        .filter(|probe| probe.connection != ProbeConnection::NotWaitedFor)
        .map(|probe| probe_lines(probe, words).iter().map(|line| item(line)).collect::<Vec<_>>().join("\n  "))
        .collect();
    // Connections and certificates stand with the probes, in the letter's language.
    let told_by_probes = |kind| matches!(kind, EvidenceKind::Connection | EvidenceKind::Certificate);
    // What somebody answered and what Microsoft wrote was not measured, and has the names of settings.
    let measured = |kind| !matches!(kind, EvidenceKind::Answer | EvidenceKind::Fact);
    for evidence in finding.evidence.iter().filter(|evidence| measured(evidence.kind)) {
        if facts.probes.is_empty() || !told_by_probes(evidence.kind) {
            lines.push(item(&format!("{}: {}", evidence.subject, clean(&evidence.shown, 400))));
        }
    }
    let mut once = std::collections::BTreeSet::new();
    lines.retain(|line| once.insert(line.clone()));
    lines.truncate(MOST_LINES);
    lines
}

/// Whom it is about: to a network the public address matters, to an administrator the mailbox or the sender.
fn about(finding: &Finding, facts: &RunFacts, to: Role, words: &Words) -> Vec<String> {
    let told = |id: &str, key: &str| {
        let value = finding.arguments.get(key)?;
        words.message(id, &Arguments::from([(key.to_owned(), value.clone())]))
    };
    let address = public_address(finding, facts).map(|address| ("address".to_owned(), address.into()));
    let seen = (to == Role::Network || address.is_some())
        .then(|| words.message("letter-public-address", &address.into_iter().collect()));
    let ours =
        (to != Role::Network).then(|| [told("letter-mailbox", "login"), told("letter-sender", "from")]);
    seen.into_iter().chain(ours.into_iter().flatten()).flatten().collect()
}

/// A line of a list, whatever stands in it.
fn item(line: &str) -> String {
    format!("- {}", line.replace('\n', " "))
}

/// The connection, then what was said on it, where something is wrong there.
fn probe_lines(probe: &Probe, words: &Words) -> Vec<String> {
    let state = match probe.connection {
        ProbeConnection::Connected => "connected",
        ProbeConnection::Refused if probe.purpose == ProbePurpose::Router => "there",
        ProbeConnection::Refused => "refused",
        ProbeConnection::TimedOut => "timed-out",
        ProbeConnection::Unreachable => "unreachable",
        ProbeConnection::Local => "local",
        // Left out before.
        ProbeConnection::NotWaitedFor => return Vec::new(),
    };
    let by_address = probe.host.parse() == Ok(probe.address);
    let address = if by_address { String::new() } else { probe.address.to_string() };
    let values = Arguments::from([
        ("server".to_owned(), probe.host.as_str().into()),
        ("port".to_owned(), probe.port.into()),
        ("ip".to_owned(), address.into()),
        ("state".to_owned(), state.into()),
        ("time".to_owned(), span(probe.milliseconds, words).into()),
    ]);
    let mut lines: Vec<String> = words.message("letter-probe", &values).into_iter().collect();
    // Only what is wrong is told in full.
    if probe.wrong.is_empty() {
        return lines;
    }
    if probe.connection == ProbeConnection::Connected {
        let reply = probe.greeting.iter().map(|text| ("reply".to_owned(), clean(text, 200).into())).collect();
        lines.extend(words.message("letter-greeted", &reply));
    }
    for certificate in probe.tls.iter().flat_map(|tls| tls.chain.iter().take(4)) {
        // What the certificate leaves out stays unset.
        let said = [
            ("name", certificate.subject.clone()),
            ("issuer", certificate.issuer.clone()),
            ("from", day(&certificate.not_before, words)),
            ("to", day(&certificate.not_after, words)),
        ];
        let said = said.into_iter().filter(|(_, text)| !text.is_empty());
        let values = said.map(|(key, text)| (key.to_owned(), text.into())).collect();
        lines.extend(words.message("letter-certificate", &values));
    }
    lines
}

/// The day of an RFC 3339 time, written out.
fn day(time: &str, words: &Words) -> String {
    let day: String = time.chars().take(10).collect();
    day.parse::<Date>().map_or(day, |date| words.date(date))
}

/// Milliseconds below a second, seconds above; number and unit stay on one line.
fn span(milliseconds: f64, words: &Words) -> String {
    let text = match milliseconds {
        none if none < 0.1 => "<\u{a0}0.1\u{a0}ms".to_owned(),
        short if short < 10.0 => format!("{short:.1}\u{a0}ms"),
        middle if middle < 1_000.0 => format!("{middle:.0}\u{a0}ms"),
        long => format!("{:.1}\u{a0}s", long / 1_000.0),
    };
    if words.language() == Language::German { text.replace('.', ",") } else { text }
}

/// A moment where the person is, with its distance from UTC.
fn moment(at: &Zoned, words: &Words) -> String {
    format!("{}, {:02}:{:02} (UTC{})", words.date(at.date()), at.hour(), at.minute(), at.strftime("%:z"))
}

fn numbered(steps: &[String]) -> Vec<String> {
    steps.iter().enumerate().map(|(n, step)| format!("{}. {step}", n + 1)).collect()
}

fn listed(heading: &str, lines: Vec<String>) -> String {
    if lines.is_empty() {
        return String::new();
    }
    lines.into_iter().fold(heading.to_owned(), |mut text, line| {
        let _ = write!(text, "\n{line}");
        text
    })
}

#[cfg(test)]
#[path = "letters_tests.rs"]
mod tests;
