//! Attendance when the school starts.

use super::plans::{older, younger};
use crate::register::attendance::{Attendance, types};
use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at};

/// The entry that is withdrawn in the course of the week.
pub const MISTAKE: u64 = 71_190_105;

/// (last digits of the id, type, lesson, number of the lesson, days before the Monday).
type Row = (u64, u64, u64, u32, u64);

const ZOSIA: [Row; 9] = [
    (101, types::PRESENT, older::MATHS, 1, 7),
    (102, types::PRESENT, older::POLISH, 2, 7),
    (103, types::LATE, older::POLISH, 1, 6),
    (104, types::ABSENT, older::HISTORY, 2, 6),
    (105, types::ABSENT, older::SPORT, 6, 6),
    (106, types::EXCUSED, older::MATHS, 2, 5),
    (107, types::CONTEST, older::SPORT, 4, 14),
    (108, types::RELEASED, older::MUSIC, 4, 13),
    (109, types::PRESENT, older::BIOLOGY, 3, 3),
];

pub const STAS: [Row; 3] = [
    (201, types::PRESENT, younger::EARLY, 1, 4),
    (202, types::EXCUSED, younger::EARLY, 2, 4),
    (203, types::ABSENT, younger::SPORT, 3, 4),
];

pub const HANIA: [Row; 2] = [
    (301, types::PRESENT, older::MATHS, 1, 7),
    (302, types::LATE, older::MATHS, 1, 6),
];

pub const ANTEK: [Row; 2] = [
    (401, types::PRESENT, older::MATHS, 1, 7),
    (402, types::ABSENT, older::BIOLOGY, 3, 7),
];

pub const JAS: [Row; 2] = [
    (501, types::PRESENT, younger::EARLY, 1, 7),
    (502, types::ABSENT, younger::EARLY, 2, 6),
];

pub const OLA: [Row; 2] = [
    (601, types::PRESENT, older::MATHS, 1, 7),
    (602, types::LATE, older::MATHS, 1, 6),
];

pub const ULA: [Row; 2] = [
    (701, types::PRESENT, older::MATHS, 1, 7),
    (702, types::ABSENT, older::HISTORY, 2, 6),
];

/// Attendance of Zosia, with a trip.
pub fn of_zosia(pupil: &mut Pupil, year: SchoolYear) {
    enter(pupil, year, &ZOSIA);
    let trip = entry(pupil, year, (0, types::TRIP, older::HISTORY, 2, 20));
    pupil.attendances.push(Attendance {
        id: 41_685,
        trip: Some(15),
        ..trip
    });
}

/// Enters the attendance of a pupil.
pub fn enter(pupil: &mut Pupil, year: SchoolYear, rows: &[Row]) {
    let entries = rows.iter().map(|row| entry(pupil, year, *row));
    pupil.attendances = entries.collect();
}

fn entry(pupil: &Pupil, year: SchoolYear, (id, kind, lesson, number, days): Row) -> Attendance {
    let date = year.before(days);
    Attendance {
        id: 71_190_000 + id,
        lesson: pupil.lesson_id(lesson),
        date,
        number,
        kind,
        added: at(date, 7 + number, 58),
        trip: None,
    }
}
