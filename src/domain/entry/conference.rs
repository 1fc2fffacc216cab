//! Meetings with parents (zebrania).

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::inherit::{keep, keep_words};
use super::named::{self, Named};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::text::same_words;

/// The name of a meeting that has none of its own.
const PLAIN_NAME: &str = "zebranie";

/// One meeting of the parents of the class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conference {
    /// `parent_teacher_conferences:<id>`.
    pub key: Key,
    /// What kind of meeting it is; may be empty.
    pub name: String,
    /// What it is about; may be empty.
    pub topic: String,
    pub date: NaiveDate,
    /// When it begins (Warsaw), where the register says so.
    pub time: Option<NaiveTime>,
    pub teacher: Option<Named>,
    pub room: Option<Named>,
}

impl Conference {
    /// What it is called: by its name, unless that says only what all of them are, or else by its topic; may
    /// be empty.
    #[must_use]
    pub fn title(&self) -> &str {
        if self.has_telling_name() {
            &self.name
        } else {
            &self.topic
        }
    }

    /// Whether the name distinguishes it from other meetings.
    #[must_use]
    pub fn has_telling_name(&self) -> bool {
        !self.name.is_empty() && self.name.to_lowercase() != PLAIN_NAME
    }
}

impl Item for Conference {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = (self.date, self.time) == (after.date, after.time)
            && same_words(&self.name, &after.name)
            && same_words(&self.topic, &after.topic)
            && Named::same(self.teacher.as_ref(), after.teacher.as_ref())
            && Named::same(self.room.as_ref(), after.room.as_ref());
        (!same).then_some(ChangeKind::Changed)
    }

    fn is_expected_in(&self, _window: &Window, today: NaiveDate) -> bool {
        today <= self.date
    }

    fn is_occasion_on(&self, day: NaiveDate) -> bool {
        self.date == day
    }

    fn inherit(&mut self, before: &Self) {
        keep_words(&mut self.name, &before.name);
        keep_words(&mut self.topic, &before.topic);
        keep(&mut self.teacher, before.teacher.as_ref());
        keep(&mut self.room, before.room.as_ref());
    }

    fn facts(&self) -> Facts {
        let lines = [&self.name, &self.topic].into_iter().map(String::as_str);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        Facts {
            text: Some(lines.join("\n")),
            teacher: named::label(self.teacher.as_ref()),
            room: named::label(self.room.as_ref()),
            date: Some(self.date),
            time_from: self.time,
            ..Facts::default()
        }
    }
}
