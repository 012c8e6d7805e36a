//! The meaning of one reply, one certificate, one ending: pure, without any state.

use std::net::IpAddr;

use super::Plan;
use crate::explain::{About, classify_reply};
use crate::facts::microsoft;
use crate::ports::{CallStage, CertificateVerdict, EndedWhy, Reply, TlsFacts, TlsFailure};
use crate::{Arguments, Code, EvidenceKind, Finding, Method, ReplyShown, clean};

/// What the catalogue knows of a reply.
pub(super) fn classified(reply: &Reply) -> Option<(Code, Arguments)> {
    let enhanced = reply.enhanced.map(|enhanced| enhanced.to_string());
    classify_reply(reply.code.value(), enhanced.as_deref(), &reply.text())
}

/// A reply for showing.
pub(super) fn shown_reply(reply: &Reply) -> ReplyShown {
    ReplyShown {
        code: reply.code.value(),
        enhanced: reply.enhanced.map(|enhanced| enhanced.to_string()),
        text: clean(&reply.text(), 1_000),
    }
}

/// Code, enhanced code and text in one line.
pub(super) fn reply_line(reply: &Reply) -> String {
    let shown = shown_reply(reply);
    match shown.enhanced {
        Some(enhanced) => format!("{} {enhanced} {}", shown.code, shown.text),
        None => format!("{} {}", shown.code, shown.text),
    }
}

/// The finding for a refused sign-in.
pub(super) fn sign_in(reply: &Reply, plan: &Plan) -> Finding {
    let with_token = plan.method == Method::ClientSubmissionOauth;
    let code = match classified(reply) {
        // The same 535 5.7.3 means a wrong password or a token that was not taken.
        Some((Code::AuthCredentialsRejected, _)) if with_token => Code::OauthTokenRejected,
        Some((code, _)) => code,
        None if reply.code.is_transient() => Code::AuthTemporaryFailure,
        None if reply.code.value() == 504 => Code::AuthMechanismRefused,
        None if with_token => Code::OauthTokenRejected,
        None if reply.code.value() == 535 => Code::AuthCredentialsRejected,
        None => Code::ReplyUnknown,
    };
    let login = plan.login.as_deref().unwrap_or_default();
    let mut finding =
        Finding::new(code).with("login", login).with("mailbox", login).with("reply", reply.text());
    About::plan(plan).fill(code, &mut finding.arguments);
    finding
}

/// What a refusal means: by its code and words first, by the stage at which it came only where these say nothing.
pub(super) fn refusal_code(reply: &Reply, stage: CallStage) -> (Code, Arguments) {
    // Here the server's TLS is out of order for the moment; the same code elsewhere may be anything.
    if stage == CallStage::Starttls && reply.code.value() == 454 {
        return (Code::StarttlsRefused, Arguments::new());
    }
    classified(reply).unwrap_or_else(|| {
        let code = match (stage, reply.code.is_transient()) {
            (CallStage::Starttls, _) => Code::StarttlsRefused,
            (_, true) => Code::ServerBusy,
            (CallStage::Greeting, false) => Code::ServerRefusesService,
            (CallStage::Ehlo, false) => Code::HeloRejected,
            (CallStage::Body, false) => Code::MessageRejected,
            (_, false) => Code::ReplyUnknown,
        };
        (code, Arguments::new())
    })
}

/// The finding for a refusal at any stage but the sign-in's.
pub(super) fn refusal(reply: &Reply, plan: &Plan, ip_seen: Option<IpAddr>, stage: CallStage) -> Finding {
    let (code, arguments) = refusal_code(reply, stage);
    let mut finding = Finding::new(code).with("reply", reply.text()).with("from", plan.reverse_path());
    if stage == CallStage::Ehlo {
        finding = finding.with("helo", plan.helo());
    }
    if let Some(login) = &plan.login {
        finding = finding.with("login", login);
    }
    if let Some(seen) = ip_seen {
        finding = finding.with("ip_seen", seen).with("address", seen);
    }
    if let Some(expected) = plan.public_ip {
        finding = finding.with("ip_expected", expected);
    }
    finding.arguments.extend(arguments);
    About::plan(plan).fill(code, &mut finding.arguments);
    finding
}

