//! Lessons of the timetable (plan lekcji).

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::inherit::{agree, keep};
use super::named::{self, Named};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::{Window, monday_of};

/// A place in the timetable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub date: NaiveDate,
    /// The number of the lesson, as the school counts; 0 is a lesson before the first. `None` in a
    /// kindergarten, whose blocks of activities (zajęcia) are known by their time (API.md section 11).
    pub number: Option<u8>,
    /// Its first minute (Warsaw).
    pub from: Option<NaiveTime>,
    /// Its last minute (Warsaw).
    pub to: Option<NaiveTime>,
}

impl Slot {
    /// Whether both are the same place. A time that is not given is no other time.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.date == other.date
            && self.number == other.number
            && agree(self.from.as_ref(), other.from.as_ref())
            && agree(self.to.as_ref(), other.to.as_ref())
    }

    fn inherit(&mut self, before: &Self) {
        if self.same(before) {
            keep(&mut self.from, before.from.as_ref());
            keep(&mut self.to, before.to.as_ref());
        }
    }

    /// What sorts the places of one day.
    #[must_use]
    pub fn order(&self) -> (Option<u8>, Option<NaiveTime>) {
        (self.number, self.from)
    }
}

/// Who teaches what, and where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Teaching {
    pub subject: Option<Named>,
    pub teacher: Option<Named>,
    /// The room; often missing on substitutions (API.md section 9).
    pub room: Option<Named>,
}

impl Teaching {
    /// Whether both are the same lesson in the same room. What is not given is nothing else.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        let differ = |a: &Option<Named>, b: &Option<Named>| Named::differ(a.as_ref(), b.as_ref());
        !differ(&self.subject, &other.subject)
            && !differ(&self.teacher, &other.teacher)
            && !differ(&self.room, &other.room)
    }

    fn inherit(&mut self, before: &Self) {
        if self.same(before) {
            keep(&mut self.room, before.room.as_ref());
        }
    }
}

/// How a lesson stands to its plan (API.md section 9, "Classification").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LessonState {
    Planned,
    /// odwołana
    Cancelled,
    /// zastępstwo: somebody else or another subject
    Substituted {
        by: Teaching,
    },
    /// The same lesson in another room.
    RoomChanged {
        room: Named,
    },
    /// przesunięta
    Moved {
        /// Where to, when the register says so.
        to: Option<Slot>,
        by: Teaching,
    },
    /// Not of a lesson, but of a whole day: nothing is left of it in the timetable (brak lekcji).
    NoLessons,
}

/// One lesson of one group, or one block of activities of a kindergarten, known by its place in the standing
/// plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// `timetable:<original date>/<number>[/<group>]`; `kindergarten:<original date>/<time>`.
    pub key: Key,
    /// Its place in the plan.
    pub slot: Slot,
    /// The name of the group when the class is split.
    pub group: Option<String>,
    pub planned: Teaching,
    pub state: LessonState,
    /// A note of the school on the change.
    pub note: Option<String>,
}

impl Lesson {
    /// Whether it takes place as planned.
    #[must_use]
    pub fn is_ordinary(&self) -> bool {
        self.state == LessonState::Planned
    }

    /// What is taught, and where, after all changes.
    #[must_use]
    pub fn taught(&self) -> Teaching {
        match &self.state {
            LessonState::Planned | LessonState::Cancelled | LessonState::NoLessons => {
                self.planned.clone()
            }
            LessonState::Substituted { by } | LessonState::Moved { by, .. } => by.clone(),
            LessonState::RoomChanged { room } => Teaching {
                room: Some(room.clone()),
                ..self.planned.clone()
            },
        }
    }

    /// Where it takes place in the timetable after all changes.
    #[must_use]
    pub fn takes_place_at(&self) -> &Slot {
        match &self.state {
            LessonState::Moved { to: Some(slot), .. } => slot,
            _ => &self.slot,
        }
    }

    /// Its place in the timetable of that day: where it is held, or else where it was to be held.
    #[must_use]
    pub fn place_on(&self, day: NaiveDate) -> Option<&Slot> {
        [self.takes_place_at(), &self.slot]
            .into_iter()
            .find(|slot| slot.date == day)
    }

