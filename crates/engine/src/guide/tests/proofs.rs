use super::*;

#[test]
fn a_seen_address_is_not_yet_a_fixed_one() {
    let mut setup = setup(Method::RelayIp);
    let proof = |setup: &Setup| step(&of_setup(setup), "static-address").proof.clone();
    assert_eq!(proof_words(&proof(&setup)), Some("address-seen"));
    setup.answers.ip_kind = Answer::Unknown;
    assert_eq!(proof(&setup), Proof::Open);
    setup.answers.public_ip = Answer::Known("198.51.100.9".parse().unwrap());
    let Proof::Missing { words, arguments } = proof(&setup) else { panic!("seen elsewhere") };
    assert_eq!((words.as_str(), &arguments["seen"]), ("address-differs", &"203.0.113.7".into()));
    assert!(of_setup(&setup).notices.contains(&"guide-notice-address-changed".to_owned()));
}

#[test]
fn a_trial_speaks_for_the_connector_only_from_the_offices_address_and_at_its_server() {
    let setup = setup(Method::RelayIp);
    let proof = |run: &RunRecord| step(&of(&setup, Some(&looked_up()), Some(run)), "connector").proof.clone();
    let found = |code| checked(vec![Finding::new(code).with("recipient", "anna@example.org")]);
    assert_eq!(proof_words(&proof(&found(Code::RelayAllowed))), Some("relay-allowed"));
    assert_eq!(proof_words(&proof(&found(Code::RelayAccessDenied))), Some("relay-denied"));
    assert_eq!(proof_words(&proof(&found(Code::ConnectorDisabled))), Some("connector-disabled"));
    let mut elsewhere = found(Code::RelayAllowed);
    elsewhere.facts.public_ip_seen.port_25 = Some("198.51.100.9".parse().unwrap());
    assert_eq!(proof(&elsewhere), Proof::Open);
    elsewhere.facts.public_ip_seen.port_25 = None;
    assert_eq!(proof(&elsewhere), Proof::Open);
    let mut elsewhere = found(Code::RelayAccessDenied);
    elsewhere.facts.public_ip_seen.port_25 = Some("198.51.100.9".parse().unwrap());
    assert_eq!(proof_words(&proof(&elsewhere)), Some("relay-denied-elsewhere"));
    let mut other_server = found(Code::RelayAllowed);
    other_server.facts.server = Some("fabrikam-com.mail.protection.outlook.com".into());
    assert_eq!(proof(&other_server), Proof::Open);
}

#[test]
fn a_trial_says_nothing_about_a_certificate() {
    let setup = setup(Method::RelayCertificate);
    for code in [Code::RelayAllowed, Code::RelayAccessDenied] {
        let guide = of(&setup, Some(&looked_up()), Some(&checked(vec![Finding::new(code)])));
        assert_eq!(step(&guide, "connector-certificate").proof, Proof::Open, "{code}");
    }
}

#[test]
fn a_sign_in_speaks_for_its_own_mailbox_only() {
    let setup = setup(Method::ClientSubmissionBasic);
    let proof = |code, login: &str, id| {
        let run = checked(vec![Finding::new(code).with("login", login)]);
        let guide = of(&setup, None, Some(&run));
        proof_words(&step(&guide, id).proof).map(str::to_owned)
    };
    let switch = "smtp-auth-mailbox";
    assert_eq!(proof(Code::AuthAccepted, "Scan@contoso.com", switch).as_deref(), Some("sign-in-accepted"));
    assert_eq!(proof(Code::AuthAccepted, "other@contoso.com", switch), None);
    for (code, words) in [
        (Code::SmtpAuthDisabledForMailbox, "smtp-auth-off-mailbox"),
        (Code::SmtpAuthDisabledForTenant, "smtp-auth-off-tenant"),
    ] {
        assert_eq!(proof(code, "scan@contoso.com", switch).as_deref(), Some(words));
    }
    assert_eq!(
        proof(Code::AuthCredentialsRejected, "scan@contoso.com", "password").as_deref(),
        Some("password-rejected")
    );
    let kept = guide(&setup, Known { report: None, run: None, secret_kept: true }, today());
    assert_eq!(proof_words(&step(&kept, "password").proof), Some("password-kept"));
    assert_eq!(step(&of(&setup, None, None), "password").proof, Proof::Open);
}

