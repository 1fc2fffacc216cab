//! Phrases about days without lessons (dni wolne).

use super::period::short_period;
use super::{English, Phrases, Polish, Sides};
use crate::domain::ChangeKind;
use crate::domain::entry::{DayOff, Extent};

/// What is said about days off.
pub trait DaysOff {
    /// The news: "dzień wolny", "zmiana dni wolnych".
    fn day_off_news(&self, extent: Extent, change: ChangeKind) -> &'static str;
    /// The label of the days.
    fn days(&self) -> &'static str;
    /// The label of the lessons that are off.
    fn lessons_off(&self) -> &'static str;
    /// In place of lessons, where all of them are off.
    fn whole_day(&self) -> &'static str;
    /// The label of what the days are for.
    fn occasion(&self) -> &'static str;
    /// Who has them off: the class, or the whole school.
    fn who_is_off(&self, is_class: bool) -> &'static str;
    /// The label of who has them off.
    fn off_for(&self) -> &'static str;
}

/// "dni wolne – Ferie zimowe (poniedziałek 25.1 – niedziela 7.2)".
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, DayOff>) -> String {
    let day = sides.now;
    let news = phrases.day_off_news(day.extent(), sides.kind);
    let when = short_period(phrases, sides, |day| day.period);
    match day.occasion() {
        Some(occasion) => format!("{news} – {occasion} ({when})"),
        None => format!("{news} – {when}"),
    }
}

/// "3–5", or one lesson.
#[must_use]
pub fn lesson_numbers((first, last): (u8, u8)) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
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

impl DaysOff for English {
    fn day_off_news(&self, extent: Extent, change: ChangeKind) -> &'static str {
        match (extent, change) {
            (Extent::Lessons, ChangeKind::Changed) => "lessons off changed",
            (Extent::Lessons, ChangeKind::Removed) => "lessons off removed",
            (Extent::Lessons, ChangeKind::Restored) => "lessons off restored",
            (Extent::Lessons, _) => "lessons off",
            (Extent::Day, ChangeKind::Changed) => "day off changed",
            (Extent::Day, ChangeKind::Removed) => "day off removed",
            (Extent::Day, ChangeKind::Restored) => "day off restored",
            (Extent::Day, _) => "day off",
            (Extent::Days, ChangeKind::Changed) => "days off changed",
            (Extent::Days, ChangeKind::Removed) => "days off removed",
            (Extent::Days, ChangeKind::Restored) => "days off restored",
            (Extent::Days, _) => "days off",
        }
    }

    fn days(&self) -> &'static str {
        "When"
    }

    fn lessons_off(&self) -> &'static str {
        "Lessons"
    }

    fn whole_day(&self) -> &'static str {
        "the whole day"
    }

    fn occasion(&self) -> &'static str {
        "Reason"
    }

    fn who_is_off(&self, is_class: bool) -> &'static str {
        if is_class {
            "the class"
        } else {
            "the whole school"
        }
    }

    fn off_for(&self) -> &'static str {
        "Who is off"
    }
}
