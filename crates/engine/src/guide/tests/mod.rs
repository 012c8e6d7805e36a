mod proofs;
mod taking_down;
mod wording;

use jiff::civil::date;

use super::lack::Lack;
use super::*;
use crate::facts::microsoft;
use crate::lookup::MailHost;
use crate::words::{Language, Words};
use crate::{
    AddressSeen, Answer, Cloud, Code, DeviceTls, Finding, IpKind, Location, Method, Recipients, StepState,
};

const ENDPOINT: &str = "contoso-com.mail.protection.outlook.com";
const WITH_STEPS: [Method; 4] =
    [Method::ClientSubmissionBasic, Method::DirectSend, Method::RelayIp, Method::RelayCertificate];

fn today() -> Date {
    date(2026, 11, 26)
}

/// A set-up with every answer that its way needs.
fn setup(method: Method) -> Setup {
    let mut setup = Setup {
        method: Some(method),
        domain: "contoso.com".into(),
        from: "scan@contoso.com".into(),
        login: "scan@contoso.com".into(),
        ..Setup::new("a")
    };
    setup.answers.public_ip = Answer::Known("203.0.113.7".parse().unwrap());
    setup.answers.ip_kind = Answer::Known(IpKind::Static);
    setup.answers.existing_connector = Answer::Known(false);
    setup.acknowledged.extend(steps::BEFORE_A_CONNECTOR_BY_ADDRESS.map(str::to_owned));
    setup
}

fn looked_up() -> DomainReport {
    DomainReport {
        domain: "contoso.com".into(),
        mail_host: Some(MailHost::Microsoft365),
        endpoint: Some(ENDPOINT.into()),
        spf_record: Some("v=spf1 include:spf.protection.outlook.com -all".into()),
        spf_records: Some(1),
        spf_result: Some("fail".into()),
        public_ip: Some("203.0.113.7".parse().unwrap()),
        complete: true,
        ..DomainReport::default()
    }
}

/// A run at the endpoint, seen as the office, that found this.
fn checked(findings: Vec<Finding>) -> RunRecord {
    let mut run = RunRecord { findings, ..RunRecord::default() };
    run.facts.server = Some(ENDPOINT.into());
    run.facts.public_ip_seen.port_25 = Some("203.0.113.7".parse().unwrap());
    run
}

fn of(setup: &Setup, report: Option<&DomainReport>, run: Option<&RunRecord>) -> Guide {
    guide(setup, Known { report, run, secret_kept: false }, today())
}

fn of_setup(setup: &Setup) -> Guide {
    of(setup, Some(&looked_up()), None)
}

fn step<'a>(guide: &'a Guide, id: &str) -> &'a GuideStep {
    guide.steps.iter().find(|step| step.id == id).unwrap()
}

fn changes(step: &GuideStep) -> &[String] {
    step.commands.as_ref().map_or(&[], |commands| &commands.change)
}

fn proof_words(proof: &Proof) -> Option<&str> {
    match proof {
        Proof::Open => None,
        Proof::Seen { words, .. } | Proof::Missing { words, .. } => Some(words),
    }
}

fn english() -> Words {
    Words::new(Language::English)
}

fn said(state: StepState) -> StepProgress {
    StepProgress { state, waiting_for: String::new(), at: "2026-11-20T08:00:00Z".into() }
}

fn seen(address: &str) -> AddressSeen {
    AddressSeen { address: address.parse().unwrap(), port: 25, at: "2026-11-20T08:00:00Z".into() }
}

