//! Which lookups there are, and where each is read.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::visit::answer::{Tallied, Tally};
use crate::synergia::request::Resource;
use crate::synergia::wire;

/// A list of names. What a feed needs is looked up in this order: lessons name their subjects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lookup {
    AttendanceTypes,
    NoteCategories,
    Lessons,
    Subjects,
    AuthSubjects,
    Activities,
    Users,
    /// Users by their LIDs, as kindergartens and the first classes name their teachers.
    Accounts,
    Classrooms,
    Categories,
    Comments,
    TextCategories,
    Skills,
    DescriptiveComments,
    PointCategories,
    PointComments,
    AgendaCategories,
    HomeworkCategories,
    FreeDayTypes,
    BehaviourTypes,
    BehaviourCategories,
    BehaviourComments,
    KindergartenRooms,
    /// The lessons that the child takes part in, by their assignments.
    OwnLessons,
}

impl Lookup {
    /// Where it is read.
    pub fn resource(self) -> Resource {
        match self {
            Self::AttendanceTypes => Resource::AttendanceTypes,
            Self::NoteCategories => Resource::NoteCategories,
            Self::Lessons => Resource::Lessons,
            Self::Subjects => Resource::Subjects,
            Self::AuthSubjects => Resource::AuthSubjects,
            Self::Activities => Resource::ActivityTypes,
            Self::Users | Self::Accounts => Resource::Users,
            Self::Classrooms => Resource::Classrooms,
            Self::Categories => Resource::GradeCategories,
            Self::Comments => Resource::GradeComments,
            Self::TextCategories => Resource::TextGradeCategories,
            Self::Skills => Resource::DescriptiveGradeSkills,
            Self::DescriptiveComments => Resource::DescriptiveGradeComments,
            Self::PointCategories => Resource::PointGradeCategories,
            Self::PointComments => Resource::PointGradeComments,
            Self::AgendaCategories => Resource::HomeWorkCategories,
            Self::HomeworkCategories => Resource::HomeWorkAssignmentCategories,
            Self::FreeDayTypes => Resource::ClassFreeDayTypes,
            Self::BehaviourTypes => Resource::BehaviourTypes,
            Self::BehaviourCategories => Resource::BehaviourCategories,
            Self::BehaviourComments => Resource::BehaviourComments,
            Self::KindergartenRooms => Resource::AuthClassrooms,
            Self::OwnLessons => Resource::TimetableEntries,
        }
    }

    /// The rows that are kept for the sake of `ids`, by the ids under which this lookup is asked for them.
    pub fn kept(self, mut rows: Vec<wire::Row>, ids: &BTreeSet<String>) -> Vec<wire::Row> {
        if self == Self::OwnLessons {
            for row in &mut rows {
                row.id = wire::Code(row.lesson.id.take());
            }
        }
        if self == Self::Accounts {
            for row in &mut rows {
                row.id = std::mem::take(&mut row.account_id);
            }
        }
        if self.is_huge() {
            rows.retain(|row| row.id.0.as_ref().is_some_and(|id| ids.contains(id)));
        }
        rows
    }

    /// Whether only what it said last counts: a child that leaves a group takes part in its lessons no more.
    pub fn is_forgetful(self) -> bool {
        self == Self::OwnLessons
    }

    /// How many rows there are, and how many cannot be read: they have no id, or do not say what they are asked for.
    pub fn tally(self, rows: &wire::Items<wire::Row>) -> Tally {
        let tally = rows.tally();
        let unreadable = rows.read.iter().filter(|row| !self.says_it(row)).count();
        Tally {
            unreadable: tally.unreadable + unreadable,
            ..tally
        }
    }

    fn says_it(self, row: &wire::Row) -> bool {
        let id = match self {
            Self::Accounts => &row.account_id,
            _ => &row.id,
        };
        let says_it = match self {
            Self::Lessons => row.subject.id.is_some(),
            Self::OwnLessons => row.lesson.id.is_some(),
            _ => row.is_named(),
        };
        id.0.is_some() && says_it
    }

    /// Whether it is too large to be read but for an unknown id, and to be kept but for the known ones: the
    /// skills are a thousand rows (API.md section 6).
    pub fn is_huge(self) -> bool {
        self == Self::Skills
    }
}
