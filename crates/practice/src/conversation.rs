//! One conversation: `smtp::server::Session` on a socket, with a policy that finds the words.

use std::sync::Arc;
use std::time::Duration;

use rustls::ServerConfig;
use rustls::pki_types::CertificateDer;
use smtp::Reply;
use smtp::client::Closure;
use smtp::command::Command;
use smtp::server::{Event, Input, Message, Output, Session, Settings, SignIn};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};

use crate::ledger::{Ledger, ServerRole};
use crate::wire::Wire;

/// Who answers.
pub(crate) trait Policy: Send {
    /// The first words.
    fn greeting(&mut self) -> Reply;

    /// The answer to a command in its right place.
    fn command(&mut self, command: &Command, session: &Session) -> Reply;

    /// The answer to a sign-in.
    fn sign_in(&mut self, sign_in: &SignIn) -> Reply;

    /// The answer to a message.
    fn message(&mut self, message: Message, session: &Session) -> Reply;

    /// TLS was established.
    fn encrypted(&mut self, tls: Tls);
}

/// What a TLS handshake showed the server.
pub(crate) struct Tls {
    /// For example `TLSv1_3`.
    pub(crate) version: String,
    /// The client's chain, the leaf first; empty where it showed none.
    pub(crate) client: Vec<CertificateDer<'static>>,
}

/// What a conversation needs beside the policy.
pub(crate) struct Stage {
    pub(crate) role: ServerRole,
    pub(crate) number: u64,
    pub(crate) ledger: Arc<Ledger>,
    /// `None`: the server has no TLS.
    pub(crate) tls: Option<Arc<ServerConfig>>,
    /// How long the greeting takes.
    pub(crate) greeting_after: Duration,
}

/// How long a client may take to read what was written.
const WRITE_PATIENCE: Duration = Duration::from_secs(30);
/// How much is read at once.
const READ: usize = 64 * 1024;

/// Talks until either side is done. What goes wrong on the socket ends the conversation and nothing else.
pub(crate) async fn talk(stream: TcpStream, stage: Stage, policy: impl Policy) {
    // Replies are short and each is waited for.
    let _ = stream.set_nodelay(true);
    if !stage.greeting_after.is_zero() {
        tokio::time::sleep(stage.greeting_after).await;
    }
    Conversation { wire: Wire::Plain(stream), began: Instant::now(), stage, policy }.run().await;
}

struct Conversation<P> {
    wire: Wire,
    began: Instant,
    stage: Stage,
    policy: P,
}

impl<P: Policy> Conversation<P> {
    async fn run(mut self) {
        let mut session = Session::new(Settings::new(self.policy.greeting()));
        let mut octets = vec![0; READ];
        loop {
            match session.poll_output(self.began.elapsed()) {
                Output::Write(reply) => {
                    let until = Instant::now() + WRITE_PATIENCE;
                    if !matches!(timeout_at(until, self.wire.write(reply.as_bytes())).await, Ok(Ok(()))) {
                        let at = self.began.elapsed();
                        session.handle(Input::Closed { at, closure: Closure::Reset });
                    }
                }
                Output::BeginTls { until } => {
                    let established = self.begin_tls(self.began + until).await;
                    let at = self.began.elapsed();
                    session.handle(if established {
                        Input::TlsEstablished { at }
                    } else {
                        Input::TlsFailed { at }
                    });
                }
                Output::Event(event) => self.event(event, &mut session),
                Output::Wait { until } => {
                    let input = match timeout_at(self.began + until, self.wire.read(&mut octets)).await {
                        Err(_) => Input::Deadline { at: self.began.elapsed() },
                        Ok(Ok(0)) => Input::Closed { at: self.began.elapsed(), closure: Closure::EndOfFile },
                        Ok(Ok(length)) => {
                            Input::Received { at: self.began.elapsed(), octets: &octets[..length] }
                        }
                        Ok(Err(_)) => Input::Closed { at: self.began.elapsed(), closure: Closure::Reset },
                    };
                    session.handle(input);
                }
                Output::AwaitAnswer | Output::Done => break,
            }
        }
        // The other side may be gone; there is nobody left to tell.
        let _ = timeout_at(Instant::now() + WRITE_PATIENCE, self.wire.close()).await;
    }

    fn event(&mut self, event: Event, session: &mut Session) {
        match event {
            Event::Line(line) => self.stage.ledger.log(self.stage.role, self.stage.number, line),
            Event::Command(command) => {
                let reply = self.policy.command(&command, session);
                session.answer(&reply);
            }
            Event::SignIn(sign_in) => {
                self.stage.ledger.count_sign_in();
                let reply = self.policy.sign_in(&sign_in);
                session.answer(&reply);
            }
            Event::Message(message) => {
                let reply = self.policy.message(message, session);
                session.answer(&reply);
            }
            Event::SignInBroken(_) | Event::MessageTooLarge { .. } | Event::Ended(_) => {}
        }
    }

    async fn begin_tls(&mut self, until: Instant) -> bool {
        let Some(config) = self.stage.tls.clone() else { return false };
        if !matches!(timeout_at(until, self.wire.begin_tls(config)).await, Ok(Ok(()))) {
            return false;
        }
        let Some(connection) = self.wire.tls() else { return false };
        self.policy.encrypted(Tls {
            version: connection.protocol_version().map_or_else(String::new, |v| format!("{v:?}")),
            client: connection.peer_certificates().unwrap_or_default().to_vec(),
        });
        true
    }
}
