//! Phrases about attendance (frekwencja).

use super::Ukrainian;
use crate::domain::entry::{Attendance, AttendanceKind};
use crate::locale::phrases::{Attendances, FeedWords, feed_words, fixed};

impl FeedWords<Attendance> for Ukrainian {
    feed_words! {
        "відвідуваність",
        Added: ["новий запис про відвідуваність", "нові записи про відвідуваність", "нових записів про відвідуваність"],
        Changed: ["зміна у відвідуваності", "зміни у відвідуваності", "змін у відвідуваності"],
        Removed:
            ["видалений запис про відвідуваність", "видалені записи про відвідуваність", "видалених записів про відвідуваність"],
        Restored:
            ["відновлений запис про відвідуваність", "відновлені записи про відвідуваність", "відновлених записів про відвідуваність"],
        _: Self::CHANGES,
    }
}

impl Ukrainian {
    /// The kind as the object of what was done to it. Of all nouns here the accusative is the nominative.
    fn attendance_as_object(self, kind: AttendanceKind) -> &'static str {
        match kind {
            AttendanceKind::Excused => "виправдану відсутність",
            other => self.attendance_kind(other),
        }
    }
}

impl Attendances for Ukrainian {
    fixed! {
        attendance_changed: "змінено запис про відвідуваність",
    }

    fn attendance_kind(&self, kind: AttendanceKind) -> &'static str {
        match kind {
            AttendanceKind::Present => "присутність",
            AttendanceKind::Absent => "відсутність",
            AttendanceKind::Excused => "виправдана відсутність",
            AttendanceKind::Late => "запізнення",
            AttendanceKind::Released => "звільнення від уроку",
            AttendanceKind::Unknown => "запис про відвідуваність",
        }
    }

    fn attendance_removed(&self, kind: AttendanceKind) -> String {
        format!("видалено {}", self.attendance_as_object(kind))
    }

    fn attendance_taken_back(&self, kind: AttendanceKind) -> String {
        format!("скасовано {}", self.attendance_as_object(kind))
    }

    fn attendance_restored(&self, kind: AttendanceKind) -> String {
        format!("відновлено {}", self.attendance_as_object(kind))
    }

    fn excuse_by(&self, day: &str) -> String {
        format!("термін: {day}")
    }

    fn excuse_was_by(&self, day: &str) -> String {
        format!("термін минув: {day}")
    }

    fn open_absences(&self, which: &str) -> String {
        format!("Пропуски без виправдання: {which}")
    }
}
