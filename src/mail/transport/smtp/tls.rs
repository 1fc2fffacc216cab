//! Whom we trust to be the mail server.

use std::fs;
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
    let text = fs::read(path).map_err(|error| error.to_string())?;
    let certificates = CertificateDer::pem_slice_iter(without_byte_order_mark(&text))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| error.to_string())?;
    if certificates.is_empty() {
        return Err("holds no certificate in PEM form".to_owned());
    }
    certificates.into_iter().try_for_each(|certificate| {
        let added = roots.add(certificate);
        added.map_err(|error| error.to_string())
    })
}

/// An editor may have set a byte-order mark in front of the first certificate.
fn without_byte_order_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text)
}

/// The name that the certificate of the mail server must be for.
pub(super) fn server_name(host: &str) -> Result<ServerName<'static>, Attempt> {
    let name = ServerName::try_from(host.to_owned());
    name.map_err(|_| Attempt::held("the mail server's name can stand in no certificate"))
}
