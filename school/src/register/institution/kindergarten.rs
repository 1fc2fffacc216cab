//! The kindergarten. It has a staff and rooms; subjects and grades are for schools.

use super::prospectus::{Name, Prospectus};
use super::{Bases, Class, Institution, Scale, staff};

/// In the order of [`staff`].
const STAFF_77: [Name; 13] = [
    ("Marta", "Wilk"),
    ("Danuta", "Zając"),
    ("Emily", "Ostrowska"),
    ("Oskar", "Kamiński"),
    ("Justyna", "Polak"),
    ("Irena", "Szewczyk"),
    ("Celina", "Nutka"),
    ("Wiktor", "Bąk"),
    ("", "Sekretariat przedszkola"),
    ("Lidia", "Mowa"),
    ("Zofia", "Kłos"),
    ("Aldona", "Ropuszyńska"),
    ("Adam", "Leśny"),
];

/// In the order of [`room`].
const ROOMS_77: [Name; 3] = [("sala Żabek", "1"), ("sala ruchowa", "2"), ("gabinet", "3")];

/// Positions in the list of rooms.
pub mod room {
    positions! { 1; FROGS MOVEMENT OFFICE }
}

const NUMBER_77: Prospectus = Prospectus {
    id: 4977,
    unit: 9921,
    unit_type: "Przedszkole",
    name: "Samorządowe Przedszkole nr 77 w Krakowie",
    short_name: "Przedszkole 77",
    street: "Stawowa",
    building: "3",
    staff: STAFF_77,
    subjects: &[],
    rooms: &ROOMS_77,
    categories: &[],
    scale: Scale {
        plus: 0.5,
        minus: 0.25,
        counts_zero: false,
    },
    bases: Bases {
        staff: 1_415_470,
        subjects: 61_100,
        rooms: 19_900,
        categories: 35_000,
    },
    grades_in_points: false,
    grades_skills: false,
};

/// Samorządowe Przedszkole nr 77, with the group „Żabki” in the place of a class.
pub fn kindergarten_77() -> Institution {
    let frogs = Class {
        id: 61_702,
        number: None,
        symbol: "Żabki".to_owned(),
        tutor: staff::YOUNGEST,
    };
    NUMBER_77.institution(frogs)
}
