//! One field of one item that is missing, null or of another type: for each field of an item in each list of the
//! register at once.

use std::collections::BTreeSet;

use dzwonek::demo::school::{FaultKind, OddValue, Who};
use dzwonek::domain::{Change, Feed};

use crate::family::{World, word};

/// More fields than the first item of any list has.
const FIELDS: usize = 40;

/// What the register leaves out when it is taken back, so that being left out is news: a comment, and the last day of
/// a holiday.
const NEWS: [&str; 4] = [
    "behaviour changed behaviour_grades_points:660101",
    "days_off changed school_free_days:2201",
    "grades changed descriptive_grades:402118",
    "grades changed grades:88410101",
];

/// The first items of all lists are odd in one field, on two days; then they are right again. What a family would
/// be told.
async fn told(world: &mut World, place: usize, odd: OddValue) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for is_odd in [true, true, false] {
        world.school.mend();
        if is_odd {
            for path in ["/gateway/", "/api/"] {
                world.fault(FaultKind::OddField(place, odd), path, 10_000);
            }
        }
        // All of it within one week: a lesson that is unreadable when its week begins is new when it is not.
        world.family.wait(60);
        let visited = world.family.visit_for_all().await;
        assert_eq!(visited.trouble, None, "{odd:?} {place}");
        // The lucky number is one item and no list.
        let lists = Feed::ALL
            .into_iter()
            .filter(|feed| *feed != Feed::LuckyNumber);
        for feed in lists {
            let state = word(&visited, feed);
            assert!(state.starts_with("read"), "{odd:?} {place}: {feed} {state}");
        }
        let changes = world.family.follow(visited);
        told.extend(changes.iter().map(|(feed, change)| words(*feed, change)));
    }
    told
}

fn words(feed: Feed, change: &Change) -> String {
    let key = change.entry().map(|entry| entry.key().to_string());
    format!("{feed} {} {}", change.kind, key.unwrap_or_default())
}

/// Whatever becomes of the fields of the first items: no other item is touched, and what is told of those is only
/// what a register leaves out when it is taken back.
async fn nothing_is_invented_by(odd: OddValue) {
    let mut world = World::of(Who::Zosia);
    let visited = world.family.visit_for_all().await;
    world.family.follow(visited);
    for place in 0..FIELDS {
        let mut told = told(&mut world, place, odd).await;
        told.retain(|told| !NEWS.contains(&told.as_str()));
        assert_eq!(told, BTreeSet::new(), "{odd:?} {place}");
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
async fn a_list_in_the_place_of_a_field_invents_nothing() {
    nothing_is_invented_by(OddValue::List).await;
}

#[tokio::test]
async fn a_record_in_the_place_of_a_field_invents_nothing() {
    nothing_is_invented_by(OddValue::Record).await;
}
