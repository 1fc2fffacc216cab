//! `Timetables` and `TimetableEntries` (API.md section 9).

use chrono::{Days, NaiveDate, Weekday};
use serde_json::{Value, json};

use super::lookups::put;
use super::{Ask, Reply};
use crate::demo::school::refusals::{reference, text_reference};
use crate::demo::school::register::timetable::{
    BELLS, Deviation, Happening, Lesson, PlanEntry, Slot,
};

const API: &str = "https://api.librus.pl/2.0";

/// `Timetables?weekStart=<Monday>` or `?day=<date>`; without either the present week.
pub fn weeks(ask: &Ask) -> Reply {
    if !ask.pupil.timetable_is_public {
        return Reply::NotPublic;
    }
    let asked = |name| {
        ask.visit
            .parameter(name)
            .map(|text| text.parse::<NaiveDate>())
    };
    match (asked("day"), asked("weekStart")) {
        (Some(Ok(day)), _) => Reply::Root("Timetable", days(ask, day, 1)),
        (None, Some(Ok(monday))) => week(ask, monday),
        (None, None) => week(ask, ask.now().date().week(Weekday::Mon).first_day()),
        _ => Reply::Invalid,
    }
}

fn week(ask: &Ask, monday: NaiveDate) -> Reply {
    let page = |monday: NaiveDate| format!("{API}/Timetables?weekStart={monday}");
    let pages = json!({"Next": page(monday + Days::new(7)), "Prev": page(monday - Days::new(7))});
    Reply::Paged("Timetable", days(ask, monday, 7), pages)
}

fn days(ask: &Ask, first: NaiveDate, count: usize) -> Value {
    let days = first.iter_days().take(count);
    days.map(|day| (day.to_string(), slots(ask, day)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// Every day has the same number of slots; an empty one is `[]`.
fn slots(ask: &Ask, day: NaiveDate) -> Value {
    (0..)
        .zip(BELLS)
        .map(|(number, _)| lessons(ask, day, number))
        .collect()
}

fn lessons(ask: &Ask, day: NaiveDate, number: u32) -> Value {
    let planned = ask
        .pupil
        .timetable
        .entries
        .iter()
        .filter(|entry| entry.held_on(day) && entry.number == number);
    let arriving = ask
        .pupil
        .timetable
        .deviations
        .iter()
        .filter(|deviation| arrives(deviation, day, number));
    let here = planned.filter_map(|entry| planned_lesson(ask, day, entry));
    here.chain(arriving.filter_map(|deviation| moved_lesson(ask, deviation)))
        .collect()
}

fn arrives(deviation: &Deviation, day: NaiveDate, no: u32) -> bool {
    matches!(deviation.happening, Happening::Moved { date, number, .. } if (date, number) == (day, no))
}

/// A lesson at its place in the plan, with what happens to it.
fn planned_lesson(ask: &Ask, day: NaiveDate, entry: &PlanEntry) -> Option<Value> {
    let planned = ask.pupil.house.lesson(entry.lesson)?;
    let slot = Slot {
        date: day,
        number: entry.number,
        group: planned.group,
    };
    let ordinary = |lesson, room| lesson_shape(ask, (day, entry.number), entry, (lesson, room));
    Some(match ask.pupil.timetable.deviation(slot) {
        None => ordinary(planned, Some(entry.room)),
        Some(Deviation {
            happening: Happening::Cancelled,
            ..
        }) => flagged(ordinary(planned, Some(entry.room)), (false, true)),
        Some(Deviation {
            id,
            happening: Happening::Replaced { lesson, room },
            ..
        }) => {
            let held = ask.pupil.house.lesson(*lesson)?;
            with_origin(ordinary(held, *room), *id, slot, (planned, entry.room))
        }
        Some(Deviation {
            happening: Happening::Moved { date, number, room },
            ..
        }) => with_target(
            ordinary(planned, Some(entry.room)),
            (*date, *number),
            (planned, *room),
        ),
    })
}

/// A lesson at the place to which it was moved.
fn moved_lesson(ask: &Ask, deviation: &Deviation) -> Option<Value> {
    let Happening::Moved { date, number, room } = deviation.happening else {
        return None;
    };
    let slot = deviation.slot;
    let here = |entry: &&PlanEntry| entry.held_on(slot.date) && entry.number == slot.number;
    let mut candidates = ask.pupil.timetable.entries.iter().filter(here);
    let entry = candidates.find(|entry| {
        ask.pupil
            .house
            .lesson(entry.lesson)
            .is_some_and(|lesson| lesson.group == slot.group)
    })?;
    let lesson = ask.pupil.house.lesson(entry.lesson)?;
    let shape = lesson_shape(ask, (date, number), entry, (lesson, Some(room)));
    Some(with_origin(shape, deviation.id, slot, (lesson, entry.room)))
}

type Held<'a> = (&'a Lesson, Option<u64>);

/// Ids inside are strings, those of classes are numbers.
fn lesson_shape(
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

fn bell(number: u32) -> (&'static str, &'static str) {
    BELLS.into_iter().nth(number as usize).unwrap_or_default()
}

fn subject_shape(ask: &Ask, lesson: &Lesson) -> Value {
    let mut shape = text_reference("Subjects", lesson.subject);
    if let Some(subject) = ask.pupil.house.subject(lesson.subject) {
        put(&mut shape, "Name", subject.name.as_str().into());
        put(&mut shape, "Short", subject.short.as_str().into());
    }
    shape
}

fn teacher_shape(ask: &Ask, lesson: &Lesson) -> Value {
    let mut shape = text_reference("Users", lesson.teacher);
    if let Some(teacher) = ask.pupil.house.teacher(lesson.teacher) {
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
    match lesson.group.and_then(|group| ask.pupil.house.group(group)) {
        None => put(
            shape,
            "Class",
            reference("Classes", ask.pupil.house.class.id),
        ),
        Some(group) => {
            put(shape, "VirtualClass", reference("VirtualClasses", group.id));
            put(shape, "VirtualClassName", group.name.as_str().into());
        }
    }
}

fn flagged(mut shape: Value, (substitution, cancelled): (bool, bool)) -> Value {
    put(&mut shape, "IsSubstitutionClass", substitution.into());
    put(&mut shape, "IsCanceled", cancelled.into());
    shape
}

/// A substitution, a change of the room, or the target of a move: what was planned, without names.
fn with_origin(shape: Value, id: u64, slot: Slot, (planned, room): (&Lesson, u64)) -> Value {
    let mut shape = flagged(shape, (true, false));
    put(
        &mut shape,
        "SubstitutionClassUrl",
        format!("{API}/Calendars/Substitutions/{id}").into(),
    );
    elsewhere(shape, "Org", (slot.date, slot.number), (planned, room))
}

/// The source of a move.
fn with_target(shape: Value, place: (NaiveDate, u32), held: (&Lesson, u64)) -> Value {
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

/// `TimetableEntries`: the standing plan, old and new versions alike.
pub fn entries(ask: &Ask) -> Value {
    ask.pupil
        .timetable
        .entries
        .iter()
        .map(|entry| entry_shape(ask, entry))
        .collect()
}

fn entry_shape(ask: &Ask, entry: &PlanEntry) -> Value {
    let room = ask.pupil.house.room(entry.room);
    json!({
        "Id": entry.id,
        "Lesson": reference("Lessons", entry.lesson),
        "DayOfTheWeek": entry.day,
        "LessonNo": entry.number,
        "DateFrom": entry.from,
        "DateTo": entry.until,
        "Classroom": room.map(|room| json!({"Id": room.id, "Symbol": room.symbol, "Name": room.name})),
    })
}
