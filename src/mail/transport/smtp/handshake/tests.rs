//! Certificates of an invented authority, made with OpenSSL; nobody has kept their keys.

use std::sync::Arc;
use std::time::Duration;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::{PeerIncompatible, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};

use super::*;

/// The spring of 2027, in seconds since 1970.
const SPRING: u64 = 1_806_000_000;

macro_rules! certificate {
    ($name:literal) => {
        CertificateDer::from_pem_slice(include_bytes!(concat!("certificates/", $name, ".pem")))
            .unwrap()
    };
}

/// What somebody says of a certificate who trusts the invented authorities.
fn verified(certificate: &CertificateDer<'_>, seconds: u64) -> Result<(), Error> {
    let mut roots = RootCertStore::empty();
    for authority in [certificate!("ca"), certificate!("ca521")] {
        roots.add(authority).unwrap();
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider);
    let host = ServerName::try_from("mail.example.net").unwrap();
    let now = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
    let verifier = verifier.build().unwrap();
    let outcome = verifier.verify_server_cert(certificate, &[], &host, &[], now);
    outcome.map(drop)
}

#[test]
fn each_certificate_that_is_not_accepted_has_its_sentence() {
    assert_eq!(verified(&certificate!("good"), SPRING), Ok(()));
    for (name, certificate, expected) in [
        ("SHA-512", certificate!("sha512"), UNKNOWN_SIGNATURE),
        ("P-521", certificate!("p521"), UNKNOWN_SIGNATURE),
        ("no names", certificate!("nosan"), NO_NAMES),
        ("X.509 v1", certificate!("v1"), VERSION_1),
        ("of a client", certificate!("client"), NOT_OF_A_SERVER),
        ("of an authority", certificate!("authority"), OF_AUTHORITY),
        (
            "names",
            certificate!("other"),
            "its certificate is for smtp.example.net; where that is the same server, use this name as `host`",
        ),
    ] {
        let error = verified(&certificate, SPRING).unwrap_err();
        let words = refusal(&io::Error::other(error.clone()));
        assert_eq!(words.as_deref(), Some(expected), "{name}: {error:?}");
    }
    let good = certificate!("good");
    for (seconds, expected) in [(0, NOT_YET), (2 * SPRING * 10, EXPIRED)] {
        let error = verified(&good, seconds).unwrap_err();
        let words = refusal(&io::Error::other(error));
        assert_eq!(words.as_deref(), Some(expected));
    }
}

#[test]
fn what_does_not_heal_is_a_refusal_and_what_may_is_none() {
    use AlertDescription as Alert;
    let of = |certificate| Error::InvalidCertificate(certificate);
    for (error, expected) in [
        (of(CertificateError::UnknownIssuer), Some(UNKNOWN_ISSUER)),
        (of(CertificateError::Expired), Some(EXPIRED)),
        (of(CertificateError::BadEncoding), Some(BAD_CERTIFICATE)),
        (
            Error::InvalidMessage(InvalidMessage::InvalidContentType),
            Some(NO_TLS),
        ),
        (
            Error::PeerIncompatible(PeerIncompatible::ServerDoesNotSupportTls12Or13),
            Some(NOTHING_IN_COMMON),
        ),
        // A server with a key of P-521, or with TLS 1.1 alone.
        (
            Error::AlertReceived(Alert::HandshakeFailure),
            Some(NOTHING_IN_COMMON),
        ),
        (
            Error::AlertReceived(Alert::ProtocolVersion),
            Some(NOTHING_IN_COMMON),
        ),
        (
            Error::AlertReceived(Alert::CertificateRequired),
            Some(OUR_CERTIFICATE),
        ),
        (
            Error::AlertReceived(Alert::UnrecognisedName),
            Some(OTHER_HOST),
        ),
        (Error::AlertReceived(Alert::InternalError), None),
        (Error::HandshakeNotComplete, None),
        (Error::InvalidMessage(InvalidMessage::MessageTooLarge), None),
    ] {
        let words = refusal(&io::Error::other(error.clone()));
        assert_eq!(words.as_deref(), expected, "{error:?}");
    }
    assert_eq!(refusal(&io::ErrorKind::ConnectionReset.into()), None);
}

/// A server chooses the names in its certificate.
#[test]
fn the_names_in_a_certificate_are_shown_clean_and_short() {
    let shown =
        |names: &[&str]| of_names(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert!(shown(&["IpAddress(192.0.2.1)"]).contains("other names"));
    let words = shown(&[
        "DnsName(\"a\u{1b}[2J.example\")",
        &format!("DnsName(\"{}\")", "x".repeat(500)),
    ]);
    assert!(words.contains("a [2J.example"), "{words}");
    assert!(words.chars().count() < 240, "{words}");
}
