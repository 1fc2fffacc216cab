//! Why no TLS connection comes about that never will, and what the owner can do. The words of the library are for
//! programmers.

use std::io;

use rustls::{AlertDescription, CertificateError, Error, InvalidMessage};
use tracing::debug;

use crate::domain::text::one_line;

const NO_TLS: &str = "it does not begin with TLS at this port; where it wants STARTTLS, set `security = \"starttls\"` \
     and its port (usually 587)";

const NOTHING_IN_COMMON: &str = "it and Dzwonek have no encryption in common; it needs TLS 1.2 or 1.3, and a \
     certificate with a key of RSA, ECDSA P-256 or P-384, or Ed25519";

const UNKNOWN_ISSUER: &str = "its certificate comes from an authority that is not known here; put the certificate of \
     that authority (PEM) into a file and name it as `ca_file`";

const UNKNOWN_SIGNATURE: &str = "its certificate is signed in a way that cannot be verified here; it needs one signed \
     with RSA, ECDSA P-256 with SHA-256, ECDSA P-384 with SHA-384, or Ed25519";

const NO_NAMES: &str = "its certificate has no subjectAltName; it needs one that has the `host` of the configuration there";

const EXPIRED: &str =
    "its certificate has expired; it needs a new one, or the clock of this machine is wrong";

const NOT_YET: &str = "its certificate is not valid yet; the clock of this machine may be wrong";

const OF_AUTHORITY: &str =
    "its certificate is one of an authority; it needs one of a server (basicConstraints CA:FALSE)";

const VERSION_1: &str =
    "its certificate has the old form X.509 v1; it needs one of version 3, with a subjectAltName";

const NOT_OF_A_SERVER: &str =
    "its certificate is not made for a server; it needs one with the purpose serverAuth";

const BAD_CERTIFICATE: &str =
    "its certificate is damaged or of a kind that is not accepted; it needs another one";

const OUR_CERTIFICATE: &str =
    "it wants a certificate of ours, which Dzwonek has none of; use another port or server";

const OTHER_HOST: &str = "it does not know the name in `host`; check `host`";

/// Why, and the next step, when no TLS connection comes about and trying again changes nothing.
pub(super) fn refusal(error: &io::Error) -> Option<String> {
    let tls: &Error = error.get_ref()?.downcast_ref()?;
    let words = match tls {
        Error::InvalidCertificate(certificate) => of_certificate(certificate),
        Error::InvalidMessage(InvalidMessage::InvalidContentType) => NO_TLS.to_owned(),
        Error::PeerIncompatible(_) => NOTHING_IN_COMMON.to_owned(),
        Error::AlertReceived(alert) => of_alert(*alert)?.to_owned(),
        _ => return None,
    };
    debug!("No TLS: {tls}");
    Some(words)
}

fn of_alert(alert: AlertDescription) -> Option<&'static str> {
    use AlertDescription as Alert;
    match alert {
        Alert::HandshakeFailure | Alert::ProtocolVersion | Alert::InsufficientSecurity => {
            Some(NOTHING_IN_COMMON)
        }
        Alert::CertificateRequired => Some(OUR_CERTIFICATE),
        Alert::UnrecognisedName => Some(OTHER_HOST),
        _ => None,
    }
}

fn of_certificate(error: &CertificateError) -> String {
    use CertificateError as Bad;
    let words = match error {
        Bad::UnknownIssuer => UNKNOWN_ISSUER,
        Bad::Expired | Bad::ExpiredContext { .. } => EXPIRED,
        Bad::NotValidYet | Bad::NotValidYetContext { .. } => NOT_YET,
        Bad::UnsupportedSignatureAlgorithmContext { .. }
        | Bad::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => UNKNOWN_SIGNATURE,
        Bad::NotValidForNameContext { presented, .. } => return of_names(presented),
        Bad::InvalidPurpose | Bad::InvalidPurposeContext { .. } => NOT_OF_A_SERVER,
        Bad::Other(other) => of_other(&other.to_string()),
        _ => BAD_CERTIFICATE,
    };
    words.to_owned()
}

/// What has no name of its own in the library.
fn of_other(text: &str) -> &'static str {
    // What `openssl req -x509` makes when it is not told otherwise is met at many a home.
    if text.contains("CaUsedAsEndEntity") {
        OF_AUTHORITY
    } else if text.contains("UnsupportedCertVersion") {
        VERSION_1
    } else {
        BAD_CERTIFICATE
    }
}

/// `presented` is as the library shows it: `DnsName("mail.example.net")`.
fn of_names(presented: &[String]) -> String {
    if presented.is_empty() {
        return NO_NAMES.to_owned();
    }
    let names: Vec<&str> = presented
        .iter()
        .filter_map(|name| name.split('"').nth(1))
        .take(3)
        .collect();
    let names = one_line(&names.join(", "), 100);
    if names.is_empty() {
        return "its certificate is for other names than the `host` of the configuration"
            .to_owned();
    }
    format!(
        "its certificate is for {names}; where that is the same server, use this name as `host`"
    )
}

#[cfg(test)]
mod tests;
