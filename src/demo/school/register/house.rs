//! A school as an institution: staff, subjects, rooms, categories, and the lessons of one class.

use super::timetable::{Group, Lesson};

/// Ids of a school's things are these bases plus a small position.
#[derive(Debug, Clone, Copy)]
pub struct Bases {
    staff: u64,
    subjects: u64,
    rooms: u64,
    categories: u64,
}

/// A member of the staff.
#[derive(Debug, Clone)]
pub struct Teacher {
    /// Id in `Users`.
    pub id: u64,
    /// Null in the register for the school office, which is one "person".
    pub first_name: Option<String>,
    /// Last name, or the whole name of the office.
    pub last_name: String,
    /// 3 teacher, 2 head, 14 office.
    pub group: u64,
    /// The school's pedagogue.
    pub pedagogue: bool,
}

/// A school subject.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Id in `Subjects`.
    pub id: u64,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short: String,
}

/// A classroom.
#[derive(Debug, Clone)]
pub struct Room {
    /// Id in `Classrooms`.
    pub id: u64,
    /// Full name.
    pub name: String,
    /// What stands on the door.
    pub symbol: String,
}

/// A category of grades.
#[derive(Debug, Clone)]
pub struct Category {
    /// Id in `Grades/Categories`.
    pub id: u64,
    /// Name.
    pub name: String,
    /// Short name; null for the grades of a semester.
    pub short: Option<String>,
    /// Weight; absent in the answer when none. 0 is legal.
    pub weight: Option<u8>,
    /// Whether it counts to the average; absent in the answer when none.
    pub counts: Option<bool>,
    /// The teacher whose own category it is.
    pub teacher: Option<u64>,
    /// Id in `Colors`.
    pub color: u64,
}

/// A class.
#[derive(Debug, Clone)]
pub struct Class {
    /// Id in `Classes`.
    pub id: u64,
    /// 5 of "5b".
    pub number: u8,
    /// b of "5b".
    pub symbol: String,
    /// The class tutor.
    pub tutor: u64,
}

/// A school with the class of one pupil.
#[derive(Debug, Clone)]
pub struct House {
    /// Id in `Schools`; part of every LID.
    pub id: u64,
    /// Id in `Units`.
    pub unit: u64,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// Street.
    pub street: String,
    /// Number of the building.
    pub building: String,
    /// First and last name of the head.
    pub head: (String, String),
    /// The pupil's class.
    pub class: Class,
    /// Everybody who works there.
    pub staff: Vec<Teacher>,
    /// Subjects.
    pub subjects: Vec<Subject>,
    /// Classrooms.
    pub rooms: Vec<Room>,
    /// Categories of grades.
    pub categories: Vec<Category>,
    /// Which teacher teaches which subject to the class.
    pub lessons: Vec<Lesson>,
    /// Groups that the class is split into.
    pub groups: Vec<Group>,
    bases: Bases,
}

/// Positions in the staff of either school.
pub mod staff {
    #![allow(missing_docs)] // The names say it.
    pub const MATHS: u64 = 1;
    pub const POLISH: u64 = 2;
    pub const ENGLISH: u64 = 3;
    pub const SPORT: u64 = 4;
    pub const NATURE: u64 = 5;
    pub const HISTORY: u64 = 6;
    pub const ARTS: u64 = 7;
    pub const COMPUTING: u64 = 8;
    pub const OFFICE: u64 = 9;
    pub const PEDAGOGUE: u64 = 10;
    pub const HEAD: u64 = 11;
    pub const YOUNGEST: u64 = 12;
    pub const RELIGION: u64 = 13;
}

/// Positions in the list of subjects.
pub mod subject {
    #![allow(missing_docs)] // The names say it.
    pub const MATHS: u64 = 1;
    pub const POLISH: u64 = 2;
    pub const ENGLISH: u64 = 3;
    pub const SPORT: u64 = 4;
    pub const BIOLOGY: u64 = 5;
    pub const HISTORY: u64 = 6;
    pub const MUSIC: u64 = 7;
    pub const TUTOR: u64 = 8;
    pub const COMPUTING: u64 = 9;
    pub const RELIGION: u64 = 10;
    pub const ART: u64 = 11;
    pub const GEOGRAPHY: u64 = 12;
    pub const EARLY: u64 = 13;
}

/// Positions in the list of classrooms.
pub mod room {
    #![allow(missing_docs)] // The names say it.
    pub const R12: u64 = 1;
    pub const R14: u64 = 2;
    pub const GYM: u64 = 3;
    pub const R21: u64 = 4;
    pub const R5: u64 = 5;
    pub const COMPUTERS: u64 = 6;
    pub const R3: u64 = 7;
}

