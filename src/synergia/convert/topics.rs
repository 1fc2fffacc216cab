//! Topics of lessons (API.md section 9, `Realizations`).

use chrono::NaiveDate;

use super::{Converted, date, key, line};
use crate::domain::entry::{Entry, MissedLessons, Topic};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "realizations";

/// The ids that a lesson names.
pub fn references(lesson: &wire::Realization, references: &mut References) {
    references.add(Lookup::Lessons, &lesson.lesson.id);
    references.add(Lookup::Users, &lesson.added_by.id);
}

/// Of the lessons of the whole year those with a topic that were `missed`, or held in the weeks before the day `today`. One
/// that does not say its day cannot be read.
pub fn worth_knowing(
    items: wire::Items<wire::Realization>,
    missed: &MissedLessons,
    today: NaiveDate,
) -> wire::Items<wire::Realization> {
    let is_meant = |lesson: &wire::Realization| {
        let (_, day) = (key(SOURCE, &lesson.id)?, date(&lesson.date)??);
        let is_worth_it = Topic::is_recent(day, today) || missed.hold(day, number(lesson));
        Some(is_worth_it && !text(lesson).is_empty())
    };
    items.only(|lesson| &lesson.id, is_meant)
}

/// The topics as entries.
pub fn entries(
    items: wire::Items<wire::Realization>,
    missed: &MissedLessons,
    lookups: &Lookups,
) -> Converted {
    Converted::of(
        SOURCE,
        items,
        |lesson| &lesson.id,
        |lesson| entry(lesson, missed, lookups).map(Entry::Topic),
    )
}

fn entry(lesson: &wire::Realization, missed: &MissedLessons, lookups: &Lookups) -> Option<Topic> {
    let date = date(&lesson.date)??;
    Some(Topic {
        key: key(SOURCE, &lesson.id)?,
        text: text(lesson),
        date,
        lesson_no: number(lesson),
        subject: lookups.subject_of(lesson.lesson.id.as_deref()),
        teacher: lookups.named(Lookup::Users, lesson.added_by.id.as_deref()),
        is_trip: lesson.is_trip.0,
        is_missed: missed.hold(date, number(lesson)),
        was_missed: false,
    })
}

fn number(lesson: &wire::Realization) -> Option<u8> {
    let number = lesson.lesson_no.as_deref();
    let number = number.or(lesson.lesson_number.as_deref());
    number.and_then(|number| number.parse().ok())
}

