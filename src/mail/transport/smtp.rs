//! To a mail server, by SMTP (RFC 5321).
//!
//! lettre's `send` gives one error for a whole transaction, and its time limit ends with the TCP
//! connect. So its connection is used step by step here: the stage of a failure is known, each step
//! has its own time, and a connection on which anything went wrong is never used again - a reply that
//! comes late finds nobody who could take it for the next letter's.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Quit, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::{Error, response::Response};
use secrecy::{ExposeSecret, SecretString};
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::attempt::{Attempt, Reply, Stage, judge};
use super::{Outgoing, Patience, Readiness, Unready, tls};
use crate::mail::mailbox::{ascii_domain, needs_smtputf8, wire_address};

/// A mail server and how to talk to it.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// Its name or IP address; its certificate must be for it.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// The login, when the server wants one.
    pub login: Option<SmtpLogin>,
    /// Certificates (PEM) to trust in addition to the system's roots.
    pub ca_file: Option<PathBuf>,
    /// The domain of the sender's address. We present ourselves with it: the name and the address of
    /// this machine are nobody's business, and every relay writes them into the letter.
    pub hello_domain: String,
}

/// How a connection is protected. There is no "TLS if the server offers it": who sits between could
/// take the offer away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// `STARTTLS`, or nothing (RFC 3207).
    StartTls,
    /// None at all.
    None,
}

/// A login at a mail server.
#[derive(Debug, Clone)]
pub struct SmtpLogin {
    /// The user.
    pub username: String,
    /// His password.
    pub password: SecretString,
}

/// A conversation with a mail server about the letters of one round.
pub(super) struct Conversation {
    settings: SmtpSettings,
    patience: Patience,
    /// Only ever one on which the last letter was accepted.
    connection: Option<AsyncSmtpConnection>,
}

impl Conversation {
    pub(super) fn new(settings: SmtpSettings, patience: Patience) -> Self {
        Self {
            settings,
            patience,
            connection: None,
        }
    }

    pub(super) async fn deliver(&mut self, letter: &Outgoing) -> Attempt {
        match self.hand_over(letter).await {
            Ok(reply) => Attempt::Sent { reply },
            Err(attempt) => attempt,
        }
    }

    async fn hand_over(&mut self, letter: &Outgoing) -> Result<String, Attempt> {
        let (mail, rcpt) = envelope(letter)?;
        let mut connection = self.connection().await?;
        if needs_utf8(letter) && !takes_utf8(&connection) {
            let reply = "the mail server takes no such address (it has no SMTPUTF8)";
            return Err(Attempt::rejected(reply));
        }
        let Patience { step, final_dot } = self.patience;
        ask(Stage::Sender, step, connection.command(mail)).await?;
        ask(Stage::Recipient, step, connection.command(rcpt)).await?;
        ask(Stage::Data, step, connection.command(Data)).await?;
        // lettre puts a line end of its own before the dot.
        let bytes = letter.bytes.strip_suffix(b"\r\n").unwrap_or(&letter.bytes);
        let reply = ask(Stage::Dot, final_dot, connection.message(bytes)).await?;
        self.connection = Some(connection);
        Ok(reply)
    }

    /// The connection of the letter before, when the server still wants it, or a new one. The caller
    /// gives it back after a clean end; otherwise it is closed by being dropped.
    async fn connection(&mut self) -> Result<AsyncSmtpConnection, Attempt> {
        if let Some(mut connection) = self.connection.take() {
            let reset = timeout(self.patience.step, connection.command(Rset)).await;
            if matches!(reset, Ok(Ok(reply)) if reply.has_code(250)) {
                return Ok(connection);
            }
        }
        open(&self.settings, self.patience.step).await
    }

    pub(super) async fn close(self) {
        if let Some(mut connection) = self.connection {
            // Every letter is settled; what the server says to this changes nothing.
            let _ = timeout(self.patience.step, connection.command(Quit)).await;
        }
    }
}

/// Connects, logs in, and says goodbye.
pub(super) async fn probe(
    settings: &SmtpSettings,
    patience: Patience,
) -> Result<Readiness, Unready> {
    let mut connection = open(settings, patience.step).await?;
    let noop = timeout(patience.step, connection.command(Noop)).await;
    if !matches!(noop, Ok(Ok(reply)) if reply.has_code(250)) {
        let cause = "the mail server stopped talking after the greeting";
        return Err(Unready::NotNow(cause.to_owned()));
    }
    let _ = timeout(patience.step, connection.command(Quit)).await;
    Ok(Readiness {
        summary: settings.summary(),
        takes_any_address: takes_utf8(&connection),
    })
}

