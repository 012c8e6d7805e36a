//! One conversation: connect, drive the session, tell what is heard.

mod telling;

use std::time::Duration;

use engine::Encryption;
use engine::ports::{Call, CallStage, Ended, EndedWhy, Goal, Heard, StageHeard, TlsFailure, TlsReport};
use smtp::client::{Awaiting, Input, Output, Script, Session};
use smtp::{Credentials, Envelope, HeloName};
use tokio::time::{Instant, timeout_at};

use crate::clock::Clock;
use crate::connection::{Connection, Stream};
use crate::dial::{connect, dial};
use crate::driver;
use crate::options::RouteTable;
use crate::tls::{self, Request, Trust};
use telling::Telling;

/// How long QUIT and the reply to it may take, once the result was told.
const FAREWELL: Duration = Duration::from_millis(300);

pub(crate) async fn converse(
    call: Call,
    hear: &(dyn Fn(Heard) + Send + Sync),
    clock: Clock,
    trust: &Trust,
    route: Option<&RouteTable>,
) {
    let server = format!("{}:{}", call.host, call.port);
    let (addresses, port) = (call.addresses.clone(), call.port);
    let Prepared { script, request, helo } = match prepare(call) {
        Ok(prepared) => prepared,
        Err((stage, text)) => {
            return hear(Heard::Ended(Ended { stage, why: EndedWhy::Protocol(text) }));
        }
    };
    trust.prepare();
    let began = clock.now();
    let Some(dialled) = dial(&addresses, port, route, clock, hear).await else {
        let why = EndedWhy::NotConnected;
        return hear(Heard::Ended(Ended { stage: CallStage::Connect, why }));
    };
    let address = dialled.address;
    let mut telling = Telling::new(server, began, hear);
    telling.stage(StageHeard::Connected(address), dialled.from, dialled.to, 1);

    let mut session = Session::new(script);
    let mut connection = Connection::new(Stream::Plain(dialled.stream));
    let mut request = Some(request);
    let mut quit = None;
    loop {
        match session.poll_output(clock.now()) {
            Output::Event(event) => telling.event(event, session.conversation()),
            // The result stands, and is told before anything else is waited for.
            Output::Write(octets) if session.is_settled() => quit = Some(octets),
            Output::Write(octets) => {
                driver::write(&mut session, &mut connection, octets.as_bytes(), clock).await;
            }
            Output::Wait { awaiting: Awaiting::Farewell, .. } | Output::Done => break,
            Output::Wait { until, .. } => {
                driver::read(&mut session, &mut connection, until, clock).await;
            }
            Output::BeginTls { until } => {
                // What the server sent after its reply in clear text must not be taken for TLS (RFC 3207 §6).
                let arrived = connection.read_arrived();
                if !arrived.is_empty() {
                    session.handle(Input::Received { at: clock.now(), octets: arrived });
                    continue;
                }
                let (Some(request), Stream::Plain(stream)) = (request.take(), connection.into_stream())
                else {
                    // A session begins TLS once.
                    return;
                };
                let host = request.host().to_owned();
                match tls::shake_hands(stream, request, trust, until, clock).await {
                    Ok(established) => {
                        let facts = &established.facts;
                        telling.note(format!("{}, {}", facts.version, facts.cipher), clock.now());
                        telling.tls(TlsReport::Done(established.facts));
                        connection = Connection::new(Stream::Tls(Box::new(established.stream)));
                        let verified = established.verified;
                        session.handle(Input::TlsEstablished { at: clock.now(), verified });
                    }
                    Err(not_established) => {
                        let at = clock.now();
                        telling.note(not_established.words, at);
                        let mut failure = not_established.failure;
                        if not_established.may_be_too_old
                            && let Ok(stream) = connect(address, route).await
                            && tls::speaks_only_old_versions(stream, helo, &host, clock).await
                        {
                            failure = TlsFailure::VersionTooOld;
                        }
                        telling.tls(TlsReport::Failed(failure));
                        session.handle(Input::TlsFailed { at });
                        while let Output::Event(event) = session.poll_output(clock.now()) {
                            telling.event(event, session.conversation());
                        }
                        return telling.end();
                    }
                }
            }
        }
    }
    telling.end();
    let Some(quit) = quit else { return };
    let until = Instant::now() + FAREWELL;
    let written =
        timeout_at(until, driver::write(&mut session, &mut connection, quit.as_bytes(), clock)).await;
    if written.is_ok() {
        // Closed at once, the connection would be reset when the reply comes, and QUIT might be lost with it.
        tokio::spawn(
            async move { while let Ok(Ok([_, ..])) = timeout_at(until, connection.read()).await {} },
        );
    }
}

struct Prepared {
    script: Script,
    request: Request,
    helo: HeloName,
}

/// What is needed for the conversation, or at which stage what could not be used.
fn prepare(call: Call) -> Result<Prepared, (CallStage, String)> {
    let request =
        Request::new(&call.host, call.certificate.as_ref()).map_err(|text| (CallStage::Tls, text))?;
    let request = if call.encryption == Encryption::Tls12 { request.tls_1_2_at_most() } else { request };
    let helo: HeloName =
        call.helo.parse().map_err(|error| (CallStage::Ehlo, format!("the name for EHLO: {error}")))?;
    // Old devices wait to be asked for the user name. What a token's device does is not known to differ.
    let is_asked = call.as_device && matches!(call.credentials, Some(Credentials::Password { .. }));
    let goal = match (call.encryption, goal(call.goal, call.credentials)?) {
        (Encryption::None, smtp::client::Goal::Greeting) => smtp::client::Goal::Greeting,
        (Encryption::None, _) => smtp::client::Goal::Ehlo,
        (Encryption::Best | Encryption::Tls12, goal) => goal,
    };
    let script = Script::new(helo.clone(), goal).pipelining(!call.as_device).initial_response(!is_asked);
    Ok(Prepared { script, request, helo })
}

fn goal(goal: Goal, credentials: Option<Credentials>) -> Result<smtp::client::Goal, (CallStage, String)> {
    Ok(match (goal, credentials) {
        (Goal::Greeting, _) => smtp::client::Goal::Greeting,
        (Goal::Hello, _) => smtp::client::Goal::Ehlo,
        (Goal::SignIn, None) => smtp::client::Goal::Tls,
        (Goal::SignIn, Some(credentials)) => smtp::client::Goal::SignIn { credentials },
        (Goal::Probe { from, to }, credentials) => {
            smtp::client::Goal::RecipientProbe { credentials, envelope: envelope(&from, &to)? }
        }
        (Goal::Submit { from, to, message }, credentials) => {
            smtp::client::Goal::Submit { credentials, envelope: envelope(&from, &to)?, message }
        }
    })
}

fn envelope(from: &str, to: &[String]) -> Result<Envelope, (CallStage, String)> {
    let from = from.parse().map_err(|error| (CallStage::Mail, format!("the sender's address: {error}")))?;
    let to: Result<Vec<_>, _> = to.iter().map(|to| to.parse()).collect();
    let to = to.map_err(|error| (CallStage::Rcpt, format!("a recipient's address: {error}")))?;
    Envelope::new(from, to).map_err(|error| (CallStage::Rcpt, format!("the envelope: {error}")))
}
