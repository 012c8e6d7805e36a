use std::collections::BTreeMap;

use super::super::line::{
    CONTROL_V4, ENDPOINT, ENDPOINT_V4, ENDPOINT_V6, FRONT_DOOR_V4, Host, Line, OFFICE, SUBMISSION,
    SUBMISSION_V4, SUBMISSION_V6, Server, at, plan,
};
use super::super::{CheckId, Place, Plan, StretchState, send};
use super::*;
use crate::ports::{Attempt, CallStage, CertificateVerdict, ConnectFailure, Draft};
use crate::{Outcome, RunRecord};

fn silent() -> Host {
    Host::Silent
}

fn speaks(sees: &str) -> Host {
    Host::Speaks(Server { sees: sees.parse().unwrap(), ..Server::microsoft() })
}

fn relay() -> Plan {
    plan(Method::RelayIp)
}

fn submission() -> Plan {
    plan(Method::ClientSubmissionBasic)
}

fn finding(record: &RunRecord, code: Code) -> &Finding {
    let mut findings = record.all_findings().filter(|finding| finding.code == code);
    let finding = findings.next().unwrap_or_else(|| panic!("no {code} in {:?}", record.codes()));
    assert!(findings.next().is_none(), "{code} twice");
    finding
}

fn found(record: &RunRecord, code: Code) -> bool {
    record.codes().contains_key(&code)
}

fn outcome(record: &RunRecord, id: CheckId) -> Outcome {
    record.checks.iter().find(|check| check.id == id).unwrap().outcome
}

fn states(record: &RunRecord) -> Vec<StretchState> {
    record.facts.path.as_ref().unwrap().stretches.iter().map(|stretch| stretch.state).collect()
}

fn probe<'a>(record: &'a RunRecord, address: &str) -> &'a Probe {
    let address = at(address);
    let mut probes = record
        .facts
        .probes
        .iter()
        .filter(|probe| probe.address == address.ip() && probe.port == address.port());
    let probe =
        probes.next().unwrap_or_else(|| panic!("no probe of {address} in {:#?}", record.facts.probes));
    assert!(probes.next().is_none(), "{address} twice");
    probe
}

#[test]
fn a_name_of_microsofts_that_leads_into_this_network_is_named() {
    let leads_to = |place: &str| {
        let mut line = Line::healthy();
        line.names.retain(|(name, _), _| name != SUBMISSION);
        line.address(SUBMISSION, place);
        line.run(submission()).0
    };
    for place in ["10.1.2.3:587", "0.0.0.0:587", "100.64.0.9:587"] {
        let record = leads_to(place);
        let finding = finding(&record, Code::DnsAnswerPrivate);
        assert_eq!(finding.check, Some(CheckId::Names));
        assert_eq!(outcome(&record, CheckId::Names), Outcome::Failed);
    }
    assert!(!found(&leads_to(SUBMISSION_V4), Code::DnsAnswerPrivate));
}

/// When each check ended, and when each stage began and ended, in milliseconds.
fn times(record: &RunRecord) -> BTreeMap<&str, (u32, u32)> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds")]
    let whole = |milliseconds: f64| milliseconds as u32;
    record.stages.iter().map(|stage| (stage.name.as_str(), (whole(stage.from), whole(stage.to)))).collect()
}

#[test]
fn no_stage_waits_for_one_that_it_does_not_need() {
    let mut line = Line::healthy();
    line.over_ipv6(&speaks("2001:db8:7::1"));
    let mut plan = relay();
    plan.probe = vec!["anna@contoso.com".into()];
    let (record, _) = line.run(plan);
    let times = times(&record);
    let endpoint = format!("{ENDPOINT}:25");
    let chain = [
        ("dns mx contoso.com".to_owned(), 0),
        (format!("dns a {ENDPOINT}"), 40),
        (format!("dns aaaa {ENDPOINT}"), 40),
        (format!("smtp connect {endpoint}"), 80),
        (format!("smtp greeting {endpoint}"), 120),
        (format!("smtp ehlo {endpoint}"), 160),
        (format!("smtp starttls {endpoint}"), 200),
        (format!("smtp tls {endpoint}"), 240),
        (format!("smtp ehlo after tls {endpoint}"), 280),
        (format!("smtp mail {endpoint}"), 320),
        (format!("smtp rcpt {endpoint}"), 360),
        // What depends on nothing begins at once, and what depends on names as soon as these are known.
        ("dns txt contoso.com".to_owned(), 0),
        ("dns txt _dmarc.contoso.com".to_owned(), 0),
        (format!("dns a {SUBMISSION}"), 0),
        (format!("probe connect {SUBMISSION}:587 [192.0.2.87]"), 40),
        (format!("probe connect {endpoint} [2001:db8::25]"), 80),
        (format!("probe ehlo after tls {endpoint} [2001:db8::25]"), 280),
    ];
    for (stage, begins) in chain {
        assert_eq!(times.get(stage.as_str()), Some(&(begins, begins + 40)), "{stage} in {times:#?}");
    }
    assert_eq!(record.milliseconds, 400, "the run ends with its last check");
}

