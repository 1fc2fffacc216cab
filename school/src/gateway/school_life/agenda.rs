//! The agenda (API.md section 10).

use serde_json::{Value, json};

use crate::gateway::Ask;
use crate::gateway::lessons::lesson;
use crate::http::resource::{put, reference};
use crate::register::AgendaEntry;
use crate::register::agenda::Hour;

/// `HomeWorks`, which is not homework.
pub fn agenda(ask: &Ask) -> Vec<Value> {
    let entries = ask.pupil.agenda.entries.iter();
    entries.map(|entry| entry_shape(ask, entry)).collect()
}

/// `HomeWorks/Categories`.
pub fn categories(ask: &Ask) -> Vec<Value> {
    let shape = |(id, name): &(u64, String)| json!({"Id": id, "Name": name, "Color": reference("Colors", 1 + id % 3)});
    ask.pupil.agenda.categories.iter().map(shape).collect()
}

fn entry_shape(ask: &Ask, entry: &AgendaEntry) -> Value {
    let institution = &ask.pupil.institution;
    let (number, from, to) = hour_shape(entry.hour);
    let mut shape = json!({
        "Id": entry.id,
        "Content": entry.content,
        "Date": entry.date,
        "Category": reference("HomeWorks/Categories", entry.category),
        "LessonNo": number,
        "TimeFrom": from,
        "TimeTo": to,
        "CreatedBy": reference("Users", entry.author),
        "Class": reference("Classes", institution.class.id),
        "AddDate": entry.added.format("%F %T").to_string(),
    });
    if let Some(lesson) = entry.lesson.and_then(|id| institution.lesson(id)) {
        put(&mut shape, "Subject", reference("Subjects", lesson.subject));
    }
    if let Some(room) = entry.room.and_then(|id| institution.room(id)) {
        let inline = json!({"Id": room.id, "Symbol": room.symbol, "Name": room.name, "Size": 28});
        put(&mut shape, "Classroom", inline);
    }
    shape
}

/// The number of the lesson as a text, and the times: with seconds in a lesson, without elsewhere.
fn hour_shape(hour: Hour) -> (Value, Value, Value) {
    match hour {
        Hour::Lesson(number) => {
            let (from, to) = lesson::bell(number);
            let times = [from, to].map(|time| Value::from(format!("{time}:00")));
            let [from, to] = times;
            (number.to_string().into(), from, to)
        }
        Hour::Clock(from, to) => (Value::Null, from.into(), to.into()),
        Hour::WholeDay => (Value::Null, Value::Null, Value::Null),
    }
}
