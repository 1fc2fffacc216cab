//! The outbox: letters with fixed bytes.

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use crate::domain::EmailAddress;
use crate::domain::letter::LetterKind;
use crate::domain::vocabulary::vocabulary;
use crate::retry::LONGEST_PAUSE;
use crate::store::codec::{from_name, seconds, time, to_json};
use crate::store::{StoreError, Tx};

use super::quiet::{IS_HELD, Quiet};

vocabulary! {
    "state of a letter",
    /// How a letter stands.
    pub enum LetterState {
        Queued = "queued",
        /// Accepted by the mail server.
        Sent = "sent",
        /// Refused for good, or given up.
        Rejected = "rejected",
        /// Its place was taken by another letter.
        Replaced = "replaced",
        /// Nobody wants it any more.
        Dropped = "dropped",
    }
}

/// A letter that is ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    pub recipient: EmailAddress,
    pub kind: LetterKind,
    pub subject: String,
    pub message_id: String,
    pub bytes: Vec<u8>,
    /// The Message-ID and the bytes of the same letter cut down.
    pub short: Option<(String, Vec<u8>)>,
}

/// A letter of the outbox, without its bytes: with files they are millions, and nobody who looks through
/// the outbox needs them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxLetter {
    pub id: i64,
    pub recipient: EmailAddress,
    pub kind: LetterKind,
    pub subject: String,
    pub message_id: String,
    /// Whether it is at hand: not once it will never be offered again, nor long after it was given up.
    pub is_kept: bool,
    /// Whether the same letter is at hand cut down.
    pub has_short: bool,
    pub created_at: DateTime<Utc>,
    pub state: LetterState,
    /// Whether a server may have it already: it was offered and nobody said no.
    pub was_offered: bool,
    /// How often a server put it off.
    pub attempts: u32,
    /// When it is offered next.
    pub next_attempt_at: DateTime<Utc>,
    /// What the mail server said last.
    pub reply: Option<String>,
}

/// How full the outbox is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OutboxCounts {
    /// Letters not yet accepted, which are offered.
    pub queued: u32,
    /// Changes, and letters not yet accepted, that wait for the end of quiet hours.
    pub waiting_for_quiet: u32,
    /// Letters given up and not yet dropped.
    pub rejected: u32,
    /// When the oldest letter not yet accepted was written.
    pub oldest: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "id, recipient, kind, subject, message_id, length(bytes) > 0 AS is_kept, \
     short_bytes IS NOT NULL AS has_short, created_at, state, offered, attempts, next_attempt_at, reply";

