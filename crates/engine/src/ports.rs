//! What the engine needs from outside: names, conversations with servers, a message, time.
//!
//! The real ports are in the crate `net`, the pretend Microsoft 365 behind the same ports in `practice`.

use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

pub use smtp::{Capabilities, Credentials, Reply};

use crate::{Encryption, TranscriptLine};

/// The way out of the engine. One value serves one run.
pub trait Ports: Sync {
    /// Asks the resolver one question. Ends by itself: no answer is [`DnsFailure::TimedOut`].
    fn lookup(&self, question: Question) -> impl Future<Output = Lookup> + Send;

    /// Asks one name server itself, without recursion and without the resolver between.
    fn lookup_at(&self, server: IpAddr, question: Question) -> impl Future<Output = ServerAnswer> + Send;

    /// Connects to a server and talks to it as far as `call` says. What is heard goes to `hear` as it
    /// comes, ending with [`Heard::Ended`].
    fn converse(&self, call: Call, hear: &(dyn Fn(Heard) + Send + Sync)) -> impl Future<Output = ()> + Send;

    /// Knocks at the router of this network: connects to ports that routers listen on, and says nothing. Empty where
    /// the operating system does not tell which router there is. A refusal proves that it is there as well; silence
    /// proves nothing.
    fn router(&self) -> impl Future<Output = Vec<Attempt>> + Send;

    /// Builds a message ready for DATA.
    fn compose(&self, draft: &Draft) -> Result<Composed, ComposeError>;

    /// Time since the run began.
    fn elapsed(&self) -> Duration;

    /// Waits.
    fn wait(&self, duration: Duration) -> impl Future<Output = ()> + Send;
}

/// A question to the resolver. The name is absolute; a trailing dot may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Question {
    /// The name.
    pub name: String,
    /// The kind of record.
    pub kind: RecordKind,
}

impl Question {
    /// A question for `kind` at `name`.
    pub fn new(kind: RecordKind, name: impl Into<String>) -> Self {
        Self { name: name.into(), kind }
    }
}

/// The kinds of record that are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKind {
    /// IPv4 address.
    A,
    /// IPv6 address.
    Aaaa,
    /// Mail exchanger.
    Mx,
    /// Text.
    Txt,
    /// Name server.
    Ns,
    /// Reverse name.
    Ptr,
    /// Alias.
    Cname,
}

/// What came back, and when.
#[derive(Clone, Debug)]
pub struct Lookup {
    /// The answer.
    pub answer: DnsAnswer,
    /// When the question left, since the run began.
    pub from: Duration,
    /// When the answer was there.
    pub to: Duration,
}

/// What one name server said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerAnswer {
    /// The answer.
    pub answer: DnsAnswer,
    /// Whether it speaks for the name (the AA bit). A server that does not has the zone not loaded, or hands on what
    /// it heard from others.
    pub authoritative: bool,
}

/// What the resolver said; each way to have no records is kept apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DnsAnswer {
    /// Records of the kind that was asked for, aliases followed.
    Records(Vec<Record>),
    /// The name exists without such a record (NODATA).
    NoData,
    /// The name does not exist (NXDOMAIN).
    NameNotFound,
    /// It could not be found out.
    Failed(DnsFailure),
}

impl DnsAnswer {
    /// The records, or none.
    pub fn records(&self) -> &[Record] {
        match self {
            Self::Records(records) => records,
            _ => &[],
        }
    }

    /// The addresses among the records.
    pub fn addresses(&self) -> impl Iterator<Item = IpAddr> + '_ {
        self.records().iter().filter_map(|record| match record.value {
            RecordValue::Address(address) => Some(address),
            _ => None,
        })
    }

    /// The texts among the records, the strings of each joined (RFC 7208 §3.3).
    pub fn texts(&self) -> impl Iterator<Item = &[u8]> {
        self.records().iter().filter_map(|record| match &record.value {
            RecordValue::Text(text) => Some(text.as_slice()),
            _ => None,
        })
    }
}

/// Why an answer could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DnsFailure {
    /// SERVFAIL and other error codes.
    ServerFailed,
    /// REFUSED.
    Refused,
    /// No answer in time.
    TimedOut,
    /// No resolver could be reached at all.
    Unreachable,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// How long it may be kept, in seconds.
    pub ttl: u32,
    /// What it says.
    pub value: RecordValue,
}

/// What a record says. Names are lower case without a trailing dot; the root is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordValue {
    /// A or AAAA.
    Address(IpAddr),
    /// MX. An empty exchange with preference 0 is the null MX of RFC 7505.
    Mx {
        /// The lower, the more preferred.
        preference: u16,
        /// The host.
        exchange: String,
    },
    /// TXT, its strings joined.
    Text(Vec<u8>),
    /// NS, PTR or CNAME.
    Name(String),
}

