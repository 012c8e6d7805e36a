//! `check_host()` against small zones: each table holds client address, reverse-path (the domain alone means
//! `someone@`), and the result, with the code of the problem where there is one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::format_push_string)]

mod zone;

use spf::{Outcome, Query, Question, QuestionKind, SyntaxErrorKind};
use zone::Zone;

fn check(zone: &Zone, ip: &str, mail_from: &str) -> Outcome {
    let mail_from =
        if mail_from.contains('@') { mail_from.to_owned() } else { format!("someone@{mail_from}") };
    zone.check(Query::new(ip.parse().unwrap(), mail_from, "client.example.org")).0
}

#[track_caller]
fn expect(zone: &str, cases: &[(&str, &str, &str)]) {
    let zone = Zone::read(zone);
    for (ip, mail_from, expected) in cases {
        let outcome = check(&zone, ip, mail_from);
        let found = match &outcome.problem {
            Some(problem) => format!("{} {}", outcome.result.as_str(), problem.code.as_str()),
            None => outcome.result.as_str().to_owned(),
        };
        assert_eq!(&found, expected, "{ip} {mail_from}: {outcome:#?}");
    }
}

#[test]
fn a_domain_that_cannot_have_a_record_gives_none() {
    let long = format!("{}.example.com", "a".repeat(64));
    expect(
        "example.com TXT v=spf1 -all\nempty.example NAME",
        &[
            ("192.0.2.1", "example.com", "fail"),
            ("192.0.2.1", "EXAMPLE.com.", "fail"),
            ("192.0.2.1", "empty.example", "none"),
            ("192.0.2.1", "absent.example", "none"),
            ("192.0.2.1", "localhost", "none"),
            ("192.0.2.1", "a@[192.0.2.1]", "none"),
            ("192.0.2.1", "a@b..example.com", "none"),
            ("192.0.2.1", "a@", "none"),
            ("192.0.2.1", &long, "none"),
            ("192.0.2.1", "a@bücher.example", "none"),
            ("192.0.2.1", "\"odd@local\"@example.com", "fail"),
        ],
    );
}

#[test]
fn exactly_one_record_is_selected_among_the_texts() {
    expect(
        "one.example TXT some-verification=1
         one.example TXT v=spf1 -all
         one.example TXT \\xFF\\x00
         two.example TXT v=spf1 -all
         two.example TXT V=SPF1 -all
         ten.example TXT v=spf10 -all
         other.example TXT v=spf2.0/pra -all
         split.example TXT v=spf1 ip4:192.|0.2.1 -a|ll
         glued.example TXT v=spf1|-all
         bare.example TXT v=spf1
         slow.example TIMEOUT
         broken.example SERVFAIL",
        &[
            ("192.0.2.1", "one.example", "fail"),
            ("192.0.2.1", "two.example", "permerror SPF_MULTIPLE_RECORDS"),
            ("192.0.2.1", "ten.example", "none"),
            ("192.0.2.1", "other.example", "none"),
            ("192.0.2.1", "split.example", "pass"),
            ("192.0.2.2", "split.example", "fail"),
            ("192.0.2.1", "glued.example", "none"),
            ("192.0.2.1", "bare.example", "neutral"),
            ("192.0.2.1", "slow.example", "temperror SPF_TEMPORARY_ERROR"),
            ("192.0.2.1", "broken.example", "temperror SPF_TEMPORARY_ERROR"),
        ],
    );
}

#[test]
fn a_syntax_error_is_found_even_behind_a_term_that_would_match() {
    let zone = Zone::read(
        "example.com TXT v=spf1  +all ipv4:192.0.2.1 -all\nbytes.example TXT v=spf1 a:\\xC3\\xA4.example -all",
    );
    let outcome = check(&zone, "192.0.2.1", "example.com");
    let problem = outcome.problem.unwrap();
    assert_eq!(problem.code.as_str(), "SPF_SYNTAX_ERROR");
    assert_eq!((problem.term.as_deref(), problem.offset), (Some("ipv4:192.0.2.1"), Some(13)));
    assert_eq!(problem.syntax, Some(SyntaxErrorKind::UnknownMechanism));
    assert_eq!(outcome.lookups, 0);

    let problem = check(&zone, "192.0.2.1", "bytes.example").problem.unwrap();
    assert_eq!(
        (problem.term.as_deref(), problem.offset, problem.at),
        (Some("a:\\xC3\\xA4.example"), Some(7), Some(9))
    );
    assert_eq!(problem.syntax, Some(SyntaxErrorKind::CharacterNotAllowed));
}

