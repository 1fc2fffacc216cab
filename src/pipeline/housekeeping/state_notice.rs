//! Letters about the state itself. No outbox can keep them: they go out at once, or not at all.

use std::time::Duration;

use tokio::time::timeout;
use tracing::{info, warn};

use crate::clock::Clock;
use crate::domain::letter::{Content, Letter, StateCause, StateNotice};
use crate::mail::transport::{Attempt, Outgoing, Patience};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Household;
use crate::pipeline::letters::outgoing;
use crate::store::{Store, StoreError};

use super::heartbeat::heartbeat;

/// A mail server that is slow must not keep a service from starting.
const AT_MOST: Duration = Duration::from_mins(1);

/// Opens the state. On a full disk it gives up the reserve first, and notifies the owner.
///
/// # Errors
///
/// As [`Store::open`].
pub async fn open_state(household: &Household, clock: &Clock) -> Result<Store, StoreError> {
    let directory = household.state_directory();
    match Store::open(directory) {
        Err(error) if make_room(household, &error, clock).await => Store::open(directory),
        opened => opened,
    }
}

/// Gives up the reserve and notifies the owner if a full disk is behind an `error` of the state. Returns
/// whether there is room again.
pub async fn make_room(household: &Household, error: &StoreError, clock: &Clock) -> bool {
    let has_room = Store::make_room(household.state_directory(), error);
    if has_room {
        notify_owner(household, StateCause::DiskFull, clock).await;
    }
    has_room
}

/// Notifies the owner of a trouble of the state; in quiet hours too, because nothing could do it later.
/// Returns whether the mail server took the letter.
async fn notify_owner(household: &Household, cause: StateCause, clock: &Clock) -> bool {
    let Ok(letter) = letter_to_owner(household, cause, clock) else {
        return false;
    };
    let transport = match household.open_transport().await {
        Ok(transport) => transport,
        Err(error) => {
            warn!("The owner cannot be told: {error}");
            return false;
        }
    };
    let mut courier = transport.courier(Patience::default());
    let sending = async {
        let attempt = courier.deliver(&letter).await;
        courier.close().await;
        attempt
    };
    let is_sent = matches!(timeout(AT_MOST, sending).await, Ok(Attempt::Sent { .. }));
    if is_sent {
        info!("Told the owner");
    } else {
        warn!("The owner could not be told: the mail server did not take the letter");
    }
    is_sent
}

/// Reports a lost state to the monitoring service, and to the owner unless they know of it.
pub async fn report_loss(household: &Household, clock: &Clock) {
    if let Some(url) = &household.config.heartbeat_url {
        heartbeat(url, false).await;
    }
    let directory = household.state_directory();
    if Store::is_loss_reported(directory) || !notify_owner(household, StateCause::Lost, clock).await
    {
        return;
    }
    if let Err(error) = Store::note_loss_reported(directory) {
        warn!("The owner may be told again: {error}");
    }
}

fn letter_to_owner(
    household: &Household,
    cause: StateCause,
    clock: &Clock,
) -> Result<Outgoing, PipelineError> {
    let now = clock.now();
    let notice = StateNotice {
        cause,
        since: now,
        directory: household.state_directory().display().to_string(),
    };
    let letter = Letter::new(&household.owner, now, Content::StateNotice(notice));
    Ok(outgoing(household, &letter)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::examples::moment;
    use crate::pipeline::examples::household;

    /// The next trial in that directory writes to the file that is always full.
    #[tokio::test]
    async fn a_full_disk_is_reported_while_a_reserve_is_left() {
        let home = tempfile::tempdir().unwrap();
        let (clock, _hands) = Clock::stopped_at(moment(5, 7, 0));
        let household = household(home.path());
        let letters = || fs::read_dir(home.path().join("letters")).map_or(0, Iterator::count);
        Store::keep_reserve(home.path()).unwrap();
        let failed = StoreError::Io {
            path: home.path().to_owned(),
            source: std::io::ErrorKind::Other.into(),
        };
        for (is_full, notified) in [(false, 0), (true, 1), (true, 1)] {
            if is_full {
                // Each trial removes it.
                std::os::unix::fs::symlink("/dev/full", home.path().join("trial")).unwrap();
            }
            make_room(&household, &failed, &clock).await;
            assert_eq!(letters(), notified, "{is_full}");
        }
    }
}