#[test]
fn where_spf_passes_nothing_is_changed_and_where_results_differ_nothing_is_claimed() {
    let setup = setup(Method::DirectSend);
    let passing = DomainReport { spf_result: Some("pass".into()), ..looked_up() };
    let guide = of(&setup, Some(&passing), None);
    assert_eq!(proof_words(&step(&guide, "spf").proof), Some("spf-passes"));
    assert_eq!(step(&guide, "spf").change.as_ref().unwrap().proposed, None);
    assert!(step(&guide, "spf").lacks.is_empty());

    let passes = |address: &str| {
        let finding = Finding::new(Code::SpfPasses).with("domain", "contoso.com").with("address", address);
        checked(vec![finding])
    };
    let unread = DomainReport { spf_result: None, ..looked_up() };
    let proof = |report, run: &RunRecord| step(&of(&setup, Some(report), Some(run)), "spf").proof.clone();
    assert_eq!(proof_words(&proof(&unread, &passes("203.0.113.7"))), Some("spf-passes"));
    assert_eq!(proof(&unread, &passes("198.51.100.9")), Proof::Open);
    assert_eq!(proof(&looked_up(), &passes("203.0.113.7")), Proof::Open);
    let of_another = DomainReport { public_ip: Some("198.51.100.9".parse().unwrap()), ..passing };
    assert_eq!(proof_words(&step(&of(&setup, Some(&of_another), None), "spf").proof), None);
}

#[test]
fn an_endpoint_that_answered_is_seen_although_dns_names_a_filter() {
    let pasted = Setup { endpoint: ENDPOINT.into(), ..setup(Method::RelayIp) };
    let filtered =
        DomainReport { mail_host: Some(MailHost::ThirdPartyFilter), endpoint: None, ..looked_up() };
    let mut run = checked(Vec::new());
    let proof = |run: &RunRecord| step(&of(&pasted, Some(&filtered), Some(run)), "endpoint").proof.clone();
    assert_eq!(proof(&run), Proof::Open);
    run.facts.server_address = Some("198.51.100.25".parse().unwrap());
    assert_eq!(proof_words(&proof(&run)), Some("endpoint-answered"));
}

#[test]
fn a_record_that_names_the_address_is_enough_and_one_that_ends_in_an_error_is_not() {
    let setup = setup(Method::DirectSend);
    let spf = |record: &str, result: Option<&str>| {
        let report = DomainReport {
            spf_record: Some(record.into()),
            spf_result: result.map(str::to_owned),
            ..looked_up()
        };
        step(&of(&setup, Some(&report), None), "spf").clone()
    };
    let named = spf("v=spf1 ip4:203.0.113.7 -all", None);
    assert_eq!(proof_words(&named.proof), Some("spf-lists"));
    assert_eq!(named.change.unwrap().proposed, None);
    let broken = spf("v=spf1 include:loop.example -all", Some("permerror"));
    assert_eq!(proof_words(&broken.proof), Some("spf-broken"));
    let unsure = spf("v=spf1 include:slow.example -all", Some("temperror"));
    assert_eq!(unsure.proof, Proof::Open);
}

#[test]
fn a_sender_that_a_server_refused_is_not_right_yet() {
    let run = checked(vec![Finding::new(Code::SenderDomainNotAccepted)]);
    let guide = of(&setup(Method::RelayIp), Some(&looked_up()), Some(&run));
    assert_eq!(proof_words(&step(&guide, "sender").proof), Some("sender-not-accepted"));
}

#[test]
fn two_ways_to_fail_are_no_contradiction() {
    let setup = setup(Method::RelayIp);
    let broken = DomainReport { spf_result: Some("permerror".into()), ..looked_up() };
    let not_listed =
        Finding::new(Code::SpfIpNotListed).with("domain", "contoso.com").with("address", "203.0.113.7");
    let guide = of(&setup, Some(&broken), Some(&checked(vec![not_listed])));
    assert_eq!(proof_words(&step(&guide, "spf").proof), Some("spf-broken"));
}

#[test]
fn a_password_with_which_a_sign_in_worked_is_known_to_be_right() {
    let setup = setup(Method::ClientSubmissionBasic);
    let run = checked(vec![Finding::new(Code::AuthAccepted).with("login", "scan@contoso.com")]);
    let proof = |secret_kept| {
        let known = Known { report: None, run: Some(&run), secret_kept };
        step(&guide(&setup, known, today()), "password").proof.clone()
    };
    assert_eq!(proof_words(&proof(true)), Some("sign-in-accepted"));
    assert_eq!(proof(false), Proof::Open, "it may have been another one");
}
