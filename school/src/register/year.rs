//! The school year, laid around the week in which the school starts.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// The dates that all data are laid out by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SchoolYear {
    /// The day the school starts serving, in Warsaw.
    pub start: NaiveDate,
    /// The Monday of that week.
    pub monday: NaiveDate,
}

impl SchoolYear {
    /// The year as seen from a day.
    pub fn around(start: NaiveDate) -> Self {
        Self {
            start,
            monday: start.week(Weekday::Mon).first_day(),
        }
    }

    /// The year that follows, as seen from its second week.
    #[must_use]
    pub fn next(self) -> Self {
        Self::around(date(self.begins_in() + 1, 9, 8))
    }

    /// The calendar year in which the school year began: September belongs to the new one.
    pub fn begins_in(self) -> i32 {
        self.monday.year() - i32::from(self.monday.month() < 9)
    }

    /// 1 September.
    pub fn begin(self) -> NaiveDate {
        date(self.begins_in(), 9, 1)
    }

    /// The last day of the first semester.
    pub fn end_of_first_semester(self) -> NaiveDate {
        date(self.begins_in() + 1, 1, 22)
    }

    /// The last day of classes. The standing plan goes on until the next 1 September, so that a
    /// school started in the holidays has lessons to show.
    pub fn end(self) -> NaiveDate {
        date(self.begins_in() + 1, 6, 25)
    }

    /// The last day of the standing plan.
    pub fn end_of_plan(self) -> NaiveDate {
        date(self.begins_in() + 1, 8, 31)
    }

    /// 1 or 2.
    pub fn semester(self, day: NaiveDate) -> u8 {
        if day <= self.end_of_first_semester() {
            1
        } else {
            2
        }
    }

    /// The date `days` before the Monday, never before 1 September.
    pub fn before(self, days: u64) -> NaiveDate {
        (self.monday - Days::new(days)).max(self.begin())
    }

    /// The next such day of the week that is not past at the start, in this week or the next.
    pub fn coming(self, day: Weekday) -> NaiveDate {
        let this_week = self.monday + Days::new(u64::from(day.num_days_from_monday()));
        if this_week < self.start {
            this_week + Days::new(7)
        } else {
            this_week
        }
    }
}

/// A date that exists; the first of the month is taken for one that does not.
pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day)
        .or_else(|| NaiveDate::from_ymd_opt(year, month, 1))
        .unwrap_or_default()
}

/// A time on a day; midnight is taken for one that does not exist.
pub fn at(day: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_is_laid_around_the_week_of_the_start() {
        let year = SchoolYear::around(date(2026, 10, 7));
        assert_eq!(year.monday, date(2026, 10, 5));
        assert_eq!(year.begin(), date(2026, 9, 1));
        assert_eq!(year.end_of_first_semester(), date(2027, 1, 22));
        assert_eq!(
            SchoolYear::around(date(2027, 3, 1)).begin(),
            date(2026, 9, 1)
        );
    }

    #[test]
    fn the_next_year_begins_a_year_later() {
        for start in [date(2026, 10, 7), date(2027, 8, 28)] {
            let next = SchoolYear::around(start).next();
            assert_eq!(next.begin(), date(2027, 9, 1));
            assert_eq!(next.next().begin(), date(2028, 9, 1));
        }
    }

    #[test]
    fn a_day_that_is_past_at_the_start_comes_next_week() {
        let year = SchoolYear::around(date(2026, 10, 7));
        assert_eq!(year.coming(Weekday::Tue), date(2026, 10, 13));
        assert_eq!(year.coming(Weekday::Wed), date(2026, 10, 7));
        let weekend = SchoolYear::around(date(2026, 10, 10));
        assert_eq!(weekend.coming(Weekday::Fri), date(2026, 10, 16));
    }
}
