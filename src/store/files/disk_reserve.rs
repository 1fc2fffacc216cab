//! Room on the disk that is given up when there is none left.
//!
//! On a full disk SQLite can neither commit nor delete. With this much room again a few polls and letters
//! can still be kept, until somebody has tidied up.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use tracing::warn;

use crate::store::{Store, StoreError};

use super::disk::{io_error, try_writing};

/// In bytes: many times what a poll and its letters write.
const SIZE: usize = 2 * 1024 * 1024;

/// How many times its size has to be free when it is taken: on a disk that is full every other hour it would be
/// given up each time, with a letter.
const SPARE: usize = 8;

impl Store {
    /// Takes the room, unless it is taken. A disk that is full or nearly so is an error, and nothing of it is
    /// taken then.
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
                let block = vec![0; SIZE];
                (0..SPARE).try_for_each(|_| file.write_all(&block))?;
                file.set_len(SIZE as u64)?;
                file.sync_all()
            })
            .and_then(|()| fs::rename(&unfinished, &path));
        written.map_err(|error| {
            // Part of it would be in the way of everything else.
            let _ = fs::remove_file(&unfinished);
            io_error(&path, error)
        })
    }

    /// Gives the room up when `error` may come from a full disk, and the disk is full. Returns whether it did.
    pub fn make_room(directory: &Path, error: &StoreError) -> bool {
        let made =
            error.may_pass() && is_full(directory) && fs::remove_file(path(directory)).is_ok();
        if made {
            warn!("The disk is full: gave up the reserve of {SIZE} bytes. Make room on it.");
        }
        made
    }
}

/// Whether writes fail there for want of room.
fn is_full(directory: &Path) -> bool {
    let no_room = [ErrorKind::StorageFull, ErrorKind::QuotaExceeded];
    try_writing(directory).is_err_and(|error| no_room.contains(&error.kind()))
}

fn path(directory: &Path) -> PathBuf {
    directory.join("reserve")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The next trial in this directory writes to the file that is always full.
    fn fill_up(home: &Path) {
        // Each trial removes it.
        let _ = std::os::unix::fs::symlink("/dev/full", home.join("trial"));
    }

    #[test]
    fn the_reserve_is_released_only_on_a_full_disk() {
        let home = tempfile::tempdir().unwrap();
        let reserve = path(home.path());
        let failed = || io_error(home.path(), ErrorKind::Other.into());
        let damaged = StoreError::Unreadable { what: "a value" };
        for _ in 0..2 {
            Store::keep_reserve(home.path()).unwrap();
            assert_eq!(fs::metadata(&reserve).unwrap().len(), SIZE as u64);
        }
        assert!(!Store::make_room(home.path(), &failed()), "there is room");
        fill_up(home.path());
        assert!(!Store::make_room(home.path(), &damaged));
        assert!(reserve.exists());
        fill_up(home.path());
        assert!(Store::make_room(home.path(), &failed()));
        assert!(!reserve.exists());
        fill_up(home.path());
        assert!(!Store::make_room(home.path(), &failed()), "none is left");
    }

    #[test]
    fn what_cannot_be_taken_whole_is_not_taken() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(path(home.path()).with_extension("unfinished")).unwrap();
        Store::keep_reserve(home.path()).unwrap_err();
        assert!(!path(home.path()).exists());
    }
}
