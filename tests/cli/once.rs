//! `once`: from the school to the letter.

use dzwonek::store::Lock;
use school::register::LoginAnswer;
use school::{FaultKind, Who};

use crate::home::Home;
use crate::support::smtp_server::{Options, SmtpServer};

#[test]
fn first_a_welcome_then_a_letter_about_a_change_then_nothing() {
    let home = Home::new();
    home.run(&["once"])
        .with(0)
        .says("Zosia: changes: 0,")
        .says("letters: 2 written, 2 sent, 0 waiting, 0 rejected");
    assert_eq!(home.kinds(), ["welcome", "welcome"]);
    home.run(&["once"]).with(0).says("letters: 0 written");

    home.grade(99_000_001);
    home.run(&["once"]).with(0).says("Zosia: changes: 1,");
    assert_eq!(home.kinds(), ["instant", "welcome", "welcome"]);
    home.run(&["once", "--all"])
        .with(0)
        .says("letters: 0 written");
    assert_eq!(home.letters().len(), 3);
}

/// A child has one line in the log; at the finer level each request has its own, without what was asked for.
#[test]
fn the_log_has_a_line_for_a_visit_and_finer_ones_for_its_requests() {
    let home = Home::settled();
    let grades = "/gateway/api/2.0/Grades";
    home.school.fault(FaultKind::Status500, grades, 9);
    let once = home.run(&["--log", "info", "once", "--all"]).with(1);
    let of_zosia = once.stderr.lines().filter(|line| line.contains("Zosia"));
    let lines: Vec<&str> = of_zosia.collect();
    assert_eq!(lines.len(), 1, "{once:?}");
    let line = lines[0];
    assert!(
        line.contains(" INFO poll{student=Zosia}: Polled changes=0 requests="),
        "{line}"
    );
    assert!(line.ends_with(" failing=grades:bad_answer"), "{line}");

    let once = home.run(&["--log", "debug", "once", "--all"]).with(1);
    let asked = "DEBUG poll{student=Zosia}: GET synergia /gateway/api/2.0/Grades status=500 bytes=";
    assert!(once.stderr.contains(asked), "{once:?}");
    let login = home.school.login_of(Who::Zosia).login;
    assert!(!once.stderr.contains(&login) && !once.stderr.contains('?'));
}

#[test]
fn a_dry_run_prints_what_would_happen_and_changes_nothing() {
    let home = Home::new();
    home.run(&["once", "--dry-run"])
        .with(0)
        .says("would send to mama@example.com: ");
    assert!(!home.path("state").exists());
    assert!(!home.path("letters").exists());

    home.run(&["once"]).with(0);
    home.grade(99_000_001);
    let before = home.status();
    for _ in 0..2 {
        home.run(&["once", "--dry-run"])
            .with(0)
            .says("would record: Zosia grades added: ")
            .says("would send to mama@example.com: Zosia: matematyka – 5");
    }
    assert_eq!(home.status()["students"], before["students"]);
    assert_eq!(home.status()["outbox"], before["outbox"]);
    assert_eq!(home.history().len(), 0);
    assert_eq!(home.kinds(), ["welcome", "welcome"]);

    home.run(&["once"]).with(0).says("Zosia: changes: 1,");
}

#[test]
fn a_dry_run_opens_no_message_whatever_the_family_allows() {
    let home = Home::new();
    let text = home.config_text();
    home.configure(&text.replace("[[student]]\n", "[[student]]\nopen_messages = true\n"));
    home.run(&["once"]).with(0);
    home.message(20_500_001);
    home.run(&["once", "--dry-run"])
        .with(0)
        .says("would record: Zosia messages added: ")
        .says("would send to mama@example.com: Zosia: wiadomość – ");
    assert_eq!(home.school.opened(), []);
}

#[test]
fn a_dry_run_reuses_the_session() {
    let home = Home::settled();
    home.run(&["once", "--dry-run"]).with(0);
    home.run(&["once"]).with(0);
    assert_eq!(home.logins(), 2, "one for each child");
}

