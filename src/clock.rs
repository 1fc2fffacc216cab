//! When "now" is: the only place that asks the operating system for the time.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

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
pub struct Hands(Arc<Mutex<DateTime<Utc>>>);

impl Clock {
    /// The clock of the operating system.
    #[must_use]
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at `now` until its hands are moved.
    #[must_use]
    pub fn stopped_at(now: DateTime<Utc>) -> (Self, Hands) {
        let hands = Hands(Arc::new(Mutex::new(now)));
        (Self(Source::Hands(hands.clone())), hands)
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => Utc::now(),
            Source::Hands(hands) => *hands.lock(),
        }
    }
}

impl Hands {
    /// Moves the clock to a time, forwards or backwards.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.lock() = now;
    }

    /// Moves the clock by a span of time.
    pub fn advance(&self, by: TimeDelta) {
        *self.lock() += by;
    }

    /// A panic elsewhere cannot leave half a time behind, so a poisoned lock is as good as any.
    fn lock(&self) -> MutexGuard<'_, DateTime<Utc>> {
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
    fn a_stopped_clock_and_its_copies_move_by_its_hands() {
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
    fn the_system_clock_goes_on_by_itself() {
        let clock = Clock::system();
        assert!(clock.now() <= clock.now());
        assert!(clock.now() > DateTime::UNIX_EPOCH);
    }
}
