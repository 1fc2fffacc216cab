//! A password that is not available: the place where it is kept is locked, empty, or gone.

use school::Who;
use serde_json::Value;

use crate::home::Home;
use crate::support::script::script;
use crate::support::smtp_server::{Options, SmtpServer};

/// A program that has no password to give; its output could contain one.
const FAULTS: [&str; 4] = [
    "echo canary >&2; exit 1",
    "echo canary; kill -9 $$",
    "printf 'canary\\377'",
    "exec yes canary",
];

/// Zosia's password comes from a program, and Antek's from the configuration.
fn asking_for_zosias() -> Home {
    let home = Home::new();
    let password = home.school.login_of(Who::Zosia).password;
    let text = home.config_text();
    home.configure(&text.replace(
        &format!("password = {password:?}"),
        "password_command = [\"./ask\"]",
    ));
    home
}

#[test]
fn an_unavailable_password_is_reported_and_spares_the_other_child() {
    let home = asking_for_zosias();
    for fault in FAULTS {
        script(&home.path("ask"), fault);
        let once = home.run(&["--log", "trace", "once"]).with(3);
        assert!(!once.stderr.contains("canary"), "{once:?}");
        let status = home.run(&["status", "--json"]).with(3).json();
        let reason = |child: usize| status["students"][child]["reason"].clone();
        assert_eq!(
            [reason(0), reason(1)],
            ["password_unavailable".into(), Value::Null]
        );
        assert_eq!(home.logins(), 1, "Antek's");
    }
    let password = home.school.login_of(Who::Zosia).password;
    script(&home.path("ask"), &format!("echo {password:?}"));
    home.run(&["once"]).with(0);
    assert_eq!(home.logins(), 2);
    home.run(&["status"]).with(0);
}

#[test]
fn a_password_is_asked_for_when_a_login_is_due_and_at_no_other_time() {
    let home = asking_for_zosias();
    let password = home.school.login_of(Who::Zosia).password;
    let asked = home.path("asked");
    let ask = format!(
        "echo x >> {:?}; echo {password:?}",
        asked.display().to_string()
    );
    script(&home.path("ask"), &ask);
    for _ in 0..3 {
        home.run(&["once"]).with(0);
    }
    let asked = std::fs::read_to_string(asked).unwrap();
    assert_eq!(asked.lines().count(), 1);
}

#[test]
fn letters_wait_for_the_password_of_the_mail_server() {
    const LOGIN: (&str, &str) = ("dzwonek", "correct horse");
    let server = SmtpServer::start(Options {
        login: Some(LOGIN),
        ..Options::default()
    });
    let home = Home::mailing(&server);
    let account = "username = \"dzwonek\"\npassword_command = [\"./ask\"]\n[synergia]";
    home.configure(&home.config_text().replace("[synergia]", account));
    for fault in FAULTS {
        script(&home.path("ask"), fault);
        let once = home.run(&["--log", "trace", "once"]).with(3);
        assert!(!once.stderr.contains("canary"), "{once:?}");
        let status = home.run(&["status", "--json"]).with(3).json();
        assert_eq!(status["outbox"]["held"], 2);
        let reason = status["outbox"]["reason"].as_str().unwrap();
        assert!(reason.contains("password_command"), "{reason}");
    }
    assert_eq!(server.commands(), Vec::<String>::new());
    script(&home.path("ask"), &format!("echo {:?}", LOGIN.1));
    home.run(&["once"]).with(0).says("2 sent, 0 waiting");
    home.run(&["status"]).with(0);
}
