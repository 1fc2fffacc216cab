//! The files of a state, and whether they can be used.

use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::store::StoreError;
use crate::store::schema::{self, configure};

use super::disk::{io_error, remove_if_there, sync, try_writing};

/// The files that a state was opened from.
#[derive(Debug)]
pub(crate) struct Origin {
    files: StateFiles,
    /// Device and number of the database.
    file: (u64, u64),
}

impl Origin {
    pub(super) fn of(files: StateFiles) -> Result<Self, StoreError> {
        let file = files.file()?;
        Ok(Self { files, file })
    }

    pub(super) fn files(&self) -> &StateFiles {
        &self.files
    }

    /// The directory of the state.
    pub(crate) fn directory(&self) -> &Path {
        &self.files.directory
    }

    pub(super) fn refuse_lost(&self) -> Result<(), StoreError> {
        let path = &self.files.database;
        match self.files.file() {
            // The marker may be gone too, with the whole directory.
            Err(StoreError::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
                Err(self.files.damaged("missing"))
            }
            Ok(file) if file != self.file => Err(StoreError::Exchanged { path: path.clone() }),
            found => found.and_then(|_| self.files.refuse_lost_database()),
        }
    }
}

/// The files of a state.
#[derive(Debug)]
pub(super) struct StateFiles {
    directory: PathBuf,
    pub(super) database: PathBuf,
    marker: PathBuf,
}

impl StateFiles {
    pub(super) fn of(directory: &Path) -> Self {
        Self {
            directory: directory.to_owned(),
            database: directory.join("dzwonek.db"),
            marker: directory.join("initialised"),
        }
    }

    pub(super) fn was_in_use(&self) -> Result<bool, StoreError> {
        let found = self.marker.try_exists();
        found.map_err(|error| io_error(&self.marker, error))
    }

    fn file(&self) -> Result<(u64, u64), StoreError> {
        let file = fs::metadata(&self.database).map_err(|error| io_error(&self.database, error))?;
        Ok((file.dev(), file.ino()))
    }

    pub(super) fn refuse_lost_database(&self) -> Result<(), StoreError> {
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

    /// Keeps what is left of a lost database: somebody may still want to look into it.
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

    /// Lets go of what was set aside or left unfinished. Returns whether there was a lost database.
    pub(super) fn remove_leftovers(&self) -> Result<bool, StoreError> {
        let aside = |ending: &str| with_ending(&self.database, &format!(".lost{ending}"));
        let was_lost = aside("").exists();
        for path in ["", "-wal", "-shm"].map(aside) {
            remove_if_there(&path)?;
        }
        remove_if_there(&self.directory.join("restored"))?;
        Ok(was_lost)
    }

    pub(super) fn connect(&self) -> Result<Connection, StoreError> {
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

    /// A database that was in use has one, unless the file in which SQLite keeps what is new is lost.
    fn schema_of(&self, connection: &Connection) -> Result<u32, StoreError> {
        let found = connection.query_row("PRAGMA user_version", [], |row| row.get(0));
        match found.map_err(|error| self.damaged_or(error))? {
            0 if self.was_in_use()? => Err(self.damaged("empty")),
            found => Ok(found),
        }
    }

    pub(super) fn migrate(&self, connection: &mut Connection) -> Result<(), StoreError> {
        let known = schema::newest();
        let found = self.schema_of(connection)?;
        if found > known {
            return Err(StoreError::NewerSchema {
                path: self.database.clone(),
                found,
                known,
            });
        }
        schema::migrate(connection).map_err(|error| match error {
            StoreError::Sqlite(error) => self.damaged_or(error),
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

    /// What an error of opening means. SQLite only says that it failed when a disk is full or read-only.
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
