//! A server that says what it is told to, an authority to vouch for it, and somebody who listens.
#![allow(dead_code, reason = "each test takes what it needs")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use engine::ports::{
    Call, Credentials, Ended, EndedWhy, Goal, Heard, Ports as _, Route, StageHeard, TlsReport,
};
use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, IsCa, Issuer, KeyPair, date_time_ymd,
};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use smtp::Secret;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// The name of the server in every test.
pub(crate) const HOST: &str = "smtp.example";
/// Where it is said to be. Nothing is ever connected to it: the route leads to loopback.
pub(crate) const ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 25));

/// A root, an issuer below it, and what it issues.
pub(crate) struct Authority {
    pub(crate) root: CertificateDer<'static>,
    intermediate: rcgen::Certificate,
    issuer: Issuer<'static, KeyPair>,
}

/// Which chain a server shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shows {
    Good,
    Expired,
    NotYetValid,
    OtherName,
    SelfSigned,
    /// It says where its issuer is to be had.
    LeafAlone,
    /// It does not.
    LeafOfNobody,
}

impl Authority {
    pub(crate) fn new() -> Self {
        Self::named("Test Root")
    }

    pub(crate) fn named(name: &str) -> Self {
        let authority = |name: &str, constraints| {
            let mut params = CertificateParams::new(Vec::new()).unwrap();
            params.distinguished_name.push(DnType::CommonName, name);
            params.is_ca = IsCa::Ca(constraints);
            params
        };
        let root_key = KeyPair::generate().unwrap();
        let params = authority(name, BasicConstraints::Unconstrained);
        let root = params.self_signed(&root_key).unwrap().der().clone();
        let root_issuer = Issuer::new(params, root_key);
        let key = KeyPair::generate().unwrap();
        let params = authority(&format!("{name}'s Issuer"), BasicConstraints::Constrained(0));
        let intermediate = params.signed_by(&key, &root_issuer).unwrap();
        Self { root, intermediate, issuer: Issuer::new(params, key) }
    }

    pub(crate) fn server(&self, shows: Shows) -> Arc<ServerConfig> {
        self.with_versions(shows, rustls::ALL_VERSIONS)
    }

    pub(crate) fn with_versions(
        &self,
        shows: Shows,
        versions: &[&'static rustls::SupportedProtocolVersion],
    ) -> Arc<ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let name = if shows == Shows::OtherName { "www.example" } else { HOST };
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        if shows == Shows::Expired {
            params.not_before = date_time_ymd(2020, 1, 1);
            params.not_after = date_time_ymd(2021, 1, 1);
        }
        if shows == Shows::NotYetValid {
            params.not_before = date_time_ymd(4000, 1, 1);
        }
        if shows == Shows::LeafAlone {
            params.custom_extensions.push(place_of_issuer());
        }
        let chain = match shows {
            Shows::SelfSigned => vec![params.self_signed(&key).unwrap().der().clone()],
            Shows::LeafAlone | Shows::LeafOfNobody => {
                vec![params.signed_by(&key, &self.issuer).unwrap().der().clone()]
            }
            _ => vec![
                params.signed_by(&key, &self.issuer).unwrap().der().clone(),
                self.intermediate.der().clone(),
            ],
        };
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(versions)
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .unwrap();
        Arc::new(config)
    }
}

/// Authority information access (RFC 5280 §4.2.2.1) with `caIssuers`.
fn place_of_issuer() -> CustomExtension {
    let place = b"http://ca.example/issuer.cer";
    let method = [0x06, 8, 0x2b, 6, 1, 5, 5, 7, 0x30, 2];
    let access = [&method[..], &[0x86, 28], place].concat();
    let list = [&[0x30, 42, 0x30, 40], &access[..]].concat();
    CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], list)
}

