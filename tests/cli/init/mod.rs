//! `init`: questions, answers, a configuration.

mod konto_librus;
mod mail_server;
mod school_login;

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;
use dzwonek::config::Security;
use school::Who;

use crate::home::{Ended, Home};
use crate::run::{comes_true, signal};
use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};

const EXAMPLE: &str = include_str!("../../../config.example.toml");

/// Somebody with a mail server and children at the school, and nothing else yet.
struct Newcomer {
    home: Home,
    server: SmtpServer,
}

impl Newcomer {
    fn new() -> Self {
        Self::with_account("bell")
    }

    /// With a mail server that knows them by this name.
    fn with_account(name: &'static str) -> Self {
        let server = SmtpServer::start(Options {
            security: Security::None,
            login: Some((name, PASSWORD)),
            ..Options::default()
        });
        let home = Home::mailing(&server);
        let text = home.config_text();
        let section = text.split("[synergia]").nth(1).unwrap();
        let section = section.split("[[").next().unwrap();
        fs::write(home.path("school"), format!("[synergia]{section}")).unwrap();
        Self { home, server }
    }

    /// Where the configuration is to be.
    fn file(&self) -> PathBuf {
        self.home.path("etc/dzwonek.toml")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin("dzwonek"));
        command
            .env_clear()
            .env("XDG_STATE_HOME", self.home.path("states"))
            .arg("--config")
            .arg(self.file())
            .args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        crate::home::ended(&mut self.command(arguments))
    }

    fn answers(&self, answers: &[&str]) -> Ended {
        let mut process = self
            .command(&["init", "--synergia"])
            .arg(self.home.path("school"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = process.stdin.take().unwrap();
        // It may end before it has read everything.
        let _ = stdin.write_all((answers.join("\n") + "\n").as_bytes());
        drop(stdin);
        let output = process.wait_with_output().unwrap();
        Ended {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The answers of whoever comes in with the number from school: the door, the child's name, login and password.
    fn child(&self, who: Who) -> [String; 4] {
        let login = self.home.school.login_of(who);
        let door = "1".to_owned();
        [door, login.name.to_owned(), login.login, login.password]
    }

    /// The answers about the mail server, with this password.
    fn mail<'a>(port: &'a str, password: &'a str) -> [&'a str; 5] {
        ["127.0.0.1", "bell", password, "none", port]
    }

    fn port(&self) -> String {
        self.server.port().to_string()
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }
}

const FROM: &str = "Dzwonek <dzwonek@example.com>";
const PASSWORD: &str = "ding \"dong\"";
/// To Mama alone, in English, a digest at ten past seven.
const LETTERS: [&str; 4] = ["mama@example.com", "", "en", "7:10"];

#[test]
fn init_writes_what_the_commands_need() {
    let newcomer = Newcomer::new();
    let (zosia, antek) = (newcomer.child(Who::Zosia), newcomer.child(Who::Antek));
    let port = newcomer.port();
    let mut answers: Vec<&str> = zosia.iter().chain(&antek).map(String::as_str).collect();
    answers.extend(["", FROM]);
    answers.extend(Newcomer::mail(&port, PASSWORD));
    answers.extend(["mama@example.com", "tata@example.com", "", "pl", "", "y"]);
    answers.extend(["y", "y"]);
    let ended = newcomer.answers(&answers).with(0);
    for key in ["reminders = \"0 17 * * *\"", "weekly = \"0 18 * * fri\""] {
        let lines = newcomer.text();
        let of_each = lines.lines().filter(|line| *line == key);
        assert_eq!(of_each.count(), 2, "{key} in {lines}");
    }
    for line in [
        "grades",
        "has not published the timetable",
        "logged in as bell",
        "test letter to",
    ] {
        assert!(ended.stderr.contains(line), "{line} in {ended:?}");
    }
    assert_eq!(ended.stdout, "");
    assert_eq!(newcomer.server.letters().len(), 2);
    let mode = fs::metadata(newcomer.file()).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o600);
    // The first run continues with the sessions that `init` began.
    let logins = newcomer.home.logins();

    newcomer
        .run(&["once"])
        .with(0)
        .says("letters: 2 written, 2 sent");
    assert_eq!(newcomer.home.logins(), logins);
}

#[test]
fn the_written_file_explains_every_key() {
    let newcomer = Newcomer::new();
    let zosia = newcomer.child(Who::Zosia);
    let port = newcomer.port();
    let mut answers: Vec<&str> = zosia.iter().map(String::as_str).collect();
    answers.extend(["", FROM]);
    answers.extend(Newcomer::mail(&port, PASSWORD));
    answers.extend(LETTERS);
    answers.push("n");
    newcomer.answers(&answers).with(0);
    let text = newcomer.text();
    let without_school = EXAMPLE.split("# Where the register is.").next().unwrap();
    for line in without_school.lines().filter(|line| line.starts_with("# ")) {
        assert!(text.contains(line), "{line} in {text}");
    }
    assert!(text.contains("digest = \"10 7 * * mon-sat\""), "{text}");
    assert!(text.contains("\nlanguage = \"en\"\n"), "{text}");
    // Nobody answered whether these are wanted.
    assert!(text.contains("\n#reminders = \"\"\n"), "{text}");
    assert!(text.contains("\n#weekly = \"\"\n"), "{text}");
}

#[test]
fn an_impossible_answer_makes_the_question_come_again() {
    let newcomer = Newcomer::new();
    let [door, name, login, password] = newcomer.child(Who::Zosia);
    let port = newcomer.port();
    let ended = newcomer
        .answers(&[
            "",
            "both",
            &door,
            "!!!",
            &name,
            "zo sia",
            &login,
            "",
            &password,
            &door,
            &name,
            "",
            "",
            "Dzwonek",
            FROM,
            "127.0.0.1",
            "bell",
            "secret",
            "ssl",
            "none",
            "70000",
            &port,
            "",
            "127.0.0.1",
            "bell",
            PASSWORD,
            "none",
            &port,
            "mama",
            "mama@example.com",
            "mama@example.com",
            "",
            "de",
            "pl",
            "25:00",
            "-",
            "",
        ])
        .with(0);
    for words in [
        "1 for the number from school",
        "no name for files can be made of it",
        "not a login",
        "It is empty",
        "another student has this name",
        "not an e-mail address",
        "unknown kind of protection; allowed: `tls`",
        "not a port",
        "535",
        "another recipient has this address",
        "`pl`, `en` or `uk`",
        "Not a time",
    ] {
        assert!(ended.stderr.contains(words), "{words} in {ended:?}");
    }
    assert_eq!(newcomer.home.logins(), 1);
    assert!(newcomer.text().contains("digest = \"\""));
    for secret in [password.as_str(), PASSWORD, "secret"] {
        assert!(!ended.stderr.contains(secret), "{ended:?}");
    }
}

#[test]
fn a_mail_server_that_refuses_can_still_be_kept() {
    let newcomer = Newcomer::new();
    newcomer
        .server
        .behave(Behaviour::Answer(Stage::Ehlo, "550 5.7.1 go away"));
    let zosia = newcomer.child(Who::Zosia);
    let port = newcomer.port();
    let mut answers: Vec<&str> = zosia.iter().map(String::as_str).collect();
    answers.extend(["", FROM]);
    answers.extend(Newcomer::mail(&port, PASSWORD));
    answers.push("y");
    answers.extend(LETTERS);
    newcomer.answers(&answers).with(3).complains("go away");
    newcomer.run(&["check"]).with(3);
}

#[test]
fn answers_that_end_early_leave_no_configuration_behind() {
    let newcomer = Newcomer::new();
    let zosia = newcomer.child(Who::Zosia);
    let answers: Vec<&str> = zosia.iter().map(String::as_str).collect();
    newcomer
        .answers(&answers)
        .with(2)
        .complains("no configuration is written");
    assert!(!newcomer.home.path("etc").exists());
}

#[test]
fn an_interrupt_leaves_nothing_behind_and_says_so() {
    let newcomer = Newcomer::new();
    let log = newcomer.home.path("log");
    let mut process = newcomer
        .command(&["init"])
        .stdin(Stdio::piped())
        .stderr(fs::File::create(&log).unwrap())
        .spawn()
        .unwrap();
    let heard = |words| fs::read_to_string(&log).unwrap().contains(words);
    assert!(comes_true(|| heard("Do you log in")));
    signal(&process, "INT");
    assert_eq!(process.wait().unwrap().code(), Some(2));
    assert!(heard("no configuration is written"));
    assert!(!newcomer.home.path("etc").exists());
    assert!(!newcomer.home.path("states").exists());
}

#[test]
fn an_existing_file_is_refused_before_the_first_question() {
    let newcomer = Newcomer::new();
    fs::create_dir(newcomer.home.path("etc")).unwrap();
    fs::write(newcomer.file(), "mine").unwrap();
    newcomer
        .answers(&["1", "Zosia"])
        .with(2)
        .complains("never overwrites");
    assert_eq!(newcomer.text(), "mine");
}

#[test]
fn an_unwritable_place_is_refused_before_the_first_question() {
    let newcomer = Newcomer::new();
    fs::write(newcomer.home.path("etc"), "not a directory").unwrap();
    let ended = newcomer.answers(&["1", "Zosia"]).with(1);
    assert!(!ended.stderr.contains("log in"), "{ended:?}");
}
