//! What breaks quiet hours: the child's next school day begins or ends at another hour than was known (design section 7,
//! "Urgent").

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Timelike, Utc};
use chrono_tz::Tz;

use crate::domain::delivery::dispatch::Waiting;
use crate::domain::diff::change::Change;
use crate::domain::duplicates::days_off::FreeDays;
use crate::domain::entry::Lesson;
use crate::domain::school_hours::{ChangedHours, SchoolHours, days_changed};

/// The first hour of the morning and of the night: between them a letter may wake somebody.
const MORNING: u32 = 5;
const NIGHT: u32 = 23;

/// Whether nothing at all breaks quiet hours, as the wall clock of `zone` shows it: who is woken can do nothing yet.
#[must_use]
pub fn is_night(now: DateTime<Utc>, zone: Tz) -> bool {
    !(MORNING..NIGHT).contains(&now.with_timezone(&zone).hour())
}

/// The deliveries that break quiet hours, among all that wait of one student: the changes of the next school day, when
/// it begins or ends at another hour than the recipient knows.
///
/// `timetable` are the lessons as they are known now, `now` is Warsaw's.
#[must_use]
pub fn urgent(
    waiting: &[&Waiting],
    timetable: &[Lesson],
    free: &FreeDays,
    now: NaiveDateTime,
) -> BTreeSet<i64> {
    let changes: Vec<&Change> = waiting.iter().map(|one| &one.event.change).collect();
    let next = next_school_day(timetable, &changes, free, now);
    let has_other_hours =
        |day: &NaiveDate| ChangedHours::of(*day, timetable, &changes, free).is_some();
    let Some(day) = next.filter(has_other_hours) else {
        return BTreeSet::new();
    };
    let is_of_day = |one: &&&Waiting| days_changed([&one.event.change]).contains(&day);
    let of_day = waiting.iter().filter(is_of_day);
    of_day.map(|one| one.delivery).collect()
}

/// The first day that is not over yet and has lessons, or had before these changes.
fn next_school_day(
    timetable: &[Lesson],
    changes: &[&Change],
    free: &FreeDays,
    now: NaiveDateTime,
) -> Option<NaiveDate> {
    let known = timetable.iter();
    let mut days: BTreeSet<NaiveDate> = known
        .flat_map(|lesson| [lesson.slot.date, lesson.takes_place_at().date])
        .collect();
    days.extend(days_changed(changes.iter().copied()));
    let ends = |day: NaiveDate| {
        let hours = match ChangedHours::of(day, timetable, changes, free) {
            Some(ChangedHours { before, now, .. }) => [before, now],
            None => [hours_on(day, timetable, free), None],
        };
        hours.into_iter().flatten().map(|hours| hours.to).max()
    };
    let mut coming = days.range(now.date()..).copied();
    coming.find(|day| ends(*day).is_some_and(|end| now < day.and_time(end)))
}

