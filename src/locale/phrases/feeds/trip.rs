//! Phrases about trips of the school (wycieczki).

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::Trip;
use crate::locale::phrases::period::{on_the_day, short_period};
use crate::locale::{FeedWords, Phrases};

/// What is said about trips.
pub trait Trips: FeedWords<Trip> {
    /// The news: "wycieczka", "zmiana wycieczki".
    fn trip_news(&self, change: ChangeKind) -> &'static str;
    fn destination(&self) -> &'static str;
    fn route(&self) -> &'static str;
    /// The label of the means of travel.
    fn locomotion(&self) -> &'static str;
    /// The label of who leads it.
    fn leader(&self) -> &'static str;
    /// The label of who entered it.
    fn entered_by(&self) -> &'static str;
}

/// On the day itself: "wycieczka – Ojców", of several days with all of them.
#[must_use]
pub fn trip_line(phrases: &dyn Phrases, trip: &Trip) -> String {
    let what = phrases.trip_news(ChangeKind::Added).to_owned();
    on_the_day(phrases, what, &trip.destination, trip.period)
}

/// "wycieczka – Ojców (środa 19.5)".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Trip>) -> String {
    let news = phrases.trip_news(change.kind);
    let when = short_period(phrases, change, |trip| trip.period);
    match change.now.destination.as_str() {
        "" => format!("{news} – {when}"),
        destination => format!("{news} – {destination} ({when})"),
    }
}
