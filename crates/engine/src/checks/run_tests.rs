//! What one fault means for what could not be looked at because of it.

use super::super::line::{Host, Line, SUBMISSION_V4, Server, plan};
use super::super::{CheckId, CheckResult};
use crate::ports::CertificateVerdict;
use crate::{Code, Method, Outcome, RunRecord};

fn submission(line: &Line) -> RunRecord {
    line.run(plan(Method::ClientSubmissionBasic)).0
}

fn with_server(server: Server) -> Line {
    let mut line = Line::healthy();
    line.put(SUBMISSION_V4, Host::Speaks(server));
    line
}

fn check(record: &RunRecord, id: CheckId) -> &CheckResult {
    record.checks.iter().find(|check| check.id == id).unwrap()
}

fn why(record: &RunRecord, id: CheckId) -> (Outcome, Option<Code>) {
    let check = check(record, id);
    (check.outcome, check.because)
}

#[test]
fn a_sign_in_lacks_a_password_only_where_the_server_could_be_signed_in_to() {
    let record = submission(&Line::healthy());
    assert_eq!(why(&record, CheckId::SignIn), (Outcome::Skipped, Some(Code::NoSecretGiven)));
    assert!(record.codes().contains_key(&Code::BasicAuthEnds));

    let expired = Server { verdict: CertificateVerdict::Expired, ..Server::microsoft() };
    let record = submission(&with_server(expired));
    assert_eq!(why(&record, CheckId::SignIn), (Outcome::Skipped, Some(Code::EarlierStepFailed)));
    assert!(!record.codes().contains_key(&Code::BasicAuthEnds), "nobody came as far as that");
}

#[test]
fn two_rejected_sign_ins_are_told_whatever_became_of_the_connection() {
    let mut asked = plan(Method::ClientSubmissionBasic);
    asked.rejected_sign_ins = 2;
    let expired = Server { verdict: CertificateVerdict::Expired, ..Server::microsoft() };
    let record = with_server(expired).run(asked).0;
    assert_eq!(why(&record, CheckId::SignIn), (Outcome::Skipped, Some(Code::SignInStopped)));
}

#[test]
fn a_certificate_for_another_name_is_not_blamed_on_a_name_that_nobody_entered() {
    let mismatch = |greeting: &str| Server {
        greeting: greeting.into(),
        verdict: CertificateVerdict::NameMismatch,
        ..Server::microsoft()
    };
    let found = |server: Server| {
        let record = submission(&with_server(server));
        let tls = check(&record, CheckId::Tls);
        let found = tls.findings.iter().find(|finding| finding.code == Code::TlsCertificateNameMismatch);
        let arguments = &found.unwrap().arguments;
        (arguments.get("asked").cloned(), arguments.get("seen").cloned())
    };
    let microsoft = || Some("microsoft".into());
    assert_eq!(found(mismatch("220 mx.google.com ESMTP")), (microsoft(), Some("mx.google.com ESMTP".into())));
    assert_eq!(found(mismatch(&Server::microsoft().greeting)), (microsoft(), None));
}

#[test]
fn where_dns_does_not_answer_at_all_nobody_is_asked_to_look_at_the_spf_record() {
    let mut line = Line::healthy();
    line.resolver_works = false;
    let record = submission(&line);
    assert_eq!(why(&record, CheckId::Spf), (Outcome::Inconclusive, Some(Code::DnsTimedOut)));
    assert!(!record.codes().contains_key(&Code::SpfTemporaryError));
    let told =
        check(&record, CheckId::Names).findings.iter().any(|finding| finding.code == Code::DnsTimedOut);
    assert!(told, "by the check whose question it was");
}
