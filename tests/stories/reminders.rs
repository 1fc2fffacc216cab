//! Reminders: on the evening before, once per thing and day.

use school::Who;
use school::register::timetable::{Happening, Slot};

use crate::support::october::october;
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

const MAMA: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = ""
reminders = "0 17 * * *"
"#;

/// A test that the school's own data do not have.
const TEST: u64 = 9_500_001;

async fn of(recipients: &str) -> World {
    World::of(&[ZOSIA], recipients).after_the_first_run().await
}

/// What the reminders of these evenings are called, each after a fresh poll.
async fn evenings(world: &mut World, days: impl IntoIterator<Item = u32>) -> Vec<String> {
    let mut subjects = Vec::new();
    for day in days {
        world.at(&format!("2026-10-{day:02}T16:40"));
        world.poll().await;
        world.no_letters();
        world.at(&format!("2026-10-{day:02}T17:00"));
        world.tick().await;
        subjects.extend(
            world
                .subjects()
                .into_iter()
                .map(|subject| format!("{day}: {subject}")),
        );
    }
    subjects
}

#[tokio::test]
async fn a_test_is_reminded_of_three_days_ahead_and_on_the_evening_before() {
    let mut world = of(MAMA).await;
    world.set_test(TEST, 8);
    assert_eq!(
        evenings(&mut world, 5..=9).await,
        [
            "5: Zosia: czwartek 8.10 – sprawdzian (matematyka)",
            "7: Zosia: czwartek 8.10 – sprawdzian (matematyka)",
        ]
    );
}

#[tokio::test]
async fn a_test_that_moves_is_reminded_of_again_for_its_new_day() {
    let mut world = of(MAMA).await;
    world.set_test(TEST, 7);
    let mut subjects = evenings(&mut world, [6]).await;
    world.restart();
    world.tick().await;
    world.no_letters();
    world.school.edit(ZOSIA, |zosia| {
        zosia.agenda.get_mut(TEST).unwrap().date = october(9);
    });
    subjects.extend(evenings(&mut world, [7, 8]).await);
    assert_eq!(
        subjects,
        [
            "6: Zosia: środa 7.10 – sprawdzian (matematyka)",
            "7: Zosia: piątek 9.10 – sprawdzian (matematyka)",
            "8: Zosia: piątek 9.10 – sprawdzian (matematyka)",
        ]
    );
}

#[tokio::test]
async fn before_a_weekend_a_reminder_reaches_to_monday() {
    let mut world = of(MAMA).await;
    world.set_test(TEST, 12);
    assert_eq!(
        evenings(&mut world, 8..=11).await,
        ["9: Zosia: poniedziałek 12.10 – sprawdzian (matematyka)"]
    );
}

#[tokio::test]
async fn a_day_that_begins_later_is_worth_a_reminder() {
    let mut world = of(MAMA).await;
    world.school.edit(ZOSIA, |zosia| {
        let id = zosia.timetable.next_deviation_id();
        let first = Slot::of_class(october(6), 1);
        zosia.timetable.deviate(id, first, Happening::Cancelled);
    });
    world.at("2026-10-05T16:40");
    world.poll().await;
    world.at("2026-10-05T17:00");
    world.tick().await;
    let letter = world.only_letter();
    assert_eq!(letter.subject, "Zosia: wtorek 6.10 – inne godziny lekcji");
    let hours = "Lekcje we wtorek: 8:55–13:30 (zamiast od 8:00)";
    assert!(letter.text.contains(hours), "{}", letter.text);
    assert_eq!(
        (letter.kind.as_str(), letter.changes.as_str()),
        ("reminder", "")
    );
}

/// The morning has a digest, or the evening has one about the same days.
#[tokio::test]
async fn a_reminder_that_cannot_come_in_time_is_left_out() {
    let with = |line: &str| format!("{MAMA}{line}\n");
    for (recipients, woken, is_written) in [
        (with(""), "17:00", true),
        (with(""), "20:59", true),
        (with(""), "21:01", false),
        (with("quiet_hours = \"16:30-06:00\""), "17:00", false),
        (with("quiet_hours = \"18:00-06:00\""), "17:00", true),
        (
            MAMA.replace("digest = \"\"", "digest = \"0 18 * * *\""),
            "17:00",
            false,
        ),
        (
            MAMA.replace("digest = \"\"", "digest = \"0 6 * * *\""),
            "17:00",
            true,
        ),
    ] {
        let mut world = of(&recipients).await;
        world.set_test(TEST, 6);
        world.at("2026-10-05T16:40");
        world.poll().await;
        world.letters();
        world.at(&format!("2026-10-05T{woken}"));
        world.tick().await;
        let kinds = world.kinds();
        assert_eq!(
            kinds == ["reminder"],
            is_written,
            "{recipients} {woken}: {kinds:?}"
        );
    }
}

#[tokio::test]
async fn who_hears_of_grades_alone_is_reminded_of_nothing_else() {
    let mut world = of(&format!("{MAMA}feeds = [\"grades\"]\n")).await;
    world.set_test(TEST, 6);
    assert!(evenings(&mut world, [5]).await.is_empty());
}
