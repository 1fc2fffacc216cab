//! Homework (API.md section 10).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply, picked};
use crate::http::{
    Host,
    resource::{put, reference, url},
};
use crate::register::homework::{Assignment, WRITING};
use crate::register::institution::staff;

/// `HomeWorkAssignments`: closed to the parents of some schools.
pub fn assignments(ask: &Ask, ids: &[&str]) -> Reply {
    if ask.pupil.homework.is_closed {
        return Reply::Closed;
    }
    let assignments = ask.pupil.homework.assignments.iter();
    let shapes = assignments.map(|work| shape(ask, work)).collect();
    picked(("HomeWorkAssignments", "HomeWorkAssignment"), shapes, ids)
}

/// `HomeWorkAssignments/Categories`: the key is not `Name`.
pub fn categories(ask: &Ask) -> Reply {
    if ask.pupil.homework.is_closed {
        return Reply::Closed;
    }
    let teacher = reference("Users", ask.pupil.institution.teacher_id(staff::POLISH));
    let writing = json!({"Id": WRITING, "CategoryName": "Praca pisemna", "Teacher": teacher});
    Reply::Root("Categories", json!([writing]))
}

/// `HomeWorkAssignments/Attachment/<homework id>-<file id>`: where the file can be had.
pub fn attachment(ask: &Ask, pair: &str) -> Reply {
    if ask.pupil.homework.is_closed {
        return Reply::Closed;
    }
    let Some((work, file)) = pair.split_once('-') else {
        return Reply::Invalid;
    };
    let works = ask.pupil.homework.assignments.iter();
    let mut files = works
        .filter(|one| one.id.to_string() == work)
        .flat_map(|one| &one.files);
    let Some((id, name)) = files.find(|(id, _)| id.to_string() == file) else {
        return Reply::Unknown;
    };
    let synergia = ask.request.links.base(Host::Synergia);
    Reply::Plain(json!({
        "Id": id.to_string(),
        "Name": name,
        "DownloadUrl": format!("{synergia}/homework/downloadFile/{id}"),
    }))
}

fn shape(ask: &Ask, work: &Assignment) -> Value {
    let pupil = ask.pupil;
    let teacher = pupil
        .institution
        .lesson(work.lesson)
        .map(|lesson| lesson.teacher);
    let marks = if work.is_done {
        json!([pupil.user_id])
    } else {
        json!([])
    };
    let mut shape = json!({
        "Id": work.id,
        "Teacher": teacher.map(|id| reference("Users", id)),
        "Student": [reference("Students", pupil.user_id)],
        "Date": work.given,
        "DueDate": work.due,
        "Topic": work.topic,
        "Text": work.text,
        "Lesson": reference("Lessons", work.lesson),
        "MustSendAttachFile": false,
        "SendFilePossible": true,
        "AddedFiles": !work.files.is_empty(),
        "HomeworkAssigmentFiles": files_shape(work),
        "StudentsWhoRead": marks,
        "StudentsWhoMarkedAsDone": marks,
        "StudentsMarkedAsDoneDate": [],
    });
    if let Some(category) = work.category {
        let category = reference("HomeWorkAssignments/Categories", category);
        put(&mut shape, "Category", category);
    }
    shape
}

/// The ids of files are texts.
fn files_shape(work: &Assignment) -> Value {
    let files = work.files.iter().map(|(id, name)| {
        let path = format!("HomeWorkAssignments/Attachment/{}-{id}", work.id);
        json!({"Id": id.to_string(), "Name": name, "Url": url(&path)})
    });
    files.collect()
}
