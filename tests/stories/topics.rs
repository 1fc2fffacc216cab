//! The digest lists what was taught while the child was absent.

use chrono::{Days, NaiveDate};
use school::register::attendance::types::{ABSENT, EXCUSED, LATE, PRESENT};
use school::register::pupils::plans::older;
use school::register::{Attendance, Pupil, Realization};
use school::{FaultKind, Who};
use serde_json::json;

use crate::support::mail::Mail;
use crate::support::world::{World, warsaw};

const IN_THE_MORNING: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["attendance"]
digest = "30 6 * * *"
"#;

const ATTENDANCES: &str = "/gateway/api/2.0/Attendances";
const ENTRY: u64 = 72_000_001;

async fn settled() -> World {
    let world = World::of(&[Who::Zosia], IN_THE_MORNING);
    world.after_the_first_run().await
}

fn edit(world: &World, change: impl FnOnce(&mut Pupil)) {
    world.school.edit(Who::Zosia, change);
}

/// A day of October.
fn october(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 30).unwrap() + Days::new(day)
}

/// A history lesson gets its topic.
fn teach(world: &World, id: u64, day: NaiveDate, number: u32, topic: &str) {
    edit(world, |zosia| {
        zosia.realizations.push(Realization {
            id,
            lesson: zosia.lesson_id(older::HISTORY),
            date: day,
            number,
            topic: (!topic.is_empty()).then(|| topic.to_owned()),
            is_trip: false,
        });
    });
}

/// The topic of a lesson is reworded, or entered at last.
fn rewrite(world: &World, id: u64, topic: &str) {
    edit(world, |zosia| {
        let mut all = zosia.realizations.iter_mut();
        all.find(|lesson| lesson.id == id).unwrap().topic = Some(topic.to_owned());
    });
}

/// Something is entered about a lesson of a day.
fn mark(world: &World, id: u64, day: NaiveDate, number: u32, kind: u64) {
    edit(world, |zosia| {
        zosia.attendances.push(Attendance {
            id,
            lesson: zosia.lesson_id(older::MATHS),
            date: day,
            number,
            kind,
            added: warsaw("2026-10-05T08:01").naive_utc(),
            trip: None,
        });
    });
}

fn turn(world: &World, id: u64, kind: u64) {
    edit(world, |zosia| {
        let mut all = zosia.attendances.iter_mut();
        all.find(|entry| entry.id == id).unwrap().kind = kind;
    });
}

/// What the next poll reports about topics.
async fn topics_reported(world: &mut World) -> Vec<String> {
    let known = world.events().len();
    world.minutes(20);
    world.once_all().await;
    let events = world.history().split_off(known).into_iter();
    let topics = events.filter(|event| event.key.starts_with("realizations:"));
    topics
        .map(|event| format!("{} {}", event.change, event.key))
        .collect()
}

const NOTHING: [&str; 0] = [];

/// The lines of a digest between the heading of the topics and the next one.
fn missed_lessons(digest: &Mail) -> Vec<&str> {
    let lines = digest.text.lines();
    let lines = lines.skip_while(|line| *line != "Tematy lekcji z dni nieobecności:");
    let lines = lines
        .skip(1)
        .take_while(|line| !line.ends_with(':') && !line.starts_with("Już wysłane"));
    lines.filter(|line| !line.is_empty()).collect()
}

#[tokio::test]
async fn lessons_missed_before_the_first_read_are_not_reported() {
    let mut world = settled().await;
    assert_eq!(world.state_of("topics"), "ok");
    let missed = world
        .school
        .edit(Who::Zosia, |zosia| zosia.missed_lessons().count());
    assert!(missed > 2, "{missed}");
    assert_eq!(topics_reported(&mut world).await, NOTHING);
}

#[tokio::test]
async fn topic_and_absence_are_reported_whichever_comes_first() {
    let mut world = settled().await;
    teach(&world, 1, october(5), 2, "Starożytny Egipt");
    assert_eq!(topics_reported(&mut world).await, NOTHING);
    mark(&world, ENTRY, october(5), 2, ABSENT);
    assert_eq!(topics_reported(&mut world).await, ["added realizations:t1"]);
    // The lesson beside it was not missed, until it was.
    teach(&world, 2, october(5), 3, "");
    assert_eq!(topics_reported(&mut world).await, NOTHING);
    mark(&world, ENTRY + 1, october(5), 3, ABSENT);
    assert_eq!(topics_reported(&mut world).await, NOTHING);
    rewrite(&world, 2, "Piramidy");
    assert_eq!(topics_reported(&mut world).await, ["added realizations:t2"]);
}

#[tokio::test]
async fn only_absences_count_and_a_topic_is_new_once() {
    let mut world = settled().await;
    teach(&world, 1, october(5), 2, "Starożytny Egipt");
    mark(&world, ENTRY, october(5), 2, PRESENT);
    mark(&world, ENTRY + 1, october(5), 2, LATE);
    assert_eq!(topics_reported(&mut world).await, NOTHING);
    turn(&world, ENTRY, EXCUSED);
    assert_eq!(topics_reported(&mut world).await, ["added realizations:t1"]);
    for kind in [PRESENT, ABSENT, PRESENT, EXCUSED] {
        turn(&world, ENTRY, kind);
        assert_eq!(topics_reported(&mut world).await, NOTHING, "{kind}");
    }
}

