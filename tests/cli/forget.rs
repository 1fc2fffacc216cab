//! A child who has left the configuration is forgotten: no byte of the state tells of it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use chrono::Utc;
use chrono_tz::Europe::Warsaw;
use school::register::Message;
use school::register::institution::staff;
use school::{School, Who};

use crate::home::{Ended, Home};
use crate::run::{Service, comes_true};

/// What the message to Zosia is about; nobody else hears of it.
const TOPIC: &str = "Kanarek w klasie";

impl Home {
    /// Zosia has a message that cannot be delivered, Antek's letters wait too, and there is a backup of it all.
    fn with_letters_that_wait() -> Self {
        let home = Self::by_sendmail();
        home.run(&["once"]);
        home.school.edit(Who::Zosia, |zosia| {
            let now = Utc::now().with_timezone(&Warsaw).naive_local();
            let sender = zosia.sender(staff::MATHS);
            let message = Message::new(99_001, sender, (TOPIC, "Dzień dobry"), now);
            zosia.inbox.messages.push(message);
        });
        home.run(&["once", "--all"]);
        home
    }

    pub fn leave_out_zosia(&self) {
        let text = self.configuration();
        let (before, rest) = text.split_once("[[student]]").unwrap();
        let (_, others) = rest.split_once("[[student]]").unwrap();
        self.configure(&format!("{before}[[student]]{others}"));
    }

    fn forget(&self, name: &str, typed: &str) -> Ended {
        let mut command = self.command(&["forget", name]);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut process = command.spawn().unwrap();
        // Whoever is refused at once does not read it.
        let _ = process.stdin.take().unwrap().write_all(typed.as_bytes());
        let output = process.wait_with_output().unwrap();
        Ended {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The files of the state that hold one of these.
    fn holding(&self, words: &[&str]) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        for path in all_files(&self.path("state")) {
            let bytes = fs::read(&path).unwrap();
            let holds = |word: &&&str| {
                bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes())
            };
            found.extend(
                words
                    .iter()
                    .filter(holds)
                    .map(|word| (path.clone(), (*word).to_owned())),
            );
        }
        found
    }
}

fn all_files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| {
        if path.is_dir() {
            all_files(&path)
        } else {
            vec![path]
        }
    });
    files.collect()
}

fn traces(school: &School) -> Vec<String> {
    let login = school.login_of(Who::Zosia).login;
    vec!["Zosia".to_owned(), TOPIC.to_owned(), login]
}

#[test]
fn no_byte_of_the_state_tells_of_a_forgotten_child() {
    let home = Home::with_letters_that_wait();
    let traces = traces(&home.school);
    let traces: Vec<&str> = traces.iter().map(String::as_str).collect();
    let before = home.holding(&traces);
    assert!(before.len() > traces.len(), "also in a backup: {before:?}");
    // A database that was lost once lies beside it.
    fs::copy(
        home.path("state/dzwonek.db"),
        home.path("state/dzwonek.db.lost"),
    )
    .unwrap();
    home.leave_out_zosia();
    home.forget("Zosia", "Zosia\n")
        .with(0)
        .says("Zosia is forgotten.")
        .says("Letters that were already sent are out of reach");
    assert_eq!(home.holding(&traces), []);
    home.run(&["show", "Zosia"]).with(2);
    home.forget("Zosia", "Zosia\n")
        .with(2)
        .complains("nothing is known of Zosia");
}

#[test]
fn the_others_lose_nothing() {
    let home = Home::with_letters_that_wait();
    let antek = |home: &Home| home.run(&["show", "Antek", "--json"]).with(0).stdout;
    let known = antek(&home);
    assert!(!known.is_empty());
    home.leave_out_zosia();
    home.forget("Zosia", "Zosia\n").with(0);
    assert_eq!(antek(&home), known);
    // The backup is one still.
    fs::remove_file(home.path("state/dzwonek.db")).unwrap();
    home.run(&["restore"]).with(0);
    assert_eq!(antek(&home), known);
    home.run(&["show", "Zosia"]).with(2);
}

#[test]
fn only_who_has_left_is_forgotten_and_only_with_the_name_typed() {
    let home = Home::settled();
    home.forget("Zosia", "Zosia\n")
        .with(2)
        .complains("Zosia is still in the configuration");
    home.leave_out_zosia();
    home.forget("Kuba", "Kuba\n")
        .with(2)
        .complains("nothing is known of Kuba; there are: Zosia");
    for typed in ["", "\n", "zosia\n", "Antek\n", "Zosia Nowak\n"] {
        home.forget("Zosia", typed)
            .with(2)
            .complains("nothing was erased");
    }
    let known = home.run(&["show", "Zosia", "grades", "--json"]).with(0);
    assert!(!known.stdout.is_empty());
    home.forget("Zosia", "  Zosia  ").with(0);
    home.run(&["show", "Zosia"]).with(2);
}

/// It may not have read the configuration since.
#[test]
fn a_running_service_forgets_within_a_minute() {
    let home = Home::settled();
    let traces = traces(&home.school);
    let traces: Vec<&str> = traces.iter().map(String::as_str).collect();
    let _service = Service::start(&home);
    home.leave_out_zosia();
    home.forget("Zosia", "Zosia\n")
        .with(0)
        .says("within a minute");
    assert!(
        comes_true(|| home.holding(&traces).is_empty()),
        "{:?}",
        home.holding(&traces)
    );
}
