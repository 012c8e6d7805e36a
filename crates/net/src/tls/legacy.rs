//! Asks a server with a ClientHello of its own for the versions of TLS that the library does not speak.

use std::time::Duration;

use rustls::crypto::ring;
use smtp::HeloName;
use smtp::client::{Awaiting, Goal, Output, Script, Session};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::clock::Clock;
use crate::connection::{Connection, Stream};
use crate::driver;

/// For the whole of it.
const PATIENCE: Duration = Duration::from_secs(8);

/// The highest version that is too old: TLS 1.1 (RFC 8996).
const TLS_1_1: [u8; 2] = [3, 2];

/// Whether a server that refused the handshake would have agreed to TLS 1.1 or older: one more conversation on
/// `stream` to STARTTLS, then a ClientHello with the old suites. The highest version offered is TLS 1.2, so that
/// a server that lacks only modern suites says so.
pub(crate) async fn speaks_only_old_versions(
    stream: TcpStream,
    helo: HeloName,
    host: &str,
    clock: Clock,
) -> bool {
    timeout(PATIENCE, ask(stream, helo, host, clock)).await.ok().flatten().unwrap_or(false)
}

async fn ask(stream: TcpStream, helo: HeloName, host: &str, clock: Clock) -> Option<bool> {
    let mut session = Session::new(Script::new(helo, Goal::Tls));
    let mut connection = Connection::new(Stream::Plain(stream));
    loop {
        match session.poll_output(clock.now()) {
            Output::Event(_) => {}
            Output::Write(octets) => {
                driver::write(&mut session, &mut connection, octets.as_bytes(), clock).await;
            }
            Output::Wait { until, awaiting } if awaiting != Awaiting::Farewell => {
                driver::read(&mut session, &mut connection, until, clock).await;
            }
            Output::BeginTls { .. } => break,
            Output::Wait { .. } | Output::Done => return None,
        }
    }
    let Stream::Plain(mut stream) = connection.into_stream() else { return None };
    stream.write_all(&client_hello(host)?).await.ok()?;
    // A record of the handshake (22), else an alert or something that is not TLS.
    if stream.read_u8().await.ok()? != 22 {
        return None;
    }
    let mut answer = [0; 10];
    stream.read_exact(&mut answer).await.ok()?;
    // A ServerHello (2); its version stands behind the two lengths.
    let [_, _, _, _, 2, _, _, _, major, minor] = answer else { return None };
    Some([major, minor] <= TLS_1_1)
}

/// A ClientHello for TLS 1.2 and older (RFC 5246 §7.4.1.2).
fn client_hello(host: &str) -> Option<Vec<u8>> {
    let mut random = [0; 32];
    ring::default_provider().secure_random.fill(&mut random).ok()?;
    let suites: [u16; 22] = [
        0xc02b, 0xc02f, 0xc02c, 0xc030, 0xc009, 0xc013, 0xc00a, 0xc014, 0xc012, 0x009e, 0x009f, 0x0033,
        0x0039, 0x0016, 0x009c, 0x009d, 0x002f, 0x0035, 0x000a, 0x0005, 0x0004, 0x00ff,
    ];
    let groups: [u16; 4] = [0x001d, 0x0017, 0x0018, 0x0019];
    let signatures: [u16; 9] = [0x0403, 0x0503, 0x0603, 0x0804, 0x0401, 0x0501, 0x0601, 0x0201, 0x0203];

    let mut extensions = Vec::new();
    if host.parse::<std::net::IpAddr>().is_err() {
        let mut name = vec![0];
        name.extend(with_length(host.as_bytes())?);
        extension(&mut extensions, 0, &with_length(&name)?)?;
    }
    extension(&mut extensions, 10, &with_length(&octets(&groups))?)?;
    extension(&mut extensions, 11, &[1, 0])?;
    extension(&mut extensions, 13, &with_length(&octets(&signatures))?)?;

    let mut body = vec![3, 3];
    body.extend(random);
    body.push(0); // no session to resume
    body.extend(with_length(&octets(&suites))?);
    body.extend([1, 0]); // no compression
    body.extend(with_length(&extensions)?);

    let mut record = vec![22, 3, 1];
    let mut message = vec![1, 0];
    message.extend(with_length(&body)?);
    record.extend(with_length(&message)?);
    Some(record)
}

fn octets(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// The octets after their number in two octets.
fn with_length(octets: &[u8]) -> Option<Vec<u8>> {
    let mut out = u16::try_from(octets.len()).ok()?.to_be_bytes().to_vec();
    out.extend_from_slice(octets);
    Some(out)
}

fn extension(extensions: &mut Vec<u8>, kind: u16, body: &[u8]) -> Option<()> {
    extensions.extend(kind.to_be_bytes());
    extensions.extend(with_length(body)?);
    Some(())
}
