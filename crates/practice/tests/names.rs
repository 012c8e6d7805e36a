//! The pretend name server.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use hickory_proto::op::{Edns, OpCode, ResponseCode};
use hickory_proto::rr::RecordType;
use practice::names::Failure;
use practice::{Route, Scenario, Settings, Tenant};
use tokio::net::UdpSocket;

const SPF: &str = "TXT v=spf1 ip4:203.0.113.7 include:spf.protection.outlook.com -all";

#[tokio::test]
async fn a_healthy_domain_has_its_records() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    for (name, kind, records) in [
        ("contoso.example.", RecordType::MX, vec!["MX 0 contoso-example.mail.protection.outlook.com."]),
        ("CONTOSO.Example.", RecordType::TXT, vec![SPF, "TXT MS=ms12345678"]),
        ("contoso.example.", RecordType::NS, vec!["NS ns1.dns.example.", "NS ns2.dns.example."]),
        ("_dmarc.contoso.example.", RecordType::TXT, vec!["TXT v=DMARC1; p=none"]),
        ("contoso-example.mail.protection.outlook.com.", RecordType::A, vec!["A 198.51.100.25"]),
        (
            "smtp.office365.com.",
            RecordType::A,
            vec!["CNAME outlook.office365.com.", "CNAME ooc-g2.tm-4.office365.com.", "A 198.51.100.87"],
        ),
        ("smtp.office365.com.", RecordType::CNAME, vec!["CNAME outlook.office365.com."]),
        ("7.113.0.203.in-addr.arpa.", RecordType::PTR, vec!["PTR mail.contoso.example."]),
        ("gmail-smtp-in.l.google.com.", RecordType::A, vec!["A 198.51.100.110"]),
        ("smtp.gmail.com.", RecordType::A, vec!["A 198.51.100.111"]),
    ] {
        let answer = ask(&network, name, kind).await;
        assert_eq!(answer.metadata.response_code, ResponseCode::NoError, "{name}");
        assert!(answer.metadata.authoritative && answer.metadata.recursion_available);
        assert_eq!(told(&answer), records, "{name} {kind}");
        assert_eq!(answer.queries[0].name().to_ascii(), name);
    }
    let dkim = ask(&network, "selector1._domainkey.contoso.example.", RecordType::TXT).await;
    assert!(told(&dkim)[1].starts_with("TXT v=DKIM1; k=rsa; p=MIG"));
}

#[tokio::test]
async fn a_name_without_the_record_and_a_name_that_does_not_exist_are_told_apart() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    for (name, kind, code, apex) in [
        ("contoso.example.", RecordType::AAAA, ResponseCode::NoError, "contoso.example."),
        ("smtp.office365.com.", RecordType::AAAA, ResponseCode::NoError, "office365.com."),
        // Nothing stands at this name, but below it.
        ("protection.outlook.com.", RecordType::A, ResponseCode::NoError, "outlook.com."),
        ("nx.contoso.example.", RecordType::A, ResponseCode::NXDomain, "contoso.example."),
        ("nothing.invalid.", RecordType::MX, ResponseCode::NXDomain, "."),
        ("1.2.0.192.in-addr.arpa.", RecordType::PTR, ResponseCode::NXDomain, "in-addr.arpa."),
    ] {
        let answer = ask(&network, name, kind).await;
        assert_eq!(answer.metadata.response_code, code, "{name}");
        let [soa] = &answer.authorities[..] else { panic!("{name}: {answer:?}") };
        assert_eq!((soa.record_type(), soa.name.to_ascii().as_str()), (RecordType::SOA, apex));
    }
}

#[tokio::test]
async fn the_scenarios_differ_in_the_records_they_are_about() {
    let texts = async |scenario| {
        let tenant = Tenant::start(scenario).await.unwrap();
        let mut texts = told(&ask(&tenant.network(), "contoso.example.", RecordType::TXT).await);
        texts.retain(|text| text.contains("v=spf1"));
        texts
    };
    assert_eq!(texts(Scenario::SpfMissing).await, Vec::<String>::new());
    assert_eq!(
        texts(Scenario::SpfTwoRecords).await,
        ["TXT v=spf1 include:spf.protection.outlook.com -all", "TXT v=spf1 ip4:203.0.113.7 -all"]
    );

    let tenant = Tenant::start(Scenario::Ipv6Dead).await.unwrap();
    let network = tenant.network();
    for name in ["smtp.office365.com.", "contoso-example.mail.protection.outlook.com."] {
        let answer = ask(&network, name, RecordType::AAAA).await;
        let address = answer.answers.last().unwrap().data.ip_addr().unwrap();
        for port in [25, 587] {
            assert_eq!(network.route((address, port).into()), Route::Silent);
        }
    }
}

