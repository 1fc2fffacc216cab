//! The register client of a command.

use crate::config::SynergiaUrls;
use crate::synergia::{Hosts, Synergia, Timeouts};

use super::error::CommandError;

/// The register client of a configuration.
pub fn synergia(urls: &SynergiaUrls) -> Result<Synergia, CommandError> {
    let hosts = Hosts::new(
        urls.synergia.as_str(),
        urls.api.as_str(),
        urls.messages.as_str(),
        urls.sandbox.as_str(),
    )
    .map_err(|error| CommandError::Synergia(error.to_string()))?;
    Synergia::new(hosts, Timeouts::default())
        .map_err(|error| CommandError::Synergia(error.to_string()))
}
