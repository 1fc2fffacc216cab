//! Ten thousand new entries at once.

use dzwonek::demo::school::Who;
use dzwonek::demo::school::register::houses::{category, staff};
use dzwonek::demo::school::register::pupils::plans::older;
use dzwonek::demo::school::register::{Grade, Message};
use dzwonek::exit_code::ExitCode;

use crate::support::mail::Mail;
use crate::support::world::World;

const MANY: u64 = 10_000;

/// One parent hears at once and in the digest, the other in the digest alone.
const BOTH: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades", "announcements"]
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
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    let at_once = world.only_letter();
    assert_eq!(at_once.changes, format!("{feed}.added=10000"));
    assert_bounded(&at_once, "więcej w dzienniku");

    world.at("2026-10-06T08:00");
    world.tick().await;
    let [mamas, dads] = <[_; 2]>::try_from(world.letters()).unwrap();
    assert_bounded(&mamas, "więcej w dzienniku");
    assert_bounded(&dads, "more in the register");
    world.minutes(20);
    assert_eq!(world.once().await.changes(), 0);
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
