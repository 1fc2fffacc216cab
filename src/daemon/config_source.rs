//! Where the configuration is read from, at the start and again at SIGHUP.

use std::path::PathBuf;

use crate::config::{Config, ConfigError, Environment};

/// The origin of the configuration, which can be read again.
#[derive(Debug, Clone)]
pub struct ConfigSource {
    /// The file named on the command line, if any.
    pub path: Option<PathBuf>,
    pub environment: Environment,
}

impl ConfigSource {
    /// Reads the configuration.
    pub fn load(&self) -> Result<Config, ConfigError> {
        Config::load(self.path.as_deref(), &self.environment)
    }
}
