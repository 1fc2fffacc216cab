//! Text, descriptive and point grades, and the partial grades of a first class (API.md section 6).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply, picked, unused};
use crate::http::resource::{put, reference};
use crate::register::other_grades::{DescriptiveGrade, PartialGrade, PointGrade, TextGrade};
use crate::register::pupils::other_grades::{points, skill};
use crate::register::year::SchoolYear;
use crate::register::{Comment, Pupil};

/// The only category of text grades.
const DIAGNOSIS: u64 = 74_001;

/// Id and name of each skill.
const SKILLS: [(u64, &str); 2] = [
    (skill::SINGING, "Ekspresja muzyczna. Śpiew"),
    (skill::RHYTHM, "Ekspresja muzyczna. Rytm"),
];

/// Id, name, and most points of each category.
const POINT_CATEGORIES: [(u64, &str, u8); 3] = [
    (points::PROJECT, "Projekt w edytorze", 20),
    (points::TEST, "Sprawdzian", 50),
    (points::ACTIVITY, "Aktywność", 0),
];

/// How many partial grades are on a page.
const PAGE: usize = 50;

/// What is asked of the three lists of the gateway, and of what they refer to.
pub fn read(ask: &Ask) -> Reply {
    match ask.parts.as_slice() {
        ["BaseTextGrades"] => Reply::Root("Grades", texts(ask)),
        ["TextGrades", "Categories", ids @ ..] => {
            picked(("Categories", "Category"), text_categories(), ids)
        }
        ["DescriptiveGrades"] => Reply::Root("Grades", descriptive(ask)),
        ["DescriptiveGrades", "Skills", ids @ ..] => picked(("Skills", "Skill"), skills(), ids),
        ["DescriptiveGrades", "Comments", ids @ ..] => {
            picked(("Comments", "Comment"), descriptive_comments(ask), ids)
        }
        ["PointGrades"] => Reply::Root("Grades", points(ask)),
        ["PointGrades", "Categories", ids @ ..] => {
            picked(("Categories", "Category"), point_categories(), ids)
        }
        ["PointGrades", "Comments", ids @ ..] => {
            picked(("Comments", "Comment"), point_comments(ask), ids)
        }
        parts => unused::read(parts),
    }
}

/// What is common to the three lists of the gateway.
fn common(ask: &Ask, id: u64, lesson: u64, added: chrono::NaiveDateTime) -> Value {
    let assignment = ask.pupil.institution.lesson(lesson);
    let day = added.date();
    json!({
        "Id": id,
        "Lesson": reference("Lessons", lesson),
        "Subject": assignment.map(|lesson| reference("Subjects", lesson.subject)),
        "Student": reference("Students", ask.pupil.user_id),
        "AddedBy": assignment.map(|lesson| reference("Users", lesson.teacher)),
        "Date": day,
        "AddDate": added.format("%F %T").to_string(),
        "Semester": SchoolYear::around(day).semester(day),
    })
}

/// `BaseTextGrades`: those that are not shown as well.
fn texts(ask: &Ask) -> Value {
    let grades = ask.pupil.other_grades.texts.iter();
    grades.map(|grade| text_shape(ask, grade)).collect()
}

fn text_shape(ask: &Ask, grade: &TextGrade) -> Value {
    let mut shape = common(ask, grade.id, grade.lesson, grade.added);
    let category = reference("TextGrades/Categories", DIAGNOSIS);
    put(&mut shape, "Category", category);
    put(&mut shape, "Grade", grade.text.as_str().into());
    put(&mut shape, "ShowInGradesView", grade.is_shown.into());
    shape
}

/// `TextGrades/Categories`.
fn text_categories() -> Vec<Value> {
    vec![json!({
        "Id": DIAGNOSIS,
        "Name": "diagnoza",
        "Short": "diag",
        "Color": reference("Colors", 1),
        "Weight": 1,
        "CountToTheAverage": false,
        "Standard": false,
        "IsReadOnly": "0",
        "BlockAnyGrades": false,
        "ObligationToPerform": false,
    })]
}

/// `DescriptiveGrades`.
fn descriptive(ask: &Ask) -> Value {
    let grades = ask.pupil.other_grades.descriptive.iter();
    grades.map(|grade| descriptive_shape(ask, grade)).collect()
}

fn descriptive_shape(ask: &Ask, grade: &DescriptiveGrade) -> Value {
    let mut shape = common(ask, grade.id, grade.lesson, grade.added);
    let skill = reference("DescriptiveGrades/Skills", grade.skill);
    put(&mut shape, "Skill", skill);
    put(&mut shape, "Grade", grade.code.into());
    put(&mut shape, "Map", grade.value.as_str().into());
    put(&mut shape, "RealGradeValue", grade.value.as_str().into());
    if let Some(phrase) = &grade.phrase {
        put(&mut shape, "Phrase", phrase.as_str().into());
    }
    put_comments(&mut shape, &grade.comments);
    shape
}

/// Adds the remarks by their ids: here a reference to a remark has no address.
fn put_comments(shape: &mut Value, comments: &[Comment]) {
    if !comments.is_empty() {
        let ids = comments.iter().map(|one| json!({"Id": one.id}));
        put(shape, "Comments", ids.collect());
    }
}

