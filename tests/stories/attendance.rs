//! Attendance: an absence is reported, and so is its correction.

use school::register::attendance::types::{
    ABSENT, CONTEST, EXCUSED, LATE, PRESENT, RELEASED, TRIP,
};
use school::register::pupils::plans::older;
use school::register::{Attendance, Pupil};
use school::{FaultKind, Variation, Who};
use serde_json::{Value, json};

use crate::support::world::{World, warsaw};

const IN_THE_MORNING: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["attendance"]
digest = "30 6 * * *"
"#;

const ENTRY: u64 = 72_000_001;
const PATH: &str = "/gateway/api/2.0/Attendances";

/// Edits Zosia's attendance.
fn edit(world: &World, change: impl FnOnce(&mut Vec<Attendance>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.attendances));
}

fn entry(zosia: &Pupil, id: u64, kind: u64) -> Attendance {
    let entered = warsaw("2026-10-05T08:01").naive_utc();
    Attendance {
        id,
        lesson: zosia.lesson_id(older::BIOLOGY),
        date: entered.date(),
        number: 3,
        kind,
        added: entered,
        trip: None,
    }
}

/// A teacher enters something about the third lesson of Monday.
fn mark(world: &World, id: u64, kind: u64) {
    world.school.edit(Who::Zosia, |zosia| {
        let entry = entry(zosia, id, kind);
        zosia.attendances.push(entry);
    });
}

fn turn(world: &World, id: u64, kind: u64) {
    edit(world, |entries| {
        let entry = entries.iter_mut().find(|entry| entry.id == id).unwrap();
        entry.kind = kind;
    });
}

fn erase(world: &World, id: u64) {
    edit(world, |entries| entries.retain(|entry| entry.id != id));
}

#[tokio::test]
async fn absence_lateness_and_release_are_reported_but_not_presence() {
    for (kind, subject) in [
        (ABSENT, "nieobecność"),
        (LATE, "spóźnienie"),
        (RELEASED, "zwolnienie"),
        (EXCUSED, "nieobecność usprawiedliwiona"),
        (CONTEST, "nieobecność usprawiedliwiona"),
    ] {
        let mut world = World::watching("attendance").await;
        mark(&world, ENTRY, kind);
        let letter = world.letter_of_two_polls().await;
        assert_eq!(letter.changes, "attendance.added=1", "{kind}");
        assert_eq!(
            letter.subject,
            format!("Zosia: poniedziałek 5.10 – {subject}, 3. lekcja (biologia)")
        );
        assert!(letter.text.contains("Joanna Mazur"), "{}", letter.text);
    }
    let mut world = World::watching("attendance").await;
    for (id, kind) in [(ENTRY, PRESENT), (ENTRY + 1, TRIP)] {
        mark(&world, id, kind);
        world.reports_nothing().await;
        erase(&world, id);
        world.reports_nothing().await;
    }
}

#[tokio::test]
async fn an_entry_is_followed_through_its_whole_life() {
    let mut world = World::watching("attendance").await;
    mark(&world, ENTRY, PRESENT);
    world.reports_nothing().await;
    for (kind, change, words) in [
        (ABSENT, "attendance.added=1", "– nieobecność,"),
        (LATE, "attendance.changed=1", "nieobecność → spóźnienie"),
        (PRESENT, "attendance.removed=1", "spóźnienie cofnięte"),
        (LATE, "attendance.restored=1", "– spóźnienie przywrócone,"),
        (PRESENT, "attendance.removed=1", "spóźnienie cofnięte"),
        (ABSENT, "attendance.changed=1", "obecność → nieobecność,"),
        (
            EXCUSED,
            "attendance.changed=1",
            "nieobecność usprawiedliwiona",
        ),
    ] {
        turn(&world, ENTRY, kind);
        let letter = world.letter_of_two_polls().await;
        assert_eq!(letter.changes, change, "{words}");
        assert!(letter.subject.contains(words), "{}", letter.subject);
    }
    erase(&world, ENTRY);
    let letter = world.letter_of_two_polls().await;
    assert_eq!(letter.changes, "attendance.removed=1");
    assert!(letter.subject.contains("wycofana"), "{}", letter.subject);
    mark(&world, ENTRY, EXCUSED);
    let letter = world.letter_of_two_polls().await;
    assert_eq!(letter.changes, "attendance.restored=1");
}

#[tokio::test]
async fn an_absence_that_returns_as_a_presence_is_no_news() {
    let mut world = World::watching("attendance").await;
    mark(&world, ENTRY, ABSENT);
    world.letter_of_two_polls().await;
    erase(&world, ENTRY);
    assert_eq!(
        world.letter_of_two_polls().await.changes,
        "attendance.removed=1"
    );
    mark(&world, ENTRY, PRESENT);
    world.reports_nothing().await;
    turn(&world, ENTRY, LATE);
    let letter = world.letter_of_two_polls().await;
    assert_eq!(letter.changes, "attendance.changed=1");
    let words = "obecność → spóźnienie";
    assert!(letter.subject.contains(words), "{}", letter.subject);
}

