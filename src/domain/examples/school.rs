//! What concerns the whole school, or the whole class.

use super::{Sides, at, conduct, named, october};
use crate::domain::entry::period::Period;
use crate::domain::entry::{DayOff, Entry, LuckyNumber, Reason, SchoolFile, Trip};
use crate::domain::{ChangeKind, Key};

/// The number 24 as the lucky one of a day of October.
pub fn lucky_number(day: u32) -> LuckyNumber {
    LuckyNumber {
        key: Key::new("lucky_numbers", &october(day).to_string()),
        number: 24,
        day: october(day),
    }
}

/// Days of October.
pub fn days(first: u32, last: u32) -> Period {
    Period::new(october(first), Some(october(last)))
}

/// Days off of the whole school.
pub fn school_days_off(id: &str, name: &str, period: Period) -> DayOff {
    DayOff {
        key: Key::new("school_free_days", id),
        period,
        reason: Reason::OfSchool(name.to_owned()),
        lessons: None,
    }
}

/// Lessons 3 to 5 of the 14th, which are off for the class.
pub fn class_lessons_off(id: &str) -> DayOff {
    DayOff {
        key: Key::new("class_free_days", id),
        period: days(14, 14),
        reason: Reason::OfClass(Some(named("Dzień integracji"))),
        lessons: Some((3, 5)),
    }
}

/// A trip on the 21st.
pub fn trip(id: &str) -> Trip {
    Trip {
        key: Key::new("school_trips", id),
        destination: "Ojców".to_owned(),
        route: "Kraków – Ojców – Kraków".to_owned(),
        locomotion: "autokar".to_owned(),
        period: days(21, 21),
        leader: None,
        creator: Some("Anna Kowal".to_owned()),
    }
}

/// A file of the school.
pub fn school_file(id: &str, name: &str) -> SchoolFile {
    SchoolFile {
        key: Key::new("school_files", id),
        name: name.to_owned(),
        added_at: Some(october(5).and_time(at(11, 26))),
    }
}

/// All changes of what the school announces.
pub(super) fn of_school_life() -> Vec<Sides> {
    [
        lucky_numbers(),
        days_off(),
        trips(),
        files(),
        conduct::behaviour(),
        conduct::justifications(),
        conduct::conferences(),
    ]
    .concat()
}

fn lucky_numbers() -> Vec<Sides> {
    vec![added(Entry::LuckyNumber(lucky_number(6)))]
}

fn days_off() -> Vec<Sides> {
    let break_of = |id, period| Entry::DayOff(school_days_off(id, "Ferie jesienne", period));
    let lessons = |id| Entry::DayOff(class_lessons_off(id));
    let whole_day = |id| {
        Entry::DayOff(DayOff {
            lessons: None,
            ..class_lessons_off(id)
        })
    };
    vec![
        added(break_of("2201", days(26, 30))),
        changed(
            break_of("2202", days(26, 30)),
            break_of("2202", days(27, 30)),
        ),
        removed(break_of("2203", days(26, 26))),
        added(lessons("8301")),
        changed(whole_day("8302"), lessons("8302")),
        restored(whole_day("8303")),
    ]
}

fn trips() -> Vec<Sides> {
    let of = |id| Entry::Trip(trip(id));
    let moved = Entry::Trip(Trip {
        period: days(22, 23),
        locomotion: "pociąg".to_owned(),
        leader: Some("Kowal Anna".to_owned()),
        ..trip("32")
    });
    vec![
        added(of("31")),
        changed(of("32"), moved),
        removed(of("33")),
        restored(of("34")),
    ]
}

fn files() -> Vec<Sides> {
    let of = |id, name| Entry::SchoolFile(school_file(id, name));
    vec![
        added(of("17613", "Regulamin szkoły")),
        changed(
            of("17614", "Regulamin szkoły"),
            of("17614", "Statut szkoły"),
        ),
        removed(of("17615", "Jadłospis")),
        restored(of("17616", "Jadłospis")),
    ]
}

pub(super) fn added(now: Entry) -> Sides {
    (ChangeKind::Added, None, Some(now))
}

pub(super) fn changed(before: Entry, now: Entry) -> Sides {
    (ChangeKind::Changed, Some(before), Some(now))
}

pub(super) fn removed(before: Entry) -> Sides {
    (ChangeKind::Removed, Some(before), None)
}

pub(super) fn restored(entry: Entry) -> Sides {
    (ChangeKind::Restored, Some(entry.clone()), Some(entry))
}