#[test]
fn each_way_has_its_steps_in_order_and_the_others_have_none() {
    let ids = |method| of_setup(&setup(method)).steps.into_iter().map(|step| step.id).collect::<Vec<_>>();
    assert_eq!(ids(Method::ClientSubmissionBasic), ["mailbox", "smtp-auth-mailbox", "password"]);
    assert_eq!(
        ids(Method::DirectSend),
        ["endpoint", "direct-send-allowed", "static-address", "spf", "sender"]
    );
    assert_eq!(
        ids(Method::RelayIp),
        ["connector-there", "static-address", "endpoint", "connector", "spf", "sender"]
    );
    assert_eq!(
        ids(Method::RelayCertificate),
        ["certificate", "connector-there", "endpoint", "connector-certificate", "spf", "sender"]
    );
    for method in Method::ALL.into_iter().filter(|method| !WITH_STEPS.contains(method)) {
        assert!(ids(method).is_empty(), "{method}");
    }
    assert_eq!(of_setup(&Setup::new("a")), Guide::default());
}

#[test]
fn a_steps_progress_is_kept_under_its_way() {
    let mut setup = setup(Method::RelayIp);
    setup.guide.insert("relay-ip/connector".into(), said(StepState::Waiting));
    setup.guide.insert("direct-send/spf".into(), said(StepState::Done));
    let guide = of_setup(&setup);
    assert_eq!(step(&guide, "connector").key, "relay-ip/connector");
    assert_eq!(step(&guide, "connector").progress.as_ref().unwrap().state, StepState::Waiting);
    assert_eq!(step(&guide, "spf").progress, None);
}

#[test]
fn a_connector_by_address_is_shown_only_after_every_warning_is_ticked() {
    let mut setup = setup(Method::RelayIp);
    assert!(changes(step(&of_setup(&setup), "connector"))[0].contains("-SenderIPAddresses '203.0.113.7'"));
    for warning in steps::BEFORE_A_CONNECTOR_BY_ADDRESS {
        setup.acknowledged = steps::BEFORE_A_CONNECTOR_BY_ADDRESS.map(str::to_owned).into();
        setup.acknowledged.remove(warning);
        let guide = of_setup(&setup);
        let connector = step(&guide, "connector");
        assert_eq!(connector.acknowledge, steps::BEFORE_A_CONNECTOR_BY_ADDRESS);
        let commands = connector.commands.as_ref().unwrap();
        assert!(commands.change.is_empty() && commands.undo.is_empty() && !commands.look.is_empty());
    }
}

#[test]
fn an_address_that_is_not_the_offices_alone_gives_no_command_and_says_why() {
    for (address, kind, lack) in [
        ("10.5.3.2", IpKind::Static, Lack::AddressPrivate),
        ("100.64.0.9", IpKind::Static, Lack::AddressShared),
        ("127.0.0.1", IpKind::Static, Lack::AddressReserved),
        ("2001:db8::7", IpKind::Static, Lack::AddressIpv6),
        ("203.0.113.7", IpKind::Dynamic, Lack::AddressDynamic),
    ] {
        let mut setup = setup(Method::RelayIp);
        setup.answers.public_ip = Answer::Known(address.parse().unwrap());
        setup.answers.ip_kind = Answer::Known(kind);
        let guide = of_setup(&setup);
        let connector = step(&guide, "connector");
        assert!(changes(connector).is_empty(), "{address}");
        assert_eq!(connector.lacks, [lack.words()]);
        if lack != Lack::AddressIpv6 {
            assert_eq!(step(&guide, "spf").change.as_ref().unwrap().proposed, None, "{address}");
            assert_eq!(step(&guide, "spf").lacks, [lack.words()]);
        }
    }
    let mut unknown = setup(Method::RelayIp);
    unknown.answers.public_ip = Answer::Missing;
    assert_eq!(step(&of(&unknown, None, None), "connector").lacks, [Lack::Address.words()]);
}

