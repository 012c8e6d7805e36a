//! What a look-up or the last check saw of a step. A trial is called a trial; what was seen from another address, by
//! another mailbox or at another server says nothing here.

use std::net::IpAddr;

use super::case::Case;
use super::{Proof, dns};
use crate::lookup::MailHost;
use crate::{Argument, Arguments, Code, Finding, IpKind};

/// Every word that follows `guide-proof-`.
#[cfg(test)]
pub(super) const WORDS: [&str; 21] = [
    "endpoint-in-dns",
    "endpoint-answered",
    "endpoint-not-in-dns",
    "address-seen",
    "address-differs",
    "spf-passes",
    "spf-lists",
    "spf-not-listed",
    "spf-broken",
    "spf-needless",
    "password-kept",
    "password-rejected",
    "sign-in-accepted",
    "smtp-auth-off-mailbox",
    "smtp-auth-off-tenant",
    "relay-allowed",
    "relay-denied",
    "relay-denied-elsewhere",
    "connector-disabled",
    "direct-send-rejected",
    "sender-not-accepted",
];

/// The switch of the mailbox: a sign-in was accepted, or refused because of it.
pub(super) fn smtp_auth(case: &Case<'_>) -> Proof {
    if let Some(finding) = at_sign_in(case, Code::SmtpAuthDisabledForMailbox) {
        missing("smtp-auth-off-mailbox", finding.arguments.clone())
    } else if let Some(finding) = at_sign_in(case, Code::SmtpAuthDisabledForTenant) {
        missing("smtp-auth-off-tenant", finding.arguments.clone())
    } else if let Some(finding) = at_sign_in(case, Code::AuthAccepted) {
        seen("sign-in-accepted", finding.arguments.clone())
    } else {
        Proof::Open
    }
}

/// The password: kept in the keychain, or found to be wrong. That it is not kept is not said: the keychain may have
/// been locked.
pub(super) fn password(case: &Case<'_>) -> Proof {
    if let Some(finding) = at_sign_in(case, Code::AuthCredentialsRejected) {
        missing("password-rejected", finding.arguments.clone())
    } else if !case.secret_kept {
        Proof::Open
    } else if let Some(finding) = at_sign_in(case, Code::AuthAccepted) {
        seen("sign-in-accepted", finding.arguments.clone())
    } else {
        seen("password-kept", case.arguments())
    }
}

/// The endpoint: named by DNS, or it answered under this name.
pub(super) fn endpoint(case: &Case<'_>) -> Proof {
    let Some(endpoint) = case.endpoint.as_deref() else {
        let elsewhere =
            matches!(case.mail_host(), Some(MailHost::ThirdPartyFilter | MailHost::Other | MailHost::None));
        return if elsewhere { missing("endpoint-not-in-dns", case.arguments()) } else { Proof::Open };
    };
    let named = case.report.and_then(|report| report.endpoint.as_deref());
    if named.is_some_and(|named| named.eq_ignore_ascii_case(endpoint)) {
        return seen("endpoint-in-dns", case.arguments());
    }
    let answered = case.run.is_some_and(|run| {
        run.facts.server_address.is_some()
            && run.facts.server.as_deref().is_some_and(|server| server.eq_ignore_ascii_case(endpoint))
    });
    if answered { seen("endpoint-answered", case.arguments()) } else { Proof::Open }
}

/// The address: seen by Microsoft. That it is fixed is what the person said; nothing that is seen can tell.
pub(super) fn address(case: &Case<'_>) -> Proof {
    let said_static = case.setup.answers.ip_kind.known() == Some(&IpKind::Static);
    match (case.seen, case.lasting_address()) {
        (Some(other), _) if case.address_differs() => {
            missing("address-differs", with_address(case.arguments(), "seen", other))
        }
        (Some(same), Ok(address)) if said_static && same == address => seen("address-seen", case.arguments()),
        _ => Proof::Open,
    }
}

