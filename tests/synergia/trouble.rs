//! Trouble with the register, and what it does not hide.

use dzwonek::domain::{Cause, Feed};
use school::{FaultKind, Who};

use crate::family::{World, assert_all_read, reading, words};

const GRADES: &str = "/gateway/api/2.0/Grades";
const NOTICES: &str = "/gateway/api/2.0/SchoolNotices";
const INBOX: &str = "/api/inbox/messages";
const ALERTS: &str = "/api/alerts/messages";

/// A world after its first visit, an hour later.
async fn settled(who: Who) -> World {
    let mut world = World::of(who);
    let visited = world.visit().await;
    world.family.follow(visited);
    world.family.wait(60);
    world
}

#[tokio::test]
async fn one_odd_feed_does_not_hide_the_others() {
    for (kind, word) in [
        (FaultKind::Status500, "read without bad_answer"),
        (FaultKind::Status429, "read without unreachable"),
        (FaultKind::HalfBody, "read without bad_answer"),
        (FaultKind::Bomb, "read without bad_answer"),
    ] {
        let mut world = settled(Who::Zosia).await;
        world.fault(kind, GRADES, 3);
        let visited = world.visit().await;
        assert_eq!(words(&visited), [word, "read", "read", "read"], "{kind:?}");
        assert_eq!(visited.trouble, None, "{kind:?}");
        assert_eq!(world.logins(), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again() {
    for kind in [FaultKind::HalfBody, FaultKind::Stall] {
        let mut world = settled(Who::Zosia).await;
        let before = world.asked(GRADES);
        world.fault(kind, GRADES, 1);
        assert_all_read(&world.visit().await);
        assert_eq!(world.asked(GRADES) - before, 2, "{kind:?}");
    }
}

#[tokio::test]
async fn an_answer_that_is_wrong_is_not_asked_for_again() {
    for kind in [FaultKind::Status500, FaultKind::Status429, FaultKind::Bomb] {
        let mut world = settled(Who::Zosia).await;
        let before = world.asked(GRADES);
        world.fault(kind, GRADES, 1);
        world.visit().await;
        assert_eq!(world.asked(GRADES) - before, 1, "{kind:?}");
    }
}

#[tokio::test]
async fn maintenance_ends_the_visit_and_keeps_what_was_read() {
    let mut world = settled(Who::Zosia).await;
    world.fault(FaultKind::Status503, NOTICES, 9);
    let visited = world.visit().await;
    let over = "failed maintenance";
    assert_eq!(words(&visited), ["read", over, over, over]);
    assert_eq!(visited.trouble, Some(Cause::Maintenance));
    let last = world.paths().pop().unwrap();
    assert!(last.ends_with(NOTICES), "the account is left alone: {last}");
}

#[tokio::test]
async fn silence_ends_the_visit() {
    let mut world = settled(Who::Zosia).await;
    world.fault(FaultKind::Stall, NOTICES, 3);
    let visited = world.visit().await;
    let over = "failed unreachable";
    assert_eq!(words(&visited), ["read", over, over, over]);
    assert_eq!(visited.trouble, Some(Cause::Unreachable));
}

#[tokio::test]
async fn trouble_with_messages_is_theirs_alone() {
    for (kind, word) in [
        // The other folders are still read, unless the whole site is down.
        (FaultKind::Status500, "read without unreachable"),
        (FaultKind::Status503, "failed maintenance"),
        (FaultKind::Stall, "failed unreachable"),
        (FaultKind::Bomb, "read without bad_answer"),
    ] {
        let mut world = settled(Who::Zosia).await;
        world.fault(kind, INBOX, 3);
        let before = world.asked(ALERTS);
        let visited = world.visit().await;
        assert_eq!(words(&visited), ["read", "read", "read", word], "{kind:?}");
        let goes_on = word.starts_with("read");
        assert_eq!(world.asked(ALERTS) > before, goes_on, "{kind:?}");
        assert_eq!(visited.trouble, None);
        assert_eq!(world.logins(), 1);
    }
}

#[tokio::test]
async fn hostile_texts_come_out_clean() {
    let mut world = World::of(Who::Zosia);
    world.fault(FaultKind::Hostile, GRADES, 1);
    world.fault(FaultKind::Hostile, "/gateway/api/2.0/Subjects", 1);
    world.fault(FaultKind::Hostile, NOTICES, 1);
    world.fault(FaultKind::Hostile, INBOX, 1);
    let visited = world.visit().await;
    for feed in [Feed::Grades, Feed::Announcements, Feed::Messages] {
        let entries = serde_json::to_string(&reading(&visited, feed).entries).unwrap();
        for bad in ["\\r", "\\u0000", "\u{202e}", "\u{2066}"] {
            assert!(!entries.contains(bad), "{bad:?} in {feed}");
        }
    }
}

#[tokio::test]
async fn deep_tags_are_only_text() {
    let mut world = World::of(Who::Zosia);
    world.fault(FaultKind::Nested, NOTICES, 1);
    world.fault(FaultKind::Nested, INBOX, 1);
    assert_all_read(&world.visit().await);
}

#[tokio::test]
async fn a_refused_lookup_hides_no_entry_and_rests_a_day() {
    let mut world = World::of(Who::Zosia);
    let users = "/gateway/api/2.0/Users";
    world.fault(FaultKind::Status500, users, 99);
    let visited = world.visit().await;
    assert_all_read(&visited);
    assert!(!reading(&visited, Feed::Grades).entries.is_empty());
    let asked = world.asked(users);
    world.family.wait(60);
    assert_all_read(&world.visit().await);
    assert_eq!((asked, world.asked(users)), (1, 1));
    world.family.wait(24 * 60);
    world.visit().await;
    assert_eq!(world.asked(users), 2);
}

#[tokio::test]
async fn closed_modules_are_distinguished() {
    let mut world = World::of(Who::Hania);
    let closed = "closed no_messages_module";
    assert_eq!(
        words(&world.visit().await),
        ["read", "read", "read", closed]
    );
    assert_eq!(world.logins(), 1);

    let mut world = World::of(Who::Antek);
    let closed = "closed not_published";
    assert_eq!(
        words(&world.visit().await),
        ["read", "read", closed, "read"]
    );
}
