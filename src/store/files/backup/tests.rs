use super::*;
use crate::domain::examples::{october, student};

/// A state that was in use, in a directory of its own.
fn state() -> (tempfile::TempDir, Store) {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(home.path()).unwrap();
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
fn a_copy_is_made_daily_and_seven_are_kept() {
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
fn foreign_files_beside_the_copies_are_left_alone() {
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
        let store = Store::open(home.path()).unwrap();
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
    let (home, store) = state();
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
fn a_useless_copy_is_not_made_and_leaves_nothing_behind() {
    let home = tempfile::tempdir().unwrap();
    let unused = Store::open(home.path()).unwrap();
    let refused = unused.back_up(home.path(), october(5)).unwrap_err();
    assert!(refused.to_string().contains("holds nothing"), "{refused}");
    assert_eq!(fs::read_dir(folder(home.path())).unwrap().count(), 0);
}

#[test]
fn a_damaged_or_newer_copy_is_refused() {
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
