//! A school year, unattended: everything that happens at school is reported once to everybody who wants to know,
//! whatever goes wrong on the way.
//!
//! Three polls on a school day instead of forty-eight, to keep it within a few minutes.

pub mod happenings;
mod reports;
mod sorts;
mod terms;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::HistoryEntry;
use dzwonek::store::Request;
use school::{FaultKind, Who};

use crate::support::mail::Mail;
use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::World;
use happenings::Happenings;
use reports::Reports;

const PUPILS: [Who; 2] = [Who::Zosia, Who::Stas];

const FAMILY: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades", "timetable", "announcements", "attendance"]
digest = "30 6 * * mon-fri"
[[recipient]]
email = "tata@example.com"
instant = []
digest = "30 6 * * mon-fri"
[[recipient]]
email = "babcia@example.com"
students = ["Staś"]
instant = ["grades", "notes"]
digest = "30 6 * * sat"
quiet_hours = "19:30-06:00"
[[recipient]]
email = "ciocia@example.com"
instant = []
digest = ""
feeds = ["agenda"]
reminders = "0 17 * * *"
[[recipient]]
email = "dziadek@example.com"
instant = []
digest = ""
weekly = "0 18 * * fri"
term = false
"#;

const SCHOOL_DAYS: u32 = 200;
const POLLS: [&str; 3] = ["06:30", "13:20", "20:00"];
/// How long the school lets a session live (API.md section 3).
const SESSION: TimeDelta = TimeDelta::hours(24);

/// What one student may add to the database in a year.
const LARGEST: u64 = 20_000_000;

struct Year {
    world: World,
    happenings: Happenings,
    day: NaiveDate,
    /// The mail server is away until then.
    mail_returns: NaiveDate,
    /// On which days whose session was over, or seemed to be.
    ended: BTreeSet<(Who, NaiveDate)>,
    /// Letters that the server accepted without saying so.
    unconfirmed: usize,
    letters: Vec<Mail>,
    reports: Reports,
    /// Whether the children come in by the Konto LIBRUS of their mother now.
    is_linked: bool,
}

impl Year {
    async fn begin() -> Self {
        let day = NaiveDate::from_ymd_opt(2026, 9, 7).unwrap();
        let mut world = World::starting("2026-09-07T06:00", &PUPILS, FAMILY);
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        let letters = world.letters();
        Self {
            happenings: Happenings::new(20_260_907, &PUPILS),
            world,
            day,
            mail_returns: day,
            ended: BTreeSet::new(),
            unconfirmed: 0,
            letters,
            reports: Reports::default(),
            is_linked: false,
        }
    }

    /// The rest of a day: on some days something happens, on some something goes wrong.
    async fn live(&mut self, is_eventful: bool) {
        self.enter_grades_of_terms();
        let polls = if self.is_school_day() { 3 } else { 1 };
        let (by_day, evening) = POLLS.split_at(2);
        for poll in &by_day[..polls.min(2)] {
            self.visit(poll, is_eventful).await;
        }
        self.report().await;
        for poll in &evening[..polls / 3] {
            self.visit(poll, is_eventful).await;
        }
        self.world.school.mend();
        self.day += TimeDelta::days(1);
        if self.day >= self.mail_returns {
            self.world.mail.behave(Behaviour::Good);
        }
    }

    async fn visit(&mut self, hour: &str, is_eventful: bool) {
        self.world.at(&format!("{}T{hour}", self.day));
        if is_eventful {
            self.go_wrong().await;
            self.happenings.happen(&self.world);
        }
        self.world.poll().await;
        self.letters.extend(self.world.letters());
    }

    /// The hours at which reminders and weekly letters go out, between two polls.
    async fn report(&mut self) {
        let takes_mail = self.mail_returns <= self.day;
        (self.reports).evening(&self.world, &PUPILS, self.day, takes_mail);
        if self.day.weekday() == Weekday::Fri {
            self.reports.friday(self.day, self.mail_returns);
        }
        for hour in ["17:00", "18:00"] {
            self.world.at(&format!("{}T{hour}", self.day));
            self.world.tick().await;
            self.letters.extend(self.world.letters());
        }
    }

