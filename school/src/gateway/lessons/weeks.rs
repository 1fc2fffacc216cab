//! `Timetables` and `TimetableEntries` (API.md section 9).

use chrono::{Days, NaiveDate, Weekday};
use serde_json::{Value, json};

use super::lesson::{flagged, lesson_shape, with_origin, with_target};
use crate::gateway::{Ask, Reply};
use crate::http::resource::{reference, url};
use crate::register::timetable::{BELLS, Deviation, Happening, PlanEntry, Slot};

/// `Timetables?weekStart=<Monday>` or `?day=<date>`; without either the present week.
pub fn weeks(ask: &Ask) -> Reply {
    if !ask.pupil.timetable_is_public {
        return Reply::NotPublic;
    }
    let asked = |name| {
        ask.request
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

/// A week without any data has an empty map, which PHP writes as a list.
fn week(ask: &Ask, monday: NaiveDate) -> Reply {
    let sunday = monday + Days::new(6);
    let mut plan = ask.pupil.timetable.entries.iter();
    if !plan.any(|entry| entry.from <= sunday && entry.until >= monday) {
        return Reply::Root("Timetable", json!([]));
    }
    let page = |monday: NaiveDate| url(&format!("Timetables?weekStart={monday}"));
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
        .map(|(number, _)| {
            if ask.pupil.timetable.empty_days.contains(&day) {
                json!([])
            } else {
                lessons(ask, day, number)
            }
        })
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
    let planned = ask.pupil.institution.lesson(entry.lesson)?;
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
            let held = ask.pupil.institution.lesson(*lesson)?;
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
            .institution
            .lesson(entry.lesson)
            .is_some_and(|lesson| lesson.group == slot.group)
    })?;
    let lesson = ask.pupil.institution.lesson(entry.lesson)?;
    let shape = lesson_shape(ask, (date, number), entry, (lesson, Some(room)));
    Some(with_origin(shape, deviation.id, slot, (lesson, entry.room)))
}

/// `TimetableEntries`: the standing plan of the pupil's own groups, old and new versions alike.
pub fn entries(ask: &Ask) -> Value {
    let timetable = &ask.pupil.timetable;
    timetable
        .entries
        .iter()
        .filter(|entry| !timetable.lessons_of_others.contains(&entry.lesson))
        .map(|entry| entry_shape(ask, entry))
        .collect()
}

fn entry_shape(ask: &Ask, entry: &PlanEntry) -> Value {
    let room = ask.pupil.institution.room(entry.room);
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