#[tokio::test]
async fn a_long_text_comes_in_several_strings() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let text = format!("v=spf1 {} -all", "ip4:192.0.2.1 ".repeat(30).trim_end());
    tenant.change_names(|zones| zones.text("long.contoso.example", &text));
    let answer = ask(&tenant.network(), "long.contoso.example.", RecordType::TXT).await;
    let hickory_proto::rr::RData::TXT(record) = &answer.answers[0].data else { panic!("{answer:?}") };
    assert_eq!(record.txt_data.len(), 2);
    assert_eq!(record.txt_data.concat(), text.as_bytes());
}

#[tokio::test]
async fn an_answer_too_long_for_a_datagram_comes_over_a_stream() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    tenant.change_names(|zones| {
        for n in 0..6 {
            zones.text("contoso.example", &format!("some-site-verification={n:0>100}"));
        }
    });
    let mut question = question("contoso.example.", RecordType::TXT);
    let cut = ask_with(&network, &question).await.unwrap();
    assert!(cut.metadata.truncation && cut.answers.is_empty());
    let whole = ask_stream(&network, &question).await;
    assert!(!whole.metadata.truncation);
    assert_eq!(whole.answers.len(), 8);

    let mut edns = Edns::new();
    edns.set_max_payload(1232);
    question.set_edns(edns);
    let answer = ask_with(&network, &question).await.unwrap();
    assert_eq!((answer.answers.len(), answer.edns.is_some()), (8, true));
}

#[tokio::test(start_paused = true)]
async fn a_name_can_be_put_out_of_order() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    for (failure, code) in
        [(Failure::ServerFailed, ResponseCode::ServFail), (Failure::Refused, ResponseCode::Refused)]
    {
        tenant.change_names(|zones| zones.fail("Contoso.example.", failure));
        let answer = ask(&network, "contoso.example.", RecordType::MX).await;
        assert_eq!((answer.metadata.response_code, answer.answers.len()), (code, 0));
    }
    tenant.change_names(|zones| zones.fail("contoso.example", Failure::Silent));
    assert!(ask_with(&network, &question("contoso.example.", RecordType::MX)).await.is_none());
    tenant.change_names(|zones| zones.mend("contoso.example"));
    assert_eq!(ask(&network, "contoso.example.", RecordType::MX).await.answers.len(), 1);
}

#[tokio::test]
async fn aliases_without_end_and_names_that_cannot_be_written_fail() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    tenant.change_names(|zones| {
        zones.alias("a.contoso.example", "b.contoso.example");
        zones.alias("b.contoso.example", "a.contoso.example");
        zones.alias("long.contoso.example", &"x".repeat(64));
    });
    for name in ["a.contoso.example.", "long.contoso.example."] {
        let answer = ask(&tenant.network(), name, RecordType::A).await;
        assert_eq!(answer.metadata.response_code, ResponseCode::ServFail, "{name}");
    }
}

#[tokio::test]
async fn what_is_no_question_is_answered_as_an_error_or_not_at_all() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    let mut update = question("contoso.example.", RecordType::A);
    update.metadata.op_code = OpCode::Notify;
    let answer = ask_with(&network, &update).await.unwrap();
    assert_eq!(answer.metadata.response_code, ResponseCode::NotImp);

    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    // A datagram that is no DNS message, and an answer instead of a question, get nothing; then a header that
    // promises a question that is not there.
    let mut response = question("contoso.example.", RecordType::A).to_vec().unwrap();
    response[2] |= 0x80;
    for octets in [&b"?"[..], &response, &[0xAB, 0xCD, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]] {
        socket.send_to(octets, network.nameserver).await.unwrap();
    }
    let mut octets = [0; 512];
    let length = tokio::time::timeout(PATIENCE, socket.recv(&mut octets)).await.unwrap().unwrap();
    assert_eq!((octets[0], octets[1], octets[3] & 15, length), (0xAB, 0xCD, 1, 12));
}

#[tokio::test]
async fn the_authoritative_servers_are_there_too() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    for address in Settings::NAME_SERVERS {
        assert_eq!(network.route((address, 53).into()), Route::To(network.nameserver));
    }
    let answer = ask(&network, "ns2.dns.example.", RecordType::A).await;
    assert_eq!(told(&answer), ["A 198.51.100.3"]);
}
