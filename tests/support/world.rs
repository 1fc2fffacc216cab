//! A small world: a family, the school of its children, its mail server, and a clock that somebody else
//! moves. The doubles stand at the sockets; everything between them is the program.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration as Span;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Europe::Warsaw;
use dzwonek::clock::{Clock, Hands};
use dzwonek::config::Config;
use dzwonek::demo::school::register::Grade;
use dzwonek::demo::school::register::houses::{category, staff};
use dzwonek::demo::school::register::pupils::plans::older;
use dzwonek::demo::school::register::{LoginAnswer, Message, Notice};
use dzwonek::demo::school::{School, Who};
use dzwonek::domain::quiet_hours::first_instant_at;
use dzwonek::exit_code::ExitCode;
use dzwonek::mail::transport::Patience;
use dzwonek::pipeline::{
    Delivered, DigestWish, HistoryEntry, Household, Order, RunReport, Status, Urgency, deliver,
    history, obey_requests, outbox_status, run, start_up, status,
};
use dzwonek::store::{HistoryFilter, Lock, Request, Store};
use dzwonek::synergia::{self, Hosts, Synergia};
use serde_json::Value;
use tempfile::TempDir;

use super::log;
use super::mail::Mail;
use super::smtp_server::{Options, SmtpServer};

/// One parent who wants to know everything at once, and a digest on weekdays.
pub const MAMA: &str = r#"
[[recipient]]
email = "mama@example.com"
name = "Mama"
instant = ["messages", "grades", "timetable", "announcements"]
digest = "30 6 * * mon-fri"
"#;

/// Monday of the school week, before the first lesson.
pub const MONDAY: &str = "2026-10-05T07:00";

/// Longer than any story takes: no test waits for the end of it.
const LONG: Span = Span::from_mins(1);

/// What a `once` came to.
#[derive(Debug)]
pub struct Once {
    pub report: RunReport,
    pub delivered: Delivered,
    pub code: ExitCode,
}

impl Once {
    /// How many changes the polls found.
    pub fn changes(&self) -> usize {
        self.report.polls.iter().map(|poll| poll.changes).sum()
    }
}

