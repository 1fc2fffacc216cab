//! Times that a clock which ran ahead has left behind.

use chrono::{DateTime, Utc};

use super::codec::seconds;
use super::{StoreError, Tx};

/// What a span of time is counted from: table, column, and which rows are still of interest.
const STARTS: [(&str, &str, &str); 4] = [
    ("student", "trouble_since", "TRUE"),
    ("student", "door_since", "TRUE"),
    ("feed", "trouble_since", "TRUE"),
    ("letter", "created_at", "state = 'queued'"),
];

impl Tx<'_> {
    /// Brings what lies in the future, from a clock that ran ahead, back to `now`: nothing waits for it. The rules of
    /// sessions, logins and occasional requests ignore the future themselves.
    pub fn bring_times_back(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        for (table, column, rows) in STARTS {
            self.connection.execute(
                &format!("UPDATE {table} SET {column} = ?1 WHERE {column} > ?1 AND {rows}"),
                [seconds(now)],
            )?;
        }
        Ok(())
    }
}
