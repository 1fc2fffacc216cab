//! The commands, by what they are for; a file each.

mod hints;
mod orders;
mod questions;
mod service;
mod setup;
#[cfg(feature = "demo")]
mod trial;

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
        Command::Run => service::run(source.clone(), household()?, clock).await,
        Command::Once(options) => service::once(&household()?, &options, &clock).await,
        Command::Check(options) => setup::check(&household()?, &options, &clock).await,
        Command::Status(options) => questions::status(&household()?, &options, &clock),
        Command::History(options) => questions::history(&household()?, &options),
        Command::Show(options) => questions::show(&household()?, &options),
        Command::Export(options) => questions::export(&household()?, &options, &clock),
        Command::Preview(options) => questions::preview(&household()?, &options, &clock),
        Command::Outbox(options) => orders::outbox(&household()?, &options, &clock).await,
        Command::Resume(options) => orders::resume(&household()?, &options, &clock),
        Command::Forget(options) => orders::forget(&household()?, &options, &clock),
        Command::Restore(options) => orders::restore(&household()?, &options, &clock),
        #[cfg(feature = "demo")]
        Command::School(options) => trial::school(&options, clock).await,
        Command::Accept(options) => orders::accept(&household()?, &options, &clock),
        Command::Init(options) => setup::init(&source, &options, &clock).await,
        #[cfg(feature = "demo")]
        Command::Demo(options) => trial::demo(&options).await,
    }
}
