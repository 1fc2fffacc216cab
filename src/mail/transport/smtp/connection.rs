//! A connection to a mail server, on which one thing is asked at a time.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::extensions::Extensions;
use super::reply::{self, NoReply};
use super::secrets::Secrets;
use super::settings::SmtpSettings;
use super::{handshake, tls};
use crate::mail::transport::attempt::Attempt;
use crate::mail::transport::verdict::{Reply, Stage, judge};

/// What it may mean that a server does not greet.
const EXPECTS_TLS: &str =
    "; where it wants TLS from the first byte, set `security = \"tls\"` and its port (usually 465)";

/// A connection, with what is known of the server at its other end.
pub(super) struct Connection {
    stream: BufReader<Box<dyn Stream>>,
    secrets: Secrets,
    /// What the server can do, as it said last.
    pub extensions: Extensions,
    /// Whether nobody between can listen.
    pub is_encrypted: bool,
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<S: AsyncRead + AsyncWrite + Unpin + Send> Stream for S {}

impl Connection {
    pub(super) fn over(stream: TcpStream, settings: &SmtpSettings) -> Self {
        Self {
            stream: BufReader::new(Box::new(stream)),
            secrets: Secrets::of(settings.login.as_ref()),
            extensions: Extensions::default(),
            is_encrypted: false,
        }
    }

    /// The same connection, encrypted, with a server that proves who it is.
    pub(super) async fn encrypt(
        self,
        settings: &SmtpSettings,
        patience: Duration,
    ) -> Result<Self, Attempt> {
        // Whoever sits between could have said it, and it would be taken for an answer of the server.
        if !self.stream.buffer().is_empty() {
            return Err(not_smtp(Stage::Greeting));
        }
        let connector = tls::connector(settings.ca_file.as_deref())?;
        let name = tls::server_name(&settings.host)?;
        let handshake = async { Ok(connector.connect(name, self.stream.into_inner()).await?) };
        let stream = wait(Stage::Greeting, patience, handshake).await?;
        Ok(Self {
            stream: BufReader::new(Box::new(stream)),
            is_encrypted: true,
            ..self
        })
    }

    /// Waits for what the server says first. One that expects TLS says nothing.
    pub(super) async fn banner(&mut self, patience: Duration) -> Result<(), Attempt> {
        let banner = reply::read(&mut self.stream, &self.secrets);
        let hint = if self.is_encrypted { "" } else { EXPECTS_TLS };
        let reply = wait_for(Stage::Greeting, patience, banner, hint).await?;
        judge(Stage::Greeting, &reply).map(drop)
    }

    /// Says one line, and waits for the reply that lets the conversation go on.
    pub(super) async fn ask(
        &mut self,
        stage: Stage,
        command: &str,
        patience: Duration,
    ) -> Result<(), Attempt> {
        let reply = self.hear(stage, command, patience).await?;
        judge(stage, &reply).map(drop)
    }

    /// Says one line, and waits for the reply, whatever it is.
    pub(super) async fn hear(
        &mut self,
        stage: Stage,
        command: &str,
        patience: Duration,
    ) -> Result<Reply, Attempt> {
        let command = format!("{command}\r\n");
        self.exchange(stage, command.as_bytes(), patience).await
    }

    /// Hands over a letter and the dot that ends it; the reply as one line.
    pub(super) async fn hand_over(
        &mut self,
        letter: &[u8],
        patience: Duration,
    ) -> Result<String, Attempt> {
        let reply = self.exchange(Stage::Dot, &dotted(letter), patience).await?;
        judge(Stage::Dot, &reply)
    }

    async fn exchange(
        &mut self,
        stage: Stage,
        said: &[u8],
        patience: Duration,
    ) -> Result<Reply, Attempt> {
        let exchange = async {
            self.stream.write_all(said).await?;
            self.stream.flush().await?;
            reply::read(&mut self.stream, &self.secrets).await
        };
        wait(stage, patience, exchange).await
    }
}

/// A letter as it goes over the wire: a line that begins with a dot gets a second one, and a line that is
/// only a dot comes after the last (RFC 5321, section 4.5.2).
fn dotted(letter: &[u8]) -> Vec<u8> {
    let mut wire = Vec::with_capacity(letter.len() + 5);
    for line in letter.split_inclusive(|&byte| byte == b'\n') {
        if line.starts_with(b".") {
            wire.push(b'.');
        }
        wire.extend_from_slice(line);
    }
    if !wire.ends_with(b"\r\n") {
        wire.extend_from_slice(b"\r\n");
    }
    wire.extend_from_slice(b".\r\n");
    wire
}

/// Waits for one step; its failure, or the silence, is judged by the stage in which it happened.
pub(super) async fn wait<T>(
    stage: Stage,
    patience: Duration,
    step: impl Future<Output = Result<T, NoReply>>,
) -> Result<T, Attempt> {
    wait_for(stage, patience, step, "").await
}

/// The same; `hint` says what silence may mean.
async fn wait_for<T>(
    stage: Stage,
    patience: Duration,
    step: impl Future<Output = Result<T, NoReply>>,
    hint: &str,
) -> Result<T, Attempt> {
    match timeout(patience, step).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(NoReply::NotSmtp)) => Err(not_smtp(stage)),
        Ok(Err(NoReply::Broken(error))) => Err(match handshake::refusal(&error) {
            Some(why) => Attempt::held(&format!("no safe connection to the mail server: {why}")),
            None => stage.broken_off(&format!(
                "no connection to the mail server at {stage}: {error}"
            )),
        }),
        Err(_) => {
            let cause = format!("the mail server was silent at {stage}{hint}");
            Err(stage.broken_off(&cause))
        }
    }
}

/// Whatever is not a reply. What it was is not told: at the login it could be the password.
fn not_smtp(stage: Stage) -> Attempt {
    let cause = format!("the mail server answered {stage} with something that is not SMTP");
    stage.broken_off(&cause)
}
