//! Copies of the state, one a day, and the way back from one of them.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags, backup};

use crate::store::schema;
use crate::store::{Store, StoreError};

use super::disk::{create_directory, io_error, remove_if_there, sync};
use super::state_files::StateFiles;

/// How many copies are kept, one a day.
const KEPT: usize = 7;

impl Store {
    /// Copies the state into `directory`'s folder `backups` as the copy of `day`, unless there is one, and
    /// gives up those that are older than the last seven. Writers are not held up; a copy counts only
    /// once it was opened and found whole.
    pub fn back_up(&self, directory: &Path, day: NaiveDate) -> Result<(), StoreError> {
        let folder = folder(directory);
        let copy = copy_of(&folder, day);
        if copy.exists() {
            return Ok(());
        }
        create_directory(&folder)?;
        let unfinished = folder.join("unfinished");
        let written = self.copy_to(&unfinished).and_then(|()| {
            fs::rename(&unfinished, &copy).map_err(|error| io_error(&copy, error))?;
            sync(&folder)
        });
        if written.is_err() {
            // A full disk needs the room, and the error says more than a second one.
            let _ = fs::remove_file(&unfinished);
        }
        written?;
        forget_old_copies(&folder, day)
    }

    /// Lets `rewrite` have each copy, which then takes its place as it was left. A copy that is of no use, before or
    /// afterwards, is removed; want of room on the disk costs none. Returns how many were kept and how many removed.
    pub(in crate::store) fn rewrite_copies(
        directory: &Path,
        rewrite: impl Fn(&mut Store) -> Result<(), StoreError>,
    ) -> Result<(usize, usize), StoreError> {
        let folder = folder(directory);
        let unfinished = folder.join("unfinished");
        let (mut kept, mut removed) = (0, 0);
        for copy in copies(&folder, NaiveDate::MAX)? {
            if rewritten(&copy, &unfinished, &rewrite)? {
                fs::rename(&unfinished, &copy).map_err(|error| io_error(&copy, error))?;
                kept += 1;
            } else {
                fs::remove_file(&copy).map_err(|error| io_error(&copy, error))?;
                removed += 1;
            }
        }
        remove_if_there(&unfinished)?;
        if kept + removed > 0 {
            sync(&folder)?;
        }
        Ok((kept, removed))
    }

    fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        remove_if_there(path)?;
        StateFiles::create_private(path)?;
        let mut copy = Connection::open(path)?;
        backup::Backup::new(&self.connection, &mut copy)?.run_to_completion(
            1000,
            Duration::ZERO,
            None,
        )?;
        // One file that needs nothing beside it.
        copy.pragma_update(None, "journal_mode", "DELETE")?;
        drop(copy);
        File::open(path)
            .and_then(|file| file.sync_all())
            .map_err(|error| io_error(path, error))?;
        verify(path)
    }

    /// Puts a copy in the place of a database that is lost: `wanted`, or else the newest that is whole, as
    /// seen from `day`. The lost one is kept beside it. Returns the copy that was taken. The caller holds the
    /// lock of the state.
    ///
    /// # Errors
    ///
    /// [`StoreError::NothingToRestore`] when the database is fine, and [`StoreError::NoBackup`] when no
    /// copy is whole: what is left then is a new start, which only the owner may decide.
    pub fn restore(
        directory: &Path,
        wanted: Option<&Path>,
        day: NaiveDate,
    ) -> Result<PathBuf, StoreError> {
        let files = StateFiles::of(directory);
        if files.is_fine() {
            return Err(StoreError::NothingToRestore {
                path: files.database,
            });
        }
        let copy = match wanted {
            Some(path) => verify(path).map(|()| path.to_owned())?,
            None => newest_whole_copy(directory, day)?,
        };
        let fresh = directory.join("restored");
        fs::copy(&copy, &fresh)
            .and_then(|_| File::open(&fresh)?.sync_all())
            .map_err(|error| io_error(&fresh, error))?;
        files.set_aside()?;
        fs::rename(&fresh, &files.database).map_err(|error| io_error(&files.database, error))?;
        sync(directory)?;
        files.mark_as_used()?;
        Ok(copy)
    }
}

