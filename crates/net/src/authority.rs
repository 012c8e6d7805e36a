//! One name server asked itself, without recursion: what it says, and whether it speaks for the name.
//!
//! Not through the resolver library: that one follows, remembers and tries again, and here the point is what this one
//! server answers to this one question.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use engine::ports::{DnsAnswer, DnsFailure, Question, Route, ServerAnswer};
use hickory_proto::op::{Edns, Message, MessageType, OpCode, Query, ResponseCode};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::timeout;

use crate::options::RouteTable;
use crate::resolver::{MAX_RECORDS, absolute, failure_by_code, record, record_type};

/// How long one try may take; a datagram may be lost, so there are two.
const PATIENCE: Duration = Duration::from_millis(2_500);
const TRIES: usize = 2;
/// What fits through every path (RFC 9715).
const DATAGRAM: u16 = 1_232;

/// Asks `server` on port 53.
pub(crate) async fn ask(server: IpAddr, question: &Question, route: Option<&RouteTable>) -> ServerAnswer {
    let failed = |why| ServerAnswer { answer: DnsAnswer::Failed(why), authoritative: false };
    let address = SocketAddr::new(server, 53);
    let address = match route.map_or(Route::To(address), |route| route(address)) {
        Route::To(address) => address,
        Route::Silent => return failed(DnsFailure::TimedOut),
        Route::Refused => return failed(DnsFailure::Unreachable),
    };
    let Some(request) = request(question) else {
        return ServerAnswer { answer: DnsAnswer::NameNotFound, authoritative: false };
    };
    let mut why = DnsFailure::TimedOut;
    for _ in 0..TRIES {
        match timeout(PATIENCE, over_datagram(address, &request)).await {
            Ok(Ok(response)) if response.metadata.truncation => {
                return match timeout(PATIENCE, over_stream(address, &request)).await {
                    Ok(Ok(response)) => read(&response, question),
                    Ok(Err(_)) => failed(DnsFailure::Unreachable),
                    Err(_) => failed(DnsFailure::TimedOut),
                };
            }
            Ok(Ok(response)) => return read(&response, question),
            Ok(Err(_)) => why = DnsFailure::Unreachable,
            Err(_) => why = DnsFailure::TimedOut,
        }
    }
    failed(why)
}

/// The message, with an identifier that cannot be guessed.
fn request(question: &Question) -> Option<Message> {
    let mut message = Message::query();
    message.add_query(Query::query(absolute(&question.name)?, record_type(question.kind)));
    let mut edns = Edns::new();
    edns.set_max_payload(DATAGRAM);
    message.set_edns(edns);
    Some(message)
}

async fn over_datagram(server: SocketAddr, request: &Message) -> std::io::Result<Message> {
    let socket = UdpSocket::bind(any_port(server)).await?;
    // Connected: datagrams of others do not come in.
    socket.connect(server).await?;
    socket.send(&octets(request)?).await?;
    let mut buffer = [0; 4_096];
    loop {
        let length = socket.recv(&mut buffer).await?;
        // What does not belong to the question was sent by somebody who guessed.
        if let Some(response) = Message::from_vec(&buffer[..length]).ok().filter(|it| answers(it, request)) {
            return Ok(response);
        }
    }
}

async fn over_stream(server: SocketAddr, request: &Message) -> std::io::Result<Message> {
    let mut stream = TcpStream::connect(server).await?;
    let octets = octets(request)?;
    let length = u16::try_from(octets.len()).map_err(std::io::Error::other)?;
    stream.write_all(&[&length.to_be_bytes()[..], &octets].concat()).await?;
    let mut answer = vec![0; usize::from(stream.read_u16().await?)];
    stream.read_exact(&mut answer).await?;
    let response = Message::from_vec(&answer).map_err(std::io::Error::other)?;
    if answers(&response, request) { Ok(response) } else { Err(std::io::ErrorKind::InvalidData.into()) }
}

fn octets(message: &Message) -> std::io::Result<Vec<u8>> {
    message.to_vec().map_err(std::io::Error::other)
}

fn any_port(server: SocketAddr) -> SocketAddr {
    let any: IpAddr = if server.is_ipv4() {
        std::net::Ipv4Addr::UNSPECIFIED.into()
    } else {
        std::net::Ipv6Addr::UNSPECIFIED.into()
    };
    SocketAddr::new(any, 0)
}

fn answers(response: &Message, request: &Message) -> bool {
    response.metadata.id == request.metadata.id
        && response.metadata.message_type == MessageType::Response
        && response.metadata.op_code == OpCode::Query
        // A server that refuses may leave the question out.
        && (response.queries.is_empty() || response.queries == request.queries)
}

fn read(response: &Message, question: &Question) -> ServerAnswer {
    let kind = record_type(question.kind);
    let records: Vec<_> = response
        .answers
        .iter()
        .filter(|answer| answer.record_type() == kind)
        .take(MAX_RECORDS)
        .filter_map(record)
        .collect();
    let answer = match response.metadata.response_code {
        _ if !records.is_empty() => DnsAnswer::Records(records),
        ResponseCode::NXDomain => DnsAnswer::NameNotFound,
        ResponseCode::NoError => DnsAnswer::NoData,
        code => DnsAnswer::Failed(failure_by_code(code)),
    };
    ServerAnswer { answer, authoritative: response.metadata.authoritative }
}
