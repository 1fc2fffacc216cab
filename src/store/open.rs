//! Opening the state: the directory, the file, the schema.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, backup::Backup};
use rusqlite_migration::{M, Migrations};

use super::reserve::try_writing;
use super::{Store, StoreError};

/// Each step of the schema, in order. A step that has been released is never edited.
const STEPS: [&str; 1] = [include_str!("schema/001_initial.sql")];

/// In bytes: so large the file may stay that stands beside the database.
const LOG: u32 = 4 * 1024 * 1024;

/// How long a writer waits for another one.
const BUSY: Duration = Duration::from_secs(15);

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
        let place = Place::of(directory);
        place.refuse_lost_database()?;
        Place::create_private(&place.database)?;
        let mut connection = place.connect()?;
        place.migrate(&mut connection)?;
        place.mark_as_used()?;
        Self::forget_loss(directory);
        Ok(Self {
            connection,
            origin: Some(Origin::of(place)?),
        })
    }

    /// Moves what is new into the database itself. Until then it stands in a file beside it, which is lost
    /// more easily.
    pub fn settle(&self) -> Result<(), StoreError> {
        let passive = "PRAGMA wal_checkpoint(PASSIVE)";
        Ok(self.connection.query_row(passive, [], |_| Ok(()))?)
    }

    /// An open database outlives its file, but what is written to it then is lost with the last process that
    /// has it open.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when the file is gone, and [`StoreError::Exchanged`] when another one is in
    /// its place.
    pub fn refuse_lost_place(&self) -> Result<(), StoreError> {
        self.origin.as_ref().map_or(Ok(()), Origin::refuse_lost)
    }

    /// Whether the state in `directory` was ever in use. What cannot be looked into is an error, and
    /// never an empty state.
    pub fn exists(directory: &Path) -> Result<bool, StoreError> {
        Place::of(directory).was_in_use()
    }

    /// An empty state that lives in memory, for the demo.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        configure(&connection)?;
        Place::of(Path::new("memory")).migrate(&mut connection)?;
        Ok(Self {
            connection,
            origin: None,
        })
    }

    /// A copy of the state in `directory` that lives in memory, for looking at it and for trying things
    /// out beside a running daemon. Where there is no state yet the copy is empty.
    pub fn open_copy(directory: &Path) -> Result<Self, StoreError> {
        let mut copy = Connection::open_in_memory()?;
        let place = Place::of(directory);
        if place.was_in_use()? {
            place.refuse_lost_database()?;
            let original = place.connect()?;
            Backup::new(&original, &mut copy)?.run_to_completion(1000, Duration::ZERO, None)?;
        }
        configure(&copy)?;
        place.migrate(&mut copy)?;
        Ok(Self {
            connection: copy,
            origin: None,
        })
    }
}

/// The files that a state was opened from.
#[derive(Debug)]
pub(super) struct Origin {
    place: Place,
    /// Device and number of the database.
    file: (u64, u64),
}

impl Origin {
    fn of(place: Place) -> Result<Self, StoreError> {
        let file = place.file()?;
        Ok(Self { place, file })
    }

    fn refuse_lost(&self) -> Result<(), StoreError> {
        let path = &self.place.database;
        match self.place.file() {
            // The marker may be gone too, with the whole directory.
            Err(StoreError::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
                Err(self.place.damaged("missing"))
            }
            Ok(file) if file != self.file => Err(StoreError::Exchanged { path: path.clone() }),
            found => found.and_then(|_| self.place.refuse_lost_database()),
        }
    }
}

/// The files of a state.
#[derive(Debug)]
pub(super) struct Place {
    directory: PathBuf,
    pub(super) database: PathBuf,
    marker: PathBuf,
}

impl Place {
    pub(super) fn of(directory: &Path) -> Self {
        Self {
            directory: directory.to_owned(),
            database: directory.join("dzwonek.db"),
            marker: directory.join("initialised"),
        }
    }

    fn was_in_use(&self) -> Result<bool, StoreError> {
        let found = self.marker.try_exists();
        found.map_err(|error| io_error(&self.marker, error))
    }

    fn file(&self) -> Result<(u64, u64), StoreError> {
        let file = fs::metadata(&self.database).map_err(|error| io_error(&self.database, error))?;
        Ok((file.dev(), file.ino()))
    }

