//! The state refuses what the service writes, as on a full disk. A trigger simulates that, so that each kind of
//! write is refused alone.

use chrono::{DateTime, TimeZone, Utc};
use rusqlite::Connection;
use school::Who;

use crate::support::world::{Service, World};

const ZOSIA: Who = Who::Zosia;

impl World {
    fn database(&self) -> Connection {
        Connection::open(self.state_directory().join("dzwonek.db")).unwrap()
    }

    fn refuse(&self, write: &str) {
        let refusal = "BEGIN SELECT RAISE(ABORT, 'refused'); END";
        let trigger = format!("CREATE TRIGGER refusal BEFORE {write} {refusal}");
        self.database().execute_batch(&trigger).unwrap();
    }

    fn refuse_no_more(&self) {
        let trigger = "DROP TRIGGER refusal";
        self.database().execute_batch(trigger).unwrap();
    }
}

/// What came of a while with the service.
#[derive(Default)]
struct Spell {
    polls: Vec<DateTime<Utc>>,
    troubles: usize,
}

impl Spell {
    async fn pass(&mut self, world: &mut World, service: &mut Service) {
        for _ in 0..16 {
            let (polled, outcome) = world.try_look_of(service).await;
            self.polls.extend(polled);
            if let Err(error) = outcome {
                assert!(error.may_pass(), "{error}");
                self.troubles += 1;
            }
            world.minutes(5);
        }
    }
}

fn are_apart<Z: TimeZone>(times: &[DateTime<Z>], minutes: i64) -> bool {
    let mut pairs = times.windows(2);
    pairs.all(|pair| (pair[1].clone() - pair[0].clone()).num_minutes() >= minutes)
}

/// A poll that has to log in finds and reports a grade, while this write is refused and afterwards. Returns whether
/// the register was visited, and given the password, while it was refused.
async fn refused(write: &str) -> (bool, bool) {
    let mut world = World::settled().await;
    let mut service = world.service();
    world.grade(ZOSIA, "5");
    world.school.end_sessions(ZOSIA);
    let mut spell = Spell::default();
    world.refuse(write);
    spell.pass(&mut world, &mut service).await;
    let troubles = spell.troubles;
    assert!(troubles > 0, "{write}");
    let asked = (!spell.polls.is_empty(), world.passwords_posted() > 1);

    world.refuse_no_more();
    spell.pass(&mut world, &mut service).await;
    assert_eq!(spell.troubles, troubles, "{write}");
    assert!(are_apart(&spell.polls, 10), "{write}");
    let logins: Vec<_> = world.logins().into_iter().map(|(_, at)| at).collect();
    assert!(are_apart(&logins, 30), "{write}");
    assert_eq!(world.events(), ["grades added"], "{write}");
    assert_eq!(world.only_letter().changes, "grades.added=1", "{write}");
    asked
}

/// Nothing is lost.
#[tokio::test]
async fn a_poll_that_cannot_be_stored_is_repeated_without_haste() {
    for (write, visits, logs_in) in [
        ("UPDATE ON meta", false, false),
        ("UPDATE OF ledger ON student", true, false),
        ("UPDATE OF session ON student", true, false),
        ("INSERT ON event", true, true),
    ] {
        assert_eq!(refused(write).await, (visits, logs_in), "{write}");
    }
}

#[tokio::test]
async fn a_letter_that_cannot_be_stored_arrives_exactly_once() {
    for write in [
        "INSERT ON letter",
        "UPDATE OF offered ON letter",
        "UPDATE OF state ON letter",
    ] {
        assert_eq!(refused(write).await, (true, true), "{write}");
    }
}
