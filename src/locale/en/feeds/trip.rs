//! Phrases about trips of the school (wycieczki).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::Trip;
use crate::locale::phrases::{FeedWords, Trips, feed_words, fixed};

impl FeedWords<Trip> for English {
    feed_words! {
        "trips",
        Added: ["new trip", "new trips"],
        Changed: ["changed trip", "changed trips"],
        Removed: ["removed trip", "removed trips"],
        Restored: ["restored trip", "restored trips"],
        _: Self::CHANGES,
    }
}

impl Trips for English {
    fixed! {
        destination: "Destination",
        route: "Route",
        locomotion: "Travelling by",
        leader: "Leader",
        entered_by: "Entered by",
    }

    fn trip_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "trip changed",
            ChangeKind::Removed => "trip removed",
            ChangeKind::Restored => "trip restored",
            _ => "trip",
        }
    }
}
