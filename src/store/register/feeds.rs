//! How the feeds of a student stand.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Row, params};

use crate::domain::diff::snapshot::Hold;
use crate::domain::trouble::freshness::Freshness;
use crate::domain::trouble::notice::Blindness;
use crate::domain::visit::basis::Basis;
use crate::domain::visit::tiers::Asked;
use crate::domain::{Cause, Feed, FeedState, Trouble};
use crate::store::codec::{from_json, from_name, seconds, time, to_json};
use crate::store::{StoreError, Tx};

use super::snapshots::hold_from;
use super::students::StudentId;

/// How a feed of a student stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedRow {
    pub feed: Feed,
    pub state: FeedState,
    /// When it was last asked for.
    pub asked_at: DateTime<Utc>,
    pub last_read: Option<DateTime<Utc>>,
    pub last_change: Option<DateTime<Utc>>,
    /// Since when it cannot be read.
    pub trouble_since: Option<DateTime<Utc>>,
    /// How many tries in a row have failed.
    pub failed_reads: u32,
    /// Whether removals wait for the owner.
    pub hold: Option<Hold>,
    /// How many items of the last read could not be read.
    pub unreadable: u32,
}

impl FeedRow {
    /// What keeps it from being read, and what kind of blindness that is. A feed that was never open is
    /// none: the welcome mentioned it.
    #[must_use]
    pub fn trouble(&self) -> (Option<Trouble>, Blindness) {
        let polls = self.failed_reads;
        let trouble = |cause| self.trouble_since.map(|since| Trouble { cause, since });
        match self.state {
            FeedState::Failing(cause) => (trouble(cause), Blindness::Failing { polls }),
            FeedState::Closed(cause) if self.last_read.is_some() => {
                (trouble(cause), Blindness::Refused)
            }
            _ => (None, Blindness::Refused),
        }
    }

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
    /// How the feeds of a student that were ever asked for stand.
    pub fn feeds(&self, student: StudentId) -> Result<BTreeMap<Feed, FeedRow>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT feed, state, cause, asked_at, last_read, last_change, trouble_since, failed_reads,
                    hold_reads, unreadable
             FROM feed WHERE student = ?1",
        )?;
        let mut rows = query.query([student.0])?;
        let mut feeds = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let feed_row = feed_from(row)?;
            feeds.insert(feed_row.feed, feed_row);
        }
        Ok(feeds)
    }

    /// What the last readings of a student's feeds were made of, where the next may be spared.
    pub fn bases(&self, student: StudentId) -> Result<BTreeMap<Feed, Basis>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT feed, basis FROM feed WHERE student = ?1 AND basis IS NOT NULL",
        )?;
        let mut rows = query.query([student.0])?;
        let mut bases = BTreeMap::new();
        while let Some(row) = rows.next()? {
            // One of another version costs a reading, no more.
            if let Ok(basis) = from_json(&row.get::<_, String>("basis")?, "feed") {
                bases.insert(from_name(&row.get::<_, String>("feed")?, "feed")?, basis);
            }
        }
        Ok(bases)
    }

    /// Keeps what a reading was made of. Whatever becomes of the feed next, it holds no more: but that it is the same.
    pub fn save_basis(
        &self,
        student: StudentId,
        feed: Feed,
        basis: &Basis,
    ) -> Result<(), StoreError> {
        let mut update = self
            .connection
            .prepare_cached("UPDATE feed SET basis = ?3 WHERE student = ?1 AND feed = ?2")?;
        update.execute(params![student.0, feed.name(), to_json(basis, "feed")?])?;
        Ok(())
    }

    /// Records that a feed was asked for, and is as it was.
    pub fn save_unchanged(
        &self,
        student: StudentId,
        feed: Feed,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let mut update = self.connection.prepare_cached(
            "UPDATE feed SET asked_at = ?3, last_read = ?3 WHERE student = ?1 AND feed = ?2",
        )?;
        update.execute(params![student.0, feed.name(), seconds(at)])?;
        Ok(())
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
            "INSERT INTO feed (student, feed, state, cause, asked_at, last_read, trouble_since, failed_reads)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, iif(?6 IS NULL, ?5, NULL), iif(?6 IS NULL, 1, 0))
             ON CONFLICT (student, feed) DO UPDATE SET
                 state = excluded.state, cause = excluded.cause, asked_at = excluded.asked_at, basis = NULL,
                 last_read = coalesce(excluded.last_read, last_read),
                 trouble_since = min(coalesce(trouble_since, excluded.trouble_since), excluded.trouble_since),
                 failed_reads = iif(?6 IS NULL, failed_reads + 1, 0)",
            params![
                student.0,
                feed.name(),
                state.name(),
                state.cause().map(Cause::name),
                seconds(asked_at),
                read_at,
            ],
        )?;
        Ok(())
    }

    /// Records how many items of a feed could not be read.
    pub fn save_unreadable(
        &self,
        student: StudentId,
        feed: Feed,
        unreadable: u32,
    ) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE feed SET unreadable = ?3 WHERE student = ?1 AND feed = ?2",
            params![student.0, feed.name(), unreadable],
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
}

fn feed_from(row: &Row<'_>) -> Result<FeedRow, StoreError> {
    Ok(FeedRow {
        feed: from_name(&row.get::<_, String>("feed")?, "feed")?,
        state: state_from(&row.get::<_, String>("state")?, row.get("cause")?)?,
        asked_at: time(row.get("asked_at")?),
        last_read: row.get::<_, Option<i64>>("last_read")?.map(time),
        last_change: row.get::<_, Option<i64>>("last_change")?.map(time),
        trouble_since: row.get::<_, Option<i64>>("trouble_since")?.map(time),
        failed_reads: row.get("failed_reads")?,
        hold: hold_from(row.get("hold_reads")?),
        unreadable: row.get("unreadable")?,
    })
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
