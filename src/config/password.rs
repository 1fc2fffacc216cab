//! Where a password comes from. It is read when it is needed, and kept no longer than that.

use std::fmt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use secrecy::SecretString;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{Child, Command};

use super::program::Program;
use super::surroundings::is_open_to_all;

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
    /// Reads the password now. One newline at its end does not belong to it.
    pub async fn read(&self) -> Result<SecretString, PasswordError> {
        let password = match self {
            Self::Inline(password) => return Ok(password.clone()),
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
        match password.map(without_newline) {
            Ok(password) if password.is_empty() => Err("empty".to_owned()),
            Ok(password) => Ok(SecretString::from(password)),
            Err(problem) => Err(problem),
        }
        .map_err(|problem| PasswordError {
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

async fn answer_of(mut child: Child) -> Result<String, String> {
    let printed = match child.stdout.take() {
        Some(stdout) => read_all(stdout).await?,
        None => Vec::new(),
    };
    match child.wait().await {
        Err(error) => Err(error.to_string()),
        Ok(status) if !status.success() => Err(format!("failed: {status}")),
        Ok(_) => text(printed),
    }
}

async fn read_all(source: impl AsyncRead + Unpin) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut source = source.take(LONGEST);
    match source.read_to_end(&mut bytes).await {
        Err(error) => Err(error.to_string()),
        Ok(_) if source.limit() == 0 => Err("longer than any password".to_owned()),
        Ok(_) => Ok(bytes),
    }
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| "not text in UTF-8".to_owned())
}

fn without_newline(mut password: String) -> String {
    if password.ends_with('\n') {
        password.pop();
        if password.ends_with('\r') {
            password.pop();
        }
    }
    password
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
