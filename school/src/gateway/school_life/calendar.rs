//! Days off, trips and meetings (API.md section 10).

use serde_json::{Value, json};

use crate::gateway::Ask;
use crate::http::resource::{put, reference};
use crate::register::{ClassFreeDay, Conference, SchoolFreeDay, Trip};

/// Id and name of each reason why a class has no lessons.
const FREE_DAY_TYPES: [(u64, &str); 2] = [(15, "Wycieczka"), (16, "Dzień integracji")];

/// `SchoolFreeDays`: for the units of the school.
pub fn school_free_days(ask: &Ask) -> Value {
    let shape = |day: &SchoolFreeDay| {
        json!({
            "Id": day.id,
            "Name": day.name,
            "DateFrom": day.from,
            "DateTo": day.to,
            "Units": [reference("Units", ask.pupil.institution.unit)],
        })
    };
    ask.pupil.school_free_days.iter().map(shape).collect()
}

/// `ClassFreeDays`: of all classes of the school. The lessons are absent where the whole day is off.
pub fn class_free_days(ask: &Ask) -> Value {
    let shape = |day: &ClassFreeDay| {
        let mut item = json!({
            "Id": day.id,
            "Class": reference("Classes", day.class),
            "Type": reference("ClassFreeDays/Types", day.kind),
            "DateFrom": day.day,
            "DateTo": day.day,
        });
        if let Some((first, last)) = day.lessons {
            put(&mut item, "LessonNoFrom", first.into());
            put(&mut item, "LessonNoTo", last.into());
        }
        item
    };
    ask.pupil.class_free_days.iter().map(shape).collect()
}

/// `Calendars/ClassFreeDays/Types`.
pub fn free_day_types() -> Value {
    let shape = |(id, name)| json!({"Id": id, "Name": name});
    FREE_DAY_TYPES.map(shape).into_iter().collect()
}

/// `SchoolTrips`, in an envelope of its own.
pub fn trips(ask: &Ask) -> Value {
    let tutor = ask
        .pupil
        .institution
        .teacher(ask.pupil.institution.class.tutor);
    let shape = |trip: &Trip| {
        json!({
            "id": trip.id,
            "destination": trip.destination,
            "route": trip.route,
            "locomotion": trip.locomotion,
            "termFrom": trip.from,
            "termTo": trip.to,
            "creatorName": tutor.and_then(|tutor| tutor.first_name.as_deref()),
            "creatorLastName": tutor.map(|tutor| &tutor.last_name),
            "coordinatorName": trip.coordinator,
        })
    };
    ask.pupil.trips.iter().map(shape).collect()
}

/// `ParentTeacherConferences`.
pub fn conferences(ask: &Ask) -> Value {
    let shape = |meeting: &Conference| {
        json!({
            "Id": meeting.id,
            "Date": meeting.date,
            "Name": meeting.name,
            "Class": reference("Classes", meeting.class),
            "Teacher": reference("Users", meeting.teacher),
            "Topic": meeting.topic,
            "Room": meeting.room.map(|room| reference("Classrooms", room)),
            "Time": meeting.time.format("%T").to_string(),
        })
    };
    ask.pupil.conferences.iter().map(shape).collect()
}
