use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use engine::ports::Route;
use rustls::RootCertStore;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

/// Where a connection to an address really goes; used by the pretend Microsoft 365.
pub type RouteTable = Arc<dyn Fn(SocketAddr) -> Route + Send + Sync>;

/// The router of a network that is cut off; reserved for documentation (RFC 5737).
const PRETEND_ROUTER: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);

/// The router of this network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gateway {
    /// The default gateway that the operating system tells.
    OfSystem,
    /// This one, led by the route as every connection; or none.
    Is(Option<IpAddr>),
}

/// More than one run ever has open, and few enough for any resolver.
const QUESTIONS_AT_ONCE: usize = 100;

/// Which network to use.
#[derive(Clone)]
pub struct Options {
    /// The resolvers to ask; none of them: the operating system's.
    pub nameservers: Vec<SocketAddr>,
    /// Roots that are trusted beside the operating system's.
    pub extra_roots: Vec<CertificateDer<'static>>,
    /// Where connections go instead of to the addresses themselves. Questions to the resolver are not led.
    pub route: Option<RouteTable>,
    /// Most questions to name servers that are open at once.
    pub questions_at_once: usize,
    /// Which router is knocked at.
    pub gateway: Gateway,
    /// Whether `extra_roots` are trusted alone.
    pub(crate) own_roots_only: bool,
}

impl Options {
    /// The resolver and the trusted roots of the operating system.
    pub fn from_system() -> Self {
        Self {
            nameservers: Vec::new(),
            extra_roots: Vec::new(),
            route: None,
            questions_at_once: QUESTIONS_AT_ONCE,
            gateway: Gateway::OfSystem,
            own_roots_only: false,
        }
    }

    /// A network that is cut off from the real one: only this resolver is asked, only these roots (DER) are
    /// trusted, and every connection goes where `route` says, the one to a pretend router included.
    pub fn confined(nameserver: SocketAddr, roots: Vec<Vec<u8>>, route: RouteTable) -> Self {
        Self {
            nameservers: vec![nameserver],
            extra_roots: roots.into_iter().map(CertificateDer::from).collect(),
            route: Some(route),
            questions_at_once: QUESTIONS_AT_ONCE,
            gateway: Gateway::Is(Some(IpAddr::V4(PRETEND_ROUTER))),
            own_roots_only: true,
        }
    }

    /// Trusts the certificates of a PEM file as well.
    pub fn trust_pem(&mut self, pem: &[u8]) -> Result<(), TrustError> {
        let mut roots = Vec::new();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|_| TrustError::NotPem)?;
            // A root that the verifier cannot use is better refused now than missed later.
            RootCertStore::empty().add(certificate.clone()).map_err(|_| TrustError::Unusable)?;
            roots.push(certificate);
        }
        if roots.is_empty() {
            return Err(TrustError::NoCertificate);
        }
        self.extra_roots.extend(roots);
        Ok(())
    }
}

/// Why a file cannot be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// No certificate in it.
    #[error("no certificate in PEM form in it")]
    NoCertificate,
    /// A PEM section is damaged.
    #[error("not a well-formed PEM file")]
    NotPem,
    /// A certificate cannot serve as a root.
    #[error("a certificate in it cannot be used as a root")]
    Unusable,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> String {
        let key = rcgen::KeyPair::generate().unwrap();
        let params = rcgen::CertificateParams::new(vec!["root.example".to_owned()]).unwrap();
        params.self_signed(&key).unwrap().pem()
    }

    #[test]
    fn every_certificate_of_a_pem_file_is_trusted() {
        let mut options = Options::from_system();
        options.trust_pem(format!("{}\n{}", root(), root()).as_bytes()).unwrap();
        assert_eq!(options.extra_roots.len(), 2);
    }

    #[test]
    fn what_is_no_certificate_is_refused() {
        let mut options = Options::from_system();
        assert_eq!(options.trust_pem(b""), Err(TrustError::NoCertificate));
        assert_eq!(options.trust_pem(b"hello"), Err(TrustError::NoCertificate));
        let broken = "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n";
        assert_eq!(options.trust_pem(broken.as_bytes()), Err(TrustError::NotPem));
        let empty = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
        assert_eq!(options.trust_pem(empty.as_bytes()), Err(TrustError::Unusable));
        assert!(options.extra_roots.is_empty());
    }
}
