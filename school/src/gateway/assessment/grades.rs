//! Grades and what they refer to (API.md section 6).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::{put, reference};
use crate::register::institution::Category;
use crate::register::year::SchoolYear;
use crate::register::{Comment, Grade, GradeKind};

/// Everything that a grade may be.
const SYMBOLS: [&str; 31] = [
    "1", "1+", "1-", "2", "2+", "2-", "3", "3+", "3-", "4", "4+", "4-", "5", "5+", "5-", "6", "6+",
    "6-", "+", "-", "0", "bz", "np", "nk", "uł", "nł", "zl", "nz", "zw", "uc", "nu",
];

/// `Grades`: the whole school year.
pub fn grades(ask: &Ask) -> Value {
    ask.pupil
        .grades
        .iter()
        .map(|grade| grade_shape(ask, grade))
        .collect()
}

fn grade_shape(ask: &Ask, grade: &Grade) -> Value {
    let lesson = ask.pupil.institution.lesson(grade.lesson);
    let is = |kind| grade.kind == kind;
    let mut shape = json!({
        "Id": grade.id,
        "Lesson": reference("Lessons", grade.lesson),
        "Subject": lesson.map(|lesson| reference("Subjects", lesson.subject)),
        "Student": reference("Students", ask.pupil.user_id),
        "Category": reference("Grades/Categories", grade.category),
        "AddedBy": lesson.map(|lesson| reference("Users", lesson.teacher)),
        "Grade": grade.value,
        "Date": grade.date,
        "AddDate": grade.added.format("%F %T").to_string(),
        "Semester": SchoolYear::around(grade.date).semester(grade.date),
        "IsConstituent": is(GradeKind::Partial),
        "IsSemester": is(GradeKind::Semester),
        "IsSemesterProposition": is(GradeKind::SemesterProposal),
        "IsFinal": is(GradeKind::Final),
        "IsFinalProposition": is(GradeKind::FinalProposal),
    });
    add_optional_keys(&mut shape, grade);
    shape
}

/// Absent, not null, when there is nothing.
fn add_optional_keys(shape: &mut Value, grade: &Grade) {
    if let Some(improved) = grade.improves {
        put(shape, "Improvement", reference("Grades", improved));
    }
    if !grade.comments.is_empty() {
        let comments = grade
            .comments
            .iter()
            .map(|comment| reference("Grades/Comments", comment.id));
        put(shape, "Comments", comments.collect());
    }
}

/// `Grades/Categories`.
pub fn categories(ask: &Ask) -> Vec<Value> {
    ask.pupil
        .institution
        .categories
        .iter()
        .map(category_shape)
        .collect()
}

fn category_shape(category: &Category) -> Value {
    let mut shape = json!({
        "Id": category.id,
        "Color": reference("Colors", category.color),
        "Name": category.name,
        "Short": category.short,
        "Standard": true,
        "IsReadOnly": "1",
        "BlockAnyGrades": false,
        "ObligationToPerform": false,
    });
    if let Some(weight) = category.weight {
        put(&mut shape, "Weight", weight.into());
    }
    if let Some(counts) = category.counts {
        put(&mut shape, "CountToTheAverage", counts.into());
    }
    if let Some(teacher) = category.teacher {
        put(&mut shape, "Teacher", reference("Users", teacher));
    }
    shape
}

/// `Grades/Comments`.
pub fn comments(ask: &Ask) -> Vec<Value> {
    let of_grade = |grade: &Grade| {
        grade
            .comments
            .iter()
            .map(|comment| comment_shape(ask, grade, comment))
            .collect()
    };
    ask.pupil
        .grades
        .iter()
        .flat_map(|grade| -> Vec<Value> { of_grade(grade) })
        .collect()
}

fn comment_shape(ask: &Ask, grade: &Grade, comment: &Comment) -> Value {
    let lesson = ask.pupil.institution.lesson(grade.lesson);
    json!({
        "Id": comment.id,
        "AddedBy": lesson.map(|lesson| reference("Users", lesson.teacher)),
        "Grade": reference("Grades", grade.id),
        "Text": comment.text,
    })
}

/// `Grades/Types`.
pub fn types() -> Value {
    (1..)
        .zip(SYMBOLS)
        .map(|(id, symbol): (u8, &str)| json!({"Id": id, "Value": symbol}))
        .collect()
}

/// `GradingSystem`, without a root key.
pub fn grading_system(ask: &Ask) -> Reply {
    let scale = ask.pupil.institution.scale;
    Reply::Plain(json!({
        "countZero": scale.counts_zero,
        "plusValue": scale.plus,
        "minusValue": scale.minus,
    }))
}

/// `Me/PeriodicGradeAverages`, without a root key.
pub fn periodic_averages() -> Reply {
    Reply::Plain(json!({"annual": null, "firstSemester": null, "secondSemester": null}))
}
