//! What the tables hold of a child.

use rusqlite::params;

use crate::domain::Student;
use crate::domain::letter::LetterKind;
use crate::store::outbox::kinds;
use crate::store::{StoreError, StudentId, Tx};

/// Everything that points to an event of the student `?1`, before the events themselves.
const OF_EVENTS: [&str; 4] = [
    "DELETE FROM delivery WHERE event IN (SELECT id FROM event WHERE student = ?1)",
    "DELETE FROM opened_file WHERE event IN (SELECT id FROM event WHERE student = ?1)",
    "DELETE FROM opening WHERE event IN (SELECT id FROM event WHERE student = ?1)",
    "DELETE FROM event WHERE student = ?1",
];

/// The rest that belongs to that student alone.
const OF_STUDENT: [&str; 5] = [
    "DELETE FROM entry WHERE student = ?1",
    "DELETE FROM past_entry WHERE student = ?1",
    "DELETE FROM feed WHERE student = ?1",
    "DELETE FROM told WHERE matter ->> 'student' = ?1",
    "DELETE FROM weekly_average WHERE student = ?1",
];

impl Tx<'_> {
    /// Erases everything that is kept of a student but the row that says that there was one: it goes last, with
    /// [`erase_student`](Self::erase_student), so that whoever was interrupted can begin again.
    pub(super) fn erase_traces(&self, id: StudentId, student: &Student) -> Result<(), StoreError> {
        for letter in self.letters_that_show(id, student)? {
            self.tell_again_without(letter)?;
        }
        // No letter that is settled needs its subject; the server's word on one about the child may quote it.
        self.connection.execute(
            "UPDATE letter SET reply = NULL WHERE id IN (
                 SELECT letter FROM delivery JOIN event ON event.id = event WHERE student = ?1)",
            [id.0],
        )?;
        self.connection.execute(
            "UPDATE letter SET subject = '' WHERE state NOT IN ('queued', 'rejected')",
            [],
        )?;
        for delete in OF_EVENTS.iter().chain(&OF_STUDENT) {
            self.connection.execute(delete, [id.0])?;
        }
        self.erase_sessions(id)
    }

    /// The letters at hand that may show something of a student, beside those that report others' changes alone.
    fn letters_that_show(&self, id: StudentId, student: &Student) -> Result<Vec<i64>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT id FROM letter
             WHERE state IN ('queued', 'rejected')
                   AND (kind IN (SELECT value FROM json_each(?2))
                        OR instr(subject, ?3)
                        OR id IN (SELECT letter FROM told
                                  WHERE matter ->> 'student' = ?1 OR matter ->> 'recipient' IS NOT NULL)
                        OR id IN (SELECT letter FROM delivery JOIN event ON event.id = event
                                  WHERE student = ?1))",
        )?;
        let wide = kinds(LetterKind::showing_all_children())?;
        let letters = query.query_map(params![id.0, wide, student.name], |row| row.get(0))?;
        Ok(letters.collect::<Result<_, _>>()?)
    }

    /// Erases a letter. What it reported of other children is told again, and so is what it was about where that
    /// still stands.
    fn tell_again_without(&self, letter: i64) -> Result<(), StoreError> {
        // Of a letter that was given up that was done already.
        let is_queued = "SELECT state = 'queued' FROM letter WHERE id = ?1";
        if self
            .connection
            .query_row(is_queued, [letter], |row| row.get(0))?
        {
            self.tell_again_in_digest(letter)?;
        }
        for delete in [
            "DELETE FROM delivery WHERE letter = ?1",
            "DELETE FROM told WHERE letter = ?1",
            "DELETE FROM letter WHERE id = ?1",
        ] {
            self.connection.execute(delete, [letter])?;
        }
        Ok(())
    }

    /// Erases what opens the register of the student, with the account by which only this student came in. The session
    /// of a shared one is the others' too, and holds nothing of the child.
    fn erase_sessions(&self, id: StudentId) -> Result<(), StoreError> {
        let shared: Option<i64> = self.connection.query_row(
            "SELECT konto_librus FROM student WHERE id = ?1",
            [id.0],
            |row| row.get(0),
        )?;
        self.connection.execute(
            "UPDATE student SET konto_librus = NULL, session = NULL, lookups = NULL, class = NULL,
                                refused = NULL, ledger = '{}', school_year = '{}', scale = NULL
             WHERE id = ?1",
            [id.0],
        )?;
        self.connection.execute(
            "DELETE FROM konto_librus
             WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM student WHERE konto_librus = ?1)",
            [shared],
        )?;
        Ok(())
    }

    /// Erases that there ever was such a student, and the wish that it be so.
    pub(super) fn erase_student(&self, id: StudentId, student: &Student) -> Result<(), StoreError> {
        self.connection
            .execute("DELETE FROM student WHERE id = ?1", [id.0])?;
        // An order about the child that nobody obeyed yet ends with its login.
        self.connection.execute(
            "DELETE FROM request WHERE argument = ?1 OR argument LIKE '% ' || ?1",
            [&student.login.0],
        )?;
        Ok(())
    }
}
