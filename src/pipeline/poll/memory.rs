//! What is known of a student's feeds, taken from the state where a visit asks for it.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::domain::visit::{KnownFeeds, NotRecalled, Outcome, Visited};
use crate::domain::{Feed, Snapshot};
use crate::store::{Store, StoreError, StudentId, StudentRow, Tx};

/// What is known of the feeds of one student.
pub(super) struct Memory<'a> {
    store: &'a Store,
    student: StudentId,
    recalled: BTreeMap<Feed, OnceCell<Option<Snapshot>>>,
}

impl<'a> Memory<'a> {
    pub(super) fn of(store: &'a Store, student: StudentId) -> Self {
        let feeds = Feed::ALL.into_iter();
        Self {
            store,
            student,
            recalled: feeds.map(|feed| (feed, OnceCell::new())).collect(),
        }
    }

    /// What was recalled.
    pub(super) fn into_known(self) -> BTreeMap<Feed, Snapshot> {
        let recalled = self.recalled.into_iter();
        recalled
            .filter_map(|(feed, known)| Some((feed, known.into_inner()??)))
            .collect()
    }
}

impl KnownFeeds for Memory<'_> {
    fn recall(&self, feed: Feed) -> Result<Option<&Snapshot>, NotRecalled> {
        let Some(known) = self.recalled.get(&feed) else {
            return Ok(None);
        };
        if let Some(known) = known.get() {
            return Ok(known.as_ref());
        }
        let stored = self.store.read(|tx| tx.snapshot(self.student, feed))?;
        Ok(known.get_or_init(|| stored).as_ref())
    }
}

/// Recalls the other feeds that decide what is news in one that was read.
pub(super) fn recall_others(
    tx: &Tx<'_>,
    row: &StudentRow,
    known: &mut BTreeMap<Feed, Snapshot>,
    visited: &Visited,
) -> Result<(), StoreError> {
    for (feed, outcome) in &visited.feeds {
        let other = match feed {
            Feed::Timetable => Feed::DaysOff,
            Feed::Agenda => Feed::Conferences,
            Feed::Conferences => Feed::Agenda,
            Feed::Messages => Feed::Justifications,
            _ => continue,
        };
        let is_wanted = matches!(outcome, Outcome::Read { .. }) && !known.contains_key(&other);
        if is_wanted && let Some(snapshot) = tx.snapshot(row.id, other)? {
            known.insert(other, snapshot);
        }
    }
    Ok(())
}
