//! The teachers' notes: praise, complaints, and neither.

use school::register::Note;
use school::register::institution::staff;
use school::register::notes::{Meaning, note_category};
use school::{FaultKind, Variation, Who};
use serde_json::json;

use crate::support::world::{World, warsaw};

const NOTE: u64 = 340_001;
const TEXT: &str = "Nie odrabia zadań.";

fn edit(world: &World, change: impl FnOnce(&mut Vec<Note>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.notes));
}

/// The history teacher writes a note.
fn write(world: &World, meaning: Meaning) {
    world.school.edit(Who::Zosia, |zosia| {
        let note = Note {
            id: NOTE,
            meaning,
            category: note_category::WORK,
            text: TEXT.to_owned(),
            teacher: zosia.institution.teacher_id(staff::HISTORY),
            date: warsaw("2026-10-05T08:00").date_naive(),
        };
        zosia.notes.push(note);
    });
}

fn change(world: &World, change: impl FnOnce(&mut Note)) {
    edit(world, |notes| {
        change(notes.iter_mut().find(|note| note.id == NOTE).unwrap());
    });
}

#[tokio::test]
async fn a_note_says_how_it_is_meant() {
    for (meaning, subject) in [
        (
            Meaning::Positive,
            "Zosia: uwaga pozytywna – Praca na lekcji",
        ),
        (
            Meaning::Negative,
            "Zosia: uwaga negatywna – Praca na lekcji",
        ),
        (Meaning::Neutral, "Zosia: uwaga neutralna – Praca na lekcji"),
    ] {
        let mut world = World::watching("notes").await;
        write(&world, meaning);
        let letter = world.letter_of_two_polls().await;
        assert_eq!(letter.subject, subject);
        assert_eq!(letter.changes, "notes.added=1");
        for part in [TEXT, "Piotr Wójcik"] {
            assert!(letter.text.contains(part), "{}", letter.text);
        }
    }
}

#[tokio::test]
async fn a_note_is_followed_through_its_whole_life() {
    let mut world = World::watching("notes").await;
    write(&world, Meaning::Negative);
    world.letter_of_two_polls().await;

    change(&world, |note| {
        note.text = "Nie odrabia zadań z historii.".to_owned();
    });
    let letter = world.letter_of_two_polls().await;
    assert_eq!(letter.changes, "notes.changed=1");
    assert_eq!(
        letter.subject,
        "Zosia: zmiana uwagi negatywnej – Praca na lekcji"
    );
    for part in [TEXT, "z historii"] {
        assert!(letter.text.contains(part), "{}", letter.text);
    }

    change(&world, |note| note.meaning = Meaning::Neutral);
    let letter = world.letter_of_two_polls().await;
    assert_eq!(
        letter.subject,
        "Zosia: uwaga negatywna → neutralna (Praca na lekcji)"
    );

    change(&world, |note| note.category = note_category::INFORMATION);
    let letter = world.letter_of_two_polls().await;
    assert_eq!(
        letter.subject,
        "Zosia: zmiana uwagi neutralnej – Informacja"
    );

    edit(&world, |notes| notes.retain(|note| note.id != NOTE));
    let letter = world.letter_of_two_polls().await;
    assert_eq!(letter.changes, "notes.removed=1");

    write(&world, Meaning::Positive);
    let letter = world.letter_of_two_polls().await;
    assert_eq!(letter.changes, "notes.changed=1", "it came back different");
}

#[tokio::test]
async fn history_shows_both_sides() {
    let mut world = World::watching("notes").await;
    write(&world, Meaning::Negative);
    world.letter_of_two_polls().await;
    change(&world, |note| note.meaning = Meaning::Positive);
    world.letter_of_two_polls().await;
    let event = json!(world.history()[1]);
    let side = |kind: &str| {
        json!({
            "category": "Praca na lekcji", "teacher": "Piotr Wójcik", "date": "2026-10-05",
            "text": TEXT, "type": kind,
        })
    };
    assert_eq!(event["key"], format!("notes:{NOTE}"));
    assert_eq!(
        (&event["before"], &event["after"]),
        (&side("negative"), &side("positive"))
    );
}

#[tokio::test]
async fn what_is_no_change_is_not_reported() {
    let mut world = World::watching("notes").await;
    write(&world, Meaning::Negative);
    world.letter_of_two_polls().await;

    // In another order, twice, with ids of other types and a new field.
    world.school.fault(
        FaultKind::Varied(Variation::Doubled),
        "/gateway/api/2.0/Notes",
        2,
    );
    world.reports_nothing().await;
    change(&world, |note| {
        note.text = " Nie  odrabia\r\n\r\nzadań. ".to_owned();
    });
    world.reports_nothing().await;

    let categories = "/gateway/api/2.0/Notes/Categories";
    world.school.fault(FaultKind::Status500, categories, 99);
    world.hours(25);
    world.reports_nothing().await;

    world
        .school
        .fault(FaultKind::HalfBody, "/gateway/api/2.0/Notes", 3);
    world.reports_nothing().await;
}

#[tokio::test]
async fn a_module_that_opens_later_is_read_silently() {
    let mut world = settled_without_notes().await;
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.has_notes = true);
    world.hours(25);
    world.reports_nothing().await;
    write(&world, Meaning::Positive);
    assert_eq!(world.letter_of_two_polls().await.changes, "notes.added=1");
}

async fn settled_without_notes() -> World {
    let world = World::wanting("notes");
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.has_notes = false);
    world.after_the_first_run().await
}
