//! Whom we trust to be the mail server.

use std::error::Error as StdError;
use std::io;
use std::path::Path;

use lettre::transport::smtp;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

use crate::mail::transport::attempt::Attempt;

/// TLS to `host`: the system's roots (`SSL_CERT_FILE` and `SSL_CERT_DIR` name others), and in addition
/// the certificates in `ca_file`.
pub(super) fn parameters(host: &str, ca_file: Option<&Path>) -> Result<TlsParameters, Attempt> {
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(path) = ca_file {
        let unusable = |why: String| Attempt::held(&format!("ca_file {}: {why}", path.display()));
        for certificate in certificates(path).map_err(unusable)? {
            builder = builder.add_root_certificate(certificate);
        }
    }
    builder
        .build()
        .map_err(|error| Attempt::held(&format!("TLS cannot be set up: {error}")))
}

fn certificates(path: &Path) -> Result<Vec<Certificate>, String> {
    let ders = CertificateDer::pem_file_iter(path)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| error.to_string())?;
    // lettre takes a file without any certificate in silence.
    if ders.is_empty() {
        return Err("holds no certificate in PEM form".to_owned());
    }
    ders.into_iter()
        .map(|der| Certificate::from_der(der.to_vec()).map_err(|error| error.to_string()))
        .collect()
}

/// Why a TLS connection was refused by us, when that is what happened: the certificate, or no version
/// or cipher in common. Neither heals by itself.
pub(super) fn refusal(error: &smtp::Error) -> Option<String> {
    let mut source = error.source();
    while let Some(error) = source {
        if let Some(tls) = error.downcast_ref::<io::Error>().and_then(tls_error) {
            return is_lasting(tls).then(|| tls.to_string());
        }
        source = error.source();
    }
    None
}

/// An I/O error hides what it wraps from `source()`.
fn tls_error(error: &io::Error) -> Option<&rustls::Error> {
    let inner: &(dyn StdError + Send + Sync) = error.get_ref()?;
    inner.downcast_ref()
}

fn is_lasting(error: &rustls::Error) -> bool {
    matches!(
        error,
        rustls::Error::InvalidCertificate(_) | rustls::Error::PeerIncompatible(_)
    )
}
