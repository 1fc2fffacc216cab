//! What the ids in other answers mean (API.md section 5).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::reference;
use crate::register::institution::{Room, Subject};
use crate::register::timetable::{Group, Lesson};

/// `VirtualClasses`: the groups of the class.
pub fn virtual_classes(ask: &Ask) -> Reply {
    let groups = ask
        .pupil
        .institution
        .groups
        .iter()
        .map(|group| group_shape(ask, group));
    Reply::Root("VirtualClasses", groups.collect())
}

fn group_shape(ask: &Ask, group: &Group) -> Value {
    let institution = &ask.pupil.institution;
    let lesson = institution
        .lessons
        .iter()
        .find(|lesson| lesson.group == Some(group.id));
    json!({
        "Id": group.id,
        "Name": group.name,
        "Number": institution.class.number,
        "Symbol": group.symbol,
        "Teacher": lesson.map(|lesson| reference("Users", lesson.teacher)),
        "Subject": lesson.map(|lesson| reference("Subjects", lesson.subject)),
    })
}

/// `Subjects`.
pub fn subjects(ask: &Ask) -> Vec<Value> {
    let subjects = (1..).zip(&ask.pupil.institution.subjects);
    let shape = |(number, subject): (u8, &Subject)| {
        json!({
            "Id": subject.id,
            "Name": subject.name,
            "No": number,
            "Short": subject.short,
            "IsExtracurricular": false,
            "IsBlockLesson": false,
        })
    };
    subjects.map(shape).collect()
}

/// `Classrooms`.
pub fn classrooms(ask: &Ask) -> Vec<Value> {
    let shape = |room: &Room| {
        json!({
            "Id": room.id,
            "Name": room.name,
            "Symbol": room.symbol,
            "Size": 28,
            "SchoolCommonRoom": room.symbol == "sg",
            "Description": null,
        })
    };
    ask.pupil.institution.rooms.iter().map(shape).collect()
}

/// `Lessons`: which teacher teaches what to the class or to a group of it.
pub fn lessons(ask: &Ask) -> Vec<Value> {
    let institution = &ask.pupil.institution;
    let shape = |lesson: &Lesson| {
        json!({
            "Id": lesson.id,
            "Subject": reference("Subjects", lesson.subject),
            "Teacher": reference("Users", lesson.teacher),
            "Class": reference("Classes", institution.class.id),
        })
    };
    institution.lessons.iter().map(shape).collect()
}

/// `Colors`.
pub fn colors() -> Vec<Value> {
    let rows = [
        (1, "F0E68C", "khaki"),
        (2, "FF7878", "lightcoral"),
        (3, "87CEFA", "lightskyblue"),
    ];
    rows.map(|(id, rgb, name)| json!({"Id": id, "RGB": rgb, "Name": name}))
        .into()
}
