//! The domain's DMARC policy (RFC 9989): informs, except where Direct Send meets `p=reject`.

use super::CheckId;
use super::board::Board;
use super::exchanger::failure_code;
use super::names::Names;
use crate::ports::{DnsAnswer, Ports, RecordKind};
use crate::{Code, DmarcPolicy, EvidenceKind, Finding, Method, clean};

/// A record and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) domain: String,
    pub(crate) record: String,
    pub(crate) policy: DmarcPolicy,
}

/// Looks at `_dmarc` of the domain and of its parents (at most eight questions, RFC 9989 §4.10).
pub(crate) async fn find<P: Ports>(names: &Names<'_, P>, domain: &str) -> Result<Option<Found>, Code> {
    let labels: Vec<&str> = domain.split('.').collect();
    let walk = (0..labels.len().saturating_sub(1)).map(|skip| labels[skip..].join("."));
    for (n, at) in walk.enumerate().take(8) {
        match names.answer(RecordKind::Txt, &format!("_dmarc.{at}")).await {
            DnsAnswer::Failed(why) => return Err(failure_code(why)),
            answer => {
                let mut records = answer.texts().filter_map(|text| read(text, n > 0));
                // Several records count as none (RFC 9989 §4.10).
                if let (Some((record, policy)), None) = (records.next(), records.next()) {
                    return Ok(Some(Found { domain: at, record, policy }));
                }
            }
        }
    }
    Ok(None)
}

/// Reads one TXT record; `inherited` makes the subdomain policy count.
fn read(text: &[u8], inherited: bool) -> Option<(String, DmarcPolicy)> {
    let text = String::from_utf8_lossy(text);
    let mut tags = text.split(';').map(|tag| {
        let (name, value) = tag.split_once('=').unwrap_or((tag, ""));
        (name.trim().to_ascii_lowercase(), value.trim().to_owned())
    });
    let (name, value) = tags.next()?;
    if name != "v" || value != "DMARC1" {
        return None;
    }
    let mut policy = None;
    let mut subdomain = None;
    for (name, value) in tags.take(50) {
        let word = match value.to_ascii_lowercase().as_str() {
            "none" => Some(DmarcPolicy::None),
            "quarantine" => Some(DmarcPolicy::Quarantine),
            "reject" => Some(DmarcPolicy::Reject),
            _ => None,
        };
        match name.as_str() {
            "p" => policy = policy.or(word),
            "sp" => subdomain = subdomain.or(word),
            _ => {}
        }
    }
    let policy = if inherited { subdomain.or(policy) } else { policy };
    Some((clean(&text, 1_000), policy.unwrap_or(DmarcPolicy::None)))
}

/// The check `dmarc`.
pub(super) async fn check<P: Ports>(
    domain: &str,
    method: Method,
    names: &Names<'_, P>,
    board: &Board<'_>,
    now: impl Fn() -> std::time::Duration,
) -> Option<DmarcPolicy> {
    board.start(CheckId::Dmarc, now());
    match find(names, domain).await {
        Err(why) => {
            board.inconclusive(CheckId::Dmarc, why, now());
            None
        }
        Ok(None) => {
            let finding = Finding::new(Code::DmarcNone).with("domain", domain).evidence(
                EvidenceKind::Dns,
                format!("TXT _dmarc.{domain}"),
                "no record",
            );
            board.found(CheckId::Dmarc, finding);
            board.finish(CheckId::Dmarc, now());
            Some(DmarcPolicy::Absent)
        }
        Ok(Some(found)) => {
            let subject = format!("TXT _dmarc.{}", found.domain);
            let finding = Finding::new(Code::DmarcFound)
                .with("domain", &found.domain)
                .with("policy", found.policy.as_str())
                .evidence(EvidenceKind::Dns, subject.clone(), &found.record);
            board.found(CheckId::Dmarc, finding);
            if found.policy != DmarcPolicy::Reject || method != Method::DirectSend {
                board.finish(CheckId::Dmarc, now());
            }
            Some(found.policy)
        }
    }
}

/// Direct Send mail carries no DKIM signature: under `p=reject` it needs SPF to pass in alignment.
pub(super) fn judge_alignment(
    spf_passes: Option<bool>,
    domain: &str,
    board: &Board<'_>,
    now: std::time::Duration,
) {
    match spf_passes {
        Some(true) => {}
        Some(false) => {
            board.found(
                CheckId::Dmarc,
                Finding::new(Code::DmarcRejectWithoutAlignment).with("domain", domain),
            );
        }
        None => {
            board.inconclusive(CheckId::Dmarc, Code::AddressUnknown, now);
            return;
        }
    }
    board.finish(CheckId::Dmarc, now);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subdomain_follows_sp_of_its_parent() {
        let text = b"v=DMARC1; p=none; sp=reject; rua=mailto:a@b.example";
        assert_eq!(read(text, false).map(|(_, policy)| policy), Some(DmarcPolicy::None));
        assert_eq!(read(text, true).map(|(_, policy)| policy), Some(DmarcPolicy::Reject));
        assert_eq!(read(b"v=spf1 -all", false), None);
    }
}
