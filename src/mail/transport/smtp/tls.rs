//! Whom we trust to be the mail server.

use std::io;
use std::path::Path;
use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName};
use tokio_rustls::TlsConnector;

use crate::mail::transport::attempt::Attempt;

/// TLS that trusts the system's roots (`SSL_CERT_FILE` and `SSL_CERT_DIR` name others), and in addition the
/// certificates in `ca_file`.
pub(super) fn connector(ca_file: Option<&Path>) -> Result<TlsConnector, Attempt> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(path) = ca_file {
        add_certificates(&mut roots, path)
            .map_err(|why| Attempt::held(&format!("ca_file {}: {why}", path.display())))?;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Attempt::held(&format!("TLS cannot be set up: {error}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

fn add_certificates(roots: &mut RootCertStore, path: &Path) -> Result<(), String> {
    let certificates = CertificateDer::pem_file_iter(path)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| error.to_string())?;
    if certificates.is_empty() {
        return Err("holds no certificate in PEM form".to_owned());
    }
    certificates.into_iter().try_for_each(|certificate| {
        let added = roots.add(certificate);
        added.map_err(|error| error.to_string())
    })
}

/// The name that the certificate of the mail server must be for.
pub(super) fn server_name(host: &str) -> Result<ServerName<'static>, Attempt> {
    let name = ServerName::try_from(host.to_owned());
    name.map_err(|_| Attempt::held("the mail server's name can stand in no certificate"))
}

/// Why a TLS connection was refused by us, when that is what happened: the certificate, or no version
/// or cipher in common. Neither heals by itself.
pub(super) fn refusal(error: &io::Error) -> Option<String> {
    let tls: &rustls::Error = error.get_ref()?.downcast_ref()?;
    is_lasting(tls).then(|| in_words(tls))
}

/// What `openssl req -x509` makes by default is common at home, and the library's words for it help nobody.
fn in_words(error: &rustls::Error) -> String {
    let text = error.to_string();
    if text.contains("CaUsedAsEndEntity") {
        "its certificate is one of an authority; it needs one of a server (basicConstraints CA:FALSE)".to_owned()
    } else {
        text
    }
}

fn is_lasting(error: &rustls::Error) -> bool {
    matches!(
        error,
        rustls::Error::InvalidCertificate(_) | rustls::Error::PeerIncompatible(_)
    )
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use rustls::{CertificateError, Error, OtherError};

    use super::*;

    /// As rustls-webpki calls it.
    #[derive(Debug)]
    struct CaUsedAsEndEntity;

    impl fmt::Display for CaUsedAsEndEntity {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Debug::fmt(self, f)
        }
    }

    impl std::error::Error for CaUsedAsEndEntity {}

    #[test]
    fn only_a_lasting_error_is_an_explained_refusal() {
        let of_authority = CertificateError::Other(OtherError(Arc::new(CaUsedAsEndEntity)));
        for (error, expected) in [
            (Error::InvalidCertificate(of_authority), Some("CA:FALSE")),
            (
                Error::InvalidCertificate(CertificateError::Expired),
                Some("Expired"),
            ),
            (Error::HandshakeNotComplete, None),
        ] {
            let refused = refusal(&io::Error::other(error));
            assert_eq!(refused.is_some(), expected.is_some(), "{refused:?}");
            assert!(
                refused
                    .unwrap_or_default()
                    .contains(expected.unwrap_or_default())
            );
        }
    }
}
