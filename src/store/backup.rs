//! Copies of the state, one a day, and the way back from one of them.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags, backup};

use super::disk::{create_directory, io_error, sync};
use super::place::Place;
use super::schema;
use super::{Store, StoreError};

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

    fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(io_error(path, error));
            }
            _ => {}
        }
        Place::create_private(path)?;
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
        let place = Place::of(directory);
        if place.is_fine() {
            return Err(StoreError::NothingToRestore {
                path: place.database,
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
        place.set_aside()?;
        fs::rename(&fresh, &place.database).map_err(|error| io_error(&place.database, error))?;
        sync(directory)?;
        place.mark_as_used()?;
        Ok(copy)
    }
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
mod tests {
    use super::*;
    use crate::domain::examples::{october, student};

    /// A state that was in use, in a directory of its own.
    fn state() -> (tempfile::TempDir, Store) {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path()).unwrap();
        store
            .write(|tx| tx.enter_student(&student("Zosia")).map(drop))
            .unwrap();
        (home, store)
    }

    /// The names of the copies, in the order of their days.
    fn names(home: &Path) -> Vec<String> {
        let copies = copies(&folder(home), NaiveDate::MAX).unwrap();
        let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        copies.into_iter().map(name).collect()
    }

    fn lose_database(home: &Path) {
        for file in ["dzwonek.db", "dzwonek.db-wal", "dzwonek.db-shm"] {
            let _ = fs::remove_file(home.join(file));
        }
    }

    #[test]
    fn there_is_a_copy_a_day_and_the_last_seven_are_kept() {
        let (home, store) = state();
        for day in [5, 5, 6, 7, 8, 9, 10, 11, 12] {
            store.back_up(home.path(), october(day)).unwrap();
        }
        let expected: Vec<String> = (6..=12)
            .map(|day| format!("dzwonek-2026-10-{day:02}.db"))
            .collect();
        assert_eq!(names(home.path()), expected);
    }

    #[test]
    fn what_somebody_else_has_put_beside_the_copies_is_left_alone() {
        let (home, store) = state();
        store.back_up(home.path(), october(5)).unwrap();
        let own = folder(home.path()).join("before-upgrade.db");
        fs::copy(copy_of(&folder(home.path()), october(5)), &own).unwrap();
        for day in 6..=14 {
            store.back_up(home.path(), october(day)).unwrap();
        }
        assert!(own.exists());
        fs::remove_dir_all(folder(home.path())).unwrap();
        fs::create_dir(folder(home.path())).unwrap();
        fs::copy(home.path().join("dzwonek.db"), &own).unwrap();
        lose_database(home.path());
        let refusal = Store::restore(home.path(), None, october(15)).unwrap_err();
        assert!(refusal.to_string().contains("no backup"), "{refusal}");
    }

    #[test]
    fn copies_of_a_clock_that_ran_ahead_count_as_the_oldest() {
        let (home, store) = state();
        let back_up = |days: [u32; 7]| {
            for day in days {
                store.back_up(home.path(), october(day)).unwrap();
            }
        };
        back_up([21, 22, 23, 24, 25, 26, 27]);
        store.back_up(home.path(), october(5)).unwrap();
        assert!(copy_of(&folder(home.path()), october(5)).exists());
        lose_database(home.path());
        let taken = Store::restore(home.path(), None, october(6)).unwrap();
        assert!(taken.ends_with("dzwonek-2026-10-05.db"), "{taken:?}");
        back_up([6, 7, 8, 9, 10, 11, 12]);
        let expected = (6..=12).map(|day| format!("dzwonek-2026-10-{day:02}.db"));
        assert_eq!(names(home.path()), expected.collect::<Vec<_>>());
    }

    #[test]
    fn copies_are_private() {
        use std::os::unix::fs::PermissionsExt;
        let (home, store) = state();
        store.back_up(home.path(), october(5)).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o077;
        let copy = copy_of(&folder(home.path()), october(5));
        assert_eq!((mode(&folder(home.path())), mode(&copy)), (0, 0));
    }

    #[test]
    fn the_newest_whole_copy_takes_the_place_of_a_lost_database() {
        let (home, store) = state();
        for day in [5, 6, 7] {
            store.back_up(home.path(), october(day)).unwrap();
        }
        drop(store);
        let newest = folder(home.path()).join("dzwonek-2026-10-07.db");
        fs::write(newest, [7; 8192]).unwrap();
        for harm in [None, Some(&b""[..]), Some(&[7; 8192][..])] {
            lose_database(home.path());
            if let Some(bytes) = harm {
                fs::write(home.path().join("dzwonek.db"), bytes).unwrap();
            }
            let taken = Store::restore(home.path(), None, october(8)).unwrap();
            assert!(taken.ends_with("dzwonek-2026-10-06.db"), "{taken:?}");
            let mut store = Store::open(home.path()).unwrap();
            let student = store
                .read(|tx| tx.student(&student("Zosia").login))
                .unwrap();
            assert!(student.is_some());
        }
    }

    #[test]
    fn a_restore_never_begins_anew_and_never_replaces_what_is_fine() {
        let (home, store) = state();
        drop(store);
        let refusal = |wanted: Option<&Path>| {
            let refused = Store::restore(home.path(), wanted, october(8)).unwrap_err();
            refused.to_string()
        };
        assert!(refusal(None).contains("nothing to restore"));
        lose_database(home.path());
        assert!(refusal(None).contains("no backup"));
        let unused = tempfile::tempdir().unwrap();
        drop(Store::open(unused.path()).unwrap());
        let empty = unused.path().join("dzwonek.db");
        assert!(refusal(Some(&empty)).contains("holds nothing"));
        let missing = home.path().join("no such file");
        assert!(refusal(Some(&missing)).contains("is not there"));
        assert!(Store::open(home.path()).is_err(), "it is still lost");
    }

    #[test]
    fn the_copy_of_a_day_is_that_of_its_first_run() {
        let (home, mut store) = state();
        store.back_up(home.path(), october(5)).unwrap();
        let copy = copy_of(&folder(home.path()), october(5));
        let first = fs::read(&copy).unwrap();
        store
            .write(|tx| tx.enter_student(&student("Staś")).map(drop))
            .unwrap();
        store.back_up(home.path(), october(5)).unwrap();
        assert_eq!(fs::read(&copy).unwrap(), first);
    }

    #[test]
    fn what_would_be_no_way_back_is_no_copy_and_leaves_nothing_behind() {
        let home = tempfile::tempdir().unwrap();
        let unused = Store::open(home.path()).unwrap();
        let refused = unused.back_up(home.path(), october(5)).unwrap_err();
        assert!(refused.to_string().contains("holds nothing"), "{refused}");
        assert_eq!(fs::read_dir(folder(home.path())).unwrap().count(), 0);
    }

    #[test]
    fn a_copy_that_is_damaged_inside_or_newer_is_not_taken_and_the_lost_one_is_kept() {
        let (home, store) = state();
        for day in [5, 6, 7] {
            store.back_up(home.path(), october(day)).unwrap();
        }
        drop(store);
        let copy = |day| copy_of(&folder(home.path()), october(day));
        let newer = Connection::open(copy(6)).unwrap();
        let schema = schema::newest() + 1;
        newer.pragma_update(None, "user_version", schema).unwrap();
        let page_of_events = "SELECT rootpage FROM sqlite_master WHERE name = 'event'";
        let whole = Connection::open(copy(7)).unwrap();
        let page: u32 = whole
            .query_row(page_of_events, [], |row| row.get(0))
            .unwrap();
        drop(whole);
        let mut bytes = fs::read(copy(7)).unwrap();
        let mut pages = bytes.chunks_mut(4096);
        pages.nth(page as usize - 1).unwrap().fill(7);
        fs::write(copy(7), bytes).unwrap();
        lose_database(home.path());
        let lost = [7; 8192];
        fs::write(home.path().join("dzwonek.db"), lost).unwrap();
        for (day, flaw) in [(6, "newer version"), (7, "is damaged")] {
            let wanted = copy(day);
            let refused = Store::restore(home.path(), Some(&wanted), october(8)).unwrap_err();
            assert!(refused.to_string().contains(flaw), "{refused}");
        }
        let taken = Store::restore(home.path(), None, october(8)).unwrap();
        assert_eq!(taken, copy(5));
        let mut files = fs::read_dir(home.path()).unwrap();
        let is_lost_one = |path: PathBuf| fs::read(path).is_ok_and(|bytes| bytes == lost);
        assert!(files.any(|file| is_lost_one(file.unwrap().path())));
    }
}
