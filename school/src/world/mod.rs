//! Everything the school knows and remembers, behind one lock.

mod cookie_origins;
mod messages_sessions;
pub mod portal;
mod request_log;
mod sandbox;
mod sessions;
mod tokens;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Warsaw;

use crate::faults::Faults;
use crate::register::{Register, SchoolYear};
use crate::week::{PublishedChange, Week};

use portal::Portal;
use tokens::Tokens;

pub use cookie_origins::CookieOrigins;
pub use request_log::{LoggedRequest, Opened, RequestLog, Rule, Violation};
pub use sandbox::{Prepared, Sandbox};
pub use sessions::{Entrance, OauthToken, Sessions, Stage};

/// What the school asks for the time. A test or the demo hands in a clock of its own.
pub type SchoolClock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The state that all hosts share.
pub struct World {
    clock: SchoolClock,
    pub register: Register,
    pub sessions: Sessions,
    pub portal: Portal,
    /// Which host set which cookie.
    pub cookie_origins: CookieOrigins,
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
        let today = clock().with_timezone(&Warsaw).date_naive();
        let year = SchoolYear::around(today);
        let register = Register::new(year);
        Self {
            clock,
            portal: Portal::new(&register),
            register,
            cookie_origins: CookieOrigins::default(),
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

    /// Publishes the next batch of the week at the present time; none when the week is over.
    pub fn publish_next(&mut self) -> Option<Vec<PublishedChange>> {
        let now = self.now().with_timezone(&Warsaw).naive_local();
        self.week.publish_next(&mut self.register, now)
    }
}

/// Takes the lock. A test that panicked while editing a pupil's data leaves data, not a broken invariant.
pub fn lock(world: &Mutex<World>) -> MutexGuard<'_, World> {
    world.lock().unwrap_or_else(PoisonError::into_inner)
}
