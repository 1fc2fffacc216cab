//! The household that the configuration describes, in the state.

use chrono::{DateTime, Utc};

use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Household;
use crate::store::Store;

/// Enters the household into the state: rows for the new, nothing more for those who are gone. Whoever is
/// new is entitled from this moment on.
pub fn start_up(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<(), PipelineError> {
    store.write(|tx| {
        for member in &household.members {
            tx.enter_student(&member.student)?;
        }
        for addressee in &household.addressees {
            tx.enter_recipient(&addressee.recipient.email)?;
        }
        Ok(tx.drop_what_nobody_gets(&household.audience(), now)?)
    })
}
