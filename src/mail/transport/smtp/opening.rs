//! Everything before the first letter: connect, encrypt, log in.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use secrecy::ExposeSecret;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tracing::debug;

use super::connection::{Connection, wait};
use super::extensions::Extensions;
use super::secrets;
use super::settings::{SmtpLogin, SmtpSettings};
use crate::config::Security;
use crate::mail::transport::attempt::Attempt;
use crate::mail::transport::verdict::{Stage, judge};

const NO_ADDRESS: &str =
    "its name has no address; check `host`, and that this machine reaches its DNS server";

/// A connection that is ready for a letter. The server has the time `first` to connect and to greet, and `step` for
/// each answer.
pub(super) async fn open(
    settings: &SmtpSettings,
    first: Duration,
    step: Duration,
) -> Result<Connection, Attempt> {
    let mut connection = connect(settings, first, step).await?;
    log_in(&mut connection, settings, step).await?;
    Ok(connection)
}

/// The same, before the login.
pub(super) async fn connect(
    settings: &SmtpSettings,
    first: Duration,
    step: Duration,
) -> Result<Connection, Attempt> {
    let dial = async { Ok(dial(settings, first).await?) };
    let tcp = wait(Stage::Greeting, first, dial).await?;
    let mut connection = Connection::over(tcp, settings);
    if settings.security == Security::Tls {
        connection = connection.encrypt(settings, first).await?;
    }
    connection.banner(first).await?;
    hello(&mut connection, settings, step).await?;
    if settings.security == Security::StartTls {
        connection = start_tls(connection, settings, step).await?;
    }
    Ok(connection)
}

async fn dial(settings: &SmtpSettings, step: Duration) -> io::Result<TcpStream> {
    let mut failure = io::Error::other(NO_ADDRESS);
    for address in addresses(settings).await {
        // Half the time for one address, so that a second one of the same name gets its chance.
        match timeout(step / 2, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => failure = error,
            Err(late) => failure = late.into(),
        }
    }
    Err(failure)
}

/// Where the server may be. Why a name has no address the system tells in words for programmers, and hardly whether the
/// name does not exist or the network is away.
async fn addresses(settings: &SmtpSettings) -> Vec<SocketAddr> {
    match lookup_host((settings.host.as_str(), settings.port)).await {
        Ok(addresses) => addresses.collect(),
        Err(error) => {
            debug!("No address of the mail server: {error}");
            Vec::new()
        }
    }
}

/// Presents us, and learns what the server can do. One that knows no extensions at all is greeted as in 1982, when
/// none is needed.
async fn hello(
    connection: &mut Connection,
    settings: &SmtpSettings,
    step: Duration,
) -> Result<(), Attempt> {
    let (stage, name) = (Stage::Greeting, settings.sender.domain());
    let ehlo = format!("EHLO {name}");
    let reply = connection.hear(stage, &ehlo, step).await?;
    if !matches!(reply.code, 500 | 502) {
        connection.extensions = Extensions::of(&reply.text);
        return judge(stage, &reply).map(drop);
    }
    if settings.security != Security::None || settings.login.is_some() {
        let cause = "the mail server is too old for encryption and logins (it does not know EHLO); use another one";
        return Err(Attempt::held(cause));
    }
    connection.extensions = Extensions::default();
    connection.ask(stage, &format!("HELO {name}"), step).await
}

async fn start_tls(
    mut connection: Connection,
    settings: &SmtpSettings,
    step: Duration,
) -> Result<Connection, Attempt> {
    if !connection.extensions.starttls {
        let cause = "the mail server offers no STARTTLS at this port; set `security = \"tls\"` and its port \
                     (usually 465)";
        return Err(Attempt::held(cause));
    }
    connection.ask(Stage::Greeting, "STARTTLS", step).await?;
    let mut connection = connection.encrypt(settings, step).await?;
    // What was said before is not protected and does not count (RFC 3207, section 4.2).
    hello(&mut connection, settings, step).await?;
    Ok(connection)
}

/// Logs in, where there is a login.
pub(super) async fn log_in(
    connection: &mut Connection,
    settings: &SmtpSettings,
    step: Duration,
) -> Result<(), Attempt> {
    let Some(login) = &settings.login else {
        return Ok(());
    };
    if !connection.is_encrypted && !settings.is_loopback() {
        let cause = "a password is not sent over a connection without TLS";
        return Err(Attempt::held(cause));
    }
    let offered = connection.extensions.logins;
    if offered.plain {
        let command = format!("AUTH PLAIN {}", secrets::plain(login));
        let reply = connection.hear(Stage::Login, &command, step).await?;
        // A way that it offers and does not know. What it says of the password stands.
        if !offered.login || !matches!(reply.code, 500..=504) {
            return judge(Stage::Login, &reply).map(drop);
        }
    }
    if offered.login {
        return answer_questions(connection, login, step).await;
    }
    let cause = "the mail server offers no login with a password (AUTH PLAIN or LOGIN)";
    Err(Attempt::held(cause))
}

/// The login in which the server asks for the user, then for the password.
async fn answer_questions(
    connection: &mut Connection,
    login: &SmtpLogin,
    step: Duration,
) -> Result<(), Attempt> {
    let user = BASE64.encode(&login.username);
    let password = BASE64.encode(login.password.expose_secret());
    let question = Stage::LoginQuestion;
    connection.ask(question, "AUTH LOGIN", step).await?;
    connection.ask(question, &user, step).await?;
    connection.ask(Stage::Login, &password, step).await
}
