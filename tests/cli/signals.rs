//! `run` is told to stop, or to reload its configuration, at the worst moments.

use std::collections::BTreeSet;
use std::os::unix::net::UnixDatagram;
use std::time::{Duration, Instant};

use dzwonek::store::{LetterState, Store};
use school::FaultKind;

use crate::home::Home;
use crate::run::{Service, signal};
use crate::support::mail::Mail;
use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};

/// The unit lets it take twenty seconds; then systemd kills it.
const SOON: Duration = Duration::from_secs(15);

/// A family whose welcomes are on their way to a server that behaves like this.
fn mailing(behaviour: Behaviour) -> (SmtpServer, Home) {
    let server = SmtpServer::start(Options::default());
    server.behave(behaviour);
    let home = Home::mailing(&server);
    (server, home)
}

/// The letters in the outbox: whether a server may have them, and their bytes.
fn outbox(home: &Home) -> Vec<(bool, Vec<u8>)> {
    let store = Store::open(&home.path("state")).unwrap();
    let mut letters = store.read(|tx| tx.outbox()).unwrap();
    letters.retain(|letter| letter.state == LetterState::Queued);
    let bytes = |id| store.read(|tx| tx.letter_bytes(id)).unwrap();
    letters
        .into_iter()
        .map(|letter| (letter.was_offered, bytes(letter.id)))
        .collect()
}

/// The tests of `run` cover a server that is silent after the final dot.
#[test]
fn a_stop_while_sending_is_quick_and_resends_the_letter() {
    let (server, home) = mailing(Behaviour::Silent(Stage::Data));
    let service = Service::start(&home);
    let has_begun = || server.commands().iter().any(|line| line == "DATA");
    service.wait_until("DATA", has_begun);
    let begin = Instant::now();
    assert_eq!(service.end(), 0);
    assert!(begin.elapsed() < SOON, "{:?}", begin.elapsed());
    let waiting = outbox(&home);
    let offered: Vec<bool> = waiting.iter().map(|(offered, _)| *offered).collect();
    assert_eq!(offered, [true, false]);
    server.behave(Behaviour::Good);
    home.run(&["once"]).with(0);
    let arrived: Vec<_> = server
        .letters()
        .into_iter()
        .map(|letter| letter.bytes)
        .collect();
    let stored: Vec<_> = waiting.into_iter().map(|(_, bytes)| bytes).collect();
    assert_eq!(arrived, stored);
}

#[test]
fn a_letter_accepted_during_the_stop_is_not_offered_again() {
    let (server, home) = mailing(Behaviour::Slow(Stage::Dot, Duration::from_secs(1)));
    let service = Service::start(&home);
    service.wait_until("a letter", || server.letters().len() == 1);
    assert_eq!(service.end(), 0);
    assert_eq!(outbox(&home).len(), 1);
    server.behave(Behaviour::Good);
    home.run(&["once"]).with(0);
    let letters: Vec<_> = server.letters().iter().map(Mail::read).collect();
    assert_eq!(letters.len(), 2);
    assert_ne!(letters[0].to, letters[1].to);
}

#[test]
fn a_stop_during_a_poll_is_immediate_and_loses_nothing() {
    let home = Home::new();
    let grades = "/gateway/api/2.0/Grades";
    home.school.fault(FaultKind::Stall, grades, 1);
    let service = Service::start(&home);
    // Both children are logged in, and one of them waits.
    let is_stalled = || {
        let requests = home.school.requests();
        let grades = requests.iter().filter(|one| one.path.starts_with(grades));
        grades
            .filter_map(|one| one.student)
            .collect::<BTreeSet<_>>()
            .len()
            == 2
    };
    service.wait_until("a poll", is_stalled);
    let begin = Instant::now();
    assert_eq!(service.end(), 0);
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "{:?}",
        begin.elapsed()
    );
    assert_eq!(home.kinds(), [""; 0]);
    home.run(&["once"]).with(0);
    assert_eq!(home.kinds(), ["welcome", "welcome"]);
    assert_eq!(home.history().len(), 0);
}

