use super::*;

#[test]
fn a_changed_way_leaves_a_list_of_what_is_not_needed_any_more() {
    let mut setup = setup(Method::ClientSubmissionBasic);
    let ids = |setup: &Setup| of_setup(setup).take_down.into_iter().map(|item| item.id).collect::<Vec<_>>();
    assert!(ids(&setup).is_empty());
    setup.guide.insert("relay-ip/connector".into(), said(StepState::Done));
    assert_eq!(ids(&setup), ["connector"]);
    setup.method = Some(Method::RelayIp);
    assert!(ids(&setup).is_empty());
    setup.method = Some(Method::RelayCertificate);
    setup.guide.insert("client-submission-basic/smtp-auth-mailbox".into(), said(StepState::Waiting));
    assert_eq!(ids(&setup), ["connector", "smtp-auth"]);
    // Direct Send needs the address in SPF as well.
    setup.guide = [("relay-ip/spf".to_owned(), said(StepState::Done))].into();
    setup.method = Some(Method::DirectSend);
    assert!(ids(&setup).is_empty());
    setup.method = Some(Method::ClientSubmissionOauth);
    assert!(ids(&setup).is_empty(), "the record was read, and the address is not in it");
    let listed = DomainReport { spf_record: Some("v=spf1 ip4:203.0.113.7 -all".into()), ..looked_up() };
    let guide = of(&setup, Some(&listed), None);
    assert_eq!(guide.take_down[0].id, "spf-address");
    assert_eq!(guide.take_down[0].change.as_ref().unwrap().proposed.as_deref(), Some("v=spf1 -all"));
    // Where the record could not be read, it is said all the same.
    assert_eq!(of(&setup, None, None).take_down[0].change, None);
}

#[test]
fn a_retired_device_leaves_its_connector_its_address_and_its_switch() {
    let listed = DomainReport { spf_record: Some("v=spf1 ip4:203.0.113.7 -all".into()), ..looked_up() };
    let taken = |method| {
        let retired = Setup { retired_at: Some("2026-11-25T08:00:00Z".into()), ..setup(method) };
        of(&retired, Some(&listed), None).take_down
    };
    let ids = |method| taken(method).into_iter().map(|item| item.id).collect::<Vec<_>>();
    assert_eq!(ids(Method::ClientSubmissionBasic), ["smtp-auth"]);
    assert_eq!(ids(Method::DirectSend), ["spf-address"]);
    assert_eq!(ids(Method::RelayIp), ["connector", "spf-address"]);
    assert_eq!(ids(Method::RelayCertificate), ["connector-certificate", "spf-address"]);
    let connector = taken(Method::RelayIp).remove(0).commands.unwrap();
    assert_eq!(connector.change, ["Remove-InboundConnector -Identity 'Office relay for contoso.com'"]);
    assert!(connector.undo[0].starts_with("New-InboundConnector"));
}

#[test]
fn the_way_back_from_taking_a_connector_down_stands_behind_the_same_warnings() {
    let mut retired = setup(Method::RelayIp);
    retired.retired_at = Some("2026-11-25T08:00:00Z".into());
    retired.acknowledged.clear();
    let connector = of_setup(&retired).take_down.remove(0).commands.unwrap();
    assert!(!connector.change.is_empty() && connector.undo.is_empty());
}

#[test]
fn an_earlier_address_is_to_be_taken_out_for_a_stranger_may_hold_it() {
    let mut setup = setup(Method::RelayIp);
    setup.guide.insert("relay-ip/connector".into(), said(StepState::Done));
    setup.addresses_seen = vec![seen("198.51.100.9"), seen("203.0.113.7")];
    let listed = DomainReport { spf_record: Some("v=spf1 ip4:198.51.100.9 -all".into()), ..looked_up() };
    let guide = of(&setup, Some(&listed), None);
    let item = &guide.take_down[0];
    assert_eq!((item.id.as_str(), &item.arguments["was"]), ("earlier-address", &"198.51.100.9".into()));
    assert!(item.commands.as_ref().unwrap().change[3].contains("$_ -ne '198.51.100.9'"));
    assert_eq!(item.change.as_ref().unwrap().proposed.as_deref(), Some("v=spf1 -all"));
    // The connector gets the new address beside the old one first, so that its list is never empty.
    let change = changes(step(&guide, "connector")).join("\n");
    assert!(change.contains("$connector = 'Office relay for contoso.com'"), "{change}");
    assert!(change.contains("$before + '203.0.113.7'"), "{change}");
    // Typed and seen differ: which of them is the old one, nobody knows.
    setup.addresses_seen = vec![seen("203.0.113.7"), seen("198.51.100.9")];
    let guide = of(&setup, None, None);
    assert!(guide.take_down.is_empty());
    assert!(guide.notices.contains(&"guide-notice-address-changed".to_owned()));
}
