//! Phrases about days without lessons (dni wolne).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{DayOff, Extent};
use crate::locale::phrases::{DaysOff, FeedWords};

impl FeedWords<DayOff> for English {
    fn feed_name(&self) -> &'static str {
        "days off"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new time off", "new times off"],
            ChangeKind::Changed => ["changed time off", "changed times off"],
            ChangeKind::Removed => ["removed time off", "removed times off"],
            ChangeKind::Restored => ["restored time off", "restored times off"],
            _ => CHANGES,
        };
        counted(count, forms)
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
