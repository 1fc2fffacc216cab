//! What the owner says about their mail server.

use std::path::PathBuf;

use secrecy::SecretString;

use crate::config::{Security, is_this_machine};
use crate::domain::EmailAddress;

/// A mail server and how to talk to it.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// Its name or IP address; its certificate must be for it.
    pub host: String,
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// The login, when the server wants one.
    pub login: Option<SmtpLogin>,
    /// Certificates (PEM) to trust in addition to the system's roots.
    pub ca_file: Option<PathBuf>,
    /// Who the letters are from. We present ourselves with the domain of this address: the name and the address of
    /// this machine are nobody's business, and every relay writes them into the letter.
    pub sender: EmailAddress,
}

/// A login at a mail server.
#[derive(Debug, Clone)]
pub struct SmtpLogin {
    pub username: String,
    pub password: SecretString,
}

impl SmtpSettings {
    pub(super) fn summary(&self) -> String {
        let Self { host, port, .. } = self;
        let security = match self.security {
            Security::Tls => "with TLS",
            Security::StartTls => "with STARTTLS",
            Security::None => "without encryption",
        };
        match &self.login {
            Some(login) => format!("{host}:{port} {security}, logged in as {}", login.username),
            None => format!("{host}:{port} {security}, without a login"),
        }
    }

    pub(super) fn is_loopback(&self) -> bool {
        is_this_machine(&self.host)
    }
}
