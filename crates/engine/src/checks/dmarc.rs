//! The domain's DMARC policy (RFC 9989): informs, except where Direct Send meets `p=reject`.

use futures_util::future::join;

use super::CheckId;
use super::board::Board;
use super::exchanger::failure_code;
use super::names::Names;
use crate::dns::inform::{self, Dkim};
use crate::ports::{DnsAnswer, Ports, RecordKind};
use crate::{Code, DmarcPolicy, EvidenceKind, Finding, Method, clean};

/// A record and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) domain: String,
    pub(crate) record: String,
    pub(crate) policy: DmarcPolicy,
}

/// Most questions of one walk (RFC 9989 §4.10).
const MOST_QUESTIONS: usize = 8;

/// The record that holds for a domain: its own, else that of its organizational domain (RFC 9989 §4.10.1).
pub(crate) async fn find<P: Ports>(names: &Names<'_, P>, domain: &str) -> Result<Option<Found>, Code> {
    let mut walked: Vec<(&str, Tags)> = Vec::new();
    for at in targets(domain) {
        let answer = match names.answer(RecordKind::Txt, &format!("_dmarc.{at}")).await {
            DnsAnswer::Failed(why) => return Err(failure_code(why)),
            answer => answer,
        };
        let mut records = answer.texts().filter_map(Tags::read);
        // Several records count as none.
        let (Some(tags), None) = (records.next(), records.next()) else { continue };
        if at == domain {
            let policy = tags.policy.unwrap_or(DmarcPolicy::None);
            return Ok(Some(Found { domain: at.to_owned(), record: tags.text, policy }));
        }
        let ends = tags.public_suffix.is_some();
        walked.push((at, tags));
        if ends {
            break;
        }
    }
    Ok(organizational(domain, walked).map(|(at, tags)| Found {
        domain: at.to_owned(),
        policy: tags.subdomain_policy.or(tags.policy).unwrap_or(DmarcPolicy::None),
        record: tags.text,
    }))
}

/// The domains of a walk: the domain itself, then its parents; of a long name only the last seven labels.
fn targets(domain: &str) -> impl Iterator<Item = &str> {
    let labels = domain.split('.').count();
    let parents = std::iter::successors(Some(domain), |at| at.split_once('.').map(|(_, parent)| parent));
    parents
        .enumerate()
        .filter(move |(skipped, _)| *skipped == 0 || labels - skipped < MOST_QUESTIONS)
        .map(|(_, at)| at)
        .take(MOST_QUESTIONS)
}

/// Which of the records that a walk found, the longest name first, is that of the organizational domain.
fn organizational<'a>(domain: &str, mut walked: Vec<(&'a str, Tags)>) -> Option<(&'a str, Tags)> {
    let last = walked.pop()?;
    match last.1.public_suffix {
        // The domain one label below a public suffix; it has no record unless the one before is its own.
        Some(true) => {
            let below = walked.pop().filter(|(at, _)| {
                at.strip_suffix(last.0).is_some_and(|rest| rest.trim_end_matches('.').split('.').count() == 1)
            });
            // Without one, the public suffix's own record holds, if the domain lies below it.
            below.or_else(|| domain.ends_with(last.0).then_some(last))
        }
        // `psd=n`, or nothing said: the one with the fewest labels.
        Some(false) | None => Some(last),
    }
}

/// What matters of a record.
struct Tags {
    text: String,
    policy: Option<DmarcPolicy>,
    subdomain_policy: Option<DmarcPolicy>,
    /// `psd`: whether the domain is a public suffix, where it is said.
    public_suffix: Option<bool>,
}

impl Tags {
    /// Reads one TXT record; `None` where it is none for DMARC.
    fn read(text: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(text);
        let mut tags = text.split(';').map(|tag| {
            let (name, value) = tag.split_once('=').unwrap_or((tag, ""));
            (name.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase())
        });
        let (name, value) = tags.next()?;
        if name != "v" || value != "dmarc1" || !text.contains("DMARC1") {
            return None;
        }
        let mut read =
            Self { text: clean(&text, 1_000), policy: None, subdomain_policy: None, public_suffix: None };
        for (name, value) in tags.take(50) {
            let word = match value.as_str() {
                "none" => Some(DmarcPolicy::None),
                "quarantine" => Some(DmarcPolicy::Quarantine),
                "reject" => Some(DmarcPolicy::Reject),
                _ => None,
            };
            match name.as_str() {
                "p" => read.policy = read.policy.or(word),
                "sp" => read.subdomain_policy = read.subdomain_policy.or(word),
                "psd" if value == "y" => read.public_suffix = Some(true),
                "psd" if value == "n" => read.public_suffix = Some(false),
                _ => {}
            }
        }
        Some(read)
    }
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
    let signed = async {
        if inform::microsoft_signs(method) { inform::dkim(domain, names).await } else { Dkim::Unknown }
    };
    let (found, signed) = join(find(names, domain), signed).await;
    if signed == Dkim::Absent {
        board.found(CheckId::Dmarc, Finding::new(Code::DkimNotFound).with("domain", domain));
    }
    match found {
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

    fn tags(text: &str) -> Tags {
        Tags::read(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_record_is_read_by_its_tags_and_others_are_none() {
        let read = tags("v=DMARC1; p=none; sp=reject; rua=mailto:a@b.example; psd=n");
        assert_eq!(
            (read.policy, read.subdomain_policy),
            (Some(DmarcPolicy::None), Some(DmarcPolicy::Reject))
        );
        assert_eq!(read.public_suffix, Some(false));
        assert!(Tags::read(b"v=spf1 -all").is_none());
        assert!(Tags::read(b"v=dmarc1; p=reject").is_none(), "the version is case-sensitive");
    }

    #[test]
    fn a_walk_goes_to_the_top_and_skips_the_middle_of_a_long_name() {
        assert_eq!(targets("a.b.example").collect::<Vec<_>>(), ["a.b.example", "b.example", "example"]);
        let long = "a.b.c.d.e.f.g.h.i.example";
        let walked: Vec<_> = targets(long).collect();
        assert_eq!(walked.len(), MOST_QUESTIONS);
        assert_eq!(walked[..3], [long, "d.e.f.g.h.i.example", "e.f.g.h.i.example"]);
    }

    #[test]
    fn the_organizational_domain_is_told_by_psd_or_has_the_fewest_labels() {
        let found = |walked: &[(&'static str, &str)]| {
            let walked = walked.iter().map(|(at, text)| (*at, tags(text))).collect();
            organizational("a.b.c.example", walked).map(|(at, _)| at)
        };
        let plain = "v=DMARC1; p=none";
        assert_eq!(found(&[]), None);
        assert_eq!(found(&[("b.c.example", plain), ("c.example", plain)]), Some("c.example"));
        assert_eq!(found(&[("b.c.example", "v=DMARC1; p=none; psd=n")]), Some("b.c.example"));
        let suffix = "v=DMARC1; p=reject; psd=y";
        assert_eq!(found(&[("c.example", plain), ("example", suffix)]), Some("c.example"));
        assert_eq!(found(&[("b.c.example", plain), ("example", suffix)]), Some("example"));
    }
}
