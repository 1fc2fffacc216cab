//! A small world: a family, its children's school, its mail server, and a clock that somebody else
//! moves. The doubles stand at the sockets; everything between them is the program.

mod beside;
mod clock;
mod config;
mod daemon;
mod feeds;
mod letters;
mod line;
mod opening;
mod runs;
mod school;
mod state;
mod week;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration as Span;

use ::school::{KontoLogin, Parent, School, Who};
use chrono::TimeDelta;
use dzwonek::clock::{Clock, Hands};
use dzwonek::config::Config;
use dzwonek::exit_code::ExitCode;
use dzwonek::mail::transport::Patience;
use dzwonek::pipeline::{Household, obey_requests, start_up};
use dzwonek::store::{About, Request, Store};
use dzwonek::synergia::Synergia;
use tempfile::TempDir;

use super::log;
use super::smtp_server::{Options, SmtpServer};
pub use clock::warsaw;
use config::{Children, config_text};
#[allow(unused_imports)] // Not every suite runs the service.
pub use daemon::Service;
use line::client_of;

/// One parent who wants everything at once, and a digest on weekdays.
pub const MAMA: &str = r#"
[[recipient]]
email = "mama@example.com"
name = "Mama"
instant = ["messages", "grades", "timetable", "announcements"]
digest = "30 6 * * mon-fri"
"#;

/// One parent who hears of everything at once, and of nothing later.
pub const EAGER: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = [
    "messages", "grades", "timetable", "announcements", "lucky_number", "days_off",
    "behaviour", "justifications", "conferences", "agenda", "homework",
    "trips", "files", "attendance", "notes",
]
digest = ""
term = false
"#;

/// Monday of the school week, before the first lesson.
pub const MONDAY: &str = "2026-10-05T07:00";

/// Longer than any story takes: no test waits for its end.
const LONG: Span = Span::from_mins(1);

pub struct World {
    pub school: School,
    pub mail: SmtpServer,
    /// How long the mail server is given for each letter.
    pub patience: Patience,
    children: Vec<(Who, String)>,
    /// Whether they come in by their mother's Konto LIBRUS.
    is_linked: bool,
    recipients: String,
    smtp: String,
    /// Whose messages may be opened.
    open_messages: Vec<Who>,
    /// What was opened with permission, as far as the story has checked.
    opened: Vec<String>,
    clock: Clock,
    hands: Hands,
    /// By how many seconds our clock was put forward; the school's is right.
    turned: Arc<AtomicI64>,
    home: TempDir,
    household: Household,
    store: Option<Store>,
    synergia: Synergia,
    letters_seen: usize,
    grades_given: u64,
}

impl World {
    /// Zosia and her mother, on Monday morning, before the first run.
    pub fn new() -> Self {
        Self::of(&[Who::Zosia], MAMA)
    }

    /// Zosia and her mother, after the first run and its welcome.
    pub async fn settled() -> Self {
        Self::new().after_the_first_run().await
    }

    pub fn of(children: &[Who], recipients: &str) -> Self {
        Self::with_mail(children, recipients, Options::default(), "")
    }

    /// With a mail server of another kind; `smtp` is added to its section of the configuration.
    pub fn with_mail(children: &[Who], recipients: &str, options: Options, smtp: &str) -> Self {
        Self::build(MONDAY, children, recipients, options, smtp)
    }

    /// Zosia, on another day.
    pub fn beginning(moment: &str, recipients: &str) -> Self {
        Self::starting(moment, &[Who::Zosia], recipients)
    }

    /// Several children, on another day.
    pub fn starting(moment: &str, children: &[Who], recipients: &str) -> Self {
        Self::build(moment, children, recipients, Options::default(), "")
    }

