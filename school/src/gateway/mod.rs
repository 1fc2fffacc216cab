//! The JSON gateway, `/gateway/api/2.0/` (API.md sections 4 to 10), and the service of the kindergartens beside it.
//!
//! A feed is a file of shapes and a line in [`read`].

mod agenda;
mod attendance;
mod behaviour;
mod calendar;
mod files;
mod grades;
mod homework;
mod identity;
mod kindergarten;
mod lesson;
mod lookups;
mod lucky_number;
mod notes;
mod notices;
mod other_grades;
mod people;
mod realizations;
mod school;
mod substitutions;
mod timetable;
mod unused;

use axum::http::{Method, StatusCode};
use chrono::NaiveDateTime;
use serde_json::{Value, json};

use crate::http::{Request, Response, refusals, resource::with_links, response};
use crate::login::OauthToken;
use crate::register::{LoginAnswer, Pupil, Who};
use crate::world::World;

/// A request of somebody who is logged in.
struct Ask<'a> {
    request: &'a Request,
    pupil: &'a Pupil,
    /// The path behind `/gateway/api/2.0/`, or behind that of the service, in parts.
    parts: Vec<&'a str>,
}

impl Ask<'_> {
    fn now(&self) -> NaiveDateTime {
        self.request.local_time()
    }
}

