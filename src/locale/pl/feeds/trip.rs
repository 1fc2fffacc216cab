//! Phrases about trips of the school (wycieczki).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::Trip;
use crate::locale::phrases::{FeedWords, Trips, feed_words, fixed};

impl FeedWords<Trip> for Polish {
    feed_words! {
        "wycieczki",
        Added: ["nowa wycieczka", "nowe wycieczki", "nowych wycieczek"],
        Changed: ["zmieniona wycieczka", "zmienione wycieczki", "zmienionych wycieczek"],
        Removed: ["usunięta wycieczka", "usunięte wycieczki", "usuniętych wycieczek"],
        Restored: ["przywrócona wycieczka", "przywrócone wycieczki", "przywróconych wycieczek"],
        _: Self::CHANGES,
    }
}

impl Trips for Polish {
    fixed! {
        destination: "Cel",
        route: "Trasa",
        locomotion: "Przejazd",
        leader: "Kierownik",
        entered_by: "Dodane przez",
    }

    fn trip_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana wycieczki",
            ChangeKind::Removed => "wycieczka usunięta",
            ChangeKind::Restored => "wycieczka przywrócona",
            _ => "wycieczka",
        }
    }
}
