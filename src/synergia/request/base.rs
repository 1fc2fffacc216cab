//! From where the data of a child are read.

use serde::{Deserialize, Serialize};

use super::hosts::Host;

/// Where the lists and records of the register stand. Their names and shapes are the same everywhere (PORTAL.md
/// section 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// Beside the web pages, opened by their cookies (API.md section 3).
    Gateway,
    /// On the host of the apps, opened by the token of a child.
    Api(ApiVersion),
}

/// The version of the resources on the host of the apps: the newer one was seen to serve a parent, the older one a
/// pupil (PORTAL.md section 9).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApiVersion {
    #[default]
    V2,
    V3,
}

impl Base {
    pub fn host(self) -> Host {
        match self {
            Self::Gateway => Host::Synergia,
            Self::Api(_) => Host::Api,
        }
    }

    /// The path in front of the names of the resources.
    pub fn path(self) -> &'static str {
        match self {
            Self::Gateway => "gateway/api/2.0",
            Self::Api(ApiVersion::V2) => "2.0",
            Self::Api(ApiVersion::V3) => "3.0",
        }
    }
}
