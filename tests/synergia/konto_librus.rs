//! The second door: a Konto LIBRUS, and the children that are linked to it (PORTAL.md).

use std::collections::BTreeMap;

use dzwonek::domain::visit::{Outcome, Visited};
use dzwonek::domain::{Cause, Feed, Key};
use school::{FaultKind, Host, Parent, Quirk, Who};

use crate::family::World;

/// What a visit has read: how many entries of each feed, or why it could not.
fn read(visited: &Visited) -> BTreeMap<Feed, Result<usize, Cause>> {
    let outcomes = visited.feeds.iter();
    let read = outcomes.map(|(feed, outcome)| match outcome {
        Outcome::Read {
            reading,
            missed: None,
        } => (*feed, Ok(reading.entries.len())),
        Outcome::Read {
            missed: Some(cause),
            ..
        }
        | Outcome::Closed(cause)
        | Outcome::Failed(cause) => (*feed, Err(*cause)),
    });
    read.collect()
}

fn keys(visited: &Visited, feed: Feed) -> Vec<Key> {
    let outcome = visited.feeds.iter().find(|(read, _)| *read == feed);
    match outcome {
        Some((_, Outcome::Read { reading, .. })) => {
            let keys = reading.entries.iter().map(|entry| entry.key().clone());
            keys.collect()
        }
        other => panic!("{feed} was not read: {other:?}"),
    }
}

#[tokio::test]
async fn every_feed_is_read_as_by_the_first_door() {
    for who in [Who::Zosia, Who::Stas, Who::Ula] {
        let first = World::of(who).family.visit_for_all().await;
        let mut world = World::linked(who);
        let second = world.family.visit_for_all().await;
        assert_eq!(second.trouble, None, "{who:?}");
        assert_eq!(read(&second), read(&first), "{who:?}");
        for feed in [
            Feed::Grades,
            Feed::Messages,
            Feed::Timetable,
            Feed::Homework,
        ] {
            assert_eq!(keys(&second, feed), keys(&first, feed), "{who:?} {feed}");
        }
        assert!(
            world.school.violations().is_empty(),
            "{:?}",
            world.school.violations()
        );
        assert!(world.school.opened().is_empty());
    }
}

#[tokio::test]
async fn the_second_visit_needs_nothing_of_the_portal() {
    let mut world = World::linked(Who::Zosia);
    world.visit().await;
    let before = world.paths().len();
    world.family.wait(20);
    let visited = world.visit().await;
    assert_eq!(visited.trouble, None);
    let after = world.paths().split_off(before);
    assert!(
        !after
            .iter()
            .any(|path| path.contains("api/v3") || path.contains("konto-librus")),
        "{after:#?}"
    );
    assert_eq!(
        world.school.password_posts("agnieszka.wrona@example.org"),
        1
    );
}
