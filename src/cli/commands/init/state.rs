//! What the state learns of the logins that were tried.
//!
//! A login cannot be undone. An existing state records it at once, so that no other follows too soon. A new
//! state starts with the sessions: otherwise the first run would send each password again within minutes
//! (design section 2, promise 6).

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::Path;

use crate::cli::error::CommandError;
use crate::pipeline::{Household, keep_logins};
use crate::store::{Store, StoreError};

use super::Setup;

impl Setup<'_> {
    /// Records the logins in an existing state. Root leaves that of the service alone.
    pub(super) fn remember_logins(&mut self, household: &Household) -> Result<(), CommandError> {
        let directory = household.state_directory();
        if Store::exists(directory)? {
            match self.keep_logins(household, directory) {
                Err(StoreError::ForeignOwner { .. }) => {}
                kept => kept?,
            }
        }
        Ok(())
    }

    /// Begins the state with the sessions of the logins.
    pub(super) fn begin_state(&mut self) -> Result<(), CommandError> {
        let household = self.household()?;
        let directory = household.state_directory();
        // What root made here would belong to root, not to the service.
        if self.file.is_of_the_service() && !directory.exists() {
            return Ok(());
        }
        match self.keep_logins(&household, directory) {
            Err(StoreError::ForeignOwner { .. }) => {
                // Where it cannot be done, the service begins its state by itself, and logs in once more.
                let _ = give(directory, |beside| self.keep_logins(&household, beside));
                Ok(())
            }
            kept => Ok(kept?),
        }
    }

    fn keep_logins(&mut self, household: &Household, directory: &Path) -> Result<(), StoreError> {
        keep_logins(household, &mut self.store, &mut Store::open(directory)?)
    }
}

/// Gives a state to the owner of the empty directory `place`. It is made by `make` beside it, and takes its
/// place once handed over: root, writing into somebody else's directory, may be led anywhere by a link.
/// A directory with anything in it stays as it is.
fn give(place: &Path, make: impl FnOnce(&Path) -> Result<(), StoreError>) -> io::Result<()> {
    let beside = place.with_file_name(format!(".dzwonek-init-{}", std::process::id()));
    fs::create_dir(&beside)?;
    let given = make(&beside)
        .map_err(io::Error::other)
        .and_then(|()| hand_over(&beside, place));
    if given.is_err() {
        fs::remove_dir_all(&beside)?;
    }
    given
}

fn hand_over(beside: &Path, place: &Path) -> io::Result<()> {
    let heir = fs::symlink_metadata(place)?;
    let (user, group) = (Some(heir.uid()), Some(heir.gid()));
    for file in fs::read_dir(beside)? {
        chown(file?.path(), user, group)?;
    }
    chown(beside, user, group)?;
    // Over a directory with anything in it this fails.
    fs::rename(beside, place)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A directory for the state, of another user where that can be.
    fn place(home: &Path) -> PathBuf {
        let place = home.join("state");
        fs::create_dir(&place).unwrap();
        let _ = chown(&place, Some(4711), Some(4712));
        place
    }

    fn names(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    fn make(directory: &Path) -> Result<(), StoreError> {
        Store::open(directory).map(drop)
    }

    #[test]
    fn a_state_belongs_only_to_its_new_owner() {
        let home = tempfile::tempdir().unwrap();
        let place = place(home.path());
        let heir = fs::metadata(&place).unwrap();
        give(&place, make).unwrap();
        assert_eq!(names(home.path()), ["state"]);
        assert_eq!(names(&place), ["dzwonek.db", "initialised"]);
        for (name, mode) in [(".", 0o700), ("dzwonek.db", 0o600), ("initialised", 0o600)] {
            let given = fs::metadata(place.join(name)).unwrap();
            assert_eq!(
                (given.uid(), given.gid()),
                (heir.uid(), heir.gid()),
                "{name}"
            );
            assert_eq!(given.mode() & 0o777, mode, "{name}");
        }
    }

    #[test]
    fn what_is_there_already_is_not_replaced() {
        let home = tempfile::tempdir().unwrap();
        let full = place(home.path());
        fs::write(full.join("mine"), "").unwrap();
        give(&full, make).unwrap_err();
        let link = home.path().join("link");
        std::os::unix::fs::symlink(&full, &link).unwrap();
        give(&link, make).unwrap_err();
        assert_eq!(names(&full), ["mine"]);
        assert_eq!(names(home.path()), ["link", "state"]);
    }
}
