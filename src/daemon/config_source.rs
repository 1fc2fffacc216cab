//! Where the configuration is read from, at the start and again at SIGHUP.

use std::path::PathBuf;

use crate::config::{Config, ConfigError, Environment};

/// Where the configuration comes from, so that it can be read again.
#[derive(Debug, Clone)]
pub struct ConfigSource {
    /// The file that was named, if one was.
    pub path: Option<PathBuf>,
    pub environment: Environment,
}

impl ConfigSource {
    /// Reads the configuration.
    pub fn load(&self) -> Result<Config, ConfigError> {
        Config::load(self.path.as_deref(), &self.environment)
    }
}
