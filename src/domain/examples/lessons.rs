//! What is taught, and what becomes of it.

use super::{Sides, at, named, october};
use crate::domain::entry::{Entry, Lesson, LessonState, Slot, Teaching};
use crate::domain::{ChangeKind, Key};

/// A place in the timetable; lessons of 45 minutes begin at 8:00 and every 55 minutes.
pub fn slot(day: u32, number: u8) -> Slot {
    let begin = at(8, 0) + chrono::Duration::minutes((i64::from(number) - 1) * 55);
    Slot {
        date: october(day),
        number: Some(number),
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

/// A block of a kindergarten: half an hour from then on, as planned.
pub fn block(day: u32, hour: u32, activity: &str) -> Lesson {
    let from = at(hour, 0);
    let slot = Slot {
        date: october(day),
        number: None,
        from: Some(from),
        to: Some(from + chrono::Duration::minutes(30)),
    };
    Lesson {
        key: Key::new("kindergarten", &format!("{}/{hour:02}:00", slot.date)),
        slot,
        group: None,
        planned: teaching(activity, "Ewa Lis", "sala 1"),
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

/// Every change that there is.
pub(super) fn changes() -> Vec<Sides> {
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

/// Every change of a block of a kindergarten that is worded otherwise than that of a lesson.
pub(super) fn block_changes() -> Vec<Sides> {
    let side = |lesson: &Lesson| Some(Entry::Lesson(lesson.clone()));
    let planned = block(6, 9, "Rytmika");
    let cancelled = with_state(&planned, LessonState::Cancelled);
    let by = |by| with_state(&planned, LessonState::Substituted { by });
    let substituted = by(teaching("Język angielski", "Jan Nowak", "sala 1"));
    let substituted_again = by(teaching("Zabawy ruchowe", "Ewa Lis", "sala 1"));
    let moved = LessonState::Moved {
        to: Some(block(6, 11, "Rytmika").slot),
        by: planned.planned.clone(),
    };
    let moved = with_state(&planned, moved);
    vec![
        (ChangeKind::Cancelled, side(&planned), side(&cancelled)),
        (ChangeKind::Substituted, side(&planned), side(&substituted)),
        (
            ChangeKind::Substituted,
            side(&substituted),
            side(&substituted_again),
        ),
        (ChangeKind::Moved, side(&planned), side(&moved)),
        (ChangeKind::Restored, side(&cancelled), side(&planned)),
        (ChangeKind::PlanChanged, None, side(&planned)),
        (ChangeKind::PlanChanged, side(&planned), None),
    ]
}

/// Every change of a whole day.
pub(super) fn day_changes() -> Vec<Sides> {
    let side = |day: &Lesson| Some(Entry::Lesson(day.clone()));
    let day_of = |first: &Lesson| Lesson {
        key: Key::new(first.key.source(), &first.slot.date.to_string()),
        slot: Slot {
            to: Some(at(13, 25)),
            ..first.slot.clone()
        },
        planned: Teaching::default(),
        ..first.clone()
    };
    let days = [lesson(8, 1, "Chemia"), block(8, 8, "Rytmika")].map(|first| day_of(&first));
    let both = |day: &Lesson| {
        let empty = with_state(day, LessonState::NoLessons);
        [
            (ChangeKind::Cancelled, side(day), side(&empty)),
            (ChangeKind::Restored, side(&empty), side(day)),
        ]
    };
    days.iter().flat_map(both).collect()
}