/// SPF for the office's address: the look-up's and the check's results, if they agree.
pub(super) fn spf(case: &Case<'_>) -> Proof {
    // Mail that leaves from another company says nothing about the office's address.
    let Some(address) = case.lasting_address().ok().filter(|_| !case.hosted()) else { return Proof::Open };
    let looked_up = case.sender_report().and_then(|report| match report.spf_records {
        Some(0) => verdict("none"),
        _ if report.public_ip.map(|seen| seen.to_canonical()) == Some(address) => {
            report.spf_result.as_deref().and_then(verdict)
        }
        _ => None,
    });
    let checked = [
        (Code::SpfPasses, "spf-passes"),
        (Code::SpfIpNotListed, "spf-not-listed"),
        (Code::SpfNone, "spf-not-listed"),
    ]
    .into_iter()
    .find(|(code, _)| spf_finding(case, *code, address))
    .map(|(_, words)| words);
    let words = match (looked_up, checked) {
        // One of the two is out of date, and nobody can tell which.
        (Some(one), Some(other)) if (one == "spf-passes") != (other == "spf-passes") => return Proof::Open,
        (Some(words), _) | (None, Some(words)) => words,
        (None, None) if dns::lists(case, address) => "spf-lists",
        (None, None) => return Proof::Open,
    };
    if matches!(words, "spf-passes" | "spf-lists") {
        seen(words, case.arguments())
    } else {
        missing(words, case.arguments())
    }
}

/// This way goes by the certificate: there is nothing to do.
pub(super) fn spf_needless(case: &Case<'_>) -> Proof {
    seen("spf-needless", case.arguments())
}

/// The connector by address, as a trial with an outside recipient showed it.
pub(super) fn connector_by_address(case: &Case<'_>) -> Proof {
    if let Some(finding) = case.found_at_endpoint(Code::ConnectorDisabled) {
        return missing("connector-disabled", finding.arguments.clone());
    }
    let seen_as = case.run_seen();
    let ours = seen_as.is_some() && seen_as == case.address;
    if case.found_at_endpoint(Code::RelayAccessDenied).is_some() {
        return match seen_as {
            Some(other) if !ours => {
                missing("relay-denied-elsewhere", with_address(case.arguments(), "seen", other))
            }
            _ => missing("relay-denied", case.arguments()),
        };
    }
    match case.found_at_endpoint(Code::RelayAllowed) {
        Some(finding) if ours => {
            let mut arguments = case.arguments();
            arguments.extend(finding.arguments.clone());
            seen("relay-allowed", arguments)
        }
        _ => Proof::Open,
    }
}

/// The connector by certificate. An accepted trial proves nothing: the address may have let it through.
pub(super) fn connector_by_certificate(case: &Case<'_>) -> Proof {
    match case.found_at_endpoint(Code::ConnectorDisabled) {
        Some(finding) => missing("connector-disabled", finding.arguments.clone()),
        None => Proof::Open,
    }
}

/// Whether Direct Send is refused. An accepted trial proves nothing: the refusal may come with the message.
pub(super) fn direct_send(case: &Case<'_>) -> Proof {
    match case.found_at_endpoint(Code::DirectSendRejected) {
        Some(finding) => missing("direct-send-rejected", finding.arguments.clone()),
        None => Proof::Open,
    }
}

/// The sender's domain, if a server refused it.
pub(super) fn sender(case: &Case<'_>) -> Proof {
    match case.found_at_endpoint(Code::SenderDomainNotAccepted) {
        Some(_) => missing("sender-not-accepted", case.arguments()),
        None => Proof::Open,
    }
}

fn seen(words: &str, arguments: Arguments) -> Proof {
    Proof::Seen { words: words.to_owned(), arguments }
}

fn missing(words: &str, arguments: Arguments) -> Proof {
    Proof::Missing { words: words.to_owned(), arguments }
}

/// What the last check found of the sign-in of this very mailbox.
fn at_sign_in<'a>(case: &Case<'a>, code: Code) -> Option<&'a Finding> {
    let login = case.login.as_deref()?;
    let mut findings = case.run?.all_findings();
    findings.find(|finding| finding.code == code && is(finding, "login", login))
}

fn spf_finding(case: &Case<'_>, code: Code, address: IpAddr) -> bool {
    let Some((run, domain)) = case.run.zip(case.sender_domain()) else { return false };
    run.all_findings().any(|finding| {
        finding.code == code && is(finding, "domain", domain) && is(finding, "address", &address.to_string())
    })
}

fn is(finding: &Finding, argument: &str, value: &str) -> bool {
    matches!(finding.arguments.get(argument), Some(Argument::Text(text)) if text.eq_ignore_ascii_case(value))
}

/// What a result of `check_host()` says of the step; a temporary error says nothing.
fn verdict(result: &str) -> Option<&'static str> {
    match result {
        "pass" => Some("spf-passes"),
        "none" | "fail" | "softfail" | "neutral" => Some("spf-not-listed"),
        "permerror" => Some("spf-broken"),
        _ => None,
    }
}

fn with_address(mut arguments: Arguments, name: &str, address: IpAddr) -> Arguments {
    arguments.insert(name.to_owned(), address.to_string().into());
    arguments
}
