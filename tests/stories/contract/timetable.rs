//! The timetable.

use chrono::Datelike;
use school::Pupil;
use school::register::institution::room;
use school::register::pupils::plans::older;
use school::register::timetable::PlanEntry;
use school::register::{Happening, Slot};

use super::{Row, at_once, unnoticed, waits, walk};
use crate::support::october::october;

fn deviate(zosia: &mut Pupil, (day, number): (u32, u32), happening: Happening) {
    let id = zosia.timetable.next_deviation_id();
    zosia
        .timetable
        .deviate(id, Slot::of_class(october(day), number), happening);
}

fn substitute(zosia: &mut Pupil, place: (u32, u32), lesson: u64, room: Option<u64>) {
    let (lesson, room) = (
        zosia.lesson_id(lesson),
        room.map(|room| zosia.institution.room_id(room)),
    );
    deviate(zosia, place, Happening::Replaced { lesson, room });
}

fn move_to(zosia: &mut Pupil, place: (u32, u32), (day, number): (u32, u32)) {
    let (date, room) = (october(day), zosia.institution.room_id(room::R12));
    deviate(zosia, place, Happening::Moved { date, number, room });
}

fn restore(zosia: &mut Pupil, (day, number): (u32, u32)) {
    zosia
        .timetable
        .restore(Slot::of_class(october(day), number));
}

/// One half of the class has no English on Thursday.
fn cancel_for_a_group(zosia: &mut Pupil) {
    let slot = Slot {
        group: Some(zosia.institution.groups[0].id),
        ..Slot::of_class(october(8), 4)
    };
    let id = zosia.timetable.next_deviation_id();
    zosia.timetable.deviate(id, slot, Happening::Cancelled);
}

/// The plan of a Tuesday has one more lesson.
fn plan_a_seventh_lesson(zosia: &mut Pupil) {
    let tuesday = october(13);
    zosia.timetable.entries.push(PlanEntry {
        id: 1,
        lesson: zosia.lesson_id(older::MATHS),
        day: tuesday.weekday().number_from_monday(),
        number: 7,
        room: zosia.institution.room_id(room::R12),
        from: tuesday,
        until: tuesday,
    });
}

const TUESDAY_MUSIC: (u32, u32) = (6, 4);
const WEDNESDAY_MATHS: (u32, u32) = (7, 2);
const THURSDAY_HISTORY: (u32, u32) = (8, 3);
const FRIDAY_MATHS: (u32, u32) = (9, 2);

#[rustfmt::skip] // A row is a line.
const ROWS: &[Row] = &[
    at_once("cancelled timetable:2026-10-06/4", "Zosia: wtorek 6.10 – odwołana 4. lekcja (muzyka)",
        |zosia| deviate(zosia, TUESDAY_MUSIC, Happening::Cancelled)),
    at_once("substituted timetable:2026-10-06/4", "Zosia: wtorek 6.10 – zastępstwo na 4. lekcji (muzyka → plastyka)",
        |zosia| substitute(zosia, TUESDAY_MUSIC, older::ART, None)),
    at_once("restored timetable:2026-10-06/4", "Zosia: wtorek 6.10 – 4. lekcja jednak zgodnie z planem (muzyka)",
        |zosia| restore(zosia, TUESDAY_MUSIC)),
    at_once("substituted timetable:2026-10-07/2", "Zosia: środa 7.10 – zastępstwo na 2. lekcji (matematyka → historia)",
        |zosia| substitute(zosia, WEDNESDAY_MATHS, older::HISTORY, None)),
    at_once("substituted timetable:2026-10-07/2", "Zosia: środa 7.10 – zastępstwo na 2. lekcji (matematyka → biologia)",
        |zosia| substitute(zosia, WEDNESDAY_MATHS, older::BIOLOGY, Some(room::R5))),
    at_once("room_changed timetable:2026-10-08/3", "Zosia: czwartek 8.10 – inna sala na 3. lekcji (historia, 5 → 14)",
        |zosia| substitute(zosia, THURSDAY_HISTORY, older::HISTORY, Some(room::R14))),
    at_once("room_changed timetable:2026-10-08/3", "Zosia: czwartek 8.10 – inna sala na 3. lekcji (historia, 14 → 12)",
        |zosia| substitute(zosia, THURSDAY_HISTORY, older::HISTORY, Some(room::R12))),
    at_once("restored timetable:2026-10-08/3", "Zosia: czwartek 8.10 – 3. lekcja jednak zgodnie z planem (historia)",
        |zosia| restore(zosia, THURSDAY_HISTORY)),
    at_once("moved timetable:2026-10-09/2", "Zosia: piątek 9.10 – przesunięta 2. lekcja (matematyka → 7. lekcja)",
        |zosia| move_to(zosia, FRIDAY_MATHS, (9, 7))),
    at_once("moved timetable:2026-10-09/2", "Zosia: piątek 9.10 – przesunięta 2. lekcja (matematyka → wtorek 13.10, 7. lek…",
        |zosia| move_to(zosia, FRIDAY_MATHS, (13, 7))),
    at_once("restored timetable:2026-10-09/2", "Zosia: piątek 9.10 – 2. lekcja jednak zgodnie z planem (matematyka)",
        |zosia| restore(zosia, FRIDAY_MATHS)),
    at_once("cancelled timetable:2026-10-08/4/615441", "Zosia: czwartek 8.10 – odwołana 4. lekcja (język angielski)",
        cancel_for_a_group),
    // The week after the next is not read yet.
    unnoticed(|zosia| deviate(zosia, (20, 4), Happening::Cancelled)),
    waits("plan_changed timetable:2026-10-13/7",
        "Zosia: wtorek 13.10 – zmiana w planie, 7. lekcja (dochodzi matematyka)", plan_a_seventh_lesson),
    waits("plan_changed timetable:2026-10-13/7",
        "Zosia: wtorek 13.10 – zmiana w planie, 7. lekcja (odpada matematyka)",
        |zosia| zosia.timetable.entries.retain(|entry| entry.id != 1)),
];

#[tokio::test]
async fn timetable() {
    walk("timetable", ROWS).await;
}
