//! What the configuration takes from the environment, as a value, so that tests need not change their own.

use std::env;
use std::path::PathBuf;

/// Where the configuration of the machine's service is; the package makes it.
pub(super) const SERVICE_FOLDER: &str = "/etc/dzwonek";

/// The environment variables that say where things are. Empty and relative values count as not set, as the
/// XDG base directory specification demands.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// `$XDG_CONFIG_HOME`
    pub config_home: Option<PathBuf>,
    /// `$XDG_STATE_HOME`
    pub state_home: Option<PathBuf>,
    /// `$STATE_DIRECTORY`, set by systemd for `StateDirectory=`
    pub state_directory: Option<PathBuf>,
    /// `$CREDENTIALS_DIRECTORY`, set by systemd for `LoadCredential=`
    pub credentials_directory: Option<PathBuf>,
    /// `$HOME`
    pub home: Option<PathBuf>,
}

impl Environment {
    /// The environment of this process.
    #[must_use]
    pub fn of_process() -> Self {
        Self {
            config_home: directory("XDG_CONFIG_HOME"),
            state_home: directory("XDG_STATE_HOME"),
            state_directory: directory("STATE_DIRECTORY"),
            credentials_directory: directory("CREDENTIALS_DIRECTORY"),
            home: directory("HOME"),
        }
    }

    /// Where a configuration file is looked for, in this order.
    #[must_use]
    pub fn config_files(&self) -> Vec<PathBuf> {
        let of_user = self.config_home.clone().or(self.below_home(".config"));
        let of_user = of_user.map(|directory| directory.join("dzwonek"));
        [of_user, Some(PathBuf::from(SERVICE_FOLDER))]
            .into_iter()
            .flatten()
            .map(|directory| directory.join("config.toml"))
            .collect()
    }

    /// Where the state lives unless the configuration says so; `None` when the environment says nothing.
    #[must_use]
    pub fn default_state_directory(&self) -> Option<PathBuf> {
        self.state_directory.clone().or_else(|| {
            let state_home = self.state_home.clone().or(self.below_home(".local/state"));
            Some(state_home?.join("dzwonek"))
        })
    }

    fn below_home(&self, path: &str) -> Option<PathBuf> {
        Some(self.home.as_ref()?.join(path))
    }
}

/// systemd separates several directories by colons; the first one is ours.
fn directory(variable: &str) -> Option<PathBuf> {
    let value = env::var_os(variable)?;
    env::split_paths(&value)
        .next()
        .filter(|path| path.is_absolute())
}
