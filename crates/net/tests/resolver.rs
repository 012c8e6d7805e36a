//! Questions to a small name server on loopback.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use engine::ports::{DnsAnswer, DnsFailure, Ports as _, Question, Record, RecordKind, RecordValue, Route};
use hickory_proto::op::{Message, OpCode, ResponseCode};
use hickory_proto::rr::rdata::{A, AAAA, CNAME, MX, NS, TXT};
use hickory_proto::rr::{Name, RData, Record as DnsRecord};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, UdpSocket};

struct NameServer {
    address: SocketAddr,
    questions: Arc<AtomicUsize>,
}

impl NameServer {
    async fn start() -> Self {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = socket.local_addr().unwrap();
        let streams = TcpListener::bind(address).await.unwrap();
        let questions = Arc::new(AtomicUsize::new(0));
        let counted = questions.clone();
        tokio::spawn(async move {
            let mut buffer = [0; 4096];
            loop {
                let (length, from) = socket.recv_from(&mut buffer).await.unwrap();
                counted.fetch_add(1, Ordering::SeqCst);
                if let Some(answer) = answer(&buffer[..length], false) {
                    socket.send_to(&answer, from).await.unwrap();
                }
            }
        });
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = streams.accept().await {
                let length = usize::from(stream.read_u16().await.unwrap());
                let mut question = vec![0; length];
                stream.read_exact(&mut question).await.unwrap();
                let answer = answer(&question, true).unwrap();
                stream.write_u16(u16::try_from(answer.len()).unwrap()).await.unwrap();
                stream.write_all(&answer).await.unwrap();
            }
        });
        Self { address, questions }
    }

    async fn ask(&self, kind: RecordKind, name: &str) -> DnsAnswer {
        let ports = net::Ports::new(&self.options());
        ports.lookup(Question::new(kind, name)).await.answer
    }

    fn options(&self) -> net::Options {
        net::Options::confined(self.address, Vec::new(), Arc::new(|_| Route::Refused))
    }
}

fn answer(question: &[u8], over_tcp: bool) -> Option<Vec<u8>> {
    let question = Message::from_vec(question).unwrap();
    let query = question.queries[0].clone();
    let owner = query.name().clone();
    let mut message = Message::response(question.metadata.id, OpCode::Query);
    message.add_query(query);
    let name = |name: &str| Name::from_ascii(name).unwrap();
    let mut add = |owner: &Name, data| {
        message.add_answer(DnsRecord::from_rdata(owner.clone(), 300, data));
    };
    let asked = owner.to_ascii();
    match asked.as_str() {
        "host.example." => {
            add(&owner, RData::A(A(Ipv4Addr::new(192, 0, 2, 1))));
            add(&owner, RData::A(A(Ipv4Addr::new(192, 0, 2, 2))));
        }
        "six.example." => add(&owner, RData::AAAA(AAAA("2001:db8::1".parse().unwrap()))),
        "alias.example." => {
            add(&owner, RData::CNAME(CNAME(name("Target.Example."))));
            add(&name("Target.Example."), RData::A(A(Ipv4Addr::new(192, 0, 2, 3))));
        }
        "dangling.example." => {
            add(&owner, RData::CNAME(CNAME(name("nowhere.example."))));
            message.metadata.response_code = ResponseCode::NXDomain;
        }
        "mail.example." => add(&owner, RData::MX(MX::new(10, name("MX.Example.")))),
        "null.example." => add(&owner, RData::MX(MX::new(0, Name::root()))),
        "text.example." => add(&owner, RData::TXT(TXT::new(vec!["v=spf1 ".into(), "-all".into()]))),
        "octets.example." => add(&owner, RData::TXT(TXT::from_bytes(vec![b"\xff\0", b"x"]))),
        "ns.example." => add(&owner, RData::NS(NS(name("NS1.Example.")))),
        "large.example." if over_tcp => add(&owner, RData::TXT(TXT::new(vec!["x".repeat(200); 20]))),
        "large.example." => message.metadata.truncation = true,
        "many.example." => {
            for n in 0..500_u32 {
                add(&owner, RData::A(A(Ipv4Addr::from(0xc000_0200 + n))));
            }
            if !over_tcp {
                message.answers.clear();
                message.metadata.truncation = true;
            }
        }
        "empty.example." => {}
        "failing.example." => message.metadata.response_code = ResponseCode::ServFail,
        "refused.example." => message.metadata.response_code = ResponseCode::Refused,
        "silent.example." => return None,
        _ => message.metadata.response_code = ResponseCode::NXDomain,
    }
    Some(message.to_vec().unwrap())
}

