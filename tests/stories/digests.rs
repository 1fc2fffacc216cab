//! The digest: once a day, with something to say.

use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::DigestWish;
use school::Who;

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

const PATIENT: &str = r#"
[[recipient]]
email = "dad@example.com"
instant = []
digest = "30 6 * * *"
"#;

const AT_NIGHT: &str = r#"
[[recipient]]
email = "dad@example.com"
instant = []
digest = "30 2 * * *"
"#;

async fn patient() -> World {
    World::of(&[ZOSIA], PATIENT).after_the_first_run().await
}

#[tokio::test]
async fn each_slot_has_one_digest_with_everything_since_the_last() {
    let mut world = patient().await;
    for day in 6..=8 {
        world.grade(ZOSIA, "5");
        world.poll().await;
        world.hours(1);
        world.grade(ZOSIA, "4");
        world.poll().await;
        world.no_letters();
        world.at(&format!("2026-10-0{day}T06:29"));
        world.tick().await;
        world.no_letters();
        world.minutes(1);
        world.tick().await;
        assert_eq!(world.only_letter().changes, "grades.added=2");
        world.tick().await;
        world.restart();
        world.once().await;
        world.hours(3);
        world.poll().await;
        world.no_letters();
    }
}

#[tokio::test]
async fn the_first_digest_of_a_week_says_that_dzwonek_works() {
    let mut world = patient().await;
    for (day, line) in [
        (
            "06",
            Some("Ostatnie 7 dni – znalezione zmiany: 1, wysłane e-maile: 1."),
        ),
        ("07", None),
        ("11", None),
        (
            "12",
            Some("Ostatnie 7 dni – znalezione zmiany: 4, wysłane e-maile: 4."),
        ),
    ] {
        world.grade(ZOSIA, "5");
        world.poll().await;
        world.at(&format!("2026-10-{day}T06:30"));
        world.tick().await;
        let digest = world.only_letter();
        let found = digest.text.contains("Dzwonek działa.");
        assert_eq!(found, line.is_some(), "{day}: {}", digest.text);
        let text = digest.text.replace('\n', " ");
        assert!(line.is_none_or(|line| text.contains(line)), "{day}: {text}");
    }
}

#[tokio::test]
async fn a_digest_with_nothing_to_say_is_not_sent() {
    let mut world = patient().await;
    for day in 6..=8 {
        world.at(&format!("2026-10-0{day}T06:30"));
        world.poll().await;
        // Whatever comes after the slot waits for the next one.
        world.hours(2);
        world.poll().await;
    }
    world.no_letters();
    world.grade(ZOSIA, "5");
    world.poll().await;
    world.no_letters();
    world.at("2026-10-09T06:30");
    world.poll().await;
    assert_eq!(world.kinds(), ["digest"]);
}

#[tokio::test]
async fn a_lesson_changed_today_is_a_reason_for_a_digest() {
    let mut world = patient().await;
    // On Monday two lessons of this week are cancelled, one of them Tuesday's.
    for moment in world.school.batches().into_iter().take(2) {
        world.at_local(moment);
        world.school.next_batch();
        world.poll().await;
    }
    world.once_with(DigestWish::Now).await;
    assert_eq!(world.kinds(), ["digest"]);
    world.at("2026-10-06T06:30");
    world.tick().await;
    let digest = world.only_letter();
    assert_eq!(
        (digest.kind.as_str(), digest.changes.as_str()),
        ("digest", "")
    );
}

#[tokio::test]
async fn an_empty_digest_is_sent_on_request() {
    let mut world = patient().await;
    assert_eq!(
        world.once_with(DigestWish::Now).await.code,
        ExitCode::AllWell
    );
    assert_eq!(world.kinds(), ["digest"]);
}

#[tokio::test]
async fn a_digest_missed_by_under_twelve_hours_follows_a_fresh_poll() {
    let mut world = patient().await;
    world.grade(ZOSIA, "5");
    world.poll().await;
    // Off for two nights; meanwhile the grade is changed.
    world.grade(ZOSIA, "4");
    world.at("2026-10-07T18:00");
    world.restart();
    world.poll().await;
    assert_eq!(world.only_letter().changes, "grades.added=2");
    world.tick().await;
    world.at("2026-10-08T06:30");
    world.poll().await;
    world.no_letters();
}