/// What a server does next.
#[derive(Clone)]
pub(crate) enum Step {
    /// Says this.
    Say(&'static str),
    /// Waits for a line that begins like this.
    Hear(&'static str),
    /// Takes a message up to the final dot.
    HearMessage,
    /// Begins TLS.
    Tls(Arc<ServerConfig>),
    /// Reads one octet at least, without knowing what it is.
    HearAnything,
    /// Says `x` without end.
    Babble,
    /// Stops the clock: from now on only waiting makes time pass.
    StopClock,
    /// Leaves the connection open and says no more.
    Hold,
    /// Ends the connection.
    Close,
}

pub(crate) use Step::{Babble, Hear, HearAnything, HearMessage, Hold, Say, StopClock, Tls};

/// The words up to STARTTLS.
pub(crate) fn to_starttls() -> Vec<Step> {
    vec![
        Say("220 smtp.example ESMTP\r\n"),
        Hear("EHLO"),
        Say("250-smtp.example Hello [203.0.113.7]\r\n250 STARTTLS\r\n"),
        Hear("STARTTLS"),
        Say("220 2.0.0 Ready\r\n"),
    ]
}

/// The words up to EHLO under TLS; it offers what stands in `offers`.
pub(crate) fn to_tls(config: Arc<ServerConfig>, offers: &'static str) -> Vec<Step> {
    [to_starttls(), vec![Tls(config), Hear("EHLO"), Say(offers)]].concat()
}

pub(crate) const PLAIN_OFFERS: &str = "250 smtp.example\r\n";
pub(crate) const ALL_OFFERS: &str =
    "250-smtp.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 AUTH LOGIN XOAUTH2\r\n";

/// A server on loopback.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
}

impl Server {
    pub(crate) async fn start(steps: Vec<Step>) -> Self {
        Self::start_in_turn(vec![steps]).await
    }

