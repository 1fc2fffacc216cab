//! A state that is damaged, or belongs to somebody else.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use assert_cmd::cargo::cargo_bin;
use chrono::{TimeDelta, Utc};
use dzwonek::store::{Store, StoreError};

use crate::home::{Ended, Home, ended};
use crate::run::{Service, signal};
use crate::support::script::script;

#[test]
fn a_lost_database_is_not_a_first_run() {
    for harm in ["missing", "empty", "damaged"] {
        let home = Home::settled();
        for file in ["dzwonek.db", "dzwonek.db-wal", "dzwonek.db-shm"] {
            let _ = fs::remove_file(home.path("state").join(file));
        }
        match harm {
            "empty" => fs::write(home.path("state/dzwonek.db"), "").unwrap(),
            "damaged" => fs::write(home.path("state/dzwonek.db"), [7; 8192]).unwrap(),
            _ => {}
        }
        let requests = home.school.requests().len();
        for command in ["once", "run", "run", "status", "history", "check"] {
            home.run(&[command]).with(3).complains(harm);
        }
        assert_eq!(home.school.requests().len(), requests);
        // The service informs the owner, once: nobody else would.
        assert_eq!(home.kinds(), ["notice", "welcome", "welcome"], "{harm}");
    }
}

/// How often the loss of the state was reported to the owner.
fn losses_reported(home: &Home) -> usize {
    let letters = fs::read_to_string(home.path("letters.txt")).unwrap_or_default();
    letters.matches("X-Dzwonek-Letter: notice").count()
}

#[test]
fn each_loss_is_reported_once_when_mail_is_accepted_again() {
    let home = Home::by_sendmail();
    script(&home.path("sendmail"), "cat >> letters.txt");
    home.run(&["once"]).with(0);
    for reported_before in [0, 1] {
        fs::write(home.path("state/dzwonek.db"), [7; 8192]).unwrap();
        for (mail, reported) in [
            ("exit 75", 0),
            ("cat >> letters.txt", 1),
            ("cat >> letters.txt", 1),
        ] {
            script(&home.path("sendmail"), mail);
            home.run(&["run"]).with(3);
            assert_eq!(losses_reported(&home), reported_before + reported, "{mail}");
        }
        home.run(&["restore"]).with(0);
        home.run(&["once"]).with(0);
    }
}

#[test]
fn a_database_restored_from_its_backup_repeats_no_news() {
    let home = Home::settled();
    home.run(&["restore"])
        .with(1)
        .complains("nothing to restore");
    home.grade(99_000_001);
    home.run(&["once"]).with(0);
    fs::write(home.path("state/dzwonek.db"), [7; 8192]).unwrap();
    home.run(&["once"]).with(3).complains("dzwonek restore");
    home.run(&["restore"]).with(0).says("Restored");
    home.run(&["once"]).with(0);
    // The grade came after the backup: it may be reported again, by the same letter.
    assert_eq!(home.distinct_kinds(), ["instant", "welcome", "welcome"]);
    assert_eq!(home.history().len(), 1);
}

/// SQLite keeps new data in a file beside the database, and the index of that in another.
#[test]
fn a_lost_file_beside_the_database_is_not_a_first_run() {
    for lost in ["state/dzwonek.db-wal", "state/dzwonek.db-shm"] {
        let home = Home::new();
        let service = Service::start(&home);
        service.wait_until("the welcomes", || home.kinds() == ["welcome", "welcome"]);
        drop(service);
        fs::remove_file(home.path(lost)).unwrap();
        home.grade(99_000_001);
        home.run(&["once"]).with(0).says("Zosia: changes: 1,");
        assert_eq!(home.distinct_kinds(), ["instant", "welcome", "welcome"]);
    }
}

#[test]
fn a_database_without_its_schema_is_not_a_first_run() {
    let home = Home::settled();
    let database = home.path("state/dzwonek.db");
    fs::remove_file(&database).unwrap();
    let empty = rusqlite::Connection::open(&database).unwrap();
    empty.pragma_update(None, "journal_mode", "WAL").unwrap();
    drop(empty);
    home.run(&["once"]).with(3).complains("is empty");
    home.run(&["status"]).with(3).complains("dzwonek restore");
    home.run(&["restore"]).with(0);
    home.run(&["once"]).with(0).says("changes: 0,");
}

