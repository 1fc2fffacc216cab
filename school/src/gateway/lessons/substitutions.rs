//! `Calendars` (API.md section 9): every change of the plan in the school year.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::{put, reference, url};
use crate::register::timetable::{Deviation, Happening, Lesson, PlanEntry, Slot};

/// `Calendars`: ids are strings here.
pub fn calendars(ask: &Ask) -> Reply {
    let id = ask.pupil.institution.class.id;
    let url = url(&format!("Calendars/{id}"));
    Reply::Root("Calendars", json!([{"Id": id.to_string(), "Url": url}]))
}

/// `Calendars/Substitutions`; "cancelled" has two l here.
pub fn substitutions(ask: &Ask) -> Vec<Value> {
    ask.pupil
        .timetable
        .deviations
        .iter()
        .filter_map(|deviation| shape(ask, deviation))
        .collect()
}

fn shape(ask: &Ask, deviation: &Deviation) -> Option<Value> {
    let (entry, planned) = planned(ask, deviation.slot)?;
    let mut shape = json!({
        "Id": deviation.id,
        "OrgDate": deviation.slot.date,
        "OrgLessonNo": deviation.slot.number.to_string(),
        "OrgSubject": reference("Subjects", planned.subject),
        "OrgTeacher": reference("Users", planned.teacher),
        "OrgClassroomSymbol": symbol(ask, Some(entry.room)),
        "IsCancelled": deviation.happening == Happening::Cancelled,
        "IsShifted": matches!(deviation.happening, Happening::Moved { .. }),
    });
    let slot = deviation.slot;
    match deviation.happening {
        Happening::Cancelled => {}
        Happening::Replaced { lesson, room } => {
            add_held(
                ask,
                &mut shape,
                (slot.date, slot.number),
                (ask.pupil.institution.lesson(lesson)?, room),
            );
        }
        Happening::Moved { date, number, room } => {
            add_held(ask, &mut shape, (date, number), (planned, Some(room)));
        }
    }
    Some(shape)
}

/// What the plan has at a place.
fn planned<'a>(ask: &'a Ask, slot: Slot) -> Option<(&'a PlanEntry, &'a Lesson)> {
    let entries = ask.pupil.timetable.entries.iter();
    let mut here = entries.filter(|entry| entry.held_on(slot.date) && entry.number == slot.number);
    here.find_map(|entry| {
        let lesson = ask.pupil.institution.lesson(entry.lesson)?;
        (lesson.group == slot.group).then_some((entry, lesson))
    })
}

fn symbol(ask: &Ask, room: Option<u64>) -> Option<String> {
    Some(ask.pupil.institution.room(room?)?.symbol.clone())
}

fn add_held(
    ask: &Ask,
    shape: &mut Value,
    (date, number): (NaiveDate, u32),
    (lesson, room): (&Lesson, Option<u64>),
) {
    put(shape, "Date", date.to_string().into());
    put(shape, "LessonNo", number.to_string().into());
    put(shape, "Subject", reference("Subjects", lesson.subject));
    put(shape, "Teacher", reference("Users", lesson.teacher));
    put(shape, "ClassroomSymbol", symbol(ask, room).into());
}
