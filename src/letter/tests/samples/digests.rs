//! Children as a digest shows them.

use super::{averages, freshness, meeting};
use crate::domain::entry::{
    AgendaEntry, Attendance, AttendanceKind, Entry, Lesson, LessonState, Trip,
};
use crate::domain::examples::*;
use crate::domain::letter::digest::DigestChild;
use crate::domain::letter::full_message::Openings;
use crate::domain::letter::*;
use crate::domain::open_absences::OpenAbsences;
use crate::domain::trouble::freshness::Freshness;
use crate::domain::{Cause, ChangeKind, Event, Feed, FeedState, Language, Trouble};

/// The digest of the morning of Tuesday, 6 October.
pub fn digest(language: Language, slot: &str, children: Vec<DigestChild>) -> Letter {
    let content = DigestContent {
        day: october(6),
        slot: format!("2026-10-06T{slot}"),
        // The children of whom a letter reports nothing else are those of a week's first digest.
        last_week: children
            .iter()
            .all(|child| child.in_brief.is_empty())
            .then_some(LastWeek {
                changes: 14,
                letters: 9,
            }),
        openings: Openings::default(),
        children,
    };
    Letter {
        written_at: moment(6, 6, 30),
        ..super::letter(language, Content::Digest(content))
    }
}

pub fn zosia() -> DigestChild {
    let student = student("Zosia");
    let everything = every_change(&student);
    let pick = |ids: &[i64]| -> Vec<Event> {
        everything
            .iter()
            .filter(|event| ids.contains(&event.id))
            .cloned()
            .collect()
    };
    let mut in_full = pick(&[2, 12]);
    in_full.push(meeting(90, &student));
    in_full.extend(missed_topics(&student));
    let plan = lesson(8, 4, "Muzyka");
    for id in 0..7 {
        in_full.push(event(
            91 + id,
            &student,
            ChangeKind::PlanChanged,
            None,
            Some(Entry::Lesson(plan.clone())),
        ));
    }
    DigestChild {
        occasions: Vec::new(),
        days_off_before: Vec::new(),
        hears_of_lessons: true,
        lessons: Some(lessons()),
        upcoming: vec![Entry::Homework(homework("1")), Entry::Agenda(agenda("2"))],
        in_full,
        in_brief: pick(&[1, 19, 20, 23]),
        averages: averages::of_several_subjects(),
        goals: vec![goal_progress("Matematyka")],
        unread_messages: 3,
        open_absences: OpenAbsences {
            records: open_absences(),
            limit: None,
        },
        trouble: None,
        freshness: freshness(
            &[
                Feed::Grades,
                Feed::Messages,
                Feed::Announcements,
                Feed::Timetable,
            ],
            moment(6, 6, 20),
        ),
        student,
    }
}

/// Four, the latest first.
fn open_absences() -> Vec<Attendance> {
    let absence = |day, number| Attendance {
        date: Some(october(day)),
        lesson_no: Some(number),
        ..attendance("71200451", AttendanceKind::Absent)
    };
    vec![absence(5, 4), absence(5, 3), absence(2, 1), absence(1, 7)]
}

fn lessons() -> Vec<Lesson> {
    let plan = |number, subject| lesson(6, number, subject);
    vec![
        with_state(&plan(1, "Matematyka"), LessonState::Cancelled),
        plan(2, "Język polski"),
        with_state(
            &plan(3, "Historia"),
            LessonState::Substituted {
                by: teaching("Fizyka", "Jan Nowak", "7"),
            },
        ),
        with_state(
            &plan(4, "Przyroda"),
            LessonState::RoomChanged {
                room: named("aula"),
            },
        ),
        Lesson {
            group: Some("grupa 1".to_owned()),
            ..plan(5, "Wychowanie do życia w rodzinie")
        },
        with_state(
            &plan(6, "WF"),
            LessonState::Moved {
                to: Some(slot(7, 7)),
                by: teaching("WF", "Ewa Lis", "hala"),
            },
        ),
        with_state(
            &lesson(8, 2, "Plastyka"),
            LessonState::Moved {
                to: Some(slot(6, 7)),
                by: teaching("Plastyka", "Ewa Lis", "Sala gimnastyczna"),
            },
        ),
    ]
}

