//! The recipients: who was welcomed, and what their digests knew.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use crate::domain::letter::LetterKind;
use crate::store::codec::{seconds, time};
use crate::store::{StoreError, Tx};

use super::told::{Matter, text};

/// What is kept of a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientRow {
    /// The last event that the previous digest knew, or that there was when the recipient came.
    pub since_event: i64,
    /// When the welcome was written.
    pub welcomed_at: Option<DateTime<Utc>>,
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
        let welcome = text(Matter::Recipient { recipient: email })?;
        let mut query = self.connection.prepare_cached(
            "SELECT since_event, since AS welcomed_at FROM recipient
             LEFT JOIN told ON kind = ?2 AND matter = ?3 WHERE email = ?1",
        )?;
        let row = query
            .query_row([email, LetterKind::Welcome.name(), &welcome], |row| {
                Ok(RecipientRow {
                    since_event: row.get("since_event")?,
                    welcomed_at: row.get::<_, Option<i64>>("welcomed_at")?.map(time),
                })
            })
            .optional()?;
        Ok(row)
    }

    /// Records in which letter a recipient was welcomed.
    pub fn save_welcomed(
        &self,
        email: &str,
        letter: i64,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (kind, matter) = (LetterKind::Welcome, Matter::Recipient { recipient: email });
        self.record_told(kind, matter, email, None, (at, letter))
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