fn hours_on(day: NaiveDate, timetable: &[Lesson], free: &FreeDays) -> Option<SchoolHours> {
    let lessons = timetable.iter();
    SchoolHours::on(
        day,
        lessons.filter(|lesson| !free.cover(lesson.takes_place_at())),
    )
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Warsaw;

    use super::*;
    use crate::domain::entry::{Entry, LessonState};
    use crate::domain::examples::{
        at, days, event, grade, lesson, moment, october, school_days_off, student, with_state,
    };
    use crate::domain::{ChangeKind, Event};

    /// Three lessons each on Monday, Tuesday and Thursday, 8:00–10:35; none on Wednesday.
    fn week() -> Vec<Lesson> {
        let days = [5, 6, 8].into_iter();
        days.flat_map(|day| [1, 2, 3].map(|number| lesson(day, number, "Chemia")))
            .collect()
    }

    /// A week in which these lessons are called off, one after the other, and what waits of that.
    fn calling_off(lessons: &[(u32, u8)]) -> (Vec<Lesson>, Vec<Waiting>) {
        let mut week = week();
        let mut waiting = Vec::new();
        for ((day, number), delivery) in lessons.iter().zip(1..) {
            let planned = lesson(*day, *number, "Chemia");
            let off = with_state(&planned, LessonState::Cancelled);
            let known = week.iter_mut().find(|one| one.key == planned.key).unwrap();
            *known = off.clone();
            waiting.push(change(delivery, &planned, &off));
        }
        (week, waiting)
    }

    fn change(delivery: i64, before: &Lesson, after: &Lesson) -> Waiting {
        let sides = [before, after].map(|side| Some(Entry::Lesson(side.clone())));
        let [before, after] = sides;
        let zosia = student("Zosia");
        held(
            delivery,
            event(delivery, &zosia, ChangeKind::Cancelled, before, after),
        )
    }

    fn held(delivery: i64, event: Event) -> Waiting {
        Waiting {
            delivery,
            event,
            was_held: true,
        }
    }

    fn found(
        waiting: &[Waiting],
        week: &[Lesson],
        free: &FreeDays,
        now: NaiveDateTime,
    ) -> Vec<i64> {
        let waiting: Vec<&Waiting> = waiting.iter().collect();
        urgent(&waiting, week, free, now).into_iter().collect()
    }

    #[test]
    fn the_first_and_the_last_lesson_of_the_next_school_day_are_urgent() {
        let evening = |day| october(day).and_time(at(21, 40));
        let early = |day| october(day).and_time(at(5, 10));
        for (off, now, expected) in [
            (&[(6, 1)][..], evening(5), &[1][..]),
            (&[(6, 3)], evening(5), &[1]),
            (&[(6, 2)], evening(5), &[]),
            // all of that day in one letter, and of that day alone
            (&[(6, 2), (6, 3), (8, 3)], evening(5), &[1, 2]),
            (&[(6, 1), (6, 2), (6, 3)], evening(5), &[1, 2, 3]),
            // not before the day after tomorrow, unless nothing lies between
            (&[(8, 1)], evening(5), &[]),
            (&[(8, 1)], evening(6), &[1]),
            (&[(8, 1)], evening(7), &[1]),
            // the day itself, until it is over
            (&[(6, 1)], early(6), &[1]),
            (&[(6, 3)], october(6).and_time(at(10, 0)), &[1]),
            (&[(6, 3)], october(6).and_time(at(10, 35)), &[]),
            (&[(5, 1)], evening(5), &[]),
        ] {
            let (week, waiting) = calling_off(off);
            let found = found(&waiting, &week, &FreeDays::default(), now);
            assert_eq!(found, expected, "{off:?} at {now}");
        }
    }

    #[test]
    fn what_was_taken_back_meanwhile_is_not_urgent() {
        let planned = lesson(6, 1, "Chemia");
        let off = with_state(&planned, LessonState::Cancelled);
        let waiting = [change(1, &planned, &off), change(2, &off, &planned)];
        let now = october(5).and_time(at(21, 40));
        assert!(found(&waiting, &week(), &FreeDays::default(), now).is_empty());
        // Who was told of the first learns of the second.
        assert_eq!(
            found(&waiting[1..], &week(), &FreeDays::default(), now),
            [2]
        );
    }

    #[test]
    fn on_a_free_day_nothing_is_urgent() {
        let (week, waiting) = calling_off(&[(6, 1)]);
        let off = Entry::DayOff(school_days_off("1", "Dzień Patrona", days(6, 6)));
        let free = FreeDays::of([&off].into_iter());
        let now = october(5).and_time(at(21, 40));
        assert!(found(&waiting, &week, &free, now).is_empty());
    }

    #[test]
    fn other_news_is_not_urgent() {
        let five = Entry::Grade(grade("1", "5"));
        let five = event(7, &student("Zosia"), ChangeKind::Added, None, Some(five));
        let (week, mut waiting) = calling_off(&[(6, 1)]);
        waiting.push(held(7, five));
        let now = october(5).and_time(at(21, 40));
        assert_eq!(found(&waiting, &week, &FreeDays::default(), now), [1]);
    }

    #[test]
    fn the_night_is_from_eleven_to_five_by_the_wall_clock() {
        for (hour, minute, expected) in [
            (22, 59, false),
            (23, 0, true),
            (0, 0, true),
            (4, 59, true),
            (5, 0, false),
            (12, 0, false),
        ] {
            let now = moment(6, hour, minute);
            assert_eq!(is_night(now, Warsaw), expected, "{hour}:{minute}");
        }
        assert!(!is_night(moment(6, 6, 0), chrono_tz::Europe::Lisbon));
        assert!(is_night(moment(6, 5, 59), chrono_tz::Europe::Lisbon));
    }
}