#[test]
fn qualifiers_give_their_results_and_nothing_matching_is_neutral() {
    expect(
        "q.example TXT v=spf1 ip4:192.0.2.1 +ip4:192.0.2.2 -ip4:192.0.2.3 ~ip4:192.0.2.4 ?ip4:192.0.2.5 ip4:192.0.2.6/31
         late.example TXT v=spf1 -all ip4:192.0.2.1",
        &[
            ("192.0.2.1", "q.example", "pass"),
            ("192.0.2.2", "q.example", "pass"),
            ("192.0.2.3", "q.example", "fail"),
            ("192.0.2.4", "q.example", "softfail"),
            ("192.0.2.5", "q.example", "neutral"),
            ("192.0.2.7", "q.example", "pass"),
            ("192.0.2.8", "q.example", "neutral"),
            ("192.0.2.1", "late.example", "fail"),
        ],
    );
}

#[test]
fn networks_match_only_their_own_family_and_mapped_addresses_are_ipv4() {
    expect(
        "four.example TXT v=spf1 ip4:192.0.2.0/24 -all
         six.example TXT v=spf1 ip6:2001:DB8:0::/48 -all
         mapped.example TXT v=spf1 ip6:::ffff:192.0.2.1 -all
         zero.example TXT v=spf1 ip4:0.0.0.0/0 -all",
        &[
            ("192.0.2.255", "four.example", "pass"),
            ("192.0.3.0", "four.example", "fail"),
            ("::ffff:192.0.2.9", "four.example", "pass"),
            ("2001:db8:0:ffff::1", "six.example", "pass"),
            ("2001:db8:1::1", "six.example", "fail"),
            ("192.0.2.1", "six.example", "fail"),
            ("::ffff:192.0.2.1", "mapped.example", "fail"),
            ("203.0.113.9", "zero.example", "pass"),
            ("2001:db8::1", "zero.example", "fail"),
        ],
    );
}

#[test]
fn a_looks_at_the_addresses_of_the_clients_family() {
    expect(
        "a.example TXT v=spf1 a -all
         a.example A 192.0.2.1
         a.example AAAA 2001:db8::1
         net.example TXT v=spf1 a:a.example/24//64 -all
         six.example TXT v=spf1 a:a.example//64 -all
         odd.example TXT v=spf1 a:x:y/z.example -all
         x:y/z.example A 192.0.2.1
         bad.example TXT v=spf1 a:nothing..example -all
         slow.example TXT v=spf1 a:timeout.example -all
         timeout.example TIMEOUT",
        &[
            ("192.0.2.1", "a.example", "pass"),
            ("192.0.2.2", "a.example", "fail"),
            ("2001:db8::1", "a.example", "pass"),
            ("2001:db8::2", "a.example", "fail"),
            ("192.0.2.2", "net.example", "pass"),
            ("2001:db8::2", "net.example", "pass"),
            ("192.0.2.2", "six.example", "fail"),
            ("2001:db8::2", "six.example", "pass"),
            ("192.0.2.1", "odd.example", "pass"),
            ("192.0.2.1", "bad.example", "fail"),
            ("192.0.2.1", "slow.example", "temperror SPF_TEMPORARY_ERROR"),
        ],
    );
}

#[test]
fn mx_looks_at_the_hosts_and_never_at_the_domain_itself() {
    let mut many = String::from("many.example TXT v=spf1 mx -all\nh1.example A 192.0.2.1\n");
    for n in 0..11 {
        many += &format!("many.example MX {n} h1.example\n");
    }
    expect(&many, &[("192.0.2.1", "many.example", "permerror SPF_TOO_MANY_LOOKUPS")]);
    expect(
        "m.example TXT v=spf1 mx -all
         m.example MX 10 h1.example.
         m.example MX 20 H2.example
         h1.example A 192.0.2.1
         h2.example A 192.0.2.2
         net.example TXT v=spf1 mx:m.example/28 -all
         self.example TXT v=spf1 mx -all
         self.example A 192.0.2.1
         null.example TXT v=spf1 mx -all
         null.example MX 0 .
         slow.example TXT v=spf1 mx -all
         slow.example MX 0 timeout.example
         timeout.example SERVFAIL",
        &[
            ("192.0.2.2", "m.example", "pass"),
            ("192.0.2.3", "m.example", "fail"),
            ("192.0.2.15", "net.example", "pass"),
            ("192.0.2.16", "net.example", "fail"),
            ("192.0.2.1", "self.example", "fail"),
            ("192.0.2.1", "null.example", "fail"),
            ("192.0.2.1", "slow.example", "temperror SPF_TEMPORARY_ERROR"),
        ],
    );
}

