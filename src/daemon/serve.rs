//! From the start of the service to its end.

use std::sync::Arc;
use std::time::Duration;

use sd_notify::NotifyState;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tracing::{info, warn};

use crate::clock::Clock;
use crate::pipeline::{Household, PipelineError};
use crate::store::Store;
use crate::synergia::Synergia;

use super::config_source::ConfigSource;
use super::delivery_loop::DeliveryLoop;
use super::error::DaemonError;
use super::poll_loop::PollLoop;
use super::signals::Signals;
use super::systemd::notify_systemd;

/// How long a letter that is on its way may take when the service stops.
const LAST_LETTER: Duration = Duration::from_secs(8);

/// Serves until SIGTERM or SIGINT. The caller holds the lock of the state.
pub async fn serve(
    source: ConfigSource,
    household: Household,
    synergia: Synergia,
    clock: Clock,
) -> Result<(), DaemonError> {
    let mut signals = Signals::listen()?;
    let open = || Store::open(household.state_directory()).map_err(PipelineError::from);
    let (store, letters_store) = (open()?, open()?);
    let (households, household_now) = watch::channel(Arc::new(household));
    let bell = Arc::new(Notify::new());
    let (stop, stopping) = watch::channel(false);
    let delivery_loop = DeliveryLoop::new(
        letters_store,
        household_now,
        bell.clone(),
        stopping,
        clock.clone(),
    );
    let mut poll_loop = PollLoop::new(source, households, synergia, store, clock, bell);
    poll_loop.start()?;
    notify_systemd(&[NotifyState::Ready]);
    let mut deliveries = tokio::task::spawn_local(delivery_loop.work());
    let ended = while_delivering(poll_loop.work(&mut signals), &mut deliveries).await;
    if matches!(ended, Err(DaemonError::DeliveryEnded)) {
        return ended;
    }
    notify_systemd(&[NotifyState::Stopping]);
    info!("Stopping");
    stop.send_replace(true);
    if timeout(LAST_LETTER, deliveries).await.is_err() {
        warn!("A letter that was on its way is offered again at the next start");
    }
    ended
}

/// Works as long as the delivery loop does: without it no letter would leave, and nobody would notice.
async fn while_delivering(
    work: impl Future<Output = Result<(), DaemonError>>,
    deliveries: &mut JoinHandle<()>,
) -> Result<(), DaemonError> {
    tokio::select! {
        ended = work => ended,
        _ = deliveries => Err(DaemonError::DeliveryEnded),
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use super::*;

    /// When the poll loop breaks down, the process ends anyway.
    #[tokio::test]
    async fn a_delivery_loop_that_breaks_down_ends_the_service() {
        let mut deliveries = tokio::spawn(async { panic!("as by a mistake") });
        let ended = while_delivering(pending(), &mut deliveries).await;
        assert!(
            matches!(ended, Err(DaemonError::DeliveryEnded)),
            "{ended:?}"
        );
    }
}
