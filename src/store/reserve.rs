//! Room on the disk that is given up when there is none left.
//!
//! On a full disk SQLite can neither commit nor delete. With this much room again a few polls and letters
//! can still be kept, until somebody has tidied up.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use tracing::warn;

use super::open::io_error;
use super::{Store, StoreError};

/// In bytes: many times what a poll and its letters write.
const SIZE: usize = 2 * 1024 * 1024;

impl Store {
    /// Takes the room, unless it is taken. A full disk is an error, and nothing of it is taken then.
    pub fn keep_reserve(directory: &Path) -> Result<(), StoreError> {
        let path = path(directory);
        if path.exists() {
            return Ok(());
        }
        let unfinished = path.with_extension("unfinished");
        let written = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&unfinished)
            .and_then(|mut file| {
                file.write_all(&vec![0; SIZE])?;
                file.sync_all()
            })
            .and_then(|()| fs::rename(&unfinished, &path));
        written.map_err(|error| {
            // Part of it would be in the way of everything else.
            let _ = fs::remove_file(&unfinished);
            io_error(&path, error)
        })
    }

    /// Gives the room up when `error` says that the disk is full. Returns whether there was any.
    pub fn make_room(directory: &Path, error: &StoreError) -> bool {
        let made = error.is_for_want_of_room() && fs::remove_file(path(directory)).is_ok();
        if made {
            warn!("The disk is full: gave up the reserve of {SIZE} bytes. Make room on it.");
        }
        made
    }
}

impl StoreError {
    fn is_for_want_of_room(&self) -> bool {
        match self {
            Self::Sqlite(error) => error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull),
            Self::Io { source, .. } => matches!(
                source.kind(),
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded
            ),
            _ => false,
        }
    }
}

fn path(directory: &Path) -> PathBuf {
    directory.join("reserve")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What SQLite says when the file may not grow.
    fn full() -> StoreError {
        let mut store = Store::in_memory().unwrap();
        let pages = store
            .connection
            .pragma_query_value(None, "page_count", |row| row.get(0));
        let pages: u32 = pages.unwrap();
        let limit = store
            .connection
            .pragma_update(None, "max_page_count", pages);
        limit.unwrap();
        let much = "x".repeat(100_000);
        let email = |tx: &super::super::Tx<'_>| tx.enter_recipient(&much);
        store.write(email).unwrap_err()
    }

    #[test]
    fn it_is_given_up_on_a_full_disk_and_for_nothing_else() {
        let home = tempfile::tempdir().unwrap();
        let (reserve, busy) = (
            path(home.path()),
            StoreError::Unreadable { what: "a value" },
        );
        for _ in 0..2 {
            Store::keep_reserve(home.path()).unwrap();
            assert_eq!(fs::metadata(&reserve).unwrap().len(), SIZE as u64);
        }
        assert!(!Store::make_room(home.path(), &busy));
        assert!(reserve.exists());
        assert!(Store::make_room(home.path(), &full()));
        assert!(!reserve.exists());
        assert!(
            !Store::make_room(home.path(), &full()),
            "there is none left"
        );
    }

    #[test]
    fn what_cannot_be_taken_whole_is_not_taken() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(path(home.path()).with_extension("unfinished")).unwrap();
        Store::keep_reserve(home.path()).unwrap_err();
        assert!(!path(home.path()).exists());
    }
}
