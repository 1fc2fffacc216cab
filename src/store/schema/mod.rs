//! The tables, and how SQLite is to keep them.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::StoreError;

/// Each step of the schema, in order. A step that has been released is never edited.
const STEPS: [&str; 9] = [
    include_str!("001_initial.sql"),
    include_str!("002_told.sql"),
    include_str!("003_refused.sql"),
    include_str!("004_unreadable.sql"),
    include_str!("005_konto_librus.sql"),
    include_str!("006_urgent.sql"),
    include_str!("007_first_seen.sql"),
    include_str!("008_weekly.sql"),
    include_str!("009_basis.sql"),
];

/// The most bytes that the file beside the database may keep.
const LOG: u32 = 4 * 1024 * 1024;

/// How long a writer waits for another one.
const BUSY: Duration = Duration::from_secs(15);

/// The newest schema that this program knows.
pub(super) fn newest() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

fn migrations() -> Migrations<'static> {
    Migrations::new(STEPS.iter().map(|step| M::up(step)).collect())
}

/// Brings a database to the newest schema.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let migrated = migrations().to_latest(connection);
    migrated.map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => StoreError::Unreadable { what: "schema" },
    })
}

/// A commit is on disk when it returns (`synchronous=FULL`): somebody may learn of it the next moment.
pub(super) fn configure(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.busy_timeout(BUSY)?;
    let pages: u32 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    if pages == 0 {
        // Free pages can be given back to the disk. Only in an empty file is it any use, and it writes.
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // A letter with files makes it large for a moment, not for the life of the daemon.
    connection.pragma_update(None, "journal_size_limit", LOG)?;
    // A poll touches a few hundred kilobytes; SQLite would keep two megabytes.
    connection.pragma_update(None, "cache_size", -512)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_of_the_schema_are_valid() {
        migrations().validate().unwrap();
    }
}
