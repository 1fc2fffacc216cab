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
    assert_eq!(home.kinds(), [""; 0]);
    // Nothing was recorded: the first run is still to come.
    home.run(&["once"]).with(0).says("2 written");
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
    ] {
        let server = SmtpServer::start(Options::default());
        let home = Home::mailing(&server);
        server.behave(behaviour);
        let ended = home.run(&["check"]).with(code).says(hint);
        assert!(!ended.stdout.contains("somebody else"), "{}", ended.stdout);
    }
}

#[test]
fn check_names_the_other_port_when_the_encryption_is_of_the_other_kind() {
    let server = SmtpServer::start(Options::default());
    let home = Home::mailing(&server);
    let text = home.config_text();
    home.configure(&text.replace("security = \"none\"", "security = \"tls\""));
    home.run(&["check"]).with(3).says("(usually 587)");
}
