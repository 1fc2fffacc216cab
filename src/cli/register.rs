//! The register client of a command.

use crate::config::SynergiaUrls;
use crate::synergia::{Hosts, Synergia, Timeouts};

use super::error::CommandError;

/// The register client of a configuration.
pub fn synergia(urls: &SynergiaUrls) -> Result<Synergia, CommandError> {
    Synergia::new(Hosts::new(urls.clone()), Timeouts::default())
        .map_err(|error| CommandError::Synergia(error.to_string()))
}
