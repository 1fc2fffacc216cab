//! Facts about the whole state.

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::codec::{from_json, seconds, time, to_json};
use super::{StoreError, Tx};

/// Why no letter is offered to the mail server at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseKind {
    /// It could not be talked to; it is tried again soon.
    Unreachable,
    /// It refuses everything; it is tried again rarely.
    Held,
}

/// A pause of the whole outbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxPause {
    pub kind: PauseKind,
    /// When the next try may be.
    pub until: DateTime<Utc>,
    pub since: DateTime<Utc>,
    /// How many rounds in a row have failed.
    pub failures: u32,
    /// What the server said, or what went wrong.
    pub cause: String,
}

const LAST_RUN: &str = "last_run";
const CLOCK_DOUBTED_SINCE: &str = "clock_doubted_since";
const OUTBOX_PAUSE: &str = "outbox_pause";

impl Tx<'_> {
    /// When the last run began.
    pub fn last_run(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        self.time(LAST_RUN)
    }

    /// Records that a run begins.
    pub fn set_last_run(&self, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.set_meta(LAST_RUN, &seconds(at).to_string())
    }

    /// Since when the clock is doubted.
    pub fn clock_doubted_since(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        self.time(CLOCK_DOUBTED_SINCE)
    }

    /// Records since when the clock is doubted, or that it no longer is.
    pub fn set_clock_doubted_since(&self, at: Option<DateTime<Utc>>) -> Result<(), StoreError> {
        match at {
            Some(at) => self.set_meta(CLOCK_DOUBTED_SINCE, &seconds(at).to_string()),
            None => self.forget_meta(CLOCK_DOUBTED_SINCE),
        }
    }

    /// The pause of the outbox, if there is one.
    pub fn outbox_pause(&self) -> Result<Option<OutboxPause>, StoreError> {
        self.meta(OUTBOX_PAUSE)?
            .map(|text| from_json(&text, "pause of the outbox"))
            .transpose()
    }

    /// Whether the mail server refuses everything, so that the whole outbox is held.
    pub fn outbox_is_held(&self) -> Result<bool, StoreError> {
        let pause = self.outbox_pause()?;
        Ok(pause.is_some_and(|pause| pause.kind == PauseKind::Held))
    }

    /// Begins, changes or ends the pause of the outbox.
    pub fn set_outbox_pause(&self, pause: Option<&OutboxPause>) -> Result<(), StoreError> {
        if let Some(pause) = pause {
            return self.set_meta(OUTBOX_PAUSE, &to_json(pause, "pause of the outbox")?);
        }
        self.forget_meta(OUTBOX_PAUSE)
    }

    fn time(&self, key: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
        let stored = self.meta(key)?;
        Ok(stored.and_then(|text| text.parse().ok()).map(time))
    }

    fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
        Ok(query.query_row([key], |row| row.get(0)).optional()?)
    }

    fn forget_meta(&self, key: &str) -> Result<(), StoreError> {
        self.connection
            .execute("DELETE FROM meta WHERE key = ?1", [key])?;
        Ok(())
    }

    fn set_meta(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.connection.execute(
            "INSERT INTO meta (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value],
        )?;
        Ok(())
    }
}