/// Positions in the list of categories.
pub mod category {
    #![allow(missing_docs)] // The names say it.
    pub const QUIZ: u64 = 1;
    pub const TEST: u64 = 2;
    pub const ACTIVITY: u64 = 3;
    pub const HOMEWORK: u64 = 4;
    pub const SEMESTER_PROPOSAL: u64 = 5;
    pub const SEMESTER: u64 = 6;
    pub const ORAL: u64 = 7;
    pub const DICTATION: u64 = 8;
    pub const ARTWORK: u64 = 9;
    pub const PROJECT: u64 = 90;
}

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

impl House {
    /// Szkoła Podstawowa nr 341, with one of its classes.
    #[must_use]
    pub fn number_341(class: (u64, u8, &str), tutor: u64) -> Self {
        let bases = Bases {
            staff: 1_204_470,
            subjects: 42_100,
            rooms: 17_200,
            categories: 31_000,
        };
        let mut house = Self::new(bases, STAFF_341, class, tutor);
        house.id = 4127;
        house.unit = 9312;
        "Szkoła Podstawowa nr 341 im. Wandy Rutkiewicz w Krakowie".clone_into(&mut house.name);
        "SP341".clone_into(&mut house.short_name);
        "Jaworowa".clone_into(&mut house.street);
        "18".clone_into(&mut house.building);
        house
    }

    /// Szkoła Podstawowa nr 352, with one of its classes.
    #[must_use]
    pub fn number_352(class: (u64, u8, &str), tutor: u64) -> Self {
        let bases = Bases {
            staff: 1_377_470,
            subjects: 51_100,
            rooms: 18_800,
            categories: 33_000,
        };
        let mut house = Self::new(bases, STAFF_352, class, tutor);
        house.id = 4388;
        house.unit = 9877;
        "Szkoła Podstawowa nr 352 w Krakowie".clone_into(&mut house.name);
        "SP352".clone_into(&mut house.short_name);
        "Kalinowa".clone_into(&mut house.street);
        "7a".clone_into(&mut house.building);
        house
    }

    fn new(
        bases: Bases,
        names: [Name; 13],
        (id, number, symbol): (u64, u8, &str),
        tutor: u64,
    ) -> Self {
        let staff: Vec<Teacher> = (1..).zip(names).map(|row| teacher(bases, row)).collect();
        let head = staff.iter().find(|teacher| teacher.group == 2);
        Self {
            id: 0,
            unit: 0,
            name: String::new(),
            short_name: String::new(),
            street: String::new(),
            building: String::new(),
            head: head
                .map(|head| {
                    (
                        head.first_name.clone().unwrap_or_default(),
                        head.last_name.clone(),
                    )
                })
                .unwrap_or_default(),
            class: Class {
                id,
                number,
                symbol: symbol.to_owned(),
                tutor: bases.staff + tutor,
            },
            staff,
            subjects: (1..)
                .zip(SUBJECTS)
                .map(|row| subject_of(bases, row))
                .collect(),
            rooms: (1..).zip(ROOMS).map(|row| room_of(bases, row)).collect(),
            categories: CATEGORIES
                .into_iter()
                .map(|row| category_of(bases, row))
                .collect(),
            lessons: Vec::new(),
            groups: Vec::new(),
            bases,
        }
    }

    /// The id of a member of the staff, from a position of [`staff`].
    #[must_use]
    pub const fn teacher_id(&self, position: u64) -> u64 {
        self.bases.staff + position
    }

    /// The id of a subject, from a position of [`subject`].
    #[must_use]
    pub const fn subject_id(&self, position: u64) -> u64 {
        self.bases.subjects + position
    }

    /// The id of a classroom, from a position of [`room`].
    #[must_use]
    pub const fn room_id(&self, position: u64) -> u64 {
        self.bases.rooms + position
    }

    /// The id of a category, from a position of [`category`].
    #[must_use]
    pub const fn category_id(&self, position: u64) -> u64 {
        self.bases.categories + position
    }

    /// The account number of a member of the staff, which messages use instead of the id.
    #[must_use]
    pub const fn account_of(&self, teacher_id: u64) -> u64 {
        self.id * 1000 + teacher_id % 1000
    }

    /// The name of the class: "5b".
    #[must_use]
    pub fn class_name(&self) -> String {
        format!("{}{}", self.class.number, self.class.symbol)
    }

    /// The LID of the class.
    #[must_use]
    pub fn class_lid(&self) -> String {
        format!("LID-SORGANIZATION-CLASS-{}-{}", self.id, self.class.id)
    }

    /// A member of the staff.
    #[must_use]
    pub fn teacher(&self, id: u64) -> Option<&Teacher> {
        self.staff.iter().find(|teacher| teacher.id == id)
    }

    /// A subject.
    #[must_use]
    pub fn subject(&self, id: u64) -> Option<&Subject> {
        self.subjects.iter().find(|subject| subject.id == id)
    }

    /// A classroom.
    #[must_use]
    pub fn room(&self, id: u64) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == id)
    }

    /// A lesson assignment.
    #[must_use]
    pub fn lesson(&self, id: u64) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// A group.
    #[must_use]
    pub fn group(&self, id: u64) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
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
