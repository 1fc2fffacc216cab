//! Ten thousand new entries at once.

use dzwonek::demo::school::register::attendance::types;
use dzwonek::demo::school::register::files::FileStatus;
use dzwonek::demo::school::register::houses::{category, staff};
use dzwonek::demo::school::register::pupils::plans::older;
use dzwonek::demo::school::register::{Grade, Message};
use dzwonek::demo::school::{Pupil, Who};
use dzwonek::exit_code::ExitCode;

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
        let category = zosia.house.category_id(category::TEST);
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

/// Many copies of the last item of a list.
fn copies<T: Clone>(items: &mut Vec<T>, number: impl Fn(&mut T, u64)) {
    let last = items.last().cloned().unwrap();
    items.extend((0..MANY).map(|place| {
        let mut item = last.clone();
        number(&mut item, 90_000_000 + place);
        item
    }));
}

fn pour(world: &mut World, change: impl Fn(&mut Pupil)) {
    world.school.edit(Who::Zosia, change);
}

/// What a letter says of all that found no room in it.
fn assert_bounded(letter: &Mail, more: &str) {
    assert!(letter.bytes.len() < 200_000, "{}", letter.bytes.len());
    assert!(letter.html.len() < 100_000, "{}", letter.html.len());
    assert!(letter.text.contains(more), "{}", letter.text);
}

/// Everything stands in one letter at once, and in one digest to each.
async fn a_flood_of(feed: &str, pour: fn(&mut World)) {
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
    assert_bounded(&mamas, "więcej w dzienniku");
    assert_bounded(&dads, "more in the register");
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

#[tokio::test]
async fn ten_thousand_agenda_entries_are_one_letter() {
    a_flood_of("agenda", |world| {
        pour(world, |zosia| {
            copies(&mut zosia.agenda.entries, |one, id| one.id = id)
        })
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_pieces_of_homework_are_one_letter() {
    a_flood_of("homework", |world| {
        pour(world, |zosia| {
            copies(&mut zosia.homework.assignments, |one, id| one.id = id)
        })
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_absences_are_one_letter() {
    a_flood_of("attendance", |world| {
        pour(world, |zosia| {
            copies(&mut zosia.attendances, |one, id| {
                one.id = id;
                one.kind = types::ABSENT;
            });
        })
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_notes_are_one_letter() {
    a_flood_of("notes", |world| {
        pour(world, |zosia| {
            copies(&mut zosia.notes, |one, id| one.id = id)
        })
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_behaviour_grades_are_one_letter() {
    a_flood_of("behaviour", |world| {
        pour(world, |zosia| {
            copies(&mut zosia.behaviour, |one, id| one.id = id)
        })
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_conferences_are_one_letter() {
    a_flood_of("conferences", |world| {
        pour(world, |zosia| {
            let class = zosia.house.class.id;
            copies(&mut zosia.conferences, |one, id| {
                one.id = id;
                one.class = class;
            });
        })
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_trips_are_one_letter() {
    a_flood_of("trips", |world| {
        pour(world, |zosia| {
            zosia.trips.push(ojcow(20));
            copies(&mut zosia.trips, |one, id| one.id = id);
            zosia.trips.remove(0);
        })
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_files_are_one_letter() {
    a_flood_of("files", |world| {
        pour(world, |zosia| {
            copies(&mut zosia.files, |one, id| {
                one.id = id;
                one.status = FileStatus::Ready;
            });
        })
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_days_off_are_one_letter() {
    a_flood_of("days_off", |world| {
        pour(world, |zosia| {
            copies(&mut zosia.school_free_days, |one, id| one.id = id)
        })
    })
    .await;
}
