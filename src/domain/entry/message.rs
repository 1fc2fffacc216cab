//! Messages (wiadomości).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;

/// A message as the list of its mailbox shows it; nobody has opened it for us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// `inbox:<messageId>`, with the name of another mailbox `alerts:<messageId>`; `wiadomosci:<id>` in the
    /// old module.
    pub key: Key,
    pub sender: String,
    /// The topic; may be empty.
    pub topic: String,
    /// The beginning of the text (API.md section 12: the list carries no more); empty where the list shows
    /// none.
    pub preview: String,
    /// Whether the text goes on after the preview.
    pub is_cut: bool,
    /// When it was sent (Warsaw).
    pub sent_at: Option<NaiveDateTime>,
    /// Whether somebody has opened it in the register.
    pub read: bool,
    pub has_files: bool,
}

impl Item for Message {
    fn key(&self) -> &Key {
        &self.key
    }

    /// A message never changes: being read, here or elsewhere, is no event.
    fn transition(&self, _after: &Self) -> Option<ChangeKind> {
        None
    }

    /// A message sent before the first read of its mailbox was there, or had been put away, when that read
    /// paged to the end: it is never new.
    fn arrival(&self, known: &Window) -> Option<ChangeKind> {
        let stretch = known.stretch(self.key.source())?;
        let is_older_than_the_first_read = match (self.sent_at, stretch.seeded_to) {
            (Some(sent), Some(newest)) => sent < newest,
            _ => false,
        };
        (!is_older_than_the_first_read).then_some(ChangeKind::Added)
    }

    /// Only a gap between two messages that were just read shows that one was withdrawn. Several may have
    /// been sent in the second of the newest; those of the second of the oldest may stand on the next page.
    fn is_expected_in(&self, window: &Window, _today: NaiveDate) -> bool {
        let (Some(sent), Some(stretch)) = (self.sent_at, window.stretch(self.key.source())) else {
            return false;
        };
        stretch.oldest.is_some_and(|oldest| oldest < sent)
            && stretch.newest.is_some_and(|newest| sent <= newest)
    }

    fn was_read(&self) -> bool {
        self.read
    }

    fn facts(&self) -> Facts {
        Facts {
            text: Some(if self.preview.is_empty() {
                self.topic.clone()
            } else {
                format!("{}\n{}", self.topic, self.preview)
            }),
            teacher: Some(self.sender.clone()),
            date: self.sent_at.map(|at| at.date()),
            time_from: self.sent_at.map(|at| at.time()),
            status: Some(if self.read { "read" } else { "unread" }),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.sent_at
    }
}