#[tokio::test]
async fn an_entry_made_by_a_trip_has_its_own_key() {
    let mut world = World::watching("attendance").await;
    mark(&world, 41_685, ABSENT);
    world.letter_of_two_polls().await;
    edit(&world, |entries| {
        let of_trip = entries.iter_mut().find(|entry| entry.trip.is_some());
        of_trip.unwrap().kind = ABSENT;
    });
    world.letter_of_two_polls().await;
    // The topics of that day are reported as well.
    let mut keys: Vec<String> = world.history().into_iter().map(|event| event.key).collect();
    keys.retain(|key| key.starts_with("attendances:"));
    assert_eq!(keys, ["attendances:41685", "attendances:t41685"]);
}

#[tokio::test]
async fn what_is_no_change_is_not_reported() {
    let mut world = World::watching("attendance").await;
    mark(&world, ENTRY, ABSENT);
    world.letter_of_two_polls().await;

    // In another order, twice, with ids of other types and a new field.
    world
        .school
        .fault(FaultKind::Varied(Variation::Doubled), PATH, 99);
    world.reports_nothing().await;
    // Types and subjects are renamed.
    world.school.edit(Who::Zosia, |zosia| {
        for kind in &mut zosia.institution.attendance_types {
            kind.name = format!("{} (SP 341)", kind.name);
        }
        for subject in &mut zosia.institution.subjects {
            subject.name = format!("{} (5b)", subject.name);
        }
    });
    world.hours(24);
    world.reports_nothing().await;
}

#[tokio::test]
async fn one_failed_read_and_one_gap_are_no_news() {
    let mut world = World::watching("attendance").await;
    world.school.fault(FaultKind::Html, PATH, 3);
    world.reports_nothing().await;

    let mut away = Vec::new();
    edit(&world, |entries| away.append(entries));
    world.minutes(20);
    world.once().await;
    edit(&world, |entries| entries.append(&mut away));
    world.reports_nothing().await;
}

#[tokio::test]
async fn unreadable_types_hide_no_absence_and_invent_none() {
    let world = World::wanting("attendance");
    let types = "/gateway/api/2.0/Attendances/Types";
    world.school.fault(FaultKind::Status500, types, 99);
    let mut world = world.after_the_first_run().await;
    mark(&world, ENTRY, ABSENT);
    let letter = world.letter_of_two_polls().await;
    assert!(letter.subject.contains("nieobecność"), "{}", letter.subject);
    // Later the types can be read after all.
    world.heal();
    world.hours(2);
    world.reports_nothing().await;
}

#[tokio::test]
async fn history_shows_both_sides() {
    let mut world = World::watching("attendance").await;
    mark(&world, ENTRY, ABSENT);
    world.letter_of_two_polls().await;
    turn(&world, ENTRY, LATE);
    world.letter_of_two_polls().await;
    let event = json!(world.history()[1]);
    let side = |kind: &str, category: &str| {
        json!({
            "category": category, "subject": "Biologia", "teacher": "Joanna Mazur",
            "date": "2026-10-05", "lesson_no": 3, "type": kind,
        })
    };
    assert_eq!(event["key"], format!("attendances:{ENTRY}"));
    assert_eq!(event["before"], side("absent", "Nieobecność"));
    assert_eq!(event["after"], side("late", "Spóźnienie"));
    assert_eq!(
        event["summary"],
        Value::from("poniedziałek 5.10 – nieobecność → spóźnienie, 3. lekcja (biologia)")
    );
}

#[tokio::test]
async fn a_day_of_absences_is_counted_in_one_letter() {
    let mut world = World::watching("attendance").await;
    for id in 0..3 {
        mark(&world, ENTRY + id, ABSENT);
    }
    mark(&world, ENTRY + 3, LATE);
    let letter = world.letter_of_two_polls().await;
    assert_eq!(
        letter.subject,
        "Zosia: pon. 5.10 nieobecność (3. lekcja), pon. 5.10 spóźnienie (3. lekcja)"
    );
    assert_eq!(letter.changes, "attendance.added=4");
}

#[tokio::test]
async fn the_digest_counts_open_absences_and_names_them_on_mondays_but_is_not_sent_for_them() {
    let world = World::of(&[Who::Zosia], IN_THE_MORNING);
    let mut world = world.after_the_first_run().await;
    world.at("2026-10-06T06:30");
    world.poll().await;
    world.no_letters();
    for (day, are_named) in [("07", false), ("12", true)] {
        world.grade(Who::Zosia, "5");
        world.once().await;
        world.at(&format!("2026-10-{day}T06:30"));
        world.poll().await;
        let digest = world.only_letter();
        assert_eq!(digest.kind, "digest");
        let words = digest.words();
        let count = "2 nieobecności do usprawiedliwienia";
        assert!(words.contains(count), "{words}");
        let named = format!("{count} – wtorek 29.9, lekcje 2, 6");
        assert_eq!(words.contains(&named), are_named, "{words}");
        // The box has said it.
        let is_repeated = words.contains("Nieusprawiedliwione nieobecności");
        assert!(!is_repeated, "{words}");
    }
}
