//! The feeds of a student, and their entries.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use crate::domain::freshness::Freshness;
use crate::domain::snapshot::Hold;
use crate::domain::turn::Asked;
use crate::domain::{Cause, Entry, Feed, FeedState, Held, Key, Presence, Snapshot};

use super::codec::{from_json, from_name, seconds, time, to_json};
use super::students::StudentId;
use super::{StoreError, Tx};

/// How a feed of a student stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedRow {
    /// Which feed.
    pub feed: Feed,
    /// How it stands.
    pub state: FeedState,
    /// When it was last asked for.
    pub asked_at: DateTime<Utc>,
    /// The last successful read.
    pub last_read: Option<DateTime<Utc>>,
    /// The last event.
    pub last_change: Option<DateTime<Utc>>,
    /// Whether removals wait for the owner.
    pub hold: Option<Hold>,
    /// Whether the owner was asked about them.
    pub hold_told: bool,
}

impl FeedRow {
    /// What decides when it is asked for again.
    #[must_use]
    pub fn asked(&self) -> Asked {
        Asked {
            asked_at: self.asked_at,
            state: self.state,
            last_read: self.last_read,
        }
    }

    /// What a letter says of it.
    #[must_use]
    pub fn freshness(&self) -> Freshness {
        Freshness {
            feed: self.feed,
            state: self.state,
            last_read: self.last_read,
        }
    }
}