    /// Plays other steps on each connection, the last ones again and again.
    pub(crate) async fn start_in_turn(turns: Vec<Vec<Step>>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let connections = Arc::new(AtomicUsize::new(0));
        let (log, open) = (heard.clone(), connections.clone());
        tokio::spawn(async move {
            let mut turn = 0;
            while let Ok((stream, _)) = listener.accept().await {
                let steps = turns[turn.min(turns.len() - 1)].clone();
                turn += 1;
                let (log, open) = (log.clone(), open.clone());
                tokio::spawn(async move {
                    open.fetch_add(1, Ordering::SeqCst);
                    play(stream, steps, log).await;
                    open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        Self { address, heard, connections }
    }

    /// Every line that a client said.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// Waits until no connection is left.
    pub(crate) async fn closes(&self) {
        while self.connections.load(Ordering::SeqCst) > 0 {
            tokio::task::yield_now().await;
        }
    }

    /// Waits until a client has said this: words may still be on their way when the client is done.
    pub(crate) async fn hears(&self, line: &str) {
        while !self.heard().iter().any(|heard| heard == line) {
            tokio::task::yield_now().await;
        }
    }
}

trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

async fn play(stream: TcpStream, steps: Vec<Step>, log: Arc<Mutex<Vec<String>>>) -> Option<()> {
    let mut wire: Box<dyn Wire> = Box::new(stream);
    for step in steps {
        match step {
            Say(words) => wire.write_all(words.as_bytes()).await.ok()?,
            Hear(beginning) => {
                let line = line(&mut wire).await?;
                log.lock().unwrap().push(line.clone());
                if !line.starts_with(beginning) {
                    return None;
                }
            }
            HearMessage => {
                while line(&mut wire).await? != "." {}
                log.lock().unwrap().push(".".to_owned());
            }
            Tls(config) => {
                wire.flush().await.ok()?;
                wire = Box::new(TlsAcceptor::from(config).accept(wire).await.ok()?);
            }
            HearAnything => {
                wire.read_u8().await.ok()?;
            }
            Babble => {
                while wire.write_all(&[b'x'; 4096]).await.is_ok() {}
                return None;
            }
            StopClock => tokio::time::pause(),
            Hold => std::future::pending().await,
            Step::Close => return None,
        }
        wire.flush().await.ok()?;
    }
    // QUIT, where it comes, is heard before the end.
    if let Some(line) = line(&mut wire).await {
        log.lock().unwrap().push(line);
    }
    Some(())
}

async fn line(wire: &mut Box<dyn Wire>) -> Option<String> {
    let mut line = Vec::new();
    loop {
        match wire.read_u8().await.ok()? {
            b'\n' => return String::from_utf8(line).ok().map(|line| line.trim_end().to_owned()),
            octet => line.push(octet),
        }
    }
}

/// Options that lead everything to `server` and trust `authority` alone.
pub(crate) fn options(server: &Server, authority: &Authority) -> net::Options {
    let to = server.address;
    let nowhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 1));
    net::Options::confined(nowhere, vec![authority.root.to_vec()], Arc::new(move |_| Route::To(to)))
}

pub(crate) fn call(goal: Goal) -> Call {
    Call {
        host: HOST.to_owned(),
        port: 587,
        addresses: vec![ADDRESS],
        helo: "printer.example".to_owned(),
        goal,
        credentials: None,
        certificate: None,
        as_device: false,
        encryption: engine::Encryption::Best,
    }
}

pub(crate) fn password() -> Credentials {
    Credentials::password("scan@example.org", Secret::new("secret".to_owned())).unwrap()
}

pub(crate) fn submission(message: &[u8]) -> Goal {
    Goal::Submit {
        from: "scan@example.org".to_owned(),
        to: vec!["one@example.org".to_owned(), "two@example.org".to_owned()],
        message: message.to_vec(),
    }
}

/// What was heard of a conversation, up to its end.
pub(crate) struct Talk {
    pub(crate) heard: Vec<Heard>,
    pub(crate) took: Duration,
}

pub(crate) async fn talk(options: &net::Options, call: Call) -> Talk {
    let ports = net::Ports::new(options);
    let heard = Mutex::new(Vec::new());
    ports.converse(call, &|one| heard.lock().unwrap().push(one)).await;
    Talk { heard: heard.into_inner().unwrap(), took: ports.elapsed() }
}

impl Talk {
    /// How it ended; nothing may follow.
    pub(crate) fn ended(&self) -> Ended {
        let ends = self.heard.iter().filter(|heard| matches!(heard, Heard::Ended(_))).count();
        assert_eq!(ends, 1, "one end");
        match self.heard.last() {
            Some(Heard::Ended(ended)) => ended.clone(),
            other => panic!("{other:?} after the end"),
        }
    }

    pub(crate) fn why(&self) -> EndedWhy {
        self.ended().why
    }

    /// Each stage with its round trips.
    pub(crate) fn stages(&self) -> Vec<(&'static str, u32)> {
        let stages = self.heard.iter().filter_map(|heard| match heard {
            Heard::Stage { heard, from, to, round_trips } => {
                assert!(from <= to, "{heard:?} ended before it began");
                Some((name(heard), *round_trips))
            }
            _ => None,
        });
        stages.collect()
    }

    pub(crate) fn tls(&self) -> TlsReport {
        let report = self.heard.iter().find_map(|heard| match heard {
            Heard::Stage { heard: StageHeard::Tls(report), .. } => Some(report.clone()),
            _ => None,
        });
        report.expect("a handshake")
    }

    /// The lines of the transcript.
    pub(crate) fn lines(&self) -> Vec<String> {
        let lines = self.heard.iter().filter_map(|heard| match heard {
            Heard::Line(line) => Some(line.text.clone()),
            _ => None,
        });
        lines.collect()
    }
}

fn name(heard: &StageHeard) -> &'static str {
    match heard {
        StageHeard::Connected(_) => "connected",
        StageHeard::Greeting(_) => "greeting",
        StageHeard::Hello { after_tls: false, .. } => "hello",
        StageHeard::Hello { after_tls: true, .. } => "hello under tls",
        StageHeard::StartTls(_) => "starttls",
        StageHeard::Tls(_) => "tls",
        StageHeard::Auth(_) => "auth",
        StageHeard::Mail(_) => "mail",
        StageHeard::Rcpt { .. } => "rcpt",
        StageHeard::Data(_) => "data",
        StageHeard::Body(_) => "body",
    }
}
