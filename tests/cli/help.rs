//! Help, and mistakes on the command line.

use std::process::Command;

use assert_cmd::cargo::cargo_bin;

use crate::home::{Home, ended};
use crate::service::can_confine;

const COMMANDS: [&str; 16] = [
    "run", "once", "check", "status", "history", "show", "export", "preview", "outbox", "resume",
    "accept", "forget", "restore", "init", "demo", "school",
];

fn dzwonek(arguments: &[&str]) -> crate::home::Ended {
    ended(Command::new(cargo_bin("dzwonek")).args(arguments))
}

#[test]
fn every_command_has_help_with_an_example() {
    let all = dzwonek(&["--help"]).with(0);
    for command in COMMANDS {
        assert!(all.stdout.contains(&format!("  {command} ")), "{command}");
        let help = dzwonek(&[command, "--help"]).with(0);
        let help = help.says("Example: dzwonek ").stdout;
        for line in help.lines().chain(all.stdout.lines()) {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
    for code in ["0  all is well", "1  ", "2  ", "3  you must act"] {
        let line = format!("\n  {code}");
        assert!(all.stdout.contains(&line), "{code} in {}", all.stdout);
    }
    for later in ["reminder", "weekly"] {
        let line = format!("\n  {later} ");
        assert!(!all.stdout.contains(&line), "{later} comes later");
    }
}

#[test]
fn mistakes_on_the_command_line_exit_with_2() {
    for arguments in [
        &["dance"][..],
        &["once", "--loud"],
        &["preview"],
        &["preview", "poem"],
        &["outbox", "retry"],
        &["outbox", "retry", "twelve"],
        &["resume"],
        &["accept", "Zosia", "poems"],
        &["history", "--since", "yesterday"],
        &["--log", "shout", "status"],
    ] {
        let ended = dzwonek(arguments).with(2);
        assert_eq!(ended.stdout, "", "{arguments:?}");
        assert_ne!(ended.stderr, "", "{arguments:?}");
    }
}

/// The message lists the names that are known.
#[test]
fn unknown_names_and_letters_exit_with_2() {
    let home = Home::settled();
    for arguments in [
        &["resume", "Kasia"][..],
        &["accept", "Kasia", "grades"],
        &["history", "--student", "Kasia"],
    ] {
        home.run(arguments).with(2).complains("Zosia, Antek");
    }
    home.run(&["accept", "Zosia", "grades"])
        .with(0)
        .says("Nothing is held");
    for arguments in [
        &["outbox", "retry", "99"][..],
        &["outbox", "drop", "99"],
        // It was sent already.
        &["outbox", "drop", "1"],
    ] {
        home.run(arguments).with(2).complains("there is no letter");
    }
    home.run(&["preview", "digest", "--recipient", "nobody@example.com"])
        .with(2)
        .complains("nobody@example.com");
    home.run(&["preview", "digest", "--date", "2026-01-01"])
        .with(2)
        .complains("2026-01-01 is over");
}

#[test]
fn a_configuration_mistake_exits_with_2_and_shows_its_place() {
    let home = Home::new();
    home.configure(&home.config_text().replace("from =", "form ="));
    for command in COMMANDS {
        let arguments = match command {
            "preview" => vec![command, "digest"],
            "resume" | "show" | "forget" => vec![command, "Zosia"],
            "export" => vec![command, "Zosia", "--output", "archive"],
            "accept" => vec![command, "Zosia", "grades"],
            "init" | "demo" | "school" => continue,
            _ => vec![command],
        };
        home.run(&arguments)
            .with(2)
            .complains("config.toml")
            .complains("form");
    }
    let missing = ["--config", "/nonexistent/config.toml", "status"];
    dzwonek(&missing)
        .with(2)
        .complains("/nonexistent/config.toml");
}

#[test]
fn whoever_has_no_configuration_hears_of_init() {
    let home = tempfile::tempdir().unwrap();
    let command = || {
        let mut command = Command::new(cargo_bin("dzwonek"));
        command.env_clear().env("HOME", home.path()).arg("status");
        command
    };
    ended(&mut command())
        .with(2)
        .complains("there is no configuration file")
        .complains(" init");

    // A folder in the place of the file is there, and cannot be read.
    std::fs::create_dir_all(home.path().join(".config/dzwonek/config.toml")).unwrap();
    ended(&mut command())
        .with(2)
        .complains("cannot read the configuration");
}

/// Root may read everything; only root can become somebody else.
#[test]
fn a_configuration_of_somebody_else_is_not_called_missing() {
    if !can_confine() {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(home.path(), open).unwrap();
    let program = home.path().join("program");
    std::fs::copy(cargo_bin("dzwonek"), &program).unwrap();
    let folder = home.path().join("dzwonek");
    std::fs::create_dir(&folder).unwrap();
    std::os::unix::fs::chown(&folder, Some(1), None).unwrap();
    let shut = std::os::unix::fs::PermissionsExt::from_mode(0o750);
    std::fs::set_permissions(&folder, shut).unwrap();
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    let mut command = Command::new("setpriv");
    command.args(nobody).arg(&program).arg("status");
    ended(command.env("XDG_CONFIG_HOME", home.path()))
        .with(2)
        .complains("Permission denied")
        .complains("Only daemon may read it")
        .complains("sudo -u daemon dzwonek");
}

#[test]
fn a_world_readable_configuration_with_a_password_is_refused() {
    let home = Home::new();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    std::fs::set_permissions(home.path("config.toml"), mode).unwrap();
    home.run(&["once"]).with(2).complains("config.toml");
}
