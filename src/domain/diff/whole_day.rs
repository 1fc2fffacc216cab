//! A day of which no lesson is left, or whose lessons are all back, is one change and not one for each lesson.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::snapshot::{Presence, Snapshot};
use super::{Change, ChangeKind};
use crate::domain::entry::{Entry, Key, Lesson, LessonState, Slot, Teaching};

/// A day, and what becomes of it.
type Day = (NaiveDate, ChangeKind);

/// The changes, those of one day as one where they are about all of it: it was emptied, which goes with the
/// cancellations, or its lessons came back to it.
pub(super) fn folded(changes: Vec<Change>, before: &Snapshot, after: &Snapshot) -> Vec<Change> {
    let mut days: BTreeMap<Day, Vec<Lesson>> = BTreeMap::new();
    let mut rest = Vec::with_capacity(changes.len());
    for change in changes {
        match day_of(&change, before, after) {
            Some((day, lesson)) => days.entry(day).or_default().push(lesson),
            None => rest.push(change),
        }
    }
    let whole = days.into_iter();
    rest.extend(whole.filter_map(|((_, kind), lessons)| change_of_day(kind, lessons)));
    rest
}

fn day_of(change: &Change, before: &Snapshot, after: &Snapshot) -> Option<(Day, Lesson)> {
    let lesson = Lesson::of(change.entry()?)?;
    if change.kind != ChangeKind::PlanChanged {
        return None;
    }
    let date = lesson.slot.date;
    let was_gone = |key: &Key| {
        let held = before.entries.get(key);
        held.is_some_and(|held| held.presence == Presence::Removed)
    };
    let kind = if change.after.is_none() && !has_lessons(after, date) {
        ChangeKind::Cancelled
    } else if was_gone(&lesson.key) && !has_lessons(before, date) {
        ChangeKind::Restored
    } else {
        return None;
    };
    Some(((date, kind), lesson.clone()))
}

fn has_lessons(timetable: &Snapshot, day: NaiveDate) -> bool {
    let mut lessons = timetable.standing().filter_map(Lesson::of);
    lessons.any(|lesson| lesson.is_held_on(day))
}

fn change_of_day(kind: ChangeKind, lessons: Vec<Lesson>) -> Option<Change> {
    let full = whole_day(lessons)?;
    let empty = Lesson {
        state: LessonState::NoLessons,
        ..full.clone()
    };
    let (before, after) = match kind {
        ChangeKind::Cancelled => (full, empty),
        _ => (empty, full),
    };
    Some(Change {
        kind,
        before: Some(Entry::Lesson(before)),
        after: Some(Entry::Lesson(after)),
    })
}

/// The day of these lessons as one entry, from the first of them to the last.
fn whole_day(mut lessons: Vec<Lesson>) -> Option<Lesson> {
    lessons.sort_by_key(|lesson| lesson.slot.order());
    let to = lessons.iter().filter_map(|lesson| lesson.slot.to).max();
    let first = lessons.into_iter().next()?;
    Some(Lesson {
        key: Key::new(first.key.source(), &first.slot.date.to_string()),
        slot: Slot { to, ..first.slot },
        group: None,
        planned: Teaching::default(),
        state: LessonState::Planned,
        note: None,
    })
}
