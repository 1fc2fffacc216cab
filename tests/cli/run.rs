//! `run`: the service and its signals.

use std::fs::{self, File};
use std::io;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use school::Who;
use school::register::LoginAnswer;

use crate::home::Home;
use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};

/// Sends a signal to a process that this test started.
pub fn signal(process: &Child, name: &str) {
    let id = process.id().to_string();
    let sent = Command::new("kill").args(["-s", name, &id]).status();
    assert!(sent.unwrap().success());
}

/// Waits until this is true, for a minute at most.
pub fn comes_true(is_so: impl Fn() -> bool) -> bool {
    let begin = Instant::now();
    while !is_so() {
        if begin.elapsed() > Duration::from_mins(1) {
            return false;
        }
        sleep(Duration::from_millis(20));
    }
    true
}

/// A running service, which does not outlive its test.
pub struct Service<'h> {
    home: &'h Home,
    pub process: Child,
    logging: Option<JoinHandle<()>>,
}

impl<'h> Service<'h> {
    pub fn start(home: &'h Home) -> Self {
        Self::start_in(home, &[])
    }

    /// Starts it with these environment variables.
    pub fn start_in(home: &'h Home, environment: &[(&str, PathBuf)]) -> Self {
        let run = home.command(&["run"]);
        // Exceeding the limit on file sizes shall be an error, not a signal.
        let mut shell = Command::new("/bin/sh");
        shell
            .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
            .arg(run.get_program())
            .args(run.get_args())
            .current_dir(home.path(""))
            .env_clear()
            .envs(environment.iter().cloned());
        let mut process = shell.stderr(Stdio::piped()).spawn().unwrap();
        let mut log = File::create(home.path("log")).unwrap();
        let mut said = process.stderr.take().unwrap();
        let logging = spawn(move || drop(io::copy(&mut said, &mut log)));
        let service = Self {
            home,
            process,
            logging: Some(logging),
        };
        service.wait_for("Dzwonek is at work");
        service
    }

    pub fn log(&self) -> String {
        fs::read_to_string(self.home.path("log")).unwrap()
    }

    /// Waits until the log holds these words.
    pub fn wait_for(&self, words: &str) {
        self.wait_until(words, || self.log().contains(words));
    }

    pub fn wait_until(&self, what: &str, is_so: impl Fn() -> bool) {
        assert!(comes_true(is_so), "{what}: {}", self.log());
    }

    pub fn end(mut self) -> i32 {
        signal(&self.process, "TERM");
        let ended = self.process.wait().unwrap();
        self.logging.take().unwrap().join().unwrap();
        ended.code().unwrap()
    }
}

impl Drop for Service<'_> {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn a_silent_monitoring_service_delays_nothing() {
    let home = Home::new();
    let monitoring = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/ping/xyz", monitoring.local_addr().unwrap());
    home.configure(&format!("heartbeat_url = {url:?}\n{}", home.config_text()));
    let service = Service::start(&home);
    let _unanswered = monitoring.accept().unwrap();
    service.wait_until("the welcomes", || home.kinds() == ["welcome", "welcome"]);
    assert_eq!(service.end(), 0);
    let log = fs::read_to_string(home.path("log")).unwrap();
    assert!(!log.contains("xyz") && !log.contains("heartbeat"), "{log}");
}

#[test]
fn the_service_reads_writes_and_stops_on_a_signal() {
    let home = Home::new();
    let service = Service::start(&home);
    service.wait_until("the welcomes", || home.kinds() == ["welcome", "welcome"]);
    home.run(&["once"])
        .with(1)
        .complains("dzwonek run (process ");
    assert_eq!(service.end(), 0);
    // It has released the lock.
    home.run(&["once"]).with(0).says("letters: 0 written");
}

/// The unit gives it twenty seconds.
#[test]
fn a_stopping_service_waits_for_a_letter_and_resends_it_unchanged() {
    let server = SmtpServer::start(Options::default());
    server.behave_once(Behaviour::Late(Stage::Dot));
    let home = Home::mailing(&server);
    let service = Service::start(&home);
    service.wait_until("the letter", || server.letters().len() == 1);
    let begin = Instant::now();
    assert_eq!(service.end(), 0);
    assert!(begin.elapsed() < Duration::from_secs(20));
    home.run(&["once"]).with(0).says("2 sent");
    let letters: Vec<_> = server.letters().into_iter().map(|one| one.bytes).collect();
    assert_eq!(letters.len(), 3);
    assert_eq!(letters[0], letters[1]);
}

#[test]
fn a_broken_new_configuration_leaves_the_old_one_in_force() {
    let home = Home::new();
    let service = Service::start(&home);
    service.wait_until("the welcomes", || home.letters().len() == 2);
    let good = home.config_text();
    home.configure(&good.replace("from =", "form ="));
    signal(&service.process, "HUP");
    service.wait_for("The new configuration is not used");
    service.wait_for("unknown key `form`");
    let elsewhere = home.path("elsewhere").display().to_string();
    home.configure(&good.replace(&home.path("state").display().to_string(), &elsewhere));
    signal(&service.process, "HUP");
    service.wait_for("state_directory is another one now; start dzwonek again for that");
    assert!(!home.path("elsewhere").exists());

    // A good one takes effect: the newcomer is welcomed.
    home.configure(&format!(
        "{good}[[recipient]]\nemail = \"babcia@example.com\"\n"
    ));
    signal(&service.process, "HUP");
    service.wait_for("Read the configuration again");
    service.wait_until("the third welcome", || home.letters().len() == 3);
    assert_eq!(service.end(), 0);
}

#[test]
fn a_running_service_obeys_other_commands() {
    let home = Home::new();
    home.school.edit(Who::Zosia, |zosia| {
        zosia.account.answer = LoginAnswer::Refused;
    });
    let service = Service::start(&home);
    let state = || home.status()["students"][0]["state"].clone();
    service.wait_until("the refusal", || state() == "stopped");
    home.run(&["resume", "Zosia"]).with(0);
    assert_eq!(state(), "stopped", "the request is left to the service");
    // It would look within 20 seconds; a signal makes it look now.
    signal(&service.process, "HUP");
    let begin = Instant::now();
    service.wait_until("the resumption", || state() != "stopped");
    assert!(begin.elapsed() < Duration::from_secs(15));
    assert_eq!(service.end(), 0);
}