/// A conversation to be had.
pub struct Call {
    /// The server's name: also the reference identity for its certificate (RFC 6125).
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Its addresses; several are tried with a small lead for each (RFC 8305).
    pub addresses: Vec<IpAddr>,
    /// The name for EHLO.
    pub helo: String,
    /// How far to go.
    pub goal: Goal,
    /// What to sign in with, if the goal is reached through signing in.
    pub credentials: Option<Credentials>,
    /// A certificate and key to present (PEM), for a connector that knows the client by it.
    pub certificate: Option<ClientCertificate>,
    /// Keep to what a plain device does: no pipelining, and a password is sent only once it was asked for.
    pub as_device: bool,
    /// The encryption to keep to. With [`Encryption::None`] the conversation ends after EHLO, whatever the goal:
    /// neither a credential nor an envelope is ever said in clear.
    pub encryption: Encryption,
}

/// A certificate chain with its key, both PEM.
pub struct ClientCertificate {
    /// The chain, the leaf first.
    pub chain: Vec<u8>,
    /// The private key.
    pub key: smtp::Secret,
}

/// How far a conversation goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Connect, greeting, QUIT: for control hosts.
    Greeting,
    /// Greeting, EHLO, QUIT: to be told the public address.
    Hello,
    /// To the certificate, and a sign-in where credentials are given.
    SignIn,
    /// MAIL and RCPT, then RSET: sends nothing.
    Probe {
        /// The reverse-path.
        from: String,
        /// The forward-paths, at most two.
        to: Vec<String>,
    },
    /// A message.
    Submit {
        /// The reverse-path.
        from: String,
        /// The forward-paths.
        to: Vec<String>,
        /// The message.
        message: Vec<u8>,
    },
}

/// Something heard in a conversation, in the order in which it came.
#[derive(Clone, Debug)]
pub enum Heard {
    /// A try to connect began or ended.
    Attempt(Attempt),
    /// A line for the transcript.
    Line(TranscriptLine),
    /// A stage ended.
    Stage {
        /// What it was.
        heard: StageHeard,
        /// When it began, since the run began.
        from: Duration,
        /// When it ended.
        to: Duration,
        /// Round trips that it needs by its protocol.
        round_trips: u32,
    },
    /// The conversation ended; nothing follows.
    Ended(Ended),
}

/// A stage of a conversation.
#[derive(Clone, Debug)]
pub enum StageHeard {
    /// A connection was made.
    Connected(SocketAddr),
    /// The greeting.
    Greeting(Reply),
    /// The reply to EHLO (or HELO).
    Hello {
        /// The reply itself.
        reply: Reply,
        /// What it offers.
        capabilities: Capabilities,
        /// Whether TLS was on.
        after_tls: bool,
    },
    /// The reply to STARTTLS.
    StartTls(Reply),
    /// The TLS handshake.
    Tls(TlsReport),
    /// The reply that ended the sign-in.
    Auth(Reply),
    /// The reply to MAIL.
    Mail(Reply),
    /// The reply to one RCPT.
    Rcpt {
        /// The forward-path.
        to: String,
        /// The reply.
        reply: Reply,
    },
    /// The reply to DATA.
    Data(Reply),
    /// The reply to the message.
    Body(Reply),
}

/// A try to connect to one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The address and port.
    pub address: SocketAddr,
    /// How it ended.
    pub outcome: Result<(), ConnectFailure>,
    /// How long it took.
    pub took: Duration,
}

/// Why no connection was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConnectFailure {
    /// Refused at once (RST).
    Refused,
    /// No answer.
    TimedOut,
    /// The network said that there is no way, or that it is forbidden (ICMP).
    Unreachable,
    /// Given up, because another address answered first.
    Superseded,
    /// The operating system knows no route there: no network at all, or none of this address family.
    NoRoute,
    /// A rule of this computer forbids it.
    Forbidden,
    /// Another refusal of the operating system's own, such as no free port.
    Local,
}

/// What TLS came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TlsReport {
    /// A handshake was finished; the certificate may still be bad.
    Done(TlsFacts),
    /// No handshake.
    Failed(TlsFailure),
}

