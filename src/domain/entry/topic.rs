//! Topics of lessons that were held without the child (tematy lekcji).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::named::{self, Named};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::text::same_words;

/// What a lesson was about that was held on a day on which the child was absent. Other lessons are no entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// `realizations:<Id>`; the ids begin with a `t`.
    pub key: Key,
    pub text: String,
    pub date: NaiveDate,
    /// The number of the lesson.
    pub lesson_no: Option<u8>,
    /// As far as the lesson says.
    pub subject: Option<Named>,
    pub teacher: Option<Named>,
    /// Whether there was a trip instead of a lesson.
    pub is_trip: bool,
}

impl Item for Topic {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        (!same_words(&self.text, &after.text)).then_some(ChangeKind::Changed)
    }

    /// With an absence that turns out to be none its topics go, and nobody needs to hear of that.
    fn is_expected_in(&self, _window: &Window, _today: NaiveDate) -> bool {
        false
    }

    fn facts(&self) -> Facts {
        Facts {
            subject: named::label(self.subject.as_ref()),
            teacher: named::label(self.teacher.as_ref()),
            date: Some(self.date),
            lesson_no: self.lesson_no,
            text: Some(self.text.clone()),
            kind: Some(if self.is_trip { "trip" } else { "lesson" }),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        Some(self.date.and_time(NaiveTime::MIN))
    }
}
