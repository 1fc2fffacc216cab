//! The program is killed at any instant, and runs short of what a machine can run out of.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use dzwonek::store::{Store, StoreError};

use crate::home::{Ended, Home, ended};
use crate::support::mail::Mail;
use crate::support::smtp_server::{Behaviour, Options, SmtpServer};

/// How often each command is killed.
const KILLS: u32 = 150;

const FIRST: u64 = 99_000_001;

#[test]
fn killing_once_loses_nothing_and_repeats_letters_unchanged() {
    killed_again_and_again("once", 250);
}

#[test]
fn killing_run_loses_nothing_and_repeats_letters_unchanged() {
    killed_again_and_again("run", 300);
}

/// Kills a command after at most this many milliseconds, while there are new grades and the mail server hangs
/// up now and then.
fn killed_again_and_again(command: &str, longest: u64) {
    let server = SmtpServer::start(Options::default());
    let home = Home::mailing(&server);
    home.run(&["once"]).with(0);
    let mut chance = fastrand::Rng::with_seed(341);
    let mut grades = 0;
    for _ in 0..KILLS {
        if chance.u8(0..4) == 0 {
            home.grade(FIRST + grades);
            grades += 1;
        }
        if chance.u8(0..10) == 0 {
            server.behave_once(Behaviour::AcceptThenCut);
        }
        a_day_passes(&home);
        let mut command = home.command(&[command]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap();
        sleep(Duration::from_millis(chance.u64(0..longest)));
        process.kill().unwrap();
        process.wait().unwrap();
    }
    server.behave(Behaviour::Good);
    home.run(&["once"]).with(0);
    found_all_grades(&home, grades);
    let mut letters: BTreeMap<String, Mail> = BTreeMap::new();
    for letter in server.letters().iter().map(Mail::read) {
        let twin = letters.insert(letter.message_id.clone(), letter.clone());
        assert!(twin.is_none_or(|twin| twin == letter), "{letter:?}");
    }
    let reported: u64 = letters.values().map(grades_reported).sum();
    assert_eq!(reported, grades);
}

/// Puts the last run so far back that the service polls at its start, and offers every letter.
fn a_day_passes(home: &Home) {
    let store = Store::open(&home.path("state")).unwrap();
    let now = Utc::now();
    let passed: Result<(), StoreError> = store.write(|tx| {
        tx.set_last_run(now - TimeDelta::hours(20))?;
        tx.set_outbox_pause(None)?;
        tx.make_all_due(now)
    });
    passed.unwrap();
}

#[test]
fn starved_of_descriptors_or_disk_it_exits_with_1_and_recovers() {
    let home = Home::settled();
    // With fewer the program cannot even be loaded.
    let files = (4..24).map(|files| format!("ulimit -n {files}"));
    let blocks = [
        0, 8, 63, 64, 65, 100, 200, 300, 400, 500, 600, 700, 800, 900,
    ];
    // The file-size limit stands for a full disk: what does not fit is an error, not a signal.
    let disk = blocks.map(|blocks| format!("trap '' XFSZ; ulimit -f {blocks}"));
    for (grades, limit) in (1..).zip(files.chain(disk)) {
        home.grade(FIRST + grades - 1);
        let short = starved(&home, &limit);
        assert!([0, 1].contains(&short.code), "{limit}: {short:?}");
        home.run(&["once"]).with(0);
        found_all_grades(&home, grades);
    }
    let reported: u64 = home.letters().iter().map(grades_reported).sum();
    assert_eq!(reported, 34);
}

/// `once`, under a limit of the shell.
fn starved(home: &Home, limit: &str) -> Ended {
    let once = home.command(&["once"]);
    let mut shell = Command::new("/bin/sh");
    shell
        .args(["-c", &format!("{limit}; exec \"$0\" \"$@\"")])
        .arg(once.get_program())
        .args(once.get_args());
    ended(&mut shell)
}

#[track_caller]
fn found_all_grades(home: &Home, grades: u64) {
    let mut found: Vec<_> = home
        .history()
        .iter()
        .map(|event| format!("{} {}", event["key"], event["change"]))
        .collect();
    found.sort();
    let expected: Vec<_> = (FIRST..FIRST + grades)
        .map(|id| format!("\"grades:{id}\" \"added\""))
        .collect();
    assert_eq!(found, expected);
}

/// How many new grades an instant letter reports.
fn grades_reported(letter: &Mail) -> u64 {
    let count = letter.changes.strip_prefix("grades.added=");
    let is_instant = letter.kind == "instant";
    count
        .filter(|_| is_instant)
        .map_or(0, |count| count.parse().unwrap())
}
