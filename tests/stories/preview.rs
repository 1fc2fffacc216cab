//! Letters that are only looked at.

use dzwonek::domain::letter::LetterKind;
use school::register::LoginAnswer;
use school::{FaultKind, Who};

use crate::support::world::{MAMA, World};

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
