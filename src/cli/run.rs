//! `run`: the service.

use crate::clock::Clock;
use crate::daemon::{ConfigSource, serve};
use crate::exit_code::ExitCode;
use crate::pipeline::Household;
use crate::store::{Lock, Store};

use super::{CommandError, synergia};

pub async fn run(
    source: ConfigSource,
    household: Household,
    clock: Clock,
) -> Result<ExitCode, CommandError> {
    // The state is opened first: whoever may not use it must not touch its lock either.
    drop(Store::open(household.state_directory())?);
    let _lock = Lock::take(household.state_directory(), "dzwonek run")?;
    let synergia = synergia(&household.config.synergia)?;
    serve(source, household, synergia, clock).await?;
    Ok(ExitCode::AllWell)
}