/// `DescriptiveGrades/Skills`.
fn skills() -> Vec<Value> {
    let shape = |(id, name)| {
        json!({
            "Id": id,
            "Name": name,
            "Weight": 1,
            "CountToTheAverage": false,
            "Color": reference("Colors", 1),
        })
    };
    SKILLS.map(shape).into()
}

/// `DescriptiveGrades/Comments`.
fn descriptive_comments(ask: &Ask) -> Vec<Value> {
    let grades = ask.pupil.other_grades.descriptive.iter();
    let of = |grade: &DescriptiveGrade| {
        let place = (grade.id, grade.lesson);
        comments(ask, "DescriptiveGrades", place, &grade.comments)
    };
    grades.flat_map(of).collect()
}

/// `PointGrades`: the points twice, and both times as a text.
fn points(ask: &Ask) -> Value {
    let grades = ask.pupil.other_grades.points.iter();
    grades.map(|grade| point_shape(ask, grade)).collect()
}

fn point_shape(ask: &Ask, grade: &PointGrade) -> Value {
    let mut shape = common(ask, grade.id, grade.lesson, grade.added);
    let category = reference("PointGrades/Categories", grade.category);
    put(&mut shape, "Category", category);
    put(&mut shape, "Grade", grade.points.to_string().into());
    let value = format!("{:.2}", grade.points);
    put(&mut shape, "GradeValue", value.into());
    put_comments(&mut shape, &grade.comments);
    shape
}

/// `PointGrades/Categories`.
fn point_categories() -> Vec<Value> {
    let shape = |(id, name, most)| {
        json!({
            "Id": id,
            "Name": name,
            "Weight": 1,
            "CountToTheAverage": true,
            "ValueFrom": 0,
            "ValueTo": most,
            "Color": reference("Colors", 2),
        })
    };
    POINT_CATEGORIES.map(shape).into()
}

/// `PointGrades/Comments`.
fn point_comments(ask: &Ask) -> Vec<Value> {
    let grades = ask.pupil.other_grades.points.iter();
    let of = |grade: &PointGrade| {
        let place = (grade.id, grade.lesson);
        comments(ask, "PointGrades", place, &grade.comments)
    };
    grades.flat_map(of).collect()
}

/// The remarks on one grade, by whom the lesson is given.
fn comments(
    ask: &Ask,
    list: &str,
    (grade, lesson): (u64, u64),
    comments: &[Comment],
) -> Vec<Value> {
    let lesson = ask.pupil.institution.lesson(lesson);
    let author = lesson.map(|lesson| reference("Users", lesson.teacher));
    let shape = |one: &Comment| {
        json!({
            "Id": one.id,
            "AddedBy": author,
            "Grade": reference(list, grade),
            "Text": one.text,
        })
    };
    comments.iter().map(shape).collect()
}

/// The first page of the partial grades of the pupil with this LID, who must be the own child. The body is a
/// JSON object.
pub fn partial(pupil: &Pupil, lid: &str, body: &[u8]) -> Reply {
    if lid != pupil.lid() {
        return Reply::Unknown;
    }
    if serde_json::from_slice::<serde_json::Map<String, Value>>(body).is_err() {
        return Reply::Invalid;
    }
    let grades = &pupil.other_grades.partial;
    let page = grades.iter().take(PAGE);
    Reply::Plain(json!({
        "data": page.map(|grade| partial_shape(pupil, grade)).collect::<Value>(),
        "pagination": {"limit": PAGE, "page": 1, "total": grades.len()},
    }))
}

fn partial_shape(pupil: &Pupil, grade: &PartialGrade) -> Value {
    let institution = &pupil.institution;
    let lid = |kind: &str, last: &str| format!("LID-DGS-{kind}-{}-{last}", institution.id);
    let lesson = institution.lesson(grade.lesson);
    let teacher = lesson.map(|lesson| institution.teacher_lid(lesson.teacher));
    let requirement =
        |(id, name): &(&str, &str)| json!({"id": lid("REQUIREMENT", id), "name": name});
    let day = grade.added.date();
    let (area, area_name) = grade.area;
    json!({
        "gradeId": lid("PARTIALGRADE", &grade.id),
        "studentId": pupil.lid(),
        "teacherId": teacher,
        "addedBy": teacher,
        "area": {"id": lid("AREA", area), "name": area_name, "color": "aabbcc"},
        "subjectId": lesson.map(|lesson| institution.subject_lid(lesson.subject)),
        "lessonAssignmentId": format!("LID-SORGANIZATION-CLESSON-{}-{}", institution.id, grade.lesson),
        "scaleValue": grade.value.as_ref().map(|value| json!({"id": lid("SCALEVALUE", value), "value": value})),
        "content": grade.content,
        "comments": grade.comment,
        "implementedRequirements": grade.requirements.iter().map(requirement).collect::<Value>(),
        "date": day,
        "semester": SchoolYear::around(day).semester(day),
        "addDate": grade.added.format("%F %T").to_string(),
    })
}

/// `Auth/Subjects`: the subjects once more, under their LIDs.
pub fn auth_subjects(ask: &Ask) -> Reply {
    let institution = &ask.pupil.institution;
    let subjects = institution.subjects.iter().map(|subject| {
        json!({
            "identifier": institution.subject_lid(subject.id),
            "numericIdentifier": subject.id,
            "name": subject.name,
            "type": "standard",
            "extracurricular": false,
            "schemaNumber": null,
        })
    });
    Reply::Plain(json!({"data": subjects.collect::<Value>()}))
}
