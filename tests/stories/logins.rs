//! The password is sent as rarely as possible.

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, Who};

use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

#[tokio::test]
async fn a_restart_needs_no_login_while_the_session_lives() {
    let mut world = World::settled().await;
    assert_eq!(world.passwords_posted(), 1);
    for _ in 0..10 {
        world.restart();
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        world.hours(2);
    }
    assert_eq!(world.passwords_posted(), 1);
}

#[tokio::test]
async fn a_day_of_polls_takes_about_one_login() {
    let mut world = World::settled().await;
    for _ in 0..3 * 40 {
        world.minutes(20);
        assert!(world.poll().await.polls[0].trouble.is_none());
    }
    assert_eq!(world.passwords_posted(), 2);
}

#[tokio::test]
async fn a_dead_session_costs_one_login_and_no_change() {
    let mut world = World::settled().await;
    world.grade(ZOSIA, "5");
    world.minutes(20);
    world.school.end_sessions(ZOSIA);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.passwords_posted(), 2);
    assert_eq!(world.kinds(), ["instant"]);
}

#[tokio::test]
async fn a_session_that_dies_during_a_poll_is_renewed_there() {
    let mut world = World::settled().await;
    world.grade(ZOSIA, "5");
    world.minutes(20);
    world
        .school
        .fault(FaultKind::Logout, "/gateway/api/2.0/Grades", 1);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.passwords_posted(), 2);
    assert_eq!(world.kinds(), ["instant"]);
}

#[tokio::test]
async fn at_most_four_logins_a_day_half_an_hour_apart() {
    let mut world = World::settled().await;
    let mut posted_at = vec![world.now()];
    let mut known = world.passwords_posted();
    for _ in 0..2 * 24 * 6 {
        world.minutes(10);
        world.school.end_sessions(ZOSIA);
        world.poll().await;
        for _ in known..world.passwords_posted() {
            posted_at.push(world.now());
        }
        known = world.passwords_posted();
    }
    for pair in posted_at.windows(2).skip(1) {
        assert!((pair[1] - pair[0]).num_minutes() >= 30, "{posted_at:?}");
    }
    for five in posted_at.windows(5) {
        assert!((five[4] - five[0]).num_hours() >= 23, "{posted_at:?}");
    }
    assert!(posted_at.len() >= 7, "it went on trying");
}
