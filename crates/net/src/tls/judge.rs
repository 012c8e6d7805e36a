//! Whether a certificate is good: the operating system's verdict, and beside it that of the public roots.

use std::sync::{Arc, OnceLock};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{ServerCertVerified, ServerCertVerifier};
use rustls::{Error, RootCertStore};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use rustls_platform_verifier::Verifier;
use smtp::client::Verified;
use tokio::sync::watch;

use super::recording::Shown;
use crate::options::Options;

/// Whom to trust. The roots are read once, on a thread of their own, when the first conversation begins: they are
/// there before a handshake needs them.
pub(crate) struct Trust {
    extra_roots: Vec<CertificateDer<'static>>,
    own_roots_only: bool,
    verifiers: OnceLock<watch::Receiver<Option<Arc<Verifiers>>>>,
}

/// What was found of a certificate.
pub(super) struct Judgement {
    /// What counts.
    pub(super) verdict: Verdict,
    /// Whether the built-in public roots and the extra ones alone accept it.
    pub(super) publicly_trusted: bool,
}

/// The verdict that counts.
pub(super) enum Verdict {
    Accepted(Proof),
    Rejected(Error),
}

/// That a verifier accepted the chain of one handshake for this reference identity. Nothing outside this module
/// can make one, and here it is made from nothing but the verifier's own word.
pub(super) struct Proof {
    reference_identity: String,
}

impl Proof {
    fn new(_: ServerCertVerified, reference_identity: String) -> Self {
        Self { reference_identity }
    }

    /// What AUTH, MAIL and DATA ask for.
    pub(super) fn into_verified(self) -> Verified {
        Verified::accepted_by_verifier(self.reference_identity)
    }
}

type Built = Result<Arc<dyn ServerCertVerifier>, Error>;

struct Verifiers {
    /// The verdict that counts.
    deciding: Built,
    /// The public roots; `None` where the deciding one stands for them.
    public: Option<Built>,
}

impl Trust {
    pub(crate) fn new(options: &Options) -> Self {
        Self {
            extra_roots: options.extra_roots.clone(),
            own_roots_only: options.own_roots_only,
            verifiers: OnceLock::new(),
        }
    }

    /// Begins to read the roots, unless that has been done.
    pub(crate) fn prepare(&self) {
        self.verifiers();
    }

    /// Judges a chain. The operating system may take its time, so it is asked on a thread for such work.
    pub(super) async fn judge(&self, shown: Shown, name: ServerName<'static>, host: String) -> Judgement {
        let mut verifiers = self.verifiers().clone();
        let built = match verifiers.wait_for(Option::is_some).await {
            Ok(built) => built.clone(),
            Err(_) => None,
        };
        let Some(built) = built else {
            return Judgement::none("the trusted roots could not be read");
        };
        tokio::task::spawn_blocking(move || built.judge(&shown, &name, host))
            .await
            .unwrap_or_else(|_| Judgement::none("the certificate could not be judged"))
    }

    fn verifiers(&self) -> &watch::Receiver<Option<Arc<Verifiers>>> {
        self.verifiers.get_or_init(|| {
            let (built, verifiers) = watch::channel(None);
            let (extra_roots, own_roots_only) = (self.extra_roots.clone(), self.own_roots_only);
            // Where no thread is to be had, the sender is dropped and no certificate is accepted.
            let _ = std::thread::Builder::new().name("trusted roots".to_owned()).spawn(move || {
                let _ = built.send(Some(Arc::new(Verifiers::new(extra_roots, own_roots_only))));
            });
            verifiers
        })
    }
}

impl Judgement {
    fn none(why: &str) -> Self {
        Self { verdict: Verdict::Rejected(Error::General(why.to_owned())), publicly_trusted: false }
    }
}

impl Verifiers {
    fn new(extra_roots: Vec<CertificateDer<'static>>, own_roots_only: bool) -> Self {
        if own_roots_only {
            return Self { deciding: with_roots(RootCertStore::empty(), extra_roots), public: None };
        }
        let mut public = RootCertStore::empty();
        public.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        let platform = if extra_roots.is_empty() {
            Verifier::new(super::provider())
        } else {
            Verifier::new_with_extra_roots(extra_roots.clone(), super::provider())
        };
        Self {
            deciding: platform.map(|verifier| Arc::new(verifier) as Arc<dyn ServerCertVerifier>),
            public: Some(with_roots(public, extra_roots)),
        }
    }

    fn judge(&self, shown: &Shown, name: &ServerName<'_>, host: String) -> Judgement {
        let verdict = match ask(&self.deciding, shown, name) {
            Ok(accepted) => Verdict::Accepted(Proof::new(accepted, host)),
            Err(error) => Verdict::Rejected(error),
        };
        let publicly_trusted = match &self.public {
            Some(public) => ask(public, shown, name).is_ok(),
            None => matches!(verdict, Verdict::Accepted(_)),
        };
        Judgement { verdict, publicly_trusted }
    }
}

fn with_roots(mut store: RootCertStore, roots: Vec<CertificateDer<'static>>) -> Built {
    store.add_parsable_certificates(roots);
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(store), super::provider()).build();
    Ok(verifier.map_err(|error| Error::General(error.to_string()))?)
}

fn ask(verifier: &Built, shown: &Shown, name: &ServerName<'_>) -> Result<ServerCertVerified, Error> {
    let verifier = verifier.as_ref().map_err(Clone::clone)?;
    let (leaf, rest) = shown.chain.split_first().ok_or(Error::NoCertificatesPresented)?;
    verifier.verify_server_cert(leaf, rest, name, &shown.ocsp, shown.at.unwrap_or_else(UnixTime::now))
}
