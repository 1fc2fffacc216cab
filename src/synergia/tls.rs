//! Encryption with the certificates that this system trusts.

use std::sync::Arc;
use std::time::Duration;

use reqwest::redirect::Policy;
use rustls::{ClientConfig, RootCertStore};

use super::SynergiaError;

/// A client for a page that is no register: nothing in it says who asks, and no redirect leads it elsewhere.
/// `is_encrypted` tells whether certificates are needed, `at_most` how long an answer may take.
pub fn web_client(is_encrypted: bool, at_most: Duration) -> Result<reqwest::Client, SynergiaError> {
    reqwest::Client::builder()
        .tls_backend_preconfigured(config(is_encrypted)?)
        .redirect(Policy::none())
        .timeout(at_most)
        .build()
        .map_err(|error| SynergiaError::Http(error.without_url()))
}

/// The configuration of TLS: the system's roots, or those of `SSL_CERT_FILE`. Where nothing is encrypted
/// none are needed.
pub(super) fn config(is_needed: bool) -> Result<ClientConfig, SynergiaError> {
    let mut roots = RootCertStore::empty();
    if is_needed {
        let found = rustls_native_certs::load_native_certs();
        roots.add_parsable_certificates(found.certs);
        if roots.is_empty() {
            return Err(SynergiaError::NoCertificates);
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth())
}
