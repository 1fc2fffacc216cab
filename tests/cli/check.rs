//! `check`: the configuration, tried out.

use school::Who;
use school::register::LoginAnswer;

use crate::home::Home;
use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};

#[test]
fn check_lists_what_works_and_what_does_not() {
    let home = Home::new();
    let table = home.run(&["check"]).with(0).stdout;
    for (line, state) in [
        ("config.toml", "ok"),
        ("Zosia", "ok"),
        ("Antek", "ok"),
        ("grades", "ok"),
        ("timetable", "closed"),
        ("mail", "ok"),
    ] {
        let found = table
            .lines()
            .any(|found| found.contains(line) && found.contains(state));
        assert!(found, "{line} {state} in {table}");
    }
    assert!(table.contains("has not published the timetable"), "{table}");
    // What is well needs no line of its own.
    let of_announcements = table.lines().filter(|line| line.contains("announcements"));
    assert_eq!(of_announcements.count(), 2, "a child each: {table}");
    assert!(table.lines().count() < 12, "{table}");
    assert_eq!(home.kinds(), [""; 0]);
    // Nothing was recorded: the first run is still to come.
    home.run(&["once"]).with(0).says("2 written");
}

/// It may run beside the daemon, before there is any state, and where nothing can be reached.
#[test]
fn a_configuration_can_be_proven_without_a_network_and_a_state() {
    let home = Home::new();
    home.run(&["check", "--offline"])
        .with(0)
        .says("state_directory")
        .says("mail.directory.path");
    assert_eq!(home.school.requests().len(), 0);
    assert!(!home.path("state").exists() && !home.path("letters").exists());

    let password = home.school.login_of(Who::Zosia).password;
    let inline = format!("password = {password:?}");
    let text = home.config_text();
    for (wrong, said) in [
        (text.replace("from =", "form ="), "form"),
        (
            text.replace(&inline, "password_file = \"zosia.password\""),
            "zosia.password: No such file",
        ),
        (
            text.replace(&inline, "password_command = [\"false\"]"),
            "password_command false: failed",
        ),
        (
            text.replace("/letters\"", "/config.toml/letters\""),
            "config.toml is no folder",
        ),
        (
            text.replace(
                &inline,
                &format!("{inline}\ncalendar_file = \"web/zosia.ics\""),
            ),
            "web is no folder",
        ),
    ] {
        assert_ne!(wrong, text, "{said}");
        home.configure(&wrong);
        let ended = home.run(&["check", "--offline"]).with(2);
        let all = ended.stdout + &ended.stderr;
        assert!(all.contains(said), "{said}: {all}");
    }
    // A credential is there for the service alone, which is no mistake of the configuration.
    home.configure(&text.replace(&inline, "password_credential = \"zosia\""));
    home.run(&["check", "--offline"]).with(0).says("not tried");
    assert_eq!(home.school.requests().len(), 0);
}

#[test]
fn check_says_whose_messages_are_opened() {
    let home = Home::new();
    let opened = "new messages are opened";
    let table = home.run(&["check"]).with(0).stdout;
    assert!(!table.contains(opened), "{table}");
    let text = home.config_text();
    home.configure(&text.replacen("[[student]]\n", "[[student]]\nopen_messages = true\n", 1));
    let table = home.run(&["check"]).with(0).stdout;
    assert_eq!(table.matches(opened).count(), 1, "{table}");
}

#[test]
fn check_send_writes_a_test_letter_to_each_recipient() {
    let home = Home::new();
    home.run(&["check", "--send"])
        .with(0)
        .says("test letter to mama@example.com")
        .says("test letter to dad@example.com");
    assert_eq!(home.kinds(), ["test", "test"]);
}

#[test]
fn check_reuses_the_session_and_never_retries_a_refused_password() {
    let home = Home::settled();
    home.run(&["check"]).with(0);
    assert_eq!(home.logins(), 2);

    let home = Home::new();
    home.school.edit(Who::Zosia, |zosia| {
        zosia.account.answer = LoginAnswer::Refused;
    });
    home.run(&["check"]).with(3).says("dzwonek resume");
    home.run(&["check"]).with(3).says("login_refused");
    assert_eq!(home.logins(), 2, "one for each child");
}

/// The session lives, which says nothing of the password.
#[test]
fn check_tries_a_password_that_was_not_accepted_yet() {
    let home = Home::settled();
    let right = home.school.login_of(Who::Zosia).password;
    let text = home.config_text();
    home.configure(&text.replace(&right, "not this one"));
    let logins = home.logins();
    home.run(&["check"]).with(3).says("login_refused");
    assert_eq!(home.logins(), logins + 1);
    home.run(&["check"]).with(3).says("login_refused");
    assert_eq!(home.logins(), logins + 1, "once is enough");

    // The right one again is another one than the refused.
    home.configure(&text);
    home.run(&["check"]).with(0);
    assert_eq!(home.logins(), logins + 2);
    home.run(&["check"]).with(0);
    assert_eq!(home.logins(), logins + 2);
}

