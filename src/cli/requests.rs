//! What a command asks of the daemon.

use crate::clock::Clock;
use crate::pipeline::{Household, obey_requests};
use crate::store::{About, Lock, Request, Store, StoreError};

use super::error::CommandError;

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
            obey_requests(household, store, About::Everything, clock.now())?;
            Ok(Some(lock))
        }
        Err(StoreError::Locked { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