#[test]
fn what_is_measured_beside_a_check_does_not_make_it_slower() {
    let alone = Line::healthy().run(relay()).0.milliseconds;
    let mut both = Line::healthy();
    both.over_ipv6(&speaks("2001:db8:7::1"));
    assert_eq!(both.run(relay()).0.milliseconds, alone);
    let mut dark = Line::healthy();
    dark.over_ipv6(&silent());
    dark.put(SUBMISSION_V4, silent());
    let (record, events) = dark.run(relay());
    let last_check =
        events.iter().rposition(|event| matches!(event, RunEvent::CheckFinished { .. })).unwrap();
    assert!(events[last_check..].iter().any(|event| matches!(event, RunEvent::Finding { .. })));
    assert!(
        times(&record).iter().filter(|(name, _)| name.starts_with("smtp")).all(|(_, (_, to))| *to <= alone)
    );
    assert!(record.milliseconds <= alone + 2_000, "{}", record.milliseconds);
}

#[test]
fn each_family_and_the_other_port_are_measured_and_nothing_is_connected_to_twice() {
    let mut line = Line::healthy();
    line.over_ipv6(&speaks("2001:db8:7::1"));
    let (record, _) = line.run(relay());
    let own = probe(&record, ENDPOINT_V4);
    assert_eq!((own.purpose, own.connection), (ProbePurpose::Server, ProbeConnection::Connected));
    assert!((own.milliseconds - 40.0).abs() < 0.1, "{own:?}");
    assert!(own.greeting.as_deref().unwrap().contains("Microsoft ESMTP"));
    assert_eq!(own.keywords, own.keywords_after_tls);
    assert_eq!(own.seen, Some(OFFICE.parse().unwrap()));
    assert_eq!(own.wrong, []);
    let tls = own.tls.as_ref().unwrap();
    assert_eq!(
        (tls.version.as_deref(), tls.trusted_here, tls.trusted_publicly),
        (Some("TLS 1.3"), true, true)
    );
    assert_eq!(tls.chain[0].issuer, "CN=Some CA");
    assert!(probe(&record, ENDPOINT_V6).tls.is_some());
    let other = probe(&record, SUBMISSION_V4);
    assert_eq!((other.purpose, other.tls.as_ref()), (ProbePurpose::Microsoft, None));
    assert_eq!(other.seen, Some(OFFICE.parse().unwrap()));
    assert_eq!(probe(&record, "192.168.1.1:80").purpose, ProbePurpose::Router);
    assert_eq!(states(&record), [StretchState::Works; 3]);
    let calls = line.calls.lock().unwrap().clone();
    assert_eq!(calls.len(), 3, "{calls:?}");
    assert!(calls.iter().all(|(_, goal)| matches!(goal, Goal::SignIn | Goal::Hello)), "{calls:?}");
    for code in [Code::Ipv6Dead, Code::IpPathsDiffer, Code::ConnectTimedOut] {
        assert!(!found(&record, code), "{code}");
    }
}

#[test]
fn the_lines_of_what_is_measured_beside_stand_under_a_heading_of_their_own() {
    let (record, _) = Line::healthy().run(relay());
    let headings: Vec<&str> =
        record.transcripts.iter().map(|transcript| transcript.server.as_str()).collect();
    assert_eq!(headings, [format!("{ENDPOINT}:25"), format!("{SUBMISSION}:587 [192.0.2.87]")]);
}

#[test]
fn a_dead_ipv6_family_is_told_apart_for_every_way() {
    for (plan, dead_at) in [(relay(), ENDPOINT_V6), (submission(), SUBMISSION_V6)] {
        let mut line = Line::healthy();
        line.over_ipv6(&silent());
        let (record, _) = line.run(plan);
        let dead = finding(&record, Code::Ipv6Dead);
        assert_eq!(dead.severity, Severity::Warning);
        assert_eq!(dead.arguments["address"], at(dead_at).ip().into());
        assert_eq!(dead.evidence[0].shown, "no answer (2.0 s)");
        assert_eq!(probe(&record, dead_at).connection, ProbeConnection::TimedOut);
        assert!(!found(&record, Code::ConnectTimedOut), "{:?}", record.codes());
        assert_eq!(outcome(&record, CheckId::Connect), Outcome::Passed);
        assert_eq!(states(&record), [StretchState::Works; 3]);
    }
}

