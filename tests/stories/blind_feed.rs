//! When one feed cannot be read while the others can.

use dzwonek::demo::school::{FaultKind, Who};

use crate::support::world::World;

const ALWAYS: u32 = 1000;

/// So many polls, an hour apart.
async fn hourly(world: &mut World, polls: u32) {
    for _ in 0..polls {
        world.hours(1);
        world.once().await;
    }
}

#[tokio::test]
async fn a_feed_that_fails_for_hours_is_told_once_and_once_more_when_it_is_back() {
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
async fn a_feed_that_was_open_and_is_refused_is_told_after_three_days() {
    let mut world = World::settled().await;
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.timetable_is_public = false);
    for day in 0..5 {
        world.hours(24);
        world.once().await;
        let told = world.notices();
        assert_eq!(told, usize::from(day == 3), "day {day}");
    }
}

#[tokio::test]
async fn a_feed_that_was_never_open_is_no_trouble() {
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