/// Rewrites a copy into another file. Returns whether that is of use.
fn rewritten(
    copy: &Path,
    path: &Path,
    rewrite: impl Fn(&mut Store) -> Result<(), StoreError>,
) -> Result<bool, StoreError> {
    let written = verify(copy)
        .and_then(|()| duplicate(copy, path))
        .and_then(|mut store| rewrite(&mut store))
        .and_then(|()| {
            let file = File::open(path).and_then(|file| file.sync_all());
            file.map_err(|error| io_error(path, error))
        })
        .and_then(|()| verify(path));
    match written {
        Ok(()) => Ok(true),
        Err(error) if error.may_pass() => Err(error),
        Err(_) => Ok(false),
    }
}

/// Opens a second copy of a copy, in the newest schema.
fn duplicate(copy: &Path, path: &Path) -> Result<Store, StoreError> {
    remove_if_there(path)?;
    StateFiles::create_private(path)?;
    fs::copy(copy, path).map_err(|error| io_error(path, error))?;
    let mut connection = Connection::open(path)?;
    schema::migrate(&mut connection)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(Store {
        connection,
        origin: None,
    })
}

fn folder(directory: &Path) -> PathBuf {
    directory.join("backups")
}

/// The copy of a day.
fn copy_of(folder: &Path, day: NaiveDate) -> PathBuf {
    folder.join(format!("dzwonek-{day}.db"))
}

/// The copies of a folder, oldest first: their names hold the day. One of a day after `today` was made by a
/// clock that ran ahead, nobody knows when, so it counts as older than all others.
fn copies(folder: &Path, today: NaiveDate) -> Result<Vec<PathBuf>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(io_error(folder, error)),
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut copies: Vec<_> = paths
        .filter_map(|path| Some((day_of(&path)?, path)))
        .collect();
    copies.sort_by_key(|(day, _)| (*day <= today, *day));
    Ok(copies.into_iter().map(|(_, path)| path).collect())
}

/// The day of which a file is the copy. Whatever else lies in the folder is none of ours.
fn day_of(path: &Path) -> Option<NaiveDate> {
    let name = path.file_name()?.to_str()?;
    let day = name.strip_prefix("dzwonek-")?.strip_suffix(".db")?;
    day.parse().ok()
}

fn forget_old_copies(folder: &Path, today: NaiveDate) -> Result<(), StoreError> {
    let copies = copies(folder, today)?;
    let old = copies.len().saturating_sub(KEPT);
    for path in copies.iter().take(old) {
        fs::remove_file(path).map_err(|error| io_error(path, error))?;
    }
    Ok(())
}

fn newest_whole_copy(directory: &Path, today: NaiveDate) -> Result<PathBuf, StoreError> {
    let folder = folder(directory);
    let whole = copies(&folder, today)?
        .into_iter()
        .rev()
        .find(|copy| verify(copy).is_ok());
    whole.ok_or(StoreError::NoBackup { path: folder })
}

/// Whether a copy is a whole state of a known schema that was in use: an empty one in the place of a lost
/// one would be a first run, silent about everything.
fn verify(path: &Path) -> Result<(), StoreError> {
    let flaw = |what: &'static str| StoreError::BadBackup {
        path: path.to_owned(),
        what,
    };
    let broken = |_: rusqlite::Error| flaw("is damaged");
    if !path.is_file() {
        return Err(flaw("is not there"));
    }
    let copy =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(broken)?;
    let found: u32 = copy
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(broken)?;
    if found > schema::newest() {
        return Err(flaw("was written by a newer version of dzwonek"));
    }
    let verdict: String = copy
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(broken)?;
    if verdict != "ok" {
        return Err(flaw("is damaged"));
    }
    let was_used = "SELECT EXISTS (SELECT 1 FROM student)";
    match copy.query_row(was_used, [], |row| row.get(0)) {
        Ok(true) => Ok(()),
        Ok(false) => Err(flaw("holds nothing")),
        Err(_) => Err(flaw("is no state of dzwonek")),
    }
}

#[cfg(test)]
mod tests;