pub fn stas() -> DigestChild {
    let student = student("Staś");
    DigestChild {
        occasions: Vec::new(),
        days_off_before: Vec::new(),
        hears_of_lessons: true,
        lessons: Some(Vec::new()),
        upcoming: Vec::new(),
        in_full: vec![meeting(101, &student)],
        in_brief: Vec::new(),
        averages: Vec::new(),
        goals: Vec::new(),
        unread_messages: 0,
        open_absences: OpenAbsences::default(),
        trouble: None,
        freshness: vec![
            Freshness {
                feed: Feed::Grades,
                state: FeedState::Ok,
                last_read: Some(moment(6, 6, 21)),
            },
            Freshness {
                feed: Feed::Timetable,
                state: FeedState::Failing(Cause::Unreachable),
                last_read: Some(moment(5, 18, 40)),
            },
            Freshness {
                feed: Feed::Announcements,
                state: FeedState::Unread,
                last_read: None,
            },
            Freshness {
                feed: Feed::Agenda,
                state: FeedState::Closed(Cause::NoAccess),
                last_read: None,
            },
        ],
        student,
    }
}

/// A child in a kindergarten, with a block in every state.
pub fn kuba() -> DigestChild {
    let plan = |hour, activity| block(6, hour, activity);
    let moved = LessonState::Moved {
        to: Some(block(6, 14, "Logopedia").slot),
        by: teaching("Logopedia", "Jan Nowak", "gabinet"),
    };
    let by = teaching("Zabawy ruchowe", "Jan Nowak", "sala 1");
    DigestChild {
        student: student("Kuba"),
        lessons: Some(vec![
            plan(8, "Zabawy swobodne"),
            with_state(&plan(9, "Rytmika"), LessonState::Cancelled),
            with_state(
                &plan(10, "Język angielski"),
                LessonState::Substituted { by },
            ),
            with_state(&plan(11, "Logopedia"), moved),
            plan(12, "Obiad"),
        ]),
        freshness: freshness(&[Feed::Timetable], moment(6, 6, 20)),
        ..nothing_new()
    }
}

pub fn nothing_new() -> DigestChild {
    let lessons = vec![lesson(6, 1, "Matematyka"), lesson(6, 2, "Język polski")];
    DigestChild {
        lessons: Some(lessons),
        upcoming: Vec::new(),
        in_full: Vec::new(),
        in_brief: Vec::new(),
        averages: Vec::new(),
        goals: Vec::new(),
        unread_messages: 0,
        open_absences: OpenAbsences::default(),
        ..zosia()
    }
}

/// Zosia's class is on a trip, and some lessons are off; Staś has the day off.
pub fn special_day() -> [DigestChild; 2] {
    let zosia = DigestChild {
        occasions: vec![
            Entry::DayOff(class_lessons_off("8301")),
            Entry::Trip(Trip {
                period: days(6, 7),
                ..trip("31")
            }),
            Entry::Agenda(AgendaEntry {
                category: Some(named("Wyjście")),
                text: "Teatr Groteska".to_owned(),
                subject: None,
                ..agenda("9")
            }),
            Entry::Conference(conference("1", "Zebranie")),
        ],
        ..nothing_new()
    };
    let holiday = school_days_off("2204", "Dzień Patrona", days(6, 6));
    let stas = DigestChild {
        student: student("Staś"),
        occasions: vec![Entry::DayOff(holiday)],
        ..nothing_new()
    };
    [zosia, stas]
}

pub fn blind() -> DigestChild {
    DigestChild {
        lessons: None,
        trouble: Some(Trouble {
            cause: Cause::Maintenance,
            since: moment(5, 20, 10),
        }),
        freshness: Vec::new(),
        ..nothing_new()
    }
}
