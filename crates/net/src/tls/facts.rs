//! What is shown of a handshake and its certificates. All of it is hostile text.

use std::net::IpAddr;

use engine::clean;
use engine::ports::{CertificateFacts, CertificateVerdict, TlsFacts};
use jiff::Timestamp;
use rustls::{CertificateError, ClientConnection, Error, ProtocolVersion};
use rustls_pki_types::CertificateDer;
use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::oid_registry::OID_PKIX_ACCESS_DESCRIPTOR_CA_ISSUERS;
use x509_parser::prelude::{FromDer, X509Certificate};
use x509_parser::time::ASN1Time;

use super::judge::{Judgement, Verdict};

/// Most characters of a name, most names of a certificate, most certificates of a chain.
const MAX_NAME: usize = 200;
const MAX_NAMES: usize = 50;
const MAX_CHAIN: usize = 10;

pub(super) fn of(
    connection: &ClientConnection,
    chain: &[CertificateDer<'_>],
    judgement: &Judgement,
) -> TlsFacts {
    let version = match connection.protocol_version() {
        Some(ProtocolVersion::TLSv1_3) => "TLS 1.3".to_owned(),
        Some(ProtocolVersion::TLSv1_2) => "TLS 1.2".to_owned(),
        other => format!("{other:?}"),
    };
    let cipher = connection.negotiated_cipher_suite().map(|suite| format!("{:?}", suite.suite()));
    TlsFacts {
        version,
        cipher: cipher.unwrap_or_default(),
        chain: chain.iter().take(MAX_CHAIN).map(certificate).collect(),
        verdict: verdict(&judgement.verdict, chain),
        publicly_trusted: judgement.publicly_trusted,
    }
}

fn certificate(der: &CertificateDer<'_>) -> CertificateFacts {
    let Ok((_, certificate)) = X509Certificate::from_der(der) else {
        let unreadable = "(unreadable)".to_owned();
        return CertificateFacts {
            subject: unreadable.clone(),
            issuer: unreadable,
            names: Vec::new(),
            not_before: String::new(),
            not_after: String::new(),
        };
    };
    let names = certificate.subject_alternative_name().ok().flatten();
    let names = names.iter().flat_map(|names| &names.value.general_names).filter_map(name);
    CertificateFacts {
        subject: clean(&certificate.subject().to_string(), MAX_NAME),
        issuer: clean(&certificate.issuer().to_string(), MAX_NAME),
        names: names.take(MAX_NAMES).collect(),
        not_before: time(certificate.validity().not_before),
        not_after: time(certificate.validity().not_after),
    }
}

fn name(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::DNSName(name) => Some(clean(name, MAX_NAME)),
        GeneralName::IPAddress(octets) => {
            let v4 = <[u8; 4]>::try_from(*octets).map(IpAddr::from);
            let v6 = <[u8; 16]>::try_from(*octets).map(IpAddr::from);
            v4.or(v6).ok().map(|address| address.to_string())
        }
        _ => None,
    }
}

fn time(time: ASN1Time) -> String {
    Timestamp::from_second(time.timestamp()).map(|time| time.to_string()).unwrap_or_default()
}

fn verdict(verdict: &Verdict, chain: &[CertificateDer<'_>]) -> CertificateVerdict {
    let error = match verdict {
        Verdict::Accepted(_) => return CertificateVerdict::Trusted,
        Verdict::Rejected(error) => error,
    };
    let Error::InvalidCertificate(error) = error else {
        return CertificateVerdict::Other(clean(&error.to_string(), MAX_NAME));
    };
    match error {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => CertificateVerdict::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            CertificateVerdict::NotYetValid
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            CertificateVerdict::NameMismatch
        }
        CertificateError::UnknownIssuer if is_leaf_alone(chain) => CertificateVerdict::ChainIncomplete,
        CertificateError::UnknownIssuer => CertificateVerdict::UnknownIssuer,
        _ if is_self_signed(chain) => CertificateVerdict::UnknownIssuer,
        other => CertificateVerdict::Other(clean(&other.to_string(), MAX_NAME)),
    }
}

/// One certificate, issued by another that was not sent along, by an authority of the kind that says where that other
/// is to be had: public ones must (CA/Browser Forum, Baseline Requirements §7.1.2.7.7). What a firewall makes up
/// seldom does, and its issuer is not missing but unknown.
fn is_leaf_alone(chain: &[CertificateDer<'_>]) -> bool {
    chain.len() == 1 && !is_self_signed(chain) && names_place_of_issuer(&chain[0])
}

/// RFC 5280 §4.2.2.1, `id-ad-caIssuers`.
fn names_place_of_issuer(leaf: &CertificateDer<'_>) -> bool {
    let Ok((_, leaf)) = X509Certificate::from_der(leaf) else { return false };
    leaf.extensions().iter().any(|extension| match extension.parsed_extension() {
        ParsedExtension::AuthorityInfoAccess(access) => access
            .accessdescs
            .iter()
            .any(|place| place.access_method == OID_PKIX_ACCESS_DESCRIPTOR_CA_ISSUERS),
        _ => false,
    })
}

/// Whether the leaf names itself as its issuer. Verifiers word that differently: as an unknown issuer, or as an
/// authority's certificate in a server's place.
fn is_self_signed(chain: &[CertificateDer<'_>]) -> bool {
    chain
        .first()
        .and_then(|leaf| X509Certificate::from_der(leaf).ok())
        .is_some_and(|(_, leaf)| leaf.subject().as_raw() == leaf.issuer().as_raw())
}
