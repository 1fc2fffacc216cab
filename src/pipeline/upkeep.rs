//! What keeps the state fit for years.

use chrono::{DateTime, Utc};
use tracing::warn;

use crate::store::Store;

use super::household::Household;

/// Lets go of what nobody needs any more, keeps a reserve of the disk, and backs the state up once a day where
/// there is room for both. That it cannot be done is no trouble of the run: the next one tries again.
pub fn upkeep(household: &Household, store: &mut Store, now: DateTime<Utc>) {
    let directory = household.state_directory();
    let day = now.with_timezone(&household.config.zone).date_naive();
    let tidied = store.prune(now).and_then(|()| store.settle());
    let backed_up = Store::keep_reserve(directory).and_then(|()| store.back_up(directory, day));
    if let Err(error) = tidied {
        warn!("The state was not tidied: {error}");
    }
    if let Err(error) = backed_up {
        warn!("The state was not backed up: {error}");
    }
}
