//! The letter of the week: once, in time, and never in the holidays.

use chrono::NaiveDate;
use school::Who;
use school::register::attendance::types::{ABSENT, PRESENT};
use school::register::pupils::plans::older;
use school::register::{Attendance, SchoolFreeDay};

use crate::support::mail::Mail;
use crate::support::world::{World, warsaw};

const ZOSIA: Who = Who::Zosia;

const WEEKLY: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = ""
weekly = "0 18 * * fri"
"#;

const OF_LESSONS: &str = r#"
[[recipient]]
email = "babcia@example.com"
feeds = ["timetable"]
instant = []
digest = ""
weekly = "0 18 * * fri"
"#;

async fn family(recipients: &str) -> World {
    World::of(&[ZOSIA], recipients).after_the_first_run().await
}

/// The letter of a Friday evening.
async fn on_friday(world: &mut World, day: &str) -> Mail {
    world.at(&format!("2026-10-{day}T18:00"));
    world.poll().await;
    world.only_letter()
}

#[track_caller]
fn says(letter: &Mail, words: &str) {
    let words_of = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, words) = (words_of(&letter.text), words_of(words));
    assert!(text.contains(&words), "{text}");
}

#[tokio::test]
async fn each_slot_has_one_letter_over_a_restart() {
    let mut world = family(WEEKLY).await;
    for day in ["09", "16"] {
        world.at(&format!("2026-10-{day}T17:59"));
        world.poll().await;
        world.no_letters();
        let letter = on_friday(&mut world, day).await;
        assert_eq!(
            (letter.kind.as_str(), letter.changes.as_str()),
            ("weekly", "")
        );
        world.tick().await;
        world.restart();
        world.once().await;
        world.hours(20);
        world.poll().await;
        world.no_letters();
    }
}

#[tokio::test]
async fn the_letter_comes_up_to_36_hours_late() {
    for (moment, comes) in [("2026-10-11T05:59", true), ("2026-10-11T06:00", false)] {
        let mut world = family(WEEKLY).await;
        world.at(moment);
        world.restart();
        world.poll().await;
        let expected: &[&str] = if comes { &["weekly"] } else { &[] };
        assert_eq!(world.kinds(), expected, "{moment}");
    }
}

#[tokio::test]
async fn no_letter_comes_right_after_the_welcome() {
    let mut world = World::beginning("2026-10-08T10:00", WEEKLY)
        .after_the_first_run()
        .await;
    world.at("2026-10-09T18:00");
    world.poll().await;
    world.no_letters();
    on_friday(&mut world, "16").await;
}

#[tokio::test]
async fn no_letter_comes_in_july_and_august() {
    let mut world = World::beginning("2027-06-21T10:00", WEEKLY)
        .after_the_first_run()
        .await;
    for day in ["2027-07-02", "2027-08-27"] {
        world.at(&format!("{day}T18:00"));
        world.poll().await;
        world.no_letters();
    }
}

#[tokio::test]
async fn the_second_letter_compares_with_the_first() {
    let mut world = family(WEEKLY).await;
    // Nobody knows how it was a week ago.
    let first = on_friday(&mut world, "09").await;
    says(&first, "Bez nowych ocen: matematyka 3,60.");
    world.at("2026-10-12T12:00");
    world.grade(ZOSIA, "5");
    world.poll().await;
    let second = on_friday(&mut world, "16").await;
    assert!(
        second.subject.contains("tydzień 12–16.10 – nowe oceny: 1"),
        "{}",
        second.subject
    );
    says(&second, "- Matematyka: 3,60 → 4,13 ");
    let third = on_friday(&mut world, "23").await;
    says(&third, "matematyka 4,13");
    assert!(!third.text.contains('→'), "{}", third.text);
}

#[tokio::test]
async fn the_first_letter_after_a_week_compares_with_a_week_ago() {
    let mut world = World::beginning("2026-10-05T07:00", &WEEKLY.replace("fri", "mon"))
        .after_the_first_run()
        .await;
    world.at("2026-10-06T12:00");
    world.grade(ZOSIA, "5");
    world.poll().await;
    world.at("2026-10-12T18:00");
    world.poll().await;
    let letter = world.only_letter();
    says(&letter, "- Matematyka: 3,60 → 4,13 ");
}

#[tokio::test]
async fn attendance_is_counted_since_september() {
    let world = World::of(&[ZOSIA], WEEKLY);
    world.school.edit(ZOSIA, |zosia| {
        let lesson = zosia.lesson_id(older::BIOLOGY);
        zosia.attendances.clear();
        for (id, (day, number, kind)) in [
            ("2026-09-02", 1, ABSENT),
            ("2026-10-06", 1, PRESENT),
            ("2026-10-06", 2, ABSENT),
            ("2026-10-07", 1, ABSENT),
        ]
        .into_iter()
        .enumerate()
        {
            let entered = warsaw(&format!("{day}T08:01")).naive_utc();
            zosia.attendances.push(Attendance {
                id: 72_000_001 + id as u64,
                lesson,
                date: entered.date(),
                number,
                kind,
                added: entered,
                trip: None,
            });
        }
    });
    let mut world = world.after_the_first_run().await;
    let letter = on_friday(&mut world, "09").await;
    says(&letter, "wt. 1/2, śr. 0/1");
    says(&letter, "Tydzień: 33% (1 z 3), od 1 września: 25% (1 z 4).");
    says(&letter, "Poniżej 60% od 1 września: biologia 25% (1 z 4).");
}

#[tokio::test]
async fn nobody_reads_of_other_feeds() {
    let mut world = family(OF_LESSONS).await;
    world.grade(ZOSIA, "5");
    world.poll().await;
    let letter = on_friday(&mut world, "09").await;
    for word in ["Matematyka", "Oceny", "Frekwencja"] {
        assert!(!letter.text.contains(word), "{}", letter.text);
    }
}

#[tokio::test]
async fn no_letter_comes_of_weeks_without_school() {
    let world = World::of(&[ZOSIA], OF_LESSONS);
    let october = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
    world.school.edit(ZOSIA, |zosia| {
        zosia.school_free_days.push(SchoolFreeDay {
            id: 9001,
            name: "Ferie jesienne".to_owned(),
            from: october(10),
            to: october(31),
        });
    });
    let mut world = world.after_the_first_run().await;
    on_friday(&mut world, "09").await;
    for day in ["16", "23", "30"] {
        world.at(&format!("2026-10-{day}T18:00"));
        world.poll().await;
        world.no_letters();
    }
    world.at("2026-11-06T18:00");
    world.poll().await;
    assert_eq!(world.kinds(), ["weekly"]);
}
