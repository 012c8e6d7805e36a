//! SPF against real name servers: records in every shape that goes wrong, zones that move, are lame, refuse, are
//! silent, and a record in pieces.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::io::Write as _;

use lab_tests::{Lab, Ran};
use serde_json::Value;

fn plan(lab: &Lab, domain: &str, ip: &str) -> Ran {
    lab.run_bare(&["--json", "spf", "plan", "--domain", domain, "--method", "direct-send", "--ip", ip], "")
}

fn lint(lab: &Lab, domain: &str) -> Ran {
    lab.run_bare(&["--json", "spf", "lint", "--domain", domain], "")
}

fn states(ran: &Ran) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = ran.json["authoritative"].as_array().cloned().unwrap_or_default();
    list.iter().map(|one| (text(&one["server"]), text(&one["state"]))).collect()
}

fn failure(ran: &Ran) -> &str {
    ran.finding("SPF_TEMPORARY_ERROR")
        .map_or("none", |finding| finding["arguments"]["failure"].as_str().unwrap())
}

#[test]
fn every_record_of_the_lab_is_named_for_what_it_is() {
    let Some(lab) = Lab::up() else { return };
    for (name, codes, exit) in [
        ("good", &[][..], 0),
        ("soft", &[], 0),
        ("redirect", &[], 0),
        ("split", &[], 0),
        ("macro", &[], 0),
        ("ten", &[], 0),
        ("cname", &[], 0),
        ("none", &["SPF_NONE"], 0),
        ("plusall", &["SPF_ALL_IS_PASS"], 0),
        ("afterall", &["SPF_TERMS_AFTER_ALL"], 0),
        ("ptr", &["SPF_USES_PTR"], 0),
        ("manytxt", &["SPF_ANSWER_TOO_LARGE"], 0),
        ("two", &["SPF_MULTIPLE_RECORDS"], 1),
        ("syntax", &["SPF_SYNTAX_ERROR"], 1),
        ("badip", &["SPF_SYNTAX_ERROR"], 1),
        ("loop", &["SPF_INCLUDE_LOOP"], 1),
        ("loop2a", &["SPF_INCLUDE_LOOP"], 1),
        ("incnone", &["SPF_INCLUDE_WITHOUT_RECORD"], 1),
        ("incnx", &["SPF_INCLUDE_WITHOUT_RECORD"], 1),
        ("voids", &["SPF_TOO_MANY_VOID_LOOKUPS"], 1),
        ("eleven", &["SPF_TOO_MANY_LOOKUPS"], 1),
    ] {
        let ran = lint(&lab, &format!("{name}.spf.example"));
        assert_eq!(ran.codes(), codes, "{name}: {:#}", ran.json);
        assert_eq!(ran.exit, exit, "{name}");
    }
}

#[test]
fn zones_that_are_lame_dead_refused_or_silent_are_told_apart_and_never_called_wrong() {
    let Some(lab) = Lab::up() else { return };
    for (domain, expected) in [
        ("lame.example", "server-failed"),
        ("lame.spf.example", "server-failed"),
        ("refused.example", "refused"),
        ("silent.example", "timed-out"),
    ] {
        let ran = lint(&lab, domain);
        assert_eq!((failure(&ran), ran.exit), (expected, 3), "{domain}: {:#}", ran.json);
        let ran = plan(&lab, domain, "192.0.2.11");
        assert_eq!((&ran.json["proposed"], ran.exit), (&Value::Null, 3), "{domain}: {:#}", ran.json);
        assert_eq!(ran.json["needed"], Value::Null, "{domain}");
    }
}

#[test]
fn a_zone_that_moves_is_told_by_each_of_its_name_servers() {
    let Some(lab) = Lab::up() else { return };
    let ran = plan(&lab, "moving.example", "192.0.2.11");
    let found = states(&ran);
    let servers: Vec<&str> = found.iter().map(|(server, _)| server.as_str()).collect();
    assert_eq!(servers, ["ns1.moving.example", "ns2.moving.example"], "{:#}", ran.json);
    assert!(ran.finding("SPF_NOT_YET_EVERYWHERE").is_some(), "{:#}", ran.json);
    // Which of the two the resolver heard is chance; the other one is told from it.
    let expected = if ran.json["needed"] == false { ["new", "different"] } else { ["different", "old"] };
    assert_eq!([found[0].1.as_str(), found[1].1.as_str()], expected, "{:#}", ran.json);
    assert_eq!(ran.json["cached_for_seconds"], 3_600);
}

#[test]
fn a_record_in_pieces_and_one_that_needs_tcp_are_read_whole() {
    let Some(lab) = Lab::up() else { return };
    let ran = plan(&lab, "split.spf.example", "192.0.2.11");
    assert_eq!((&ran.json["needed"], ran.exit), (&Value::Bool(false), 0), "{:#}", ran.json);
    assert_eq!(ran.json["current"][0], "v=spf1 ip4:192.0.2.11 include:spf.protection.outlook.com -all");
    let ran = plan(&lab, "manytxt.spf.example", "192.0.2.11");
    assert_eq!(ran.json["proposed"], "v=spf1 ip4:192.0.2.11 include:spf.protection.outlook.com -all");
    assert_eq!(states(&ran), [("ns.lab".to_owned(), "old".to_owned())], "{:#}", ran.json);
}

#[test]
fn a_thousand_domains_stream_through_in_bounded_memory() {
    let Some(lab) = Lab::up() else { return };
    let mut file = tempfile::NamedTempFile::new().unwrap();
    for n in 0..1_000 {
        let name = ["good", "ten", "two", "nothing", "split"][n % 5];
        writeln!(file, "{name}.spf.example").unwrap();
    }
    let began = std::time::Instant::now();
    let path = file.path().to_str().unwrap().to_owned();
    let ran = lab.run_text(&["spf", "lint", "--domains", &path], "");
    let lines: Vec<Value> = ran.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 1_000);
    assert!(lines.iter().all(|line| line["records"].is_array()));
    println!("{:.0} domains per second", 1_000.0 / began.elapsed().as_secs_f64());
}