    fn refuse_lost_database(&self) -> Result<(), StoreError> {
        if !self.was_in_use()? {
            return Ok(());
        }
        match fs::metadata(&self.database) {
            Ok(file) if file.len() > 0 => Ok(()),
            Ok(_) => Err(self.damaged("empty")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(self.damaged("missing")),
            Err(error) => Err(io_error(&self.database, error)),
        }
    }

    /// SQLite would create the file with the process's umask, readable by others.
    pub(super) fn create_private(path: &Path) -> Result<(), StoreError> {
        OpenOptions::new()
            .append(true)
            .create(true)
            .mode(0o600)
            .open(path)
            .map(drop)
            .map_err(|error| io_error(path, error))
    }

    /// Whether the database can be used as it is.
    pub(super) fn is_fine(&self) -> bool {
        let schema = || self.connect().and_then(|found| self.schema_of(&found));
        self.database.is_file() && self.refuse_lost_database().is_ok() && schema().is_ok()
    }

    /// Keeps what is left of a lost database beside it: somebody may still want to look into it.
    pub(super) fn set_aside(&self) -> Result<(), StoreError> {
        for ending in ["", "-wal", "-shm"] {
            let path = with_ending(&self.database, ending);
            let aside = with_ending(&self.database, &format!(".lost{ending}"));
            match fs::rename(&path, aside) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(io_error(&path, error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn connect(&self) -> Result<Connection, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.database, flags)?;
        configure(&connection).map_err(|error| self.damaged_or(error))?;
        let verdict: String = connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(|error| self.damaged_or(error))?;
        if verdict == "ok" {
            Ok(connection)
        } else {
            Err(self.damaged("damaged"))
        }
    }

    /// A database that was in use has one, unless the file beside it is lost in which SQLite keeps what is new.
    fn schema_of(&self, connection: &Connection) -> Result<u32, StoreError> {
        let found = connection.query_row("PRAGMA user_version", [], |row| row.get(0));
        match found.map_err(|error| self.damaged_or(error))? {
            0 if self.was_in_use()? => Err(self.damaged("empty")),
            found => Ok(found),
        }
    }

    fn migrate(&self, connection: &mut Connection) -> Result<(), StoreError> {
        let known = known_schema();
        let found = self.schema_of(connection)?;
        if found > known {
            return Err(StoreError::NewerSchema {
                path: self.database.clone(),
                found,
                known,
            });
        }
        migrations()
            .to_latest(connection)
            .map_err(|error| match error {
                rusqlite_migration::Error::RusqliteError { err, .. } => self.damaged_or(err),
                _ => self.damaged("damaged"),
            })
    }

    /// From now on a missing database is a loss. The marker is on disk before anything is known.
    pub(super) fn mark_as_used(&self) -> Result<(), StoreError> {
        if self.was_in_use()? {
            return Ok(());
        }
        OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&self.marker)
            .and_then(|file| file.sync_all())
            .map_err(|error| io_error(&self.marker, error))?;
        sync(&self.directory)
    }

    fn damaged(&self, what: &'static str) -> StoreError {
        StoreError::Damaged {
            path: self.database.clone(),
            what,
            marker: self.marker.clone(),
        }
    }

    /// What an error of opening means. Of a disk that is full or read-only SQLite only says that it failed.
    fn damaged_or(&self, error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode::{CannotOpen, DatabaseCorrupt, NotADatabase, SystemIoFailure};
        match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase) => self.damaged("damaged"),
            Some(CannotOpen | SystemIoFailure) => match try_writing(&self.directory) {
                Err(cause) => io_error(&self.database, cause),
                Ok(()) => error.into(),
            },
            _ => error.into(),
        }
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut whole = path.as_os_str().to_owned();
    whole.push(ending);
    whole.into()
}

/// The newest schema that this program knows.
pub(super) fn known_schema() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

fn migrations() -> Migrations<'static> {
    Migrations::new(STEPS.iter().map(|step| M::up(step)).collect())
}

/// A commit is on disk when it returns (`synchronous=FULL`): somebody may be told of it the next moment.
fn configure(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.busy_timeout(BUSY)?;
    let pages: u32 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    if pages == 0 {
        // Free pages can be given back to the disk. Only in an empty file is it any use, and it writes.
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // A letter with files makes it large for a moment, not for the life of the daemon.
    connection.pragma_update(None, "journal_size_limit", LOG)?;
    // A poll touches a few hundred kilobytes; SQLite would keep two megabytes.
    connection.pragma_update(None, "cache_size", -512)
}

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
fn refuse_other_users(directory: &Path) -> Result<(), StoreError> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_of_the_schema_are_valid() {
        migrations().validate().unwrap();
    }

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
    fn a_database_that_was_in_use_and_is_gone_is_no_first_run() {
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
    fn the_advice_that_comes_with_a_lost_database_leads_to_a_new_start() {
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
    fn a_database_that_is_gone_or_exchanged_while_it_is_open_is_noticed() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store.refuse_lost_place().unwrap();
        let (database, other) = (home.path().join("dzwonek.db"), home.path().join("other"));
        fs::copy(&database, &other).unwrap();
        fs::remove_file(&database).unwrap();
        let missing = store.refuse_lost_place().unwrap_err();
        assert!(missing.needs_owner(), "{missing}");
        fs::rename(&other, &database).unwrap();
        let exchanged = store.refuse_lost_place().unwrap_err();
        assert!(!exchanged.may_pass(), "{exchanged}");
    }

    /// Such as the state of another user, whom `sudo` was forgotten for.
    #[test]
    fn a_state_that_cannot_be_looked_into_is_not_an_empty_one() {
        let home = tempfile::tempdir().unwrap();
        let no_directory = home.path().join("file");
        fs::write(&no_directory, "").unwrap();
        Store::open_copy(&no_directory).unwrap_err();
        Store::exists(&no_directory).unwrap_err();

        Store::open_copy(&home.path().join("never used")).unwrap();
    }

    #[test]
    fn a_newer_schema_is_refused_and_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store
            .connection
            .pragma_update(None, "user_version", 7)
            .unwrap();
        drop(store);
        let refusal = Store::open(home.path()).unwrap_err().to_string();
        assert!(
            refusal.contains("schema 7, this program knows 1"),
            "{refusal}"
        );
    }
}
