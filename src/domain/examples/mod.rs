//! Invented people and what happens to them, for tests.

mod attendance;
mod conduct;
mod grade_systems;
mod grades;
mod lessons;
mod mail;
mod notes;
mod school;
mod topics;
mod upcoming;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::{Change, ChangeKind, Event, Feed, Language, Login, Recipient, Student, Subjects};
use crate::domain::entry::{Entry, Named};

pub use attendance::attendance;
pub use conduct::*;
pub use grades::{goal_progress, grade};
pub use lessons::{block, lesson, slot, teaching, with_state};
pub use mail::{announcement, full_message, message};
pub use notes::note;
pub use school::*;
pub use topics::{missed_topics, topic};
pub use upcoming::{agenda, homework, meeting};

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
        email: format!("mama.{}@example.com", language.name())
            .parse()
            .unwrap(),
        name: Some("Mama".to_owned()),
        language,
        students: ["Zosia", "Staś"].map(str::to_owned).into(),
        feeds: Feed::ALL.into(),
        instant: Feed::instant_by_default(),
        has_digest: true,
        quiet_hours: None,
        urgent: true,
        pause: Vec::new(),
        subjects: Subjects::Full,
        calendar: BTreeSet::new(),
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
        grades::changes(),
        mail::message_changes(),
        mail::announcement_changes(),
        lessons::changes(),
        upcoming::agenda_changes(),
        upcoming::homework_changes(),
        attendance::changes(),
        notes::changes(),
        of_school_life(),
        topics::changes(),
        lessons::block_changes(),
        grade_systems::changes(),
        lessons::day_changes(),
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
