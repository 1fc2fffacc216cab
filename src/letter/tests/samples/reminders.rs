//! Reminders of an evening.

use chrono::{Datelike, Days};

use crate::domain::Language;
use crate::domain::entry::{
    AgendaEntry, AgendaTime, Attendance, AttendanceKind, Conference, Entry, Homework,
};
use crate::domain::examples::*;
use crate::domain::letter::reminder::{Reminded, ReminderChild, ReminderContent, ToExcuse};
use crate::domain::letter::revision::{Revision, TaughtTopic};
use crate::domain::letter::{Content, Letter};
use crate::domain::open_absences::{ExcuseLimit, OpenAbsences};
use crate::domain::school_hours::{ChangedHours, SchoolHours};
use crate::domain::trouble::freshness::Freshness;
use crate::domain::{Cause, Feed, FeedState};

/// Each with its name.
pub fn all(language: Language) -> Vec<(&'static str, Letter)> {
    let two = vec![zosia_reminded(), stas_reminded()];
    let mixed = vec![stas_reminded(), antek_reminded()];
    vec![
        ("reminder-two", reminder(language, "17:00", two)),
        (
            "reminder-one",
            reminder(language, "17:01", vec![zosia_reminded()]),
        ),
        (
            "reminder-excuses",
            reminder(language, "17:02", vec![antek_reminded()]),
        ),
        ("reminder-mixed", reminder(language, "17:03", mixed)),
    ]
}

/// On Monday, 12 October.
fn reminder(language: Language, slot: &str, children: Vec<ReminderChild>) -> Letter {
    let content = ReminderContent {
        slot: slot.to_owned(),
        children,
    };
    Letter::new(
        &recipient(language),
        moment(12, 17, 0),
        Content::Reminder(content),
    )
}

/// A test, work, a test that there is time to revise for, and no first lesson.
fn zosia_reminded() -> ReminderChild {
    let test = AgendaEntry {
        time: AgendaTime {
            date: october(13),
            ..agenda("1").time
        },
        ..agenda("1")
    };
    let later = AgendaEntry {
        time: AgendaTime {
            date: october(15),
            ..test.time
        },
        subject: Some(named("Historia")),
        text: "Starożytny Egipt.".to_owned(),
        ..agenda("2")
    };
    let work = Homework {
        due: Some(october(13)),
        ..homework("3")
    };
    ReminderChild {
        hours: vec![ChangedHours {
            day: october(13),
            before: Some(hours_of_school(8)),
            now: Some(hours_of_school(9)),
            is_of_blocks: false,
        }],
        ..child(
            "Zosia",
            vec![
                Reminded {
                    revision: Some(fractions()),
                    ..thing(13, Entry::Agenda(test))
                },
                thing(13, Entry::Homework(work)),
                Reminded {
                    is_ahead: true,
                    revision: Some(egypt()),
                    ..thing(15, Entry::Agenda(later))
                },
            ],
        )
    }
}

/// Since a test that is known.
fn fractions() -> Revision {
    let topic = |(from, to), is_missed, text: &str| TaughtTopic {
        text: text.to_owned(),
        days: (october(from), october(to)),
        is_missed,
    };
    Revision {
        is_since_test: true,
        topics: vec![
            topic((5, 5), true, "Ułamki zwykłe – przypomnienie"),
            topic((6, 8), false, "Skracanie i rozszerzanie ułamków"),
            topic((12, 12), false, "Dodawanie ułamków"),
        ],
    }
}

/// More than is named, and no test before.
fn egypt() -> Revision {
    let topics = (1..=12).map(|day| TaughtTopic {
        text: format!("Starożytny Egipt, część {day}"),
        days: (october(day), october(day)),
        is_missed: false,
    });
    Revision {
        is_since_test: false,
        topics: topics.collect(),
    }
}

/// A meeting, and homework that could not be read since the morning.
fn stas_reminded() -> ReminderChild {
    let meeting = Conference {
        date: october(13),
        time: Some(at(17, 0)),
        ..conference("4", "Sprawy bieżące")
    };
    let failing = Freshness {
        feed: Feed::Homework,
        state: FeedState::Failing(Cause::BadAnswer),
        last_read: Some(moment(12, 6, 20)),
    };
    let mut child = child("Staś", vec![thing(13, Entry::Conference(meeting))]);
    child.freshness.push(failing);
    child
}

/// Two absences of two days, and nothing else.
fn antek_reminded() -> ReminderChild {
    let absence = |day, number| Attendance {
        date: Some(october(day)),
        lesson_no: Some(number),
        ..attendance("71200451", AttendanceKind::Absent)
    };
    ReminderChild {
        to_excuse: Some(ToExcuse {
            week: october(15).iso_week(),
            absences: OpenAbsences {
                records: vec![absence(12, 4), absence(8, 2)],
                limit: Some(ExcuseLimit {
                    within: Days::new(7),
                    today: october(16),
                }),
            },
        }),
        ..child("Antek", Vec::new())
    }
}

fn child(name: &str, things: Vec<Reminded>) -> ReminderChild {
    ReminderChild {
        student: student(name),
        things,
        hours: Vec::new(),
        to_excuse: None,
        trouble: None,
        freshness: super::freshness(&[Feed::Agenda, Feed::Timetable], moment(12, 16, 40)),
    }
}

fn thing(day: u32, entry: Entry) -> Reminded {
    Reminded {
        day: october(day),
        is_ahead: false,
        revision: None,
        entry,
    }
}

fn hours_of_school(from: u32) -> SchoolHours {
    SchoolHours {
        from: at(from, 0),
        to: at(13, 30),
    }
}