impl Tx<'_> {
    /// How the feeds of a student stand that were ever asked for.
    pub fn feeds(&self, student: StudentId) -> Result<BTreeMap<Feed, FeedRow>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT feed, state, cause, asked_at, last_read, last_change, hold_reads, hold_told
             FROM feed WHERE student = ?1",
        )?;
        let mut rows = query.query([student.0])?;
        let mut feeds = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let feed = from_name(&row.get::<_, String>("feed")?, "feed")?;
            let feed_row = FeedRow {
                feed,
                state: state_from(&row.get::<_, String>("state")?, row.get("cause")?)?,
                asked_at: time(row.get("asked_at")?),
                last_read: row.get::<_, Option<i64>>("last_read")?.map(time),
                last_change: row.get::<_, Option<i64>>("last_change")?.map(time),
                hold: hold_from(row.get("hold_reads")?),
                hold_told: row.get("hold_told")?,
            };
            feeds.insert(feed, feed_row);
        }
        Ok(feeds)
    }

    /// Records how a feed stands after it was asked for. A failure leaves its entries as they were.
    pub fn save_feed_state(
        &self,
        student: StudentId,
        feed: Feed,
        state: FeedState,
        asked_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let was_read = matches!(state, FeedState::Ok | FeedState::Held);
        let read_at = was_read.then(|| seconds(asked_at));
        self.connection.execute(
            "INSERT INTO feed (student, feed, state, cause, asked_at, last_read)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (student, feed) DO UPDATE SET
                 state = excluded.state, cause = excluded.cause, asked_at = excluded.asked_at,
                 last_read = coalesce(excluded.last_read, last_read)",
            params![
                student.0,
                feed.name(),
                state.name(),
                state.cause().map(Cause::code),
                seconds(asked_at),
                read_at,
            ],
        )?;
        Ok(())
    }

    /// Records that the owner was asked about a hold.
    pub fn save_hold_told(&self, student: StudentId, feed: Feed) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE feed SET hold_told = 1 WHERE student = ?1 AND feed = ?2",
            params![student.0, feed.name()],
        )?;
        Ok(())
    }

    /// Records that something happened in a feed.
    pub fn save_last_change(
        &self,
        student: StudentId,
        feed: Feed,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE feed SET last_change = ?3 WHERE student = ?1 AND feed = ?2",
            params![student.0, feed.name(), seconds(at)],
        )?;
        Ok(())
    }

    /// What is known of a feed; `None` when it was never read.
    pub fn snapshot(&self, student: StudentId, feed: Feed) -> Result<Option<Snapshot>, StoreError> {
        let stored: Option<(Option<String>, u32)> = self
            .connection
            .prepare_cached(
                "SELECT read_window, hold_reads FROM feed WHERE student = ?1 AND feed = ?2",
            )?
            .query_row(params![student.0, feed.name()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        let Some((Some(window), hold_reads)) = stored else {
            return Ok(None);
        };
        Ok(Some(Snapshot {
            window: from_json(&window, "window")?,
            entries: self.entries(student, feed)?,
            hold: hold_from(hold_reads),
        }))
    }

    fn entries(&self, student: StudentId, feed: Feed) -> Result<BTreeMap<Key, Held>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT key, presence, content FROM entry WHERE student = ?1 AND feed = ?2",
        )?;
        let mut rows = query.query(params![student.0, feed.name()])?;
        let mut entries = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let content = row
                .get_ref("content")?
                .as_str()
                .map_err(rusqlite::Error::from)?;
            let presence = row
                .get_ref("presence")?
                .as_str()
                .map_err(rusqlite::Error::from)?;
            let held = Held {
                entry: from_json::<Entry>(content, "entry")?,
                presence: presence_from(presence)?,
            };
            entries.insert(Key::from_stored(row.get("key")?), held);
        }
        Ok(entries)
    }

    /// Keeps what is known of a feed now; only what differs from `previous` is written.
    pub fn save_snapshot(
        &self,
        student: StudentId,
        feed: Feed,
        previous: Option<&Snapshot>,
        current: &Snapshot,
    ) -> Result<(), StoreError> {
        if previous.is_none_or(|previous| previous.window != current.window) {
            self.connection.execute(
                "UPDATE feed SET read_window = ?3 WHERE student = ?1 AND feed = ?2",
                params![student.0, feed.name(), to_json(&current.window, "window")?],
            )?;
        }
        if previous.and_then(|previous| previous.hold) != current.hold {
            self.connection.execute(
                "UPDATE feed SET hold_reads = ?3, hold_told = iif(?3 = 0, 0, hold_told)
                 WHERE student = ?1 AND feed = ?2",
                params![
                    student.0,
                    feed.name(),
                    current.hold.map_or(0, |hold| hold.reads)
                ],
            )?;
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

    fn save_entry(
        &self,
        student: StudentId,
        feed: Feed,
        key: &Key,
        held: &Held,
    ) -> Result<(), StoreError> {
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO entry (student, feed, key, presence, content) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (student, feed, key) DO UPDATE SET
                 presence = excluded.presence, content = excluded.content",
        )?;
        insert.execute(params![
            student.0,
            feed.name(),
            key.as_str(),
            presence_name(held.presence),
            to_json(&held.entry, "entry")?,
        ])?;
        Ok(())
    }
}

fn state_from(state: &str, cause: Option<String>) -> Result<FeedState, StoreError> {
    let cause = cause
        .map(|cause| from_name(&cause, "trouble"))
        .transpose()?;
    match (state, cause) {
        ("unread", _) => Ok(FeedState::Unread),
        ("ok", _) => Ok(FeedState::Ok),
        ("held", _) => Ok(FeedState::Held),
        ("closed", Some(cause)) => Ok(FeedState::Closed(cause)),
        ("failing", Some(cause)) => Ok(FeedState::Failing(cause)),
        _ => Err(StoreError::Unreadable { what: "feed" }),
    }
}

fn hold_from(reads: u32) -> Option<Hold> {
    (reads > 0).then_some(Hold { reads })
}

fn presence_name(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "present",
        Presence::Missing => "missing",
        Presence::Removed => "removed",
        Presence::Lapsed => "lapsed",
    }
}

fn presence_from(name: &str) -> Result<Presence, StoreError> {
    [
        Presence::Present,
        Presence::Missing,
        Presence::Removed,
        Presence::Lapsed,
    ]
    .into_iter()
    .find(|presence| presence_name(*presence) == name)
    .ok_or(StoreError::Unreadable { what: "entry" })
}