#[test]
fn a_family_is_dead_where_it_is_cut_and_the_other_one_is_not() {
    let cut = || Host::Speaks(Server { hangs_up_at: Some(CallStage::Greeting), ..Server::microsoft() });
    let mut line = Line::healthy();
    line.over_ipv6(&cut());
    let (record, _) = line.run(submission());
    finding(&record, Code::Ipv6Dead);
    // Both are cut: that is no matter of the family.
    line.put(SUBMISSION_V4, cut());
    let (record, _) = line.run(submission());
    finding(&record, Code::ConnectionCut);
    assert!(!found(&record, Code::Ipv6Dead), "{:?}", record.codes());
}

#[test]
fn a_run_that_is_stopped_keeps_what_was_heard_and_draws_what_it_shows() {
    let mut line = Line::healthy();
    line.over_ipv6(&Host::Fails(ConnectFailure::Unreachable, Duration::from_millis(5)));
    line.put(SUBMISSION_V4, silent());
    let record = Mutex::new(RunRecord::default());
    let sink = |event: RunEvent| record.lock().unwrap().fold(&event);
    let limit = async {
        line.wait(Duration::from_secs(1)).await;
        Code::TimeLimit
    };
    line.drive(super::super::run(submission(), &line, &sink, limit));
    let record = record.into_inner().unwrap();
    assert_eq!(record.milliseconds, 1_000);
    assert_eq!(probe(&record, SUBMISSION_V6).connection, ProbeConnection::Unreachable);
    assert_eq!(probe(&record, ENDPOINT_V4).connection, ProbeConnection::Connected);
    assert_eq!(states(&record), [StretchState::Works, StretchState::Suspected, StretchState::Suspected]);
}

#[test]
fn ipv6_that_this_computer_does_not_have_is_nothing_to_be_told() {
    let mut line = Line::healthy();
    line.over_ipv6(&Host::Fails(ConnectFailure::NoRoute, Duration::ZERO));
    let (record, _) = line.run(submission());
    assert!(!found(&record, Code::Ipv6Dead) && !found(&record, Code::NoNetwork), "{:?}", record.codes());
    assert_eq!(probe(&record, SUBMISSION_V6).connection, ProbeConnection::Local);
    assert_eq!(states(&record), [StretchState::Works; 3]);
}

#[test]
fn ipv4_that_is_dead_beside_ipv6_is_told_although_the_check_passes() {
    let mut line = Line::healthy();
    line.over_ipv6(&speaks("2001:db8:7::1"));
    line.put(SUBMISSION_V4, silent());
    let (record, _) = line.run(submission());
    assert_eq!(finding(&record, Code::Ipv4Dead).arguments["address"], at(SUBMISSION_V4).ip().into());
    assert_eq!(outcome(&record, CheckId::Connect), Outcome::Passed);
    assert!(!found(&record, Code::ConnectTimedOut) && !found(&record, Code::Ipv6Dead));
}

#[test]
fn different_public_addresses_on_the_two_ports_are_told_with_both_replies() {
    for (plan, severity) in [(relay(), Severity::Warning), (submission(), Severity::Info)] {
        let mut line = Line::healthy();
        line.put(SUBMISSION_V4, speaks("198.51.100.9"));
        let (record, _) = line.run(plan);
        let differ = finding(&record, Code::IpPathsDiffer);
        assert_eq!(differ.severity, severity);
        let mut shown: Vec<&str> = differ.evidence.iter().map(|reply| reply.shown.as_str()).collect();
        shown.sort_unstable();
        assert_eq!(shown, ["Hello [198.51.100.9]", "Hello [203.0.113.7]"]);
        let seen = &record.facts.public_ip_seen;
        assert_eq!(seen.port_25, Some(OFFICE.parse().unwrap()));
        assert_eq!(seen.port_587, Some("198.51.100.9".parse().unwrap()));
    }
}

