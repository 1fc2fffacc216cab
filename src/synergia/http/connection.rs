//! Connections, encrypted with the certificates that this system trusts.

use std::sync::Arc;
use std::time::Duration;

use reqwest::redirect::Policy;
use rustls::{ClientConfig, RootCertStore};

use super::headers::common_headers;
use super::timeouts::Timeouts;
use crate::synergia::request::Hosts;

/// One fixed desktop browser for all requests (API.md sections 2 and 3).
const USER_AGENT: &str = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) \
                          Chrome/140.0.0.0 Safari/537.36";

/// The client could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ConnectionError {
    /// Without trusted certificates no encrypted connection can be checked.
    #[error(
        "no trusted certificates were found on this system; install ca-certificates or set SSL_CERT_FILE"
    )]
    NoCertificates,
    /// TLS could not be set up.
    #[error("cannot set up TLS")]
    Tls(#[from] rustls::Error),
    /// The HTTP client could not be set up.
    #[error("cannot set up the HTTP client")]
    Http(#[source] reqwest::Error),
}

/// The client for the register at `hosts`.
pub fn register_client(
    hosts: &Hosts,
    timeouts: Timeouts,
) -> Result<reqwest::Client, ConnectionError> {
    reqwest::Client::builder()
        .user_agent(USER_AGENT)
        .default_headers(common_headers())
        .tls_backend_preconfigured(config(hosts.need_tls())?)
        // Redirects are followed by hand: on the way there are cookies to take and hosts to check.
        .redirect(Policy::none())
        // What may be sent twice is decided by `request` alone.
        .retry(reqwest::retry::never())
        // A proxy of the environment would be one more party to trust with a school register.
        .no_proxy()
        .connect_timeout(timeouts.connect)
        .timeout(timeouts.total)
        .build()
        .map_err(|error| ConnectionError::Http(error.without_url()))
}

/// A client for a page that is no register: nothing in it says who asks, and no redirect leads it elsewhere.
/// `is_encrypted`: whether certificates are needed; `at_most`: how long an answer may take.
pub fn web_client(
    is_encrypted: bool,
    at_most: Duration,
) -> Result<reqwest::Client, ConnectionError> {
    reqwest::Client::builder()
        .tls_backend_preconfigured(config(is_encrypted)?)
        .redirect(Policy::none())
        .timeout(at_most)
        .build()
        .map_err(|error| ConnectionError::Http(error.without_url()))
}

/// The configuration of TLS: the system's roots, or those of `SSL_CERT_FILE`. Where nothing is encrypted
/// none are needed.
fn config(is_needed: bool) -> Result<ClientConfig, ConnectionError> {
    let mut roots = RootCertStore::empty();
    if is_needed {
        let found = rustls_native_certs::load_native_certs();
        roots.add_parsable_certificates(found.certs);
        if roots.is_empty() {
            return Err(ConnectionError::NoCertificates);
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth())
}