#[test]
fn an_unknown_schema_is_refused_and_left_alone() {
    let home = Home::settled();
    home.grade(99_000_001);
    let database = || rusqlite::Connection::open(home.path("state/dzwonek.db")).unwrap();
    let set = |version: u32| database().pragma_update(None, "user_version", version);
    let current: u32 = database()
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    let requests = home.school.requests().len();
    for (version, words) in [
        (current + 1, "newer version of dzwonek"),
        (0, "dzwonek restore"),
    ] {
        set(version).unwrap();
        for command in ["once", "run", "status", "history", "check"] {
            home.run(&[command]).with(3).complains(words);
        }
    }
    assert_eq!(home.school.requests().len(), requests);
    set(current).unwrap();
    home.run(&["once"]).with(0).says("Zosia: changes: 1,");
}

/// Everything that a failing disk may do to a file.
#[derive(Debug, Clone, Copy)]
enum Harm {
    Truncated,
    PageOfGarbage,
    PageOfNothing,
    FlippedBit,
    Header,
}

impl Harm {
    const ALL: [Self; 5] = [
        Self::Truncated,
        Self::PageOfGarbage,
        Self::PageOfNothing,
        Self::FlippedBit,
        Self::Header,
    ];

    fn befall(self, bytes: &mut Vec<u8>, chance: &mut fastrand::Rng) {
        let page = chance.usize(..bytes.len() / 4096) * 4096;
        match self {
            Self::Truncated => bytes.truncate(chance.usize(1..bytes.len())),
            Self::PageOfGarbage => chance.fill(&mut bytes[page..page + 4096]),
            Self::PageOfNothing => bytes[page..page + 4096].fill(0),
            Self::FlippedBit => {
                let place = chance.usize(..bytes.len());
                bytes[place] ^= 1 << chance.u8(..8);
            }
            Self::Header => chance.fill(&mut bytes[..100]),
        }
    }
}

/// Damage found at the start or in the middle of a run is refused, and a restore brings everything back. Damage
/// that is not found did no harm that matters.
#[test]
fn a_damaged_database_names_the_way_back_and_loses_nothing() {
    let home = Home::settled();
    home.grade(99_000_001);
    let database = home.path("state/dzwonek.db");
    let whole = fs::read(&database).unwrap();
    let mut chance = fastrand::Rng::with_seed(1_729);
    let (mut refused, mut changed_texts) = (0, 0);
    for harm in Harm::ALL.into_iter().cycle().take(40) {
        let mut bytes = whole.clone();
        harm.befall(&mut bytes, &mut chance);
        fs::write(&database, bytes).unwrap();
        let once = home.run(&["once"]);
        if once.code == 3 {
            refused += 1;
            assert!(
                once.stderr.contains("dzwonek restore"),
                "{harm:?}: {once:?}"
            );
            fs::rename(&database, home.path("away")).unwrap();
            home.run(&["restore"]).with(0);
            home.run(&["once"]).with(0);
        } else {
            assert_eq!(once.code, 0, "{harm:?}: {once:?}");
        }
        let keys = home.history().into_iter();
        let keys: Vec<_> = keys.map(|event| event["key"].clone()).collect();
        let (graded, others): (Vec<_>, Vec<_>) =
            keys.iter().partition(|key| **key == "grades:99000001");
        assert_eq!(graded.len(), 1, "{harm:?}: {keys:?}");
        // A bit of a text that is known makes another text of it, which is told as a change.
        let is_of_a_text = matches!(harm, Harm::FlippedBit) && others.len() == 1;
        assert!(others.is_empty() || is_of_a_text, "{harm:?}: {keys:?}");
        changed_texts += others.len();
    }
    assert!((20..40).contains(&refused), "{refused}");
    assert!(changed_texts <= 2, "{changed_texts}");
    let kinds = home.distinct_kinds();
    let welcomes = kinds.iter().filter(|kind| *kind == "welcome");
    assert_eq!(welcomes.count(), 2, "{kinds:?}");
    let instant = kinds.iter().filter(|kind| *kind == "instant");
    assert!(
        (1..=1 + changed_texts).contains(&instant.count()),
        "{kinds:?}"
    );
}

#[test]
fn removing_the_state_ends_a_running_service() {
    let home = Home::settled();
    let mut service = Service::start(&home);
    fs::remove_dir_all(home.path("state")).unwrap();
    signal(&service.process, "HUP");
    assert_eq!(service.process.wait().unwrap().code(), Some(3));
    service.wait_for("is missing, although this state was in use");
}

