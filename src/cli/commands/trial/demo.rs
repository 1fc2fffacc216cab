//! `demo`: the whole path, without any account.

use crate::cli::args::DemoOptions;
use crate::cli::error::CommandError;
use crate::cli::output::say;
use crate::demo;
use crate::exit_code::ExitCode;

/// Lets a week of the built-in school happen.
pub async fn demo(options: &DemoOptions) -> Result<ExitCode, CommandError> {
    let story = demo::play(&options.output).await?;
    say(story)?;
    Ok(ExitCode::AllWell)
}
