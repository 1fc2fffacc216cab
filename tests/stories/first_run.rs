//! The first run, and the silence after it.

use dzwonek::exit_code::ExitCode;
use school::register::LoginAnswer;
use school::{FaultKind, Who};

use crate::support::world::{MAMA, World};

const DAD_TOO: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades", "timetable", "announcements"]

[[recipient]]
email = "dad@example.com"
language = "en"
instant = []
"#;

#[tokio::test]
async fn the_first_run_welcomes_everybody_and_says_nothing_else() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], DAD_TOO);
    let first = world.once().await;
    assert_eq!((first.code, first.changes()), (ExitCode::AllWell, 0));
    let letters = world.letters();
    let found: Vec<_> = letters
        .iter()
        .map(|letter| (letter.to.as_str(), letter.kind.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("mama@example.com", "welcome"),
            ("dad@example.com", "welcome")
        ]
    );
    for letter in &letters {
        for child in ["Zosia", "Staś"] {
            assert!(letter.text.contains(child), "{}", letter.text);
        }
    }
    assert_eq!(world.events(), [""; 0]);
}

#[tokio::test]
async fn while_nothing_happens_no_run_says_anything() {
    let mut world = World::of(&Who::ALL, MAMA).after_the_first_run().await;
    for _ in 0..3 {
        let quiet = world.once().await;
        assert_eq!((quiet.code, quiet.changes()), (ExitCode::AllWell, 0));
        world.minutes(20);
    }
    world.restart();
    world.tick().await;
    world.no_letters();
    assert_eq!(world.events(), [""; 0]);
}

#[tokio::test]
async fn the_welcome_waits_until_something_has_been_read() {
    let mut world = World::new();
    world.answer_logins(Who::Zosia, LoginAnswer::Maintenance);
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    world.no_letters();
    world.answer_logins(Who::Zosia, LoginAnswer::Welcome);
    world.minutes(40);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.kinds(), ["welcome"]);
    assert_eq!(world.events(), [""; 0]);
}

#[tokio::test]
async fn a_feed_first_read_late_is_seeded_silently_too() {
    let mut world = World::new();
    world
        .school
        .fault(FaultKind::Html, "/gateway/api/2.0/Grades", 1);
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    assert_eq!(world.kinds(), ["welcome"]);
    world.minutes(20);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    world.no_letters();
    world.grade(Who::Zosia, "5");
    world.minutes(20);
    world.once().await;
    assert_eq!(world.kinds(), ["instant"]);
}

#[tokio::test]
async fn a_later_recipient_is_welcomed_and_entitled_from_then_on() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "5");
    world.once().await;
    assert_eq!(world.kinds(), ["instant"]);

    let grandma = r#"
[[recipient]]
email = "babcia@example.com"
instant = ["grades"]
"#;
    world.recipients_are(&format!("{MAMA}{grandma}"));
    world.minutes(20);
    world.once().await;
    let welcome = world.only_letter();
    assert_eq!(
        (welcome.to.as_str(), welcome.kind.as_str()),
        ("babcia@example.com", "welcome")
    );

    world.grade(Who::Zosia, "4");
    world.minutes(20);
    world.once().await;
    let readers: Vec<_> = world
        .letters()
        .into_iter()
        .map(|letter| letter.to)
        .collect();
    assert_eq!(readers, ["mama@example.com", "babcia@example.com"]);
}
