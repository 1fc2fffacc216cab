//! The two schools: what they have, and where their ids begin.

use super::category::{
    ACTIVITY, ARTWORK, DICTATION, HOMEWORK, ORAL, PROJECT, QUIZ, SEMESTER, SEMESTER_PROPOSAL, TEST,
};
use super::prospectus::{CategoryRow, Name, Prospectus};
use super::{Bases, Class, Institution, Scale};

/// In the order of [`staff`](super::staff).
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

/// In the order of [`staff`](super::staff).
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

/// In the order of [`subject`](super::subject).
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

/// In the order of [`room`](super::room).
const ROOMS: [Name; 7] = [
    ("12", "12"),
    ("14", "14"),
    ("Sala gimnastyczna", "sg"),
    ("21", "21"),
    ("5", "5"),
    ("pracownia informatyczna", "inf1"),
    ("3", "3"),
];

const CATEGORIES: [CategoryRow; 10] = [
    (QUIZ, "Kartkówka", "kart", Some(2), Some(true)),
    (TEST, "Sprawdzian", "spr", Some(3), Some(true)),
    (ACTIVITY, "Aktywność", "akt", Some(1), Some(true)),
    (HOMEWORK, "Zadanie domowe", "zad", None, Some(false)),
    (
        SEMESTER_PROPOSAL,
        "Przewidywana śródroczna",
        "",
        None,
        Some(false),
    ),
    (SEMESTER, "Śródroczna", "", None, Some(false)),
    (ORAL, "Odpowiedź ustna", "odp", Some(2), None),
    (DICTATION, "Dyktando", "dyk", Some(2), Some(true)),
    (ARTWORK, "Praca plastyczna", "pla", Some(1), Some(true)),
    (PROJECT, "Projekt", "proj", Some(0), Some(true)),
];

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

/// Id, number and symbol of a class, and its tutor as a position in [`staff`](super::staff).
pub type ClassRow = (u64, u8, &'static str, u64);

/// Szkoła Podstawowa nr 341, with one of its classes.
pub fn number_341(class: ClassRow) -> Institution {
    NUMBER_341.institution(school_class(class))
}

/// Szkoła Podstawowa nr 352, with one of its classes.
pub fn number_352(class: ClassRow) -> Institution {
    NUMBER_352.institution(school_class(class))
}

fn school_class((id, number, symbol, tutor): ClassRow) -> Class {
    Class {
        id,
        number: Some(number),
        symbol: symbol.to_owned(),
        tutor,
    }
}
