//! Attendance and its types (API.md section 8).

use serde_json::{Value, json};

use crate::gateway::Ask;
use crate::http::resource::{put, reference};
use crate::register::year::SchoolYear;
use crate::register::{Attendance, AttendanceType};

/// `Attendances`: the whole school year.
pub fn attendances(ask: &Ask) -> Value {
    ask.pupil
        .attendances
        .iter()
        .map(|record| record_shape(ask, record))
        .collect()
}

/// The id is a number, but a text when a school trip made the entry.
fn record_shape(ask: &Ask, record: &Attendance) -> Value {
    let lesson = ask.pupil.institution.lesson(record.lesson);
    let mut shape = json!({
        "Id": record.id,
        "Lesson": reference("Lessons", record.lesson),
        "Student": reference("Students", ask.pupil.user_id),
        "Date": record.date,
        "AddDate": record.added.format("%F %T").to_string(),
        "LessonNo": record.number,
        "Semester": SchoolYear::around(record.date).semester(record.date),
        "Type": reference("Attendances/Types", record.kind),
        "AddedBy": lesson.map(|lesson| reference("Users", lesson.teacher)),
    });
    if let Some(trip) = record.trip {
        put(&mut shape, "Id", record.public_id().into());
        put(&mut shape, "Trip", reference("Trips", trip));
    }
    shape
}

/// `Attendances/Types`.
pub fn types(ask: &Ask) -> Vec<Value> {
    let types = (0..).zip(&ask.pupil.institution.attendance_types);
    types.map(type_shape).collect()
}

fn type_shape((order, kind): (u64, &AttendanceType)) -> Value {
    let mut shape = json!({
        "Id": kind.id,
        "Name": kind.name,
        "Short": kind.short,
        "Standard": kind.base.is_none(),
        "ColorRGB": "FFFFFF",
        "IsPresenceKind": kind.is_presence,
        "Order": order,
    });
    if let Some(base) = kind.base {
        put(
            &mut shape,
            "StandardType",
            reference("Attendances/Types", base),
        );
    }
    shape
}
