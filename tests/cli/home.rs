//! A home server: the program, its configuration and state, and the school it reads.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use assert_cmd::cargo::cargo_bin;
use chrono::Utc;
use chrono_tz::Europe::Warsaw;
use school::register::institution::{category, staff};
use school::register::pupils::plans::older;
use school::register::{Grade, Message};
use school::{PupilLogin, School, Who};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::mail::Mail;
use crate::support::script::script;
use crate::support::smtp_server::SmtpServer;

pub struct Home {
    pub school: School,
    directory: TempDir,
    mail: String,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ended {
    /// It exited with this code.
    #[track_caller]
    pub fn with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        self
    }

    /// It printed this on stdout.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.stdout.contains(words), "{words:?} in {self:?}");
        self
    }

    /// It printed this on stderr.
    #[track_caller]
    pub fn complains(self, words: &str) -> Self {
        assert!(self.stderr.contains(words), "{words:?} in {self:?}");
        self
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// The objects of `history --json`.
    pub fn json_lines(&self) -> Vec<Value> {
        let lines = self.stdout.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

impl Home {
    /// Zosia's and Antek's parents, whose letters go into a directory.
    pub fn new() -> Self {
        Self::with_mail("transport = \"directory\"\n[mail.directory]\npath = \"LETTERS\"\n")
    }

    /// The same, whose letters go to the command `sendmail` in their home, which is not there yet.
    pub fn by_sendmail() -> Self {
        Self::with_mail("transport = \"sendmail\"\n[mail.sendmail]\ncommand = \"SENDMAIL\"\n")
    }

    /// The same, whose letters go to a mail server.
    pub fn mailing(server: &SmtpServer) -> Self {
        let port = server.port();
        Self::with_mail(&format!(
            "[mail.smtp]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\n"
        ))
    }

    fn with_mail(mail: &str) -> Self {
        let home = Self {
            school: School::start(0, Arc::new(Utc::now)).unwrap(),
            directory: tempfile::tempdir().unwrap(),
            mail: mail.to_owned(),
        };
        home.configure(&home.config_text());
        home
    }

    /// After the first run.
    pub fn settled() -> Self {
        let home = Self::new();
        home.run(&["once"]).with(0);
        home
    }

    /// The password of a child comes from a script, which first does this.
    pub fn asks_for(&self, who: Who, first: &str) {
        let password = self.school.login_of(who).password;
        let asks = self.path(&format!("ask_{}", who.name()));
        script(&asks, &format!("{first}\necho {password:?}"));
        self.configure(&self.configuration().replacen(
            &format!("password = {password:?}"),
            &format!("password_command = [{:?}]", asks.display().to_string()),
            1,
        ));
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub fn config_text(&self) -> String {
        let urls = self.school.urls();
        let path = |name| self.path(name).display().to_string();
        let mail = self.mail.replace("LETTERS", &path("letters"));
        let mail = mail.replace("SENDMAIL", &path("sendmail"));
        let mut text = format!(
            "state_directory = {:?}\n[mail]\nfrom = \"Dzwonek <dzwonek@example.com>\"\n{}\
             [synergia]\nsynergia_url = {:?}\napi_url = {:?}\nmessages_url = {:?}\nsandbox_url = {:?}\n\
             portal_url = {:?}\n",
            path("state"),
            mail,
            urls.synergia,
            urls.api,
            urls.messages,
            urls.sandbox,
            urls.portal
        );
        for who in [Who::Zosia, Who::Antek] {
            text += &student(&self.school.login_of(who));
        }
        text + "[[recipient]]\nemail = \"mama@example.com\"\n\
                instant = [\"messages\", \"grades\", \"timetable\"]\n\
                [[recipient]]\nemail = \"dad@example.com\"\nlanguage = \"en\"\ninstant = []\n"
    }

    pub fn configure(&self, text: &str) {
        fs::write(self.path("config.toml"), text).unwrap();
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o600);
        fs::set_permissions(self.path("config.toml"), mode).unwrap();
    }

    /// What the owner wrote last.
    pub fn configuration(&self) -> String {
        fs::read_to_string(self.path("config.toml")).unwrap()
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin("dzwonek"));
        command
            .current_dir(self.directory.path())
            .env_clear()
            .arg("--config")
            .arg(self.path("config.toml"))
            .args(arguments);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ended {
        ended(&mut self.command(arguments))
    }

    pub fn status(&self) -> Value {
        self.run(&["status", "--json"]).json()
    }

    pub fn history(&self) -> Vec<Value> {
        self.run(&["history", "--json"]).with(0).json_lines()
    }

    /// How often a password was sent to the register.
    pub fn logins(&self) -> usize {
        let is_login = |path: &str| path.starts_with("/OAuth");
        let requests = self.school.requests();
        requests
            .iter()
            .filter(|request| request.method == "POST" && is_login(&request.path))
            .count()
    }

    /// All letters in the directory.
    pub fn letters(&self) -> Vec<Mail> {
        let files = files(&self.path("letters"), "eml");
        files
            .iter()
            .map(|file| Mail::parse("", &fs::read(file).unwrap()))
            .collect()
    }

    pub fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<_> = self.letters().into_iter().map(|mail| mail.kind).collect();
        kinds.sort();
        kinds
    }

    /// The same, but a letter repeated under its Message-ID counts once.
    pub fn distinct_kinds(&self) -> Vec<String> {
        let letters = self.letters().into_iter();
        let letters: BTreeMap<_, _> = letters.map(|mail| (mail.message_id, mail.kind)).collect();
        let mut kinds: Vec<_> = letters.into_values().collect();
        kinds.sort();
        kinds
    }

    /// Zosia gets a grade in mathematics.
    pub fn grade(&self, id: u64) {
        let now = Utc::now().with_timezone(&Warsaw).naive_local();
        self.school.edit(Who::Zosia, |zosia| {
            let lesson = zosia.lesson_id(older::MATHS);
            let category = zosia.institution.category_id(category::TEST);
            zosia
                .grades
                .push(Grade::partial(id, "5", lesson, category, now));
        });
    }

    pub fn message(&self, id: u64) {
        let now = Utc::now().with_timezone(&Warsaw).naive_local();
        self.school.edit(Who::Zosia, |zosia| {
            let sender = zosia.sender(staff::MATHS);
            let message = Message::new(id, sender, ("Zebranie", "Dzień dobry"), now);
            zosia.inbox.messages.push(message);
        });
    }
}

fn student(login: &PupilLogin) -> String {
    let PupilLogin {
        name,
        login,
        password,
    } = login;
    format!("[[student]]\nname = {name:?}\nlogin = {login:?}\npassword = {password:?}\n")
}

impl Drop for Home {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.school.opened(), [], "something was opened");
        }
    }
}

pub fn ended(command: &mut Command) -> Ended {
    let output = command.output().unwrap();
    Ended {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The files of a directory with this ending, by name.
pub fn files(directory: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(directory) else {
        return Vec::new();
    };
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    files
}
