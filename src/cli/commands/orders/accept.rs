//! `accept`: believes a doubtful disappearance.

use crate::cli::args::AcceptOptions;
use crate::cli::error::{CommandError, unknown_student};
use crate::cli::output::say;
use crate::cli::requests::ask_or_act;
use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::pipeline::Household;
use crate::store::{Request, Store, StoreError};

/// Believes that entries of a feed are gone.
pub fn accept(
    household: &Household,
    options: &AcceptOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let (name, feed) = (&options.student, options.feed);
    let member = household
        .member(name)
        .ok_or_else(|| unknown_student(household, name))?;
    let mut store = Store::open(household.state_directory())?;
    let login = member.student.login.clone();
    let is_held = store.read(|tx| match tx.student(&login)? {
        Some(row) => Ok(tx
            .feeds(row.id)?
            .get(&feed)
            .is_some_and(|feed| feed.hold.is_some())),
        None => Ok::<_, StoreError>(false),
    })?;
    if !is_held {
        say(format_args!("Nothing is held in {feed} of {name}."))?;
        return Ok(ExitCode::AllWell);
    }
    ask_or_act(household, &mut store, &Request::Accept(login, feed), clock)?;
    say(format_args!(
        "What vanished from {feed} of {name} is believed to be gone."
    ))?;
    Ok(ExitCode::AllWell)
}
