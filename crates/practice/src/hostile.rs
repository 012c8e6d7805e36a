//! Servers that break the rules at one stage of the conversation and are polite at all others.
//!
//! For tests of a client: it has to survive each of them within its own limits and deadlines.

use std::net::{Ipv4Addr, SocketAddr};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustls::ServerConfig;
use rustls::pki_types::CertificateDer;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::certificates::{Authority, Presented};
use crate::listener::serve;
use crate::network::{Network, Route};
use crate::tenant::{EXCHANGER_NAMES, SUBMISSION_NAMES, StartError};
use crate::wire::Wire;

/// Where a server breaks the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// In place of the greeting.
    Greeting,
    /// In place of the answer to the first EHLO.
    Ehlo,
    /// In place of the answer to STARTTLS.
    StartTls,
    /// In place of the TLS handshake.
    Handshake,
    /// In place of the answer to EHLO after TLS.
    EhloAfterTls,
    /// In place of the reply that ends the sign-in.
    Auth,
    /// In place of the answer to MAIL.
    Mail,
    /// In place of the answer to RCPT.
    Rcpt,
    /// In place of the answer to DATA.
    Data,
    /// In place of the reply to the message: what became of it is uncertain.
    Message,
    /// In place of the answer to QUIT.
    Quit,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Self; 11] = [
        Self::Greeting,
        Self::Ehlo,
        Self::StartTls,
        Self::Handshake,
        Self::EhloAfterTls,
        Self::Auth,
        Self::Mail,
        Self::Rcpt,
        Self::Data,
        Self::Message,
        Self::Quit,
    ];
}

/// How a server breaks the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Says nothing more, and keeps the connection.
    Silence,
    /// Closes the connection.
    Close,
    /// Resets the connection.
    Reset,
    /// Waits, then closes.
    WaitThenClose(Duration),
    /// Sends lines that each say that another one follows, without end.
    TalkForever,
    /// Sends one line without end.
    EndlessLine,
    /// Sends the beginning of a reply, then one octet after each pause, without end.
    Drip(Duration),
    /// Sends the reply with a text of this many octets, then goes on.
    LongLine(usize),
    /// Sends the reply with NUL octets and other control characters in it, then goes on.
    ControlCharacters,
    /// Sends the reply, and another one in the same packet, then goes on: at STARTTLS, clear text that
    /// waits when TLS begins (RFC 3207 §6).
    Inject(Vec<u8>),
    /// Sends these octets, then goes on.
    Say(Vec<u8>),
}

/// One breach at one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behaviour {
    /// Where.
    pub at: Stage,
    /// How.
    pub act: Act,
}

/// A line of 1 MiB, for [`Act::LongLine`].
pub const MEBIBYTE: usize = 1024 * 1024;

/// A hostile server on loopback. Dropping it ends it.
pub struct Server {
    address: SocketAddr,
    root: CertificateDer<'static>,
    seen: Arc<Seen>,
    _running: watch::Sender<()>,
    _task: JoinSet<()>,
}

#[derive(Default)]
struct Seen {
    conversations: AtomicUsize,
    messages: AtomicUsize,
    sign_ins: AtomicUsize,
    commands: Mutex<Vec<String>>,
}

impl Server {
    /// Starts a server that behaves so towards every client. Its certificate is good for the names of
    /// Microsoft's servers.
    pub async fn start(behaviour: Behaviour) -> Result<Self, StartError> {
        let authority = Authority::new()?;
        let names = [SUBMISSION_NAMES, EXCHANGER_NAMES].concat();
        let tls = authority.server(&names, Presented::Good, None)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let seen = Arc::new(Seen::default());
        let running = watch::Sender::new(());
        let mut task = JoinSet::new();
        let mut ended = running.subscribe();
        let shutdown = async move { while ended.changed().await.is_ok() {} };
        let noted = Arc::clone(&seen);
        let behaviour = Arc::new(behaviour);
        task.spawn(serve(listener, shutdown, move |stream| {
            noted.conversations.fetch_add(1, Ordering::Relaxed);
            let hostile = Hostile {
                wire: Wire::Plain(stream),
                buffer: Vec::new(),
                behaviour: Arc::clone(&behaviour),
                tls: Arc::clone(&tls),
                seen: Arc::clone(&noted),
            };
            async move {
                // Either way the conversation is over.
                let _ = hostile.talk().await;
            }
        }));
        Ok(Self { address, root: authority.root(), seen, _running: running, _task: task })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The root that vouches for it.
    pub fn root(&self) -> CertificateDer<'static> {
        self.root.clone()
    }

