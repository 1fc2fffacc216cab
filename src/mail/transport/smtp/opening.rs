//! Everything before the first letter: connect, encrypt, log in.

use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use secrecy::ExposeSecret;
use tokio::task::JoinSet;

use super::settings::{Security, SmtpLogin, SmtpSettings};
use super::step::{ask, not_smtp, wait};
use crate::mail::transport::attempt::{Attempt, Stage};

/// A connection that is ready for a letter.
pub(super) async fn open(
    settings: &SmtpSettings,
    step: Duration,
) -> Result<AsyncSmtpConnection, Attempt> {
    // In a task of its own, because lettre 0.11.23 panics on an EHLO reply with a line of spaces. The
    // task ends with the set, so also when nobody waits for it any more.
    let mut tasks = JoinSet::new();
    let settings = settings.clone();
    tasks.spawn(async move { open_unguarded(&settings, step).await });
    match tasks.join_next().await {
        Some(Ok(opened)) => opened,
        _ => Err(not_smtp(Stage::Greeting)),
    }
}

async fn open_unguarded(
    settings: &SmtpSettings,
    step: Duration,
) -> Result<AsyncSmtpConnection, Attempt> {
    let mut connection = match settings.security {
        Security::None => connect(settings, None, step).await?,
        Security::Tls => connect(settings, Some(settings.tls_parameters()?), step).await?,
        Security::StartTls => {
            let mut connection = connect(settings, None, step).await?;
            if !connection.can_starttls() {
                let cause = "the mail server offers no STARTTLS";
                return Err(Attempt::held(cause));
            }
            let (tls, hello) = (settings.tls_parameters()?, settings.hello());
            wait(Stage::Greeting, step, connection.starttls(tls, &hello)).await?;
            connection
        }
    };
    if let Some(login) = &settings.login {
        log_in(&mut connection, settings, login, step).await?;
    }
    Ok(connection)
}

async fn connect(
    settings: &SmtpSettings,
    tls: Option<TlsParameters>,
    step: Duration,
) -> Result<AsyncSmtpConnection, Attempt> {
    let server = (settings.host.as_str(), settings.port);
    let hello = settings.hello();
    // Half the time for one address, so that a second one of the same name gets its chance.
    let connect = AsyncSmtpConnection::connect_tokio1(server, Some(step / 2), &hello, tls, None);
    wait(Stage::Greeting, step, connect).await
}

async fn log_in(
    connection: &mut AsyncSmtpConnection,
    settings: &SmtpSettings,
    login: &SmtpLogin,
    step: Duration,
) -> Result<(), Attempt> {
    if !connection.is_encrypted() && !settings.is_loopback() {
        let cause = "a password is not sent over a connection without TLS";
        return Err(Attempt::held(cause));
    }
    let server = connection.server_info();
    if server.get_auth_mechanism(DEFAULT_MECHANISMS).is_none() {
        let cause = "the mail server offers no login with a password (AUTH PLAIN or LOGIN)";
        return Err(Attempt::held(cause));
    }
    let password = login.password.expose_secret().to_owned();
    let credentials = Credentials::new(login.username.clone(), password);
    let auth = connection.auth(DEFAULT_MECHANISMS, &credentials);
    ask(Stage::Login, step, auth).await.map(drop)
}
