//! Everything the school knows and remembers, behind one lock.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use super::SchoolClock;
use super::faults::Faults;
use super::journal::Journal;
use super::mint::Mint;
use super::register::{Register, SchoolYear};
use super::sandbox::Sandbox;
use super::sessions::Sessions;
use super::week::Week;

/// The state that all four sites share.
pub struct World {
    clock: SchoolClock,
    pub register: Register,
    pub sessions: Sessions,
    /// Which files are being prepared.
    pub sandbox: Sandbox,
    pub journal: Journal,
    pub faults: Faults,
    /// What is still to be published.
    pub week: Week,
}

impl World {
    /// The school on its first day, which is today's date of the clock.
    pub fn new(port: u16, clock: SchoolClock) -> Self {
        let today = clock()
            .with_timezone(&chrono_tz::Europe::Warsaw)
            .date_naive();
        let year = SchoolYear::around(today);
        Self {
            clock,
            register: Register::new(year),
            sessions: Sessions::new(Mint::new(port)),
            sandbox: Sandbox::default(),
            journal: Journal::default(),
            faults: Faults::default(),
            week: Week::new(year),
        }
    }

    /// The school's time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }
}

/// Takes the lock. A test that panicked while editing a pupil's data leaves data, not a broken invariant.
pub fn lock(world: &Mutex<World>) -> MutexGuard<'_, World> {
    world.lock().unwrap_or_else(PoisonError::into_inner)
}
