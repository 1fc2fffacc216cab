//! A file per command.

mod accept;
mod check;
#[cfg(feature = "demo")]
mod demo;
mod hints;
mod history;
mod init;
mod konto_librus;
mod once;
mod outbox;
mod preview;
mod report_file;
mod restore;
mod resume;
mod run;
#[cfg(feature = "demo")]
mod school;
mod status;
mod tried;

use crate::clock::Clock;
use crate::config::Environment;
use crate::daemon::ConfigSource;
use crate::exit_code::ExitCode;
use crate::pipeline::Household;

use super::args::{Arguments, Command};
use super::error::CommandError;

/// Does what the command line asks for.
pub async fn execute(arguments: Arguments) -> Result<ExitCode, CommandError> {
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
