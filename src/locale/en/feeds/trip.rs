//! Phrases about trips of the school (wycieczki).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Trip;
use crate::locale::phrases::{FeedWords, Trips};

impl FeedWords<Trip> for English {
    fn feed_name(&self) -> &'static str {
        "trips"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new trip", "new trips"],
            ChangeKind::Changed => ["changed trip", "changed trips"],
            ChangeKind::Removed => ["removed trip", "removed trips"],
            ChangeKind::Restored => ["restored trip", "restored trips"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Trips for English {
    fn trip_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "trip changed",
            ChangeKind::Removed => "trip removed",
            ChangeKind::Restored => "trip restored",
            _ => "trip",
        }
    }

    fn no_destination(&self) -> &'static str {
        "Trip without a destination"
    }

    fn destination(&self) -> &'static str {
        "Destination"
    }

    fn route(&self) -> &'static str {
        "Route"
    }

    fn locomotion(&self) -> &'static str {
        "Travelling by"
    }

    fn leader(&self) -> &'static str {
        "Leader"
    }

    fn entered_by(&self) -> &'static str {
        "Entered by"
    }
}
