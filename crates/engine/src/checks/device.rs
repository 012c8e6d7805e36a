//! As the device would: what a run kept to, and how that case differs from the best one. Only what was measured in
//! the run or follows from the protocol.

use std::time::Duration;

use super::board::Board;
use super::hearing::Told;
use super::{CheckId, Plan};
use crate::ports::{Capabilities, EndedWhy};
use crate::{Code, Encryption, EvidenceKind, Finding};

/// What the run keeps to, where it keeps to the device.
pub(super) fn kept(plan: &Plan) -> Option<Finding> {
    plan.as_device.then(|| {
        Finding::new(Code::KeptToDevice)
            .with("encryption", plan.encryption.as_str())
            .with("port", plan.port())
            .with("helo", plan.helo())
    })
}

/// What the reply to EHLO in clear decides, and the end of the conversation there: nothing secret and no envelope is
/// said in clear. Gives the code that stopped the way, if one did.
pub(super) fn ends_in_clear(
    plan: &Plan,
    capabilities: &Capabilities,
    subject: &str,
    board: &Board<'_>,
    now: Duration,
) -> Option<Code> {
    board.skip(CheckId::Tls, Code::KeptToDevice, now);
    // Where somebody on the way painted keywords over, AUTH may have been among them.
    if plan.method.signs_in() && capabilities.auth.is_empty() && capabilities.rewritten.is_empty() {
        let finding = Finding::new(Code::AuthNotOffered)
            .with("encryption", plan.encryption.as_str())
            .with("keywords", capabilities.keywords.clone())
            .evidence(EvidenceKind::Reply, format!("{subject} EHLO"), capabilities.keywords.join("\n"));
        board.start(CheckId::SignIn, now);
        board.found(CheckId::SignIn, finding);
        board.finish(CheckId::SignIn, now);
        return Some(Code::AuthNotOffered);
    }
    board.found_at_large(Finding::new(Code::ClearTextNotTried).with("server", subject));
    if plan.method.signs_in() {
        board.inconclusive(CheckId::SignIn, Code::ClearTextNotTried, now);
    }
    board.inconclusive(CheckId::Recipient, Code::ClearTextNotTried, now);
    None
}

/// That a handshake limited to what the device can do was taken.
pub(super) fn tls_limited(plan: &Plan, version: &str) -> Option<Finding> {
    (plan.encryption == Encryption::Tls12)
        .then(|| Finding::new(Code::DeviceTlsLimited).with("version", version))
}

/// Tells how many round trips one command at a time took beyond the one that PIPELINING needs.
pub(super) fn round_trips(plan: &Plan, told: &Told, submits: bool, board: &Board<'_>) {
    if !plan.as_device || !told.offers_pipelining {
        return;
    }
    // A trial ends with RSET, where a message has DATA; its reply is waited for as well.
    let finished = told.ended.as_ref().is_some_and(|ended| ended.why == EndedWhy::Finished);
    let rset = u32::from(!submits && finished && !told.recipients.is_empty());
    let more = (told.envelope_round_trips + rset).saturating_sub(1);
    if more > 0 {
        board.found_at_large(Finding::new(Code::DeviceNeedsRoundTrips).with("count", more));
    }
}
