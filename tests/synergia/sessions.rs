//! How long a session serves, and what happens when it dies.

use dzwonek::domain::visit::login::LoginPermit;
use dzwonek::domain::visit::tiers::Reach;
use dzwonek::domain::{Cause, Feed};
use school::{FaultKind, Who};

use crate::family::{World, assert_all_read, word, words};

const GRADES: &str = "/gateway/api/2.0/Grades";

#[tokio::test]
async fn a_quiet_visit_needs_no_password_and_seven_requests() {
    let mut world = World::of(Who::Zosia);
    let first = world.visit().await;
    world.family.follow(first);
    world.family.reach = Reach::Due;
    for _ in 0..3 {
        world.family.wait(15);
        let before = world.paths().len();
        let visited = world.visit().await;
        assert_all_read(&visited);
        assert_eq!(
            world.paths()[before..],
            [
                "GET /refreshToken",
                "GET /gateway/api/2.0/Grades",
                "GET /gateway/api/2.0/SchoolNotices",
                "GET /gateway/api/2.0/Timetables",
                "GET /gateway/api/2.0/Timetables",
                "GET /api/inbox/messages",
                "GET /api/alerts/messages",
            ]
        );
        assert_eq!(world.family.follow(visited), []);
    }
    assert_eq!(world.family.keeper.passwords_asked, 1);
}

#[tokio::test]
async fn a_session_renewed_just_now_is_not_renewed_again() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(5);
    assert_all_read(&world.visit().await);
    assert_eq!(world.asked("/refreshToken"), 0);
}

#[tokio::test]
async fn a_session_that_cannot_be_renewed_costs_one_login() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(60);
    world.school.end_sessions(Who::Zosia);
    assert_all_read(&world.visit().await);
    assert_eq!(world.logins(), 2);
    world.family.wait(20);
    assert_all_read(&world.visit().await);
    assert_eq!(
        world.logins(),
        2,
        "the new session is renewed like any other"
    );
}

#[tokio::test]
async fn a_session_dying_midway_costs_one_login_for_all_feeds() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(60);
    world.fault(FaultKind::Logout, "/gateway/api/2.0/SchoolNotices", 1);
    assert_all_read(&world.visit().await);
    assert_eq!(world.logins(), 2);
}

#[tokio::test]
async fn a_session_that_keeps_dying_costs_one_login_a_visit() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(60);
    world.fault(FaultKind::Unauthorized, "/gateway/api/2.0/Grades", 9);
    let visited = world.visit().await;
    assert_eq!(word(&visited, Feed::Grades), "read without session_lost");
    assert_eq!(word(&visited, Feed::Timetable), "read");
    assert_eq!(world.logins(), 2);
    assert_eq!(visited.trouble, None);
}

#[tokio::test]
async fn when_no_login_is_allowed_a_dead_feed_hides_nothing() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(10);
    world.fault(FaultKind::Unauthorized, GRADES, 9);
    let visited = world.visit().await;
    assert_eq!(
        words(&visited),
        ["read without login_cap", "read", "read", "read"]
    );
    assert_eq!(visited.trouble, None);
    assert_eq!(world.logins(), 1);
}

#[tokio::test]
async fn a_dead_session_waits_when_the_password_was_just_sent() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.school.end_sessions(Who::Zosia);
    world.family.wait(20);
    let visited = world.visit().await;
    assert_eq!(visited.trouble, Some(Cause::LoginCap));
    let now = *world.family.now.lock().unwrap();
    let cause = Cause::LoginCap;
    let at = now + chrono::Duration::minutes(10);
    assert_eq!(
        world.family.keeper.ledger.permit(now),
        LoginPermit::NotBefore { cause, at }
    );
    world.family.wait(10);
    assert_all_read(&world.visit().await);
}

#[tokio::test]
async fn trouble_with_the_renewal_is_no_reason_to_log_in() {
    for (kind, cause) in [
        (FaultKind::Status500, Cause::Unreachable),
        (FaultKind::Status503, Cause::Maintenance),
        (FaultKind::Status429, Cause::Unreachable),
        (FaultKind::Stall, Cause::Unreachable),
    ] {
        let mut world = World::of(Who::Zosia);
        world.visit().await;
        world.family.wait(60);
        world.fault(kind, "/refreshToken", 3);
        assert_eq!(world.visit().await.trouble, Some(cause), "{kind:?}");
        assert_eq!(world.logins(), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_page_instead_of_data_means_a_dead_session_once() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(60);
    world.fault(FaultKind::Html, GRADES, 1);
    assert_all_read(&world.visit().await);
    world.family.wait(60);
    world.fault(FaultKind::Html, GRADES, 9);
    let visited = world.visit().await;
    assert_eq!(
        words(&visited),
        ["read without bad_answer", "read", "read", "read"]
    );
    assert!(world.logins() <= 3);
}

/// Such as for a module that answers with a notice page for days, while the session lives.
#[tokio::test]
async fn a_login_that_did_not_help_is_not_repeated() {
    for kind in [FaultKind::Unauthorized, FaultKind::Html] {
        let mut world = World::of(Who::Zosia);
        world.visit().await;
        world.fault(kind, GRADES, 9999);
        for _ in 0..20 {
            world.family.wait(40);
            let visited = world.visit().await;
            assert!(word(&visited, Feed::Grades).starts_with("read without"));
            assert_eq!(
                (word(&visited, Feed::Timetable), visited.trouble),
                ("read".into(), None)
            );
        }
        assert_eq!(world.logins(), 2, "{kind:?}");
        // A session that really dies is still begun anew, also for the module that has recovered.
        world.school.mend();
        world.family.wait(40);
        world.fault(FaultKind::Logout, GRADES, 1);
        assert_all_read(&world.visit().await);
        assert_eq!(world.logins(), 3, "{kind:?}");
    }
}

#[tokio::test]
async fn a_session_serves_its_life_even_when_renewal_fails() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.fault(FaultKind::Unauthorized, "/refreshToken", 9999);
    world.family.wait(9);
    assert_all_read(&world.visit().await);
    assert_eq!(world.logins(), 1);
    // Its token has expired by now, and it is too early to try the renewal again.
    world.family.wait(25);
    assert_all_read(&world.visit().await);
    assert_eq!((world.logins(), world.asked("GET /refreshToken")), (2, 1));
}
