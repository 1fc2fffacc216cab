//! Phrases about days without lessons (dni wolne).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{DayOff, Extent};
use crate::locale::phrases::{DaysOff, FeedWords};

impl FeedWords<DayOff> for Polish {
    fn feed_name(&self) -> &'static str {
        "dni wolne"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => [
                "nowy termin wolny",
                "nowe terminy wolne",
                "nowych terminów wolnych",
            ],
            ChangeKind::Changed => [
                "zmieniony termin wolny",
                "zmienione terminy wolne",
                "zmienionych terminów wolnych",
            ],
            ChangeKind::Removed => [
                "usunięty termin wolny",
                "usunięte terminy wolne",
                "usuniętych terminów wolnych",
            ],
            ChangeKind::Restored => [
                "przywrócony termin wolny",
                "przywrócone terminy wolne",
                "przywróconych terminów wolnych",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl DaysOff for Polish {
    fn day_off_news(&self, extent: Extent, change: ChangeKind) -> &'static str {
        match (extent, change) {
            (Extent::Lessons, ChangeKind::Changed) => "zmiana wolnych lekcji",
            (Extent::Lessons, ChangeKind::Removed) => "wolne lekcje usunięte",
            (Extent::Lessons, ChangeKind::Restored) => "wolne lekcje przywrócone",
            (Extent::Lessons, _) => "wolne lekcje",
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

    fn days(&self) -> &'static str {
        "Termin"
    }

    fn lessons_off(&self) -> &'static str {
        "Lekcje"
    }

    fn whole_day(&self) -> &'static str {
        "cały dzień"
    }

    fn occasion(&self) -> &'static str {
        "Powód"
    }

    fn who_is_off(&self, is_class: bool) -> &'static str {
        if is_class { "klasa" } else { "cała szkoła" }
    }

    fn off_for(&self) -> &'static str {
        "Kto ma wolne"
    }
}
