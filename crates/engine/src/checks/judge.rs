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

/// The finding for a refusal of MAIL, RCPT, DATA or the message.
pub(super) fn refusal(reply: &Reply, plan: &Plan, ip_seen: Option<IpAddr>, stage: CallStage) -> Finding {
    let (code, arguments) = classified(reply).unwrap_or_else(|| {
        let code = match (reply.code.is_transient(), stage) {
            (true, _) => Code::ServerBusy,
            (false, CallStage::Body) => Code::MessageRejected,
            (false, _) => Code::ReplyUnknown,
        };
        (code, Arguments::new())
    });
    let mut finding = Finding::new(code).with("reply", reply.text()).with("from", plan.reverse_path());
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
            let [octets, limit] = [octets, limit].map(|octets| format!("{} kB", octets.div_ceil(1_000)));
            Finding::new(Code::LimitSize).with("size", format!("{octets} > {limit}"))
        }
        EndedWhy::Unsendable(text) => {
            Finding::new(Code::MessageNotUnderstood).evidence(EvidenceKind::Reply, subject.to_owned(), text)
        }
        EndedWhy::Uncertain => Finding::new(Code::MessageUncertain),
    };
    Some(finding.with("server", subject))
}