/// The warning that password sign-in ends, while it still works.
pub(super) fn basic_auth_ends(plan: &Plan) -> Option<Finding> {
    if plan.method != Method::ClientSubmissionBasic {
        return None;
    }
    let last_day = microsoft().basic_auth_last_day();
    (plan.today <= last_day).then(|| {
        Finding::new(Code::BasicAuthEnds)
            .with("date", last_day.to_string())
            .with("reversible", "true")
            .evidence(EvidenceKind::Fact, "basic-auth-off-by-default", last_day.to_string())
    })
}

/// What is wrong with a certificate, or only this computer's own additions make it good.
pub(super) fn certificate(facts: &TlsFacts, host: &str, subject: &str) -> Option<Finding> {
    let leaf = facts.chain.first();
    let code = match &facts.verdict {
        CertificateVerdict::Trusted if facts.publicly_trusted => return None,
        CertificateVerdict::Trusted => Code::TlsInspected,
        CertificateVerdict::Expired | CertificateVerdict::NotYetValid => Code::TlsCertificateExpired,
        CertificateVerdict::NameMismatch => Code::TlsCertificateNameMismatch,
        CertificateVerdict::ChainIncomplete => Code::TlsCertificateChainIncomplete,
        CertificateVerdict::UnknownIssuer | CertificateVerdict::Other(_) => Code::TlsCertificateUntrusted,
    };
    let mut finding = Finding::new(code).with("server", subject).with("expected", host);
    if let Some(leaf) = leaf {
        finding = finding
            .with("issuer", &leaf.issuer)
            .with("not_after", &leaf.not_after)
            .with("names", leaf.names.clone());
    }
    for certificate in facts.chain.iter().take(6) {
        finding = finding.evidence(
            EvidenceKind::Certificate,
            &certificate.subject,
            format!("issued by {}, valid until {}", certificate.issuer, certificate.not_after),
        );
    }
    if let CertificateVerdict::Other(words) = &facts.verdict {
        finding = finding.evidence(EvidenceKind::Certificate, subject, words);
    }
    Some(finding)
}

/// The finding for a handshake that did not come to its end.
pub(super) fn tls_failure(failure: TlsFailure, subject: &str) -> Finding {
    match failure {
        TlsFailure::VersionTooOld => Finding::new(Code::TlsVersionTooOld),
        TlsFailure::Refused => Finding::new(Code::TlsHandshakeFailed),
        TlsFailure::Closed | TlsFailure::TimedOut => {
            Finding::new(Code::ConnectionCut).with("stage", CallStage::Tls.as_str())
        }
    }
    .with("server", subject)
}

/// The size of a message and what the server takes, rounded so that the first stays the larger.
fn sizes(octets: u64, limit: u64) -> [String; 2] {
    let (unit, name) = if limit < 1_048_576 { (1_024, "kB") } else { (1_048_576, "MB") };
    [octets.div_ceil(unit), limit / unit].map(|count| format!("{count}\u{a0}{name}"))
}