#[tokio::test]
async fn after_thirteen_hours_the_next_digest_covers_it() {
    let mut world = patient().await;
    world.grade(ZOSIA, "5");
    world.poll().await;
    world.at("2026-10-06T19:30");
    world.restart();
    world.poll().await;
    world.no_letters();
    world.at("2026-10-07T06:30");
    world.poll().await;
    assert_eq!(world.only_letter().changes, "grades.added=1");
}

#[tokio::test]
async fn there_is_one_digest_when_the_clock_changes_at_night() {
    for (noon, evening, expected) in [
        ("2026-03-28T12:00", "2026-03-28T23:00", "2026-03-29T03:00"),
        ("2026-10-24T12:00", "2026-10-24T23:00", "2026-10-25T02:30"),
    ] {
        let mut world = World::beginning(noon, AT_NIGHT).after_the_first_run().await;
        world.grade(ZOSIA, "5");
        world.poll().await;
        world.at(evening);
        let mut sent_at = Vec::new();
        for _ in 0..60 {
            world.tick().await;
            for _ in world.letters() {
                sent_at.push(world.now());
            }
            // There would be something to report again.
            if sent_at.len() == 1 {
                world.grade(ZOSIA, "4");
                world.poll().await;
            }
            world.minutes(10);
        }
        assert_eq!(sent_at, [crate::support::world::warsaw(expected)]);
    }
}

#[tokio::test]
async fn a_clock_set_back_repeats_no_digest() {
    let mut world = patient().await;
    world.grade(ZOSIA, "5");
    world.poll().await;
    world.at("2026-10-06T06:30");
    world.tick().await;
    assert_eq!(world.kinds(), ["digest"]);
    world.at("2026-10-06T05:30");
    world.grade(ZOSIA, "4");
    world.poll().await;
    world.at("2026-10-06T06:30");
    world.tick().await;
    world.no_letters();
    world.at("2026-10-07T06:30");
    world.tick().await;
    assert_eq!(world.kinds(), ["digest"]);
}

/// The news was sent at once, and stands in brief in the next digest that arrives.
#[tokio::test]
async fn the_next_digest_repeats_brief_lines_that_never_arrived() {
    for trouble in [
        Behaviour::Cut(Stage::Banner),
        Behaviour::AnswerTo {
            recipient: "mama@example.com".to_owned(),
            reply: "550 5.1.1 no such user",
        },
    ] {
        let both = "[[recipient]]\nemail = \"mama@example.com\"\ninstant = [\"grades\"]\ndigest = \"30 6 * * *\"\n";
        let mut world = World::of(&[ZOSIA], both).after_the_first_run().await;
        world.grade(ZOSIA, "5");
        world.reports("Zosia: matematyka – 5").await;
        world.mail.behave(trouble);
        world.at("2026-10-06T06:30");
        world.poll().await;
        world.no_letters();
        world.mail.behave(Behaviour::Good);
        for (day, is_told) in [(7, true), (8, false)] {
            world.announce(&[ZOSIA], &format!("LID-{day}"), "Dzień sportu");
            world.at(&format!("2026-10-0{day}T06:30"));
            world.poll().await;
            let letters = world.letters();
            let digest = letters.iter().find(|one| one.kind == "digest").unwrap();
            for words in ["Już wysłane:", "matematyka 5"] {
                let has_words = digest.text.contains(words);
                assert_eq!(has_words, is_told, "{day} {}", digest.text);
            }
        }
    }
}

/// A grade of long ago is told as such; one of last week is not.
#[tokio::test]
async fn a_grade_entered_long_after_its_date_says_so() {
    let mut world = patient().await;
    for (day, dated, is_late) in [(6, 25, true), (7, 30, false)] {
        world.grade(ZOSIA, "5");
        world.school.edit(ZOSIA, |zosia| {
            let grade = zosia.grades.last_mut().unwrap();
            grade.date = chrono::NaiveDate::from_ymd_opt(2026, 9, dated).unwrap();
        });
        world.poll().await;
        world.at(&format!("2026-10-0{day}T06:30"));
        world.poll().await;
        let digest = world.only_letter();
        let words = digest.words();
        let late = words.contains("wpisana później, z datą 25 września");
        assert_eq!(late, is_late, "{words}");
    }
}
