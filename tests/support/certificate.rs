//! Servers that prove who they are, or fail to.

use std::path::Path;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::PrivateKeyDer;
use tokio_rustls::TlsAcceptor;

/// A TLS server with a certificate for `names`, by an authority that is written to `ca_file`.
pub fn acceptor(names: &[&str], ca_file: &Path) -> TlsAcceptor {
    certified(&params_for(names), ca_file)
}

/// The same, whose certificate has expired.
pub fn expired(names: &[&str], ca_file: &Path) -> TlsAcceptor {
    let mut params = params_for(names);
    params.not_after = date_time_ymd(2020, 1, 1);
    certified(&params, ca_file)
}

fn params_for(names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    CertificateParams::new(names).unwrap()
}

fn certified(certificate: &CertificateParams, ca_file: &Path) -> TlsAcceptor {
    let mut ca = CertificateParams::default();
    ca.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let ca_key = KeyPair::generate().unwrap();
    std::fs::write(ca_file, ca.self_signed(&ca_key).unwrap().pem()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = certificate
        .signed_by(&key, &Issuer::new(ca, ca_key))
        .unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}