#[test]
fn ptr_needs_a_name_that_leads_back_and_lies_in_the_domain() {
    expect(
        "p.example TXT v=spf1 ptr -all
         other.example TXT v=spf1 ptr:P.Example -all
         1.2.0.192.in-addr.arpa PTR Mail.p.example.
         mail.p.example A 192.0.2.1
         2.2.0.192.in-addr.arpa PTR forged.p.example
         forged.p.example A 192.0.2.1
         3.2.0.192.in-addr.arpa PTR mail.xp.example
         mail.xp.example A 192.0.2.3
         4.2.0.192.in-addr.arpa TIMEOUT
         5.2.0.192.in-addr.arpa PTR slow.p.example
         5.2.0.192.in-addr.arpa PTR fine.p.example
         slow.p.example TIMEOUT
         fine.p.example A 192.0.2.5
         1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR six.p.example
         six.p.example AAAA 2001:db8::1",
        &[
            ("192.0.2.1", "p.example", "pass"),
            ("192.0.2.1", "other.example", "pass"),
            ("192.0.2.2", "p.example", "fail"),
            ("192.0.2.3", "p.example", "fail"),
            ("192.0.2.4", "p.example", "fail"),
            ("192.0.2.5", "p.example", "pass"),
            ("192.0.2.6", "p.example", "fail"),
            ("2001:db8::1", "p.example", "pass"),
        ],
    );
}

#[test]
fn only_the_first_ten_names_of_the_client_are_looked_at() {
    let mut text = String::from("p.example TXT v=spf1 ptr -all\n");
    for n in 1..=11 {
        text += &format!("1.2.0.192.in-addr.arpa PTR h{n}.p.example\nh{n}.p.example A 192.0.2.99\n");
    }
    text += "h11.p.example A 192.0.2.1\n";
    expect(&text, &[("192.0.2.1", "p.example", "fail")]);
    expect(&text.replace("h11.", "h10."), &[("192.0.2.1", "p.example", "pass")]);
}

#[test]
fn exists_asks_for_an_ipv4_address_whatever_the_client_has() {
    expect(
        "e.example TXT v=spf1 exists:%{ir}.%{l1r+-}._spf.%{d} -all
         1.2.0.192.bob._spf.e.example A 127.0.0.2
         1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.bob._spf.e.example A 127.0.0.2
         six.example TXT v=spf1 exists:only6.example -all
         only6.example AAAA 2001:db8::1",
        &[
            ("192.0.2.1", "bob+printers@e.example", "pass"),
            ("192.0.2.1", "BOB@e.example", "pass"),
            ("192.0.2.1", "eve@e.example", "fail"),
            ("192.0.2.1", "jörg@e.example", "fail"),
            ("2001:db8::1", "bob@e.example", "pass"),
            ("2001:db8::1", "six.example", "fail"),
        ],
    );
}

#[test]
fn the_result_of_an_include_is_used_as_table_5_2_says() {
    expect(
        "pass.example TXT v=spf1 include:yes.example -all
         fail.example TXT v=spf1 include:no.example ?all
         soft.example TXT v=spf1 include:softly.example ?all
         neutral.example TXT v=spf1 include:perhaps.example -all
         temp.example TXT v=spf1 include:slow.example -all
         perm.example TXT v=spf1 include:broken.example -all
         none.example TXT v=spf1 include:absent.example -all
         single.example TXT v=spf1 include:%{d1r} -all
         minus.example TXT v=spf1 -include:yes.example +all
         several.example TXT v=spf1 include:two.example -all
         yes.example TXT v=spf1 +all
         no.example TXT v=spf1 -all
         softly.example TXT v=spf1 ~all
         perhaps.example TXT v=spf1 ?all
         slow.example TIMEOUT
         broken.example TXT v=spf1 foo
         two.example TXT v=spf1
         two.example TXT v=spf1",
        &[
            ("192.0.2.1", "pass.example", "pass"),
            ("192.0.2.1", "fail.example", "neutral"),
            ("192.0.2.1", "soft.example", "neutral"),
            ("192.0.2.1", "neutral.example", "fail"),
            ("192.0.2.1", "temp.example", "temperror SPF_TEMPORARY_ERROR"),
            ("192.0.2.1", "perm.example", "permerror SPF_SYNTAX_ERROR"),
            ("192.0.2.1", "none.example", "permerror SPF_INCLUDE_WITHOUT_RECORD"),
            ("192.0.2.1", "single.example", "permerror SPF_INCLUDE_WITHOUT_RECORD"),
            ("192.0.2.1", "minus.example", "fail"),
            ("192.0.2.1", "several.example", "permerror SPF_MULTIPLE_RECORDS"),
        ],
    );
}