#[test]
fn whether_a_connector_is_there_is_asked_before_one_is_made() {
    let mut setup = setup(Method::RelayIp);
    for answer in [Answer::Missing, Answer::Unknown] {
        setup.answers.existing_connector = answer;
        let guide = of_setup(&setup);
        assert_eq!(step(&guide, "connector").lacks, [Lack::ConnectorAnswer.words()]);
        assert!(changes(step(&guide, "connector")).is_empty());
    }
    setup.answers.existing_connector = Answer::Known(true);
    let guide = of_setup(&setup);
    let change = changes(step(&guide, "connector")).join("\n");
    assert!(!change.contains("New-InboundConnector") && change.contains("Set-InboundConnector"), "{change}");
    assert!(step(&guide, "connector").commands.as_ref().unwrap().undo[0].ends_with("$before"));

    setup.method = Some(Method::RelayCertificate);
    let guide = of_setup(&setup);
    assert_eq!(step(&guide, "connector-certificate").lacks, [Lack::ConnectorThere.words()]);
    assert!(changes(step(&guide, "connector-certificate")).is_empty());
}

#[test]
fn a_connector_asks_for_encryption_unless_the_device_cannot() {
    for (tls, written) in [
        (Answer::Missing, "-RequireTls $true"),
        (Answer::Known(DeviceTls::Tls12), "-RequireTls $true"),
        (Answer::Known(DeviceTls::Tls11), "-RequireTls $false"),
        (Answer::Known(DeviceTls::None), "-RequireTls $false"),
    ] {
        let mut setup = setup(Method::RelayIp);
        setup.answers.device_tls = tls;
        let guide = of_setup(&setup);
        assert!(changes(step(&guide, "connector"))[0].contains(written), "{tls:?}");
        assert!(changes(step(&guide, "connector"))[0].contains("-RestrictDomainsToIPAddresses $false"));
    }
}

#[test]
fn the_certificates_name_is_the_devices_own_in_the_domain_or_the_domain() {
    for (helo, name) in [
        ("", "contoso.com"),
        ("mail.contoso.com", "mail.contoso.com"),
        ("mail.notcontoso.com", "contoso.com"),
        ("evilcontoso.com", "contoso.com"),
        ("[203.0.113.7]", "contoso.com"),
    ] {
        let setup = Setup { helo: helo.into(), ..setup(Method::RelayCertificate) };
        let guide = of_setup(&setup);
        let written = format!("-TlsSenderCertificateName '{name}'");
        assert!(changes(step(&guide, "connector-certificate"))[0].contains(&written), "{helo}");
    }
}

#[test]
fn every_change_has_its_way_back_and_a_look_before_it() {
    for method in WITH_STEPS {
        for existing in [true, false] {
            let mut setup = setup(method);
            setup.answers.existing_connector = Answer::Known(existing);
            setup.retired_at = Some("2026-11-25T08:00:00Z".into());
            setup.addresses_seen = vec![seen("198.51.100.9"), seen("203.0.113.7")];
            let guide = of_setup(&setup);
            let commands = guide.steps.iter().filter_map(|step| step.commands.as_ref());
            for commands in commands.chain(guide.take_down.iter().filter_map(|item| item.commands.as_ref())) {
                assert!(commands.look.iter().all(|line| line.starts_with("Get-")));
                assert!(!commands.look.is_empty());
                assert_eq!(commands.change.is_empty(), commands.undo.is_empty(), "{commands:?}");
            }
            for step in guide.steps.iter().filter(|step| !changes(step).is_empty() || step.change.is_some()) {
                let undo = english().attribute(&format!("guide-{}", step.id), "undo", &step.arguments);
                assert!(undo.is_some(), "{}", step.id);
            }
        }
    }
}

#[test]
fn the_mailbox_is_switched_and_never_the_tenant() {
    let guide = of_setup(&setup(Method::ClientSubmissionBasic));
    let commands = step(&guide, "smtp-auth-mailbox").commands.as_ref().unwrap();
    assert_eq!(
        commands.change,
        ["Set-CASMailbox -Identity 'scan@contoso.com' -SmtpClientAuthenticationDisabled $false"]
    );
    assert_eq!(
        commands.undo,
        ["Set-CASMailbox -Identity 'scan@contoso.com' -SmtpClientAuthenticationDisabled $null"]
    );
    let typed = Setup { login: "scan".into(), ..setup(Method::ClientSubmissionBasic) };
    let guide = of_setup(&typed);
    assert_eq!(step(&guide, "smtp-auth-mailbox").commands, None);
    assert_eq!(step(&guide, "smtp-auth-mailbox").lacks, [Lack::Login.words()]);
}

