//! The lock that `run` and `once` hold, so that two of them never poll at once.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::store::StoreError;

use super::disk::{io_error, refuse_other_users};

/// Longer than anybody needs who only looks for the holder.
const A_LOOK: Duration = Duration::from_millis(20);

/// A held lock. The operating system releases it when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of the state in `directory` for `holder`, a few words such as "dzwonek run".
    ///
    /// # Errors
    ///
    /// [`StoreError::Locked`] with what the other holder wrote about itself, and [`StoreError::ForeignOwner`].
    pub fn take(directory: &Path, holder: &str) -> Result<Self, StoreError> {
        refuse_other_users(directory)?;
        let path = directory.join("lock");
        let fail = |error| io_error(&path, error);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)
            .map_err(fail)?;
        match is_taken(&file) {
            Ok(true) => {}
            Ok(false) | Err(TryLockError::WouldBlock) => return Err(locked_by_other(&mut file)),
            Err(TryLockError::Error(error)) => return Err(fail(error)),
        }
        file.set_len(0).map_err(fail)?;
        file.rewind().map_err(fail)?;
        write!(file, "{holder} (process {})", std::process::id()).map_err(fail)?;
        Ok(Self { _file: file })
    }
}

/// Who holds a lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockHolder {
    /// What it wrote about itself: a few words such as "dzwonek run".
    pub name: String,
    pub pid: Option<u32>,
    pub since: DateTime<Utc>,
}

impl LockHolder {
    /// The holder of the lock of the state in `directory`, if there is one.
    pub fn of(directory: &Path) -> Result<Option<Self>, StoreError> {
        let path = directory.join("lock");
        let fail = |error| io_error(&path, error);
        let mut file = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            opened => opened.map_err(fail)?,
        };
        match file.try_lock_shared() {
            Ok(()) => return Ok(None),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(fail(error)),
        }
        // It was written when the lock was taken.
        let since = file
            .metadata()
            .and_then(|file| file.modified())
            .map_err(fail)?;
        let text = text_of(&mut file);
        let (name, process) = text.split_once(" (process ").unwrap_or((&text, ""));
        Ok(Some(Self {
            name: name.to_owned(),
            pid: process.trim_end_matches(')').parse().ok(),
            since: since.into(),
        }))
    }
}

/// Whether the lock is ours now. Whoever only looks for its holder has it for a moment.
fn is_taken(file: &File) -> Result<bool, TryLockError> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => {}
        taken => return taken.map(|()| true),
    }
    sleep(A_LOOK);
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Ok(false),
        taken => taken.map(|()| true),
    }
}

fn locked_by_other(file: &mut File) -> StoreError {
    let holder = text_of(file);
    StoreError::Locked { holder }
}

/// What a holder wrote about itself. The lock holds without a name too.
fn text_of(file: &mut File) -> String {
    let mut text = String::new();
    let _ = file.take(200).read_to_string(&mut text);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_holder_learns_who_the_first_is() {
        let home = tempfile::tempdir().unwrap();
        let lock = Lock::take(home.path(), "dzwonek run").unwrap();
        let refusal = Lock::take(home.path(), "dzwonek once")
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("dzwonek run (process "), "{refusal}");
        let holder = LockHolder::of(home.path()).unwrap().unwrap();
        assert_eq!(holder.name, "dzwonek run");
        assert_eq!(holder.pid, Some(std::process::id()));
        drop(lock);
        assert_eq!(LockHolder::of(home.path()).unwrap(), None);
        assert_eq!(LockHolder::of(&home.path().join("nowhere")).unwrap(), None);
        Lock::take(home.path(), "dzwonek once").unwrap();
    }
}
