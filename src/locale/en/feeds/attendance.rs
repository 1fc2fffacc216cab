//! Phrases about attendance (frekwencja).

use super::English;
use crate::domain::entry::{Attendance, AttendanceKind};
use crate::locale::phrases::{Attendances, FeedWords, feed_words, fixed};

impl FeedWords<Attendance> for English {
    feed_words! {
        "attendance",
        Added: ["new attendance entry", "new attendance entries"],
        Changed: ["change of attendance", "changes of attendance"],
        Removed: ["removed attendance entry", "removed attendance entries"],
        Restored: ["restored attendance entry", "restored attendance entries"],
        _: Self::CHANGES,
    }
}

impl Attendances for English {
    fixed! {
        attendance_changed: "attendance changed",
    }

    fn attendance_kind(&self, kind: AttendanceKind) -> &'static str {
        match kind {
            AttendanceKind::Present => "present",
            AttendanceKind::Absent => "absent",
            AttendanceKind::Excused => "absence excused",
            AttendanceKind::Late => "late",
            AttendanceKind::Released => "excused from class",
            AttendanceKind::Unknown => "attendance entry",
        }
    }

    fn attendance_removed(&self, kind: AttendanceKind) -> String {
        format!("entry removed: {}", self.attendance_kind(kind))
    }

    fn attendance_taken_back(&self, kind: AttendanceKind) -> String {
        format!("present after all, not {}", self.attendance_kind(kind))
    }

    fn attendance_restored(&self, kind: AttendanceKind) -> String {
        format!("entry restored: {}", self.attendance_kind(kind))
    }

    fn excuse_by(&self, day: &str) -> String {
        format!("by {day}")
    }

    fn excuse_was_by(&self, day: &str) -> String {
        format!("was due by {day}")
    }

    fn open_absences(&self, which: &str) -> String {
        format!("Unexcused absences: {which}")
    }
}