pub struct World {
    pub school: School,
    pub mail: SmtpServer,
    /// What is offered to the mail server is given this long.
    pub patience: Patience,
    children: Vec<(Who, String)>,
    recipients: String,
    smtp: String,
    clock: Clock,
    hands: Hands,
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
        Self::beginning(MONDAY, children, recipients, options, smtp)
    }

    pub fn beginning(
        moment: &str,
        children: &[Who],
        recipients: &str,
        options: Options,
        smtp: &str,
    ) -> Self {
        log::listen();
        let (clock, hands) = Clock::stopped_at(warsaw(moment));
        let school_clock = clock.clone();
        let school = School::start(0, Arc::new(move || school_clock.now())).unwrap();
        let mail = SmtpServer::start(options);
        let home = tempfile::tempdir().unwrap();
        let children: Vec<_> = children
            .iter()
            .map(|who| (*who, who.name().to_owned()))
            .collect();
        let urls = school.urls();
        let hosts = Hosts::new(&urls.synergia, &urls.api, &urls.messages, &urls.sandbox).unwrap();
        let patience = synergia::Patience {
            pause: Span::from_millis(1),
            ..synergia::Patience::default()
        };
        let text = config_text(&school, &mail, &home, &children, recipients, smtp);
        let mut world = Self {
            synergia: Synergia::new(hosts, patience).unwrap(),
            household: Household::new(Config::from_text(&text).unwrap()),
            school,
            mail,
            patience: Patience {
                step: LONG,
                final_dot: LONG,
            },
            children,
            recipients: recipients.to_owned(),
            smtp: smtp.to_owned(),
            clock,
            hands,
            home,
            store: None,
            letters_seen: 0,
            grades_given: 0,
        };
        world.restart();
        world
    }

    /// The first run is over, its letters are read, and it is twenty minutes later.
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

    // ---------------------------------------------------------------- the program

    /// What the command `once` does.
    pub async fn once(&mut self) -> Once {
        self.once_with(DigestWish::Due).await
    }

    /// What the command `once --digest` does.
    pub async fn once_with(&mut self, digests: DigestWish) -> Once {
        let _lock = Lock::take(self.household.state_directory(), "the story").unwrap();
        self.begin();
        let order = Order {
            poll: true,
            digests,
        };
        let report = self.run(order).await;
        let delivered = self.deliver(Urgency::Everything).await;
        let outbox = outbox_status(&self.household, self.store.as_mut().unwrap()).unwrap();
        let code = ExitCode::worst([report.exit_code(), outbox.exit_code()]);
        Once {
            report,
            delivered,
            code,
        }
    }

    /// What the daemon does at a moment without a poll.
    pub async fn tick(&mut self) -> RunReport {
        self.look(false).await
    }

    /// What the daemon does at a moment with a poll.
    pub async fn poll(&mut self) -> RunReport {
        self.look(true).await
    }

    async fn look(&mut self, poll: bool) -> RunReport {
        self.obey();
        let order = Order {
            poll,
            digests: DigestWish::Due,
        };
        let report = self.run(order).await;
        self.deliver(Urgency::WhatIsDue).await;
        report
    }

    /// Polls and commits, and is killed before a letter is written.
    pub async fn poll_and_crash(&mut self) {
        for member in &self.household.members {
            let store = self.store.as_mut().unwrap();
            let now = self.clock.now();
            dzwonek::pipeline::poll(&self.household, member, store, &self.synergia, now)
                .await
                .unwrap();
        }
        self.restart();
    }

    /// Polls and writes letters, and is killed before one is offered.
    pub async fn write_and_crash(&mut self) -> RunReport {
        let order = Order {
            poll: true,
            digests: DigestWish::Due,
        };
        let report = self.run(order).await;
        self.restart();
        report
    }

    pub async fn run(&mut self, order: Order) -> RunReport {
        let store = self.store.as_mut().unwrap();
        run(&self.household, store, &self.synergia, order, &self.clock)
            .await
            .unwrap()
    }

    pub async fn deliver(&mut self, urgency: Urgency) -> Delivered {
        let transport = self.household.open_transport().await.unwrap();
        deliver(
            self.store.as_mut().unwrap(),
            transport.courier(self.patience),
            self.household.config.mail.from.address.as_str(),
            urgency,
            &self.clock,
            &|| false,
        )
        .await
        .unwrap()
    }

    /// The process ends, and a new one opens the state.
    pub fn restart(&mut self) {
        self.store = None;
        self.store = Some(Store::open(self.household.state_directory()).unwrap());
        self.begin();
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
        obey_requests(self.store.as_mut().unwrap(), self.clock.now()).unwrap();
    }

    /// What the commands `resume` and `outbox` leave behind.
    pub fn ask(&mut self, request: &Request) {
        let store = self.store.as_mut().unwrap();
        store.write(|tx| tx.leave_request(request)).unwrap();
    }

    pub fn resume(&mut self, who: Who) {
        let login = self.school.login_of(who).login;
        self.ask(&Request::Resume(dzwonek::domain::Login(login)));
    }

    pub fn status(&mut self) -> Status {
        status(
            &self.household,
            self.store.as_mut().unwrap(),
            self.clock.now(),
        )
        .unwrap()
    }

    /// The exit code of `status`, and its JSON.
    pub fn status_json(&mut self) -> (ExitCode, Value) {
        let status = self.status();
        (status.exit_code(), serde_json::json!(status))
    }

    /// The events, oldest first.
    pub fn history(&mut self) -> Vec<HistoryEntry> {
        let store = self.store.as_mut().unwrap();
        let mut events = history(&self.household, store, &HistoryFilter::default()).unwrap();
        events.reverse();
        events
    }

    /// "grades added", oldest first.
    pub fn events(&mut self) -> Vec<String> {
        self.history()
            .iter()
            .map(|event| format!("{} {}", event.feed, event.change))
            .collect()
    }

    /// How each letter about each event stands: "mama@example.com instant sent".
    pub fn fates(&mut self) -> Vec<String> {
        self.history()
            .iter()
            .flat_map(|event| &event.letters)
            .map(|letter| format!("{} {} {}", letter.recipient, letter.kind, letter.state))
            .collect()
    }

    pub fn store(&mut self) -> &mut Store {
        self.store.as_mut().unwrap()
    }

    pub fn state_directory(&self) -> PathBuf {
        self.home.path().join("state")
    }

    // ---------------------------------------------------------------- the configuration

    /// The owner changes who gets letters.
    pub fn recipients_are(&mut self, recipients: &str) {
        recipients.clone_into(&mut self.recipients);
        self.reload();
    }

    /// The owner changes whose register is read.
    pub fn children_are(&mut self, children: &[(Who, &str)]) {
        self.children = children
            .iter()
            .map(|(who, name)| (*who, (*name).to_owned()))
            .collect();
        self.reload();
    }

    /// The owner changes the section of the mail server.
    pub fn smtp_is(&mut self, smtp: &str) {
        smtp.clone_into(&mut self.smtp);
        self.reload();
    }

    /// Reads the configuration again; passwords come from the school's present accounts.
    pub fn reload(&mut self) {
        let text = self.config_text();
        self.configure(&text);
    }

    /// Goes on with this configuration.
    pub fn configure(&mut self, text: &str) {
        self.household = Household::new(Config::from_text(text).unwrap());
        self.begin();
    }

    pub fn config_text(&self) -> String {
        config_text(
            &self.school,
            &self.mail,
            &self.home,
            &self.children,
            &self.recipients,
            &self.smtp,
        )
    }

    // ---------------------------------------------------------------- time

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub fn minutes(&mut self, minutes: i64) {
        self.hands.advance(TimeDelta::minutes(minutes));
    }

    pub fn hours(&mut self, hours: i64) {
        self.hands.advance(TimeDelta::hours(hours));
    }

    /// Sets the clock to a moment in Warsaw, such as `2026-10-05T08:50`.
    pub fn at(&mut self, moment: &str) {
        self.hands.set(warsaw(moment));
    }

    pub fn at_local(&mut self, moment: NaiveDateTime) {
        self.hands.set(first_instant_at(moment, Warsaw));
    }

    // ---------------------------------------------------------------- letters

    /// The letters that arrived since somebody last looked.
    pub fn letters(&mut self) -> Vec<Mail> {
        let all = self.mail.letters();
        let new = all[self.letters_seen..]
            .iter()
            .map(Mail::read)
            .collect::<Vec<_>>();
        self.letters_seen = all.len();
        new
    }

    /// There is another mail server, which has no letters yet.
    pub fn letters_were_lost(&mut self) {
        self.letters_seen = 0;
    }

    pub fn subjects(&mut self) -> Vec<String> {
        self.letters()
            .into_iter()
            .map(|letter| letter.subject)
            .collect()
    }

    /// The kinds of the new letters.
    pub fn kinds(&mut self) -> Vec<String> {
        self.letters()
            .into_iter()
            .map(|letter| letter.kind)
            .collect()
    }

    /// The only new letter.
    #[track_caller]
    pub fn only_letter(&mut self) -> Mail {
        let mut letters = self.letters();
        assert_eq!(letters.len(), 1, "{:#?}", subjects_of(&letters));
        letters.remove(0)
    }

    #[track_caller]
    pub fn no_letters(&mut self) {
        assert_eq!(self.subjects(), [""; 0]);
    }

    /// How many notices arrived since somebody last looked.
    pub fn notices(&mut self) -> usize {
        let kinds = self.kinds();
        kinds.iter().filter(|kind| *kind == "notice").count()
    }

    #[track_caller]
    pub fn no_notices(&mut self) {
        assert_eq!(self.notices(), 0);
    }

    // ---------------------------------------------------------------- the school

    fn school_time(&self) -> NaiveDateTime {
        self.now().with_timezone(&Warsaw).naive_local()
    }

    /// A pupil gets a grade in mathematics. Returns its key.
    pub fn grade(&mut self, who: Who, value: &str) -> String {
        self.grades_given += 1;
        let (id, now) = (99_000_000 + self.grades_given, self.school_time());
        self.school.edit(who, |pupil| {
            let lesson = pupil.lesson_id(older::MATHS);
            let category = pupil.house.category_id(category::TEST);
            pupil
                .grades
                .push(Grade::partial(id, value, lesson, category, now));
        });
        format!("grades:{id}")
    }

    /// A teacher writes to a pupil's parents.
    pub fn message(&mut self, who: Who, id: u64, topic: &str) {
        let now = self.school_time();
        self.school.edit(who, |pupil| {
            let message = Message::new(id, pupil.sender(staff::MATHS), (topic, "Dzień dobry"), now);
            pupil.inbox.messages.push(message);
        });
    }

    /// The head puts something up for everybody in the list.
    pub fn announce(&mut self, to: &[Who], lid: &str, subject: &str) {
        let now = self.school_time();
        for who in to {
            self.school.edit(*who, |pupil| {
                let author = pupil.house.teacher_id(staff::HEAD);
                pupil.notices.push(Notice {
                    lid: lid.to_owned(),
                    subject: subject.to_owned(),
                    content: "Szanowni Państwo".to_owned(),
                    start: now.date(),
                    end: now.date() + TimeDelta::days(30),
                    created: now,
                    author,
                    was_read: false,
                });
            });
        }
    }

    /// From now on the login form answers a pupil's login like this.
    pub fn answer_logins(&self, who: Who, answer: LoginAnswer) {
        self.school.edit(who, |pupil| pupil.account.answer = answer);
    }

    /// Nothing goes wrong at school any more.
    pub fn heal(&self) {
        self.school.mend();
    }

    /// How often a password was posted.
    pub fn passwords_posted(&self) -> usize {
        let is_login = |path: &str| path.starts_with("/OAuth/Authorization?");
        self.school
            .requests()
            .iter()
            .filter(|request| request.method == "POST" && is_login(&request.path))
            .count()
    }
}