#[test]
fn a_problem_inside_an_include_names_the_record_that_holds_the_term() {
    let zone = Zone::read(
        "outer.example TXT v=spf1 include:inner.example -all
         inner.example TXT v=spf1 ip4:300.0.0.1 -all
         dead.example TXT v=spf1 ip4:192.0.2.9 include:slow.example -all
         slow.example TIMEOUT",
    );
    let problem = check(&zone, "192.0.2.1", "outer.example").problem.unwrap();
    assert_eq!((problem.domain.as_str(), problem.term.as_deref()), ("inner.example", Some("ip4:300.0.0.1")));

    let problem = check(&zone, "192.0.2.1", "dead.example").problem.unwrap();
    assert_eq!(
        (problem.domain.as_str(), problem.term.as_deref()),
        ("dead.example", Some("include:slow.example"))
    );
    assert_eq!(problem.offset, Some(21));
    assert_eq!(problem.question, Some(Question::new("slow.example", QuestionKind::Txt)));
}

#[test]
fn redirect_takes_the_place_of_the_record_unless_all_stands_in_it() {
    expect(
        "r.example TXT v=spf1 redirect=target.example ip4:192.0.2.1
         target.example TXT v=spf1 a -all
         target.example A 192.0.2.2
         all.example TXT v=spf1 redirect=absent.example ?all
         none.example TXT v=spf1 redirect=absent.example
         bad.example TXT v=spf1 redirect=a..example
         slow.example TXT v=spf1 redirect=timeout.example
         timeout.example TIMEOUT
         macro.example TXT v=spf1 redirect=_spf.%{d}
         _spf.macro.example TXT v=spf1 ip4:192.0.2.5 ~all
         outer.example TXT v=spf1 include:r.example ~all",
        &[
            ("192.0.2.1", "r.example", "pass"),
            ("192.0.2.2", "r.example", "pass"),
            ("192.0.2.3", "r.example", "fail"),
            ("192.0.2.3", "all.example", "neutral"),
            ("192.0.2.3", "none.example", "permerror SPF_INCLUDE_WITHOUT_RECORD"),
            ("192.0.2.3", "bad.example", "permerror SPF_INCLUDE_WITHOUT_RECORD"),
            ("192.0.2.3", "slow.example", "temperror SPF_TEMPORARY_ERROR"),
            ("192.0.2.5", "macro.example", "pass"),
            ("192.0.2.6", "macro.example", "softfail"),
            ("192.0.2.2", "outer.example", "pass"),
            ("192.0.2.3", "outer.example", "softfail"),
        ],
    );
}

#[test]
fn a_loop_is_named_as_one_and_asks_each_record_once() {
    let zone = Zone::read(
        "self.example TXT v=spf1 include:SELF.example -all
         one.example TXT v=spf1 include:two.example -all
         two.example TXT v=spf1 redirect=one.example
         again.example TXT v=spf1 redirect=again.example
         left.example TXT v=spf1 redirect=right.example
         right.example TXT v=spf1 redirect=left.example
         twice.example TXT v=spf1 include:leaf.example include:leaf.example ~all
         leaf.example TXT v=spf1 -all",
    );
    for (domain, term, asked) in [
        ("self.example", "include:SELF.example", 1),
        ("one.example", "redirect=one.example", 2),
        ("again.example", "redirect=again.example", 1),
        ("left.example", "redirect=left.example", 2),
    ] {
        let query = Query::new("192.0.2.1".parse().unwrap(), domain, "client.example");
        let (outcome, questions) = zone.check(query);
        let problem = outcome.problem.unwrap();
        assert_eq!((problem.code.as_str(), problem.term.as_deref()), ("SPF_INCLUDE_LOOP", Some(term)));
        assert_eq!(questions.len(), asked, "{domain}");
    }
    // The same record twice, one after the other, is none.
    let outcome = check(&zone, "192.0.2.1", "twice.example");
    assert_eq!((outcome.result.as_str(), outcome.lookups), ("softfail", 2));
}

