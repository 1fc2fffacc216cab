//! The task that looks at the clock, polls and writes letters.

mod reload;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sd_notify::NotifyState;
use tokio::sync::{Notify, watch};
use tokio::time::{MissedTickBehavior, interval};
use tracing::info;

use crate::clock::Clock;
use crate::domain::visit::tiers::Reach;
use crate::pipeline::{
    DigestWish, Household, Order, PipelineError, RunReport, believes_clock, heartbeat, make_room,
    missed_letter, obey_requests, run, start_up, upkeep, went_well, write_calendar_files,
};
use crate::store::{About, Store};
use crate::synergia::Synergia;

use super::config_source::ConfigSource;
use super::error::DaemonError;
use super::next_task::{Past, Task, next_task};
use super::repeated_error::RepeatedError;
use super::signals::{Signal, Signals};
use super::stoppable::until_stopped;
use super::systemd::notify_systemd;

/// How often the loop looks at the wall clock. It obeys requests of other commands as fast.
const LOOK_EVERY: Duration = Duration::from_secs(20);

/// A run that takes longer than this for each student hangs. A quiet visit takes seconds; the first one,
/// which pages through a year of messages, has a few dozen requests, each bounded by
/// [`Timeouts`](crate::synergia::Timeouts).
const LONGEST_VISIT: Duration = Duration::from_mins(30);

/// Looks at the clock, polls, and writes letters.
pub struct PollLoop {
    source: ConfigSource,
    households: watch::Sender<Arc<Household>>,
    synergia: Synergia,
    store: Store,
    clock: Clock,
    /// Rings when there may be something to deliver.
    bell: Arc<Notify>,
    /// How long after its slot the next poll begins.
    jitter: chrono::Duration,
    repeated_error: RepeatedError,
}

impl PollLoop {
    /// A loop for a household that others may watch through `households`.
    pub fn new(
        source: ConfigSource,
        households: watch::Sender<Arc<Household>>,
        synergia: Synergia,
        store: Store,
        clock: Clock,
        bell: Arc<Notify>,
    ) -> Self {
        Self {
            source,
            households,
            synergia,
            store,
            clock,
            bell,
            jitter: chrono::Duration::zero(),
            repeated_error: RepeatedError::default(),
        }
    }

    /// Prepares the state for the household, before the first look.
    pub fn start(&mut self) -> Result<(), PipelineError> {
        let household = self.household();
        info!(
            students = household.members.len(),
            recipients = household.addressees.len(),
            "Dzwonek is at work"
        );
        self.draw_jitter();
        start_up(&household, &mut self.store, self.clock.now())
    }

    /// Runs until a signal stops it.
    pub async fn work(&mut self, signals: &mut Signals) -> Result<(), DaemonError> {
        let mut looks = interval(LOOK_EVERY);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                signal = signals.next() => match signal {
                    Signal::Stop => return Ok(()),
                    Signal::Reload => {
                        let reloaded = self.reload().map(|()| Ending::GoOn);
                        self.survive(reloaded)?;
                        looks.reset_immediately();
                    }
                },
                _ = looks.tick() => {
                    notify_systemd(&[NotifyState::Watchdog]);
                    let looked = self.look(signals).await;
                    if self.survive(looked)? == Ending::Stop {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Waits for a trouble of the state to pass, such as a full disk. It causes no extra visits to the
    /// register: each is recorded before it begins.
    fn survive(&mut self, looked: Result<Ending, PipelineError>) -> Result<Ending, PipelineError> {
        match looked {
            Ok(ending) => Ok(ending),
            Err(error) if error.may_pass() => {
                let trouble = match error.of_state() {
                    Some(error) => format!("The state cannot be used for now: {error}"),
                    None => format!("Nothing can be done for now: {error}"),
                };
                if self.repeated_error.report(&trouble) {
                    self.ping_monitoring(false);
                }
                self.make_room(error);
                Ok(Ending::GoOn)
            }
            Err(error) => Err(error),
        }
    }

    /// In the background: the mail server may be slow.
    fn make_room(&self, error: PipelineError) {
        let (household, clock) = (self.household(), self.clock.clone());
        tokio::task::spawn_local(async move {
            if let Some(error) = error.of_state() {
                make_room(&household, error, &clock).await;
            }
        });
    }

    /// One look at the clock, and what follows from it.
    pub async fn look(&mut self, signals: &mut Signals) -> Result<Ending, PipelineError> {
        self.store.refuse_lost_files()?;
        let now = self.clock.now();
        self.hear_who_has_left()?;
        let household = self.household();
        if obey_requests(&household, &mut self.store, About::Everything, now)? {
            self.bell.notify_one();
        }
        if !believes_clock(&mut self.store, now)? {
            let waits = "The clock is more than a day behind the last run, or before 2020, and is waited for";
            if self.repeated_error.report(&waits) {
                self.ping_monitoring(false);
            }
            return Ok(Ending::GoOn);
        }
        let past = Past {
            last_run: self.store.read(|tx| tx.last_run())?,
            missed_letter: missed_letter(&self.household(), &mut self.store, now)?,
        };
        match self.next_task(past, now) {
            Task::Plan => self.run(false, signals).await,
            Task::Poll => {
                self.draw_jitter();
                self.run(true, signals).await
            }
        }
    }

    fn next_task(&self, past: Past, now: DateTime<Utc>) -> Task {
        let household = self.household();
        let config = &household.config;
        let schedule = &config.poll.schedule;
        next_task(schedule, config.zone, past, self.jitter, now)
    }

    /// A signal to stop interrupts a poll between two transactions.
    async fn run(&mut self, poll: bool, signals: &mut Signals) -> Result<Ending, PipelineError> {
        let household = self.household();
        let order = Order {
            poll: poll.then_some(Reach::Due),
            opens_messages: true,
            digests: DigestWish::Due,
        };
        let work = run(
            &household,
            &mut self.store,
            &self.synergia,
            order,
            &self.clock,
        );
        let longest = LONGEST_VISIT.saturating_mul(household.members.len().try_into().unwrap_or(1));
        let sign_of_life = || notify_systemd(&[NotifyState::Watchdog]);
        let Some(report) = until_stopped(work, signals, longest, sign_of_life).await else {
            return Ok(Ending::Stop);
        };
        let report = report?;
        if poll {
            // It has written: other looks may have found nothing to write.
            self.repeated_error.end();
            upkeep(&household, &mut self.store, self.clock.now());
            write_calendar_files(&household, &mut self.store, self.clock.now());
            self.report_to_monitoring(&report)?;
        }
        if poll || !report.written.is_empty() {
            self.bell.notify_one();
        }
        Ok(Ending::GoOn)
    }

    fn report_to_monitoring(&mut self, report: &RunReport) -> Result<(), PipelineError> {
        let went_well = went_well(report, &mut self.store)?;
        self.ping_monitoring(went_well);
        Ok(())
    }

    /// In the background: a slow monitoring service holds nothing up.
    fn ping_monitoring(&self, went_well: bool) {
        if let Some(url) = self.household().config.heartbeat_url.clone() {
            tokio::task::spawn_local(async move { heartbeat(&url, went_well).await });
        }
    }

    fn household(&self) -> Arc<Household> {
        self.households.borrow().clone()
    }

    fn draw_jitter(&mut self) {
        let longest = self.household().config.poll.jitter;
        let drawn = longest.mul_f64(fastrand::f64());
        self.jitter = chrono::Duration::from_std(drawn).unwrap_or_default();
    }
}

/// Whether the service goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    GoOn,
    Stop,
}
