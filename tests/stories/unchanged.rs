//! Answers that are the same as last time are not read anew, and nobody can tell.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use school::register::Attendance;
use school::register::attendance::types;
use school::{FaultKind, Who};

use crate::support::world::{EAGER, World};
use crate::year::happenings::Happenings;

const ZOSIA: Who = Who::Zosia;
const SCHOOL_DAYS: u32 = 200;
const POLLS: [&str; 3] = ["06:30", "06:50", "13:20"];

impl World {
    /// What readings were made of is forgotten, so that everything is read anew.
    fn forget_bases(&self) {
        self.change_state("UPDATE feed SET basis = NULL");
    }

    /// How many feeds would not be read anew if nothing changed.
    fn bases(&mut self) -> usize {
        let login = dzwonek::domain::Login(self.school.login_of(ZOSIA).login);
        let store = self.store();
        let bases = store.read(|tx| match tx.student(&login)? {
            Some(row) => tx.bases(row.id),
            None => Ok(std::collections::BTreeMap::new()),
        });
        bases.unwrap().len()
    }

    /// Nobody can read any more what is known of a feed.
    fn spoil(&self, feed: &str) {
        self.change_state(&format!(
            "UPDATE entry SET content = '' WHERE feed = '{feed}'"
        ));
    }

    fn change_state(&self, sql: &str) {
        let database = self.state_directory().join("dzwonek.db");
        let database = rusqlite::Connection::open(database).unwrap();
        database.execute_batch(sql).unwrap();
    }
}

#[tokio::test]
async fn what_is_the_same_as_last_time_is_not_even_recalled() {
    let mut world = World::settled().await;
    world.poll().await;
    assert!(world.bases() >= 7, "{}", world.bases());
    for feed in ["announcements", "timetable", "attendance", "messages"] {
        world.spoil(feed);
    }
    world.minutes(20);
    let before = world.now();
    let report = world.poll().await;
    assert_eq!(
        (report.polls[0].changes, report.polls[0].trouble),
        (0, None)
    );
    let (_, status) = world.status_json();
    let read_at = |feed: &serde_json::Value| feed["last_read"].as_str().map(str::to_owned);
    let feeds = status["students"][0]["feeds"].as_array().unwrap();
    let messages = feeds
        .iter()
        .find(|feed| feed["feed"] == "messages")
        .unwrap();
    let read_at = chrono::DateTime::parse_from_rfc3339(&read_at(messages).unwrap()).unwrap();
    assert_eq!(read_at, before);
}

#[tokio::test]
async fn a_poll_that_cannot_be_stored_leaves_no_basis_behind() {
    let mut world = World::settled().await;
    world.poll().await;
    world.grade(ZOSIA, "5");
    world.minutes(20);
    world.change_state(
        "CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    world.fails_to_poll().await;
    world.change_state("DROP TRIGGER full");
    world.minutes(20);
    world.poll().await;
    assert_eq!(world.events(), ["grades added"]);
}

/// In the middle of a year, when its class is asked for only once most of a feed is gone.
#[tokio::test]
async fn what_is_known_of_another_year_is_read_after_all() {
    let mut world = World::of(&[ZOSIA], EAGER).after_the_first_run().await;
    world.poll().await;
    world.minutes(20);
    world.school.edit(ZOSIA, |zosia| {
        zosia.grades.clear();
        zosia.institution.class.id += 1000;
    });
    world.poll().await;
    assert_eq!(world.events(), [""; 0]);
    world.minutes(20);
    let now = world.school_time();
    world.school.edit(ZOSIA, |zosia| {
        zosia.attendances.push(Attendance {
            id: 99_000_001,
            lesson: zosia.institution.lessons[0].id,
            date: now.date(),
            number: 1,
            kind: types::ABSENT,
            added: now,
            trip: None,
        });
    });
    world.poll().await;
    assert_eq!(world.events(), ["attendance added"]);
}

/// A world, and what happens in it.
struct Life {
    world: World,
    happenings: Happenings,
    /// How many requests were compared.
    seen: usize,
}

impl Life {
    async fn begin() -> Self {
        let mut world = World::starting("2026-09-07T06:00", &[ZOSIA], EAGER);
        world.once().await;
        Self {
            world,
            happenings: Happenings::new(20_260_907, &[ZOSIA]),
            seen: 0,
        }
    }

    /// On every other poll something happens, and now and then something goes wrong.
    async fn poll(&mut self, moment: &str) {
        self.world.at(moment);
        let school = &self.world.school;
        let chance = &mut self.happenings.chance;
        match chance.u8(0..40) {
            0 => school.fault(FaultKind::Status500, "/gateway/api/2.0/Grades", 2),
            1 => school.fault(FaultKind::EmptyLists, "/gateway/api/2.0/Attendances", 1),
            2 => school.fault(FaultKind::HalfBody, "/gateway/api/2.0/Timetables", 4),
            3 => school.fault(FaultKind::Status503, "", 5),
            4 => school.fault(FaultKind::Status500, "/api/inbox/messages", 1),
            5 => school.end_sessions(ZOSIA),
            6 => school.end_messages_sessions(ZOSIA),
            7 => self.world.restart(),
            8..24 => self.happenings.happen(&self.world),
            _ => {}
        }
        self.world.poll().await;
    }

    /// What was found, and what was asked, since the last time.
    fn news(&mut self) -> (Vec<String>, Vec<String>) {
        let now = self.world.now();
        let events = self.world.history_since(Some(now)).into_iter();
        let events = events.map(|event| {
            let (key, change) = (&event.key, &event.change);
            format!("{key} {change} {:?} {:?}", event.before, event.after)
        });
        let requests = self.world.school.requests().split_off(self.seen);
        self.seen += requests.len();
        // The others have tokens in their paths.
        let lists = requests.iter().filter(|one| one.path.contains("/api/"));
        let lists = lists.map(|one| format!("{} {}", one.path, one.status));
        (events.collect(), lists.collect())
    }
}

/// Both are the same year, but that the second reads everything anew in every poll.
#[tokio::test]
async fn a_school_year_is_the_same_whether_or_not_everything_is_read_anew() {
    let (mut sparing, mut thorough) = (Life::begin().await, Life::begin().await);
    let mut day = NaiveDate::from_ymd_opt(2026, 9, 7).unwrap();
    let (mut school_days, mut found) = (0, 0);
    while school_days < SCHOOL_DAYS {
        let is_school_day = !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        school_days += u32::from(is_school_day);
        for time in &POLLS[..if is_school_day { POLLS.len() } else { 2 }] {
            let moment = format!("{day}T{time}");
            sparing.poll(&moment).await;
            thorough.world.forget_bases();
            thorough.poll(&moment).await;
            let (left, right) = (sparing.news(), thorough.news());
            assert_eq!(left.0, right.0, "{moment}");
            assert_eq!(left.1, right.1, "{moment}");
            found += left.0.len();
        }
        day += TimeDelta::days(1);
    }
    assert_eq!(sparing.happenings.expected, thorough.happenings.expected);
    assert!(found > 200, "{found}");
}
