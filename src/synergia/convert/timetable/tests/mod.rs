mod blocks;
mod groups;

use chrono::DateTime;

use super::*;
use crate::domain::entry::LessonState;
use crate::synergia::wire::Week;

const MATHS: &str = r#""Lesson":{"Id":"980201"},"Subject":{"Id":"42101","Name":"Matematyka"},
    "Teacher":{"Id":"1","FirstName":"Anna","LastName":"Kowal"}"#;
const HISTORY: &str = r#""Lesson":{"Id":"980207"},"Subject":{"Id":"42106","Name":"Historia"},
    "Teacher":{"Id":"2","FirstName":"Piotr","LastName":"Wójcik"}"#;
const ORG_MATHS: &str =
    r#""OrgLesson":{"Id":"980201"},"OrgSubject":{"Id":"42101"},"OrgTeacher":{"Id":"1"}"#;
const TWICE: &str = r#""IsSubstitutionClass":true,"IsCanceled":false"#;
const AWAY: &str = r#""IsSubstitutionClass":true,"IsCanceled":true"#;

fn lookups() -> Lookups {
    let mut lookups = Lookups::default();
    for (lookup, rows) in [
        (Lookup::Subjects, r#"[{"Id":42101,"Name":"Matematyka"}]"#),
        (
            Lookup::Users,
            r#"[{"Id":1,"FirstName":"Anna","LastName":"Kowal"}]"#,
        ),
        (
            Lookup::Classrooms,
            r#"[{"Id":12,"Name":"12"},{"Id":14,"Symbol":"14"}]"#,
        ),
    ] {
        let rows = serde_json::from_str(rows).unwrap();
        let now = DateTime::UNIX_EPOCH;
        lookups.table(lookup).take(rows, &BTreeSet::new(), now);
    }
    lookups
}

fn found(items: &[(&str, usize, String)]) -> Vec<wire::LessonInSlot> {
    let in_slot = |(date, slot, body): &(&str, usize, String)| wire::LessonInSlot {
        date: date.parse().unwrap(),
        slot: *slot,
        lesson: serde_json::from_str(&format!("{{{body}}}")).unwrap(),
    };
    items.iter().map(in_slot).collect()
}

/// Converts items given as date, slot and body; also backwards, which must not matter.
fn read(items: &[(&str, usize, String)]) -> Vec<Lesson> {
    let mut found = found(items);
    let lessons = |found: &[wire::LessonInSlot]| -> Vec<Lesson> {
        let entries = super::lessons(found, &lookups()).0.entries.into_iter();
        let lessons = entries.map(|entry| match entry {
            Entry::Lesson(lesson) => lesson,
            other => panic!("no lesson: {other:?}"),
        });
        lessons.collect()
    };
    let forwards = lessons(&found);
    found.reverse();
    assert_eq!(
        lessons(&found),
        forwards,
        "the order of the answer must not matter"
    );
    forwards
}

fn one(items: &[(&str, usize, String)]) -> Lesson {
    let lessons = read(items);
    assert_eq!(lessons.len(), 1, "{lessons:?}");
    lessons.into_iter().next().unwrap()
}

/// The state in a few words.
fn words(lesson: &Lesson) -> String {
    let teaching = |t: &crate::domain::entry::Teaching| {
        let label = |n: &Option<crate::domain::entry::Named>| {
            n.as_ref().map_or("?".to_owned(), |n| n.label().to_owned())
        };
        format!(
            "{}, {}, {}",
            label(&t.subject),
            label(&t.teacher),
            label(&t.room)
        )
    };
    match &lesson.state {
        LessonState::Planned => format!("planned: {}", teaching(&lesson.planned)),
        LessonState::Cancelled => format!("cancelled: {}", teaching(&lesson.planned)),
        LessonState::Substituted { by } => {
            format!("{} by {}", teaching(&lesson.planned), teaching(by))
        }
        LessonState::RoomChanged { room } => {
            format!("{} in {}", teaching(&lesson.planned), room.label())
        }
        LessonState::Moved { to, by } => {
            let to = to.as_ref();
            let to = to.map(|to| format!("{}/{}", to.date, to.number.unwrap()));
            let to = to.as_deref().unwrap_or("somewhere");
            format!("moved to {to}: {}", teaching(by))
        }
        LessonState::NoLessons => unreachable!("no item is about a whole day"),
    }
}

#[test]
fn one_item_is_classified_by_its_flags_and_its_plan() {
    let org_here = r#""OrgDate":"2026-10-06","OrgLessonNo":"2""#;
    for (body, expected) in [
        (
            format!(r#"{MATHS},"Classroom":{{"Id":"12"}}"#),
            "planned: Matematyka, Anna Kowal, 12",
        ),
        (
            format!(r#"{MATHS},"IsCanceled":true"#),
            "cancelled: Matematyka, Anna Kowal, ?",
        ),
        (
            format!(r#"{MATHS},"IsCancelled":"1""#),
            "cancelled: Matematyka, Anna Kowal, ?",
        ),
        (
            format!(r#"{HISTORY},{TWICE},{org_here},{ORG_MATHS},"OrgClassroom":{{"Id":12}}"#),
            "Matematyka, Anna Kowal, 12 by Historia, Piotr Wójcik, ?",
        ),
        (
            format!(
                r#"{MATHS},{TWICE},{org_here},{ORG_MATHS},"Classroom":{{"Id":"14"}},"OrgClassroom":{{"Id":12}}"#
            ),
            "Matematyka, Anna Kowal, 12 in 14",
        ),
        (
            format!(r#"{MATHS},{TWICE},{org_here},{ORG_MATHS},"OrgClassroom":{{"Id":12}}"#),
            "planned: Matematyka, Anna Kowal, 12",
        ),
        (
            format!(r#"{MATHS},{TWICE},{org_here},{ORG_MATHS},"SubstitutionNote":"w bibliotece""#),
            "Matematyka, Anna Kowal, ? by Matematyka, Anna Kowal, ?",
        ),
        (
            format!("{MATHS},{TWICE}"),
            "planned: Matematyka, Anna Kowal, ?",
        ),
        (
            format!("{MATHS},{AWAY}"),
            "moved to somewhere: Matematyka, Anna Kowal, ?",
        ),
        (
            format!(
                r#"{MATHS},{AWAY},"NewDate":"2026-10-08","NewLessonNo":"6","NewClassroom":{{"Id":"14"}}"#
            ),
            "moved to 2026-10-08/6: Matematyka, Anna Kowal, 14",
        ),
        (
            format!(r#"{MATHS},{AWAY},"NewLessonNo":6,"NewTeacher":{{"Id":"7"}}"#),
            "moved to 2026-10-06/6: Matematyka, 7, ?",
        ),
    ] {
        let lesson = one(&[("2026-10-06", 2, body.clone())]);
        assert_eq!(words(&lesson), expected, "{body}");
        assert_eq!(lesson.key.as_str(), "timetable:2026-10-06/2");
    }
}

#[test]
fn both_ends_of_a_move_are_one_lesson() {
    let target = format!(
        r#"{MATHS},{TWICE},"OrgDate":"2026-10-09","OrgLessonNo":"2",{ORG_MATHS},
        "HourFrom":"12:45","HourTo":"13:30","Classroom":{{"Id":"14"}}"#
    );
    let source = |new: &str| {
        format!(
            r#"{MATHS},{AWAY},"HourFrom":"08:55","Classroom":{{"Id":"12"}},"SubstitutionNote":"uwaga"{new}"#
        )
    };
    let new = r#","NewDate":"2026-10-08","NewLessonNo":"6""#;
    let arrived = ("2026-10-08", 6, target.clone());
    for items in [
        vec![arrived.clone()],
        vec![arrived.clone(), ("2026-10-09", 2, source(""))],
        vec![arrived, ("2026-10-09", 2, source(new))],
    ] {
        let lesson = one(&items);
        assert_eq!(lesson.key.as_str(), "timetable:2026-10-09/2");
        assert_eq!(
            words(&lesson),
            "moved to 2026-10-08/6: Matematyka, Anna Kowal, 14"
        );
        assert_eq!(lesson.slot.from.is_some(), items.len() == 2);
        assert_eq!(lesson.note.is_some(), items.len() == 2);
    }
}

#[test]
fn a_cancelled_lesson_and_its_replacement_are_one() {
    let replacement =
        format!(r#"{HISTORY},{TWICE},"OrgDate":"2026-10-06","OrgLessonNo":"2",{ORG_MATHS}"#);
    let lesson = one(&[
        (
            "2026-10-06",
            2,
            format!(r#"{MATHS},"IsCanceled":true,"Classroom":{{"Id":"12"}}"#),
        ),
        ("2026-10-06", 2, replacement),
    ]);
    assert_eq!(
        words(&lesson),
        "Matematyka, Anna Kowal, 12 by Historia, Piotr Wójcik, ?"
    );
}

#[test]
fn groups_and_lessons_sharing_a_slot_have_own_keys() {
    let group = |id: u32| {
        format!(r#"{MATHS},"VirtualClass":{{"Id":{id}}},"VirtualClassName":"5b gr. {id}""#)
    };
    for (items, expected) in [
        (
            vec![group(1), group(2)],
            vec!["2026-10-06/5/1", "2026-10-06/5/2"],
        ),
        (
            vec![MATHS.to_owned(), HISTORY.to_owned()],
            vec!["2026-10-06/5", "2026-10-06/5/l980207"],
        ),
        (
            vec![MATHS.to_owned(), group(2)],
            vec!["2026-10-06/5", "2026-10-06/5/2"],
        ),
    ] {
        let items: Vec<_> = items
            .into_iter()
            .map(|body| ("2026-10-06", 5, body))
            .collect();
        let lessons = read(&items);
        let keys: Vec<&str> = lessons
            .iter()
            .map(|lesson| lesson.key.as_str().trim_start_matches("timetable:"))
            .collect();
        assert_eq!(keys, expected);
    }
    assert_eq!(
        one(&[("2026-10-06", 5, group(3))]).group.as_deref(),
        Some("5b gr. 3")
    );
}

#[test]
fn a_group_change_belongs_to_that_group_whatever_its_class() {
    let english = |lesson: u32| {
        format!(r#""Lesson":{{"Id":"{lesson}"}},"Subject":{{"Id":"42103","Name":"Angielski"}}"#)
    };
    let group = r#""VirtualClass":{"Id":7731},"VirtualClassName":"5b gr. 1""#;
    let first = ("2026-10-06", 5, format!("{},{group}", english(980_203)));
    let second = (
        "2026-10-06",
        5,
        format!(r#"{},"Class":{{"Id":61544}}"#, english(980_204)),
    );
    let next_week = ("2026-10-13", 5, first.2.clone());
    for class in [
        group,
        r#""Class":{"Id":61544}"#,
        r#""VirtualClass":{"Id":9}"#,
    ] {
        let joined = format!(
            r#"{},{TWICE},"OrgDate":"2026-10-06","OrgLessonNo":"5","OrgLesson":{{"Id":"980203"}},{class}"#,
            english(980_204)
        );
        let changed = ("2026-10-06", 5, joined);
        let lessons = read(&[changed, second.clone(), next_week.clone()]);
        let keys: Vec<&str> = lessons.iter().map(|lesson| lesson.key.as_str()).collect();
        let same_day = ["timetable:2026-10-06/5", "timetable:2026-10-06/5/7731"];
        assert_eq!(keys[..2], same_day, "{class}");
        assert_eq!(lessons[1].group.as_deref(), Some("5b gr. 1"));
    }
    assert_eq!(read(&[first, second, next_week]).len(), 3);
}

#[test]
fn parts_of_a_lesson_join_when_one_lacks_its_assignment() {
    let nameless = r#""Subject":{"Id":"42101","Name":"Matematyka"}"#;
    let target = format!(
        r#"{MATHS},{TWICE},"OrgDate":"2026-10-09","OrgLessonNo":"2",{ORG_MATHS},"HourFrom":"12:45""#
    );
    let lesson = one(&[
        ("2026-10-08", 6, target),
        ("2026-10-09", 2, format!("{nameless},{AWAY}")),
    ]);
    assert_eq!(lesson.key.as_str(), "timetable:2026-10-09/2");
    assert!(matches!(lesson.state, LessonState::Moved { .. }));
}

#[test]
fn a_lesson_joining_a_slot_leaves_the_other_its_key() {
    let cancelled = format!(r#"{MATHS},"IsCanceled":true"#);
    let alone = one(&[("2026-10-06", 2, cancelled.clone())]);
    let both = read(&[
        ("2026-10-06", 2, cancelled),
        ("2026-10-06", 2, HISTORY.to_owned()),
    ]);
    assert_eq!(both[0], alone);
}

#[test]
fn a_lesson_number_is_text_a_number_or_its_slot() {
    for (number, expected) in [
        (r#""4""#, 4),
        ("4", 4),
        ("null", 7),
        (r#""x""#, 7),
        ("0", 0),
    ] {
        let lesson = one(&[("2026-10-06", 7, format!(r#"{MATHS},"LessonNo":{number}"#))]);
        assert_eq!(lesson.slot.number, Some(expected), "{number}");
    }
}

#[test]
fn an_item_without_a_lesson_is_skipped() {
    let week = Week::of(&format!(r#"{{"2026-10-06":[[{{}},{{{MATHS}}}]]}}"#)).unwrap();
    let (converted, _) = super::lessons(&week.lessons, &Lookups::default());
    assert_eq!((converted.entries.len(), converted.skipped.len()), (1, 1));
}

#[test]
fn only_what_is_not_named_inline_is_looked_up() {
    let body = format!(r#"{HISTORY},{TWICE},{ORG_MATHS},"Classroom":{{"Id":"14"}}"#);
    let week = Week::of(&format!(r#"{{"2026-10-06":[[{{{body}}}]]}}"#)).unwrap();
    let named = References::of(&week.lessons, references);
    assert_eq!(named.ids(Lookup::Subjects), ["42101"]);
    assert_eq!(named.ids(Lookup::Users), ["1"]);
    assert_eq!(named.ids(Lookup::Classrooms), ["14"]);
}
