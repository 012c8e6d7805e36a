//! The SPF record of the sender's domain: what stands there, and what is to stand there.

use std::net::IpAddr;

use spf::{Record, compose};

use super::Change;
use super::case::Case;
use super::lack::Lack;
use crate::Method;
use crate::facts::microsoft;

/// A change of the record, or why none is proposed.
pub(super) struct Proposal {
    /// What stands there and what should, where the domain is known.
    pub(super) change: Option<Change>,
    /// Why nothing is proposed, although something may be needed.
    pub(super) lacks: Option<Lack>,
}

/// The record with the office's address.
pub(super) fn with_address(case: &Case<'_>, passes: bool) -> Proposal {
    let proposed = match case.lasting_address() {
        _ if passes => Ok(None),
        _ if case.hosted() => Err(Lack::SpfHosted),
        // Nobody but Microsoft changes that record: another sender comes first.
        _ if case.sender_domain().is_some_and(is_onmicrosoft) => Err(Lack::SenderOnmicrosoft),
        // The certificate stands for the device; SPF can do without an address that may change.
        Err(Lack::AddressDynamic) if case.method == Method::RelayCertificate => Err(Lack::SpfOptional),
        Err(lacks) => Err(lacks),
        Ok(address) => standing(case).map(|record| match record {
            None => Some(compose::first_record(address, microsoft().spf_include(case.cloud))),
            Some(record) => compose::with_sender(&record, address),
        }),
    };
    Proposal { change: change(case, proposed.clone().ok().flatten()), lacks: proposed.err() }
}

/// The record without an address; `None` where no record lists exactly this one.
pub(super) fn without_address(case: &Case<'_>, address: IpAddr) -> Option<Change> {
    let record = standing(case).ok()??;
    let without = compose::without_sender(&record, address)?;
    let mut change = change(case, Some(without))?;
    change.before.clone_from(&change.now);
    Some(change)
}

/// Whether the record names the address by itself, without a look-up.
pub(super) fn lists(case: &Case<'_>, address: IpAddr) -> bool {
    matches!(standing(case), Ok(Some(record)) if compose::with_sender(&record, address).is_none())
}

/// The record that stands there, if one does, and why it cannot be worked on, if it cannot.
fn standing(case: &Case<'_>) -> Result<Option<Record>, Lack> {
    let report = case.sender_report().ok_or(Lack::SpfLookUp)?;
    match (report.spf_records.ok_or(Lack::SpfLookUp)?, report.spf_record.as_deref()) {
        (0, _) => Ok(None),
        (1, Some(_)) if report.spf_result.as_deref() == Some("permerror") => Err(Lack::SpfRepair),
        (1, Some(record)) => Record::parse(record.as_bytes()).map(Some).map_err(|_| Lack::SpfRepair),
        (1, None) => Err(Lack::SpfLookUp),
        _ => Err(Lack::SpfSeveral),
    }
}

pub(super) fn is_onmicrosoft(domain: &str) -> bool {
    domain.to_ascii_lowercase().ends_with(".onmicrosoft.com")
}

fn change(case: &Case<'_>, proposed: Option<String>) -> Option<Change> {
    let now = case.sender_report().and_then(|report| report.spf_record.clone());
    let recorded = &case.setup.spf_before;
    let before = if recorded.is_empty() { now.clone() } else { Some(recorded.join("\n")) };
    Some(Change { at: case.sender_domain()?.to_owned(), now, proposed, before })
}
