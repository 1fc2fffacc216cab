//! When "now" is: the only place that asks the operating system for the time.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use rustix::time::{ClockId, clock_gettime};

use crate::domain::jump::ClockReading;

/// A clock to hand to whatever needs to know the time. Copies of one clock always agree.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Hands(Hands),
}

/// The hands of a stopped clock: whoever holds them says what time it is. For the demo and for tests.
#[derive(Clone)]
pub struct Hands(Arc<Mutex<ClockReading>>);

impl Clock {
    /// The clock of the operating system.
    #[must_use]
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at `now` until its hands are moved.
    #[must_use]
    pub fn stopped_at(now: DateTime<Utc>) -> (Self, Hands) {
        let hands = Hands(Arc::new(Mutex::new(ClockReading {
            shown: now,
            steady: TimeDelta::zero(),
        })));
        (Self(Source::Hands(hands.clone())), hands)
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => Utc::now(),
            Source::Hands(hands) => hands.lock().shown,
        }
    }

    /// What time it is, and how much time has passed whatever is done to the clock.
    #[must_use]
    pub fn read(&self) -> ClockReading {
        match &self.0 {
            Source::System => ClockReading {
                shown: Utc::now(),
                steady: since_boot(),
            },
            Source::Hands(hands) => *hands.lock(),
        }
    }
}

/// Counts on while the machine sleeps, and nobody can set it.
fn since_boot() -> TimeDelta {
    TimeDelta::seconds(clock_gettime(ClockId::Boottime).tv_sec)
}

impl Hands {
    /// Lets the time until `now` go by. Where that is over already, the clock is put back to it.
    pub fn set(&self, now: DateTime<Utc>) {
        let mut reading = self.lock();
        let passes = (now - reading.shown).max(TimeDelta::zero());
        reading.shown = now;
        reading.steady += passes;
    }

    /// Lets a span of time go by.
    pub fn advance(&self, by: TimeDelta) {
        let mut reading = self.lock();
        reading.shown += by;
        reading.steady += by;
    }

    /// Puts the clock forward, or back, while no time goes by.
    pub fn turn(&self, by: TimeDelta) {
        self.lock().shown += by;
    }

    /// A panic elsewhere cannot leave half a time behind, so a poisoned lock is as good as any.
    fn lock(&self) -> MutexGuard<'_, ClockReading> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.0 {
            Source::System => "system",
            Source::Hands(_) => "stopped",
        };
        write!(f, "Clock({kind}, {})", self.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_clock_moves_only_by_its_hands_and_all_its_copies_agree() {
        let start = DateTime::UNIX_EPOCH;
        let (clock, hands) = Clock::stopped_at(start);
        let copy = clock.clone();
        assert_eq!(clock.now(), start);

        hands.advance(TimeDelta::minutes(20));
        assert_eq!(copy.now(), start + TimeDelta::minutes(20));

        hands.set(start);
        assert_eq!(clock.now(), start);
    }

    #[test]
    fn how_much_time_has_passed_does_not_depend_on_what_a_clock_shows() {
        let (clock, hands) = Clock::stopped_at(DateTime::UNIX_EPOCH);
        hands.advance(TimeDelta::minutes(20));
        hands.turn(TimeDelta::hours(5));
        hands.turn(TimeDelta::hours(-9));
        hands.set(DateTime::UNIX_EPOCH);
        let reading = clock.read();
        assert_eq!(reading.shown, DateTime::UNIX_EPOCH);
        let hours_back = TimeDelta::hours(4) - TimeDelta::minutes(20);
        assert_eq!(reading.steady, TimeDelta::minutes(20) + hours_back);
    }

    #[test]
    fn the_system_clock_goes_on_by_itself() {
        let clock = Clock::system();
        assert!(clock.now() <= clock.now());
        assert!(clock.now() > DateTime::UNIX_EPOCH);
        assert!(clock.read().steady <= clock.read().steady);
    }
}
