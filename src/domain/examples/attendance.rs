//! Lessons at which somebody was or was not.

use super::{Sides, at, named, october};
use crate::domain::entry::{Attendance, AttendanceKind, Entry, Named};
use crate::domain::{ChangeKind, Key};

/// An entry of the third lesson of Monday.
pub fn attendance(id: &str, kind: AttendanceKind) -> Attendance {
    Attendance {
        key: Key::new("attendances", id),
        kind,
        category: category(kind),
        subject: Some(named("Matematyka")),
        teacher: Some(named("Anna Kowal")),
        date: Some(october(5)),
        lesson_no: Some(3),
        added_at: Some(october(5).and_time(at(9, 58))),
        was: None,
    }
}

fn category(kind: AttendanceKind) -> Named {
    let (id, name) = match kind {
        AttendanceKind::Absent => ("1", "Nieobecność"),
        AttendanceKind::Late => ("2", "Spóźnienie"),
        AttendanceKind::Excused => ("3", "Nieobecność uspr."),
        AttendanceKind::Released => ("4", "Zwolnienie"),
        AttendanceKind::Present => ("100", "Obecność"),
        AttendanceKind::Unknown => ("1690", ""),
    };
    Named {
        id: id.to_owned(),
        name: (!name.is_empty()).then(|| name.to_owned()),
    }
}

/// Every change that there is.
pub(super) fn changes() -> Vec<Sides> {
    use AttendanceKind::{Absent, Excused, Late, Present, Released, Unknown};
    use ChangeKind::{Added, Changed, Removed, Restored};
    let side = |id, kind| Some(Entry::Attendance(attendance(id, kind)));
    vec![
        (Added, None, side("71200451", Absent)),
        (Added, None, side("71200452", Late)),
        (Added, None, side("71200453", Released)),
        (Added, None, side("71200454", Unknown)),
        (Added, side("71200455", Present), side("71200455", Absent)),
        (Changed, side("71200456", Absent), side("71200456", Late)),
        (Changed, side("71200457", Absent), side("71200457", Excused)),
        (Removed, side("71200458", Absent), side("71200458", Present)),
        (Removed, side("71200459", Late), None),
        (Restored, side("71200460", Absent), side("71200460", Absent)),
        (
            Restored,
            side("71200461", Present),
            side("71200461", Absent),
        ),
        (Changed, side("71200462", Present), side("71200462", Late)),
    ]
}
