//! How much of its lessons a child was at: by the week, since September, and by subject.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Week;
use crate::domain::entry::{Attendance, AttendanceKind, Key, Named};

/// Of fewer lessons in a subject a share says nothing.
const FEWEST: usize = 4;

/// A subject of which less than this was attended is named, in percent.
pub const RARELY: usize = 60;

/// At how many lessons a child was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub present: usize,
    pub all: usize,
}

/// What attendance comes to. Lateness and releases are presences (API.md section 8, `IsPresenceKind`); an entry that may
/// be either is not counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Attended {
    /// The days of the week with lessons, in order.
    pub days: Vec<(NaiveDate, Share)>,
    pub week: Share,
    /// Since the first of September.
    pub year: Share,
    /// How often in the week.
    pub late: usize,
    /// The subjects that were rarely attended, least of all first.
    pub rarely: Vec<(Named, Share)>,
}

/// A lesson: its day and number, or where it has none, the entry.
type LessonId<'a> = (NaiveDate, Option<u8>, Option<&'a Key>);

impl Share {
    fn of(lessons: impl IntoIterator<Item = bool>) -> Self {
        let mut share = Self::default();
        for was_present in lessons {
            share.present += usize::from(was_present);
            share.all += 1;
        }
        share
    }

    /// The whole percents of it: all is a hundred, and nothing less is.
    #[must_use]
    pub fn percent(self) -> usize {
        (100 * self.present).checked_div(self.all).unwrap_or(0)
    }

    #[must_use]
    pub fn is_whole(self) -> bool {
        self.present == self.all
    }
}

impl Attended {
    /// What the records of a school year come to in a week of it. `None` where the school enters no presences: nobody
    /// knows of how many lessons an absence is one.
    #[must_use]
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Attendance>, week: Week) -> Option<Self> {
        let september = week.september();
        let of_year = |record: &&Attendance| {
            let is_over = |day: NaiveDate| september <= day && day <= week.last;
            record.date.is_some_and(is_over) && record.kind != AttendanceKind::Unknown
        };
        let records: Vec<&Attendance> = records.into_iter().filter(of_year).collect();
        if !records.iter().any(|record| record.is_presence()) {
            return None;
        }
        let lessons = lessons(&records);
        let of_week = || lessons.iter().filter(|((day, ..), _)| week.holds(*day));
        let mut days: BTreeMap<NaiveDate, Vec<bool>> = BTreeMap::new();
        for ((day, ..), was_present) in of_week() {
            days.entry(*day).or_default().push(*was_present);
        }
        let days = days.into_iter().map(|(day, all)| (day, Share::of(all)));
        Some(Self {
            days: days.collect(),
            week: Share::of(of_week().map(|(_, was_present)| *was_present)),
            year: Share::of(lessons.values().copied()),
            late: late(&records, week),
            rarely: rarely(&records),
        })
    }
}

/// Each lesson once, and whether the child was there: one of two groups may be marked twice.
fn lessons<'a>(records: &[&'a Attendance]) -> BTreeMap<LessonId<'a>, bool> {
    let mut lessons = BTreeMap::new();
    for record in records {
        let Some(day) = record.date else { continue };
        let own = record.lesson_no.is_none().then_some(&record.key);
        let was_present = lessons.entry((day, record.lesson_no, own)).or_default();
        *was_present |= is_present(record.kind);
    }
    lessons
}

fn is_present(kind: AttendanceKind) -> bool {
    use AttendanceKind::{Absent, Excused, Late, Present, Released, Unknown};
    match kind {
        Present | Late | Released => true,
        Absent | Excused | Unknown => false,
    }
}

fn late(records: &[&Attendance], week: Week) -> usize {
    let of_week = records
        .iter()
        .filter(|record| record.date.is_some_and(|day| week.holds(day)));
    of_week
        .filter(|record| record.kind == AttendanceKind::Late)
        .count()
}

