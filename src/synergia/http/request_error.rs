//! Why a request brought no answer.

use std::error::Error;
use std::io;

use tracing::warn;

use crate::domain::Cause;

/// No answer, or none that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestError {
    Unreachable,
    /// Whoever answers there cannot prove to be the register.
    Untrusted,
    /// The connection broke before there was an answer.
    Lost,
    /// The connection broke inside the body.
    Cut,
    /// The body is larger than any honest one.
    TooLarge,
}

impl RequestError {
    /// Its name in a report.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Untrusted => "untrusted",
            Self::Lost => "lost",
            Self::Cut => "cut",
            Self::TooLarge => "too large",
        }
    }

    /// Why there is no answer.
    pub(super) fn of(error: &reqwest::Error) -> Self {
        warn!(error = root_of(error), "The register did not answer");
        if is_untrusted(error) {
            Self::Untrusted
        } else if error.is_connect() || error.is_timeout() {
            Self::Unreachable
        } else {
            Self::Lost
        }
    }
}

/// Whether the certificate is to blame: it is expired, of another host, or vouched for by nobody.
fn is_untrusted(error: &reqwest::Error) -> bool {
    let mut inner: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = inner {
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            return true;
        }
        // What an error of input or output was made of is left out of the chain of sources.
        inner = match error.downcast_ref::<io::Error>() {
            Some(error) => error
                .get_ref()
                .map(|made_of| made_of as &(dyn Error + 'static)),
            None => error.source(),
        };
    }
    false
}

/// What lies behind an error, such as "invalid peer certificate: UnknownIssuer". The error itself says
/// little more than the address, which is not for the log.
pub(super) fn root_of(error: &reqwest::Error) -> String {
    let mut inner = error.source();
    while let Some(deeper) = inner.and_then(Error::source) {
        inner = Some(deeper);
    }
    inner.map_or_else(|| "no more is known".to_owned(), ToString::to_string)
}

impl From<RequestError> for Cause {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::Unreachable | RequestError::Lost => Self::Unreachable,
            RequestError::Untrusted => Self::Untrusted,
            RequestError::Cut | RequestError::TooLarge => Self::BadAnswer,
        }
    }
}
