//! Grades of behaviour and justifications (API.md sections 7 and 8).

use serde_json::{Value, json};

use crate::gateway::Ask;
use crate::http::resource::{put, reference};
use crate::register::pupils::conduct::category;
use crate::register::{BehaviourGrade, BehaviourMark, Justification};

/// Name and short form of each grade of the scale; the ids count from 1.
const SCALE: [(&str, &str); 6] = [
    ("wzorowe", "wz"),
    ("bardzo dobre", "bdb"),
    ("dobre", "db"),
    ("poprawne", "popr"),
    ("nieodpowiednie", "ndp"),
    ("naganne", "ng"),
];

/// Id, name, least and most points of each category.
const CATEGORIES: [(u64, &str, i8, i8); 3] = [
    (category::MONTHLY, "Ocena miesięczna", 0, 0),
    (category::HELP, "Praca na rzecz szkoły", 1, 10),
    (category::NO_KIT, "Brak stroju na WF", -2, -2),
];

/// `BehaviourGrades/Points`: a grade of the scale has no `Value`, and points have no `BehaviourGrade`.
pub fn grades(ask: &Ask) -> Value {
    ask.pupil
        .behaviour
        .iter()
        .map(|grade| grade_shape(ask, grade))
        .collect()
}

fn grade_shape(ask: &Ask, grade: &BehaviourGrade) -> Value {
    let mut item = json!({
        "Id": grade.id,
        "ShortName": "",
        "Text": grade.text,
        "Category": reference("BehaviourGrades/Points/Categories", grade.category),
        "Student": reference("Students", ask.pupil.user_id),
        "AddedBy": reference("Users", grade.teacher),
        "Semester": 1,
        "AddDate": grade.added.format("%F %T").to_string(),
    });
    match grade.mark {
        BehaviourMark::Scale(id) => {
            put(
                &mut item,
                "BehaviourGrade",
                reference("BehaviourGrades/Types", id),
            );
        }
        BehaviourMark::Points(points) => put(&mut item, "Value", points.into()),
    }
    if let Some((id, _)) = grade.comment {
        let comments = json!([reference("BehaviourGrades/Points/Comments", id)]);
        put(&mut item, "Comments", comments);
    }
    item
}

/// `BehaviourGrades/Points/Categories`.
pub fn categories() -> Value {
    let shape =
        |(id, name, from, to)| json!({"Id": id, "Name": name, "ValueFrom": from, "ValueTo": to});
    CATEGORIES.map(shape).into_iter().collect()
}

/// `BehaviourGrades/Points/Comments`.
pub fn comments(ask: &Ask) -> Value {
    let comments = ask
        .pupil
        .behaviour
        .iter()
        .filter_map(|grade| grade.comment.as_ref());
    comments
        .map(|(id, text)| json!({"Id": id, "Text": text}))
        .collect()
}

/// `BehaviourGrades/Types`: here the ids are texts.
pub fn types() -> Value {
    let shape = |(id, (name, short)): (u8, (&str, &str))| json!({"Id": id.to_string(), "Name": name, "Shortcut": short});
    (1..).zip(SCALE).map(shape).collect()
}

/// `Justifications`, in an envelope of its own.
pub fn justifications(ask: &Ask) -> Value {
    let shape = |one: &Justification| {
        json!({
            "id": one.id,
            "messageFromParent": one.text,
            "postDate": one.posted.format("%F %T").to_string(),
            "justificationStatus": one.status,
            "dateFrom": one.day,
            "dateTo": one.day,
            "lessons": [],
            "justifiedAbsences": 0,
            "attachment": false,
            "notifiedTeachers": [],
        })
    };
    let found = ask.pupil.justifications.iter().map(shape);
    json!({
        "status": "OK",
        "message": "Pobrano listę usprawiedliwień",
        "data": found.collect::<Value>(),
    })
}
