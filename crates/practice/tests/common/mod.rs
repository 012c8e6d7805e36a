//! A small client that says exactly what a test tells it, for servers on loopback.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "shared by the tests, which fail by panic"
)]

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hickory_proto::op::{Message, Query};
use hickory_proto::rr::{Name, RecordType};
use practice::{Network, Route, Settings};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject as _};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{
    AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader,
};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

/// Longer than anything here takes; a server that hangs fails its test.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

pub(crate) struct Client {
    stream: BufReader<Box<dyn Stream>>,
    pub(crate) greeting: String,
}

impl Client {
    /// To the pretend address, by the routes of the network; reads the greeting.
    pub(crate) async fn connect(network: &Network, address: impl Into<SocketAddr>) -> Self {
        let address = address.into();
        let Route::To(address) = network.route(address) else { panic!("no route to {address}") };
        Self::connect_to(address).await
    }

    pub(crate) async fn connect_to(address: SocketAddr) -> Self {
        assert!(address.ip().is_loopback());
        let stream = TcpStream::connect(address).await.unwrap();
        let mut client = Self { stream: BufReader::new(Box::new(stream)), greeting: String::new() };
        client.greeting = client.reply().await;
        client
    }

    /// One reply, its lines each with CRLF; what came before the end where the server closed.
    pub(crate) async fn reply(&mut self) -> String {
        let mut reply = Vec::new();
        let read = async {
            loop {
                let start = reply.len();
                let length = self.stream.read_until(b'\n', &mut reply).await.unwrap_or(0);
                if length == 0 || reply.get(start + 3) != Some(&b'-') {
                    break;
                }
            }
        };
        timeout(PATIENCE, read).await.expect("a reply in time");
        String::from_utf8(reply).unwrap()
    }

    pub(crate) async fn write(&mut self, octets: &[u8]) {
        self.stream.get_mut().write_all(octets).await.unwrap();
        self.stream.get_mut().flush().await.unwrap();
    }

    /// Says a line and hears the reply.
    pub(crate) async fn say(&mut self, line: &str) -> String {
        self.write(format!("{line}\r\n").as_bytes()).await;
        self.reply().await
    }

    /// STARTTLS and the handshake; what TLS found wrong otherwise.
    pub(crate) async fn start_tls(
        mut self,
        network: &Network,
        name: &'static str,
        identity: Option<&practice::ClientIdentity>,
    ) -> Result<Self, rustls::Error> {
        let reply = self.say("STARTTLS").await;
        assert_eq!(reply, "220 2.0.0 SMTP server ready\r\n");
        let connector = TlsConnector::from(Arc::new(client_config(network, identity)));
        let handshake = connector.connect(ServerName::try_from(name).unwrap(), self.stream.into_inner());
        match timeout(PATIENCE, handshake).await.expect("a handshake in time") {
            Ok(stream) => Ok(Self { stream: BufReader::new(Box::new(stream)), greeting: self.greeting }),
            Err(error) => Err(error.into_inner().unwrap().downcast_ref::<rustls::Error>().unwrap().clone()),
        }
    }

    /// The handshake alone; `None` where there is none to be had.
    pub(crate) async fn handshake(self, network: &Network, name: &'static str) -> Option<Self> {
        let connector = TlsConnector::from(Arc::new(client_config(network, None)));
        let handshake = connector.connect(ServerName::try_from(name).unwrap(), self.stream.into_inner());
        let stream = timeout(PATIENCE, handshake).await.expect("a handshake in time").ok()?;
        Some(Self { stream: BufReader::new(Box::new(stream)), greeting: self.greeting })
    }

    /// Greeting, EHLO, STARTTLS, EHLO.
    pub(crate) async fn submission(network: &Network) -> Self {
        let mut client = Self::connect(network, (Settings::SUBMISSION, 587)).await;
        client.say("EHLO mfp01.contoso.example").await;
        let mut client = client.start_tls(network, "smtp.office365.com", None).await.unwrap();
        client.say("EHLO mfp01.contoso.example").await;
        client
    }

    /// Greeting, EHLO in clear text.
    pub(crate) async fn exchanger(network: &Network) -> Self {
        let mut client = Self::connect(network, (Settings::EXCHANGER, 25)).await;
        client.say("EHLO mfp01.contoso.example").await;
        client
    }

