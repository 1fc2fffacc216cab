//! Which file answers which path.

use serde_json::json;

use super::assessment::{behaviour, grades, notes, other_grades};
use super::lessons::{attendance, kindergarten, realizations, substitutions, weeks};
use super::reply::{Reply, picked};
use super::school::{auto_login, identity, institution, lookups, people};
use super::school_life::{agenda, calendar, files, homework, lucky_number, notices};
use super::{Ask, unused};
use crate::http::{Host, Request};
use crate::register::Who;
use crate::world::World;

/// Where the partial grades of a pupil are, who comes behind it.
const PARTIAL_GRADES: &str = "Auth/DescriptiveGradingSystem/PartialGrades/Student";

/// Which file answers a path of the gateway.
pub fn read(ask: &Ask) -> Reply {
    if ask.pupil.closed.contains(&ask.parts.join("/").as_str()) {
        return Reply::Closed;
    }
    match ask.parts.as_slice() {
        ["Root"] => identity::root(ask),
        ["Me"] => identity::me(ask),
        ["Me", "PeriodicGradeAverages"] => grades::periodic_averages(),
        ["UserProfile"] => identity::user_profile(ask),
        ["Auth", parts @ ..] => read_by_lid(ask, parts),
        ["SystemData"] => identity::system_data(ask),
        ["PushConfigurations"] => identity::push_configurations(),

        ["Users"] => people::users(ask),
        ["Users", id] => people::user(ask, id),
        ["Schools"] => institution::school(ask),
        ["Classes"] => institution::class(ask),
        ["Classes", id] => institution::class_by_id(ask, id),
        ["Units"] => institution::units(ask),
        ["Units", id] => institution::unit(ask, id),
        ["VirtualClasses"] => lookups::virtual_classes(ask),
        ["Subjects", ids @ ..] => picked(("Subjects", "Subject"), lookups::subjects(ask), ids),
        ["Classrooms", ids @ ..] => {
            picked(("Classrooms", "Classroom"), lookups::classrooms(ask), ids)
        }
        ["Lessons", ids @ ..] => picked(("Lessons", "Lesson"), lookups::lessons(ask), ids),
        ["Colors", ids @ ..] => picked(("Colors", "Color"), lookups::colors(), ids),

        ["Grades"] => Reply::Root("Grades", grades::grades(ask)),
        ["Grades", "Categories", ids @ ..] => {
            picked(("Categories", "Category"), grades::categories(ask), ids)
        }
        ["Grades", "Comments", ids @ ..] => {
            picked(("Comments", "Comment"), grades::comments(ask), ids)
        }
        ["Grades", "Types"] => Reply::Root("Types", grades::types()),
        ["Grades", "Scales"] => Reply::Root("Scales", json!([])),
        ["Grades" | "PointGrades", "Averages"] => Reply::Disabled,
        ["GradingSystem"] => grades::grading_system(ask),

        [
            "BaseTextGrades" | "TextGrades" | "DescriptiveGrades" | "PointGrades",
            ..,
        ] => other_grades::read(ask),

        ["Timetables"] => weeks::weeks(ask),
        ["Timetables", "OtherActivitiesRegister"] => Reply::Plain(json!({"data": []})),
        ["Realizations"] => Reply::Root("Realizations", realizations::realizations(ask)),
        ["TimetableEntries"] => Reply::Root("TimetableEntries", weeks::entries(ask)),
        ["Calendars"] => substitutions::calendars(ask),
        ["Calendars", "Substitutions", ids @ ..] => picked(
            ("Substitutions", "Substitution"),
            substitutions::substitutions(ask),
            ids,
        ),

        ["SchoolNotices", ids @ ..] if *ids != ["MarkAsRead"] => picked(
            ("SchoolNotices", "SchoolNotice"),
            notices::notices(ask),
            ids,
        ),

        ["HomeWorks", "Categories"] => Reply::Root("Categories", agenda::categories(ask).into()),
        ["HomeWorks", ids @ ..] => picked(("HomeWorks", "HomeWork"), agenda::agenda(ask), ids),
        ["HomeWorkAssignments", "Categories"] => homework::categories(ask),
        ["HomeWorkAssignments", "Attachment", pair] => homework::attachment(ask, pair),
        ["HomeWorkAssignments", ids @ ..] => homework::assignments(ask, ids),
        ["Attendances"] => Reply::Root("Attendances", attendance::attendances(ask)),
        ["Attendances", "Types", ids @ ..] => {
            picked(("Types", "Type"), attendance::types(ask), ids)
        }
        ["Notes"] => notes::notes(ask),
        ["Notes", "Categories", ids @ ..] => {
            picked(("Categories", "Category"), notes::categories(), ids)
        }
        ["LuckyNumbers"] if ask.request.parameter("forDay").is_some() => Reply::Closed,
        ["LuckyNumbers"] => lucky_number::lucky_number(ask),

        ["BehaviourGrades", "Points"] => Reply::Root("Grades", behaviour::grades(ask)),
        ["BehaviourGrades", "Points", "Categories"] => {
            Reply::Root("Categories", behaviour::categories())
        }
        ["BehaviourGrades", "Points", "Comments"] => {
            Reply::Root("Comments", behaviour::comments(ask))
        }
        ["BehaviourGrades", "Types"] => Reply::Root("Types", behaviour::types()),
        ["Justifications"] => Reply::Plain(behaviour::justifications(ask)),
        ["ParentTeacherConferences"] => {
            Reply::Root("ParentTeacherConferences", calendar::conferences(ask))
        }
        ["SchoolFreeDays"] => Reply::Root("SchoolFreeDays", calendar::school_free_days(ask)),
        ["ClassFreeDays"] => Reply::Root("ClassFreeDays", calendar::class_free_days(ask)),
        ["ClassFreeDays", "Types"] | ["Calendars", "ClassFreeDays", "Types"] => {
            Reply::Root("Types", calendar::free_day_types())
        }
        ["SchoolTrips"] => Reply::Plain(json!({"Data": calendar::trips(ask)})),
        ["SchoolFiles"] => Reply::Plain(json!({"Data": files::files(ask)})),

        // Closed to parents (section 4).
        ["WhatsNew" | "SchoolInfo" | "Duties" | "Reports" | "Indywidualni"] => Reply::OutOfScope,
        ["Substitutions" | "TeacherFreeDays" | "StudentDuty"]
        | ["Calendars", "TeacherFreeDays"]
        | ["Grades", "CategoriesAverages"]
        | ["BehaviourGrades", "SystemProposal"] => Reply::Closed,
        ["ChangeRegister"] => Reply::Invalid,
        ["Educators"] | ["SchoolNotices", "MarkAsRead", _] => Reply::WrongMethod,
        parts => unused::read(parts),
    }
}

