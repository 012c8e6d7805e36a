//! TLS: the handshake, the verdict on the certificate, what is shown of it.
//!
//! A handshake is let finish whatever certificate the server shows, so that the chain can be told. The verdict is
//! made afterwards in [`judge`], and only its [`judge::Proof`] becomes the [`smtp::client::Verified`] that AUTH
//! and DATA ask for.

mod facts;
mod judge;
mod legacy;
mod recording;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use engine::ports::{ClientCertificate, TlsFacts, TlsFailure};
use rustls::client::Resumption;
use rustls::crypto::{CryptoProvider, ring};
use rustls::{AlertDescription, ClientConfig, Error, PeerIncompatible, SupportedProtocolVersion};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use smtp::client::Verified;
use tokio::net::TcpStream;
use tokio::time::timeout_at;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::clock::Clock;
use judge::Verdict;
use recording::Recording;

pub(crate) use judge::Trust;
pub(crate) use legacy::speaks_only_old_versions;

static ALL_VERSIONS: &[&SupportedProtocolVersion] = &[&rustls::version::TLS13, &rustls::version::TLS12];
static TLS_1_2_ONLY: &[&SupportedProtocolVersion] = &[&rustls::version::TLS12];

/// What is asked of a handshake.
pub(crate) struct Request {
    /// The reference identity, also sent as SNI.
    server_name: ServerName<'static>,
    host: String,
    identity: Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)>,
    versions: &'static [&'static SupportedProtocolVersion],
}

/// A handshake that was finished.
pub(crate) struct Established {
    pub(crate) stream: TlsStream<TcpStream>,
    pub(crate) facts: TlsFacts,
    /// The proof, where the certificate was accepted.
    pub(crate) verified: Option<Verified>,
}

/// A handshake that was not.
pub(crate) struct NotEstablished {
    pub(crate) failure: TlsFailure,
    /// Whether an older version of TLS may be the reason.
    pub(crate) may_be_too_old: bool,
    /// What happened, for the record.
    pub(crate) words: String,
}

impl Request {
    /// Checks what is needed for the handshake before a connection is made; the text says what cannot be used.
    pub(crate) fn new(host: &str, certificate: Option<&ClientCertificate>) -> Result<Self, String> {
        let server_name = ServerName::try_from(host.to_owned())
            .map_err(|_| "the server's name is no host name".to_owned())?;
        let identity = certificate.map(identity).transpose()?;
        Ok(Self { server_name, host: host.to_owned(), identity, versions: ALL_VERSIONS })
    }

    /// The same, offering nothing newer than TLS 1.2.
    pub(crate) fn tls_1_2_at_most(self) -> Self {
        Self { versions: TLS_1_2_ONLY, ..self }
    }

    pub(crate) fn host(&self) -> &str {
        &self.host
    }
}

impl NotEstablished {
    fn new(failure: TlsFailure, words: impl Into<String>) -> Self {
        Self { failure, may_be_too_old: false, words: words.into() }
    }
}

fn identity(
    certificate: &ClientCertificate,
) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), String> {
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&certificate.chain).collect();
    let chain = chain.map_err(|_| "the client certificate is not a well-formed PEM file".to_owned())?;
    if chain.is_empty() {
        return Err("the client certificate's file holds no certificate".to_owned());
    }
    let key = PrivateKeyDer::from_pem_slice(certificate.key.expose().as_bytes())
        .map_err(|_| "the client certificate's key is not a private key in PEM form".to_owned())?;
    let key_pair = provider().key_provider.load_private_key(key.clone_key());
    let fits = key_pair
        .is_ok_and(|signing| rustls::sign::CertifiedKey::new(chain.clone(), signing).keys_match().is_ok());
    if fits { Ok((chain, key)) } else { Err("the client certificate's key does not belong to it".to_owned()) }
}

/// Shakes hands on `stream`, and has the certificate judged.
pub(crate) async fn shake_hands(
    stream: TcpStream,
    request: Request,
    trust: &Trust,
    until: Duration,
    clock: Clock,
) -> Result<Established, NotEstablished> {
    let recording = Arc::new(Recording::new(provider()));
    let config = config(&recording, request.identity, request.versions)
        .map_err(|error| NotEstablished::new(TlsFailure::Refused, error.to_string()))?;
    let connecting = TlsConnector::from(Arc::new(config)).connect(request.server_name.clone(), stream);
    let stream = match timeout_at(clock.at(until), connecting).await {
        Ok(Ok(stream)) => stream,
        Ok(Err(error)) => return Err(not_established(&error)),
        Err(_) => return Err(NotEstablished::new(TlsFailure::TimedOut, "TLS: no answer in time")),
    };
    let shown = recording.shown();
    let judging = trust.judge(shown.clone(), request.server_name, request.host);
    let Ok(judgement) = timeout_at(clock.at(until), judging).await else {
        return Err(NotEstablished::new(
            TlsFailure::TimedOut,
            "TLS: the certificate could not be judged in time",
        ));
    };
    let facts = facts::of(stream.get_ref().1, &shown.chain, &judgement);
    let verified = match judgement.verdict {
        Verdict::Accepted(proof) => Some(proof.into_verified()),
        Verdict::Rejected(_) => None,
    };
    Ok(Established { stream, facts, verified })
}

fn config(
    recording: &Arc<Recording>,
    identity: Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)>,
    versions: &[&'static SupportedProtocolVersion],
) -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(provider())
        .with_protocol_versions(versions)?
        .dangerous()
        .with_custom_certificate_verifier(recording.clone());
    let mut config = match identity {
        Some((chain, key)) => builder.with_client_auth_cert(chain, key)?,
        None => builder.with_no_client_auth(),
    };
    // Each handshake shows its certificate.
    config.resumption = Resumption::disabled();
    Ok(config)
}

/// The cryptography, the same everywhere; no default of the process is relied on.
fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

fn not_established(error: &io::Error) -> NotEstablished {
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    let (failure, may_be_too_old) = match tls {
        Some(Error::AlertReceived(
            AlertDescription::HandshakeFailure
            | AlertDescription::ProtocolVersion
            | AlertDescription::InsufficientSecurity,
        )) => (TlsFailure::Refused, true),
        Some(Error::PeerIncompatible(
            PeerIncompatible::ServerDoesNotSupportTls12Or13
            | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig,
        )) => (TlsFailure::VersionTooOld, false),
        Some(_) => (TlsFailure::Refused, false),
        None if error.kind() == io::ErrorKind::TimedOut => (TlsFailure::TimedOut, false),
        // Some servers hang up on a version that they do not know.
        None => (TlsFailure::Closed, error.kind() == io::ErrorKind::UnexpectedEof),
    };
    NotEstablished { failure, may_be_too_old, words: engine::clean(&format!("TLS: {error}"), 300) }
}
