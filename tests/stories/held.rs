//! When most of a feed vanishes at once: it is held, and the owner is asked.

use dzwonek::demo::school::Who;
use dzwonek::demo::school::register::Grade;
use dzwonek::domain::Feed;
use dzwonek::exit_code::ExitCode;
use dzwonek::store::Request;

use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

/// Takes all of Zosia's grades out of the register.
fn vanish(world: &World) -> Vec<Grade> {
    world
        .school
        .edit(ZOSIA, |zosia| std::mem::take(&mut zosia.grades))
}

/// How the grades stand in `status`: state and reason.
fn grades(world: &mut World) -> (String, String) {
    let (_, status) = world.status_json();
    let feed = &status["students"][0]["feeds"][0];
    assert_eq!(feed["feed"], "grades");
    let text = |key: &str| feed[key].as_str().unwrap_or_default().to_owned();
    (text("state"), text("reason"))
}

fn is(state: &str, reason: &str) -> (String, String) {
    (state.to_owned(), reason.to_owned())
}

#[tokio::test]
async fn a_doubtful_disappearance_is_held_and_the_owner_is_asked_once() {
    let mut world = World::settled().await;
    vanish(&world);
    world.once().await;
    world.no_letters();
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    world.no_letters();
    assert_eq!(grades(&mut world), is("held", "vanished"));

    world.once().await;
    let question = world.only_letter();
    assert_eq!(question.kind, "notice");
    assert!(question.text.contains("dzwonek accept Zosia grades"));
    world.once().await;
    world.no_letters();
    assert_eq!(world.events(), Vec::<String>::new());
}

#[tokio::test]
async fn additions_are_told_while_removals_are_held() {
    let mut world = World::settled().await;
    vanish(&world);
    world.once().await;
    world.once().await;
    world.grade(ZOSIA, "5");
    world.once().await;
    assert_eq!(world.events().len(), 1);
    assert_eq!(grades(&mut world), is("held", "vanished"));
}

#[tokio::test]
async fn the_owners_word_archives_what_vanished_silently() {
    let mut world = World::settled().await;
    let gone = vanish(&world);
    for _ in 0..3 {
        world.once().await;
    }
    world.letters();
    let login = world.school.login_of(ZOSIA).login;
    world.ask(&Request::Accept(
        dzwonek::domain::Login(login),
        Feed::Grades,
    ));
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(grades(&mut world), is("ok", ""));

    // What comes back after all is not new.
    world.school.edit(ZOSIA, |zosia| zosia.grades = gone);
    world.once().await;
    world.no_letters();
    assert_eq!(world.events(), Vec::<String>::new());
}

#[tokio::test]
async fn a_hold_ends_by_itself_when_the_entries_are_back() {
    let mut world = World::settled().await;
    let gone = vanish(&world);
    world.once().await;
    world.once().await;
    world.school.edit(ZOSIA, |zosia| zosia.grades = gone);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(grades(&mut world), is("ok", ""));
    world.no_letters();
    assert_eq!(world.events(), Vec::<String>::new());
}
