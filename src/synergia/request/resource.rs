//! What can be read of the gateway: each list, each record, and where it stands.

use chrono::{Days, NaiveDate};

use super::user_lid::UserLid;

/// A list or a record of the gateway (API.md sections 5 to 10), or of the service of the kindergartens beside it
/// (section 11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::synergia) enum Resource {
    Me,
    Classes,
    Subjects,
    Users,
    Classrooms,
    Grades,
    GradeCategories,
    GradeComments,
    GradingSystem,
    TextGrades,
    TextGradeCategories,
    DescriptiveGrades,
    DescriptiveGradeSkills,
    DescriptiveGradeComments,
    PointGrades,
    PointGradeCategories,
    PointGradeComments,
    /// The descriptive grades of the first class. Asked for by a POST that changes nothing.
    PartialGrades {
        pupil: UserLid,
    },
    SchoolNotices,
    Lessons,
    HomeWorks,
    HomeWorkCategories,
    /// Homework: the list alone, a single one would be marked as seen.
    HomeWorkAssignments,
    HomeWorkAssignmentCategories,
    Attendances,
    AttendanceTypes,
    Notes,
    NoteCategories,
    SchoolFreeDays,
    ClassFreeDays,
    ClassFreeDayTypes,
    SchoolTrips,
    SchoolFiles,
    BehaviourPoints,
    BehaviourCategories,
    BehaviourComments,
    BehaviourTypes,
    Justifications,
    ParentTeacherConferences,
    Realizations,
    /// The child, by the number in `Me`: the only one of `Users` that is read alone.
    Pupil {
        user_id: u64,
    },
    LuckyNumbers,
    /// One week of the timetable.
    Timetables {
        monday: NaiveDate,
    },
    TokenInfo,
    /// The user who is logged in.
    UserInfo {
        lid: UserLid,
    },
    /// Subjects by LIDs.
    AuthSubjects,
    /// Rooms by LIDs.
    AuthClassrooms,
    /// One week of a child in a kindergarten.
    Kindergartener {
        lid: UserLid,
        monday: NaiveDate,
    },
    /// What is done in a kindergarten.
    ActivityTypes,
}

impl Resource {
    /// Whether it is of the service of the kindergartens.
    pub fn is_of_kindergartens(&self) -> bool {
        matches!(self, Self::Kindergartener { .. } | Self::ActivityTypes)
    }