impl Drop for World {
    /// Promise 3, and the half of promise 7 that is always the same, at the end of every story.
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        assert_eq!(self.school.opened(), [], "something was opened");
        for login in self.school.students() {
            assert_eq!(
                log::line_with(&login.password),
                None,
                "a password is logged"
            );
        }
    }
}

pub fn subjects_of(letters: &[Mail]) -> Vec<&str> {
    letters
        .iter()
        .map(|letter| letter.subject.as_str())
        .collect()
}

/// A moment in Warsaw, such as `2026-10-05T08:50`.
pub fn warsaw(moment: &str) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(moment, "%Y-%m-%dT%H:%M").unwrap();
    first_instant_at(local, Warsaw)
}

fn config_text(
    school: &School,
    mail: &SmtpServer,
    home: &TempDir,
    children: &[(Who, String)],
    recipients: &str,
    smtp: &str,
) -> String {
    let urls = school.urls();
    let smtp = match smtp {
        "" => "security = \"none\"",
        smtp => smtp,
    };
    let mut text = format!(
        "state_directory = {:?}\n\
         [mail]\nfrom = \"Dzwonek <dzwonek@example.com>\"\n\
         [mail.smtp]\nhost = \"127.0.0.1\"\nport = {}\n{smtp}\n\
         [synergia]\nsynergia_url = {:?}\napi_url = {:?}\nmessages_url = {:?}\nsandbox_url = {:?}\n",
        home.path().join("state"),
        mail.port(),
        urls.synergia,
        urls.api,
        urls.messages,
        urls.sandbox
    );
    for (who, name) in children {
        let login = school.login_of(*who);
        text += &format!(
            "[[student]]\nname = {name:?}\nlogin = {:?}\npassword = {:?}\n",
            login.login, login.password
        );
    }
    text + recipients
}
