//! The name server over UDP and TCP (RFC 1035 §4.2).

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::time::timeout;

use super::answer::{Transport, answer};
use super::zones::Zones;

/// How long a stream may stay idle.
const PATIENCE: Duration = Duration::from_secs(10);
/// Longest question read. Questions are short; a longer one is cut and answered as malformed.
const MAX_QUESTION: usize = 4096;
/// Tries to find a port that is free for both.
const TRIES: usize = 20;

/// Sockets for both transports on one port of loopback.
pub(crate) async fn bind() -> io::Result<(UdpSocket, TcpListener, SocketAddr)> {
    let mut tries = 0;
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        match UdpSocket::bind(address).await {
            Ok(socket) => return Ok((socket, listener, address)),
            Err(error) if tries == TRIES => return Err(error),
            Err(_) => tries += 1,
        }
    }
}

/// Answers datagrams until it is dropped or `shutdown` comes.
pub(crate) async fn serve_datagrams(
    socket: UdpSocket,
    zones: Arc<Mutex<Zones>>,
    shutdown: impl Future<Output = ()>,
) {
    let answering = async {
        let mut octets = [0; MAX_QUESTION];
        loop {
            match socket.recv_from(&mut octets).await {
                Ok((length, from)) => {
                    if let Some(wire) = told(&zones, &octets[..length], Transport::Datagram) {
                        // Who does not take the answer asks again.
                        let _ = socket.send_to(&wire, from).await;
                    }
                }
                // Windows reports that an asker went away before its answer came.
                Err(error) if error.kind() == io::ErrorKind::ConnectionReset => {}
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    };
    tokio::select! {
        () = answering => {}
        () = shutdown => {}
    }
}

/// Answers the questions on one stream, each behind its length, until the asker is done.
pub(crate) async fn serve_stream(mut stream: TcpStream, zones: Arc<Mutex<Zones>>) {
    let mut question = Vec::new();
    loop {
        let read = async {
            let length = usize::from(stream.read_u16().await?);
            question.resize(length, 0);
            stream.read_exact(&mut question).await
        };
        if !matches!(timeout(PATIENCE, read).await, Ok(Ok(_))) {
            return;
        }
        // Silence is kept up: the asker's own deadline is what is wanted.
        let Some(wire) = told(&zones, &question, Transport::Stream) else { continue };
        let Ok(length) = u16::try_from(wire.len()) else { return };
        let framed = [&length.to_be_bytes()[..], &wire].concat();
        if !matches!(timeout(PATIENCE, stream.write_all(&framed)).await, Ok(Ok(()))) {
            return;
        }
    }
}

fn told(zones: &Mutex<Zones>, question: &[u8], transport: Transport) -> Option<Vec<u8>> {
    answer(&zones.lock().unwrap_or_else(PoisonError::into_inner), question, transport)
}
