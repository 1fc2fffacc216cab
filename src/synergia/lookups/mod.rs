//! Names for ids: subjects, teachers, categories, comments, classrooms, lessons, types (API.md sections 5 to 10), who the
//! child is, and how its school counts grades. Kept for a day; a lookup that cannot be read hides no entry.

mod enrolment;
mod grading;
mod places;
mod table;

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

pub(super) use enrolment::{Enrolment, RegisterNumber};
use grading::Grading;
pub(super) use places::{Found, Pace, Places};
pub(super) use table::{NoRows, Table};

use super::session::SessionStoreError;
use super::wire;
use crate::domain::text::clean_line;
use crate::synergia::request::{Resource, UserLid};

const DAY: Duration = Duration::hours(24);

/// Everything looked up for one student.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Lookups {
    pub(super) subjects: Table,
    pub(super) users: Table,
    pub(super) classrooms: Table,
    pub(super) categories: Table,
    pub(super) comments: Table,
    pub(super) text_categories: Table,
    pub(super) skills: Table,
    pub(super) descriptive_comments: Table,
    pub(super) point_categories: Table,
    pub(super) point_comments: Table,
    pub(super) auth_subjects: Table,
    pub(super) lessons: Table,
    pub(super) agenda_categories: Table,
    pub(super) homework_categories: Table,
    pub(super) attendance_types: Table,
    pub(super) note_categories: Table,
    pub(super) free_day_types: Table,
    pub(super) behaviour_comments: Table,
    pub(super) behaviour_categories: Table,
    pub(super) behaviour_types: Table,
    pub(super) enrolment: Enrolment,
    pub(super) scale: Grading,
    pub(super) register_number: RegisterNumber,
    /// Users by their LIDs, as kindergartens and the first classes name their teachers.
    pub(super) accounts: Table,
    pub(super) activities: Table,
    pub(super) kindergarten_rooms: Table,
    /// Under which LID a kindergarten knows the child, once one did.
    pub(super) kindergartener: Option<UserLid>,
    /// The LID of the child that the account of the login tells, once it did: it is for good.
    pub(super) lid_of_account: Option<UserLid>,
    /// The one that `Users` tells.
    pub(super) lid_of_user: Option<UserLid>,
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
    TextCategories,
    Skills,
    DescriptiveComments,
    PointCategories,
    PointComments,
    AuthSubjects,
    Lessons,
    AgendaCategories,
    HomeworkCategories,
    AttendanceTypes,
    NoteCategories,
    FreeDayTypes,
    BehaviourTypes,
    BehaviourComments,
    BehaviourCategories,
    Accounts,
    Activities,
    KindergartenRooms,
}

impl Lookup {
    /// Where it is read.
    pub fn resource(self) -> Resource {
        match self {
            Self::Subjects => Resource::Subjects,
            Self::Users | Self::Accounts => Resource::Users,
            Self::Classrooms => Resource::Classrooms,
            Self::Categories => Resource::GradeCategories,
            Self::Comments => Resource::GradeComments,
            Self::TextCategories => Resource::TextGradeCategories,
            Self::Skills => Resource::DescriptiveGradeSkills,
            Self::DescriptiveComments => Resource::DescriptiveGradeComments,
            Self::PointCategories => Resource::PointGradeCategories,
            Self::PointComments => Resource::PointGradeComments,
            Self::AuthSubjects => Resource::AuthSubjects,
            Self::Lessons => Resource::Lessons,
            Self::AgendaCategories => Resource::HomeWorkCategories,
            Self::HomeworkCategories => Resource::HomeWorkAssignmentCategories,
            Self::AttendanceTypes => Resource::AttendanceTypes,
            Self::NoteCategories => Resource::NoteCategories,
            Self::FreeDayTypes => Resource::ClassFreeDayTypes,
            Self::BehaviourComments => Resource::BehaviourComments,
            Self::BehaviourCategories => Resource::BehaviourCategories,
            Self::BehaviourTypes => Resource::BehaviourTypes,
            Self::Activities => Resource::ActivityTypes,
            Self::KindergartenRooms => Resource::AuthClassrooms,
        }
    }

    /// The rows that are kept for the sake of `ids`, by the ids under which this lookup is asked for them.
    pub fn kept(self, mut rows: Vec<wire::Row>, ids: &BTreeSet<String>) -> Vec<wire::Row> {
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

    /// Whether it is too large to be read but for an unknown id, and to be kept but for the known ones: the
    /// skills are a thousand rows (API.md section 6).
    pub fn is_huge(self) -> bool {
        self == Self::Skills
    }
}

impl Lookups {
    /// The lookups in a text. What cannot be read any more, after an update for example, is asked for again.
    pub fn of(text: Option<&str>) -> Self {
        let lookups = text.and_then(|text| serde_json::from_str(text).ok());
        lookups.unwrap_or_default()
    }

    /// Their text, which only this client can read.
    pub fn text(&self) -> Result<String, SessionStoreError> {
        serde_json::to_string(self).map_err(|error| SessionStoreError(error.into()))
    }

    /// What is known of one lookup.
    pub(super) fn table(&mut self, lookup: Lookup) -> &mut Table {
        match lookup {
            Lookup::Subjects => &mut self.subjects,
            Lookup::Users => &mut self.users,
            Lookup::Classrooms => &mut self.classrooms,
            Lookup::Categories => &mut self.categories,
            Lookup::Comments => &mut self.comments,
            Lookup::TextCategories => &mut self.text_categories,
            Lookup::Skills => &mut self.skills,
            Lookup::DescriptiveComments => &mut self.descriptive_comments,
            Lookup::PointCategories => &mut self.point_categories,
            Lookup::PointComments => &mut self.point_comments,
            Lookup::AuthSubjects => &mut self.auth_subjects,
            Lookup::Lessons => &mut self.lessons,
            Lookup::AgendaCategories => &mut self.agenda_categories,
            Lookup::HomeworkCategories => &mut self.homework_categories,
            Lookup::AttendanceTypes => &mut self.attendance_types,
            Lookup::NoteCategories => &mut self.note_categories,
            Lookup::FreeDayTypes => &mut self.free_day_types,
            Lookup::BehaviourComments => &mut self.behaviour_comments,
            Lookup::BehaviourCategories => &mut self.behaviour_categories,
            Lookup::BehaviourTypes => &mut self.behaviour_types,
            Lookup::Accounts => &mut self.accounts,
            Lookup::Activities => &mut self.activities,
            Lookup::KindergartenRooms => &mut self.kindergarten_rooms,
        }
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
