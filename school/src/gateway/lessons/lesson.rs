//! One lesson inside `Timetables` (API.md section 9). Ids are strings here, those of classes numbers.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::gateway::Ask;
use crate::http::resource::{put, reference, text_reference, url};
use crate::register::timetable::{BELLS, Lesson, PlanEntry, Slot};

/// The lesson assignment that is held, and where, if that is known.
pub type Held<'a> = (&'a Lesson, Option<u64>);

/// A lesson as planned, at a place of the week.
pub fn lesson_shape(
    ask: &Ask,
    (day, number): (NaiveDate, u32),
    entry: &PlanEntry,
    (lesson, room): Held,
) -> Value {
    let (from, to) = bell(number);
    let mut shape = json!({
        "Lesson": text_reference("Lessons", lesson.id),
        "DateFrom": entry.from,
        "DateTo": entry.until,
        "LessonNo": number.to_string(),
        "TimetableEntry": text_reference("TimetableEntries", entry.id),
        "DayNo": day.format("%u").to_string(),
        "Subject": subject_shape(ask, lesson),
        "Teacher": teacher_shape(ask, lesson),
        "IsSubstitutionClass": false,
        "IsCanceled": false,
        "SubstitutionNote": null,
        "HourFrom": from,
        "HourTo": to,
    });
    if let Some(room) = room {
        put(&mut shape, "Classroom", text_reference("Classrooms", room));
    }
    add_class(ask, &mut shape, lesson);
    shape
}

/// Beginning and end of a lesson of the day.
pub fn bell(number: u32) -> (&'static str, &'static str) {
    BELLS.into_iter().nth(number as usize).unwrap_or_default()
}

fn subject_shape(ask: &Ask, lesson: &Lesson) -> Value {
    let mut shape = text_reference("Subjects", lesson.subject);
    if let Some(subject) = ask.pupil.institution.subject(lesson.subject) {
        put(&mut shape, "Name", subject.name.as_str().into());
        put(&mut shape, "Short", subject.short.as_str().into());
    }
    shape
}

fn teacher_shape(ask: &Ask, lesson: &Lesson) -> Value {
    let mut shape = text_reference("Users", lesson.teacher);
    if let Some(teacher) = ask.pupil.institution.teacher(lesson.teacher) {
        put(
            &mut shape,
            "FirstName",
            teacher.first_name.as_deref().into(),
        );
        put(&mut shape, "LastName", teacher.last_name.as_str().into());
    }
    shape
}

fn add_class(ask: &Ask, shape: &mut Value, lesson: &Lesson) {
    match lesson
        .group
        .and_then(|group| ask.pupil.institution.group(group))
    {
        None => put(
            shape,
            "Class",
            reference("Classes", ask.pupil.institution.class.id),
        ),
        Some(group) => {
            put(shape, "VirtualClass", reference("VirtualClasses", group.id));
            put(shape, "VirtualClassName", group.name.as_str().into());
        }
    }
}

/// The lesson with its flags of substitution and cancellation.
pub fn flagged(mut shape: Value, (substitution, cancelled): (bool, bool)) -> Value {
    put(&mut shape, "IsSubstitutionClass", substitution.into());
    put(&mut shape, "IsCanceled", cancelled.into());
    shape
}

/// A substitution, a change of the room, or the target of a move: what was planned, without names.
pub fn with_origin(shape: Value, id: u64, slot: Slot, (planned, room): (&Lesson, u64)) -> Value {
    let mut shape = flagged(shape, (true, false));
    put(
        &mut shape,
        "SubstitutionClassUrl",
        url(&format!("Calendars/Substitutions/{id}")).into(),
    );
    elsewhere(shape, "Org", (slot.date, slot.number), (planned, room))
}

/// The source of a move.
pub fn with_target(shape: Value, place: (NaiveDate, u32), held: (&Lesson, u64)) -> Value {
    elsewhere(flagged(shape, (true, true)), "New", place, held)
}

/// The `Org*` or `New*` keys.
fn elsewhere(
    mut shape: Value,
    prefix: &str,
    (date, number): (NaiveDate, u32),
    (lesson, room): (&Lesson, u64),
) -> Value {
    let (from, to) = bell(number);
    let mut set = |key: &str, value: Value| put(&mut shape, &format!("{prefix}{key}"), value);
    set("Date", date.to_string().into());
    set("LessonNo", number.to_string().into());
    set("HourFrom", from.into());
    set("HourTo", to.into());
    set("Lesson", text_reference("Lessons", lesson.id));
    set("Subject", text_reference("Subjects", lesson.subject));
    set("Teacher", text_reference("Users", lesson.teacher));
    set("Classroom", text_reference("Classrooms", room));
    shape
}
