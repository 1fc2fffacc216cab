//! The service: a loop around the function that `once` calls.
//!
//! Two tasks share one thread. One looks at the clock, polls and writes letters; the other offers them
//! to the mail server. The first never waits for the second: ten minutes after the final dot are legal.

pub mod agenda;
mod postman;
mod signals;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sd_notify::NotifyState;
use tokio::sync::{Notify, watch};
use tokio::time::{MissedTickBehavior, interval, timeout};
use tracing::{error, info, warn};

use crate::clock::Clock;
use crate::config::{Config, ConfigError, Environment};
use crate::domain::turn::Reach;
use crate::pipeline::{
    DigestWish, Household, Order, PipelineError, missed_digest, obey_requests, run, start_up,
};
use crate::store::Store;
use crate::synergia::Synergia;

use agenda::Task;
use postman::Postman;
use signals::{Signal, Signals};

/// How often the wall clock is looked at. Requests of other commands are obeyed within it too.
const LOOK_EVERY: Duration = Duration::from_secs(20);

/// How long a letter that is on its way may take when the service is to end.
const LAST_LETTER: Duration = Duration::from_secs(8);

/// Where the configuration comes from, so that it can be read again.
#[derive(Debug, Clone)]
pub struct ConfigSource {
    /// The file that was named, if one was.
    pub path: Option<PathBuf>,
    /// Where to look otherwise.
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
    let (families, family) = watch::channel(Arc::new(household));
    let bell = Arc::new(Notify::new());
    let (stop, stopping) = watch::channel(false);
    let postman = Postman::new(letters_store, family, bell.clone(), stopping, clock.clone());
    let mut keeper = Keeper {
        source,
        families,
        synergia,
        store,
        clock,
        bell,
        jitter: chrono::Duration::zero(),
    };
    keeper.start()?;
    tell_systemd(&[NotifyState::Ready]);
    let deliveries = tokio::task::spawn_local(postman.work());
    let ended = keeper.work(&mut signals).await;
    tell_systemd(&[NotifyState::Stopping]);
    info!("Stopping");
    stop.send_replace(true);
    if timeout(LAST_LETTER, deliveries).await.is_err() {
        warn!("A letter that was on its way is offered again at the next start");
    }
    ended
}

/// Looks at the clock, polls and writes.
struct Keeper {
    source: ConfigSource,
    families: watch::Sender<Arc<Household>>,
    synergia: Synergia,
    store: Store,
    clock: Clock,
    /// Rings when there may be something to deliver.
    bell: Arc<Notify>,
    /// How long after its slot the next poll starts.
    jitter: chrono::Duration,
}

impl Keeper {
    /// Repeats the second step of the last run, in case it was cut off.
    fn start(&mut self) -> Result<(), PipelineError> {
        let household = self.household();
        info!(
            students = household.members.len(),
            recipients = household.addressees.len(),
            "Dzwonek is at work"
        );
        self.draw_jitter();
        start_up(&household, &mut self.store, self.clock.now())
    }

    async fn work(&mut self, signals: &mut Signals) -> Result<(), DaemonError> {
        let mut looks = interval(LOOK_EVERY);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                signal = signals.next() => match signal {
                    Signal::Stop => return Ok(()),
                    Signal::Reload => {
                        self.reload()?;
                        looks.reset_immediately();
                    }
                },
                _ = looks.tick() => {
                    tell_systemd(&[NotifyState::Watchdog]);
                    if self.look(signals).await? == Ending::Stop {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// One look at the clock, and what follows from it.
    async fn look(&mut self, signals: &mut Signals) -> Result<Ending, PipelineError> {
        let now = self.clock.now();
        if obey_requests(&mut self.store, now)? {
            self.bell.notify_one();
        }
        let last_run = self.store.read(|tx| tx.last_run())?;
        let missed_digest = missed_digest(&self.household(), &mut self.store, now)?;
        match self.task(last_run, missed_digest, now) {
            Task::WaitForTheClock => {
                warn!("The clock is more than a day behind the last run; waiting for it");
                Ok(Ending::GoOn)
            }
            Task::Plan => self.run(false, signals).await,
            Task::Poll => {
                self.draw_jitter();
                self.run(true, signals).await
            }
        }
    }

    fn task(
        &self,
        last_run: Option<DateTime<Utc>>,
        missed_digest: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Task {
        let household = self.household();
        let config = &household.config;
        agenda::task(
            &config.poll.schedule,
            config.zone,
            last_run,
            self.jitter,
            missed_digest,
            now,
        )
    }

    /// A signal to stop is obeyed in the middle of a poll, between two transactions.
    async fn run(&mut self, poll: bool, signals: &mut Signals) -> Result<Ending, PipelineError> {
        let household = self.household();
        let order = Order {
            poll: poll.then_some(Reach::Due),
            digests: DigestWish::Due,
        };
        let mut watchdog = interval(LOOK_EVERY);
        let work = run(
            &household,
            &mut self.store,
            &self.synergia,
            order,
            &self.clock,
        );
        tokio::pin!(work);
        let report = loop {
            tokio::select! {
                report = &mut work => break report?,
                () = signals.stop() => return Ok(Ending::Stop),
                _ = watchdog.tick() => tell_systemd(&[NotifyState::Watchdog]),
            }
        };
        if poll || !report.written.is_empty() {
            self.bell.notify_one();
        }
        Ok(Ending::GoOn)
    }

    /// Reads the configuration again, and keeps the old one when the new is bad.
    fn reload(&mut self) -> Result<(), PipelineError> {
        match self.source.load() {
            Err(error) => error!("The new configuration is not used: {error}"),
            Ok(config) => {
                let household = Household::new(config);
                start_up(&household, &mut self.store, self.clock.now())?;
                self.families.send_replace(Arc::new(household));
                info!("Read the configuration again");
            }
        }
        // The owner may have repaired the mail server: the outbox is offered at once.
        self.store.write(|tx| tx.set_outbox_pause(None))?;
        self.bell.notify_one();
        Ok(())
    }

    fn household(&self) -> Arc<Household> {
        self.families.borrow().clone()
    }

    fn draw_jitter(&mut self) {
        let longest = self.household().config.poll.jitter;
        let drawn = longest.mul_f64(fastrand::f64());
        self.jitter = chrono::Duration::from_std(drawn).unwrap_or_default();
    }
}

/// Whether the service goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    GoOn,
    Stop,
}

/// Outside systemd this does nothing.
fn tell_systemd(states: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(states) {
        warn!("systemd cannot be told: {error}");
    }
}
