//! Looking at whole trees of records: each table holds a domain and the codes with their terms.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::format_push_string)]

mod zone;

use proptest::prelude::*;
use spf::lint::{Lint, LintReport, LintStep, MAX_LINT_QUESTIONS};
use spf::{Answer, Failure, Txt};
use zone::Zone;

fn lint(zone: &Zone, domain: &str) -> (LintReport, usize) {
    let mut lint = Lint::new(domain);
    let mut asked = 0;
    loop {
        match lint.poll() {
            LintStep::Done(report) => return (*report, asked),
            LintStep::Ask(questions) => {
                asked += questions.len();
                assert!(asked <= MAX_LINT_QUESTIONS, "more questions than promised");
                for question in questions {
                    lint.answer(&question, zone.answer(&question));
                }
            }
        }
    }
}

fn codes(report: &LintReport) -> String {
    let shown: Vec<String> = report
        .remarks
        .iter()
        .map(|remark| format!("{} {}", remark.code.as_str(), remark.term.as_deref().unwrap_or("-")))
        .collect();
    shown.join(", ")
}

#[track_caller]
fn expect(zone: &str, cases: &[(&str, &str)]) {
    let zone = Zone::read(zone);
    for (domain, expected) in cases {
        let (report, _) = lint(&zone, domain);
        assert_eq!(&codes(&report), expected, "{domain}: {report:#?}");
    }
}

#[test]
fn what_makes_receivers_report_an_error_is_named() {
    expect(
        "good.example TXT v=spf1 include:i.example -all
         good.example TXT other=text
         i.example TXT v=spf1 ip4:192.0.2.0/16 ptr +a:i.example -all
         i.example A 192.0.2.1
         i.example AAAA 2001:db8::1
         two.example TXT v=spf1 -all
         two.example TXT v=spf1 mx -all
         none.example TXT other=text
         typo.example TXT v=spf1 ipv4:192.0.2.1 -all
         deep.example TXT v=spf1 include:typo.example -all
         self.example TXT v=spf1 include:self.example -all
         ring.example TXT v=spf1 include:ring2.example -all
         ring2.example TXT v=spf1 redirect=ring.example
         lost.example TXT v=spf1 include:none.example include:nowhere.example include:localhost.localdomain -all
         slow.example TXT v=spf1 include:silent.example -all
         silent.example TIMEOUT
         open.example TXT v=spf1 include:door.example -all
         door.example TXT v=spf1 all",
        &[
            ("good.example", ""),
            ("GOOD.example.", ""),
            ("two.example", "SPF_MULTIPLE_RECORDS -"),
            ("none.example", "SPF_NONE -"),
            ("nowhere.example", "SPF_NONE -"),
            ("localhost", "SPF_NONE -"),
            ("typo.example", "SPF_SYNTAX_ERROR ipv4:192.0.2.1"),
            ("deep.example", "SPF_SYNTAX_ERROR ipv4:192.0.2.1"),
            ("self.example", "SPF_INCLUDE_LOOP include:self.example"),
            ("ring.example", "SPF_INCLUDE_LOOP redirect=ring.example"),
            (
                "lost.example",
                "SPF_INCLUDE_WITHOUT_RECORD include:none.example, SPF_INCLUDE_WITHOUT_RECORD include:nowhere.example, SPF_INCLUDE_WITHOUT_RECORD include:localhost.localdomain",
            ),
            ("slow.example", "SPF_TEMPORARY_ERROR include:silent.example"),
            ("silent.example", "SPF_TEMPORARY_ERROR -"),
            ("open.example", "SPF_ALL_IS_PASS all"),
        ],
    );
}

#[test]
fn a_syntax_error_has_a_caret_under_its_place() {
    let zone = Zone::read("e.example TXT v=spf1 mx ip4:192.0.2.300 -all");
    let (report, _) = lint(&zone, "e.example");
    let (line, carets) = report.remarks[0].caret().unwrap();
    assert_eq!(line, "v=spf1 mx ip4:192.0.2.300 -all");
    assert_eq!(carets, "              ^^^^^^^^^^^");
}

