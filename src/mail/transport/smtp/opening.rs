//! Everything before the first letter: connect, encrypt, log in.

use std::io;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use secrecy::ExposeSecret;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use super::connection::{Connection, wait};
use super::extensions::Mechanism;
use super::secrets;
use super::settings::{SmtpLogin, SmtpSettings};
use crate::config::Security;
use crate::mail::transport::attempt::{Attempt, Stage};

/// A connection that is ready for a letter.
pub(super) async fn open(settings: &SmtpSettings, step: Duration) -> Result<Connection, Attempt> {
    let dial = async { Ok(dial(settings, step).await?) };
    let tcp = wait(Stage::Greeting, step, dial).await?;
    let mut connection = Connection::over(tcp, settings);
    if settings.security == Security::Tls {
        connection = connection.encrypt(settings, step).await?;
    }
    connection.banner(step).await?;
    connection.hello(settings.sender.domain(), step).await?;
    if settings.security == Security::StartTls {
        connection = start_tls(connection, settings, step).await?;
    }
    if let Some(login) = &settings.login {
        log_in(&mut connection, settings, login, step).await?;
    }
    Ok(connection)
}

async fn dial(settings: &SmtpSettings, step: Duration) -> io::Result<TcpStream> {
    let mut failure = io::Error::other("its name has no address");
    for address in lookup_host((settings.host.as_str(), settings.port)).await? {
        // Half the time for one address, so that a second one of the same name gets its chance.
        match timeout(step / 2, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => failure = error,
            Err(late) => failure = late.into(),
        }
    }
    Err(failure)
}

async fn start_tls(
    mut connection: Connection,
    settings: &SmtpSettings,
    step: Duration,
) -> Result<Connection, Attempt> {
    if !connection.extensions.starttls {
        let cause = "the mail server offers no STARTTLS";
        return Err(Attempt::held(cause));
    }
    connection.ask(Stage::Greeting, "STARTTLS", step).await?;
    let mut connection = connection.encrypt(settings, step).await?;
    // What was said before is not protected and does not count (RFC 3207, section 4.2).
    connection.hello(settings.sender.domain(), step).await?;
    Ok(connection)
}

async fn log_in(
    connection: &mut Connection,
    settings: &SmtpSettings,
    login: &SmtpLogin,
    step: Duration,
) -> Result<(), Attempt> {
    if !connection.is_encrypted && !settings.is_loopback() {
        let cause = "a password is not sent over a connection without TLS";
        return Err(Attempt::held(cause));
    }
    match connection.extensions.login {
        Some(Mechanism::Plain) => {
            let command = format!("AUTH PLAIN {}", secrets::plain(login));
            connection.ask(Stage::Login, &command, step).await
        }
        Some(Mechanism::Login) => {
            let user = BASE64.encode(&login.username);
            let password = BASE64.encode(login.password.expose_secret());
            let question = Stage::LoginQuestion;
            connection.ask(question, "AUTH LOGIN", step).await?;
            connection.ask(question, &user, step).await?;
            connection.ask(Stage::Login, &password, step).await
        }
        None => {
            let cause = "the mail server offers no login with a password (AUTH PLAIN or LOGIN)";
            Err(Attempt::held(cause))
        }
    }
}
