//! `demo`: the whole path, without any account.

use crate::demo;
use crate::exit_code::ExitCode;

use super::CommandError;
use super::args::DemoOptions;
use super::output::say;

pub async fn demo(options: &DemoOptions) -> Result<ExitCode, CommandError> {
    let story = demo::play(&options.output).await?;
    say(story)?;
    Ok(ExitCode::AllWell)
}
