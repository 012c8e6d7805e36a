use super::*;
use crate::advice::{MethodAdvice, Verdict, Weight, advise_measured};
use crate::{Argument, Recipients};

const AT: &str = "2026-11-24T13:02:00Z";

fn told_by(method: Method, codes: &[Code], facts: &RunFacts, before: &Learnt, at: &str) -> Learnt {
    let findings: Vec<Finding> = codes.iter().map(|&code| Finding::new(code)).collect();
    let told = Told { method, findings: findings.iter().collect(), facts: Some(facts), at };
    answers_from(&told, &before.answers, &before.measured)
}

fn nothing() -> Learnt {
    Learnt { answers: Answers::default(), measured: Vec::new() }
}

fn after(method: Method, code: Code) -> Learnt {
    told_by(method, &[code], &RunFacts::default(), &nothing(), AT)
}

fn probe(port: u16, connection: ProbeConnection, greeting: Option<&str>) -> Probe {
    Probe {
        purpose: ProbePurpose::Server,
        host: "contoso-com.mail.protection.outlook.com".into(),
        port,
        address: "198.51.100.25".parse().unwrap(),
        connection,
        milliseconds: 20.0,
        greeting: greeting.map(str::to_owned),
        keywords: Vec::new(),
        keywords_after_tls: Vec::new(),
        tls: None,
        seen: None,
        wrong: Vec::new(),
    }
}

fn probed(probes: Vec<Probe>) -> RunFacts {
    RunFacts { probes, ..RunFacts::default() }
}

/// A small office: a device that can do everything but sign in by Microsoft, with a fixed address.
fn office(learnt: &Learnt) -> Vec<MethodAdvice> {
    let mut answers: Answers = serde_json::from_str(
        r#"{"recipients":"both","device_auth":["basic","none"],"device_tls":"1.2","location":"office",
            "ip_kind":"static","port_25":"open","port_587":"open"}"#,
    )
    .unwrap();
    let measured = serde_json::to_value(&learnt.answers).unwrap();
    let mut all = serde_json::to_value(&answers).unwrap();
    for (key, value) in measured.as_object().unwrap() {
        all[key] = value.clone();
    }
    answers = serde_json::from_value(all).unwrap();
    assert_eq!(answers.recipients, Answer::Known(Recipients::Both));
    advise_measured(&answers, &learnt.measured, jiff::civil::date(2026, 11, 24)).methods
}

fn reason(ways: &[MethodAdvice], method: Method, code: Code) -> Option<(Weight, Option<Argument>)> {
    let way = ways.iter().find(|way| way.method == method).unwrap();
    let reason = way.reasons.iter().find(|reason| reason.code == code)?;
    Some((reason.weighs, reason.arguments.get("at").cloned()))
}

fn best(ways: &[MethodAdvice]) -> Option<Method> {
    ways.iter().find(|way| way.verdict == Verdict::Recommended).map(|way| way.method)
}

fn dated(weighs: Weight) -> (Weight, Option<Argument>) {
    (weighs, Some(Argument::from(AT)))
}

#[test]
fn a_blocked_port_25_rules_out_direct_send_and_relay_with_the_time_it_was_measured() {
    let learnt = after(Method::RelayIp, Code::Port25Blocked);
    assert_eq!(learnt.answers.port_25, Answer::Known(PortState::Blocked));
    let ways = office(&learnt);
    for method in [Method::RelayIp, Method::DirectSend, Method::RelayCertificate] {
        assert_eq!(reason(&ways, method, Code::Port25Blocked), Some(dated(Weight::RulesOut)), "{method}");
    }
    assert_eq!(best(&office(&nothing())), Some(Method::RelayIp));
    assert_eq!(best(&ways), Some(Method::ClientSubmissionBasic));
}

#[test]
fn a_blocked_port_587_rules_out_what_signs_in() {
    let ways = office(&after(Method::ClientSubmissionBasic, Code::Port587Blocked));
    assert_eq!(
        reason(&ways, Method::ClientSubmissionBasic, Code::Port587Blocked),
        Some(dated(Weight::RulesOut))
    );
    assert_eq!(best(&ways), Some(Method::RelayIp));
}