#[test]
fn an_address_is_compared_on_each_port_on_which_one_was_kept() {
    let before = |address: &str, port| (address.parse().unwrap(), port);
    let changes = |plan: Plan| -> Vec<(Severity, crate::Argument)> {
        let (record, _) = Line::healthy().run(plan);
        let changes = record.all_findings().filter(|finding| finding.code == Code::IpChanged);
        changes.map(|finding| (finding.severity, finding.arguments["was"].clone())).collect()
    };
    let kept = |addresses_before| Plan { addresses_before, ..relay() };
    let was = crate::Argument::from("198.51.100.1");
    // The way's own port decides; that the other one changed alike says nothing more.
    let both = kept(vec![before("198.51.100.1", 25), before("198.51.100.1", 587)]);
    assert_eq!(changes(both), [(Severity::Error, was.clone())]);
    let other = kept(vec![before(OFFICE, 25), before("198.51.100.1", 587)]);
    assert_eq!(changes(other), [(Severity::Info, was)]);
    assert_eq!(changes(kept(vec![before(OFFICE, 25), before(OFFICE, 587)])), []);
}

#[test]
fn a_refusal_sooner_than_microsofts_answer_is_somebody_close_by() {
    let refused = |took| Host::Fails(ConnectFailure::Refused, Duration::from_millis(took));
    for (plan, place) in [(relay(), ENDPOINT_V4), (submission(), SUBMISSION_V4)] {
        let mut line = Line::healthy();
        line.put(place, refused(1));
        let (record, _) = line.run(plan);
        let near = finding(&record, Code::ConnectRefused);
        assert!(near.arguments.contains_key("nearby"), "{near:#?}");
        assert!(near.evidence.iter().any(|shown| shown.shown == "answers (40 ms)"), "{near:#?}");
        assert_eq!(
            states(&record),
            [StretchState::Suspected, StretchState::Suspected, StretchState::NotMeasured]
        );
        assert!(record.milliseconds < 2_500, "{}", record.milliseconds);
    }
    let mut line = Line::healthy();
    line.put(ENDPOINT_V4, refused(40));
    let (record, _) = line.run(relay());
    assert!(!finding(&record, Code::ConnectRefused).arguments.contains_key("nearby"));
    assert_eq!(states(&record), [StretchState::Works, StretchState::Works, StretchState::Suspected]);
}

#[test]
fn a_blocked_port_is_drawn_without_guessing_between_router_and_provider() {
    let mut line = Line::healthy();
    line.put(ENDPOINT_V4, silent());
    line.put("192.0.2.110:25", silent());
    let (record, _) = line.run(relay());
    let blocked = finding(&record, Code::Port25Blocked);
    assert!(blocked.evidence.iter().any(|e| e.subject == "smtp.office365.com:587" && e.shown == "answers"));
    assert_eq!(states(&record), [StretchState::Works, StretchState::Suspected, StretchState::Suspected]);
    let path = record.facts.path.as_ref().unwrap();
    assert_eq!((path.trouble, path.port), (Some(Code::Port25Blocked), 25));
    assert_eq!(path.stretches[0].from, Place::Computer);
    assert_eq!(probe(&record, "192.0.2.110:25").purpose, ProbePurpose::Control);
    let calls = line.calls.lock().unwrap().clone();
    let to_submission = calls.iter().filter(|(server, _)| server == "smtp.office365.com:587").count();
    assert_eq!(to_submission, 1, "what is measured anyway is not measured again: {calls:?}");
    assert!(record.milliseconds <= 6_000, "{}", record.milliseconds);
}

#[test]
fn a_silent_port_587_is_blocked_where_the_front_door_is_open() {
    let mut line = Line::healthy();
    line.put(SUBMISSION_V4, silent());
    line.put(CONTROL_V4, silent());
    let (record, _) = line.run(submission());
    finding(&record, Code::Port587Blocked);
    assert_eq!(probe(&record, FRONT_DOOR_V4).connection, ProbeConnection::Connected);
    assert_eq!(probe(&record, ENDPOINT_V4).purpose, ProbePurpose::Microsoft);
}

#[test]
fn this_computers_own_refusals_have_their_own_codes() {
    let mut line = Line::healthy();
    line.put(ENDPOINT_V4, Host::Fails(ConnectFailure::Forbidden, Duration::ZERO));
    let (record, _) = line.run(relay());
    finding(&record, Code::BlockedByThisComputer);
    assert!(!found(&record, Code::ConnectUnreachable));
    assert_eq!(states(&record)[0], StretchState::Broken);

    let no_route = || Host::Fails(ConnectFailure::NoRoute, Duration::ZERO);
    let mut line = Line::healthy();
    line.router.clear();
    for place in [ENDPOINT_V4, SUBMISSION_V4] {
        line.put(place, no_route());
    }
    let (record, _) = line.run(relay());
    finding(&record, Code::NoNetwork);
    assert_eq!(states(&record), [StretchState::Broken, StretchState::NotMeasured, StretchState::NotMeasured]);

    // Where another server is reached, there is a network.
    let mut line = Line::healthy();
    line.put(ENDPOINT_V4, no_route());
    let (record, _) = line.run(relay());
    finding(&record, Code::ConnectUnreachable);
    assert!(!found(&record, Code::NoNetwork));
    assert_ne!(states(&record)[0], StretchState::Broken);
}

