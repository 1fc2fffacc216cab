//! Times that a clock which was put forward or back has left behind.

use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::domain::jump::Jump;
use crate::domain::login::LoginLedger;

use super::codec::{from_json, seconds};
use super::{StoreError, StudentId, Tx};

/// What a span of time is counted from: table, column, and which rows are still of interest.
const STARTS: [(&str, &str, &str); 3] = [
    ("student", "trouble_since", "TRUE"),
    ("feed", "trouble_since", "TRUE"),
    ("letter", "created_at", "state = 'queued'"),
];

impl Tx<'_> {
    /// Brings what lies in the future, from a clock that ran ahead, back to `now`: nothing waits for it. Of
    /// sessions, logins and what is asked for now and then, each rule itself takes no notice of the future.
    pub fn bring_times_back(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        for (table, column, rows) in STARTS {
            self.connection.execute(
                &format!("UPDATE {table} SET {column} = ?1 WHERE {column} > ?1 AND {rows}"),
                [seconds(now)],
            )?;
        }
        Ok(())
    }

    /// Keeps the distance of what was done before the clock was put forward or back. The last run is held
    /// against what the clock shows: it only must not be in the future, of which nothing else is known.
    pub fn redate(&self, jump: &Jump) -> Result<(), StoreError> {
        let (first, last) = jump.shown_before.clone().into_inner();
        for (table, column, rows) in STARTS {
            self.connection.execute(
                &format!(
                    "UPDATE {table} SET {column} = {column} + ?1
                     WHERE {column} BETWEEN ?2 AND ?3 AND {rows}"
                ),
                params![jump.by.num_seconds(), seconds(first), seconds(last)],
            )?;
        }
        for (id, mut ledger) in self.ledgers()? {
            ledger.redate(jump);
            self.save_ledger(id, &ledger)?;
        }
        self.redate_runs(jump)
    }

    fn redate_runs(&self, jump: &Jump) -> Result<(), StoreError> {
        if let Some(last_run) = self.last_run()?
            && jump.shown_before.contains(&last_run)
        {
            self.set_last_run(last_run.min(*jump.shown_before.end() + jump.by))?;
        }
        let doubted_since = self.clock_doubted_since()?;
        self.set_clock_doubted_since(doubted_since.map(|since| jump.redate(since)))
    }

    fn ledgers(&self) -> Result<Vec<(StudentId, LoginLedger)>, StoreError> {
        let mut query = self.connection.prepare("SELECT id, ledger FROM student")?;
        let mut rows = query.query([])?;
        let mut ledgers = Vec::new();
        while let Some(row) = rows.next()? {
            let ledger: String = row.get("ledger")?;
            ledgers.push((
                StudentId(row.get("id")?),
                from_json(&ledger, "login ledger")?,
            ));
        }
        Ok(ledgers)
    }
}
