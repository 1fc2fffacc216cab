//! The two schools and the kindergarten: what they have, and where their ids begin.

pub mod kindergarten;
mod positions;

pub use kindergarten::kindergarten_77;
pub use positions::{category, room, staff, subject};

use super::attendance::attendance_types;
use super::house::{Bases, Category, Class, House, Room, Scale, Subject, Teacher};

type Name = (&'static str, &'static str);

/// In the order of [`staff`].
const STAFF_341: [Name; 13] = [
    ("Anna", "Kowal"),
    ("Marek", "Zieliński"),
    ("Katarzyna", "Nowak"),
    ("Tomasz", "Lewandowski"),
    ("Joanna", "Mazur"),
    ("Piotr", "Wójcik"),
    ("Ewa", "Dąbrowska"),
    ("Paweł", "Król"),
    ("", "Sekretariat szkoły"),
    ("Halina", "Pawlak"),
    ("Barbara", "Jabłońska"),
    ("Magdalena", "Sroka"),
    ("Renata", "Gil"),
];

/// In the order of [`staff`].
const STAFF_352: [Name; 13] = [
    ("Grzegorz", "Pająk"),
    ("Urszula", "Sikora"),
    ("Monika", "Baran"),
    ("Rafał", "Duda"),
    ("Iwona", "Głowacka"),
    ("Jerzy", "Kasprzak"),
    ("Dorota", "Śliwa"),
    ("Łukasz", "Wrzos"),
    ("", "Sekretariat SP 352"),
    ("Beata", "Chmiel"),
    ("Krzysztof", "Żak"),
    ("Alicja", "Maciejewska"),
    ("Jan", "Brzoza"),
];

/// In the order of [`subject`].
const SUBJECTS: [Name; 13] = [
    ("Matematyka", "Mat"),
    ("Język polski", "Pol"),
    ("Język angielski", "Ang"),
    ("Wychowanie fizyczne", "WF"),
    ("Biologia", "Bio"),
    ("Historia", "His"),
    ("Muzyka", "Muz"),
    ("Zajęcia z wychowawcą", "Wych"),
    ("Informatyka", "Inf"),
    ("Religia", "Rel"),
    ("Plastyka", "Plas"),
    ("Geografia", "Geo"),
    ("Edukacja wczesnoszkolna", "Ew"),
];

/// In the order of [`room`].
const ROOMS: [Name; 7] = [
    ("12", "12"),
    ("14", "14"),
    ("Sala gimnastyczna", "sg"),
    ("21", "21"),
    ("5", "5"),
    ("pracownia informatyczna", "inf1"),
    ("3", "3"),
];

type CategoryRow = (u64, &'static str, &'static str, Option<u8>, Option<bool>);

const CATEGORIES: [CategoryRow; 10] = [
    (category::QUIZ, "Kartkówka", "kart", Some(2), Some(true)),
    (category::TEST, "Sprawdzian", "spr", Some(3), Some(true)),
    (category::ACTIVITY, "Aktywność", "akt", Some(1), Some(true)),
    (
        category::HOMEWORK,
        "Zadanie domowe",
        "zad",
        None,
        Some(false),
    ),
    (
        category::SEMESTER_PROPOSAL,
        "Przewidywana śródroczna",
        "",
        None,
        Some(false),
    ),
    (category::SEMESTER, "Śródroczna", "", None, Some(false)),
    (category::ORAL, "Odpowiedź ustna", "odp", Some(2), None),
    (category::DICTATION, "Dyktando", "dyk", Some(2), Some(true)),
    (
        category::ARTWORK,
        "Praca plastyczna",
        "pla",
        Some(1),
        Some(true),
    ),
    (category::PROJECT, "Projekt", "proj", Some(0), Some(true)),
];

/// What one house has for itself.
struct Prospectus {
    id: u64,
    unit: u64,
    unit_type: &'static str,
    name: &'static str,
    short_name: &'static str,
    street: &'static str,
    building: &'static str,
    staff: [Name; 13],
    scale: Scale,
    subjects: &'static [Name],
    rooms: &'static [Name],
    categories: &'static [CategoryRow],
    bases: Bases,
    grades_in_points: bool,
    grades_skills: bool,
}

/// What every school calls itself.
const SCHOOL: &str = "Szkoła podstawowa";