#[test]
fn direct_send_is_looked_at_and_cured_by_a_connector() {
    let mut setup = setup(Method::DirectSend);
    setup.answers.reject_direct_send = Answer::Known(true);
    let run = checked(vec![Finding::new(Code::DirectSendRejected)]);
    let guide = of(&setup, Some(&looked_up()), Some(&run));
    let allowed = step(&guide, "direct-send-allowed");
    assert!(changes(allowed).is_empty());
    assert_eq!(allowed.lacks, [Lack::DirectSend.words()]);
    assert_eq!(proof_words(&allowed.proof), Some("direct-send-rejected"));
    // That a recipient was accepted proves nothing: the refusal may come with the message.
    let run = checked(vec![Finding::new(Code::RecipientAccepted)]);
    let guide = of(&setup, Some(&looked_up()), Some(&run));
    assert_eq!(step(&guide, "direct-send-allowed").proof, Proof::Open);
}

#[test]
fn a_connector_makes_direct_send_a_relay_and_the_guide_says_so() {
    let mut direct = setup(Method::DirectSend);
    let says = |setup: &Setup, run, notice: &str| {
        of(setup, Some(&looked_up()), run).notices.iter().any(|said| said == notice)
    };
    assert!(!says(&direct, None, "guide-notice-direct-send-is-relay"));
    let run = checked(vec![Finding::new(Code::RelayAllowed)]);
    assert!(says(&direct, Some(&run), "guide-notice-direct-send-is-relay"));
    direct.answers.existing_connector = Answer::Known(true);
    assert!(says(&direct, None, "guide-notice-direct-send-is-relay"));
    direct.method = Some(Method::RelayIp);
    assert!(!says(&direct, None, "guide-notice-direct-send-becomes-relay"));
    direct.guide.insert("direct-send/spf".into(), said(StepState::Done));
    assert!(says(&direct, None, "guide-notice-direct-send-becomes-relay"));
}

#[test]
fn the_endpoint_is_looked_up_or_pasted_and_never_built() {
    let nothing = setup(Method::RelayIp);
    let guide = of(&nothing, None, None);
    assert_eq!(step(&guide, "endpoint").lacks, [Lack::Endpoint.words()]);
    assert!(!step(&guide, "endpoint").arguments.contains_key("endpoint"));
    let guide = of_setup(&nothing);
    assert_eq!(proof_words(&step(&guide, "endpoint").proof), Some("endpoint-in-dns"));
    let filtered =
        DomainReport { mail_host: Some(MailHost::ThirdPartyFilter), endpoint: None, ..looked_up() };
    let guide = of(&nothing, Some(&filtered), None);
    assert_eq!(proof_words(&step(&guide, "endpoint").proof), Some("endpoint-not-in-dns"));
    let pasted = Setup { endpoint: "mx.filter.example".into(), ..setup(Method::RelayIp) };
    let guide = of_setup(&pasted);
    assert_eq!(step(&guide, "endpoint").lacks, [Lack::EndpointNotMicrosoft.words()]);
    let pasted = Setup { endpoint: "contoso-com.k-v1.mx.microsoft".into(), ..setup(Method::RelayIp) };
    assert_eq!(step(&of_setup(&pasted), "endpoint").proof, Proof::Open);
}