    /// Whether it takes place on that day.
    #[must_use]
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        let is_off = matches!(
            self.state,
            LessonState::Cancelled | LessonState::NoLessons | LessonState::Moved { to: None, .. }
        );
        !is_off && self.takes_place_at().date == day
    }

    /// Whether something about it is not as planned on that day: it is called off or changed there, or
    /// moved there or away from there.
    #[must_use]
    pub fn is_changed_on(&self, day: NaiveDate) -> bool {
        !self.is_ordinary() && self.place_on(day).is_some()
    }

    /// Whether it stands for that day, of which no lesson is left.
    #[must_use]
    pub fn is_of_day(&self, day: NaiveDate) -> bool {
        self.state == LessonState::NoLessons && self.slot.date == day
    }

    /// Whether it is a block of a kindergarten, of which nobody says "lesson".
    #[must_use]
    pub fn is_block(&self) -> bool {
        self.slot.number.is_none()
    }

    /// Whether its week was read, of the timetable that it is in, and it is one of the child's own.
    fn is_in(&self, window: &Window) -> bool {
        window.holds(self.key.source())
            && window.covers_week_of(self.slot.date)
            && !window.is_of_others(self.key.as_str())
    }

    fn word(&self) -> Option<ChangeKind> {
        match self.state {
            LessonState::Planned => None,
            LessonState::Cancelled | LessonState::NoLessons => Some(ChangeKind::Cancelled),
            LessonState::Substituted { .. } => Some(ChangeKind::Substituted),
            LessonState::RoomChanged { .. } => Some(ChangeKind::RoomChanged),
            LessonState::Moved { .. } => Some(ChangeKind::Moved),
        }
    }

    fn has_same_state(&self, other: &Self) -> bool {
        match (&self.state, &other.state) {
            (LessonState::Planned, LessonState::Planned) => {
                self.planned.same(&other.planned) && self.slot.same(&other.slot)
            }
            (LessonState::Substituted { by: a }, LessonState::Substituted { by: b }) => a.same(b),
            (LessonState::RoomChanged { room: a }, LessonState::RoomChanged { room: b }) => {
                a.id == b.id
            }
            (LessonState::Moved { to: a, by: x }, LessonState::Moved { to: b, by: y }) => {
                let is_elsewhere = match (a, b) {
                    (Some(a), Some(b)) => !a.same(b),
                    // That it becomes known where to is worth a word; that one read leaves it out is not.
                    (None, Some(_)) => true,
                    (_, None) => false,
                };
                !is_elsewhere && x.same(y)
            }
            (LessonState::Cancelled, LessonState::Cancelled)
            | (LessonState::NoLessons, LessonState::NoLessons) => true,
            _ => false,
        }
    }
}

impl Item for Lesson {
    fn key(&self) -> &Key {
        &self.key
    }

    /// A deviation is reported whenever it is first seen; an ordinary lesson only when it turns up in a
    /// week that had been read before, and then as a change of the plan.
    fn arrival(&self, known: &Window) -> Option<ChangeKind> {
        let was_read = || self.is_in(known).then_some(ChangeKind::PlanChanged);
        self.word().or_else(was_read)
    }

    fn origin(&self) -> Option<Self> {
        (!self.is_ordinary()).then(|| Self {
            state: LessonState::Planned,
            note: None,
            ..self.clone()
        })
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        if self.has_same_state(after) {
            return None;
        }
        after.word().or(if self.is_ordinary() {
            Some(ChangeKind::PlanChanged)
        } else {
            Some(ChangeKind::Restored)
        })
    }

    /// A lesson that was called off or moved away may vanish from its place: that was reported already.
    fn departure(&self) -> Option<ChangeKind> {
        match self.state {
            LessonState::Cancelled | LessonState::Moved { .. } => None,
            _ => Some(ChangeKind::PlanChanged),
        }
    }

    /// Only what was reported gone is reported back.
    fn comeback(&self, after: &Self) -> Option<ChangeKind> {
        self.transition(after).or_else(|| self.departure())
    }

    fn is_expected_in(&self, window: &Window, today: NaiveDate) -> bool {
        today <= self.slot.date && self.is_in(window)
    }

    /// A week is kept for one more: the register may have taken it down for a moment, or the clock may
    /// have run ahead, and nothing may be reported twice.
    fn is_past(&self, today: NaiveDate) -> bool {
        monday_of(self.slot.date) + Duration::weeks(1) < monday_of(today)
    }

    /// Both where it was planned and where it was moved to lie behind.
    fn is_over(&self, today: NaiveDate) -> bool {
        self.slot.date < today && self.takes_place_at().date < today
    }

    fn inherit(&mut self, before: &Self) {
        self.slot.inherit(&before.slot);
        self.planned.inherit(&before.planned);
        match (&mut self.state, &before.state) {
            (LessonState::Substituted { by }, LessonState::Substituted { by: before })
            | (LessonState::Moved { by, .. }, LessonState::Moved { by: before, .. }) => {
                by.inherit(before);
            }
            _ => {}
        }
    }

    fn facts(&self) -> Facts {
        let taught = self.taught();
        let slot = self.takes_place_at();
        Facts {
            subject: named::label(taught.subject.as_ref()),
            teacher: named::label(taught.teacher.as_ref()),
            room: named::label(taught.room.as_ref()),
            date: Some(slot.date),
            lesson_no: slot.number,
            time_from: slot.from,
            text: self.note.clone(),
            status: Some(self.word().map_or("planned", ChangeKind::name)),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        Some(
            self.slot
                .date
                .and_time(self.slot.from.unwrap_or(NaiveTime::MIN)),
        )
    }

    /// The plan says when it is held, not when it was made.
    fn may_have_stood_at(&self, _at: NaiveDateTime) -> bool {
        true
    }
}