    fn build(
        moment: &str,
        children: &[Who],
        recipients: &str,
        options: Options,
        smtp: &str,
    ) -> Self {
        log::listen_to("dzwonek");
        let (clock, hands) = Clock::stopped_at(warsaw(moment));
        let turned = Arc::new(AtomicI64::new(0));
        let (school_clock, off_by) = (clock.clone(), turned.clone());
        let school_time =
            move || school_clock.now() - TimeDelta::seconds(off_by.load(Ordering::Relaxed));
        let school = School::start(0, Arc::new(school_time)).unwrap();
        let mail = SmtpServer::start(options);
        let home = tempfile::tempdir().unwrap();
        let children: Vec<_> = children
            .iter()
            .map(|who| (*who, who.name().to_owned()))
            .collect();
        let names = Children {
            names: &children,
            open_messages: &[],
            is_linked: false,
        };
        let text = config_text(&school, &mail, &home, names, recipients, smtp);
        let mut world = Self {
            synergia: client_of(&school),
            household: Household::new(Config::from_text(&text).unwrap()),
            school,
            mail,
            patience: Patience {
                step: LONG,
                final_dot: LONG,
            },
            children,
            is_linked: false,
            recipients: recipients.to_owned(),
            smtp: smtp.to_owned(),
            open_messages: Vec::new(),
            opened: Vec::new(),
            clock,
            hands,
            turned,
            home,
            store: None,
            letters_seen: 0,
            grades_given: 0,
        };
        world.restart();
        world
    }

    /// The first run is over, its letters have been read, and twenty minutes have passed.
    pub async fn after_the_first_run(mut self) -> Self {
        assert_eq!(self.once().await.code, ExitCode::AllWell);
        self.letters();
        self.minutes(20);
        self
    }

    /// The first run is over, and its letters could not be sent.
    pub async fn settle_without_mail(mut self) -> Self {
        self.once().await;
        self.minutes(20);
        self
    }

    /// The process ends, and a new one opens the state.
    pub fn restart(&mut self) {
        self.store = None;
        self.store = Some(Store::open(self.household.state_directory()).unwrap());
        self.begin();
    }

    /// The process ends, and a new one opens the state that this SQL makes.
    pub fn take_over(&mut self, dump: &str) {
        self.store = None;
        for ending in ["", "-wal", "-shm"] {
            let file = format!("dzwonek.db{ending}");
            let _ = std::fs::remove_file(self.state_directory().join(file));
        }
        let database = self.state_directory().join("dzwonek.db");
        let database = rusqlite::Connection::open(database).unwrap();
        database.execute_batch(dump).unwrap();
        drop(database);
        self.restart();
    }

    /// The process ends, and nobody opens the state yet.
    pub fn close(&mut self) {
        self.store = None;
    }

    fn begin(&mut self) {
        start_up(
            &self.household,
            self.store.as_mut().unwrap(),
            self.clock.now(),
        )
        .unwrap();
        self.obey();
    }

    fn obey(&mut self) {
        obey_requests(
            &self.household,
            self.store.as_mut().unwrap(),
            About::Everything,
            self.clock.now(),
        )
        .unwrap();
    }

    /// The request that the commands `resume` and `outbox` leave behind.
    pub fn ask(&mut self, request: &Request) {
        let store = self.store.as_mut().unwrap();
        store.write(|tx| tx.leave_request(request)).unwrap();
    }

    pub fn resume(&mut self, who: Who) {
        let login = self.school.login_of(who).login;
        self.ask(&Request::Resume(dzwonek::domain::Login(login)));
    }

    pub fn store(&mut self) -> &mut Store {
        self.store.as_mut().unwrap()
    }

    pub fn state_directory(&self) -> PathBuf {
        self.home.path().join("state")
    }
}

impl Drop for World {
    /// Checks promise 3, and the unvarying half of promise 7, at the end of every story.
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let opened = self.opened_keys();
        assert_eq!(opened, self.opened, "opened without leave");
        for login in self.school.students() {
            assert_eq!(
                log::line_with(&login.password),
                None,
                "a password is logged"
            );
        }
        for parent in Parent::ALL {
            let KontoLogin {
                email, password, ..
            } = self.school.konto_of(parent);
            assert_eq!(log::line_with(&password), None, "a password is logged");
            assert_eq!(log::line_with(&email), None, "an account is logged");
        }
        let mut violations = self.school.violations();
        violations.retain(|violation| !self.is_allowed(violation));
        assert_eq!(violations, []);
    }
}
