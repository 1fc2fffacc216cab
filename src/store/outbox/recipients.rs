//! The recipients: who was welcomed, and what their digests knew.

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::{OptionalExtension, params};

use crate::domain::mail_trouble::MailTrouble;
use crate::store::codec::{from_name, seconds, time};
use crate::store::{StoreError, Tx};

/// What is kept of a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientRow {
    /// The last event that the previous digest knew, or that there was when the recipient came.
    pub since_event: i64,
    /// When the welcome was written.
    pub welcomed_at: Option<DateTime<Utc>>,
}

/// A trouble with somebody's letters that the owner was told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailTold {
    pub trouble: MailTrouble,
    pub letter: i64,
}

impl RecipientRow {
    /// Somebody who has not got any letter yet.
    #[must_use]
    pub fn never_written_to() -> Self {
        Self {
            since_event: 0,
            welcomed_at: None,
        }
    }
}

/// What the wall clock shows at a slot.
const SLOT_FORMAT: &str = "%Y-%m-%dT%H:%M";

impl Tx<'_> {
    /// The row of a recipient, made when there is none: entitled from now on.
    pub fn enter_recipient(&self, email: &str) -> Result<RecipientRow, StoreError> {
        self.connection.execute(
            "INSERT INTO recipient (email, since_event)
             VALUES (?1, (SELECT coalesce(max(id), 0) FROM event)) ON CONFLICT DO NOTHING",
            [email],
        )?;
        let found = self.recipient(email)?;
        found.ok_or(StoreError::Unreadable { what: "recipient" })
    }

    /// The row of a recipient.
    pub fn recipient(&self, email: &str) -> Result<Option<RecipientRow>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT since_event, welcomed_at FROM recipient WHERE email = ?1")?;
        let row = query
            .query_row([email], |row| {
                Ok(RecipientRow {
                    since_event: row.get("since_event")?,
                    welcomed_at: row.get::<_, Option<i64>>("welcomed_at")?.map(time),
                })
            })
            .optional()?;
        Ok(row)
    }

    /// Records that the welcome was written.
    pub fn save_welcomed(&self, email: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE recipient SET welcomed_at = ?2 WHERE email = ?1",
            params![email, seconds(at)],
        )?;
        Ok(())
    }

    /// Which trouble with the letters to a recipient the owner knows of.
    pub fn mail_told(&self, email: &str) -> Result<Option<MailTold>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT told, told_since, told_in FROM recipient WHERE email = ?1 AND told IS NOT NULL",
        )?;
        let mut rows = query.query([email])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let trouble = MailTrouble {
            cause: from_name(&row.get::<_, String>("told")?, "recipient")?,
            since: time(row.get("told_since")?),
        };
        let letter = row.get("told_in")?;
        Ok(Some(MailTold { trouble, letter }))
    }

    /// Records which trouble with the letters to a recipient the owner knows of.
    pub fn save_mail_told(&self, email: &str, told: Option<MailTold>) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE recipient SET told = ?2, told_since = ?3, told_in = ?4 WHERE email = ?1",
            params![
                email,
                told.map(|told| told.trouble.cause.name()),
                told.map(|told| seconds(told.trouble.since)),
                told.map(|told| told.letter),
            ],
        )?;
        Ok(())
    }

    /// Records that a digest slot is served, whether or not there was something to say.
    pub fn save_digest_slot(&self, email: &str, slot: NaiveDateTime) -> Result<(), StoreError> {
        self.connection.execute(
            "INSERT INTO digest_slot (recipient, slot) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            params![email, slot.format(SLOT_FORMAT).to_string()],
        )?;
        Ok(())
    }

    /// Whether a digest slot was ever served.
    pub fn is_digest_slot_served(
        &self,
        email: &str,
        slot: NaiveDateTime,
    ) -> Result<bool, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM digest_slot WHERE recipient = ?1 AND slot = ?2)",
        )?;
        let slot = slot.format(SLOT_FORMAT).to_string();
        Ok(query.query_row([email, &slot], |row| row.get(0))?)
    }

    /// Whether a digest to a recipient was written between these times, and not replaced by another.
    pub fn wrote_digest_between(
        &self,
        recipient: &str,
        since: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let query = "SELECT EXISTS (SELECT 1 FROM letter
                     WHERE kind = 'digest' AND state <> 'replaced' AND recipient = ?1
                           AND created_at BETWEEN ?2 AND ?3)";
        let values = params![recipient, seconds(since), seconds(until)];
        Ok(self.connection.query_row(query, values, |row| row.get(0))?)
    }

    /// How many letters to a recipient the mail server has taken at or after this time.
    pub fn count_letters_sent_since(
        &self,
        recipient: &str,
        since: DateTime<Utc>,
    ) -> Result<u32, StoreError> {
        let query = "SELECT count(*) FROM letter
                     WHERE state = 'sent' AND recipient = ?1 AND settled_at >= ?2";
        let values = params![recipient, seconds(since)];
        Ok(self.connection.query_row(query, values, |row| row.get(0))?)
    }
}
