//! What else receivers look at: DMARC for the way, DKIM, the reverse name. It informs; mail goes without.

use std::net::IpAddr;

use super::remark::notice;
use crate::checks::{Names, dmarc};
use crate::ports::{DnsAnswer, Ports, RecordKind, RecordValue};
use crate::{Code, DmarcPolicy, EvidenceKind, Finding, Method, clean};

/// The selectors of Microsoft 365.
const SELECTORS: [&str; 2] = ["selector1", "selector2"];
/// What Microsoft's CNAMEs point to: before about May 2025, and since.
const DKIM_SUFFIXES: [&str; 2] = [".onmicrosoft.com", ".dkim.mail.microsoft"];

/// Whether Microsoft signs what goes this way with the domain's own key, where it has one. Direct Send arrives as
/// mail from outside; the others sign elsewhere or not at all.
pub(crate) fn microsoft_signs(method: Method) -> bool {
    matches!(
        method,
        Method::ClientSubmissionBasic
            | Method::ClientSubmissionOauth
            | Method::RelayIp
            | Method::RelayCertificate
    )
}

/// What DNS said of Microsoft's signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Dkim {
    /// At least one key is there, at this name.
    Present(String),
    /// None is.
    Absent,
    /// It could not be found out.
    Unknown,
}

/// Looks for the keys of Microsoft 365.
pub(crate) async fn dkim<P: Ports>(domain: &str, names: &Names<'_, P>) -> Dkim {
    let mut open = false;
    for selector in SELECTORS {
        let name = format!("{selector}._domainkey.{domain}");
        let alias = names.answer(RecordKind::Cname, &name).await;
        let target = alias.records().iter().find_map(|record| match &record.value {
            RecordValue::Name(target) if is_microsofts(target) => Some(target.clone()),
            _ => None,
        });
        match (target, alias) {
            (Some(target), _) => return Dkim::Present(clean(&target, 300)),
            (None, DnsAnswer::Failed(_)) => open = true,
            // A key published by hand.
            (None, _) => match names.answer(RecordKind::Txt, &name).await {
                DnsAnswer::Failed(_) => open = true,
                answer if answer.texts().any(is_key) => return Dkim::Present(name),
                _ => {}
            },
        }
    }
    if open { Dkim::Unknown } else { Dkim::Absent }
}

fn is_microsofts(target: &str) -> bool {
    DKIM_SUFFIXES.iter().any(|suffix| target.ends_with(suffix))
}

fn is_key(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text).to_ascii_lowercase();
    text.split(';').any(|tag| tag.trim().strip_prefix("p=").is_some_and(|key| !key.trim().is_empty()))
}

/// DMARC and DKIM, judged for the way. `aligned`: whether SPF passes in the sender's own domain, for the address
/// that delivers the mail.
pub(super) async fn policy<P: Ports>(
    domain: &str,
    method: Method,
    aligned: Option<bool>,
    names: &Names<'_, P>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let signed = match method {
        Method::DirectSend => Dkim::Absent,
        method if microsoft_signs(method) => dkim(domain, names).await,
        _ => Dkim::Unknown,
    };
    match dmarc::find(names, domain).await {
        Err(code) => findings.push(notice(Finding::new(code).with("name", format!("_dmarc.{domain}")))),
        Ok(None) => findings.push(Finding::new(Code::DmarcNone).with("domain", domain).evidence(
            EvidenceKind::Dns,
            format!("TXT _dmarc.{domain}"),
            "no record",
        )),
        Ok(Some(found)) => {
            let subject = format!("TXT _dmarc.{}", found.domain);
            findings.push(
                Finding::new(Code::DmarcFound)
                    .with("domain", &found.domain)
                    .with("policy", found.policy.as_str())
                    .evidence(EvidenceKind::Dns, subject, &found.record),
            );
            let unproven = aligned == Some(false) && signed == Dkim::Absent;
            if found.policy == DmarcPolicy::Reject && unproven {
                findings.push(Finding::new(Code::DmarcRejectWithoutAlignment).with("domain", domain));
            }
        }
    }
    if microsoft_signs(method) && signed == Dkim::Absent {
        findings.push(Finding::new(Code::DkimNotFound).with("domain", domain));
    }
    findings
}

/// The reverse name of an address, and whether it leads back.
pub(crate) async fn reverse<P: Ports>(address: IpAddr, names: &Names<'_, P>) -> Vec<Finding> {
    let finding = |code| Finding::new(code).with("address", address);
    let at = spf::reverse_name(address);
    let answer = names.answer(RecordKind::Ptr, &at).await;
    let name = answer.records().iter().find_map(|record| match &record.value {
        RecordValue::Name(name) => Some(name.clone()),
        _ => None,
    });
    let Some(name) = name else {
        return match answer {
            DnsAnswer::Failed(_) => Vec::new(),
            _ => {
                vec![finding(Code::PtrMissing).evidence(EvidenceKind::Dns, format!("PTR {at}"), "no record")]
            }
        };
    };
    let mut findings = Vec::new();
    let shown =
        |code| finding(code).with("name", &name).evidence(EvidenceKind::Dns, format!("PTR {at}"), &name);
    let kind = if address.is_ipv4() { RecordKind::A } else { RecordKind::Aaaa };
    let back = names.answer(kind, &name).await;
    let leads_back = back.addresses().any(|found| found == address);
    if !leads_back && !matches!(back, DnsAnswer::Failed(_)) {
        findings.push(shown(Code::PtrNotConfirmed));
    }
    if looks_dynamic(&name, address) {
        findings.push(shown(Code::PtrLooksDynamic));
    }
    findings
}

/// Whether a reverse name looks like one that a provider gives to every line by itself: it has the address in it, or
/// says what kind of line it is.
fn looks_dynamic(name: &str, address: IpAddr) -> bool {
    const WORDS: [&str; 12] =
        ["dyn", "dynamic", "dhcp", "dip", "dsl", "adsl", "vdsl", "pool", "ppp", "pppoe", "dialup", "cable"];
    let mut words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let said = words.any(|word| WORDS.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit())));
    let IpAddr::V4(v4) = address else { return said };
    let [a, b, c, d] = v4.octets();
    let numbers: Vec<&str> =
        name.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    let stands = |wanted: [u8; 4]| {
        let wanted: Vec<String> = wanted.iter().map(u8::to_string).collect();
        numbers.windows(4).any(|window| window == wanted)
    };
    said || stands([a, b, c, d]) || stands([d, c, b, a])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reverse_names_of_changing_lines_are_told_from_those_of_servers() {
        for (name, expected) in [
            ("mail.contoso.com", false),
            ("scanner7.office.contoso.com", false),
            ("p5b2f1a.dip0.t-ipconnect.de", true),
            ("host-203-0-113-7.example.net", true),
            ("7.113.0.203.static.example.net", true),
            ("cable-12.example.net", true),
            ("dynamo.contoso.com", false),
        ] {
            assert_eq!(looks_dynamic(name, "203.0.113.7".parse().unwrap()), expected, "{name}");
        }
    }

    #[test]
    fn both_shapes_of_microsofts_signing_names_are_known() {
        assert!(is_microsofts("selector1-contoso-com._domainkey.contoso.onmicrosoft.com"));
        assert!(is_microsofts("selector1-contoso-com._domainkey.contoso.n-v1.dkim.mail.microsoft"));
        assert!(!is_microsofts("selector1.dkim.mail.microsoft.example"));
        assert!(is_key(b"v=DKIM1; k=rsa; p=MIGf") && !is_key(b"v=DKIM1; p=") && !is_key(b"v=spf1 -all"));
    }
}
