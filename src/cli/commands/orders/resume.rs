//! `resume`: lifts a stop.

use crate::cli::args::ResumeOptions;
use crate::cli::error::{CommandError, unknown_student};
use crate::cli::output::say;
use crate::cli::requests::ask_or_act;
use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::pipeline::Household;
use crate::store::{Request, Store};

/// Lifts the stop of a student.
pub fn resume(
    household: &Household,
    options: &ResumeOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let name = &options.student;
    let member = household
        .member(name)
        .ok_or_else(|| unknown_student(household, name))?;
    let mut store = Store::open(household.state_directory())?;
    let request = Request::Resume(member.student.login.clone());
    let _lock = ask_or_act(household, &mut store, &request, clock)?;
    say(format_args!("{name} is polled again with the next run."))?;
    Ok(ExitCode::AllWell)
}
