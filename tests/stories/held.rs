//! Most of a feed vanishes at once: it is held, and the owner is asked.

use dzwonek::domain::Feed;
use dzwonek::exit_code::ExitCode;
use dzwonek::store::Request;
use school::register::Grade;
use school::{FaultKind, Who};

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::{MAMA, World};

const ZOSIA: Who = Who::Zosia;

/// Takes all of Zosia's grades but the first out of the register.
fn vanish(world: &World) -> Vec<Grade> {
    world.school.edit(ZOSIA, |zosia| zosia.grades.split_off(1))
}

/// What the command `accept` leaves behind.
fn accept(world: &mut World) {
    let login = world.school.login_of(ZOSIA).login;
    let zosia = dzwonek::domain::Login(login);
    world.ask(&Request::Accept(zosia, Feed::Grades));
}

/// How the grades stand in `status`: state and reason.
fn grades(world: &mut World) -> (String, String) {
    let (_, status) = world.status_json();
    let feed = &status["students"][0]["feeds"][0];
    assert_eq!(feed["feed"], "grades");
    let text = |key: &str| feed[key].as_str().unwrap_or_default().to_owned();
    (text("state"), text("reason"))
}

fn grades_last_read(world: &mut World) -> String {
    let (_, status) = world.status_json();
    status["students"][0]["feeds"][0]["last_read"].to_string()
}

fn is(state: &str, reason: &str) -> (String, String) {
    (state.to_owned(), reason.to_owned())
}

#[tokio::test]
async fn a_doubtful_disappearance_is_held_and_the_owner_asked_once() {
    let mut world = World::settled().await;
    vanish(&world);
    world.once().await;
    world.no_letters();
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    world.no_letters();
    assert_eq!(grades(&mut world), is("held", "vanished"));
    assert_eq!(world.status_json().0, ExitCode::OwnerMustAct);

    world.restart();
    world.once().await;
    let question = world.only_letter();
    assert_eq!(question.kind, "notice");
    assert!(question.text.contains("dzwonek accept Zosia grades"));
    world.once().await;
    world.no_letters();
    assert_eq!(world.events(), Vec::<String>::new());
}

#[tokio::test]
async fn additions_and_changes_are_reported_while_removals_are_held() {
    let mut world = World::settled().await;
    vanish(&world);
    world.once().await;
    world.once().await;
    world.grade(ZOSIA, "5");
    world.school.edit(ZOSIA, |zosia| {
        zosia.grades[0].value = Some("6".to_owned());
    });
    world.once().await;
    assert_eq!(world.events(), ["grades changed", "grades added"]);
    assert_eq!(grades(&mut world), is("held", "vanished"));
}

#[tokio::test]
async fn additions_do_not_lift_a_hold() {
    let mut world = World::settled().await;
    vanish(&world);
    for _ in 0..3 {
        world.once().await;
    }
    for _ in 0..30 {
        world.grade(ZOSIA, "5");
    }
    for _ in 0..3 {
        world.once().await;
    }
    assert_eq!(world.events(), ["grades added"; 30]);
    assert_eq!(grades(&mut world), is("held", "vanished"));
}

