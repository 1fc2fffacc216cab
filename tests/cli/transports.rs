//! The transports other than a mail server, and what goes wrong with them.

use std::fs;
use std::process::Command;

use assert_cmd::cargo::cargo_bin;

use crate::home::{Ended, Home, ended};
use crate::support::script::script;

/// What a good `sendmail` does.
const GOOD: &str = "cat >> letters.txt";

/// A home that sends by a command, after the first run, with a grade that is not yet reported.
fn with_a_grade() -> Home {
    let home = Home::by_sendmail();
    script(&home.path("sendmail"), GOOD);
    home.run(&["once"]).with(0).says("2 sent");
    home.grade(99_000_001);
    home
}

fn subjects(home: &Home) -> Vec<String> {
    let letters = fs::read_to_string(home.path("letters.txt")).unwrap_or_default();
    let subjects = letters
        .lines()
        .filter(|line| line.starts_with("X-Dzwonek-Letter"));
    subjects.map(str::to_owned).collect()
}

#[test]
fn a_missing_sendmail_holds_everything_until_it_appears() {
    let home = Home::by_sendmail();
    home.run(&["once"]).with(3).says("0 sent, 2 waiting");
    let status = home.run(&["status", "--json"]).with(3).json();
    assert_eq!(status["outbox"]["held"], 2);
    let reason = status["outbox"]["reason"].as_str().unwrap();
    assert!(reason.contains("cannot be started"), "{reason}");
    script(&home.path("sendmail"), GOOD);
    home.run(&["once"]).with(0).says("2 sent, 0 waiting");
    home.run(&["status"]).with(0);
    assert_eq!(subjects(&home).len(), 2);
}

#[test]
fn a_sendmail_that_defers_or_dies_is_tried_again() {
    let home = with_a_grade();
    for trouble in ["exit 75", "exec <&-; exit 75", "kill -9 $$", "kill -15 $$"] {
        script(&home.path("sendmail"), trouble);
        home.run(&["once"]).with(1).says("1 waiting");
        let status = home.run(&["status", "--json"]).with(1).json();
        assert_eq!(status["outbox"]["queued"], 1, "{trouble}");
    }
    script(&home.path("sendmail"), GOOD);
    home.run(&["once"]).with(0).says("1 sent");
    assert_eq!(subjects(&home).len(), 3);
    home.run(&["status"]).with(0);
}

/// What `sendmail` says about it drives no terminal.
#[test]
fn a_letter_rejected_by_sendmail_stands_in_the_digest() {
    let home = with_a_grade();
    script(
        &home.path("sendmail"),
        "printf '\\033[2J\\033]0;owned\\007<0>forged\\r\\n\\342\\200\\256' >&2; exit 1",
    );
    home.run(&["--log", "trace", "once"])
        .with(3)
        .says("1 rejected");
    for arguments in [
        ["status"].as_slice(),
        &["status", "--json"],
        &["outbox", "list"],
        &["history"],
        &["history", "--json"],
    ] {
        let Ended { stdout, stderr, .. } = home.run(arguments);
        let text = stdout + &stderr;
        let is_odd = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!text.contains(is_odd), "{arguments:?}: {text:?}");
    }
    home.run(&["outbox", "list"]).says("exit status: 1");
    script(&home.path("sendmail"), GOOD);
    home.run(&["once", "--digest"]).with(3);
    let sent = fs::read_to_string(home.path("letters.txt")).unwrap();
    assert!(sent.contains("X-Dzwonek-Letter: digest\nX-Dzwonek-Student: Zosia, Antek\nX-Dzwonek-Changes: grades.added=1"), "{sent}");
    home.run(&["outbox", "drop", "3"]).with(0);
    home.run(&["status"]).with(0);
}

/// Runs `once` with the directory of the letters on a file system with these options; `None` where nobody may mount
/// one. Also returns what it left there.
fn once_with_letters_on(home: &Home, options: &str) -> Option<Ended> {
    let may_mount = Command::new("unshare")
        .args(["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])
        .output();
    if !may_mount.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: nobody may mount here");
        return None;
    }
    let letters = home.path("letters");
    fs::create_dir_all(&letters).unwrap();
    let run = r#"mount -t tmpfs -o "$1" tmpfs "$2" && letters=$2 && shift 2 && "$@"
                 code=$?; ls -A "$letters"; exit $code"#;
    let mut command = Command::new("unshare");
    command
        .args(["-rm", "sh", "-c", run, "sh", options])
        .arg(letters)
        .arg(cargo_bin("dzwonek"))
        .arg("--config")
        .arg(home.path("config.toml"))
        .arg("once");
    Some(ended(&mut command))
}

#[test]
fn letters_wait_while_the_directory_is_full_or_read_only() {
    for (options, why) in [
        ("size=4k", "No space left"),
        ("ro", "Read-only file system"),
    ] {
        let home = Home::new();
        let Some(ended) = once_with_letters_on(&home, options) else {
            return;
        };
        let ended = ended.with(1).says("0 sent, 2 waiting").complains(why);
        assert!(!ended.stdout.contains(".eml"), "half a letter: {ended:?}");
        let status = home.run(&["status", "--json"]).with(1).json();
        assert_eq!(status["outbox"]["queued"], 2);
        assert!(status["outbox"]["reason"].as_str().unwrap().contains(why));
        home.run(&["once"]).with(0).says("2 sent, 0 waiting");
        assert_eq!(home.kinds(), ["welcome", "welcome"]);
        home.run(&["status"]).with(0);
    }
}

#[test]
fn a_vanished_directory_is_created_again_or_waited_for() {
    let home = Home::settled();
    fs::remove_dir_all(home.path("letters")).unwrap();
    home.grade(99_000_001);
    home.run(&["once"]).with(0).says("1 sent");
    assert_eq!(home.kinds(), ["instant"]);

    fs::remove_dir_all(home.path("letters")).unwrap();
    fs::write(home.path("letters"), "in its place").unwrap();
    home.grade(99_000_002);
    home.run(&["once"]).with(1).says("1 waiting");
    let status = home.run(&["status", "--json"]).with(1).json();
    assert_eq!(status["outbox"]["queued"], 1);
    fs::remove_file(home.path("letters")).unwrap();
    home.run(&["once"]).with(0).says("1 sent");
    assert_eq!(home.kinds(), ["instant"]);
    home.run(&["status"]).with(0);
}
