//! The register changes its shapes: what cannot be read is no empty register.

use dzwonek::exit_code::ExitCode;
use school::{Extent, FaultKind, Who};
use serde_json::Value;

use crate::support::world::World;

const ALWAYS: u32 = 10_000;
const GRADES: &str = "/gateway/api/2.0/Grades";

/// What `status` says of a key of the grades.
fn of_grades(world: &mut World, key: &str) -> Value {
    let (_, status) = world.status_json();
    status["students"][0]["feeds"][0][key].clone()
}

#[tokio::test]
async fn an_unreadable_feed_is_reported_after_three_hours_and_so_is_its_end() {
    let mut world = World::settled().await;
    let last_read = of_grades(&mut world, "last_read");
    world
        .school
        .fault(FaultKind::Drifted(Extent::All), GRADES, ALWAYS);
    world.grade(Who::Zosia, "5");
    for poll in 1..=3 {
        assert_eq!(world.once().await.code, ExitCode::TryAgain, "{poll}");
        assert_eq!(world.state_of("grades"), "failing bad_answer", "{poll}");
        assert_eq!(of_grades(&mut world, "last_read"), last_read, "{poll}");
        world.no_letters();
        world.hours(1);
    }
    assert_eq!(world.status_json().0, ExitCode::TryAgain);
    world.once().await;
    let notice = world.only_letter();
    assert_eq!(notice.kind, "notice");
    assert!(notice.subject.contains("(oceny)"), "{}", notice.subject);
    for _ in 0..3 {
        world.hours(1);
        world.once().await;
        world.no_letters();
    }

    world.heal();
    world.hours(1);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    let letters = world.letters();
    let mut kinds: Vec<_> = letters.iter().map(|letter| letter.kind.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["instant", "notice"], "the new grade, and the end");
    assert_eq!(world.events(), ["grades added"]);
    assert_eq!(world.state_of("grades"), "ok");
}

#[tokio::test]
async fn nothing_is_seeded_by_what_cannot_be_read() {
    let mut world = World::new();
    world
        .school
        .fault(FaultKind::Drifted(Extent::All), "/gateway/", ALWAYS);
    for _ in 0..2 {
        assert_eq!(world.once_all().await.code, ExitCode::TryAgain);
        world.minutes(20);
    }
    assert!(of_grades(&mut world, "last_read").is_null());
    world.heal();
    for _ in 0..2 {
        world.once_all().await;
        world.minutes(20);
    }
    assert_eq!(world.events(), [""; 0]);
    assert_eq!(world.state_of("grades"), "ok");
}

#[tokio::test]
async fn an_item_unreadable_at_first_is_no_news_weeks_later() {
    let mut world = World::new();
    world
        .school
        .fault(FaultKind::Drifted(Extent::One), GRADES, ALWAYS);
    assert_eq!(world.once_all().await.code, ExitCode::AllWell);
    assert_eq!(of_grades(&mut world, "unreadable"), 1);
    assert_eq!(world.state_of("grades"), "ok");
    world.restart();
    for day in 0..14 {
        world.hours(24);
        world.once_all().await;
        assert_eq!(of_grades(&mut world, "unreadable"), 1, "{day}");
    }
    world.heal();
    let key = world.grade(Who::Zosia, "5");
    world.minutes(20);
    world.once_all().await;
    let history = world.history();
    let grades = history
        .iter()
        .filter(|event| event.feed.to_string() == "grades");
    let keys: Vec<_> = grades.map(|event| event.key.clone()).collect();
    assert_eq!(keys, [key]);
    assert_eq!(of_grades(&mut world, "unreadable"), 0);
}
