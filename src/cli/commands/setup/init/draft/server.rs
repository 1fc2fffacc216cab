//! The mail server, as it was answered.

use secrecy::{ExposeSecret, SecretString};

use super::given;
use crate::cli::commands::setup::init::form::Section;

/// A mail server.
#[derive(Debug, Clone, Default)]
pub struct Server {
    pub host: String,
    pub account: Option<(String, SecretString)>,
    pub security: Option<String>,
    pub port: Option<i64>,
}

impl Server {
    /// A mail server of which no more is known yet.
    pub fn named(host: String) -> Self {
        Self {
            host,
            ..Self::default()
        }
    }

    /// Gives the account another user name.
    pub fn log_in_as(&mut self, name: String) {
        if let Some((username, _)) = &mut self.account {
            *username = name;
        }
    }

    pub(super) fn fill(&self, section: Section) -> Section {
        let section = section.with("host", self.host.as_str());
        let section = given(section, "security", self.security.as_deref());
        let section = match self.port {
            Some(port) => section.with("port", port),
            None => section,
        };
        match &self.account {
            Some((username, password)) => section.with("username", username.as_str()).instead(
                "password_file",
                "password",
                password.expose_secret(),
            ),
            None => section.without("username").without("password_file"),
        }
    }
}
