//! Announcements of the school (ogłoszenia).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::inherit::{keep, keep_words};
use super::named::{self, Named};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::text::same_words;

/// One announcement on the notice board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// `school_notices:<LID>`.
    pub key: Key,
    pub title: String,
    pub text: String,
    pub author: Option<Named>,
    /// First day on the board.
    pub starts: Option<NaiveDate>,
    /// Last day on the board.
    pub ends: Option<NaiveDate>,
    /// When it was written (Warsaw).
    pub created_at: Option<NaiveDateTime>,
    /// Whether somebody has read it in the register.
    pub read: bool,
}

impl Item for Announcement {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = same_words(&self.title, &after.title) && same_words(&self.text, &after.text);
        (!same).then_some(ChangeKind::Changed)
    }

    /// An announcement that has run out may disappear.
    fn is_expected_in(&self, _window: &Window, today: NaiveDate) -> bool {
        self.ends.is_none_or(|last| today <= last)
    }

    fn was_read(&self) -> bool {
        self.read
    }

    fn inherit(&mut self, before: &Self) {
        keep_words(&mut self.title, &before.title);
        keep_words(&mut self.text, &before.text);
        keep(&mut self.author, before.author.as_ref());
        keep(&mut self.starts, before.starts.as_ref());
        keep(&mut self.ends, before.ends.as_ref());
        keep(&mut self.created_at, before.created_at.as_ref());
    }

    fn facts(&self) -> Facts {
        Facts {
            text: Some(format!("{}\n{}", self.title, self.text)),
            teacher: named::label(self.author.as_ref()),
            date: self.starts,
            status: Some(if self.read { "read" } else { "unread" }),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.created_at
    }
}
