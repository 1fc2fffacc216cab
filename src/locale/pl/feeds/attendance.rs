//! Phrases about attendance (frekwencja).

use super::Polish;
use crate::domain::entry::{Attendance, AttendanceKind};
use crate::locale::phrases::{Attendances, FeedWords, feed_words, fixed};

impl FeedWords<Attendance> for Polish {
    feed_words! {
        "frekwencja",
        Added: ["nowy wpis we frekwencji", "nowe wpisy we frekwencji", "nowych wpisów we frekwencji"],
        Changed: ["zmiana we frekwencji", "zmiany we frekwencji", "zmian we frekwencji"],
        Removed: ["usunięty wpis we frekwencji", "usunięte wpisy we frekwencji", "usuniętych wpisów we frekwencji"],
        Restored:
            ["przywrócony wpis we frekwencji", "przywrócone wpisy we frekwencji", "przywróconych wpisów we frekwencji"],
        _: Self::CHANGES,
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
    fixed! {
        attendance_changed: "zmiana wpisu we frekwencji",
    }

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

    fn attendance_removed(&self, kind: AttendanceKind) -> String {
        let ending = ending(kind);
        format!("{} wycofan{ending} z dziennika", self.attendance_kind(kind))
    }

    fn attendance_taken_back(&self, kind: AttendanceKind) -> String {
        let ending = ending(kind);
        format!("{} cofnięt{ending}", self.attendance_kind(kind))
    }

    fn attendance_restored(&self, kind: AttendanceKind) -> String {
        let ending = ending(kind);
        format!("{} przywrócon{ending}", self.attendance_kind(kind))
    }

    fn excuse_by(&self, day: &str) -> String {
        format!("termin: {day}")
    }

    fn excuse_was_by(&self, day: &str) -> String {
        format!("termin minął: {day}")
    }

    fn open_absences(&self, which: &str) -> String {
        format!("Nieusprawiedliwione nieobecności: {which}")
    }
}
