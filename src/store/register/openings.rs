//! What came of opening messages.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Row, params};

use crate::domain::letter::full_message::{
    AttachedFile, FilePlace, FullMessage, Opening, Openings,
};
use crate::domain::{Event, Key};
use crate::store::codec::{from_json, to_json};
use crate::store::{StoreError, Tx};

use super::students::StudentId;

/// A new message that is still to be reported to somebody, and was not opened yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unopened {
    /// The event that reports it.
    pub event: i64,
    pub key: Key,
    /// Whether a letter is to carry its files.
    pub wants_files: bool,
}

impl Tx<'_> {
    /// The messages of a student that are to be opened, oldest first.
    pub fn unopened(&self, student: StudentId) -> Result<Vec<Unopened>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT event.id, event.key, max(delivery.route = 'instant') AS wants_files
             FROM event JOIN delivery ON delivery.event = event.id
             WHERE event.student = ?1 AND event.feed = 'messages' AND event.change = 'added'
                   AND delivery.state IN ('pending', 'held')
                   AND NOT EXISTS (SELECT 1 FROM opening WHERE opening.event = event.id)
             GROUP BY event.id ORDER BY event.id",
        )?;
        let unopened = query.query_map([student.0], |row| {
            Ok(Unopened {
                event: row.get("id")?,
                key: Key::from_stored(row.get("key")?),
                wants_files: row.get("wants_files")?,
            })
        })?;
        Ok(unopened.collect::<Result<_, _>>()?)
    }

    /// Keeps what came of opening the message of an event.
    pub fn save_opening(&self, event: i64, opening: &Opening) -> Result<(), StoreError> {
        let insert = "INSERT INTO opening (event, text) VALUES (?1, ?2)";
        let Opening::Read(message) = opening else {
            self.connection
                .execute(insert, params![event, None::<String>])?;
            return Ok(());
        };
        let text = to_json(&message.text, "opening")?;
        self.connection.execute(insert, params![event, text])?;
        for (file, position) in message.files.iter().zip(1..) {
            self.save_file(event, position, file)?;
        }
        Ok(())
    }

    fn save_file(&self, event: i64, position: i64, file: &AttachedFile) -> Result<(), StoreError> {
        let (place, bytes) = match &file.place {
            FilePlace::Here(bytes) => ("here", Some(&**bytes)),
            FilePlace::TooLarge => ("too_large", None),
            FilePlace::Missing => ("missing", None),
            FilePlace::InRegister => ("in_register", None),
        };
        let size = file.size.and_then(|size| i64::try_from(size).ok());
        self.connection.execute(
            "INSERT INTO opened_file (event, position, name, size, place, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![event, position, file.name, size, place, bytes],
        )?;
        Ok(())
    }

    /// The messages of a student that were opened for us, and so have been read since the register was.
    pub fn opened(&self, student: StudentId) -> Result<BTreeSet<Key>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT event.key FROM opening JOIN event ON event.id = opening.event
             WHERE event.student = ?1 AND opening.text IS NOT NULL",
        )?;
        let opened = query.query_map([student.0], |row| Ok(Key::from_stored(row.get("key")?)))?;
        Ok(opened.collect::<Result<_, _>>()?)
    }

    /// What came of opening the messages of these events, with the files that are still here.
    pub fn openings(&self, events: &[Event]) -> Result<Openings, StoreError> {
        let found = events.iter().filter_map(|event| {
            let opening = self.opening(event.id).transpose()?;
            Some(opening.map(|opening| (event.id, opening)))
        });
        found.collect()
    }

    fn opening(&self, event: i64) -> Result<Option<Opening>, StoreError> {
        let stored: Option<Option<String>> = self
            .connection
            .prepare_cached("SELECT text FROM opening WHERE event = ?1")?
            .query_row([event], |row| row.get(0))
            .optional()?;
        Ok(match stored {
            None => None,
            Some(None) => Some(Opening::Failed),
            Some(Some(text)) => Some(Opening::Read(FullMessage {
                text: from_json(&text, "opening")?,
                files: self.files(event)?,
            })),
        })
    }

    fn files(&self, event: i64) -> Result<Vec<AttachedFile>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT name, size, place, bytes FROM opened_file WHERE event = ?1 ORDER BY position",
        )?;
        let files = query.query_map([event], file_from)?;
        Ok(files.collect::<Result<_, _>>()?)
    }

    /// Lets go of the files that no letter will carry any more. Their names stay.
    pub fn let_go_of_files(&self) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE opened_file SET bytes = NULL
             WHERE bytes IS NOT NULL AND NOT EXISTS
                   (SELECT 1 FROM delivery
                    WHERE delivery.event = opened_file.event AND route = 'instant'
                          AND state IN ('pending', 'held'))",
            [],
        )?;
        Ok(())
    }
}

fn file_from(row: &Row<'_>) -> Result<AttachedFile, rusqlite::Error> {
    let place: String = row.get("place")?;
    let bytes: Option<Vec<u8>> = row.get("bytes")?;
    let size: Option<i64> = row.get("size")?;
    Ok(AttachedFile {
        name: row.get("name")?,
        size: size.and_then(|size| u64::try_from(size).ok()),
        place: match (place.as_str(), bytes) {
            ("here", Some(bytes)) => FilePlace::Here(bytes.into()),
            ("too_large", _) => FilePlace::TooLarge,
            ("missing", _) => FilePlace::Missing,
            _ => FilePlace::InRegister,
        },
    })
}