#[test]
fn spf_gets_the_address_and_keeps_the_rest_and_what_was_before() {
    let mut setup = setup(Method::RelayIp);
    let guide = of_setup(&setup);
    let change = step(&guide, "spf").change.as_ref().unwrap();
    assert_eq!(change.at, "contoso.com");
    let proposed = "v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all";
    assert_eq!(change.proposed.as_deref(), Some(proposed));
    assert_eq!(change.before, change.now);
    assert_eq!(proof_words(&step(&guide, "spf").proof), Some("spf-not-listed"));

    setup.spf_before = vec!["v=spf1 -all".into()];
    let guide = of_setup(&setup);
    assert_eq!(step(&guide, "spf").change.as_ref().unwrap().before.as_deref(), Some("v=spf1 -all"));

    let none = DomainReport {
        spf_record: None,
        spf_records: Some(0),
        spf_result: None,
        endpoint: Some("contoso-com.mail.protection.office365.us".into()),
        ..looked_up()
    };
    let guide = of(&setup, Some(&none), None);
    let change = step(&guide, "spf").change.as_ref().unwrap();
    let first = "v=spf1 ip4:203.0.113.7 include:spf.protection.office365.us ~all";
    assert_eq!(change.proposed.as_deref(), Some(first));
    assert_eq!(proof_words(&step(&guide, "spf").proof), Some("spf-not-listed"), "it was looked up");
}

#[test]
fn where_another_company_sends_the_record_gets_no_address_of_the_office() {
    let mut setup = setup(Method::DirectSend);
    setup.answers.location = Answer::Known(Location::ThirdPartyHosted);
    let guide = of_setup(&setup);
    let spf = step(&guide, "spf");
    assert_eq!(spf.change.as_ref().unwrap().proposed, None);
    assert_eq!((&spf.lacks, &spf.proof), (&vec![Lack::SpfHosted.words().to_owned()], &Proof::Open));
}

#[test]
fn a_broken_or_unread_record_is_not_worked_on() {
    let setup = setup(Method::DirectSend);
    let with = |spf_record: Option<&str>, spf_records, spf_result: Option<&str>| DomainReport {
        spf_record: spf_record.map(str::to_owned),
        spf_records,
        spf_result: spf_result.map(str::to_owned),
        ..looked_up()
    };
    for (report, lack) in [
        (with(None, Some(2), Some("permerror")), Lack::SpfSeveral),
        (with(Some("v=spf1 ipv4:1.2.3.4 -all"), Some(1), None), Lack::SpfRepair),
        (with(Some("v=spf1 a -all"), Some(1), Some("permerror")), Lack::SpfRepair),
        (with(None, None, None), Lack::SpfLookUp),
        (DomainReport { domain: "fabrikam.com".into(), ..looked_up() }, Lack::SpfLookUp),
    ] {
        let guide = of(&setup, Some(&report), None);
        assert_eq!(step(&guide, "spf").lacks, [lack.words()]);
        assert_eq!(step(&guide, "spf").change.as_ref().unwrap().proposed, None);
    }
}

#[test]
fn the_senders_domain_is_the_one_whose_record_counts() {
    let setup = Setup { from: "scan@mail.contoso.com".into(), ..setup(Method::DirectSend) };
    let guide = of_setup(&setup);
    assert_eq!(step(&guide, "spf").change.as_ref().unwrap().at, "mail.contoso.com");
    assert_eq!(step(&guide, "spf").lacks, [Lack::SpfLookUp.words()]);
}

#[test]
fn an_onmicrosoft_sender_is_for_the_inside_only() {
    let mut setup = Setup { from: "scan@contoso.onmicrosoft.com".into(), ..setup(Method::RelayIp) };
    let lacks = |setup: &Setup| step(&of_setup(setup), "sender").lacks.clone();
    assert_eq!(lacks(&setup), [Lack::SenderOnmicrosoft.words()]);
    setup.answers.recipients = Answer::Known(Recipients::Internal);
    assert!(lacks(&setup).is_empty());
    setup.from.clear();
    assert_eq!(lacks(&setup), [Lack::Sender.words()]);
}

