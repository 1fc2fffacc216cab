//! One field of an item is missing, null or of another type: each field of the items in all lists of the
//! register at once.

use std::collections::BTreeSet;

use dzwonek::domain::{Change, Feed};
use school::{FaultKind, OddValue, Who};

use crate::family::{World, word};

/// More fields than the first item of any list has.
const FIELDS: usize = 40;

/// Fields that the register leaves out to take them back, so that their absence is news: a comment, and the last day of
/// a holiday.
const NEWS: [&str; 4] = [
    "behaviour changed behaviour_grades_points:660101",
    "days_off changed school_free_days:2201",
    "grades changed descriptive_grades:402118",
    "grades changed grades:88410101",
];

/// One field of the first items of all lists is odd on two days, then right again. Returns what a family would
/// hear.
async fn news(world: &mut World, place: usize, odd: OddValue) -> BTreeSet<String> {
    let mut news = BTreeSet::new();
    for is_odd in [true, true, false] {
        world.school.mend();
        if is_odd {
            for path in ["/gateway/", "/api/"] {
                world.fault(FaultKind::OddField(place, odd), path, 10_000);
            }
        }
        // All of it within one week: a lesson that is unreadable when its week begins is new once it is readable.
        world.family.wait(60);
        let visited = world.family.visit_for_all().await;
        assert_eq!(visited.trouble, None, "{odd:?} {place}");
        // The lucky number is one item, not a list.
        let lists = Feed::ALL
            .into_iter()
            .filter(|feed| *feed != Feed::LuckyNumber);
        for feed in lists {
            let state = word(&visited, feed);
            assert!(state.starts_with("read"), "{odd:?} {place}: {feed} {state}");
        }
        let changes = world.family.follow(visited);
        news.extend(changes.iter().map(|(feed, change)| words(*feed, change)));
    }
    news
}

fn words(feed: Feed, change: &Change) -> String {
    let key = change.entry().map(|entry| entry.key().to_string());
    format!("{feed} {} {}", change.kind, key.unwrap_or_default())
}

/// Whatever becomes of the fields of the first items, no other item is touched, and the only news about them is
/// what a register leaves out to take it back.
async fn nothing_is_invented_by(odd: OddValue) {
    let mut world = World::of(Who::Zosia);
    let visited = world.family.visit_for_all().await;
    world.family.follow(visited);
    for place in 0..FIELDS {
        let mut news = news(&mut world, place, odd).await;
        news.retain(|news| !NEWS.contains(&news.as_str()));
        assert_eq!(news, BTreeSet::new(), "{odd:?} {place}");
    }
}

#[tokio::test]
async fn a_missing_field_invents_nothing() {
    nothing_is_invented_by(OddValue::Missing).await;
}

#[tokio::test]
async fn a_null_field_invents_nothing() {
    nothing_is_invented_by(OddValue::Null).await;
}

#[tokio::test]
async fn a_list_in_place_of_a_field_invents_nothing() {
    nothing_is_invented_by(OddValue::List).await;
}

#[tokio::test]
async fn a_record_in_place_of_a_field_invents_nothing() {
    nothing_is_invented_by(OddValue::Record).await;
}