/// The finding for a conversation that ended before its goal without a refusal.
pub(super) fn ending(why: &EndedWhy, stage: CallStage, subject: &str) -> Option<Finding> {
    let finding = match why {
        // For a bad certificate its own finding speaks.
        EndedWhy::Finished | EndedWhy::NotConnected | EndedWhy::NotVerified => return None,
        EndedWhy::TimedOut if stage == CallStage::Greeting => Finding::new(Code::ServerSilent),
        EndedWhy::TimedOut | EndedWhy::Closed => {
            Finding::new(Code::ConnectionCut).with("stage", stage.as_str())
        }
        EndedWhy::Protocol(text) => {
            Finding::new(Code::ProtocolError).evidence(EvidenceKind::Reply, subject.to_owned(), text)
        }
        EndedWhy::PlaintextInjected => Finding::new(Code::StarttlsInjection),
        EndedWhy::StarttlsNotOffered => Finding::new(Code::StarttlsNotOffered),
        EndedWhy::AuthNotOffered => Finding::new(Code::AuthNotOffered),
        EndedWhy::TooLarge { octets, limit } => {
            let [size, most] = sizes(*octets, *limit);
            Finding::new(Code::LimitSize).with("size", size).with("most", most)
        }
        EndedWhy::Unsendable(text) => {
            Finding::new(Code::MessageNotUnderstood).evidence(EvidenceKind::Reply, subject.to_owned(), text)
        }
        EndedWhy::Uncertain => Finding::new(Code::MessageUncertain),
    };
    Some(finding.with("server", subject))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Severity;

    const STAGES: [CallStage; 7] = [
        CallStage::Greeting,
        CallStage::Ehlo,
        CallStage::Starttls,
        CallStage::Mail,
        CallStage::Rcpt,
        CallStage::Data,
        CallStage::Body,
    ];

    fn at(stage: CallStage, reply: &str) -> Finding {
        let plan = Plan {
            public_ip: "203.0.113.7".parse().ok(),
            ..Plan::new(Method::RelayIp, "contoso.com", date(2026, 11, 24))
        };
        refusal(&reply.parse().unwrap(), &plan, "203.0.113.9".parse().ok(), stage)
    }

    #[test]
    fn a_refusal_is_known_by_its_code_and_words_at_whatever_stage_it_comes() {
        let cases = [
            ("550 5.7.64 TenantAttribution; Relay Access Denied [ATTR36]", Code::RelayAccessDenied),
            (
                "550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources",
                Code::DirectSendRejected,
            ),
            ("550 5.4.1 Relay Access Denied", Code::RelayAccessDenied),
            ("550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", Code::RecipientNotFound),
            (
                "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
                Code::RecipientNotFound,
            ),
            ("550 5.7.606 Access denied, banned sending IP [203.0.113.9]", Code::IpBanned),
            ("550 5.7.649 Access denied (AS1430)", Code::IpBanned),
            ("550 5.7.511 Access denied, banned sender[203.0.113.9].", Code::IpBanned),
            (
                "550 5.7.1 Service unavailable, Client host [203.0.113.9] blocked using Spamhaus.",
                Code::IpOnBlockList,
            ),
            (
                "451 4.7.500 Server busy. Please try again later from [203.0.113.9]. (S77719)",
                Code::IpThrottled,
            ),
            ("550 5.7.124 Sender not in allowed-senders list", Code::RecipientRefusesUnauthenticated),
            (
                "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
                Code::RecipientRefusesUnauthenticated,
            ),
            ("550 5.7.136 Sender not authenticated", Code::RecipientRefusesUnauthenticated),
            ("530 5.7.57 Client not authenticated to send mail.", Code::NotAuthenticated),
            ("421 4.3.2 Service not available, closing transmission channel", Code::ServerBusy),
        ];
        for (reply, code) in cases {
            for stage in STAGES {
                let finding = at(stage, reply);
                assert_eq!(finding.code, code, "{reply} at {}", stage.as_str());
                assert_eq!(finding.severity, code.severity(), "{reply}");
                assert!(finding.arguments.contains_key("reply"), "{reply}");
            }
        }
        let denied = at(CallStage::Data, cases[0].0);
        assert_eq!(denied.arguments["ip_seen"], "203.0.113.9".into());
        assert_eq!(denied.arguments["ip_expected"], "203.0.113.7".into());
    }

    #[test]
    fn only_a_refusal_that_nobody_knows_is_judged_by_its_stage() {
        let unknown = "550 5.9.99 Something that nobody has written down";
        let expected = [
            Code::ServerRefusesService,
            Code::HeloRejected,
            Code::StarttlsRefused,
            Code::ReplyUnknown,
            Code::ReplyUnknown,
            Code::ReplyUnknown,
            Code::MessageRejected,
        ];
        assert_eq!(STAGES.map(|stage| at(stage, unknown).code), expected);
        let for_now = "450 4.9.99 Something that nobody has written down";
        for stage in STAGES.into_iter().filter(|stage| *stage != CallStage::Starttls) {
            let finding = at(stage, for_now);
            assert_eq!((finding.code, finding.severity), (Code::ServerBusy, Severity::Warning));
        }
        // What 454 means at STARTTLS stands in RFC 3207; elsewhere it is about a sign-in.
        assert_eq!(at(CallStage::Starttls, "454 4.7.0 TLS not available").code, Code::StarttlsRefused);
    }
}