    /// Its path below the service, without the id of a record, which is also its name in the log.
    pub fn path(&self) -> &'static str {
        match self {
            Self::Me => "Me",
            Self::Classes => "Classes",
            Self::Subjects => "Subjects",
            Self::Users | Self::Pupil { .. } => "Users",
            Self::Classrooms => "Classrooms",
            Self::Grades => "Grades",
            Self::GradeCategories => "Grades/Categories",
            Self::GradeComments => "Grades/Comments",
            Self::GradingSystem => "GradingSystem",
            Self::TextGrades => "BaseTextGrades",
            Self::TextGradeCategories => "TextGrades/Categories",
            Self::DescriptiveGrades => "DescriptiveGrades",
            Self::DescriptiveGradeSkills => "DescriptiveGrades/Skills",
            Self::DescriptiveGradeComments => "DescriptiveGrades/Comments",
            Self::PointGrades => "PointGrades",
            Self::PointGradeCategories => "PointGrades/Categories",
            Self::PointGradeComments => "PointGrades/Comments",
            Self::PartialGrades { .. } => "Auth/DescriptiveGradingSystem/PartialGrades/Student",
            Self::SchoolNotices => "SchoolNotices",
            Self::Lessons => "Lessons",
            Self::HomeWorks => "HomeWorks",
            Self::HomeWorkCategories => "HomeWorks/Categories",
            Self::HomeWorkAssignments => "HomeWorkAssignments",
            Self::HomeWorkAssignmentCategories => "HomeWorkAssignments/Categories",
            Self::Attendances => "Attendances",
            Self::AttendanceTypes => "Attendances/Types",
            Self::Notes => "Notes",
            Self::NoteCategories => "Notes/Categories",
            Self::LuckyNumbers => "LuckyNumbers",
            Self::BehaviourPoints => "BehaviourGrades/Points",
            Self::BehaviourCategories => "BehaviourGrades/Points/Categories",
            Self::BehaviourComments => "BehaviourGrades/Points/Comments",
            Self::BehaviourTypes => "BehaviourGrades/Types",
            Self::Justifications => "Justifications",
            Self::ParentTeacherConferences => "ParentTeacherConferences",
            Self::Realizations => "Realizations",
            Self::SchoolFreeDays => "SchoolFreeDays",
            Self::ClassFreeDays => "ClassFreeDays",
            Self::ClassFreeDayTypes => "Calendars/ClassFreeDays/Types",
            Self::SchoolTrips => "SchoolTrips",
            Self::SchoolFiles => "SchoolFiles",
            Self::Timetables { .. } => "Timetables",
            Self::TokenInfo => "Auth/TokenInfo",
            Self::UserInfo { .. } => "Auth/UserInfo",
            Self::AuthSubjects => "Auth/Subjects",
            Self::AuthClassrooms => "Auth/Classrooms",
            Self::Kindergartener { .. } => "timetable/kindergarteners",
            Self::ActivityTypes => "activities-types",
        }
    }

    /// The path with the id of the record, and the query.
    pub(super) fn address(&self) -> (String, Option<String>) {
        let service = if self.is_of_kindergartens() {
            "gateway/ms/kindergartens"
        } else {
            "gateway/api/2.0"
        };
        let path = format!("{service}/{}", self.path());
        match self {
            Self::Pupil { user_id } => (format!("{path}/{user_id}"), None),
            Self::UserInfo { lid } | Self::PartialGrades { pupil: lid } => {
                (format!("{path}/{}", lid.as_str()), None)
            }
            Self::Timetables { monday } => (path, Some(format!("weekStart={monday}"))),
            Self::Kindergartener { lid, monday } => {
                let sunday = *monday + Days::new(6);
                let week = format!("dateFrom={monday}&dateTo={sunday}");
                (format!("{path}/{}", lid.as_str()), Some(week))
            }
            _ => (path, None),
        }
    }

    /// The body of the POST that it is asked for by; all others are a GET.
    pub(super) fn body(&self) -> Option<&'static str> {
        matches!(self, Self::PartialGrades { .. }).then_some("{}")
    }

    /// The key of the answer that holds what was asked for; empty when the answer itself is it.
    pub fn root(&self) -> &'static str {
        match self {
            Self::Me => "Me",
            Self::Classes => "Class",
            Self::Subjects => "Subjects",
            Self::Users => "Users",
            Self::Classrooms => "Classrooms",
            Self::Lessons => "Lessons",
            Self::HomeWorks => "HomeWorks",
            Self::HomeWorkAssignments => "HomeWorkAssignments",
            Self::Attendances => "Attendances",
            Self::Notes => "Notes",
            Self::Grades
            | Self::TextGrades
            | Self::DescriptiveGrades
            | Self::PointGrades
            | Self::BehaviourPoints => "Grades",
            Self::DescriptiveGradeSkills => "Skills",
            Self::GradeCategories
            | Self::TextGradeCategories
            | Self::PointGradeCategories
            | Self::BehaviourCategories
            | Self::HomeWorkCategories
            | Self::HomeWorkAssignmentCategories
            | Self::NoteCategories => "Categories",
            Self::GradeComments
            | Self::DescriptiveGradeComments
            | Self::PointGradeComments
            | Self::BehaviourComments => "Comments",
            Self::SchoolNotices => "SchoolNotices",
            Self::Pupil { .. } => "User",
            Self::LuckyNumbers => "LuckyNumber",
            Self::Justifications
            | Self::PartialGrades { .. }
            | Self::AuthSubjects
            | Self::AuthClassrooms => "data",
            Self::ParentTeacherConferences => "ParentTeacherConferences",
            Self::Realizations => "Realizations",
            Self::SchoolFreeDays => "SchoolFreeDays",
            Self::ClassFreeDays => "ClassFreeDays",
            Self::AttendanceTypes | Self::BehaviourTypes | Self::ClassFreeDayTypes => "Types",
            Self::SchoolTrips | Self::SchoolFiles => "Data",
            Self::Timetables { .. } => "Timetable",
            Self::GradingSystem | Self::TokenInfo => "",
            Self::UserInfo { .. } => "UserInfo",
            Self::Kindergartener { .. } => "timetableEntries",
            Self::ActivityTypes => "activitiesTypes",
        }
    }
}
