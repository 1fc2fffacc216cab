//! The lock that `run` and `once` hold, so that two of them never poll at once.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::store::StoreError;

use super::disk::{io_error, refuse_other_users};

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
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(locked_by_other(&mut file)),
            Err(TryLockError::Error(error)) => return Err(fail(error)),
        }
        file.set_len(0).map_err(fail)?;
        file.rewind().map_err(fail)?;
        write!(file, "{holder} (process {})", std::process::id()).map_err(fail)?;
        Ok(Self { _file: file })
    }
}

fn locked_by_other(file: &mut File) -> StoreError {
    let mut holder = String::new();
    // The refusal holds without a name too.
    let _ = file.take(200).read_to_string(&mut holder);
    StoreError::Locked { holder }
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
        drop(lock);
        Lock::take(home.path(), "dzwonek once").unwrap();
    }
}