const NUMBER_341: Prospectus = Prospectus {
    id: 4127,
    unit: 9312,
    unit_type: SCHOOL,
    name: "Szkoła Podstawowa nr 341 im. Wandy Rutkiewicz w Krakowie",
    short_name: "SP341",
    street: "Jaworowa",
    building: "18",
    staff: STAFF_341,
    scale: Scale {
        plus: 0.5,
        minus: 0.25,
        counts_zero: false,
    },
    subjects: &SUBJECTS,
    rooms: &ROOMS,
    categories: &CATEGORIES,
    bases: Bases {
        staff: 1_204_470,
        subjects: 42_100,
        rooms: 17_200,
        categories: 31_000,
    },
    grades_in_points: false,
    grades_skills: true,
};

const NUMBER_352: Prospectus = Prospectus {
    id: 4388,
    unit: 9877,
    unit_type: SCHOOL,
    name: "Szkoła Podstawowa nr 352 w Krakowie",
    short_name: "SP352",
    street: "Kalinowa",
    building: "7a",
    staff: STAFF_352,
    scale: Scale {
        plus: 0.33,
        minus: 0.33,
        counts_zero: true,
    },
    subjects: &SUBJECTS,
    rooms: &ROOMS,
    categories: &CATEGORIES,
    bases: Bases {
        staff: 1_377_470,
        subjects: 51_100,
        rooms: 18_800,
        categories: 33_000,
    },
    grades_in_points: true,
    grades_skills: false,
};

/// Id, number and symbol of a class, and its tutor as a position in [`staff`].
pub type ClassRow = (u64, u8, &'static str, u64);

/// Szkoła Podstawowa nr 341, with one of its classes.
#[must_use]
pub fn number_341(class: ClassRow) -> House {
    house(&NUMBER_341, school_class(class))
}

/// Szkoła Podstawowa nr 352, with one of its classes.
#[must_use]
pub fn number_352(class: ClassRow) -> House {
    house(&NUMBER_352, school_class(class))
}

fn school_class((id, number, symbol, tutor): ClassRow) -> Class {
    Class {
        id,
        number: Some(number),
        symbol: symbol.to_owned(),
        tutor,
    }
}

/// The house with one of its classes, whose tutor is still a position in [`staff`].
fn house(school: &Prospectus, class: Class) -> House {
    let bases = school.bases;
    House {
        id: school.id,
        unit: school.unit,
        unit_type: school.unit_type,
        name: school.name.to_owned(),
        short_name: school.short_name.to_owned(),
        street: school.street.to_owned(),
        building: school.building.to_owned(),
        class: Class {
            tutor: bases.staff + class.tutor,
            ..class
        },
        staff: (1..)
            .zip(school.staff)
            .map(|row| teacher(bases, row))
            .collect(),
        subjects: (1..)
            .zip(school.subjects)
            .map(|(position, row)| subject_of(bases, (position, *row)))
            .collect(),
        rooms: (1..)
            .zip(school.rooms)
            .map(|(position, row)| room_of(bases, (position, *row)))
            .collect(),
        categories: school
            .categories
            .iter()
            .map(|row| category_of(bases, *row))
            .collect(),
        scale: school.scale,
        attendance_types: attendance_types(),
        lessons: Vec::new(),
        groups: Vec::new(),
        bases,
        grades_in_points: school.grades_in_points,
        grades_skills: school.grades_skills,
    }
}

fn teacher(bases: Bases, (position, (first_name, last_name)): (u64, Name)) -> Teacher {
    Teacher {
        id: bases.staff + position,
        first_name: (!first_name.is_empty()).then(|| first_name.to_owned()),
        last_name: last_name.to_owned(),
        group: match position {
            staff::HEAD => 2,
            staff::OFFICE => 14,
            _ => 3,
        },
        pedagogue: position == staff::PEDAGOGUE,
    }
}

fn subject_of(bases: Bases, (position, (name, short)): (u64, Name)) -> Subject {
    Subject {
        id: bases.subjects + position,
        name: name.to_owned(),
        short: short.to_owned(),
    }
}

fn room_of(bases: Bases, (position, (name, symbol)): (u64, Name)) -> Room {
    Room {
        id: bases.rooms + position,
        name: name.to_owned(),
        symbol: symbol.to_owned(),
    }
}

fn category_of(bases: Bases, (position, name, short, weight, counts): CategoryRow) -> Category {
    Category {
        id: bases.categories + position,
        name: name.to_owned(),
        short: (!short.is_empty()).then(|| short.to_owned()),
        weight,
        counts,
        teacher: (position == category::PROJECT).then_some(bases.staff + staff::ARTS),
        color: 1 + position % 3,
    }
}
