//! The record of what was told: whom, in which kind of letter, about what, in which state, since when.

use std::fmt::Display;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use rusqlite::params;
use serde::Serialize;

use crate::domain::letter::LetterKind;
use crate::domain::{Feed, Trouble};
use crate::store::codec::{from_name, seconds, time, to_json};
use crate::store::{StoreError, StudentId, Tx};

use super::letters::OutboxLetter;

/// What a letter may be about that is not told again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Matter<'a> {
    /// A student's whole register.
    Student { student: StudentId },
    /// A feed of it.
    Feed { student: StudentId, feed: Feed },
    /// What has vanished of a feed.
    Hold { student: StudentId, hold: Feed },
    /// The letters to an address.
    Recipient { recipient: &'a str },
}

/// The notice that told the owner of a trouble.
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
        let mut rows = query.query(params![LetterKind::Notice.name(), text(matter)?])?;
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

    /// Records in which letter the owner was told of a trouble; it takes the place of an earlier one.
    pub fn record_notice<C: Display>(
        &self,
        owner: &str,
        matter: Matter<'_>,
        trouble: Trouble<C>,
        letter: i64,
    ) -> Result<(), StoreError> {
        self.forget_notice(matter)?;
        let (kind, state) = (LetterKind::Notice, trouble.cause.to_string());
        self.record_told(kind, matter, owner, Some(&state), (trouble.since, letter))
    }

    /// Nothing more is to be said of a matter.
    pub fn forget_notice(&self, matter: Matter<'_>) -> Result<(), StoreError> {
        self.connection.execute(
            "DELETE FROM told WHERE kind = ?1 AND matter = ?2",
            params![LetterKind::Notice.name(), text(matter)?],
        )?;
        Ok(())
    }

    /// Records in which letter somebody was told what.
    pub(super) fn record_told(
        &self,
        kind: LetterKind,
        matter: Matter<'_>,
        recipient: &str,
        state: Option<&str>,
        (since, letter): (DateTime<Utc>, i64),
    ) -> Result<(), StoreError> {
        let (kind, matter, since) = (kind.name(), text(matter)?, seconds(since));
        self.connection.execute(
            "INSERT INTO told (kind, matter, recipient, state, since, letter)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![kind, matter, recipient, state, since, letter],
        )?;
        Ok(())
    }
}

/// A matter as it is stored.
pub(super) fn text(matter: Matter<'_>) -> Result<String, StoreError> {
    to_json(&matter, "matter")
}
