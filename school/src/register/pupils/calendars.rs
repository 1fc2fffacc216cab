//! Agenda and homework when the school starts. Tests are more than a week ahead, so that the first days have
//! nothing to prepare for; the school week brings nearer ones.

use chrono::Days;

use super::plans::{older, younger};
use crate::register::agenda::AgendaEntry;
use crate::register::agenda::Hour::{self, Clock, Lesson, WholeDay};
use crate::register::agenda::agenda_category::{MEETING, OTHER, TEST};
use crate::register::homework::{Assignment, WRITING};
use crate::register::institution::{room, staff};
use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at};

/// The entry that is called off in the course of the week.
pub const CONTEST: u64 = 9_120_104;

/// The homework that gets more time in the course of the week.
pub const HERBARIUM: u64 = 5_512_102;

/// The homework that is withdrawn in the course of the week.
pub const POSTER: u64 = 5_512_103;

/// ((id, category, day from the Monday on, hour, lesson), text).
type Row = ((u64, u64, u64, Hour, Option<u64>), &'static str);

const ZOSIA: [Row; 4] = [
    (
        (9_120_101, TEST, 23, Lesson(3), Some(older::BIOLOGY)),
        "Budowa i czynności komórki",
    ),
    (
        (9_120_102, MEETING, 10, Clock("17:30", "18:30"), None),
        "Zebranie z rodzicami klasy 5b",
    ),
    (
        (9_120_103, OTHER, 22, Lesson(4), Some(older::POLISH)),
        "kartkówka z części mowy",
    ),
    (
        (CONTEST, OTHER, 15, WholeDay, None),
        "Szkolny konkurs recytatorski, aula",
    ),
];

const STAS: [Row; 1] = [(
    (9_120_201, OTHER, 24, WholeDay, None),
    "Ślubowanie klas pierwszych",
)];

const HANIA: [Row; 1] = [(
    (9_120_301, TEST, 25, Lesson(2), Some(older::MATHS)),
    "Liczby całkowite",
)];

/// Agenda and homework of Zosia.
pub fn of_zosia(pupil: &mut Pupil, year: SchoolYear) {
    enter(pupil, year, &ZOSIA);
    pupil.homework.assignments = vec![
        done(assignment(
            pupil,
            year,
            5_512_101,
            older::MATHS,
            ("Ćwiczenia str. 41", "zad. 3-6"),
        )),
        Assignment {
            due: year.monday + Days::new(18),
            ..assignment(
                pupil,
                year,
                HERBARIUM,
                older::BIOLOGY,
                ("Zielnik", "Minimum dziesięć liści, każdy podpisany."),
            )
        },
        Assignment {
            due: year.monday + Days::new(21),
            category: Some(WRITING),
            files: vec![(6_519_794, "plakat.pdf".to_owned())],
            ..assignment(
                pupil,
                year,
                POSTER,
                older::HISTORY,
                ("Plakat: starożytny Egipt", "Format A3.\nTechnika dowolna."),
            )
        },
    ];
}

/// Agenda and homework of Staś.
pub fn of_stas(pupil: &mut Pupil, year: SchoolYear) {
    enter(pupil, year, &STAS);
    let reading = ("Czytanka", "Przeczytać głośno czytankę ze str. 28.");
    let reading = assignment(pupil, year, 5_512_201, younger::EARLY, reading);
    pupil.homework.assignments = vec![done(reading)];
}

/// Agenda of Hania, whose school closes homework to parents.
pub fn of_hania(pupil: &mut Pupil, year: SchoolYear) {
    enter(pupil, year, &HANIA);
    pupil.homework.is_closed = true;
}

fn enter(pupil: &mut Pupil, year: SchoolYear, rows: &[Row]) {
    let entries = rows.iter().map(|row| entry(pupil, year, *row));
    pupil.agenda.entries = entries.collect();
}

fn entry(
    pupil: &Pupil,
    year: SchoolYear,
    ((id, category, days, hour, lesson), content): Row,
) -> AgendaEntry {
    let in_the_evening = matches!(hour, Clock(..));
    AgendaEntry {
        id,
        content: content.to_owned(),
        category,
        date: year.monday + Days::new(days),
        hour,
        lesson: lesson.map(|position| pupil.lesson_id(position)),
        author: pupil.institution.teacher_id(staff::MATHS),
        room: in_the_evening.then(|| pupil.institution.room_id(room::R12)),
        added: at(year.before(6), 12, 50),
    }
}

/// Given in the week before, due on its Friday.
fn assignment(
    pupil: &Pupil,
    year: SchoolYear,
    id: u64,
    lesson: u64,
    (topic, text): (&str, &str),
) -> Assignment {
    Assignment {
        id,
        topic: topic.to_owned(),
        text: text.to_owned(),
        given: year.before(6),
        due: year.before(3),
        lesson: pupil.lesson_id(lesson),
        category: None,
        files: Vec::new(),
        is_done: false,
    }
}

fn done(assignment: Assignment) -> Assignment {
    Assignment {
        is_done: true,
        ..assignment
    }
}
