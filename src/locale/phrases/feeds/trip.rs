//! Phrases about trips of the school (wycieczki).

use super::Sides;
use crate::domain::ChangeKind;
use crate::domain::entry::Trip;
use crate::locale::phrases::period::short_period;
use crate::locale::{FeedWords, Phrases};

/// What is said about trips.
pub trait Trips: FeedWords<Trip> {
    /// The news: "wycieczka", "zmiana wycieczki".
    fn trip_news(&self, change: ChangeKind) -> &'static str;
    /// In place of a destination that the register does not tell.
    fn no_destination(&self) -> &'static str;
    /// The label of the destination.
    fn destination(&self) -> &'static str;
    /// The label of the way.
    fn route(&self) -> &'static str;
    /// The label of what one travels by.
    fn locomotion(&self) -> &'static str;
    /// The label of who leads it.
    fn leader(&self) -> &'static str;
    /// The label of who entered it.
    fn entered_by(&self) -> &'static str;
}

/// "wycieczka – Ojców (środa 19.5)".
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, Trip>) -> String {
    let news = phrases.trip_news(sides.kind);
    let when = short_period(phrases, sides, |trip| trip.period);
    match sides.now.destination.as_str() {
        "" => format!("{news} – {when}"),
        destination => format!("{news} – {destination} ({when})"),
    }
}
