//! Which way is better, among those that fit.

use super::case::Case;
use super::table::RULING_OUT;
use crate::{Code, Location, Method};

/// Whether something known rules the way out.
pub(super) fn is_ruled_out(method: Method, case: &Case) -> bool {
    RULING_OUT.iter().any(|rule| rule.methods.contains(&method) && (rule.when)(case))
}

/// The best way that fits.
pub(super) fn best(case: &Case) -> Option<Method> {
    // A server that nobody has spoken of is named as possible, never recommended.
    let recommendable = |method: &Method| {
        *method != Method::OnSiteRelay || case.answers.on_premises_server.known() == Some(&true)
    };
    let fitting = Method::ALL.into_iter().filter(recommendable).filter(|&method| !is_ruled_out(method, case));
    // Of two with the same standing the first of the contract's order stays.
    fitting.rev().max_by_key(|&method| standing(method, case))
}

/// How well a way stands. The scale has no meaning but its order:
///
/// Microsoft names client submission first, then the relay, then Direct Send. A way without a known end goes before
/// one that stops, so that client submission with a password comes behind the ways that last, and, once it is off
/// by default, behind every other. What costs extra or needs another subscription comes behind what does not.
pub(super) fn standing(method: Method, case: &Case) -> i32 {
    let known = |answer: &crate::Answer<bool>, value: bool| answer.known() == Some(&value);
    let answers = &case.answers;
    let mut points = match method {
        Method::ClientSubmissionOauth => 100,
        Method::RelayCertificate => 90,
        Method::RelayIp => 80,
        Method::HighVolumeEmail => 75,
        Method::OnSiteRelay if known(&answers.on_premises_server, true) => 70,
        Method::ClientSubmissionBasic if !case.basic_is_off_by_default() => 60,
        Method::AzureCommunicationServices => 45,
        Method::DirectSend => 30,
        Method::ClientSubmissionBasic => 20,
        Method::OnSiteRelay => 10,
    };
    let mut minus = |when: bool, by: i32| points -= if when { by } else { 0 };
    match method {
        Method::ClientSubmissionBasic | Method::ClientSubmissionOauth => {
            minus(case.many_senders(), 30);
            minus(case.many_devices(), 15);
            minus(known(&answers.smtp_auth_allowed, false), 15);
            minus(known(&answers.licensed_mailbox, false), 15);
            minus(case.measured(Code::LimitConnections) && !case.many_devices(), 15);
            minus(method == Method::ClientSubmissionBasic && case.measured(Code::BasicAuthDisabled), 30);
        }
        Method::RelayIp | Method::RelayCertificate => {
            minus(known(&answers.existing_connector, true), -5);
            // Whether the address of a hosted program is really nobody else's is hard to know.
            let elsewhere = case.at(Location::ThirdPartyHosted) || case.at(Location::Azure);
            minus(method == Method::RelayIp && elsewhere, 40);
        }
        // It is made for mail to customers.
        Method::AzureCommunicationServices => minus(case.sends_inside_only(), 20),
        Method::OnSiteRelay => minus(case.at(Location::ThirdPartyHosted) || case.at(Location::Azure), 30),
        Method::DirectSend | Method::HighVolumeEmail => {}
    }
    if method.uses_mx_endpoint() {
        // Mail from this address is refused until a list lets it go, or slowed down for a while.
        minus(case.measured(Code::IpBanned) || case.measured(Code::IpOnBlockList), 70);
        minus(case.measured(Code::IpThrottled), 15);
    }
    points
}
