//! The service of the kindergartens, `/gateway/ms/kindergartens/`, and what belongs to it in the gateway (API.md
//! section 11).

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::put;
use crate::register::kindergarten::{Block, BlockPlace};
use crate::register::{BlockChange, Kindergarten};

/// Answers of the service itself, to those who have a child in a kindergarten.
pub fn read(ask: &Ask) -> Reply {
    let Some(kindergarten) = &ask.pupil.kindergarten else {
        return Reply::Closed;
    };
    match ask.parts.as_slice() {
        ["timetable", "kindergarteners", lid] if *lid == ask.pupil.lid() => {
            weeks(ask, kindergarten)
        }
        ["activities-types"] => {
            Reply::Plain(json!({"activitiesTypes": activities(ask, kindergarten)}))
        }
        ["groups", lid] if *lid == group_lid(ask) => Reply::Plain(group(ask)),
        _ => Reply::Unknown,
    }
}

/// `Auth/Users/Kindergarteners/<LID>`, of the own child alone.
pub fn kindergartener(ask: &Ask, lid: &str) -> Reply {
    if ask.pupil.kindergarten.is_none() || lid != ask.pupil.lid() {
        return Reply::Unknown;
    }
    Reply::Plain(json!({"data": {"identifier": lid, "groupIdentifier": group_lid(ask)}}))
}

/// `Auth/Classrooms`.
pub fn classrooms(ask: &Ask) -> Reply {
    let rooms = ask.pupil.institution.rooms.iter().map(
        |room| json!({"identifier": room_lid(room.id), "symbol": room.symbol, "name": room.name}),
    );
    Reply::Plain(json!({"data": rooms.collect::<Value>()}))
}

fn group_lid(ask: &Ask) -> String {
    format!("LID-KG-GROUP-{}", ask.pupil.institution.class.id)
}

fn group(ask: &Ask) -> Value {
    let institution = &ask.pupil.institution;
    let tutor = institution.teacher_lid(institution.class.tutor);
    json!({"identifier": group_lid(ask), "name": institution.class.symbol, "tutors": [tutor]})
}

fn room_lid(id: u64) -> String {
    format!("LID-KG-ROOM-{id}")
}

fn activity_lid(ask: &Ask, position: u64) -> String {
    format!("LID-KG-ACT-{}-{position}", ask.pupil.institution.id)
}

fn activities(ask: &Ask, kindergarten: &Kindergarten) -> Value {
    let activities = (1..).zip(kindergarten.activities);
    let shape = |(position, name)| json!({"identifier": activity_lid(ask, position), "name": name});
    activities.map(shape).collect()
}

/// `?dateFrom=&dateTo=`, both included.
fn weeks(ask: &Ask, kindergarten: &Kindergarten) -> Reply {
    let asked = |name| ask.request.parameter(name)?.parse::<NaiveDate>().ok();
    let (Some(first), Some(last)) = (asked("dateFrom"), asked("dateTo")) else {
        return Reply::Invalid;
    };
    let days = first.iter_days().take_while(|day| *day <= last);
    let entries = days.flat_map(|day| {
        let blocks = kindergarten.on(day).into_iter();
        blocks.flat_map(move |block| entries(ask, kindergarten, (day, block)))
    });
    Reply::Plain(json!({"timetableEntries": entries.collect::<Value>()}))
}

/// A block of a day: one entry, or two when something else is done instead.
fn entries(
    ask: &Ask,
    kindergarten: &Kindergarten,
    (day, block): (NaiveDate, &Block),
) -> Vec<Value> {
    let place = (day, block.hours.0);
    let planned = shape(ask, (entry_lid(place, 1), day), block);
    let typed = |mut entry: Value, kind: &str| {
        put(&mut entry, "type", kind.into());
        entry
    };
    match kindergarten.change(place) {
        None => vec![typed(planned, "planned")],
        Some(BlockChange::Cancelled) => vec![typed(planned, "cancelled")],
        Some(BlockChange::Replaced {
            activity,
            teacher,
            comment,
        }) => {
            let instead = Block {
                activity: *activity,
                teachers: vec![*teacher],
                ..block.clone()
            };
            let mut substitution = shape(ask, (entry_lid(place, 2), day), &instead);
            put(&mut substitution, "comments", (*comment).into());
            put(&mut substitution, "substitutedLesson", planned.clone());
            let mut substituted = planned;
            let by = json!([{"identifier": entry_lid(place, 2)}]);
            put(&mut substituted, "substitutions", by);
            vec![
                typed(substituted, "substituted"),
                typed(substitution, "substitution"),
            ]
        }
    }
}

fn entry_lid((day, from): BlockPlace, number: u8) -> String {
    let digits = format!("{}{from}", day.format("%Y%m%d")).replace(':', "");
    format!("LID-KG-ENTRY-{digits}-{number}")
}

fn shape(ask: &Ask, (lid, day): (String, NaiveDate), block: &Block) -> Value {
    let teachers = block
        .teachers
        .iter()
        .map(|id| ask.pupil.institution.teacher_lid(*id));
    json!({
        "identifier": lid,
        "date": day,
        "startTime": block.hours.0,
        "endTime": block.hours.1,
        "activityTypeIdentifier": activity_lid(ask, block.activity),
        "classroomIdentifier": room_lid(block.room),
        "teachers": teachers.collect::<Vec<_>>(),
    })
}
