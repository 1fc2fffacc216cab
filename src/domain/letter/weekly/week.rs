//! Which days a weekly letter is about, and when there is none.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};

/// From this hour on the day belongs to the week that is over.
const COUNTS_TODAY: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(hour) => hour,
    None => NaiveTime::MIN,
};

/// Whoever was welcomed so shortly before has just read how everything stands.
const AFTER_WELCOME: Duration = Duration::days(2);

/// What was known longer ago than this is not compared with: the longest holidays within a school year, and some days.
const MEMORY: Duration = Duration::days(35);

/// Seven days in a row (Warsaw).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Week {
    /// The seven days that are over at `moment` (Warsaw), the present one among them from noon on.
    #[must_use]
    pub fn before(moment: NaiveDateTime) -> Self {
        let is_morning = moment.time() < COUNTS_TODAY;
        let last = moment.date() - Duration::days(i64::from(is_morning));
        Self {
            first: last - Duration::days(6),
            last,
        }
    }

    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Its first and its last day of school, as people name a week: without a weekend before or behind it.
    #[must_use]
    pub fn named(self) -> (NaiveDate, NaiveDate) {
        let is_weekend = |day: &NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let days = || self.first.iter_days().take_while(|day| *day <= self.last);
        let mut school = days().filter(|day| !is_weekend(day));
        let first = school.next().unwrap_or(self.first);
        (first, school.last().unwrap_or(self.last))
    }

    /// The first of September of its school year.
    #[must_use]
    pub fn september(self) -> NaiveDate {
        let year = self.last.year() - i32::from(self.last.month() < 9);
        NaiveDate::from_ymd_opt(year, 9, 1).unwrap_or(self.first)
    }
}

/// Whether a weekly letter of that moment may come at all: not in July and August (Warsaw), and not right after the
/// welcome.
#[must_use]
pub fn is_in_season(day: NaiveDate, slot: DateTime<Utc>, welcomed_at: DateTime<Utc>) -> bool {
    !matches!(day.month(), 7 | 8) && slot - welcomed_at >= AFTER_WELCOME
}

/// Since when a weekly letter reports: since the last one, which was written at `last`, or else for a week.
#[must_use]
pub fn reports_since(last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> DateTime<Utc> {
    recent(last, now).unwrap_or(now - Duration::days(7))
}

/// The last weekly letter, unless it was too long ago to be compared with.
#[must_use]
pub fn recent(last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    last.filter(|last| *last <= now && now - *last <= MEMORY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{at, moment, october};

    #[test]
    fn a_week_is_over_by_noon_of_its_last_day() {
        for (day, hour, week, named) in [
            (9, 18, (3, 9), (5, 9)),
            (9, 7, (2, 8), (2, 8)),
            (11, 18, (5, 11), (5, 9)),
            (12, 7, (5, 11), (5, 9)),
            (14, 18, (8, 14), (8, 14)),
        ] {
            let found = Week::before(october(day).and_time(at(hour, 0)));
            let [first, last] = [week.0, week.1].map(october);
            assert_eq!(found, Week { first, last }, "{day} {hour}");
            let named = (october(named.0), october(named.1));
            assert_eq!(found.named(), named, "{day} {hour}");
        }
    }

    #[test]
    fn a_school_year_begins_in_september() {
        for (last, expected) in [
            ("2026-10-09", "2026-09-01"),
            ("2027-06-18", "2026-09-01"),
            ("2026-09-04", "2026-09-01"),
        ] {
            let last: NaiveDate = last.parse().unwrap();
            let week = Week {
                first: last - Duration::days(6),
                last,
            };
            assert_eq!(week.september().to_string(), expected);
        }
    }

    #[test]
    fn no_weekly_letter_comes_in_the_holidays_or_right_after_the_welcome() {
        let slot = moment(9, 18, 0);
        for (day, welcomed_at, expected) in [
            ("2026-10-09", moment(5, 7, 0), true),
            ("2026-10-09", moment(7, 18, 0), true),
            ("2026-10-09", moment(7, 18, 1), false),
            ("2027-07-02", moment(5, 7, 0), false),
            ("2027-08-27", moment(5, 7, 0), false),
        ] {
            let day = day.parse().unwrap();
            assert_eq!(is_in_season(day, slot, welcomed_at), expected, "{day}");
        }
    }

    #[test]
    fn a_week_is_reported_since_the_last_letter() {
        let now = moment(30, 18, 0);
        let week_ago = now - Duration::days(7);
        for (last, expected) in [
            (None, week_ago),
            (Some(moment(16, 18, 0)), moment(16, 18, 0)),
            (Some(now - Duration::days(40)), week_ago),
            // It was written by a clock that ran ahead.
            (Some(now + Duration::days(1)), week_ago),
        ] {
            assert_eq!(reports_since(last, now), expected, "{last:?}");
        }
    }
}
