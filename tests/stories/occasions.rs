//! A day is more than its lessons: the digest names on top of them what else it is.

use chrono::{Days, NaiveDate, NaiveTime};
use school::register::agenda::{Hour, agenda_category};
use school::register::institution::staff;
use school::register::{AgendaEntry, ClassFreeDay, Conference, SchoolFreeDay, Trip};
use school::{Pupil, Who};

use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;
/// Zosia's class.
const OWN: u64 = 61_544;

const PATIENT: &str = r#"
[[recipient]]
email = "dad@example.com"
instant = []
digest = "30 6 * * *"
"#;

fn october(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 30).unwrap() + Days::new(day)
}

/// A world in which this stood in the register of Zosia's school before the first run.
async fn with(change: impl FnOnce(&mut Pupil)) -> World {
    let world = World::of(&[ZOSIA], PATIENT);
    world.school.edit(ZOSIA, |zosia| {
        zosia.trips.clear();
        zosia.school_free_days.clear();
        zosia.class_free_days.clear();
        zosia.agenda.entries.clear();
        zosia.conferences.clear();
        change(zosia);
    });
    world.after_the_first_run().await
}

impl World {
    /// The digest of the morning of a day of October, which a new grade is the reason for.
    async fn digest_of(&mut self, day: u32) -> String {
        self.grade(ZOSIA, "5");
        self.once_all().await;
        self.at(&format!("2026-10-{day:02}T06:30"));
        self.tick().await;
        self.only_letter().words()
    }
}

/// Whether these stand in a text one after the other.
#[track_caller]
fn assert_in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let found = rest.split_once(word);
        assert!(found.is_some(), "no {word:?} in {text}");
        rest = found.unwrap().1;
    }
}

fn trip(from: u64, to: u64) -> Trip {
    Trip {
        id: 41,
        destination: "Ojców".to_owned(),
        route: "Kraków – Ojców".to_owned(),
        locomotion: "autokar".to_owned(),
        from: october(from),
        to: october(to),
        coordinator: None,
    }
}

fn outing(zosia: &Pupil, content: &str, hour: Hour) -> AgendaEntry {
    AgendaEntry {
        id: 9_500_001,
        content: content.to_owned(),
        category: agenda_category::TRIP,
        date: october(6),
        hour,
        lesson: None,
        author: zosia.institution.teacher_id(staff::MATHS),
        room: None,
        added: october(1).and_hms_opt(7, 0, 0).unwrap(),
    }
}

fn meeting(hour: u32) -> Conference {
    Conference {
        id: u64::from(hour),
        class: OWN,
        name: "Zebranie".to_owned(),
        topic: "Sprawy bieżące".to_owned(),
        date: october(6),
        time: NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
        teacher: 0,
        room: None,
    }
}

#[tokio::test]
async fn a_trip_is_named_on_each_of_its_days() {
    let mut world = with(|zosia| zosia.trips.push(trip(6, 7))).await;
    let line = "Wycieczka – Ojców (wtorek 6.10 – środa 7.10)";
    for day in [6, 7] {
        assert_in_order(&world.digest_of(day).await, &[line, "Lekcje 8"]);
    }
    let after = world.digest_of(8).await;
    assert!(!after.contains("Ojców"), "{after}");
}

#[tokio::test]
async fn a_known_day_off_has_its_reason_and_no_lessons() {
    let mut world = with(|zosia| {
        zosia.school_free_days.push(SchoolFreeDay {
            id: 9001,
            name: "Dzień Patrona".to_owned(),
            from: october(6),
            to: october(6),
        });
    })
    .await;
    let digest = world.digest_of(6).await;
    assert_in_order(&digest, &["Dzień wolny – Dzień Patrona."]);
    for wrong in ["Lekcje", "nie ma zajęć", "nie jest znany"] {
        assert!(!digest.contains(wrong), "{wrong} in {digest}");
    }
    let ordinary = world.digest_of(7).await;
    assert_in_order(&ordinary, &["Lekcje 8", "bez zmian"]);
}

