//! What was taught while somebody was absent.

use super::school::{added, changed};
use super::{Sides, event, named, october};
use crate::domain::entry::{Entry, Topic};
use crate::domain::{Event, Key, Student};

/// The topic of the second lesson of a day.
pub fn topic(id: &str, day: u32, text: &str) -> Topic {
    Topic {
        key: Key::new("realizations", id),
        text: text.to_owned(),
        date: october(day),
        lesson_no: Some(2),
        subject: Some(named("Historia")),
        teacher: Some(named("Piotr Wójcik")),
        is_trip: false,
        is_missed: true,
        was_missed: false,
    }
}

/// What was taught on two days of absence; one topic was put right since, and one that had been told before.
pub fn missed_topics(student: &Student) -> Vec<Event> {
    let of = |id, day, number, subject, text| Topic {
        lesson_no: Some(number),
        subject: Some(named(subject)),
        ..topic(id, day, text)
    };
    let essay = |text| Entry::Topic(of("t901004", 5, 4, "Język polski", text));
    let music = |text| Entry::Topic(of("t900001", 1, 5, "Muzyka", text));
    let trip = Topic {
        is_trip: true,
        ..of("t901001", 5, 3, "Przyroda", "Wyjście do muzeum")
    };
    let sides = [
        added(Entry::Topic(trip)),
        added(essay("Lekcja")),
        added(Entry::Topic(of(
            "t901002",
            2,
            1,
            "Matematyka",
            "Skracanie ułamków",
        ))),
        added(Entry::Topic(of(
            "t901003",
            2,
            2,
            "Historia",
            "Starożytny Egipt",
        ))),
        changed(essay("Lekcja"), essay("Opis postaci")),
        changed(music("Lekcja"), music("Instrumenty strunowe")),
    ];
    let events = sides.into_iter().zip(201..);
    events
        .map(|((kind, before, after), id)| event(id, student, kind, before, after))
        .collect()
}

/// Every change that there is.
pub(super) fn changes() -> Vec<Sides> {
    let of = |id, text| Entry::Topic(topic(id, 1, text));
    vec![
        added(of("t901442", "Starożytny Egipt")),
        changed(of("t901443", "Lekcja"), of("t901443", "Starożytny Egipt")),
    ]
}
