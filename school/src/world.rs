//! Everything the school knows and remembers, behind one lock.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use super::SchoolClock;
use crate::control::RequestLog;
use crate::faults::Faults;
use crate::login::Sessions;
use crate::login::Tokens;
use crate::register::{Register, SchoolYear};
use crate::web::sandbox::Sandbox;
use crate::week::Week;

/// The state that all four hosts share.
pub struct World {
    clock: SchoolClock,
    pub register: Register,
    pub sessions: Sessions,
    /// Which files are being prepared.
    pub sandbox: Sandbox,
    pub request_log: RequestLog,
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
            sessions: Sessions::new(Tokens::new(port)),
            sandbox: Sandbox::default(),
            request_log: RequestLog::default(),
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
