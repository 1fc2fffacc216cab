//! Phrases about attendance (frekwencja).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Attendance, AttendanceKind};
use crate::locale::phrases::{Attendances, FeedWords};

impl FeedWords<Attendance> for Polish {
    fn feed_name(&self) -> &'static str {
        "frekwencja"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => [
                "nowy wpis we frekwencji",
                "nowe wpisy we frekwencji",
                "nowych wpisów we frekwencji",
            ],
            ChangeKind::Changed => [
                "zmiana we frekwencji",
                "zmiany we frekwencji",
                "zmian we frekwencji",
            ],
            ChangeKind::Removed => [
                "usunięty wpis we frekwencji",
                "usunięte wpisy we frekwencji",
                "usuniętych wpisów we frekwencji",
            ],
            ChangeKind::Restored => [
                "przywrócony wpis we frekwencji",
                "przywrócone wpisy we frekwencji",
                "przywróconych wpisów we frekwencji",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

/// The ending of a participle after the Polish word for the kind.
fn ending(kind: AttendanceKind) -> char {
    match kind {
        AttendanceKind::Present | AttendanceKind::Absent | AttendanceKind::Excused => 'a',
        AttendanceKind::Late | AttendanceKind::Released => 'e',
        AttendanceKind::Unknown => 'y',
    }
}

impl Attendances for Polish {
    fn attendance_kind(&self, kind: AttendanceKind) -> &'static str {
        match kind {
            AttendanceKind::Present => "obecność",
            AttendanceKind::Absent => "nieobecność",
            AttendanceKind::Excused => "nieobecność usprawiedliwiona",
            AttendanceKind::Late => "spóźnienie",
            AttendanceKind::Released => "zwolnienie",
            AttendanceKind::Unknown => "wpis we frekwencji",
        }
    }

    fn counted_attendances(&self, kind: AttendanceKind, count: usize) -> String {
        let forms = match kind {
            AttendanceKind::Present => ["obecność", "obecności", "obecności"],
            AttendanceKind::Absent => ["nieobecność", "nieobecności", "nieobecności"],
            AttendanceKind::Excused => [
                "nieobecność usprawiedliwiona",
                "nieobecności usprawiedliwione",
                "nieobecności usprawiedliwionych",
            ],
            AttendanceKind::Late => ["spóźnienie", "spóźnienia", "spóźnień"],
            AttendanceKind::Released => ["zwolnienie", "zwolnienia", "zwolnień"],
            AttendanceKind::Unknown => [
                "wpis we frekwencji",
                "wpisy we frekwencji",
                "wpisów we frekwencji",
            ],
        };
        counted(count, forms)
    }

    fn attendance_changed(&self) -> &'static str {
        "zmiana wpisu we frekwencji"
    }

    fn present_after_all(&self) -> &'static str {
        "jednak obecność"
    }

    fn attendance_removed(&self, kind: AttendanceKind) -> String {
        let ending = ending(kind);
        format!("{} usunięt{ending}", self.attendance_kind(kind))
    }

    fn attendance_restored(&self, kind: AttendanceKind) -> String {
        let ending = ending(kind);
        format!("{} przywrócon{ending}", self.attendance_kind(kind))
    }

    fn attendance_entry(&self) -> &'static str {
        "Wpis"
    }

    fn open_absences(&self, count: usize) -> String {
        format!("Nieusprawiedliwione nieobecności: {count}")
    }
}