/// What a resource answers.
enum Reply {
    /// `{root: …, "Resources": …, "Url": …}`, the ordinary envelope.
    Root(&'static str, Value),
    /// `Root` with `Pages`.
    Paged(&'static str, Value, Value),
    /// An object without the root key, with the links.
    Linked(Value),
    /// An object of its own shape.
    Plain(Value),
    /// The school switched the feature off.
    Disabled,
    /// Never for this account.
    OutOfScope,
    Closed,
    /// The module is off; its own code and words.
    Inactive(&'static str, &'static str),
    NotPublic,
    Invalid,
    WrongMethod,
    Unknown,
}

/// Where the partial grades of a pupil are, who comes behind it.
const PARTIAL_GRADES: &str = "Auth/DescriptiveGradingSystem/PartialGrades/Student";

/// Answers a request to the gateway; none for a path elsewhere.
pub fn answer(world: &mut World, request: &Request) -> Option<Response> {
    let (service, parts) = match request.segments().as_slice() {
        ["gateway", "api", "2.0", parts @ ..] => (serve as Service, parts.to_vec()),
        ["gateway", "ms", "kindergartens", parts @ ..] => {
            (serve_kindergarten as Service, parts.to_vec())
        }
        // What one client asks the newer version for (section 1).
        ["gateway", "api", "3.0", "Auth", "Subjects"] => {
            (serve as Service, vec!["Auth", "Subjects"])
        }
        _ => return None,
    };
    Some(
        match world.sessions.oauth_token(&request.cookies, request.now) {
            OauthToken::Valid(who) if reads(world, who) => service(world, request, who, parts),
            OauthToken::Valid(_) | OauthToken::Unknown => {
                refusals::request_denied(StatusCode::UNAUTHORIZED)
            }
            OauthToken::Expired => refusals::token_expired(),
        },
    )
}

/// An account joined to a Konto LIBRUS is logged in and refused everything (section 1).
fn reads(world: &World, who: Who) -> bool {
    world.register.of(who).account.answer != LoginAnswer::KontoLibrus
}

type Service = fn(&mut World, &Request, Who, Vec<&str>) -> Response;

fn serve_kindergarten(
    world: &mut World,
    request: &Request,
    who: Who,
    parts: Vec<&str>,
) -> Response {
    let pupil = world.register.of(who);
    let reply = match request.method {
        Method::GET => kindergarten::read(&Ask {
            request,
            pupil,
            parts,
        }),
        _ => Reply::WrongMethod,
    };
    written(reply, request)
}

fn serve(world: &mut World, request: &Request, who: Who, parts: Vec<&str>) -> Response {
    note_opening(world, request, who, &parts);
    let reply = match request.method {
        Method::GET => read(&Ask {
            request,
            pupil: world.register.of(who),
            parts,
        }),
        Method::POST => write(world, request, who, &parts),
        _ => Reply::WrongMethod,
    };
    written(reply, request)
}

/// The requests of API.md section 14 that mark homework as seen or done: the mark counts, whether there is such
/// homework or not.
fn note_opening(world: &mut World, request: &Request, who: Who, parts: &[&str]) {
    let id = match (&request.method, parts) {
        (&Method::GET, ["HomeWorkAssignments", id]) if *id != "Categories" => *id,
        (&Method::POST, ["HomeWorkAssignments", "MarkAsDone", id @ ..]) => {
            id.first().copied().unwrap_or_default()
        }
        _ => return,
    };
    world
        .request_log
        .opened(who, format!("home_work_assignments:{id}"));
}

fn read(ask: &Ask) -> Reply {
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
        ["Schools"] => school::school(ask),
        ["Classes"] => school::class(ask),
        ["Classes", id] => school::class_by_id(ask, id),
        ["Units"] => school::units(ask),
        ["Units", id] => school::unit(ask, id),
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

        ["Timetables"] => timetable::weeks(ask),
        ["Timetables", "OtherActivitiesRegister"] => Reply::Plain(json!({"data": []})),
        ["Realizations"] => Reply::Root("Realizations", realizations::realizations(ask)),
        ["TimetableEntries"] => Reply::Root("TimetableEntries", timetable::entries(ask)),
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

fn write(world: &mut World, request: &Request, who: Who, parts: &[&str]) -> Reply {
    match parts {
        ["SchoolNotices", "MarkAsRead", lid] => notices::mark_as_read(world, who, lid),
        ["HomeWorkAssignments", "MarkAsDone", ..] => Reply::Unknown,
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

/// A list, or the part of it that `<Endpoint>/1,2,3` asks for. A single id makes the root key singular.
fn picked(
    (plural, singular): (&'static str, &'static str),
    items: Vec<Value>,
    ids: &[&str],
) -> Reply {
    let [ids] = ids else {
        return if ids.is_empty() {
            Reply::Root(plural, Value::Array(items))
        } else {
            Reply::Unknown
        };
    };
    let wanted: Vec<&str> = ids.split(',').collect();
    let mut found = items
        .into_iter()
        .filter(|item| wanted.contains(&id_text(item).as_str()));
    if wanted.len() == 1 {
        found
            .next()
            .map_or(Reply::Unknown, |item| Reply::Root(singular, item))
    } else {
        Reply::Root(plural, found.collect())
    }
}

fn id_text(item: &Value) -> String {
    match item.get("Id") {
        Some(Value::String(id)) => id.clone(),
        id => id.map(Value::to_string).unwrap_or_default(),
    }
}

fn written(reply: Reply, request: &Request) -> Response {
    let target = request.target();
    let resource = target.trim_start_matches("/gateway/api/2.0/");
    let ok = |body: Value| response::json(StatusCode::OK, &body);
    match reply {
        Reply::Root(root, value) => ok(with_links(json!({root: value}), resource)),
        Reply::Paged(root, value, pages) => {
            ok(with_links(json!({root: value, "Pages": pages}), resource))
        }
        Reply::Linked(body) => ok(with_links(body, resource)),
        Reply::Plain(body) => ok(body),
        Reply::Disabled => ok(with_links(json!({"Status": "Disabled"}), resource)),
        Reply::OutOfScope => refusals::insufficient_scopes(resource),
        Reply::Closed => refusals::no_access(resource),
        Reply::Inactive(code, message) => refusals::inactive(code, message, resource),
        Reply::NotPublic => refusals::timetable_not_public(resource),
        Reply::Invalid => refusals::invalid_request(resource),
        Reply::WrongMethod => refusals::wrong_method(resource),
        Reply::Unknown => refusals::unknown_resource(resource),
    }
}
