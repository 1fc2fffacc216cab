//! Phrases about days without lessons (dni wolne).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::{DayOff, Extent};
use crate::locale::phrases::{DaysOff, FeedWords, feed_words, fixed, lesson_numbers};

impl FeedWords<DayOff> for Polish {
    feed_words! {
        "dni wolne",
        Added: ["nowy termin wolny", "nowe terminy wolne", "nowych terminów wolnych"],
        Changed: ["zmieniony termin wolny", "zmienione terminy wolne", "zmienionych terminów wolnych"],
        Removed: ["usunięty termin wolny", "usunięte terminy wolne", "usuniętych terminów wolnych"],
        Restored: ["przywrócony termin wolny", "przywrócone terminy wolne", "przywróconych terminów wolnych"],
        _: Self::CHANGES,
    }
}

impl DaysOff for Polish {
    fixed! {
        lessons_off: "Lekcje",
        whole_day: "cały dzień",
        occasion: "Powód",
        off_for: "Dotyczy",
    }

    fn day_off_news(&self, extent: Extent, change: ChangeKind) -> &'static str {
        match (extent, change) {
            (Extent::Lessons, ChangeKind::Changed) => "zmiana odwołanych lekcji",
            (Extent::Lessons, ChangeKind::Removed) => "odwołanie lekcji usunięte",
            (Extent::Lessons, ChangeKind::Restored) => "odwołanie lekcji przywrócone",
            (Extent::Lessons, _) => "odwołane lekcje",
            (Extent::Day, ChangeKind::Changed) => "zmiana dnia wolnego",
            (Extent::Day, ChangeKind::Removed) => "dzień wolny usunięty",
            (Extent::Day, ChangeKind::Restored) => "dzień wolny przywrócony",
            (Extent::Day, _) => "dzień wolny",
            (Extent::Days, ChangeKind::Changed) => "zmiana dni wolnych",
            (Extent::Days, ChangeKind::Removed) => "dni wolne usunięte",
            (Extent::Days, ChangeKind::Restored) => "dni wolne przywrócone",
            (Extent::Days, _) => "dni wolne",
        }
    }

    fn lessons_are_off(&self, lessons: (u8, u8)) -> String {
        let (first, last) = lessons;
        let what = if first == last {
            "odwołana lekcja"
        } else {
            "odwołane lekcje"
        };
        format!("{what} {}", lesson_numbers(lessons))
    }

    fn who_is_off(&self, is_class: bool) -> &'static str {
        if is_class {
            "cała klasa"
        } else {
            "cała szkoła"
        }
    }
}
