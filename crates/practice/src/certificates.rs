//! The certification authority of the pretend network: a root, an issuer below it, and what it issues.

use std::fmt;
use std::sync::Arc;

use jiff::{Span, Timestamp, tz::TimeZone};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use rustls::client::danger::HandshakeSignatureValid;
use rustls::client::verify_server_name;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::server::{ParsedCertificate, WebPkiClientVerifier};
use rustls::{DigitallySignedStruct, DistinguishedName, RootCertStore, ServerConfig, SignatureScheme};

use crate::tenant::StartError;

/// Which certificate a server shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presented {
    /// The right one, with its issuer.
    Good,
    /// One that is good for another name.
    OtherName,
    /// One that ran out last week.
    Expired,
    /// The right names, signed by itself.
    SelfSigned,
    /// The right one, without its issuer.
    LeafAlone,
}

/// A client certificate and its key, as PEM. Debug shows no key.
#[derive(Clone)]
pub struct ClientIdentity {
    /// The chain, the leaf first.
    pub chain: String,
    /// The private key (PKCS #8).
    pub key: String,
}

impl fmt::Debug for ClientIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientIdentity").field("chain", &self.chain).finish_non_exhaustive()
    }
}

/// The authority. Its keys live as long as this value.
pub(crate) struct Authority {
    root: CertificateDer<'static>,
    intermediate: rcgen::Certificate,
    issuer: Issuer<'static, KeyPair>,
}

/// What a leaf is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Server,
    Client,
}

impl Authority {
    pub(crate) fn new() -> Result<Self, StartError> {
        let root_key = KeyPair::generate()?;
        let root_params = authority("Mailfitter Practice Root CA", BasicConstraints::Unconstrained)?;
        let root = root_params.self_signed(&root_key)?.der().clone();
        let root_issuer = Issuer::new(root_params, root_key);

        let key = KeyPair::generate()?;
        let params = authority("Mailfitter Practice Issuing CA", BasicConstraints::Constrained(0))?;
        let intermediate = params.signed_by(&key, &root_issuer)?;
        Ok(Self { root, intermediate, issuer: Issuer::new(params, key) })
    }

    pub(crate) fn root(&self) -> CertificateDer<'static> {
        self.root.clone()
    }

    /// What a server with these names needs; the first is the subject's common name.
    pub(crate) fn server(
        &self,
        names: &[&str],
        presented: Presented,
        clients: Option<Arc<ClientKnowledge>>,
    ) -> Result<Arc<ServerConfig>, StartError> {
        let names = if presented == Presented::OtherName { &["www.fabrikam.example"] } else { names };
        let key = KeyPair::generate()?;
        let days = if presented == Presented::Expired { (-97, -7) } else { (-1, 90) };
        let params = leaf(names, Purpose::Server, days)?;
        let chain = match presented {
            Presented::SelfSigned => vec![params.self_signed(&key)?.der().clone()],
            Presented::LeafAlone => vec![params.signed_by(&key, &self.issuer)?.der().clone()],
            Presented::Good | Presented::OtherName | Presented::Expired => {
                vec![params.signed_by(&key, &self.issuer)?.der().clone(), self.intermediate.der().clone()]
            }
        };
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let builder =
            ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions()?;
        let builder = match clients {
            Some(clients) => builder.with_client_cert_verifier(clients),
            None => builder.with_no_client_auth(),
        };
        Ok(Arc::new(builder.with_single_cert(chain, key)?))
    }

    /// A certificate for a device or a relay server of the office.
    pub(crate) fn client(&self, name: &str) -> Result<ClientIdentity, StartError> {
        let key = KeyPair::generate()?;
        let certificate = leaf(&[name], Purpose::Client, (-1, 90))?.signed_by(&key, &self.issuer)?;
        let chain = certificate.pem() + &self.intermediate.pem();
        Ok(ClientIdentity { chain, key: key.serialize_pem() })
    }

    /// What the servers know about clients: the same root vouches for them.
    pub(crate) fn client_knowledge(&self) -> Result<Arc<ClientKnowledge>, StartError> {
        let mut roots = RootCertStore::empty();
        roots.add(self.root.clone())?;
        let inner = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider()).build()?;
        Ok(Arc::new(ClientKnowledge { inner }))
    }
}

/// Lets every client certificate pass the handshake, as Exchange Online does, and judges it afterwards.
#[derive(Debug)]
pub(crate) struct ClientKnowledge {
    inner: Arc<dyn ClientCertVerifier>,
}

impl ClientKnowledge {
    /// Whether the chain leads to the root and its leaf is good for `name`.
    pub(crate) fn knows(&self, chain: &[CertificateDer<'_>], name: &str) -> bool {
        let [leaf, intermediates @ ..] = chain else { return false };
        let (Ok(parsed), Ok(name)) = (ParsedCertificate::try_from(leaf), ServerName::try_from(name)) else {
            return false;
        };
        self.inner.verify_client_cert(leaf, intermediates, UnixTime::now()).is_ok()
            && verify_server_name(&parsed, &name).is_ok()
    }
}

impl ClientCertVerifier for ClientKnowledge {
    fn client_auth_mandatory(&self) -> bool {
        false
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, rustls::Error> {
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

fn authority(name: &str, constraints: BasicConstraints) -> Result<CertificateParams, StartError> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.distinguished_name.push(DnType::OrganizationName, "Mailfitter Practice");
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(constraints);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    valid(&mut params, (-1, 90));
    Ok(params)
}

fn leaf(names: &[&str], purpose: Purpose, days: (i32, i32)) -> Result<CertificateParams, StartError> {
    let mut params = CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())?;
    params.distinguished_name.push(DnType::OrganizationName, "Mailfitter Practice");
    params.distinguished_name.push(DnType::CommonName, names.first().copied().unwrap_or_default());
    params.use_authority_key_identifier_extension = true;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![match purpose {
        Purpose::Server => ExtendedKeyUsagePurpose::ServerAuth,
        Purpose::Client => ExtendedKeyUsagePurpose::ClientAuth,
    }];
    valid(&mut params, days);
    Ok(params)
}

/// Valid for these days, counted from today. Some systems refuse what is valid for years.
fn valid(params: &mut CertificateParams, (from, to): (i32, i32)) {
    let today = Timestamp::now().to_zoned(TimeZone::UTC).date();
    let day = |offset: i32| {
        let day = today.saturating_add(Span::new().days(offset));
        date_time_ymd(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs())
    };
    params.not_before = day(from);
    params.not_after = day(to);
}
