//! What the API host answers otherwise than the gateway (PORTAL.md section 3).

use serde_json::{Value, json};

use super::reply::Reply;
use crate::http::{Host, Request, Response, response};
use crate::world::World;
use crate::world::portal::Quirk;

/// The parameters that a resource knows (API.md sections 5 to 10).
const PARAMETERS: [(&str, &[&str]); 5] = [
    ("Timetables", &["weekStart", "day"]),
    (
        "Timetables/OtherActivitiesRegister",
        &["dateFrom", "dateTo", "hideOutdatedEntries"],
    ),
    ("LuckyNumbers", &["forDay"]),
    ("Calendars", &["year", "month"]),
    ("Calendars/*", &["year", "month"]),
];

/// Modules that nobody ever tried with the token of a child.
const UNTRIED: [&str; 4] = [
    "SchoolTrips",
    "SchoolFiles",
    "EbiblioLendings",
    "Auth/Subjects",
];

/// How far the ids of entries are off under [`Quirk::OtherIds`], and whose.
const OTHER_IDS: u64 = 700_000_000;
const ENTRIES: [&str; 11] = [
    "Grades",
    "PointGrades",
    "BaseTextGrades",
    "DescriptiveGrades",
    "HomeWorks",
    "HomeWorkAssignments",
    "Attendances",
    "Notes",
    "SchoolNotices",
    "SchoolFreeDays",
    "ParentTeacherConferences",
];

/// The answer to the token of a child; none where it is that of the gateway.
pub fn otherwise(world: &World, request: &Request, parts: &[&str]) -> Option<Reply> {
    if request.host != Host::Api {
        return None;
    }
    if has_unknown_parameters(request, parts) {
        return Some(Reply::Invalid);
    }
    let has = |quirk| world.portal.has(quirk);
    match parts {
        ["Messages", ..] => Some(Reply::Closed),
        ["HomeWorkAssignments"] if !has(Quirk::HomeworkPaid) => {
            Some(Reply::Root("HomeWorkAssignments", json!([])))
        }
        _ if UNTRIED.contains(&parts.join("/").as_str()) && !has(Quirk::UntriedModulesOpen) => {
            Some(Reply::Closed)
        }
        _ => None,
    }
}

/// Whether the service of the kindergartens is closed to the token.
pub fn closes_kindergartens(world: &World, request: &Request) -> bool {
    request.host == Host::Api && !world.portal.has(Quirk::UntriedModulesOpen)
}

fn has_unknown_parameters(request: &Request, parts: &[&str]) -> bool {
    let path = match parts {
        ["Calendars", _] => "Calendars/*".to_owned(),
        parts => parts.join("/"),
    };
    let known = PARAMETERS.iter().find(|(resource, _)| *resource == path);
    let known = known.map_or(&[] as &[&str], |(_, names)| names);
    let mut asked = url::form_urlencoded::parse(request.query.as_bytes());
    asked.any(|(name, _)| !known.contains(&name.as_ref()))
}

/// The answer with the links of the version that was asked, and the ids of the API.
pub fn in_its_version(world: &World, request: &Request, answer: Response) -> Response {
    let segments = request.segments();
    let renames = world.portal.has(Quirk::OtherIds)
        && segments.last().is_some_and(|last| ENTRIES.contains(last));
    let is_version_3 = request.path.starts_with("/3.0/");
    if !renames && !is_version_3 {
        return answer;
    }
    response::rewritten(answer, |body| {
        if renames {
            know_by_other_ids(body);
        }
        if is_version_3 {
            link_to_version_3(body);
        }
    })
}

fn know_by_other_ids(body: &mut Value) {
    let lists = body
        .as_object_mut()
        .into_iter()
        .flat_map(|keys| keys.values_mut());
    for item in lists.filter_map(Value::as_array_mut).flatten() {
        match item.get_mut("Id") {
            Some(Value::String(id)) => id.push('7'),
            Some(id) => {
                let other = id.as_u64().map(|id| OTHER_IDS + id);
                *id = other.into();
            }
            None => {}
        }
    }
}

fn link_to_version_3(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some(rest) = text.strip_prefix("https://api.librus.pl/2.0/") {
                *text = format!("https://api.librus.pl/3.0/{rest}");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(link_to_version_3),
        Value::Object(keys) => keys.values_mut().for_each(link_to_version_3),
        _ => {}
    }
}
