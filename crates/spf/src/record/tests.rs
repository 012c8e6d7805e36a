use proptest::prelude::*;

use super::*;

#[track_caller]
fn parse(text: &str) -> Record {
    Record::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The terms of a record without its version, in canonical text.
fn canonical(terms: &str) -> String {
    let record = parse(&format!("v=spf1 {terms}"));
    record.terms().iter().map(|term| term.kind().to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_kind_of_term_is_read_and_printed_in_canonical_text() {
    for (written, expected) in [
        ("all", "all"),
        ("+ALL", "all"),
        ("-all ~all ?all", "-all ~all ?all"),
        ("Include:Example.com", "include:Example.com"),
        ("a", "a"),
        ("A/24", "a/24"),
        ("a//64", "a//64"),
        ("a/0//0", "a/0//0"),
        ("a:example.com/24//64", "a:example.com/24//64"),
        ("a:foo:bar/baz.example.com", "a:foo:bar/baz.example.com"),
        ("a:foo/24.example.com", "a:foo/24.example.com"),
        ("a:%{d}/24", "a:%{d}/24"),
        ("mx:%{D2R-}//128", "mx:%{D2r-}//128"),
        ("ptr ptr:example.com.", "ptr ptr:example.com."),
        ("ip4:192.0.2.1 ip4:192.0.2.0/24", "ip4:192.0.2.1 ip4:192.0.2.0/24"),
        ("ip6:2001:DB8:0:0::1/128", "ip6:2001:db8::1/128"),
        ("ip6:::192.0.2.1", "ip6:::c000:201"),
        ("exists:%{i}._spf.%{d}", "exists:%{i}._spf.%{d}"),
        ("REDIRECT=_spf.example.com EXP=why.example.com", "redirect=_spf.example.com exp=why.example.com"),
        ("moo.cow-far_out=man:dog/cat", "moo.cow-far_out=man:dog/cat"),
        ("x= y=%{c}", "x= y=%{c}"),
    ] {
        assert_eq!(canonical(written), expected, "{written}");
    }
}

#[test]
fn what_breaks_the_grammar_is_found_where_it_stands() {
    use SyntaxErrorKind as Kind;
    for (term, at, kind) in [
        ("moo", 0, Kind::UnknownMechanism),
        ("ipv4:192.0.2.1", 0, Kind::UnknownMechanism),
        ("-all.", 1, Kind::UnknownMechanism),
        ("redirect:example.com", 0, Kind::UnknownMechanism),
        ("moo.cow/far_out=man", 0, Kind::UnknownMechanism),
        ("+", 1, Kind::UnknownMechanism),
        ("--all", 1, Kind::UnknownMechanism),
        ("a;b.example", 1, Kind::UnknownMechanism),
        ("all:example.com", 3, Kind::ArgumentNotAllowed),
        ("all/8", 3, Kind::PrefixLengthNotAllowed),
        ("include", 7, Kind::ArgumentMissing),
        ("include:", 8, Kind::EmptyDomain),
        ("include/24", 7, Kind::PrefixLengthNotAllowed),
        ("include:example.com/24", 19, Kind::PrefixLengthNotAllowed),
        ("exists:mail.example.com//64", 23, Kind::PrefixLengthNotAllowed),
        ("ptr/0", 3, Kind::PrefixLengthNotAllowed),
        ("ptr:", 4, Kind::EmptyDomain),
        ("a:", 2, Kind::EmptyDomain),
        ("a:/24", 2, Kind::EmptyDomain),
        ("a:192.0.2.1", 2, Kind::AddressInsteadOfDomain),
        ("a:192.0.2.1/24", 2, Kind::AddressInsteadOfDomain),
        ("a:museum", 2, Kind::DomainEnd),
        ("a:example.com:25", 10, Kind::DomainEnd),
        ("a:%{d}.example.123", 15, Kind::DomainEnd),
        ("a:%(d).example.com", 2, Kind::Macro),
        ("a:x.%{q}.example.com", 6, Kind::Macro),
        ("a:%{d2x}", 6, Kind::Macro),
        ("exp=%{r}.example.com", 6, Kind::MacroLetterNotAllowed),
        ("a/33", 2, Kind::PrefixLength),
        ("a/", 1, Kind::PrefixLength),
        ("a/24/64", 1, Kind::PrefixLength),
        ("a//129", 3, Kind::PrefixLength),
        ("a/024", 2, Kind::PrefixLength),
        ("mx:example.com/33//64", 15, Kind::PrefixLength),
        ("mx:example.com/24//999", 19, Kind::PrefixLength),
        ("ip4", 3, Kind::ArgumentMissing),
        ("ip4:", 3, Kind::ArgumentMissing),
        ("ip4:192.0.2", 4, Kind::Ip4Address),
        ("ip4:192.0.2.300", 4, Kind::Ip4Address),
        ("ip4:192.0.2.01", 4, Kind::Ip4Address),
        ("ip4:192.0.2.1:25", 4, Kind::Ip4Address),
        ("ip4:2001:db8::1", 4, Kind::Ip4Address),
        ("ip4:192.0.2.1/33", 14, Kind::PrefixLength),
        ("ip4:192.0.2.1/032", 14, Kind::PrefixLength),
        ("ip4:192.0.2.1/", 14, Kind::PrefixLength),
        ("ip4:192.0.2.1//32", 14, Kind::PrefixLength),
        ("ip6:192.0.2.1", 4, Kind::Ip6Address),
        ("ip6:fe80::1%eth0", 4, Kind::Ip6Address),
        ("ip6::CAFE::BABE", 4, Kind::Ip6Address),
        ("ip6:2001:db8::/129", 15, Kind::PrefixLength),
        ("redirect=", 9, Kind::EmptyDomain),
        ("exp=-all", 4, Kind::DomainEnd),
        ("-redirect=example.com", 0, Kind::QualifierBeforeModifier),
        ("1up=x", 0, Kind::ModifierName),
        ("=all", 0, Kind::ModifierName),
        ("x=%y", 2, Kind::Macro),
        ("a\tmx", 1, Kind::CharacterNotAllowed),
        ("a:ex\u{e4}mple.com", 4, Kind::CharacterNotAllowed),
        ("all\u{0}", 3, Kind::CharacterNotAllowed),
    ] {
        let text = format!("v=spf1  mx {term} -all");
        let error = Record::parse(text.as_bytes()).expect_err(term);
        assert_eq!((error.offset, error.at - error.offset, error.kind), (11, at, kind), "{term}");
        if term.bytes().all(|byte| byte.is_ascii_graphic()) {
            assert_eq!(error.term, term);
        }
    }
}

#[test]
fn redirect_and_exp_may_stand_once_each() {
    let error = Record::parse(b"v=spf1 redirect=a.example exp=b.example Redirect=c.example").unwrap_err();
    assert_eq!((error.term.as_str(), error.offset), ("Redirect=c.example", 40));
    assert_eq!(error.kind, SyntaxErrorKind::ModifierTwice);
    parse("v=spf1 x=1 x=2 redirect=a.example exp=b.example");
}

#[test]
fn a_text_without_version_is_no_record_and_neither_is_one_longer_than_rdata() {
    for text in ["", "v=spf10 all", "v=spf1all", " v=spf1", "v=spf1\tall"] {
        assert_eq!(Record::parse(text.as_bytes()).unwrap_err().kind, SyntaxErrorKind::NoVersion, "{text:?}");
    }
    let longest = "v=spf1".to_owned() + &" ".repeat(MAX_RECORD - 6);
    assert_eq!(parse(&longest).to_string(), longest);
    let error = Record::parse((longest + " ").as_bytes()).unwrap_err();
    assert_eq!(error.kind, SyntaxErrorKind::TooLong);
}

#[test]
fn a_term_knows_where_it_stands() {
    let text = "V=spf1  a   -ALL ";
    let record = parse(text);
    let spans: Vec<_> = record.terms().iter().map(Term::span).collect();
    assert_eq!(spans, [8..9, 12..16]);
    assert_eq!(record.terms()[1].text(), "-ALL");
    assert_eq!(record.to_string(), text);
}

#[test]
fn a_record_can_be_put_together_from_kept_and_new_terms() {
    let old = parse("v=spf1  Include:spf.example.com   ~all");
    let [include, all] = old.terms() else { panic!("two terms expected") };
    let added = Directive {
        qualifier: Qualifier::Pass,
        mechanism: Mechanism::Ip4 { network: Ipv4Addr::new(192, 0, 2, 1), prefix: None },
    };
    let new = Record::from_terms([include.clone(), added.into(), all.clone()]);
    assert_eq!(new.to_string(), "v=spf1 Include:spf.example.com ip4:192.0.2.1 ~all");
    assert_eq!(parse(&new.to_string()), new);
}

#[test]
fn terms_that_can_do_a_lookup_are_counted_up_to_all() {
    for (terms, expected) in [
        ("", 0),
        ("ip4:192.0.2.1 ip6:2001:db8::1 exp=x.example y=z -all", 0),
        ("a mx ptr include:x.example exists:x.example", 5),
        ("redirect=x.example a", 2),
        ("a redirect=x.example -all mx", 1),
    ] {
        assert_eq!(parse(&format!("v=spf1 {terms}")).lookup_terms(), expected, "{terms}");
    }
}

/// Text that looks much like a record.
fn like_a_record() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just(" ".to_owned()),
        prop::sample::select(vec![
            "all",
            "include",
            "a",
            "mx",
            "ptr",
            "ip4",
            "ip6",
            "exists",
            "redirect",
            "exp",
            "x",
            "+",
            "-",
            "~",
            "?",
            ":",
            "=",
            "/",
            "//",
            ".",
            "24",
            "128",
            "0",
            "192.0.2.1",
            "2001:db8::",
            "example.com",
            "%{d}",
            "%{ir}",
            "%{l2r-.}",
            "%%",
            "%_",
            "%-",
            "%",
            "{",
            "}",
            "%{c}",
            "\t",
            "\u{e4}",
            "\u{0}",
        ])
        .prop_map(str::to_owned),
        "[ -~]{0,6}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| format!("v=spf1 {}", pieces.concat()))
}

fn domain_spec() -> impl Strategy<Value = DomainSpec> {
    "([a-z_%]|%\\{[slodipvhSLODIPVH][1-9]?[rR]?[-.+,/_=]{0,2}\\}){0,6}(\\.[a-z]{2,5}\\.?|%\\{d2\\})"
        .prop_filter_map("no domain-spec", |text| DomainSpec::parse(&text).ok())
}

fn kind() -> impl Strategy<Value = TermKind> {
    let prefix = (prop::option::of(0..=32u8), prop::option::of(0..=128u8))
        .prop_map(|(ip4, ip6)| DualPrefix { ip4, ip6 });
    let mechanism = prop_oneof![
        Just(Mechanism::All),
        domain_spec().prop_map(Mechanism::Include),
        domain_spec().prop_map(Mechanism::Exists),
        prop::option::of(domain_spec()).prop_map(Mechanism::Ptr),
        (prop::option::of(domain_spec()), prefix.clone())
            .prop_map(|(domain, prefix)| Mechanism::A { domain, prefix }),
        (prop::option::of(domain_spec()), prefix)
            .prop_map(|(domain, prefix)| Mechanism::Mx { domain, prefix }),
        (any::<Ipv4Addr>(), prop::option::of(0..=32u8))
            .prop_map(|(network, prefix)| Mechanism::Ip4 { network, prefix }),
        (any::<Ipv6Addr>(), prop::option::of(0..=128u8))
            .prop_map(|(network, prefix)| Mechanism::Ip6 { network, prefix }),
    ];
    let qualifier =
        prop::sample::select(vec![Qualifier::Pass, Qualifier::Fail, Qualifier::SoftFail, Qualifier::Neutral]);
    prop_oneof![
        8 => (qualifier, mechanism)
            .prop_map(|(qualifier, mechanism)| TermKind::Directive(Directive { qualifier, mechanism })),
        1 => domain_spec().prop_map(|domain| TermKind::Modifier(Modifier::Redirect(domain))),
        1 => domain_spec().prop_map(|domain| TermKind::Modifier(Modifier::Explanation(domain))),
    ]
}

proptest! {
    #[test]
    fn printing_gives_back_what_was_parsed(text in like_a_record()) {
        match Record::parse(text.as_bytes()) {
            Ok(record) => {
                prop_assert_eq!(record.to_string(), text.clone());
                for term in record.terms() {
                    prop_assert_eq!(&text[term.span()], term.text());
                    let again = parse(&format!("v=spf1 {}", term.kind()));
                    prop_assert_eq!(again.terms()[0].kind(), term.kind());
                }
            }
            Err(error) => {
                let rest = &text.as_bytes()[error.offset..];
                prop_assert!(error.at >= error.offset && error.at <= text.len());
                if error.term.is_ascii() && !error.term.contains('\\') {
                    prop_assert!(rest.starts_with(error.term.as_bytes()));
                }
            }
        }
    }

    #[test]
    fn parsing_any_octets_does_not_panic(octets in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Record::parse(&octets);
        let _ = Record::parse(&[b"v=spf1 ".as_slice(), &octets].concat());
        let _ = MacroString::parse_explanation(&octets);
    }

    #[test]
    fn parsing_gives_back_what_was_printed(kinds in prop::collection::vec(kind(), 0..8)) {
        let once = kinds.iter().filter(|kind| matches!(kind, TermKind::Modifier(_))).count() < 2;
        prop_assume!(once);
        let record = Record::from_terms(kinds.iter().cloned().map(Term::from));
        prop_assert_eq!(parse(&record.to_string()), record);
    }
}
