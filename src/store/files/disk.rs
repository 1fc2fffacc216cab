//! Directories and files, with errors that name them.

use std::fs::{self, DirBuilder, File, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::Path;

use crate::store::StoreError;
use crate::synced_file;

/// In bytes: what a small commit writes.
const TRIAL: usize = 64 * 1024;

pub(super) fn create_directory(directory: &Path) -> Result<(), StoreError> {
    if directory.is_dir() {
        return Ok(());
    }
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)
        .map_err(|error| io_error(directory, error))
}

/// Refuses a directory that no state could be begun in. Nothing stays behind.
pub(super) fn refuse_unusable(directory: &Path) -> Result<(), StoreError> {
    let there = directory.ancestors().find(|above| above.exists());
    let trial = there.unwrap_or(directory);
    let trial = trial.join(format!(".dzwonek-trial-{}", std::process::id()));
    DirBuilder::new()
        .mode(0o700)
        .create(&trial)
        .and_then(|()| fs::remove_dir(&trial))
        .map_err(|error| io_error(directory, error))
}

/// The service could not write a file that root has written.
pub(super) fn refuse_other_users(directory: &Path) -> Result<(), StoreError> {
    let metadata = fs::metadata(directory).map_err(|error| io_error(directory, error))?;
    let user = fs::metadata("/proc/self").map_or(metadata.uid(), |process| process.uid());
    if user != metadata.uid() {
        return Err(StoreError::ForeignOwner {
            path: directory.to_owned(),
            owner: metadata.uid(),
            user,
        });
    }
    if metadata.mode() & 0o077 != 0 {
        fs::set_permissions(directory, Permissions::from_mode(0o700))
            .map_err(|error| io_error(directory, error))?;
    }
    Ok(())
}

/// When this returns, what was created or renamed in a directory survives a power cut.
pub(super) fn sync(directory: &Path) -> Result<(), StoreError> {
    File::open(directory)
        .and_then(|directory| directory.sync_all())
        .map_err(|error| io_error(directory, error))
}

pub(super) fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    synced_file::remove_if_there(path).map_err(|error| io_error(path, error))
}

/// Why a write fails there, if it does: SQLite's own errors do not always say.
pub(super) fn try_writing(directory: &Path) -> io::Result<()> {
    let trial = directory.join("trial");
    let written = fs::write(&trial, vec![0; TRIAL]);
    // Also when only part of it was written.
    let _ = fs::remove_file(&trial);
    written
}

pub(super) fn io_error(path: &Path, source: io::Error) -> StoreError {
    StoreError::Io {
        path: path.to_owned(),
        source,
    }
}