#[test]
fn links_go_to_listed_hosts_and_only_in_the_worldwide_cloud() {
    for method in WITH_STEPS {
        let mut setup = setup(method);
        let links = |setup: &Setup| of_setup(setup).steps.into_iter().filter_map(|step| step.link).collect();
        let worldwide: Vec<String> = links(&setup);
        assert!(!worldwide.is_empty() && worldwide.iter().all(|link| microsoft().is_link(link)));
        for cloud in [Cloud::Gcc, Cloud::GccHigh, Cloud::Dod, Cloud::China] {
            setup.answers.cloud = Answer::Known(cloud);
            assert!(links(&setup).is_empty(), "{cloud:?}");
            assert!(of_setup(&setup).notices.contains(&"guide-notice-other-cloud".to_owned()));
        }
    }
}

#[test]
fn the_notice_about_passwords_changes_with_its_day() {
    let setup = setup(Method::ClientSubmissionBasic);
    let known = Known { report: None, run: None, secret_kept: false };
    let on = |day| guide(&setup, known, day).notices;
    assert_eq!(on(date(2026, 12, 31)), ["guide-notice-basic-auth-ends"]);
    assert_eq!(on(date(2027, 1, 1)), ["guide-notice-basic-auth-off"]);
}

#[test]
fn without_a_domain_nothing_is_made_up_and_a_certificate_needs_no_address_in_spf() {
    for (method, id) in [(Method::RelayIp, "connector"), (Method::RelayCertificate, "connector-certificate")]
    {
        let nameless = Setup { domain: "contoso".into(), ..setup(method) };
        let guide = of(&nameless, None, None);
        assert!(changes(step(&guide, id)).is_empty());
        assert_eq!(step(&guide, id).lacks, [Lack::Domain.words()]);
    }
    let mut moving = setup(Method::RelayCertificate);
    moving.answers.ip_kind = Answer::Known(IpKind::Dynamic);
    assert_eq!(step(&of_setup(&moving), "spf").lacks, [Lack::SpfOptional.words()]);
}

#[test]
fn where_direct_send_is_refused_the_guide_says_so_first() {
    let mut setup = setup(Method::DirectSend);
    let refused = "guide-notice-direct-send-refused".to_owned();
    assert!(!of_setup(&setup).notices.contains(&refused));
    let found = checked(vec![Finding::new(Code::DirectSendRejected)]);
    assert!(of(&setup, Some(&looked_up()), Some(&found)).notices.contains(&refused));
    setup.answers.reject_direct_send = Answer::Known(true);
    assert!(of_setup(&setup).notices.contains(&refused));
}

#[test]
fn mail_that_goes_through_a_connector_is_not_asked_about_direct_send() {
    let mut setup = setup(Method::DirectSend);
    setup.answers.existing_connector = Answer::Known(true);
    assert!(of_setup(&setup).steps.iter().all(|step| step.id != "direct-send-allowed"));
}

#[test]
fn an_address_that_must_not_be_in_a_connector_is_not_named_there_and_nothing_is_asked_to_be_ticked() {
    let mut setup = setup(Method::RelayIp);
    setup.answers.ip_kind = Answer::Known(IpKind::Dynamic);
    let guide = of_setup(&setup);
    let connector = step(&guide, "connector");
    assert_eq!(connector.lacks, [Lack::AddressDynamic.words()]);
    assert!(connector.acknowledge.is_empty() && !connector.arguments.contains_key("address"));
    assert!(
        step(&guide, "static-address").arguments.contains_key("address"),
        "it is asked about by its name"
    );
    setup.answers.public_ip = Answer::Known("192.168.1.20".parse().unwrap());
    assert!(!step(&of_setup(&setup), "static-address").arguments.contains_key("address"));
}

#[test]
fn a_way_by_certificate_from_an_address_that_changes_leaves_the_record_alone() {
    let mut setup = setup(Method::RelayCertificate);
    setup.answers.ip_kind = Answer::Known(IpKind::Dynamic);
    let guide = of_setup(&setup);
    let spf = step(&guide, "spf");
    assert_eq!(proof_words(&spf.proof), Some("spf-needless"));
    let title = english().message("guide-spf", &spf.arguments).unwrap();
    assert_eq!(title, "Leave the SPF record of contoso.com as it is");
}
