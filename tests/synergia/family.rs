//! A family that visits the register, and everything it keeps between visits.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::Duration as StdDuration;

use chrono::{DateTime, Duration, TimeZone, Utc};
use chrono_tz::Europe::Warsaw;
use dzwonek::config::{Config, OpeningPermit, SynergiaUrls};
use dzwonek::domain::duplicates::meetings;
use dzwonek::domain::student::Login;
use dzwonek::domain::visit::login::{LoginLedger, LoginPermit};
use dzwonek::domain::visit::tiers::Reach;
use dzwonek::domain::visit::{DoorOf, Outcome, SessionText, Visit, Visited};
use dzwonek::domain::{
    Cause, Change, EmailAddress, Feed, Key, Reading, SchoolYear, Snapshot, diff,
};
use dzwonek::synergia::{
    Hosts, OpenMessage, OpenedMessage, PasswordFuture, SessionStore, SessionStoreError, Synergia,
    Timeouts, UnopenedMessage, Witness,
};
use school::{FaultKind, Parent, School, Who};
use secrecy::SecretString;

/// Keeps everything in memory, and counts.
pub struct Keeper {
    pub password: Option<String>,
    pub session: Option<String>,
    pub account_session: Option<String>,
    pub ledger: LoginLedger,
    pub passwords_asked: u32,
    pub is_full: bool,
}

impl SessionStore for Keeper {
    fn record_attempt(&mut self, now: DateTime<Utc>) -> Result<LoginPermit, SessionStoreError> {
        self.may_write()?;
        let permit = self.ledger.permit(now);
        if permit == LoginPermit::Granted {
            self.ledger.record_attempt(now);
        }
        Ok(permit)
    }

    fn save_ledger(&mut self, ledger: &LoginLedger) -> Result<(), SessionStoreError> {
        self.may_write()?;
        self.ledger = ledger.clone();
        Ok(())
    }

    fn save_session(&mut self, session: &str) -> Result<(), SessionStoreError> {
        self.may_write()?;
        self.session = Some(session.to_owned());
        Ok(())
    }

    fn save_account_session(&mut self, session: &str) -> Result<(), SessionStoreError> {
        self.may_write()?;
        self.account_session = Some(session.to_owned());
        Ok(())
    }

    fn password(&mut self) -> PasswordFuture<'_> {
        self.passwords_asked += 1;
        let password = self.password.clone().ok_or("no such file");
        let password = password
            .map(SecretString::from)
            .map_err(|e| SessionStoreError(e.into()));
        Box::pin(std::future::ready(password))
    }
}

impl Keeper {
    fn may_write(&self) -> Result<(), SessionStoreError> {
        if self.is_full {
            Err(SessionStoreError("disk full".into()))
        } else {
            Ok(())
        }
    }
}

/// The feeds of the stories about sessions and odd answers: one for each way of reading.
pub const FOUR_FEEDS: [Feed; 4] = [
    Feed::Grades,
    Feed::Announcements,
    Feed::Timetable,
    Feed::Messages,
];

/// One student, with what is kept about them.
pub struct Family {
    pub client: Synergia,
    pub login: Login,
    /// The Konto LIBRUS by which the child comes in.
    pub konto: Option<EmailAddress>,
    pub keeper: Keeper,
    pub lookups: Option<String>,
    pub known: BTreeMap<Feed, Snapshot>,
    pub reach: Reach,
    pub now: Arc<Mutex<DateTime<Utc>>>,
}

impl Family {
    pub fn new(hosts: Hosts, login: &str, password: &str, now: Arc<Mutex<DateTime<Utc>>>) -> Self {
        Self {
            client: Synergia::new(hosts, quick()).unwrap(),
            login: Login(login.to_owned()),
            konto: None,
            keeper: Keeper {
                password: Some(password.to_owned()),
                session: None,
                account_session: None,
                ledger: LoginLedger::default(),
                passwords_asked: 0,
                is_full: false,
            },
            lookups: None,
            known: BTreeMap::new(),
            reach: Reach::Open,
            now,
        }
    }

