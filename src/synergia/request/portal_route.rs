//! The two ways to log in to a Konto LIBRUS.

use reqwest::header::HeaderName;
use serde::{Deserialize, Serialize};

/// How a Konto LIBRUS is logged in: both begin with the same form and the same password (PORTAL.md section 1.6).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PortalRoute {
    /// As in a browser: the portal's cookies.
    #[default]
    Web,
    /// As the app does: a pair of tokens.
    Mobile,
}

impl PortalRoute {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Web => Self::Mobile,
            Self::Mobile => Self::Web,
        }
    }

    /// The path that leads to the form.
    pub(super) fn entry(self) -> &'static str {
        match self {
            Self::Web => "konto-librus/login",
            Self::Mobile => "konto-librus/redirect/dru",
        }
    }

    /// The header by which the portal knows the app (PORTAL.md section 1.3).
    pub(super) fn header(self) -> Option<(HeaderName, &'static str)> {
        match self {
            Self::Web => None,
            Self::Mobile => Some((
                HeaderName::from_static("x-requested-with"),
                "pl.librus.synergiaDru2",
            )),
        }
    }
}