    /// At about every third poll.
    async fn go_wrong(&mut self) {
        let who = self.happenings.chance.choice(PUPILS).unwrap();
        let times = self.happenings.chance.u32(1..5);
        let school = &self.world.school;
        match self.happenings.chance.u8(0..40) {
            0 | 1 => school.fault(FaultKind::Status500, "/gateway/api/2.0/Grades", times),
            2 | 3 => self.seem_to_end_sessions(times),
            4 => school.fault(FaultKind::HalfBody, "/gateway/api/2.0/Timetables", times),
            5 => school.fault(FaultKind::Status503, "", 1000),
            6 => {
                school.end_sessions(who);
                self.ended.insert((who, self.day));
            }
            7 => school.end_messages_sessions(who),
            8 => self.world.restart(),
            9 => self.world.poll_and_crash().await,
            10 if self.mail_returns <= self.day => {
                self.world.write_and_crash().await;
            }
            11 if self.mail_returns <= self.day => {
                self.unconfirmed += 1;
                self.world.mail.behave_once(Behaviour::AcceptThenCut);
            }
            12 => self.world.mail.behave_once(Behaviour::Cut(Stage::Data)),
            13 if self.mail_returns <= self.day => self.lose_mail(),
            14 => self.change_doors(),
            15 if self.is_linked => school.end_child_tokens(who),
            _ => {}
        }
    }

    /// The next requests are answered as if the session were over.
    fn seem_to_end_sessions(&mut self, times: u32) {
        let (kind, path) = if self.happenings.chance.bool() {
            (FaultKind::Unauthorized, "/gateway/api/2.0/Att")
        } else {
            (FaultKind::Html, "/gateway/api/2.0/HomeWorks")
        };
        self.world.school.fault(kind, path, times);
        self.ended.extend(PUPILS.map(|who| (who, self.day)));
    }

    /// The family comes by the other door from now on; no session of this one is worth anything there.
    fn change_doors(&mut self) {
        self.is_linked = !self.is_linked;
        self.world.come_in_by_konto(self.is_linked);
        self.ended.extend(PUPILS.map(|who| (who, self.day)));
    }

    /// For some days, now and then for longer than letters are kept.
    fn lose_mail(&mut self) {
        let days = self.happenings.chance.i64(1..7);
        self.mail_returns = self.day + TimeDelta::days(days);
        self.world.mail.behave(Behaviour::Cut(Stage::Banner));
    }

    fn is_school_day(&self) -> bool {
        !matches!(self.day.weekday(), Weekday::Sat | Weekday::Sun)
    }
}

#[tokio::test]
async fn a_school_year_is_reported_once_whatever_goes_wrong() {
    let mut year = Year::begin().await;
    let mut school_days = 0;
    while school_days < SCHOOL_DAYS {
        let is_school_day = year.is_school_day();
        school_days += u32::from(is_school_day);
        year.live(is_school_day).await;
    }
    year.settle().await;
    year.found_what_happened();
    year.reported_each_event_once();
    year.digests_add_up();
    year.reports.came_as_they_should(&year.letters);
    year.reported_each_term_once();
    year.logged_in_once_a_day();
    year.stayed_small();
}

impl Year {
    /// Some days on which nothing happens and nothing goes wrong.
    async fn settle(&mut self) {
        self.mail_returns = self.day;
        self.world.mail.behave(Behaviour::Good);
        for _ in 0..8 {
            self.live(false).await;
        }
        let outbox = self.world.store().read(|tx| tx.outbox()).unwrap();
        for letter in outbox {
            self.world.ask(&Request::DropLetter(letter.id));
        }
        self.world.at(&format!("{}T06:00", self.day));
        let last = self.world.once_all().await;
        assert_eq!((last.code, last.changes()), (ExitCode::AllWell, 0));
    }

    fn found_what_happened(&mut self) {
        let mut balance: BTreeMap<String, i32> = BTreeMap::new();
        for event in self.world.history() {
            let found = format!("{} {} {}", event.student, event.key, event.change);
            *balance.entry(found).or_default() += 1;
        }
        for happened in self.happenings.expected.drain(..) {
            *balance.entry(happened).or_default() -= 1;
        }
        balance.retain(|_, surplus| *surplus != 0);
        assert_eq!(balance, BTreeMap::new(), "invented, and lost");
    }

