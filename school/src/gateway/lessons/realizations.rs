//! Lessons that were held (API.md section 9).

use serde_json::{Value, json};

use crate::gateway::Ask;
use crate::http::resource::{put, reference};
use crate::register::Realization;

/// `Realizations`: the whole school year.
pub fn realizations(ask: &Ask) -> Value {
    let lessons = ask.pupil.realizations.iter();
    lessons.map(|lesson| shape(ask, lesson)).collect()
}

/// The number stands under one name or the other: here, as the youngest are taught or the others.
fn shape(ask: &Ask, lesson: &Realization) -> Value {
    let institution = &ask.pupil.institution;
    let teacher = institution
        .lesson(lesson.lesson)
        .map(|lesson| lesson.teacher);
    let mut shape = json!({
        "Id": format!("t{}", lesson.id),
        "Lesson": reference("Lessons", lesson.lesson),
        "Date": lesson.date,
        "Topic": lesson.topic,
        "IsTrip": lesson.is_trip,
        "CountInStatistics": true,
        "CountInRPN": true,
        "AddedBy": teacher.map(|id| reference("Users", id)),
    });
    let number = if institution.class.is_young() {
        "LessonNumber"
    } else {
        "LessonNo"
    };
    put(&mut shape, number, lesson.number.into());
    shape
}
