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
mod reader;
mod school_files;
mod several_places;
mod timetable;
mod topics;
mod unreadable;

use std::pin::Pin;

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

/// Reads a feed that is one list: its request, and the file of `convert` that makes entries of its items.
macro_rules! one_list {
    ($resource:ident, $convert:ident) => {
        |reader| {
            Box::pin(reader.whole(Resource::$resource, $convert::references, $convert::entries))
        }
    };
}

/// The feeds in the order in which they are read: a meeting is reported from the agenda rather than from the
/// conferences; attendance says which topics were missed; trouble with Wiadomości, which come last, says
/// nothing of the gateway.
pub(super) const FEEDS: [(Feed, ReadFeed); Feed::ALL.len()] = [
    (Feed::Grades, |reader| Box::pin(reader.grades())),
    (Feed::Announcements, one_list!(SchoolNotices, announcements)),
    (Feed::Timetable, |reader| Box::pin(reader.timetable())),
    (Feed::Agenda, one_list!(HomeWorks, agenda)),
    (Feed::Homework, one_list!(HomeWorkAssignments, homework)),
    (Feed::Attendance, one_list!(Attendances, attendances)),
    (Feed::Notes, one_list!(Notes, notes)),
    (Feed::LuckyNumber, |reader| Box::pin(reader.lucky_number())),
    (Feed::DaysOff, |reader| Box::pin(reader.days_off())),
    (Feed::Trips, one_list!(SchoolTrips, trips)),
    (Feed::Files, |reader| Box::pin(reader.school_files())),
    (Feed::Behaviour, one_list!(BehaviourPoints, behaviour)),
    (
        Feed::Justifications,
        one_list!(Justifications, justifications),
    ),
    (Feed::Conferences, |reader| Box::pin(reader.conferences())),
    (Feed::Topics, |reader| Box::pin(reader.topics())),
    (Feed::Messages, |reader| Box::pin(reader.messages())),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_feed_has_its_turn() {
        let feeds = FEEDS.map(|(feed, _)| feed);
        assert_eq!(BTreeSet::from(feeds), BTreeSet::from(Feed::ALL));
    }
}
