//! Days off, trips and meetings (API.md section 10).

use chrono::{NaiveDate, NaiveTime};

/// One of `SchoolFreeDays`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolFreeDay {
    pub id: u64,
    pub name: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// One of `ClassFreeDays`: of any class of the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassFreeDay {
    pub id: u64,
    /// Id in `Classes`.
    pub class: u64,
    /// Id in `Calendars/ClassFreeDays/Types`.
    pub kind: u64,
    pub day: NaiveDate,
    /// The first and the last lesson, where it is not the whole day.
    pub lessons: Option<(u8, u8)>,
}

/// One of `SchoolTrips`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    pub id: u64,
    pub destination: String,
    pub route: String,
    pub locomotion: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Last name first; null until a coordinator is named.
    pub coordinator: Option<String>,
}

/// One of `ParentTeacherConferences`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conference {
    pub id: u64,
    /// Id in `Classes`.
    pub class: u64,
    pub name: String,
    pub topic: String,
    pub date: NaiveDate,
    /// When it begins; midnight stands for no time.
    pub time: NaiveTime,
    /// An id of `Users`.
    pub teacher: u64,
    /// An id of `Classrooms`.
    pub room: Option<u64>,
}
