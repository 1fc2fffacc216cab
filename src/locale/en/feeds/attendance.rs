//! Phrases about attendance (frekwencja).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Attendance, AttendanceKind};
use crate::locale::phrases::{Attendances, FeedWords};

impl FeedWords<Attendance> for English {
    fn feed_name(&self) -> &'static str {
        "attendance"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new attendance entry", "new attendance entries"],
            ChangeKind::Changed => ["change of attendance", "changes of attendance"],
            ChangeKind::Removed => ["removed attendance entry", "removed attendance entries"],
            ChangeKind::Restored => ["restored attendance entry", "restored attendance entries"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Attendances for English {
    fn attendance_kind(&self, kind: AttendanceKind) -> &'static str {
        match kind {
            AttendanceKind::Present => "present",
            AttendanceKind::Absent => "absent",
            AttendanceKind::Excused => "absence excused",
            AttendanceKind::Late => "late",
            AttendanceKind::Released => "released",
            AttendanceKind::Unknown => "attendance entry",
        }
    }

    fn counted_attendances(&self, kind: AttendanceKind, count: usize) -> String {
        let forms = match kind {
            AttendanceKind::Present => ["presence", "presences"],
            AttendanceKind::Absent => ["absence", "absences"],
            AttendanceKind::Excused => ["excused absence", "excused absences"],
            AttendanceKind::Late => ["late arrival", "late arrivals"],
            AttendanceKind::Released => ["release", "releases"],
            AttendanceKind::Unknown => ["attendance entry", "attendance entries"],
        };
        counted(count, forms)
    }

    fn attendance_changed(&self) -> &'static str {
        "attendance changed"
    }

    fn present_after_all(&self) -> &'static str {
        "present after all"
    }

    fn attendance_removed(&self, kind: AttendanceKind) -> String {
        format!("entry removed: {}", self.attendance_kind(kind))
    }

    fn attendance_restored(&self, kind: AttendanceKind) -> String {
        format!("entry restored: {}", self.attendance_kind(kind))
    }

    fn attendance_entry(&self) -> &'static str {
        "Entry"
    }

    fn open_absences(&self, count: usize) -> String {
        format!("Unexcused absences: {count}")
    }
}