    /// Puts it in the place of the server that a pretend network has at `address`.
    pub fn stand_in(&self, network: &mut Network, address: SocketAddr) {
        network.routes.insert(address, Route::To(self.address));
        network.roots.push(self.root());
    }

    /// How many connections came.
    pub fn conversations(&self) -> usize {
        self.seen.conversations.load(Ordering::Relaxed)
    }

    /// How many whole messages came, whatever was said to them.
    pub fn messages(&self) -> usize {
        self.seen.messages.load(Ordering::Relaxed)
    }

    /// How many sign-ins came to their secret, whatever was said to them.
    pub fn sign_ins(&self) -> usize {
        self.seen.sign_ins.load(Ordering::Relaxed)
    }

    /// The first words of the commands, in the order in which they came.
    pub fn commands(&self) -> Vec<String> {
        self.seen.commands.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Longest line and longest message read.
const MAX_READ: usize = 64 * MEBIBYTE;
/// Commands noted.
const MAX_NOTED: usize = 10_000;

struct Hostile {
    wire: Wire,
    buffer: Vec<u8>,
    behaviour: Arc<Behaviour>,
    tls: Arc<ServerConfig>,
    seen: Arc<Seen>,
}

/// Goes on, or the conversation is over.
type Flow = ControlFlow<()>;

impl Hostile {
    async fn talk(mut self) -> Flow {
        self.reply(Stage::Greeting, "220 hostile.example ESMTP ready\r\n").await?;
        loop {
            let line = self.line().await?;
            let word = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            {
                let mut commands = self.seen.commands.lock().unwrap_or_else(PoisonError::into_inner);
                if commands.len() < MAX_NOTED {
                    commands.push(word.clone());
                }
            }
            match word.as_str() {
                "EHLO" | "HELO" => self.hello().await?,
                "STARTTLS" => self.start_tls().await?,
                "AUTH" => self.auth(&line).await?,
                "MAIL" => self.reply(Stage::Mail, "250 2.1.0 Sender OK\r\n").await?,
                "RCPT" => self.reply(Stage::Rcpt, "250 2.1.5 Recipient OK\r\n").await?,
                "DATA" => {
                    self.reply(Stage::Data, "354 Start mail input; end with <CRLF>.<CRLF>\r\n").await?;
                    while self.line().await? != "." {}
                    self.seen.messages.fetch_add(1, Ordering::Relaxed);
                    self.reply(Stage::Message, "250 2.0.0 OK\r\n").await?;
                }
                "QUIT" => {
                    self.reply(Stage::Quit, "221 2.0.0 Bye\r\n").await?;
                    return self.close().await;
                }
                "RSET" | "NOOP" => self.write(b"250 2.0.0 OK\r\n").await?,
                _ => self.write(b"500 5.3.3 Unrecognized command\r\n").await?,
            }
        }
    }

    async fn hello(&mut self) -> Flow {
        if self.wire.tls().is_some() {
            let reply = "250-hostile.example\r\n250-8BITMIME\r\n250 AUTH LOGIN XOAUTH2\r\n";
            self.reply(Stage::EhloAfterTls, reply).await
        } else {
            self.reply(Stage::Ehlo, "250-hostile.example\r\n250-8BITMIME\r\n250 STARTTLS\r\n").await
        }
    }

    async fn start_tls(&mut self) -> Flow {
        self.reply(Stage::StartTls, "220 2.0.0 Ready\r\n").await?;
        self.reply(Stage::Handshake, "").await?;
        match self.wire.begin_tls(Arc::clone(&self.tls)).await {
            Ok(()) => Flow::Continue(()),
            Err(_) => Flow::Break(()),
        }
    }

    async fn auth(&mut self, line: &str) -> Flow {
        let mut words = line.split_ascii_whitespace().skip(1);
        let login = words.next().is_some_and(|mechanism| mechanism.eq_ignore_ascii_case("LOGIN"));
        if words.next().is_none() {
            self.write(if login { b"334 VXNlcm5hbWU6\r\n" } else { b"334 \r\n" }).await?;
            self.line().await?;
        }
        if login {
            self.write(b"334 UGFzc3dvcmQ6\r\n").await?;
            self.line().await?;
        }
        self.seen.sign_ins.fetch_add(1, Ordering::Relaxed);
        self.reply(Stage::Auth, "235 2.7.0 Authentication successful\r\n").await
    }

    /// The polite reply, or what this server does instead.
    async fn reply(&mut self, stage: Stage, reply: &str) -> Flow {
        if self.behaviour.at != stage {
            return self.write(reply.as_bytes()).await;
        }
        let code = reply.get(..3).unwrap_or("250");
        let behaviour = Arc::clone(&self.behaviour);
        match &behaviour.act {
            Act::Silence => {
                let mut octets = vec![0; 64 * 1024];
                while matches!(self.wire.read(&mut octets).await, Ok(1..)) {}
                Flow::Break(())
            }
            Act::Close => self.close().await,
            Act::Reset => {
                if let Some(socket) = self.wire.socket() {
                    // Without this the drop closes in order; then the client sees that instead.
                    let _ = socket.set_zero_linger();
                }
                Flow::Break(())
            }
            Act::WaitThenClose(pause) => {
                tokio::time::sleep(*pause).await;
                self.close().await
            }
            Act::TalkForever => {
                let lines = format!("{code}-and another one\r\n").repeat(1000);
                self.forever(lines.as_bytes()).await
            }
            Act::EndlessLine => {
                self.write(code.as_bytes()).await?;
                self.forever(&[b' '; 8 * 1024]).await
            }
            Act::Drip(pause) => {
                self.write(code.as_bytes()).await?;
                loop {
                    self.write(b"-").await?;
                    tokio::time::sleep(*pause).await;
                }
            }
            Act::LongLine(length) => {
                let line = format!("{code} {}\r\n", "x".repeat(*length));
                self.write(line.as_bytes()).await
            }
            Act::ControlCharacters => {
                let line = format!("{code} \0\0\x1b[2J\x07\x08\u{85}\u{202e}\0\r\n");
                self.write(line.as_bytes()).await
            }
            Act::Inject(more) => self.write(&[reply.as_bytes(), more].concat()).await,
            Act::Say(octets) => self.write(octets).await,
        }
    }

    async fn forever(&mut self, octets: &[u8]) -> Flow {
        loop {
            self.write(octets).await?;
        }
    }

    async fn write(&mut self, octets: &[u8]) -> Flow {
        match self.wire.write(octets).await {
            Ok(()) => Flow::Continue(()),
            Err(_) => Flow::Break(()),
        }
    }

    async fn close(&mut self) -> Flow {
        // Closed or gone is the same here.
        let _ = self.wire.close().await;
        Flow::Break(())
    }

    /// The next line without its line end.
    async fn line(&mut self) -> ControlFlow<(), String> {
        loop {
            if let Some(end) = self.buffer.iter().position(|octet| *octet == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                let line = line.strip_suffix(b"\n").unwrap_or(&line);
                let line = line.strip_suffix(b"\r").unwrap_or(line);
                return ControlFlow::Continue(String::from_utf8_lossy(line).into_owned());
            }
            let mut octets = vec![0; 16 * 1024];
            match self.wire.read(&mut octets).await {
                Ok(length @ 1..) if self.buffer.len() + length <= MAX_READ => {
                    self.buffer.extend_from_slice(&octets[..length]);
                }
                _ => return ControlFlow::Break(()),
            }
        }
    }
}