#[test]
fn a_later_run_that_reaches_the_port_takes_the_block_back() {
    let blocked = after(Method::RelayIp, Code::Port25Blocked);
    let later = "2026-11-25T08:00:00Z";
    let greeted = probed(vec![probe(25, ProbeConnection::Connected, Some("220 Microsoft ESMTP"))]);
    let open = told_by(Method::RelayIp, &[], &greeted, &blocked, later);
    assert_eq!(open.answers.port_25, Answer::Known(PortState::Open));
    assert_eq!(open.measured, []);
    let mut seen = RunFacts::default();
    seen.public_ip_seen.port_25 = Some("203.0.113.7".parse().unwrap());
    assert_eq!(told_by(Method::RelayIp, &[], &seen, &blocked, later).measured, []);
}

#[test]
fn neither_a_bare_connection_nor_somebody_elses_server_nor_another_port_takes_a_block_back() {
    let blocked = after(Method::RelayIp, Code::Port25Blocked);
    let stays = |facts: &RunFacts, codes: &[Code]| {
        let learnt = told_by(Method::RelayIp, codes, facts, &blocked, "2026-11-25T08:00:00Z");
        assert_eq!(learnt.answers.port_25, Answer::Known(PortState::Blocked));
        assert_eq!(learnt.measured, blocked.measured);
    };
    stays(&probed(vec![probe(25, ProbeConnection::Connected, None)]), &[Code::ConnectionCut]);
    stays(&probed(vec![probe(587, ProbeConnection::NotWaitedFor, Some("220 x"))]), &[]);
    let other = probed(vec![probe(25, ProbeConnection::Connected, Some("220 mail.provider.example"))]);
    stays(&other, &[Code::SmtpIntercepted]);
    let mut control = probe(25, ProbeConnection::Connected, Some("220 mx.google.com"));
    control.purpose = ProbePurpose::Control;
    stays(&probed(vec![control]), &[Code::ConnectTimedOut]);
}

#[test]
fn a_rejected_direct_send_is_an_answer_until_a_message_by_direct_send_is_taken() {
    let rejected = after(Method::DirectSend, Code::DirectSendRejected);
    assert_eq!(rejected.answers.reject_direct_send, Answer::Known(true));
    let told = |method, code| {
        told_by(method, &[code], &RunFacts::default(), &rejected, "2026-11-25T08:00:00Z")
            .answers
            .reject_direct_send
    };
    assert_eq!(told(Method::RelayIp, Code::MessageAccepted), Answer::Known(true));
    assert_eq!(told(Method::DirectSend, Code::RecipientAccepted), Answer::Known(true));
    assert_eq!(told(Method::DirectSend, Code::MessageAccepted), Answer::Missing);
}

#[test]
fn authenticated_smtp_that_is_off_speaks_against_submission_until_a_sign_in_works() {
    for code in [Code::SmtpAuthDisabledForTenant, Code::SmtpAuthDisabledForMailbox] {
        let off = after(Method::ClientSubmissionBasic, code);
        assert_eq!(off.answers.smtp_auth_allowed, Answer::Known(false), "{code}");
        let said = reason(&office(&off), Method::ClientSubmissionBasic, Code::SmtpAuthSwitchedOff);
        assert_eq!(said, Some(dated(Weight::Against)), "{code}");
        let accepted = [Code::AuthAccepted];
        let on = told_by(Method::ClientSubmissionBasic, &accepted, &RunFacts::default(), &off, AT);
        assert_eq!((on.answers.smtp_auth_allowed, on.measured.len()), (Answer::Known(true), 0), "{code}");
    }
}

#[test]
fn security_defaults_rule_the_password_out_and_a_token_that_is_taken_says_nothing_of_them() {
    let on = after(Method::ClientSubmissionBasic, Code::AuthBlockedBySecurityDefaults);
    assert_eq!(on.answers.security_defaults, Answer::Known(true));
    let said = reason(&office(&on), Method::ClientSubmissionBasic, Code::SecurityDefaultsOn);
    assert_eq!(said, Some(dated(Weight::RulesOut)));
    let accepted = [Code::AuthAccepted];
    let token = told_by(Method::ClientSubmissionOauth, &accepted, &RunFacts::default(), &on, AT);
    assert_eq!(token, on);
    let password = told_by(Method::ClientSubmissionBasic, &accepted, &RunFacts::default(), &on, AT);
    assert_eq!(password.answers.security_defaults, Answer::Missing);
}