#[test]
fn without_names_the_picture_still_shows_the_router() {
    let mut line = Line::healthy();
    line.resolver_works = false;
    let (record, _) = line.run(relay());
    let path = record.facts.path.as_ref().unwrap();
    assert_eq!((path.server.as_deref(), path.port, path.trouble), (None, 25, None));
    assert_eq!(states(&record), [StretchState::Works, StretchState::NotMeasured, StretchState::NotMeasured]);
    assert!(record.milliseconds < 1_000, "nothing is waited for: {}", record.milliseconds);
}

#[test]
fn whatever_stands_in_microsofts_place_is_drawn_as_such() {
    let cases: [(Server, Code); 4] = [
        (
            Server { greeting: "220 mail.fw.example ESMTP Postfix".into(), ..Server::microsoft() },
            Code::SmtpIntercepted,
        ),
        (Server { greeting: "220 ****2****0*".into(), ..Server::microsoft() }, Code::SmtpInspected),
        (
            Server { verdict: CertificateVerdict::UnknownIssuer, ..Server::microsoft() },
            Code::TlsCertificateUntrusted,
        ),
        (Server { dies_at: Some(CallStage::Ehlo), ..Server::microsoft() }, Code::ConnectionCut),
    ];
    for (server, code) in cases {
        let mut line = Line::healthy();
        line.put(ENDPOINT_V4, Host::Speaks(server));
        let (record, _) = line.run(relay());
        finding(&record, code);
        assert!(probe(&record, ENDPOINT_V4).wrong.contains(&code), "{code}");
        let path = record.facts.path.as_ref().unwrap();
        assert_eq!((path.trouble, states(&record)), (Some(code), vec![StretchState::Suspected; 3]), "{code}");
    }
}

#[test]
fn a_silent_router_is_not_called_broken() {
    let door = |port| Attempt {
        address: std::net::SocketAddr::new([192, 168, 1, 1].into(), port),
        outcome: Err(ConnectFailure::TimedOut),
        took: Duration::from_secs(1),
    };
    let mut line = Line::healthy();
    line.router = vec![door(53), door(80)];
    let (record, _) = line.run(relay());
    assert_eq!(states(&record), [StretchState::Works; 3]);
    assert_eq!(record.facts.path.as_ref().unwrap().stretches[0].milliseconds, None);
}

#[test]
fn a_test_message_measures_nothing_beside() {
    let mut line = Line::healthy();
    line.over_ipv6(&speaks("2001:db8:7::1"));
    let draft = Draft {
        from: "scan@contoso.com".into(),
        to: vec!["anna@contoso.com".into()],
        subject: String::new(),
        text: String::new(),
        attachment: None,
    };
    let sent = send(relay(), draft, &line, &|_| {}, std::future::pending());
    let _ = line.drive(sent).unwrap();
    assert_eq!(line.calls.lock().unwrap().len(), 1);
}

#[test]
fn a_way_that_does_not_go_to_microsoft_asks_nobody_there() {
    let mut line = Line::healthy();
    line.address("relay.contoso.com", "192.0.2.5:25");
    line.put("192.0.2.5:25", speaks(OFFICE));
    let own = Plan { server: Some("relay.contoso.com".into()), ..plan(Method::OnSiteRelay) };
    let (record, _) = line.run(own);
    let calls = line.calls.lock().unwrap().clone();
    assert_eq!(calls.iter().map(|(server, _)| server.as_str()).collect::<Vec<_>>(), ["relay.contoso.com:25"]);
    assert_eq!(record.facts.public_ip_seen.any(), None);
}

#[test]
fn two_addresses_of_one_ipv6_network_are_one_way_out() {
    let differ = |one: &str, other: &str| differ(one.parse().unwrap(), other.parse().unwrap());
    assert!(!differ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2"));
    assert!(differ("2001:db8:0:1::1", "2001:db8:0:2::1"));
    assert!(differ("192.0.2.1", "192.0.2.2"));
    assert!(!differ("192.0.2.1", "2001:db8::1"), "families are not compared");
}
