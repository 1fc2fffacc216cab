//! Invented people and what happens to them, for tests.

mod attendance;
mod notes;
mod upcoming;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::entry::{
    Announcement, Entry, Grade, GradeComment, GradeKind, Lesson, LessonState, Message, Named, Slot,
    Teaching,
};
use super::{Change, ChangeKind, Event, Feed, Key, Language, Login, Recipient, Student};
pub use upcoming::{agenda, homework};

pub use attendance::attendance;
pub use notes::note;
mod conduct;
mod school;

pub use conduct::*;
pub use school::*;

/// A child.
pub fn student(name: &str) -> Student {
    let slug = name.to_lowercase().replace('ś', "s");
    Student {
        login: Login(format!("login-{slug}")),
        name: name.to_owned(),
        slug,
    }
}

/// A parent of Zosia and Staś.
pub fn recipient(language: Language) -> Recipient {
    Recipient {
        email: format!("mama.{}@example.com", language.tag()),
        name: Some("Mama".to_owned()),
        language,
        students: ["Zosia", "Staś"].map(str::to_owned).into(),
        instant: Feed::INSTANT_BY_DEFAULT.into(),
        has_digest: true,
        quiet_hours: None,
    }
}

/// A day of October 2026; the 5th is a Monday.
pub fn october(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
}

/// A time of day.
pub fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

/// A time of a day of October 2026 in Warsaw, where it is two hours later than in UTC until the 25th.
pub fn moment(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    NaiveDateTime::new(october(day), at(hour, minute)).and_utc() - chrono::Duration::hours(2)
}

/// A reference with a name.
pub fn named(name: &str) -> Named {
    Named {
        id: name.to_lowercase(),
        name: Some(name.to_owned()),
    }
}

/// A grade in mathematics.
pub fn grade(id: &str, value: &str) -> Grade {
    Grade {
        key: Key::new("grades", id),
        kind: GradeKind::Ordinary,
        value: value.to_owned(),
        subject: Some(named("Matematyka")),
        category: Some(named("Kartkówka")),
        weight: Some(3.0),
        comments: vec![GradeComment {
            id: "1".to_owned(),
            text: Some("Ułamki zwykłe".to_owned()),
        }],
        teacher: Some(named("Anna Kowal")),
        date: Some(october(5)),
        added_at: Some(october(5).and_time(at(12, 40))),
        semester: Some(1),
        improves: None,
    }
}

/// A message of a teacher.
pub fn message(id: &str, sender: &str, topic: &str) -> Message {
    Message {
        key: Key::new("inbox", id),
        sender: sender.to_owned(),
        topic: topic.to_owned(),
        preview: "Szanowni Państwo,\n\nzapraszam na zebranie w czwartek o 17:30 w sali 12.\n\nProgram: \
                  https://example.com/zebrania/2026/pazdziernik/klasa-5b/program-zebrania-z-rodzicami.html.\n\n\
                  Porozmawiamy o \
                  wycieczce do Ojcowa i o składkach. Proszę o potwierdzenie obecności.\n\nAnna Kowal"
            .to_owned(),
        is_cut: true,
        sent_at: Some(october(5).and_time(at(14, 5))),
        read: false,
        has_files: true,
    }
}

/// An announcement of the school.
pub fn announcement(id: &str, title: &str, text: &str) -> Announcement {
    Announcement {
        key: Key::new("school_notices", id),
        title: title.to_owned(),
        text: text.to_owned(),
        author: Some(named("Marek Dąb")),
        starts: Some(october(5)),
        ends: Some(october(16)),
        created_at: Some(october(5).and_time(at(10, 0))),
        read: false,
    }
}

/// A place in the timetable; lessons of 45 minutes begin at 8:00 and every 55 minutes.
pub fn slot(day: u32, number: u8) -> Slot {
    let begin = at(8, 0) + chrono::Duration::minutes((i64::from(number) - 1) * 55);
    Slot {
        date: october(day),
        number,
        from: Some(begin),
        to: Some(begin + chrono::Duration::minutes(45)),
    }
}

/// What is taught, by whom and where.
pub fn teaching(subject: &str, teacher: &str, room: &str) -> Teaching {
    Teaching {
        subject: Some(named(subject)),
        teacher: Some(named(teacher)),
        room: Some(named(room)),
    }
}

/// A lesson that takes place as planned.
pub fn lesson(day: u32, number: u8, subject: &str) -> Lesson {
    let slot = slot(day, number);
    Lesson {
        key: Key::new("timetable", &format!("{}/{number}", slot.date)),
        slot,
        group: None,
        planned: teaching(subject, "Anna Kowal", "12"),
        state: LessonState::Planned,
        note: None,
    }
}

/// The lesson in another state.
pub fn with_state(lesson: &Lesson, state: LessonState) -> Lesson {
    Lesson {
        state,
        ..lesson.clone()
    }
}

/// The event of a change of a child's entry.
pub fn event(
    id: i64,
    student: &Student,
    kind: ChangeKind,
    before: Option<Entry>,
    after: Option<Entry>,
) -> Event {
    let change = Change {
        kind,
        before,
        after,
    };
    let entry = change.entry().expect("an event has a side");
    Event {
        id,
        student: student.clone(),
        feed: entry.feed(),
        key: entry.key().clone(),
        count: 1,
        found_at: moment(5, 14, 20),
        change,
    }
}

