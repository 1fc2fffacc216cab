//! Phrases about days without lessons (dni wolne).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::{DayOff, Extent};
use crate::locale::phrases::{DaysOff, FeedWords, feed_words, fixed, lesson_numbers};

impl FeedWords<DayOff> for Ukrainian {
    feed_words! {
        "вихідні дні",
        Added: ["новий запис про вихідні дні", "нові записи про вихідні дні", "нових записів про вихідні дні"],
        Changed: ["змінений запис про вихідні дні", "змінені записи про вихідні дні", "змінених записів про вихідні дні"],
        Removed: ["видалений запис про вихідні дні", "видалені записи про вихідні дні", "видалених записів про вихідні дні"],
        Restored:
            ["відновлений запис про вихідні дні", "відновлені записи про вихідні дні", "відновлених записів про вихідні дні"],
        _: Self::CHANGES,
    }
}

impl DaysOff for Ukrainian {
    fixed! {
        lessons_off: "Уроки",
        whole_day: "увесь день",
        occasion: "Причина",
        off_for: "Стосується",
    }

    fn day_off_news(&self, extent: Extent, change: ChangeKind) -> &'static str {
        match (extent, change) {
            (Extent::Lessons, ChangeKind::Changed) => "змінено скасовані уроки",
            (Extent::Lessons, ChangeKind::Removed) => "відкликано скасування уроків",
            (Extent::Lessons, ChangeKind::Restored) => "відновлено скасування уроків",
            (Extent::Lessons, _) => "скасовані уроки",
            (Extent::Day, ChangeKind::Changed) => "змінено вихідний день",
            (Extent::Day, ChangeKind::Removed) => "видалено вихідний день",
            (Extent::Day, ChangeKind::Restored) => "відновлено вихідний день",
            (Extent::Day, _) => "вихідний день",
            (Extent::Days, ChangeKind::Changed) => "змінено вихідні дні",
            (Extent::Days, ChangeKind::Removed) => "видалено вихідні дні",
            (Extent::Days, ChangeKind::Restored) => "відновлено вихідні дні",
            (Extent::Days, _) => "вихідні дні",
        }
    }

    fn lessons_are_off(&self, lessons: (u8, u8)) -> String {
        let (first, last) = lessons;
        if first == last {
            format!("скасовано {first}-й урок")
        } else {
            format!("скасовано уроки {}", lesson_numbers(lessons))
        }
    }

    /// In the genitive, which [`DaysOff::off_for`] asks for.
    fn who_is_off(&self, is_class: bool) -> &'static str {
        if is_class {
            "усього класу"
        } else {
            "усієї школи"
        }
    }
}