fn values(answer: DnsAnswer) -> Vec<RecordValue> {
    match answer {
        DnsAnswer::Records(records) => records.into_iter().map(|record| record.value).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn addresses_come_with_their_time_to_live() {
    let server = NameServer::start().await;
    let record =
        |last| Record { ttl: 300, value: RecordValue::Address(Ipv4Addr::new(192, 0, 2, last).into()) };
    let expected = DnsAnswer::Records(vec![record(1), record(2)]);
    assert_eq!(server.ask(RecordKind::A, "host.example").await, expected);
    assert_eq!(server.ask(RecordKind::A, "host.example.").await, expected);
    let six: Ipv6Addr = "2001:db8::1".parse().unwrap();
    let expected = [RecordValue::Address(six.into())];
    assert_eq!(values(server.ask(RecordKind::Aaaa, "six.example").await), expected);
}

#[tokio::test]
async fn each_way_to_have_no_records_is_kept_apart() {
    let server = NameServer::start().await;
    for (name, expected) in [
        ("nowhere.example", DnsAnswer::NameNotFound),
        ("dangling.example", DnsAnswer::NameNotFound),
        ("empty.example", DnsAnswer::NoData),
        ("failing.example", DnsAnswer::Failed(DnsFailure::ServerFailed)),
        ("refused.example", DnsAnswer::Failed(DnsFailure::Refused)),
    ] {
        assert_eq!(server.ask(RecordKind::A, name).await, expected, "{name}");
    }
}

#[tokio::test]
async fn an_alias_is_followed_and_can_be_asked_for() {
    let server = NameServer::start().await;
    let expected = [RecordValue::Address(Ipv4Addr::new(192, 0, 2, 3).into())];
    assert_eq!(values(server.ask(RecordKind::A, "alias.example").await), expected);
    let expected = [RecordValue::Name("target.example".to_owned())];
    assert_eq!(values(server.ask(RecordKind::Cname, "alias.example").await), expected);
}

#[tokio::test]
async fn names_are_lower_case_without_their_last_dot() {
    let server = NameServer::start().await;
    let mx = |preference, exchange: &str| [RecordValue::Mx { preference, exchange: exchange.to_owned() }];
    assert_eq!(values(server.ask(RecordKind::Mx, "mail.example").await), mx(10, "mx.example"));
    assert_eq!(values(server.ask(RecordKind::Mx, "null.example").await), mx(0, ""));
    let name = [RecordValue::Name("ns1.example".to_owned())];
    assert_eq!(values(server.ask(RecordKind::Ns, "ns.example").await), name);
}

#[tokio::test]
async fn the_strings_of_a_text_are_joined_octet_by_octet() {
    let server = NameServer::start().await;
    let text = |octets: &[u8]| [RecordValue::Text(octets.to_vec())];
    assert_eq!(values(server.ask(RecordKind::Txt, "text.example").await), text(b"v=spf1 -all"));
    assert_eq!(values(server.ask(RecordKind::Txt, "octets.example").await), text(b"\xff\0x"));
}

#[tokio::test]
async fn an_answer_that_was_cut_is_asked_for_over_tcp() {
    let server = NameServer::start().await;
    let [RecordValue::Text(text)] = &values(server.ask(RecordKind::Txt, "large.example").await)[..] else {
        panic!("one text")
    };
    assert_eq!(text.len(), 4000);
}

#[tokio::test]
async fn no_more_than_two_hundred_records_are_taken() {
    let server = NameServer::start().await;
    assert_eq!(values(server.ask(RecordKind::A, "many.example").await).len(), 200);
}

#[tokio::test]
async fn names_that_cannot_be_are_not_found_without_asking() {
    let server = NameServer::start().await;
    for name in ["a..b", ".example", &format!("{}.example", "x".repeat(64)), &"a.".repeat(200)] {
        assert_eq!(server.ask(RecordKind::Txt, name).await, DnsAnswer::NameNotFound, "{name}");
    }
    assert_eq!(server.questions.load(Ordering::SeqCst), 0);
    // Odd octets make no name impossible (RFC 2181 §11).
    assert_eq!(server.ask(RecordKind::Txt, "a b\\c\u{7f}é.example").await, DnsAnswer::NameNotFound);
    assert_eq!(server.questions.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn a_silent_resolver_is_asked_again_and_left_after_five_seconds() {
    let server = NameServer::start().await;
    let ports = net::Ports::new(&server.options());
    let lookup = ports.lookup(Question::new(RecordKind::A, "silent.example")).await;
    assert_eq!(lookup.answer, DnsAnswer::Failed(DnsFailure::TimedOut));
    let took = lookup.to.saturating_sub(lookup.from);
    assert!(took >= Duration::from_secs(5) && took < Duration::from_millis(5_100), "{took:?}");
    assert!(server.questions.load(Ordering::SeqCst) >= 2);
}

#[tokio::test]
async fn a_failure_is_not_asked_for_again() {
    let server = NameServer::start().await;
    server.ask(RecordKind::A, "failing.example").await;
    assert_eq!(server.questions.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn one_server_is_asked_itself_by_the_route_to_its_address_and_over_tcp_where_it_must() {
    let server = NameServer::start().await;
    let (there, silent) = (Ipv4Addr::new(192, 0, 2, 53), Ipv4Addr::new(192, 0, 2, 54));
    let address = server.address;
    let route = move |asked: SocketAddr| match asked {
        asked if asked == SocketAddr::from((there, 53)) => Route::To(address),
        asked if asked == SocketAddr::from((silent, 53)) => Route::Silent,
        _ => Route::Refused,
    };
    let ports = net::Ports::new(&net::Options::confined(address, Vec::new(), Arc::new(route)));
    let ask = |server: Ipv4Addr, kind, name: &str| ports.lookup_at(server.into(), Question::new(kind, name));
    let text = ask(there, RecordKind::Txt, "text.example").await;
    assert_eq!(values(text.answer), [RecordValue::Text(b"v=spf1 -all".to_vec())]);
    assert!(!text.authoritative, "this server never says that it speaks for a name");
    let large = values(ask(there, RecordKind::Txt, "large.example").await.answer);
    assert_eq!(large, [RecordValue::Text(vec![b'x'; 4_000])]);
    for (server, name, expected) in [
        (there, "nowhere.example", DnsAnswer::NameNotFound),
        (there, "empty.example", DnsAnswer::NoData),
        (there, "failing.example", DnsAnswer::Failed(DnsFailure::ServerFailed)),
        (there, "refused.example", DnsAnswer::Failed(DnsFailure::Refused)),
        (silent, "text.example", DnsAnswer::Failed(DnsFailure::TimedOut)),
        (Ipv4Addr::new(192, 0, 2, 99), "text.example", DnsAnswer::Failed(DnsFailure::Unreachable)),
    ] {
        assert_eq!(ask(server, RecordKind::Txt, name).await.answer, expected, "{name}");
    }
}

#[tokio::test]
async fn what_somebody_guessed_is_not_taken_for_the_servers_answer() {
    let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(async move {
        let mut buffer = [0; 4096];
        let (length, from) = socket.recv_from(&mut buffer).await.unwrap();
        let question = Message::from_vec(&buffer[..length]).unwrap();
        let answer = |id: u16, name: &str, text: &str| {
            let mut message = Message::response(id, OpCode::Query);
            let name = Name::from_ascii(name).unwrap();
            message
                .add_query(hickory_proto::op::Query::query(name.clone(), hickory_proto::rr::RecordType::TXT));
            message.add_answer(DnsRecord::from_rdata(name, 300, RData::TXT(TXT::new(vec![text.into()]))));
            message.metadata.authoritative = true;
            message.to_vec().unwrap()
        };
        let id = question.metadata.id;
        for octets in [
            b"no message".to_vec(),
            answer(id.wrapping_add(1), "e.example.", "another identifier"),
            answer(id, "other.example.", "another name"),
            buffer[..length].to_vec(),
            answer(id, "e.example.", "v=spf1 -all"),
        ] {
            socket.send_to(&octets, from).await.unwrap();
        }
    });
    let options = net::Options::confined(address, Vec::new(), Arc::new(move |_| Route::To(address)));
    let question = Question::new(RecordKind::Txt, "e.example");
    let heard = net::Ports::new(&options).lookup_at(Ipv4Addr::new(192, 0, 2, 53).into(), question).await;
    assert!(heard.authoritative);
    assert_eq!(values(heard.answer), [RecordValue::Text(b"v=spf1 -all".to_vec())]);
}