    /// AUTH LOGIN; the reply that ends it.
    pub(crate) async fn log_in(&mut self, login: &str, password: &str) -> String {
        assert_eq!(self.say("AUTH LOGIN").await, "334 VXNlcm5hbWU6\r\n");
        assert_eq!(self.say(&base64(login)).await, "334 UGFzc3dvcmQ6\r\n");
        self.say(&base64(password)).await
    }

    /// MAIL and RCPT; the reply to RCPT.
    pub(crate) async fn offer(&mut self, from: &str, to: &str) -> String {
        let mail = self.say(&format!("MAIL FROM:<{from}>")).await;
        if !mail.starts_with("250") {
            return mail;
        }
        self.say(&format!("RCPT TO:<{to}>")).await
    }

    /// DATA and a message; the last reply.
    pub(crate) async fn send(&mut self, from: &str, subject: &str) -> String {
        assert_eq!(self.say("DATA").await, "354 Start mail input; end with <CRLF>.<CRLF>\r\n");
        self.say(&format!(
            "From: Copier <{from}>\r\nSubject: {subject}\r\nMessage-ID: <1@contoso.example>\r\n\r\nhello\r\n."
        ))
        .await
    }
}

fn client_config(network: &Network, identity: Option<&practice::ClientIdentity>) -> ClientConfig {
    let mut roots = RootCertStore::empty();
    for root in &network.roots {
        roots.add(root.clone()).unwrap();
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots);
    match identity {
        None => builder.with_no_client_auth(),
        Some(identity) => {
            let chain =
                CertificateDer::pem_slice_iter(identity.chain.as_bytes()).map(Result::unwrap).collect();
            let key = PrivateKeyDer::from_pem_slice(identity.key.as_bytes()).unwrap();
            builder.with_client_auth_cert(chain, key).unwrap()
        }
    }
}

pub(crate) fn base64(text: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in text.as_bytes().chunks(3) {
        let word = chunk.iter().fold(0_usize, |word, octet| word << 8 | usize::from(*octet))
            << (8 * (3 - chunk.len()));
        for n in 0..4 {
            let digit = char::from(ALPHABET[word >> (18 - 6 * n) & 63]);
            out.push(if n > chunk.len() { '=' } else { digit });
        }
    }
    out
}

/// The end of a refusal is different each time: `… [host time id]`.
pub(crate) fn without_tail(reply: &str) -> &str {
    let (words, tail) = reply.rsplit_once(" [").expect("a tail");
    let parts: Vec<_> = tail.trim_end().trim_end_matches(']').split(' ').collect();
    assert!(parts.len() == 3 && parts[0].ends_with("outlook.com") && parts[1].ends_with('Z'), "{tail}");
    words
}

pub(crate) fn question(name: &str, kind: RecordType) -> Message {
    let mut message = Message::query();
    message.metadata.recursion_desired = true;
    message.add_query(Query::query(Name::from_ascii(name).unwrap(), kind));
    message
}

/// Asks over UDP.
pub(crate) async fn ask(network: &Network, name: &str, kind: RecordType) -> Message {
    ask_with(network, &question(name, kind)).await.expect("an answer in time")
}

pub(crate) async fn ask_with(network: &Network, question: &Message) -> Option<Message> {
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    socket.send_to(&question.to_vec().unwrap(), network.nameserver).await.unwrap();
    let mut octets = [0; 4096];
    let length = timeout(PATIENCE, socket.recv(&mut octets)).await.ok()?.unwrap();
    Some(Message::from_vec(&octets[..length]).unwrap())
}

/// Asks over TCP.
pub(crate) async fn ask_stream(network: &Network, question: &Message) -> Message {
    let mut stream = TcpStream::connect(network.nameserver).await.unwrap();
    let wire = question.to_vec().unwrap();
    stream.write_u16(u16::try_from(wire.len()).unwrap()).await.unwrap();
    stream.write_all(&wire).await.unwrap();
    let length = stream.read_u16().await.unwrap();
    let mut octets = vec![0; usize::from(length)];
    stream.read_exact(&mut octets).await.unwrap();
    Message::from_vec(&octets).unwrap()
}

/// What the answers say, in the form of a zone file.
pub(crate) fn told(message: &Message) -> Vec<String> {
    message.answers.iter().map(|record| format!("{} {}", record.record_type(), record.data)).collect()
}
