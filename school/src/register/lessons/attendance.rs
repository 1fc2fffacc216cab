//! Attendance as the register keeps it (API.md section 8).

use chrono::{NaiveDate, NaiveDateTime};

/// Ids in `Attendances/Types`; the first five are the same in every school.
pub mod types {
    pub const ABSENT: u64 = 1;
    pub const LATE: u64 = 2;
    pub const EXCUSED: u64 = 3;
    pub const RELEASED: u64 = 4;
    pub const PRESENT: u64 = 100;
    pub const TRIP: u64 = 1685;
    pub const CONTEST: u64 = 1690;
}

/// A type of attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceType {
    /// Id in `Attendances/Types`.
    pub id: u64,
    pub name: String,
    pub short: &'static str,
    /// Whether it counts as presence.
    pub is_presence: bool,
    /// The standard type that a type of the school's own is based on.
    pub base: Option<u64>,
}

/// (type, name, short name, whether it counts as presence, the type it is based on).
type Row = (u64, &'static str, &'static str, bool, Option<u64>);

const TYPES: [Row; 7] = [
    (types::ABSENT, "Nieobecność", "nb", false, None),
    (types::LATE, "Spóźnienie", "sp", true, None),
    (types::EXCUSED, "Nieobecność uspr.", "u", false, None),
    (types::RELEASED, "Zwolnienie", "zw", true, None),
    (types::PRESENT, "Obecność", "ob", true, None),
    (types::TRIP, "Wycieczka", "wc", true, Some(types::PRESENT)),
    (
        types::CONTEST,
        "Zawody sportowe",
        "zs",
        false,
        Some(types::EXCUSED),
    ),
];

/// The types of either school.
pub fn attendance_types() -> Vec<AttendanceType> {
    let of_row = |(id, name, short, is_presence, base): Row| AttendanceType {
        id,
        name: name.to_owned(),
        short,
        is_presence,
        base,
    };
    TYPES.into_iter().map(of_row).collect()
}

/// An entry for one lesson of a pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// Stable id; written with a `t` in front when a school trip made it.
    pub id: u64,
    /// The lesson assignment, which gives subject and teacher.
    pub lesson: u64,
    pub date: NaiveDate,
    /// Number of the lesson in the day.
    pub number: u32,
    /// An id of `Attendances/Types`.
    pub kind: u64,
    /// When it was entered, Warsaw time.
    pub added: NaiveDateTime,
    /// The school trip that made it.
    pub trip: Option<u64>,
}

impl Attendance {
    /// The id as programs see it.
    pub fn public_id(&self) -> String {
        let mark = if self.trip.is_some() { "t" } else { "" };
        format!("{mark}{}", self.id)
    }
}
