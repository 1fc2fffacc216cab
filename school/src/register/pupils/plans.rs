//! The standing plans.

use crate::register::institution::{room, staff, subject};
use crate::register::pupil::Pupil;
use crate::register::timetable::{Group, Lesson, PlanEntry};
use crate::register::year::SchoolYear;

/// (subject, teacher, group) of a lesson. Its position here is its number in the plans.
type Taught = (u64, u64, Option<u64>);

const OLDER: [Taught; 13] = [
    (subject::MATHS, staff::MATHS, None),
    (subject::POLISH, staff::POLISH, None),
    (subject::ENGLISH, staff::ENGLISH, Some(1)),
    (subject::ENGLISH, staff::COMPUTING, Some(2)),
    (subject::SPORT, staff::SPORT, None),
    (subject::BIOLOGY, staff::NATURE, None),
    (subject::HISTORY, staff::HISTORY, None),
    (subject::MUSIC, staff::ARTS, None),
    (subject::TUTOR, staff::MATHS, None),
    (subject::COMPUTING, staff::COMPUTING, None),
    (subject::RELIGION, staff::RELIGION, None),
    (subject::ART, staff::ARTS, None),
    (subject::GEOGRAPHY, staff::NATURE, None),
];

/// Lessons of a class from 4 to 6, as positions for `Pupil::lesson_id`.
pub mod older {
    positions! { 1; MATHS POLISH ENGLISH_1 ENGLISH_2 SPORT BIOLOGY HISTORY MUSIC TUTOR COMPUTING RELIGION
    ART GEOGRAPHY }
}

const YOUNGER: [Taught; 5] = [
    (subject::EARLY, staff::YOUNGEST, None),
    (subject::ENGLISH, staff::ENGLISH, None),
    (subject::SPORT, staff::SPORT, None),
    (subject::COMPUTING, staff::COMPUTING, None),
    (subject::RELIGION, staff::RELIGION, None),
];

/// Lessons of a class from 1 to 3, as positions for `Pupil::lesson_id`.
pub mod younger {
    positions! { 1; EARLY ENGLISH SPORT COMPUTING RELIGION }
}

/// (day, number, lesson, room); both groups of a split lesson have the same place.
type Place = (u32, u32, u64, u64);

const PLAN_OLDER: [Place; 31] = [
    (1, 1, older::MATHS, room::R12),
    (1, 2, older::POLISH, room::R14),
    (1, 3, older::BIOLOGY, room::R5),
    (1, 4, older::SPORT, room::GYM),
    (1, 5, older::ENGLISH_1, room::R21),
    (1, 5, older::ENGLISH_2, room::R14),
    (2, 1, older::POLISH, room::R14),
    (2, 2, older::HISTORY, room::R5),
    (2, 3, older::MATHS, room::R12),
    (2, 4, older::MUSIC, room::R14),
    (2, 5, older::GEOGRAPHY, room::R5),
    (2, 6, older::SPORT, room::GYM),
    (3, 2, older::MATHS, room::R12),
    (3, 3, older::ENGLISH_1, room::R21),
    (3, 3, older::ENGLISH_2, room::R14),
    (3, 4, older::POLISH, room::R14),
    (3, 5, older::TUTOR, room::R12),
    (3, 6, older::COMPUTING, room::COMPUTERS),
    (4, 1, older::POLISH, room::R14),
    (4, 2, older::MATHS, room::R12),
    (4, 3, older::HISTORY, room::R5),
    (4, 4, older::ENGLISH_1, room::R21),
    (4, 4, older::ENGLISH_2, room::R14),
    (4, 5, older::BIOLOGY, room::R5),
    (4, 6, older::SPORT, room::GYM),
    (5, 1, older::RELIGION, room::R21),
    (5, 2, older::MATHS, room::R12),
    (5, 3, older::ART, room::R14),
    (5, 4, older::POLISH, room::R14),
    (5, 5, older::POLISH, room::R14),
    (5, 6, older::SPORT, room::GYM),
];

const PLAN_YOUNGER: [Place; 23] = [
    (1, 1, younger::EARLY, room::R3),
    (1, 2, younger::EARLY, room::R3),
    (1, 3, younger::SPORT, room::GYM),
    (1, 4, younger::EARLY, room::R3),
    (2, 1, younger::EARLY, room::R3),
    (2, 2, younger::ENGLISH, room::R21),
    (2, 3, younger::EARLY, room::R3),
    (2, 4, younger::RELIGION, room::R3),
    (2, 5, younger::EARLY, room::R3),
    (3, 1, younger::SPORT, room::GYM),
    (3, 2, younger::EARLY, room::R3),
    (3, 3, younger::EARLY, room::R3),
    (3, 4, younger::COMPUTING, room::COMPUTERS),
    (4, 1, younger::EARLY, room::R3),
    (4, 2, younger::EARLY, room::R3),
    (4, 3, younger::ENGLISH, room::R21),
    (4, 4, younger::EARLY, room::R3),
    (4, 5, younger::RELIGION, room::R3),
    (5, 1, younger::EARLY, room::R3),
    (5, 2, younger::EARLY, room::R3),
    (5, 3, younger::SPORT, room::GYM),
    (5, 4, younger::EARLY, room::R3),
    (5, 5, younger::EARLY, room::R3),
];

/// Lessons and plan of a class from 4 to 6, whose English is split into two groups; the pupil is in the first.
pub fn older(pupil: &mut Pupil, year: SchoolYear) {
    let class = pupil.institution.class_name();
    let groups = [1, 2].map(|number| Group {
        id: pupil.institution.class.id * 10 + number,
        name: format!("{class} ang gr. {number}"),
        symbol: format!("{}/a{number}", pupil.institution.class.symbol),
    });
    pupil.institution.groups = groups.into();
    lay(pupil, year, &OLDER, &PLAN_OLDER);
    pupil.timetable.lessons_of_others = vec![pupil.lesson_id(older::ENGLISH_2)];
}

/// Lessons and plan of a class from 1 to 3.
pub fn younger(pupil: &mut Pupil, year: SchoolYear) {
    lay(pupil, year, &YOUNGER, &PLAN_YOUNGER);
}

fn lay(pupil: &mut Pupil, year: SchoolYear, taught: &[Taught], plan: &[Place]) {
    let lessons = (1..)
        .zip(taught)
        .map(|(position, row)| lesson(pupil, position, *row));
    pupil.institution.lessons = lessons.collect();
    let entries = (1..)
        .zip(plan)
        .map(|(position, place)| entry(pupil, year, position, *place));
    pupil.timetable.entries = entries.collect();
}

fn lesson(pupil: &Pupil, position: u64, (subject, teacher, group): Taught) -> Lesson {
    let institution = &pupil.institution;
    Lesson {
        id: pupil.lesson_id(position),
        subject: institution.subject_id(subject),
        teacher: institution.teacher_id(teacher),
        group: group.map(|number| institution.class.id * 10 + number),
    }
}

fn entry(
    pupil: &Pupil,
    year: SchoolYear,
    position: u64,
    (day, number, lesson, room): Place,
) -> PlanEntry {
    PlanEntry {
        id: pupil.institution.class.id * 100 + position,
        lesson: pupil.lesson_id(lesson),
        day,
        number,
        room: pupil.institution.room_id(room),
        from: year.begin(),
        until: year.end_of_plan(),
    }
}
