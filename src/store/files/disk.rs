//! Directories and files, with errors that name them.

use std::fs::{self, DirBuilder, File, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::Path;

use crate::store::StoreError;

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

/// A file written by root could not be written by the service afterwards.
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

/// What was created or renamed in a directory survives a power cut when this returns.
pub(super) fn sync(directory: &Path) -> Result<(), StoreError> {
    File::open(directory)
        .and_then(|directory| directory.sync_all())
        .map_err(|error| io_error(directory, error))
}

pub(super) fn io_error(path: &Path, source: io::Error) -> StoreError {
    StoreError::Io {
        path: path.to_owned(),
        source,
    }
}
