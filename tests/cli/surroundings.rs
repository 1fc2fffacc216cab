//! Odd surroundings: streams that are closed, full or unread, and a senseless environment.

use std::process::Command;

use crate::home::{Ended, Home, ended};

/// A command whose streams the shell redirects. Also prints the exit code of the command itself.
fn redirected(home: &Home, arguments: &[&str], redirection: &str) -> Ended {
    let command = home.command(arguments);
    let script =
        format!("exec 3>&1; {{ \"$0\" \"$@\" {redirection}; echo \"code $?\" >&3; }} | head -n 1");
    let mut shell = Command::new("/bin/sh");
    shell
        .args(["-c", &script])
        .arg(command.get_program())
        .args(command.get_args());
    ended(&mut shell)
}

/// A reader who hangs up is no failure either.
#[test]
fn a_closed_stream_is_no_failure_but_a_full_disk_is() {
    let home = Home::settled();
    for id in 0..40 {
        home.grade(99_000_001 + id);
    }
    home.run(&["once"]).with(0);
    for (arguments, redirection, code) in [
        (&["history", "--json"][..], "", 0),
        (&["status"], ">&-", 0),
        (&["status"], "2>&-", 0),
        (&["once"], ">&- 2>&- <&-", 0),
        (&["status"], ">/dev/full", 1),
        (&["once"], ">/dev/full", 1),
        (&["--log", "trace", "once"], "2>/dev/full", 0),
        (&["nonsense"], "2>/dev/full", 2),
        // The message cannot be printed, but the exit code still shows what went wrong.
        (&["history", "--student", "Nobody"], "2>/dev/full", 2),
        (&["history", "--student", "Nobody"], "2>&-", 2),
    ] {
        let ended = redirected(&home, arguments, redirection);
        // It stands beside the one line that the reader takes, before it or after it.
        let expected = format!("code {code}");
        assert!(
            ended.stdout.lines().any(|line| line == expected),
            "{arguments:?} {redirection}: {ended:?}"
        );
        assert!(!ended.stderr.contains("A mistake"), "{ended:?}");
    }
}

#[test]
fn the_locale_time_zone_and_home_do_not_matter() {
    let home = Home::new();
    let mut once = home.command(&["once"]);
    once.env("TZ", ":no/such zone")
        .env("LANG", "C")
        .env("LC_ALL", "xx_YY")
        .env("HOME", "");
    ended(&mut once).with(0);
    assert_eq!(home.kinds(), ["welcome", "welcome"]);
    let mut history = home.command(&["status", "--json"]);
    history.env("TZ", "UTC+25");
    let next_poll = ended(&mut history).with(0).json()["next_poll"].to_string();
    // Warsaw's, as configured.
    assert!(
        next_poll.contains("+01:00") || next_poll.contains("+02:00"),
        "{next_poll}"
    );
}

#[test]
fn without_a_home_the_system_configuration_is_looked_for() {
    let home = Home::new();
    let mut status = Command::new(home.command(&[]).get_program());
    status.env_clear().arg("status");
    ended(&mut status)
        .with(2)
        .complains("/etc/dzwonek/config.toml");
}
