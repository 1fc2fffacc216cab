//! What the last weekly letter of a recipient knew of the averages.

use rusqlite::params;

use crate::domain::average::{Average, CourseAverage};
use crate::domain::letter::weekly::KnownAverages;
use crate::store::{StoreError, StudentId, Tx};

impl Tx<'_> {
    /// The averages of a student as the last weekly letter to a recipient knew them; none before the first.
    pub fn weekly_averages(
        &self,
        recipient: &str,
        student: StudentId,
    ) -> Result<KnownAverages, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT subject, semester, average FROM weekly_average WHERE recipient = ?1 AND student = ?2",
        )?;
        let rows = query.query_map(params![recipient, student.0], |row| {
            let course = (row.get("subject")?, row.get("semester")?);
            Ok((course, Average::rounded(row.get("average")?)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps the averages that a weekly letter knows, in place of those of the letter before.
    pub fn save_weekly_averages(
        &self,
        recipient: &str,
        student: StudentId,
        averages: &[CourseAverage],
    ) -> Result<(), StoreError> {
        self.connection.execute(
            "DELETE FROM weekly_average WHERE recipient = ?1 AND student = ?2",
            params![recipient, student.0],
        )?;
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO weekly_average (recipient, student, subject, semester, average)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for course in averages {
            let (subject, average) = (&course.subject.id, course.average.value());
            insert.execute(params![
                recipient,
                student.0,
                subject,
                course.semester,
                average
            ])?;
        }
        Ok(())
    }
}
