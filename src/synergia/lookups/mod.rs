//! Names for ids: subjects, teachers, categories, comments, classrooms, lessons, types (API.md sections 5 to 10), the child's
//! class, and how its school counts grades. Kept for a day; a lookup that cannot be read hides no entry.

mod grading;
mod places;
mod table;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use grading::Grading;
pub(super) use places::Places;
pub(super) use table::{NoRows, Table};

use super::request::Resource;
use super::wire;
use crate::domain::text::clean_line;

const DAY: Duration = Duration::hours(24);

/// Everything looked up for one student.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lookups {
    pub(super) subjects: Table,
    pub(super) users: Table,
    pub(super) classrooms: Table,
    pub(super) categories: Table,
    pub(super) comments: Table,
    pub(super) lessons: Table,
    pub(super) agenda_categories: Table,
    pub(super) homework_categories: Table,
    pub(super) attendance_types: Table,
    pub(super) note_categories: Table,
    pub(super) free_day_types: Table,
    pub(super) behaviour_comments: Table,
    pub(super) behaviour_categories: Table,
    pub(super) behaviour_types: Table,
    pub(super) class: ClassLabel,
    pub(super) scale: Grading,
    pub(super) register_number: RegisterNumber,
    pub(super) places: Places,
}

/// Which lookup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lookup {
    Subjects,
    Users,
    Classrooms,
    Categories,
    Comments,
    Lessons,
    AgendaCategories,
    HomeworkCategories,
    AttendanceTypes,
    NoteCategories,
    FreeDayTypes,
    BehaviourTypes,
    BehaviourComments,
    BehaviourCategories,
}

impl Lookup {
    /// Where it is read.
    pub fn resource(self) -> Resource {
        match self {
            Self::Subjects => Resource::Subjects,
            Self::Users => Resource::Users,
            Self::Classrooms => Resource::Classrooms,
            Self::Categories => Resource::GradeCategories,
            Self::Comments => Resource::GradeComments,
            Self::Lessons => Resource::Lessons,
            Self::AgendaCategories => Resource::HomeWorkCategories,
            Self::HomeworkCategories => Resource::HomeWorkAssignmentCategories,
            Self::AttendanceTypes => Resource::AttendanceTypes,
            Self::NoteCategories => Resource::NoteCategories,
            Self::FreeDayTypes => Resource::ClassFreeDayTypes,
            Self::BehaviourComments => Resource::BehaviourComments,
            Self::BehaviourCategories => Resource::BehaviourCategories,
            Self::BehaviourTypes => Resource::BehaviourTypes,
        }
    }
}

impl Lookups {
    /// What is known of one lookup.
    pub(super) fn table(&mut self, lookup: Lookup) -> &mut Table {
        match lookup {
            Lookup::Subjects => &mut self.subjects,
            Lookup::Users => &mut self.users,
            Lookup::Classrooms => &mut self.classrooms,
            Lookup::Categories => &mut self.categories,
            Lookup::Comments => &mut self.comments,
            Lookup::Lessons => &mut self.lessons,
            Lookup::AgendaCategories => &mut self.agenda_categories,
            Lookup::HomeworkCategories => &mut self.homework_categories,
            Lookup::AttendanceTypes => &mut self.attendance_types,
            Lookup::NoteCategories => &mut self.note_categories,
            Lookup::FreeDayTypes => &mut self.free_day_types,
            Lookup::BehaviourComments => &mut self.behaviour_comments,
            Lookup::BehaviourCategories => &mut self.behaviour_categories,
            Lookup::BehaviourTypes => &mut self.behaviour_types,
        }
    }
}

/// The class of the child, such as `5b`, with its ids.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ClassLabel {
    pub label: Option<String>,
    /// Its id in `Classes`.
    pub id: Option<String>,
    /// The id of its unit, the part of the school that it belongs to.
    pub unit: Option<String>,
    asked_at: Option<DateTime<Utc>>,
}

impl ClassLabel {
    /// Whether it should be asked for.
    pub fn is_wanted(&self, now: DateTime<Utc>) -> bool {
        !is_within_a_day(self.asked_at, now)
    }

    /// Takes the answer; without one the class stays the same.
    pub fn take(&mut self, class: Option<wire::Class>, now: DateTime<Utc>) {
        self.asked_at = Some(now);
        if let Some(class) = class {
            self.id = class.id.0;
            self.unit = class.unit.id;
            let parts = [class.number.0, class.symbol.0].map(Option::unwrap_or_default);
            let label = clean_line(&parts.concat());
            self.label = (!label.is_empty()).then_some(label);
        }
    }
}

/// The number of the child in the class register.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct RegisterNumber {
    number: Option<u32>,
    read_at: Option<DateTime<Utc>>,
}

impl RegisterNumber {
    /// The number, unless it should be asked for.
    pub fn known(&self, now: DateTime<Utc>) -> Option<u32> {
        self.number.filter(|_| is_within_a_day(self.read_at, now))
    }

    /// Takes the answer.
    pub fn take(&mut self, number: u32, now: DateTime<Utc>) {
        *self = Self {
            number: Some(number),
            read_at: Some(now),
        };
    }
}

/// `Anna Kowal`; an office has only a last name (API.md section 18).
pub(super) fn person(first: Option<&str>, last: Option<&str>) -> Option<String> {
    let both = [first, last].map(Option::unwrap_or_default).join(" ");
    let name = clean_line(&both);
    (!name.is_empty()).then_some(name)
}

/// A time in the future counts for nothing: a clock that ran ahead must not block a lookup.
fn is_within_a_day(at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    at.is_some_and(|at| at <= now && now - at < DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::hours(10_000 + hour)
    }

    #[test]
    fn a_class_is_its_number_and_symbol() {
        for (json, label) in [
            (r#"{"Number":5,"Symbol":"b"}"#, Some("5b")),
            (r#"{"Number":"1","Symbol":null}"#, Some("1")),
            ("{}", None),
        ] {
            let mut class = ClassLabel::default();
            class.take(Some(serde_json::from_str(json).unwrap()), at(0));
            assert_eq!(class.label.as_deref(), label);
            assert!(!class.is_wanted(at(23)) && class.is_wanted(at(24)));
        }
    }
}
