//! Opening the state.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, backup::Backup};

use crate::store::schema::{self, configure};
use crate::store::{Store, StoreError};

use super::disk::{create_directory, refuse_other_users, refuse_unusable};
use super::state_files::{Origin, StateFiles};

impl Store {
    /// Opens the state in `directory` for writing, and creates it when it was never in use.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when it was in use and its database is not there any more: that is never
    /// a new first run, which would be silent about everything. [`StoreError::ForeignOwner`],
    /// [`StoreError::NewerSchema`], [`StoreError::Io`].
    pub fn open(directory: &Path) -> Result<Self, StoreError> {
        create_directory(directory)?;
        refuse_other_users(directory)?;
        let files = StateFiles::of(directory);
        files.refuse_lost_database()?;
        StateFiles::create_private(&files.database)?;
        let mut connection = files.connect()?;
        files.migrate(&mut connection)?;
        files.mark_as_used()?;
        Self::forget_loss(directory);
        Ok(Self {
            connection,
            origin: Some(Origin::of(files)?),
        })
    }

    /// Moves what is new into the database itself. Until then it stands in a file beside it, which is lost
    /// more easily.
    pub fn settle(&self) -> Result<(), StoreError> {
        let passive = "PRAGMA wal_checkpoint(PASSIVE)";
        Ok(self.connection.query_row(passive, [], |_| Ok(()))?)
    }

    /// Lets go of files beside the database that nobody will read again: one that was lost and set aside, and what was
    /// left unfinished. Returns whether there was a lost one.
    pub(in crate::store) fn remove_leftovers(&self) -> Result<bool, StoreError> {
        let files = self.origin.as_ref().map(Origin::files);
        files.map_or(Ok(false), StateFiles::remove_leftovers)
    }

    /// An open database outlives its file, but what is written to it then is lost with the last process that
    /// has it open.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when the file is gone, and [`StoreError::Exchanged`] when another one is in
    /// its place.
    pub fn refuse_lost_files(&self) -> Result<(), StoreError> {
        self.origin.as_ref().map_or(Ok(()), Origin::refuse_lost)
    }

    /// Whether the state in `directory` was ever in use. A directory that cannot be read is an
    /// error, never an empty state.
    pub fn exists(directory: &Path) -> Result<bool, StoreError> {
        StateFiles::of(directory).was_in_use()
    }

    /// An empty state that lives in memory, for the demo.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        configure(&connection)?;
        schema::migrate(&mut connection)?;
        Ok(Self {
            connection,
            origin: None,
        })
    }

    /// A copy of the state in `directory` that lives in memory, to read it and to try things out
    /// beside a running daemon. Where there is no state yet the copy is empty.
    pub fn open_copy(directory: &Path) -> Result<Self, StoreError> {
        let mut copy = Connection::open_in_memory()?;
        let files = StateFiles::of(directory);
        if files.was_in_use()? {
            files.refuse_lost_database()?;
            let original = files.connect()?;
            Backup::new(&original, &mut copy)?.run_to_completion(1000, Duration::ZERO, None)?;
        } else {
            refuse_unusable(directory)?;
        }
        configure(&copy)?;
        files.migrate(&mut copy)?;
        Ok(Self {
            connection: copy,
            origin: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::MetadataExt;

    use super::*;

    #[test]
    fn state_and_database_are_private() {
        let home = tempfile::tempdir().unwrap();
        let directory = home.path().join("state");
        Store::open(&directory).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().mode() & 0o777;
        assert_eq!(mode(&directory), 0o700);
        assert_eq!(mode(&directory.join("dzwonek.db")), 0o600);
    }

    #[test]
    fn a_used_database_that_is_gone_is_no_first_run() {
        let home = tempfile::tempdir().unwrap();
        let database = home.path().join("dzwonek.db");
        Store::open(home.path()).unwrap();
        for (what, harm) in [
            ("missing", None),
            ("empty", Some(&b""[..])),
            ("damaged", Some(&[7; 8192][..])),
        ] {
            for file in ["dzwonek.db", "dzwonek.db-wal", "dzwonek.db-shm"] {
                let _ = fs::remove_file(home.path().join(file));
            }
            if let Some(bytes) = harm {
                fs::write(&database, bytes).unwrap();
            }
            let refusal = Store::open(home.path()).unwrap_err();
            assert!(refusal.needs_owner(), "{refusal}");
            assert!(refusal.to_string().contains(what), "{refusal}");
        }
    }

    #[test]
    fn the_advice_for_a_lost_database_works() {
        let home = tempfile::tempdir().unwrap();
        Store::open(home.path()).unwrap();
        fs::write(home.path().join("dzwonek.db"), [7; 8192]).unwrap();
        let refusal = Store::open(home.path()).unwrap_err().to_string();
        let (_, advice) = refusal.split_once("run: rm ").unwrap();
        for file in advice.split_whitespace() {
            let _ = fs::remove_file(file);
        }
        Store::open(home.path()).unwrap();
    }

    #[test]
    fn a_database_deleted_or_exchanged_while_open_is_noticed() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store.refuse_lost_files().unwrap();
        let (database, other) = (home.path().join("dzwonek.db"), home.path().join("other"));
        fs::copy(&database, &other).unwrap();
        fs::remove_file(&database).unwrap();
        let missing = store.refuse_lost_files().unwrap_err();
        assert!(missing.needs_owner(), "{missing}");
        fs::rename(&other, &database).unwrap();
        let exchanged = store.refuse_lost_files().unwrap_err();
        assert!(!exchanged.may_pass(), "{exchanged}");
    }

    /// Such as the state of another user, read without `sudo`.
    #[test]
    fn an_unreadable_state_is_not_an_empty_one() {
        let home = tempfile::tempdir().unwrap();
        let no_directory = home.path().join("file");
        fs::write(&no_directory, "").unwrap();
        Store::open_copy(&no_directory).unwrap_err();
        Store::exists(&no_directory).unwrap_err();
        Store::open_copy(&no_directory.join("deeper/state")).unwrap_err();
        // Nobody can make a directory there.
        Store::open_copy(Path::new("/proc/dzwonek/state")).unwrap_err();

        Store::open_copy(&home.path().join("never used")).unwrap();
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_newer_schema_is_refused_and_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store
            .connection
            .pragma_update(None, "user_version", 10)
            .unwrap();
        drop(store);
        let refusal = Store::open(home.path()).unwrap_err().to_string();
        assert!(
            refusal.contains("schema 10, this program knows 9"),
            "{refusal}"
        );
    }
}
