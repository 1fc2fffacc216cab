//! Schedules in crontab notation, with the meaning that crontab(5) gives them.
//!
//! The `cron` crate finds the slots, but only on *local time presented as UTC*: asked in a real zone it
//! skips a job in the hour that the clock jumps over and repeats one in the hour that comes twice. Each
//! local slot is then mapped to a real instant here: a slot in the missing hour is due right after the
//! jump, one in the repeated hour at its first occurrence.

mod crontab;

use std::fmt;
use std::iter::successors;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

pub use crontab::ScheduleError;

use crate::domain::delivery::quiet_hours::first_instant_at;

/// Any first of January; the calendar from here on holds every combination of date, weekday and leap year.
const CALENDAR_START: NaiveDate = match NaiveDate::from_ymd_opt(2000, 1, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// After how many years the dates fall on the same weekdays again (1901-2099).
const CALENDAR_YEARS: u64 = 28;

/// When something is to happen: five crontab fields, without a time zone.
#[derive(Clone)]
pub struct Schedule {
    text: String,
    /// One, or two of which either may match (see [`crontab::parse`]).
    alternatives: Vec<cron::Schedule>,
}

/// One time of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// What the schedule says, in local time. This is the identity of a slot: it exists once, even when
    /// the wall clock shows it twice or never.
    pub local: NaiveDateTime,
    pub instant: DateTime<Utc>,
}

impl Schedule {
    /// Reads five crontab fields: minute, hour, day of month, month, day of week.
    ///
    /// Refuses what crontab(5) does not allow and what would never fire (`0 0 31 2 *`).
    pub fn parse(text: &str) -> Result<Self, ScheduleError> {
        let schedule = Self {
            text: text.to_owned(),
            alternatives: crontab::parse(text)?,
        };
        match schedule.next_local(midnight(CALENDAR_START)) {
            Some(_) => Ok(schedule),
            None => Err(ScheduleError::NeverFires),
        }
    }

    /// The first slot later than `now`. The answer is always later than `now`, also inside the repeated
    /// hour, whose slots have all had their turn when it begins again.
    #[must_use]
    pub fn next_after(&self, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let local = now.with_timezone(&zone).naive_local();
        successors(self.next_local(local), |slot| self.next_local(*slot))
            .map(|slot| first_instant_at(slot, zone))
            .find(|instant| *instant > now)
    }

    /// The latest slot that is later than `after` and not later than `until`: what is due at `until` when
    /// everything up to `after` is done. Earlier slots in between are missed for good.
    #[must_use]
    pub fn latest_between(
        &self,
        after: DateTime<Utc>,
        until: DateTime<Utc>,
        zone: Tz,
    ) -> Option<Slot> {
        // In the second round of the repeated hour, slots with a later local time are already past. No
        // clock was ever put back by more than a day.
        let bound = until.with_timezone(&zone).naive_local() + TimeDelta::days(1);
        successors(self.previous_local(bound), |slot| {
            self.previous_local(*slot)
        })
        .map(|local| Slot {
            local,
            instant: first_instant_at(local, zone),
        })
        .find(|slot| slot.instant <= until)
        .filter(|slot| slot.instant > after)
    }

    /// Its slots of that day, as the wall clock shows them.
    pub fn slots_on(&self, day: NaiveDate) -> impl Iterator<Item = NaiveDateTime> {
        let before = midnight(day) - TimeDelta::seconds(1);
        let slots = successors(self.next_local(before), |slot| self.next_local(*slot));
        slots.take_while(move |slot| slot.date() == day)
    }

    /// What the wall clock shows at its slots.
    pub fn times_of_day(&self) -> impl Iterator<Item = NaiveTime> {
        self.first_day().into_iter().map(|slot| slot.time())
    }

    /// The slots of the first day in the calendar that has any. Every day that has slots has the same times.
    fn first_day(&self) -> Vec<NaiveDateTime> {
        let first = self.next_local(midnight(CALENDAR_START) - TimeDelta::seconds(1));
        successors(first, |slot| self.next_local(*slot))
            .take_while(|slot| first.is_some_and(|first| first.date() == slot.date()))
            .collect()
    }

    /// The shortest time between two neighbouring slots on the wall clock, also across midnight. A day
    /// when it is a day or more.
    #[must_use]
    pub fn shortest_gap(&self) -> TimeDelta {
        let day = self.first_day();
        let within = day
            .iter()
            .zip(day.iter().skip(1))
            .map(|(earlier, later)| *later - *earlier);
        let over_midnight = match (day.first(), day.last()) {
            (Some(first), Some(last)) if self.fires_on_two_days_running() => {
                Some(*first + TimeDelta::days(1) - *last)
            }
            _ => None,
        };
        within
            .chain(over_midnight)
            .min()
            .unwrap_or(TimeDelta::days(1))
    }

    fn fires_on_two_days_running(&self) -> bool {
        let next_date_after = |date: NaiveDate| {
            let end = date.and_time(NaiveTime::MIN) + TimeDelta::seconds(24 * 60 * 60 - 1);
            self.next_local(end).map(|slot| slot.date())
        };
        let end = CALENDAR_START + Days::new(CALENDAR_YEARS * 366);
        successors(Some(CALENDAR_START), |date| next_date_after(*date))
            .take_while(|date| *date < end)
            .skip(1)
            .any(|date| next_date_after(date) == date.succ_opt())
    }

    fn next_local(&self, after: NaiveDateTime) -> Option<NaiveDateTime> {
        self.alternatives
            .iter()
            .filter_map(|schedule| schedule.after(&after.and_utc()).next())
            .min()
            .map(|slot| slot.naive_utc())
    }

    fn previous_local(&self, before: NaiveDateTime) -> Option<NaiveDateTime> {
        self.alternatives
            .iter()
            .filter_map(|schedule| schedule.after(&before.and_utc()).next_back())
            .max()
            .map(|slot| slot.naive_utc())
    }
}

fn midnight(date: NaiveDate) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN)
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Schedule({:?})", self.text)
    }
}

#[cfg(test)]
mod tests;
