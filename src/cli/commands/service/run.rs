//! `run`: the service.

use crate::cli::error::CommandError;
use crate::cli::register::synergia;
use crate::clock::Clock;
use crate::daemon::{ConfigSource, serve};
use crate::exit_code::ExitCode;
use crate::pipeline::{DAEMON, Household, open_state, report_loss};
use crate::store::Lock;

/// When the state is lost the service ends and is not started again: the owner would hear nothing any more.
pub async fn run(
    source: ConfigSource,
    household: Household,
    clock: Clock,
) -> Result<ExitCode, CommandError> {
    let ended = serve_alone(source.clone(), household, clock.clone()).await;
    if ended.as_ref().is_err_and(CommandError::is_loss)
        && let Ok(config) = source.load()
    {
        report_loss(&Household::new(config), &clock).await;
    }
    ended
}

/// Serves as the only one who uses the state.
async fn serve_alone(
    source: ConfigSource,
    household: Household,
    clock: Clock,
) -> Result<ExitCode, CommandError> {
    // The state is opened first: whoever may not use it must not touch its lock either.
    drop(open_state(&household, &clock).await?);
    let _lock = Lock::take(household.state_directory(), DAEMON)?;
    let synergia = synergia(&household.config.synergia)?;
    serve(source, household, synergia, clock).await?;
    Ok(ExitCode::AllWell)
}
