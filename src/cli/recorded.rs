//! Children whose traces can be asked for.

use crate::pipeline::{Household, recorded};
use crate::store::Store;

use super::error::{CommandError, unknown_student};

/// What is kept of a student who is not in the configuration any more can still be asked for.
pub fn refuse_unrecorded(
    household: &Household,
    store: &mut Store,
    name: &str,
) -> Result<(), CommandError> {
    let is_recorded =
        store.read(|tx| recorded(household, tx, name).map(|rows| !rows.is_empty()))?;
    if household.member(name).is_some() || is_recorded {
        return Ok(());
    }
    Err(unknown_student(household, name))
}