/// Some teachers enter only absences: where no presence of a subject stands, nothing is known of its share.
fn rarely(records: &[&Attendance]) -> Vec<(Named, Share)> {
    let mut subjects: Vec<(&Named, Vec<&Attendance>)> = Vec::new();
    for record in records {
        let Some(subject) = &record.subject else {
            continue;
        };
        match subjects
            .iter_mut()
            .find(|(known, _)| known.id == subject.id)
        {
            Some((_, own)) => own.push(record),
            None => subjects.push((subject, vec![record])),
        }
    }
    subjects.retain(|(_, own)| own.iter().any(|record| record.is_presence()));
    let shares = subjects.into_iter().map(|(subject, own)| {
        let share = Share::of(lessons(&own).into_values());
        (subject.clone(), share)
    });
    let mut rarely: Vec<(Named, Share)> = shares
        .filter(|(_, share)| share.all >= FEWEST && share.percent() < RARELY)
        .collect();
    rarely.sort_by_key(|(_, share)| share.percent());
    rarely
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{attendance, named, october};

    use AttendanceKind::{Absent, Excused, Late, Present, Released, Unknown};

    const WEEK: (u32, u32) = (3, 9);

    fn week() -> Week {
        Week {
            first: october(WEEK.0),
            last: october(WEEK.1),
        }
    }

    /// Records of lessons: day, number, subject, kind.
    fn records(all: &[(u32, u8, &str, AttendanceKind)]) -> Vec<Attendance> {
        let one = |(at, (day, number, subject, kind)): (usize, &(u32, u8, &str, _))| Attendance {
            date: Some(october(*day)),
            lesson_no: Some(*number),
            subject: Some(named(subject)),
            ..attendance(&at.to_string(), *kind)
        };
        all.iter().enumerate().map(one).collect()
    }

    fn attended(all: &[(u32, u8, &str, AttendanceKind)]) -> Option<Attended> {
        Attended::of(&records(all), week())
    }

    fn share(present: usize, all: usize) -> Share {
        Share { present, all }
    }

    #[test]
    fn late_and_released_are_presences() {
        for (kind, expected) in [
            (Late, share(2, 2)),
            (Released, share(2, 2)),
            (Absent, share(1, 2)),
            (Excused, share(1, 2)),
            (Unknown, share(1, 1)),
        ] {
            let found = attended(&[(5, 1, "WF", Present), (5, 2, "WF", kind)]).unwrap();
            assert_eq!(found.week, expected, "{kind:?}");
            assert_eq!(found.late, usize::from(kind == Late), "{kind:?}");
        }
    }

    #[test]
    fn a_week_is_counted_by_day_and_the_year_as_a_whole() {
        let found = attended(&[
            (1, 1, "WF", Absent),
            (5, 1, "WF", Present),
            (5, 2, "WF", Present),
            (7, 1, "WF", Absent),
            // Another group of the same lesson.
            (7, 2, "WF", Absent),
            (7, 2, "WF", Present),
            // Not over yet.
            (12, 1, "WF", Absent),
        ]);
        let found = found.unwrap();
        let days = [(october(5), share(2, 2)), (october(7), share(1, 2))];
        assert_eq!(found.days, days);
        assert_eq!((found.week, found.year), (share(3, 4), share(3, 5)));
    }

    #[test]
    fn without_presences_nothing_is_known() {
        assert_eq!(
            attended(&[(5, 1, "WF", Absent), (5, 2, "WF", Excused)]),
            None
        );
        assert_eq!(attended(&[]), None);
    }

    #[test]
    fn a_subject_that_is_rarely_attended_is_named() {
        let of = |(day, subject): (u32, &'static str), kinds: [AttendanceKind; 5], numbers: u8| {
            let kinds = kinds.into_iter().zip(1..=numbers);
            kinds.map(move |(kind, number)| (day, number, subject, kind))
        };
        let (here, away) = (Present, Excused);
        let all: Vec<_> = of((5, "Religia"), [here, away, away, here, away], 5)
            .chain(of((6, "WF"), [here, here, here, away, away], 5))
            .chain(of((7, "Muzyka"), [here, away, away, away, away], 3))
            .chain(of((8, "Historia"), [away; 5], 5))
            .collect();
        let found = attended(&all).unwrap().rarely;
        assert_eq!(found, [(named("Religia"), share(2, 5))]);
    }

    #[test]
    fn only_all_is_a_hundred_percent() {
        for (present, all, expected) in [(199, 200, 99), (200, 200, 100), (0, 3, 0), (28, 30, 93)] {
            assert_eq!(share(present, all).percent(), expected);
        }
    }
}
