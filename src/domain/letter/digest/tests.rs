//! What is worth a digest, and what a day needs.

use super::*;
use crate::domain::entry::{AgendaEntry, AgendaTime, AttendanceKind, Homework, LessonState};
use crate::domain::examples::*;
use crate::domain::{Cause, ChangeKind};

#[test]
fn a_timetable_that_was_never_shown_is_missed_by_nobody() {
    let closed = FeedState::Closed(Cause::NotPublished);
    let read = Some(moment(5, 6, 20));
    for (state, last_read, expected) in [
        (closed, None, true),
        (closed, read, false),
        (FeedState::Failing(Cause::BadAnswer), None, false),
        (FeedState::Ok, read, false),
    ] {
        let child = DigestChild {
            freshness: vec![Freshness {
                feed: Feed::Timetable,
                state,
                last_read,
            }],
            ..quiet()
        };
        assert_eq!(child.has_no_timetable(), expected, "{state:?}");
    }
}

#[test]
fn an_unreadable_feed_is_worth_a_digest_unless_closed() {
    for (state, expected) in [
        (FeedState::Ok, false),
        (FeedState::Closed(Cause::NoAccess), false),
        (FeedState::Failing(Cause::BadAnswer), true),
    ] {
        let child = DigestChild {
            freshness: vec![Freshness {
                feed: Feed::Grades,
                state,
                last_read: None,
            }],
            ..quiet()
        };
        assert_eq!(
            child.has_something_to_say(october(6)),
            expected,
            "{state:?}"
        );
    }
}

#[test]
fn ordinary_lessons_and_old_entries_are_worth_no_digest() {
    let ordinary = lesson(6, 1, "Muzyka");
    let cancelled = with_state(&ordinary, LessonState::Cancelled);
    let moved_here = with_state(
        &lesson(8, 2, "Chemia"),
        LessonState::Moved {
            to: Some(slot(6, 6)),
            by: teaching("Chemia", "Ewa Lis", "14"),
        },
    );
    for (lessons, expected) in [
        (vec![ordinary.clone()], false),
        (vec![ordinary.clone(), cancelled], true),
        (vec![ordinary, moved_here], true),
    ] {
        let child = DigestChild {
            lessons: Some(lessons),
            ..quiet()
        };
        assert_eq!(child.has_something_to_say(october(6)), expected);
    }
}

fn quiet() -> DigestChild {
    DigestChild {
        student: student("Zosia"),
        occasions: Vec::new(),
        hears_of_lessons: true,
        days_off_before: Vec::new(),
        lessons: None,
        upcoming: Vec::new(),
        in_full: Vec::new(),
        in_brief: Vec::new(),
        goals: Vec::new(),
        averages: Vec::new(),
        unread_messages: 3,
        open_absences: OpenAbsences {
            records: vec![attendance("1", AttendanceKind::Absent)],
            limit: None,
        },
        trouble: None,
        freshness: Vec::new(),
    }
}

#[test]
fn tests_and_work_due_soon_are_worth_a_digest() {
    let test = Entry::Agenda(agenda("1"));
    let trip = Entry::Agenda(AgendaEntry {
        category: Some(named("Wycieczka")),
        ..agenda("2")
    });
    let work = Entry::Homework(homework("3"));
    let endless = Entry::Homework(Homework {
        due: None,
        ..homework("4")
    });
    let entries = [&trip, &test, &work, &endless];
    for (day, expected) in [
        (1, vec![]),
        (2, vec![&work]),
        (6, vec![&work, &test, &trip]),
        (9, vec![&work, &test, &trip]),
        (10, vec![&test, &trip]),
        (13, vec![&test]),
        (14, vec![]),
    ] {
        let upcoming = upcoming(&entries, october(day));
        assert_eq!(upcoming.iter().collect::<Vec<_>>(), expected, "{day}");
        let child = DigestChild {
            upcoming,
            ..quiet()
        };
        let has_a_reason = child.has_something_to_say(october(day));
        assert_eq!(has_a_reason, !expected.is_empty(), "{day}");
    }
    // A trip that is known already is shown beside something else only.
    let child = DigestChild {
        upcoming: upcoming(&[&trip], october(6)),
        ..quiet()
    };
    assert_eq!(child.upcoming, [trip]);
    assert!(!child.has_something_to_say(october(6)));
}

/// A child with something of everything on Tuesday, 6 October.
fn busy() -> DigestChild {
    let off = |number| with_state(&lesson(6, number, "Muzyka"), LessonState::Cancelled);
    let test = |id, day| {
        Entry::Agenda(AgendaEntry {
            time: AgendaTime {
                date: october(day),
                ..agenda(id).time
            },
            ..agenda(id)
        })
    };
    let work = |id, day| {
        let due = Some(october(day));
        Entry::Homework(Homework {
            due,
            ..homework(id)
        })
    };
    DigestChild {
        occasions: vec![
            Entry::DayOff(class_lessons_off("8301")),
            Entry::Trip(trip("31")),
        ],
        lessons: Some(vec![lesson(6, 1, "Chemia"), off(4), off(5)]),
        upcoming: vec![
            work("h6", 6),
            test("t6", 6),
            test("t7", 7),
            work("h8", 8),
            test("t9", 9),
        ],
        ..quiet()
    }
}

/// What a need is about, short.
fn short(need: &Need) -> String {
    let what = match &need.matter {
        Matter::Lesson(lesson) => lesson.key.to_string(),
        Matter::Lessons(lessons) => format!("{} lessons", lessons.len()),
        Matter::Entry(entry) => entry.key().to_string(),
        Matter::Absences(absences) => format!("{} to excuse", absences.len()),
    };
    let names = need.students.iter().map(|student| student.name.as_str());
    let names: Vec<&str> = names.collect();
    format!("{} {what}", names.join("+"))
}

