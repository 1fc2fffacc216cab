//! The time, which stands still unless a story moves it.

use std::sync::atomic::Ordering;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Europe::Warsaw;
use dzwonek::domain::delivery::quiet_hours::first_instant_at;

use super::World;

impl World {
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub fn minutes(&mut self, minutes: i64) {
        self.hands.advance(TimeDelta::minutes(minutes));
    }

    pub fn hours(&mut self, hours: i64) {
        self.hands.advance(TimeDelta::hours(hours));
    }

    /// Sets the clock to a moment in Warsaw, such as `2026-10-05T08:50`.
    pub fn at(&mut self, moment: &str) {
        self.hands.set(warsaw(moment));
    }

    /// Somebody, or the network, puts our clock forward or back. The school's stays right.
    pub fn turn_clock(&mut self, by: TimeDelta) {
        self.hands.advance(by);
        self.turned.fetch_add(by.num_seconds(), Ordering::Relaxed);
    }

    pub fn at_local(&mut self, moment: NaiveDateTime) {
        self.hands.set(first_instant_at(moment, Warsaw));
    }
}

/// A moment in Warsaw, such as `2026-10-05T08:50`.
pub fn warsaw(moment: &str) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(moment, "%Y-%m-%dT%H:%M").unwrap();
    first_instant_at(local, Warsaw)
}
