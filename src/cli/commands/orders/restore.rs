//! `restore`: puts a backup in the place of a lost database.

use crate::cli::args::RestoreOptions;
use crate::cli::error::CommandError;
use crate::cli::output::say;
use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::pipeline::Household;
use crate::store::{Lock, Store};

/// Puts a backup in the place of a lost database.
pub fn restore(
    household: &Household,
    options: &RestoreOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let directory = household.state_directory();
    let _lock = Lock::take(directory, "dzwonek restore")?;
    let today = clock
        .now()
        .with_timezone(&household.config.zone)
        .date_naive();
    let taken = Store::restore(directory, options.backup.as_deref(), today)?;
    say(format_args!("Restored {}.", taken.display()))?;
    say(
        "What has changed since then is told with the next run. A letter that was sent since then may come",
    )?;
    say(
        "once more, with the same Message-ID; none is lost. The lost database is kept as dzwonek.db.lost.",
    )?;
    Ok(ExitCode::AllWell)
}