#[tokio::test]
async fn a_hold_stops_neither_other_feeds_nor_other_children() {
    let mut world = World::of(&[ZOSIA, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    vanish(&world);
    world.once().await;
    world.once().await;
    world.message(ZOSIA, 70_001, "Zebranie");
    let gone = world
        .school
        .edit(Who::Stas, |stas| stas.grades.pop().unwrap().id);
    world.once().await;
    world.once().await;
    assert_eq!(world.events(), ["messages added", "grades removed"]);
    assert_eq!(world.history()[1].key, format!("grades:{gone}"));
    assert_eq!(grades(&mut world), is("held", "vanished"));
}

#[tokio::test]
async fn a_few_vanished_entries_are_reported_as_removed() {
    let mut world = World::settled().await;
    world.school.edit(ZOSIA, |zosia| zosia.grades.truncate(6));
    world.once().await;
    assert_eq!(world.events(), [""; 0]);
    world.once().await;
    assert_eq!(world.events(), ["grades removed"; 6]);
    assert_eq!(grades(&mut world), is("ok", ""));
}

#[tokio::test]
async fn the_owners_consent_archives_silently_what_vanished() {
    let mut world = World::settled().await;
    let gone = vanish(&world);
    for _ in 0..3 {
        world.once().await;
    }
    world.letters();
    accept(&mut world);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(grades(&mut world), is("ok", ""));

    // Whatever comes back after all is not new.
    world.school.edit(ZOSIA, |zosia| zosia.grades.extend(gone));
    world.once().await;
    world.no_letters();
    assert_eq!(world.events(), Vec::<String>::new());
}

#[tokio::test]
async fn the_owners_consent_does_not_make_a_failing_feed_read() {
    let mut world = World::settled().await;
    vanish(&world);
    world.once().await;
    world.once().await;
    let last_read = grades_last_read(&mut world);
    world
        .school
        .fault(FaultKind::Html, "/gateway/api/2.0/Grades", 1000);
    world.minutes(20);
    world.once().await;
    accept(&mut world);
    world.tick().await;
    assert_eq!(grades(&mut world), is("failing", "bad_answer"));
    assert_eq!(grades_last_read(&mut world), last_read);
}

#[tokio::test]
async fn a_hold_ends_by_itself_when_the_entries_return() {
    let mut world = World::settled().await;
    let gone = vanish(&world);
    world.once().await;
    world.once().await;
    world.school.edit(ZOSIA, |zosia| zosia.grades.extend(gone));
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(grades(&mut world), is("ok", ""));
    world.no_letters();
    assert_eq!(world.events(), Vec::<String>::new());
}

#[tokio::test]
async fn a_second_disappearance_is_asked_about_like_the_first() {
    let mut world = World::settled().await;
    for story in ["first", "second"] {
        let gone = vanish(&world);
        for _ in 0..5 {
            world.minutes(20);
            world.once().await;
        }
        assert_eq!(world.kinds(), ["notice"], "{story}");
        world.school.edit(ZOSIA, |zosia| zosia.grades.extend(gone));
        world.minutes(20);
        assert_eq!(world.once().await.code, ExitCode::AllWell, "{story}");
        world.no_letters();
    }
}

/// The first address was mistyped, so nobody was asked.
#[tokio::test]
async fn a_question_not_yet_delivered_goes_to_the_new_owner() {
    let owned_by =
        |owner: &str| format!("[[recipient]]\nemail = \"{owner}\"\ninstant = []\n{MAMA}");
    let mut world = World::of(&[ZOSIA], &owned_by("mistyped@example.com"))
        .after_the_first_run()
        .await;
    world.mail.behave(Behaviour::AnswerTo {
        recipient: "mistyped@example.com".to_owned(),
        reply: "550 5.1.1 no such user",
    });
    vanish(&world);
    for _ in 0..4 {
        world.minutes(20);
        world.once().await;
    }
    world.no_letters();
    world.recipients_are(&owned_by("right@example.com"));
    for _ in 0..2 {
        world.minutes(20);
        world.once().await;
    }
    let letters = world.letters();
    let questions: Vec<_> = letters.iter().filter(|one| one.kind == "notice").collect();
    assert_eq!(questions.len(), 1, "{questions:?}");
    assert_eq!(questions[0].to, "right@example.com");
}

#[tokio::test]
async fn nobody_is_asked_if_all_returns_before_the_question_leaves() {
    let mut world = World::settled().await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    let gone = vanish(&world);
    for _ in 0..4 {
        world.minutes(20);
        world.once().await;
    }
    world.school.edit(ZOSIA, |zosia| zosia.grades.extend(gone));
    world.minutes(20);
    world.poll().await;
    world.mail.behave(Behaviour::Good);
    world.minutes(20);
    world.once().await;
    world.no_letters();
}
