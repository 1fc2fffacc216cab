//! Visits of several children overlap; what they bring is kept in the order of the configuration.

use std::cell::Cell;
use std::collections::BTreeSet;

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, School, Who};

use crate::support::world::{MAMA, World};

const CHILDREN: [Who; 2] = [Who::Zosia, Who::Stas];
const FORM: &str = "/OAuth/Authorization?client_id=46";
/// What follows the password.
const SECOND_STEP: &str = "/OAuth/Authorization/2FA";
const GRADES: &str = "/gateway/api/2.0/Grades";
/// The last list of every visit.
const MESSAGES: &str = "/api/inbox/messages";

/// Zosia, who comes first, has to log in.
fn end_zosias_session(world: &mut World) {
    world.hours(1);
    world.school.end_sessions(Who::Zosia);
}

/// The form does not answer her.
fn withhold_zosia(world: &mut World) {
    end_zosias_session(world);
    world.school.fault(FaultKind::Stall, FORM, u32::MAX);
}

fn has_asked(school: &School, who: Who, path: &str, since: usize) -> bool {
    let requests = school.requests();
    let mut requests = requests[since..].iter();
    requests.any(|one| one.student == Some(who.name()) && one.path.contains(path))
}

/// Whom the events are about, in their order.
fn children_of(world: &mut World) -> Vec<String> {
    let events = world.history().into_iter();
    events.map(|event| event.student).collect()
}

#[tokio::test]
async fn a_withheld_answer_delays_no_request_of_a_sibling() {
    let mut world = World::of(&CHILDREN, MAMA).after_the_first_run().await;
    world.grade(Who::Zosia, "5");
    world.grade(Who::Stas, "4");
    let before = world.school.requests().len();
    withhold_zosia(&mut world);
    world
        .poll_until(|school| has_asked(school, Who::Stas, MESSAGES, before))
        .await;
    // A stop at this moment loses nothing: Staś is kept after Zosia, in the next run.
    assert_eq!(world.events(), [""; 0]);
    world.heal();
    world.hours(1);
    world.poll().await;
    assert_eq!(children_of(&mut world), ["Zosia", "Staś"]);
    assert_eq!(world.letters().len(), 2);
}

#[tokio::test]
async fn the_order_of_the_configuration_decides_which_event_comes_first() {
    let mut world = World::of(&CHILDREN, MAMA).after_the_first_run().await;
    // Her visit takes the longer.
    end_zosias_session(&mut world);
    for who in CHILDREN {
        world.grade(who, "5");
    }
    world.poll().await;
    assert_eq!(children_of(&mut world), ["Zosia", "Staś"]);
}

#[tokio::test]
async fn a_child_whose_register_is_silent_keeps_no_letter_from_the_sibling() {
    let mut world = World::of(&CHILDREN, MAMA).after_the_first_run().await;
    world.grade(Who::Stas, "4");
    withhold_zosia(&mut world);
    world.waits_for_nothing();
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    assert!(world.only_letter().subject.starts_with("Staś: "));
    assert_eq!(world.standing(), "1 waiting unreachable ok several feeds");
}

#[tokio::test]
async fn four_children_at_most_are_visited_at_a_time() {
    let children = [
        Who::Zosia,
        Who::Stas,
        Who::Hania,
        Who::Antek,
        Who::Jas,
        Who::Ola,
    ];
    let mut world = World::of(&children, MAMA);
    world.school.fault(FaultKind::Stall, FORM, u32::MAX);
    let at_the_form = |school: &School| {
        let requests = school.requests();
        requests
            .iter()
            .filter(|one| one.path.starts_with(FORM))
            .count()
    };
    world.poll_until(|school| at_the_form(school) == 4).await;
    assert_eq!(at_the_form(&world.school), 4);
    world.heal();
    world.hours(1);
    let polled = world.poll().await.polls;
    let polled: Vec<_> = polled.iter().map(|poll| poll.student.as_str()).collect();
    assert_eq!(polled, children.map(Who::name));
}

/// A stop in the middle of a login costs its child half an hour, and no sibling anything.
#[tokio::test]
async fn only_one_password_is_on_its_way_at_a_time() {
    let children = [Who::Zosia, Who::Stas, Who::Hania, Who::Antek];
    let mut world = World::of(&children, MAMA);
    world.school.fault(FaultKind::Stall, SECOND_STEP, u32::MAX);
    let looks = Cell::new(0);
    let all_are_at_the_door = |school: &School| {
        let requests = school.requests();
        let forms = requests
            .iter()
            .filter(|one| one.method == "GET" && one.path.starts_with(FORM) && one.status == 200);
        // Long enough for the others to send theirs as well.
        looks.set(looks.get() + u32::from(forms.count() == children.len()));
        looks.get() == 2_000
    };
    world.poll_until(all_are_at_the_door).await;
    assert_eq!(world.passwords_posted(), 1);
    world.heal();
    world.poll().await;
    assert_eq!(world.passwords_posted(), children.len());
}

#[tokio::test]
async fn the_children_of_one_account_are_visited_one_after_the_other() {
    let mut world = World::of(&CHILDREN, MAMA).after_the_first_run().await;
    world.come_in_by_konto(true);
    let before = world.school.requests().len();
    world.poll().await;
    let requests = world.school.requests();
    let mut visited: Vec<_> = requests[before..]
        .iter()
        .filter_map(|one| one.student)
        .collect();
    visited.dedup();
    assert_eq!(visited, ["Zosia", "Staś"]);
}

#[tokio::test]
async fn siblings_with_logins_of_their_own_are_visited_at_once() {
    let mut world = World::of(&CHILDREN, MAMA).after_the_first_run().await;
    let before = world.school.requests().len();
    world.school.fault(FaultKind::Stall, GRADES, 2);
    let both_wait = |school: &School| {
        let requests = school.requests();
        let grades = requests[before..]
            .iter()
            .filter(|one| one.path.starts_with(GRADES));
        let asked: BTreeSet<_> = grades.filter_map(|one| one.student).collect();
        asked.len() == CHILDREN.len()
    };
    world.poll_until(both_wait).await;
}
