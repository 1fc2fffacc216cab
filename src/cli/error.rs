//! Why a command fails, and the exit code that says so.

use crate::archive::ArchiveError;
use crate::config::{ConfigError, PasswordError};
use crate::daemon::DaemonError;
#[cfg(feature = "demo")]
use crate::demo::DemoError;
use crate::exit_code::ExitCode;
use crate::pipeline::{Household, PipelineError};
use crate::store::StoreError;

/// Why a command cannot do what it is asked to.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The state, or a letter.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error(transparent)]
    Daemon(#[from] DaemonError),
    #[error(transparent)]
    Transport(#[from] PasswordError),
    #[cfg(feature = "demo")]
    #[error(transparent)]
    Demo(#[from] DemoError),
    /// A name or number that does not exist.
    #[error("{0}")]
    Usage(String),
    /// Reading or writing files and sockets.
    #[error("{what}: {source}")]
    Io {
        what: String,
        source: std::io::Error,
    },
    /// The register client cannot be set up.
    #[error("the register cannot be reached this way: {0}")]
    Synergia(String),
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        Self::Pipeline(error.into())
    }
}

impl CommandError {
    /// Whether it means that the state is lost.
    pub fn is_loss(&self) -> bool {
        match self {
            Self::Pipeline(error) | Self::Daemon(DaemonError::Pipeline(error)) => error.is_loss(),
            _ => false,
        }
    }

    pub fn exit_code(&self) -> ExitCode {
        match self {
            // The service is not started again after a mistake, but it is after a shortage.
            Self::Config(error) if error.may_pass() => ExitCode::TryAgain,
            Self::Config(_) | Self::Usage(_) => ExitCode::Usage,
            Self::Transport(_) => ExitCode::OwnerMustAct,
            Self::Pipeline(error) | Self::Daemon(DaemonError::Pipeline(error))
                if error.needs_owner() =>
            {
                ExitCode::OwnerMustAct
            }
            _ => ExitCode::TryAgain,
        }
    }
}

/// The name of no student, with the names there are.
pub fn unknown_student(household: &Household, name: &str) -> CommandError {
    let known: Vec<&str> = household
        .members
        .iter()
        .map(|member| member.student.name.as_str())
        .collect();
    let known = known.join(", ");
    CommandError::Usage(format!("there is no student {name}; there are: {known}"))
}
