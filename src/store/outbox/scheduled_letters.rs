//! Letters with a time of day of their own: which slots were served, and what was written for them.

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::params;

use crate::domain::letter::LetterKind;
use crate::store::codec::{seconds, time};
use crate::store::{StoreError, Tx};

use super::unoffered::NEVER_OFFERED;

/// What the wall clock shows at a slot.
const SLOT_FORMAT: &str = "%Y-%m-%dT%H:%M";

impl Tx<'_> {
    /// Records that a slot is served, whether or not there was something to say.
    pub fn save_letter_slot(
        &self,
        recipient: &str,
        kind: LetterKind,
        slot: NaiveDateTime,
    ) -> Result<(), StoreError> {
        let slot = slot.format(SLOT_FORMAT).to_string();
        self.connection.execute(
            "INSERT INTO letter_slot (recipient, kind, slot) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            params![recipient, kind.name(), slot],
        )?;
        Ok(())
    }

    /// Whether a slot was ever served.
    pub fn is_letter_slot_served(
        &self,
        recipient: &str,
        kind: LetterKind,
        slot: NaiveDateTime,
    ) -> Result<bool, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM letter_slot WHERE recipient = ?1 AND kind = ?2 AND slot = ?3)",
        )?;
        let slot = slot.format(SLOT_FORMAT).to_string();
        Ok(query.query_row([recipient, kind.name(), &slot], |row| row.get(0))?)
    }

    /// Whether a letter of this kind was written between these times, and not replaced by another.
    pub fn wrote_letter_between(
        &self,
        recipient: &str,
        kind: LetterKind,
        since: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let query = "SELECT EXISTS (SELECT 1 FROM letter
                     WHERE kind = ?2 AND state <> 'replaced' AND recipient = ?1
                           AND created_at BETWEEN ?3 AND ?4)";
        let values = params![recipient, kind.name(), seconds(since), seconds(until)];
        Ok(self.connection.query_row(query, values, |row| row.get(0))?)
    }

    /// When the last letter of this kind was written that was not replaced by another; one of the future, from a clock that
    /// ran ahead, is none.
    pub fn last_written(
        &self,
        recipient: &str,
        kind: LetterKind,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        let query = "SELECT max(created_at) FROM letter
                     WHERE kind = ?2 AND state <> 'replaced' AND recipient = ?1 AND created_at <= ?3";
        let values = params![recipient, kind.name(), seconds(now)];
        let at: Option<i64> = self.connection.query_row(query, values, |row| row.get(0))?;
        Ok(at.map(time))
    }

    /// The letters of this kind that no mail server was ever offered, oldest first.
    pub fn letters_never_offered(
        &self,
        recipient: &str,
        kind: LetterKind,
    ) -> Result<Vec<i64>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT id FROM letter WHERE recipient = ?1 AND kind = ?2 AND {NEVER_OFFERED} ORDER BY id"
        ))?;
        let found = query.query_map([recipient, kind.name()], |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
