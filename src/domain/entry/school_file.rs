//! Files that the school offers (pliki szkoły).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::inherit::{keep, keep_words};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::text::same_words;

/// One file that is ready to be fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolFile {
    /// `school_files:<id>`.
    pub key: Key,
    /// What it is called; may be empty.
    pub name: String,
    /// When it was put there (Warsaw); another time under the same key means another file.
    pub added_at: Option<NaiveDateTime>,
}

impl Item for SchoolFile {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let is_other = matches!((self.added_at, after.added_at), (Some(a), Some(b)) if a != b);
        let same = same_words(&self.name, &after.name) && !is_other;
        (!same).then_some(ChangeKind::Changed)
    }

    fn inherit(&mut self, before: &Self) {
        keep_words(&mut self.name, &before.name);
        keep(&mut self.added_at, before.added_at.as_ref());
    }

    fn facts(&self) -> Facts {
        Facts {
            text: Some(self.name.clone()),
            date: self.added_at.map(|at| at.date()),
            time_from: self.added_at.map(|at| at.time()),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.added_at
    }
}
