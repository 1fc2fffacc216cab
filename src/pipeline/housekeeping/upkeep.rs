//! Keeping the state fit for years.

use chrono::{DateTime, Utc};
use tracing::warn;

use crate::pipeline::household::Household;
use crate::store::Store;

/// Lets go of what nobody needs any more, keeps a reserve of the disk, and backs the state up once a day where
/// there is room for both. A failure is no trouble of the run: the next one tries again.
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

#[cfg(test)]
mod tests {
    use std::fs;

    use chrono::Duration;

    use super::*;
    use crate::domain::examples::moment;
    use crate::pipeline::examples::{household, letter_to};
    use crate::store::{LetterState, StoreError};

    #[test]
    fn letters_are_tidied_even_without_room_for_a_reserve() {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path()).unwrap();
        let (then, now) = (moment(5, 7, 0), moment(5, 7, 0) + Duration::days(40));
        let given_up: Result<_, StoreError> = store.write(|tx| {
            let id = tx.queue_letter(&letter_to("mama@example.com"), then)?;
            tx.settle_letter(id, LetterState::Rejected, "550", then)?;
            Ok(id)
        });
        let id = given_up.unwrap();
        let is_kept = |store: &mut Store| store.read(|tx| tx.letter(id)).unwrap().unwrap().is_kept;
        assert!(is_kept(&mut store));
        // A directory is in the way of the reserve.
        fs::create_dir(home.path().join("reserve.unfinished")).unwrap();
        upkeep(&household(home.path()), &mut store, now);
        assert!(!is_kept(&mut store));
        assert!(!home.path().join("backups").exists());
    }
}
