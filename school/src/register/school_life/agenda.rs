//! The agenda (API.md section 10, `HomeWorks`).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Ids of `HomeWorks/Categories`, the same in both schools.
pub mod agenda_category {
    pub const TEST: u64 = 4101;
    pub const QUIZ: u64 = 4102;
    pub const MEETING: u64 = 4105;
    pub const TRIP: u64 = 4107;
    pub const OTHER: u64 = 4109;
}

const CATEGORIES: [(u64, &str); 5] = [
    (agenda_category::TEST, "Sprawdzian"),
    (agenda_category::QUIZ, "Kartkówka"),
    (agenda_category::MEETING, "Zebranie z rodzicami"),
    (agenda_category::TRIP, "Wycieczka"),
    (agenda_category::OTHER, "Inne"),
];

/// The time of an entry within its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    Lesson(u32),
    /// Between two times, such as "17:30".
    Clock(&'static str, &'static str),
    WholeDay,
}

/// An entry of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaEntry {
    pub id: u64,
    pub content: String,
    pub category: u64,
    pub date: NaiveDate,
    pub hour: Hour,
    /// The lesson assignment, which gives the subject; none for what concerns the whole school.
    pub lesson: Option<u64>,
    /// An id of `Users`.
    pub author: u64,
    /// An id of `Classrooms`.
    pub room: Option<u64>,
    /// Warsaw time.
    pub added: NaiveDateTime,
}

/// The agenda of a class.
#[derive(Debug, Clone)]
pub struct Agenda {
    pub entries: Vec<AgendaEntry>,
    /// Id and name of each category.
    pub categories: Vec<(u64, String)>,
}

impl Default for Agenda {
    fn default() -> Self {
        let named = |(id, name): (u64, &str)| (id, name.to_owned());
        Self {
            entries: Vec::new(),
            categories: CATEGORIES.into_iter().map(named).collect(),
        }
    }
}

impl Agenda {
    /// Whether something begins at that time.
    pub fn has(&self, date: NaiveDate, time: NaiveTime) -> bool {
        let begins = time.format("%H:%M").to_string();
        self.entries.iter().any(|entry| {
            entry.date == date && matches!(entry.hour, Hour::Clock(from, _) if from == begins)
        })
    }

    /// An entry by its id.
    pub fn get_mut(&mut self, id: u64) -> Option<&mut AgendaEntry> {
        self.entries.iter_mut().find(|entry| entry.id == id)
    }
}
