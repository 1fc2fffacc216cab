//! The hours in which a recipient wants no instant letter.

use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// From one wall-clock time to another, over midnight when `from` is later than `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// First quiet minute.
    pub from: NaiveTime,
    /// First minute that is not quiet any more.
    pub to: NaiveTime,
}

impl QuietHours {
    /// When the quiet that reigns at `now` ends; `None` when `now` is not quiet.
    ///
    /// The end is found by the wall clock, so a night in which the clock changes is an hour shorter or
    /// longer and nothing else.
    #[must_use]
    pub fn end_of_quiet(&self, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let local = now.with_timezone(&zone).naive_local();
        if !self.contains(local.time()) {
            return None;
        }
        let day = if local.time() < self.to {
            local.date()
        } else {
            local.date() + Duration::days(1)
        };
        let end = first_instant_at(day.and_time(self.to), zone);
        // In the repeated hour the wall clock can show a quiet time whose end has its first
        // occurrence behind it; the quiet then lasts until the second one.
        Some(if end > now {
            end
        } else {
            end + Duration::hours(1)
        })
    }

    fn contains(&self, time: NaiveTime) -> bool {
        if self.from <= self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        }
    }
}

/// The first instant at which the wall clock of `zone` shows `local`, or the first one after it when the
/// clock jumps over `local`.
#[must_use]
pub fn first_instant_at(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let quarter = Duration::minutes(15);
    let mut candidate = local;
    // Clock changes end at full quarters of an hour, and none is longer than a day.
    for _ in 0..=96 {
        if let Some(instant) = zone.from_local_datetime(&candidate).earliest() {
            return instant.with_timezone(&Utc);
        }
        let into_quarter =
            Duration::seconds(i64::from(candidate.num_seconds_from_midnight() % 900));
        candidate += quarter - into_quarter;
    }
    local.and_utc()
}