#[test]
fn a_digest_sent_on_request_counts_as_the_previous_one() {
    let home = Home::settled();
    home.grade(99_000_001);
    home.run(&["once", "--digest"]).with(0);
    let changes: Vec<_> = home
        .letters()
        .into_iter()
        .filter(|letter| letter.kind == "digest")
        .map(|letter| letter.changes)
        .collect();
    assert_eq!(changes, ["grades.added=1"; 2]);
    std::fs::remove_dir_all(home.path("letters")).unwrap();
    // The Message-ID of a requested digest names the second.
    home.run(&["once", "--digest"]).with(0);
    for digest in home.letters() {
        assert_eq!(
            (digest.kind.as_str(), digest.changes.as_str()),
            ("digest", "")
        );
    }
}

#[test]
fn a_refused_login_exits_with_3_and_spares_other_children() {
    let home = Home::new();
    home.school.edit(Who::Antek, |antek| {
        antek.account.answer = LoginAnswer::Refused;
    });
    home.run(&["once"])
        .with(3)
        .says("Antek: cannot be read (login_refused)")
        .says("Zosia: changes: 0,");
    assert_eq!(home.kinds(), ["notice", "welcome", "welcome"]);
    home.run(&["status"]).with(3).says("login_refused");
    home.run(&["once"]).with(3);
    home.school.edit(Who::Antek, |antek| {
        antek.account.answer = LoginAnswer::Welcome;
    });
    home.run(&["resume", "Antek"]).with(0).says("Antek");
    // The password was sent a moment ago.
    home.run(&["once"])
        .with(1)
        .says("Antek: cannot be read (login_cap)");
    home.run(&["status"]).with(1).says("waiting");
}

#[test]
fn an_unreachable_register_exits_with_1() {
    let home = Home::new();
    let text = home.config_text();
    // A port of 127.0.0.1 on which nobody listens.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = closed.local_addr().unwrap().port();
    drop(closed);
    let urls = home.school.urls();
    let away = text
        .replace(&urls.synergia, &format!("http://127.0.0.1:{port}"))
        .replace(&urls.api, &format!("http://127.0.0.2:{port}"));
    home.configure(&away);
    home.run(&["once"]).with(1).says("unreachable");
    home.run(&["status"]).with(1).says("unreachable");
    home.configure(&text);
    home.run(&["once"]).with(0);
}

#[test]
fn a_second_process_exits_with_1_and_names_the_first() {
    let home = Home::settled();
    let _lock = Lock::take(&home.path("state"), "dzwonek run").unwrap();
    for arguments in [&["once"][..], &["run"], &["once", "--dry-run"]] {
        home.run(arguments)
            .with(1)
            .complains("dzwonek run (process ");
    }
    home.run(&["status"]).with(0);
    home.run(&["history"]).with(0);
}

#[test]
fn an_unreadable_password_exits_with_3_and_names_its_source() {
    let home = Home::new();
    let text = home.config_text();
    let password = home.school.login_of(Who::Antek).password;
    home.configure(&text.replace(
        &format!("password = {password:?}"),
        "password_file = \"/nonexistent/antek\"",
    ));
    home.run(&["once"])
        .with(3)
        .says("Antek: cannot be read (password_unavailable)")
        .says("Zosia: changes: 0,")
        .complains("/nonexistent/antek");
    home.run(&["status"]).with(3).says("password_unavailable");
    home.configure(&text);
    home.run(&["once", "--all"]).with(0);
    home.run(&["status"]).with(0);
}

#[test]
fn an_unreadable_mail_password_exits_with_3_and_loses_nothing() {
    let server = SmtpServer::start(Options::default());
    let home = Home::mailing(&server);
    let text = home.config_text();
    home.configure(&text.replace(
        "security = \"none\"",
        "security = \"none\"\nusername = \"dzwonek\"\npassword_file = \"/nonexistent/smtp\"",
    ));
    home.run(&["once"]).with(3).complains("/nonexistent/smtp");
    home.run(&["check"]).with(3).says("/nonexistent/smtp");
    home.configure(&text);
    home.run(&["once"]).with(0).says("0 written, 2 sent");
}
