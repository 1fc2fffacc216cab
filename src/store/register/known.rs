//! Everything that is known of a student: what stands now, and what past school years have left behind.

use chrono::{DateTime, Utc};

use crate::domain::{Held, SchoolYear, Student};
use crate::store::codec::{from_json, time};
use crate::store::{StoreError, Tx};

use super::snapshots::held_from;
use super::students::{StudentId, student_of};

/// An entry of any school year.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownEntry {
    /// The entry as it was last read.
    pub held: Held,
    /// When it was first read; `None` when nobody kept that.
    pub first_seen: Option<DateTime<Utc>>,
    /// The year that is over, of an entry that was archived with it.
    pub past_year: Option<SchoolYear>,
}

impl Tx<'_> {
    /// The students that were ever in the configuration, as they were called last.
    pub fn recorded_students(&self) -> Result<Vec<(StudentId, Student)>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT id, login, name, slug FROM student ORDER BY id")?;
        let mut rows = query.query([])?;
        let mut students = Vec::new();
        while let Some(row) = rows.next()? {
            students.push((StudentId(row.get("id")?), student_of(row)?));
        }
        Ok(students)
    }

    /// Every entry of a student that is kept, in no particular order.
    pub fn known_entries(&self, student: StudentId) -> Result<Vec<KnownEntry>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT presence, content, first_seen, NULL AS past_year FROM entry WHERE student = ?1
             UNION ALL
             SELECT presence, content, first_seen, school_year FROM past_entry WHERE student = ?1",
        )?;
        let mut rows = query.query([student.0])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let past_year: Option<String> = row.get("past_year")?;
            entries.push(KnownEntry {
                held: held_from(row)?,
                first_seen: row.get::<_, Option<i64>>("first_seen")?.map(time),
                past_year: past_year
                    .map(|year| from_json(&year, "school year"))
                    .transpose()?,
            });
        }
        Ok(entries)
    }
}