fn text(lesson: &wire::Realization) -> String {
    line(&lesson.topic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{Attendance, AttendanceKind};
    use crate::domain::examples::{attendance, october};

    /// Of the days of absence; of the second one, the lessons of these numbers alone.
    fn missed(numbers: &[u8]) -> MissedLessons {
        let absence = |day, lesson_no| {
            Entry::Attendance(Attendance {
                date: Some(october(day)),
                lesson_no,
                ..attendance("1", AttendanceKind::Absent)
            })
        };
        let second = numbers.iter().map(|number| absence(5, Some(*number)));
        let absences: Vec<Entry> = second.chain([absence(1, None)]).collect();
        MissedLessons::of(absences.iter())
    }

    /// As on a day on which nothing else of October is worth knowing.
    fn kept(json: &str, missed: &MissedLessons) -> wire::Items<wire::Realization> {
        let today = NaiveDate::from_ymd_opt(2027, 1, 4).unwrap();
        worth_knowing(wire::Items::of(json).unwrap(), missed, today)
    }

    fn converted(json: &str) -> (Vec<Topic>, Vec<String>) {
        let missed = missed(&[1, 2, 3]);
        let converted = entries(kept(json, &missed), &missed, &Lookups::default());
        let skipped = converted.skipped_ids();
        let entries = converted.entries.into_iter().map(|entry| match entry {
            Entry::Topic(topic) => topic,
            other => panic!("no topic: {other:?}"),
        });
        (entries.collect(), skipped)
    }

    #[test]
    fn lessons_with_a_topic_on_days_of_absence_are_read() {
        let json = r#"[
            {"Id":"t901442","Lesson":{"Id":980201},"LessonNo":1,"Date":"2026-10-05","Topic":" Dodawanie  ułamków ",
             "IsTrip":false,"CountInStatistics":true,"CountInRPN":true,"AddedBy":{"Id":1204471}},
            {"Id":"t901443","LessonNumber":"2","Date":"2026-10-05","Topic":"Wyjście do muzeum","IsTrip":1},
            {"Id":901443,"LessonNo":null,"Lesson":null,"Date":"2026-10-01","Topic":"Tusz &amp; pióro"},
            {"Id":"t3","LessonNo":3,"Date":"2026-10-06","Topic":"Na innej lekcji"},
            {"Id":"t4","LessonNo":3,"Date":"2026-10-05","Topic":null},
            {"Id":"t5","LessonNo":3,"Date":"2026-10-05","Topic":" "},
            {"Id":"t6","LessonNo":3,"Date":null,"Topic":"Kiedyś"},
            {"LessonNo":3,"Date":"2026-10-05","Topic":"Bez numeru"},7]"#;
        let (topics, skipped) = converted(json);
        let seen: Vec<_> = topics
            .iter()
            .map(|topic| {
                (
                    topic.key.as_str(),
                    topic.text.as_str(),
                    topic.lesson_no,
                    topic.is_trip,
                )
            })
            .collect();
        assert_eq!(
            seen,
            [
                ("realizations:t901442", "Dodawanie ułamków", Some(1), false),
                ("realizations:t901443", "Wyjście do muzeum", Some(2), true),
                ("realizations:901443", "Tusz & pióro", None, false),
            ]
        );
        assert_eq!(skipped, ["", "t6", ""]);
        assert_eq!(topics[0].teacher.as_ref().unwrap().id, "1204471");
    }

    #[test]
    fn lessons_of_the_last_weeks_are_read_though_nobody_missed_them() {
        let json = r#"[{"Id":"t1","LessonNo":1,"Date":"2026-08-31","Topic":"Za dawno"},
            {"Id":"t2","LessonNo":1,"Date":"2026-09-01","Topic":"Na lekcji"},
            {"Id":"t3","LessonNo":1,"Date":"2026-10-01","Topic":"Bez dziecka"}]"#;
        let missed = missed(&[]);
        let items = worth_knowing(wire::Items::of(json).unwrap(), &missed, october(13));
        let topics = entries(items, &missed, &Lookups::default()).entries;
        let found: Vec<_> = topics
            .iter()
            .filter_map(Topic::of)
            .map(|topic| (topic.text.as_str(), topic.is_missed))
            .collect();
        assert_eq!(found, [("Na lekcji", false), ("Bez dziecka", true)]);
    }

    #[test]
    fn of_a_day_only_the_lessons_that_attendance_names_were_missed() {
        let json = r#"[{"Id":"t1","LessonNo":3,"Date":"2026-10-05","Topic":"Trzecia"},
            {"Id":"t2","LessonNo":"4","Date":"2026-10-05","Topic":"Czwarta"},
            {"Id":"t3","LessonNumber":5,"Date":"2026-10-05","Topic":"Piąta"},
            {"Id":"t4","Date":"2026-10-05","Topic":"Bez numeru"},
            {"Id":"t5","LessonNo":4,"Date":"2026-10-01","Topic":"Cały dzień"}]"#;
        for (numbers, topics) in [
            (&[3][..], "Trzecia Bez numeru Cały dzień"),
            (&[4, 5], "Czwarta Piąta Bez numeru Cały dzień"),
            (&[], "Cały dzień"),
        ] {
            let items = kept(json, &missed(numbers));
            let found: Vec<String> = items.read.iter().map(text).collect();
            assert_eq!(found.join(" "), topics, "{numbers:?}");
        }
    }
}