/// Such as with a state of an earlier version, which did not keep what was accepted.
#[test]
fn check_says_that_a_password_was_not_tried() {
    let home = Home::settled();
    let state = rusqlite::Connection::open(home.path("state/dzwonek.db")).unwrap();
    let forget = "UPDATE student SET ledger = json_remove(ledger, '$.accepted')";
    state.execute(forget, []).unwrap();
    drop(state);
    let logins = home.logins();
    home.run(&["check"])
        .with(0)
        .says("the password was not tried; next login not before");
    assert_eq!(home.logins(), logins);
}

#[test]
fn check_says_which_password_it_could_not_try() {
    let home = Home::settled();
    let text = home.config_text();
    let right = home.school.login_of(Who::Zosia).password;
    for wrong in ["wrong 1", "wrong 2", "wrong 3"] {
        home.configure(&text.replace(&right, wrong));
        home.run(&["check"]).with(3).says("login_refused");
    }
    let logins = home.logins();
    home.configure(&text);
    home.run(&["check"])
        .with(1)
        .says("login_cap")
        .says("next login not before");
    assert_eq!(home.logins(), logins);

    let home = Home::settled();
    let text = home.config_text();
    home.configure(&text.replace(
        &format!("password = {:?}", home.school.login_of(Who::Zosia).password),
        "password_file = \"missing\"",
    ));
    home.run(&["check"]).with(3).says("password_unavailable");
}

#[test]
fn check_reports_the_state_of_the_mail_server() {
    for (behaviour, code, words) in [
        (Behaviour::Good, 0, "ok"),
        (Behaviour::Cut(Stage::Banner), 1, "not ready"),
        (
            Behaviour::Answer(Stage::Ehlo, "550 5.7.1 go away"),
            3,
            "go away",
        ),
    ] {
        let server = SmtpServer::start(Options::default());
        let home = Home::mailing(&server);
        server.behave(behaviour);
        home.run(&["check"]).with(code).says(words);
        assert_eq!(server.letters().len(), 0);
    }
}

#[test]
fn check_gives_the_next_step_for_what_the_mail_server_refuses() {
    for (behaviour, code, hint) in [
        (
            Behaviour::Answer(Stage::Ehlo, "534 5.7.9 ask somebody else"),
            3,
            "wants an app password",
        ),
        (
            Behaviour::Answer(Stage::Ehlo, "535 5.7.139 ask somebody else"),
            3,
            "Microsoft takes no password here",
        ),
        (
            Behaviour::Answer(Stage::Ehlo, "550 5.7.30 ask somebody else"),
            3,
            "Microsoft takes no password here",
        ),
        (
            Behaviour::Answer(Stage::Ehlo, "535 5.7.8 ask somebody else"),
            3,
            "external programs are switched on first",
        ),
    ] {
        let server = SmtpServer::start(Options::default());
        let home = Home::mailing(&server);
        server.behave(behaviour);
        let ended = home.run(&["check"]).with(code).says(hint);
        assert!(!ended.stdout.contains("somebody else"), "{}", ended.stdout);
    }
}

/// The service would be refused with each letter: `check` repairs nothing.
#[test]
fn check_names_the_user_name_that_a_box_is_known_by() {
    let server = SmtpServer::start(Options {
        login: Some(("mama.zosi", "ding")),
        ..Options::default()
    });
    let home = Home::mailing(&server);
    let with = |username: &str| {
        let account = format!("username = \"{username}\"\npassword = \"ding\"\n[synergia]");
        home.configure(&home.config_text().replace("[synergia]", &account));
    };
    with("mama.zosi@wp.pl");
    home.run(&["check", "--send"])
        .with(3)
        .says("set username = \"mama.zosi\"");
    assert_eq!(server.letters().len(), 0);
    let logins = |server: &SmtpServer| {
        let commands = server.commands();
        let logins = commands.iter().filter(|line| line.starts_with("AUTH"));
        logins.count()
    };
    assert_eq!(logins(&server), 2);
    // A run asks no second time.
    home.run(&["once"]).with(3);
    assert_eq!(logins(&server), 3);
    with("mama.zosi");
    home.run(&["check"]).with(0).says("logged in as mama.zosi");
}

#[test]
fn check_names_the_other_port_when_the_encryption_is_of_the_other_kind() {
    let server = SmtpServer::start(Options::default());
    let home = Home::mailing(&server);
    let text = home.config_text();
    home.configure(&text.replace("security = \"none\"", "security = \"tls\""));
    home.run(&["check"]).with(3).says("(usually 587)");
}

#[test]
fn check_names_the_goals_of_subjects_that_do_not_occur() {
    let home = Home::new();
    let goals = "[student.goals]\n\"Matematyka\" = 4.5\n\"Matma\" = 4\n[[student]]\n";
    let text = home.config_text();
    let (first, second) = text.rsplit_once("[[student]]\n").unwrap();
    home.configure(&format!("{first}{goals}{second}"));
    let table = home.run(&["check"]).with(0).stdout;
    assert!(table.contains("goal \"Matma\""), "{table}");
    assert!(!table.contains("goal \"Matematyka\""), "{table}");
}
