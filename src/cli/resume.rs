//! `resume`: lifts a stop.

use crate::clock::Clock;
use crate::exit_code::ExitCode;
use crate::pipeline::{Household, obey_requests};
use crate::store::{About, Lock, Request, Store, StoreError};

use super::args::ResumeOptions;
use super::output::say;
use super::{CommandError, unknown_student};

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

/// Leaves the request to the daemon, which obeys within a minute, or acts at once when none runs: then the
/// lock of the state comes back.
pub fn ask_or_act(
    household: &Household,
    store: &mut Store,
    request: &Request,
    clock: &Clock,
) -> Result<Option<Lock>, CommandError> {
    store.write(|tx| tx.leave_request(request))?;
    match Lock::take(household.state_directory(), "dzwonek, for a moment") {
        Ok(lock) => {
            obey_requests(store, About::Everything, clock.now())?;
            Ok(Some(lock))
        }
        Err(StoreError::Locked { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
