//! The service: a loop around the function that `once` calls.
//!
//! Two tasks share one thread. One looks at the clock, polls and writes letters; the other offers them
//! to the mail server. The first never waits for the second: ten minutes after the final dot are legal.

mod delivery_loop;
mod next_task;
mod poll_loop;
mod repeated_error;
mod signals;
mod stoppable;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use sd_notify::NotifyState;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tracing::{info, warn};

use crate::clock::Clock;
use crate::config::{Config, ConfigError, Environment};
use crate::pipeline::{Household, PipelineError};
use crate::store::Store;
use crate::synergia::Synergia;

use delivery_loop::DeliveryLoop;
pub use poll_loop::{Ending, PollLoop};
pub use signals::{Signal, Signals};

/// How long a letter that is on its way may take when the service is to end.
const LAST_LETTER: Duration = Duration::from_secs(8);

/// Where the configuration comes from, so that it can be read again.
#[derive(Debug, Clone)]
pub struct ConfigSource {
    /// The file that was named, if one was.
    pub path: Option<PathBuf>,
    pub environment: Environment,
}

impl ConfigSource {
    /// Reads it.
    pub fn load(&self) -> Result<Config, ConfigError> {
        Config::load(self.path.as_deref(), &self.environment)
    }
}

/// Why the service cannot begin or go on.
#[derive(Debug, thiserror::Error)]
pub enum DaemonError {
    /// The state, or a letter.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The task that offers letters has ended by itself.
    #[error("the sending of letters has broken down; start dzwonek again")]
    DeliveryEnded,
    /// The operating system does not tell of signals.
    #[error("cannot listen for signals: {0}")]
    Signals(#[from] std::io::Error),
}

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
    tell_systemd(&[NotifyState::Ready]);
    let mut deliveries = tokio::task::spawn_local(delivery_loop.work());
    let ended = while_delivering(poll_loop.work(&mut signals), &mut deliveries).await;
    if matches!(ended, Err(DaemonError::DeliveryEnded)) {
        return ended;
    }
    tell_systemd(&[NotifyState::Stopping]);
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

/// Outside systemd this does nothing.
fn tell_systemd(states: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(states) {
        warn!("systemd cannot be told: {error}");
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use super::*;

    /// The other task ends the process by itself when it breaks down.
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