/// One event of each change that each kind of entry knows, of one child.
pub fn every_change(student: &Student) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let sides = [
        grades(),
        messages(),
        announcements(),
        lessons(),
        upcoming::agenda_changes(),
        upcoming::homework_changes(),
        attendance::changes(),
        notes::changes(),
        of_school_life(),
    ]
    .concat();
    for ((kind, before, after), id) in sides.into_iter().zip(1..) {
        let mut event = event(id, student, kind, before, after);
        for _ in events.iter().filter(|other| other.key == event.key) {
            event.count += 1;
        }
        events.push(event);
    }
    events
}

type Sides = (ChangeKind, Option<Entry>, Option<Entry>);

fn grades() -> Vec<Sides> {
    let first = grade("771", "3");
    let raised = Grade {
        value: "4".into(),
        ..first.clone()
    };
    let recategorised = Grade {
        category: Some(named("Sprawdzian")),
        ..grade("773", "5")
    };
    let commented = Grade {
        comments: Vec::new(),
        ..grade("774", "np")
    };
    let correction = Grade {
        improves: Some(super::entry::Improved {
            key: Key::new("grades", "700"),
            value: Some("1".into()),
        }),
        ..grade("775", "4-")
    };
    let of_kind = |id: &str, kind| {
        Entry::Grade(Grade {
            kind,
            category: None,
            weight: None,
            ..grade(id, "4")
        })
    };
    vec![
        (
            ChangeKind::Added,
            None,
            Some(Entry::Grade(grade("770", "5"))),
        ),
        (
            ChangeKind::Changed,
            Some(Entry::Grade(first)),
            Some(Entry::Grade(raised)),
        ),
        (
            ChangeKind::Changed,
            Some(Entry::Grade(grade("773", "5"))),
            Some(Entry::Grade(recategorised)),
        ),
        (
            ChangeKind::Changed,
            Some(Entry::Grade(commented)),
            Some(Entry::Grade(grade("774", "np"))),
        ),
        (ChangeKind::Added, None, Some(Entry::Grade(correction))),
        (
            ChangeKind::Removed,
            Some(Entry::Grade(grade("776", "2"))),
            None,
        ),
        (
            ChangeKind::Restored,
            Some(Entry::Grade(grade("777", "2"))),
            Some(Entry::Grade(grade("777", "2"))),
        ),
        (
            ChangeKind::Added,
            None,
            Some(of_kind("778", GradeKind::SemesterProposal)),
        ),
        (
            ChangeKind::Added,
            None,
            Some(of_kind("779", GradeKind::Semester)),
        ),
        (
            ChangeKind::Added,
            None,
            Some(of_kind("780", GradeKind::FinalProposal)),
        ),
        (
            ChangeKind::Changed,
            Some(of_kind("781", GradeKind::FinalProposal)),
            Some(of_kind("781", GradeKind::Final)),
        ),
    ]
}

fn messages() -> Vec<Sides> {
    let message = |id| Some(Entry::Message(message(id, "Anna Kowal", "Zebranie")));
    vec![
        (ChangeKind::Added, None, message("5012")),
        (ChangeKind::Removed, message("5013"), None),
        (ChangeKind::Restored, message("5014"), message("5014")),
    ]
}

fn announcements() -> Vec<Sides> {
    let text = "Od poniedziałku zbieramy książki dla biblioteki.\nPudło stoi przy sekretariacie.";
    let announcement = |id, text| {
        Some(Entry::Announcement(announcement(
            id,
            "Zbiórka książek",
            text,
        )))
    };
    vec![
        (ChangeKind::Added, None, announcement("LID-1", text)),
        (
            ChangeKind::Changed,
            announcement("LID-2", text),
            announcement("LID-2", "Zbiórka od środy."),
        ),
        (ChangeKind::Removed, announcement("LID-3", text), None),
        (
            ChangeKind::Restored,
            announcement("LID-4", text),
            announcement("LID-4", text),
        ),
    ]
}

fn lessons() -> Vec<Sides> {
    let side = |lesson: &Lesson| Some(Entry::Lesson(lesson.clone()));
    let planned = lesson(6, 3, "Matematyka");
    let cancelled = with_state(&planned, LessonState::Cancelled);
    let by = |by| with_state(&planned, LessonState::Substituted { by });
    let substituted = by(teaching("Fizyka", "Jan Nowak", "7"));
    let substituted_again = by(teaching("Matematyka", "Ewa Lis", "12"));
    let elsewhere = with_state(&planned, LessonState::RoomChanged { room: named("14") });
    let to = |to| {
        with_state(
            &planned,
            LessonState::Moved {
                to,
                by: planned.planned.clone(),
            },
        )
    };
    let other = Lesson {
        planned: teaching("Historia", "Ewa Lis", "3"),
        ..planned.clone()
    };
    vec![
        (ChangeKind::Cancelled, side(&planned), side(&cancelled)),
        (ChangeKind::Substituted, side(&planned), side(&substituted)),
        (
            ChangeKind::Substituted,
            side(&substituted),
            side(&substituted_again),
        ),
        (ChangeKind::RoomChanged, side(&planned), side(&elsewhere)),
        (
            ChangeKind::Moved,
            side(&planned),
            side(&to(Some(slot(7, 2)))),
        ),
        (ChangeKind::Moved, side(&planned), side(&to(None))),
        (ChangeKind::Restored, side(&cancelled), side(&planned)),
        (ChangeKind::PlanChanged, side(&planned), side(&other)),
        (ChangeKind::PlanChanged, None, side(&planned)),
        (ChangeKind::PlanChanged, side(&planned), None),
    ]
}
