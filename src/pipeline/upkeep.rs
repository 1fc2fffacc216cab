//! What keeps the state fit for years.

use chrono::{DateTime, Utc};
use tracing::warn;

use crate::store::Store;

use super::household::Household;

/// Keeps a reserve of the disk, lets go of what nobody needs any more, and backs the state up once a day where
/// there is room for both. That it cannot be done is no trouble of the run: the next one tries again.
pub fn upkeep(household: &Household, store: &mut Store, now: DateTime<Utc>) {
    let directory = household.state_directory();
    let day = now.with_timezone(&household.config.zone).date_naive();
    let kept = Store::keep_reserve(directory)
        .and_then(|()| store.prune(now))
        .and_then(|()| store.settle())
        .and_then(|()| store.back_up(directory, day));
    if let Err(error) = kept {
        warn!("The state was not tidied and backed up: {error}");
    }
}