    /// Each event is in one accepted letter to everybody entitled, and no letter came twice.
    fn reported_each_event_once(&mut self) {
        let mut arrived: BTreeMap<&str, &Mail> = BTreeMap::new();
        let mut repeated = 0;
        for letter in &self.letters {
            if let Some(earlier) = arrived.insert(&letter.message_id, letter) {
                repeated += 1;
                assert_eq!((&earlier.to, &earlier.bytes), (&letter.to, &letter.bytes));
            }
        }
        assert!(repeated <= self.unconfirmed, "{repeated}");
        for event in self.world.history() {
            let mut reported = BTreeMap::from([("mama@example.com", 0), ("tata@example.com", 0)]);
            if event.student == "Staś" {
                reported.insert("babcia@example.com", 0);
            }
            for letter in event.letters.iter().filter(|letter| letter.state == "sent") {
                let id = letter.message_id.as_deref().unwrap();
                let id = id.trim_matches(['<', '>']);
                let arrived = arrived[id];
                assert_eq!(arrived.to, letter.recipient);
                let missing = unsaid(arrived, &event);
                assert_eq!(missing, [""; 0], "{}\n{}", event.summary, arrived.text);
                *reported.get_mut(letter.recipient.as_str()).unwrap() += 1;
            }
            assert!(
                reported.values().all(|times| *times == 1),
                "{reported:?} {event:?}"
            );
        }
    }
}

impl Year {
    /// For a recipient who gets only digests, their headers add up to what happened.
    fn digests_add_up(&mut self) {
        let mut happened: BTreeMap<String, usize> = BTreeMap::new();
        for event in self.world.history() {
            let word = format!("{}.{}", event.feed, event.change);
            *happened.entry(word).or_default() += 1;
        }
        let mut reported: BTreeMap<String, usize> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let letters = self
            .letters
            .iter()
            .filter(|letter| letter.to == "tata@example.com");
        for letter in letters.filter(|letter| seen.insert(&letter.message_id)) {
            for word in letter.changes.split_whitespace() {
                let (word, count) = word.split_once('=').unwrap();
                *reported.entry(word.to_owned()).or_default() += count.parse::<usize>().unwrap();
            }
        }
        assert_eq!(reported, happened);
    }

    /// A session is used for as long as the school lets it live.
    fn logged_in_once_a_day(&self) {
        let logins = self.world.logins();
        for who in PUPILS {
            let times: Vec<_> = logins
                .iter()
                .filter(|(student, _)| *student == who.name())
                .map(|(_, at)| *at)
                .collect();
            // By the Konto LIBRUS they log in elsewhere.
            assert!(times.len() > 60, "{}", times.len());
            for pair in times.windows(2) {
                let is_ended = self.ended.contains(&(who, pair[1].date_naive()));
                let had_to = pair[1] - pair[0] >= SESSION || is_ended;
                assert!(had_to, "{}: {pair:?}", who.name());
            }
        }
    }

    fn stayed_small(&mut self) {
        let state = self.world.state_directory();
        self.world.close();
        let size = fs::metadata(state.join("dzwonek.db")).unwrap().len();
        let each = size / PUPILS.len() as u64;
        assert!(each < LARGEST, "{each} bytes for each student");
    }
}

/// The words of an event that a letter owes and does not say.
fn unsaid(letter: &Mail, event: &HistoryEntry) -> Vec<String> {
    let said = letter.words().to_lowercase();
    let owed = owed(letter, event);
    let words = owed.split_whitespace().map(essence);
    words.filter(|word| !said.contains(word)).collect()
}

/// Its line in `history`, its text and its comment. A digest of much news says that it is cut, and owes of a text the
/// beginning; of what is gone a digest owes the line alone.
fn owed(letter: &Mail, event: &HistoryEntry) -> String {
    let facts = event.after.as_ref().or(event.before.as_ref()).unwrap();
    let (text, comment) = (facts.text.as_deref(), facts.comment.as_deref());
    let is_digest = letter.kind == "digest";
    let (text, comment) = match event.after {
        None if is_digest => (None, None),
        _ if is_digest && letter.words().contains("szczegóły są skrócone") => {
            (text.and_then(|text| text.split_whitespace().next()), None)
        }
        _ => (text, comment),
    };
    let parts = [Some(event.summary.as_str()), text, comment];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What stays the same in another sentence: the day of a date such as 6.10, because the month is a word there, and
/// the stem of a word, which may be inflected.
fn essence(word: &str) -> String {
    let word = word
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    match word.split_once('.') {
        Some((day, _)) => day.to_owned(),
        None if word.starts_with(|c: char| c.is_ascii_digit()) => word,
        None => word.chars().take(6).collect(),
    }
}