    /// The same, whose answers a witness sees.
    pub fn seen_by(self, witness: Arc<Witness>) -> Self {
        Self {
            client: self.client.seen_by(witness),
            ..self
        }
    }

    /// Visits for the four feeds and keeps what it brought.
    pub async fn visit(&mut self) -> Visited {
        self.visit_for(&FOUR_FEEDS).await
    }

    /// Visits for every feed there is.
    pub async fn visit_for_all(&mut self) -> Visited {
        self.visit_for(&Feed::ALL).await
    }

    pub async fn visit_for(&mut self, feeds: &[Feed]) -> Visited {
        self.try_visit(feeds).await.expect("the store can write")
    }

    pub async fn try_visit(&mut self, feeds: &[Feed]) -> Result<Visited, SessionStoreError> {
        let visit = Visit {
            login: &self.login,
            door: door(self.konto.as_ref(), &self.keeper),
            now: *self.now.lock().unwrap(),
            feeds: feeds.iter().copied().collect::<BTreeSet<_>>(),
            session: self.keeper.session.clone().map(SessionText),
            ledger: self.keeper.ledger.clone(),
            proves_password: false,
            lookups: self.lookups.clone(),
            known: &self.known,
            bases: BTreeMap::new(),
            school_year: &SchoolYear::default(),
            stood: &BTreeMap::new(),
            reach: self.reach,
        };
        // Boxed: the future of a visit is large.
        let visited = Box::pin(self.client.visit(visit, &mut self.keeper)).await?;
        self.lookups = Some(visited.lookups.clone());
        Ok(visited)
    }

    /// Opens a message of the inbox with its files, as a family that allows it.
    pub async fn open(&mut self, id: &str) -> OpenedMessage {
        let key = Key::new("inbox", id);
        let message = OpenMessage {
            permit: permit(),
            message: UnopenedMessage::of(&key).unwrap(),
            wants_files: true,
            login: &self.login,
            door: door(self.konto.as_ref(), &self.keeper),
            name_for_logs: "Zosia",
            now: *self.now.lock().unwrap(),
            session: self.keeper.session.clone().map(SessionText),
        };
        let opened = self.client.open(message, &mut self.keeper).await;
        opened.expect("the store can write")
    }

    /// Takes over what was read, and returns the changes that it shows.
    pub fn follow(&mut self, visited: Visited) -> Vec<(Feed, Change)> {
        let today = self.now.lock().unwrap().with_timezone(&Warsaw).date_naive();
        let mut changes = Vec::new();
        for (feed, outcome) in visited.feeds {
            let Outcome::Read { reading, .. } = outcome else {
                continue;
            };
            let previous = self.known.remove(&feed);
            let current = match &previous {
                Some(previous) => previous.follow(reading, today),
                None => Snapshot::seed(reading),
            };
            let mut found = diff::diff(previous.as_ref(), &current, today);
            if let Some(agenda) = self.known.get(&Feed::Agenda) {
                found.retain(|change| !meetings::agenda_reports(change, agenda));
            }
            changes.extend(found.into_iter().map(|change| (feed, change)));
            self.known.insert(feed, current);
        }
        changes
    }

    pub fn wait(&self, minutes: i64) {
        *self.now.lock().unwrap() += Duration::minutes(minutes);
    }
}

fn door<'a>(konto: Option<&'a EmailAddress>, keeper: &Keeper) -> DoorOf<'a> {
    match konto {
        None => DoorOf::Synergia,
        Some(email) => DoorOf::KontoLibrus {
            email,
            session: keeper.account_session.clone().map(SessionText),
        },
    }
}

/// The permission of a family whose configuration gives it.
fn permit() -> OpeningPermit {
    let text = r#"
        state_directory = "unused"
        [mail]
        from = "dzwonek@example.com"
        transport = "directory"
        [mail.directory]
        path = "letters"
        [[student]]
        name = "Zosia"
        login = "1234567"
        password = "x"
        open_messages = true
        [[recipient]]
        email = "mama@example.com"
    "#;
    let config = Config::from_text(text).unwrap();
    config.students[0].opening_permit().unwrap()
}

