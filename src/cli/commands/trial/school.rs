//! `school`: the built-in school alone.

use std::sync::Arc;

use school::School;

use crate::cli::args::SchoolOptions;
use crate::cli::error::CommandError;
use crate::cli::interrupt::interrupt;
use crate::cli::output::say;
use crate::clock::Clock;
use crate::exit_code::ExitCode;

/// Serves the built-in school.
pub async fn school(options: &SchoolOptions, clock: Clock) -> Result<ExitCode, CommandError> {
    let school = School::start(options.port, Arc::new(move || clock.now())).map_err(|source| {
        CommandError::Io {
            what: "cannot open the school on 127.0.0.1 to 127.0.0.5".to_owned(),
            source,
        }
    })?;
    // Whoever reads the line may interrupt the next moment.
    let mut interrupt = interrupt()?;
    say(school.banner())?;
    interrupt.recv().await;
    Ok(ExitCode::AllWell)
}
