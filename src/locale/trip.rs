//! Phrases about trips of the school (wycieczki).

use super::period::short_period;
use super::{English, Phrases, Polish, Sides};
use crate::domain::ChangeKind;
use crate::domain::entry::Trip;

/// What is said about trips.
pub trait Trips {
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

impl Trips for Polish {
    fn trip_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana wycieczki",
            ChangeKind::Removed => "wycieczka usunięta",
            ChangeKind::Restored => "wycieczka przywrócona",
            _ => "wycieczka",
        }
    }

    fn no_destination(&self) -> &'static str {
        "Wycieczka bez podanego celu"
    }

    fn destination(&self) -> &'static str {
        "Cel"
    }

    fn route(&self) -> &'static str {
        "Trasa"
    }

    fn locomotion(&self) -> &'static str {
        "Środek lokomocji"
    }

    fn leader(&self) -> &'static str {
        "Kierownik"
    }

    fn entered_by(&self) -> &'static str {
        "Wpis"
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
