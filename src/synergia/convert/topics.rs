//! Topics of the lessons that were held without the child (API.md section 9, `Realizations`).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Converted, date, key, shown};
use crate::domain::entry::{Entry, Topic};
use crate::domain::text::clean_line;
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "realizations";

/// The ids that a lesson names.
pub fn references(lesson: &wire::Realization, references: &mut References) {
    references.add(Lookup::Lessons, &lesson.lesson.id);
    references.add(Lookup::Users, &lesson.added_by.id);
}

/// Of the lessons of the whole year those of `days` that have a topic. One that does not say its day cannot be read.
pub fn missed_lessons(
    items: wire::Items<wire::Realization>,
    days: &BTreeSet<NaiveDate>,
) -> wire::Items<wire::Realization> {
    let is_meant = |lesson: &wire::Realization| {
        let (_, day) = (key(SOURCE, &lesson.id)?, date(&lesson.date)??);
        Some(days.contains(&day) && !text(lesson).is_empty())
    };
    items.only(|lesson| &lesson.id, is_meant)
}

/// The topics as entries.
pub fn entries(items: wire::Items<wire::Realization>, lookups: &Lookups) -> Converted {
    Converted::of(
        SOURCE,
        items,
        |lesson| &lesson.id,
        |lesson| entry(lesson, lookups).map(Entry::Topic),
    )
}

fn entry(lesson: &wire::Realization, lookups: &Lookups) -> Option<Topic> {
    let number = lesson.lesson_no.as_deref();
    let number = number.or(lesson.lesson_number.as_deref());
    Some(Topic {
        key: key(SOURCE, &lesson.id)?,
        text: text(lesson),
        date: date(&lesson.date)??,
        lesson_no: number.and_then(|number| number.parse().ok()),
        subject: lookups.subject_of(lesson.lesson.id.as_deref()),
        teacher: lookups.named(Lookup::Users, lesson.added_by.id.as_deref()),
        is_trip: lesson.is_trip.0,
    })
}

fn text(lesson: &wire::Realization) -> String {
    clean_line(&shown(&lesson.topic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::october;

    fn converted(json: &str) -> (Vec<Topic>, Vec<String>) {
        let days = [october(1), october(5)].into();
        let items = missed_lessons(wire::Items::of(json).unwrap(), &days);
        let converted = entries(items, &Lookups::default());
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
}
