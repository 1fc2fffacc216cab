//! When a thing of a calendar is.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Europe::Warsaw;

use crate::domain::delivery::quiet_hours::first_instant_at;
use crate::domain::entry::period::Period;
use crate::domain::entry::{AgendaTime, Conference, Entry};

/// When parents are reminded, on the day before (Warsaw).
const EVENING: NaiveTime = match NaiveTime::from_hms_opt(18, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// When something is (Warsaw): whole days, or hours of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Days(Period),
    Hours {
        from: NaiveDateTime,
        /// Later than `from`; `None` where the register does not say.
        to: Option<NaiveDateTime>,
    },
}

impl When {
    /// When an entry is; `None` of what has no place in a calendar.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        match entry {
            Entry::Agenda(entry) => Some(Self::of_agenda(&entry.time)),
            Entry::Homework(homework) => homework.due.map(Self::on),
            Entry::Conference(meeting) => Some(Self::of_meeting(meeting)),
            Entry::Trip(trip) => Some(Self::Days(trip.period)),
            Entry::DayOff(day) => Some(Self::Days(day.period)),
            _ => None,
        }
    }

    fn of_agenda(time: &AgendaTime) -> Self {
        Self::at(time.date, time.from, time.to)
    }

    fn of_meeting(meeting: &Conference) -> Self {
        Self::at(meeting.date, meeting.time, None)
    }

    /// The whole of one day.
    fn on(day: NaiveDate) -> Self {
        Self::Days(Period::new(day, None))
    }

    /// Midnight stands for no time, as in the whole register.
    fn at(day: NaiveDate, from: Option<NaiveTime>, to: Option<NaiveTime>) -> Self {
        match from.filter(|from| *from != NaiveTime::MIN) {
            None => Self::on(day),
            Some(from) => Self::Hours {
                from: day.and_time(from),
                to: to.filter(|to| *to > from).map(|to| day.and_time(to)),
            },
        }
    }

    /// The first moment of it, on the clock of Warsaw.
    #[must_use]
    pub fn begins(self) -> NaiveDateTime {
        match self {
            Self::Days(days) => days.first.and_time(NaiveTime::MIN),
            Self::Hours { from, .. } => from,
        }
    }

    /// The last day of it.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Days(days) => days.last,
            Self::Hours { from, .. } => from.date(),
        }
    }

    /// How long before its beginning parents are reminded: at 18:00 on the day before.
    #[must_use]
    pub fn reminder(self) -> Duration {
        let begins = self.begins();
        match (self, begins.date().pred_opt()) {
            (Self::Hours { .. }, Some(eve)) => instant(begins) - instant(eve.and_time(EVENING)),
            // Whole days are those of whoever looks at them, and begin at their own midnight.
            _ => Duration::days(1) - EVENING.signed_duration_since(NaiveTime::MIN),
        }
    }
}

/// A time of Warsaw's clock as an instant.
#[must_use]
pub fn instant(local: NaiveDateTime) -> DateTime<Utc> {
    first_instant_at(local, Warsaw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{AgendaEntry, Homework};
    use crate::domain::examples::*;

    fn on(day: u32) -> When {
        When::Days(days(day, day))
    }

    fn hours(day: u32, from: (u32, u32), to: Option<(u32, u32)>) -> When {
        let moment = |(hour, minute)| october(day).and_time(at(hour, minute));
        When::Hours {
            from: moment(from),
            to: to.map(moment),
        }
    }

    #[test]
    fn a_thing_has_hours_where_the_register_names_them_and_else_its_days() {
        let test = |from: Option<(u32, u32)>, to: Option<(u32, u32)>| {
            let mut entry = agenda("1");
            entry.time.from = from.map(|(hour, minute)| at(hour, minute));
            entry.time.to = to.map(|(hour, minute)| at(hour, minute));
            Entry::Agenda(AgendaEntry { ..entry })
        };
        let meeting_at = |time| {
            Entry::Conference(Conference {
                date: october(14),
                time,
                ..conference("1", "Zebranie")
            })
        };
        let undated = Homework {
            due: None,
            ..homework("1")
        };
        for (entry, expected) in [
            (
                test(Some((9, 50)), Some((10, 35))),
                Some(hours(13, (9, 50), Some((10, 35)))),
            ),
            (test(Some((9, 50)), None), Some(hours(13, (9, 50), None))),
            (
                test(Some((9, 50)), Some((9, 50))),
                Some(hours(13, (9, 50), None)),
            ),
            (test(None, Some((10, 35))), Some(on(13))),
            (test(Some((0, 0)), Some((0, 0))), Some(on(13))),
            (meeting_at(Some(at(17, 0))), Some(hours(14, (17, 0), None))),
            (meeting_at(None), Some(on(14))),
            (Entry::Homework(homework("1")), Some(on(9))),
            (Entry::Homework(undated), None),
            (Entry::Trip(trip("1")), Some(on(21))),
            (
                Entry::DayOff(school_days_off("1", "Ferie", days(12, 16))),
                Some(When::Days(days(12, 16))),
            ),
            (Entry::DayOff(class_lessons_off("1")), Some(on(14))),
            (Entry::Grade(grade("1", "5")), None),
            (Entry::Lesson(lesson(6, 1, "Muzyka")), None),
        ] {
            assert_eq!(When::of(&entry), expected, "{entry:?}");
        }
    }

    #[test]
    fn parents_are_reminded_at_six_on_the_evening_before() {
        for (when, minutes) in [
            (on(13), 6 * 60),
            (When::Days(days(12, 16)), 6 * 60),
            (hours(13, (9, 50), None), 15 * 60 + 50),
            (hours(13, (17, 0), None), 23 * 60),
            // The night on which the clock goes back is an hour longer.
            (hours(25, (9, 0), None), 16 * 60),
        ] {
            assert_eq!(when.reminder(), Duration::minutes(minutes), "{when:?}");
        }
    }
}