#[tokio::test]
async fn of_several_days_off_the_digest_says_from_when_to_when() {
    let mut world = with(|zosia| {
        zosia.school_free_days.push(SchoolFreeDay {
            id: 9001,
            name: "Ferie jesienne".to_owned(),
            from: october(6),
            to: october(8),
        });
    })
    .await;
    let line = "Dni wolne – Ferie jesienne (wtorek 6.10 – czwartek 8.10).";
    for day in 6..=8 {
        let digest = world.digest_of(day).await;
        assert_in_order(&digest, &[line]);
        assert!(!digest.contains("Lekcje"), "{digest}");
    }
}

#[tokio::test]
async fn lessons_that_are_off_are_not_listed() {
    let mut world = with(|zosia| {
        zosia.class_free_days.push(ClassFreeDay {
            id: 9102,
            class: OWN,
            kind: 15,
            day: october(6),
            lessons: Some((1, 2)),
        });
    })
    .await;
    let digest = world.digest_of(6).await;
    assert_in_order(&digest, &["Odwołane lekcje 1–2 – Wycieczka", "Lekcje 9:50"]);
    assert!(!digest.contains("bez zmian"), "{digest}");
}

#[tokio::test]
async fn an_outing_of_the_agenda_is_named_with_its_hour() {
    let mut world = with(|zosia| {
        let entry = outing(zosia, "Wyjście do kina", Hour::Clock("09:00", "12:00"));
        zosia.agenda.entries.push(entry);
    })
    .await;
    let digest = world.digest_of(6).await;
    assert_in_order(&digest, &["Wycieczka – Wyjście do kina, 9:00", "Lekcje 8"]);
    let after = world.digest_of(7).await;
    assert!(!after.contains("kina"), "{after}");
}

#[tokio::test]
async fn what_stands_in_two_places_is_named_once() {
    let mut world = with(|zosia| {
        zosia.trips.push(trip(6, 6));
        let entry = outing(zosia, "Wycieczka do Ojcowa – Ojców", Hour::WholeDay);
        zosia.agenda.entries.push(entry);
        let of_class = AgendaEntry {
            id: 9_500_002,
            category: agenda_category::MEETING,
            ..outing(zosia, "Zebranie klasowe", Hour::Clock("17:00", "18:00"))
        };
        zosia.agenda.entries.push(of_class);
        zosia.conferences.push(meeting(17));
        zosia.conferences.push(meeting(18));
    })
    .await;
    let digest = world.digest_of(6).await;
    assert_in_order(
        &digest,
        &[
            "Wycieczka – Ojców",
            "Zebranie klasowe, 17:00",
            "Zebranie – Sprawy bieżące, 18:00",
            "Lekcje 8",
        ],
    );
    assert_eq!(digest.matches("Ojców").count(), 1, "{digest}");
    assert_eq!(digest.matches("17:00").count(), 1, "{digest}");
}

/// In the evening the digest is about the next day with lessons, and names what was skipped.
#[tokio::test]
async fn a_day_off_between_an_evening_and_the_next_lessons_is_named() {
    let evening = PATIENT.replace("30 6", "0 18");
    let world = World::of(&[ZOSIA], &evening);
    world.school.edit(ZOSIA, |zosia| {
        zosia.school_free_days.clear();
        zosia.school_free_days.push(SchoolFreeDay {
            id: 9001,
            name: "Dzień Patrona".to_owned(),
            from: october(6),
            to: october(6),
        });
    });
    let mut world = world.after_the_first_run().await;
    for (day, title, is_skipped) in [
        (5, "Środa, 7 października", true),
        (6, "Środa, 7 października", false),
        (7, "Czwartek, 8 października", false),
        (9, "Poniedziałek, 12 października", false),
    ] {
        world.grade(ZOSIA, "5");
        world.once_all().await;
        world.at(&format!("2026-10-{day:02}T18:00"));
        world.poll().await;
        let digest = world.only_letter();
        assert!(digest.text.contains(title), "{title}: {}", digest.text);
        let words = digest.words();
        let said = "Dzień wolny – Dzień Patrona (wtorek 6.10).";
        assert_eq!(words.contains(said), is_skipped, "{day}: {words}");
    }
}
