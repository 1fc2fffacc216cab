//! Phrases about days without lessons (dni wolne).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::{DayOff, Extent};
use crate::locale::phrases::{DaysOff, FeedWords, feed_words, fixed, lesson_numbers};

impl FeedWords<DayOff> for English {
    feed_words! {
        "days off",
        Added: ["new time off", "new times off"],
        Changed: ["changed time off", "changed times off"],
        Removed: ["removed time off", "removed times off"],
        Restored: ["restored time off", "restored times off"],
        _: Self::CHANGES,
    }
}

impl DaysOff for English {
    fixed! {
        lessons_off: "Lessons",
        whole_day: "the whole day",
        occasion: "Reason",
        off_for: "Applies to",
    }

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

    fn lessons_are_off(&self, lessons: (u8, u8)) -> String {
        let (first, last) = lessons;
        let what = if first == last { "lesson" } else { "lessons" };
        format!("{what} {} off", lesson_numbers(lessons))
    }

    fn who_is_off(&self, is_class: bool) -> &'static str {
        if is_class {
            "the class"
        } else {
            "the whole school"
        }
    }
}