/// A record of so many includes, none of which matches.
fn includes(count: usize) -> String {
    let mut text = String::from("many.example TXT v=spf1");
    for n in 0..count {
        text += &format!(" include:i{n}.example");
    }
    text += " -all\n";
    for n in 0..count {
        text += &format!("i{n}.example TXT v=spf1 ip4:198.51.100.{n} -all\n");
    }
    text
}

#[test]
fn ten_lookups_are_allowed_and_the_eleventh_is_a_permerror() {
    let outcome = check(&Zone::read(&includes(10)), "192.0.2.1", "many.example");
    assert_eq!((outcome.result.as_str(), outcome.lookups, outcome.lookups_worst_case), ("fail", 10, 10));

    let outcome = check(&Zone::read(&includes(11)), "192.0.2.1", "many.example");
    let problem = outcome.problem.unwrap();
    assert_eq!((outcome.result.as_str(), outcome.lookups, outcome.lookups_worst_case), ("permerror", 11, 11));
    assert_eq!(
        (problem.code.as_str(), problem.term.as_deref()),
        ("SPF_TOO_MANY_LOOKUPS", Some("include:i10.example"))
    );

    // A redirect is such a term too.
    let zone = includes(10).replacen(" -all", " foo=x redirect=next.example", 1);
    let outcome = check(&Zone::read(&zone), "192.0.2.1", "many.example");
    let problem = outcome.problem.unwrap();
    assert_eq!((problem.code.as_str(), outcome.lookups), ("SPF_TOO_MANY_LOOKUPS", 11));
    assert_eq!(problem.term.as_deref(), Some("redirect=next.example"));

    // An address that matches before the limit passes: the limit is one of evaluation.
    let outcome = check(&Zone::read(&includes(11)), "198.51.100.3", "many.example");
    assert_eq!((outcome.result.as_str(), outcome.lookups, outcome.lookups_worst_case), ("pass", 4, 11));
    assert_eq!(outcome.matched.as_deref(), Some("include:i3.example"));
}

#[test]
fn lookups_of_included_records_and_redirects_count_too() {
    let zone = Zone::read(
        "outer.example TXT v=spf1 a mx include:inner.example redirect=last.example
         outer.example A 192.0.2.9
         outer.example MX 1 outer.example
         inner.example TXT v=spf1 a:outer.example exists:absent.example ptr -all
         last.example TXT v=spf1 a:outer.example ip4:192.0.2.1 a mx ptr -all a",
    );
    let outcome = check(&zone, "2001:db8::1", "outer.example");
    // For an IPv6 client a, mx and the second a find nothing.
    assert_eq!(outcome.problem.map(|problem| problem.code.as_str()), Some("SPF_TOO_MANY_VOID_LOOKUPS"));

    let outcome = check(&zone, "192.0.2.1", "outer.example");
    assert_eq!((outcome.result.as_str(), outcome.lookups, outcome.void_lookups), ("pass", 8, 2));
    assert_eq!(outcome.matched.as_deref(), Some("ip4:192.0.2.1"));
    // a mx include redirect, a exists ptr, a a mx ptr; the a after -all is never evaluated.
    assert_eq!(outcome.lookups_worst_case, 4 + 3 + 4);
}

#[test]
fn two_terms_may_find_nothing_and_the_third_is_a_permerror() {
    let zone = Zone::read(
        "two.example TXT v=spf1 a:v1.example exists:v2.example -all exp=v3.example
         three.example TXT v=spf1 a:v1.example mx:v2.example exists:v3.example -all
         v2.example NAME
         hosts.example TXT v=spf1 mx a:v1.example -all
         hosts.example MX 1 v1.example
         hosts.example MX 2 v2.example
         hosts.example MX 3 v3.example
         null.example TXT v=spf1 mx -all
         null.example MX 0 .",
    );
    let outcome = check(&zone, "192.0.2.1", "two.example");
    assert_eq!((outcome.result.as_str(), outcome.void_lookups), ("fail", 2));

    let outcome = check(&zone, "192.0.2.1", "three.example");
    let problem = outcome.problem.unwrap();
    assert_eq!((outcome.result.as_str(), outcome.void_lookups), ("permerror", 3));
    assert_eq!(
        (problem.code.as_str(), problem.term.as_deref()),
        ("SPF_TOO_MANY_VOID_LOOKUPS", Some("exists:v3.example"))
    );

    // A null MX is an answer, though one without hosts.
    let outcome = check(&zone, "192.0.2.1", "null.example");
    assert_eq!((outcome.result.as_str(), outcome.void_lookups), ("fail", 0));

    // An mx whose three hosts have no address is one term that finds nothing.
    let outcome = check(&zone, "192.0.2.1", "hosts.example");
    assert_eq!((outcome.result.as_str(), outcome.void_lookups), ("fail", 2));
}

