//! Whether the clock can be believed.

use chrono::{DateTime, Utc};

use crate::domain::trouble::clock_doubt::{Doubt, doubt};
use crate::store::{Store, StoreError};

/// Whether a run may begin at `now`. A clock that is more than a day behind the last run is waited for, but
/// no longer than a day: the start of the doubt is kept.
pub fn believes_clock(store: &mut Store, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let known = store.read(|tx| Ok::<_, StoreError>((tx.last_run()?, tx.clock_doubted_since()?)));
    let (last_run, since) = known?;
    let doubt = doubt(last_run, since, now);
    match doubt {
        Doubt::Nothing if since.is_none() => {}
        Doubt::Nothing => store.write(|tx| tx.set_clock_doubted_since(None))?,
        Doubt::Begins => store.write(|tx| tx.set_clock_doubted_since(Some(now)))?,
        Doubt::Lasts => {}
        Doubt::LastRunWasWrong => store.write(|tx| {
            tx.bring_times_back(now)?;
            tx.set_last_run(now)?;
            tx.set_clock_doubted_since(None)
        })?,
    }
    Ok(matches!(doubt, Doubt::Nothing | Doubt::LastRunWasWrong))
}