#[test]
fn look_ups_are_added_up_over_the_whole_tree_and_listed() {
    let mut text = String::from(
        "e.example TXT v=spf1 a mx include:big.example include:big.example redirect=x.example -all\nbig.example TXT v=spf1",
    );
    for n in 0..5 {
        text += &format!(" include:i{n}.example");
    }
    for n in 0..5 {
        text += &format!("\ni{n}.example TXT v=spf1 -all");
    }
    text += "\ne.example A 192.0.2.1\ne.example AAAA 2001:db8::1\ne.example MX 1 e.example";
    let (report, _) = lint(&Zone::read(&text), "e.example");
    assert_eq!(report.lookups_worst_case, 1 + 1 + 6 + 6, "redirect beside all costs nothing");
    assert!(report.complete);
    let remark = report.remarks.iter().find(|remark| remark.code.as_str() == "SPF_TOO_MANY_LOOKUPS").unwrap();
    assert_eq!(remark.count, Some(14));
    assert_eq!(remark.list, ["a (1)", "mx (1)", "include:big.example (6)", "include:big.example (6)"]);
    let tree = report.tree.unwrap();
    let followed = |n: usize| tree.terms[n].followed.as_ref().unwrap();
    assert_eq!((followed(2).terms.len(), followed(3).terms.len()), (5, 0), "listed once");
}

#[test]
fn ten_look_ups_are_fine_and_a_worst_case_is_no_smaller_than_that_of_an_evaluation() {
    let mut text = String::from("e.example TXT v=spf1");
    for n in 0..10 {
        text += &format!(" include:i{n}.example");
    }
    text += " -all";
    for n in 0..10 {
        text += &format!("\ni{n}.example TXT v=spf1 -all");
    }
    let (report, asked) = lint(&Zone::read(&text), "e.example");
    assert_eq!((codes(&report).as_str(), report.lookups_worst_case, asked), ("", 10, 11));
}

#[test]
fn void_look_ups_are_counted_by_family_and_listed() {
    let zone = Zone::read(
        "e.example TXT v=spf1 a:v1.example mx:v2.example exists:v3.example a:six.example -all
         six.example AAAA 2001:db8::1
         f.example TXT v=spf1 a:v1.example mx:m.example a:four.example -all
         m.example MX 1 v1.example
         m.example MX 2 four.example
         four.example A 192.0.2.1",
    );
    let (report, _) = lint(&zone, "e.example");
    assert_eq!((report.void_lookups.ip4, report.void_lookups.ip6), (4, 3));
    let remark = &report.remarks[0];
    assert_eq!((remark.code.as_str(), remark.count), ("SPF_TOO_MANY_VOID_LOOKUPS", Some(4)));
    assert_eq!(
        remark.list,
        ["a:v1.example (e.example)", "mx:v2.example (e.example)", "exists:v3.example (e.example)"]
    );
    let (report, _) = lint(&zone, "f.example");
    assert_eq!((codes(&report).as_str(), report.void_lookups.ip4, report.void_lookups.ip6), ("", 1, 3));
}

#[test]
fn strings_and_answers_that_are_too_large_are_named() {
    let long = format!("v=spf1 {}-all", "ip4:192.0.2.1 ".repeat(20));
    let mut zone = Zone::default();
    zone.txt("one.example", Txt(vec![long.as_bytes().to_vec()]));
    zone.txt("pieces.example", long.as_str().into());
    zone.txt("many.example", "v=spf1 -all".into());
    for n in 0..10 {
        zone.txt("many.example", format!("verification={n}{}", "0".repeat(50)).as_str().into());
    }
    let found = |domain: &str| {
        let (report, _) = lint(&zone, domain);
        report
            .remarks
            .iter()
            .map(|remark| remark.code.as_str())
            .filter(|code| *code != "SPF_DUPLICATE_TERM")
            .collect::<Vec<_>>()
    };
    assert_eq!(found("one.example"), ["SPF_STRING_TOO_LONG"]);
    assert_eq!(found("pieces.example"), [""; 0]);
    assert_eq!(found("many.example"), ["SPF_ANSWER_TOO_LARGE"]);
}

