//! A verifier that judges nothing: it keeps what the server showed and lets the handshake finish.

use std::sync::{Arc, OnceLock};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::{DigitallySignedStruct, Error, SignatureScheme};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};

/// What a server showed in one handshake.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// The leaf first.
    pub(super) chain: Vec<CertificateDer<'static>>,
    /// The stapled OCSP response, if any.
    pub(super) ocsp: Vec<u8>,
    /// When it was shown.
    pub(super) at: Option<UnixTime>,
}

/// Belongs to one handshake. That the server holds the key of the certificate it shows is checked here as
/// always; whether the certificate is any good is for [`super::judge`].
#[derive(Debug)]
pub(super) struct Recording {
    provider: Arc<CryptoProvider>,
    shown: OnceLock<Shown>,
}

impl Recording {
    pub(super) fn new(provider: Arc<CryptoProvider>) -> Self {
        Self { provider, shown: OnceLock::new() }
    }

    /// What was shown; nothing before the handshake.
    pub(super) fn shown(&self) -> Shown {
        self.shown.get().cloned().unwrap_or_default()
    }
}

impl ServerCertVerifier for Recording {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let chain = std::iter::once(end_entity).chain(intermediates);
        // The first certificate counts: a second one in the same handshake is never judged, nor used.
        let _ = self.shown.set(Shown {
            chain: chain.map(|certificate| certificate.clone().into_owned()).collect(),
            ocsp: ocsp_response.to_vec(),
            at: Some(now),
        });
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
