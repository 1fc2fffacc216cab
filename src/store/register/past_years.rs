//! What school years that are over have left behind.

use rusqlite::params;

use crate::domain::{Feed, Held, SchoolYear};
use crate::store::codec::{from_json, to_json};
use crate::store::{StoreError, Tx};

use super::snapshots::held_from;
use super::students::StudentId;

/// An entry of a school year that is over.
#[derive(Debug, Clone, PartialEq)]
pub struct PastEntry {
    pub student: String,
    /// The year that is over.
    pub school_year: SchoolYear,
    /// The entry as it was last known.
    pub held: Held,
}

impl Tx<'_> {
    /// Archives what is known of a feed of the school year that is over.
    pub fn archive_snapshot(
        &self,
        student: StudentId,
        feed: Feed,
        year: &SchoolYear,
    ) -> Result<(), StoreError> {
        self.connection.execute(
            "INSERT OR REPLACE INTO past_entry (student, school_year, feed, key, presence, content,
                                                 first_seen)
             SELECT student, ?3, feed, key, presence, content, first_seen FROM entry
             WHERE student = ?1 AND feed = ?2",
            params![student.0, feed.name(), to_json(year, "school year")?],
        )?;
        Ok(())
    }

    /// Nothing is known of a feed any more, as before its first read; a hold has nothing left to wait for.
    pub fn forget_snapshot(&self, student: StudentId, feed: Feed) -> Result<(), StoreError> {
        let place = params![student.0, feed.name()];
        self.connection
            .execute("DELETE FROM entry WHERE student = ?1 AND feed = ?2", place)?;
        self.connection.execute(
            "UPDATE feed SET read_window = NULL, hold_reads = 0, unseeded = '{}', unreadable = 0, basis = NULL,
                             state = iif(state = 'held', 'ok', state)
             WHERE student = ?1 AND feed = ?2",
            place,
        )?;
        Ok(())
    }

    /// What is archived, of all students or of those with this name.
    pub fn past_entries(&self, student: Option<&str>) -> Result<Vec<PastEntry>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT name, past_entry.school_year, presence, content
             FROM past_entry JOIN student ON student.id = past_entry.student
             WHERE ?1 IS NULL OR name = ?1",
        )?;
        let mut rows = query.query([student])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let school_year: String = row.get("school_year")?;
            entries.push(PastEntry {
                student: row.get("name")?,
                school_year: from_json(&school_year, "school year")?,
                held: held_from(row)?,
            });
        }
        Ok(entries)
    }
}
