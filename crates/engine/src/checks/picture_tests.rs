use std::net::IpAddr;

use proptest::prelude::*;

use super::StretchState::{Broken, NotMeasured, Suspected, Works};
use super::*;

const SERVER: &str = "192.0.2.25";

fn probe(purpose: ProbePurpose, address: &str, port: u16, connection: ProbeConnection, took: f64) -> Probe {
    Probe {
        purpose,
        host: match purpose {
            ProbePurpose::Router => address.to_owned(),
            _ => "mx.example".to_owned(),
        },
        port,
        address: address.parse().unwrap(),
        connection,
        milliseconds: took,
        greeting: None,
        keywords: Vec::new(),
        keywords_after_tls: Vec::new(),
        tls: None,
        seen: None,
        wrong: Vec::new(),
    }
}

fn server(connection: ProbeConnection, took: f64) -> Probe {
    probe(ProbePurpose::Server, SERVER, 25, connection, took)
}

fn router() -> Probe {
    probe(ProbePurpose::Router, "192.168.1.1", 80, ProbeConnection::Refused, 0.4)
}

fn submission(connection: ProbeConnection) -> Probe {
    probe(ProbePurpose::Microsoft, "192.0.2.87", 587, connection, 43.0)
}

fn drawn(probes: Vec<Probe>, unreached: Option<Code>) -> PathPicture {
    let reached = probes.iter().any(|probe| probe.purpose == ProbePurpose::Server && probe.connected());
    let facts = RunFacts {
        server: Some("mx.example".into()),
        server_address: reached.then(|| SERVER.parse().unwrap()),
        probes,
        ..RunFacts::default()
    };
    picture(&facts, 25, unreached)
}

fn states(picture: &PathPicture) -> Vec<StretchState> {
    picture.stretches.iter().map(|stretch| stretch.state).collect()
}

#[test]
fn a_connection_to_the_server_proves_the_whole_path() {
    let drawn = drawn(vec![server(ProbeConnection::Connected, 41.0)], None);
    assert_eq!(states(&drawn), [Works; 3]);
    assert_eq!(drawn.trouble, None);
    assert_eq!(
        drawn.stretches.iter().map(|stretch| stretch.milliseconds).collect::<Vec<_>>(),
        [None, None, Some(41.0)]
    );
    let shown = &drawn.stretches[2].evidence[0];
    assert_eq!(
        (shown.subject.as_str(), shown.shown.as_str()),
        ("mx.example [192.0.2.25]:25", "answers (41 ms)")
    );
}

#[test]
fn a_silent_port_beside_an_open_one_may_be_closed_by_router_or_provider() {
    let probes =
        vec![router(), server(ProbeConnection::TimedOut, 5_000.0), submission(ProbeConnection::Connected)];
    let drawn = drawn(probes, Some(Code::Port25Blocked));
    assert_eq!(states(&drawn), [Works, Suspected, Suspected]);
    assert_eq!(drawn.trouble, Some(Code::Port25Blocked));
    assert_eq!(drawn.stretches[0].milliseconds, Some(0.4));
    assert_eq!(drawn.stretches[0].evidence[0].shown, "refuses (0.4 ms)");
    assert_eq!(drawn.stretches[2].evidence[0].shown, "no answer (5.0 s)");
}

#[test]
fn where_only_the_router_answers_the_trouble_is_behind_it() {
    let probes =
        vec![router(), server(ProbeConnection::TimedOut, 5_000.0), submission(ProbeConnection::TimedOut)];
    assert_eq!(states(&drawn(probes, Some(Code::ConnectTimedOut))), [Works, Suspected, Suspected]);
}

#[test]
fn a_silent_router_is_no_proof_of_anything() {
    let silent = probe(ProbePurpose::Router, "192.168.1.1", 80, ProbeConnection::TimedOut, 1_000.0);
    let dark =
        drawn(vec![silent.clone(), server(ProbeConnection::TimedOut, 5_000.0)], Some(Code::ConnectTimedOut));
    assert_eq!(states(&dark), [Suspected; 3]);
    let unknown_server = drawn(vec![silent], None);
    assert_eq!(states(&unknown_server), [NotMeasured; 3]);
    assert_eq!(unknown_server.stretches[0].milliseconds, None);
}

#[test]
fn a_refusal_faster_than_microsoft_can_answer_is_somebody_close_by() {
    let probes =
        vec![router(), server(ProbeConnection::Refused, 0.9), submission(ProbeConnection::Connected)];
    let picture = drawn(probes, Some(Code::ConnectRefused));
    assert_eq!(states(&picture), [Suspected, Suspected, NotMeasured]);
    let refusal = |n: usize| picture.stretches[n].evidence.iter().any(|e| e.shown == "refuses (0.9 ms)");
    assert_eq!(
        [refusal(0), refusal(1), refusal(2)],
        [false, true, false],
        "told once, where it is suspected"
    );
}

#[test]
fn a_refusal_at_microsofts_pace_is_at_the_far_end() {
    let probes =
        vec![router(), server(ProbeConnection::Refused, 44.0), submission(ProbeConnection::Connected)];
    assert_eq!(states(&drawn(probes, Some(Code::ConnectRefused))), [Works, Works, Suspected]);
}

#[test]
fn a_refusal_with_nothing_to_compare_it_with_may_be_anywhere_behind_the_router() {
    let probes = vec![router(), server(ProbeConnection::Refused, 44.0)];
    assert_eq!(states(&drawn(probes, Some(Code::ConnectRefused))), [Works, Suspected, Suspected]);
    // An MX endpoint may be far away where the front door of the submission host is near.
    let mx = Probe { port: 25, ..submission(ProbeConnection::Connected) };
    let refused = Probe { port: 587, ..server(ProbeConnection::Refused, 8.0) };
    assert_eq!(refusal_pace(&[mx, refused], 587), Pace::Unknown);
}

