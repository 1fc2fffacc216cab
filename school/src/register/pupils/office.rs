//! Days off, trips, files and the lucky number when the school starts: the same for all pupils of number 341.
//! The other school does not use these modules.

use chrono::Days;

use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at, date};
use crate::register::{ClassFreeDay, FileStatus, LuckyNumber, SchoolFile, SchoolFreeDay, Trip};

/// The file that is replaced in the course of the week.
pub const RULES: u64 = 17_613;
/// The file that is deleted in the course of the week.
pub const OLD_MENU: u64 = 17_650;
/// The day off that the school withdraws in the course of the week.
pub const HEADS_DAY: u64 = 2_203;
/// The trip of class 4a that is called off in the course of the week.
pub const MUSEUM: u64 = 27;

/// Days off, trips, files and the lucky number.
pub fn number_341(pupil: &mut Pupil, year: SchoolYear) {
    let monday = year.monday;
    pupil.lucky_number = Some(LuckyNumber {
        number: 11,
        day: monday,
    });
    let winter = date(year.begins_in(), 12, 23);
    pupil.school_free_days = vec![
        free_days(2_201, "Zimowa przerwa świąteczna", winter, 8),
        free_days(HEADS_DAY, "Dzień dyrektorski", monday + Days::new(25), 0),
    ];
    // That of another class stands here too.
    pupil.class_free_days = vec![ClassFreeDay {
        id: 8_302,
        class: 61_560,
        kind: 16,
        day: monday + Days::new(9),
        lessons: None,
    }];
    pupil.files = vec![
        file(RULES, "Regulamin szkoły", year, 30, FileStatus::Ready),
        file(
            OLD_MENU,
            "Jadłospis – wrzesień",
            year,
            28,
            FileStatus::Ready,
        ),
        file(17_702, "Uszkodzony plik", year, 6, FileStatus::Failed),
    ];
}

/// The trip of class 4a.
pub fn museum(pupil: &mut Pupil, year: SchoolYear) {
    let day = year.monday + Days::new(15);
    pupil.trips = vec![Trip {
        id: MUSEUM,
        destination: "Muzeum Archeologiczne".to_owned(),
        route: "Szkoła – Muzeum – Szkoła".to_owned(),
        locomotion: "tramwaj".to_owned(),
        from: day,
        to: day,
        coordinator: Some("Lis Ewa".to_owned()),
    }];
}

fn free_days(id: u64, name: &str, from: chrono::NaiveDate, more: u64) -> SchoolFreeDay {
    SchoolFreeDay {
        id,
        name: name.to_owned(),
        from,
        to: from + Days::new(more),
    }
}

fn file(id: u64, name: &str, year: SchoolYear, days: u64, status: FileStatus) -> SchoolFile {
    SchoolFile {
        id,
        name: name.to_owned(),
        added: at(year.before(days), 11, 26),
        status,
    }
}