#[test]
fn an_explanation_is_given_for_fail_alone_and_only_if_it_is_usable() {
    let zone = Zone::read(
        "x.example TXT v=spf1 ip4:192.0.2.1 ~ip4:192.0.2.2 -all exp=why.%{d}
         why.x.example TXT %{i} may not |send for %{o}: see http://%{d}/?s=%{S}&h=%{h}&r=%{r}&t=%{t}
         two.example TXT v=spf1 -all exp=why.two.example
         why.two.example TXT one
         why.two.example TXT two
         bytes.example TXT v=spf1 -all exp=why.bytes.example
         why.bytes.example TXT na\\xC3\\xAFve
         bad.example TXT v=spf1 -all exp=why.bad.example
         why.bad.example TXT %{q}
         slow.example TXT v=spf1 -all exp=why.slow.example
         why.slow.example TIMEOUT
         absent.example TXT v=spf1 -all exp=why.absent.example
         name.example TXT v=spf1 -all exp=a..b.example
         inner.example TXT v=spf1 include:x.example -all
         from.example TXT v=spf1 redirect=x.example exp=why.two.example
         p.example TXT v=spf1 -all exp=why.p.example
         why.p.example TXT you are %{p}
         9.2.0.192.in-addr.arpa PTR other.example
         9.2.0.192.in-addr.arpa PTR mail.p.example
         other.example A 192.0.2.9
         mail.p.example A 192.0.2.9",
    );
    let text = |ip: &str, from: &str| {
        let outcome = check(&zone, ip, from);
        (outcome.result.as_str(), outcome.explanation)
    };
    assert_eq!(
        text("192.0.2.9", "bob@x.example"),
        (
            "fail",
            Some(
                "192.0.2.9 may not send for x.example: see http://x.example/?s=bob%40x.example&h=client.example.org\
                 &r=unknown&t=0"
                    .to_owned()
            )
        )
    );
    assert_eq!(text("192.0.2.1", "x.example"), ("pass", None));
    assert_eq!(text("192.0.2.2", "x.example"), ("softfail", None));
    for unusable in ["two", "bytes", "bad", "slow", "absent", "name", "inner"] {
        assert_eq!(text("192.0.2.9", &format!("{unusable}.example")), ("fail", None), "{unusable}");
    }
    let redirected = text("192.0.2.9", "bob@from.example").1.unwrap();
    assert!(
        redirected.starts_with("192.0.2.9 may not send for from.example: see http://x.example/"),
        "{redirected}"
    );
    assert_eq!(text("192.0.2.9", "p.example").1.as_deref(), Some("you are mail.p.example"));
    assert_eq!(text("192.0.2.8", "p.example").1.as_deref(), Some("you are unknown"));
}

#[test]
fn the_null_reverse_path_checks_postmaster_at_the_helo_domain() {
    let zone = Zone::read("helo.example TXT v=spf1 -all exp=why.example\nwhy.example TXT %{s}");
    let query = |mail_from: &str, helo: &str| Query::new("192.0.2.1".parse().unwrap(), mail_from, helo);
    for (mail_from, helo, result, sender) in [
        ("", "helo.example", "fail", Some("postmaster@helo.example")),
        ("@helo.example", "x.example", "fail", Some("postmaster@helo.example")),
        ("a@helo.example", "x.example", "fail", Some("a@helo.example")),
        ("", "[192.0.2.1]", "none", None),
        ("", "printer", "none", None),
        ("", "", "none", None),
    ] {
        let outcome = zone.check(query(mail_from, helo)).0;
        assert_eq!(
            (outcome.result.as_str(), outcome.explanation.as_deref()),
            (result, sender),
            "{mail_from} {helo}"
        );
    }
}
