//! Counts of what happens around the lessons.

use crate::domain::ChangeKind::{self, Added, Changed, Removed, Restored};
use crate::domain::Feed;
use crate::locale::plural::{EnglishForms, PolishForms};

pub(super) fn polish_forms(feed: Feed, change: ChangeKind) -> PolishForms {
    match (feed, change) {
        (Feed::LuckyNumber, Added) => [
            "szczęśliwy numerek",
            "szczęśliwe numerki",
            "szczęśliwych numerków",
        ],
        (Feed::DaysOff, Added) => [
            "nowy termin wolny",
            "nowe terminy wolne",
            "nowych terminów wolnych",
        ],
        (Feed::DaysOff, Changed) => [
            "zmieniony termin wolny",
            "zmienione terminy wolne",
            "zmienionych terminów wolnych",
        ],
        (Feed::DaysOff, Removed) => [
            "usunięty termin wolny",
            "usunięte terminy wolne",
            "usuniętych terminów wolnych",
        ],
        (Feed::DaysOff, Restored) => [
            "przywrócony termin wolny",
            "przywrócone terminy wolne",
            "przywróconych terminów wolnych",
        ],
        (Feed::Trips, Added) => ["nowa wycieczka", "nowe wycieczki", "nowych wycieczek"],
        (Feed::Trips, Changed) => [
            "zmieniona wycieczka",
            "zmienione wycieczki",
            "zmienionych wycieczek",
        ],
        (Feed::Trips, Removed) => [
            "usunięta wycieczka",
            "usunięte wycieczki",
            "usuniętych wycieczek",
        ],
        (Feed::Trips, Restored) => [
            "przywrócona wycieczka",
            "przywrócone wycieczki",
            "przywróconych wycieczek",
        ],
        (Feed::Files, Added) => [
            "nowy plik szkoły",
            "nowe pliki szkoły",
            "nowych plików szkoły",
        ],
        (Feed::Files, Changed) => [
            "zmieniony plik szkoły",
            "zmienione pliki szkoły",
            "zmienionych plików szkoły",
        ],
        (Feed::Files, Removed) => [
            "usunięty plik szkoły",
            "usunięte pliki szkoły",
            "usuniętych plików szkoły",
        ],
        (Feed::Files, Restored) => [
            "przywrócony plik szkoły",
            "przywrócone pliki szkoły",
            "przywróconych plików szkoły",
        ],
        _ => polish_forms_of_conduct(feed, change),
    }
}

fn polish_forms_of_conduct(feed: Feed, change: ChangeKind) -> PolishForms {
    match (feed, change) {
        (Feed::Behaviour, Added) => [
            "nowy wpis o zachowaniu",
            "nowe wpisy o zachowaniu",
            "nowych wpisów o zachowaniu",
        ],
        (Feed::Behaviour, Changed) => [
            "zmieniony wpis o zachowaniu",
            "zmienione wpisy o zachowaniu",
            "zmienionych wpisów o zachowaniu",
        ],
        (Feed::Behaviour, Removed) => [
            "usunięty wpis o zachowaniu",
            "usunięte wpisy o zachowaniu",
            "usuniętych wpisów o zachowaniu",
        ],
        (Feed::Behaviour, Restored) => [
            "przywrócony wpis o zachowaniu",
            "przywrócone wpisy o zachowaniu",
            "przywróconych wpisów o zachowaniu",
        ],
        (Feed::Justifications, _) => [
            "rozpatrzone usprawiedliwienie",
            "rozpatrzone usprawiedliwienia",
            "rozpatrzonych usprawiedliwień",
        ],
        (Feed::Conferences, Added) => ["nowe zebranie", "nowe zebrania", "nowych zebrań"],
        (Feed::Conferences, Changed) => [
            "zmienione zebranie",
            "zmienione zebrania",
            "zmienionych zebrań",
        ],
        (Feed::Conferences, Removed) => [
            "usunięte zebranie",
            "usunięte zebrania",
            "usuniętych zebrań",
        ],
        (Feed::Conferences, Restored) => [
            "przywrócone zebranie",
            "przywrócone zebrania",
            "przywróconych zebrań",
        ],
        _ => ["zmiana", "zmiany", "zmian"],
    }
}

pub(super) fn english_forms(feed: Feed, change: ChangeKind) -> EnglishForms {
    match (feed, change) {
        (Feed::LuckyNumber, Added) => ["lucky number", "lucky numbers"],
        (Feed::DaysOff, Added) => ["new time off", "new times off"],
        (Feed::DaysOff, Changed) => ["changed time off", "changed times off"],
        (Feed::DaysOff, Removed) => ["removed time off", "removed times off"],
        (Feed::DaysOff, Restored) => ["restored time off", "restored times off"],
        (Feed::Trips, Added) => ["new trip", "new trips"],
        (Feed::Trips, Changed) => ["changed trip", "changed trips"],
        (Feed::Trips, Removed) => ["removed trip", "removed trips"],
        (Feed::Trips, Restored) => ["restored trip", "restored trips"],
        (Feed::Files, Added) => ["new school file", "new school files"],
        (Feed::Files, Changed) => ["changed school file", "changed school files"],
        (Feed::Files, Removed) => ["removed school file", "removed school files"],
        (Feed::Files, Restored) => ["restored school file", "restored school files"],
        (Feed::Behaviour, Added) => ["new note on behaviour", "new notes on behaviour"],
        (Feed::Behaviour, Changed) => ["changed note on behaviour", "changed notes on behaviour"],
        (Feed::Behaviour, Removed) => ["removed note on behaviour", "removed notes on behaviour"],
        (Feed::Behaviour, Restored) => {
            ["restored note on behaviour", "restored notes on behaviour"]
        }
        (Feed::Justifications, _) => ["answered justification", "answered justifications"],
        (Feed::Conferences, Added) => ["new meeting", "new meetings"],
        (Feed::Conferences, Changed) => ["changed meeting", "changed meetings"],
        (Feed::Conferences, Removed) => ["removed meeting", "removed meetings"],
        (Feed::Conferences, Restored) => ["restored meeting", "restored meetings"],
        _ => ["change", "changes"],
    }
}
