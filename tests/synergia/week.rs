//! A whole school week, found change by change.

use std::collections::BTreeSet;

use dzwonek::domain::duplicates::justifications::may_repeat_one;
use dzwonek::domain::{Change, Entry};
use school::Who;

use crate::family::{World, assert_all_read};

fn line(feed: &str, change: &str, key: &str) -> String {
    format!("{feed} {change} {key}")
}

fn found(change: &Change) -> String {
    let entry = change.entry().unwrap();
    line(
        entry.feed().name(),
        change.kind.name(),
        entry.key().as_str(),
    )
}

fn is_duplicate(change: &Change) -> bool {
    matches!(change.entry(), Some(Entry::Message(message)) if may_repeat_one(message))
}

#[tokio::test]
async fn every_change_of_a_school_week_is_found_exactly_once() {
    let mut world = World::of(Who::Zosia);
    let visited = world.family.visit_for_all().await;
    assert_eq!(world.family.follow(visited), [], "the first read is silent");
    for moment in world.school.batches() {
        *world.family.now.lock().unwrap() = moment
            .and_local_timezone(chrono_tz::Europe::Warsaw)
            .unwrap()
            .to_utc();
        let published = world.school.next_batch().unwrap();
        let expected: BTreeSet<String> = published
            .iter()
            .filter(|change| change.student == world.who.name())
            .map(|change| line(change.feed, change.change, &change.key))
            .collect();
        let mut all = Vec::new();
        // A disappearance counts when a second visit agrees.
        for _ in 0..2 {
            world.family.wait(10);
            let visited = world.family.visit_for_all().await;
            assert_all_read(&visited);
            let changes = world.family.follow(visited);
            // Only the household knows what they repeat, and leaves it out.
            let reported = changes.iter().filter(|(_, change)| !is_duplicate(change));
            all.extend(reported.map(|(_, change)| found(change)));
        }
        assert_eq!(
            all.iter().cloned().collect::<BTreeSet<_>>(),
            expected,
            "{moment}"
        );
        assert_eq!(all.len(), expected.len(), "each once: {all:?}");
    }
    assert!(world.school.opened().is_empty());
}
