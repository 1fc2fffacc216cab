//! Grades when the school starts.

use super::plans::{older, younger};
use crate::register::grades::Grade;
use crate::register::institution::category::{
    ACTIVITY, DICTATION, HOMEWORK, ORAL, PROJECT, QUIZ, TEST,
};
use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at};

/// ((last digits of the id, value, lesson, category, days before the Monday), remark).
type Row = ((u64, &'static str, u64, u64, u64), &'static str);

pub const ZOSIA: [Row; 12] = [
    (
        (101, "4+", older::MATHS, QUIZ, 19),
        "Ułamki zwykłe – dobra praca, uwaga na skracanie.",
    ),
    (
        (102, "3", older::MATHS, TEST, 11),
        "Liczby naturalne, zadania tekstowe do poprawy.",
    ),
    ((103, "5", older::POLISH, DICTATION, 17), ""),
    ((104, "bz", older::POLISH, HOMEWORK, 10), ""),
    ((105, "+", older::ENGLISH_1, ACTIVITY, 12), ""),
    ((106, "5-", older::ENGLISH_1, QUIZ, 7), "Unit 1, słówka"),
    ((107, "2", older::HISTORY, QUIZ, 13), "Starożytny Egipt"),
    (
        (108, "6", older::MUSIC, PROJECT, 6),
        "Projekt: instrumenty świata",
    ),
    ((109, "4", older::BIOLOGY, TEST, 5), ""),
    ((110, "5", older::SPORT, ACTIVITY, 4), ""),
    ((111, "np", older::GEOGRAPHY, ORAL, 6), ""),
    ((112, "4-", older::COMPUTING, ACTIVITY, 5), ""),
];

pub const STAS: [Row; 3] = [
    ((201, "5", younger::ENGLISH, QUIZ, 13), "Kolory i liczby"),
    ((202, "6", younger::EARLY, ACTIVITY, 6), ""),
    (
        (203, "4", younger::EARLY, DICTATION, 10),
        "„ó” i „u” – ćwiczymy dalej.",
    ),
];

pub const ULA: [Row; 2] = [
    ((701, "4", older::MATHS, TEST, 13), "Potęgi"),
    ((702, "5", older::POLISH, ORAL, 5), "„Balladyna”, akt I"),
];

pub const HANIA: [Row; 4] = [
    ((301, "5", older::POLISH, TEST, 12), "Rozprawka"),
    ((302, "3+", older::MATHS, QUIZ, 10), ""),
    ((303, "4", older::GEOGRAPHY, QUIZ, 6), "Mapa Europy"),
    ((304, "-", older::ENGLISH_2, ACTIVITY, 5), ""),
];

pub const ANTEK: [Row; 3] = [
    ((401, "4", older::HISTORY, QUIZ, 12), "Symbole narodowe"),
    ((402, "5+", older::COMPUTING, ACTIVITY, 5), ""),
    (
        (403, "1", older::MATHS, QUIZ, 4),
        "Tabliczka mnożenia – poprawa do końca miesiąca.",
    ),
];

/// Enters the grades of a pupil.
pub fn enter(pupil: &mut Pupil, year: SchoolYear, rows: &[Row]) {
    let grades = rows.iter().map(|row| grade(pupil, year, *row));
    pupil.grades = grades.collect();
}

fn grade(
    pupil: &Pupil,
    year: SchoolYear,
    ((id, value, lesson, category, days), remark): Row,
) -> Grade {
    let added = at(year.before(days), 12, 41);
    let category = pupil.institution.category_id(category);
    let grade = Grade::partial(
        88_410_000 + id,
        value,
        pupil.lesson_id(lesson),
        category,
        added,
    );
    if remark.is_empty() {
        grade
    } else {
        grade.with_comment(remark)
    }
}
