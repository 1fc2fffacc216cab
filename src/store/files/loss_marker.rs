//! Whether the owner knows that the state is lost. The state itself cannot say so.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::store::{Store, StoreError};

use super::disk::io_error;

impl Store {
    /// Whether the owner was notified that the state in `directory` is lost, and it was not whole since.
    #[must_use]
    pub fn is_loss_reported(directory: &Path) -> bool {
        note(directory).exists()
    }

    /// Notes that the owner was notified.
    pub fn note_loss_reported(directory: &Path) -> Result<(), StoreError> {
        let path = note(directory);
        OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&path)
            .map(drop)
            .map_err(|error| io_error(&path, error))
    }

    /// The state is whole: the next loss is reported again.
    pub(super) fn forget_loss(directory: &Path) {
        // Nearly always there is no such note.
        let _ = fs::remove_file(note(directory));
    }
}

fn note(directory: &Path) -> PathBuf {
    directory.join("loss-told")
}
