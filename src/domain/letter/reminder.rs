//! What the next days ask of a family, on the evening before.

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, IsoWeek, NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::duplicates::occasions::occasions;
use crate::domain::entry::facts::Facts;
use crate::domain::entry::{AgendaEntry, Entry};
use crate::domain::letter::revision::Revision;
use crate::domain::open_absences::OpenAbsences;
use crate::domain::school_hours::ChangedHours;
use crate::domain::student::Student;
use crate::domain::trouble::Trouble;
use crate::domain::trouble::freshness::Freshness;

/// A test is named this long before it as well, so that there is time to revise.
const TIME_TO_REVISE: Duration = Duration::days(3);

/// After this hour (of the household's clock) the day of most children is over: the digest of the morning reminds them.
pub const LATEST: NaiveTime = match NaiveTime::from_hms_opt(21, 0, 0) {
    Some(hour) => hour,
    None => NaiveTime::MIN,
};

/// Whether the reminder of a slot may still go out (both as the household's clock shows them).
#[must_use]
pub fn is_in_time(slot: NaiveDateTime, now: NaiveDateTime) -> bool {
    slot.date() == now.date() && now.time() <= LATEST
}

/// The reminder of one recipient.
#[derive(Debug, Clone, PartialEq)]
pub struct ReminderContent {
    /// What makes it this reminder and no other: the local slot.
    pub slot: String,
    /// Those with something to remind of, in the order of the configuration. Never empty.
    pub children: Vec<ReminderChild>,
}

/// What a reminder says of one child.
#[derive(Debug, Clone, PartialEq)]
pub struct ReminderChild {
    pub student: Student,
    /// In the order of the days.
    pub things: Vec<Reminded>,
    /// The days on which school begins or ends at another hour than planned.
    pub hours: Vec<ChangedHours>,
    /// Once a week: what waits for an excuse.
    pub to_excuse: Option<ToExcuse>,
    /// What cannot be read at the moment.
    pub trouble: Option<Trouble>,
    /// When each feed was last read.
    pub freshness: Vec<Freshness>,
}

/// The absences of a child that wait for an excuse, as they are named once a week.
#[derive(Debug, Clone, PartialEq)]
pub struct ToExcuse {
    /// The week in which they are named.
    pub week: IsoWeek,
    /// Never empty.
    pub absences: OpenAbsences,
}

impl ToExcuse {
    /// What a reminder of `today` (Warsaw) names: from Thursday on, so that the week has an evening left to write the
    /// excuse; in July and August no school reads it.
    #[must_use]
    pub fn on(today: NaiveDate, absences: OpenAbsences) -> Option<Self> {
        let is_late_in_week = today.weekday().num_days_from_monday() >= 3;
        let is_season = !matches!(today.month(), 7 | 8);
        let is_due = is_late_in_week && is_season && !absences.is_empty();
        is_due.then(|| Self {
            week: today.iso_week(),
            absences,
        })
    }

    fn matter(&self) -> String {
        format!("excuses {:?}", self.week)
    }
}

/// One thing to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Reminded {
    /// When it is (Warsaw).
    pub day: NaiveDate,
    /// Whether there are days between, to revise.
    pub is_ahead: bool,
    /// Of a test: what there is to revise.
    pub revision: Option<Revision>,
    pub entry: Entry,
}

impl ReminderContent {
    /// The first day on which something is; none of a reminder of absences alone.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        let days = self.children.iter().flat_map(ReminderChild::days);
        days.min()
    }
}

impl ReminderChild {
    /// Whether there is nothing to remind of.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.things.is_empty() && self.hours.is_empty() && self.to_excuse.is_none()
    }

    /// What is to be named once, as words for the record: a thing with its day and whether that is ahead, the hours of a
    /// day, and the absences of a week.
    pub fn matters(&self) -> impl Iterator<Item = String> {
        let things = self.things.iter().map(Reminded::matter);
        let hours = self.hours.iter().map(hours_matter);
        things
            .chain(hours)
            .chain(self.to_excuse.iter().map(ToExcuse::matter))
    }

    /// Leaves out what stands in `known`.
    pub fn leave_out(&mut self, known: &BTreeSet<String>) {
        self.things.retain(|thing| !known.contains(&thing.matter()));
        self.hours
            .retain(|hours| !known.contains(&hours_matter(hours)));
        self.to_excuse
            .take_if(|to_excuse| known.contains(&to_excuse.matter()));
    }

    /// The days on which something is.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let things = self.things.iter().map(|thing| thing.day);
        things.chain(self.hours.iter().map(|hours| hours.day))
    }

    /// What the register says in all of it.
    pub fn facts(&self) -> impl Iterator<Item = Facts> {
        let things = self.things.iter().flat_map(|thing| {
            let revision = thing.revision.iter().flat_map(Revision::facts);
            thing.entry.facts_and_origin().chain(revision)
        });
        let absences = self.to_excuse.iter();
        let absences = absences.flat_map(|to_excuse| to_excuse.absences.entries());
        things.chain(absences.map(|absence| absence.facts()))
    }
}

impl Reminded {
    fn matter(&self) -> String {
        let ahead = if self.is_ahead { " ahead" } else { "" };
        format!("{} {}{ahead}", self.entry.key(), self.day)
    }
}

