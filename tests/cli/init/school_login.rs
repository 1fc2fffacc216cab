//! The first door of `init`: the number from school.

use std::fs;

use school::Who;

use super::{FROM, LETTERS, Newcomer, PASSWORD};

/// No password is sent twice; another one is tried at once.
#[test]
fn a_refused_login_is_asked_for_again() {
    let newcomer = Newcomer::new();
    let [door, name, login, password] = newcomer.child(Who::Zosia);
    let port = newcomer.port();
    let mut answers = vec![door.as_str(), &name, "7654321", &password];
    // The login is right now, and the password wrong; then it is repeated, and then it is right.
    answers.extend([
        &login, "wrong", &login, "wrong", &login, &password, "", FROM,
    ]);
    answers.extend(Newcomer::mail(&port, PASSWORD));
    answers.extend(LETTERS);
    answers.push("");
    let ended = newcomer.answers(&answers).with(0);
    assert_eq!(ended.stderr.matches("The register refuses").count(), 3);
    assert_eq!(newcomer.home.logins(), 3, "two for the login of Zosia");
    assert!(!ended.stderr.contains("WARN"), "no log: {ended:?}");
    let written = newcomer.text();
    assert!(written.contains(&format!("password = {password:?}")));
}

/// It is taken down, and the owner learns when it can be tried.
#[test]
fn the_fifth_password_of_a_day_is_not_tried() {
    let newcomer = Newcomer::new();
    let [door, name, login, password] = newcomer.child(Who::Zosia);
    let port = newcomer.port();
    let mut answers = vec![door.as_str(), &name];
    for wrong in ["wrong 1", "wrong 2", "wrong 3", "wrong 4"] {
        answers.extend([login.as_str(), wrong]);
    }
    answers.extend([&login, &password, "", FROM]);
    answers.extend(Newcomer::mail(&port, PASSWORD));
    answers.extend(LETTERS);
    answers.push("");
    let ended = newcomer.answers(&answers).with(1);
    let tomorrow = chrono::Utc::now() + chrono::Duration::hours(24);
    let tomorrow = tomorrow.with_timezone(&chrono_tz::Europe::Warsaw);
    let day = format!("From {}", tomorrow.format("%Y-%m-%d"));
    assert!(ended.stderr.contains("taken down untried"), "{ended:?}");
    assert!(ended.stderr.contains(&day), "{day} in {ended:?}");
    assert_eq!(newcomer.home.logins(), 4);
    newcomer
        .run(&["check"])
        .with(1)
        .says("next login not before");
    assert_eq!(newcomer.home.logins(), 4);
}

/// Whoever leaves and begins again is still the same family.
#[test]
fn logins_of_an_abandoned_init_count() {
    let newcomer = Newcomer::new();
    let [door, name, login, password] = newcomer.child(Who::Zosia);
    for wrong in ["wrong", "wrong", "wrong 2", "wrong 3"] {
        newcomer
            .answers(&[&door, &name, &login, wrong])
            .with(2)
            .complains("The register refuses");
    }
    assert_eq!(newcomer.home.logins(), 3);
    newcomer.answers(&[&door, &name, &login, &password]).with(2);
    assert_eq!(newcomer.home.logins(), 4);
    // The session that it began is used by the next one.
    newcomer.answers(&[&door, &name, &login, &password]).with(2);
    assert_eq!(newcomer.home.logins(), 4);
    assert!(!newcomer.home.path("etc").exists());
}

#[test]
fn an_existing_state_limits_how_often_the_password_is_sent() {
    let newcomer = Newcomer::new();
    let [door, name, login, password] = newcomer.child(Who::Zosia);
    let port = newcomer.port();
    let mut answers = vec![door.as_str(), &name, &login, &password, "", FROM];
    answers.extend(Newcomer::mail(&port, PASSWORD));
    answers.extend(LETTERS);
    answers.push("");
    newcomer.answers(&answers).with(0);
    newcomer.run(&["once"]).with(0);
    let logins = newcomer.home.logins();

    // The configuration is lost, the state is not: its session is used.
    fs::remove_file(newcomer.file()).unwrap();
    newcomer.answers(&answers).with(0);
    assert_eq!(newcomer.home.logins(), logins);
}
