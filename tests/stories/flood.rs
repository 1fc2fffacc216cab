//! Ten thousand new entries at once.

use dzwonek::exit_code::ExitCode;
use school::register::attendance::types;
use school::register::files::FileStatus;
use school::register::institution::{category, staff};
use school::register::pupils::plans::older;
use school::register::{Grade, Message};
use school::{Pupil, Who};

use crate::support::mail::Mail;
use crate::support::world::World;
use crate::trips::ojcow;

const MANY: u64 = 10_000;

/// One parent hears at once and in the digest, the other in the digest alone.
const BOTH: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = [
    "messages", "grades", "announcements", "agenda", "homework", "attendance", "notes", "behaviour",
    "conferences", "trips", "files", "days_off",
]
digest = "0 8 * * *"

[[recipient]]
email = "dad@example.com"
language = "en"
instant = []
digest = "0 8 * * *"
"#;

fn grades(world: &mut World) {
    let now = world.now().naive_utc();
    world.school.edit(Who::Zosia, |zosia| {
        let lesson = zosia.lesson_id(older::MATHS);
        let category = zosia.institution.category_id(category::TEST);
        for id in 0..MANY {
            let grade = Grade::partial(90_000_000 + id, "5", lesson, category, now);
            zosia.grades.push(grade);
        }
    });
}

/// Many announcements, for both children.
fn announcements(world: &mut World) {
    for id in 0..MANY {
        let lid = format!("LID-{id}");
        world.announce(&[Who::Zosia, Who::Stas], &lid, "Zbiórka makulatury");
    }
}

fn messages(world: &mut World) {
    let now = world.now().naive_utc();
    world.school.edit(Who::Zosia, |zosia| {
        for id in 0..MANY {
            let sender = zosia.sender(staff::MATHS);
            let message = Message::new(90_000_000 + id, sender, ("Zebranie", "Dzień dobry"), now);
            zosia.inbox.messages.push(message);
        }
    });
}

/// The first id of a flood.
const FIRST: u64 = 90_000_000;

/// Many copies of the last item of a list, each with an id of its own.
fn copies<T: Clone>(items: &mut Vec<T>, id: fn(&mut T) -> &mut u64) {
    let last = items.last().cloned().unwrap();
    items.extend((FIRST..FIRST + MANY).map(|number| {
        let mut item = last.clone();
        *id(&mut item) = number;
        item
    }));
}

/// The end of what was sent already.
const MORE_SENT: &str = "i jeszcze 99";

/// What a letter says about everything that found no room in it.
fn assert_bounded(letter: &Mail, more: &str) {
    assert!(letter.bytes.len() < 200_000, "{}", letter.bytes.len());
    assert!(letter.html.len() < 100_000, "{}", letter.html.len());
    assert!(letter.words().contains(more), "{}", letter.text);
}

/// Everything stands in one instant letter, and in one digest for each parent, which counts what finds no room.
async fn a_flood_of(feed: &str, pour: impl Fn(&mut World)) {
    a_flood_ending(feed, [MORE_SENT, "more in the register"], pour).await;
}

/// The same where the digests end in other words.
async fn a_flood_ending(feed: &str, ends: [&str; 2], pour: impl Fn(&mut World)) {
    let mut world = World::of(&[Who::Zosia, Who::Stas], BOTH)
        .after_the_first_run()
        .await;
    pour(&mut world);
    assert_eq!(world.once_all().await.code, ExitCode::AllWell);
    let at_once = world.only_letter();
    assert_eq!(at_once.changes, format!("{feed}.added=10000"));
    assert_bounded(&at_once, "więcej w dzienniku");

    world.at("2026-10-06T08:00");
    world.tick().await;
    let [mamas, dads] = <[_; 2]>::try_from(world.letters()).unwrap();
    assert_bounded(&mamas, ends[0]);
    assert_bounded(&dads, ends[1]);
    world.minutes(20);
    assert_eq!(world.once_all().await.changes(), 0);
    world.no_letters();
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn ten_thousand_grades_are_one_letter() {
    a_flood_of("grades", grades).await;
}

#[tokio::test]
async fn ten_thousand_announcements_to_two_children_are_one_letter() {
    a_flood_of("announcements", announcements).await;
}

#[tokio::test]
async fn ten_thousand_messages_are_one_letter() {
    a_flood_of("messages", messages).await;
}

/// The same for a feed that is a plain list.
async fn a_flood_in(feed: &str, change: impl Fn(&mut Pupil)) {
    a_flood_of(feed, |world| world.school.edit(Who::Zosia, &change)).await;
}

#[tokio::test]
async fn ten_thousand_agenda_entries_are_one_letter() {
    a_flood_in("agenda", |zosia| {
        copies(&mut zosia.agenda.entries, |one| &mut one.id);
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_pieces_of_homework_are_one_letter() {
    a_flood_in("homework", |zosia| {
        copies(&mut zosia.homework.assignments, |one| &mut one.id);
    })
    .await;
}

/// Those of a day are one line of a digest.
#[tokio::test]
async fn ten_thousand_absences_are_one_letter() {
    let ends = ["nieobecność (2. lekcja)", "absent, lesson 2"];
    a_flood_ending("attendance", ends, |world| {
        world.school.edit(Who::Zosia, |zosia| {
            copies(&mut zosia.attendances, |one| &mut one.id);
            let new = zosia.attendances.iter_mut().filter(|one| one.id >= FIRST);
            new.for_each(|one| one.kind = types::ABSENT);
        });
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_notes_are_one_letter() {
    a_flood_in("notes", |zosia| {
        copies(&mut zosia.notes, |one| &mut one.id);
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_behaviour_grades_are_one_letter() {
    a_flood_in("behaviour", |zosia| {
        copies(&mut zosia.behaviour, |one| &mut one.id);
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_conferences_are_one_letter() {
    a_flood_in("conferences", |zosia| {
        copies(&mut zosia.conferences, |one| &mut one.id);
        let class = zosia.institution.class.id;
        let new = zosia.conferences.iter_mut().filter(|one| one.id >= FIRST);
        new.for_each(|one| one.class = class);
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_trips_are_one_letter() {
    a_flood_in("trips", |zosia| {
        zosia.trips.push(ojcow(20));
        copies(&mut zosia.trips, |one| &mut one.id);
        zosia.trips.remove(0);
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_files_are_one_letter() {
    a_flood_in("files", |zosia| {
        copies(&mut zosia.files, |one| &mut one.id);
        let new = zosia.files.iter_mut().filter(|one| one.id >= FIRST);
        new.for_each(|one| one.status = FileStatus::Ready);
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_days_off_are_one_letter() {
    a_flood_in("days_off", |zosia| {
        copies(&mut zosia.school_free_days, |one| &mut one.id);
    })
    .await;
}