#[tokio::test]
async fn the_digest_lists_missed_topics_by_day_as_they_stand() {
    let mut world = settled().await;
    mark(&world, ENTRY, october(5), 2, ABSENT);
    mark(&world, ENTRY + 1, october(5), 3, ABSENT);
    mark(&world, ENTRY + 2, october(2), 2, EXCUSED);
    mark(&world, ENTRY + 3, october(2), 4, EXCUSED);
    teach(&world, 2, october(5), 3, "Lekcja");
    teach(&world, 1, october(5), 2, "Starożytny Egipt");
    teach(&world, 3, october(5), 4, "Grecja");
    world.minutes(20);
    world.once_all().await;
    rewrite(&world, 2, "Piramidy");
    assert_eq!(
        topics_reported(&mut world).await,
        ["changed realizations:t2"]
    );
    world.letters();
    world.at("2026-10-06T06:30");
    world.poll().await;
    let digest = world.only_letter();
    assert_eq!(
        missed_lessons(&digest),
        [
            "- Piątek, 2 października",
            "  2. lekcja (matematyka): Dodawanie ułamków – ćwiczenia",
            "  4. lekcja (język polski): Rzeczownik – odmiana przez przypadki",
            "- Poniedziałek, 5 października",
            "  2. lekcja (historia): Starożytny Egipt",
            "  3. lekcja (historia): Piramidy",
        ]
    );
    assert!(!digest.text.contains("Zmiana tematu"), "{}", digest.text);

    // A topic that is corrected after the digest is shown with both sides.
    rewrite(&world, 2, "Faraonowie");
    world.hours(1);
    world.once_all().await;
    world.at("2026-10-07T06:30");
    world.poll().await;
    let digest = world.only_letter();
    for words in ["Zmiana tematu lekcji", "Faraonowie", "Piramidy"] {
        assert!(digest.text.contains(words), "{words}: {}", digest.text);
    }
    assert!(
        !digest.text.contains("Tematy lekcji z dni"),
        "{}",
        digest.text
    );
}

#[tokio::test]
async fn recipients_without_a_digest_hear_of_no_topic() {
    let mut world = World::watching("attendance").await;
    mark(&world, ENTRY, october(5), 2, ABSENT);
    teach(&world, 1, october(5), 2, "Starożytny Egipt");
    assert_eq!(topics_reported(&mut world).await, ["added realizations:t1"]);
    assert_eq!(world.only_letter().changes, "attendance.added=1");
}

#[tokio::test]
async fn history_shows_a_topic_with_its_lesson() {
    let mut world = settled().await;
    mark(&world, ENTRY, october(5), 2, ABSENT);
    teach(&world, 1, october(5), 2, "Starożytny Egipt");
    topics_reported(&mut world).await;
    let event = json!(world.history().pop());
    assert_eq!(
        event["after"],
        json!({
            "subject": "Historia", "teacher": "Piotr Wójcik", "date": "2026-10-05", "lesson_no": 2,
            "text": "Starożytny Egipt", "type": "lesson",
            "status": "missed",
        })
    );
    let summary = "temat lekcji – poniedziałek 5.10, 2. lekcja (historia): Starożytny Egipt";
    assert_eq!(event["summary"], summary);
}

/// Until then there are no topics.
#[tokio::test]
async fn attendance_that_opens_late_brings_no_flood_of_topics() {
    let world = World::of(&[Who::Zosia], IN_THE_MORNING);
    edit(&world, |zosia| zosia.closed = &["Attendances"]);
    let mut world = world.after_the_first_run().await;
    assert_eq!(world.state_of("topics"), "closed no_access");
    edit(&world, |zosia| zosia.closed = &[]);
    world.hours(24);
    assert_eq!(topics_reported(&mut world).await, NOTHING);
    assert_eq!(world.state_of("topics"), "ok");
    assert_eq!(topics_reported(&mut world).await, NOTHING);
}

#[tokio::test]
async fn while_attendance_fails_known_absences_still_count() {
    let mut world = settled().await;
    mark(&world, ENTRY, october(5), 2, ABSENT);
    assert_eq!(topics_reported(&mut world).await, NOTHING);
    world.school.fault(FaultKind::Html, ATTENDANCES, 99);
    teach(&world, 1, october(5), 2, "Starożytny Egipt");
    mark(&world, ENTRY + 1, october(6), 2, ABSENT);
    teach(&world, 2, october(6), 2, "Piramidy");
    assert_eq!(topics_reported(&mut world).await, ["added realizations:t1"]);
    world.heal();
    assert_eq!(topics_reported(&mut world).await, ["added realizations:t2"]);
}