#[test]
fn the_most_urgent_comes_first_over_all_children() {
    let stas = |child: DigestChild| DigestChild {
        student: student("Staś"),
        ..child
    };
    let many = (1..=3).map(|number| with_state(&lesson(6, number, "WF"), LessonState::Cancelled));
    let many = DigestChild {
        lessons: Some(many.collect()),
        open_absences: OpenAbsences::default(),
        ..quiet()
    };
    let free = DigestChild {
        occasions: vec![Entry::DayOff(school_days_off("2204", "Święto", days(6, 6)))],
        ..quiet()
    };
    for (children, expected) in [
        (vec![], vec![]),
        (vec![quiet()], vec!["Zosia 1 to excuse"]),
        (vec![stas(free)], vec!["Staś 1 to excuse"]),
        (
            vec![busy(), stas(many)],
            vec![
                "Zosia timetable:2026-10-06/4",
                "Zosia timetable:2026-10-06/5",
                "Zosia class_free_days:8301",
                "Staś 3 lessons",
                "Zosia school_trips:31",
                "Zosia home_work_assignments:h6",
                "Zosia home_works:t6",
                "Zosia home_works:t7",
                "Zosia 1 to excuse",
                "Zosia home_works:t9",
            ],
        ),
        (
            vec![stas(quiet()), busy()],
            vec![
                "Zosia timetable:2026-10-06/4",
                "Zosia timetable:2026-10-06/5",
                "Zosia class_free_days:8301",
                "Zosia school_trips:31",
                "Zosia home_work_assignments:h6",
                "Zosia home_works:t6",
                "Zosia home_works:t7",
                "Staś 1 to excuse",
                "Zosia 1 to excuse",
                "Zosia home_works:t9",
            ],
        ),
    ] {
        let needs = needs(&children, october(6));
        let found: Vec<String> = needs.iter().map(short).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_day_off_stands_above_a_test_of_that_day_once_for_all_children() {
    let off = |day| Entry::DayOff(school_days_off("2204", "Święto", days(day, day)));
    let child = |name, day: u32| {
        let test = Entry::Agenda(agenda("t13"));
        DigestChild {
            student: student(name),
            upcoming: upcoming(&[&test, &off(day)], october(6)),
            open_absences: OpenAbsences::default(),
            ..quiet()
        }
    };
    let (one, other) = ("school_free_days:2204", "home_works:t13");
    for (children, expected) in [
        (
            vec![child("Zosia", 13)],
            vec![format!("Zosia {one}"), format!("Zosia {other}")],
        ),
        (
            vec![child("Zosia", 12)],
            vec![format!("Zosia {one}"), format!("Zosia {other}")],
        ),
        (
            vec![child("Zosia", 13), child("Staś", 13)],
            vec![format!("Zosia+Staś {one}"), format!("Zosia+Staś {other}")],
        ),
    ] {
        let first = children[0].upcoming.first();
        assert!(first.is_some_and(is_day_off));
        let needs = needs(&children, october(6));
        let found: Vec<String> = needs.iter().map(short).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn open_absences_are_named_on_mondays_and_when_attendance_has_news() {
    let news = |feed| Event {
        feed,
        ..missed_topics(&student("Zosia")).remove(0)
    };
    for (day, feed, expected) in [
        (5, None, true),
        (6, None, false),
        (6, Some(Feed::Topics), false),
        (6, Some(Feed::Attendance), true),
    ] {
        for is_sent in [true, false] {
            let mut child = quiet();
            let events = if is_sent {
                &mut child.in_brief
            } else {
                &mut child.in_full
            };
            events.extend(feed.map(news));
            assert_eq!(
                child.names_open_absences(october(day)),
                expected,
                "{day} {feed:?}"
            );
        }
    }
}

/// What stands in the plan or among the next days is told there.
#[test]
fn an_event_is_told_by_the_entry_that_shows_it_unless_another_followed() {
    let child = busy();
    let of = |id, kind, before: Option<&Entry>, after: &Entry| {
        let (before, after) = (before.cloned(), Some(after.clone()));
        event(id, &child.student, kind, before, after)
    };
    let [work, test] = [&child.upcoming[0], &child.upcoming[1]];
    let [ordinary, off] =
        [0, 1].map(|at| Entry::Lesson(child.lessons.as_ref().unwrap()[at].clone()));
    let elsewhere = Entry::Agenda(agenda("t6"));
    for (events, expected) in [
        (vec![of(1, ChangeKind::Added, None, work)], vec![true]),
        (
            vec![
                of(1, ChangeKind::Added, None, &elsewhere),
                of(2, ChangeKind::Changed, Some(&elsewhere), test),
            ],
            vec![false, true],
        ),
        (
            vec![of(1, ChangeKind::Added, None, &elsewhere)],
            vec![false],
        ),
        (
            vec![of(1, ChangeKind::Cancelled, Some(&ordinary), &off)],
            vec![true],
        ),
        (
            vec![of(1, ChangeKind::PlanChanged, None, &ordinary)],
            vec![false],
        ),
        (
            vec![of(1, ChangeKind::Restored, Some(&off), &ordinary)],
            vec![false],
        ),
    ] {
        let child = DigestChild {
            in_full: events,
            ..child.clone()
        };
        let told: Vec<bool> = child
            .in_full
            .iter()
            .map(|event| child.shows(event, october(6)))
            .collect();
        assert_eq!(told, expected);
    }
}