/// What a finished handshake showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFacts {
    /// For example `TLS 1.3`.
    pub version: String,
    /// For example `TLS13_AES_256_GCM_SHA384`.
    pub cipher: String,
    /// The chain as the server sent it, the leaf first.
    pub chain: Vec<CertificateFacts>,
    /// The verdict that counts: the operating system's roots and those of `--trust`.
    pub verdict: CertificateVerdict,
    /// Whether the built-in public roots (and those of `--trust`) alone accept the chain.
    pub publicly_trusted: bool,
}

/// A certificate, for showing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFacts {
    /// Subject, as text.
    pub subject: String,
    /// Issuer, as text.
    pub issuer: String,
    /// DNS names and addresses in the subject alternative name.
    pub names: Vec<String>,
    /// First day and second of validity (RFC 3339, UTC).
    pub not_before: String,
    /// Last.
    pub not_after: String,
}

/// What the verifier said of the chain.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CertificateVerdict {
    /// Good for the reference identity.
    Trusted,
    /// Past its end.
    Expired,
    /// Not yet begun.
    NotYetValid,
    /// Other names.
    NameMismatch,
    /// No way to a trusted root, and the server sent an issuer's certificate or a self-signed one.
    UnknownIssuer,
    /// No way to a trusted root, and the server sent the leaf alone.
    ChainIncomplete,
    /// Anything else, in the library's words for the record.
    Other(String),
}

/// Why there was no handshake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TlsFailure {
    /// The other side cannot do TLS 1.2; seen by an own ClientHello.
    VersionTooOld,
    /// An alert or something that is not TLS.
    Refused,
    /// The connection was cut.
    Closed,
    /// No answer in time.
    TimedOut,
}

/// How a conversation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Where.
    pub stage: CallStage,
    /// Why.
    pub why: EndedWhy,
}

/// Where a conversation can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the stages of the contract, each named for its command")]
pub enum CallStage {
    Connect,
    Greeting,
    Ehlo,
    Starttls,
    Tls,
    Auth,
    Mail,
    Rcpt,
    Data,
    Body,
    Quit,
}

impl CallStage {
    /// The contract's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Greeting => "greeting",
            Self::Ehlo => "ehlo",
            Self::Starttls => "starttls",
            Self::Tls => "tls",
            Self::Auth => "auth",
            Self::Mail => "mail",
            Self::Rcpt => "rcpt",
            Self::Data => "data",
            Self::Body => "body",
            Self::Quit => "quit",
        }
    }
}

/// Why a conversation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndedWhy {
    /// The goal was reached, or a refusal was heard and the conversation closed in good order.
    Finished,
    /// No address could be connected to; the attempts say why.
    NotConnected,
    /// The server closed the connection or reset it.
    Closed,
    /// No reply in time.
    TimedOut,
    /// The server does not speak SMTP as it should; the text says what came instead.
    Protocol(String),
    /// Clear text was waiting when TLS was to begin (RFC 3207 §6).
    PlaintextInjected,
    /// STARTTLS is not offered.
    StarttlsNotOffered,
    /// The needed way to sign in is not offered.
    AuthNotOffered,
    /// The certificate is not good: no AUTH and no message over it.
    NotVerified,
    /// The message is larger than the server's SIZE allows (RFC 1870). Nothing was tried.
    TooLarge {
        /// Octets of the message.
        octets: u64,
        /// Octets allowed.
        limit: u64,
    },
    /// The server does not offer what this message needs; the text says what. Nothing was tried.
    Unsendable(String),
    /// The connection ended after the final dot, before the reply: nobody knows what became of the message.
    Uncertain,
}

/// A test message to be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The author's address.
    pub from: String,
    /// The recipients.
    pub to: Vec<String>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// A file to attach.
    pub attachment: Option<Attachment>,
}

/// A file to attach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type (RFC 6838).
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A message ready for DATA.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// The message (RFC 5322), lines ending in CRLF, dots not yet stuffed.
    pub bytes: Vec<u8>,
    /// Its `Message-ID`, with angle brackets.
    pub message_id: String,
}

/// Why a message could not be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the message could not be built: {0}")]
pub struct ComposeError(pub String);

/// Where a connection really goes. The pretend Microsoft 365 leads every address to loopback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// To this address instead.
    To(SocketAddr),
    /// Nowhere: no answer ever comes.
    Silent,
    /// Refused at once.
    Refused,
}

impl Draft {
    /// The test message, its words in the reader's language.
    pub fn test_message(from: String, to: Vec<String>, device: &str, words: &crate::words::Words) -> Self {
        let device = crate::clean(device, 100);
        let arguments = crate::Arguments::from([("device".to_owned(), device.into())]);
        let say = |id| words.message(id, &arguments).unwrap_or_default();
        Self { from, to, subject: say("message-subject"), text: say("message-text"), attachment: None }
    }
}