#[test]
fn a_reload_works_during_a_poll_and_while_sending() {
    let (server, home) = mailing(Behaviour::Slow(Stage::Dot, Duration::from_millis(300)));
    let good = home.config_text();
    home.configure(&good);
    let service = Service::start(&home);
    service.wait_until("a poll", || !home.school.requests().is_empty());
    home.configure(&format!(
        "{good}[[recipient]]\nemail = \"babcia@example.com\"\n"
    ));
    signal(&service.process, "HUP");
    service.wait_until("a letter", || server.letters().len() == 1);
    signal(&service.process, "HUP");
    service.wait_until("the welcomes", || server.letters().len() == 3);
    let readings = || {
        service
            .log()
            .matches("Read the configuration again")
            .count()
    };
    service.wait_until("both readings", || readings() == 2);
    service.wait_until("the outbox", || outbox(&home).is_empty());
    assert_eq!(service.end(), 0);
    let mut to: Vec<_> = server
        .letters()
        .iter()
        .map(|letter| letter.to.concat())
        .collect();
    to.sort();
    assert_eq!(
        to,
        ["babcia@example.com", "dad@example.com", "mama@example.com"]
    );
}

/// As from somebody who runs it at a terminal.
#[test]
fn an_interrupt_stops_it_when_idle_and_during_a_poll() {
    for in_a_poll in [false, true] {
        let home = Home::new();
        if in_a_poll {
            let grades = "/gateway/api/2.0/Grades";
            home.school.fault(FaultKind::Stall, grades, 1);
        }
        let mut service = Service::start(&home);
        service.wait_until("a poll or its letters", || {
            let paths = home.school.requests().into_iter().map(|one| one.path);
            let is_stalled = || paths.into_iter().any(|path| path.contains("/2.0/Grades"));
            if in_a_poll {
                is_stalled()
            } else {
                home.letters().len() == 2
            }
        });
        signal(&service.process, "INT");
        let begin = Instant::now();
        let mut ended = None;
        while ended.is_none() && begin.elapsed() < SOON {
            ended = service.process.try_wait().unwrap();
        }
        let ended = ended.expect("it does not end");
        assert_eq!(ended.code(), Some(0), "{in_a_poll}");
    }
}

#[test]
fn a_reload_offers_waiting_letters_except_to_removed_recipients() {
    let (server, home) = mailing(Behaviour::Cut(Stage::Ehlo));
    let service = Service::start(&home);
    let pause = || home.status()["outbox"]["reason"].clone();
    service.wait_until("a pause", || pause().is_string());
    let dad = "[[recipient]]\nemail = \"dad@example.com\"\nlanguage = \"en\"\ninstant = []\n";
    home.configure(&home.config_text().replace(dad, ""));
    server.behave(Behaviour::Good);
    signal(&service.process, "HUP");
    let begin = Instant::now();
    service.wait_until("a letter", || server.letters().len() == 1);
    // Without the signal it would try again after a minute.
    assert!(begin.elapsed() < SOON, "{:?}", begin.elapsed());
    service.wait_until("the outbox", || outbox(&home).is_empty());
    assert_eq!(service.end(), 0);
    let to: Vec<_> = server.letters().iter().map(|one| one.to.concat()).collect();
    assert_eq!(to, ["mama@example.com"]);
}

/// A service manager, as far as it listens.
pub struct Manager(UnixDatagram);

impl Manager {
    /// Listens at the socket `notify` of a home.
    pub fn listen(home: &Home) -> Self {
        let socket = UnixDatagram::bind(home.path("notify")).unwrap();
        let patience = Some(Duration::from_mins(1));
        socket.set_read_timeout(patience).unwrap();
        Self(socket)
    }

    /// Waits until the service says this.
    pub fn hears(&self, words: &str) {
        let mut buffer = [0; 4096];
        loop {
            let length = self.0.recv(&mut buffer).expect(words);
            if str::from_utf8(&buffer[..length]).unwrap().contains(words) {
                return;
            }
        }
    }
}

/// How long it goes on saying so while a run hangs stands with the poll loop, with injected time.
#[test]
fn the_service_manager_is_notified_of_start_life_and_stop() {
    let home = Home::new();
    home.school
        .fault(FaultKind::Stall, "/gateway/api/2.0/Me", 1);
    let manager = Manager::listen(&home);
    let service = Service::start_in(&home, &[("NOTIFY_SOCKET", home.path("notify"))]);
    manager.hears("READY=1");
    manager.hears("WATCHDOG=1");
    service.wait_until("a poll", || !home.school.requests().is_empty());
    signal(&service.process, "TERM");
    manager.hears("STOPPING=1");
    assert_eq!(service.end(), 0);
}
