//! Reads the feeds that are due, one request at a time.
//!
//! A feed that is one list needs no more than its row in [`FEEDS`]; any other has a file of its own here.

mod child;
mod conferences;
mod days_off;
mod grades;
mod look_up;
mod lucky_number;
mod messages;
mod plan;
mod reader;
mod school_files;
mod several_places;
mod timetable;
mod topics;
mod unreadable;

use std::pin::Pin;

use plan::{Plan, PlanFeed};
pub(super) use reader::Reader;

use crate::domain::{Feed, Window};
use crate::synergia::convert::{
    Converted, agenda, announcements, attendances, behaviour, homework, justifications, notes,
    trips,
};
use crate::synergia::lookups::{Lookups, References};
use crate::synergia::request::Resource;
use crate::synergia::session::NotRead;
use crate::synergia::wire::Items;

/// What was read of a feed; nothing of one that rests.
type FeedRead = Result<Option<(Converted, Window)>, NotRead>;

/// Adds what an item names.
type Refer<T> = fn(&T, &mut References);

/// Makes entries of the items of a list.
type Entries<T> = fn(Items<T>, &Lookups) -> Converted;

/// Reads a feed.
pub(super) type ReadFeed =
    for<'r> fn(&'r mut Reader<'_, '_>) -> Pin<Box<dyn Future<Output = FeedRead> + 'r>>;

/// A feed, how it is read, and what that will ask for.
pub(super) struct FeedRow {
    pub feed: Feed,
    plan: PlanFeed,
    read: ReadFeed,
}

/// A feed that is one list: its request, and the file of `convert` that makes entries of its items.
macro_rules! one_list {
    ($feed:ident, $resource:ident, $convert:ident) => {
        FeedRow {
            feed: Feed::$feed,
            plan: |_| Ok(Plan::of([Resource::$resource])),
            read: |reader| {
                let resource = Resource::$resource;
                Box::pin(reader.whole(resource, $convert::references, $convert::entries))
            },
        }
    };
}

/// A feed that has a file of its own here; without a plan it is always read.
macro_rules! own_way {
    ($feed:ident, $read:ident) => {
        own_way!($feed, $read, |_| Ok(Plan::default()))
    };
    ($feed:ident, $read:ident, $plan:expr) => {
        FeedRow {
            feed: Feed::$feed,
            plan: $plan,
            read: |reader| Box::pin(reader.$read()),
        }
    };
}

/// The feeds in the order in which they are read: a meeting is reported from the agenda rather than from the
/// conferences; attendance says which topics were missed; trouble with Wiadomości, which come last, says
/// nothing of the gateway.
pub(super) const FEEDS: [FeedRow; Feed::ALL.len()] = [
    own_way!(Grades, grades, |reader| reader.plan_of_grades()),
    one_list!(Announcements, SchoolNotices, announcements),
    own_way!(
        Timetable,
        timetable,
        |reader| Ok(reader.plan_of_timetable())
    ),
    one_list!(Agenda, HomeWorks, agenda),
    one_list!(Homework, HomeWorkAssignments, homework),
    one_list!(Attendance, Attendances, attendances),
    one_list!(Notes, Notes, notes),
    own_way!(LuckyNumber, lucky_number),
    own_way!(DaysOff, days_off),
    one_list!(Trips, SchoolTrips, trips),
    own_way!(Files, school_files),
    one_list!(Behaviour, BehaviourPoints, behaviour),
    one_list!(Justifications, Justifications, justifications),
    own_way!(Conferences, conferences),
    own_way!(Topics, topics),
    own_way!(Messages, messages, |reader| Ok(reader.plan_of_messages())),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_feed_has_its_turn() {
        let feeds = FEEDS.map(|row| row.feed);
        assert_eq!(BTreeSet::from(feeds), BTreeSet::from(Feed::ALL));
    }
}