fn hours_matter(hours: &ChangedHours) -> String {
    let ends = hours.now.map(|now| format!(" {}-{}", now.from, now.to));
    format!("hours {}{}", hours.day, ends.unwrap_or_default())
}

/// The days that a reminder of `today` is about: the next one, and before days without school all up to and with the next
/// day of school.
#[must_use]
pub fn days_ahead(today: NaiveDate, days_with_lessons: &BTreeSet<NaiveDate>) -> Vec<NaiveDate> {
    let following = today.iter_days().skip(1);
    let Some(next) = days_with_lessons.range(today + Duration::days(1)..).next() else {
        return following.take(1).collect();
    };
    following.take_while(|day| day <= next).collect()
}

/// What a reminder of `today` names among the `entries` of all feeds, in the order of the days: what is due or takes place
/// on the `days` ahead, and tests that there is still time to revise for. What began earlier is known.
#[must_use]
pub fn things_ahead(
    entries: &[&Entry],
    today: NaiveDate,
    days: &[NaiveDate],
) -> Vec<(NaiveDate, Entry)> {
    let all = || entries.iter().copied();
    let mut things: Vec<(NaiveDate, Entry)> = Vec::new();
    for day in days {
        let due = all().filter(|entry| entry.due_on() == Some(*day)).cloned();
        let begins = |entry: &Entry| !entry.is_occasion_on(*day - Duration::days(1));
        let occasions = occasions(all(), *day).into_iter().filter(begins);
        things.extend(due.chain(occasions).map(|entry| (*day, entry)));
    }
    let last = days.last().copied().unwrap_or(today);
    let is_ahead = |day: NaiveDate| last < day && day <= today + TIME_TO_REVISE;
    let tests = all().filter(|entry| AgendaEntry::of(entry).is_some());
    let tests = tests.filter_map(|entry| entry.due_on().map(|day| (day, entry.clone())));
    things.extend(tests.filter(|(day, _)| is_ahead(*day)));
    things.sort_by_key(|(day, _)| *day);
    things
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{AgendaTime, AttendanceKind};
    use crate::domain::examples::{
        agenda, attendance, days, homework, named, october, school_days_off, trip,
    };

    fn test_on(day: u32) -> Entry {
        let test = agenda("1");
        Entry::Agenda(AgendaEntry {
            category: Some(named("Sprawdzian")),
            time: AgendaTime {
                date: october(day),
                ..test.time
            },
            ..test
        })
    }

    #[test]
    fn a_reminder_reaches_to_the_next_day_of_school() {
        let week = [5, 6, 7, 8, 9, 12].map(october).into();
        for (today, school, expected) in [
            (5, &week, vec![6]),
            (9, &week, vec![10, 11, 12]),
            (10, &week, vec![11, 12]),
            (12, &week, vec![13]),
            (5, &BTreeSet::new(), vec![6]),
        ] {
            let days = days_ahead(october(today), school);
            let expected: Vec<_> = expected.into_iter().map(october).collect();
            assert_eq!(days, expected, "{today}");
        }
    }

    #[test]
    fn a_test_is_named_the_day_before_and_three_days_ahead() {
        let test = test_on(13);
        for (today, days, expected) in [
            (9, vec![10, 11, 12], false),
            (10, vec![11, 12], true),
            (11, vec![12], true),
            (12, vec![13], true),
            (13, vec![14], false),
        ] {
            let days: Vec<_> = days.into_iter().map(october).collect();
            let things = things_ahead(&[&test], october(today), &days);
            assert_eq!(!things.is_empty(), expected, "{today}");
        }
    }

    #[test]
    fn what_takes_several_days_is_named_before_the_first() {
        let off = Entry::DayOff(school_days_off("1", "Ferie", days(14, 16)));
        for (today, expected) in [(12, false), (13, true), (14, false), (15, false)] {
            let days = [october(today + 1)];
            let things = things_ahead(&[&off], october(today), &days);
            assert_eq!(!things.is_empty(), expected, "{today}");
        }
    }

    #[test]
    fn work_and_trips_are_named_in_the_order_of_the_days() {
        let (work, trip) = (Entry::Homework(homework("1")), Entry::Trip(trip("1")));
        let [due, leaves] = [work.due_on().unwrap(), october(21)];
        let days: Vec<_> = due.iter_days().take_while(|day| *day <= leaves).collect();
        let things = things_ahead(&[&trip, &work], due - Duration::days(1), &days);
        assert_eq!(things, [(due, work), (leaves, trip)]);
    }

    #[test]
    fn absences_are_named_late_in_a_week_of_school() {
        let absences = || OpenAbsences {
            records: vec![attendance("1", AttendanceKind::Absent)],
            limit: None,
        };
        for (day, expected) in [
            ((2026, 10, 7), false),
            ((2026, 10, 8), true),
            ((2026, 10, 11), true),
            ((2026, 10, 12), false),
            ((2027, 6, 25), true),
            ((2027, 7, 1), false),
            ((2027, 8, 27), false),
        ] {
            let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
            assert_eq!(ToExcuse::on(day, absences()).is_some(), expected, "{day}");
            assert_eq!(ToExcuse::on(day, OpenAbsences::default()), None);
        }
    }
}
