//! Where a password comes from. It is read when it is needed, and kept no longer than that.

use std::fmt;
use std::future::poll_fn;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::Stdio;
use std::task::Poll;
use std::time::Duration;

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt, Take};
use tokio::process::{Child, Command};

use super::program::Program;
use super::surroundings::is_open_to_all;
use crate::domain::text::without_byte_order_mark;

/// `pass` may have to ask for the key of the store; nobody waits longer than this for a dialogue.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(30);

/// In bytes. What is longer may go on and on.
const LONGEST: u64 = 4096;

/// One of the five ways to give a password. Neither `Debug` nor `Display` shows it.
#[derive(Clone)]
pub enum PasswordSource {
    /// `password`: in the configuration itself.
    Inline(SecretString),
    /// `password_file`: a file that holds it.
    File(PathBuf),
    /// `password_env`: an environment variable.
    Variable(String),
    /// `password_command`: what a program prints.
    Command {
        program: Program,
        arguments: Vec<String>,
    },
    /// `password_credential`: a credential of the systemd service.
    Credential {
        name: String,
        /// `$CREDENTIALS_DIRECTORY`.
        directory: Option<PathBuf>,
    },
}

/// A password cannot be had. The text names the source, never anything read from it.
#[derive(Debug, thiserror::Error)]
#[error("{origin}: {problem}")]
pub struct PasswordError {
    origin: String,
    problem: String,
}

impl PasswordSource {
    /// Whether only the service can have it: a credential, and this process was not started by systemd.
    #[must_use]
    pub fn is_of_the_service(&self) -> bool {
        matches!(
            self,
            Self::Credential {
                directory: None,
                ..
            }
        )
    }

    /// Reads the password now: the first line of its source. One with more lines is no password, and must not
    /// cost a login.
    pub async fn read(&self) -> Result<SecretString, PasswordError> {
        let password = match self {
            Self::Inline(password) => Ok(password.expose_secret().to_owned()),
            Self::File(path) => read_file(path).await,
            Self::Variable(name) => {
                std::env::var(name).map_err(|_| "not set, or not text".to_owned())
            }
            Self::Command { program, arguments } => run(program, arguments).await,
            Self::Credential { name, directory } => match directory {
                Some(directory) => read_file(&directory.join(name)).await,
                None => Err("not started by systemd: $CREDENTIALS_DIRECTORY is not set".to_owned()),
            },
        };
        let password = password.map(Zeroizing::new);
        let line = password.and_then(|text| first_line(&text).map(SecretString::from));
        line.map_err(|problem| PasswordError {
            origin: self.to_string(),
            problem,
        })
    }
}

async fn read_file(path: &Path) -> Result<String, String> {
    let metadata = tokio::fs::metadata(path)
        .await
        .map_err(|error| error.to_string())?;
    if is_open_to_all(metadata.mode()) {
        return Err("all users can read it; take that away with `chmod o= FILE`".to_owned());
    }
    let file = File::open(path).await.map_err(|error| error.to_string())?;
    text(read_all(file).await?)
}

async fn run(program: &Program, arguments: &[String]) -> Result<String, String> {
    let mut command = Command::new(&program.path);
    for variable in &program.withheld {
        command.env_remove(variable);
    }
    let child = command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null()) // Who knows what it says there.
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| error.to_string())?;
    let answer = tokio::time::timeout(COMMAND_TIMEOUT, answer_of(child)).await;
    answer.unwrap_or_else(|_| {
        let seconds = COMMAND_TIMEOUT.as_secs();
        Err(format!("no answer within {seconds} seconds"))
    })
}

/// What a command has printed by the time it ends. A child that it leaves behind may keep the pipe open for long.
async fn answer_of(mut child: Child) -> Result<String, String> {
    let stdout = child.stdout.take().ok_or("no output")?;
    let (mut stdout, mut printed) = (stdout.take(LONGEST), Vec::new());
    let mut is_open = true;
    let status = loop {
        tokio::select! {
            biased;
            read = stdout.read_buf(&mut printed), if is_open => is_open = goes_on(read, &stdout)?,
            status = child.wait() => break status.map_err(|error| error.to_string())?,
        }
    };
    // Lets the runtime look at the pipe once more: what was printed last may not have been seen.
    tokio::task::yield_now().await;
    while is_open && let Some(read) = ready_now(stdout.read_buf(&mut printed)).await {
        is_open = goes_on(read, &stdout)?;
    }
    if status.success() {
        text(printed)
    } else {
        Err(format!("failed: {status}"))
    }
}

/// What a future has to say without waiting.
async fn ready_now<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => Poll::Ready(None),
    })
    .await
}

async fn read_all(source: impl AsyncRead + Unpin) -> Result<Vec<u8>, String> {
    let (mut source, mut bytes) = (source.take(LONGEST), Vec::new());
    while goes_on(source.read_buf(&mut bytes).await, &source)? {}
    Ok(bytes)
}

/// Whether more may follow what was read.
fn goes_on<R: AsyncRead>(read: io::Result<usize>, source: &Take<R>) -> Result<bool, String> {
    match read {
        Err(error) => Err(error.to_string()),
        Ok(_) if source.limit() == 0 => Err("longer than any password".to_owned()),
        Ok(bytes) => Ok(bytes > 0),
    }
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| "not text in UTF-8".to_owned())
}

/// The first line, where all others are blank. Spaces around it belong to the password.
fn first_line(text: &str) -> Result<String, String> {
    let mut lines = without_byte_order_mark(text).lines();
    let password = lines.next().unwrap_or_default();
    if lines.any(|line| !line.trim().is_empty()) {
        return Err("more than one line; the password must be the only one".to_owned());
    }
    if password.trim().is_empty() {
        return Err("empty".to_owned());
    }
    Ok(password.to_owned())
}

impl fmt::Display for PasswordSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inline(_) => write!(f, "password"),
            Self::File(path) => write!(f, "password_file {}", path.display()),
            Self::Variable(name) => write!(f, "password_env {name}"),
            Self::Command { program, .. } => {
                write!(f, "password_command {}", program.path.display())
            }
            Self::Credential { name, .. } => write!(f, "password_credential {name}"),
        }
    }
}

impl fmt::Debug for PasswordSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PasswordSource({self})")
    }
}
