//! Phrases about trips of the school (wycieczki).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Trip;
use crate::locale::phrases::{FeedWords, Trips};

impl FeedWords<Trip> for Polish {
    fn feed_name(&self) -> &'static str {
        "wycieczki"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["nowa wycieczka", "nowe wycieczki", "nowych wycieczek"],
            ChangeKind::Changed => [
                "zmieniona wycieczka",
                "zmienione wycieczki",
                "zmienionych wycieczek",
            ],
            ChangeKind::Removed => [
                "usunięta wycieczka",
                "usunięte wycieczki",
                "usuniętych wycieczek",
            ],
            ChangeKind::Restored => [
                "przywrócona wycieczka",
                "przywrócone wycieczki",
                "przywróconych wycieczek",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
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
