//! `outbox`: the letters not yet accepted.

use crate::home::Home;
use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};

/// A home whose mail server is away, with the two welcomes in the outbox.
fn without_mail() -> (SmtpServer, Home) {
    let server = SmtpServer::start(Options::default());
    server.behave(Behaviour::Cut(Stage::Banner));
    let home = Home::mailing(&server);
    home.run(&["once"])
        .with(1)
        .says("2 written, 0 sent, 2 waiting");
    (server, home)
}

#[test]
fn letters_are_listed_until_they_are_accepted() {
    let (server, home) = without_mail();
    home.run(&["outbox"]).with(0).says("mama@example.com");
    home.run(&["outbox", "list"])
        .with(0)
        .says("queued")
        .says("dad@example.com");
    home.run(&["status"]).with(1).says("2 queued");
    server.behave(Behaviour::Good);
    // No daemon runs, so it is offered at once, with whatever else is due.
    home.run(&["outbox", "retry", "1"]).with(0).says("sent");
    assert_eq!(server.letters().len(), 2);
    home.run(&["once"]).with(0).says("0 sent, 0 waiting");
    let list = home.run(&["outbox", "list"]).with(0).stdout;
    assert_eq!(list, "The outbox is empty.\n");
}

#[test]
fn a_dropped_letter_is_gone() {
    let (server, home) = without_mail();
    home.run(&["outbox", "drop", "1"]).with(0);
    home.run(&["outbox", "drop", "1"]).with(2);
    server.behave(Behaviour::Good);
    home.run(&["once"]).with(0);
    let to: Vec<_> = server
        .letters()
        .into_iter()
        .flat_map(|mail| mail.to)
        .collect();
    assert_eq!(to, ["dad@example.com"]);
}

#[test]
fn a_rejected_letter_exits_with_3_until_it_is_dropped() {
    let server = SmtpServer::start(Options::default());
    let home = Home::mailing(&server);
    server.behave_once(Behaviour::Answer(Stage::Rcpt, "550 5.1.1 no such user"));
    let once = home.run(&["once"]).with(3).says("1 rejected");
    let told = "A letter is given up; `dzwonek outbox` shows it letter=1 why=\"refused\" reply=550 5.1.1\n";
    assert!(once.stderr.contains(told), "{once:?}");
    home.run(&["outbox", "list"]).with(0).says("no such user");
    home.run(&["status"]).with(3);
    home.run(&["outbox", "drop", "1"]).with(0);
    home.run(&["status"]).with(0);
}

#[test]
fn a_refused_sender_holds_everything_and_exits_with_3() {
    let server = SmtpServer::start(Options::default());
    let home = Home::mailing(&server);
    server.behave(Behaviour::Answer(Stage::Mail, "550 5.7.1 not you"));
    home.run(&["once"]).with(3);
    let status = home.run(&["status", "--json"]).with(3).json();
    assert_eq!(status["outbox"]["held"], 2);
    assert_eq!(status["outbox"]["queued"], 0);
    server.behave(Behaviour::Good);
    home.run(&["once"]).with(0);
    home.run(&["status"]).with(0);
}

#[test]
fn an_unreadable_mail_password_holds_letters_but_not_the_report() {
    let server = SmtpServer::start(Options::default());
    let home = Home::mailing(&server);
    let login = "security = \"none\"\nusername = \"dzwonek\"\npassword_env = \"NOT_THERE\"";
    let text = home.config_text();
    home.configure(&text.replace("security = \"none\"", login));
    home.run(&["once"])
        .with(3)
        .says("Zosia: changes: 0,")
        .complains("NOT_THERE");
    let status = home.run(&["status", "--json"]).with(3).json();
    assert_eq!(status["outbox"]["held"], 2);
    home.configure(&text);
    home.run(&["once"]).with(0).says("2 sent");
}
