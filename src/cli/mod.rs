//! The command line: a file per command.

mod accept;
mod args;
mod check;
#[cfg(feature = "demo")]
mod demo;
mod hints;
mod history;
mod init;
mod once;
mod outbox;
mod output;
mod preview;
mod restore;
mod resume;
mod run;
#[cfg(feature = "demo")]
mod school;
mod status;

use std::fs::File;
use std::process;

use clap::Parser;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::clock::Clock;
use crate::config::{ConfigError, Environment, PasswordError, SynergiaUrls};
use crate::daemon::{ConfigSource, DaemonError};
#[cfg(feature = "demo")]
use crate::demo::DemoError;
use crate::exit_code::ExitCode;
use crate::pipeline::{Household, PipelineError};
use crate::store::StoreError;
use crate::synergia::{Hosts, Patience, Synergia};
use crate::telemetry;

pub use args::Arguments;
use args::Command;
use output::complain;

/// Why a command cannot do what it is asked to.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The state, or a letter.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
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
    fn is_loss(&self) -> bool {
        match self {
            Self::Pipeline(error) | Self::Daemon(DaemonError::Pipeline(error)) => error.is_loss(),
            _ => false,
        }
    }

    fn exit_code(&self) -> ExitCode {
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

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> process::ExitCode {
    let arguments = Arguments::parse();
    telemetry::init(arguments.log_level());
    telemetry::keep_panics_private();
    let code = match runtime().map(|runtime| runtime.block_on(execute(arguments))) {
        Ok(Ok(code)) => code,
        Ok(Err(error)) => {
            complain(&error);
            error.exit_code()
        }
        Err(error) => {
            complain(format_args!("cannot start: {error}"));
            ExitCode::TryAgain
        }
    };
    process::ExitCode::from(code.number())
}

/// The runtime panics where it does not find the file descriptors that it needs.
fn spare_descriptors() -> std::io::Result<()> {
    let spare: std::io::Result<Vec<File>> = (0..8).map(|_| File::open("/dev/null")).collect();
    spare.map(drop)
}

/// One thread is enough for a family, and costs the least memory.
fn runtime() -> std::io::Result<tokio::runtime::LocalRuntime> {
    spare_descriptors()?;
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build_local(tokio::runtime::LocalOptions::default())
}

async fn execute(arguments: Arguments) -> Result<ExitCode, CommandError> {
    let clock = Clock::system();
    let source = ConfigSource {
        path: arguments.config,
        environment: Environment::of_process(),
    };
    let household = || source.load().map(Household::new);
    match arguments.command {
        Command::Run => run::run(source.clone(), household()?, clock).await,
        Command::Once(options) => once::once(&household()?, &options, &clock).await,
        Command::Check(options) => check::check(&household()?, &options, &clock).await,
        Command::Status(options) => status::status(&household()?, &options, &clock),
        Command::History(options) => history::history(&household()?, &options),
        Command::Preview(options) => preview::preview(&household()?, &options, &clock),
        Command::Outbox(options) => outbox::outbox(&household()?, &options, &clock).await,
        Command::Resume(options) => resume::resume(&household()?, &options, &clock),
        Command::Restore(options) => restore::restore(&household()?, &options, &clock),
        #[cfg(feature = "demo")]
        Command::School(options) => school::school(&options, clock).await,
        Command::Accept(options) => accept::accept(&household()?, &options, &clock),
        Command::Init(options) => init::init(&source, &options, &clock).await,
        #[cfg(feature = "demo")]
        Command::Demo(options) => demo::demo(&options).await,
    }
}

/// Ctrl-C, which does not end the process from now on.
fn interrupt() -> Result<Signal, CommandError> {
    signal(SignalKind::interrupt()).map_err(|source| CommandError::Io {
        what: "cannot wait for Ctrl-C".to_owned(),
        source,
    })
}

/// The register client of a configuration.
fn synergia(urls: &SynergiaUrls) -> Result<Synergia, CommandError> {
    Synergia::new(Hosts::new(urls.clone()), Patience::default())
        .map_err(|error| CommandError::Synergia(error.to_string()))
}

/// The name of no student, with the names there are.
fn unknown_student(household: &Household, name: &str) -> CommandError {
    let known: Vec<&str> = household
        .members
        .iter()
        .map(|member| member.student.name.as_str())
        .collect();
    let known = known.join(", ");
    CommandError::Usage(format!("there is no student {name}; there are: {known}"))
}
