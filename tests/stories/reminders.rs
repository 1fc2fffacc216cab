//! Reminders: on the evening before, once per thing and day.

use school::Who;
use school::register::attendance::types::{ABSENT, EXCUSED};
use school::register::pupils::plans::older;
use school::register::timetable::{Happening, Slot};
use school::register::{Attendance, Realization};

use crate::support::mail::Mail;
use crate::support::october::october;
use crate::support::smtp_server::{Behaviour, Stage};
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

/// Nothing waits for an excuse.
async fn of(recipients: &str) -> World {
    let world = World::of(&[ZOSIA], recipients);
    excuse(&world);
    world.after_the_first_run().await
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

/// That of an evening of October, after all was read.
async fn reminder_of(world: &mut World, day: u32) -> Mail {
    world.at(&format!("2026-10-{day:02}T16:40"));
    world.once_all().await;
    world.no_letters();
    world.at(&format!("2026-10-{day:02}T17:00"));
    world.tick().await;
    world.only_letter()
}

/// The lines below a test that say what to revise.
fn revision(letter: &Mail) -> Vec<&str> {
    let lines = letter.text.lines().map(str::trim);
    let lines = lines.skip_while(|line| !line.starts_with("Do powtórki"));
    lines.take_while(|line| !line.is_empty()).collect()
}

/// The register forgets its lessons of maths but these, of which the first was missed.
fn teach(world: &World, topics: &[(u32, &str)]) {
    world.school.edit(ZOSIA, |zosia| {
        let lesson = zosia.lesson_id(older::MATHS);
        zosia.realizations.retain(|held| held.lesson != lesson);
        for ((day, topic), id) in topics.iter().zip(9_600_001..) {
            zosia.realizations.push(Realization {
                id,
                lesson,
                date: october(*day),
                number: 1,
                topic: Some((*topic).to_owned()),
                is_trip: false,
            });
        }
        zosia.attendances.push(Attendance {
            id: 9_700_001,
            lesson,
            date: october(topics[0].0),
            number: 1,
            kind: EXCUSED,
            added: october(topics[0].0).into(),
            trip: None,
        });
    });
}

#[tokio::test]
async fn a_reminder_says_what_was_taught_since_the_last_test() {
    let mut world = of(MAMA).await;
    world.set_test(TEST + 1, 5);
    world.set_test(TEST, 9);
    teach(
        &world,
        &[
            (5, "Na sprawdzianie"),
            (6, "Ułamki"),
            (7, "Ułamki"),
            (8, "Dzielenie"),
        ],
    );
    let letter = reminder_of(&mut world, 8).await;
    assert_eq!(
        revision(&letter),
        [
            "Do powtórki, tematy od ostatniego sprawdzianu:",
            "wt. 6.10 – śr. 7.10: Ułamki",
            "czw. 8.10: Dzielenie",
        ]
    );
}

#[tokio::test]
async fn without_an_earlier_test_the_latest_topics_are_named_and_what_was_missed_is_marked() {
    let mut world = of(MAMA).await;
    world
        .school
        .edit(ZOSIA, |zosia| zosia.agenda.entries.retain(|_| false));
    world.set_test(TEST, 9);
    teach(&world, &[(5, "Ułamki"), (6, "Dzielenie")]);
    let letter = reminder_of(&mut world, 8).await;
    assert_eq!(
        revision(&letter),
        [
            "Do powtórki, ostatnie tematy:",
            "pon. 5.10: Ułamki (nieobecność)",
            "wt. 6.10: Dzielenie",
        ]
    );
}

/// Whoever does not hear of topics is not told of them here either.
#[tokio::test]
async fn who_does_not_hear_of_topics_is_reminded_of_the_test_alone() {
    let mut world = of(&format!("{MAMA}feeds = [\"agenda\"]\n")).await;
    world.set_test(TEST, 9);
    teach(&world, &[(5, "Ułamki")]);
    assert!(revision(&reminder_of(&mut world, 8).await).is_empty());
}

const EXCUSES: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = ""
feeds = ["attendance"]
reminders = "0 17 * * *"
"#;

/// The fourth lesson of that day.
fn miss(world: &World, id: u64, day: u32) {
    world.school.edit(ZOSIA, |zosia| {
        let of = zosia.lesson_id(older::MATHS);
        zosia.attendances.push(Attendance {
            id,
            lesson: of,
            date: october(day),
            number: 4,
            kind: ABSENT,
            added: october(day).into(),
            trip: None,
        });
    });
}

fn excuse(world: &World) {
    world.school.edit(ZOSIA, |zosia| {
        for record in &mut zosia.attendances {
            if record.kind == ABSENT {
                record.kind = EXCUSED;
            }
        }
    });
}

#[tokio::test]
async fn absences_without_an_excuse_are_named_once_a_week_while_there_are_any() {
    let mut world = of(EXCUSES).await;
    let text = world.config_text();
    world.configure(&text.replacen("[[student]]", "[[student]]\nexcuse_within = \"7d\"", 1));
    miss(&world, 9_700_001, 6);
    let text = reminder_of(&mut world, 8).await.text;
    let line = "wtorek 6.10, 4. lekcja (matematyka), termin: wtorek 13.10";
    assert!(text.contains(line), "{text}");
    let mut subjects = evenings(&mut world, 9..=18).await;
    excuse(&world);
    subjects.extend(evenings(&mut world, 19..=25).await);
    let subject = "15: Zosia: do usprawiedliwienia – wtorek 6.10, 4. lekcja";
    assert_eq!(subjects, [subject]);
}

#[tokio::test]
async fn a_reminder_that_no_server_takes_in_the_evening_is_dropped_and_told_anew() {
    let mut world = of(MAMA).await;
    world.set_test(TEST, 12);
    world.at("2026-10-09T16:40");
    world.poll().await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.at("2026-10-09T17:00");
    world.tick().await;
    world.mail.behave(Behaviour::Good);
    world.at("2026-10-10T06:40");
    world.poll().await;
    assert_eq!(world.kinds(), NOTHING);
    assert_eq!(
        evenings(&mut world, [10]).await,
        ["10: Zosia: poniedziałek 12.10 – sprawdzian (matematyka)"]
    );
}

const NOTHING: [&str; 0] = [];
