//! The state that records the logins.
//!
//! A login cannot be undone: each is on record before it is tried, also when the last question is never answered.
//! Otherwise whoever begins again, or the first run, would send each password again within minutes (design
//! section 2, promise 6).

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::Path;

use crate::cli::error::CommandError;
use crate::config::KontoLibrus;
use crate::pipeline::{Member, keep_account};
use crate::store::{Store, StoreError};

use super::{Setup, record};

impl Setup<'_> {
    /// Opens the state for the login of a student.
    pub(super) fn open_state_for(&mut self, member: &Member) -> Result<Store, CommandError> {
        let now = self.clock.now();
        self.open_state(|known, record| record::know_student(member, known, record, now))
    }

    /// Opens the state for the login of an account.
    pub(super) fn open_state_for_account(
        &mut self,
        account: &KontoLibrus,
    ) -> Result<Store, CommandError> {
        self.open_state(|known, record| keep_account(account, known, record))
    }

    /// Opens the state, and begins it when there is none. Root leaves that of the service alone, and records the logins
    /// beside the configuration that is to be: there `know` copies what the state knows.
    fn open_state(
        &mut self,
        know: impl FnOnce(&mut Store, &mut Store) -> Result<(), StoreError>,
    ) -> Result<Store, CommandError> {
        let directory = self.config()?.state_directory;
        match self.open_own(&directory)? {
            Some(store) => Ok(store),
            None => Ok(record::open(&self.file.logins(), &directory, know)?),
        }
    }

    /// The state, unless it belongs to the service: what root made there would belong to root.
    fn open_own(&self, directory: &Path) -> Result<Option<Store>, StoreError> {
        if self.file.is_of_the_service() && !directory.exists() {
            return Ok(None);
        }
        match Store::open(directory) {
            Err(StoreError::ForeignOwner { .. }) => Ok(None),
            opened => opened.map(Some),
        }
    }

    /// Gives the service the sessions of the logins, where it has no state yet.
    pub(super) fn hand_state_over(&mut self) -> Result<(), CommandError> {
        let apart = self.file.logins();
        if !apart.exists() {
            return Ok(());
        }
        let household = self.household()?;
        // Where it cannot be done, the service begins its state by itself, and logs in once more.
        let _ = give(household.state_directory(), |beside| {
            record::hand_over(&household, &apart, beside)
        });
        fs::remove_dir_all(&apart).map_err(|source| CommandError::Io {
            what: format!("cannot remove {}", apart.display()),
            source,
        })
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
