//! The students: session, logins, trouble.

use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params, params};
use serde::Serialize;

use super::accounts::{AccountId, AccountRow, account_in};
use crate::domain::average::Scale;
use crate::domain::trouble::Remedy;
use crate::domain::trouble::notice::Blindness;
use crate::domain::visit::SessionText;
use crate::domain::{Cause, Login, SchoolYear, Student, Trouble};
use crate::store::codec::{from_json, from_name, seconds, time, to_json};
use crate::store::{StoreError, Tx};

/// The row of a student.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct StudentId(pub(in crate::store) i64);

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
    pub session: Option<SessionText>,
    /// The account that logs in.
    pub account: AccountRow,
    /// Since when by this door, where it was another one before.
    pub door_since: Option<DateTime<Utc>>,
    /// The register client's lookups, as it wrote them.
    pub lookups: Option<String>,
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

    /// Whether the owner has lifted a trouble since it was met.
    #[must_use]
    pub fn was_lifted(&self, cause: Cause) -> bool {
        if cause.is_of_link() {
            return self.session.is_none();
        }
        cause.remedy() == Remedy::Owner && self.account.ledger.stop.is_none()
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
        let mut query = self.connection.prepare_cached(
            "SELECT student.id, login, name, slug, class, scale, school_year, lookups, door_since,
                    trouble, trouble_since, failed_polls, konto_librus,
                    student.session, account.session AS account_session,
                    iif(account.id IS NULL, student.ledger, account.ledger) AS ledger,
                    iif(account.id IS NULL, student.refused, account.refused) AS refused
             FROM student LEFT JOIN konto_librus AS account ON account.id = student.konto_librus
             WHERE login = ?1",
        )?;
        let mut rows = query.query([&login.0])?;
        rows.next()?.map(student_from).transpose()
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

    /// Lifts everything that keeps Dzwonek from trying this student again. The hash of a refused password stays:
    /// another one than that need not wait. So does the session of a login from school; at the other door the next
    /// one costs no password, and remembers no link that was missing.
    pub fn lift_stop(&self, row: &StudentRow) -> Result<(), StoreError> {
        let mut lifted = row.account.ledger.clone();
        lifted.lift_stop();
        self.save_ledger(row.account.id, &lifted)?;
        self.connection.execute(
            "UPDATE student SET session = NULL WHERE id = ?1 AND konto_librus IS NOT NULL",
            [row.id.0],
        )?;
        Ok(())
    }
}

fn student_from(row: &Row<'_>) -> Result<StudentRow, StoreError> {
    let id = StudentId(row.get("id")?);
    let shared: Option<i64> = row.get("konto_librus")?;
    let account = shared.map_or(AccountId::OfStudent(id), AccountId::KontoLibrus);
    let scale: Option<String> = row.get("scale")?;
    let school_year: String = row.get("school_year")?;
    Ok(StudentRow {
        id,
        student: student_of(row)?,
        class: row.get("class")?,
        scale: scale.map_or(Ok(Scale::default()), |scale| from_json(&scale, "scale"))?,
        school_year: from_json(&school_year, "school year")?,
        session: row.get::<_, Option<String>>("session")?.map(SessionText),
        account: account_in(account, row)?,
        door_since: row.get::<_, Option<i64>>("door_since")?.map(time),
        lookups: row.get("lookups")?,
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
