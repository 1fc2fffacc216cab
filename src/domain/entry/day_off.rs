//! Days without lessons (dni wolne): of the whole school or of the child's class.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::inherit::{keep, keep_words};
use super::named::{self, Named};
use super::{Item, Key, Slot};
use crate::domain::entry::facts::Facts;
use crate::domain::entry::period::Period;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::text::same_words;

/// One or several days off, or some lessons of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOff {
    /// `school_free_days:<id>` or `class_free_days:<id>`.
    pub key: Key,
    pub period: Period,
    pub reason: Reason,
    /// The first and the last lesson that is off, where it is not the whole day.
    pub lessons: Option<(u8, u8)>,
}

/// What days off are for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The school has them off, and says why; may be empty.
    OfSchool(String),
    /// The class has them off, for one of the reasons on the list of the school.
    OfClass(Option<Named>),
}

/// How much is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    Lessons,
    Day,
    /// Several days.
    Days,
}

impl DayOff {
    /// How much is off.
    #[must_use]
    pub fn extent(&self) -> Extent {
        match self.lessons {
            Some(_) => Extent::Lessons,
            None if self.period.is_one_day() => Extent::Day,
            None => Extent::Days,
        }
    }

    /// Whether that place of the timetable is off. Of a block of a kindergarten, which has no number, that is known
    /// only when the whole day is.
    #[must_use]
    pub fn covers(&self, slot: &Slot) -> bool {
        let is_off = |(first, last)| {
            slot.number
                .is_some_and(|number| (first..=last).contains(&number))
        };
        self.period.holds(slot.date) && self.lessons.is_none_or(is_off)
    }

    /// The name of the occasion, where the register names it.
    #[must_use]
    pub fn occasion(&self) -> Option<&str> {
        match &self.reason {
            Reason::OfSchool(name) => Some(name.as_str()).filter(|name| !name.is_empty()),
            Reason::OfClass(kind) => kind.as_ref().and_then(|kind| kind.name.as_deref()),
        }
    }
}

impl Reason {
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::OfSchool(a), Self::OfSchool(b)) => same_words(a, b),
            (Self::OfClass(a), Self::OfClass(b)) => !Named::differ(a.as_ref(), b.as_ref()),
            _ => false,
        }
    }
}

impl Item for DayOff {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = self.period == after.period
            && self.lessons == after.lessons
            && self.reason.is(&after.reason);
        (!same).then_some(ChangeKind::Changed)
    }

    fn is_expected_in(&self, _window: &Window, today: NaiveDate) -> bool {
        today <= self.period.last
    }

    fn is_occasion_on(&self, day: NaiveDate) -> bool {
        self.period.holds(day)
    }

    fn inherit(&mut self, before: &Self) {
        match (&mut self.reason, &before.reason) {
            (Reason::OfClass(kind), Reason::OfClass(known)) => keep(kind, known.as_ref()),
            (Reason::OfSchool(name), Reason::OfSchool(known)) => keep_words(name, known),
            _ => {}
        }
    }

    fn facts(&self) -> Facts {
        let (category, text, kind) = match &self.reason {
            Reason::OfSchool(name) => (None, Some(name.clone()), "school"),
            Reason::OfClass(kind) => (named::label(kind.as_ref()), None, "class"),
        };
        let lessons = |(first, last)| format!("lessons {first}-{last}");
        Facts {
            value: Some(self.period.to_string()),
            category,
            text: text.or_else(|| self.lessons.map(lessons)),
            date: Some(self.period.first),
            lesson_no: self.lessons.map(|(first, _)| first),
            kind: Some(kind),
            ..Facts::default()
        }
    }
}