#[test]
fn an_include_whose_name_depends_on_the_message_leaves_the_worst_case_open() {
    let zone = Zone::read("e.example TXT v=spf1 include:%{l}.x.example exists:%{i}.x.example -all");
    let (report, _) = lint(&zone, "e.example");
    assert_eq!((report.complete, report.lookups_worst_case, codes(&report).as_str()), (false, 2, ""));
}

#[test]
fn a_thousand_includes_and_a_tree_that_doubles_have_their_bounds() {
    let mut wide = Zone::default();
    let terms: Vec<String> = (0..1_000).map(|n| format!("include:i{n}.example")).collect();
    wide.txt("e.example", format!("v=spf1 {} -all", terms.join(" ")).as_str().into());
    let (report, asked) = lint(&wide, "e.example");
    assert!(!report.complete && asked <= MAX_LINT_QUESTIONS && report.lookups_worst_case == 1_000);

    let mut doubling = Zone::default();
    for n in 0..60 {
        let next = format!("v=spf1 include:d{0}.example include:d{0}.example -all", n + 1);
        doubling.txt(&format!("d{n}.example"), next.as_str().into());
    }
    let (report, asked) = lint(&doubling, "d0.example");
    assert!(!report.complete && asked <= 61 && report.lookups_worst_case > 10, "{asked}");
    assert!(serde_json::to_string(&report).unwrap().len() < 100_000);
}

proptest! {
    #[test]
    fn any_answers_end_in_a_report_of_bounded_size(
        texts in prop::collection::vec("v=spf1( (include:|a:|mx:|exists:|redirect=)[a-c]\\.example| [ -~]{0,12}){0,6}", 1..6),
        how in prop::collection::vec(any::<u8>(), 1..9),
    ) {
        let mut lint = Lint::new("a.example");
        let mut asked = 0;
        let report = loop {
            let questions = match lint.poll() {
                LintStep::Ask(questions) => questions,
                LintStep::Done(report) => break report,
            };
            for question in questions {
                asked += 1;
                prop_assert!(asked <= MAX_LINT_QUESTIONS);
                let answer = match how[asked % how.len()] % 5 {
                    0 => Answer::NameNotFound,
                    1 => Answer::Failed(Failure::TimedOut),
                    _ => Answer::Records(spf::Records::Txt(vec![texts[asked % texts.len()].as_str().into()])),
                };
                lint.answer(&question, answer);
            }
        };
        prop_assert!(serde_json::to_string(&report).unwrap().len() < 2_000_000);
        prop_assert!(report.remarks.iter().all(|remark| remark.caret().is_none_or(|(line, caret)| caret.chars().count() <= line.chars().count() + 1)));
    }

    #[test]
    fn an_address_in_front_changes_nothing_for_any_other_address(
        terms in prop::collection::vec("(include:b\\.example|a:b\\.example|mx|ptr|ip4:192\\.0\\.2\\.0/24|-ip4:198\\.51\\.100\\.7|x=y|~exists:b\\.example)", 0..6),
        end in "( -all| ~all| redirect=b\\.example|)",
        other in any::<std::net::IpAddr>(),
    ) {
        let ip: std::net::IpAddr = "203.0.113.7".parse().unwrap();
        prop_assume!(other.to_canonical() != ip);
        let before = format!("v=spf1 {}{end}", terms.join(" "));
        let record = spf::Record::parse(before.as_bytes()).unwrap();
        let after = record.with_first(spf::Term::address(ip)).to_string();
        let check = |text: &str, ip| {
            let mut zone = Zone::read("b.example TXT v=spf1 ip4:198.51.100.0/24 -all\nb.example A 198.51.100.9");
            zone.txt("e.example", text.into());
            zone.check(spf::Query::new(ip, "a@e.example", "h.example")).0
        };
        let (old, new) = (check(&before, other), check(&after, other));
        prop_assert_eq!((old.result, old.lookups, old.void_lookups), (new.result, new.lookups, new.void_lookups));
        prop_assert_eq!(check(&after, ip).result, spf::SpfResult::Pass);
    }
}
