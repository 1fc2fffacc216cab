//! What can be read of the gateway: each list, each record, and where it stands.

use chrono::{Days, NaiveDate};

use super::base::Base;
use super::user_lid::UserLid;

/// A list or a record of the gateway (API.md sections 5 to 10), or of the service of the kindergartens beside it
/// (section 11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resource {
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
    /// The standing plan of the groups that the child is in.
    TimetableEntries,
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

    /// Its path below the service, without the id of a record, and the key of the answer that holds what was
    /// asked for; empty when the answer itself is it.
    fn row(&self) -> (&'static str, &'static str) {
        match self {
            Self::Me => ("Me", "Me"),
            Self::Classes => ("Classes", "Class"),
            Self::Subjects => ("Subjects", "Subjects"),
            Self::Users => ("Users", "Users"),
            Self::Pupil { .. } => ("Users", "User"),
            Self::Classrooms => ("Classrooms", "Classrooms"),
            Self::Grades => ("Grades", "Grades"),
            Self::GradeCategories => ("Grades/Categories", "Categories"),
            Self::GradeComments => ("Grades/Comments", "Comments"),
            Self::GradingSystem => ("GradingSystem", ""),
            Self::TextGrades => ("BaseTextGrades", "Grades"),
            Self::TextGradeCategories => ("TextGrades/Categories", "Categories"),
            Self::DescriptiveGrades => ("DescriptiveGrades", "Grades"),
            Self::DescriptiveGradeSkills => ("DescriptiveGrades/Skills", "Skills"),
            Self::DescriptiveGradeComments => ("DescriptiveGrades/Comments", "Comments"),
            Self::PointGrades => ("PointGrades", "Grades"),
            Self::PointGradeCategories => ("PointGrades/Categories", "Categories"),
            Self::PointGradeComments => ("PointGrades/Comments", "Comments"),
            Self::PartialGrades { .. } => (
                "Auth/DescriptiveGradingSystem/PartialGrades/Student",
                "data",
            ),
            Self::SchoolNotices => ("SchoolNotices", "SchoolNotices"),
            Self::Lessons => ("Lessons", "Lessons"),
            Self::HomeWorks => ("HomeWorks", "HomeWorks"),
            Self::HomeWorkCategories => ("HomeWorks/Categories", "Categories"),
            Self::HomeWorkAssignments => ("HomeWorkAssignments", "HomeWorkAssignments"),
            Self::HomeWorkAssignmentCategories => ("HomeWorkAssignments/Categories", "Categories"),
            Self::Attendances => ("Attendances", "Attendances"),
            Self::AttendanceTypes => ("Attendances/Types", "Types"),
            Self::Notes => ("Notes", "Notes"),
            Self::NoteCategories => ("Notes/Categories", "Categories"),
            Self::LuckyNumbers => ("LuckyNumbers", "LuckyNumber"),
            Self::BehaviourPoints => ("BehaviourGrades/Points", "Grades"),
            Self::BehaviourCategories => ("BehaviourGrades/Points/Categories", "Categories"),
            Self::BehaviourComments => ("BehaviourGrades/Points/Comments", "Comments"),
            Self::BehaviourTypes => ("BehaviourGrades/Types", "Types"),
            Self::Justifications => ("Justifications", "data"),
            Self::ParentTeacherConferences => {
                ("ParentTeacherConferences", "ParentTeacherConferences")
            }
            Self::Realizations => ("Realizations", "Realizations"),
            Self::SchoolFreeDays => ("SchoolFreeDays", "SchoolFreeDays"),
            Self::ClassFreeDays => ("ClassFreeDays", "ClassFreeDays"),
            Self::ClassFreeDayTypes => ("Calendars/ClassFreeDays/Types", "Types"),
            Self::SchoolTrips => ("SchoolTrips", "Data"),
            Self::SchoolFiles => ("SchoolFiles", "Data"),
            Self::Timetables { .. } => ("Timetables", "Timetable"),
            Self::TimetableEntries => ("TimetableEntries", "TimetableEntries"),
            Self::TokenInfo => ("Auth/TokenInfo", ""),
            Self::UserInfo { .. } => ("Auth/UserInfo", "UserInfo"),
            Self::AuthSubjects => ("Auth/Subjects", "data"),
            Self::AuthClassrooms => ("Auth/Classrooms", "data"),
            Self::Kindergartener { .. } => ("timetable/kindergarteners", "timetableEntries"),
            Self::ActivityTypes => ("activities-types", "activitiesTypes"),
        }
    }

    /// Its path, which is also its name in the log.
    pub fn path(&self) -> &'static str {
        self.row().0
    }

    /// What is asked for, to the last id and day, wherever it is read from.
    pub fn full_name(&self) -> String {
        let (path, query) = self.address(Base::Gateway);
        match query {
            Some(query) => format!("{path}?{query}"),
            None => path,
        }
    }

    /// The key of the answer that holds it; empty when the answer itself is it.
    pub fn root(&self) -> &'static str {
        self.row().1
    }

    /// The path with the id of the record, and the query.
    pub(super) fn address(&self, base: Base) -> (String, Option<String>) {
        let service = if self.is_of_kindergartens() {
            "gateway/ms/kindergartens"
        } else {
            base.path()
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
}
