//! The section `[mail.smtp]`.

use std::net::Ipv6Addr;
use std::path::PathBuf;

use toml::Spanned;
use url::Host;

use super::error::Mistake;
use super::password::PasswordSource;
use super::password_keys::{ONE_PASSWORD, PasswordKeys};
use super::raw;
use super::surroundings::{Surroundings, read};
use super::synergia::is_this_machine;

/// A mail server.
#[derive(Debug, Clone)]
pub struct Smtp {
    /// A name, or an IP address without brackets.
    pub host: String,
    /// Never 0.
    pub port: u16,
    pub security: Security,
    /// The account, if the server wants one.
    pub login: Option<SmtpAccount>,
    /// A file in PEM with certificate authorities to trust in addition to the system's.
    pub ca_file: Option<PathBuf>,
}

/// An account at a mail server.
#[derive(Debug, Clone)]
pub struct SmtpAccount {
    pub username: String,
    pub password: PasswordSource,
}

/// How the connection to a mail server is protected. There is no "TLS if the server offers it": who sits between
/// could take the offer away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// `STARTTLS`, or nothing (RFC 3207).
    StartTls,
    None,
}

impl Security {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "tls" => Some(Self::Tls),
            "starttls" => Some(Self::StartTls),
            "none" => Some(Self::None),
            _ => None,
        }
    }

    /// As the file calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::StartTls => "starttls",
            Self::None => "none",
        }
    }

    /// The port at which mail servers offer it.
    #[must_use]
    pub fn usual_port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::StartTls => 587,
            Self::None => 25,
        }
    }
}

impl Smtp {
    pub(super) fn read(
        table: &Spanned<raw::Smtp>,
        around: &Surroundings<'_>,
    ) -> Result<Self, Mistake> {
        let section = table.get_ref();
        let allowed = "the name or the IP address of a mail server";
        let host = read("mail.smtp.host", &section.host, "not a host", allowed, host)?;
        let login = login(section, around)?;
        let security = security(&section.security, &host, login.is_some())?;
        let ca_file = section.ca_file.as_ref();
        Ok(Self {
            host,
            port: port(section.port.as_ref())?.unwrap_or(security.usual_port()),
            security,
            login,
            ca_file: ca_file
                .map(|path| around.path("mail.smtp.ca_file", path))
                .transpose()?,
        })
    }
}

/// A name in ASCII or an address without brackets.
fn host(text: &str) -> Option<String> {
    if let Ok(address) = text.parse::<Ipv6Addr>() {
        return Some(address.to_string());
    }
    Some(match Host::parse(text).ok()? {
        Host::Domain(name) => name,
        Host::Ipv4(address) => address.to_string(),
        Host::Ipv6(address) => address.to_string(),
    })
}

fn security(text: &raw::Text, host: &str, with_password: bool) -> Result<Security, Mistake> {
    let key = "mail.smtp.security";
    let allowed = "`tls`, `starttls` or `none`";
    let security = read(
        key,
        text,
        "unknown kind of protection",
        allowed,
        Security::parse,
    )?;
    if security == Security::None && with_password && !is_this_machine(host) {
        let problem = "the password would travel in clear";
        let allowed =
            "`tls` or `starttls`; `none` with a password only to 127.0.0.1, ::1 or localhost";
        return Err(Mistake::new(key, text.span(), problem, allowed));
    }
    Ok(security)
}

fn port(port: Option<&Spanned<i64>>) -> Result<Option<u16>, Mistake> {
    let Some(port) = port else { return Ok(None) };
    match u16::try_from(*port.get_ref()) {
        Ok(number) if number > 0 => Ok(Some(number)),
        _ => Err(Mistake::new(
            "mail.smtp.port",
            port.span(),
            "not a port",
            "a number from 1 to 65535, without quotes",
        )),
    }
}

fn login(section: &raw::Smtp, around: &Surroundings<'_>) -> Result<Option<SmtpAccount>, Mistake> {
    let password = PasswordKeys::from(section).source("mail.smtp", around)?;
    match (&section.username, password) {
        (None, None) => Ok(None),
        (Some(username), Some((password, _))) => {
            let username = read(
                "mail.smtp.username",
                username,
                "empty",
                "the name of an account",
                |name| (!name.is_empty()).then(|| name.to_owned()),
            )?;
            Ok(Some(SmtpAccount { username, password }))
        }
        (Some(username), None) => {
            let key = "mail.smtp.username";
            Err(Mistake::new(
                key,
                username.span(),
                "there is no password for it",
                ONE_PASSWORD,
            ))
        }
        (None, Some((_, span))) => {
            let problem = "there is a password without a `username`";
            Err(Mistake::new(
                "mail.smtp",
                span,
                problem,
                "both, or none of them",
            ))
        }
    }
}