impl Tx<'_> {
    /// Puts a letter into the outbox and returns its number. A letter with the same Message-ID is the
    /// same letter: it is not stored again.
    pub fn queue_letter(&self, letter: &NewLetter, now: DateTime<Utc>) -> Result<i64, StoreError> {
        let stored: Option<i64> = self
            .connection
            .prepare_cached("SELECT id FROM letter WHERE message_id = ?1")?
            .query_row([&letter.message_id], |row| row.get(0))
            .optional()?;
        if let Some(id) = stored {
            return Ok(id);
        }
        let (short_id, short_bytes) = letter.short.as_ref().map(|(id, bytes)| (id, bytes)).unzip();
        let id = self.connection.query_row(
            "INSERT INTO letter (recipient, kind, subject, message_id, bytes, short_id, short_bytes,
                                 created_at, state, next_attempt_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'queued', ?8) RETURNING id",
            params![
                letter.recipient.as_str(),
                letter.kind.name(),
                letter.subject,
                letter.message_id,
                letter.bytes,
                short_id,
                short_bytes,
                seconds(now),
            ],
            |row| row.get(0),
        )?;
        Ok(id)
    }

    /// The next letter to offer at `now`: the oldest of those that are due and were put off least
    /// often, so that a letter that ends every round does not stand before the others. A time so far
    /// ahead that no pause between two tries explains it comes from a clock that ran ahead. Nothing that
    /// obeys quiet hours is offered to those who have theirs.
    pub fn next_due_letter(
        &self,
        quiet: &Quiet<'_>,
        now: DateTime<Utc>,
    ) -> Result<Option<OutboxLetter>, StoreError> {
        let mut values = quiet.values()?;
        values.extend([seconds(now), seconds(now + LONGEST_PAUSE)].map(Value::from));
        self.letters_where(
            &format!(
                "state = 'queued' AND (next_attempt_at <= ?6 OR next_attempt_at > ?7) AND NOT {IS_HELD}
                 ORDER BY attempts, id LIMIT 1"
            ),
            params_from_iter(values),
        )
        .map(|found| found.into_iter().next())
    }

    /// The letters not yet accepted, the given-up ones among them, oldest first.
    pub fn outbox(&self) -> Result<Vec<OutboxLetter>, StoreError> {
        self.letters_where("state IN ('queued', 'rejected') ORDER BY id", [])
    }

    /// The letters to an address that are not yet accepted, the given-up ones among them, oldest first.
    pub fn outbox_to(&self, recipient: &str) -> Result<Vec<OutboxLetter>, StoreError> {
        self.letters_where(
            "state IN ('queued', 'rejected') AND recipient = ?1 ORDER BY id",
            [recipient],
        )
    }

    /// One letter.
    pub fn letter(&self, id: i64) -> Result<Option<OutboxLetter>, StoreError> {
        let found = self.letters_where("id = ?1", [id])?;
        Ok(found.into_iter().next())
    }

    /// The whole message; empty once it will never be offered again.
    pub fn letter_bytes(&self, id: i64) -> Result<Vec<u8>, StoreError> {
        let bytes = "SELECT bytes FROM letter WHERE id = ?1";
        Ok(self.connection.query_row(bytes, [id], |row| row.get(0))?)
    }

    fn letters_where(
        &self,
        condition: &str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<OutboxLetter>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM letter WHERE {condition}"))?;
        let mut rows = query.query(values)?;
        let mut letters = Vec::new();
        while let Some(row) = rows.next()? {
            letters.push(letter_from(row)?);
        }
        Ok(letters)
    }

    /// Records whether a server may have a letter: from before it is offered until the server says no.
    pub fn set_offered(&self, id: i64, offered: bool) -> Result<(), StoreError> {
        let mut update = self
            .connection
            .prepare_cached("UPDATE letter SET offered = ?2 WHERE id = ?1 AND offered <> ?2")?;
        update.execute(params![id, offered])?;
        Ok(())
    }

    /// Settles a letter with what the mail server said: it will not be offered any more. One that was dropped
    /// while the server made up its mind stays that, unless it was taken. Returns whether it is settled so.
    pub fn settle_letter(
        &self,
        id: i64,
        state: LetterState,
        reply: &str,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let settled = self.connection.execute(
            "UPDATE letter SET state = ?2, reply = ?3, settled_at = ?4
             WHERE id = ?1 AND (state = 'queued' OR ?2 = 'sent')",
            params![id, state.name(), reply, seconds(now)],
        )?;
        Ok(settled > 0)
    }

    /// Drops a letter that nobody wants any more, unless it was sent meanwhile.
    pub fn drop_letter(&self, id: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE letter SET state = 'dropped', settled_at = ?2
             WHERE id = ?1 AND state IN ('queued', 'rejected')",
            params![id, seconds(now)],
        )?;
        Ok(())
    }

    /// Puts a letter off, and counts the attempt.
    pub fn delay_letter(
        &self,
        id: i64,
        reply: &str,
        next_attempt_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE letter SET attempts = attempts + 1, reply = ?2, next_attempt_at = ?3 WHERE id = ?1",
            params![id, reply, seconds(next_attempt_at)],
        )?;
        Ok(())
    }

    /// Lets the cut-down letter take the place of one that a server found too large.
    pub fn shorten_letter(&self, id: i64, reply: &str) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE letter SET message_id = short_id, bytes = short_bytes, short_id = NULL,
                               short_bytes = NULL, reply = ?2
             WHERE id = ?1 AND short_bytes IS NOT NULL",
            params![id, reply],
        )?;
        Ok(())
    }

    /// Offers a letter again, also one that was given up.
    pub fn retry_letter(&self, id: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE letter SET state = 'queued', attempts = 0, settled_at = NULL, next_attempt_at = ?2,
                               created_at = iif(state = 'rejected', ?2, created_at)
             WHERE id = ?1 AND state IN ('queued', 'rejected')",
            params![id, seconds(now)],
        )?;
        Ok(())
    }

    /// Makes every queued letter due at once.
    pub fn make_all_due(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE letter SET next_attempt_at = ?1 WHERE state = 'queued' AND next_attempt_at > ?1",
            [seconds(now)],
        )?;
        Ok(())
    }

    /// How full the outbox is, while some have their quiet hours.
    pub fn outbox_counts(&self, quiet: &Quiet<'_>) -> Result<OutboxCounts, StoreError> {
        let counts = self.connection.query_row(
            &format!(
                "SELECT (SELECT count(*) FROM letter WHERE state = 'queued' AND NOT {IS_HELD}) AS queued,
                        (SELECT count(*) FROM delivery WHERE state = 'held')
                        + (SELECT count(*) FROM letter WHERE state = 'queued' AND {IS_HELD}) AS waiting,
                        (SELECT count(*) FROM letter WHERE state = 'rejected') AS rejected,
                        (SELECT min(created_at) FROM letter WHERE state = 'queued') AS oldest"
            ),
            params_from_iter(quiet.values()?),
            |row| {
                Ok(OutboxCounts {
                    queued: row.get("queued")?,
                    waiting_for_quiet: row.get("waiting")?,
                    rejected: row.get("rejected")?,
                    oldest: row.get::<_, Option<i64>>("oldest")?.map(time),
                })
            },
        )?;
        Ok(counts)
    }
}

/// The names of some kinds, as a query takes them.
pub(in crate::store) fn kinds(
    kinds: impl Iterator<Item = LetterKind>,
) -> Result<String, StoreError> {
    let names: Vec<&str> = kinds.map(LetterKind::name).collect();
    to_json(&names, "letter")
}

fn letter_from(row: &Row<'_>) -> Result<OutboxLetter, StoreError> {
    Ok(OutboxLetter {
        id: row.get("id")?,
        recipient: from_name(&row.get::<_, String>("recipient")?, "recipient")?,
        kind: from_name(&row.get::<_, String>("kind")?, "letter")?,
        subject: row.get("subject")?,
        message_id: row.get("message_id")?,
        is_kept: row.get("is_kept")?,
        has_short: row.get("has_short")?,
        created_at: time(row.get("created_at")?),
        state: from_name(&row.get::<_, String>("state")?, "letter")?,
        was_offered: row.get("offered")?,
        attempts: row.get("attempts")?,
        next_attempt_at: time(row.get("next_attempt_at")?),
        reply: row.get("reply")?,
    })
}
