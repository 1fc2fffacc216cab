//! What is known of each feed: its entries.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Row, ToSql, params};

use crate::domain::diff::snapshot::Hold;
use crate::domain::{Entry, Feed, Held, Key, Snapshot};
use crate::store::codec::{from_json, from_name, to_json};
use crate::store::{StoreError, Tx};

use super::students::StudentId;

impl Tx<'_> {
    /// What is known of a feed; `None` when it was never read.
    pub fn snapshot(&self, student: StudentId, feed: Feed) -> Result<Option<Snapshot>, StoreError> {
        let stored: Option<(Option<String>, u32, String)> = self
            .connection
            .prepare_cached(
                "SELECT read_window, hold_reads, unseeded FROM feed WHERE student = ?1 AND feed = ?2",
            )?
            .query_row(params![student.0, feed.name()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let Some((Some(window), hold_reads, unseeded)) = stored else {
            return Ok(None);
        };
        Ok(Some(Snapshot {
            window: from_json(&window, "window")?,
            entries: self.entries(student, feed)?,
            hold: hold_from(hold_reads),
            unseeded: from_json(&unseeded, "feed")?,
        }))
    }

    fn entries(&self, student: StudentId, feed: Feed) -> Result<BTreeMap<Key, Held>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT key, presence, content FROM entry WHERE student = ?1 AND feed = ?2",
        )?;
        let mut rows = query.query(params![student.0, feed.name()])?;
        let mut entries = BTreeMap::new();
        while let Some(row) = rows.next()? {
            entries.insert(Key::from_stored(row.get("key")?), held_from(row)?);
        }
        Ok(entries)
    }

    /// Keeps what is known of a feed now; only what differs from `previous` is written. What is new was first seen
    /// when the feed was last asked for.
    pub fn save_snapshot(
        &self,
        student: StudentId,
        feed: Feed,
        previous: Option<&Snapshot>,
        current: &Snapshot,
    ) -> Result<(), StoreError> {
        if previous.is_none_or(|previous| previous.window != current.window) {
            let window = to_json(&current.window, "window")?;
            self.update_feed(student, feed, "read_window", &window)?;
        }
        if previous.is_none_or(|previous| previous.unseeded != current.unseeded) {
            let unseeded = to_json(&current.unseeded, "feed")?;
            self.update_feed(student, feed, "unseeded", &unseeded)?;
        }
        if previous.and_then(|previous| previous.hold) != current.hold {
            let reads = current.hold.map_or(0, |hold| hold.reads);
            self.update_feed(student, feed, "hold_reads", &reads)?;
        }
        for (key, held) in &current.entries {
            if previous.and_then(|previous| previous.entries.get(key)) != Some(held) {
                self.save_entry(student, feed, key, held)?;
            }
        }
        let forgotten = previous
            .into_iter()
            .flat_map(|previous| previous.entries.keys());
        for key in forgotten.filter(|key| !current.entries.contains_key(*key)) {
            self.connection.execute(
                "DELETE FROM entry WHERE student = ?1 AND feed = ?2 AND key = ?3",
                params![student.0, feed.name(), key.as_str()],
            )?;
        }
        Ok(())
    }

    /// Writes one column of a feed.
    fn update_feed(
        &self,
        student: StudentId,
        feed: Feed,
        column: &str,
        value: &dyn ToSql,
    ) -> Result<(), StoreError> {
        self.connection.execute(
            &format!("UPDATE feed SET {column} = ?3 WHERE student = ?1 AND feed = ?2"),
            params![student.0, feed.name(), value],
        )?;
        Ok(())
    }

    fn save_entry(
        &self,
        student: StudentId,
        feed: Feed,
        key: &Key,
        held: &Held,
    ) -> Result<(), StoreError> {
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO entry (student, feed, key, presence, content, first_seen)
             VALUES (?1, ?2, ?3, ?4, ?5,
                     (SELECT asked_at FROM feed WHERE student = ?1 AND feed = ?2))
             ON CONFLICT (student, feed, key) DO UPDATE SET
                 presence = excluded.presence, content = excluded.content",
        )?;
        insert.execute(params![
            student.0,
            feed.name(),
            key.as_str(),
            held.presence.name(),
            to_json(&held.entry, "entry")?,
        ])?;
        Ok(())
    }
}

/// The hold of a column.
pub(super) fn hold_from(reads: u32) -> Option<Hold> {
    (reads > 0).then_some(Hold { reads })
}

/// The entry in the columns `content` and `presence`. They are read where they lie: a poll reads thousands.
pub(super) fn held_from(row: &Row<'_>) -> Result<Held, StoreError> {
    let text = |column| {
        let text = row.get_ref(column)?.as_str();
        text.map_err(rusqlite::Error::from)
    };
    Ok(Held {
        entry: from_json::<Entry>(text("content")?, "entry")?,
        presence: from_name(text("presence")?, "entry")?,
    })
}
