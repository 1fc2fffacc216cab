//! Letters that are only looked at.

use dzwonek::domain::letter::LetterKind;
use school::register::LoginAnswer;
use school::{FaultKind, Who};

use crate::support::october::october;
use crate::support::world::{MAMA, World};

const REMINDED: &str = r#"
[[recipient]]
email = "mama@example.com"
feeds = ["agenda"]
reminders = "0 17 * * *"
"#;

#[tokio::test]
async fn a_notice_is_about_the_child_that_is_refused() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], MAMA);
    world.answer_logins(Who::Stas, LoginAnswer::Refused);
    world.once().await;
    let notice = world.preview(LetterKind::Notice);
    assert_eq!(notice.subject, "Dzwonek: Staś – logowanie odrzucone");
    assert!(!notice.text.contains("przykład"), "{}", notice.text);
}

#[tokio::test]
async fn a_notice_is_about_the_part_that_cannot_be_read() {
    let mut world = World::settled().await;
    let path = "/gateway/api/2.0/Notes";
    world.school.fault(FaultKind::Html, path, 99);
    world.once().await;
    let notice = world.preview(LetterKind::Notice);
    assert!(notice.subject.ends_with("(uwagi)"), "{}", notice.subject);
    assert!(!notice.text.contains("przykład"), "{}", notice.text);
}

#[tokio::test]
async fn where_nothing_is_wrong_a_notice_is_called_an_example() {
    let mut world = World::settled().await;
    let notice = world.preview(LetterKind::Notice);
    assert_eq!(
        notice.subject,
        "Dzwonek: Zosia – przykład: logowanie odrzucone"
    );
    for part in [&notice.text, &notice.html] {
        assert!(
            part.contains("To tylko przykład takiego e-maila."),
            "{part}"
        );
    }
}

#[tokio::test]
async fn a_digest_of_another_day_is_about_that_day() {
    let mut world = World::settled().await;
    world.set_test(9_500_001, 12);
    world.once_all().await;
    for (day, heading, box_row) in [
        (
            7,
            "środa, 7 października",
            "Sprawdzian – matematyka, poniedziałek 12.10",
        ),
        (
            12,
            "poniedziałek, 12 października",
            "Sprawdzian – matematyka, 3. lekcja",
        ),
    ] {
        let digest = world
            .preview_on(LetterKind::Digest, Some(october(day)))
            .unwrap();
        assert!(digest.subject.contains(heading), "{}", digest.subject);
        assert!(digest.text.contains(box_row), "{}", digest.text);
        assert!(digest.text.contains("ostatni odczyt"), "{}", digest.text);
    }
}

/// At its own hour, which the clock has passed today.
#[tokio::test]
async fn a_reminder_of_another_evening_names_the_day_after() {
    let mut world = World::of(&[Who::Zosia], REMINDED)
        .after_the_first_run()
        .await;
    world.set_test(9_500_001, 15);
    world.once_all().await;
    let seen = [11, 14].map(|day| {
        let reminder = world.preview_on(LetterKind::Reminder, Some(october(day)));
        reminder.map(|reminder| reminder.subject)
    });
    let subject = "Zosia: czwartek 15.10 – sprawdzian (matematyka), Zebranie z rodzicami klasy 5b";
    assert_eq!(seen, [None, Some(subject.to_owned())]);
}
