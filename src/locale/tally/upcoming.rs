//! Counts of what is to come: the agenda and homework.

use crate::domain::ChangeKind::{self, Added, Changed, Removed, Restored};
use crate::domain::Feed;
use crate::locale::plural::{EnglishForms, PolishForms};

pub(super) fn polish_forms(feed: Feed, change: ChangeKind) -> PolishForms {
    match (feed, change) {
        (Feed::Agenda, Added) => [
            "nowy wpis w terminarzu",
            "nowe wpisy w terminarzu",
            "nowych wpisów w terminarzu",
        ],
        (Feed::Agenda, Removed) => [
            "wpis usunięty z terminarza",
            "wpisy usunięte z terminarza",
            "wpisów usuniętych z terminarza",
        ],
        (Feed::Agenda, Restored) => [
            "wpis przywrócony w terminarzu",
            "wpisy przywrócone w terminarzu",
            "wpisów przywróconych w terminarzu",
        ],
        (Feed::Agenda, _) => [
            "zmiana w terminarzu",
            "zmiany w terminarzu",
            "zmian w terminarzu",
        ],
        (Feed::Homework, Added) => [
            "nowe zadanie domowe",
            "nowe zadania domowe",
            "nowych zadań domowych",
        ],
        (Feed::Homework, Changed) => [
            "zmienione zadanie domowe",
            "zmienione zadania domowe",
            "zmienionych zadań domowych",
        ],
        (Feed::Homework, Removed) => [
            "usunięte zadanie domowe",
            "usunięte zadania domowe",
            "usuniętych zadań domowych",
        ],
        (Feed::Homework, Restored) => [
            "przywrócone zadanie domowe",
            "przywrócone zadania domowe",
            "przywróconych zadań domowych",
        ],
        _ => ["zmiana", "zmiany", "zmian"],
    }
}

pub(super) fn english_forms(feed: Feed, change: ChangeKind) -> EnglishForms {
    match (feed, change) {
        (Feed::Agenda, Added) => ["new agenda entry", "new agenda entries"],
        (Feed::Agenda, Removed) => ["removed agenda entry", "removed agenda entries"],
        (Feed::Agenda, Restored) => ["restored agenda entry", "restored agenda entries"],
        (Feed::Agenda, _) => ["agenda change", "agenda changes"],
        (Feed::Homework, Added) => ["new piece of homework", "new pieces of homework"],
        (Feed::Homework, Changed) => ["changed piece of homework", "changed pieces of homework"],
        (Feed::Homework, Removed) => ["removed piece of homework", "removed pieces of homework"],
        (Feed::Homework, Restored) => ["restored piece of homework", "restored pieces of homework"],
        _ => ["change", "changes"],
    }
}