/// The same for those that are posted to.
pub fn write(world: &mut World, request: &Request, who: Who, parts: &[&str]) -> Reply {
    match parts {
        ["SchoolNotices", "MarkAsRead", lid] => notices::mark_as_read(world, who, lid),
        ["HomeWorkAssignments", "MarkAsDone", ..] => Reply::Unknown,
        ["AutoLoginToken"] if request.host == Host::Api => auto_login::issue(world, request, who),
        // The one that only reads. It is closed by its path without the pupil.
        [path @ .., lid] if path.join("/") == PARTIAL_GRADES => {
            let pupil = world.register.of(who);
            if pupil.closed.contains(&PARTIAL_GRADES) {
                Reply::Closed
            } else {
                other_grades::partial(pupil, lid, &request.body)
            }
        }
        _ => Reply::WrongMethod,
    }
}

/// `Auth`, where everything is known by its LID (section 4).
fn read_by_lid(ask: &Ask, parts: &[&str]) -> Reply {
    match parts {
        ["TokenInfo"] => identity::token_info(ask),
        ["UserInfo", lid] => identity::user_info(ask, lid),
        ["Subjects"] => other_grades::auth_subjects(ask),
        ["Classrooms"] => kindergarten::classrooms(ask),
        ["Users", "Kindergarteners", lid] => kindergarten::kindergartener(ask, lid),
        ["DescriptiveGradingSystem", "PartialGrades", ..] => Reply::WrongMethod,
        _ => Reply::Unknown,
    }
}
