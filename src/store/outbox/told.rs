//! The record of what was told: about which matter, in which state, since when, to whom, in which letter.
//!
//! That the state is lost cannot stand here: a file beside the database says whether the owner knows.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use rusqlite::params;
use serde::Serialize;

use crate::domain::letter::LetterKind;
use crate::domain::{Feed, Trouble};
use crate::store::codec::{from_name, seconds, time, to_json};
use crate::store::{StoreError, StudentId, Tx};

use super::letters::OutboxLetter;

/// What a letter may be about that is reported once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Matter<'a> {
    /// A student's whole register.
    Student { student: StudentId },
    /// A feed of it.
    Feed { student: StudentId, feed: Feed },
    /// What has vanished of a feed.
    Hold { student: StudentId, hold: Feed },
    /// A recipient, and the letters to that address.
    Recipient { recipient: &'a str },
    /// A thing of a student's that a recipient is told of once: of which they were reminded, or a stage of a term.
    Thing {
        recipient: &'a str,
        student: StudentId,
        thing: &'a str,
    },
}

/// The notice that reported a trouble to the owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeSent<C> {
    pub trouble: Trouble<C>,
    pub letter: OutboxLetter,
}

impl Tx<'_> {
    /// The notice about a matter that still stands, whoever the owner was.
    pub fn notice_sent<C: FromStr>(
        &self,
        matter: Matter<'_>,
    ) -> Result<Option<NoticeSent<C>>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT state, since, letter FROM told WHERE kind = ?1 AND matter = ?2",
        )?;
        let mut rows = query.query([LetterKind::Notice.name(), &text(matter)?])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let trouble = Trouble {
            cause: from_name(&row.get::<_, String>("state")?, "trouble")?,
            since: time(row.get("since")?),
        };
        let letter = self.letter(row.get("letter")?)?;
        Ok(letter.map(|letter| NoticeSent { trouble, letter }))
    }

    /// Whether a letter of this kind said it.
    pub fn was_told(&self, kind: LetterKind, matter: Matter<'_>) -> Result<bool, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM told WHERE kind = ?1 AND matter = ?2)")?;
        Ok(query.query_row([kind.name(), &text(matter)?], |row| row.get(0))?)
    }

    /// Records which letter reported a matter to whom, in which state it is, and since when.
    pub fn record_told(
        &self,
        kind: LetterKind,
        matter: Matter<'_>,
        recipient: &str,
        (state, since): (&str, DateTime<Utc>),
        letter: i64,
    ) -> Result<(), StoreError> {
        let (kind, matter, since) = (kind.name(), text(matter)?, seconds(since));
        self.connection.execute(
            "INSERT OR REPLACE INTO told (kind, matter, recipient, state, since, letter)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![kind, matter, recipient, state, since, letter],
        )?;
        Ok(())
    }

    /// What a letter was to report counts as not reported: it will not be sent.
    pub fn forget_told_in(&self, letter: i64) -> Result<(), StoreError> {
        self.connection
            .execute("DELETE FROM told WHERE letter = ?1", [letter])?;
        Ok(())
    }

    /// Nothing more is to be said of a matter.
    pub fn forget_told(&self, kind: LetterKind, matter: Matter<'_>) -> Result<(), StoreError> {
        self.connection.execute(
            "DELETE FROM told WHERE kind = ?1 AND matter = ?2",
            [kind.name(), &text(matter)?],
        )?;
        Ok(())
    }
}

/// A matter as it is stored.
pub(super) fn text(matter: Matter<'_>) -> Result<String, StoreError> {
    to_json(&matter, "matter")
}