#[test]
fn passwords_that_are_retired_rule_out_and_passwords_that_are_switched_off_speak_against() {
    let said = |code| {
        let learnt = after(Method::ClientSubmissionBasic, code);
        reason(&office(&learnt), Method::ClientSubmissionBasic, code)
    };
    assert_eq!(said(Code::BasicAuthRetired), Some(dated(Weight::RulesOut)));
    assert_eq!(said(Code::BasicAuthDisabled), Some(dated(Weight::Against)));
}

#[test]
fn an_address_that_is_refused_puts_the_ways_by_address_behind_and_they_stay_possible() {
    for code in [Code::IpBanned, Code::IpOnBlockList] {
        let learnt = after(Method::RelayIp, code);
        let ways = office(&learnt);
        assert_eq!(reason(&ways, Method::RelayIp, code), Some(dated(Weight::Against)), "{code}");
        assert_eq!(reason(&ways, Method::ClientSubmissionBasic, code), None, "{code}");
        assert_eq!(best(&ways), Some(Method::ClientSubmissionBasic), "{code}");
        let allowed = told_by(Method::RelayIp, &[Code::RelayAllowed], &RunFacts::default(), &learnt, AT);
        assert_eq!(allowed.measured, [], "{code}");
    }
}

#[test]
fn a_list_that_we_asked_ourselves_is_no_refusal() {
    let listed = Finding::new(Code::IpOnBlockList).severity(Severity::Warning);
    let told = Told { method: Method::RelayIp, findings: vec![&listed], facts: None, at: AT };
    assert_eq!(answers_from(&told, &Answers::default(), &[]).measured, []);
}

#[test]
fn limits_speak_against_the_ways_that_they_hold_for() {
    let cases = [
        (Code::IpThrottled, Method::RelayIp, Method::DirectSend, Method::ClientSubmissionBasic),
        (
            Code::LimitConnections,
            Method::ClientSubmissionBasic,
            Method::ClientSubmissionBasic,
            Method::RelayIp,
        ),
        (Code::LimitRate, Method::ClientSubmissionBasic, Method::ClientSubmissionBasic, Method::RelayIp),
        (
            Code::LimitRecipients,
            Method::ClientSubmissionBasic,
            Method::ClientSubmissionBasic,
            Method::RelayIp,
        ),
        (Code::LimitSize, Method::ClientSubmissionBasic, Method::ClientSubmissionBasic, Method::RelayIp),
        (Code::LimitSize, Method::RelayIp, Method::RelayIp, Method::ClientSubmissionBasic),
        (
            Code::LimitOnmicrosoft,
            Method::RelayIp,
            Method::ClientSubmissionBasic,
            Method::AzureCommunicationServices,
        ),
        (Code::LimitTenantExternal, Method::RelayIp, Method::RelayIp, Method::AzureCommunicationServices),
    ];
    for (code, tried, against, silent) in cases {
        let mut inside = after(tried, code);
        // Direct Send is possible only where everybody is inside.
        if against == Method::DirectSend {
            inside.answers.reject_direct_send = Answer::Known(false);
            let mut answers: Answers =
                serde_json::from_str(r#"{"recipients":"internal","device_auth":["none"]}"#).unwrap();
            answers.port_25 = Answer::Known(PortState::Open);
            let ways = advise_measured(&answers, &inside.measured, jiff::civil::date(2026, 11, 24)).methods;
            assert_eq!(reason(&ways, against, code), Some(dated(Weight::Against)), "{code}");
            continue;
        }
        let ways = office(&inside);
        assert_eq!(reason(&ways, against, code), Some(dated(Weight::Against)), "{code}");
        assert_eq!(reason(&ways, silent, code), None, "{code} {silent}");
    }
}

#[test]
fn what_is_found_again_has_the_later_time_and_stands_once() {
    let first = after(Method::RelayIp, Code::Port25Blocked);
    let later = "2026-11-26T09:00:00Z";
    let again = told_by(Method::DirectSend, &[Code::Port25Blocked], &RunFacts::default(), &first, later);
    let only = Measurement { code: Code::Port25Blocked, method: Some(Method::DirectSend), at: later.into() };
    assert_eq!(again.measured, [only]);
}

#[test]
fn what_a_run_did_not_look_at_stays_as_it_was() {
    let before = after(Method::RelayIp, Code::Port25Blocked);
    let codes = [Code::SpfNone, Code::ConnectRefused, Code::AuthCredentialsRejected, Code::TimeLimit];
    assert_eq!(told_by(Method::RelayIp, &codes, &RunFacts::default(), &before, AT), before);
}
