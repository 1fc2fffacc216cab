//! What one item of `Timetables` says about a lesson of the plan.

use super::names::LessonNames;
use super::part::{Part, Rank, replaced};
use crate::domain::entry::{LessonState, Slot, Teaching};
use crate::domain::text::clean_line;
use crate::synergia::convert::{date, number, time};
use crate::synergia::wire;

impl Part {
    /// What `found` says; `None` when there is no lesson in it.
    pub fn of_lesson(found: &wire::LessonInSlot, names: &LessonNames<'_>) -> Option<Self> {
        let item = Item {
            lesson: &found.lesson,
            number: number(&found.lesson.lesson_no).or(u8::try_from(found.slot).ok())?,
            found,
            names,
        };
        item.part()
    }
}

/// An item, with its number and what names its references.
struct Item<'a> {
    lesson: &'a wire::Lesson,
    number: u8,
    found: &'a wire::LessonInSlot,
    names: &'a LessonNames<'a>,
}

impl Item<'_> {
    fn part(&self) -> Option<Part> {
        let lesson = self.lesson;
        let shown = self.names.shown(lesson);
        if shown.subject.is_none() && shown.teacher.is_none() && lesson.lesson.id.is_none() {
            return None;
        }
        let is_cancelled = lesson.is_canceled.0 || lesson.is_cancelled.0;
        Some(match (lesson.is_substitution_class.0, is_cancelled) {
            (false, false) => self.at_its_place(Rank::Planned, shown, LessonState::Planned),
            (false, true) => self.at_its_place(Rank::Cancelled, shown, LessonState::Cancelled),
            (true, true) => self.moved_away(shown)?,
            (true, false) => self.in_place_of(shown)?,
        })
    }

    fn here(&self) -> Slot {
        Slot {
            date: self.found.date,
            number: Some(self.number),
            from: time(&self.lesson.hour_from),
            to: time(&self.lesson.hour_to),
        }
    }

    /// What the plan has in the place of the item.
    fn at_its_place(&self, rank: Rank, shown: Teaching, state: LessonState) -> Part {
        let assignment = self.lesson.lesson.id.as_deref();
        self.to_part((rank, self.here(), assignment), shown, state)
    }

    /// The source of a move. That the register says where to was never seen (API.md section 9), so it may not.
    fn moved_away(&self, shown: Teaching) -> Option<Part> {
        let lesson = self.lesson;
        let tells_where = lesson.new_date.0.is_some() || lesson.new_lesson_no.0.is_some();
        let new_date = date(&lesson.new_date)?;
        let to = tells_where.then(|| Slot {
            date: new_date.unwrap_or(self.found.date),
            number: Some(number(&lesson.new_lesson_no).unwrap_or(self.number)),
            from: time(&lesson.new_hour_from),
            to: time(&lesson.new_hour_to),
        });
        let by = self.names.new_place(lesson, &shown);
        Some(self.at_its_place(Rank::GivesWay, shown, LessonState::Moved { to, by }))
    }

    /// What takes the place of a lesson of the plan: the target of a move, or a replacement in its place.
    fn in_place_of(&self, shown: Teaching) -> Option<Part> {
        let (lesson, here) = (self.lesson, self.here());
        let planned = self.names.planned(lesson, &shown);
        let place = Slot {
            date: date(&lesson.org_date)?.unwrap_or(here.date),
            number: number(&lesson.org_lesson_no).or(here.number),
            from: time(&lesson.org_hour_from),
            to: time(&lesson.org_hour_to),
        };
        let own = lesson.lesson.id.as_deref();
        let assignment = lesson.org_lesson.id.as_deref().or(own);
        if (place.date, place.number) != (here.date, here.number) {
            let state = LessonState::Moved {
                to: Some(here),
                by: shown,
            };
            return Some(self.to_part((Rank::MovedHere, place, assignment), planned, state));
        }
        let slot = Slot {
            from: place.from.or(here.from),
            to: place.to.or(here.to),
            ..place
        };
        let has_note = lesson.substitution_note.as_deref().is_some();
        let (planned, state) = replaced(planned, shown, has_note);
        let rank = if state == LessonState::Planned {
            Rank::Planned
        } else {
            Rank::Replaced
        };
        Some(self.to_part((rank, slot, assignment), planned, state))
    }

    fn to_part(
        &self,
        (rank, slot, assignment): (Rank, Slot, Option<&str>),
        planned: Teaching,
        state: LessonState,
    ) -> Part {
        Part {
            rank,
            slot,
            group: self.names.group(self.lesson, assignment),
            assignment: assignment.map(clean_line),
            planned,
            state,
            note: self.lesson.substitution_note.as_deref().map(str::to_owned),
        }
    }
}
