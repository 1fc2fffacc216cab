//! The school week happens.

use std::collections::BTreeSet;

use dzwonek::pipeline::HistoryEntry;
use school::PublishedChange;

use super::World;

/// Student, feed, change and key.
type Told = BTreeSet<(String, String, String, String)>;

fn published(changes: &[PublishedChange], of: &BTreeSet<&str>) -> Told {
    changes
        .iter()
        .filter(|change| of.contains(change.student))
        .map(|change| {
            (
                change.student.to_owned(),
                change.feed.to_owned(),
                change.change.to_owned(),
                change.key.clone(),
            )
        })
        .collect()
}

fn recorded(events: &[HistoryEntry]) -> Told {
    events
        .iter()
        .map(|event| {
            (
                event.student.clone(),
                event.feed.to_string(),
                event.change.to_string(),
                event.key.clone(),
            )
        })
        .collect()
}

impl World {
    /// Lives through the school week: each change in it is one event, at once or when a second poll agrees,
    /// and a third poll finds nothing. Returns the feed and the change of all that happened.
    pub async fn live_the_week(&mut self, story: &str) -> BTreeSet<(&'static str, &'static str)> {
        let children = self.children.clone();
        let children = children.iter().map(|(who, _)| who.name()).collect();
        let mut words = BTreeSet::new();
        let mut known = self.history().len();
        for moment in self.school.batches() {
            self.at_local(moment);
            let changes = self.school.next_batch().unwrap();
            self.once_all().await;
            self.minutes(20);
            self.once_all().await;

            let events = self.history().split_off(known);
            known += events.len();
            let published = published(&changes, &children);
            assert_eq!(recorded(&events), published, "{story} at {moment}");
            assert_eq!(events.len(), published.len(), "{story} at {moment}");
            words.extend(changes.iter().map(|change| (change.feed, change.change)));

            self.minutes(20);
            assert_eq!(self.once_all().await.changes(), 0, "{story} at {moment}");
        }
        words
    }
}
