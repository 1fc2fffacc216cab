//! What one item of a timetable says about a lesson of the plan, and how several make one.

use std::cmp::Ordering;
use std::mem;

use crate::domain::Key;
use crate::domain::entry::{Lesson, LessonState, Named, Slot, Teaching};

/// A lesson of the plan, or a block of a kindergarten, as far as one item shows it.
#[derive(Debug)]
pub(super) struct Part {
    pub rank: Rank,
    /// Its place in the plan.
    pub slot: Slot,
    pub group: Option<Group>,
    /// The id of what the plan has there: the lesson assignment, or the activity.
    pub assignment: Option<String>,
    pub planned: Teaching,
    pub state: LessonState,
    pub note: Option<String>,
}

/// A part of the class: its id, and its name as far as it is known.
pub(super) type Group = (String, Option<String>);

/// How much an item says; the one that says most speaks for the lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Replaced,
    MovedHere,
    GivesWay,
    Cancelled,
    Planned,
}

impl Part {
    /// The place in the plan: `2026-10-06/5`, of a group `2026-10-06/5/7731`, of a block `2026-10-06/09:00`.
    pub fn place(&self) -> String {
        let Slot {
            date, number, from, ..
        } = self.slot;
        let place = match (number, from) {
            (Some(number), _) => format!("{date}/{number}"),
            (None, Some(from)) => format!("{date}/{}", from.format("%H:%M")),
            (None, None) => date.to_string(),
        };
        match &self.group {
            Some((group, _)) => format!("{place}/{group}"),
            None => place,
        }
    }

    /// Whether both are about the same lesson. A missing assignment is no other one.
    pub fn is_same_lesson(&self, other: &Self) -> bool {
        let assignments = (&self.assignment, &other.assignment);
        self.place() == other.place()
            && !matches!(assignments, (Some(one), Some(another)) if one != another)
    }

    /// Parts of one lesson side by side, the one that says most first. The last criterion only keeps the
    /// result independent of the order of the answer.
    pub fn order(&self, other: &Self) -> Ordering {
        let substance = |part: &Self| format!("{:?}{:?}", part.state, part.planned);
        (self.place(), &self.assignment, self.rank)
            .cmp(&(other.place(), &other.assignment, other.rank))
            .then_with(|| substance(self).cmp(&substance(other)))
    }

    /// Takes from a part of the same lesson what it knows better: the item in the old place shows the
    /// plan with its names and times.
    pub fn join(&mut self, mut other: Self) {
        if other.rank < self.rank {
            mem::swap(self, &mut other);
        }
        let shows_plan = !matches!(other.rank, Rank::Replaced | Rank::MovedHere);
        if shows_plan && self.rank < other.rank {
            self.planned = other.planned;
            self.slot = other.slot;
        }
        self.note = self.note.take().or(other.note);
        self.assignment = self.assignment.take().or(other.assignment);
    }

    pub fn into_lesson(self, key: Key) -> Lesson {
        Lesson {
            key,
            slot: self.slot,
            group: self.group.and_then(|(_, name)| name),
            planned: self.planned,
            state: self.state,
            note: self.note,
        }
    }
}

/// How a replacement stands to the plan. A missing room is no other room; a replacement that
/// replaces nothing is the lesson of the plan.
pub(super) fn replaced(
    planned: Teaching,
    shown: Teaching,
    has_note: bool,
) -> (Teaching, LessonState) {
    let is_same_lesson = Named::same(planned.subject.as_ref(), shown.subject.as_ref())
        && Named::same(planned.teacher.as_ref(), shown.teacher.as_ref());
    if !is_same_lesson {
        return (planned, LessonState::Substituted { by: shown });
    }
    match shown.room.clone() {
        Some(room) if Named::differ(planned.room.as_ref(), Some(&room)) => {
            (planned, LessonState::RoomChanged { room })
        }
        _ if has_note => (planned, LessonState::Substituted { by: shown }),
        _ => {
            let room = shown.room.or(planned.room);
            (Teaching { room, ..shown }, LessonState::Planned)
        }
    }
}
