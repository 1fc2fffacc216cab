//! The notice boards when the school starts.

use crate::register::institution::staff;
use crate::register::notices::Notice;
use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at};

/// The notice that is taken down before its end, in the course of the week.
pub const PHOTOGRAPHER: &str = "LID-NBOARD-NOTICE-4127-B2H6Q9";

/// ((end of the LID, author, days before the Monday, days on the board), title, text); all but the first two were read.
type Row = ((&'static str, u64, u64, u64), &'static str, &'static str);

/// The board of number 341, the same for all its pupils.
pub const NUMBER_341: [Row; 4] = [
    (
        ("K5T8W2", staff::HEAD, 3, 30),
        "Kiermasz ciast",
        "Szanowni Państwo,\n\nw piątek w holu szkoły odbędzie się kiermasz ciast. Dochód przekażemy schronisku dla zwierząt. \
         Wypieki prosimy przynosić do świetlicy od 7:00.\n\nDyrekcja",
    ),
    (
        ("B2H6Q9", staff::OFFICE, 5, 21),
        "Fotograf w szkole",
        "W przyszły czwartek w szkole będzie fotograf. Zdjęcia klasowe od 8:00 w sali gimnastycznej.",
    ),
    (
        ("N7C3X4", staff::PEDAGOGUE, 12, 60),
        "Dyżury pedagoga",
        "Dyżury dla rodziców: wtorki 15:00–17:00 oraz piątki 8:00–9:00, pokój 8.",
    ),
    (
        ("A1D4F8", staff::OFFICE, 30, 290),
        "Godziny pracy sekretariatu",
        "Sekretariat jest czynny w godzinach 7:30–15:30.",
    ),
];

/// The board of number 352.
pub const NUMBER_352: [Row; 2] = [
    (
        ("P9R2V5", staff::HEAD, 4, 25),
        "Próbna ewakuacja",
        "W tym miesiącu odbędzie się próbna ewakuacja szkoły. Prosimy uprzedzić dzieci.",
    ),
    (
        ("G3J7L1", staff::OFFICE, 28, 290),
        "Obiady",
        "Wpłaty za obiady przyjmujemy do 5. dnia każdego miesiąca.",
    ),
];

/// The board of the kindergarten.
pub const KINDERGARTEN_77: [Row; 1] = [(
    ("F4J8N2", staff::HEAD, 6, 120),
    "Ubranie na wyjścia",
    "Wychodzimy każdego dnia, także w deszcz. Prosimy o kalosze i kurtkę z kapturem, podpisane.",
)];

/// Puts a board of notices up.
pub fn post(pupil: &mut Pupil, year: SchoolYear, rows: &[Row]) {
    let notices = rows.iter().enumerate().map(|(age, row)| Notice {
        was_read: age > 1,
        ..notice(pupil, year, *row)
    });
    pupil.notices = notices.collect();
}

fn notice(
    pupil: &Pupil,
    year: SchoolYear,
    ((lid, author, days, length), subject, content): Row,
) -> Notice {
    let start = year.before(days);
    Notice {
        lid: format!("LID-NBOARD-NOTICE-{}-{lid}", pupil.institution.id),
        subject: subject.to_owned(),
        content: content.to_owned(),
        start,
        end: start + chrono::Days::new(length),
        created: at(start, 12, 41),
        author: pupil.institution.teacher_id(author),
        was_read: false,
    }
}