#[test]
fn the_program_waits_for_another_writer() {
    let home = Home::settled();
    home.grade(99_000_001);
    let writer = rusqlite::Connection::open(home.path("state/dzwonek.db")).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    for command in [&["status"][..], &["history"], &["preview", "digest"]] {
        home.run(command).with(0);
    }
    let mut once = home
        .command(&["once"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    sleep(Duration::from_millis(700));
    assert_eq!(once.try_wait().unwrap(), None, "it waits");
    writer.execute_batch("ROLLBACK").unwrap();
    assert!(once.wait().unwrap().success());
    assert_eq!(home.kinds(), ["instant", "welcome", "welcome"]);
}

/// Root may write everywhere; the program then runs as nobody.
#[test]
fn an_unwritable_state_exits_with_1_and_the_next_run_recovers() {
    let home = Home::settled();
    home.grade(99_000_001);
    let nobody = Nobody::moves_into(&home);
    for (path, locked, free) in [("state", 0o500, 0o700), ("state/dzwonek.db", 0o400, 0o600)] {
        let allow = |mode| fs::set_permissions(home.path(path), Permissions::from_mode(mode));
        allow(locked).unwrap();
        let once = nobody.run(&["once"]).with(1);
        assert!(
            once.stderr.contains("dzwonek.db") || once.stderr.contains("database"),
            "{once:?}"
        );
        allow(free).unwrap();
    }
    nobody.run(&["once"]).with(0).says("Zosia: changes: 1,");
    assert_eq!(home.kinds(), ["instant", "welcome", "welcome"]);
}

/// The owner must act.
#[test]
fn another_users_state_is_left_alone() {
    let home = Home::new();
    let state = home.path("state");
    fs::create_dir(&state).unwrap();
    let user = fs::metadata(&state).unwrap().uid();
    // Only root can give a directory away; for everybody else root's own is foreign.
    if chown(&state, Some(user + 1), None).is_err() {
        let foreign = home.config_text().replace(state.to_str().unwrap(), "/");
        home.configure(&foreign);
    }
    for command in ["once", "run", "check", "restore"] {
        let refused = home.run(&[command]).with(3);
        refused.complains("belongs to another user");
    }
    assert_eq!(home.school.requests().len(), 0);
    assert_eq!(fs::read_dir(&state).unwrap().count(), 0);
    chown(&state, Some(user), None).unwrap();
    home.configure(&home.config_text());
    home.run(&["once"]).with(0);
}

/// The user to whom a home belongs: this one, unless it is root.
struct Nobody<'h> {
    home: &'h Home,
    is_root: bool,
}

impl<'h> Nobody<'h> {
    fn moves_into(home: &'h Home) -> Self {
        let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
        if is_root {
            fs::copy(cargo_bin("dzwonek"), home.path("dzwonek")).unwrap();
            let moved = Command::new("chown")
                .args(["-R", "65534:65534"])
                .arg(home.path(""))
                .status();
            assert!(moved.unwrap().success());
        }
        Self { home, is_root }
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        if !self.is_root {
            return self.home.run(arguments);
        }
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(self.home.path("dzwonek"))
            .args(self.home.command(arguments).get_args());
        ended(command.current_dir(self.home.path("")))
    }
}

#[test]
fn only_its_user_can_read_the_state() {
    let home = Home::settled();
    let mode = |path: &str| {
        let metadata = fs::metadata(home.path(path)).unwrap();
        metadata.permissions().mode() & 0o077
    };
    assert_eq!((mode("state"), mode("state/dzwonek.db")), (0, 0));
}

#[test]
fn a_clock_behind_the_last_run_is_waited_for_and_reported() {
    let home = Home::settled();
    let now = Utc::now();
    let store = Store::open(&home.path("state")).unwrap();
    let keep = |last_run, doubted_since| {
        let kept: Result<(), StoreError> = store.write(|tx| {
            tx.set_last_run(last_run)?;
            tx.set_clock_doubted_since(doubted_since)
        });
        kept.unwrap();
    };
    let next_year = now + TimeDelta::days(365);
    keep(next_year, None);
    home.grade(99_000_001);
    for command in [&["once"][..], &["once", "--dry-run"], &["check"]] {
        home.run(command)
            .with(1)
            .complains("more than a day behind the last run");
    }
    home.run(&["status"])
        .with(1)
        .says("the clock is wrong, or was at the last run");
    assert_eq!(home.history().len(), 0);
    // A day later.
    keep(next_year, Some(now - TimeDelta::days(1)));
    home.run(&["once"]).with(0);
    assert_eq!(home.history().len(), 1);
    assert_eq!(home.status()["clock"]["state"], "ok");
}
