//! The questions about the mail server, and what is made of its refusals.

use school::Who;

use super::{LETTERS, Newcomer, PASSWORD};
use crate::home::Ended;

impl Newcomer {
    /// One child, this sender, these answers about the mail server, and the letters.
    fn mails(&self, from: &str, answers: &[&str]) -> Ended {
        let zosia = self.child(Who::Zosia);
        let mut all: Vec<&str> = zosia.iter().map(String::as_str).collect();
        all.extend(["", from]);
        all.extend(answers);
        all.extend(LETTERS);
        // No test letter, which is asked for where the server is open.
        all.push("n");
        self.answers(&all)
    }

    fn logins_by_mail(&self) -> usize {
        let commands = self.server.commands();
        let logins = commands.iter().filter(|line| line.starts_with("AUTH"));
        logins.count()
    }
}

#[test]
fn the_provider_of_the_sender_is_offered_with_what_it_wants() {
    for (from, offered) in [
        (
            "Dzwonek <mama.zosi@gmail.com>",
            [
                "[smtp.gmail.com]",
                "[mama.zosi@gmail.com]",
                "app password",
                "[tls]",
            ],
        ),
        (
            "mama.zosi@hotmail.com",
            [
                "[smtp-mail.outlook.com]",
                "[mama.zosi@hotmail.com]",
                "no app password either",
                "[starttls]",
            ],
        ),
    ] {
        let newcomer = Newcomer::new();
        let port = newcomer.port();
        let ended = newcomer.mails(from, &Newcomer::mail(&port, PASSWORD));
        let said = ended.with(0).stderr;
        let places = offered.map(|words| said.find(words).expect(&said));
        assert!(places.is_sorted(), "{places:?} in {said}");
        assert!(places[2] < said.find("Password: ").unwrap(), "{said}");
    }
}

#[test]
fn after_a_refusal_the_answers_are_offered_again_and_the_password_is_asked() {
    let newcomer = Newcomer::new();
    let port = newcomer.port();
    let mut answers = Newcomer::mail(&port, "wrong").to_vec();
    answers.extend(["n", "", "", PASSWORD, "", ""]);
    let ended = newcomer.mails("mama.zosi@gmail.com", &answers).with(0);
    for words in ["[127.0.0.1]", "[bell]", "[none]", &format!("[{port}]")] {
        assert_eq!(ended.stderr.matches(words).count(), 1, "{words} {ended:?}");
    }
    assert_eq!(ended.stderr.matches("535 5.7.8").count(), 1, "{ended:?}");
    newcomer.run(&["check"]).with(0);
}

#[test]
fn a_box_that_is_known_by_the_part_before_the_at_is_found() {
    let newcomer = Newcomer::with_account("mama.zosi");
    let port = newcomer.port();
    let from = "Dzwonek <mama.zosi@wp.pl>";
    let ended = newcomer.mails(from, &["127.0.0.1", "", PASSWORD, "none", &port]);
    let said = ended.with(0).stderr;
    let mut lines = said.lines().map(str::trim_end);
    assert!(
        lines.any(|line| line.ends_with("logged in as mama.zosi")),
        "{said}"
    );
    assert_eq!(newcomer.logins_by_mail(), 2);
    let text = newcomer.text();
    assert!(text.contains("\nusername = \"mama.zosi\"\n"), "{text}");
    newcomer.run(&["check"]).with(0);
    assert_eq!(newcomer.logins_by_mail(), 3);
}

#[test]
fn a_wrong_password_is_tried_once_by_each_name() {
    let newcomer = Newcomer::with_account("mama.zosi");
    let port = newcomer.port();
    let from = "mama.zosi@wp.pl";
    let ended = newcomer.mails(from, &["127.0.0.1", "", "wrong", "none", &port, "y"]);
    let said = ended.with(3).stderr;
    assert!(said.contains("535 5.7.8"), "{said}");
    assert_eq!(newcomer.logins_by_mail(), 2);
    let text = newcomer.text();
    assert!(
        text.contains("\nusername = \"mama.zosi@wp.pl\"\n"),
        "{text}"
    );
}

#[test]
fn a_box_with_one_name_is_tried_by_no_other() {
    let newcomer = Newcomer::with_account("mama.zosi");
    let port = newcomer.port();
    let from = "mama.zosi@interia.pl";
    let answers = ["127.0.0.1", "", PASSWORD, "none", &port, "y"];
    newcomer.mails(from, &answers).with(3);
    assert_eq!(newcomer.logins_by_mail(), 1);
}
