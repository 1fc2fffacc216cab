//! What one item of the timetable tells of a lesson of the plan.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::references::Reader;
use crate::domain::Key;
use crate::domain::entry::{Lesson, LessonState, Named, Slot, Teaching};
use crate::domain::text::{clean_line, clean_text};
use crate::synergia::convert::{date, time};
use crate::synergia::lookups::Lookups;
use crate::synergia::wire::{self, Text};

/// A lesson of the plan, as far as one item shows it.
#[derive(Debug)]
pub(super) struct Part {
    rank: Rank,
    slot: Slot,
    group: Option<(String, Option<String>)>,
    assignment: Option<String>,
    planned: Teaching,
    state: LessonState,
    note: Option<String>,
}

/// How much an item says; the one that says most speaks for the lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Replaced,
    MovedHere,
    MovedAway,
    Cancelled,
    Planned,
}

impl Part {
    /// What `found` tells; `None` when there is no lesson in it.
    pub fn of(found: &wire::Found, lookups: &Lookups) -> Option<Self> {
        let lesson = &found.lesson;
        let reader = Reader::new(lookups);
        let here = Slot {
            date: found.date,
            number: number(&lesson.lesson_no).or(u8::try_from(found.slot).ok())?,
            from: time(&lesson.hour_from),
            to: time(&lesson.hour_to),
        };
        let shown = reader.shown(lesson);
        if shown.subject.is_none() && shown.teacher.is_none() && lesson.lesson.id.is_none() {
            return None;
        }
        let is_cancelled = lesson.is_canceled.0 || lesson.is_cancelled.0;
        let part = match (lesson.is_substitution_class.0, is_cancelled) {
            (false, false) => Self::plain(lesson, here, shown, LessonState::Planned),
            (false, true) => Self::plain(lesson, here, shown, LessonState::Cancelled),
            (true, true) => Self::moved_away(&reader, lesson, here, shown),
            (true, false) => Self::in_place_of(&reader, lesson, here, shown),
        };
        Some(part)
    }

    /// The place in the plan: `2026-10-06/5` or, of a group, `2026-10-06/5/7731`.
    pub fn place(&self) -> String {
        let slot = format!("{}/{}", self.slot.date, self.slot.number);
        match &self.group {
            Some((group, _)) => format!("{slot}/{group}"),
            None => slot,
        }
    }

    /// The id of the lesson assignment, as far as it is told.
    pub fn assignment(&self) -> Option<&str> {
        self.assignment.as_deref()
    }

    pub fn is_same_lesson(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }

    /// Parts of one lesson side by side, the one that says most first. The last criterion only keeps the
    /// result independent of the order of the answer.
    pub fn order(&self, other: &Self) -> Ordering {
        let substance = |part: &Self| format!("{:?}{:?}", part.state, part.planned);
        self.identity()
            .cmp(&other.identity())
            .then(self.rank.cmp(&other.rank))
            .then_with(|| substance(self).cmp(&substance(other)))
    }

    /// Takes from a part of the same lesson what it tells better: the item in the old place shows the
    /// plan with its names and times.
    pub fn join(&mut self, other: Self) {
        let shows_plan = !matches!(other.rank, Rank::Replaced | Rank::MovedHere);
        if shows_plan && self.rank < other.rank {
            self.planned = other.planned;
            self.slot = other.slot;
        }
        self.note = self.note.take().or(other.note);
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

    fn identity(&self) -> (NaiveDate, u8, Option<&str>, Option<&str>) {
        let group = self.group.as_ref().map(|(id, _)| id.as_str());
        (self.slot.date, self.slot.number, group, self.assignment())
    }

    fn plain(lesson: &wire::Lesson, here: Slot, shown: Teaching, state: LessonState) -> Self {
        let rank = if state == LessonState::Planned {
            Rank::Planned
        } else {
            Rank::Cancelled
        };
        let assignment = lesson.lesson.id.as_deref();
        Self::new(lesson, rank, here, assignment, shown, state)
    }

    /// The source of a move. Where nothing says where to, it is called off - unless the target turns up.
    fn moved_away(reader: &Reader<'_>, lesson: &wire::Lesson, here: Slot, shown: Teaching) -> Self {
        let tells_where = lesson.new_date.0.is_some() || lesson.new_lesson_no.0.is_some();
        let state = if tells_where {
            let to = Slot {
                date: date(&lesson.new_date).unwrap_or(here.date),
                number: number(&lesson.new_lesson_no).unwrap_or(here.number),
                from: time(&lesson.new_hour_from),
                to: time(&lesson.new_hour_to),
            };
            let by = reader.new_place(lesson, &shown);
            LessonState::Moved { to: Some(to), by }
        } else {
            LessonState::Cancelled
        };
        let assignment = lesson.lesson.id.as_deref();
        Self::new(lesson, Rank::MovedAway, here, assignment, shown, state)
    }

    /// What takes the place of a lesson of the plan: the target of a move, or a replacement in its place.
    fn in_place_of(
        reader: &Reader<'_>,
        lesson: &wire::Lesson,
        here: Slot,
        shown: Teaching,
    ) -> Self {
        let planned = reader.planned(lesson, &shown);
        let place = Slot {
            date: date(&lesson.org_date).unwrap_or(here.date),
            number: number(&lesson.org_lesson_no).unwrap_or(here.number),
            from: time(&lesson.org_hour_from),
            to: time(&lesson.org_hour_to),
        };
        let assignment = lesson
            .org_lesson
            .id
            .as_deref()
            .or(lesson.lesson.id.as_deref());
        if (place.date, place.number) != (here.date, here.number) {
            let state = LessonState::Moved {
                to: Some(here),
                by: shown,
            };
            return Self::new(lesson, Rank::MovedHere, place, assignment, planned, state);
        }
        let slot = Slot {
            from: place.from.or(here.from),
            to: place.to.or(here.to),
            ..place
        };
        let (planned, state) = replaced(planned, shown, has_note(lesson));
        let rank = if state == LessonState::Planned {
            Rank::Planned
        } else {
            Rank::Replaced
        };
        Self::new(lesson, rank, slot, assignment, planned, state)
    }

    fn new(
        lesson: &wire::Lesson,
        rank: Rank,
        slot: Slot,
        assignment: Option<&str>,
        planned: Teaching,
        state: LessonState,
    ) -> Self {
        let group_name = lesson.virtual_class_name.as_deref().map(clean_line);
        Self {
            rank,
            slot,
            group: lesson
                .virtual_class
                .id
                .as_deref()
                .map(|id| (clean_line(id), group_name)),
            assignment: assignment.map(clean_line),
            planned,
            state,
            note: lesson.substitution_note.as_deref().map(clean_text),
        }
    }
}

/// How a replacement stands to the plan. A room that is not told is no other room; a replacement that
/// replaces nothing is the lesson of the plan.
fn replaced(planned: Teaching, shown: Teaching, has_note: bool) -> (Teaching, LessonState) {
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

fn has_note(lesson: &wire::Lesson) -> bool {
    lesson.substitution_note.as_deref().is_some()
}

fn number(text: &Text) -> Option<u8> {
    text.as_deref()?.parse().ok()
}