#[test]
fn what_this_computer_forbids_is_broken_here() {
    let held = Probe { wrong: vec![Code::BlockedByThisComputer], ..server(ProbeConnection::Local, 0.1) };
    let picture = drawn(
        vec![router(), held, submission(ProbeConnection::Connected)],
        Some(Code::BlockedByThisComputer),
    );
    assert_eq!(states(&picture), [Broken, NotMeasured, NotMeasured]);
    assert!(picture.stretches[0].evidence.iter().any(|e| e.shown == "this computer did not let it out"));
    assert!(picture.stretches[1].evidence.is_empty(), "nothing is shown under what was not measured");
    assert!(picture.stretches[2].evidence.is_empty());
}

#[test]
fn what_finds_no_way_out_is_shown_where_it_stayed() {
    let picture = drawn(
        vec![router(), server(ProbeConnection::Local, 0.1), submission(ProbeConnection::Connected)],
        Some(Code::NoNetwork),
    );
    assert_eq!(states(&picture), [Works, Works, NotMeasured]);
    assert!(picture.stretches[0].evidence.iter().any(|e| e.shown == "this computer knows no way there"));
}

#[test]
fn something_in_microsofts_place_may_stand_anywhere() {
    let imposter = Probe { wrong: vec![Code::SmtpIntercepted], ..server(ProbeConnection::Connected, 2.0) };
    let picture = drawn(vec![router(), imposter], None);
    assert_eq!(states(&picture), [Suspected; 3]);
    assert_eq!(picture.trouble, Some(Code::SmtpIntercepted));
    // A server that is busy was reached all the same.
    let busy = Probe { wrong: vec![Code::ServerBusy], ..server(ProbeConnection::Connected, 2.0) };
    assert_eq!(states(&drawn(vec![busy], None)), [Works; 3]);
}

#[test]
fn without_a_server_the_picture_shows_how_far_anything_went() {
    let facts = RunFacts { probes: vec![router()], ..RunFacts::default() };
    assert_eq!(states(&picture(&facts, 25, None)), [Works, NotMeasured, NotMeasured]);
    let facts = RunFacts { probes: vec![submission(ProbeConnection::Connected)], ..RunFacts::default() };
    assert_eq!(states(&picture(&facts, 25, None)), [Works, Works, NotMeasured]);
}

fn any_probe() -> impl Strategy<Value = Probe> {
    use ProbeConnection::{Connected, Local, NotWaitedFor, Refused, TimedOut, Unreachable};

    let purpose = prop::sample::select(vec![
        ProbePurpose::Server,
        ProbePurpose::Microsoft,
        ProbePurpose::Control,
        ProbePurpose::Router,
    ]);
    let connection =
        prop::sample::select(vec![Connected, Refused, TimedOut, Unreachable, Local, NotWaitedFor]);
    let wrong = prop::sample::subsequence(
        vec![Code::SmtpIntercepted, Code::ConnectionCut, Code::ServerBusy, Code::BlockedByThisComputer],
        0..3,
    );
    let port = prop::sample::select(vec![25, 443, 587]);
    (purpose, connection, 1_u8..4, 0.1..9_000.0_f64, wrong, port).prop_map(
        |(purpose, connection, last, took, wrong, port)| Probe {
            wrong,
            ..probe(purpose, &format!("192.0.2.{last}"), port, connection, took)
        },
    )
}

proptest! {
    #[test]
    fn no_stretch_works_without_a_probe_that_shows_it_and_none_is_broken_without_proof(
        probes in prop::collection::vec(any_probe(), 0..9),
        server_address in prop::option::of(1_u8..4),
        unreached in prop::option::of(prop::sample::select(vec![
            Code::ConnectTimedOut, Code::ConnectRefused, Code::ConnectUnreachable, Code::Port25Blocked,
            Code::BlockedByThisComputer, Code::NoNetwork,
        ])),
        port in prop::sample::select(vec![25_u16, 587]),
    ) {
        let server_address = server_address.map(|last| IpAddr::from([192, 0, 2, last]));
        let facts = RunFacts { server_address, probes: probes.clone(), ..RunFacts::default() };
        let picture = picture(&facts, port, unreached);
        prop_assert_eq!(picture.stretches.len(), 3);
        let outside = |probe: &&Probe| probe.purpose != ProbePurpose::Router && probe.connected();
        let any = probes.iter().any(|probe| outside(&probe));
        let router = probes.iter().any(|probe| probe.purpose == ProbePurpose::Router && probe.answered());
        let server = probes.iter().any(|probe| {
            probe.purpose == ProbePurpose::Server && outside(&probe) && Some(probe.address) == server_address
        });
        let held = probes.iter().any(|probe| {
            probe.purpose == ProbePurpose::Server && probe.connection == ProbeConnection::Local
        });
        let states = states(&picture);
        prop_assert!(states[0] != Works || any || router);
        prop_assert!(states[1] != Works || any);
        prop_assert!(states[2] != Works || server);
        prop_assert!(states[0] != Broken || held);
        prop_assert!(states[1] != Broken && states[2] != Broken);
        for (stretch, next) in picture.stretches.iter().zip(&picture.stretches[1..]) {
            prop_assert_eq!(stretch.to, next.from);
        }
    }
}
