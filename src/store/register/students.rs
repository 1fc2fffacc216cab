//! The students: session, logins, trouble.

use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params, params};
use serde::Serialize;

use crate::domain::average::Scale;
use crate::domain::trouble::notice::Blindness;
use crate::domain::visit::login::LoginLedger;
use crate::domain::{Cause, Login, SchoolYear, Student, Trouble};
use crate::store::codec::{from_json, from_name, seconds, time, to_json};
use crate::store::{StoreError, Tx};

/// The row of a student.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct StudentId(pub(super) i64);

/// Everything kept of a student besides the entries.
#[derive(Debug, Clone, PartialEq)]
pub struct StudentRow {
    pub id: StudentId,
    pub student: Student,
    /// The class, such as "5b".
    pub class: Option<String>,
    /// What the signs of a grade are worth at the school.
    pub scale: Scale,
    /// The school year that its entries belong to.
    pub school_year: SchoolYear,
    /// The register client's session, as it wrote it.
    pub session: Option<String>,
    /// The register client's lookups, as it wrote them.
    pub lookups: Option<String>,
    /// When the password was sent.
    pub ledger: LoginLedger,
    /// The hash of the password that was refused.
    pub refused: Option<String>,
    /// What keeps the student from being read.
    pub trouble: Option<Trouble>,
    /// How many polls in a row have failed.
    pub failed_polls: u32,
}

impl StudentRow {
    /// What kind of blindness a trouble of the whole student is.
    #[must_use]
    pub fn blindness(&self) -> Blindness {
        let polls = self.failed_polls;
        Blindness::Failing { polls }
    }
}

impl Tx<'_> {
    /// The row of `student`, made when there is none, with the present name.
    pub fn enter_student(&self, student: &Student) -> Result<StudentId, StoreError> {
        let id = self.connection.query_row(
            "INSERT INTO student (login, name, slug) VALUES (?1, ?2, ?3)
             ON CONFLICT (login) DO UPDATE SET name = excluded.name, slug = excluded.slug
             RETURNING id",
            [&student.login.0, &student.name, &student.slug],
            |row| row.get(0),
        )?;
        Ok(StudentId(id))
    }

    /// The row of the student with this login.
    pub fn student(&self, login: &Login) -> Result<Option<StudentRow>, StoreError> {
        let all = self.students_where("login = ?1", &login.0)?;
        Ok(all.into_iter().next())
    }

    fn students_where(&self, condition: &str, value: &str) -> Result<Vec<StudentRow>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT id, login, name, slug, class, scale, school_year, session, lookups, ledger,
                    refused, trouble, trouble_since, failed_polls
             FROM student WHERE {condition}"
        ))?;
        let mut rows = query.query([value])?;
        let mut students = Vec::new();
        while let Some(row) = rows.next()? {
            students.push(student_from(row)?);
        }
        Ok(students)
    }

    /// Keeps the school year that the entries of a student belong to.
    pub fn save_school_year(&self, id: StudentId, year: &SchoolYear) -> Result<(), StoreError> {
        let text = to_json(year, "school year")?;
        self.connection.execute(
            "UPDATE student SET school_year = ?2 WHERE id = ?1",
            params![id.0, text],
        )?;
        Ok(())
    }

    /// When the password was sent.
    pub fn ledger(&self, id: StudentId) -> Result<LoginLedger, StoreError> {
        let query = "SELECT ledger FROM student WHERE id = ?1";
        let text: String = self.connection.query_row(query, [id.0], |row| row.get(0))?;
        from_json(&text, "login ledger")
    }

    /// Keeps when the password was sent.
    pub fn save_ledger(&self, id: StudentId, ledger: &LoginLedger) -> Result<(), StoreError> {
        let text = to_json(ledger, "login ledger")?;
        self.connection.execute(
            "UPDATE student SET ledger = ?2 WHERE id = ?1",
            params![id.0, text],
        )?;
        Ok(())
    }

    /// Keeps the register client's session.
    pub fn save_session(&self, id: StudentId, session: &str) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE student SET session = ?2 WHERE id = ?1",
            params![id.0, session],
        )?;
        Ok(())
    }

    /// Keeps the register client's lookups.
    pub fn save_lookups(&self, id: StudentId, lookups: &str) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE student SET lookups = ?2 WHERE id = ?1 AND lookups IS NOT ?2",
            params![id.0, lookups],
        )?;
        Ok(())
    }

    /// Keeps what the signs of a grade are worth.
    pub fn save_scale(&self, id: StudentId, scale: &Scale) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE student SET scale = ?2 WHERE id = ?1 AND scale IS NOT ?2",
            params![id.0, to_json(scale, "scale")?],
        )?;
        Ok(())
    }

    /// Keeps the hash of the password that was refused, or forgets it.
    pub fn save_refused(&self, id: StudentId, hash: Option<&str>) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE student SET refused = ?2 WHERE id = ?1",
            params![id.0, hash],
        )?;
        Ok(())
    }

    /// Records how a poll went, also one that did not even try: what is known of the class, and what kept
    /// the student from being read. A trouble that goes on keeps the time it began.
    pub fn save_poll(
        &self,
        id: StudentId,
        at: DateTime<Utc>,
        class: Option<&str>,
        cause: Option<Cause>,
    ) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE student SET
                 class = coalesce(:class, class),
                 trouble_since = iif(:cause IS NULL, NULL, min(coalesce(trouble_since, :at), :at)),
                 trouble = :cause,
                 failed_polls = iif(:cause IS NULL, 0, failed_polls + 1)
             WHERE id = :id",
            named_params! {
                ":id": id.0,
                ":at": seconds(at),
                ":class": class,
                ":cause": cause.map(Cause::name),
            },
        )?;
        Ok(())
    }

    /// Lifts everything that keeps Dzwonek from trying this student again.
    pub fn lift_stop(&self, id: StudentId, ledger: &LoginLedger) -> Result<(), StoreError> {
        let lifted = LoginLedger {
            stop: None,
            ..ledger.clone()
        };
        self.save_ledger(id, &lifted)?;
        self.save_refused(id, None)
    }
}

fn student_from(row: &Row<'_>) -> Result<StudentRow, StoreError> {
    let ledger: String = row.get("ledger")?;
    let scale: Option<String> = row.get("scale")?;
    let school_year: String = row.get("school_year")?;
    Ok(StudentRow {
        id: StudentId(row.get("id")?),
        student: student_of(row)?,
        class: row.get("class")?,
        scale: scale.map_or(Ok(Scale::default()), |scale| from_json(&scale, "scale"))?,
        school_year: from_json(&school_year, "school year")?,
        session: row.get("session")?,
        lookups: row.get("lookups")?,
        ledger: from_json(&ledger, "login ledger")?,
        refused: row.get("refused")?,
        trouble: trouble_from(row)?,
        failed_polls: row.get("failed_polls")?,
    })
}

/// The student in the columns `login`, `name` and `slug`.
pub(super) fn student_of(row: &Row<'_>) -> Result<Student, StoreError> {
    Ok(Student {
        login: Login(row.get("login")?),
        name: row.get("name")?,
        slug: row.get("slug")?,
    })
}

fn trouble_from(row: &Row<'_>) -> Result<Option<Trouble>, StoreError> {
    let cause: Option<String> = row.get("trouble")?;
    let since: Option<i64> = row.get("trouble_since")?;
    match (cause, since) {
        (Some(cause), Some(since)) => Ok(Some(Trouble {
            cause: from_name(&cause, "trouble")?,
            since: time(since),
        })),
        _ => Ok(None),
    }
}