/// A family whose child goes to the built-in school.
pub struct World {
    pub school: School,
    pub family: Family,
    pub who: Who,
}

impl World {
    /// On Monday 5 October 2026 at 7:00 in Warsaw.
    pub fn of(who: Who) -> Self {
        let monday = Warsaw.with_ymd_and_hms(2026, 10, 5, 7, 0, 0).unwrap();
        let now = Arc::new(Mutex::new(monday.to_utc()));
        let clock = Arc::clone(&now);
        let school = School::start(0, Arc::new(move || *clock.lock().unwrap())).unwrap();
        let urls = school.urls();
        let urls = SynergiaUrls::new([
            &urls.synergia,
            &urls.api,
            &urls.messages,
            &urls.sandbox,
            &urls.portal,
        ]);
        let hosts = Hosts::new(urls.unwrap());
        let student = school.login_of(who);
        Self {
            family: Family::new(hosts, &student.login, &student.password, now),
            school,
            who,
        }
    }

    /// The same child, by the Konto LIBRUS that it is linked to.
    pub fn linked(who: Who) -> Self {
        let mut world = Self::of(who);
        let konto = world.school.konto_of(Parent::Agnieszka);
        world.family.konto = Some(konto.email.parse().unwrap());
        world.family.keeper.password = Some(konto.password);
        world
    }

    pub async fn visit(&mut self) -> Visited {
        self.family.visit().await
    }

    pub fn fault(&self, kind: FaultKind, path: &str, times: u32) {
        self.school.fault(kind, path, times);
    }

    /// The requests so far, without their queries.
    pub fn paths(&self) -> Vec<String> {
        let requests = self.school.requests().into_iter();
        let paths = requests.map(|request| {
            let path = request
                .path
                .split('?')
                .next()
                .unwrap_or_default()
                .to_owned();
            format!("{} {path}", request.method)
        });
        paths.collect()
    }

    /// How often the password was sent.
    pub fn logins(&self) -> usize {
        let paths = self.paths();
        let is_login = |path: &&String| path.starts_with("POST /OAuth");
        paths.iter().filter(is_login).count()
    }

    /// How many requests to this path there were.
    pub fn asked(&self, path: &str) -> usize {
        let paths = self.paths();
        paths.iter().filter(|asked| asked.ends_with(path)).count()
    }
}

/// Timeouts for tests: no pause between two attempts, and little time for one that is never answered.
fn quick() -> Timeouts {
    Timeouts {
        connect: StdDuration::from_secs(5),
        total: StdDuration::from_secs(1),
        pause: StdDuration::ZERO,
    }
}

/// What became of a feed, in one word.
pub fn word(visited: &Visited, feed: Feed) -> String {
    let found = visited.feeds.iter().find(|(asked, _)| *asked == feed);
    match found.map(|(_, outcome)| outcome) {
        Some(Outcome::Read {
            missed: Some(cause),
            ..
        }) => format!("read without {cause}"),
        Some(Outcome::Read { reading, .. }) => match reading.unreadable.count() {
            0 => "read".to_owned(),
            skipped => format!("read but {skipped}"),
        },
        Some(Outcome::Unchanged) => "unchanged".to_owned(),
        Some(Outcome::Closed(cause)) => format!("closed {cause}"),
        Some(Outcome::Failed(cause)) => format!("failed {cause}"),
        None => "not asked".to_owned(),
    }
}

/// What became of grades, announcements, timetable and messages.
pub fn words(visited: &Visited) -> Vec<String> {
    FOUR_FEEDS.iter().map(|feed| word(visited, *feed)).collect()
}

/// What was read of a feed.
pub fn reading(visited: &Visited, feed: Feed) -> &Reading {
    let found = visited.feeds.iter().find(|(asked, _)| *asked == feed);
    match found.map(|(_, outcome)| outcome) {
        Some(Outcome::Read { reading, .. }) => reading,
        other => panic!("{feed} was not read: {other:?}"),
    }
}

/// Whether everything was read.
pub fn assert_all_read(visited: &Visited) {
    assert_eq!(words(visited), ["read"; 4]);
    assert_eq!(visited.trouble, None::<Cause>);
}
