//! One feed cannot be read while the others can.

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, Who};

use crate::grade_systems::grade_once_more;
use crate::support::world::World;

const ALWAYS: u32 = 1000;

/// This many polls, an hour apart.
async fn hourly(world: &mut World, polls: u32) {
    for _ in 0..polls {
        world.hours(1);
        world.once().await;
    }
}

#[tokio::test]
async fn hours_of_failure_and_their_end_are_reported_once_each() {
    let mut world = World::settled().await;
    let grades = "/gateway/api/2.0/Grades";
    world.school.fault(FaultKind::Status500, grades, ALWAYS);
    hourly(&mut world, 3).await;
    world.no_letters();
    hourly(&mut world, 1).await;
    let notice = world.only_letter();
    assert_eq!(notice.kind, "notice");
    assert!(notice.subject.contains("(oceny)"), "{}", notice.subject);
    hourly(&mut world, 3).await;
    world.no_letters();

    world.heal();
    hourly(&mut world, 1).await;
    let over = world.only_letter();
    assert!(over.subject.contains("znów"), "{}", over.subject);
    assert_eq!(over.thread, notice.thread);
    hourly(&mut world, 1).await;
    world.no_letters();
}

#[tokio::test]
async fn an_open_feed_that_is_refused_is_reported_after_three_days() {
    let mut world = World::settled().await;
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.timetable_is_public = false);
    for day in 0..5 {
        world.hours(24);
        world.once().await;
        let reported = world.notices();
        assert_eq!(reported, usize::from(day == 3), "day {day}");
    }
}

/// Where Zosia's grades stand, and her text grades beside them.
const PLACES: [&str; 2] = ["Grades", "BaseTextGrades"];

/// After three days, and only if it held grades before.
#[tokio::test]
async fn a_refused_grade_system_is_reported_though_another_is_read() {
    for place in PLACES {
        let mut world = World::settled().await;
        let closed = if place == PLACES[0] {
            &["Grades"]
        } else {
            &["BaseTextGrades"]
        };
        world.school.edit(Who::Zosia, |zosia| zosia.closed = closed);
        for day in 0..5 {
            world.hours(24);
            // Hourly, so that each system has its turn.
            hourly(&mut world, 4).await;
            world.hours(-4);
            assert_eq!(
                world.state_of("grades"),
                "closed partly_closed",
                "{place} {day}"
            );
            assert_eq!(world.status_json().0, ExitCode::AllWell, "{place}");
            assert_eq!(world.notices(), usize::from(day == 3), "{place} {day}");
        }
        // The others are read meanwhile, and nothing is reported as removed.
        world.school.edit(Who::Zosia, grade_once_more);
        hourly(&mut world, 3).await;
        let found = world.events();
        assert!(
            !found.is_empty() && found.iter().all(|event| event == "grades added"),
            "{found:?}"
        );

        world.letters();
        world.school.edit(Who::Zosia, |zosia| zosia.closed = &[]);
        world.hours(25);
        hourly(&mut world, 3).await;
        assert_eq!(world.state_of("grades"), "ok", "{place}");
        assert_eq!(world.notices(), 1, "one for the end");
        assert!(world.events().iter().all(|event| event == "grades added"));
    }
}

/// Only if it held messages before.
#[tokio::test]
async fn a_refused_mailbox_is_reported_though_the_inbox_is_read() {
    let mut world = World::settled().await;
    let alerts = "/api/alerts/messages";
    for day in 0..5 {
        world.school.fault(FaultKind::Redirect("/"), alerts, ALWAYS);
        world.hours(24);
        world.once().await;
        world.minutes(20);
        world.once().await;
        assert_eq!(world.notices(), usize::from(day == 3), "day {day}");
    }
    assert_eq!(world.state_of("messages"), "closed partly_closed");
    world.message(Who::Zosia, 20_500_001, "Zebranie");
    world.minutes(20);
    world.once().await;
    assert_eq!(world.events(), ["messages added"]);
    world.letters();
    world.heal();
    world.hours(25);
    world.once().await;
    assert_eq!(world.state_of("messages"), "ok");
    assert_eq!(world.notices(), 1);
}

#[tokio::test]
async fn a_feed_that_never_opened_is_no_trouble() {
    let mut world = World::new();
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.timetable_is_public = false);
    world.once().await;
    world.letters();
    for _ in 0..5 {
        world.hours(24);
        world.once().await;
        assert_eq!(world.notices(), 0);
    }
}
