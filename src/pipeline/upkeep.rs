//! What keeps the state fit for years.

use chrono::{DateTime, Utc};
use tracing::warn;

use crate::store::Store;

use super::household::Household;

/// Backs the state up once a day. That it cannot be done is no trouble of the run: the next one tries again.
pub fn upkeep(household: &Household, store: &Store, now: DateTime<Utc>) {
    let day = now.with_timezone(&household.config.zone).date_naive();
    if let Err(error) = store.back_up(household.state_directory(), day) {
        warn!("The state was not backed up: {error}");
    }
}