impl SmtpSettings {
    fn summary(&self) -> String {
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

    fn tls_parameters(&self) -> Result<TlsParameters, Attempt> {
        tls::parameters(&self.host, self.ca_file.as_deref())
    }

    /// RFC 5321, section 4.1.4: the name with which the client presents itself.
    fn hello(&self) -> ClientId {
        match ascii_domain(&self.hello_domain) {
            Some(domain) if !domain.starts_with('[') => ClientId::Domain(domain),
            _ => ClientId::Ipv4(Ipv4Addr::LOCALHOST),
        }
    }

    fn is_loopback(&self) -> bool {
        let ip = self.host.parse::<IpAddr>();
        self.host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
    }
}

/// A connection that is ready for a letter.
async fn open(settings: &SmtpSettings, step: Duration) -> Result<AsyncSmtpConnection, Attempt> {
    // In a task of its own, because lettre panics on an EHLO reply with a line of spaces. The task
    // ends with the set, that is also when nobody waits for it any more.
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
    if connection
        .server_info()
        .get_auth_mechanism(DEFAULT_MECHANISMS)
        .is_none()
    {
        let cause = "the mail server offers no login with a password (AUTH PLAIN or LOGIN)";
        return Err(Attempt::held(cause));
    }
    let password = login.password.expose_secret().to_owned();
    let credentials = Credentials::new(login.username.clone(), password);
    ask(
        Stage::Login,
        step,
        connection.auth(DEFAULT_MECHANISMS, &credentials),
    )
    .await?;
    Ok(())
}

/// The commands that name sender and reader.
fn envelope(letter: &Outgoing) -> Result<(Mail, Rcpt), Attempt> {
    let from = wire_address(&letter.envelope_from)
        .ok_or_else(|| Attempt::held("the sender's address is not an e-mail address"))?;
    let to = wire_address(&letter.to)
        .ok_or_else(|| Attempt::rejected("the reader's address is not an e-mail address"))?;
    let utf8 = needs_utf8(letter).then_some(MailParameter::SmtpUtfEight);
    let mail = Mail::new(Some(from), utf8.into_iter().collect());
    Ok((mail, Rcpt::new(to, vec![])))
}

fn needs_utf8(letter: &Outgoing) -> bool {
    needs_smtputf8(&letter.envelope_from) || needs_smtputf8(&letter.to) || !letter.bytes.is_ascii()
}

fn takes_utf8(connection: &AsyncSmtpConnection) -> bool {
    let server = connection.server_info();
    server.supports_feature(Extension::SmtpUtfEight)
}

/// Waits for the reply to one step and judges it.
async fn ask(
    stage: Stage,
    patience: Duration,
    step: impl Future<Output = Result<Response, Error>>,
) -> Result<String, Attempt> {
    let response = wait(stage, patience, step).await?;
    let text = response.message().collect::<Vec<_>>().join(" ");
    let code = response.code().into();
    judge(stage, &Reply { code, text })
}

async fn wait<T>(
    stage: Stage,
    patience: Duration,
    step: impl Future<Output = Result<T, Error>>,
) -> Result<T, Attempt> {
    match timeout(patience, step).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(failure(stage, &error)),
        Err(_) => {
            let cause = format!("the mail server was silent at {stage}");
            Err(Attempt::round_ended(&cause))
        }
    }
}

/// What an error of lettre means. Its own idea of "permanent" covers replies only, in any stage.
fn failure(stage: Stage, error: &Error) -> Attempt {
    if let Some(code) = error.status() {
        let text = std::error::Error::source(error).map(ToString::to_string);
        let reply = Reply {
            code: code.into(),
            text: text.unwrap_or_default(),
        };
        return judge(stage, &reply)
            .err()
            .unwrap_or_else(|| not_smtp(stage));
    }
    if let Some(why) = tls::refusal(error) {
        return Attempt::held(&format!(
            "the connection to the mail server is not safe: {why}"
        ));
    }
    if error.is_response() || error.is_client() {
        return not_smtp(stage);
    }
    Attempt::round_ended(&format!(
        "no connection to the mail server at {stage}: {error}"
    ))
}

fn not_smtp(stage: Stage) -> Attempt {
    let cause = format!("the mail server answered {stage} with something that is not SMTP");
    Attempt::round_ended(&cause)
}
